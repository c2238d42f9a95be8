"""Factors that were caught on the way and do not stand in the tree of the 5 Whys yet."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.review import Factor
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel


class FactorList(QWidget):
    """``factor_wanted`` asks to put a factor below the current statement."""

    factor_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[Factor, ...] = ()
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 24, 0, 0)
        self._list.setSpacing(4)
        self.hide()

    def show_factors(self, factors: tuple[Factor, ...]) -> None:
        """Show the factors that stand in no tree."""
        waiting = tuple(factor for factor in factors if not factor.why_id)
        if waiting == self._shown:
            return
        self._shown = waiting
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(waiting))
        if waiting:
            self._list.addWidget(SectionLabel(_("Factors caught on the way"), _("not in the tree yet")))
        for factor in waiting:
            self._list.addWidget(self._row(factor))

    def _row(self, factor: Factor) -> QWidget:
        made = QFrame()
        set_kind(made, "row")
        put = KeyButton(_("Put it here"), self._icons, icon="corner-down-right", kind="link")
        put.setAccessibleName(_("Put “{factor}” below the current statement").format(factor=factor.text))
        put.clicked.connect(partial(self.factor_wanted.emit, factor.id))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(ElidedLabel(factor.text), 1)
        row.addWidget(put)
        return made
