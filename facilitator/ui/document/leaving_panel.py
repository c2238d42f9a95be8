"""Before it leaves: held lines that are not in the document, and what stands in it and should be seen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.language.translate import _, plural
from facilitator.ui import accessible
from facilitator.ui.document.desk_head import DeskHead
from facilitator.ui.document.finding_row import FindingRow
from facilitator.ui.document.findings import Finding, Sort
from facilitator.ui.document.held_row import HeldRow
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import HeldLine


class LeavingPanel(QWidget):
    """Shows what it is told.

    ``look_wanted(finding)``; ``let_leave(id)`` when a person says that a secret may leave; ``typed``,
    ``reworded``, ``let_through`` and ``dropped`` carry the decision about a held line.
    """

    look_wanted = Signal(object)
    let_leave = Signal(str)
    typed = Signal(str, str)
    reworded = Signal(str, str)
    let_through = Signal(str)
    dropped = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._rows: dict[str, FindingRow | HeldRow] = {}
        self._shown: object = None
        self._count = -1
        self._head = DeskHead(_("Before it leaves"))
        self._clear = label(_("Nothing to look at."), "desk-muted")
        self._held_words = label("", "desk-muted", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        for widget in (self._held_words, self._clear):
            column.addWidget(widget)
        column.addLayout(self._list)

    def show_findings(
        self, held: tuple[HeldLine, ...], found: tuple[Finding, ...], passed: frozenset[str]
    ) -> None:
        """Show the held lines and the findings; ``passed`` are those a person let leave."""
        if (held, found, passed) == self._shown:
            return
        self._shown = (held, found, passed)
        wanted = [f"held:{line.draft.id}" for line in held] + [finding.id for finding in found]
        for gone in set(self._rows) - set(wanted):
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.deleteLater()
        for place, line in enumerate(held):
            self._held(line, place)
        for place, finding in enumerate(found, start=len(held)):
            self._finding(finding, place, is_passed=finding.id in passed)
        open_ones = sum(finding.id not in passed for finding in found) + len(held)
        self._show_count(open_ones, len(held))

    def _held(self, line: HeldLine, place: int) -> None:
        key = f"held:{line.draft.id}"
        row = self._rows.get(key)
        if not isinstance(row, HeldRow):
            row = HeldRow(self._icons)
            row.typed.connect(self.typed)
            row.reworded.connect(self.reworded)
            row.let_through.connect(self.let_through)
            row.dropped.connect(self.dropped)
            self._rows[key] = row
            self._list.insertWidget(place, row)
        row.show_line(line)

    def _finding(self, finding: Finding, place: int, *, is_passed: bool) -> None:
        row = self._rows.get(finding.id)
        if not isinstance(row, FindingRow):
            row = FindingRow(self._icons, can_leave=finding.sort is Sort.SECRET)
            row.look_wanted.connect(self.look_wanted)
            row.let_leave.connect(self.let_leave)
            self._rows[finding.id] = row
            self._list.insertWidget(place, row)
        row.show_finding(finding, is_passed=is_passed)

    def _show_count(self, count: int, held: int) -> None:
        self._clear.setVisible(not self._rows)
        self._held_words.setVisible(bool(held))
        one, many = (
            "{count} line is held, it is not in the document.",
            "{count} lines are held, they are not in the document.",
        )
        self._held_words.setText(plural(one, many, held))
        words = _("{count} to look at").format(count=count) if count else ""
        self._head.show_note(words)
        if count != self._count:
            if self._count >= 0:
                accessible.announce(self, words or self._clear.text())
            self._count = count
