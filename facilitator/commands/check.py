"""``facilitator check``: marks words that may blame, in texts or in lines of JSON."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator import __version__
from facilitator.commands.files import decoded, read_bytes, read_text, replace_file, same_line_ends
from facilitator.commands.refusal import RefusedError
from facilitator.commands.wording_packs import checker_of, roster_of
from facilitator.language.translate import _, plural

if TYPE_CHECKING:
    from argparse import Namespace

    from facilitator.wording.any_language import AnyLanguageChecker
    from facilitator.wording.fixing import Fixed
    from facilitator.wording.subjects import Named


def run(chosen: "Namespace") -> int:
    """Tell what may blame; 1 when something is as severe as was asked."""
    from facilitator.wording.finding import findings, is_at_least
    from facilitator.wording.report import report

    checker = checker_of(chosen.lang, chosen.own)
    roster = roster_of(chosen.roster)
    if chosen.jsonl_in:
        if chosen.files or chosen.fix:
            raise RefusedError(_("--jsonl-in reads one file; name no other, and leave --fix out"))
        _check_lines(checker, chosen.jsonl_in, chosen.context, roster)
        return 0
    names = chosen.files or ["-"]
    if chosen.fix:
        fixed = [_fix(name, checker, roster, chosen.context) for name in names]
        read = [(one.left, one.unsaid) for one in fixed]
    else:
        texts = [(name, read_text(name)) for name in names]
        read = [findings(name, text, checker, roster, chosen.context) for name, text in texts]
    found = [one for some, _unsaid in read for one in some]
    unsaid = [one for _found, some in read for one in some] if chosen.explain else []
    told = report("json" if chosen.json else chosen.format, found, unsaid, __version__)
    if told:
        is_text_out = chosen.fix and "-" in names
        print(told, file=sys.stderr if is_text_out else sys.stdout)
    return 1 if any(is_at_least(one.flag, chosen.fail_on) for one in found) else 0


def _fix(name: str, checker: "AnyLanguageChecker", roster: "tuple[Named, ...]", context: str) -> "Fixed":
    """Rewrite what can be rewritten in one file; every byte elsewhere stays. What is typed is printed."""
    from facilitator.wording.edit import apply, at_bytes
    from facilitator.wording.fixing import fix

    octets = read_bytes(name)
    mark, raw, encoding = decoded(octets)
    fixed = fix(name, same_line_ends(raw), checker, roster, context)
    after = apply(raw, at_bytes(raw, fixed.edits))
    if name == "-":
        print(after, end="")
    elif fixed.edits:
        try:
            replace_file(Path(name), mark + after.encode(encoding))
        except OSError as error:
            what = _("cannot write {name}: {why}").format(name=name, why=error.strerror or error)
            raise RefusedError(what, _("The file is as it was.")) from error
        except UnicodeEncodeError as error:
            what = _("{name} cannot hold the new words: it is not in UTF-8").format(name=name)
            raise RefusedError(what, _("The file is as it was. Save it as UTF-8 first.")) from error
    told = plural("{count} rewritten", "{count} rewritten", len(fixed.edits))
    left = plural("{count} left for a person", "{count} left for a person", len(fixed.left))
    line = _("{name}: {told}, {left}").format(name=name, told=told, left=left)
    print(line, file=sys.stderr)
    return fixed


def _check_lines(checker: "AnyLanguageChecker", name: str, context: str, roster: "tuple[Named, ...]") -> None:
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
