"""Exporting: new dated files, whole or not at all, and every refusal named for its file."""

import errno
import os
from dataclasses import replace
from datetime import date

import pytest

from facilitator.documents.write import Format, export, file_stem, save_new
from facilitator.domain.review import Incident, Review
from tests.builders import sample_review

DAY = date(2026, 11, 5)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_files_are_named_after_the_room_s_title_and_the_day(tmp_path):
    done = export(sample_review(), [Format.MARKDOWN, Format.ACTION_CSV], tmp_path, DAY)
    assert [path.name for path in done.paths] == [
        "checkout-errors-3-nov-2026-11-05.md",
        "checkout-errors-3-nov-2026-11-05.csv",
    ]
    assert not done.problems
    assert names(tmp_path) == sorted(path.name for path in done.paths)


def test_nothing_is_overwritten(tmp_path):
    first = export(sample_review(), ["md"], tmp_path, DAY).paths[0]
    first.write_text("mine", encoding="utf-8")
    again = [export(sample_review(), ["md", "csv"], tmp_path, DAY).paths for _ in range(2)]
    assert [path.name for paths in again for path in paths] == [
        "checkout-errors-3-nov-2026-11-05-2.md",
        "checkout-errors-3-nov-2026-11-05-2.csv",
        "checkout-errors-3-nov-2026-11-05-3.md",
        "checkout-errors-3-nov-2026-11-05-3.csv",
    ]
    assert first.read_text(encoding="utf-8") == "mine"


def test_a_file_that_comes_up_in_the_meantime_is_left_as_it_is(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        save_new(path, b"mine")
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["a.md"]


def test_when_the_disk_is_full_the_other_files_are_done(tmp_path):
    def full_for_word(path, content):
        if path.suffix == ".docx":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        save_new(path, content)

    done = export(sample_review(), ["md", "docx", "csv"], tmp_path, DAY, full_for_word)
    assert [path.suffix for path in done.paths] == [".md", ".csv"]
    assert [problem.message for problem in done.problems] == ["Word file not written: no space left."]


@pytest.mark.skipif(os.name != "posix", reason="file size limits are POSIX")
def test_a_disk_that_stops_in_the_middle_leaves_no_half_file(tmp_path):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        done = export(sample_review(), ["md"], tmp_path, DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [problem.message for problem in done.problems] == [
        "Markdown file not written: the file is too large for this disk."
    ]
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    tmp_path.chmod(0o500)
    done = export(sample_review(), ["md"], tmp_path, DAY)
    tmp_path.chmod(0o700)
    assert [p.message for p in done.problems] == [
        "Markdown file not written: the folder cannot be written to."
    ]


def test_a_refusal_to_write_and_a_missing_folder_are_told(tmp_path):
    def refuse(path, content):
        raise PermissionError(errno.EACCES, "denied")

    told = export(sample_review(), ["md"], tmp_path, DAY, refuse).problems
    assert told[0].message == "Markdown file not written: the folder cannot be written to."
    gone = export(sample_review(), ["md"], tmp_path / "gone", DAY).problems
    assert gone[0].message == "Markdown file not written: the folder is not there."
    assert gone[0].file_name == "checkout-errors-3-nov-2026-11-05.md"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Checkout errors, 3 Nov", "checkout-errors-3-nov"),
        ("../../etc/passwd", "etc-passwd"),
        ("Störung: Überlast\x00", "storung-uberlast"),
        ("決済エラー", "review"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_file_name_is_simple(title, stem):
    assert file_stem(Review("r", incident=Incident(room_title=title))) == stem


def test_without_a_title_for_the_room_the_title_is_taken():
    review = sample_review()
    review = replace(review, incident=replace(review.incident, room_title=""))
    assert file_stem(review) == "checkout-errors-after-config-rollout"
