"""One statement in the tree of the 5 Whys, with the elbow that joins it to the statement above."""

from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import BranchEnd, Evidence, WhyKind
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _, plural
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.branch_ends import BranchEnds
from facilitator.ui.run.press_frame import PressFrame
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.run.why_words import WhyView, kind_words
from facilitator.ui.widgets.evidence_mark import EvidenceMark, evidence_words
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

INDENT = 32
ELBOW = 13
BEND = 26
_END_LOOKS = {BranchEnd.CHANGEABLE: ("square-check", "system")}


class WhyRow(QWidget):
    """Shows one ``WhyView``; all it is asked to do it says with the id of its statement."""

    looked = Signal(str)
    show_wanted = Signal(str)
    delete_wanted = Signal(str)
    evidence_chosen = Signal(str, Evidence)
    kind_chosen = Signal(str, WhyKind)
    end_wanted = Signal(str, BranchEnd, str)
    finder_chosen = Signal(str, str)

    def __init__(self, view: WhyView, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._writing = bench, writing
        self._id = view.why.id
        self._view: WhyView | None = None
        self._field: TargetLine | None = None
        self._ends: BranchEnds | None = None
        self._idea: TargetLine | None = None
        self.frame = PressFrame("node")
        self.frame.pressed.connect(partial(self.looked.emit, self._id))
        self.frame.edit_wanted.connect(self.edit)
        self.frame.delete_wanted.connect(partial(self.delete_wanted.emit, self._id))
        self._words = label("", "statement", wraps=True)
        self._words.setMinimumHeight(20)
        self._mark = EvidenceMark(bench.icons)
        self._current_mark = EvidenceMark(bench.icons)
        self._note = label("", "small")
        self._end_picture = QLabel()
        self._end = label("", "system")
        self._ideas = KeyButton("", bench.icons, icon="arrow-right", kind="link")
        self._ideas.clicked.connect(self.ask_idea)
        self._more = IconButton("ellipsis", _("More about this statement"), bench.icons)
        self._more.clicked.connect(self._open_menu)
        self._hints = QFrame()
        set_kind(self._hints, "desk")
        self._hint_words = label("", "desk-muted", wraps=True)
        self._build()
        bench.icons.changed.connect(self._color)

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._words, 1)
        self._head.addWidget(self._current_mark)
        self._head.addWidget(self._more)
        meta = QHBoxLayout()
        meta.setSpacing(14)
        end = QHBoxLayout()
        end.setSpacing(5)
        end.addWidget(self._end_picture)
        end.addWidget(self._end)
        meta.addWidget(self._mark)
        meta.addWidget(self._note)
        meta.addLayout(end)
        meta.addWidget(self._ideas)
        meta.addStretch(1)
        hints = QVBoxLayout(self._hints)
        hints.setContentsMargins(10, 6, 10, 6)
        hints.addWidget(self._hint_words)
        self._inside = QVBoxLayout(self.frame)
        self._inside.setContentsMargins(12, 6, 12, 7)
        self._inside.setSpacing(0)
        self._inside.addLayout(self._head)
        self._inside.addLayout(meta)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addWidget(self.frame)
        self._column.addWidget(self._hints)

    @property
    def view(self) -> WhyView | None:
        """What the row shows."""
        return self._view

    def show_view(self, view: WhyView, file: ReviewFile) -> None:
        """Show a statement; nothing happens when it is the same."""
        if view != self._view:
            self._view = view
            self._show(view)
        if self._ends is not None:
            self._ends.show_branch(file, view.why)
        self.show_drafts(file)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed in the fields of this row."""
        if self._field is not None:
            self._field.show_file(file)
        if self._idea is not None:
            self._idea.show_file(file)
        if self._ends is not None:
            self._ends.show_drafts(file)

    def _show(self, view: WhyView) -> None:
        why = view.why
        is_unfolded = view.is_current and view.is_leaf
        self._column.setContentsMargins(view.depth * INDENT, 8 if view.depth else 0, 0, 0)
        self._words.setText(why.text)
        self._words.setAccessibleName(why.text)
        large = not view.depth or is_unfolded
        set_kind(self._words, "section" if large else "statement")
        set_kind(self.frame, self._frame_kind(view))
        self.frame.setAccessibleName(view.spoken)
        self._mark.show_evidence(why.evidence)
        self._mark.setVisible(why.evidence is not Evidence.NONE and not is_unfolded)
        self._current_mark.show_evidence(why.evidence)
        self._current_mark.setVisible(why.evidence is not Evidence.NONE and is_unfolded)
        self._more.setVisible(view.is_current)
        self._show_note(view)
        self._hint_words.setText("\n".join(view.hints))
        self._hints.setVisible(bool(view.hints))
        self._show_ends(is_unfolded)
        self._color()

    def _frame_kind(self, view: WhyView) -> str:
        if view.is_current:
            return "card-current"
        if view.why.end is BranchEnd.CHANGEABLE and view.is_leaf:
            return "node-end"
        return "node" if view.depth else "box"

    def _show_note(self, view: WhyView) -> None:
        note = (
            plural("{count} branch below", "{count} branches below", view.answers) if view.answers > 1 else ""
        )
        if not view.depth:
            note = _("Start sentence: observed, timed, no person")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        is_in_tile = view.is_current and view.why.end in (BranchEnd.CHANGEABLE, BranchEnd.SOMEONE_FINDS_OUT)
        is_ended = view.is_leaf and bool(view.end) and not is_in_tile
        self._end.setText(view.end)
        set_kind(self._end, "system" if view.why.end is BranchEnd.CHANGEABLE else "small")
        self._end.setVisible(is_ended)
        self._end_picture.setVisible(is_ended)
        is_change = view.why.end is BranchEnd.CHANGEABLE and view.is_leaf
        count = view.ideas
        words = (
            plural("{count} action idea", "{count} action ideas", count)
            if count
            else _("Make an action idea")
        )
        self._ideas.show_words(words)
        self._ideas.setVisible(is_change)

    def _show_ends(self, is_unfolded: bool) -> None:
        if is_unfolded and self._ends is None:
            self._ends = BranchEnds(self._id, self._bench, self._writing)
            self._ends.end_wanted.connect(partial(self.end_wanted.emit, self._id))
            self._ends.finder_chosen.connect(partial(self.finder_chosen.emit, self._id))
            self._inside.addWidget(self._ends)
        if self._ends is not None:
            self._ends.setVisible(is_unfolded)
            self._ends.refuse("")

    def refuse(self, words: str) -> None:
        """Say why the branch cannot end as it was asked."""
        if self._ends is not None:
            self._ends.refuse(words)

    def ask_reason(self) -> None:
        """Ask what makes this enough."""
        if self._ends is not None:
            self._ends.ask_reason()

    def focus_finder(self) -> None:
        """Go on with who finds out."""
        if self._ends is not None:
            self._ends.focus_finder()

    def edit(self) -> None:
        """Put a field in the place of the words."""
        if self._field is None:
            self._field = TargetLine(
                _("Words of the statement"), Target("whys", self._id), self._writing, _("Reword a statement")
            )
            self._field.left.connect(self._end_edit)
            self._field.given_up.connect(self.frame.setFocus)
            self._head.insertWidget(0, self._field, 1)
        self._words.hide()
        self._field.show_file(self._writing.file)
        self._field.show()
        self._field.setFocus()
        self._field.select_all()

    def _end_edit(self) -> None:
        if self._field is not None:
            had_focus = self._field.hasFocus()
            self._field.hide()
            self._words.show()
            if had_focus:
                self.frame.setFocus()

    def ask_idea(self) -> None:
        """Open the line that names the change in one sentence."""
        if self._idea is None:
            self._idea = TargetLine(
                _("The change in one sentence"),
                Target("ideas", field="why", owner_id=self._id),
                self._writing,
                _("Park an idea"),
                placeholder=_("Name the change in one sentence"),
            )
            self._idea.placed.connect(self._idea.hide)
            self._idea.given_up.connect(self._idea.hide)
            self._inside.addWidget(self._idea)
        self._idea.show_file(self._writing.file)
        self._idea.show()
        self._idea.setFocus()

    def menu(self) -> QMenu:
        """Return everything that can be done with this statement."""
        menu = QMenu(self)
        menu.addAction(_("Edit"), self.edit)
        menu.addAction(_("Put this branch on stage"), partial(self.show_wanted.emit, self._id))
        evidence = menu.addMenu(_("How we know"))
        for value in Evidence:
            words = evidence_words(value) or _("Nothing recorded")
            evidence.addAction(words, partial(self.evidence_chosen.emit, self._id, value))
        kind = menu.addMenu(_("What it is"))
        for sort in WhyKind:
            kind.addAction(kind_words(sort), partial(self.kind_chosen.emit, self._id, sort))
        menu.addSeparator()
        menu.addAction(_("Delete with all below"), partial(self.delete_wanted.emit, self._id))
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _color(self) -> None:
        if self._view is None:
            return
        name, role = _END_LOOKS.get(self._view.why.end, ("circle-question-mark", "muted"))
        self._end_picture.setPixmap(self._bench.icons.pixmap(name, role, 14))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines from above, one for each branch that goes on below this row."""
        if self._view is None or not self._view.depth:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._bench.icons.color("line-strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _draw_elbows(painter, self._view, self.height())
        painter.end()


def _draw_elbows(painter: QPainter, view: WhyView, height: int) -> None:
    for level, goes_on in enumerate(view.goes_on):
        if goes_on:
            x = level * INDENT + ELBOW + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
    last = (view.depth - 1) * INDENT + ELBOW + 0.5
    path = QPainterPath(QPointF(last, 0))
    path.lineTo(last, BEND - 6)
    path.quadTo(last, BEND + 0.5, last + 6, BEND + 0.5)
    path.lineTo(view.depth * INDENT, BEND + 0.5)
    painter.drawPath(path)
