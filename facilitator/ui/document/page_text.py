"""Writes a document's blocks into a text document; words of people are inserted as text, never as markup."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from facilitator.documents.blocks import (
    Bullets,
    Figures,
    Moment,
    Outline,
    Paragraph,
    Quote,
    Rows,
    Section,
    Subheading,
    Table,
    Timeline,
    Tree,
)
from facilitator.language.translate import _
from facilitator.ui.document import page_tables
from facilitator.ui.document.page_formats import PageFormats

SUMMARY = "summary"
WRITE_SUMMARY = "write:summary"
TEXT_AT = 134
MARK_AT = 113


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on the thread of the timeline: "dot", "decision", "doubt" or "gap"; ``at`` is in its block."""

    at: int
    look: str


@dataclass(slots=True)
class PageText:
    """A written page: the document, where its parts begin, and what is painted beside them."""

    document: QTextDocument
    places: dict[str, int] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    rule_below: int = -1


def write_page(outline: Outline, formats: PageFormats) -> PageText:
    """Return the page of an outline."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(formats.words().font())
    page = PageText(document)
    _PageWriter(page, formats).write(outline)
    return page


class _PageWriter:
    """Writes block after block at the end of the document."""

    def __init__(self, page: PageText, formats: PageFormats) -> None:
        self._page = page
        self._look = formats
        self._cursor = QTextCursor(page.document)
        self._is_fresh = True
        self._ways: dict[type, Callable[[Any], None]] = {
            Paragraph: self._paragraph,
            Quote: self._quote,
            Subheading: self._subheading,
            Bullets: self._bullets,
            Rows: self._rows,
            Figures: self._figures,
            Timeline: self._timeline,
            Tree: self._tree,
            Table: self._table,
        }

    def write(self, outline: Outline) -> None:
        """Write a whole document."""
        look = self._look
        self._cursor.beginEditBlock()
        self._line(look.line(18), (outline.kicker, look.words(12, 500, "muted")))
        self._line(look.heading(1, 36, before=6, after=8), (outline.title, look.words(30, 650)))
        self._line(look.line(20, after=8), (outline.meta, look.words(13, 400, "muted", is_tabular=True)))
        self._page.rule_below = self._cursor.block().position()
        for section in outline.sections:
            self._section(section)
        self._cursor.endEditBlock()

    def _section(self, section: Section) -> None:
        if section.id == SUMMARY:
            self._summary(section)
            return
        look = self._look
        self._line(look.heading(2, 26, before=22, after=4), (section.title, look.words(18, 650)))
        self._page.places[section.id] = self._cursor.block().position()
        for block in section.blocks:
            self._ways[type(block)](block)

    def _summary(self, section: Section) -> None:
        look = self._look
        first = section.blocks[0]
        is_empty = isinstance(first, Paragraph) and first.manner == "empty"
        if is_empty:
            words = _("Write one paragraph: what happened")
            self._line(look.line(27, before=26), (words, look.link(WRITE_SUMMARY, 17)))
        elif isinstance(first, Paragraph):
            self._line(look.line(27, before=26), (first.text, look.words(17)))
        self._page.places[section.id] = self._cursor.block().position()

    def _line(self, block: QTextBlockFormat, *runs: tuple[str, QTextCharFormat]) -> None:
        """Write one paragraph of runs; line ends inside a text stay inside the paragraph."""
        if self._is_fresh:
            self._cursor.setBlockFormat(block)
            self._is_fresh = False
        else:
            self._cursor.insertBlock(block)
        for text, look in runs:
            if text:
                self._cursor.insertText(text.replace("\n", "\u2028"), look)

    def _table_cursor(self) -> QTextCursor:
        """Return the cursor for a table, and go on in the paragraph that always follows it."""
        self._is_fresh = True
        return self._cursor

    def _paragraph(self, block: Paragraph) -> None:
        look = self._look
        if block.manner == "label":
            self._line(look.line(22, before=6), (block.text, look.words(13, 500, "muted")))
        else:
            role = "muted" if block.manner == "empty" else "ink"
            self._line(look.line(after=4), (block.text, look.words(role=role)))

    def _quote(self, block: Quote) -> None:
        self._line(self._look.line(left=18, before=4, after=4), (block.text, self._look.words(role="soft")))

    def _subheading(self, block: Subheading) -> None:
        look = self._look
        self._line(look.heading(3, 24, before=12, after=2), (block.text, look.words(15, 600)))

    def _bullets(self, block: Bullets) -> None:
        look = self._look
        for item in block.items:
            note = f"  {item.note}" if item.note else ""
            self._line(
                look.line(hang=18),
                ("•\t", look.words(role="muted")),
                (item.text, look.words()),
                (note, look.words(12, role="muted")),
            )

    def _rows(self, block: Rows) -> None:
        look = self._look
        for row in block.rows:
            for number, line in enumerate(row.lines):
                label = row.label if number == 0 else ""
                self._line(
                    look.line(24, hang=176),
                    (f"{label}\t", look.words(13, role="muted")),
                    (line, look.words(14, is_tabular=True)),
                )

    def _figures(self, block: Figures) -> None:
        page_tables.figures(self._table_cursor(), self._look, block)

    def _table(self, block: Table) -> None:
        page_tables.table(self._table_cursor(), self._look, block)

    def _tree(self, block: Tree) -> None:
        look = self._look
        for statement in block.statements:
            mark, weight = ("■", 600) if statement.is_root else ("•", 400)
            note = f"  {statement.note}" if statement.note else ""
            self._line(
                look.line(24, left=18 * min(statement.depth, 12), hang=18),
                (f"{mark}\t", look.words(9 if statement.is_root else 14, role="muted")),
                (statement.text, look.words(14, weight)),
                (note, look.words(12, role="muted")),
            )

    def _timeline(self, block: Timeline) -> None:
        for number, moment in enumerate(block.moments):
            self._moment(moment)
            at = self._cursor.block().position()
            self._page.marks.append(Mark(at, _mark(moment)))
            if moment.is_decision:
                self._page.places[f"timeline:{number}"] = at

    def _moment(self, moment: Moment) -> None:
        look = self._look
        time_role = "doubt" if moment.time and _mark(moment) == "doubt" else "soft"
        text, beside = moment.text, ""
        below = [*moment.accounts, *moment.details]
        if moment.is_decision and moment.details:
            text = text if text[-1:] in ".!?…" else f"{text}."
            beside = f" {below.pop(len(moment.accounts))}."
        self._line(
            look.line(24, before=2, after=2, hang=TEXT_AT),
            (f"{moment.time}\t", look.words(14, 500, time_role, is_tabular=True)),
            (text, look.words(14, 600 if moment.is_decision else 400, "muted" if moment.is_gap else "ink")),
            (beside, look.words(14)),
            (f"  {moment.evidence}" if moment.evidence else "", look.words(12, role="muted")),
            ("".join(f"\n{each}" for each in below), look.words(13, role="soft")),
        )


def _mark(moment: Moment) -> str:
    if moment.is_gap:
        return "gap"
    if moment.is_decision:
        return "decision"
    is_unsure = moment.is_doubtful and not moment.time[:1].isdigit()
    return "doubt" if is_unsure else "dot"
