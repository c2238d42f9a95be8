"""Pages towards the end: last time, ideas, closing, and the test card."""

from facilitator.drawing.shapes import Box, Hatch, Line
from facilitator.stage.fit import Type
from facilitator.stage.left_out import left_out
from facilitator.stage.parts import Day, Mark
from facilitator.stage.scene import Closing, Ideas, LastTime, TestCard
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.paper import FOOT, HANG, HEIGHT, Paper

KNOWN = Type((4.6, 3.8, 3.4), 1.26, 500, "sans", -0.018)
DAY = Type((4.0, 3.4, 3.0), 1.3, 600, "sans", -0.016)
THIS_IS = Type((8.4, 7.2, 6.0), 1.07, 600, "sans", -0.03)
SQUARES = {Mark.VERIFIED: "ok", Mark.HALF: "half", Mark.OPEN: "open"}
CORNER = 7.0


def last_time(paper: Paper, scene: LastTime) -> None:
    """What was promised, and where each promise stands."""
    y = HANG
    if paper.is_stacked:
        y = paper.margin(y, ", ".join(word for word in (scene.date, scene.caption) if word), t.LABEL)
    else:
        foot = paper.say(paper.left, y, scene.date, t.RANGE, paper.column - 3)
        paper.beside = paper.say(
            paper.left, foot + 1, scene.caption, t.CAPTION, paper.column - 3, lines=2, role="muted"
        )
    y = paper.say(paper.text_left, y, scene.title, t.TITLE, paper.text_width, lines=2)
    y = paper.say(paper.text_left, y + 1, scene.line, t.CAPTION, paper.text_width, lines=2, role="muted")
    y = paper.row_foot(y) + paper.gap(5.6)
    promises, more = paper.kept(scene.promises, scene.more)
    for promise in promises:
        paper.rule(y, paper.left, paper.content)
        y += paper.gap(3.0)
        role = "system" if promise.mark is Mark.VERIFIED else "soft"
        paper.square(paper.left, y + 1.5, SQUARES.get(promise.mark, "open"))
        state = paper.fitted(
            promise.state, t.LABEL, (paper.content if paper.is_stacked else paper.column) - 8, 2
        )
        foot = paper.put(paper.left + 4, y + 0.9, state, t.LABEL, role=role)
        y = foot + 1 if paper.is_stacked else y
        y = paper.say(paper.text_left, y, promise.text, t.LEAD, paper.text_width, lines=2)
        y = paper.say(paper.text_left, y + 0.6, promise.caption, t.CAPTION, paper.text_width, role="muted")
        y = (y if paper.is_stacked else max(y, foot)) + paper.gap(2.8)
    paper.say(paper.text_left, y, more, t.BODY, paper.text_width, role="muted")
    if not scene.promises:
        paper.wait(y + 8)


def ideas(paper: Paper, scene: Ideas) -> None:
    """Parked ideas, newest first, and those that soak below a strong rule."""
    y = paper.margin(HANG, scene.label, drop=1.6)
    y = paper.say(paper.text_left, y, scene.title, t.TITLE, paper.text_width)
    y = paper.say(paper.text_left, y + 0.8, scene.line, t.BODY, paper.text_width, lines=2, role="muted")
    y = paper.row_foot(y) + paper.gap(4.8)
    soaking, _rest = paper.kept(scene.soaking)
    ideas, more = paper.kept(scene.ideas, left_out(scene.more.count + len(scene.soaking) - len(soaking)))
    for idea in ideas:
        paper.rule(y)
        y = paper.say(paper.text_left, y + paper.gap(1.9), idea, t.ENTRY, paper.text_width, lines=2)
        y += paper.gap(1.9)
    if more:
        paper.rule(y)
        y = paper.say(paper.text_left, y + paper.gap(1.9), more, t.BODY, paper.text_width, role="muted")
    if not scene.ideas and not scene.soaking:
        paper.wait(y + 6)
    if scene.soaking:
        y += paper.gap(4.2)
        y = paper.margin(y, scene.soaking_label, drop=2.6)
        for number, idea in enumerate(soaking):
            paper.rule(y, is_strong=number == 0)
            y = paper.say(
                paper.text_left, y + paper.gap(1.9), idea, t.ENTRY, paper.text_width, lines=2, role="soft"
            )
            y += paper.gap(1.9)


def closing(paper: Paper, scene: Closing) -> None:
    """What we now know, the next dates, what is to be confirmed, thanks."""
    y = paper.margin(HANG, scene.label, drop=1.2)
    lessons, more = paper.kept(scene.known)
    for known in lessons:
        y = paper.say(paper.text_left, y, known, KNOWN, paper.text_width, lines=2) + paper.gap(2.4)
    y = paper.say(paper.text_left, y, more, t.BODY, paper.text_width, role="muted")
    if not scene.known:
        paper.wait(y + 6)
        y += 8
    y = paper.row_foot(y)
    if scene.days:
        y = paper.margin(y + paper.gap(4.6), scene.next_label, drop=3.6)
        paper.rule(y, is_strong=True)
        y = paper.row_foot(_days(paper, scene.days, y + paper.gap(2.8)))
    if scene.confirm:
        y = paper.margin(y + paper.gap(3.8), scene.confirm_label, drop=3.2)
        paper.rule(y)
        y += paper.gap(2.6)
        for line in scene.confirm:
            y = paper.say(paper.text_left, y, line, t.BODY, paper.text_width, lines=2, role="soft")
    if scene.thanks:
        thanks = paper.fitted(scene.thanks, t.BODY, paper.text_width, 1)
        top = FOOT - thanks.size * t.BODY.leading
        if y > top - 1:
            paper.lowest = FOOT + 1
        paper.put(paper.text_left, top, thanks, t.BODY, role="soft")


def _days(paper: Paper, days: tuple[Day, ...], y: float) -> float:
    width = (paper.text_width - 8.0) / 3
    bottom = y
    for number, day in enumerate(days):
        x = paper.text_left + number * (width + 4.0)
        foot = paper.say(x, y, day.day, DAY, width)
        bottom = max(bottom, paper.say(x, foot + 0.6, day.text, t.CAPTION, width, lines=2, role="muted"))
    return bottom


def test_card(paper: Paper, scene: TestCard) -> None:
    """Corners, sizes, marks, steps from light to dark, and the size of the picture."""
    _frame(paper)
    y = paper.margin(17, scene.label, drop=2)
    y = paper.say(paper.text_left, y, scene.title, THIS_IS, paper.text_width)
    y = paper.say(paper.text_left, y + 1.6, scene.line, t.BODY, paper.text_width, lines=2, role="soft") + 4.4
    paper.rule(y)
    y = paper.margin(y + 2.6, scene.sizes_label, drop=2)
    y = paper.say(paper.text_left, y, scene.question, t.ASKED, paper.text_width) + 0.4
    y = paper.say(paper.text_left, y, scene.entry, t.LEAD, paper.text_width)
    y = paper.say(paper.text_left, y + 0.6, scene.smallest, t.CAPTION, paper.text_width, role="muted") + 2.6
    paper.rule(y)
    y = _marks(paper, scene, paper.margin(y + 2.4, scene.marks_label)) + 2.6
    paper.rule(y)
    y = paper.margin(y + 2.4, scene.steps_label)
    foot = _steps(paper, scene.steps, y)
    if foot > FOOT - 4.0:
        paper.lowest = FOOT + 1
    paper.say(paper.text_left, FOOT - 3.7, scene.corners, t.CAPTION, paper.text_width, role="muted")


def _frame(paper: Paper) -> None:
    right, bottom = paper.width - 3, HEIGHT - 3
    paper.shapes.append(Box(3, 3, right - 3, bottom - 3, "", "line-strong", 0.2))
    for x, inward in ((3.0, 1), (right, -1)):
        for y, down in ((3.0, 1), (bottom, -1)):
            paper.shapes.append(Line(x, y + 0.45 * down, x + CORNER * inward, y + 0.45 * down, "accent", 0.9))
            paper.shapes.append(
                Line(x + 0.45 * inward, y, x + 0.45 * inward, y + CORNER * down, "accent", 0.9)
            )


def _marks(paper: Paper, scene: TestCard, y: float) -> float:
    """Every mark with its word, spread over the column, or in two rows where that is too narrow."""
    given = (("decision", scene.decision, 4.2), ("system", scene.system, 4.0),
             ("recalled", scene.recalled, 5.6), ("unknown", scene.unknown, 7.0))  # fmt: skip
    half = (paper.text_width - 3.0) / 2
    wide = [indent + paper.short(word, t.CAPTION, half - indent)[1] for _name, word, indent in given]
    space = (paper.text_width - sum(wide)) / 3
    x, foot = paper.text_left, y
    for (name, word, indent), width in zip(given, wide, strict=True):
        if space < 1.5 and x + width > paper.right + 0.01:
            x, y = paper.text_left, foot + 1.0
        _mark(paper, name, x, y)
        foot = max(foot, paper.say(x + indent, y, word, t.CAPTION, width - indent + 0.1, role="soft"))
        x += width + max(space, 3.0)
    return foot


def _mark(paper: Paper, name: str, x: float, y: float) -> None:
    if name == "decision":
        paper.diamond(x + 1.5, y + 1.8, 2.2)
    elif name == "system":
        paper.square(x, y + 0.6, "full")
    elif name == "recalled":
        paper.shapes.append(Box(x, y + 0.6, 4, 2.4, "", "doubt", 0.25, 0.5, (0.7, 0.5)))
    else:
        paper.shapes.append(Hatch(x, y + 0.3, 5.4, 3, "line-strong", "sunken", 1.4, 0.15))
        paper.shapes.append(Box(x, y + 0.3, 5.4, 3, "", "muted", 0.25))


def _steps(paper: Paper, words: str, y: float) -> float:
    x = paper.text_left
    for role in ("surface", "canvas", "sunken", "muted", "soft", "ink"):
        paper.shapes.append(Box(x, y, 7.2, 4, role, "muted", 0.2, 0.6))
        x += 8.4
    room = paper.right - x - 1.6
    if room > 20:
        return paper.say(x + 1.6, y + 0.2, words, t.CAPTION, room, role="muted")
    return paper.say(paper.text_left, y + 4.6, words, t.CAPTION, paper.text_width, role="muted")
