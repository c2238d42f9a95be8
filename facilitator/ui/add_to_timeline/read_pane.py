"""The right side of Add to timeline: rows with what they rest on, zone and day, and the way to set a time."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.review import Incident
from facilitator.language.translate import _
from facilitator.ui import keys
from facilitator.ui.add_to_timeline.read_delegate import ReadDelegate
from facilitator.ui.add_to_timeline.read_model import ReadModel, ReadTable
from facilitator.ui.add_to_timeline.read_rows import ReadRow, ReadRows, RowKind
from facilitator.ui.add_to_timeline.reading import Choices, ReadText
from facilitator.ui.add_to_timeline.time_asking import TimeAsking
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.widgets.day_field import DayField
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.wrapping_row import WrappingRow
from facilitator.ui.widgets.zone_box import ZoneBox


class ReadPane(QFrame):
    """Asks by signals; ``wanted(row id, offer id)`` names the offer of a row, or "check" or "join"."""

    wanted = Signal(str, str)
    all_wanted = Signal(bool)
    zone_wanted = Signal(str)
    day_wanted = Signal(object)
    time_wanted = Signal(int, str)
    account_wanted = Signal(str, str)
    row_entered = Signal(int, int)
    note_wanted = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        set_kind(self, "surface")
        self._bench = bench
        self._model = ReadModel(4)
        self.table = ReadTable(_("What was read"))
        self.table.setModel(self._model)
        self.table.set_widths(48, scaled(64), 0, scaled(318))
        self.table.setMouseTracking(True)
        delegate = ReadDelegate(bench.icons, self.table)
        delegate.pressed.connect(self._press)
        self.table.setItemDelegate(delegate)
        self.table.opened.connect(self._open_offers)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        bench.icons.changed.connect(self.table.viewport().update)
        self._empty = EmptyState("", _("Keep all as a note"))
        self._empty.pressed.connect(self.note_wanted)
        self._nothing = label(
            _("Paste text on the left, or drop a file. The rows come by themselves."), "muted", wraps=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for widget in (self._nothing, self.table, _padded(self._empty)):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._stack, 1)
        self._asking = TimeAsking()
        self._asking.line_timed.connect(self.time_wanted)
        self._asking.account_timed.connect(self.account_wanted)
        self._asking.closed.connect(self.table.setFocus)
        column.addWidget(self._asking)
        self._make_keys()

    def _make_head(self) -> QFrame:
        head = QFrame()
        set_kind(head, "bar")
        head.setMinimumHeight(40)
        self._all = QCheckBox(_("What was read"))
        self._all.setAccessibleName(_("Choose every row"))
        self._all.setTristate(True)
        self._all.clicked.connect(self._turn_all)
        self._zone = ZoneBox(_("Zone of the text"))
        self._zone.setFixedWidth(scaled(160))
        self._zone.zone_chosen.connect(self.zone_wanted)
        self._day = DayField(_("Date of the text"), _("no date found"), self._bench.today)
        self._day.setFixedWidth(scaled(216))
        self._day.dated.connect(self.day_wanted)
        self._day.emptied.connect(partial(self.day_wanted.emit, None))
        row = WrappingRow(head)
        row.setContentsMargins(18, 2, 20, 2)
        self._zone_note = label(_("Zone"), "count")
        row.add(self._all, grows=True)
        row.add(_beside(self._zone_note, self._zone))
        row.add(_beside(label(_("Date"), "count"), self._day))
        return head

    def _make_keys(self) -> None:
        for key_id, words, offers in (
            ("check-row", _("Check a row"), ("check",)),
            ("set-time", _("Set the time"), ("second", "set-time")),
            ("join-lines", _("Join lines"), ("unite", "join")),
            ("keep-both", _("Keep both"), ("part", "apart")),
            ("keep-as-note", _("Keep as note"), ("note",)),
            ("decision-point", _("Decision point"), ("decision",)),
        ):
            keys.make_action(self.table, key_id, words, partial(self._on_key, offers))
        keys.make_action(self.table, "next-not-read", _("Next line not read"), self.go_to_unread)

    def show_read(self, read: ReadText | None, rows: ReadRows | None, choices: Choices) -> None:
        """Show what was read; None while there is no text."""
        current = self._current()
        if self._model.show_read(rows) and current is not None:
            place = self._model.place_of(current.id)
            if place >= 0:
                self.table.selectRow(place)
        entries, checked = (rows.entries, rows.checked) if rows is not None else (0, 0)
        self._stack.setCurrentIndex(0 if read is None else 1 if entries else 2)
        some = Qt.CheckState.PartiallyChecked if checked else Qt.CheckState.Unchecked
        self._all.setCheckState(Qt.CheckState.Checked if checked == entries and entries else some)
        self._all.setEnabled(bool(entries))
        if read is None:
            return
        self._empty.show_words(
            _("No times found in {count} lines. Keep all as a note, or set how to read them.").format(
                count=read.lines
            )
        )
        self._zone.show_zone(read.zone)
        is_assumed = not choices.zone and not read.reading.zone
        self._zone_note.setText(_("Zone, assumed") if is_assumed else _("Zone"))
        day = choices.day or (date.fromisoformat(read.reading.day) if read.reading.day else None)
        line = read.reading.day_line if choices.day is None else 0
        self._day.show_day(day, _("from line {line}").format(line=line) if line and day else "")

    def show_incident(self, incident: Incident) -> None:
        """Show the zone of the incident while there is no text."""
        if not self._model.rowCount():
            self._zone.show_zone(incident.zone)

    def go_to_line(self, line: int) -> None:
        """Select the row that a line of the text belongs to."""
        rows = self._model.read_rows()
        place = rows.layout.at_line(line) if rows is not None else -1
        while rows is not None and place >= 0 and rows[place].kind is RowKind.GAP:
            place -= 1
        if rows is None or place < 0 or not rows[place].line <= line <= rows[place].last_line:
            return
        if place != self.table.current_row():
            self.table.selectRow(place)
            self.table.centre(place)

    def go_to_unread(self) -> None:
        """Select the next line that was not read."""
        rows = self._model.read_rows()
        places = rows.layout.places if rows is not None else ()
        start = self.table.current_row() + 1
        for place in (*range(start, len(places)), *range(start)):
            if places[place].kind is RowKind.UNREAD:
                self.table.selectRow(place)
                self.table.setFocus()
                return

    def _current(self) -> ReadRow | None:
        place = self.table.current_row()
        return self._model.row(place) if 0 <= place < self._model.rowCount() else None

    def _on_current(self) -> None:
        row = self._current()
        if row is not None and row.kind is not RowKind.GAP:
            self.row_entered.emit(row.line, row.last_line)

    def _turn_all(self) -> None:
        rows = self._model.read_rows()
        self.all_wanted.emit(rows is not None and rows.checked < rows.entries)

    def _press(self, row_id: str, offer: str) -> None:
        if offer in ("set-time", "account"):
            self._asking.ask(self._model.row(self._model.place_of(row_id)), is_account=offer == "account")
            return
        self.wanted.emit(row_id, offer)

    def _on_key(self, offers: tuple[str, ...]) -> None:
        row = self._current()
        if row is None or row.kind is RowKind.GAP:
            return
        offered = {each.id for each in row.offers}
        if row.kind is RowKind.ENTRY:
            offered |= {"check", "join", "decision", "set-time"}
        wanted = next((offer for offer in offers if offer in offered), "")
        if wanted:
            self._press(row.id, wanted)

    def _open_offers(self, place: int) -> None:
        row = self._model.row(place)
        offers = [offer for offer in row.offers if offer.id]
        if not offers:
            return
        menu = QMenu(self)
        for offer in offers:
            menu.addAction(offer.words, partial(self._press, row.id, offer.id))
        menu.aboutToHide.connect(menu.deleteLater)
        area = self.table.visualRect(self._model.index(place, 3))
        menu.popup(self.table.viewport().mapToGlobal(area.bottomLeft()))


def _beside(*parts: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return pair


def _padded(inner: EmptyState) -> QFrame:
    outer = QFrame()
    column = QVBoxLayout(outer)
    column.setContentsMargins(20, 20, 20, 20)
    column.addWidget(inner)
    column.addStretch(1)
    return outer
