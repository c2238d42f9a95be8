"""What happens when a review, the settings or the palette is opened; loaded only then."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from facilitator import __version__
from facilitator.app import debriefs, library_copies, rehearsal
from facilitator.app.packs import checker, own_pack
from facilitator.app.review_windows import ReviewWindows
from facilitator.app.save_watch import SaveWatch
from facilitator.domain.review_file import State
from facilitator.domain.session_shapes import SessionShape
from facilitator.language.translate import _
from facilitator.open_review import OpenReview, Saver
from facilitator.ui.writing import Writing

if TYPE_CHECKING:
    from facilitator.app.program import Program
    from facilitator.ui.settings.page import SettingsPage


def open_windows(
    program: "Program", state: State, *, is_saved: bool, record: Saver | None = None
) -> ReviewWindows:
    """Make the windows of a review; ``record`` takes its saves in place of the library.

    Raises:
        RuntimeError: the library is not open.
    """
    if program.library is None:
        raise RuntimeError
    bench = program.bench()
    library = program.library
    open_review = OpenReview(state, record or library, is_saved=is_saved, parent=program)
    own, problem = own_pack(program.settings.own_wording)
    if problem:
        _tell_broken(program, problem)
    writing = Writing(open_review, checker(own), bench.clock, bench.new_id, parent=open_review)
    saving = SaveWatch(program.shell, open_review, bench.clock, bench.zone)
    saving.may_copy = record is None
    background = program.background()
    windows = ReviewWindows(
        program.shell,
        open_review,
        writing,
        bench,
        background=background,
        saving=saving,
        earlier_counts=partial(debriefs.earlier_counts, library, state.file.review.id),
        is_rehearsal=record is not None,
    )
    windows.rehearsal_wanted.connect(partial(rehearsal.begin, program))
    windows.room.screen_chosen.connect(partial(_keep_screen, program))
    windows.shape_kept.connect(partial(_keep_shape, program))
    windows.shape_forgotten.connect(partial(_forget_shape, program))
    if not is_saved:
        open_review.save_now()
    return windows


def _tell_broken(program: "Program", problem: str) -> None:
    """Say which line of the team's own pack cannot be read; everything else goes on."""
    path = Path(program.settings.own_wording)
    program.shell.banner.tell(
        _("Your wording pack “{name}” was left out: {problem}").format(name=path.name, problem=problem),
        _("The rules of the program are in force. Mend that line, or choose another file in the settings."),
        [(_("Good"), program.shell.banner.calm)],
    )


def choose_wording(program: "Program", page: "SettingsPage") -> None:
    """Ask for the team's own wording pack; one that cannot be read is told and not taken."""
    from PySide6.QtWidgets import QFileDialog

    name, _kind = QFileDialog.getOpenFileName(
        program.shell, _("Choose a wording pack"), "", _("Wording packs (*.toml)")
    )
    if name:
        _use_wording(program, page, name)


def _use_wording(program: "Program", page: "SettingsPage", name: str) -> None:
    pack, problem = own_pack(name)
    if pack is not None or not name:
        program.remember(replace(program.settings, own_wording=name))
        page.show_settings(program.settings)
    page.wording.say(problem)


def _keep_screen(program: "Program", name: str) -> None:
    """Remember the screen of the stage by its name."""
    program.remember(replace(program.settings, stage_screen=name))


def _keep_shape(program: "Program", shape: SessionShape) -> None:
    """Remember an own shape on this computer; the same name replaces."""
    others = tuple(one for one in program.settings.own_shapes if one.id != shape.id)
    program.remember(replace(program.settings, own_shapes=(*others, shape)))


def _forget_shape(program: "Program", shape_id: str) -> None:
    others = tuple(one for one in program.settings.own_shapes if one.id != shape_id)
    program.remember(replace(program.settings, own_shapes=others))


def show_settings(program: "Program") -> None:
    """Open the settings with what holds now."""
    from facilitator.ui.settings.page import SettingsPage

    page = program.shell.page("settings")
    facts = library_copies.facts_of(program)
    if not isinstance(page, SettingsPage):
        page = SettingsPage(
            program.icons, program.settings, facts, zone=program.around.zone, version=__version__
        )
        page.changed.connect(program.preferences.change)
        page.copy_wanted.connect(partial(_copy, program, page))
        page.restore_wanted.connect(partial(_restore, program))
        page.wording.file_wanted.connect(partial(choose_wording, program, page))
        page.wording.dropped.connect(partial(_use_wording, program, page, ""))
        page.folder_wanted.connect(partial(_show_folder, program.around.library.parent))
        page.keys_wanted.connect(program.doors.show_keys)
        program.shell.add_page("settings", page)
    page.show_settings(program.settings)
    page.show_facts(facts)
    page.show_screens([screen.name() for screen in QGuiApplication.screens()])
    program.shell.go_to("settings")


def _copy(program: "Program", page: "SettingsPage") -> None:
    if library_copies.copy_now(program):
        page.show_facts(library_copies.facts_of(program))
        page.copies.say(_("{when}, just made").format(when=library_copies.words_of_copy(program)))


def _restore(program: "Program", path: Path) -> None:
    if library_copies.restore(program, path):
        program.go_to("library")


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
