"""Draws the wavy terracotta line under words that may blame."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from facilitator.ui.theme import Theme


def show_flags(field: QPlainTextEdit, spans: Iterable[tuple[int, int]], theme: Theme) -> None:
    """Underline these character ranges of a field, and nothing else in it; the text is not touched."""
    wavy = QTextCharFormat()
    wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    wavy.setUnderlineColor(theme.color("flag"))
    marks = []
    last = max(0, field.document().characterCount() - 1)
    for start, end in spans:
        if start >= end or end > last:
            continue
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format = wavy
        marks.append(mark)
    field.setExtraSelections(marks)
