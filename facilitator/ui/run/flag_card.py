"""The flag card: a written line that is held off the stage, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator.domain.why_words import WhyCode, refusal_as_end
from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_section import keep_caret
from facilitator.ui.run.marked_label import MarkedLabel
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import HeldLine


class FlagCard(QFrame):
    """Shows one held line. It only asks; the desk rewords, asks, lets through or leaves it held."""

    rewrite_wanted = Signal(str)
    ask_wanted = Signal(str)
    left_held = Signal()
    let_through = Signal(str, str)
    edit_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "flag-card")
        self.setAccessibleName(_("Wording"))
        self._icons = icons
        self.held: HeldLine | None = None
        self._reason = MarkedLabel(icons)
        self._line = MarkedLabel(icons)
        self._rewrite = _Choice(icons, _("Use the rewrite"), "use-rewrite", "")
        self._ask = _Choice(icons, _("Ask instead"), "ask-instead", "follow-up")
        self._leave = KeyButton(_("Leave it held"), icons, key_id="close", kind="quiet", is_tight=True)
        self._more = KeyButton(_("More"), icons, icon="ellipsis", kind="quiet", is_tight=True)
        self._why_fine = BoundLine(_("Why it is fine here"), _("Fine here, because…"))
        self._rewrite.pressed.connect(self.use_rewrite)
        self._ask.pressed.connect(self.ask_instead)
        self._leave.clicked.connect(self.left_held)
        self._more.clicked.connect(self._open_more)
        self._why_fine.entered.connect(self._fine_here)
        self._lay_out()
        self._color()
        icons.changed.connect(self._color)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 3)
        column.setSpacing(0)
        head = QFrame()
        set_kind(head, "flag-head")
        row = QHBoxLayout(head)
        row.setContentsMargins(9, 7, 9, 7)
        row.setSpacing(8)
        self._mark = label()
        row.addWidget(self._mark)
        row.addWidget(self._reason, 1)
        column.addWidget(head)
        held = QVBoxLayout()
        held.setContentsMargins(9, 7, 9, 7)
        held.addWidget(self._line)
        column.addLayout(held)
        for choice in (self._rewrite, self._ask):
            column.addWidget(choice)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(3, 3, 5, 0)
        foot.setSpacing(4)
        foot.addWidget(keep_caret(self._leave))
        foot.addStretch(1)
        foot.addWidget(keep_caret(self._more))
        column.addLayout(foot)
        column.addWidget(self._why_fine)
        self._why_fine.hide()

    def show_held(self, held: HeldLine) -> None:
        """Show a held line with its reason."""
        self.held = held
        flag = held.flags[0] if held.flags else None
        message = reason_words(held)
        end = message.find("”") + 1 if message.startswith("“") else message.find(". ") + 1
        self._reason.show_words(message, bold=((0, end),) if end > 0 else ())
        self._line.show_words(held.draft.text, wavy=tuple((f.start, f.end) for f in held.flags))
        self._rewrite.show_words(flag.rewrite if flag is not None else "")
        self._ask.show_words(flag.question if flag is not None else "")
        self._why_fine.hide()
        words = flag.span if flag is not None else ""
        accessible.announce(self, _("Wording: {words}. Held.").format(words=words))

    def use_rewrite(self) -> None:
        """Ask to replace the held line by the rewrite, if there is a safe one."""
        if self._rewrite.words():
            self.rewrite_wanted.emit(self._rewrite.words())

    def ask_instead(self) -> None:
        """Ask to load the question in its place; the line stays held."""
        if self._ask.words():
            self.ask_wanted.emit(self._ask.words())

    def menu(self) -> QMenu:
        """Return what else can be done; words of a record are changed where they stand, not in the box."""
        menu = QMenu(self)
        menu.addAction(_("Let it through once"), self._through)
        menu.addAction(_("Fine here, with a reason…"), self._open_reason)
        if self.held is not None and not self.held.draft.record_id:
            menu.addAction(_("Change the words"), self.edit_wanted.emit)
        menu.addAction(_("Next held line"), self.next_wanted.emit)
        return menu

    def _open_more(self) -> None:
        menu = self.menu()
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.deleteLater()

    def _through(self) -> None:
        if self.held is not None:
            self.let_through.emit(self.held.draft.id, "")

    def _open_reason(self) -> None:
        self._why_fine.show()
        self._why_fine.setFocus()

    def _fine_here(self) -> None:
        reason = self._why_fine.text().strip()
        if self.held is not None and reason:
            self._why_fine.clear_text()
            self.let_through.emit(self.held.draft.id, reason)

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("message-square-quote", "flag", 14))


class _Choice(QWidget):
    """A button with the words it would bring below it."""

    pressed = Signal()

    def __init__(self, icons: Icons, title: str, key_id: str, kind: str) -> None:
        super().__init__()
        self._button = KeyButton(title, icons, key_id=key_id, kind="quiet", is_tight=True)
        self._words = label("", kind, wraps=True)
        self.hide()
        self._button.clicked.connect(self.pressed)
        keep_caret(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(3, 2, 5, 6)
        inner.setSpacing(0)
        inner.addWidget(self._button)
        below = QVBoxLayout()
        below.setContentsMargins(7, 0, 4, 0)
        below.addWidget(self._words)
        inner.addLayout(below)
        column.addLayout(inner)

    def words(self) -> str:
        return self._words.text()

    def show_words(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))


def reason_words(held: HeldLine) -> str:
    """Return why a line is held; an act of a person in the 5 Whys has a reason of its own."""
    if held.draft.kind == "whys":
        refusal = refusal_as_end(held.draft.text)
        if refusal is not None and refusal.code is WhyCode.HUMAN_ACT:
            return _(
                "That is where our question starts. A step someone took may stand in the tree; "
                "a branch cannot end there."
            )
    return held.flags[0].message if held.flags else _("Not finished when the room went on. It waits here.")
