"""Every scene there is, as the sample story fills it, and the same with other words in it."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum

from facilitator.domain.kinds import ActionStatus, SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Account, Review
from facilitator.stage.compose import compose
from tests.builders import berlin, sample_review

NOW = berlin("10:21", date(2026, 11, 5))
LATE = berlin("10:00", date(2026, 11, 16))
HERE = Meeting(part_id="p-timeline", entry_id="e1439")
SAMPLE = sample_review()
EXACT = ("number",)
"""Fields that hold figures only."""


def _long_story() -> Review:
    first = SAMPLE.entries[3]
    entries = tuple(
        replace(first, id=f"m{n}", at=first.at + timedelta(minutes=7 * n), text=f"Somebody sees {n}")
        for n in range(45)
    )
    accounts = tuple(Account(f"x{n}", "m40", f"Account {n}") for n in range(5))
    return replace(SAMPLE, entries=entries, accounts=accounts, decisions=(), went_well=())


def _followed() -> Review:
    first, second, third = SAMPLE.actions
    return replace(
        SAMPLE,
        actions=(
            replace(first, status=ActionStatus.DONE),
            replace(
                second,
                status=ActionStatus.BLOCKED,
                status_note="Needs two days of the rollout team",
                unblocked_by="Payments lead",
                unblock_on=date(2026, 11, 19),
            ),
            replace(third, status=ActionStatus.VERIFIED, verified_by="@mika", verified_on=date(2026, 11, 12)),
            replace(first, id="a4", status=ActionStatus.BLOCKED, status_on=date(2026, 10, 2)),
            replace(first, id="a5", status=ActionStatus.IN_PROGRESS),
        ),
    )


LONG, FOLLOWED = _long_story(), _followed()
CROWDED = replace(
    SAMPLE,
    actions=tuple(replace(SAMPLE.actions[n % 3], id=f"c{n}") for n in range(9)),
    ideas=tuple(replace(SAMPLE.ideas[n % len(SAMPLE.ideas)], id=f"i{n}") for n in range(12)),
    lessons=tuple(replace(SAMPLE.lessons[0], id=f"l{n}") for n in range(6)),
)
MEETINGS: dict[str, tuple[Review, Meeting]] = {
    **{kind.value: (SAMPLE, replace(HERE, scene=kind)) for kind in SceneKind},
    "question": (
        SAMPLE,
        replace(HERE, scene=SceneKind.QUESTION, question="Which can wait?", asked_on=SceneKind.QUESTION),
    ),
    "options": (
        SAMPLE,
        replace(HERE, scene=SceneKind.DECISION, step=1, shown=("taken:n6", "role:e1439")),
    ),
    "both stand": (SAMPLE, replace(HERE, scene=SceneKind.VIEWS, entry_id="e1500")),
    "three views": (LONG, replace(HERE, scene=SceneKind.VIEWS, entry_id="m40")),
    "more views": (LONG, replace(HERE, scene=SceneKind.VIEWS, entry_id="m40", step=1)),
    "became known": (SAMPLE, replace(HERE, entry_id="e1402", scene=SceneKind.WALK)),
    "first moment": (SAMPLE, replace(HERE, entry_id="e1420", scene=SceneKind.WALK)),
    "open curtain": (SAMPLE, replace(HERE, scene=SceneKind.WALK, entry_id="e1842", is_curtain_lifted=True)),
    "whole walk": (SAMPLE, replace(HERE, scene=SceneKind.SIGN_OFF, entry_id="e1842")),
    "long walk": (LONG, replace(HERE, scene=SceneKind.SIGN_OFF, entry_id="m44", step=1)),
    "differently": (SAMPLE, replace(HERE, scene=SceneKind.SIGN_OFF, entry_id="e1842", step=1)),
    "all kept": (SAMPLE, replace(HERE, scene=SceneKind.KEEP, entry_id="e1842")),
    "late joiner": (
        SAMPLE,
        replace(HERE, scene=SceneKind.SO_FAR, entry_id="e1842", part_id="p-close", walked=("e1420",)),
    ),
    "silence": (SAMPLE, replace(HERE, scene=SceneKind.WALK, entry_id="e1531", is_at_gap=True)),
    "open branch": (SAMPLE, replace(HERE, scene=SceneKind.WHYS, why_id="w-one-value")),
    "ended branch": (SAMPLE, replace(HERE, scene=SceneKind.WHYS, why_id="w-ci-values")),
    "back at": (
        SAMPLE,
        replace(HERE, scene=SceneKind.PAUSE, pause_until=berlin("10:40", date(2026, 11, 5))),
    ),
    "blocked": (FOLLOWED, replace(HERE, scene=SceneKind.FOLLOW_THROUGH)),
    "nine actions": (CROWDED, replace(HERE, scene=SceneKind.ACTIONS, is_mix_shown=True)),
    "many ideas": (CROWDED, replace(HERE, scene=SceneKind.IDEAS)),
    "many lessons": (CROWDED, replace(HERE, scene=SceneKind.CLOSING)),
}


def scene_named(name):
    """Compose one of them."""
    review, meeting = MEETINGS[name]
    return compose(review, meeting, LATE if meeting.scene is SceneKind.FOLLOW_THROUGH else NOW)


def shouting(value, words: Callable[[], str]):
    """The same value with other words in every field that holds some."""
    if isinstance(value, str):
        return words() if value else value
    if isinstance(value, tuple):
        return tuple(shouting(part, words) for part in value)
    if is_dataclass(value) and not isinstance(value, Enum):
        said = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in EXACT}
        return replace(value, **{name: shouting(part, words) for name, part in said.items()})
    return value
