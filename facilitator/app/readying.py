"""While the list is looked at, what opening a review needs is loaded, piece by piece between two events."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 10
PIECES = (
    "facilitator.domain.review",
    "facilitator.domain.private",
    "facilitator.domain.review_file",
    "facilitator.wording.checker",
    "facilitator.prompts.pack",
    "facilitator.stage.parts",
    "facilitator.stage.scene",
    "facilitator.ui.stage.window",
    "facilitator.stage.compose",
    "facilitator.ui.ready.sheet",
    "facilitator.ui.run.desk_writing",
    "facilitator.ui.run.desk_column",
    "facilitator.dates.clock",
    "facilitator.ui.run.moment_card",
    "facilitator.ui.run.timeline_delegate",
    "facilitator.ui.run.page",
    "facilitator.app.opening",
)
"""In this order each takes no longer than a few frames, because it finds the ones before it."""


class Readying(QObject):
    """Loads one piece after the other and tells once when all is there; to open a review needs no waiting."""

    def __init__(self, then: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then = then
        self._left = list(PIECES)
        self._pause = QTimer(self)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._next)

    def begin(self) -> None:
        """Load the first piece soon."""
        self._pause.start()

    def _next(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
            return
        self._pause.stop()
        from facilitator.app.packs import checker

        checker()
        self._then()
