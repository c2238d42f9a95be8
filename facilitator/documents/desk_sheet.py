"""One page on paper for whoever leads the meeting: the way, what to ask, the keys. Nothing private."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from facilitator import resources
from facilitator.documents.paper import colours
from facilitator.documents.typesetting import pdf_of
from facilitator.documents.words import entry_time, local_day
from facilitator.documents.write import file_stem, save_new
from facilitator.domain.decisions import decision_for
from facilitator.domain.kinds import Attendance
from facilitator.domain.review import Review
from facilitator.language.translate import _

MOST_PARTS, MOST_MOMENTS, MOST_QUESTIONS, MOST_SITUATIONS, MOST_KEYS = 8, 16, 6, 4, 12
LONGEST, LONGEST_SAY = 88, 150


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line: what stands before it, its words, a note behind it."""

    before: str
    text: str
    note: str = ""
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What stands on the sheet and is not of the review: questions, situations, keys, as (before, words)."""

    questions: tuple[str, ...] = ()
    situations: tuple[tuple[str, str], ...] = ()
    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DeskSheet:
    """All of the page, every list cut so that one page holds it."""

    title: str
    under: str
    dated: str
    names: dict[str, str]
    parts: tuple[SheetRow, ...]
    moments: tuple[SheetRow, ...]
    questions: tuple[SheetRow, ...]
    situations: tuple[SheetRow, ...]
    keys: tuple[SheetRow, ...]
    foot: str


def desk_sheet(review: Review, walked: Sequence[str], said: Said, day: date) -> DeskSheet:
    """Return the sheet of a review; ``walked`` are the ids of the moments in the order of the walk."""
    incident = review.incident
    minutes = sum(part.minutes for part in review.agenda)
    under = _("{minutes} min. For whoever leads the meeting; not for the room.").format(minutes=minutes)
    return DeskSheet(
        title=_short(incident.room_title or incident.title or _("Untitled review"), LONGEST),
        under=under,
        dated=day.isoformat(),
        names=_names(),
        parts=_parts(review),
        moments=_moments(review, walked),
        questions=tuple(SheetRow("", _short(text, LONGEST_SAY)) for text in said.questions[:MOST_QUESTIONS]),
        situations=tuple(
            SheetRow("", _short(title, LONGEST), _short(say, LONGEST_SAY))
            for title, say in said.situations[:MOST_SITUATIONS]
        ),
        keys=tuple(SheetRow(cap, _short(does, 60)) for cap, does in said.keys[:MOST_KEYS]),
        foot=_("Our notes name roles, not people."),
    )


def sheet_pdf(sheet: DeskSheet) -> bytes:
    """Typeset the sheet on one page; the same sheet gives the same bytes."""
    template = resources.path("documents/desk_sheet.typ").read_bytes()
    return pdf_of(template, {"sheet": json.dumps({**asdict(sheet), "colours": colours()})})


def write_sheet(sheet: DeskSheet, review: Review, folder: Path) -> Path:
    """Write the sheet as a new file and return its path; nothing that exists is overwritten.

    Raises:
        OSError: the disk refused.
    """
    content = sheet_pdf(sheet)
    stem = _("{review}-your-sheet").format(review=file_stem(review)) + f"-{sheet.dated}"
    number, path = 1, folder / f"{stem}.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        try:
            save_new(path, content)
        except FileExistsError:
            number += 1
            path = folder / f"{stem}-{number}.pdf"
        else:
            return path


def _names() -> dict[str, str]:
    return {
        "parts": _("The way"),
        "moments": _("Moments to walk"),
        "questions": _("At a decision, one at a time"),
        "situations": _("When something happens"),
        "keys": _("Keys"),
        "decision": _("decision point"),
        "notes": _("By hand"),
    }


def _parts(review: Review) -> tuple[SheetRow, ...]:
    rows, begins = [], 0
    for part in review.agenda[:MOST_PARTS]:
        note = _("{count} min").format(count=part.minutes)
        rows.append(SheetRow(f"+{begins}", _short(part.title, LONGEST), note))
        begins += part.minutes
    joins = [role.name for role in review.roles if role.attendance is Attendance.JOINS]
    if joins:
        text = _("{role} joins later: views leave the stage then.").format(role=_short(", ".join(joins), 60))
        rows.append(SheetRow("", text))
    return tuple(rows)


def _moments(review: Review, walked: Sequence[str]) -> tuple[SheetRow, ...]:
    by_id = {entry.id: entry for entry in review.entries}
    entries = [by_id[each] for each in walked if each in by_id]
    zone, begun = review.incident.zone, next((entry.at for entry in entries if entry.at is not None), None)
    day = local_day(review.incident.started_at or begun, zone) if begun is not None else None
    rows = [
        SheetRow(
            entry_time(entry, zone, day),
            _short(entry.text, LONGEST),
            is_marked=decision_for(review, entry.id) is not None,
        )
        for entry in entries[:MOST_MOMENTS]
    ]
    left = len(entries) - len(rows)
    return (*rows, SheetRow("", _("…and {count} more").format(count=left))) if left > 0 else tuple(rows)


def _short(text: str, most: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
