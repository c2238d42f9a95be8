"""The private side of writing alone: kindness about oneself, held lines, and the way to a meeting."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.private import PrivateNote
from facilitator.language.translate import _, plural
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import HeldLine, Writing


class AloneDesk(QFrame):
    """``asked()`` wants the question in place of a held line; ``meeting_wanted``; ``ticked(text, bool)``."""

    asked = Signal()
    meeting_wanted = Signal()
    ticked = Signal(str, bool)

    def __init__(self, bench: Bench, writing: Writing) -> None:
        super().__init__()
        set_kind(self, "desk")
        self.setAccessibleName(_("Your desk, private"))
        self._bench, self._writing = bench, writing
        self._held = _HeldCard(bench, writing)
        self._held.ask_wanted.connect(self.asked)
        self._boxes: dict[str, QCheckBox] = {}
        self._lay_out(bench)

    def _lay_out(self, bench: Bench) -> None:
        inside = QWidget()
        set_kind(inside, "desk")
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        mark = label()
        mark.setPixmap(bench.icons.pixmap("eye-off", "desk-ink", 14))
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(mark)
        head.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
        column.addLayout(head)
        column.addWidget(label(_("You were in it yourself"), "section"))
        column.addWidget(
            label(
                _(
                    "Whoever writes alone is often harder on themselves than a colleague would be. "
                    "What the screen showed, in its order, is enough."
                ),
                "desk-muted",
                wraps=True,
            )
        )
        column.addWidget(self._held)
        column.addWidget(Rule("desk"))
        column.addLayout(self._kindnesses())
        column.addWidget(Rule("desk"))
        column.addWidget(label(_("Were others in it, too?"), "section"))
        column.addWidget(
            label(_("Then a meeting finds more than one person can write."), "desk-muted", wraps=True)
        )
        make = KeyButton(_("Make it a Quick 30…"), bench.icons)
        make.clicked.connect(self.meeting_wanted)
        row = QHBoxLayout()
        row.addWidget(make)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(_("Your desk, private"))
        set_kind(area, "stop")
        area.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def _kindnesses(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(label(_("Before you send it"), "section"))
        for words in (
            _("One colleague reads the note first"),
            _("A short word with somebody today"),
            _("Ten minutes away from the screen"),
        ):
            box = QCheckBox(words)
            box.clicked.connect(partial(self._tick, words))
            self._boxes[words] = box
            column.addWidget(box)
        return column

    def show_private(self, notes: tuple[PrivateNote, ...]) -> None:
        """Show held lines and what is ticked."""
        self._held.show_lines(self._writing.held_lines())
        done = {note.text for note in notes if note.is_todo and note.is_done}
        for words, box in self._boxes.items():
            if box.isChecked() != (words in done):
                box.setChecked(words in done)

    def _tick(self, words: str) -> None:
        self.ticked.emit(words, self._boxes[words].isChecked())


class _HeldCard(QFrame):
    """The newest held line, why it is held, and what to ask in its place."""

    ask_wanted = Signal()

    def __init__(self, bench: Bench, writing: Writing) -> None:
        super().__init__()
        set_kind(self, "flag-card")
        self.setAccessibleName(_("A held line"))
        self._writing = writing
        self._line: HeldLine | None = None
        self._words, self._reason = label("", "", wraps=True), label("", "soft", wraps=True)
        self._question = label("", "strong", wraps=True)
        self._more = label("", "small")
        ask = KeyButton(_("Ask instead"), bench.icons, kind="primary", is_tight=True)
        leave = KeyButton(_("Leave it out"), bench.icons, kind="quiet", is_tight=True)
        through = KeyButton(_("Let it stand"), bench.icons, kind="quiet", is_tight=True)
        ask.clicked.connect(self.ask_wanted)
        leave.clicked.connect(self._drop)
        through.clicked.connect(self._let_through)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((first, (ask,)), (second, (leave, through))):
            row.setSpacing(4)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(6)
        for part in (self._words, self._reason, self._question):
            column.addWidget(part)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._more)
        self.hide()

    def show_lines(self, lines: tuple[HeldLine, ...]) -> None:
        self.setVisible(bool(lines))
        if not lines:
            self._line = None
            return
        self._line = lines[-1]
        flag = self._line.flags[0] if self._line.flags else None
        self._words.setText(_("“{words}”").format(words=self._line.draft.text))
        why = flag.message if flag is not None else ""
        self._reason.setText(" ".join(part for part in (why, _("Held, not in the note.")) if part))
        self._question.setText(flag.question if flag is not None else "")
        self._question.setVisible(bool(flag is not None and flag.question))
        count = len(lines) - 1
        self._more.setText(plural("{count} more is held", "{count} more are held", count) if count else "")
        self._more.setVisible(count > 0)

    def _drop(self) -> None:
        if self._line is not None:
            self._writing.drop(self._line.draft.id, _("Leave a held line out"))

    def _let_through(self) -> None:
        if self._line is not None:
            self._writing.let_through(self._line.draft.id, _("Let a line through"))
