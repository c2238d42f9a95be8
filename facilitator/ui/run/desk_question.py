"""The desk's second section: the next question, one follow-up, and the way onto the stage."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_section import DeskSection, keep_caret
from facilitator.ui.run.next_question import DeskQuestion
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label


class DeskQuestionPanel(DeskSection):
    """Shows one question and asks for what is pressed; it never chooses one itself.

    ``why_not`` returns what may blame in an own question; Enter again asks it as it is.
    """

    put_wanted = Signal()
    another_wanted = Signal()
    typed = Signal(str)

    def __init__(self, icons: Icons, why_not: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(_("Next question"), parent=parent)
        self._icons, self._why_not = icons, why_not
        self._refused = ""
        self._has_follow_up = False
        self._is_small = False
        self._is_quiet = False
        self._text = label("", "question", wraps=True)
        self._follow_up = QWidget()
        self._arrow = label()
        self._follow_words = label("", "follow-up", wraps=True)
        row = QHBoxLayout(self._follow_up)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._arrow)
        row.addWidget(self._follow_words, 1)
        self._own = BoundLine(_("Your own question"), _("Your own question for the room"))
        self._own.hide()
        self._own.entered.connect(self._take_own)
        self._note = label("", "flag", wraps=True)
        self._note.hide()
        self._put = KeyButton(_("Put on stage"), icons, key_id="put-on-stage", kind="primary", is_tight=True)
        self._another = KeyButton(_("Another"), icons, key_id="another-question", is_tight=True)
        self._type = IconButton("pencil", _("Type your own question"), icons)
        self._put.clicked.connect(self.put_wanted)
        self._another.clicked.connect(self.another_wanted)
        self._type.clicked.connect(self.open_own)
        for button in (self._put, self._another, self._type):
            keep_caret(button)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(6)
        buttons.addWidget(self._put, 1)
        buttons.addWidget(self._another)
        self._type.setFixedSize(22, 22)
        self.head.add(self._type)
        for part in (self._text, self._follow_up, self._own, self._note):
            self.body.addWidget(part)
        self.body.addWidget(self._buttons)
        self._tighten()
        self._color()
        icons.changed.connect(self._color)

    def _tighten(self) -> None:
        around = self.body.contentsMargins()
        self.body.setContentsMargins(around.left(), 3, around.right(), around.bottom())
        self.body.setSpacing(4)

    def show_question(self, question: DeskQuestion | None, fills: str) -> None:
        """Show a question and what its answer fills."""
        text = question.text if question is not None else _("Nothing left to ask here.")
        if text != self._text.text():
            self._text.setText(text)
            self._text.setAccessibleName(_("Next question: {text}").format(text=text))
        follow_up = question.follow_up if question is not None else ""
        self._follow_words.setText(follow_up)
        self._has_follow_up = bool(follow_up)
        self._follow_up.setVisible(self._has_follow_up and not self._is_small and not self._is_quiet)
        self._text.setToolTip(follow_up if self._is_small else "")
        self.head.show_words(note=fills)
        self._put.setEnabled(question is not None)

    def show_small(self, is_small: bool) -> None:
        """Leave the follow-up to the tool tip in a low window."""
        super().show_small(is_small)
        self._tighten()
        self._is_small = is_small
        self._another.show_words(_("Other") if is_small else _("Another"), _("Another"))
        self._follow_up.setVisible(self._has_follow_up and not is_small and not self._is_quiet)

    def show_quiet(self, is_quiet: bool) -> None:
        """Be the question alone, large."""
        self._is_quiet = is_quiet
        self.show_bare(is_quiet)
        self._buttons.setVisible(not is_quiet)
        set_kind(self._text, "question-large" if is_quiet else "question")
        if is_quiet:
            self._own.hide()
            self._follow_up.hide()
        else:
            self.show_small(self._is_small)

    def show_can_put(self, can_put: bool) -> None:
        """Make the button plain while the stage is blank or another place has the key."""
        self._put.show_kind("primary" if can_put else "plain")

    def open_own(self) -> None:
        """Open the line for an own question, or close it again."""
        is_open = self._own.isHidden()
        self._own.setVisible(is_open)
        if is_open:
            self._own.setFocus()

    def _take_own(self) -> None:
        text = " ".join(self._own.text().split())
        reason = self._why_not(text) if text != self._refused else ""
        self._refused = text if reason else ""
        self._note.setText(_("{reason} Enter again asks it as it is.").format(reason=reason))
        self._note.setVisible(bool(reason))
        if reason:
            accessible.announce(self, self._note.text())
            return
        self._own.clear_text()
        self._own.hide()
        if text:
            self.typed.emit(text)

    def _color(self) -> None:
        self._arrow.setPixmap(self._icons.pixmap("corner-down-right", "desk-ink", 14))
