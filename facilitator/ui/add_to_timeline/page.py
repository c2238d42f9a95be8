"""The page Add to timeline: any text becomes entries, and nothing disappears without being seen."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from facilitator.dates.day import Order
from facilitator.domain.review_file import State
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui import accessible, keys
from facilitator.ui.add_to_timeline import adding
from facilitator.ui.add_to_timeline.add_run import AddRun
from facilitator.ui.add_to_timeline.choice_steps import retimed, turned, with_account
from facilitator.ui.add_to_timeline.dropping import is_welcome, paths_of
from facilitator.ui.add_to_timeline.file_opening import FileOpening
from facilitator.ui.add_to_timeline.files import FileText
from facilitator.ui.add_to_timeline.foot import Foot
from facilitator.ui.add_to_timeline.foot_words import foot_of, is_month_first
from facilitator.ui.add_to_timeline.header import Header
from facilitator.ui.add_to_timeline.read_pane import ReadPane
from facilitator.ui.add_to_timeline.read_rows import ReadRows
from facilitator.ui.add_to_timeline.reader import TextReader
from facilitator.ui.add_to_timeline.reading import Choices, ReadText
from facilitator.ui.add_to_timeline.source_pane import SourcePane
from facilitator.ui.add_to_timeline.sources import OWNER, Source, named, sources_of, without_sources
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.writing import Writing

NARROW = 1240


class AddPage(QWidget):
    """Text at the left, rows at the right; ``done`` when they were added."""

    done = Signal()
    cancelled = Signal()

    def __init__(
        self, bench: Bench, open_review: OpenReview, writing: Writing, background: Background
    ) -> None:
        super().__init__()
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._files = FileOpening(background, self)
        self._current = OWNER
        self._told = ""
        self._drawn: tuple[object, ...] = ()
        self.setMinimumWidth(960)
        self.setAcceptDrops(True)
        self._reader = TextReader(background, bench.zone, self)
        self._adding = AddRun(bench, open_review, writing, background, self)
        self._header = Header(bench.icons)
        self._left = SourcePane(bench.icons)
        self._right = ReadPane(bench)
        self._foot = Foot(bench.icons)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left)
        self._split.addWidget(self._right)
        self._split.setStretchFactor(1, 1)
        self._split.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._split, 1)
        column.addWidget(self._foot)
        self._connect()
        keys.make_action(self, "write-down", _("Add the entries"), self._add)

    def _connect(self) -> None:
        self._reader.read.connect(self._show_current)
        self._reader.progressed.connect(self._show_foot)
        self._adding.added.connect(self._on_added)
        self._header.back_wanted.connect(self.cancelled)
        self._header.chosen.connect(self._choose_source)
        self._header.paste_wanted.connect(partial(self._choose_source, OWNER))
        self._header.file_wanted.connect(self._files.ask)
        self._files.opened.connect(self._on_file)
        self._files.refused.connect(self._tell)
        self._left.text.edited.connect(self._keep)
        self._left.text.line_entered.connect(self._right.go_to_line)
        self._left.read_as_wanted.connect(self._set_read_as)
        self._right.wanted.connect(self._turn)
        self._right.all_wanted.connect(self._check_all)
        self._right.zone_wanted.connect(self._set_zone)
        self._right.day_wanted.connect(self._set_day)
        self._right.time_wanted.connect(self._set_time)
        self._right.account_wanted.connect(self._add_account)
        self._right.row_entered.connect(self._left.text.light)
        self._right.note_wanted.connect(self._keep_as_note)
        self._foot.add_wanted.connect(self._add)
        self._foot.cancel_wanted.connect(self._cancel)
        self._foot.unread_wanted.connect(self._go_to_unread)
        self._foot.turn_wanted.connect(self._turn_order)
        self._open_review.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the texts that wait."""
        super().showEvent(event)
        self.show_state(self._open_review.state)
        if self._left.text.is_empty():
            self._left.text.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text its width."""
        super().resizeEvent(event)
        self._foot.show_narrow(self)
        left = 500 if self.width() >= NARROW else 390
        self._split.setSizes([left, self.width() - left])

    def show_state(self, state: State) -> None:
        """Show the texts that wait in a review."""
        sources = sources_of(state.file)
        if sources and all(source.owner_id != self._current for source in sources) and self._current != OWNER:
            self._current = sources[0].owner_id
        if sources and self._current == OWNER and not self._reader.has_any():
            self._current = sources[0].owner_id
        self._reader.show_file(state.file)
        self._header.show_sources(sources, self._current)
        self._left.text.show_text(self._source().text)
        self._right.show_incident(state.file.review.incident)
        self._show_current()

    def _on_changed(self, state: State) -> None:
        if self.isVisible():
            self.show_state(state)

    def _source(self) -> Source:
        sources = sources_of(self._open_review.state.file)
        return next((s for s in sources if s.owner_id == self._current), Source(self._current))

    def _choices(self) -> Choices:
        return self._reader.choices(self._current)

    def _read(self) -> ReadText | None:
        return self._reader.result(self._current) if self._source().text.strip() else None

    def _show_current(self) -> None:
        read, choices = self._read(), self._choices()
        twins = self._reader.twins(self._current)
        drawn = (self._current, read is None, self._reader.turn, choices)
        if drawn != self._drawn:
            self._drawn = drawn
            layout = self._reader.layout(self._current) if read is not None else None
            rows = ReadRows(read, choices, layout, twins) if read is not None else None
            self._left.show_read(read, choices)
            self._right.show_read(read, rows, choices)
        self._show_foot()

    def _show_foot(self) -> None:
        parts = self._reader.parts()
        is_reading = self._reader.is_reading() or self._adding.is_running
        self._foot.show_value(foot_of(parts, self._current, is_reading, self._reader.percent()))
        others = sum(len(part.read.entries) for part in parts if part.source.owner_id != self._current)
        more = plural("{count} more from the other texts", "{count} more from the other texts", others)
        self._header.say(self._told or (more if others else _("You can edit the text; the rows follow.")))

    def _choose_source(self, owner_id: str) -> None:
        self._left.text.flush()
        self._current = owner_id
        self._left.text.light(0, 0)
        self.show_state(self._open_review.state)
        self._left.text.setFocus()

    def _keep(self, text: str) -> None:
        self._told = ""
        words = _("Paste a timeline") if self._current == OWNER else _("Change a text")
        self._writing.write(Source(self._current).target, text, words)

    def _set(self, choices: Choices) -> None:
        self._reader.choose(self._current, choices)
        self._show_current()

    def _turn(self, row_id: str, offer: str) -> None:
        self._set(turned(self._choices(), row_id, offer))

    def _check_all(self, is_on: bool) -> None:
        read = self._read()
        rows = ReadRows(read, self._choices(), self._reader.layout(self._current)) if read else None
        every = rows.group_keys() if rows is not None and not is_on else frozenset()
        self._set(replace(self._choices(), unchecked=every))

    def _set_read_as(self, name: str) -> None:
        self._set(replace(self._choices(), read_as=name))

    def _set_zone(self, zone: str) -> None:
        self._set(replace(self._choices(), zone=zone))

    def _set_day(self, day: date | None) -> None:
        self._set(replace(self._choices(), day=day))

    def _turn_order(self) -> None:
        parts = self._reader.parts()
        is_month = any(part.source.owner_id == self._current and is_month_first(part) for part in parts)
        self._set(replace(self._choices(), order=Order.DAY_FIRST if is_month else Order.MONTH_FIRST))

    def _set_time(self, line: int, clock: str) -> None:
        """Write a time where it was missing or wrong; the text is what is read."""
        text, read = self._left.text, self._read()
        text.set_line(line, retimed(text.line(line), line, clock, read.reading.entries if read else ()))
        text.flush()

    def _add_account(self, row_id: str, clock: str) -> None:
        self._set(with_account(self._choices(), row_id, clock))

    def _go_to_unread(self) -> None:
        """Go to the next line that was not read, in another text where this one was read whole."""
        having = [part.source.owner_id for part in self._reader.parts() if part.read.reading.unread]
        if having and self._current not in having:
            self._choose_source(having[0])
        self._right.go_to_unread()

    def _keep_as_note(self) -> None:
        self._left.text.flush()
        keep = partial(adding.keep_as_note, source=self._source(), new_id=self._bench.new_id)
        self._open_review.edit(_("Keep a text as a note"), keep)
        accessible.announce(self, _("Kept as a private note"))

    def _add(self) -> None:
        self._left.text.flush()
        if self._foot.is_ready() and not self._reader.is_reading():
            self._adding.start(self._reader.parts())
            self._show_foot()

    def _on_added(self, count: int) -> None:
        self._leave()
        accessible.announce(self, plural("{count} entry added", "{count} entries added", count))
        self.done.emit()

    def _cancel(self) -> None:
        self._left.text.flush()
        self._adding.stop()
        self._open_review.edit(_("Cancel adding"), without_sources)
        self._leave()
        self.cancelled.emit()

    def _leave(self) -> None:
        self._told = ""
        self._current = OWNER
        self._reader.forget()

    def _on_file(self, found: FileText) -> None:
        self._left.text.flush()
        source = named(found.name, sources_of(self._open_review.state.file))
        self._current = source.owner_id
        self._writing.write(source.target, found.text, _("Open a file"))
        self._open_review.end_step()
        if found.encoding:
            words = _("“{name}” read as {encoding}; look at the letters.")
            self._tell(words.format(name=found.name, encoding=found.encoding))

    def _tell(self, words: str) -> None:
        self._told = words
        self._header.say(words)
        accessible.announce(self, words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, folders and text."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        paths = paths_of(event.mimeData())
        if paths:
            self._files.open(paths)
            return
        if self._current != OWNER:
            self._choose_source(OWNER)
        self._left.text.append(event.mimeData().text())
