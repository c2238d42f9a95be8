"""The timeline in one's own words, with a row at its end for what happened next."""

from datetime import datetime, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from facilitator.dates.words import to_local
from facilitator.dates.zone import to_utc
from facilitator.domain.drafts import Target
from facilitator.domain.review import Entry, Review
from facilitator.language.translate import _
from facilitator.stage.wordings import entry_time
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.evidence_mark import evidence_words
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.widgets.time_field import TimeField
from facilitator.ui.writing import Writing

MOST = 200


class TimelineCard(Card):
    """The entries, and the open row; its words are kept at every letter and placed by Enter."""

    def __init__(self, bench: Bench, writing: Writing) -> None:
        super().__init__(_("Timeline"), _("in your words"))
        self._bench, self._writing = bench, writing
        self._shown: tuple[object, ...] = ()
        self._at: datetime | None = None
        self._zone = bench.zone
        self._is_narrow = False
        self._hows: list[QLabel] = []
        inside = QWidget()
        set_kind(inside, "surface")
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(_("Entries of the timeline"))
        set_kind(self._area, "stop")
        self._area.setWidget(inside)
        self._time = TimeField(_("Time of what happened next"), _("now"))
        self._time.field.setFixedWidth(scaled(64))
        self.field = BoundLine(_("What happened next"), _("What happened next"))
        self._time.timed.connect(self._take_time)
        self._time.emptied.connect(self._take_now)
        self.field.edited.connect(self._write)
        self.field.entered.connect(self.field.finish)
        self.field.finished.connect(self._finish)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._time)
        row.addWidget(self.field, 1)
        self.body.addWidget(self._area, 1)
        self.body.addLayout(row)

    def show_review(self, review: Review) -> None:
        """Show the entries and what is being typed."""
        self._zone = review.incident.zone or self._bench.zone
        kept = self._kept()
        if kept and self._at is None:
            self._at = datetime.fromisoformat(kept)
            self._time.show_time(to_local(self._at, self._zone).time().replace(second=0, microsecond=0))
        self.field.show_text(self._writing.text_of(self._target()) if self._at is not None else "")
        shown = (review.entries, review.decisions)
        if len(self._shown) == 2 and all(a is b for a, b in zip(shown, self._shown, strict=True)):
            return
        self._shown = shown
        self._hows = []
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        decided = {point.entry_id for point in review.decisions}
        for entry in review.entries[-MOST:]:
            self._rows.addWidget(Rule())
            self._rows.addWidget(self._row(review, entry, is_decision=entry.id in decided))
        if not review.entries:
            self._rows.addWidget(label(_("What do people notice? One line is enough."), "soft", wraps=True))
        self._rows.addStretch(1)

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out how each line is known."""
        self._is_narrow = is_narrow
        for said in self._hows:
            said.setVisible(not is_narrow)

    def _row(self, review: Review, entry: Entry, *, is_decision: bool) -> QWidget:
        whole = QWidget()
        clock = label(entry_time(review, entry), "time")
        clock.setMinimumWidth(48)
        mark = label()
        icon, role, size = (
            ("diamond-filled", "decision", 12) if is_decision else ("circle-filled", "muted", 7)
        )
        mark.setPixmap(self._bench.icons.pixmap(icon, role, size))
        mark.setFixedWidth(scaled(14))
        how = evidence_words(entry.evidence, is_disputed=entry.is_disputed)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(10)
        row.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(entry.text, wraps=True), 1)
        if how:
            said = label(how, "small")
            self._hows.append(said)
            row.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
            said.setVisible(not self._is_narrow)
        return whole

    def _target(self) -> Target:
        return Target("entries", "", "text", self._at.isoformat() if self._at is not None else "")

    def _write(self, text: str) -> None:
        if self._at is None:
            self._at = self._bench.clock().replace(second=0, microsecond=0)
        self._writing.write(self._target(), text, _("New moment"))

    def _finish(self) -> None:
        if self._at is not None:
            self._writing.finish(self._target(), _("New moment"))
        self._at = None
        self._time.show_time(None)
        self.field.clear_text()

    def _take_time(self, when: time) -> None:
        today = to_local(self._bench.clock(), self._zone).date()
        entries = self._writing.file.review.entries
        last = next((entry.at for entry in reversed(entries) if entry.at is not None), None)
        day = to_local(last, self._zone).date() if last is not None else today
        self._move_to(to_utc(datetime.combine(day, when), self._zone))

    def _take_now(self) -> None:
        self._move_to(None)

    def _move_to(self, at: datetime | None) -> None:
        """Keep the words that were typed under another time."""
        self.field.flush()
        old, text = self._target(), self.field.text()
        self._at = at
        if text and self._target() != old:
            self._writing.write(old, "", _("New moment"))
            self._write(text)

    def _kept(self) -> str:
        drafts = self._writing.file.private.drafts
        new = (d for d in drafts if d.kind == "entries" and not d.record_id and not d.is_held and d.text)
        return next((draft.owner_id for draft in new if draft.owner_id[:1].isdigit()), "")
