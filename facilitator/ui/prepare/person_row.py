"""One role in the table of people: what it saw, whether it is invited and comes."""

from datetime import time
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget

from facilitator.dates.zone import to_local
from facilitator.domain import people
from facilitator.domain.drafts import Put, Target
from facilitator.domain.kinds import Attendance
from facilitator.domain.review import Review, Role
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, text_scale
from facilitator.ui.bench import Bench
from facilitator.ui.prepare.editing import WrittenField
from facilitator.ui.prepare.words import attendance_icon, attendance_words
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.widgets.time_field import TimeField
from facilitator.ui.writing import Writing

WIDTHS = (216, 0, 112, 176, 28)
WIDEST = 1.5


def column_widths() -> tuple[int, ...]:
    """Return the widths of the columns; the largest text does not widen them further."""
    return tuple(round(width * min(WIDEST, text_scale())) for width in WIDTHS)


def renamed(role_id: str) -> Put:
    """Return the edit that renames a role wherever it is named; an empty name changes nothing."""

    def put(review: Review, text: str) -> Review:
        known = any(role.id == role_id for role in review.roles)
        return people.rename(review, role_id, text) if text and known else review

    return put


class PersonRow(QWidget):
    """``fields_wanted(role id, fields)`` and ``step_wanted(role id, step)`` ask for edits; 0 removes."""

    fields_wanted = Signal(str, object)
    joins_wanted = Signal(str, object)
    step_wanted = Signal(str, int)

    def __init__(self, bench: Bench, writing: Writing, role: Role) -> None:
        super().__init__()
        self._role, self._bench = role, bench
        icons = bench.icons
        self.name = BoundLine(_("Role"), "", least_height=26, kind="bare")
        self._saw = BoundLine(_("What they could see"), _("nothing recorded"), least_height=26, kind="bare")
        self._written = (
            WrittenField(
                self.name,
                writing,
                Target("roles", role.id, "name"),
                _("Rename a role"),
                icons,
                put=renamed(role.id),
            ),
            WrittenField(
                self._saw, writing, Target("roles", role.id, "saw"), _("Write what a role could see"), icons
            ),
        )
        self._one = label("", "count")
        self._invited = KeyButton("", icons, icon="check", kind="quiet")
        self._attends = KeyButton("", icons, icon="circle", kind="quiet")
        self._joins = TimeField(_("Joins at"), _("when?"), kind="bare")
        self._joins.field.setFixedWidth(scaled(58))
        self._more = IconButton("ellipsis", _("More about this role"), icons)
        self._saw.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for field in (self.name, self._saw, self._joins.field):
            field.setFixedHeight(scaled(26))
        for button in (self._invited, self._attends):
            button.setMaximumHeight(scaled(26))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for field in (self.name, self._saw):
            field.entered.connect(field.finish)
        self._invited.clicked.connect(self._turn_invited)
        self.name.edited.connect(self._fit_name)
        self._attends.clicked.connect(self._ask_attendance)
        self._joins.timed.connect(self._set_joins)
        self._joins.emptied.connect(partial(self._set_joins, None))
        self._more.clicked.connect(self._show_more)
        self._arrange()

    def _arrange(self) -> None:
        start = QWidget()
        start.setFixedWidth(column_widths()[0])
        first = QHBoxLayout(start)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(2)
        first.addWidget(self.name)
        first.addWidget(self._one)
        first.addStretch(1)
        end = QWidget()
        end.setFixedWidth(column_widths()[3])
        attends = QHBoxLayout(end)
        attends.setContentsMargins(0, 0, 0, 0)
        attends.setSpacing(0)
        attends.addWidget(self._attends)
        attends.addWidget(self._joins)
        attends.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(Rule(), 0, 0, 1, 5)
        grid.addWidget(start, 1, 0)
        grid.addWidget(self._saw, 1, 1)
        grid.addWidget(self._invited, 1, 2)
        grid.addWidget(end, 1, 3)
        grid.addWidget(self._more, 1, 4)
        for column, width in enumerate(column_widths()):
            grid.setColumnMinimumWidth(column, width)
            grid.setColumnStretch(column, 0 if width else 1)

    def show_role(self, role: Role, zone: str) -> None:
        """Show the role as it is now."""
        self._role = role
        for written in self._written:
            written.show()
        self._saw.setAccessibleName(_("What {role} could see").format(role=role.name))
        self._one.setText(_("· one person"))
        self._one.setVisible(role.is_one_person)
        self._fit_name(self.name.text())
        invited = _("invited") if role.is_invited else _("not invited")
        self._invited.show_words(invited, f"{role.name}, {invited}")
        self._invited.show_icon("check" if role.is_invited else "minus")
        attends = attendance_words(role.attendance)
        self._attends.show_words(attends, f"{role.name}, {attends}")
        self._attends.show_icon(attendance_icon(role.attendance))
        is_late = role.attendance is Attendance.JOINS
        self._joins.setVisible(is_late)
        self._joins.field.setAccessibleName(_("{role} joins at").format(role=role.name))
        at = to_local(role.joins_at, zone).time().replace(tzinfo=None) if role.joins_at else None
        self._joins.show_time(at)
        self._more.show_name(_("More about {role}").format(role=role.name))

    def _fit_name(self, text: str) -> None:
        wide = self.name.fontMetrics().horizontalAdvance(text) + 26
        room = column_widths()[0] - self._one.sizeHint().width() - 4
        self.name.setMaximumWidth(
            min(room, max(wide, 60)) if self._role.is_one_person else column_widths()[0]
        )

    def _turn_invited(self) -> None:
        self.fields_wanted.emit(self._role.id, {"is_invited": not self._role.is_invited})

    def _set_joins(self, when: time | None) -> None:
        self.joins_wanted.emit(self._role.id, when)

    def _choose(self, attendance: Attendance) -> None:
        fields = {"attendance": attendance}
        if attendance is not Attendance.JOINS:
            fields["joins_at"] = None  # type: ignore[assignment]
        self.fields_wanted.emit(self._role.id, fields)
        if attendance is Attendance.JOINS:
            self._joins.setFocus()

    def _ask_attendance(self) -> None:
        menu = QMenu(self)
        for attendance in Attendance:
            words = attendance_words(attendance)
            menu.addAction(words, partial(self._choose, attendance))
        self._pop_up(menu, self._attends)

    def _show_more(self) -> None:
        menu = QMenu(self)
        for words, field in (
            (_("One person had this role"), "is_one_person"),
            (_("Leads people in the room"), "is_manager"),
        ):
            is_on = bool(getattr(self._role, field))
            action = menu.addAction(
                words, partial(self.fields_wanted.emit, self._role.id, {field: not is_on})
            )
            action.setCheckable(True)
            action.setChecked(is_on)
        menu.addSeparator()
        for words, step in ((_("Move up"), -1), (_("Move down"), 1), (_("Remove"), 0)):
            menu.addAction(words, partial(self.step_wanted.emit, self._role.id, step))
        self._pop_up(menu, self._more)

    def _pop_up(self, menu: QMenu, button: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
