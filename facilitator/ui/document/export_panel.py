"""Export: which files, into which folder, and what became of them."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.documents.write import Format
from facilitator.language.translate import _, plural
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.document.desk_head import DeskHead
from facilitator.ui.document.export_run import ExportRun, FileProgress, Progress
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label

FIRST_CHOICE = (Format.MARKDOWN, Format.HTML, Format.ACTION_CSV)


def default_folder() -> Path:
    """Return the documents folder of this person."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()


class ExportPanel(QWidget):
    """``wanted`` when the button is pressed; ``chosen`` when another set of files is chosen."""

    wanted = Signal()
    chosen = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = default_folder()
        self._held_back = ""
        self._run: ExportRun | None = None
        self._boxes = {form: QCheckBox(words) for form, words in _choices().items()}
        self._head = DeskHead(_("Export"))
        self._where = ElidedLabel("", "desk-muted")
        self._change = KeyButton(_("Change folder…"), icons, kind="small")
        self._button = KeyButton("", icons, key_id="export", kind="primary")
        self._note = label("", "desk-muted", wraps=True)
        self._results = label("", "", wraps=True)
        self._troubles = label("", "trouble", wraps=True)
        for words in (self._results, self._troubles):
            words.setMinimumWidth(1)
        self._open = KeyButton(_("Open the folder"), icons, kind="small", icon="folder")
        self._lay_out()
        for form, box in self._boxes.items():
            box.setAccessibleName(box.text())
            box.setChecked(form in FIRST_CHOICE)
            box.toggled.connect(self._on_toggled)
        self._change.clicked.connect(self._on_change)
        self._button.clicked.connect(self.wanted)
        self._open.clicked.connect(self.open_folder)
        self._show()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(2)
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, place // 2, place % 2)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self._where, 1)
        folder.addWidget(self._change)
        opens = QHBoxLayout()
        opens.addWidget(self._open)
        opens.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(grid)
        column.addLayout(folder)
        for widget in (self._button, self._note, self._results, self._troubles):
            column.addWidget(widget)
        column.addLayout(opens)

    def formats(self) -> tuple[Format, ...]:
        """Return the files that are chosen."""
        return tuple(form for form, box in self._boxes.items() if box.isChecked())

    @property
    def is_busy(self) -> bool:
        """Tell whether files are being written."""
        return self._run is not None and not self._run.is_over

    def hold_back(self, why: str) -> None:
        """Switch the button off and say why; empty words switch it on."""
        if why != self._held_back:
            self._held_back = why
            self._show()

    def may_export(self) -> bool:
        """Tell whether the button would do something."""
        return bool(self.formats()) and not self._held_back and not self.is_busy

    def follow(self, run: ExportRun) -> None:
        """Show an export while it goes on and what it left."""
        if self._run is not None:
            self._run.changed.disconnect(self._show)
        self._run = run
        run.changed.connect(self._show)
        self._show()

    def ask_folder(self) -> str:
        """Ask the person for a folder; empty when the question is closed."""
        return QFileDialog.getExistingDirectory(self, _("Folder for the files"), str(self.folder))

    def open_folder(self) -> None:
        """Show the folder of the files outside of the program."""
        if self._run is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._run.files[0].path.parent)))

    def use_folder(self, folder: Path) -> None:
        """Write the next files there."""
        self.folder = folder
        self._show()

    def _on_change(self) -> None:
        chosen = self.ask_folder()
        if chosen:
            self.use_folder(Path(chosen))

    def _on_toggled(self) -> None:
        self._show()
        self.chosen.emit()

    def _show(self) -> None:
        count = len(self.formats())
        self._head.show_note(_("{count} chosen").format(count=count))
        self._where.setText(_("Into {folder}").format(folder=self.folder))
        self._show_button(count)
        self._show_results()

    def _show_button(self, count: int) -> None:
        writing = self._writing()
        words = plural("Export {count} file", "Export {count} files", count)
        self._button.show_words(
            _("Writing {file}…").format(file=writing.path.suffix[1:].upper()) if writing else words
        )
        self._button.setEnabled(self.may_export())
        note = self._held_back or _("New dated files each time; nothing is overwritten.")
        set_kind(self._note, "trouble" if self._held_back else "desk-muted")
        self._note.setText(note)

    def _writing(self) -> FileProgress | None:
        files = self._run.files if self._run else ()
        return next((file for file in files if file.progress is Progress.WRITING), None)

    def _show_results(self) -> None:
        files = self._run.files if self._run else ()
        lines = [_line(file) for file in files if file.progress is not Progress.FAILED]
        failed = [file.message for file in files if file.progress is Progress.FAILED]
        written = sum(file.progress is Progress.WRITTEN for file in files)
        if failed and not self.is_busy:
            failed += _what_now(written)
        self._results.setText("\n".join(lines))
        self._results.setVisible(bool(lines))
        self._troubles.setText("\n".join(failed))
        self._troubles.setVisible(bool(failed))
        self._open.setVisible(bool(written) and not self.is_busy)
        if files and not self.is_busy:
            accessible.announce(self, "\n".join((*lines, *failed)))


def _choices() -> dict[Format, str]:
    return {
        Format.MARKDOWN: _("Markdown"),
        Format.HTML: _("HTML page"),
        Format.DOCX: _("Word"),
        Format.PDF: _("PDF"),
        Format.ACTION_CSV: _("Jira CSV, actions"),
        Format.JSON: _("JSON, everything"),
    }


def _line(file: FileProgress) -> str:
    told = {
        Progress.WAITING: _("{file}: waits"),
        Progress.WRITING: _("{file}: being written…"),
        Progress.WRITTEN: _("{file}: written"),
    }
    return told[file.progress].format(file=file.path.name)


def _what_now(written: int) -> list[str]:
    safe = plural("The other one is done.", "The other {count} are done.", written) if written else ""
    again = _("The review is safe. Choose another folder and export again.")
    return [safe, again] if safe else [again]
