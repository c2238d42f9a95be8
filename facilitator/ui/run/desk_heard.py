"""Who was heard at this place, yes or not yet: no clock, no order, no turns."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds import Attendance
from facilitator.domain.private import Heard
from facilitator.domain.review import Review, Role
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.run.chip_flow import ChipFlow
from facilitator.ui.run.desk_section import DeskSection, keep_caret
from facilitator.ui.widgets.chip import FilterChip

_AWAY = (Attendance.ABSENT, Attendance.TO_BE_CONFIRMED, Attendance.JOINS)


def roles_in_the_room(review: Review) -> tuple[Role, ...]:
    """Return the roles that can be heard now."""
    return tuple(role for role in review.roles if role.attendance not in _AWAY)


class DeskHeard(DeskSection):
    """Counts, and chips of the roles that were not heard yet; a tap says yes, a second one takes it back."""

    pressed = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(_("Heard"), parent=parent)
        self._icons = icons
        self._shown: tuple[object, ...] = ()
        self._just: set[str] = set()
        self._flow = ChipFlow()
        self.body.addWidget(self._flow)
        icons.changed.connect(self._again)

    def show_heard(
        self, title: str, place_id: str, roles: tuple[Role, ...], heard: tuple[Heard, ...]
    ) -> None:
        """Show who was heard at a place. A role that was just tapped stays until the room goes on."""
        here = frozenset(one.role_id for one in heard if one.place_id == place_id)
        if self._shown and self._shown[1] != place_id:
            self._just = set()
        shown = (title, place_id, roles, here, frozenset(self._just))
        if shown == self._shown:
            return
        self._shown = shown
        count = sum(1 for role in roles if role.id in here)
        note = _("yes {heard}, not yet {waiting}").format(heard=count, waiting=len(roles) - count)
        if any(role.is_manager for role in roles):
            note = _("{counts}, a manager is here").format(counts=note)
        self.head.show_words(title, note)
        self._flow.show_chips(
            [
                self._chip(role, role.id in here)
                for role in roles
                if role.id not in here or role.id in self._just
            ]
        )

    def _chip(self, role: Role, is_heard: bool) -> QWidget:
        words = _("{role}, heard") if is_heard else _("{role}, not heard yet")
        chip = FilterChip(role.name, words.format(role=role.name))
        chip.setCheckable(False)
        if role.is_manager:
            chip.setToolTip(_("A manager: others may say less while they listen."))
        chip.setIcon(self._icons.icon("check" if is_heard else "circle", "desk-ink", 12))
        chip.setIconSize(QSize(12, 12))
        chip.clicked.connect(partial(self._press, role.id))
        return keep_caret(chip)

    def _press(self, role_id: str) -> None:
        self._just.add(role_id)
        self.pressed.emit(role_id)

    def _again(self) -> None:
        self._shown = ()
