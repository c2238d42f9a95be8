"""What the facilitator writes for themselves, and short words to people tomorrow."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from facilitator import debrief
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.debrief.paper_card import PaperCard, column, emptied
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.widgets.switch import Switch


def reminder_words(role: str) -> str:
    """Return the private to-do for one role."""
    return _("A short word with {role}").format(role=role)


class NoteCard(PaperCard):
    """``noted(text)``, ``kept_for_next(bool)``, ``reminded(text)``."""

    noted = Signal(str)
    kept_for_next = Signal(bool)
    reminded = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__(_("Note to yourself"))
        self._shown: tuple[object, ...] = ()
        self.field = BoundText(_("Note to yourself"), _("What would you try next time?"), lines=12, most=20)
        self.field.edited.connect(self.noted)
        self._next = Switch(_("Bring it up when I prepare the next review"), icons)
        self._next.clicked.connect(self.kept_for_next)
        self._boxes = column(4)
        self.body.addWidget(self.field)
        self.body.addWidget(self._next)
        self.body.addStretch(1)
        self.body.addWidget(Rule("desk"))
        self.body.addWidget(label(_("A review stays with people for days"), "strong"))
        advice = _("A short word tomorrow can help. So can talking to a colleague yourself.")
        self.body.addWidget(label(advice, "small", wraps=True))
        self.body.addLayout(self._boxes)

    def show_file(self, file: ReviewFile) -> None:
        """Show note, switch and reminders."""
        desk = file.private.desk
        self.field.show_text(desk.debrief_note)
        if self._next.isChecked() != desk.is_note_for_next:
            self._next.setChecked(desk.is_note_for_next)
        roles = debrief.roles_to_call(file.review)
        shown = tuple(
            (role, debrief.has_reminder(file.private.notes, reminder_words(role))) for role in roles
        )
        if shown != self._shown:
            self._shown = shown
            self._show_roles(shown)

    def _show_roles(self, roles: tuple[tuple[str, bool], ...]) -> None:
        emptied(self._boxes)
        for role, is_on in roles:
            box = QCheckBox(
                (_("{role}, on my list") if is_on else "{role}").format(role=role).replace("&", "&&")
            )
            box.setAccessibleName(reminder_words(role))
            box.setChecked(is_on)
            box.clicked.connect(partial(self._remind, role))
            self._boxes.addWidget(box)

    def _remind(self, role: str) -> None:
        self.reminded.emit(reminder_words(role))
