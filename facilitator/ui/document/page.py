"""The document of a review: read it, mend what should not leave, send it out as files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.documents.blocks import Outline
from facilitator.documents.markdown import markdown
from facilitator.documents.outline import outline
from facilitator.documents.write import Format
from facilitator.domain import drafts, records
from facilitator.domain.private import PrivateNotes
from facilitator.domain.review import Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.document import findings
from facilitator.ui.document.desk_column import DeskColumn
from facilitator.ui.document.export_run import ExportRun
from facilitator.ui.document.find_bar import FindBar
from facilitator.ui.document.findings import Finding, Sort
from facilitator.ui.document.going_out import GoingOut
from facilitator.ui.document.outline_list import OutlineList, places
from facilitator.ui.document.page_formats import PageFormats
from facilitator.ui.document.page_text import SUMMARY, write_page
from facilitator.ui.document.page_view import PageView, framed
from facilitator.ui.document.summary_card import SummaryCard
from facilitator.ui.document.tool_row import ToolRow
from facilitator.ui.keys import make_action
from facilitator.ui.widgets.folding_columns import FoldingColumns, OuterColumn
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing

PAUSE_MS = 200


class DocumentPage(QWidget):
    """Outline, page and desk. The page is written anew only while it is on screen, after a pause."""

    def __init__(
        self, bench: Bench, open_review: OpenReview, writing: Writing, background: Background
    ) -> None:
        super().__init__()
        self._bench, self._open_review = bench, open_review
        self._writing, self._background = writing, background
        self._review: Review | None = None
        self._private: PrivateNotes | None = None
        self._written: Outline | None = None
        self._found: tuple[Finding, ...] = ()
        self._looked_at: object = None
        self._let_go: frozenset[str] = frozenset()
        icons, scale = bench.icons, bench.settings.text_size
        self._outline = OutlineList(icons, scale)
        self._going_out = GoingOut(icons)
        self._tools = ToolRow(icons)
        self._page = PageView(icons, scale)
        self._find_bar = FindBar(icons, self._page)
        self._desk = DeskColumn(icons)
        if bench.settings.export_folder:
            self._desk.export.use_folder(Path(bench.settings.export_folder))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self._summary = SummaryCard(icons, writing, self._sheet)
        self._connect()

    def _lay_out(self) -> None:
        side_part = QWidget()
        side_part.setProperty("column", True)
        side_part.setAccessibleName(_("Outline and checks"))
        side = QVBoxLayout(side_part)
        side.setContentsMargins(12, 16, 12, 12)
        side.setSpacing(12)
        side.addWidget(self._outline, 1_000)
        side.addWidget(Rule())
        side.addWidget(self._going_out)
        side.addStretch(1)
        middle = QWidget()
        middle.setProperty("column", True)
        middle.setAccessibleName(_("Page"))
        self._sheet = framed(self._page)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addWidget(self._find_bar)
        around = QHBoxLayout()
        around.setContentsMargins(24, 0, 24, 0)
        around.addWidget(self._sheet)
        column.addLayout(around, 1)
        desk = QScrollArea()
        desk.setProperty("column", True)
        desk.setWidgetResizable(True)
        desk.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        desk.setWidget(self._desk)
        desk.setAccessibleName(_("Your desk"))
        set_kind(desk, "stop")
        set_kind(self, "canvas")
        self._columns = FoldingColumns(
            self._bench.icons,
            OuterColumn(side_part, _("Outline and checks"), 232),
            middle,
            OuterColumn(desk, _("Your desk"), 320, "desk", "desk-ink"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._columns)

    def _connect(self) -> None:
        self._open_review.changed.connect(self._on_changed)
        self._bench.icons.changed.connect(self._write_again)
        self._pause.timeout.connect(self.refresh)
        self._outline.chosen.connect(self._page.go_to)
        self._page.place_shown.connect(self._outline.show_current)
        self._page.summary_wanted.connect(self.write_summary)
        self._tools.summary_wanted.connect(self.write_summary)
        self._tools.copy_wanted.connect(self.copy)
        self._summary.closed.connect(self._page.setFocus)
        self._find_bar.closed.connect(self._page.setFocus)
        leaving, export = self._desk.leaving, self._desk.export
        leaving.look_wanted.connect(self._look_at)
        leaving.let_leave.connect(self._let_leave)
        leaving.typed.connect(self._keep_held)
        leaving.reworded.connect(self._reword)
        leaving.let_through.connect(self._let_through)
        leaving.dropped.connect(self._drop)
        export.wanted.connect(self.export)
        export.chosen.connect(self._look_over)
        make_action(self, "export", _("Export"), self.export)
        make_action(self, "find-on-page", _("Find on this page"), self._find_bar.open)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the review."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is written while nobody looks."""
        self._pause.stop()
        super().hideEvent(event)

    def refresh(self) -> None:
        """Show the review as it is now."""
        self._pause.stop()
        file = self._open_review.state.file
        if file.review is not self._review or self._written is None:
            self._review = file.review
            self._written = outline(file.review)
            self._outline.show_places(places(self._written))
            self._write_again()
            self._going_out.show_review(file.review)
            self._tools.show_summary(bool(file.review.incident.summary.strip()))
        self._private = file.private
        self._summary.show_words()
        self._look_over()

    def write_summary(self) -> None:
        """Open the summary for writing, in its place."""
        self._page.go_to(SUMMARY)
        area = self._page.area_of(SUMMARY)
        corner = self._page.viewport().mapTo(self._sheet, self._page.viewport().rect().topLeft())
        self._summary.open_over(area.translated(corner.x(), corner.y()))

    def copy(self) -> None:
        """Put the document on the clipboard as Markdown, unless a secret stands in it."""
        self.refresh()
        if self._written is None or any(not secret.is_only_in_json for secret in self._secrets()):
            self._columns.open_right()
            self._desk.leaving.setFocus()
            self._tools.tell(_("Not copied: look at the secret first"))
            return
        QGuiApplication.clipboard().setText(markdown(self._written))
        self._tools.tell(_("Copied as Markdown"))

    def export(self) -> None:
        """Write the chosen files, after one more look at the review as it is now."""
        self.refresh()
        panel = self._desk.export
        self._columns.open_right()
        if self._review is None or not panel.may_export():
            return
        run = ExportRun(
            self._background, self._review, panel.formats(), folder=panel.folder, stamp=self._bench.today()
        )
        panel.follow(run)
        run.start()

    def _on_changed(self, state: State) -> None:
        file = state.file
        if self.isVisible() and (file.review is not self._review or file.private is not self._private):
            self._pause.start()

    def _write_again(self) -> None:
        if self._written is not None:
            formats = PageFormats(self._bench.icons.theme, self._bench.settings.text_size)
            self._page.show_page(write_page(self._written, formats))

    def _look_over(self) -> None:
        if self._review is None or self._written is None or self._private is None:
            return
        has_json = Format.JSON in self._desk.export.formats()
        looked_at = (self._review, self._private.roster, has_json)
        if looked_at != self._looked_at:
            self._looked_at = looked_at
            found = findings.findings(self._review, self._written, self._private.roster)
            more = findings.only_in_json(self._review, self._written) if has_json else ()
            self._found = (*found, *more)
        self._columns.show_count(len(self._writing.held_lines()) + len(self._found))
        self._desk.leaving.show_findings(self._writing.held_lines(), self._found, self._let_go)
        why = _("Export is off: look at each secret above, take it out or say that it may leave.")
        self._desk.export.hold_back(why if self._secrets() else "")

    def _secrets(self) -> tuple[Finding, ...]:
        return tuple(f for f in self._found if f.sort is Sort.SECRET and f.id not in self._let_go)

    def _look_at(self, finding: Finding) -> None:
        self._page.go_to(finding.place)
        if not self._page.find_words(finding.words, from_place=finding.place):
            accessible.announce(self, finding.detail)
        self._page.setFocus()

    def _let_leave(self, finding_id: str) -> None:
        self._let_go |= {finding_id}
        self._look_over()

    def _is_held(self, draft_id: str) -> bool:
        return records.find(self._open_review.state.file.private.drafts, draft_id) is not None

    def _keep_held(self, draft_id: str, text: str) -> None:
        if self._is_held(draft_id):
            change = partial(drafts.reword_held, draft_id=draft_id, text=text)
            self._open_review.edit(_("held line"), change, merge_key=draft_id)

    def _reword(self, draft_id: str, text: str) -> None:
        if self._is_held(draft_id):
            self._writing.reword(draft_id, text, _("held line"))

    def _let_through(self, draft_id: str) -> None:
        if self._is_held(draft_id):
            self._writing.let_through(draft_id, _("let a held line stand"))

    def _drop(self, draft_id: str) -> None:
        if self._is_held(draft_id):
            self._writing.drop(draft_id, _("leave a held line out"))
