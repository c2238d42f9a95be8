"""A calm banner: what happened, what is safe, what to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label

NARROW = 560
Offers = Sequence[tuple[str, Callable[[], object]]]


class Banner(QFrame):
    """Hidden until ``tell``; columns below it move down, nothing is blocked."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._is_trouble = False
        self._mark = QLabel()
        self._mark.setFixedWidth(20)
        self._happened = label("", "strong", wraps=True)
        self._safe = label("", "soft", wraps=True)
        self._offers: list[QPushButton] = []
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._happened)
        words.addWidget(self._safe)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 11, 16, 11)
        line.setSpacing(12)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._inside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inside.setSpacing(12)
        line.addLayout(self._inside, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._inside.addLayout(words, 1)
        self._inside.addLayout(self._row)
        icons.changed.connect(self._color)
        self.hide()

    def tell(self, happened: str, safe: str, offers: Offers = (), *, is_trouble: bool = False) -> None:
        """Show what happened and what is safe, with buttons as (words, what to call); the first is primary.

        ``is_trouble`` is for two things only: a file that could not be saved, and a leak before export.
        """
        is_news = self.isHidden() or happened != self._happened.text()
        self._is_trouble = is_trouble
        set_kind(self, "banner-trouble" if is_trouble else "banner")
        self._happened.setText(happened)
        self._safe.setText(safe)
        self._safe.setVisible(bool(safe))
        self._show_offers(offers)
        self._color()
        self.setVisible(True)
        if is_news:
            from facilitator.ui import accessible  # much of Qt, and nothing is said at a start

            accessible.announce(self, f"{happened} {safe}")

    def calm(self) -> None:
        """Leave."""
        self.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words in a narrow window."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < scaled(NARROW)
        ways = QBoxLayout.Direction
        self._inside.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _show_offers(self, offers: Offers) -> None:
        for old in self._offers:
            self._row.removeWidget(old)
            old.deleteLater()
        self._offers = [_offer(words, act, is_first=place == 0) for place, (words, act) in enumerate(offers)]
        for button in self._offers:
            self._row.addWidget(button)

    def _color(self) -> None:
        name, role = ("triangle-alert", "trouble") if self._is_trouble else ("info", "accent")
        self._mark.setPixmap(self._icons.pixmap(name, role, 18))


def _offer(words: str, act: Callable[[], object], *, is_first: bool) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    set_kind(button, "primary" if is_first else "plain")
    button.clicked.connect(lambda _is_on: act())
    return button
