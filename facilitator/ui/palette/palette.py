"""Find or do anything: type a few letters, Enter does it, Esc leaves. Choosing a place only looks at it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from facilitator.language.translate import _, plural
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.palette.offer_delegate import OfferDelegate
from facilitator.ui.palette.offers import Offer, Row, recent_first, to_rows
from facilitator.ui.palette.overlay import Overlay
from facilitator.ui.palette.search import Search
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.record_table_model import Column, RecordTableModel
from facilitator.ui.widgets.rule import Rule

WIDE, TOP = 640, 96
CATCH = "catch"
MOST_RECENT = 5
_STEP = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class Palette(Overlay):
    """``chosen(id)`` of an offer, or ``caught(text)`` when what was typed becomes an idea.

    What was chosen lately stands on top; it is remembered as long as the program runs and written nowhere.
    """

    chosen = Signal(str)
    caught = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent, wide=WIDE, top=TOP)
        self._search = Search(())
        self._recent: tuple[str, ...] = ()
        self._can_catch = False
        self.setAccessibleName(_("Find or do anything"))
        self.field = BoundLine(
            _("Find or do anything"), _("Find or do anything"), kind="ask", least_height=48
        )
        self._count = label("", "count")
        self._mark = QLabel()
        column: Column[Row] = Column(_("Found"), _row_words)
        self._model = RecordTableModel([column], _row_words)
        self.found = QListView()
        self.found.setAccessibleName(_("Found"))
        self.found.setModel(self._model)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = OfferDelegate(icons, self.found)
        self.found.setItemDelegate(self._delegate)
        self._nothing = label("", "muted", wraps=True)
        self._nothing.setContentsMargins(48, 12, 16, 12)
        self._foot = _Foot()
        self._lay_out()
        self.field.edited.connect(self._fill)
        self.field.entered.connect(self._do_current)
        self.found.clicked.connect(self._do_index)
        icons.changed.connect(self._color)
        self._color()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 1, 16, 0)
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self.field, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(self._nothing)
        column.addWidget(self.found, 1)
        column.addWidget(self._foot)

    def offer(self, offers: Sequence[Offer], *, can_catch: bool) -> None:
        """Appear with these offers; ``can_catch`` where a review can take an idea."""
        self._search, self._can_catch = Search(recent_first(offers, self._recent, _("Recent"))), can_catch
        self._foot.show_times(any(offer.clock for offer in offers))
        self.field.clear_text()
        self._fill("")
        self.appear(self.field)

    def wanted_height(self, room: int) -> int:
        """The whole list where there is room for it."""
        rows = sum(self._delegate.height(row) for row in self._model.records())
        rest = self.field.height() + self._foot.sizeHint().height() + 8
        if not self._nothing.isHidden():
            rest += self._nothing.sizeHint().height()
        return min(room, rows + rest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list while the field keeps the focus."""
        step = _STEP.get(Qt.Key(event.key()), 0)
        if step:
            self._step(step)
            event.accept()
            return
        super().keyPressEvent(event)

    def _fill(self, text: str) -> None:
        typed = text.strip()
        self._delegate.typed = typed
        found = self._search.find(typed)
        rows = to_rows(found)
        if typed and not typed.startswith(":") and self._can_catch:
            rows = (*rows, Row(CATCH, offer=_catch(typed)))
        self._model.show_records(rows)
        words = plural("{count} found", "{count} found", len(found)) if typed else ""
        self._count.setText(words)
        self._nothing.setText(_("Nothing found for “{text}”.").format(text=typed))
        self._nothing.setVisible(bool(typed) and not found)
        first = next((place for place, row in enumerate(rows) if row.offer), -1)
        self.found.setCurrentIndex(self._model.index(first, 0) if first >= 0 else QModelIndex())
        self.found.scrollToTop()
        self.found.viewport().update()
        if self.isVisible():
            self._fit()
            accessible.announce(self, words)

    def _step(self, step: int) -> None:
        rows = self._model.records()
        places = [place for place, row in enumerate(rows) if row.offer is not None]
        here = self.found.currentIndex().row()
        if not places:
            return
        at = places.index(here) if here in places else 0
        target = (at + step) % len(places) if abs(step) == 1 else min(max(at + step, 0), len(places) - 1)
        self.found.setCurrentIndex(self._model.index(places[target], 0))
        if target == 0:
            self.found.scrollToTop()
        accessible.announce(self, _row_words(rows[places[target]]))

    def _do_index(self, index: QModelIndex) -> None:
        self._do(index.row())

    def _do_current(self) -> None:
        self._do(self.found.currentIndex().row())

    def _do(self, place: int) -> None:
        rows = self._model.records()
        if not 0 <= place < len(rows) or rows[place].offer is None:
            return
        typed = self.field.text().strip()
        self.leave()
        if rows[place].id == CATCH:
            self.caught.emit(typed)
        else:
            chosen = rows[place].id
            self._recent = (chosen, *(known for known in self._recent if known != chosen))[:MOST_RECENT]
            self.chosen.emit(chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet has taken the grounds away when it dressed the palette."""
        super().showEvent(event)
        self._lay_grounds()

    def _lay_grounds(self) -> None:
        """Grounds of their own: neither a letter nor the list paints the page below again."""
        ground = self._icons.color("raised")
        for inside in (self.field.viewport(), self.found.viewport()):
            colours = inside.palette()
            for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
                colours.setColor(role, ground)
            inside.setPalette(colours)
            inside.setAutoFillBackground(True)

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("search", "soft", 18))
        self._lay_grounds()
        self.found.viewport().update()


class _Foot(QFrame):
    """Which keys act here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "palette-foot")
        self._times = label(_("look at a time, such as :1455"), "small")
        self._colon = label(":", "keycap")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(8)
        for cap, words in (("↑ ↓", _("choose")), ("↵", _("go"))):
            row.addWidget(label(cap, "keycap"))
            row.addWidget(label(words, "small"))
            row.addSpacing(8)
        row.addWidget(self._colon)
        row.addWidget(self._times)
        row.addStretch(1)
        row.addWidget(label(_("Close"), "small"))
        row.addWidget(label("Esc", "keycap"))

    def show_times(self, has_times: bool) -> None:
        """Tell of times only where there are any."""
        self._times.setVisible(has_times)
        self._colon.setVisible(has_times)


def _catch(typed: str) -> Offer:
    return Offer(CATCH, "", _("Catch “{text}” as an idea").format(text=typed), icon="lightbulb")


def _row_words(row: Row) -> str:
    if row.offer is None:
        return row.heading
    return " ".join(part for part in (row.offer.clock, row.offer.words, row.offer.note) if part)
