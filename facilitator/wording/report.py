"""Tells findings to people, to editors and to other programs."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from facilitator.wording.finding import Finding, Unsaid, plain_flag

FORMATS = ("text", "json", "jsonl", "sarif", "github")
_LEVELS = {"blame": "error", "hindsight": "warning", "speculation": "note", "low": "note"}
_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def report(form: str, found: Sequence[Finding], unsaid: Sequence[Unsaid] = (), version: str = "0") -> str:
    """Return the report in one of ``FORMATS``, without a line end; empty when there is nothing to tell."""
    if form == "json":
        return json.dumps([*map(_plain, found), *map(_plain_unsaid, unsaid)], ensure_ascii=False, indent=2)
    if form == "jsonl":
        return "\n".join(
            json.dumps(one, ensure_ascii=False) for one in (*map(_plain, found), *map(_plain_unsaid, unsaid))
        )
    if form == "sarif":
        return json.dumps(_sarif(found, version), ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(map(_github, found))
    return "\n".join(_lines(found, unsaid))


def _lines(found: Iterable[Finding], unsaid: Iterable[Unsaid]) -> list[str]:
    told = [(one.file, one.line, one.column, _line(one)) for one in found]
    told += [(one.file, one.line, one.column, _unsaid_line(one)) for one in unsaid]
    return [line for *_place, line in sorted(told, key=lambda one: one[:3])]


def _line(one: Finding) -> str:
    instead = one.rewritten or one.flag.question
    return f"{one.file}:{one.line}:{one.column}: {one.flag.category}: {one.flag.message} → {instead}"


def _unsaid_line(one: Unsaid) -> str:
    words = " ".join(one.words.split())
    rule = f"{one.silence.category}/{one.silence.rule}"
    return f"{one.file}:{one.line}:{one.column}: silent: {rule}: “{words}” ({one.silence.reason})"


def _plain(one: Finding) -> dict[str, Any]:
    place = {"file": one.file, "line": one.line, "column": one.column}
    return place | plain_flag(one.flag) | {"rewrite": one.rewritten}


def _plain_unsaid(one: Unsaid) -> dict[str, Any]:
    silence = one.silence
    return {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "category": silence.category,
        "start": silence.start,
        "end": silence.end,
        "span": one.words,
        "rule": silence.rule,
        "silent": silence.reason,
    }


def _github(one: Finding) -> str:
    level = _GITHUB[_LEVELS[one.flag.severity]]
    place = f"file={_property(one.file)},line={one.line},col={one.column},endLine={one.end_line}"
    if one.end_line == one.line:
        place += f",endColumn={one.end_column}"
    told = f"{one.flag.message} {one.rewritten or one.flag.question}".strip()
    return f"::{level} {place},title={_property(one.flag.category)}::{_escaped(told)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _sarif(found: Sequence[Finding], version: str) -> dict[str, Any]:
    rules = sorted({(one.flag.rule, one.flag.category) for one in found})
    driver = {
        "name": "facilitator",
        "version": version,
        "rules": [{"id": rule, "shortDescription": {"text": category}} for rule, category in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one) for one in found],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(one: Finding) -> dict[str, Any]:
    region = {
        "startLine": one.line,
        "startColumn": one.column,
        "endLine": one.end_line,
        "endColumn": one.end_column,
    }
    where = {"artifactLocation": {"uri": one.file.replace("\\", "/").replace(" ", "%20")}, "region": region}
    return {
        "ruleId": one.flag.rule,
        "level": _LEVELS[one.flag.severity],
        "message": {"text": f"{one.flag.message} {one.rewritten or one.flag.question}".strip()},
        "locations": [{"physicalLocation": where}],
    }
