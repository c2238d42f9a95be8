"""What somebody should look at before the document leaves: held lines, secrets, names and gaps."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from facilitator.documents import json_file
from facilitator.documents.blocks import Outline
from facilitator.documents.leaks import Leak, leaks
from facilitator.domain import actions
from facilitator.domain.private import RosterName
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.redaction.secrets import SecretKind, find

HOLD_BACK = (SecretKind.KEY, SecretKind.TOKEN, SecretKind.PASSWORD)
SHOWN = 24


class Sort(Enum):
    """What was found."""

    SECRET = 1
    ADDRESS = 2
    NAME = 3
    GAP = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at; ``place`` is the part of the page and ``words`` what to find there."""

    id: str
    sort: Sort
    title: str
    detail: str
    place: str = ""
    words: str = ""
    is_only_in_json: bool = False


def findings(review: Review, document: Outline, roster: Iterable[RosterName]) -> tuple[Finding, ...]:
    """Return what stands in the document and should be seen, secrets first."""
    titles = {section.id: section.title for section in document.sections}
    found = [_leak(leak, titles) for leak in leaks(document)]
    found.sort(key=lambda finding: finding.sort is not Sort.SECRET)
    return (*found, *_names(document, roster, titles), *_gaps(review))


def only_in_json(review: Review, document: Outline) -> tuple[Finding, ...]:
    """Return secrets in parts of the review that only the JSON file tells."""
    known = {leak.found for leak in leaks(document)}
    text = json_file.write(review)
    found = []
    for place in find(text):
        words = text[place.start : place.end]
        if words not in known:
            leak = _leak(Leak("", place.kind, words, words), {}, _("JSON file"))
            found.append(replace(leak, is_only_in_json=True))
            known.add(words)
    return tuple(found)


def _leak(leak: Leak, titles: dict[str, str], elsewhere: str = "") -> Finding:
    where = titles.get(leak.section_id, "") or elsewhere or _("Title")
    kinds = {
        SecretKind.KEY: _("A private key"),
        SecretKind.TOKEN: _("A token"),
        SecretKind.PASSWORD: _("A password"),
        SecretKind.EMAIL: _("An e-mail address"),
        SecretKind.ADDRESS: _("An IP address"),
    }
    return Finding(
        id=f"leak:{leak.section_id}:{leak.kind}:{leak.found}",
        sort=Sort.SECRET if leak.kind in HOLD_BACK else Sort.ADDRESS,
        title=kinds[leak.kind],
        detail=_("{place}: “{words}”").format(place=where, words=_short(leak.found, SHOWN)),
        place=leak.section_id,
        words=leak.found.split("\n")[0],
    )


def _short(words: str, most: int = 40) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _names(document: Outline, roster: Iterable[RosterName], titles: dict[str, str]) -> Iterator[Finding]:
    """Names of the private list; owners may stay where actions are listed."""
    texts = [(section.id, " \n ".join(_texts(section.blocks))) for section in document.sections]
    for person in roster:
        name = person.name.strip()
        if not name:
            continue
        pattern = re.compile(rf"(?<![\w@]){re.escape(name)}(?!\w)", re.IGNORECASE)
        place = next(
            (key for key, text in texts if key not in ("actions", "title") and pattern.search(text)), ""
        )
        if place:
            told = _("{place}: “{name}” → “{role}”") if person.role else _("{place}: “{name}”")
            yield Finding(
                id=f"name:{person.id}",
                sort=Sort.NAME,
                title=_("A name in the text"),
                detail=told.format(place=titles[place], name=name, role=person.role),
                place=place,
                words=name,
            )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif hasattr(value, "__dataclass_fields__") and not hasattr(value, "shapes"):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))


def _gaps(review: Review) -> Iterator[Finding]:
    for fact in review.impact:
        if not fact.value.strip():
            yield Finding(
                f"impact:{fact.id}",
                Sort.GAP,
                _("Not known yet"),
                _("{place}: “{words}”").format(place=_("Impact"), words=_short(fact.label)),
                "impact",
                fact.label,
            )
    names = _gap_names()
    for action in review.actions:
        missing = [names[gap] for gap in actions.gaps(action)]
        if missing:
            detail = _("{action}: {missing}").format(action=_short(action.text), missing=", ".join(missing))
            yield Finding(
                f"action:{action.id}", Sort.GAP, _("Not agreed yet"), detail, "actions", action.text
            )


def _gap_names() -> dict[actions.Missing, str]:
    return {
        actions.Missing.WHAT: _("what"),
        actions.Missing.OWNER: _("owner"),
        actions.Missing.DUE: _("due date"),
        actions.Missing.PRIORITY: _("priority"),
        actions.Missing.DONE_WHEN: _("done when"),
        actions.Missing.VERIFIER: _("verifier"),
        actions.Missing.VERIFY_HOW: _("how it is verified"),
        actions.Missing.VERIFY_ON: _("day of verification"),
    }
