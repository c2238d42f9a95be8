"""Reads the texts that wait in the background, a moment after the last letter."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.review_file import ReviewFile
from facilitator.ui.add_to_timeline.adding import Part
from facilitator.ui.add_to_timeline.reading import Choices, ReadText, Surroundings, read_text
from facilitator.ui.add_to_timeline.sources import Source, sources_of
from facilitator.ui.background import Background
from facilitator.ui.incident_day import incident_day

PAUSE_MS = 250
Question = tuple[str, Choices, Surroundings]


class TextReader(QObject):
    """Keeps the choices and the last reading of each text; ``read`` when one is new."""

    read = Signal()

    def __init__(self, background: Background, zone: str, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._zone = background, zone
        self._sources: tuple[Source, ...] = ()
        self._around = Surroundings(None, zone, {})
        self._choices: dict[str, Choices] = {}
        self._asked: dict[str, Question] = {}
        self._results: dict[str, tuple[Question, ReadText]] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask)

    def show_file(self, file: ReviewFile) -> None:
        """Look at the texts of a review file, and read again what changed."""
        self._sources = tuple(source for source in sources_of(file) if source.text.strip())
        incident = file.review.incident
        around = Surroundings(incident_day(file), incident.zone or self._zone, _roles(file))
        if around != self._around:
            self._around = around
        self._ask_soon()

    def choose(self, owner_id: str, choices: Choices) -> None:
        """Take other choices for a text; it is read again at once if they change how."""
        self._choices[owner_id] = choices
        self._ask()

    def choices(self, owner_id: str) -> Choices:
        """Return the choices made for a text."""
        return self._choices.get(owner_id, Choices())

    def forget_choices(self) -> None:
        """Start over: the texts were added or put away."""
        self._choices.clear()
        self._asked.clear()
        self._results.clear()

    def result(self, owner_id: str) -> ReadText | None:
        """Return the last reading of a text, perhaps of how it was a moment ago."""
        found = self._results.get(owner_id)
        return found[1] if found else None

    def has_any(self) -> bool:
        """Tell whether anything was read or asked for."""
        return bool(self._asked)

    def is_reading(self) -> bool:
        """Tell whether a text has changed since it was read."""
        return any(
            source.owner_id not in self._results
            or self._results[source.owner_id][0] != self._question(source)
            for source in self._sources
        )

    def parts(self) -> tuple[Part, ...]:
        """Return every text with its reading and choices."""
        return tuple(
            (source, self._results[source.owner_id][1], self.choices(source.owner_id))
            for source in self._sources
            if source.owner_id in self._results
        )

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
            text, how, around = question
            then = partial(self._on_read, source.owner_id, question)
            self._background.run(read_text, text, source.name, how, around, then=then)

    def _on_read(self, owner_id: str, question: Question, found: ReadText) -> None:
        if self._asked.get(owner_id) == question:
            self._results[owner_id] = (question, found)
            self.read.emit()


def _roles(file: ReviewFile) -> Mapping[str, str]:
    roles = {role.name: role.name for role in file.review.roles}
    for person in file.private.roster:
        roles[person.name] = person.role
        roles[person.name.lstrip("@")] = person.role
    return roles
