"""Folders and zips: what is in them is read, and what could do harm is left out with a reason."""

import io
import json
import os
import stat
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.importers import bundle_zip
from facilitator.importers.bundle import is_bundle, left_out_words, read_bundle
from facilitator.importers.bundle_member import LARGEST_FILE, Trouble
from facilitator.importers.choose import read

USERS = [
    {"id": "U0AAAAAA1", "name": "ann", "profile": {"display_name": "ann", "real_name": "Ann Example"}},
    {"id": "U0BBBBBB2", "name": "ben", "profile": {"real_name": "Ben Example"}},
    {"id": "U0CCCCCC3", "name": "eve", "profile": {"real_name": "Eve Absent"}},
]


def said(user, second, text):
    return {"type": "message", "user": user, "text": text, "ts": f"{1772460300 + second}.000100"}


WORKSPACE = {
    "users.json": json.dumps(USERS),
    "channels.json": "[]",
    "ops/2026-03-02.json": json.dumps([said("U0AAAAAA1", 0, "Queue is full, <@U0BBBBBB2>")], indent=1),
    "ops/2026-03-03.json": json.dumps([said("U0BBBBBB2", 86400, "Ask Ann Example")]) + "\ncut off",
    "help/2026-03-02.json": json.dumps([said("U0BBBBBB2", 5, "Is checkout slow?")]),
}


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def folder(path, files):
    for name, content in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(content)
    return path


def troubles(path):
    found = read_bundle(path)
    assert all(left_out_words(left).startswith("“") for left in found.left_out)
    return {left.name: left.why for left in found.left_out}


@pytest.mark.parametrize("make", [zipped, folder])
def test_a_workspace_is_one_text_for_each_channel(tmp_path, make):
    path = make(tmp_path / "export", WORKSPACE)
    assert is_bundle(path)
    texts = {text.name: text.text for text in read_bundle(path).texts}
    assert set(texts) == {"ops", "help"}
    reading = read(texts["ops"], name="ops")
    assert [(entry.role, entry.headline) for entry in reading.entries] == [
        ("ann", "Queue is full, @person"),
        ("Ben Example", "Ask @person"),
    ]
    assert [line.text for line in reading.unread] == ["cut off"]
    assert "Eve" not in "".join(texts.values())
    assert troubles(path) == {"channels.json": Trouble.NO_TALK}


def test_the_folder_of_one_channel_knows_its_people_too(tmp_path):
    (text,) = read_bundle(folder(tmp_path / "export", WORKSPACE) / "help").texts
    assert (text.name, read(text.text).entries[0].role) == ("help", "Ben Example")


def test_names_that_lead_out_of_a_zip_are_refused(tmp_path):
    names = ("../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a/../../evil.txt", "a\\..\\evil.txt")
    path = zipped(tmp_path / "a.zip", dict.fromkeys(names, "14:00 x") | {"good\\log.txt": "14:00 y"})
    assert [text.name for text in read_bundle(path).texts] == ["good/log.txt"]
    assert set(troubles(path).values()) == {Trouble.UNSAFE}
    assert len(troubles(path)) == len(names)


def test_what_would_blow_up_is_not_unpacked(tmp_path):
    path = zipped(
        tmp_path / "a.zip", {"bomb.txt": "0" * (LARGEST_FILE - 1), "large.txt": os.urandom(10) * 2_100_000}
    )
    found = troubles(path)
    assert found["bomb.txt"] is Trouble.BOMB
    assert found["large.txt"] in {Trouble.BOMB, Trouble.LARGE}


def test_a_header_that_lies_about_the_size_gains_nothing(tmp_path):
    path = zipped(tmp_path / "a.zip", {"bomb.txt": "0" * (LARGEST_FILE * 3)})
    content = path.read_bytes()
    told = (LARGEST_FILE * 3).to_bytes(4, "little")
    path.write_bytes(content.replace(told, (1000).to_bytes(4, "little")))
    assert sum(len(member.content) for member in bundle_zip.members(path)) <= LARGEST_FILE


def test_many_files_stop_at_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(bundle_zip, "MOST_FILES", 3)
    path = zipped(tmp_path / "a.zip", {f"{n}.txt": "14:00 x" for n in range(5)})
    assert len(read_bundle(path).texts) == 3
    assert set(troubles(path).values()) == {Trouble.MANY}


def test_packed_hidden_empty_and_binary_files_are_told(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("x.txt", "14:00 x")
    files = {
        "inner.zip": inner.getvalue(),
        ".git/config": "x",
        "empty.txt": " \n",
        "a.png": bytes(range(256)),
    }
    assert troubles(zipped(tmp_path / "a.zip", files)) == {
        "inner.zip": Trouble.NESTED,
        ".git/config": Trouble.HIDDEN,
        "empty.txt": Trouble.EMPTY,
        "a.png": Trouble.NO_TEXT,
    }


def test_links_are_not_followed_in_a_zip(tmp_path):
    link = zipfile.ZipInfo("passwords.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert troubles(path) == {"passwords.txt": Trouble.LINK}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_and_pipes_are_not_followed_in_a_folder(tmp_path):
    inside = folder(tmp_path / "a", {"log.txt": "14:00 x"})
    (inside / "up").symlink_to(tmp_path)
    (inside / "passwd").symlink_to("/etc/passwd")
    os.mkfifo(inside / "pipe")
    assert [text.name for text in read_bundle(inside).texts] == ["log.txt"]
    assert troubles(inside) == {"up": Trouble.LINK, "passwd": Trouble.LINK, "pipe": Trouble.UNREADABLE}


def test_an_office_document_is_no_bundle_and_no_zip_is_an_accident(tmp_path):
    assert not is_bundle(zipped(tmp_path / "a.docx", {"[Content_Types].xml": "x", "word/document.xml": "y"}))
    assert not is_bundle(tmp_path / "missing.zip")
    assert read_bundle(zipped(tmp_path / "none.zip", {})).texts == ()


@given(st.floats(0, 1), st.binary(max_size=40))
@settings(max_examples=150, deadline=None)
def test_a_broken_zip_stops_nothing(tmp_path_factory, share, piece):
    path = zipped(tmp_path_factory.getbasetemp() / "broken.zip", WORKSPACE)
    content = path.read_bytes()
    place = int(share * len(content))
    Path(path).write_bytes(content[:place] + piece + content[place + len(piece) :])
    if is_bundle(path):
        troubles(path)
