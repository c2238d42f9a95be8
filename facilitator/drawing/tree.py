"""The 5 Whys as one picture for documents: what was made possible stands above what made it possible."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.drawing.measure import measure, wrap
from facilitator.drawing.shapes import Box, Line, Picture, Shape, Words

SIZE, LEADING = 13.0, 18.0
NOTE_SIZE, NOTE_LEADING = 11.0, 15.0
PAD_X, PAD_Y, GAP = 12.0, 9.0, 10.0
INDENT, LEAST_WIDTH = 30.0, 220.0


@dataclass(frozen=True, slots=True)
class Branch:
    """One statement; ``end`` says why its branch stops here, ``is_root`` that a system can be changed."""

    id: str
    parent_id: str
    text: str
    evidence: str = ""
    end: str = ""
    is_root: bool = False


@dataclass(frozen=True, slots=True)
class _Card:
    """A statement with its place."""

    branch: Branch
    depth: int
    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def height(self) -> float:
        return 2 * PAD_Y + LEADING * len(self.lines) + NOTE_LEADING * len(self.notes)


def walk(branches: Sequence[Branch]) -> Iterator[tuple[int, Branch]]:
    """Every statement with its depth, each after the one it explains; none is lost or told twice."""
    known = {branch.id for branch in branches}
    children: dict[str, list[Branch]] = {}
    for branch in branches:
        is_start = branch.parent_id not in known or branch.parent_id == branch.id
        children.setdefault("" if is_start else branch.parent_id, []).append(branch)
    told: set[str] = set()
    starts = [(0, branch) for branch in reversed(children.get("", ()))]
    circles = [(0, branch) for branch in reversed(branches)]
    for waiting in (starts, circles):
        while waiting:
            depth, branch = waiting.pop()
            if branch.id in told:
                continue
            told.add(branch.id)
            yield depth, branch
            waiting += [(depth + 1, child) for child in reversed(children.get(branch.id, ()))]


def tree(branches: Sequence[Branch], width: float, description: str = "") -> Picture:
    """Draw the statements as indented cards with lines from effect to condition."""
    cards: list[_Card] = []
    top = 0.5
    deepest = max(1.0, (width - LEAST_WIDTH) // INDENT)
    for depth, branch in walk(branches):
        card = _card(branch, depth, min(depth, deepest) * INDENT + 0.5, top, width)
        cards.append(card)
        top += card.height + GAP
    shapes: list[Shape] = []
    parents = {card.branch.id: card for card in cards}
    for card in cards:
        parent = parents.get(card.branch.parent_id)
        if parent is not None and parent.y < card.y:
            shapes += _elbow(parent, card)
    for card in cards:
        shapes += _painted(card)
    return Picture(width, max(top - GAP, 0.0) + 0.5, tuple(shapes), description)


def _card(branch: Branch, depth: int, x: float, y: float, width: float) -> _Card:
    inside = width - x - 2 * PAD_X - 0.5
    lines = wrap(branch.text, SIZE, inside, _weight(branch)) or ("",)
    note = " · ".join(part for part in (branch.evidence, branch.end) if part)
    notes = wrap(note, NOTE_SIZE, inside, 500)
    widest = max(
        *(measure(line, SIZE, _weight(branch)) for line in lines),
        *(measure(line, NOTE_SIZE, 500) for line in notes),
        LEAST_WIDTH - 2 * PAD_X,
    )
    return _Card(branch, depth, x, y, min(width - x - 0.5, widest * 1.08 + 2 * PAD_X), lines, notes)


def _weight(branch: Branch) -> int:
    return 600 if branch.is_root or not branch.parent_id else 400


def _elbow(parent: _Card, card: _Card) -> list[Shape]:
    x, y = parent.x + INDENT / 2, card.y + PAD_Y + LEADING / 2
    if card.x <= x:
        return []
    return [
        Line(x, parent.y + parent.height, x, y, "line-strong", 1.5),
        Line(x, y, card.x, y, "line-strong", 1.5),
    ]


def _painted(card: _Card) -> list[Shape]:
    is_root = card.branch.is_root
    fill, stroke = ("system-soft", "system") if is_root else ("surface", "line-strong")
    shapes: list[Shape] = [Box(card.x, card.y, card.width, card.height, fill, stroke, 1.0, 6.0)]
    baseline = card.y + PAD_Y + 13
    for line in card.lines:
        weight = _weight(card.branch)
        advance = measure(line, SIZE, weight)
        shapes.append(Words(card.x + PAD_X, baseline, line, SIZE, "ink", weight, width=advance))
        baseline += LEADING
    baseline -= 2
    for line in card.notes:
        role = "system" if is_root else "muted"
        advance = measure(line, NOTE_SIZE, 500)
        shapes.append(Words(card.x + PAD_X, baseline, line, NOTE_SIZE, role, 500, width=advance))
        baseline += NOTE_LEADING
    return shapes
