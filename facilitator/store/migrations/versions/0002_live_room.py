"""The live room: where a question was asked, the way back, actions not yet agreed, and what was flagged.

Revision ID: 0002
Revises: 0001
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def text_or_none(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text)


def number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def create_listed(name: str, *columns: sa.Column[Any]) -> None:
    parent = sa.ForeignKey("reviews.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    op.create_table(
        name,
        sa.Column("review_id", sa.Text, parent, primary_key=True, nullable=False),
        number("position"),
        number("version"),
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        *columns,
    )


def add(table: str, after: str, **columns: str | int) -> None:
    """Add columns behind another one, with the value that rows get which are there already."""
    with op.batch_alter_table(table, recreate="always") as batch:
        for name, value in columns.items():
            kind = sa.Integer if isinstance(value, int) else sa.Text
            column = sa.Column(name, kind, nullable=False, server_default=str(value))
            batch.add_column(column, insert_after=after)
            after = name
    with op.batch_alter_table(table, recreate="always") as batch:
        for name in columns:
            batch.alter_column(name, server_default=None)


def upgrade() -> None:
    add("incident", "customer_channel", first_note="")
    add("desk", "is_debrief_kept", is_note_for_next=0)
    create_listed("flagged", text("phase"), text("category"))
    create_listed(
        "uncommitted",
        text("text"),
        text("owner"),
        text_or_none("due_on"),
        text("priority"),
        text("done_when"),
        text("verifier"),
        text("verify_how"),
        text_or_none("verify_on"),
        text("why_id"),
        text("strength"),
        text_or_none("expires_on"),
        text("status"),
        text_or_none("status_on"),
        text("status_note"),
        text("unblocked_by"),
        text_or_none("unblock_on"),
        text("verified_by"),
        text("verified_how"),
        text_or_none("verified_on"),
        text("earlier_action_id"),
        text("earlier_note"),
    )
    add("meeting", "question", asked_on="blank")
    add("meeting", "ticking_since", left_part_id="", left_scene="blank", left_step=0, left_question="")
