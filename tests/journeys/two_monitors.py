"""``python -m tests.journeys.two_monitors``: an hour with two monitors, one is unplugged; prints its log.

Starts a display of its own with two monitors and holds a meeting there by keys, on a clock that the play
moves. On the way: swap, unplug and plug in again, freeze, panic, undo, a kill, and going on after it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PATIENCE = 420
BEAMER = "beamer"
BOX = "What the room says"


def missing() -> str:
    """Say what this machine lacks."""
    return ", ".join(name for name in ("xvfb-run", "xrandr") if shutil.which(name) is None)


def run() -> "subprocess.CompletedProcess[str]":
    """Hold the meeting on a display of its own."""
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = ["xvfb-run", "-a", "-s", "-screen 0 2880x900x24 -noreset", sys.executable, "-m", __spec__.name]
    return subprocess.run(
        [*command, "--inside"],
        env=env | {"QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def _xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=False, capture_output=True)


def plug_in() -> None:
    """Connect the second monitor."""
    _xrandr("--setmonitor", BEAMER, "1440/381x900/238+1440+0", "none")


def unplug() -> None:
    """Take the second monitor away."""
    _xrandr("--delmonitor", BEAMER)


def inside() -> int:
    """Two programs, one after the other: the first is killed in mid-sentence."""
    _xrandr("--setmonitor", "desk", "1440/381x900/238+0+0", "screen")
    plug_in()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-u", "-m", "tests.journeys.two_monitors"]
        first = subprocess.Popen([*command, "--first", folder], stdout=subprocess.PIPE, text=True)
        for line in first.stdout or ():
            print(line, end="", flush=True)
            if line.startswith("saved"):
                break
        first.kill()
        first.wait()
        print("kill -9", flush=True)
        return subprocess.run([*command, "--second", folder], check=False).returncode


class Journey:
    """The program at its table, and a log of what both windows were."""

    def __init__(self, folder: str) -> None:
        from PySide6.QtWidgets import QApplication

        from facilitator.demo.player import Player

        self._app = QApplication.instance() or QApplication([])
        self.player = Player(self._app, Path(folder), [(1200, 800)], ["light"])
        self.player.start()

    def do(self, *steps: object) -> None:
        """Do some steps."""
        from facilitator.demo.steps import Part

        self.player.play([Part("journey", steps)])

    @property
    def windows(self):
        """The windows of the review."""
        return self.player.program.windows

    @property
    def meeting(self):
        """Where the room is."""
        return self.windows.open_review.state.meeting

    def wait(self, is_there, what: str) -> None:
        """Wait for the window system."""
        self.player.hands.wait_until(is_there, what)

    def log(self, clock: str, what: str) -> None:
        """Print a line about both windows."""
        stage, shell = self.windows.stage, self.player.program.shell
        how = "full screen" if stage.window.isFullScreen() else "window"
        sees = " / ".join(stage.words().splitlines()[:3])
        places = f"console on {shell.screen().name()}, stage {how} on {stage.window.screen().name()}"
        print(f"{clock}  {what}: {places}; the room sees: {sees}", flush=True)

    def bring_back(self) -> None:
        """Show again what was blanked."""
        from facilitator.demo.steps import Press, Reach

        self.do(Reach("Show"), Press("Space"), Reach(BOX))


def first(folder: str) -> None:
    """The first part of the hour, until it is cut off."""
    from facilitator.demo.steps import At, Press, Reach, Type
    from facilitator.open_review import SaveState

    here = Journey(folder)
    here.player.program.try_sample()
    here.do(At("2026-11-05 10:00"), Reach("Run the review"), Press("Space"))
    here.do(Reach("Start the meeting"), Press("Space"))
    stage = here.windows.stage
    assert stage.window.isFullScreen()
    assert stage.window.screen().name() == BEAMER
    here.log("10:00", "started")
    here.do(At("10:06"), Press("Ctrl+L"), At("10:09"), Press("Ctrl+L"), Press("Ctrl+J", 3), Reach(BOX))
    here.log("10:12", "walk")
    here.do(At("10:15"), Press("Ctrl+Shift+M"))
    assert here.meeting.is_blank
    assert here.player.program.shell.screen().name() == BEAMER
    here.log("10:15", "swapped, blank first")
    here.do(Press("Ctrl+Shift+M"))
    here.bring_back()
    here.log("10:16", "swapped back and shown")
    moment = here.meeting.entry_id
    unplug()
    here.wait(lambda: here.meeting.is_blank, "the stage to be blank")
    here.do(At("10:20"))
    assert not stage.window.isFullScreen()
    assert here.meeting.entry_id == moment
    assert here.player.program.shell.banner.isVisible()
    here.log("10:20", "monitor unplugged")
    plug_in()
    here.do(At("10:22"), *_see_and_press("Put the stage there"))
    here.bring_back()
    assert stage.window.isFullScreen()
    here.log("10:22", "plugged in, offered and chosen")
    before = stage.words()
    here.do(At("10:25"), Press("Ctrl+Shift+F"), Press("Ctrl+J", 2))
    assert stage.words() == before
    here.log("10:25", "frozen, two moments on")
    here.do(At("10:27"), Press("Ctrl+Shift+F"))
    assert stage.words() != before
    here.log("10:27", "thawed")
    here.do(At("10:30"), Press("Ctrl+Shift+B", 2))
    assert stage.words() == "One moment"
    here.log("10:30", "panic, pressed twice")
    here.bring_back()
    here.do(At("10:32"), Type("This line was a mistake"), Press("Ctrl+Return"), Press("Ctrl+Z"))
    assert "mistake" not in str(here.windows.open_review.state.file.review)
    here.log("10:32", "written and undone")
    here.do(At("10:34"), Press("Ctrl+A"), Type("Half a sen"))
    mark = here.windows.open_review
    here.wait(lambda: mark.save_mark.state is SaveState.SAVED, "Saved")
    print(f"saved at {here.meeting.entry_id}", flush=True)
    here.player.hands.rest(120_000)


def _see_and_press(name: str) -> tuple[object, ...]:
    from facilitator.demo.steps import Press, Reach, See

    return See(name), Reach(name), Press("Space")


def second(folder: str) -> None:
    """Going on after the kill, to the end of the hour."""
    from facilitator.demo.steps import At, Press, Reach, Type

    here = Journey(folder)
    here.do(At("2026-11-05 10:36"), *_see_and_press("Go on at the same moment"))
    assert here.meeting.is_blank
    here.log("10:36", "going on, blank")
    here.do(Reach(BOX))
    assert here.player.hands.find(BOX).text() == "Half a sen"
    here.do(Type("tence"), Press("Ctrl+Return"))
    here.bring_back()
    here.log("10:37", "the half sentence is written down")
    for clock in ("10:39", "10:49", "10:56"):
        here.do(At(clock), Press("Ctrl+L"))
        here.log(clock, "next part")
    here.do(At("11:00"), Reach("End the meeting…"), Press("Space"), Reach("End the meeting"), Press("Space"))
    assert here.meeting.ended_at is not None
    assert here.meeting.is_blank
    here.log("11:00", "ended")
    here.player.close()
    print("the hour is over", flush=True)


def main() -> int:
    """Play the part that is asked for."""
    if "--inside" in sys.argv:
        return inside()
    for name, part in (("--first", first), ("--second", second)):
        if name in sys.argv:
            part(sys.argv[-1])
            return 0
    done = run()
    print(done.stdout, end="")
    print(done.stderr[-3000:], end="", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
