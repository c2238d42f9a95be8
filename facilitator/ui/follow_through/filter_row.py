"""Chips that say which actions are listed, each with its count; what the last step did stands beside."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.follow_through.action_rows import Filter
from facilitator.ui.widgets.chip import FilterChip
from facilitator.ui.widgets.labels import label


class FilterRow(QWidget):
    """One chip is on; ``chosen`` when it is another."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = Filter.ALL
        self._chips = {each: FilterChip(words) for each, words in _names().items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for each, chip in self._chips.items():
            chip.clicked.connect(partial(self._choose, each))
            row.addWidget(chip)
        self._told = label("", "small")
        row.addStretch(1)
        row.addWidget(self._told)
        self._mark()

    def current(self) -> Filter:
        """Return the filter that is on."""
        return self._current

    def show_counts(self, counts: dict[Filter, int]) -> None:
        """Show how many actions each filter lists."""
        for each, words in _names().items():
            text = f"{words} {counts[each]}"
            if self._chips[each].text() != text:
                self._chips[each].setText(text)
                self._chips[each].setAccessibleName(text)

    def tell(self, words: str) -> None:
        """Say what became of the last step; empty words take it away."""
        if words != self._told.text():
            self._told.setText(words)
            if words:
                accessible.announce(self, words)

    def _choose(self, chosen: Filter, _is_on: bool = False) -> None:
        is_other = chosen is not self._current
        self._current = chosen
        self._mark()
        if is_other:
            self.chosen.emit()

    def _mark(self) -> None:
        for each, chip in self._chips.items():
            chip.setChecked(each is self._current)


def _names() -> dict[Filter, str]:
    return {
        Filter.ALL: _("All"),
        Filter.THIS_WEEK: _("Due this week"),
        Filter.BLOCKED: _("Blocked"),
        Filter.TO_VERIFY: _("To verify"),
        Filter.VERIFIED: _("Verified"),
    }
