"""``facilitator check``: marks words that may blame, in texts or in lines of JSON."""

import json
from typing import TYPE_CHECKING, Any

from facilitator import __version__, resources
from facilitator.commands.files import read_text
from facilitator.commands.refusal import RefusedError
from facilitator.language.translate import _

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Tell what may blame; 1 when something is as severe as was asked."""
    from facilitator.wording.any_language import AnyLanguageChecker
    from facilitator.wording.finding import findings, is_at_least
    from facilitator.wording.report import report

    checker = AnyLanguageChecker(_wording_pack, chosen.lang)
    roster = _roster(chosen.roster) if chosen.roster else ()
    if chosen.jsonl_in:
        if chosen.files:
            raise RefusedError(_("--jsonl-in reads one file; name no other"))
        _check_lines(checker, chosen.jsonl_in, chosen.context, roster)
        return 0
    texts = [(name, read_text(name)) for name in chosen.files or ["-"]]
    read = [findings(name, text, checker, roster, chosen.context) for name, text in texts]
    found = [one for some, _unsaid in read for one in some]
    unsaid = [one for _found, some in read for one in some] if chosen.explain else []
    told = report("json" if chosen.json else chosen.format, found, unsaid, __version__)
    if told:
        print(told)
    return 1 if any(is_at_least(one.flag, chosen.fail_on) for one in found) else 0


def _wording_pack(language: str) -> str:
    return resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")


def _roster(name: str) -> tuple[Any, ...]:
    from facilitator.wording.roster import read_roster

    try:
        return read_roster(read_text(name))
    except ValueError as error:
        what = _("{name} is no list of names and roles: {why}").format(name=name, why=error)
        raise RefusedError(what, _("Write one person on each line: name, role.")) from error


def _check_lines(checker: Any, name: str, context: str, roster: tuple[Any, ...]) -> None:
    from facilitator.wording.finding import plain_flag
    from facilitator.wording.roster import named
    from facilitator.wording.rules import CONTEXTS

    for number, line in enumerate(read_text(name).split("\n"), 1):
        if not line.strip():
            continue
        record = _record(name, number, line)
        try:
            people = (*roster, *named(record.get("roster") or []))
        except ValueError as error:
            what = _("{name}, line {number}: {why}").format(name=name, number=number, why=error)
            raise RefusedError(what, _('Each line needs the form {"id": "1", "text": "…"}.')) from error
        kind = record.get("context")
        flags = checker.check(record["text"], people, kind if kind in CONTEXTS else context)
        answer = {"id": record.get("id"), "findings": [plain_flag(flag) for flag in flags]}
        print(json.dumps(answer, ensure_ascii=False))


def _record(name: str, number: int, line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    if isinstance(record, dict) and isinstance(record.get("text"), str):
        return record
    what = _("{name}, line {number}: no JSON object with a text").format(name=name, number=number)
    raise RefusedError(what, _('Each line needs the form {"id": "1", "text": "…"}.'))
