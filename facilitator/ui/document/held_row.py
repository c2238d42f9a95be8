"""One line that is held off the stage and out of the document, with what may become of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import plain_tip
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.flag_marks import show_flags
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import HeldLine


class HeldRow(QWidget):
    """Look unfolds the words; ``typed(id, text)``, then ``reworded``, ``let_through``, ``dropped``."""

    typed = Signal(str, str)
    reworded = Signal(str, str)
    let_through = Signal(str)
    dropped = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._draft_id = ""
        self._has_typed = False
        self._rewrite = ""
        self._mark = QLabel()
        self._title = ElidedLabel("", "strong")
        self._detail = ElidedLabel("", "desk-muted")
        self._look = KeyButton(_("Look"), icons, kind="small")
        self._why = label("", "desk-muted", wraps=True)
        self._why.setMinimumWidth(1)
        self._words = BoundText(_("The held line"), lines=2, most=6, least_height=56)
        self._use = KeyButton(_("Use the rewrite"), icons, kind="small")
        self._put = KeyButton(_("Put in these words"), icons, kind="small")
        self._let = KeyButton(_("Let it stand"), icons, kind="small")
        self._drop = KeyButton(_("Leave it out"), icons, kind="small")
        self._unfolded = self._make_unfolded()
        self._unfolded.hide()
        self._lay_out()
        self._look.clicked.connect(self._fold)
        self._use.clicked.connect(self._use_rewrite)
        self._put.clicked.connect(self._reword)
        self._let.clicked.connect(self._let_stand)
        self._drop.clicked.connect(self._leave_out)
        self._words.edited.connect(self._type)
        self._words.finished.connect(self._finish)
        icons.changed.connect(self._color)
        self._color()

    def _make_unfolded(self) -> QWidget:
        unfolded = QWidget()
        column = QVBoxLayout(unfolded)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._why)
        column.addWidget(self._words)
        for pair in ((self._use,), (self._put,), (self._let, self._drop)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        return unfolded

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(Rule("desk"), 0, 0, 1, 3)
        grid.setRowMinimumHeight(0, 8)
        grid.addWidget(self._mark, 1, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._title, 1, 1)
        grid.addWidget(self._look, 1, 2)
        grid.addWidget(self._detail, 2, 1, 1, 2)
        grid.addWidget(self._unfolded, 3, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_line(self, line: HeldLine) -> None:
        """Show a held line and why it is held."""
        spans = [_("“{words}”").format(words=flag.span) for flag in line.flags]
        self._draft_id = line.draft.id
        self._title.setText(", ".join(spans) or _("A held line"))
        self._detail.setText(line.draft.text)
        self._words.show_text(line.draft.text)
        show_flags(self._words, [(flag.start, flag.end) for flag in line.flags], self._icons.theme)
        self._look.setAccessibleName(_("Look: {words}").format(words=line.draft.text))
        told = [flag.message for flag in line.flags]
        told += [_("Ask instead: {question}").format(question=f.question) for f in line.flags if f.question]
        self._why.setText("\n".join(dict.fromkeys(told)))
        self._why.setVisible(bool(told))
        self._rewrite = next((flag.rewrite for flag in line.flags if flag.rewrite), "")
        self._use.setVisible(bool(self._rewrite))
        self._use.setToolTip(plain_tip(self._rewrite))

    def _fold(self) -> None:
        is_open = self._unfolded.isHidden()
        self._unfolded.setVisible(is_open)
        if is_open:
            self._words.setFocus()

    def _use_rewrite(self) -> None:
        self.reworded.emit(self._draft_id, self._rewrite)

    def _reword(self) -> None:
        self._words.flush()
        self.reworded.emit(self._draft_id, self._words.text())

    def _type(self, text: str) -> None:
        self._has_typed = True
        self.typed.emit(self._draft_id, text)

    def _finish(self) -> None:
        """Once the field is left, words without a flag go in."""
        if self._has_typed:
            self._has_typed = False
            self.reworded.emit(self._draft_id, self._words.text())

    def _let_stand(self) -> None:
        self.let_through.emit(self._draft_id)

    def _leave_out(self) -> None:
        self.dropped.emit(self._draft_id)

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("message-square-quote", "flag", 16))
