"""Opens files, folders and zips in the background; says plainly why one cannot be taken."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.files import Opened, read_path
from facilitator.ui.background import Background


class FileOpening(QObject):
    """``opened(FileText)`` for each text that was found, ``refused(words)`` for what was left out."""

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._background, self._window = background, window

    def ask(self) -> None:
        """Let a person choose files."""
        words = _("Text and exports (*.txt *.md *.csv *.tsv *.log *.json *.ics *.eml *.zip);;All files (*)")
        paths, _kind = QFileDialog.getOpenFileNames(self._window, _("Open a file"), "", words)
        self.open([Path(path) for path in paths])

    def open(self, paths: Sequence[Path]) -> None:
        """Read files, each as a text of its own; folders and zips as all texts in them."""
        for path in paths:
            self._background.run(read_path, path, then=self._arrive)

    def _arrive(self, found: Opened) -> None:
        for text in found.texts:
            self.opened.emit(text)
        if found.words:
            self.refused.emit(found.words)
