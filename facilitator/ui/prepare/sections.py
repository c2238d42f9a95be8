"""The left column's list of sections, each with a check or a count."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label

PLACES = ("facts", "timeline", "people", "agenda", "earlier")
_ICONS = {
    "facts": "clock",
    "timeline": "list",
    "people": "users",
    "agenda": "calendar",
    "earlier": "link",
}


class SectionRow(QPushButton):
    """One section: icon, name, and what is in it."""

    def __init__(self, icon: str, words: str, icons: Icons) -> None:
        super().__init__()
        self._icons, self._icon = icons, icon
        self._base = words
        self.setCheckable(True)
        self.setAutoExclusive(True)
        set_kind(self, "nav")
        self._picture, self._words = label(), label(words)
        self._end, self._check = label("", "count"), label()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(9, 0, 9, 0)
        self._row.setSpacing(8)
        for part in (self._picture, self._words):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self._end)
        self._row.addWidget(self._check)
        icons.changed.connect(self._color)
        self._color()
        self.show_end("")

    def sizeHint(self) -> QSize:
        """As high as the style says."""
        return QSize(self._row.sizeHint().width(), max(32, super().sizeHint().height()))

    def show_end(self, words: str, *, is_checked: bool = False) -> None:
        """Show a count, or that all is there."""
        self._end.setText(words)
        self._end.setVisible(bool(words) and not self._is_narrow())
        self._check.setVisible(is_checked and not self._is_narrow())
        said = words or (_("complete") if is_checked else "")
        self.setAccessibleName(f"{self._base}, {said}" if said else self._base)
        self.setToolTip(self._base)

    def show_narrow(self, is_narrow: bool) -> None:
        """Show the icon alone."""
        self._words.setVisible(not is_narrow)
        self._end.setVisible(bool(self._end.text()) and not is_narrow)
        self._check.setVisible(False if is_narrow else not self._end.text())

    def _is_narrow(self) -> bool:
        return self._words.isHidden()

    def _color(self) -> None:
        self._picture.setPixmap(self._icons.pixmap(self._icon, "soft", 16))
        self._check.setPixmap(self._icons.pixmap("check", "system", 14))


class Sections(QWidget):
    """``wanted(place)`` is the section that was pressed."""

    wanted = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        words = {
            "facts": _("Incident facts"),
            "timeline": _("Timeline"),
            "people": _("People"),
            "agenda": _("Agenda"),
            "earlier": _("Earlier reviews"),
        }
        self._title = label(_("Prepare"), "label")
        self._title.setIndent(10)
        self._rows = {place: SectionRow(_ICONS[place], words[place], icons) for place in PLACES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(6)
        for place, row in self._rows.items():
            row.clicked.connect(partial(self.wanted.emit, place))
            column.addWidget(row)
        self._rows["facts"].setChecked(True)

    def show_review(self, review: Review) -> None:
        """Show how far each section is."""
        incident = review.incident
        known = (incident.room_title, incident.started_at, incident.detected_at, incident.ended_at)
        self._rows["facts"].show_end("", is_checked=all(known))
        walked = sum(1 for entry in review.entries if entry.is_starred and not entry.is_hidden)
        count = _("{walked} of {all}").format(walked=walked, all=len(review.entries))
        self._rows["timeline"].show_end(count if review.entries else _("empty"))
        self._rows["people"].show_end(str(len(review.roles)))
        self._rows["agenda"].show_end(_("{minutes} min").format(minutes=review.plan.minutes))
        self._rows["earlier"].show_end(str(len({promise.review_title for promise in review.promises})))

    def show_narrow(self, is_narrow: bool) -> None:
        """Show icons alone."""
        self._title.setVisible(not is_narrow)
        for row in self._rows.values():
            row.show_narrow(is_narrow)
