"""The play of the demo, as a test: everything that was said is where it belongs, and nothing else is."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from facilitator.demo.player import NotOurFolderError, play
from facilitator.demo.script import SCRIPT
from facilitator.demo.steps import Part, Picture
from facilitator.store.library import Library

HELD = "should have checked"
LOOKED_AT = {"console-timeline", "stage-decision", "desk-document"}


def with_few_pictures(script):
    """Leave out most of the pictures; they take the time."""
    return [
        Part(p.title, tuple(s for s in p.steps if not isinstance(s, Picture) or s.name in LOOKED_AT))
        for p in script
    ]


@pytest.fixture(scope="module")
def played(qapp, tmp_path_factory):
    out = tmp_path_factory.mktemp("demo")
    report = play(out, [(1440, 900)], ["light"], 1.0, with_few_pictures(SCRIPT))
    return out, report


def the_review(out):
    library = Library.open(out / "library.sqlite3", clock=lambda: datetime.now(UTC))
    try:
        (summary,) = library.reviews()
        return library.load(summary.id)
    finally:
        library.close()


@pytest.mark.slow
def test_every_document_and_picture_is_there_and_told_in_the_report(played):
    out, report = played
    endings = {path.suffix for path in (out / "documents").iterdir()}
    assert endings == {".md", ".html", ".docx", ".pdf", ".csv", ".json"}
    assert {path.stem for path in (out / "screens").iterdir()} == LOOKED_AT
    told = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert told["steps_played"] == len(report.steps) > 300
    assert "screens/console-timeline.png" in told["files"]
    assert not (out / "settings.toml").exists()


@pytest.mark.slow
def test_what_the_room_said_is_in_the_document(played):
    out, _report = played
    (path,) = (out / "documents").glob("*.md")
    text = path.read_text(encoding="utf-8")
    for said in (
        "Latency high on the first panel",
        "Restart the pods – taken",
        "Roll back – set aside",
        "**CI does not check config values** (a system we can change)",
        "someone finds out: Payments lead, Tue 10 Nov",
        "A written report from support set off the rollback",
        "A valid file can carry a harmful value",
        "3 h 11 min with nothing recorded",
        "How the customer message was written",
    ):
        assert said in text


@pytest.mark.slow
def test_the_held_sentence_left_the_desk_nowhere(played):
    out, _report = played
    for path in (out / "documents").iterdir():
        assert HELD.encode() not in path.read_bytes(), path.name
    state = the_review(out)
    assert [draft.text for draft in state.file.private.drafts] == [
        "On-call should have checked the error panel first."
    ]


@pytest.mark.slow
def test_actions_have_owner_date_and_a_verifier_and_end_where_they_stand(played):
    out, _report = played
    actions = {action.text[:14]: action for action in the_review(out).file.review.actions}
    assert {(a.owner, a.due_on.isoformat(), a.verifier) for a in actions.values()} == {
        ("@dana", "2026-11-13", "@eli"),
        ("@mika", "2026-11-27", "@dana"),
        ("@eli", "2026-11-10", "@mika"),
    }
    assert {name: str(action.status) for name, action in actions.items()} == {
        "Add config sch": "verified",
        "Roll config ou": "blocked",
        "Put error rate": "verified",
    }


@pytest.mark.slow
def test_reopening_the_library_gives_the_same_review(played):
    out, _report = played
    once = the_review(out)
    assert the_review(out) == once
    assert len(once.file.review.entries) == 12
    with closing(sqlite3.connect(out / "library.sqlite3")) as file:
        assert file.execute("pragma integrity_check").fetchone() == ("ok",)


def test_a_library_that_no_demo_wrote_is_left_alone(tmp_path, qapp):
    own = tmp_path / "library.sqlite3"
    own.write_bytes(b"somebody's reviews")
    with pytest.raises(NotOurFolderError):
        play(tmp_path, [(1440, 900)], ["light"], 1.0, [])
    assert own.read_bytes() == b"somebody's reviews"


def test_every_picture_of_the_script_has_a_name_of_its_own():
    names = [step.name for part in SCRIPT for step in part.steps if isinstance(step, Picture)]
    assert len(names) == len(set(names))
