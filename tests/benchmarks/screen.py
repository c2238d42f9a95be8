"""A screen of its own for each program that is measured, and the program that runs on it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import anchors

WIDTH, HEIGHT = 1440, 900


@dataclass(frozen=True, slots=True)
class Run:
    """A program on its screen, and when it began."""

    screen: Any
    process: "subprocess.Popen[bytes]"
    env: dict[str, str]
    began: float

    def memory(self) -> float:
        """Megabytes of its own and its share of what it has in common with others (PSS)."""
        return float(anchors.tools().memory(self.process.pid)["pss_mb"])

    def hands(self, *words: str) -> None:
        """Move the mouse or press keys as a person would."""
        subprocess.run(["xdotool", *words], env=self.env, check=True, timeout=10, stdout=subprocess.DEVNULL)


@contextmanager
def running(command: list[str], home: Path) -> Iterator[Run]:
    """Start a program on a fresh screen; at the end it and the screen are gone.

    Compiled modules are kept in ``home``, as after an installation; the first round makes them.
    """
    tools = anchors.tools()
    screen = type("Screen", (tools.Screen,), {"W": WIDTH, "H": HEIGHT})()
    try:
        env = environment(screen, home)
        began = time.perf_counter()
        process = subprocess.Popen(
            command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield Run(screen, process, env, began)
        finally:
            tools.kill_tree(process)
    finally:
        screen.close()


def environment(screen: Any, home: Path) -> dict[str, str]:
    """The environment of a program with this home on this screen."""
    env = dict(anchors.tools().app_env(screen, str(home)))
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(home.parent / "compiled")
    return env


def progress(words: str) -> None:
    """Say on the side what is being measured."""
    if sys.stderr.isatty() or os.environ.get("FACILITATOR_PROGRESS"):
        print(words, file=sys.stderr, flush=True)
