"""What the import command takes: folders and zips like files, and plain words for what it cannot take."""

import zipfile
from argparse import Namespace
from pathlib import Path

import pytest

from facilitator.commands import importing
from facilitator.commands.import_texts import texts_of
from facilitator.commands.refusal import RefusedError


def packed(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "14:00 alert fires, ann@example.com looks\n")
        archive.writestr("b.png", bytes(range(256)))
    return path


def test_a_zip_is_read_like_its_files_and_says_what_it_left_out(tmp_path, capsys):
    chosen = Namespace(files=[str(packed(tmp_path / "night.zip"))], json=False, dry_run=True)
    assert importing.run(chosen) == 0
    said = capsys.readouterr()
    assert said.out == "14:00\talert fires, [e-mail] looks\n"
    assert "“b.png” is no text file and was left out." in said.err
    assert "1 secret or e-mail was masked." in said.err


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"14:00 {name}\r\n")
    assert list(texts_of([str(tmp_path)])) == [("a.txt", "14:00 a.txt\n"), ("b.txt", "14:00 b.txt\n")]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.mkdir(), "could be read as text"),
        (lambda path: path.write_bytes(bytes(range(256))), "is no text file"),
        (lambda path: path.write_bytes(b"PK\x03\x04 broken"), "could be read as text"),
        (lambda path: None, "cannot read"),
    ],
)
def test_what_holds_no_text_is_refused_in_words(tmp_path, make, words):
    path = Path(tmp_path / "thing")
    make(path)
    with pytest.raises(RefusedError, match=words):
        list(texts_of([str(path)]))


def test_a_huge_file_is_not_loaded(tmp_path):
    path = tmp_path / "huge.log"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(RefusedError, match="larger than 200 MB"):
        list(texts_of([str(path)]))
