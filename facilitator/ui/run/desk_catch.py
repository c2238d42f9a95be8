"""Catch for later: five cells, and the stubs that wait to be finished."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.dates.words import clock_words
from facilitator.domain.kinds import StubKind
from facilitator.domain.private import Stub
from facilitator.domain.review import Review
from facilitator.language.translate import _, plural
from facilitator.ui.bench import Bench
from facilitator.ui.keys import cap, make_action
from facilitator.ui.run.desk_section import DeskSection, keep_caret
from facilitator.ui.run.desk_words import STUB_ICONS, moment_words, stub_words
from facilitator.ui.widgets.key_button import CatchButton
from facilitator.ui.widgets.labels import ElidedLabel, label

KEYS = {
    StubKind.IDEA: "catch-idea",
    StubKind.QUESTION: "catch-question",
    StubKind.KEEP: "catch-keep",
    StubKind.FACTOR: "catch-factor",
    StubKind.NOTE: "catch-note",
}


class DeskCatch(DeskSection):
    """``caught(StubKind)`` is a cell or its key; the newest two stubs stand above with place and clock."""

    caught = Signal(object)

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(_("Catch for later"), _("Ctrl and a number"), parent)
        self._bench = bench
        self._shown: tuple[object, ...] = ()
        self._is_small = False
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        self._marks = (label(), label())
        self._words = (ElidedLabel("", "tiny"), ElidedLabel("", "tiny"))
        for mark, words in zip(self._marks, self._words, strict=True):
            row.addWidget(mark)
            row.addWidget(words, 1)
        self.body.addWidget(self._row)
        cells = QHBoxLayout()
        cells.setSpacing(5)
        for kind, key_id in KEYS.items():
            cell = CatchButton(stub_words(kind), bench.icons, icon=STUB_ICONS[kind], key_id=key_id)
            cell.clicked.connect(partial(self._catch, kind))
            make_action(self, key_id, stub_words(kind), partial(self._catch, kind))
            cells.addWidget(keep_caret(cell))
        self.body.addLayout(cells)

    def show_small(self, is_small: bool) -> None:
        """Leave the stubs to their count in a low window."""
        super().show_small(is_small)
        self._is_small = is_small
        self._row.setVisible(not is_small and bool(self._shown and self._shown[0]))

    def show_stubs(self, review: Review, stubs: tuple[Stub, ...], held: int = 0) -> None:
        """Show what was caught and is not finished, and how many lines are held."""
        shown = (stubs, review.entries, held)
        if shown == self._shown:
            return
        self._shown = shown
        waiting = (
            plural("{count} stub to finish", "{count} stubs to finish", len(stubs)) if stubs else "",
            plural("{count} held line", "{count} held lines", held) if held else "",
        )
        self.head.show_words(note=", ".join(filter(None, waiting)) or _("Ctrl and a number"))
        self.head.setToolTip(_("{key} opens held lines").format(key=cap("next-flag")) if held else "")
        newest = stubs[::-1][:2]
        for number, (mark, words) in enumerate(zip(self._marks, self._words, strict=True)):
            mark.setVisible(number < len(newest))
            words.setText(self._stub_words(review, newest[number]) if number < len(newest) else "")
            if number < len(newest):
                mark.setPixmap(self._bench.icons.pixmap(STUB_ICONS[newest[number].kind], "desk-ink", 12))
        self._row.setVisible(bool(stubs) and not self._is_small)

    def _stub_words(self, review: Review, stub: Stub) -> str:
        clock = clock_words(stub.caught_at, self._bench.zone) if stub.caught_at is not None else ""
        moment = moment_words(review, stub.entry_id)
        place = _("{time}, {slot}").format(time=stub_words(stub.kind), slot=moment) if moment else ""
        return f"{place or stub_words(stub.kind)}  {clock}".strip()

    def _catch(self, kind: StubKind) -> None:
        self.caught.emit(kind)
