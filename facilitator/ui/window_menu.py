"""The menu of the window, made for the moment: every action that can be done here, with its key."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.language.translate import _

OUTSIDE = (("undo", "redo"), ("new", "open-file", "save-copy", "export", "print-sheet"), ("settings", "keys"))
"""What stands in the menu itself; the rest is grouped below it."""

INSIDE = {
    "go": (
        *("find", "find-on-page", "next-part", "previous-part", "next-column", "previous-column"),
        *("next-row", "previous-row"),
    ),
    "stage": (
        *("next-on-stage", "previous-on-stage", "put-on-stage", "blank", "freeze", "curtain"),
        *("copy-stage", "swap-screens", "stage-full-screen"),
    ),
    "scene": (
        *("scene-walk", "scene-decision", "scene-views", "scene-keep", "scene-ideas", "scene-purpose"),
        "pause",
    ),
    "meeting": (
        *("next-part-of-agenda", "previous-part-of-agenda", "five-more-minutes", "something-happened"),
        *("come-back", "back-to-room", "another-question", "question-before", "quiet-desk"),
        *("compact-console", "one-line"),
        *(f"situation-{number}" for number in range(1, 6)),
    ),
    "write": (
        *("write-down", "catch-idea", "catch-question", "catch-keep", "catch-factor", "catch-note"),
        *("next-flag", "use-rewrite", "ask-instead", "note-to-yourself"),
    ),
    "here": (
        *("edit-row", "show-line", "decision-point", "option-taken", "star"),
        *("branch-changeable", "branch-someone-finds-out", "branch-ask-on"),
        *("check-row", "set-time", "join-lines", "keep-both", "keep-as-note", "next-not-read"),
        *("verify", "blocked", "done"),
        *("take-theirs", "take-mine", "take-both", "edit-both"),
    ),
}
"""Each group of the menu and the keys in it."""


def build_menu(window: QWidget, actions: Iterable[QAction]) -> QMenu:
    """Return a menu of these actions."""
    by_id = {action.objectName(): action for action in actions}
    menu = QMenu(window)
    first, *others = OUTSIDE
    _add(menu, first, by_id)
    menu.addSeparator()
    for group, words in _headings().items():
        if any(key_id in by_id for key_id in INSIDE[group]):
            inner = QMenu(words, menu)
            menu.addMenu(inner)
            _add(inner, INSIDE[group], by_id)
    for group_of_keys in others:
        menu.addSeparator()
        _add(menu, group_of_keys, by_id)
    return menu


def _headings() -> dict[str, str]:
    return {
        "go": _("Go"),
        "stage": _("Stage"),
        "scene": _("Scene"),
        "meeting": _("Meeting"),
        "write": _("Write"),
        "here": _("On this page"),
    }


def _add(menu: QMenu, key_ids: Iterable[str], by_id: dict[str, QAction]) -> None:
    menu.addActions([by_id[key_id] for key_id in key_ids if key_id in by_id])
