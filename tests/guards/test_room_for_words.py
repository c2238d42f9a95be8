"""Larger words still have room: at 1100 by 700 with 140 %, and at 1440 by 900 with 200 %."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QWidget

from facilitator.ui import accessible
from facilitator.ui.widgets.labels import ElidedLabel
from tests.guards.whole_program import PLACES, a_program, settle

TOLERANCE = 2


def place_of(widget, window):
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def scrolls(widget, window):
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def needed(label):
    """The room that the words of a label need at the width it has."""
    if label.wordWrap():
        return label.minimumSizeHint().width(), label.heightForWidth(label.width())
    hint = label.sizeHint()
    return hint.width(), hint.height()


def clipped(window):
    """Labels and buttons that are smaller than their words, and controls that stick out of the window."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.isWindow():
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and widget.text():
            wide, high = needed(widget)
            if widget.width() < wide - TOLERANCE or widget.height() < high - TOLERANCE:
                yield f"cut: {_say(widget)} has {widget.width()}x{widget.height()}, needs {wide}x{high}"
        elif isinstance(widget, QAbstractButton) and widget.text():
            hint = widget.minimumSizeHint()
            if widget.width() < hint.width() - TOLERANCE:
                yield f"cut: {_say(widget)} has {widget.width()}, needs {hint.width()}"
        if not scrolls(widget, window) and not window.rect().contains(place_of(widget, window)):
            yield f"outside: {_say(widget)} {place_of(widget, window).getRect()}"


def sideways(window):
    """What is wider than the place it is in, so that its right side is off the screen."""
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None and inner.width() > area.viewport().width() + TOLERANCE:
            yield f"sideways: {_say(inner)} is {inner.width()} in {area.viewport().width()}"
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or widget.isWindow():
            continue
        if isinstance(parent, QAbstractScrollArea) or isinstance(parent.parentWidget(), QAbstractScrollArea):
            continue
        place, has_words = widget.geometry(), isinstance(widget, QLabel | QAbstractButton) and widget.text()
        is_low = has_words and place.bottom() > parent.height() + TOLERANCE
        if widget.width() and (is_low or place.right() > parent.width() + TOLERANCE):
            yield f"sticks out: {_say(widget)} ends at {place.bottomRight()} of {parent.size()}"


def overlaps(window):
    """Labels of one parent that lie on each other."""
    for parent in window.findChildren(QWidget):
        if not parent.isVisible():
            continue
        words = [w for w in parent.children() if isinstance(w, QLabel) and w.isVisible() and w.text()]
        for place, one in enumerate(words):
            for other in words[place + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > TOLERANCE and shared.height() > TOLERANCE:
                    yield f"over each other: {_say(one)} and {_say(other)}"


def _say(widget):
    words = widget.text() if hasattr(widget, "text") else accessible.name_of(accessible.root(widget))
    up = [type(w).__name__ for w in (widget.parentWidget(), widget.parentWidget().parentWidget()) if w]
    return f"{type(widget).__name__} “{str(words)[:40]}” in {' in '.join(up)}"


def faults(window, size, place):
    settle()
    settle()
    if (window.width(), window.height()) != size:
        yield f"{place}: the window grew to {window.width()}x{window.height()}"
    for fault in (*clipped(window), *sideways(window), *overlaps(window)):
        yield f"{place}: {fault}"


def walk(program, size):
    """Everything there is, one after the other."""
    shell = program.shell
    shell.resize(*size)
    yield from faults(shell, size, "first run")
    program.try_sample()
    for place in PLACES:
        program.go_to(place)
        yield from faults(shell, size, place)
    program.go_to("run")
    start = accessible.find(shell, "Start the meeting", QAccessible.Role.Button)
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    for part in program.windows.open_review.state.file.review.agenda:
        program.windows.actions.enter_part(part.id)
        yield from faults(shell, size, part.title)
    assert program.close_review()
    yield from faults(shell, size, "library")
    program.go_to("settings")
    yield from faults(shell, size, "settings")
    program.doors.find()
    yield from faults(shell, size, "palette")
    program.doors.finder().palette.leave()
    program.doors.show_keys()
    yield from faults(shell, size, "keys")


@pytest.mark.parametrize(("wide", "high", "text"), [(1100, 700, 1.4), (1440, 900, 2.0)])
def test_every_page_and_part_has_room_for_larger_words(qapp, tmp_path, wide, high, text):
    (tmp_path / "settings.toml").write_text(f"text_size = {text}\n")
    with a_program(tmp_path) as program:
        found = list(walk(program, (wide, high)))
    assert found == []
