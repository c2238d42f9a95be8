"""Every page, with the sample open: each control has a name, each key one meaning, and nothing is cut off."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from facilitator.ui import accessible
from facilitator.ui.shell import LEAST
from tests.guards.whole_program import PLACES, a_program, settle, the_sample

WIDE = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)


def nameless(window):
    return [
        f"{type(node.object()).__name__} in {_path(node.object())}" for node in accessible.nameless(window)
    ]


def _path(widget):
    names = []
    while widget is not None:
        names.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def keys_in(window):
    """Each key that can be pressed now: where it acts, how far, and what it is for."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        for action in widget.actions():
            if widget is window and action.shortcutContext() == Qt.ShortcutContext.WidgetShortcut:
                continue  # only named: a window itself never has the focus
            for key in action.shortcuts() if action.isEnabled() else ():
                yield key.toString(), widget, action.shortcutContext(), action
    for shortcut in window.findChildren(QShortcut):
        if shortcut.isEnabled() and shortcut.parent().isVisible():
            yield shortcut.key().toString(), shortcut.parent(), shortcut.context(), shortcut


def clashes(window):
    """Pairs that claim one key at the same time; Qt would do neither."""
    found = []
    for (key, here, how, one), (other_key, there, other_how, other) in combinations(keys_in(window), 2):
        if key != other_key or one is other:
            continue
        nested = here is there or here.isAncestorOf(there) or there.isAncestorOf(here)
        if nested or (how in WIDE and other_how in WIDE):
            found.append((key, _words(one), _words(other)))
    return found


def _words(claim):
    return claim.text() if isinstance(claim, QAction) else _path(claim.parent())


def cut_off(window):
    """Visible widgets that stick out of the window, unless they lie in something that scrolls."""
    whole = window.rect()
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.isWindow() or _scrolls(widget, window):
            continue
        area = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
        if not whole.contains(area):
            found.append((accessible.name_of(accessible.root(widget)), _path(widget), area.getRect()))
    return found


def _scrolls(widget, window):
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def assert_is_good(window, place):
    settle()
    assert nameless(window) == [], place
    assert clashes(window) == [], place
    smallest = window.centralWidget().minimumSizeHint()
    assert (smallest.width() <= LEAST[0], smallest.height() <= LEAST[1]) == (True, True), (place, smallest)
    assert (window.width(), window.height()) == LEAST, place
    assert cut_off(window) == [], place


def test_every_page_of_a_review_has_names_keys_and_room(qapp, tmp_path):
    with the_sample(tmp_path) as program:
        program.shell.resize(*LEAST)
        for place in PLACES:
            program.go_to(place)
            assert_is_good(program.shell, place)


def test_every_part_of_the_meeting_has_names_keys_and_room(qapp, tmp_path):
    with the_sample(tmp_path) as program:
        program.shell.resize(*LEAST)
        program.go_to("run")
        start = accessible.find(program.shell, "Start the meeting", QAccessible.Role.Button)
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)
        assert program.windows.open_review.state.meeting.started_at is not None
        for part in program.windows.open_review.state.file.review.agenda:
            program.windows.actions.enter_part(part.id)
            assert_is_good(program.shell, part.title)


def test_the_pages_outside_a_review_have_names_keys_and_room(qapp, tmp_path):
    with a_program(tmp_path) as program:
        program.shell.resize(*LEAST)
        assert_is_good(program.shell, "first run")
        program.try_sample()
        assert program.close_review()
        assert_is_good(program.shell, "library")
        program.go_to("settings")
        assert_is_good(program.shell, "settings")


def test_the_checks_bite(qapp, tmp_path):
    with a_program(tmp_path) as program:
        window = program.shell
        stray = QWidget(window)
        stray.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        stray.setGeometry(window.width() - 10, 0, 100, 20)
        stray.show()
        for words in ("One", "Other"):
            action = QAction(words, stray)
            action.setShortcut("Ctrl+Alt+Q")
            stray.addAction(action)
        QApplication.processEvents()
        assert len(nameless(window)) == 1
        assert clashes(window) == [("Ctrl+Alt+Q", "One", "Other")]
        assert len(cut_off(window)) == 1


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_another_theme_and_larger_words_still_fit(qapp, tmp_path, theme):
    (tmp_path / "settings.toml").write_text(f'theme = "{theme}"\ntext_size = 1.0\n')
    with the_sample(tmp_path) as program:
        program.shell.resize(*LEAST)
        program.go_to("run")
        assert_is_good(program.shell, theme)
