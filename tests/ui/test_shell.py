"""The main window: pages by place, names of undo, titles that can be shared or must not be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.ui import accessible
from facilitator.ui.icons import Icons
from facilitator.ui.shell import LEAST, Shell
from facilitator.ui.theme import load
from facilitator.ui.widgets.bound_text import BoundText

TITLE = "Checkout errors after config rollout"
PARTS = (("prepare", "Prepare"), ("run", "Run"))


@pytest.fixture
def shell(qtbot):
    shell = Shell()
    shell.furnish(Icons(load("light")))
    qtbot.addWidget(shell)
    shell.add_page("library", QWidget())
    shell.go_to("library")
    shell.show()
    return shell


def page_of_columns():
    page = QWidget()
    column = QVBoxLayout(page)
    fields = []
    for number in range(2):
        part = QWidget()
        part.setProperty("column", True)
        field = QLineEdit()
        field.setAccessibleName(f"Field {number}")
        QVBoxLayout(part).addWidget(field)
        column.addWidget(part)
        fields.append(field)
    return page, fields


def entries(shell):
    menu = shell.menu()
    words = [(action.text(), action.isEnabled()) for action in menu.actions() if action.text()]
    menu.deleteLater()
    return words


def test_the_menu_names_what_undo_and_redo_would_do(shell):
    shell.show_steps("reword entry", "")
    assert entries(shell)[:2] == [("Undo reword entry", True), ("Redo", False)]
    shell.show_steps("", "add line")
    assert entries(shell)[:2] == [("Undo", False), ("Redo add line", True)]


def test_the_title_of_the_window_says_private_and_never_the_review(shell):
    shell.show_inside(TITLE, "Sev 2", PARTS)
    assert shell.windowTitle() == "PRIVATE – do not share"
    shell.show_outside((), "This computer")
    assert shell.windowTitle() == "Facilitator"


def test_the_parts_of_the_bar_ask_for_their_place(shell, qtbot):
    shell.show_inside(TITLE, "Sev 2", PARTS)
    with qtbot.waitSignal(shell.place_wanted) as wanted:
        qtbot.mouseClick(accessible.find(shell, "Run"), Qt.MouseButton.LeftButton)
    assert wanted.args == ["run"]


def test_a_page_is_replaced_by_a_newer_one_and_taken_away(shell):
    first, second = QWidget(), QWidget()
    shell.add_page("run", first)
    shell.add_page("run", second)
    assert shell.page("run") is second
    shell.go_to("run")
    assert shell.place == "run"
    assert second.isVisible()
    shell.go_to("library")
    shell.remove_page("run")
    shell.remove_page("run")
    assert shell.page("run") is None


def test_the_focus_goes_from_column_to_column_and_round(shell, qtbot):
    page, (first, second) = page_of_columns()
    shell.add_page("run", page)
    shell.go_to("run")
    shell.activateWindow()
    first.setFocus()
    shell.focus_next_column()
    assert shell.focusWidget() is second
    shell.focus_next_column()
    assert shell.focusWidget() is first
    shell.focus_previous_column()
    assert shell.focusWidget() is second


def test_a_page_without_columns_keeps_the_focus(shell):
    before = shell.focusWidget()
    shell.focus_next_column()
    assert shell.focusWidget() is before


def test_the_window_stays_open_while_something_is_not_saved(shell):
    shell.may_close = lambda: False
    shell.close()
    assert shell.isVisible()
    shell.may_close = lambda: True
    shell.close()
    assert not shell.isVisible()


def test_an_empty_window_fits_the_smallest_screen_and_everything_has_a_name(shell):
    for show in (
        lambda: shell.show_inside("A title that is far too long for any window " * 5, "Sev 2", PARTS),
        lambda: shell.show_outside((), "This computer"),
    ):
        show()
        assert shell.centralWidget().minimumSizeHint().width() <= LEAST[0]
        assert accessible.nameless(shell) == []


def test_a_letter_that_no_page_knows_yet_is_told_before_undo(shell, qtbot):
    field = BoundText("Words")
    shell.add_page("run", field)
    shell.go_to("run")
    told = []
    field.edited.connect(told.append)
    shell.undo_wanted.connect(lambda: told.append("undo"))
    shell.show_steps("Write", "")
    field.insertPlainText("half a word")
    next(action for action in shell.menu().actions() if action.text() == "Undo Write").trigger()
    assert told == ["half a word", "undo"]
