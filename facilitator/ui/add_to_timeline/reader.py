"""Reads the texts that wait in the background, a moment after the last letter."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.review import Entry
from facilitator.domain.review_file import ReviewFile
from facilitator.ui.add_to_timeline.adding import Part
from facilitator.ui.add_to_timeline.layout import Layout, lay_out
from facilitator.ui.add_to_timeline.long_reading import LongReading, read_and_lay_out
from facilitator.ui.add_to_timeline.reading import Choices, ReadText, Surroundings
from facilitator.ui.add_to_timeline.sources import Source, sources_of
from facilitator.ui.add_to_timeline.twins import Twins, find_twins
from facilitator.ui.background import Background
from facilitator.ui.incident_day import incident_day

PAUSE_MS = 250
AT_ONCE, MANY = 1_000, 5_000
Question = tuple[str, Choices, Surroundings]
Found = tuple[ReadText, Layout]
_NO_TWINS: Twins = {}


class TextReader(QObject):
    """Keeps the choices and the last reading of each text; ``read`` when one is new.

    ``progressed`` while a long text is read: its first rows are there long before its last.
    """

    read = Signal()
    progressed = Signal()

    def __init__(self, background: Background, zone: str, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._zone = background, zone
        self._sources: tuple[Source, ...] = ()
        self._present: tuple[Entry, ...] = ()
        self._around = Surroundings(None, zone, {})
        self._choices: dict[str, Choices] = {}
        self._asked: dict[str, Question] = {}
        self._running: dict[str, LongReading] = {}
        self._results: dict[str, tuple[Question, ReadText]] = {}
        self._layouts: dict[str, tuple[object, Layout]] = {}
        self._laying_out: dict[str, object] = {}
        self._twins: Mapping[str, Twins] = {}
        self._turns: dict[str, int] = {}
        self.turn = 0
        self._compared: tuple[object, ...] = ()
        self._comparing: tuple[object, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask)
        self._look = QTimer(self)
        self._look.setInterval(200)
        self._look.timeout.connect(self.progressed)

    def show_file(self, file: ReviewFile) -> None:
        """Look at the texts of a review file, and read again what changed."""
        self._sources = tuple(source for source in sources_of(file) if source.text.strip())
        self._present = file.review.entries
        incident = file.review.incident
        around = Surroundings(incident_day(file), incident.zone or self._zone, _roles(file))
        if around != self._around:
            self._around = around
        self._ask_soon()
        self._compare()

    def choose(self, owner_id: str, choices: Choices) -> None:
        """Take other choices for a text; it is read again at once if they change how."""
        self._choices[owner_id] = choices
        self._ask()

    def choices(self, owner_id: str) -> Choices:
        """Return the choices made for a text."""
        return self._choices.get(owner_id, Choices())

    def forget(self) -> None:
        """Start over: the texts were added or put away; what is read just now is not wanted."""
        for running in self._running.values():
            running.end()
        for kept in (self._choices, self._asked, self._results, self._layouts, self._running):
            kept.clear()
        self._look.stop()

    def result(self, owner_id: str) -> ReadText | None:
        """Return the last reading of a text, perhaps of how it was a moment ago."""
        found = self._results.get(owner_id)
        return found[1] if found else None

    def layout(self, owner_id: str) -> Layout:
        """Return how the rows of a read text stand; made anew when lines were joined or parted."""
        read, choices = self._results[owner_id][1], self.choices(owner_id)
        how = (self._turns[owner_id], choices.joined, choices.parted)
        kept = self._layouts.get(owner_id)
        if kept is not None and kept[0] != how and len(read.entries) > MANY:
            if self._laying_out.get(owner_id) != how:
                self._laying_out[owner_id] = how
                self._background.run(lay_out, read, choices, then=partial(self._on_laid_out, owner_id, how))
        elif kept is None or kept[0] != how:
            kept = self._layouts[owner_id] = (how, lay_out(read, choices))
        return kept[1]

    def _on_laid_out(self, owner_id: str, how: object, layout: Layout) -> None:
        if self._laying_out.get(owner_id) == how:
            self._layouts[owner_id] = (how, layout)
            self.turn += 1
            self.read.emit()

    def twins(self, owner_id: str) -> Twins:
        """Return what a text tells that another one tells as well."""
        return self._twins.get(owner_id, _NO_TWINS)

    def has_any(self) -> bool:
        """Tell whether anything was read or asked for."""
        return bool(self._asked)

    def is_reading(self) -> bool:
        """Tell whether a text has changed since it was read, or since it was compared with the others."""
        return any(not self._is_read(source) for source in self._sources) or self._compared != self._wanted()

    def percent(self) -> int:
        """Return how much of the long texts was read."""
        shares = [running.percent for running in self._running.values()]
        return sum(shares) // len(shares) if shares else 100

    def parts(self) -> tuple[Part, ...]:
        """Return every text with its reading, its choices and its twins."""
        return tuple(
            Part(
                source,
                self._results[source.owner_id][1],
                self.choices(source.owner_id),
                self.twins(source.owner_id),
            )
            for source in self._sources
            if source.owner_id in self._results
        )

    def _is_read(self, source: Source) -> bool:
        found = self._results.get(source.owner_id)
        return found is not None and found[0] == self._question(source) and not found[1].is_head

    def _question(self, source: Source) -> Question:
        chosen = self.choices(source.owner_id)
        how = Choices(chosen.read_as, chosen.day, chosen.zone, chosen.order)
        return source.text, how, self._around

    def _ask_soon(self) -> None:
        changed = [s for s in self._sources if self._asked.get(s.owner_id) != self._question(s)]
        if changed:
            is_first = all(source.owner_id not in self._asked for source in changed)
            self._later.start(0 if is_first else PAUSE_MS)

    def _ask(self) -> None:
        for source in self._sources:
            question = self._question(source)
            if self._asked.get(source.owner_id) == question:
                continue
            self._asked[source.owner_id] = question
            if source.owner_id in self._running:
                self._running.pop(source.owner_id).end()
            running = LongReading(source.text)
            then = partial(self._on_read, source.owner_id, question)
            text, how, around = question
            if running.is_long:
                self._running[source.owner_id] = running
                self._look.start()
                self._run(running.read_head, source.name, how, around, then=then)
            self._run(read_and_lay_out, text, source.name, how, around, running, then=then)
        self._compare()

    def _run(self, *work: object, then: object) -> None:
        self._background.run(*work, then=then)  # type: ignore[arg-type]

    def _on_read(self, owner_id: str, question: Question, found: Found | None) -> None:
        if found is None or self._asked.get(owner_id) != question:
            return
        read, layout = found
        if not read.is_head:
            self._running.pop(owner_id, None)
            if not self._running:
                self._look.stop()
        self.turn += 1
        self._turns[owner_id] = self.turn
        self._results[owner_id] = (question, read)
        self._layouts[owner_id] = ((self.turn, frozenset(), frozenset()), layout)
        self._compare()
        self.read.emit()

    def _wanted(self) -> tuple[object, ...]:
        """What the twins rest on: readings, what is joined in them, and the timeline."""
        reads = (
            (
                part.source.owner_id,
                self._turns[part.source.owner_id],
                part.choices.joined,
                part.choices.parted,
            )
            for part in self.parts()
            if not part.read.is_head
        )
        return (*reads, self._present)

    def _compare(self) -> None:
        wanted = self._wanted()
        if wanted in (self._compared, self._comparing):
            return
        parts = [part for part in self.parts() if not part.read.is_head]
        if not parts:
            self._twins, self._compared = {}, wanted
            self.turn += 1
            return
        reads = tuple((part.source.owner_id, part.read, part.choices) for part in parts)
        if sum(len(read.entries) for _owner, read, _choices in reads) + len(self._present) <= AT_ONCE:
            self._twins, self._compared = find_twins(reads, self._present), wanted
            self.turn += 1
            return
        self._comparing = wanted
        self._background.run(find_twins, reads, self._present, then=partial(self._on_compared, wanted))

    def _on_compared(self, wanted: tuple[object, ...], found: Mapping[str, Twins]) -> None:
        if wanted == self._comparing:
            self._twins, self._compared = found, wanted
            self.turn += 1
            self.read.emit()


def _roles(file: ReviewFile) -> Mapping[str, str]:
    roles = {role.name: role.name for role in file.review.roles}
    for person in file.private.roster:
        roles[person.name] = person.role
        roles[person.name.lstrip("@")] = person.role
    return roles
