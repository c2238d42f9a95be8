"""``facilitator list``: shows the reviews of a library."""

import json
import sys
from typing import TYPE_CHECKING, Any

from facilitator.commands.files import library_of
from facilitator.language.translate import _, plural

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Print one line for each review."""
    from facilitator.store.first_look import read_list

    library = library_of(chosen)
    summaries = read_list(library)
    if chosen.json:
        print(json.dumps([_summary(s) for s in summaries], ensure_ascii=False, indent=2))
        return 0
    if not summaries:
        print(_("No reviews in {path}.").format(path=library), file=sys.stderr)
    for summary in summaries:
        day = summary.started_at.date().isoformat() if summary.started_at else "–"
        counts = [plural("{count} moment", "{count} moments", summary.moments)]
        if summary.actions:
            counts.append(plural("{count} action", "{count} actions", summary.actions))
        print(
            "\t".join(
                [summary.id, day, summary.title or _("without a title"), summary.status, ", ".join(counts)]
            )
        )
    return 0


def _summary(summary: Any) -> dict[str, Any]:
    times = {
        name: getattr(summary, name).isoformat() if getattr(summary, name) else None
        for name in ("started_at", "ended_at", "meets_at", "changed_at", "next_due_on")
    }
    counts = {
        name: getattr(summary, name) for name in ("moments", "actions", "actions_open", "actions_blocked")
    }
    return (
        {"id": summary.id, "title": summary.title, "severity": summary.severity, "status": summary.status}
        | times
        | counts
    )
