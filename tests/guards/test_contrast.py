"""Every text that is painted can be read on its ground, in every theme, as computed from the style sheet."""

import re
from collections import Counter
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from facilitator import resources
from facilitator.ui import accessible
from facilitator.ui.style import style_sheet
from facilitator.ui.theme import NAMES, TEXT_PAIRS, contrast, load
from tests.guards.whole_program import PLACES, settle, the_sample

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(
    r"(?<![\w-])(color|background|border-color|placeholder-text-color|selection-color): (#\w{6})"
)
NOT_READ = re.compile(r":disabled|::|QProgressBar")
LARGE_PART = 3.0
"""What marks and frames need to be told apart (WCAG 1.4.11)."""


def rules(theme):
    """Every selector of the style sheet with its declarations."""
    sheet = re.sub(r"/\*.*?\*/", "", style_sheet(theme), flags=re.DOTALL)
    for selectors, body in RULE.findall(sheet):
        yield selectors.strip(), dict(COLOUR.findall(body))


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_that_sets_both_can_be_read(name):
    theme = load(name)
    weak = [
        (selector, said["color"], said["background"])
        for selector, said in rules(theme)
        if not NOT_READ.search(selector) and {"color", "background"} <= set(said)
        if contrast(said["color"], said["background"]) < theme.text_contrast
    ]
    assert weak == []


@pytest.mark.parametrize("name", NAMES)
def test_every_text_colour_of_the_style_sheet_is_measured_on_a_ground(name):
    theme = load(name)
    roles = {colour: role for role, colour in theme.colours.items()}
    measured = {theme.value(text) for text, _ground in TEXT_PAIRS}
    unknown = {
        (selector, roles.get(said["color"]))
        for selector, said in rules(theme)
        if "color" in said and "background" not in said and not NOT_READ.search(selector)
        if said["color"] not in measured
    }
    assert unknown == set()


@pytest.mark.parametrize("name", NAMES)
def test_text_reads_on_every_ground_that_a_kind_can_lie_on(name):
    """Words of these colours may stand on any of these grounds: cards, columns, desk, chosen rows."""
    theme = load(name)
    grounds = ("surface", "canvas", "raised", "sunken", "desk", "accent-soft")
    texts = ("ink", "soft")
    weak = [
        pair for pair in product(texts, grounds) if contrast(*map(theme.value, pair)) < theme.text_contrast
    ]
    assert weak == []


@pytest.mark.parametrize("name", NAMES)
def test_the_focus_and_the_marks_stand_out_from_every_ground(name):
    theme = load(name)
    grounds = ("surface", "canvas", "raised", "sunken", "desk", "accent-soft")
    marks = ("accent", "ink", "flag", "doubt", "trouble", "system", "decision")
    weak = [p for p in product(marks, grounds) if contrast(*map(theme.value, p)) < LARGE_PART]
    assert weak == []


@pytest.mark.parametrize("name", NAMES)
def test_painters_ask_for_text_roles_only(name):
    """A delegate that writes in a role nobody measured would slip through the tests above."""
    theme = load(name)
    readable = {text for text, _ground in TEXT_PAIRS}
    folder = resources.folder().parent / "facilitator" / "ui"
    written = re.compile(r'_draw\([^()]*"([a-z-]+)"')
    used = {role for f in folder.rglob("*.py") for role in written.findall(f.read_text(encoding="utf-8"))}
    assert {role for role in used if role in theme.colours} <= readable


def written_in(widget):
    """The colour of the words of a control, as the style sheet has given it."""
    role = QPalette.ColorRole.Text if isinstance(widget, QPlainTextEdit) else widget.foregroundRole()
    return widget.palette().color(role).name()


def ground_of(widget, picture, window):
    """The colour that fills most of the place of a control."""
    area = QRect(widget.mapTo(window, QPoint()), widget.size())
    seen = area.intersected(
        QRect(
            widget.mapTo(window, widget.visibleRegion().boundingRect().topLeft()),
            widget.visibleRegion().boundingRect().size(),
        )
    )
    places = product(range(seen.left(), seen.right(), 2), range(seen.top(), seen.bottom(), 2))
    found = Counter(picture.pixel(x, y) for x, y in places if picture.valid(x, y))
    return f"#{found.most_common(1)[0][0] & 0xFFFFFF:06x}" if found else ""


def hard_to_read(window, least):
    """Words in the window that stand out too little from what is really painted behind them."""
    settle()
    picture = window.grab().toImage()
    for widget in (*window.findChildren(QLabel), *window.findChildren(QPushButton)):
        is_on = isinstance(widget, QPushButton) and widget.isChecked()  # its two colours stand in one rule
        if is_on or not widget.isVisible() or not widget.isEnabled() or not widget.text().strip():
            continue
        ground = ground_of(widget, picture, window)
        if ground and contrast(written_in(widget), ground) < least:
            kind = widget.property("kind") or ""
            yield f"{type(widget).__name__} {kind} “{widget.text()[:30]}” {written_in(widget)} on {ground}"


@pytest.mark.parametrize("name", NAMES)
def test_all_words_on_all_pages_stand_out_from_what_is_painted_behind_them(qapp, tmp_path, name):
    (tmp_path / "settings.toml").write_text(f'theme = "{name}"\n')
    least = load(name).text_contrast
    weak = set()
    with the_sample(tmp_path) as program:
        for place in (*PLACES, "settings"):
            program.go_to(place)
            weak |= set(hard_to_read(program.shell, least))
        program.go_to("run")
        start = accessible.find(program.shell, "Start the meeting", QAccessible.Role.Button)
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)
        for part in program.windows.open_review.state.file.review.agenda:
            program.windows.actions.enter_part(part.id)
            weak |= set(hard_to_read(program.shell, least))
        assert program.close_review()
        weak |= set(hard_to_read(program.shell, least))
        program.doors.find()
        finder = program.doors.finder().palette
        weak |= set(hard_to_read(finder, least))
        finder.leave()
    assert weak == set()
