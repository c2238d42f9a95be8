"""The table of promises; rows are walked with J and K, and what a row needs is asked for by letter."""

from functools import partial
from html import escape

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.follow_through.action_delegate import ActionDelegate
from facilitator.ui.follow_through.action_rows import ActionRow, spoken
from facilitator.ui.icons import Icons
from facilitator.ui.keys import make_action
from facilitator.ui.widgets.record_table_model import Column, RecordTableModel
from facilitator.ui.widgets.whole_row_table import WholeRowTable

TIP = 3
WIDE = (0, 92, 112, 182, 118, 68)
NARROW = 760


class ActionTable(QFrame):
    """``chosen(action_id)`` when another row is current; ``asked(step, action_id)`` by a key."""

    chosen = Signal(str)
    asked = Signal(str, str)

    def __init__(self, icons: Icons, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "card")
        tips = {TIP: _tip}
        columns: list[Column[ActionRow]] = [
            Column(_("Action"), lambda row: row.reason or row.text, tips),
            Column(_("Owner"), lambda row: row.owner),
            Column(_("Due"), lambda row: row.due),
            Column(_("State"), lambda row: ""),
            Column(_("Verifier"), lambda row: row.verifier),
            Column(_("Age"), lambda row: row.age, is_right=True),
        ]
        self._model = RecordTableModel[ActionRow](columns, spoken, self)
        self.table = WholeRowTable(_("Actions"), row_height=self._height, has_headings=True, kind="roomy")
        self._delegate = ActionDelegate(icons, scale, self.table)
        self.table.setItemDelegate(self._delegate)
        self.table.setModel(self._model)
        self.table.set_widths(*(round(width * (1 + scale) / 2) for width in WIDE))
        self.table.horizontalHeader().setFixedHeight(round(36 * scale))
        icons.changed.connect(self.table.viewport().update)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.opened.connect(self._on_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.addWidget(self.table)
        make_action(self, "next-row", _("Next row"), partial(self.step, 1))
        make_action(self, "previous-row", _("Previous row"), partial(self.step, -1))
        make_action(self, "verify", _("Verify"), partial(self._ask, "verify"))
        make_action(self, "blocked", _("Blocked"), partial(self._ask, "block"))
        make_action(self, "done", _("Done"), partial(self._ask, "done"))

    def show_rows(self, rows: tuple[ActionRow, ...]) -> None:
        """Show these rows; the current one stays where it can."""
        if rows == self._model.records():
            return
        self._model.show_records(rows)
        for place, row in enumerate(rows):
            across = 6 if row.reason else 1
            if self.table.columnSpan(place, 0) != across:
                self.table.setSpan(place, 0, 1, across)
        height = sum(map(self._height, rows)) + self.table.horizontalHeader().height()
        self.setMaximumHeight(height + 12)

    def current(self) -> str:
        """Return the action of the current row, or an empty text."""
        row = self.table.current_row()
        return self._model.record(row).action_id if row >= 0 else ""

    def choose(self, action_id: str) -> None:
        """Make the row of an action current."""
        row = self._model.row_of(action_id)
        if row >= 0 and row != self.table.current_row():
            self.table.selectRow(row)

    def step(self, by: int) -> None:
        """Go to the next or previous action, past the reasons."""
        rows = self._model.records()
        here = self.table.current_row()
        places = [place for place, row in enumerate(rows) if not row.reason]
        ahead = [place for place in places if (place > here if by > 0 else place < here)]
        if ahead:
            self.table.selectRow(ahead[0] if by > 0 else ahead[-1])

    def show_narrow(self, is_narrow: bool) -> None:
        """Leave out who verifies and the age where the table has little room."""
        for column in (4, 5):
            self.table.setColumnHidden(column, is_narrow)

    def _height(self, row: ActionRow) -> int:
        return self._delegate.height(row)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.record(index.row()).action_id)

    def _on_opened(self, row: int) -> None:
        self.asked.emit("open", self._model.record(row).action_id)

    def _ask(self, step: str) -> None:
        if self.current():
            self.asked.emit(step, self.current())


def _tip(row: ActionRow) -> str:
    """The whole of words that may be cut, never read as markup."""
    return f"<p>{escape(row.reason or row.text)}</p>"
