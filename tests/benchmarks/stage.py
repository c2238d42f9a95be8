"""From a key to the new page on the stage, beside a bare window that paints the same texts; also a program.

Both windows are as large as a projector, live in one process and are asked in turn, so that both meet the
same machine. The page changes at once, as with less motion: a fade is a choice, not a delay.
"""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.figures import Figure, milliseconds, paired, percentile
from tests.benchmarks.screen import progress

NEXT, BLANK = 1.5, 1.2
PASSES, STEPS, BLANKS = 4, 10, 9
SIZE = (1920, 1080)
UNIT = SIZE[1] / 108
PATIENCE = 300.0


def measure(rounds: int, folder: Path) -> list[Figure]:
    """Walk through the sample story in each round, and blank the stage; compare within the round."""
    progress("stage")
    result = folder / "stage.txt"
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.stage",
        str(folder / "stage"),
        str(result),
        str(rounds),
    ]
    subprocess.run(command, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)
    lines = result.read_text(encoding="utf-8").splitlines()
    ours, bare, blank, bare_blank = ([float(number) for number in line.split()] for line in lines)
    return [
        Figure("key to the next moment on stage, p95", paired(ours, bare), NEXT, milliseconds(ours, bare, 1)),
        Figure("key to blank", paired(blank, bare_blank), BLANK, milliseconds(blank, bare_blank, 1)),
    ]


def main(folder: Path, result: Path, rounds: int) -> None:
    """Run the whole program offscreen, and write the four rows of milliseconds."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from facilitator import settings
    from facilitator.ui.stage.window import StageWindow
    from tests.guards.whole_program import settle, the_sample

    app = QApplication([])
    painted = _note_painting(StageWindow)
    folder.mkdir(exist_ok=True)
    settings.write(settings.Settings(is_motion_reduced=True), folder / "settings.toml")
    rows: tuple[list[float], ...] = ([], [], [], [])
    with the_sample(folder) as program:
        program.go_to("run")
        stage, bare = program.windows.stage.window, _bare_window()
        for window in (stage, bare):
            window.resize(*SIZE)
            window.show()
        for number in range(-1, rounds):
            steps = []
            for step in range(PASSES * STEPS):
                if step % STEPS == 0:
                    _stand_at_the_beginning(program)
                    settle()
                took = _key(program.shell, Qt.Key.Key_J, painted, Qt.KeyboardModifier.ControlModifier)
                steps.append((took, _bare_key(bare, stage)))
                settle()
            blanks = []
            for _blank in range(BLANKS):
                took = _key(program.shell, Qt.Key.Key_F8, painted, Qt.KeyboardModifier.NoModifier)
                blanks.append((took, _bare_key(bare, stage)))
                program.windows.actions.show_again()
                settle()
            if number < 0:
                continue
            for row, times in zip(rows[:2], zip(*steps, strict=True), strict=True):
                row.append(percentile(times, 95))
            for row, times in zip(rows[2:], zip(*blanks, strict=True), strict=True):
                row.append(median(times))
        bare.close()
    app.processEvents()
    result.write_text("\n".join(" ".join(f"{one:.3f}" for one in row) for row in rows), encoding="utf-8")


def _note_painting(window: Any) -> list[float]:
    """Let a kind of window write down when it was painted."""
    painted: list[float] = []
    paint = window.paintEvent

    def paint_and_note(self: Any, event: Any) -> None:
        paint(self, event)
        painted.append(time.perf_counter())

    window.paintEvent = paint_and_note
    return painted


def _bare_window() -> Any:
    """The least that shows texts at a key: a ground, and one call for each line."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.stage.type_roles import FAMILIES

    class Bare(QWidget):
        """Paints what it is given."""

        texts: tuple[Any, ...] = ()
        painted = 0.0

        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.repaint()

        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor("#ffffff"))
            painter.setPen(QColor("#222222"))
            for words in self.texts:
                font = QFont(FAMILIES[words.face])
                font.setPixelSize(round(words.size * UNIT))
                font.setWeight(QFont.Weight(words.weight))
                painter.setFont(font)
                painter.drawText(QPointF(words.x * UNIT, words.y * UNIT), words.text)
            painter.end()
            self.painted = time.perf_counter()

    return Bare()


def _stand_at_the_beginning(program: Any) -> None:
    from facilitator.domain.kinds import SceneKind

    program.windows.open_review.move(
        lambda meeting: replace(
            meeting,
            part_id="p-timeline",
            scene=SceneKind.WALK,
            entry_id="",
            is_blank=False,
            is_stage_open=True,
        )
    )


def _key(window: Any, key: Any, painted: list[float], held: Any) -> float:
    """Milliseconds from a key in the console to the first new picture of the stage.

    Raises:
        SystemExit: the stage was not painted.
    """
    from PySide6.QtTest import QTest

    painted.clear()
    began = time.perf_counter()
    QTest.keyClick(window, key, held)
    if not painted:
        raise SystemExit("the key changed nothing on the stage")
    return (painted[0] - began) * 1000


def _bare_key(bare: Any, stage: Any) -> float:
    """Milliseconds of the bare window for the texts that stand on the stage."""
    from PySide6.QtCore import QSizeF, Qt
    from PySide6.QtTest import QTest

    from facilitator.drawing.shapes import Words
    from facilitator.ui.stage.scene_painter import page

    shapes = page(stage.scene(), QSizeF(stage.size())).shapes
    bare.texts = tuple(shape for shape in shapes if isinstance(shape, Words))
    began = time.perf_counter()
    QTest.keyClick(bare, Qt.Key.Key_Space)
    return float((bare.painted - began) * 1000)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
