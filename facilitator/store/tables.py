"""The rows of a library (schema 1): a table for each kind of record, its columns in the order of its fields.

Every row carries the review it belongs to, its place in the list and a version that counts its writings.
Places are not unique (renumbering would trip over that) and records refer to each other by plain ids,
because undo may take away what another record points to.
"""

from typing import Any

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, Text

from facilitator.store.columns import (
    day,
    moment,
    number,
    number_or_none,
    of_review,
    text,
    texts,
    word,
    yes_no,
    yes_no_or_none,
)

metadata = MetaData()


def listed(name: str, *columns: Column[Any]) -> Table:
    """A table of records that stand in a list."""
    own = Column("id", Text, primary_key=True, nullable=False)
    return Table(name, metadata, of_review(), number("position"), number("version"), own, *columns)


def single(name: str, *columns: Column[Any]) -> Table:
    """A table with one row for each review."""
    return Table(name, metadata, of_review(), number("version"), *columns)


schema_version = Table("alembic_version", metadata, Column("version_num", String(32), nullable=False))
schema_version.append_constraint(PrimaryKeyConstraint("version_num", name="alembic_version_pkc"))

reviews = Table(
    "reviews",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    moment("created_at"),
    moment("changed_at"),
)
incident = single(
    "incident",
    text("title"),
    text("room_title"),
    text("severity"),
    text("service"),
    text("zone"),
    yes_no("is_zone_assumed"),
    moment("started_at"),
    word("started_evidence"),
    moment("detected_at"),
    word("detected_evidence"),
    moment("told_customers_at"),
    moment("ended_at"),
    word("ended_evidence"),
    text("summary"),
    text("customer_message"),
    text("customer_channel"),
    text("first_note"),
)
plan = single(
    "plan",
    moment("starts_at"),
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
roles = listed(
    "roles",
    text("name"),
    text("saw"),
    yes_no("is_one_person"),
    yes_no("is_manager"),
    yes_no("is_invited"),
    word("attendance"),
    moment("joins_at"),
)
agenda = listed(
    "agenda",
    word("phase"),
    text("title"),
    number("minutes"),
)
impact = listed(
    "impact",
    text("label"),
    text("value"),
    text("detail"),
    word("evidence"),
)
entries = listed(
    "entries",
    text("text"),
    moment("at"),
    moment("until"),
    word("precision"),
    yes_no("is_approximate"),
    text("written_time"),
    text("role"),
    word("kind"),
    word("evidence"),
    yes_no("is_disputed"),
    text("settled_by"),
    text("source"),
    moment("known_from"),
    yes_no("is_starred"),
    yes_no("is_hidden"),
)
accounts = listed(
    "accounts",
    text("entry_id"),
    text("text"),
    text("role"),
    moment("at"),
)
decisions = listed(
    "decisions",
    text("entry_id"),
    text("short"),
)
lines = listed(
    "lines",
    text("decision_id"),
    word("slot"),
    text("text"),
    word("outcome"),
)
factors = listed(
    "factors",
    text("text"),
    text("entry_id"),
    text("why_id"),
)
whys = listed(
    "whys",
    text("text"),
    text("parent_id"),
    word("kind"),
    word("evidence"),
    text("entry_id"),
    word("end"),
    text("end_reason"),
    text("finder"),
    day("find_by"),
    text("same_as_id"),
    word("holds"),
)
ideas = listed(
    "ideas",
    text("text"),
    text("entry_id"),
    text("why_id"),
    text("role"),
    yes_no("is_soaking"),
    day("soaks_until"),
)


def of_action() -> tuple[Column[Any], ...]:
    """What is to be done: promised in the review, or still written in private."""
    return (
        text("text"),
        text("owner"),
        day("due_on"),
        text("priority"),
        text("done_when"),
        text("verifier"),
        text("verify_how"),
        day("verify_on"),
        text("why_id"),
        word("strength"),
        day("expires_on"),
        word("status"),
        day("status_on"),
        text("status_note"),
        text("unblocked_by"),
        day("unblock_on"),
        text("verified_by"),
        text("verified_how"),
        day("verified_on"),
        text("earlier_action_id"),
        text("earlier_note"),
    )


actions = listed("actions", *of_action())
went_well = listed(
    "went_well",
    text("text"),
    text("entry_id"),
    word("kept_by"),
)
lessons = listed(
    "lessons",
    text("text"),
    text("entry_id"),
    text("why_id"),
)
open_questions = listed(
    "open_questions",
    text("text"),
    text("role"),
    day("due_on"),
    text("entry_id"),
    text("why_id"),
    text("answer"),
)
uncovered = listed(
    "uncovered",
    text("text"),
    text("detail"),
    text("confirm_with"),
)
promises = listed(
    "promises",
    text("review_title"),
    text("text"),
    text("caption"),
    word("state"),
    day("review_on"),
    text("severity"),
    text("action_id"),
)
desk = single(
    "desk",
    yes_no_or_none("was_in_response"),
    yes_no_or_none("leads_a_responder"),
    yes_no_or_none("built_or_approved"),
    text("manager_advice"),
    number_or_none("hands_new"),
    number_or_none("hands_picture"),
    number_or_none("could_say"),
    text("debrief_note"),
    yes_no("is_debrief_kept"),
    yes_no("is_note_for_next"),
    day("cleared_on"),
)
drafts = listed(
    "drafts",
    text("kind"),
    text("record_id"),
    text("field"),
    text("owner_id"),
    text("text"),
    yes_no("is_held"),
    moment("held_at"),
)
allowed = listed(
    "allowed",
    text("category"),
    text("words"),
    text("reason"),
)
stubs = listed(
    "stubs",
    word("kind"),
    text("entry_id"),
    moment("caught_at"),
    text("text"),
)
notes = listed(
    "notes",
    text("text"),
    text("entry_id"),
    yes_no("is_todo"),
    yes_no("is_done"),
)
heard = listed(
    "heard",
    text("place_id"),
    text("role_id"),
)
asked = listed(
    "asked",
    text("place_id"),
    text("question_id"),
    text("family"),
    yes_no("is_skipped"),
)
flagged = listed(
    "flagged",
    word("phase"),
    text("category"),
)
roster = listed(
    "roster",
    text("name"),
    text("role"),
)
uncommitted = listed("uncommitted", *of_action())
part_times = listed(
    "part_times",
    number("used_seconds"),
    number("extra_minutes"),
)
meeting = single(
    "meeting",
    text("part_id"),
    word("scene"),
    word("back_to"),
    text("entry_id"),
    yes_no("is_at_gap"),
    text("why_id"),
    text("look_id"),
    number("step"),
    text("question"),
    word("asked_on"),
    word("slot"),
    yes_no("is_stage_open"),
    yes_no("is_blank"),
    yes_no("is_frozen"),
    yes_no("is_paused"),
    moment("pause_until"),
    yes_no("is_curtain_lifted"),
    yes_no("is_mix_shown"),
    moment("started_at"),
    moment("ended_at"),
    moment("ends_at"),
    moment("ticking_since"),
    text("left_part_id"),
    word("left_scene"),
    number("left_step"),
    text("left_question"),
    texts("walked"),
    texts("shown"),
    texts("hidden"),
)
