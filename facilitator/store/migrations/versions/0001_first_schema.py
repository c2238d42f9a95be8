"""The first schema: reviews, the records of each review, and the private notes.

Revision ID: 0001
Revises:
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def text_or_none(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text)


def number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def number_or_none(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer)


def of_review() -> sa.Column[Any]:
    parent = sa.ForeignKey("reviews.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    return sa.Column("review_id", sa.Text, parent, primary_key=True, nullable=False)


def create_listed(name: str, *columns: sa.Column[Any]) -> None:
    own = sa.Column("id", sa.Text, primary_key=True, nullable=False)
    op.create_table(name, of_review(), number("position"), number("version"), own, *columns)


def create_single(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(name, of_review(), number("version"), *columns)


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        text_or_none("created_at"),
        text_or_none("changed_at"),
    )
    create_single(
        "incident",
        text("title"),
        text("room_title"),
        text("severity"),
        text("service"),
        text("zone"),
        number("is_zone_assumed"),
        text_or_none("started_at"),
        text("started_evidence"),
        text_or_none("detected_at"),
        text("detected_evidence"),
        text_or_none("told_customers_at"),
        text_or_none("ended_at"),
        text("ended_evidence"),
        text("summary"),
        text("customer_message"),
        text("customer_channel"),
    )
    create_single(
        "plan",
        text_or_none("starts_at"),
        number("minutes"),
        text("shape"),
        text("purpose"),
        text("purpose_rule"),
        text("ground_rules"),
        text("who_reads"),
        text("check_in"),
        text("thanks"),
        number("max_actions"),
    )
    create_listed(
        "roles",
        text("name"),
        text("saw"),
        number("is_one_person"),
        number("is_manager"),
        number("is_invited"),
        text("attendance"),
        text_or_none("joins_at"),
    )
    create_listed(
        "agenda",
        text("phase"),
        text("title"),
        number("minutes"),
    )
    create_listed(
        "impact",
        text("label"),
        text("value"),
        text("detail"),
        text("evidence"),
    )
    create_listed(
        "entries",
        text("text"),
        text_or_none("at"),
        text_or_none("until"),
        text("precision"),
        number("is_approximate"),
        text("written_time"),
        text("role"),
        text("kind"),
        text("evidence"),
        number("is_disputed"),
        text("settled_by"),
        text("source"),
        text_or_none("known_from"),
        number("is_starred"),
        number("is_hidden"),
    )
    create_listed(
        "accounts",
        text("entry_id"),
        text("text"),
        text("role"),
        text_or_none("at"),
    )
    create_listed(
        "decisions",
        text("entry_id"),
        text("short"),
    )
    create_listed(
        "lines",
        text("decision_id"),
        text("slot"),
        text("text"),
        text("outcome"),
    )
    create_listed(
        "factors",
        text("text"),
        text("entry_id"),
        text("why_id"),
    )
    create_listed(
        "whys",
        text("text"),
        text("parent_id"),
        text("kind"),
        text("evidence"),
        text("entry_id"),
        text("end"),
        text("end_reason"),
        text("finder"),
        text_or_none("find_by"),
        text("same_as_id"),
        text("holds"),
    )
    create_listed(
        "ideas",
        text("text"),
        text("entry_id"),
        text("why_id"),
        text("role"),
        number("is_soaking"),
        text_or_none("soaks_until"),
    )
    create_listed(
        "actions",
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
    create_listed(
        "went_well",
        text("text"),
        text("entry_id"),
        text("kept_by"),
    )
    create_listed(
        "lessons",
        text("text"),
        text("entry_id"),
        text("why_id"),
    )
    create_listed(
        "open_questions",
        text("text"),
        text("role"),
        text_or_none("due_on"),
        text("entry_id"),
        text("why_id"),
        text("answer"),
    )
    create_listed(
        "uncovered",
        text("text"),
        text("detail"),
        text("confirm_with"),
    )
    create_listed(
        "promises",
        text("review_title"),
        text("text"),
        text("caption"),
        text("state"),
        text_or_none("review_on"),
        text("severity"),
        text("action_id"),
    )
    create_single(
        "desk",
        number_or_none("was_in_response"),
        number_or_none("leads_a_responder"),
        number_or_none("built_or_approved"),
        text("manager_advice"),
        number_or_none("hands_new"),
        number_or_none("hands_picture"),
        number_or_none("could_say"),
        text("debrief_note"),
        number("is_debrief_kept"),
        text_or_none("cleared_on"),
    )
    create_listed(
        "drafts",
        text("kind"),
        text("record_id"),
        text("field"),
        text("owner_id"),
        text("text"),
        number("is_held"),
        text_or_none("held_at"),
    )
    create_listed(
        "allowed",
        text("category"),
        text("words"),
        text("reason"),
    )
    create_listed(
        "stubs",
        text("kind"),
        text("entry_id"),
        text_or_none("caught_at"),
        text("text"),
    )
    create_listed(
        "notes",
        text("text"),
        text("entry_id"),
        number("is_todo"),
        number("is_done"),
    )
    create_listed(
        "heard",
        text("place_id"),
        text("role_id"),
    )
    create_listed(
        "asked",
        text("place_id"),
        text("question_id"),
        text("family"),
        number("is_skipped"),
    )
    create_listed(
        "roster",
        text("name"),
        text("role"),
    )
    create_listed(
        "part_times",
        number("used_seconds"),
        number("extra_minutes"),
    )
    create_single(
        "meeting",
        text("part_id"),
        text("scene"),
        text("back_to"),
        text("entry_id"),
        number("is_at_gap"),
        text("why_id"),
        text("look_id"),
        number("step"),
        text("question"),
        text("slot"),
        number("is_stage_open"),
        number("is_blank"),
        number("is_frozen"),
        number("is_paused"),
        text_or_none("pause_until"),
        number("is_curtain_lifted"),
        number("is_mix_shown"),
        text_or_none("started_at"),
        text_or_none("ended_at"),
        text_or_none("ends_at"),
        text_or_none("ticking_since"),
        text("walked"),
        text("shown"),
        text("hidden"),
    )
