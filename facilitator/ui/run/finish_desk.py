"""The desk while stubs are finished: what was asked at that moment, and what is held; never who spoke."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain import records
from facilitator.domain.private import Stub
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _, plural
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.desk_section import DeskSection
from facilitator.ui.run.desk_words import moment_words, stub_words
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import HeldLine, Writing

MOST_HELD = 3


class FinishDesk(QFrame):
    """Shows a stub's moment and the held lines; it edits nothing."""

    def __init__(self, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "desk")
        self.setAccessibleName(_("Your desk, private"))
        self._bench, self._writing = bench, writing
        self._shown: tuple[object, ...] = ()
        self._around = DeskSection("")
        self._around_rows = QVBoxLayout()
        self._around_rows.setSpacing(6)
        self._around.body.addLayout(self._around_rows)
        self._around.body.addWidget(label(_("What was asked there, not who spoke."), "small", wraps=True))
        self._held = DeskSection("", _("private, goes with the notes"))
        self._held_rows = QVBoxLayout()
        self._held_rows.setSpacing(8)
        self._held.body.addLayout(self._held_rows)
        self._held.body.addWidget(label(_("No document and no export has it."), "small", wraps=True))
        then = DeskSection(_("Then"))
        words = _("The draft of the document opens with what you wrote here.")
        then.body.addWidget(label(words, "", wraps=True))
        self._lay_out(then)

    def _lay_out(self, then: QWidget) -> None:
        mark = label()
        mark.setPixmap(self._bench.icons.pixmap("eye-off", "desk-ink", 14))
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 5)
        head.setSpacing(8)
        head.addWidget(mark)
        head.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
        inside = QWidget()
        set_kind(inside, "desk")
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._around)
        middle.addWidget(self._held)
        middle.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(then)

    def show_stub(self, file: ReviewFile, stub: Stub | None) -> None:
        """Show what was there around a stub; without one the held lines alone."""
        held = self._writing.held_lines()
        entry_id = stub.entry_id if stub is not None else ""
        shown = (entry_id, file.private.asked, file.private.stubs, file.review.entries, held)
        if shown == self._shown:
            return
        self._shown = shown
        self._show_around(file, entry_id)
        self._show_held(held)

    def _show_around(self, file: ReviewFile, entry_id: str) -> None:
        _empty(self._around_rows)
        entry = records.find(file.review.entries, entry_id)
        self._around.setVisible(entry is not None)
        if entry is None:
            return
        time = moment_words(file.review, entry_id)
        self._around.head.show_words(
            _("Around {time}").format(time=time) if time else _("Around that moment")
        )
        self._around_rows.addWidget(label(entry.text, "strong", wraps=True))
        texts = {question.id: question.text for question in self._bench.questions.questions}
        for asked in file.private.asked:
            if asked.place_id == entry_id and asked.question_id in texts:
                self._around_rows.addWidget(label(texts[asked.question_id], "follow-up", wraps=True))
        for caught in file.private.stubs:
            if caught.entry_id == entry_id:
                words = _("You caught “{kind}”").format(kind=stub_words(caught.kind))
                self._around_rows.addWidget(label(words, "soft", wraps=True))

    def _show_held(self, held: tuple[HeldLine, ...]) -> None:
        _empty(self._held_rows)
        self._held.setVisible(bool(held))
        self._held.head.show_words(plural("{count} held line", "{count} held lines", len(held)))
        for line in held[:MOST_HELD]:
            card = QFrame()
            set_kind(card, "flag-card")
            column = QVBoxLayout(card)
            column.setContentsMargins(10, 8, 10, 8)
            column.setSpacing(4)
            column.addWidget(label(line.draft.text, "", wraps=True))
            question = line.flags[0].question if line.flags else ""
            if question:
                column.addWidget(label(_("Ask instead"), "label"))
                column.addWidget(label(question, "follow-up", wraps=True))
            self._held_rows.addWidget(card)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
