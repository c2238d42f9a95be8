"""The card of people by role: a row for each, a line for the next one, and the invitation to copy."""

from datetime import datetime, time
from functools import partial
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from facilitator.dates.zone import to_local, to_utc
from facilitator.domain import people
from facilitator.domain.drafts import Target
from facilitator.domain.review import Review, Role
from facilitator.domain.review_file import State
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui import accessible
from facilitator.ui.bench import Bench
from facilitator.ui.prepare.editing import WrittenField, edit_review
from facilitator.ui.prepare.invitation import invitation, when_words
from facilitator.ui.prepare.person_row import PersonRow, column_widths
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing


class PeopleCard(Card):
    """Shows roles, never names."""

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__(_("People, by role"))
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._rows: dict[str, PersonRow] = {}
        self._shown: tuple[object, ...] = ()
        add = KeyButton(_("Role"), bench.icons, icon="plus", kind="small", name=_("Add a role"))
        copy = KeyButton(_("Copy invitation"), bench.icons, icon="copy", kind="small")
        copy.clicked.connect(self._copy)
        self.head.add(add)
        self.head.add(copy)
        self._new = BoundLine(_("New role"), _("Add a role, such as On-call"), least_height=26, kind="bare")
        self._new_place = WrittenField(
            self._new, writing, Target("roles", field="name"), _("Add a role"), bench.icons
        )
        self._new.entered.connect(self._new.finish)
        add.clicked.connect(self._new.setFocus)
        self.body.setSpacing(0)
        self.body.addLayout(self._headings())
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addWidget(Rule())
        self.body.addWidget(self._new)

    def _headings(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        words = (_("Role"), _("What they could see"), _("Invited"), _("Attending"), "")
        for column, (text, width) in enumerate(zip(words, column_widths(), strict=True)):
            heading = label(text, "count", wraps=True)
            heading.setIndent(9 if column < 4 else 0)
            grid.addWidget(heading, 0, column)
            grid.setColumnMinimumWidth(column, width)
            grid.setColumnStretch(column, 0 if width else 1)
        return grid

    def show_state(self, state: State) -> None:
        """Show the roles of a review."""
        self._new_place.show()
        review = state.file.review
        when = when_words(review)
        people_words = plural("{count} person", "{count} people", len(review.roles))
        self.show_title(_("People, by role"), ", ".join(part for part in (people_words, when) if part))
        wanted = (review.roles, review.incident.zone, state.file.private.drafts)
        if all(a is b for a, b in zip(wanted, self._shown, strict=False)) and self._shown:
            return
        self._shown = wanted
        self._keep_rows(review.roles)
        for role in review.roles:
            self._rows[role.id].show_role(role, review.incident.zone)

    def _keep_rows(self, roles: tuple[Role, ...]) -> None:
        for role_id in set(self._rows) - {role.id for role in roles}:
            row = self._rows.pop(role_id)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, role in enumerate(roles):
            row = self._rows.get(role.id) or self._make_row(role)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)

    def _make_row(self, role: Role) -> PersonRow:
        row = PersonRow(self._bench, self._writing, role)
        row.fields_wanted.connect(self._set_fields)
        row.joins_wanted.connect(self._set_joins)
        row.step_wanted.connect(self._step)
        self._rows[role.id] = row
        return row

    def _set_fields(self, role_id: str, fields: dict[str, Any]) -> None:
        edit_review(
            self._open_review, _("Change a role"), partial(people.set_fields, role_id=role_id, **fields)
        )

    def _set_joins(self, role_id: str, when: time | None) -> None:
        def change(review: Review) -> Review:
            zone = review.incident.zone
            starts_at = review.plan.starts_at
            day = to_local(starts_at, zone).date() if starts_at else self._bench.today()
            at = to_utc(datetime.combine(day, when), zone) if when else None
            return people.set_fields(review, role_id, joins_at=at)

        edit_review(self._open_review, _("Change when a role joins"), change)

    def _step(self, role_id: str, step: int) -> None:
        if step:
            change = partial(people.move, role_id=role_id, step=step)
            edit_review(self._open_review, _("Move a role"), change)
        else:
            edit_review(self._open_review, _("Remove a role"), partial(people.remove, role_id=role_id))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(invitation(self._open_review.state.file.review))
        accessible.announce(self, _("Invitation copied"))
