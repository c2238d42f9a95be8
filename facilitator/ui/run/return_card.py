"""While the stage is blank: what will reappear, and the only way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting, is_line_shown
from facilitator.domain.review import Line, Review
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_section import keep_caret
from facilitator.ui.run.desk_words import moment_words, scene_words, slot_words
from facilitator.ui.run.next_question import spot_of
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel


class ReturnCard(QWidget):
    """Names what will reappear; ``returned(str)`` carries the id of a line to hide first, or nothing."""

    returned = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line_id = ""
        self._head = SectionLabel(_("This will reappear"), is_desk=True)
        self.picture_place = QVBoxLayout()
        self._last = SectionLabel(_("Last line"), is_desk=True)
        self._line = ElidedLabel("", "small")
        self._show = KeyButton(_("Show"), icons, kind="primary")
        self._without = KeyButton(_("Show without the last line"), icons, is_tight=True)
        keep_caret(self._show)
        keep_caret(self._without)
        self._show.clicked.connect(self._return)
        self._without.clicked.connect(self._return_without)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addLayout(self.picture_place)
        column.addWidget(self._last)
        column.addWidget(self._line)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._show, 1)
        buttons.addWidget(self._without)
        column.addLayout(buttons)

    def show_return(self, review: Review, meeting: Meeting, written: dict[str, str]) -> None:
        """Show what comes back; ``written`` has the clock time of lines written in this sitting."""
        is_first = meeting.started_at is None or not (meeting.walked or meeting.entry_id)
        self._head.show_words(
            _("This comes on stage") if is_first else _("This will reappear"), _place(review, meeting)
        )
        line = last_line(review, meeting)
        self._line_id = line.id if line is not None else ""
        for part in (self._last, self._line, self._without):
            part.setVisible(line is not None)
        if line is not None:
            self._last.show_words(note=written.get(line.id, ""))
            self._line.setText(_("{line} – {slot}").format(line=line.text, slot=slot_words(line.slot)))
        is_opening = is_first and meeting.scene is SceneKind.OPENING
        self._show.show_words(_("Show the opening") if is_opening else _("Show"))

    def _return(self) -> None:
        self.returned.emit("")

    def _return_without(self) -> None:
        self.returned.emit(self._line_id)


def last_line(review: Review, meeting: Meeting) -> Line | None:
    """Return the newest line that the decision page shows, or None on another page."""
    if meeting.scene is not SceneKind.DECISION:
        return None
    here = [p.id for p in review.decisions if p.entry_id == spot_of(review, meeting).record_id]
    shown = [one for one in review.lines if one.decision_id in here and is_line_shown(meeting, one)]
    return shown[-1] if shown else None


def _place(review: Review, meeting: Meeting) -> str:
    words = slot_words(meeting.slot) if meeting.scene is SceneKind.DECISION else scene_words(meeting.scene)
    time = moment_words(review, meeting.entry_id)
    is_moment = meeting.scene in (SceneKind.WALK, SceneKind.DECISION, SceneKind.VIEWS, SceneKind.GAP)
    return _("{time}, {slot}").format(time=time, slot=words) if time and is_moment else words
