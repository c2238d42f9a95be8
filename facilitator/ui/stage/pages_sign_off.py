"""The sign-off: the walked timeline in two columns under one question, or the question alone."""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.drawing.shapes import Line
from facilitator.stage.fit import Type
from facilitator.stage.parts import Moment
from facilitator.stage.scene import SignOff
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.paper import FOOT, HANG, Paper

ROW_TIME = Type((3.0, 2.8), 1.33, 600)
ROW_TEXT = Type((3.0, 2.8), 1.33, 400, "sans", -0.012)
ROW_TEXT_SMALL = replace(ROW_TEXT, sizes=(2.8,))
SMALL_FROM = 15
FIRST_COLUMN = 7
NEAREST, WIDEST = 3.75, 7.2
SHARES = (0.52, 0.48)


def sign_off(paper: Paper, scene: SignOff) -> None:
    """Draw the page."""
    y = paper.margin(HANG, scene.label, drop=3.2)
    y = paper.say(paper.text_left, y, scene.title, t.ASKED_ALONE, paper.text_width, lines=3)
    y = paper.row_foot(y)
    if not scene.moments:
        paper.wait(y + 12)
        return
    shown, more = paper.kept(scene.moments, newest_last=True)
    if more:
        y = paper.say(paper.text_left, y + 1.0, more, t.CAPTION, paper.text_width, role="muted")
    top = max(41.0, y + 4)
    paper.rule(top, paper.left, paper.content, is_strong=True)
    _timeline(paper, shown, top)


def _timeline(paper: Paper, shown: Sequence[Moment], top: float) -> None:
    room = FOOT - top - 1.6
    columns = _columns(shown, is_one=paper.is_narrow and (len(shown) + 1) * 3.9 <= room)
    longest = max(len(column) + (column is columns[-1]) for column in columns)
    pitch = min(WIDEST, room / longest)
    if pitch < NEAREST:
        paper.lowest = FOOT + 1
    kind = ROW_TEXT if len(shown) < SMALL_FROM else ROW_TEXT_SMALL
    x = paper.left
    for column, share in zip(columns, SHARES if len(columns) > 1 else (1.0,), strict=True):
        width = (paper.content - 5 * (len(columns) - 1)) * share
        margin = 19.6 if any(len(moment.time) > 5 for moment in column) else 14.4
        y = top + 1.6
        for place, moment in enumerate(column):
            _row(paper, moment, kind, (x, y + (pitch - 4.0) / 2), (margin, width))
            y += pitch
            if column is columns[-1] or place < len(column) - 1:
                paper.rule(y, x, width)
        x += width + 5
    paper.wait(min(FOOT, y + pitch), x - width - 5, width)


def _columns(shown: Sequence[Moment], *, is_one: bool) -> tuple[Sequence[Moment], ...]:
    """One column, or two; a short timeline fills the first one before the second begins."""
    if is_one:
        return (shown,)
    first = -(-len(shown) // 2) if len(shown) > 12 else min(FIRST_COLUMN, len(shown))
    return (shown[:first], shown[first:])


def _row(
    paper: Paper, moment: Moment, kind: Type, spot: tuple[float, float], room: tuple[float, float]
) -> None:
    (x, y), (margin, width) = spot, room
    if moment.is_silence:
        paper.shapes.append(Line(x + margin, y + 2, x + margin + 5, y + 2, "muted", 0.3, (0.9, 0.7)))
        paper.say(x + margin + 6.6, y, moment.text, kind, width - margin - 6.6, role="muted")
        return
    role = "doubt" if moment.is_approximate else "ink"
    time = paper.fitted(moment.time, ROW_TIME, margin - (4.0 if moment.is_decision else 0.8), 1)
    paper.put(x, y, time, ROW_TIME, role=role, is_tabular=True)
    if moment.is_decision:
        paper.diamond(x + paper.time_advance(time.lines[0], ROW_TIME, time.size) + 3.0, y + 2, 1.8)
    doubt = paper.advance(moment.doubt, kind) + 0.9 if moment.doubt else 0.0
    left_over = width - margin
    words = paper.fitted(moment.text, kind, left_over - doubt if doubt < left_over / 2 else left_over, 1)
    paper.put(x + margin, y, words, kind)
    left = x + margin + paper.advance(words.lines[0], kind, words.size) + 0.9
    if x + width - left > doubt - 1.0:
        paper.say(left, y, moment.doubt, kind, x + width - left, role="doubt")
