"""A document for Word: real headings, real tables with header rows, pictures with their words."""

import io
from collections.abc import Callable
from datetime import datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from facilitator.documents import docx_parts as parts
from facilitator.documents.blocks import (
    Block,
    Bullets,
    Figures,
    Outline,
    Paragraph,
    Quote,
    Rows,
    Subheading,
    Table,
    Timeline,
    Tree,
)
from facilitator.language.translate import _

_ZIP_DATE = (2026, 1, 1, 0, 0, 0)


def docx(document: Outline) -> bytes:
    """Write the document; the same document gives the same bytes."""
    word = parts.blank(document.title, document.language, datetime.combine(document.dated, time()))
    parts.paragraph(word, document.kicker, "muted", 8.5)
    word.add_heading(document.title, level=0)
    parts.paragraph(word, document.meta, "muted", 9)
    for section in document.sections:
        word.add_heading(section.title, level=1)
        for block in section.blocks:
            _WRITERS[type(block)](word, block)
    raw = io.BytesIO()
    word.save(raw)
    return _same_bytes(raw)


def _same_bytes(raw: io.BytesIO) -> bytes:
    """Pack the parts again with one fixed time, so that equal documents are equal files."""
    out = io.BytesIO()
    with ZipFile(raw) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            entry = ZipInfo(part.filename, _ZIP_DATE)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(part))
    return out.getvalue()


def _paragraph(word: Any, block: Paragraph) -> None:
    look = {"lead": ("ink", 13.0), "plain": ("ink", 10.5), "empty": ("muted", 10.5), "label": ("muted", 10.0)}
    colour, size = look[block.manner]
    made = parts.paragraph(word, block.text, colour, size)
    made.paragraph_format.keep_with_next = block.manner == "label"


def _quote(word: Any, block: Quote) -> None:
    parts.paragraph(word, block.text, "soft", 10.5, style="Intense Quote")


def _subheading(word: Any, block: Subheading) -> None:
    heading = word.add_heading(level=2)
    if block.is_decision:
        parts.run(heading, "◆ ", "decision")
    parts.run(heading, block.text)


def _bullets(word: Any, block: Bullets) -> None:
    for item in block.items:
        made = word.add_paragraph(style="List Bullet")
        parts.run(made, item.text)
        parts.note(made, item.note)


def _rows(word: Any, block: Rows) -> None:
    cells = [((row.label,), row.lines) for row in block.rows]
    parts.table(word, (24, 76), cells, label_column=True)


def _figures(word: Any, block: Figures) -> None:
    titles = (_("Impact"), _("What"), _("How we know"))
    cells = [((f.value,), (f.caption,), (f.evidence,)) for f in block.figures]
    parts.table(word, (30, 50, 20), cells, titles, strong_column=True)


def _timeline(word: Any, block: Timeline) -> None:
    if block.picture is not None:
        parts.picture(word, block.picture, _("Timeline"))
    made = parts.table(
        word, (19, 81), [((m.time,), ("",)) for m in block.moments], (_("Time"), _("What happened"))
    )
    for row, moment in zip(made.rows[1:], block.moments, strict=True):
        cell = row.cells[1].paragraphs[0]
        if moment.is_decision:
            parts.run(cell, "◆ ", "decision")
        parts.run(cell, moment.text, "muted" if moment.is_gap else "ink", is_bold=moment.is_decision)
        parts.note(cell, moment.evidence)
        for line in (*moment.accounts, *moment.details):
            parts.run(row.cells[1].add_paragraph(), line, "soft")


def _tree(word: Any, block: Tree) -> None:
    parts.picture(word, block.picture, _("5 Whys"))


def _table(word: Any, block: Table) -> None:
    shares = tuple(column.share for column in block.columns)
    titles = tuple(column.title for column in block.columns)
    parts.table(word, shares, block.rows, titles, strong_column=True)


_WRITERS: dict[type[Block], Callable[[Any, Any], None]] = {
    Paragraph: _paragraph,
    Quote: _quote,
    Subheading: _subheading,
    Bullets: _bullets,
    Rows: _rows,
    Figures: _figures,
    Timeline: _timeline,
    Tree: _tree,
    Table: _table,
}
