"""The shapes a meeting can have: which phases, how many minutes each."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.kinds import Phase
from facilitator.domain.review import AgendaPart

STANDARD = "standard-60"


@dataclass(frozen=True, slots=True)
class SessionShape:
    """One shape; ``id`` is what ``Plan.shape`` keeps, its name and description belong to the windows.

    One of your own has its ``name`` here, and an id made of it.
    """

    id: str
    parts: tuple[tuple[Phase, int], ...]
    is_alone: bool = False
    has_pre_read: bool = False
    name: str = ""

    @property
    def minutes(self) -> int:
        """Sum of all parts."""
        return sum(minutes for _, minutes in self.parts)

    def has(self, phase: Phase) -> bool:
        """Tell whether a phase is part of the shape."""
        return any(present is phase for present, _ in self.parts)


SESSION_SHAPES = (
    SessionShape(
        "quick-30",
        (
            (Phase.OPEN, 3),
            (Phase.IMPACT, 2),
            (Phase.TIMELINE, 16),
            (Phase.ACTIONS, 6),
            (Phase.CLOSE, 3),
        ),
    ),
    SessionShape(
        STANDARD,
        (
            (Phase.OPEN, 6),
            (Phase.IMPACT, 3),
            (Phase.TIMELINE, 30),
            (Phase.WHYS, 10),
            (Phase.ACTIONS, 7),
            (Phase.CLOSE, 4),
        ),
    ),
    SessionShape(
        "deep-90",
        (
            (Phase.OPEN, 7),
            (Phase.IMPACT, 3),
            (Phase.TIMELINE, 38),
            (Phase.BREAK, 8),
            (Phase.WHYS, 18),
            (Phase.ACTIONS, 10),
            (Phase.CLOSE, 6),
        ),
    ),
    SessionShape(
        "pre-read-45",
        (
            (Phase.OPEN, 4),
            (Phase.IMPACT, 2),
            (Phase.TIMELINE, 20),
            (Phase.WHYS, 9),
            (Phase.ACTIONS, 6),
            (Phase.CLOSE, 4),
        ),
        has_pre_read=True,
    ),
    SessionShape(
        "learning-only",
        (
            (Phase.OPEN, 6),
            (Phase.IMPACT, 3),
            (Phase.TIMELINE, 35),
            (Phase.WHYS, 10),
            (Phase.CLOSE, 6),
        ),
    ),
    SessionShape(
        "near-miss-25",
        (
            (Phase.OPEN, 3),
            (Phase.TIMELINE, 12),
            (Phase.WHYS, 4),
            (Phase.ACTIONS, 3),
            (Phase.CLOSE, 3),
        ),
    ),
    SessionShape(
        "action-session-20",
        (
            (Phase.OPEN, 2),
            (Phase.ACTIONS, 15),
            (Phase.CLOSE, 3),
        ),
    ),
    SessionShape(
        "written-alone",
        (
            (Phase.IMPACT, 5),
            (Phase.TIMELINE, 25),
            (Phase.WHYS, 15),
            (Phase.ACTIONS, 10),
            (Phase.CLOSE, 5),
        ),
        is_alone=True,
    ),
)


OWN = "own:"


def own_shape(name: str, agenda: Iterable[AgendaPart]) -> SessionShape:
    """Make a shape of an agenda as it stands; a name is used once, so the same name replaces."""
    parts = tuple((part.phase, part.minutes) for part in agenda if part.minutes > 0)
    return SessionShape(f"{OWN}{name}", parts, name=name)


def own_name(shape_id: str) -> str:
    """Return the name of an own shape; empty for those that come with the program."""
    return shape_id.removeprefix(OWN) if shape_id.startswith(OWN) else ""


def shape_of(shape_id: str) -> SessionShape:
    """Return the shape with this id; the standard hour for an unknown one."""
    found = {shape.id: shape for shape in SESSION_SHAPES}
    return found.get(shape_id, found[STANDARD])
