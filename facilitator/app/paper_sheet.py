"""The facilitator's page on paper: gathered, written as a new file, opened where it can be printed."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from facilitator import resources
from facilitator.dates.words import to_local
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.stage import walk
from facilitator.ui import keys
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.shell import Shell

if TYPE_CHECKING:
    from facilitator.documents.desk_sheet import DeskSheet, Said

KEYS = (
    *("next-on-stage", "previous-on-stage", "put-on-stage", "blank", "freeze", "pause", "write-down"),
    *("catch-idea", "another-question", "something-happened", "five-more-minutes", "quiet-desk"),
)


class PaperSheet(QObject):
    """Writes the sheet when it is asked for; the banner says where it is."""

    def __init__(self, shell: Shell, open_review: OpenReview, bench: Bench, background: Background) -> None:
        super().__init__(shell)
        self._shell, self._open_review = shell, open_review
        self._bench, self._background = bench, background
        self.action = make_action(shell, "print-sheet", _("Your sheet for the meeting, to print"), self.write)

    def write(self) -> None:
        """Write the page as a new PDF, away from the window."""
        from facilitator.documents.desk_sheet import write_sheet
        from facilitator.ui.document.export_panel import default_folder

        review = self._open_review.state.file.review
        folder = Path(self._bench.settings.export_folder or default_folder())
        self._background.run(
            write_sheet, self.sheet(), review, folder, then=self._tell_written, failed=self._tell_failed
        )

    def sheet(self) -> "DeskSheet":
        """Return what stands on the page."""
        from facilitator.documents.desk_sheet import desk_sheet

        review = self._open_review.state.file.review
        day = to_local(self._bench.clock(), self._bench.zone).date()
        walked = tuple(dict.fromkeys(step.entry_id for step in walk.steps(review)))
        return desk_sheet(review, walked, self._said(review), day)

    def _said(self, review: Review) -> "Said":
        from facilitator.documents.desk_sheet import Said
        from facilitator.prompts.choose import ranked_questions
        from facilitator.prompts.cues import likely, read_cues

        text = resources.path("prompts/cues.en.toml").read_text(encoding="utf-8")
        cues = likely(read_cues(text), "timeline", "")
        table = keys.keys()
        kind = "decide" if review.decisions else "orient"
        questions = ranked_questions(self._bench.questions, kind, frozenset())
        return Said(
            tuple(question.text for question in questions),
            tuple((cue.title, f"{cue.statement} {cue.question}".strip()) for cue in cues),
            tuple((table[key_id].cap, _first_words(_(table[key_id].does))) for key_id in KEYS),
        )

    def _tell_written(self, path: Path) -> None:
        banner = self._shell.banner
        banner.tell(
            _("Your sheet is written: {name}").format(name=path.name),
            _("One page: the way, moments, questions and keys. None of your notes is on it."),
            [(_("Open it to print"), partial(self._open, path)), (_("Not now"), banner.calm)],
        )

    def _open(self, path: Path) -> None:
        self._shell.banner.calm()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _tell_failed(self, error: BaseException) -> None:
        banner = self._shell.banner
        reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
        banner.tell(
            _("Your sheet was not written: {reason}.").format(reason=reason),
            _("Nothing else is touched. Another folder can be chosen where documents are exported."),
            [(_("Try again"), self.write), (_("Not now"), banner.calm)],
        )

    def stop(self) -> None:
        """Take the action away."""
        self._shell.removeAction(self.action)
        self.action.deleteLater()
        self.deleteLater()


def _first_words(does: str) -> str:
    """Return what a key does without its small print."""
    return re.split(r"[;:(]", does)[0].strip()
