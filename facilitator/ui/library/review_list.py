"""The list of reviews with its filters: by title as you type, and by where a review stands."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator.domain.kinds import ReviewStatus
from facilitator.domain.summary import ReviewSummary
from facilitator.language.translate import _, plural
from facilitator.ui.icons import Icons
from facilitator.ui.library.row_delegate import HoveredRows, RowDelegate
from facilitator.ui.library.row_words import row_name, status_words, title_of
from facilitator.ui.library.title_filter import TitleFilter
from facilitator.ui.widgets.chip import FilterChip
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.record_table_model import Column, RecordTableModel

_Index = QModelIndex | QPersistentModelIndex
_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReviewRows(HoveredRows):
    """Rows; ``entered_row`` on Enter, ``delete_pressed`` on Delete, ``left_top`` on Up in the first row."""

    entered_row = Signal()
    delete_pressed = Signal()
    left_top = Signal()
    current_moved = Signal()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell that another review is looked at."""
        super().currentChanged(current, previous)
        self.current_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks, Up in the first row goes back to the field."""
        if event.key() in _ENTER:
            self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_top.emit()
        else:
            super().keyPressEvent(event)


class ReviewList(QWidget):
    """Says which review is looked at, which should be opened, and which should go."""

    looked_at = Signal(object)
    open_wanted = Signal(str)
    delete_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, icons: Icons, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviews: tuple[ReviewSummary, ...] = ()
        self._status: ReviewStatus | None = None
        self.setProperty("column", "list")
        self.setAccessibleName(_("Reviews"))
        self.filter = TitleFilter(icons)
        self.new = KeyButton(_("New review"), icons, icon="plus", kind="primary")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._group = QButtonGroup(self)
        column: Column[ReviewSummary] = Column(_("Review"), title_of)
        self._model = RecordTableModel([column], lambda review: row_name(review, zone))
        self.rows = ReviewRows()
        self.rows.setAccessibleName(_("Reviews"))
        self.rows.setModel(self._model)
        self._delegate = RowDelegate(icons, zone, self.rows)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setUniformItemSizes(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.nothing = EmptyState("", _("Clear the filter"))
        self.nothing.hide()
        self._order = label(_("Last changed first"), "small")
        self._lay_out()
        self._connect(icons)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.filter, 1)
        above.addWidget(self.new)
        chips = QHBoxLayout()
        chips.addLayout(self._chips)
        chips.addStretch(1)
        chips.addWidget(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(above)
        column.addLayout(chips)
        column.addWidget(self.nothing)
        column.addWidget(self.rows, 1)

    def _connect(self, icons: Icons) -> None:
        self.filter.typed.connect(self._fill)
        self.filter.entered.connect(self._open_current)
        self.nothing.pressed.connect(self._clear)
        self.new.clicked.connect(self.new_wanted)
        self.rows.current_moved.connect(self._tell_current)
        self.rows.entered_row.connect(self._open_current)
        self.rows.doubleClicked.connect(self._open_current)
        self.rows.delete_pressed.connect(self._ask_delete)
        self.rows.left_top.connect(self.filter.field.setFocus)
        self.rows.customContextMenuRequested.connect(self._open_menu)
        icons.changed.connect(self._paint_rows)

    def _paint_rows(self) -> None:
        # asked for only now: a widget made by Qt alone makes the binding load every kind of widget
        self.rows.viewport().update()

    def current(self) -> ReviewSummary | None:
        """Return the review that is looked at."""
        row = self.rows.currentIndex().row()
        return self._model.record(row) if 0 <= row < len(self._model.records()) else None

    def show_reviews(self, reviews: tuple[ReviewSummary, ...]) -> None:
        """Show the list; the review looked at stays looked at."""
        if reviews == self._reviews:
            return
        self._reviews = reviews
        self._show_chips()
        self._fill()

    def menu(self) -> QMenu:
        """Return the menu of the review that is looked at."""
        menu = QMenu(self)
        menu.addAction(_("Open"), self._open_current)
        menu.addSeparator()
        menu.addAction(_("Delete…"), self._ask_delete)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the field into the list."""
        if event.key() in _UP_DOWN and self.filter.field.hasFocus() and self._model.records():
            self.rows.setFocus()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The filters come before the word about the order."""
        super().resizeEvent(event)
        self._order.setVisible(self.width() > 46 * self.fontMetrics().height())

    def _show_chips(self) -> None:
        counts = Counter(review.status for review in self._reviews)
        if self._status is not None and not counts[self._status]:
            self._status = None
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._chips.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._add_chip(_("All"), None, len(self._reviews))
        for status in ReviewStatus:
            if counts[status]:
                self._add_chip(status_words(status), status, counts[status])

    def _add_chip(self, words: str, status: ReviewStatus | None, count: int) -> None:
        chip = FilterChip(_("{words} {count}").format(words=words, count=count))
        chip.setChecked(status is self._status)
        chip.clicked.connect(partial(self._choose, status))
        self._group.addButton(chip)
        self._chips.addWidget(chip)

    def _choose(self, status: ReviewStatus | None, _is_on: bool = False) -> None:
        self._status = status
        self._fill()

    def _clear(self) -> None:
        self._status = None
        self._show_chips()
        self.filter.clear()

    def _fill(self, _text: str = "") -> None:
        words = self.filter.text().casefold().split()
        shown = tuple(review for review in self._reviews if self._fits(review, words))
        looked_at = self.current()
        self._model.show_records(shown)
        self._show_left(shown, is_filtered=bool(words))
        row = self._model.row_of(looked_at.id) if looked_at is not None else -1
        if shown:
            self.rows.setCurrentIndex(self._model.index(max(row, 0), 0))
        self._tell_current()

    def _fits(self, review: ReviewSummary, words: Sequence[str]) -> bool:
        if self._status is not None and review.status is not self._status:
            return False
        title = f"{review.title} {review.room_title}".casefold()
        return all(word in title for word in words)

    def _show_left(self, shown: tuple[ReviewSummary, ...], *, is_filtered: bool) -> None:
        total = plural("{count} review", "{count} reviews", len(self._reviews))
        left = _("{left} of {total}").format(left=len(shown), total=total)
        self.filter.show_count(left if is_filtered else "")
        self.nothing.setVisible(not shown)
        self.nothing.show_words(
            _("No title has “{text}” in it. Only titles are looked at here.").format(text=self.filter.text())
        )

    def _tell_current(self) -> None:
        self.looked_at.emit(self.current())

    def _open_current(self, _index: QModelIndex | None = None) -> None:
        review = self.current()
        if review is not None:
            self.open_wanted.emit(review.id)

    def _ask_delete(self) -> None:
        review = self.current()
        if review is not None:
            self.delete_wanted.emit(review.id)

    def _open_menu(self, place: QPoint) -> None:
        if self.rows.indexAt(place).isValid():
            menu = self.menu()
            menu.exec(self.rows.viewport().mapToGlobal(place))
            menu.deleteLater()
