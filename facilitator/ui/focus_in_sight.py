"""What gets the focus comes into sight: Qt scrolls to it only if the focus was in that area before."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

ROOM = 12


class FocusInSight(QObject):
    """Follows the focus of an application; what is in sight, even in part, is left where it is."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.isVisible() and new.visibleRegion().isEmpty():
            show(new)


def show(widget: QWidget) -> None:
    """Scroll every area around a widget so that the widget can be seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, ROOM, ROOM)
        around = around.parentWidget()
