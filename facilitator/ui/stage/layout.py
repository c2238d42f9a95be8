"""A scene becomes a picture: its page is laid out, and squeezed step by step until all of it fits."""

from collections.abc import Callable
from typing import Any

from facilitator.drawing.shapes import Box, Line
from facilitator.stage import scene as scenes
from facilitator.stage.fit import Measure
from facilitator.stage.scene import Scene
from facilitator.ui.stage import (
    pages_actions,
    pages_end,
    pages_follow,
    pages_moment,
    pages_open,
    pages_sign_off,
    pages_walk,
    pages_whys,
)
from facilitator.ui.stage.page import Page
from facilitator.ui.stage.paper import AT_EASE, FEWEST, HEIGHT, SHRUNK, Paper, Squeeze
from facilitator.ui.stage.type_roles import LABEL

PAGES: dict[type[Scene], Callable[[Paper, Any], None]] = {
    scenes.Blank: pages_open.blank,
    scenes.Kept: pages_open.kept,
    scenes.Opening: pages_open.opening,
    scenes.Purpose: pages_open.purpose,
    scenes.Question: pages_open.question,
    scenes.CheckIn: pages_open.check_in,
    scenes.SilentMinute: pages_open.silent_minute,
    scenes.Impact: pages_open.impact,
    scenes.Pause: pages_open.pause,
    scenes.Walk: pages_walk.walk,
    scenes.Decision: pages_moment.decision,
    scenes.Views: pages_moment.views,
    scenes.Keep: pages_moment.keep,
    scenes.SignOff: pages_sign_off.sign_off,
    scenes.SoFar: pages_moment.so_far,
    scenes.Whys: pages_whys.whys,
    scenes.LastTime: pages_end.last_time,
    scenes.Ideas: pages_end.ideas,
    scenes.Closing: pages_end.closing,
    scenes.Actions: pages_actions.actions,
    scenes.FollowThrough: pages_follow.follow_through,
    scenes.TestCard: pages_end.test_card,
}
AT_REST = (scenes.Blank, scenes.SilentMinute, scenes.Pause)
KEEPS_COLUMNS = (scenes.Walk, scenes.Whys, scenes.Impact)


def lay_out(scene: Scene, ratio: float, measure: Measure) -> Page:
    """Return the page as shapes, 108 units high; ``ratio`` is width by height of the window."""
    width = max(60.0, HEIGHT * ratio)
    paper = _squeezed(scene, width, measure)
    ground = Box(0, 0, width, HEIGHT, "canvas" if isinstance(scene, AT_REST) else "surface")
    said = "\n".join(block.text for block in paper.blocks if block.text)
    return Page(width, HEIGHT, (ground, *paper.shapes), said, tuple(paper.blocks))


def _squeezed(scene: Scene, width: float, measure: Measure) -> Paper:
    """Shrink the type, close the space, drop entries, allow fewer lines: in this order, until it fits."""
    paper = _paper(scene, width, measure, AT_EASE)
    level, dropped = 0, 0
    while not paper.fits and level < FEWEST - 1:
        if level < SHRUNK or dropped >= paper.longest - 1:
            level += 1
        else:
            dropped += 1
        paper = _paper(scene, width, measure, Squeeze(level, dropped))
    return paper


def _paper(scene: Scene, width: float, measure: Measure, squeeze: Squeeze) -> Paper:
    paper = Paper(width, measure, squeeze, isinstance(scene, KEEPS_COLUMNS))
    _head(paper, scene)
    PAGES[type(scene)](paper, scene)
    return paper


def _head(paper: Paper, scene: Scene) -> None:
    """The part in a word or two, and the thread: where we are, never how late."""
    paper.say(paper.left, 6.6, scene.head, LABEL, paper.content * 0.5, role="muted")
    if scene.thread is None or scene.thread.parts < 1:
        return
    parts, now = scene.thread.parts, scene.thread.now
    room = 0.45 * paper.content
    dash = max(0.4, min(4.0, (room - 9.6) / max(1, parts - 1) - 1.0))
    gap = min(1.0, dash)
    x = paper.right - 9.6 - (parts - 1) * (dash + gap)
    for number in range(parts):
        if number == now:
            paper.shapes.append(Box(x, 7.95, 9.6, 0.9, "accent", radius=0.45))
            x += 9.6 + gap
            continue
        if number < now:
            paper.shapes.append(Box(x, 8.0, dash, 0.8, "muted", radius=0.4))
        else:
            paper.shapes.append(Line(x, 8.4, x + dash, 8.4, "muted", 0.3))
        x += dash + gap
