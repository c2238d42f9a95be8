"""The parts of a Word document: styles, runs, tables and pictures."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from facilitator.documents.paper import colours
from facilitator.documents.svg import svg
from facilitator.documents.typesetting import png_of
from facilitator.drawing.shapes import Picture

TEXT_WIDTH_MM = 160.0
FONT = "Calibri"
SIZE = 10.5
HEADINGS = {"Title": 24.0, "Heading 1": 15.0, "Heading 2": 11.5}


def blank(title: str, language: str, dated: datetime) -> Any:
    """Return an empty A4 document with the styles of the house."""
    import docx
    from docx.shared import Mm, Pt

    word = docx.Document()
    core = word.core_properties
    core.title, core.author, core.language, core.comments = title, "", language, ""
    core.created = core.modified = core.last_printed = dated
    core.last_modified_by, core.revision = "", 1
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin = page.bottom_margin = Mm(22)
    _style(word, "Normal", SIZE, "ink")
    word.styles["Normal"].paragraph_format.space_after = Pt(4)
    word.styles["Normal"].element.rPr.append(_element("w:lang", val=language))
    for name, size in HEADINGS.items():
        _style(word, name, size, "ink")
        word.styles[name].font.bold = True
        word.styles[name].paragraph_format.space_after = Pt(5)
        for border in word.styles[name].element.pPr.findall(_name("w:pBdr")):
            word.styles[name].element.pPr.remove(border)
    _style(word, "Intense Quote", SIZE, "soft")
    return word


def paragraph(word: Any, text: str, role: str, size: float, style: str | None = None) -> Any:
    """Add a paragraph of one manner; its lines stay lines."""
    from docx.shared import Pt

    made = word.add_paragraph(style=style)
    run(made, text, role).font.size = Pt(size)
    return made


def run(target: Any, text: str, role: str = "", is_bold: bool = False) -> Any:
    """Add words to a paragraph in a colour of the theme."""
    from docx.shared import RGBColor

    made = target.add_run(text)
    if role:
        made.font.color.rgb = RGBColor.from_string(colours()[role].lstrip("#").upper())
    if is_bold:
        made.bold = True
    return made


def note(target: Any, text: str) -> None:
    """Add quiet words behind a text."""
    from docx.shared import Pt

    if text:
        run(target, f"  {text}", "muted").font.size = Pt(8.5)


def table(
    word: Any,
    shares: Sequence[int],
    rows: Sequence[Sequence[Sequence[str]]],
    titles: Sequence[str] = (),
    *,
    label_column: bool = False,
    strong_column: bool = False,
) -> Any:
    """Add a table with fixed widths and hairlines; the row of titles repeats on every page."""
    made = word.add_table(rows=0, cols=len(shares))
    made.autofit = False
    made._tbl.tblPr.find(_name("w:tblLayout")).addprevious(_borders())  # noqa: SLF001 - no other way there
    if titles:
        cells = made.add_row().cells
        for cell, title in zip(cells, titles, strict=True):
            run(cell.paragraphs[0], title, "muted")
        _row_mark(made.rows[0], "w:tblHeader")
    for row in rows:
        added = made.add_row()
        _row_mark(added, "w:cantSplit")
        for place, (cell, lines) in enumerate(zip(added.cells, row, strict=True)):
            first = place == 0
            _fill(cell, lines, "muted" if first and label_column else "ink", first and strong_column)
    _widths(made, shares)
    word.add_paragraph().paragraph_format.space_after = 0
    return made


def picture(word: Any, drawn: Picture, title: str) -> None:
    """Add a picture as PNG with the words that say the same."""
    from docx.shared import Mm

    png = png_of(svg(drawn, colours(), title), drawn.width)
    word.add_picture(io.BytesIO(png), width=Mm(TEXT_WIDTH_MM))
    inline = word.inline_shapes[-1]._inline  # noqa: SLF001 - python-docx has no alternative text of its own
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("descr", drawn.description)
    inline.docPr.set("title", title)


def _fill(cell: Any, lines: Sequence[str], role: str, is_strong: bool) -> None:
    for number, line in enumerate(lines):
        target = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        quiet = is_strong and number > 0
        run(target, line, "muted" if quiet else role, is_bold=is_strong and number == 0)


def _widths(made: Any, shares: Sequence[int]) -> None:
    from docx.shared import Mm, Pt

    for column, share in zip(made.columns, shares, strict=True):
        column.width = Mm(TEXT_WIDTH_MM * share / 100)
        for cell in column.cells:
            cell.width = Mm(TEXT_WIDTH_MM * share / 100)
            for each in cell.paragraphs:
                each.paragraph_format.space_after = Pt(1)


def _style(word: Any, name: str, size: float, role: str) -> None:
    from docx.shared import Pt, RGBColor

    font = word.styles[name].font
    font.name, font.size, font.italic = FONT, Pt(size), False
    font.color.rgb = RGBColor.from_string(colours()[role].lstrip("#").upper())
    fonts = word.styles[name].element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(_name(f"w:{kind}"), None)


def _row_mark(row: Any, tag: str) -> None:
    row._tr.get_or_add_trPr().append(_element(tag, val="true"))  # noqa: SLF001 - see table()


def _borders() -> Any:
    borders = _element("w:tblBorders")
    for edge in ("w:bottom", "w:insideH"):
        line = colours()["line-strong"].lstrip("#").upper()
        borders.append(_element(edge, val="single", sz="4", space="0", color=line))
    return borders


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(_name(f"w:{name}"), value)
    return made


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(tag))
