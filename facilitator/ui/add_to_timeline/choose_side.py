"""Both sides of Choose moments: where the entries came from and what is chosen; keys, time, suggestions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.dates.words import clock_words
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Entry, Review
from facilitator.importers.guess import sounds_like_decision
from facilitator.language.translate import _, plural
from facilitator.stage.walk import became_known_later
from facilitator.ui.add_to_timeline.choose_rows import sources_of, walk_time
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyCap
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.widgets.rule import Rule

MOST_SOURCES = 8


class CountRow(QWidget):
    """A name at the left, a number at the right, a line below."""

    def __init__(self, words: str, icons: Icons | None = None, icon: str = "", role: str = "ink") -> None:
        super().__init__()
        self._icons, self._icon, self._role = icons, icon, role
        self.setMinimumHeight(31)
        self._picture = label()
        self._words = ElidedLabel(words)
        self._number = label("", "time" if icon else "count")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(Rule())
        self._picture.setVisible(bool(icon))
        if icons is not None:
            icons.changed.connect(self._color)
            self._color()

    def show_count(self, words: str, number: int) -> None:
        """Show another name and number."""
        self._words.setText(words)
        self._number.setText(str(number))

    def _color(self) -> None:
        if self._icons is not None and self._icon:
            self._picture.setPixmap(self._icons.pixmap(self._icon, self._role, 14))


class ChosenColumn(QFrame):
    """The left column."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        set_kind(self, "canvas")
        self.setFixedWidth(scaled(232))
        self._from = SectionLabel(_("Entries"))
        self._sources = [CountRow("") for _place in range(MOST_SOURCES)]
        self._walk = CountRow(_("to walk"), icons, "star-filled", "accent")
        self._decisions = CountRow(_("decisions"), icons, "diamond-filled", "decision")
        self._kept = CountRow(_("kept, not shown"), icons, "eye-off", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(0)
        column.addWidget(self._from)
        column.addSpacing(8)
        for row in self._sources:
            column.addWidget(row)
        column.addSpacing(22)
        column.addWidget(SectionLabel(_("Chosen")))
        column.addSpacing(6)
        for row in (self._walk, self._decisions, self._kept):
            column.addWidget(row)
        column.addSpacing(14)
        words = _("What is not walked stays in the review and can be found. Nothing is thrown away.")
        column.addWidget(label(words, "count", wraps=True))
        column.addStretch(1)

    def show_review(self, review: Review, meeting: Meeting) -> None:
        """Show the counts of a review."""
        self._from.show_words(note=str(len(review.entries)))
        found = sources_of(review)[:MOST_SOURCES]
        for place, row in enumerate(self._sources):
            row.setVisible(place < len(found))
            if place < len(found):
                row.show_count(*found[place])
        time = walk_time(review, meeting)
        self._walk.show_count(_("to walk"), time.moments)
        self._decisions.show_count(_("decisions"), len(review.decisions))
        self._kept.show_count(_("kept, not shown"), len(review.entries) - time.moments)


class ChooseDesk(QFrame):
    """The right column on paper; ``mark_wanted`` marks what sounds like a decision, when pressed."""

    mark_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        set_kind(self, "desk")
        self.setAccessibleName(_("Your desk, never on the stage"))
        self._icons = icons
        self._eye = label()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._eye)
        head.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(label(_("By key, row by row"), "desk-label"))
        for key_id, words in (
            ("star", _("star: walk this one")),
            ("show-line", _("show or hide on stage")),
            ("decision-point", _("decision point, or not")),
            ("edit-row", _("reword, set “known from”")),
        ):
            column.addWidget(Rule("desk"))
            column.addLayout(_key_row(key_id, words))
        self._time = SectionLabel("", is_desk=True)
        self._minutes = label("", "title")
        self._split = label("", "desk-muted", wraps=True)
        self._known_title = label(_("Before it was known"), "desk-label")
        self._known = label("", wraps=True)
        self._suggested = label("", wraps=True)
        self._mark = QPushButton(_("Mark them"))
        self._mark.setAccessibleName(_("Mark them as decision points"))
        self._mark.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._mark.clicked.connect(self.mark_wanted)
        self._known_rule = Rule("desk")
        for widget in (
            Rule("desk"),
            self._time,
            self._minutes,
            self._split,
            self._known_rule,
            self._known_title,
            self._known,
            Rule("desk"),
            SectionLabel(_("Suggested"), _("by words such as “decide”"), is_desk=True),
            self._suggested,
        ):
            column.addWidget(widget)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        icons.changed.connect(self._color)
        self._color()

    def _color(self) -> None:
        self._eye.setPixmap(self._icons.pixmap("eye-off", "desk-ink", 14))

    def show_review(self, review: Review, meeting: Meeting) -> None:
        """Show the time it takes, what was known later, and what sounds like a decision."""
        time = walk_time(review, meeting)
        self._time.show_words(
            _("Time for {count}").format(count=time.moments),
            _("{minutes} min in the agenda").format(minutes=time.planned),
        )
        total = time.of_decisions + time.of_moments
        self._minutes.setText(_("about {minutes} min").format(minutes=total))
        decisions = plural("{count} decision", "{count} decisions", time.decisions)
        moments = plural("{count} moment", "{count} moments", time.moments - time.decisions)
        self._split.setText(
            _("{decisions} {first} min, {moments} {second} min").format(
                decisions=decisions, first=time.of_decisions, moments=moments, second=time.of_moments
            )
        )
        self._show_known(review)
        self._show_suggested(review)

    def _show_known(self, review: Review) -> None:
        zone = review.incident.zone
        later = [entry for entry in review.entries if became_known_later(entry)]
        rows = [
            _("{time} was known to responders from {known}.").format(
                time=clock_words(entry.at, zone), known=clock_words(entry.known_from, zone)
            )
            for entry in later[:4]
            if entry.at is not None and entry.known_from is not None
        ]
        self._known.setText("\n".join((*rows, _("On stage they come then, not before."))) if rows else "")
        for widget in (self._known, self._known_title, self._known_rule):
            widget.setVisible(bool(rows))

    def _show_suggested(self, review: Review) -> None:
        open_ones = suggested(review)
        zone = review.incident.zone
        times = [clock_words(entry.at, zone) for entry in open_ones if entry.at is not None][:6]
        words = _("Nothing else sounds like a decision.")
        if open_ones:
            count = plural(
                "{count} entry sounds like a decision", "{count} entries sound like decisions", len(open_ones)
            )
            words = _("{entries}: {times}").format(entries=count, times=", ".join(times))
        self._suggested.setText(words)
        self._mark.setVisible(bool(open_ones))


def suggested(review: Review) -> tuple[Entry, ...]:
    """Return walked entries that sound like a decision and are not marked."""
    decided = {point.entry_id for point in review.decisions}
    return tuple(
        entry
        for entry in review.entries
        if entry.is_starred
        and entry.id not in decided
        and sounds_like_decision(entry.text.partition("\n")[0])
    )


def _key_row(key_id: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(KeyCap(key_id))
    row.addWidget(label(words, wraps=True), 1)
    return row
