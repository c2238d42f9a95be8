"""What happens next, day by day, as the room hears it at the close."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import scaled
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule


class DayList(QFrame):
    """What happens next, by day; it is made from the actions and the plan and cannot be edited here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str, str], ...] | None = None
        head = QHBoxLayout()
        head.setContentsMargins(0, 16, 0, 8)
        head.addWidget(label(_("What happens next"), "section"), 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule("strong"))
        column.addLayout(self._list)

    def show_days(self, days: tuple[tuple[str, str, str], ...]) -> None:
        """Show (day, what, detail) in order."""
        if days == self._shown:
            return
        self._shown = days
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for day, text, detail in days:
            self._list.addWidget(self._row(day, text, detail))

    def _row(self, day: str, text: str, detail: str) -> QWidget:
        made = QWidget()
        when = label(day, "time")
        when.setFixedWidth(scaled(80))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(text, wraps=True))
        if detail:
            texts.addWidget(label(detail, "small", wraps=True))
        row = QHBoxLayout()
        row.setContentsMargins(0, 7, 0, 8)
        row.setSpacing(8)
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule())
        return made
