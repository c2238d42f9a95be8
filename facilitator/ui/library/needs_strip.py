"""The strip "Needs you today": up to three cards, or one line on a calm day."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.dates.words import day_words
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.library.needs import Need
from facilitator.ui.widgets.labels import ElidedLabel, label


class NeedsStrip(QWidget):
    """Shows needs; ``open_wanted`` names the review behind a card."""

    open_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[object, ...] | None = None
        self.setAccessibleName(_("Needs you today"))
        self._day = label("", "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(_("Needs you today"), "section"))
        head.addWidget(self._day)
        head.addStretch(1)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._cards)

    def show_needs(self, needs: tuple[Need, ...], calm: str, today: date) -> None:
        """Show these needs; without any, the calm line."""
        if self._shown == (needs, calm, today):
            return
        self._shown = (needs, calm, today)
        self._day.setText(day_words(today, with_year=True))
        while (item := self._cards.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for need in needs:
            self._cards.addWidget(self._card(need), 1)
        if not needs:
            self._cards.addWidget(label(calm, "soft", wraps=True))

    def _card(self, need: Need) -> QFrame:
        card = NeedCard(need, self._icons)
        card.button.clicked.connect(partial(self._open, need.review_id))
        return card

    def _open(self, review_id: str, _is_on: bool = False) -> None:
        self.open_wanted.emit(review_id)


class NeedCard(QFrame):
    """Mark, one sentence, its reason, one button."""

    def __init__(self, need: Need, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need, self._icons = need, icons
        set_kind(self, "card")
        self._mark = QLabel()
        self.button = QPushButton(need.button)
        self.button.setAccessibleName(need.button)
        self.button.setAccessibleDescription(f"{need.words}. {need.reason}")
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._mark, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(ElidedLabel(need.words, "strong"), 0, 1)
        grid.addWidget(ElidedLabel(need.reason, "small"), 1, 1)
        grid.addWidget(self.button, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(1, 1)
        icons.changed.connect(self._color)
        self._color()

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap(self._need.icon, "ink", 16))
