"""Pictures of the real windows, in every size and theme that was asked for, named alike everywhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.app.program import Program

SIZE_NAMES = {(1440, 900): "", (1100, 700): "-small", (1920, 1080): "-wide"}
STAGE_SIZE = (1280, 720)


class Camera:
    """Resizes the window, changes the theme by the program's own settings, and writes what is painted."""

    def __init__(
        self,
        program: Program,
        folder: Path,
        sizes: list[tuple[int, int]],
        themes: list[str],
        settle: Callable[[], None],
    ) -> None:
        self._program = program
        self._folder = folder
        self._sizes = sizes
        self._themes = themes
        self._settle = settle
        folder.mkdir(parents=True, exist_ok=True)

    def get_ready(self) -> None:
        """Give the window the first size and theme."""
        self._use_theme(self._themes[0])
        self._program.shell.resize(*self._sizes[0])
        self._settle()

    def take(self, name: str, of: str, size: tuple[int, int] | None = None) -> list[Path]:
        """Take a picture of the console or the stage in all themes, of the console in all sizes."""
        widget = self._widget(of)
        sizes = [size or STAGE_SIZE] if of == "stage" else [size] if size else self._sizes
        written = []
        present = self._program.settings.theme
        for theme in sorted(self._themes, key=lambda one: one != present):  # a change of theme takes long
            self._use_theme(theme)
            for each in sizes:
                suffix = "" if size or of == "stage" else SIZE_NAMES.get(each, f"-{each[0]}x{each[1]}")
                tone = "" if theme == "light" else f"-{theme}"
                written.append(self._write(widget, each, f"{name}{tone}{suffix}"))
        if sizes[-1] != sizes[0] or size:
            widget.resize(*(STAGE_SIZE if of == "stage" else self._sizes[0]))
        self._settle()
        return written

    def snapshot(self, name: str) -> Path:
        """Write the console as it stands."""
        path = self._folder / f"{name}.png"
        self._program.shell.grab().save(str(path))
        return path

    def _widget(self, of: str) -> QWidget:
        windows = self._program.windows
        return windows.stage.window if of == "stage" and windows is not None else self._program.shell

    def _write(self, widget: QWidget, size: tuple[int, int], name: str) -> Path:
        if (widget.width(), widget.height()) != size:
            widget.resize(*size)
        self._settle()
        path = self._folder / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise OSError(path)
        return path

    def _use_theme(self, theme: str) -> None:
        if self._program.settings.theme != theme:
            self._program.remember(replace(self._program.settings, theme=theme))
            self._settle()
