"""The actions as CSV for trackers and spreadsheets; no cell can be run as a formula."""

import csv
import io

from facilitator.documents.plain import cleaned
from facilitator.documents.words import status_words, strength_words
from facilitator.domain.review import ActionItem, Review
from facilitator.domain.told import told
from facilitator.language.translate import _

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def action_csv(review: Review) -> str:
    """Write one line for each action, under a line of titles."""
    review = told(cleaned(review))
    factors = {why.id: why.text for why in review.whys}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_titles())
    for action in review.actions:
        writer.writerow([_safe(cell) for cell in _cells(action, factors.get(action.why_id, ""), review)])
    return text.getvalue()


def _titles() -> list[str]:
    return [
        _("Summary"), _("Done when"), _("Owner"), _("Due"), _("Priority"), _("Verifier"), _("Verification"),
        _("Verify on"), _("Status"), _("Strength"), _("Factor"), _("Review"), _("Severity"),
    ]  # fmt: skip


def _cells(action: ActionItem, factor: str, review: Review) -> list[str]:
    return [
        action.text,
        action.done_when,
        action.owner.removeprefix("@"),
        action.due_on.isoformat() if action.due_on else "",
        action.priority,
        action.verifier.removeprefix("@"),
        action.verify_how,
        action.verify_on.isoformat() if action.verify_on else "",
        status_words(action.status),
        strength_words(action.strength),
        factor,
        review.incident.title or review.incident.room_title,
        review.incident.severity,
    ]


def _safe(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate, also behind spaces."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_STARTS_FORMULA) else cell
