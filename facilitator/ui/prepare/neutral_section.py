"""Three questions about the facilitator, answered in private; the advice never blocks."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.private import Desk, PrivateNotes
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.prepare.editing import edit_private
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.segment import Segment

QUESTIONS = ("was_in_response", "leads_a_responder", "built_or_approved")


def advice(desk: Desk) -> str:
    """Return what the answers mean for this meeting; empty while nothing is answered."""
    answers = tuple(getattr(desk, name) for name in QUESTIONS)
    if all(answer is False for answer in answers):
        return _("You stand outside it. Nothing to do.")
    parts = []
    if desk.was_in_response:
        parts.append(_("You were part of it. Let somebody else lead the walk, or tell your own part first."))
    if desk.leads_a_responder:
        parts.append(_("You rate somebody in the room. People choose their words; another lead is safer."))
    if desk.built_or_approved:
        parts.append(_("You had a hand in it. Say so when you open, and let others answer about that part."))
    return " ".join(parts)


class NeutralSection(QWidget):
    """Yes or no, three times."""

    def __init__(self, open_review: OpenReview) -> None:
        super().__init__()
        self._open_review = open_review
        words = {
            "was_in_response": _("Were you in the response?"),
            "leads_a_responder": _("Do you lead someone who was?"),
            "built_or_approved": _("Did you build or approve it?"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_("Are you neutral enough?"), "section"))
        self._answers: dict[str, Segment] = {}
        for name, question in words.items():
            answer = Segment(question, (("yes", _("Yes")), ("no", _("No"))))
            answer.setObjectName("yes-no")
            for key in ("yes", "no"):
                button = answer.button(key)
                button.setAccessibleName(f"{question} {button.text()}")
            answer.chosen.connect(partial(self._answer, name))
            self._answers[name] = answer
            row = QHBoxLayout()
            row.addWidget(label(question, wraps=True), 1)
            row.addWidget(answer)
            column.addLayout(row)
        self._advice = label("", "muted", wraps=True)
        column.addWidget(self._advice)

    def show_desk(self, desk: Desk) -> None:
        """Show the answers."""
        for name, answer in self._answers.items():
            given = getattr(desk, name)
            answer.show_current("" if given is None else "yes" if given else "no")
        words = advice(desk)
        self._advice.setText(words)
        self._advice.setVisible(bool(words))

    def _answer(self, name: str, key: str) -> None:
        answered: Any = {name: key == "yes"}

        def change(private: PrivateNotes) -> PrivateNotes:
            return replace(private, desk=replace(private.desk, **answered))

        edit_private(self._open_review, _("Answer about yourself"), change)
