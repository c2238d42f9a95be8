"""From a key press to its letter on the screen, in a bare text field and in the writing box of the desk."""

import ctypes
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks import anchors
from tests.benchmarks.figures import Figure, milliseconds, paired, percentile
from tests.benchmarks.screen import WIDTH, Run, progress, running

MIDDLE, SLOWEST = 1.4, 1.5
MEMORY = 2.2
WORDS = "someone should have checked the queue before the rollout went on "
WARM_UP = 10
PAUSE, LONG_PAUSE, PAUSE_EVERY = 0.06, 0.6, 25
CARET = 4
PATIENCE = 0.5
BARE_BOX = (0, 0, WIDTH, 200)
DESK_BOX = (WIDTH - 330, 500, WIDTH, 700)


def measure(rounds: int, presses: int, home: Path, library: Path) -> list[Figure]:
    """Type in both in turn; figures are medians of the ratios of each round."""
    middle: dict[str, list[float]] = {"bare": [], "program": []}
    slowest: dict[str, list[float]] = {"bare": [], "program": []}
    memory: dict[str, list[float]] = {"bare": [], "program": []}
    kinds: dict[str, tuple[list[str], Callable[[Run], None], tuple[int, int, int, int]]] = {
        "bare": (anchors.bare("editor"), _focus_bare, BARE_BOX),
        "program": (anchors.program(library), _focus_writing_box, DESK_BOX),
    }
    for number in range(rounds):
        for name, (command, focus, box) in kinds.items():
            progress(f"keys, round {number + 1}: {name}")
            with running(command, home) as run:
                focus(run)
                times = _type(run, presses, box)
                memory[name].append(run.memory())
            middle[name].append(median(times))
            slowest[name].append(percentile(times, 95))
    bytes_of = f"{median(memory['program']):.0f} MB against {median(memory['bare']):.0f} MB"
    return [
        _figure("key press to letter, p50", middle, MIDDLE),
        _figure("key press to letter, p95", slowest, SLOWEST),
        Figure("memory (PSS) in the run", paired(memory["program"], memory["bare"]), MEMORY, bytes_of),
    ]


def _figure(name: str, times: dict[str, list[float]], most: float) -> Figure:
    ours, bare = times["program"], times["bare"]
    return Figure(name, paired(ours, bare), most, milliseconds(ours, bare, 2))


def _focus_bare(run: Run) -> None:
    time.sleep(1.5)
    run.hands("mousemove", "500", "300", "click", "1")
    time.sleep(0.5)


def _focus_writing_box(run: Run) -> None:
    """Go on with the meeting from the list, with the stage beside the console, and click the box."""
    time.sleep(4)
    run.hands("mousemove", "400", "345", "click", "--repeat", "2", "--delay", "50", "1")
    time.sleep(5)
    run.hands("search", "--sync", "--name", "stage", "windowmove", str(WIDTH), "0")
    run.hands("mousemove", "1250", "537", "click", "1")
    time.sleep(1)


def _type(run: Run, presses: int, box: tuple[int, int, int, int]) -> list[float]:
    """Milliseconds of each key; now and then a pause, in which the words are checked.

    Raises:
        SystemExit: the keys did not arrive.
    """
    keyboard = Keyboard(run.screen.display)
    times: list[float] = []
    lost = 0
    for number, letter in zip(range(presses + WARM_UP), cycle(WORDS), strict=False):
        time.sleep(LONG_PAUSE if number % PAUSE_EVERY == PAUSE_EVERY - 1 else PAUSE)
        took = press(run.screen, keyboard, letter, box)
        if letter == " " or number < WARM_UP:
            continue  # a blank moves nothing but the caret
        if took is None:
            lost += 1
        else:
            times.append(took)
    keyboard.close()
    if lost > presses / 10:
        run.screen.shot("lost-keys.png")
        raise SystemExit(f"{lost} of {presses} keys never showed; see lost-keys.png")
    return times


def press(screen: Any, keyboard: "Keyboard", letter: str, box: tuple[int, int, int, int]) -> float | None:
    """Press a letter and return the milliseconds until something as wide as a letter changed in the box."""
    field = Rows(screen, box)
    before = field.picture()
    began = time.perf_counter()
    keyboard.down(letter)
    took = None
    while time.perf_counter() - began < (PATIENCE if letter != " " else 0.01):
        if field.is_same(before):
            continue
        now = time.perf_counter()
        if field.changed_width(before) >= CARET:
            took = (now - began) * 1000
            break
        before = field.picture()
    keyboard.up(letter)
    return took


class Rows:
    """The rows of the screen in which a field stands, and nothing else of it.

    To compare a whole screen takes half as long as a letter, and how soon a change is seen then depends on
    how far from the top the field stands.
    """

    def __init__(self, screen: Any, box: tuple[int, int, int, int]) -> None:
        left, top, right, bottom = box
        self._line = screen.W * 4
        self._left, self._right = left * 4, right * 4
        self._address = screen.addr + top * self._line
        self._size = (bottom - top) * self._line
        self._compare = screen.libc.memcmp

    def picture(self) -> bytes:
        """What is on the screen now."""
        return ctypes.string_at(self._address, self._size)

    def is_same(self, before: bytes) -> bool:
        """Tell whether nothing has changed."""
        return not self._compare(ctypes.c_void_p(self._address), before, ctypes.c_size_t(self._size))

    def changed_width(self, before: bytes) -> int:
        """Pixels from the first to the last changed column of the field."""
        now = self.picture()
        changed: set[int] = set()
        for row in range(0, self._size, self._line):
            here = slice(row + self._left, row + self._right)
            if now[here] != before[here]:
                changed.update(_columns(now[here], before[here]))
        return max(changed) - min(changed) + 1 if changed else 0


def _columns(now: bytes, before: bytes) -> list[int]:
    return [at // 4 for at in range(0, len(now), 4) if now[at : at + 4] != before[at : at + 4]]


class Keyboard:
    """Presses keys as the X server gets them from a real keyboard."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def down(self, letter: str) -> None:
        """Press the key of a letter."""
        self._send(letter, 1)

    def up(self, letter: str) -> None:
        """Let it go."""
        self._send(letter, 0)

    def _send(self, letter: str, is_down: int) -> None:
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(ord(letter)))
        self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)
