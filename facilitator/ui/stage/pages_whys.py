"""The 5 Whys: a chain read downwards, with "therefore" in the margin."""

from dataclasses import replace

from facilitator.drawing.shapes import Line
from facilitator.stage.parts import Link, Mark
from facilitator.stage.scene import Whys
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.paper import FOOT, HANG, SHRUNK, Paper

PITCH = 15.8
SYSTEM_LEAD = replace(t.LEAD, weight=600)


def whys(paper: Paper, scene: Whys) -> None:
    """The question with its waiting line while the branch is open, then the chain."""
    top = 22.0
    if scene.title:
        top = paper.say(paper.text_left, HANG, scene.title, t.ASKED, paper.text_width, lines=3) + 8.0
        top = max(top, 45.0) if paper.level < SHRUNK else top
    rows = len(scene.chain) + scene.is_waiting
    if not rows:
        return
    pitch = min(PITCH, (FOOT - top - 9.0) / max(1, rows - 1)) if rows > 1 else PITCH
    spine = paper.text_left - 4.0
    if rows > 1:
        paper.shapes.append(Line(spine, top + 2.6, spine, top + 2.6 + (rows - 1) * pitch, "muted", 0.3))
    y = top
    if scene.is_waiting:
        paper.dot(spine, top + 2.7, dashed=True)
        paper.wait(top + 6.5)
        y += pitch
    for link in scene.chain:
        if link.therefore:
            _therefore(paper, link.therefore, y - pitch / 2)
        _link(paper, link, y, spine, pitch)
        y += pitch


def _therefore(paper: Paper, word: str, y: float) -> None:
    paper.say(
        paper.text_left - 7.6, y, word, t.BODY, max(4.0, paper.column - 7.6), role="muted", anchor="end"
    )


def _link(paper: Paper, link: Link, y: float, spine: float, pitch: float) -> None:
    if link.skipped:
        paper.say(paper.text_left, y + 0.4, link.skipped, t.BODY, paper.text_width, role="muted")
        return
    if link.mark is Mark.SYSTEM:
        paper.square(spine - 1.2, y + 1.5, "full")
    elif link.mark is Mark.OPEN:
        paper.square(spine - 1.2, y + 1.5, "open")
    else:
        paper.dot(spine, y + 2.7)
    is_system = link.mark is Mark.SYSTEM
    kind, role = (SYSTEM_LEAD, "system") if is_system else (t.LEAD, "ink")
    lines = 2 if pitch >= 14.8 else 1
    foot = paper.say(paper.text_left, y, link.text, kind, paper.text_width, lines=lines, role=role)
    below = link.end or link.caption
    below_kind = t.LABEL if link.end else t.CAPTION
    below_role = "system" if is_system else "soft" if link.end else "muted"
    paths, wide = paper.short(link.paths, t.CAPTION, 0.3 * paper.text_width)
    room = paper.text_width - (wide + 10.6 if link.paths else 0.0)
    paper.say(paper.text_left, foot + 0.2, below, below_kind, room, role=below_role)
    if link.paths:
        paper.say(paper.right, foot + 0.2, paths, t.CAPTION, wide + 1, role="muted", anchor="end")
        left = paper.right - wide - 8.6
        paper.shapes.append(Line(left, foot + 2.0, left + 7, foot + 2.0, "muted", 0.3))
