"""Pages before and between: blank, kept, opening, purpose, check-in, silent minute, impact, pause."""

from dataclasses import replace

from facilitator.drawing.shapes import Box, Line
from facilitator.stage.fit import Type, fit_all
from facilitator.stage.parts import ImpactColumn
from facilitator.stage.scene import (
    Blank,
    CheckIn,
    Impact,
    Kept,
    Opening,
    Pause,
    Purpose,
    Question,
    SilentMinute,
)
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.clock_face import clock_face, ring
from facilitator.ui.stage.paper import FOOT, HANG, Paper

RULE_OF_TALK = replace(t.LEAD, weight=400)
PAUSE_WORDS = Type((8.4, 7.2, 6.0), 1.14, 500, "sans", -0.03)


def blank(paper: Paper, scene: Blank) -> None:
    """A short line and two words."""
    middle = paper.width / 2
    paper.shapes.append(Box(middle - 4.8, 52.4, 9.6, 0.5, "muted", radius=0.25))
    paper.say(middle, 56, scene.title, t.BODY, paper.content, role="muted", anchor="middle")


def kept(paper: Paper, scene: Kept) -> None:
    """Four rows: a label in the margin and what is so."""
    y = paper.say(paper.text_left, HANG, scene.title, t.TITLE, paper.text_width)
    y = paper.say(paper.text_left, y + 0.8, scene.line, t.BODY, paper.text_width, lines=2, role="muted")
    y += paper.gap(6.0)
    for row in scene.rows:
        paper.rule(y, paper.left, paper.content)
        y = paper.margin(y + paper.gap(3.0), row.label, drop=0.9)
        y = paper.say(paper.text_left, y, row.lines[0], t.LEAD, paper.text_width, lines=2)
        y = paper.row_foot(y) + paper.gap(2.9)
    paper.rule(y, paper.left, paper.content)


def opening(paper: Paper, scene: Opening) -> None:
    """Why we are here, how we talk, and the agenda at the foot."""
    paper.say(paper.right, 6.6, scene.day, t.CAPTION, paper.content / 2, role="muted", anchor="end")
    y = paper.margin(HANG, scene.label, drop=1.4)
    y = paper.say(paper.text_left, y, scene.title, t.TITLE, paper.text_width, lines=3)
    y = paper.row_foot(y) + paper.gap(14.8)
    if scene.rules:
        y = paper.margin(y, scene.rules_label, drop=2.2)
    for rule in scene.rules:
        paper.rule(y)
        y = paper.say(paper.text_left, y + 1.6, rule, t.RULE, paper.text_width, role="soft") + 1.5
    paper.lowest = max(paper.lowest, y + (FOOT - 92.0 if scene.agenda else 0.0))
    _agenda(paper, scene)


def _agenda(paper: Paper, scene: Opening) -> None:
    """One block per part, as wide as its minutes but never narrower than its word."""
    if not scene.agenda:
        return
    words = [column.word for column in scene.agenda]
    least = [paper.advance(word, t.LABEL) + 2.4 for word in words]
    room = paper.content - (len(words) - 1)
    if sum(least) > room:
        number = next((n for n, column in enumerate(scene.agenda) if column.is_now), 0)
        words = [word if n % 2 == number % 2 else "" for n, word in enumerate(words)]
        least = [paper.advance(word, t.LABEL) + 2.4 if word else 2.4 for word in words]
    widths = _shared([column.share for column in scene.agenda], least, room)
    x = paper.left
    for column, word, width in zip(scene.agenda, words, widths, strict=True):
        if column.is_now:
            paper.shapes.append(Box(x, 95.7, width, 0.9, "accent", radius=0.45))
        else:
            paper.shapes.append(Line(x, 96.15, x + width, 96.15, "muted", 0.3))
        kind, role = (t.LABEL, "ink") if column.is_now else (t.CAPTION, "muted")
        paper.say(x, FOOT - 3.7, word, kind, width, role=role)
        x += width + 1


def _shared(shares: list[int], least: list[float], room: float) -> list[float]:
    """Divide the room by shares, giving no one less than the least; too little room is shared evenly."""
    if sum(least) >= room:
        return [room * one / sum(least) for one in least]
    fixed: set[int] = set()
    while True:
        free = room - sum(least[n] for n in fixed)
        total = sum(share for n, share in enumerate(shares) if n not in fixed) or 1
        widths = [least[n] if n in fixed else free * share / total for n, share in enumerate(shares)]
        short = {n for n, width in enumerate(widths) if width < least[n] - 1e-6}
        if not short:
            return widths
        fixed |= short


def purpose(paper: Paper, scene: Purpose) -> None:
    """The purpose, large, and one rule of talk."""
    y = paper.margin(HANG, scene.label, drop=2.4)
    y = paper.say(paper.text_left, y, scene.title, t.PURPOSE, paper.text_width, lines=4)
    if scene.rule:
        top = max(y + 4, 87.6)
        paper.rule(top, is_strong=True)
        paper.say(paper.text_left, top + 3, scene.rule, RULE_OF_TALK, paper.text_width, role="soft")


def check_in(paper: Paper, scene: CheckIn) -> None:
    """One question and how to answer it."""
    y = paper.margin(32, scene.label, drop=3)
    y = paper.say(paper.text_left, y, scene.title, t.ASKED_BIG, paper.text_width, lines=3)
    paper.say(paper.text_left, y + 3.6, scene.line, t.BODY, paper.text_width, lines=2, role="muted")


def question(paper: Paper, scene: Question) -> None:
    """The question, nothing else on the page."""
    paper.say(paper.text_left, 32, scene.title, t.ASKED_BIG, paper.text_width, lines=4)


def silent_minute(paper: Paper, scene: SilentMinute) -> None:
    """One question, and a ring that fills in quarters."""
    y = 30.0
    if paper.is_stacked:
        paper.shapes += ring(paper.left + 6.6, 20, scene.quarters)
        y = paper.margin(28, scene.label)
    else:
        paper.shapes += ring(paper.left + 7.5, 39.5, scene.quarters)
        paper.margin(y, scene.label, drop=19.6)
    y = paper.say(paper.text_left, y, scene.title, t.ASKED_BIG, paper.text_width, lines=3)
    paper.say(paper.text_left, y + 3.6, scene.line, t.BODY, paper.text_width, lines=2, role="muted")


def impact(paper: Paper, scene: Impact) -> None:
    """Up to three columns, each with one number or word."""
    if not scene.columns:
        paper.wait(40, paper.left, paper.content)
        return
    gap = 6.0
    width = (paper.content - 2 * gap) / 3
    for number, column in enumerate(scene.columns):
        _impact_column(paper, column, paper.left + number * (width + gap), width)


def _impact_column(paper: Paper, column: ImpactColumn, x: float, width: float) -> None:
    paper.rule(29, x, width, is_strong=True)
    paper.say(x, 31.2, column.label, t.LABEL, width, lines=2, role="muted")
    y = 56.4
    if column.unknown and not column.word:
        paper.pill(x, 44.4, column.unknown, width)
    elif column.word:
        _word(paper, column.word, x, width)
    else:
        _number(paper, column, x, width)
    y = paper.say(x, y, column.detail, t.BODY, width, lines=3, role="soft")
    paper.say(x, y + 1.6, column.evidence, t.CAPTION, width, role="muted")


def _word(paper: Paper, word: str, x: float, width: float) -> None:
    words = paper.fitted(word, t.WORD, width, 2)
    paper.put(x, 54.2 - len(words.lines) * words.size * t.WORD.leading, words, t.WORD)


def _number(paper: Paper, column: ImpactColumn, x: float, width: float) -> None:
    """A number with what stands before and after it, on one baseline."""
    before = Type((4.4, 3.4, 2.8), 1.2, 500, "sans", -0.02)
    unit = Type((5.6, 4.4, 3.4), 1.2, 500, "sans", -0.02)
    for step, size in enumerate(t.NUMBER.sizes):
        kinds = [
            Type((kind.sizes[min(step, 2)],), kind.leading, 500, "sans", -0.02) for kind in (before, unit)
        ]
        wide = paper.advance(column.number, t.NUMBER, size)
        wide += paper.advance(column.before, kinds[0]) + 2.0 if column.before else 0.0
        wide += paper.advance(column.unit, kinds[1]) + 1.4 if column.unit else 0.0
        if wide <= width:
            break
    else:
        _word(paper, f"{column.before} {column.number} {column.unit}".strip(), x, width)
        return
    base = 53.0
    if column.before:
        size_before = kinds[0].sizes[0]
        y = base - size_before * (0.6 + 0.364)
        paper.say(x, y, column.before, kinds[0], width, role="soft")
        x += paper.advance(column.before, kinds[0]) + 2.0
    number = fit_all([column.number], 2 * width, 1, Type((size,), 1.0, 500, "sans", -0.045), paper.measure)[0]
    paper.put(x - 0.04 * size, base - 0.864 * size, number, t.NUMBER)
    x += paper.advance(column.number, t.NUMBER, size) + 1.4
    if column.unit:
        paper.say(x, base - kinds[1].sizes[0] * 0.964, column.unit, kinds[1], width)


def pause(paper: Paper, scene: Pause) -> None:
    """When we go on, with a soft clock if there is a time."""
    if scene.clock is None:
        y = paper.say(paper.width / 2, 44, scene.title, PAUSE_WORDS, paper.content, lines=2, anchor="middle")
        paper.say(paper.width / 2, y + 3.2, scene.line, t.BODY, paper.content, role="muted", anchor="middle")
        return
    size = min(52.0, 0.42 * paper.content)
    paper.shapes += clock_face(paper.left + 0.15 * paper.content, 54 - size / 2, size, scene.clock)
    x = paper.left + max(0.56 * paper.content, 0.15 * paper.content + size + 6)
    width = paper.right - x
    y = paper.say(x, 38.4, scene.title, PAUSE_WORDS, min(width, 40.0), lines=2)
    paper.say(x, y + 3.2, scene.line, t.BODY, width, lines=2, role="muted")
