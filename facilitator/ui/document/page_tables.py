"""Tables of the page: the impact in columns, the table of actions."""

from PySide6.QtGui import (
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from facilitator.documents.blocks import Figure, Figures, Table
from facilitator.ui.document.page_formats import PageFormats

ACROSS = 4
_SOLID = QTextFrameFormat.BorderStyle.BorderStyle_Solid


def figures(cursor: QTextCursor, look: PageFormats, block: Figures) -> None:
    """Write the impact in up to four columns between hairlines."""
    count = len(block.figures)
    across = min(ACROSS, count)
    rows = -(-count // across)
    table = cursor.insertTable(rows, across, _format(look, [100 // across] * across))
    for row in range(rows):
        _edge(table, look, row, above=True, below=row == rows - 1, padding=10)
    for place, figure in enumerate(block.figures):
        cell = table.cellAt(place // across, place % across).firstCursorPosition()
        _figure(cell, look, figure)
    _leave(cursor, table)


def _figure(cell: QTextCursor, look: PageFormats, figure: Figure) -> None:
    cell.setBlockFormat(look.line(25))
    cell.insertText(figure.value.replace("\n", " "), look.words(18, 600, is_tabular=True))
    cell.insertBlock(look.line(18))
    cell.insertText(figure.caption.replace("\n", " "), look.words(12, role="muted"))


def table(cursor: QTextCursor, look: PageFormats, block: Table) -> None:
    """Write a table with a quiet head and hairlines between its rows."""
    made = cursor.insertTable(
        len(block.rows) + 1, len(block.columns), _format(look, [c.share for c in block.columns])
    )
    for row in range(len(block.rows) + 1):
        _edge(made, look, row, above=row > 0, below=row == len(block.rows), padding=6)
    for place, column in enumerate(block.columns):
        cell = made.cellAt(0, place).firstCursorPosition()
        cell.setBlockFormat(look.line(18))
        cell.insertText(column.title, look.words(12, 500, "muted"))
    for row, cells in enumerate(block.rows, start=1):
        for place, lines in enumerate(cells):
            _cell(made.cellAt(row, place).firstCursorPosition(), look, lines, is_first=place == 0)
    _leave(cursor, made)


def _cell(cell: QTextCursor, look: PageFormats, lines: tuple[str, ...], *, is_first: bool) -> None:
    for number, line in enumerate(lines):
        is_name = is_first and number == 0
        if number == 0:
            cell.setBlockFormat(look.line(20))
        else:
            cell.insertBlock(look.line(18))
        words: QTextCharFormat = look.words(13 if number == 0 else 12, 600 if is_name else 400)
        if number:
            words.setForeground(look.theme.color("muted"))
        cell.insertText(line.replace("\n", "\u2028"), words)


def _format(look: PageFormats, shares: list[int]) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    made.setCellSpacing(0)
    made.setCellPadding(0)
    made.setTopMargin(look.px(4))
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, share) for share in shares]
    )
    return made


def _edge(
    table: QTextTable,
    look: PageFormats,
    row: int,
    *,
    above: bool = False,
    below: bool = False,
    padding: float = 0,
) -> None:
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        edges = QTextTableCellFormat()
        edges.setTopPadding(look.px(padding))
        edges.setBottomPadding(look.px(padding))
        edges.setRightPadding(look.px(6 if padding else 0))
        if above:
            edges.setTopBorder(1)
            edges.setTopBorderStyle(_SOLID)
            edges.setTopBorderBrush(look.theme.color("line"))
        if below:
            edges.setBottomBorder(1)
            edges.setBottomBorderStyle(_SOLID)
            edges.setBottomBorderBrush(look.theme.color("line"))
        cell.setFormat(edges)


def _leave(cursor: QTextCursor, table: QTextTable) -> None:
    cursor.setPosition(table.lastPosition() + 1)
