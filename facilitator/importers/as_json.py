"""A reading as plain values for ``import --dry-run --json``."""

from typing import Any

from facilitator.importers.draft_entry import DraftEntry, Reading


def to_json(reading: Reading) -> dict[str, Any]:
    """Return what the command prints; ``json.dumps`` takes it as it is."""
    return {
        "entries": [_entry(draft) for draft in reading.entries],
        "unread": [{"line": line.line, "text": line.text} for line in reading.unread],
    }


def _entry(draft: DraftEntry) -> dict[str, Any]:
    return {
        "time": draft.time,
        "end": draft.end,
        "precision": str(draft.precision),
        "approx": draft.approx,
        "zone": draft.zone,
        "text": draft.text,
        "evidence": str(draft.evidence),
        "role": draft.role,
        "kind": str(draft.kind),
        "source": draft.source,
        "line": draft.line,
    }
