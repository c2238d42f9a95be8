"""Settings of the wording check: which own pack of the team counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.settings.rows import add_row, button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, label


class WordingCard(Card):
    """Shows the file; ``file_wanted`` asks for another one, ``dropped`` goes without."""

    file_wanted = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Wording"), parent=parent)
        self._path = ElidedLabel("", "small")
        self._problem = label("", "small", wraps=True)
        choose, self._drop = button(_("Choose a pack…")), button(_("Go without"))
        choose.clicked.connect(self.file_wanted)
        self._drop.clicked.connect(self.dropped)
        row = add_row(
            self,
            _("Pack of your team"),
            _("Words that are fine with you, and further rules; used in the next review you open"),
            self._drop,
            choose,
        )
        row.lines.addWidget(self._path)
        row.lines.addWidget(self._problem)
        self.show_file("")

    def show_file(self, path: str) -> None:
        """Show which file counts."""
        self._path.setText(path or _("None"))
        self._drop.setVisible(bool(path))
        self._problem.hide()

    def say(self, problem: str) -> None:
        """Say what is wrong with a file that was not taken; an empty text says nothing."""
        self._problem.setText(_("Not taken: {problem}").format(problem=problem) if problem else "")
        self._problem.setVisible(bool(problem))
        if problem:
            accessible.announce(self, self._problem.text())
