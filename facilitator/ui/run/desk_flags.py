"""What happens with held lines on the desk: open the card, reword, ask instead, let through, next one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.private import Draft
from facilitator.language.translate import _
from facilitator.ui.keys import make_action
from facilitator.ui.run.desk_writing import DeskWriting
from facilitator.ui.writing import HeldLine, Writing


class DeskFlags(QObject):
    """Joins the flag card to the writing; its keys act only while the card is open."""

    question_wanted = Signal(str)

    def __init__(self, desk: QWidget, writing: Writing, panel: DeskWriting) -> None:
        super().__init__(desk)
        self._writing, self._panel, self._card = writing, panel, panel.card
        self._drafts: tuple[Draft, ...] = ()
        card = panel.card
        writing.held.connect(self._open)
        card.rewrite_wanted.connect(self._reword)
        card.ask_wanted.connect(self._ask)
        card.left_held.connect(self._close)
        card.let_through.connect(self._let_through)
        card.edit_wanted.connect(self._edit)
        card.next_wanted.connect(self.open_next)
        self._keys = (
            make_action(desk, "use-rewrite", _("Use the rewrite"), card.use_rewrite),
            make_action(desk, "ask-instead", _("Ask instead"), card.ask_instead),
        )
        make_action(desk, "next-flag", _("Next wording flag"), self.open_next)
        panel.left.connect(self._close)
        self._enable()

    def show_drafts(self, drafts: tuple[Draft, ...]) -> None:
        """Close the card when its line is no longer held, also after undo."""
        if drafts is self._drafts:
            return
        self._drafts = drafts
        held = self._card.held
        if held is not None and not any(one.id == held.draft.id and one.is_held for one in drafts):
            self._close()

    def open_next(self) -> None:
        """Open the next held line, the first one after the last."""
        held = self._writing.held_lines()
        if not held:
            return
        ids = [one.draft.id for one in held]
        present = self._card.held.draft.id if self._card.held is not None else ""
        self._open(held[(ids.index(present) + 1) % len(held) if present in ids else 0])

    def _open(self, held: HeldLine) -> None:
        self._card.show_held(held)
        self._panel.open_card()
        self._enable()

    def _close(self) -> None:
        self._panel.close_card()
        self._enable()

    def _enable(self) -> None:
        for action in self._keys:
            action.setEnabled(self._panel.is_card_open)

    def _reword(self, text: str) -> None:
        if self._card.held is not None:
            held_id = self._card.held.draft.id
            self._writing.reword(held_id, text, _("Use the rewrite"))
            left = [one for one in self._writing.held_lines() if one.draft.id == held_id]
            if left:
                self._open(left[0])

    def _ask(self, question: str) -> None:
        self.question_wanted.emit(question)
        self._close()

    def _let_through(self, draft_id: str, reason: str) -> None:
        self._writing.let_through(draft_id, _("Let it through"), reason)

    def _edit(self) -> None:
        held = self._card.held
        if held is None:
            return
        self._panel.put_back(held.draft.text)
        self._writing.drop(held.draft.id, _("Change the words"))
