"""By keyboard alone: every control of every page is reached by Tab, can be seen there, and is left again."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui import accessible
from tests.guards.whole_program import PLACES, a_program, settle, the_sample

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
MOST_STEPS = 400
PARTS = ("p-open", "p-impact", "p-timeline", "p-whys", "p-actions", "p-close")


def reachable(window):
    """Every control that Tab promises to reach; of radio-like buttons in one group, one is enough."""
    found = []
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_there = widget.isVisible() and widget.isEnabled() and widget.window() is window
        if takes and is_there and widget.focusProxy() is None:
            found.append(widget)
    return found


def tab_round(window, key=TAB):
    """Press Tab until the focus is where it began; every control on the way, each in sight."""
    order = []
    for _step in range(MOST_STEPS):
        focused = QApplication.focusWidget()
        if order and focused is order[0]:
            return order
        order.append(focused)
        settle()
        assert is_in_sight(focused, window), f"out of sight: {_say(focused)}"
        QTest.keyClick(focused, key)
    raise AssertionError(f"Tab never came round: it is held by {_say(order[-1])}")


def _say(widget):
    return f"{type(widget).__name__} “{accessible.name_of(accessible.root(widget))}”"


def is_in_sight(widget, window):
    """Whether a part of the control can be seen in the window, after its scroll area followed the focus."""
    seen = widget.visibleRegion().boundingRect()
    place = QRect(widget.mapTo(window, seen.topLeft()), seen.size())
    return not seen.isEmpty() and window.rect().intersects(place)


def looks_focused(widget):
    """Whether the picture of the control and what is around it changes when the focus comes."""
    around = widget.parentWidget() or widget
    with_focus = around.grab().toImage()
    widget.clearFocus()
    settle()
    without = around.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    return with_focus != without


def start_at_the_top(window):
    window.activateWindow()
    settle()
    first = window.focusWidget() or next(iter(reachable(window)))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    settle()


def assert_tab_is_good(window):
    settle()
    start_at_the_top(window)
    order = tab_round(window)
    missed = [_say(w) for w in reachable(window) if w not in order and not _group_is_reached(w, order)]
    assert missed == []
    assert {*tab_round(window, BACK)} == {*order}


def _group_is_reached(widget, order):
    """A choice among several has one stop; arrows move inside."""
    siblings = widget.parentWidget().findChildren(type(widget))
    return getattr(widget, "isCheckable", bool)() and any(other in order for other in siblings)


@pytest.mark.parametrize("place", [*PLACES, "settings", "library"])
def test_tab_reaches_every_control_shows_it_and_goes_on(qapp, tmp_path, place):
    with the_sample(tmp_path) as program:
        if place in ("settings", "library"):
            assert program.close_review()
        program.go_to(place)
        assert_tab_is_good(program.shell)


@pytest.mark.parametrize("part", PARTS)
def test_tab_goes_round_in_every_part_of_the_meeting(qapp, tmp_path, part):
    with the_sample(tmp_path) as program:
        program.go_to("run")
        start = accessible.find(program.shell, "Start the meeting", QAccessible.Role.Button)
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)
        program.windows.actions.enter_part(part)
        assert_tab_is_good(program.shell)


def test_the_first_run_can_be_walked_by_tab(qapp, tmp_path):
    with a_program(tmp_path) as program:
        assert_tab_is_good(program.shell)


@pytest.mark.parametrize("place", [*PLACES, "settings", "library"])
def test_where_the_focus_is_can_be_seen(qapp, tmp_path, place):
    with the_sample(tmp_path) as program:
        if place in ("settings", "library"):
            assert program.close_review()
        program.go_to(place)
        settle()
        start_at_the_top(program.shell)
        QApplication.setCursorFlashTime(0)
        hidden = []
        for widget in tab_round(program.shell):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            if not looks_focused(widget):
                hidden.append(_say(widget))
        assert hidden == []
