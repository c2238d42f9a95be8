"""Plays the script through the real windows, as a person with a keyboard would, into a folder of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import singledispatchmethod
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from facilitator import resources
from facilitator.app.faults import Faults
from facilitator.app.program import Program, Surroundings
from facilitator.demo.file_taker import FileTaker
from facilitator.demo.hands import CannotGoOnError, Hands
from facilitator.demo.pictures import Camera
from facilitator.demo.report import Played, Report, is_ours
from facilitator.demo.script import SCRIPT
from facilitator.demo.steps import (
    At,
    Click,
    OtherProgram,
    Part,
    Paste,
    Pick,
    Picture,
    Press,
    Reach,
    Replace,
    Rest,
    See,
    Step,
    Type,
)

ZONE = "Europe/Berlin"
FIRST_DAY = date(2026, 11, 4)
OURS = ("library.sqlite3", "library.sqlite3-wal", "library.sqlite3-shm", "library.sqlite3.lock")


class NotOurFolderError(Exception):
    """The folder holds a library that no demo wrote; nothing was touched."""


class DemoClock:
    """A clock that stands still until the script moves it."""

    def __init__(self) -> None:
        self._at = datetime.combine(FIRST_DAY, time(9, 30), ZoneInfo(ZONE)).astimezone(UTC)

    def __call__(self) -> datetime:
        """Return the time it is in the play."""
        return self._at

    def move(self, words: str) -> None:
        """Move to ``10:21`` of the same day, or to ``2026-11-05 10:21``."""
        day, _gap, clock = words.rpartition(" ")
        when = date.fromisoformat(day) if day else self._at.astimezone(ZoneInfo(ZONE)).date()
        self._at = datetime.combine(when, time.fromisoformat(clock), ZoneInfo(ZONE)).astimezone(UTC)


class Player:
    """Does each step of the script and keeps how long it took."""

    def __init__(self, app: QApplication, out: Path, sizes: list[tuple[int, int]], themes: list[str]) -> None:
        self._clock = DemoClock()
        self._faults: list[str] = []
        self._listening = Faults(app)
        self._listening.happened.connect(self._faults.append)
        self._settings_file = out / "settings.toml"
        around = Surroundings(out / "library.sqlite3", self._settings_file, self._clock, ZONE)
        self.program = Program(app, around)
        self.hands = Hands(app, self.program.shell)
        self.camera = Camera(self.program, out / "screens", sizes, themes, self.hands.settle)
        self.report = Report(out)
        self._other = FileTaker(out / "library.sqlite3")

    def start(self) -> None:
        """Open the window, with nothing that moves and with files that stay in the folder."""
        documents = self.report.folder / "documents"
        documents.mkdir(exist_ok=True)
        settings = self.program.settings
        self.program.remember(replace(settings, is_motion_reduced=True, export_folder=str(documents)))
        self.camera.get_ready()
        self.program.start()
        self.program.shell.activateWindow()
        self.hands.wait_until(lambda: self.program.library is not None, "the library")

    def play(self, script: Sequence[Part]) -> None:
        """Play all parts.

        Raises:
            CannotGoOnError: a step could not be done; the console as it stood then is in the folder.
        """
        self._listening.watch()
        try:
            for part in script:
                for step in part.steps:
                    self._play(part, step)
        finally:
            self._listening.stop()

    def _play(self, part: Part, step: Step) -> None:
        begin = perf_counter()
        try:
            self.do(step)
            self.hands.settle()
            if self._faults:
                raise CannotGoOnError(self._faults[0])
        except CannotGoOnError as error:
            picture = self.camera.snapshot("stopped-here")
            raise CannotGoOnError(f"{part.title}: {step.words()[:80]}: {error} (see {picture})") from error
        taken = (perf_counter() - begin) * 1_000
        self.report.steps.append(Played(part.title, step.words(), round(taken, 1)))

    @singledispatchmethod
    def do(self, step: Step) -> None:
        """Do one step."""
        raise TypeError(step)

    @do.register
    def _(self, step: Press) -> None:
        self.hands.press(step.keys, step.times)

    @do.register
    def _(self, step: Type) -> None:
        self.hands.type(step.text)

    @do.register
    def _(self, step: Replace) -> None:
        self.hands.press("Ctrl+A")
        self.hands.type(step.text)

    @do.register
    def _(self, step: Paste) -> None:
        self.hands.paste(resources.path(f"samples/{step.sample}").read_text(encoding="utf-8"))

    @do.register
    def _(self, step: Reach) -> None:
        self.hands.reach(step.name, step.keys)

    @do.register
    def _(self, step: Click) -> None:
        self.hands.click(step.name)

    @do.register
    def _(self, step: Pick) -> None:
        self.hands.pick(step.offer)

    @do.register
    def _(self, step: See) -> None:
        self.hands.see(step.name)

    @do.register
    def _(self, step: Rest) -> None:
        self.hands.rest(step.milliseconds)

    @do.register
    def _(self, step: At) -> None:
        self._clock.move(step.time)
        page = self.program.shell.page(self.program.shell.place)
        show_minute: Callable[[], None] | None = getattr(page, "show_minute", None)
        if show_minute is not None:
            show_minute()

    @do.register
    def _(self, step: OtherProgram) -> None:
        if step.holds:
            self._other.take()
        else:
            self._other.give_back()

    @do.register
    def _(self, step: Picture) -> None:
        self.report.files += self.camera.take(step.name, step.of, step.size)

    def close(self) -> None:
        """Close the windows, and leave no settings behind.

        Raises:
            CannotGoOnError: the last changes could not be saved.
        """
        self._other.give_back()
        is_closed = self.program.close()
        self.program.shell.hide()
        self.program.shell.deleteLater()
        self.program.deleteLater()
        self.hands.settle()
        self._settings_file.unlink(missing_ok=True)
        if not is_closed:
            raise CannotGoOnError("the review could not be saved")


def play(
    out: Path,
    sizes: list[tuple[int, int]],
    themes: list[str],
    scale: float,
    script: Sequence[Part] = SCRIPT,
) -> Report:
    """Play the script; pictures, documents, library and report are in ``out`` afterwards.

    Raises:
        NotOurFolderError: ``out`` holds somebody's library.
        CannotGoOnError: the script could not be played to its end.
    """
    out.mkdir(parents=True, exist_ok=True)
    make_room(out)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["facilitator"])
    app.setCursorFlashTime(0)
    player = Player(app, out, sizes, themes)
    player.report.scale = scale
    player.report.write()  # now already, so that a demo that stopped can be played again into the same folder
    try:
        player.start()
        player.play(script)
    finally:
        player.close()
    documents = sorted(path for path in (out / "documents").rglob("*") if path.is_file())
    player.report.files += [*documents, out / "library.sqlite3"]
    player.report.write()
    return player.report


def make_room(out: Path) -> None:
    """Take away what an earlier demo wrote; a library that no demo wrote stays.

    Raises:
        NotOurFolderError: there is such a library.
    """
    if (out / "library.sqlite3").exists() and not is_ours(out):
        raise NotOurFolderError(out)
    for name in OURS:
        (out / name).unlink(missing_ok=True)
    for written in (*(out / "screens").glob("*.png"), *(out / "documents").glob("*")):
        if written.is_file():
            written.unlink()
