"""The card of the incident's facts: its titles, its zone and its four times."""

from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from facilitator.dates.words import short_duration
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Evidence
from facilitator.domain.review import Incident, Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import scaled, set_kind, text_scale
from facilitator.ui.bench import Bench
from facilitator.ui.incident_day import TYPED, day_of, incident_day
from facilitator.ui.prepare import fact_edits
from facilitator.ui.prepare.editing import WrittenField, edit_review, labelled
from facilitator.ui.prepare.fact_time import FactTime
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.day_field import DayField
from facilitator.ui.widgets.evidence_mark import evidence_words
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.zone_box import ZoneBox, short_zone
from facilitator.ui.writing import Writing

LARGE = 1.2
"""From this text size on, the facts take more rows."""


class FactsCard(Card):
    """Shows and edits the facts; ``add_wanted`` opens Add to timeline."""

    add_wanted = Signal()

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__(_("Incident facts"))
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._incident: Incident | None = None
        self._is_large = text_scale() >= LARGE
        self._fields: dict[str, BoundLine] = {}
        self._build_head()
        self._written = [
            self._line(_("Title"), "title", _("What happened, in a few words")),
            self._line(_("Severity"), "severity", _("not known yet")),
            self._line(_("Service"), "service", _("not known yet")),
        ]
        self._row(
            (labelled(_("Full title, for the document"), self._fields["title"]), 6),
            (labelled(_("Severity"), self._fields["severity"]), 2),
            (labelled(_("Service"), self._fields["service"]), 3),
        )
        self._written.append(
            self._line(_("Title for the room"), "room_title", _("Neutral, for the stage"), kind="fact-title")
        )
        self.times = {
            "started_at": FactTime(_("Started")),
            "detected_at": FactTime(_("Detected")),
            "ended_at": FactTime(_("Ended")),
            "told_customers_at": FactTime(_("Customers told"), has_evidence=False),
        }
        for name, shown in self.times.items():
            shown.field.timed.connect(partial(self._set_time, name))
            shown.field.emptied.connect(partial(self._set_time, name, None))
            shown.evidence_chosen.connect(partial(self._set_evidence, name))
        room = (labelled(_("Title for the room"), self._fields["room_title"]), 9)
        times = [(labelled(shown.words, shown), 4) for shown in self.times.values()]
        for row in ([room], times) if self._is_large else ([room, *times],):
            self._row(*row)

    def _build_head(self) -> None:
        icons = self._bench.icons
        self._day = DayField(_("Day of the incident"), _("Which day?"), self._bench.today, kind="bare")
        self._day.setFixedWidth(scaled(140))
        self._day.dated.connect(self._set_day)
        self._assumed = QPushButton()
        set_kind(self._assumed, "link")
        self._assumed.clicked.connect(self._confirm_zone)
        self._zone_note = label("", "count")
        self._zone = ZoneBox(_("Time zone of the incident"))
        self._zone.setFixedWidth(scaled(168))
        self._zone.zone_chosen.connect(self._set_zone)
        add = KeyButton(_("Add to timeline…"), icons, icon="clipboard-list", kind="small")
        add.clicked.connect(self.add_wanted)
        self.head.insert(2, self._day)
        zone = (self._assumed, self._zone_note, self._zone)
        if self._is_large:
            self._row(*((widget, 0) for widget in zone))
        for widget in (add,) if self._is_large else (*zone, add):
            self.head.add(widget)

    def _line(self, words: str, name: str, placeholder: str, kind: str = "field") -> WrittenField:
        field = BoundLine(words, placeholder, least_height=36 if name == "room_title" else 30, kind=kind)
        self._fields[name] = field
        field.entered.connect(field.finish)
        label_words = _("Change {field}").format(field=words)
        return WrittenField(
            field, self._writing, Target("incident", "", name), label_words, self._bench.icons
        )

    def _row(self, *parts: tuple[QWidget, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget, share in parts:
            row.addWidget(widget, share)
        self.body.addLayout(row)

    def show_state(self, state: State) -> None:
        """Show the facts of a review."""
        for written in self._written:
            written.show()
        incident = state.file.review.incident
        self._day.show_day(incident_day(state.file))
        if incident is self._incident:
            return
        self._incident = incident
        self._zone.show_zone(incident.zone)
        self._zone_note.setText(short_zone(incident.zone, incident.started_at) if incident.zone else "")
        zone_words = short_zone(incident.zone, incident.started_at).partition(",")[0]
        assumed = _("Assumed {zone}, check").format(zone=zone_words)
        self._assumed.setText(assumed)
        self._assumed.setAccessibleName(assumed)
        self._assumed.setToolTip(_("Press if this is right; else choose another zone"))
        self._assumed.setVisible(incident.is_zone_assumed)
        self._zone_note.setVisible(not incident.is_zone_assumed)
        base = fact_edits.local_time(incident, "started_at")
        for name, shown in self.times.items():
            shown.field.set_base(None if name == "started_at" else base)
            shown.show_fact(fact_edits.local_time(incident, name), *_notes(incident, name))

    def _set_day(self, day: date) -> None:
        if day_of(self._review.incident) is None:
            self._writing.write(TYPED, day.isoformat(), _("Change the day"))
            return
        edit_review(self._open_review, _("Change the day"), partial(fact_edits.set_day, day=day))

    def _set_time(self, name: str, clock: time | None) -> None:
        day = incident_day(self._writing.file) or self._bench.today()
        change = partial(fact_edits.set_time, name=name, clock=clock, day=day)
        edit_review(self._open_review, _("Change a time of the incident"), change)

    def _set_evidence(self, name: str, evidence: Evidence) -> None:
        known: Any = {name.replace("_at", "_evidence"): evidence}

        def change(review: Review) -> Review:
            return replace(review, incident=replace(review.incident, **known))

        edit_review(self._open_review, _("Change how a time is known"), change)

    def _set_zone(self, zone: str) -> None:
        edit_review(self._open_review, _("Change the zone"), partial(fact_edits.set_zone, zone=zone))

    def _confirm_zone(self) -> None:
        edit_review(self._open_review, _("Confirm the zone"), fact_edits.confirm_zone)

    @property
    def _review(self) -> Review:
        return self._open_review.state.file.review


def _notes(incident: Incident, name: str) -> tuple[str, Evidence]:
    evidence: Evidence = getattr(incident, name.replace("_at", "_evidence"), Evidence.NONE)
    moment, start = getattr(incident, name), incident.started_at
    if moment is None:
        return "", evidence
    if name != "started_at" and start is not None and moment >= start:
        return _("+{length}").format(length=short_duration(moment - start)), evidence
    return evidence_words(evidence) or (_("how known?") if name != "told_customers_at" else ""), evidence
