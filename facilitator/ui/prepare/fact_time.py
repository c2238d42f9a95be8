"""One time of the incident in a box: the clock, and how far from the start or how it is known."""

from datetime import time
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from facilitator.domain.kinds import Evidence
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.widgets.evidence_mark import evidence_words
from facilitator.ui.widgets.time_field import TimeField


class FactTime(QFrame):
    """``field`` takes the time; ``evidence_chosen(Evidence)`` is the answer to how it is known."""

    evidence_chosen = Signal(object)

    def __init__(self, words: str, *, has_evidence: bool = True) -> None:
        super().__init__()
        self.words = words
        self._has_evidence = has_evidence
        set_kind(self, "box")
        self.setFixedHeight(scaled(36))
        self.field = TimeField(words, _("not known yet"), kind="fact")
        self._note = QPushButton()
        set_kind(self._note, "note")
        self._note.clicked.connect(self._ask)
        self._note.setEnabled(has_evidence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 0)
        inner = self.field.layout()
        if inner is not None:
            inner.setSpacing(0)
        row.setSpacing(0)
        row.addWidget(self.field)
        row.addWidget(self._note)
        row.addStretch(1)

    def show_fact(self, clock: time | None, note: str, evidence: Evidence) -> None:
        """Show a time and a word about it."""
        self.field.show_time(clock)
        self.field.field.setFixedWidth(scaled(112 if clock is None else 84 if clock.second else 62))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        known = evidence_words(evidence) or _("how known?")
        self._note.setToolTip(known if self._has_evidence else "")
        name = _("{fact}, {evidence}") if self._has_evidence else "{fact}"
        self._note.setAccessibleName(name.format(fact=self.words, evidence=known))

    def _ask(self) -> None:
        menu = QMenu(self)
        for evidence in Evidence:
            words = evidence_words(evidence) or _("not known how")
            menu.addAction(words, partial(self.evidence_chosen.emit, evidence))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._note.mapToGlobal(QPoint(0, self._note.height())))
