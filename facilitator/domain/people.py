"""People by the part they played: roles, who comes, who joins later."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from facilitator.domain import records
from facilitator.domain.kinds import Attendance
from facilitator.domain.review import Review, Role

NAMING = (
    ("entries", "role"),
    ("accounts", "role"),
    ("ideas", "role"),
    ("open_questions", "role"),
    ("uncovered", "confirm_with"),
    ("whys", "finder"),
)


def add(review: Review, role: Role) -> Review:
    """Add a role."""
    return replace(review, roles=(*review.roles, role))


def set_fields(review: Review, role_id: str, **fields: Any) -> Review:
    """Change fields of a role; a new name is changed everywhere it was used."""
    old = records.get(review.roles, role_id)
    roles = records.change(review.roles, role_id, **fields)
    if roles is review.roles:
        return review
    review = replace(review, roles=roles)
    name = records.get(roles, role_id).name
    return review if name == old.name or not old.name else _renamed(review, old.name, name)


def rename(review: Review, role_id: str, name: str) -> Review:
    """Change the name of a role, also where entries, accounts, ideas and questions name it."""
    return set_fields(review, role_id, name=name)


def set_attendance(
    review: Review, role_id: str, attendance: Attendance, joins_at: datetime | None = None
) -> Review:
    """Say whether a role comes; only one that joins has a time."""
    joins = joins_at if attendance is Attendance.JOINS else None
    return set_fields(review, role_id, attendance=attendance, joins_at=joins)


def remove(review: Review, role_id: str) -> Review:
    """Take a role off the list; what it saw and said stays where it is written."""
    roles = records.remove(review.roles, role_id)
    return review if roles is review.roles else replace(review, roles=roles)


def move(review: Review, role_id: str, step: int) -> Review:
    """Move a role up or down."""
    roles = records.move(review.roles, role_id, step)
    return review if roles is review.roles else replace(review, roles=roles)


def by_name(review: Review, name: str) -> Role | None:
    """Return the role with this name."""
    return next((role for role in review.roles if role.name == name), None)


def is_one_person(review: Review, name: str) -> bool:
    """Tell whether a role was held by one person, so that decisions and views hide it."""
    role = by_name(review, name)
    return role is not None and role.is_one_person


def joining(review: Review) -> tuple[Role, ...]:
    """Return the roles that join later, in order of time."""
    late = [role for role in review.roles if role.attendance is Attendance.JOINS and role.joins_at]
    return tuple(sorted(late, key=lambda role: role.joins_at.timestamp() if role.joins_at else 0.0))


def _renamed(review: Review, old: str, new: str) -> Review:
    changed: dict[str, Any] = {}
    for records_name, field in NAMING:
        present = getattr(review, records_name)
        changed[records_name] = tuple(
            replace(record, **{field: new}) if getattr(record, field) == old else record for record in present
        )
    return replace(review, **changed)
