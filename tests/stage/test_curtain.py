"""Whatever the story: nothing that comes later, and nothing private, can be in a scene."""

import inspect
import typing
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.kinds import Evidence, SceneKind, Slot
from facilitator.domain.meeting import Meeting, set_shown
from facilitator.domain.review import Account, DecisionPoint, Entry, Line, Review, WentWell
from facilitator.stage import compose as compose_module
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from facilitator.stage.shown import Shown
from facilitator.stage.walk import became_known_later, place, steps_shown
from tests.builders import berlin, sample_review

START = berlin("08:00")
NOW = berlin("10:21", date(2026, 11, 5))
ALL = tuple(SceneKind)


@st.composite
def stories(draw):
    count = draw(st.integers(1, 9))
    entries = []
    minute = 0
    for number in range(count):
        minute += draw(st.sampled_from((1, 7, 45, 300)))
        at = START + timedelta(minutes=minute)
        known = draw(st.sampled_from((None, 0, 30, 400)))
        entries.append(
            Entry(
                id=f"e{number}",
                text=f"secret{number}x",
                at=draw(st.sampled_from((at, at, at, None))),
                role="Somebody",
                evidence=draw(st.sampled_from(list(Evidence))),
                is_approximate=draw(st.booleans()),
                is_disputed=draw(st.booleans()),
                settled_by=f"secret{number}x settled",
                known_from=None if known is None else at + timedelta(minutes=known),
                is_starred=draw(st.sampled_from((True, True, False))),
                is_hidden=draw(st.sampled_from((False, False, True))),
            )
        )
    return Review(
        id="story",
        entries=tuple(entries),
        accounts=tuple(Account(f"a{e.id}", e.id, f"{e.text} account") for e in entries),
        decisions=tuple(DecisionPoint(f"d{e.id}", e.id) for e in entries[::2]),
        lines=tuple(
            Line(f"l{slot}{e.id}", f"d{e.id}", slot, f"{e.text} line") for e in entries[::2] for slot in Slot
        ),
        went_well=tuple(WentWell(f"w{e.id}", f"{e.text} kept", e.id) for e in entries),
    )


@given(stories(), st.integers(-1, 9), st.sampled_from(ALL), st.booleans(), st.integers(0, 2))
def test_no_word_of_a_later_moment_is_in_any_scene_while_the_curtain_is_drawn(story, at, kind, at_gap, step):
    meeting = Meeting(scene=kind, entry_id=f"e{at}" if at >= 0 else "", is_at_gap=at_gap, step=step)
    closed = story.entries[0].id
    meeting = set_shown(meeting, closed, False) if at > 4 else meeting
    page = compose(story, meeting, NOW)
    row, here = steps_shown(story, meeting), place(story, meeting)
    allowed = {one.entry_id for one in row[: here + 1]}
    said = " ".join(words(page))
    for entry in story.entries:
        if entry.id not in allowed:
            assert entry.text not in said
            if kind is SceneKind.WALK and entry.at is not None:
                assert entry.at.timestamp() not in {tick.at for tick in page.overview.ticks}
                assert all(s.end is None or s.end != entry.at.timestamp() for s in page.overview.silences)


@given(stories(), st.integers(0, 9), st.sampled_from(ALL))
def test_hidden_moments_stay_hidden_even_with_the_curtain_lifted(story, at, kind):
    page = compose(story, Meeting(scene=kind, entry_id=f"e{at}", is_curtain_lifted=True), NOW)
    said = " ".join(words(page))
    assert not any(e.text in said for e in story.entries if e.is_hidden or not e.is_starred)


@given(stories(), st.sampled_from(ALL))
def test_a_place_that_may_not_be_shown_never_moves_the_room_forward(story, kind):
    for number, entry in enumerate(story.entries):
        if entry.is_hidden and not became_known_later(entry):
            said = " ".join(words(compose(story, Meeting(scene=kind, entry_id=entry.id), NOW)))
            late = [e for e in story.entries[number:] if not became_known_later(e)]
            assert not any(e.text in said for e in late)


def test_composing_has_no_place_for_private_things():
    signature = inspect.signature(compose)
    hints = typing.get_type_hints(compose)
    assert list(signature.parameters) == ["review", "meeting", "now"]
    assert {hints[name].__module__ for name in ("review", "meeting")} == {
        "facilitator.domain.review",
        "facilitator.domain.meeting",
    }
    assert "private" not in inspect.getsource(compose_module).replace("private things", "")


def test_the_full_title_and_the_names_of_people_are_in_no_scene():
    review = sample_review()
    for kind in SceneKind:
        for entry in review.entries:
            meeting = Meeting(scene=kind, part_id="p-timeline", entry_id=entry.id, is_curtain_lifted=True)
            said = " ".join(words(compose(review, meeting, NOW)))
            assert review.incident.title not in said


def test_blank_wins_over_frozen_and_frozen_over_what_is_new():
    review = sample_review()
    walk = Meeting(scene=SceneKind.WALK, entry_id="e1439", is_blank=False)
    first, second = compose(review, walk, NOW), compose(review, replace(walk, entry_id="e1444"), NOW)
    shown = Shown.nothing()
    assert words(shown.scene) == ("One moment",)
    shown = shown.update(first, walk)
    frozen = shown.update(second, replace(walk, is_frozen=True))
    assert frozen.scene == first
    blank = frozen.update(second, replace(walk, is_frozen=True, is_blank=True))
    assert words(blank.scene) == ("One moment",)
    assert blank.update(second, walk).scene == second
    assert Shown.nothing().update(first, replace(walk, is_frozen=True)).scene == blank.scene
