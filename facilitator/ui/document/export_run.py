"""One export: its files are written one after the other, away from the window, each new and whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.documents import write
from facilitator.documents.write import ExportProblem, Format
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.ui.background import Background


class Progress(Enum):
    """Where one file is."""

    WAITING = "waiting"
    WRITING = "writing"
    WRITTEN = "written"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileProgress:
    """One file of an export; ``message`` says what stopped it."""

    form: Format
    path: Path
    progress: Progress = Progress.WAITING
    message: str = ""


class ExportRun(QObject):
    """``changed`` after every step. It lives until its last file is written, also when the page is gone."""

    changed = Signal()

    def __init__(
        self,
        background: Background,
        review: Review,
        formats: Sequence[Format],
        *,
        folder: Path,
        stamp: date,
    ) -> None:
        super().__init__()
        self._background = background
        self._review = review
        stem = write.free_stem(folder, f"{write.file_stem(review)}-{stamp.isoformat()}", formats)
        self.files = tuple(FileProgress(form, folder / f"{stem}.{form}") for form in formats)

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is left to write."""
        return all(file.progress in (Progress.WRITTEN, Progress.FAILED) for file in self.files)

    def start(self) -> None:
        """Write the next file."""
        waiting = next((file for file in self.files if file.progress is Progress.WAITING), None)
        if waiting is None:
            return
        self._mark(replace(waiting, progress=Progress.WRITING))
        try:
            self._background.run_in_process(
                write.write_file,
                self._review,
                waiting.form,
                waiting.path,
                then=self._wrote,
                failed=self._failed,
            )
        except RuntimeError as error:  # no process can be started any more
            self._failed(error)

    def _wrote(self, problem: ExportProblem | None) -> None:
        file = self._present()
        if problem is None:
            self._mark(replace(file, progress=Progress.WRITTEN))
        else:
            self._mark(replace(file, progress=Progress.FAILED, message=problem.message))
        self.start()

    def _failed(self, error: BaseException) -> None:
        file = self._present()
        words = _("{file} not written: the work on it stopped ({error}).").format(
            file=write.format_name(file.form), error=type(error).__name__
        )
        self._mark(replace(file, progress=Progress.FAILED, message=words))
        self.start()

    def _present(self) -> FileProgress:
        return next(file for file in self.files if file.progress is Progress.WRITING)

    def _mark(self, new: FileProgress) -> None:
        self.files = tuple(new if file.path == new.path else file for file in self.files)
        self.changed.emit()
