"""What a screen reader sees: walk through it, find things by name, and say something politely."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

listeners: list[Callable[[str], None]] = []
"""Called with every announcement; tests append to it."""


def walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield a node and everything below it."""
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None:
            yield from walk(child)


def root(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader sees of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def name_of(node: QAccessibleInterface) -> str:
    """Return the spoken name of a node."""
    return node.text(QAccessible.Text.Name)


def nameless(window: QWidget) -> list[QAccessibleInterface]:
    """Return everything that can have the focus and has no name; a good window returns an empty list."""
    nodes = walk(root(window))
    return [node for node in nodes if _is_reachable(node) and not name_of(node)]


def find(window: QWidget, name: str, role: QAccessible.Role | None = None) -> QWidget:
    """Return the widget with this spoken name, and this role if given.

    Raises:
        LookupError: nothing, or nothing visible to a screen reader, has the name.
    """
    for node in walk(root(window)):
        if name_of(node) == name and (role is None or node.role() == role):
            found = node.object()
            if isinstance(found, QWidget):
                return found
    raise LookupError(name)


def announce(widget: QWidget, text: str) -> None:
    """Say a change of state politely: it waits until the reader has finished."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
    for listener in listeners:
        listener(text)


def _is_reachable(node: QAccessibleInterface) -> bool:
    state = node.state()
    return bool(state.focusable) and not bool(state.invisible) and isinstance(node.object(), QWidget)
