"""Pages about moments: a decision, two views, what to keep, so far."""

from dataclasses import replace

from facilitator.drawing.shapes import Box, Line
from facilitator.stage.fit import Type
from facilitator.stage.parts import LineList, Mark
from facilitator.stage.scene import Decision, Keep, SoFar, Views
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.paper import HANG, Paper

QUIET_ENTRY = Type((3.6, 3.4, 3.0), 1.25, 400, "sans", -0.012)
KEPT_TIME = Type((4.4, 3.8, 3.4), 1.23, 600, "sans", -0.02)


def decision(paper: Paper, scene: Decision) -> None:
    """One question, and one or two lists."""
    y = _decision_margin(paper, scene)
    y = paper.say(paper.text_left, y, scene.title, t.ASKED, paper.text_width, lines=3)
    top = y + paper.gap(7.2)
    if len(scene.lists) == 1:
        _list(paper, scene.lists[0], paper.text_left, top, paper.text_width)
        return
    gap = 6.0
    first = (paper.text_width - gap) * (0.49 if paper.is_stacked else 0.495)
    _list(paper, scene.lists[0], paper.text_left, top, first)
    _list(paper, scene.lists[1], paper.text_left + first + gap, top, paper.text_width - first - gap)


def _decision_margin(paper: Paper, scene: Decision) -> float:
    room = (paper.content if paper.is_stacked else paper.column) - 9.0
    time = paper.fitted(scene.time, t.TIME if len(scene.time) <= 5 else t.RANGE, room, 1)
    paper.diamond(paper.left + 2.6, HANG + 3.8, 3.6)
    foot = paper.put(paper.left + 6.8, HANG, time, t.TIME, is_tabular=True)
    wide = paper.time_advance(time.lines[0], t.TIME, time.size)
    if scene.is_approximate:
        paper.underline(paper.left + 6.8, foot + 0.3, wide)
    x, y, room = paper.left, foot + 2.2, paper.column - 3
    if paper.is_stacked:
        x, y, room = paper.left + 6.8 + wide + 3, HANG + 2.2, paper.content - wide - 10
    words = [word for word in (scene.label, scene.role) if word]
    lines = [", ".join(words)] if paper.is_stacked else words
    for line in lines:
        y = paper.say(x, y, line, t.CAPTION, room, lines=1 if paper.is_stacked else 2, role="muted")
    return foot + 2.8 if paper.is_stacked else HANG


def _list(paper: Paper, given: LineList, x: float, y: float, width: float) -> None:
    y = paper.say(x, y, given.heading, t.LABEL, width, role="soft") + 1.8
    paper.rule(y, x, width, is_strong=True)
    kind, role = (QUIET_ENTRY, "soft") if given.is_quiet else (t.ENTRY, "ink")
    taken_room = 6 + max(
        (paper.short(line.taken, t.LABEL, 0.4 * width)[1] for line in given.lines), default=0
    )
    lines, more = paper.kept(given.lines, given.more, newest_last=True)
    for line in lines:
        top, room = y + paper.gap(2.1), width - (taken_room if line.taken else 0)
        foot = paper.say(x, top, line.text, kind, room, lines=2, role=role) + paper.gap(2.1)
        y = max(foot, y + paper.gap(9.2))
        if line.taken:
            taken, wide = paper.short(line.taken, t.LABEL, 0.4 * width)
            left = x + width - wide
            paper.diamond(left - 2.4, top + 2.5, 1.8)
            paper.say(left, top + 0.7, taken, t.LABEL, wide + 0.1, role="decision")
        paper.rule(y, x, width)
    y = paper.say(x, y + 1.4, more, t.BODY, width, role="muted") if more else y
    if given.is_waiting:
        paper.wait(y + paper.gap(9.0), x, width)


def views(paper: Paper, scene: Views) -> None:
    """Two accounts with an axis between them, or three columns."""
    y = _views_margin(paper, scene)
    y = paper.say(paper.text_left, y, scene.title, t.TITLE, paper.text_width, lines=2)
    top = max(y + 6, 38.0)
    kind = t.QUOTED if len(scene.views) < 3 else replace(t.QUOTED, sizes=(4.4, 3.8))
    middle = 34.0 * min(1.0, paper.content / 168) if len(scene.views) == 2 else 6.0
    width = (paper.content - middle * (len(scene.views) - 1)) / max(2, len(scene.views))
    bottom = top
    for number, view in enumerate(scene.views):
        x = paper.left + number * (width + middle)
        paper.rule(top, x, width, is_strong=True)
        label = ", ".join(word for word in (view.label, view.role) if word)
        foot = paper.say(x, top + 2.4, label, t.LABEL, width, role="muted") + 2
        if view.words:
            foot = paper.say(x, foot, view.words, kind, width, lines=4)
        else:
            paper.wait(foot + 6, x, width)
        bottom = max(bottom, foot)
    if len(scene.views) == 2:
        _axis(
            paper, scene.middle, paper.left + width, middle, (top, min(24.0, max(bottom + 3.0, 76.0) - top))
        )
    _settle(paper, scene, max(bottom + 5, 78.0))


def _views_margin(paper: Paper, scene: Views) -> float:
    room = paper.content if paper.is_stacked else paper.column - 3
    time = paper.fitted(scene.time, t.RANGE if len(scene.time) > 5 else t.TIME, room, 1)
    foot = paper.put(paper.left, HANG, time, t.RANGE, is_tabular=True)
    if scene.is_approximate:
        paper.underline(paper.left, foot + 0.15, paper.time_advance(time.lines[0], t.RANGE, time.size))
    foot = paper.say(paper.left, foot + 1.6, scene.caption, t.LABEL, room, lines=2, role="doubt")
    return foot + 2 if paper.is_stacked else HANG


def _axis(paper: Paper, words: str, x: float, width: float, reach: tuple[float, float]) -> None:
    (top, height), middle = reach, x + width / 2
    if not words:
        paper.shapes.append(Line(middle, top, middle, top + height, "muted", 0.2))
        return
    paper.shapes.append(Line(middle, top, middle, top + 7.2, "muted", 0.2))
    if height > 17.0:
        paper.shapes.append(Line(middle, top + 16.8, middle, top + height, "muted", 0.2))
    wide = min(width, paper.advance(words, t.PILL) + 5.0)
    paper.pill(middle - wide / 2, top + 9.3, words, width)


def _settle(paper: Paper, scene: Views, top: float) -> None:
    if not scene.question:
        return
    y = paper.say(paper.text_left, top, scene.question, t.ASKED_SECOND, paper.text_width, lines=2)
    if scene.answer:
        y = paper.say(paper.text_left, y + 1.6, scene.answer, t.LEAD, paper.text_width) + 1.2
        paper.shapes.append(Line(paper.text_left, y, paper.text_left + paper.text_width, y, "muted", 0.25))
    else:
        paper.wait(y + 8.0)


def keep(paper: Paper, scene: Keep) -> None:
    """Rows with their time, and the line for what comes."""
    y = paper.margin(HANG, scene.label, drop=2.4)
    y = paper.say(paper.text_left, y, scene.title, t.ASKED, paper.text_width, lines=2)
    y = paper.row_foot(y) + paper.gap(8.4)
    aside = max((paper.advance(row.aside, t.LABEL) + 3 for row in scene.rows if row.aside), default=0.0)
    rows, more = paper.kept(scene.rows, scene.more, newest_last=True)
    for row in rows:
        paper.rule(y, paper.left, paper.content)
        y = paper.margin(y + paper.gap(3.8), row.label, KEPT_TIME, role="soft", is_tabular=True)
        room = paper.text_width - aside
        if row.aside:
            paper.say(paper.right, y + 1.0, row.aside, t.LABEL, aside, role="muted", anchor="end")
        y = paper.say(paper.text_left, y, row.lines[0], t.LEAD, room, lines=2)
        y = paper.row_foot(y) + paper.gap(3.8)
    if scene.rows:
        paper.rule(y, paper.left, paper.content)
    if more:
        y = paper.say(paper.text_left, y + 1.4, more, t.BODY, paper.text_width, role="muted")
    paper.wait(y + paper.gap(8.8))


def so_far(paper: Paper, scene: SoFar) -> None:
    """What the stage has shown by now, and where we are."""
    y = HANG
    for number, row in enumerate(scene.rows):
        if number:
            paper.rule(y, paper.left, paper.content)
            y += paper.gap(2.5)
        is_system = row.mark is Mark.SYSTEM
        y = paper.margin(y, row.label, drop=0.9, role="system" if is_system else "muted")
        for line in row.lines:
            indent = 4.2 if is_system else 0.0
            if is_system:
                paper.shapes.append(Box(paper.text_left, y + 1.4, 2.4, 2.4, "system", radius=0.4))
            y = paper.say(paper.text_left + indent, y, line, t.LEAD, paper.text_width - indent, lines=2) + 1
        y = paper.row_foot(y) + paper.gap(1.4)
    if scene.title:
        paper.rule(y, paper.left, paper.content, is_strong=True)
        y = paper.margin(y + paper.gap(3.0), scene.label, drop=1.7, role="accent")
        paper.say(paper.text_left, y, scene.title, t.TITLE, paper.text_width)
