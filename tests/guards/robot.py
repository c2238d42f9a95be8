"""A robot at the real window: goes on with the meeting, types with real keys, and says what was confirmed.

Run as a program of its own, so that it can be killed: it reads a folder and a seed and forks a program
that types there. Every line it prints is one fact: ``shown <digest>`` before a state is saved, ``saved
<digest>`` when the mark says Saved, ``again <facts>`` after the program offered to go on.
"""

import hashlib
import json
import os
import random
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from facilitator.domain.review_file import State

WRITTEN = (
    "The alert named payments only",
    "Errors were one screen down",
    "The engineer should have looked there",
    "Rollout",
)


def digest(value: object) -> str:
    """A short name of a value that is the same before and after the disk."""
    text = json.dumps(asdict(value), sort_keys=True, default=_plain)  # type: ignore[call-overload]
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def say(*words: object) -> None:
    """One line, straight into the pipe: what was said before a kill is heard."""
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())


def facts(state: State, stage_words: str) -> str:
    """Where the meeting is and what the room sees."""
    meeting = state.meeting
    where = (meeting.part_id, str(meeting.scene), meeting.entry_id, meeting.step, str(meeting.started_at))
    return json.dumps({"where": where, "is_blank": meeting.is_blank, "stage": stage_words})


def main(folder: Path, seed: int) -> None:
    """Open the library of ``folder`` and type until the end comes."""
    from PySide6.QtWidgets import QApplication

    from facilitator.app.program import Program, Surroundings

    app = QApplication([])
    around = Surroundings(
        folder / "library.sqlite3", folder / "settings.toml", lambda: datetime.now(UTC), "Europe/Berlin"
    )
    program = Program(app, around)
    program.start()
    assert program.ready()
    if (folder / "settings.toml").exists():
        _go_on(program)
    else:
        _first_meeting(program)
    opened = program.windows.open_review
    opened.changed.connect(lambda state: say("shown", digest(state)))
    opened.save_marked.connect(partial(_on_mark, opened))
    say("shown", digest(opened.state))
    _type_for_ever(program, random.Random(seed))
    app.exec()


def _on_mark(opened, mark) -> None:
    if mark.state.value == "saved":
        say("saved", digest(opened.state))


def _press(window, name: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPushButton

    button = next(b for b in window.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def _first_meeting(program) -> None:
    program.try_sample()
    program.go_to("run")
    _press(program.shell, "Start the meeting")
    program.windows.actions.enter_part("p-timeline")
    program.windows.actions.show_again()


def _go_on(program) -> None:
    _press(program.shell, "Go on at the same moment")
    state = program.windows.open_review.state
    say("again", facts(state, program.windows.stage.window.accessibleDescription()))
    say("file", digest(state.file))


def _type_for_ever(program, dice: random.Random) -> None:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    from facilitator.ui.widgets.bound_text import BoundText

    shell, control = program.shell, Qt.KeyboardModifier.ControlModifier
    words = {"left": ""}

    def field():
        focused = shell.focusWidget()
        if isinstance(focused, BoundText) and focused.isVisible() and dice.random() > 0.03:
            return focused
        page = shell.page(shell.place)
        fields = [f for f in page.findChildren(BoundText) if f.isVisible() and f.isEnabled()]
        chosen = dice.choice([f for f in fields if not f.isReadOnly()])
        chosen.setFocus()
        return chosen

    def letter() -> None:
        words["left"] = words["left"] or f" {dice.choice(WRITTEN)} {dice.randrange(1000)}"
        first, words["left"] = words["left"][0], words["left"][1:]
        QTest.keyClicks(field(), first)

    steps: list[tuple[float, Callable[[], object]]] = [
        (0.90, letter),
        (0.94, lambda: QTest.keyClick(field(), Qt.Key.Key_Return, control)),
        (0.96, lambda: QTest.keyClick(shell, Qt.Key.Key_Z, control)),
        (0.975, lambda: QTest.keyClick(shell, Qt.Key.Key_J, control)),
        (0.985, lambda: program.go_to("prepare")),
        (1.01, lambda: program.go_to("run")),
    ]

    def turn() -> None:
        number = dice.random()
        next(step for limit, step in steps if number < limit)()

    timer = QTimer(shell)
    timer.timeout.connect(turn)
    timer.start(4)


def serve() -> None:
    """Start one program after the other, each a fork of this one, so that modules are read only once."""
    import importlib

    for name in (
        *("app.program", "app.opening", "app.new_review", "store.library", "documents.json_file"),
        *("ui.prepare.page", "ui.run.page", "ui.background", "ui.bench"),
    ):
        importlib.import_module(f"facilitator.{name}")
    import PySide6.QtTest  # noqa: F401

    say("ready")
    for line in sys.stdin:
        folder, seed = line.rsplit(maxsplit=1)
        pid = os.fork()
        if pid == 0:
            main(Path(folder), int(seed))
            os._exit(1)
        say("pid", pid)
        os.waitpid(pid, 0)
        say("ended", pid)


if __name__ == "__main__":
    serve()
