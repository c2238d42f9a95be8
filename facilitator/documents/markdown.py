"""A document as Markdown: the same text every time, and nothing typed becomes markup."""

import re
from collections.abc import Iterator

from facilitator.documents.blocks import (
    Block,
    Bullets,
    Figures,
    Moment,
    Outline,
    Paragraph,
    Quote,
    Row,
    Rows,
    Section,
    Statement,
    Subheading,
    Table,
    Timeline,
    Tree,
)
from facilitator.language.translate import _

_NOTHING = "–"
_SPACES = re.compile("[ \t\n\x85\u2028\u2029]+")
_ALWAYS = re.compile(r"([\\`*\[\]>|~$]|(?<![^\W_])_|_(?![^\W_]))")
_ENTITY = re.compile(r"&(?=[#\w]+;)")
_AT_START = re.compile(r"^([#+=:-])|^(\d+)([.)])")


def markdown(document: Outline) -> str:
    """Write the document."""
    lines = [f"# {escape(document.title)}", "", f"{escape(document.kicker)}  ", escape(document.meta), ""]
    for section in document.sections:
        lines += _section(section)
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str) -> str:
    """Return one line of text that reads as typed wherever Markdown is shown."""
    line = _ENTITY.sub("&amp;", _SPACES.sub(" ", text).strip()).replace("<", "&lt;")
    line = _ALWAYS.sub(r"\\\1", line)
    return _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", line)


def _bold(text: str) -> str:
    return f"**{escape(text) or _NOTHING}**"


def _section(section: Section) -> Iterator[str]:
    yield f"## {escape(section.title)}"
    yield ""
    for block in section.blocks:
        yield from _block(block)
        yield ""


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph() | Quote() | Subheading():
            return _prose(block)
        case Bullets():
            return [f"- {_noted(item.text, item.note)}" for item in block.items]
        case Rows():
            return [line for row in block.rows for line in _row(row)]
        case Figures():
            figures = [f"{_bold(f.value)} {_noted(f.caption, f.evidence)}" for f in block.figures]
            return "  \n".join(figures).split("\n")
        case Timeline():
            return [
                f"| {_('Time')} | {_('What happened')} |",
                "| --- | --- |",
                *(_moment(m) for m in block.moments),
            ]
        case Tree():
            return [_statement(statement) for statement in block.statements]
        case Table():
            return _table(block)


def _prose(block: Paragraph | Quote | Subheading) -> list[str]:
    if isinstance(block, Subheading):
        return [f"### {escape(block.text)}"]
    if isinstance(block, Paragraph) and block.manner == "empty":
        return [f"*{escape(block.text)}*"]
    lines: list[str] = []
    for part in re.split(r"\n\s*\n", block.text.strip("\n")):
        lines += ["", *"  \n".join(escape(line) for line in part.split("\n")).split("\n")]
    quoted = "> " if isinstance(block, Quote) else ""
    return [f"{quoted}{line}" if line else quoted.strip() for line in lines[1:]]


def _row(row: Row) -> list[str]:
    if len(row.lines) == 1:
        return [f"- **{escape(row.label)}:** {escape(row.lines[0])}"]
    return [f"- **{escape(row.label)}:**", *(f"  - {escape(line) or _NOTHING}" for line in row.lines)]


def _statement(statement: Statement) -> str:
    text = _bold(statement.text) if statement.is_root else escape(statement.text) or _NOTHING
    return f"{'  ' * statement.depth}- {text}{_note(statement.note)}"


def _noted(text: str, note: str) -> str:
    return f"{escape(text) or _NOTHING}{_note(note)}"


def _note(note: str) -> str:
    return f" ({escape(note)})" if note else ""


def _moment(moment: Moment) -> str:
    text = _noted(moment.text, moment.evidence)
    if moment.is_decision:
        text = f"◆ {_bold(moment.text)}{_note(moment.evidence)}"
    if moment.is_gap:
        text = f"*{escape(moment.text)}*"
    below = [escape(line) for line in (*moment.accounts, *moment.details)]
    return f"| {escape(moment.time)} | {'<br>'.join((text, *below))} |"


def _table(table: Table) -> list[str]:
    rows = [" | ".join("<br>".join(escape(line) for line in cell) for cell in row) for row in table.rows]
    return [
        f"| {' | '.join(escape(column.title) for column in table.columns)} |",
        f"|{' --- |' * len(table.columns)}",
        *(f"| {row} |" for row in rows),
    ]
