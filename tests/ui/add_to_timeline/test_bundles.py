"""Folders and zips on the page: every text in them becomes a source, and what was left out is said."""

import json
import zipfile

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from facilitator.ui import accessible
from facilitator.ui.add_to_timeline.files import read_path
from facilitator.ui.add_to_timeline.sources import sources_of

DAY = [{"type": "message", "user": "U0AAAAAA1", "text": "Queue is full", "ts": "1772460300.000100"}]
USERS = [{"id": "U0AAAAAA1", "name": "ann", "profile": {"display_name": "ann"}}]


def export(folder):
    (folder / "incident").mkdir(parents=True)
    (folder / "users.json").write_text(json.dumps(USERS))
    (folder / "incident" / "2026-03-02.json").write_text(json.dumps(DAY))
    (folder / "notes.txt").write_text("14:05 looked at the queue\n")
    (folder / "picture.png").write_bytes(bytes(range(256)) * 20)
    return folder


def drop(page, path):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, content, left, none))


def test_a_dropped_folder_gives_each_channel_and_each_file(qtbot, add, tmp_path):
    page, open_review, *_rest = add()
    drop(page, export(tmp_path / "export"))
    qtbot.waitUntil(lambda: len(sources_of(open_review.state.file)) == 2)
    assert {source.name for source in sources_of(open_review.state.file)} == {"incident", "notes.txt"}
    said = "“picture.png” is no text file and was left out."
    qtbot.waitUntil(
        lambda: any(said in accessible.name_of(n) for n in accessible.walk(accessible.root(page)))
    )


def test_a_zip_without_any_text_changes_nothing_and_says_so(tmp_path):
    path = tmp_path / "pictures.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(export(tmp_path / "export") / "picture.png", "picture.png")
    opened = read_path(path)
    assert opened.texts == ()
    assert opened.words.startswith("Nothing in “pictures.zip” could be read. Nothing was changed.")


def test_a_zip_of_very_many_texts_asks_for_those_that_matter(tmp_path):
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(60):
            archive.writestr(f"{number}.txt", "14:00 something")
    assert (
        read_path(path).words
        == "“all.zip” holds 60 texts; choose those of the incident. Nothing was changed."
    )
