"""Names behind the roles: known to the facilitator alone, so that names typed anywhere become roles."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.domain.private import PrivateNotes, RosterName
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.prepare.editing import edit_private
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.labels import ElidedLabel, label


def names_of(private: PrivateNotes, role: str) -> str:
    """Return the names behind a role, with commas."""
    return ", ".join(person.name for person in private.roster if person.role == role)


def with_names(private: PrivateNotes, role: str, text: str, new_id: Callable[[], str]) -> PrivateNotes:
    """Say who is behind a role; people who stay keep their record."""
    present = {person.name: person for person in private.roster if person.role == role}
    names = dict.fromkeys(" ".join(name.split()) for name in text.split(",") if name.strip())
    here = tuple(present.get(name) or RosterName(new_id(), name, role) for name in names)
    others = tuple(person for person in private.roster if person.role != role)
    roster = (*others, *here)
    return private if roster == private.roster else replace(private, roster=roster)


class NamesSection(QWidget):
    """One line for each role; every letter is kept at once, with the private notes."""

    def __init__(self, open_review: OpenReview, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._open_review, self._new_id = open_review, new_id
        self._roles: tuple[str, ...] = ()
        self._fields: dict[str, BoundLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_("Names, for you alone"), "section"))
        column.addWidget(label(_("A name typed anywhere is then offered as its role."), "muted", wraps=True))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, 128)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)

    def show_state(self, state: State) -> None:
        """Show the names behind the roles."""
        roles = tuple(dict.fromkeys(role.name for role in state.file.review.roles))
        self.setVisible(bool(roles))
        if roles != self._roles:
            self._make_rows(roles)
        for role, field in self._fields.items():
            shown = ", ".join(part.strip() for part in field.text().split(",") if part.strip())
            if not field.hasFocus() or shown != names_of(state.file.private, role):
                field.show_text(names_of(state.file.private, role))

    def _make_rows(self, roles: tuple[str, ...]) -> None:
        self._roles = roles
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        for row, role in enumerate(roles):
            field = BoundLine(
                _("Names behind {role}").format(role=role), _("name, @handle"), least_height=26, kind="note"
            )
            field.edited.connect(partial(self._keep, role))
            field.finished.connect(self._open_review.end_step)
            self._fields[role] = field
            self._grid.addWidget(ElidedLabel(role), row, 0)
            self._grid.addWidget(field, row, 1)

    def _keep(self, role: str, text: str) -> None:
        change = partial(with_names, role=role, text=text, new_id=self._new_id)
        edit_private(self._open_review, _("Write who is behind a role"), change, f"names:{role}")
