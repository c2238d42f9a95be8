"""The keys of the program: read once, given to actions, shown on buttons and listed under F1."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from facilitator import resources
from facilitator.language.translate import _

INSIDE = {
    "everywhere": "",
    "stage": "",
    "lists": "",
    "writing": "",
    "review": "everywhere",
    "run": "review",
    "timeline": "run",
    "decision-card": "timeline",
    "whys": "run",
    "situation": "run",
    "flag-card": "review",
    "choose": "review",
    "import": "review",
    "document": "review",
    "two-versions": "document",
    "follow-through": "everywhere",
    "debrief": "everywhere",
}
"""Each place and the wider place it stands in; an empty one can be together with any other."""

TO_COME = frozenset({"two-versions"})
"""Places that no page has yet: their keys are kept free and not listed."""

_CAPS = {"Shift": "⇧", "Return": "↵", "Enter": "↵", "PgDown": "PgDn", "Escape": "Esc", "Tab": "⇥"}


@dataclass(frozen=True, slots=True)
class Key:
    """One row: what it does, by which keys, in which places."""

    id: str
    does: str
    where: tuple[str, ...]
    keys: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()

    @property
    def cap(self) -> str:
        """The text of the key cap, like ``Ctrl ⇧ ↵``."""
        return self.caps[0]

    @property
    def caps(self) -> tuple[str, ...]:
        """The texts of all its key caps; Enter on the keypad looks like the other one."""
        written = (key.split("+") for key in (*self.keys, *self.plain))
        return tuple(dict.fromkeys(" ".join(_CAPS.get(part, part) for part in parts) for parts in written))


def read_keys(text: str) -> tuple[Key, ...]:
    """Read keys from TOML.

    Raises:
        ValueError: a place is unknown, or two rows claim a key in the same place.
    """
    rows = _rows(text)
    unknown = {place for row in rows for place in row.where} - set(INSIDE)
    clashes = conflicts(rows)
    if unknown or clashes:
        raise ValueError(unknown, clashes)
    return rows


def _rows(text: str) -> tuple[Key, ...]:
    return tuple(
        Key(row["id"], row["does"], tuple(row["where"]), tuple(row["keys"]), tuple(row.get("plain", ())))
        for row in tomllib.loads(text)["key"]
    )


def conflicts(rows: tuple[Key, ...]) -> tuple[tuple[str, str], ...]:
    """Return pairs of ids that claim one key in places that can be on screen together."""
    return tuple(
        (one.id, other.id)
        for one, other in combinations(rows, 2)
        if {*one.keys, *one.plain} & {*other.keys, *other.plain}
        and any(_meet(here, there) for here in one.where for there in other.where)
    )


@cache
def keys() -> dict[str, Key]:
    """Return the program's keys by id; a test looks for conflicts, so that no start has to."""
    text = resources.path("keys.toml").read_text(encoding="utf-8")
    return {row.id: row for row in _rows(text)}


def cap(key_id: str) -> str:
    """Return the key cap of a row, for a button; empty for an empty id."""
    return keys()[key_id].cap if key_id else ""


def make_action(parent: QWidget, key_id: str, text: str, slot: Callable[[], object]) -> QAction:
    """Add an action with the keys of a row to ``parent``.

    Keys with Ctrl or a function key act in the whole window. Plain letters act while the focus is inside
    ``parent`` and no text field has it. Keys of the stage act from every window of the program.
    """
    row = keys()[key_id]
    action = QAction(text, parent)
    action.setObjectName(key_id)
    action.setShortcuts([QKeySequence(key) for key in (*row.keys, *row.plain)])
    action.setShortcutContext(_context(row))
    action.triggered.connect(lambda _is_on: slot())
    parent.addAction(action)
    return action


def listed() -> tuple[Key, ...]:
    """Return the rows of all places that there are."""
    return tuple(row for row in keys().values() if not TO_COME.issuperset(row.where))


def only_named(action: QAction) -> None:
    """Let palette and menu show an action whose key a field or list hears itself."""
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)


def press(widget: QWidget, key_id: str) -> None:
    """Press the first key of a row in a widget, for an action that was chosen by its name."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, _stroke(kind, key_id))


def hears(widget: QWidget, key_id: str) -> bool:
    """Tell whether a widget keeps the first key of a row for itself."""
    asked = _stroke(QEvent.Type.ShortcutOverride, key_id)
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    return asked.isAccepted()


def _stroke(kind: QEvent.Type, key_id: str) -> QKeyEvent:
    row = keys()[key_id]
    stroke = QKeySequence((row.keys or row.plain)[0])[0]  # type: ignore[index]  # the stubs do not know it
    return QKeyEvent(kind, stroke.key(), stroke.keyboardModifiers())


def cheat_sheet() -> tuple[tuple[str, str], ...]:
    """Return key caps and what they do, in the order of the file, in the chosen language."""
    return tuple((row.cap, _(row.does)) for row in listed())


def reserved() -> frozenset[str]:
    """Return the keys that a text field must leave to the window, as portable text."""
    left = {"write-down", "close"}
    rows = (row for row in keys().values() if row.id not in left)
    return frozenset(QKeySequence(key).toString() for row in rows for key in row.keys)


def _context(row: Key) -> Qt.ShortcutContext:
    if "stage" in row.where or row.id == "blank":
        return Qt.ShortcutContext.ApplicationShortcut
    if row.plain:
        return Qt.ShortcutContext.WidgetWithChildrenShortcut
    return Qt.ShortcutContext.WindowShortcut


def _meet(here: str, there: str) -> bool:
    around_here, around_there = _around(here), _around(there)
    return here in around_there or there in around_here or not INSIDE[here] or not INSIDE[there]


def _around(place: str) -> tuple[str, ...]:
    found = [place]
    while INSIDE[found[-1]]:
        found.append(INSIDE[found[-1]])
    return tuple(found)
