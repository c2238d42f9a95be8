"""The actions as cards: three columns, two rows from four on, or rows where the window is narrow."""

from dataclasses import dataclass, replace
from math import ceil

from facilitator.drawing.shapes import Box
from facilitator.stage.fit import Fitted, Type
from facilitator.stage.parts import Agreed, Card
from facilitator.stage.scene import Actions
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.paper import FOOT, Paper

WHAT = Type((4.2, 3.8, 3.4, 3.0), 1.214, 600, "sans", -0.02)
VALUE = Type((3.2, 3.0, 2.8), 1.31, 400)
VALUE_STRONG = replace(VALUE, weight=500)
FOOT_LINE = Type((3.0, 2.8), 1.33)
TOP, BOTTOM = 18.4, 92.6
TERM = 10.6


@dataclass(frozen=True, slots=True)
class _Frame:
    """The inside of a card."""

    x: float
    y: float
    width: float
    height: float
    is_small: bool


@dataclass(frozen=True, slots=True)
class _Priority:
    """The priority as it will stand, with its label where there is room."""

    value: Fitted
    wide: float
    label: str
    label_wide: float

    @property
    def room(self) -> float:
        return self.wide + self.label_wide + (2.5 if self.label else 1.5)


def actions(paper: Paper, scene: Actions) -> None:
    """Cards, and the foot."""
    count = len(scene.cards)
    if not count:
        paper.say(paper.left, 24, scene.title, t.TITLE, paper.content, lines=3)
        return
    columns = 3 if not paper.is_narrow else 1 if count <= 3 else 2
    rows = -(-count // columns)
    gap = 3.6 if not paper.is_narrow else 2.2
    width = (paper.content - gap * (columns - 1)) / columns
    height = (BOTTOM - TOP - gap * (rows - 1)) / rows
    if paper.is_narrow and count <= 3:
        height = min(height, 23.3)
    for number, card in enumerate(scene.cards):
        row, column = divmod(number, columns)
        x, y = paper.left + column * (width + gap), TOP + row * (height + gap)
        paper.shapes.append(Box(x, y, width, height, "", "line-strong", 0.2, 1.6))
        is_small = rows > 1
        pad_x, pad_y = (2.6, 2.0) if is_small else (3.6, 3.4)
        frame = _Frame(x + pad_x, y + pad_y, width - 2 * pad_x, height - 2 * pad_y + 0.8, is_small)
        if paper.is_narrow and columns == 1:
            _wide(paper, card, frame)
        else:
            _tall(paper, card, frame)
    foot = " ".join(word for word in (scene.title, scene.more.words) if word)
    paper.say(paper.left, FOOT - 4.6, foot, FOOT_LINE, paper.content * 0.6, role="muted")
    paper.say(paper.right, FOOT - 4.6, scene.mix, FOOT_LINE, paper.content * 0.4, role="muted", anchor="end")


def _tall(paper: Paper, card: Card, frame: _Frame) -> None:
    """What and done when on top, the rest standing on the foot of the card."""
    lines = 2 if frame.is_small else 4
    what = replace(WHAT, sizes=WHAT.sizes[2:]) if frame.is_small else WHAT
    value = replace(VALUE_STRONG, sizes=(2.8,)) if frame.is_small else VALUE_STRONG
    verify = paper.fitted(card.verify.text, value, frame.width - TERM, 1 if frame.is_small else 2)
    leading = verify.size * value.leading
    pad = 0.3 if frame.is_small else 1.3
    row = leading + 2 * pad
    foot_height = 2 * row + (1 if frame.is_small else 2) * leading + 2 * pad
    top = frame.y + frame.height - foot_height
    room = top - frame.y
    foot = _what(paper, card, frame, what, lines=lines, room=room)
    if foot > top + 0.01:
        paper.lowest = max(paper.lowest, FOOT + 1)
    y = top
    for name, agreed in (("owner", card.owner), ("due", card.due), ("verify", card.verify)):
        if not frame.is_small:
            paper.rule(y, frame.x, frame.width)
        paper.say(frame.x, y + pad + 0.2, agreed.label, t.CAPTION, TERM, role="muted")
        priority = _priority(paper, card, frame) if name == "due" else None
        room = frame.width - TERM - (priority.room if priority else 0.0)
        most = 2 if name == "verify" and not frame.is_small else 1
        _value(paper, agreed, (frame.x + TERM, y + pad, room), value, lines=most)
        if priority:
            _put_priority(paper, priority, frame.x + frame.width, y + pad + 0.2)
        y += row


def _wide(paper: Paper, card: Card, frame: _Frame) -> None:
    """What and done when on the left, the rest on the right."""
    left = _Frame(frame.x, frame.y, frame.width * 0.53, frame.height, is_small=False)
    x = frame.x + frame.width * 0.56
    width = frame.width * 0.44
    what = replace(WHAT, sizes=WHAT.sizes[1:])
    foot = _what(paper, card, left, what, lines=3, room=frame.height, is_inline=True)
    value = replace(VALUE_STRONG, sizes=VALUE_STRONG.sizes[1:])
    y = frame.y
    inner = _Frame(x, y, width, frame.height, is_small=True)
    for name, agreed in (("owner", card.owner), ("due", card.due), ("verify", card.verify)):
        label_foot = paper.say(x, y, agreed.label, t.CAPTION, TERM, role="muted")
        priority = _priority(paper, card, inner) if name == "due" else None
        room = width - TERM - (priority.room if priority else 0.0)
        top, lines = y, 2 if name == "verify" else 1
        y = max(label_foot, _value(paper, agreed, (x + TERM, top, room), value, lines=lines)) + 0.7
        if priority:
            _put_priority(paper, priority, x + width, top + 0.2)
    if max(foot, y) > frame.y + frame.height + 2.0:
        paper.lowest = max(paper.lowest, FOOT + 1)


def _what(
    paper: Paper, card: Card, frame: _Frame, kind: Type, *, lines: int, room: float, is_inline: bool = False
) -> float:
    y = paper.say(frame.x, frame.y, card.what, kind, frame.width, lines=lines)
    done = replace(VALUE, sizes=(2.8,)) if frame.is_small else VALUE
    y += 0.8 if frame.is_small else 1.4 if is_inline else paper.gap(2.4)
    if frame.is_small and y + 7.4 - frame.y > room:
        return y
    if is_inline:
        return _inline(paper, card.done_when, (frame.x, y, frame.width), done)
    y = paper.say(frame.x, y, card.done_when.label, t.CAPTION, frame.width, role="muted") + 0.2
    most = 1 if frame.is_small else 3
    return _value(paper, card.done_when, (frame.x, y, frame.width), done, lines=most)


def _inline(paper: Paper, agreed: Agreed, spot: tuple[float, float, float], kind: Type) -> float:
    """A label that begins the line of its value."""
    x, y, width = spot
    label, wide = paper.short(agreed.label, t.CAPTION, 0.4 * width)
    paper.say(x, y + 0.2, label, t.CAPTION, width, role="muted")
    wide += 1.0
    if agreed.is_missing:
        return _value(paper, agreed, (x + wide, y, width - wide), kind, lines=1)
    for size in kind.sizes:
        one = replace(kind, sizes=(size,))
        filler = "\u00a0" * ceil(wide / paper.advance("\u00a0", one))
        fitted = paper.fitted(f"{filler}{agreed.text}", one, width, 3)
        if not fitted.is_shortened:
            break
    return paper.put(x, y, fitted, kind, role="soft")


def _priority(paper: Paper, card: Card, frame: _Frame) -> _Priority | None:
    """The priority at the right of the due date; its label gives way where there is no room."""
    if card.priority is None or not card.priority.text:
        return None
    value = paper.fitted(card.priority.text, t.LABEL, frame.width * 0.2, 1)
    wide = paper.advance(value.lines[0], t.LABEL, value.size)
    label = paper.advance(card.priority.label, t.CAPTION)
    has_label = wide + label + 26 <= frame.width
    return _Priority(value, wide, card.priority.label if has_label else "", label if has_label else 0.0)


def _put_priority(paper: Paper, given: _Priority, right: float, y: float) -> None:
    if given.label:
        x, room = right - given.wide - 1.0, given.label_wide + 1
        paper.say(x, y, given.label, t.CAPTION, room, role="muted", anchor="end")
    paper.put(right - given.wide, y, given.value, t.LABEL)


def _value(
    paper: Paper, agreed: Agreed, spot: tuple[float, float, float], kind: Type, *, lines: int
) -> float:
    """A value at (x, y, width), in amber with a dashed line where it is not agreed yet."""
    x, y, width = spot
    if not agreed.is_missing:
        return paper.say(
            x, y, agreed.text, kind, width, lines=lines, role="soft" if kind.weight == 400 else "ink"
        )
    strong = replace(kind, weight=600)
    fitted = paper.fitted(agreed.text, strong, width, lines)
    foot = paper.put(x, y, fitted, strong, role="doubt")
    paper.underline(x, foot - 0.1, max(paper.advance(line, strong, fitted.size) for line in fitted.lines))
    return foot
