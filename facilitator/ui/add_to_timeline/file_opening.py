"""Opens files in the background; says plainly why one cannot be taken."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.files import FileText, read_file
from facilitator.ui.background import Background


class FileOpening(QObject):
    """``opened(FileText)`` for each file that has a text, ``refused(words)`` for any other."""

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._background, self._window = background, window

    def ask(self) -> None:
        """Let a person choose files."""
        words = _("Text (*.txt *.md *.csv *.tsv *.log *.json);;All files (*)")
        paths, _kind = QFileDialog.getOpenFileNames(self._window, _("Open a file"), "", words)
        self.open([Path(path) for path in paths])

    def open(self, paths: Sequence[Path]) -> None:
        """Read files, each as a text of its own."""
        for path in paths:
            self._background.run(read_file, path, then=self._arrive)

    def _arrive(self, found: FileText) -> None:
        if not found.trouble and found.text.strip():
            self.opened.emit(found)
            return
        reasons = {
            "large": _("“{name}” is larger than 20 MB. Nothing was changed."),
            "no text": _("“{name}” is no text file. Nothing was changed."),
            "not readable": _("“{name}” could not be read. Nothing was changed."),
        }
        words = reasons.get(found.trouble, _("“{name}” is empty. Nothing was changed."))
        self.refused.emit(words.format(name=found.name))
