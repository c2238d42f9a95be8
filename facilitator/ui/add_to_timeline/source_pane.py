"""The left side of Add to timeline: the text, and how it is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from facilitator.importers import choose
from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.import_words import reader_words
from facilitator.ui.add_to_timeline.reading import Choices, ReadText
from facilitator.ui.add_to_timeline.source_text import SourceText
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label


class SourcePane(QFrame):
    """``read_as_wanted(name)`` chooses a way of reading."""

    read_as_wanted = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        set_kind(self, "surface")
        head = QFrame()
        set_kind(head, "bar")
        head.setMinimumHeight(40)
        self._read_as = QComboBox()
        self._read_as.setAccessibleName(_("Read as"))
        for name in (choose.AUTO, *choose.NAMES):
            self._read_as.addItem(reader_words(name), name)
        self._read_as.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._read_as.setMinimumContentsLength(14)
        self._read_as.activated.connect(self._choose)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label(_("Text as it came"), "strong"))
        row.addWidget(label(_("Read as"), "count"))
        row.addWidget(self._read_as, 1)
        self.text = SourceText(icons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.text, 1)

    def show_read(self, read: ReadText | None, choices: Choices) -> None:
        """Show how the text was read, and mark its lines."""
        fits = reader_words(choose.AUTO)
        if read is not None and choices.read_as == choose.AUTO and read.entries:
            fits = reader_words(read.reading.reader)
        if self._read_as.itemText(0) != fits:
            self._read_as.setItemText(0, fits)
        self._read_as.setCurrentIndex(max(0, self._read_as.findData(choices.read_as)))
        if read is None:
            self.text.show_marks(frozenset(), (), ())
            return
        reading = read.reading
        muted = (*reading.structure, *((reading.day_line,) if reading.day_line else ()))
        doubtful = tuple(draft.line for draft in reading.entries if draft.approx)
        self.text.show_marks(frozenset(line.line for line in reading.unread), muted, doubtful)

    def _choose(self) -> None:
        self.read_as_wanted.emit(str(self._read_as.currentData()))
