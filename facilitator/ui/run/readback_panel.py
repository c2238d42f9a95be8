"""Reading a branch back, from the bottom up: "therefore – does it hold?" between two statements."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain import whys
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import BranchEnd, Holds
from facilitator.domain.review import Review, Why
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _, plural
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.press_frame import PressFrame
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.run.why_words import end_words
from facilitator.ui.widgets.labels import SectionLabel, label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing


class AnswerButton(QPushButton):
    """A button that Enter presses too."""

    def __init__(self, text: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        set_kind(self, kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)


class ReadbackPanel(QWidget):
    """``answered`` says whether the link below a statement holds; ``looked`` asks for another branch."""

    answered = Signal(str, Holds)
    looked = Signal(str)

    def __init__(self, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._writing = bench, writing
        self._shown: tuple[tuple[Why, ...], str, str] | None = None
        self._between: TargetLine | None = None
        self._holds: AnswerButton | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_chain(), 1)
        row.addWidget(Rule(is_upright=True))
        row.addWidget(self._make_side())

    def _make_chain(self) -> QWidget:
        chain = QWidget()
        chain.setMaximumWidth(560)
        self._chain_list = QVBoxLayout(chain)
        self._chain_list.setContentsMargins(0, 0, 0, 0)
        self._chain_list.setSpacing(0)
        paper = QFrame()
        set_kind(paper, "surface")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(16)
        inside.addWidget(
            label(
                _("Read aloud, from the bottom up. Any “hmm” means that a link is missing."),
                "soft",
                wraps=True,
            )
        )
        inside.addWidget(chain)
        inside.addWidget(
            label(_("“Hmm” opens an empty answer between the two. The tree keeps both."), "small")
        )
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(paper)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _make_side(self) -> QWidget:
        made = QFrame()
        set_kind(made, "canvas")
        made.setFixedWidth(scaled(264))
        self._count = SectionLabel(_("Branches"))
        self._branches = QVBoxLayout()
        self._branches.setSpacing(0)
        side = QVBoxLayout(made)
        side.setContentsMargins(20, 16, 20, 16)
        side.setSpacing(4)
        side.addWidget(self._count)
        side.addLayout(self._branches)
        side.addStretch(1)
        return made

    def show_branch(self, file: ReviewFile, leaf_id: str) -> None:
        """Show the branch that ends at a statement."""
        review = file.review
        path = whys.path_to_root(review, leaf_id)
        asked = _asked(path)
        shown = (review.whys, leaf_id, asked.id if asked else "")
        if shown != self._shown:
            is_first = self._shown is None
            self._shown = shown
            self._show_chain(review, path, asked)
            self._show_branches(review, leaf_id)
            if not is_first and self.isVisible() and self._between is None:
                QTimer.singleShot(0, self, self.focus_answer)
        self.show_drafts(file)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed between two statements."""
        if self._between is not None:
            self._between.show_file(file)

    def focus_answer(self) -> None:
        """Give the focus to "holds"."""
        if self._holds is not None:
            self._holds.setFocus()

    def _show_chain(self, review: Review, path: tuple[Why, ...], asked: Why | None) -> None:
        _empty(self._chain_list)
        self._between = self._holds = None
        if not path:
            self._chain_list.addWidget(label(_("No branch yet."), "muted"))
        for place, why in enumerate(reversed(path)):
            cause = why if why.parent_id else None
            if cause is not None:
                self._chain_list.addWidget(
                    self._link(cause, is_asked=asked is not None and cause.id == asked.id)
                )
            is_framed = asked is not None and why.id in (asked.id, asked.parent_id)
            self._chain_list.addWidget(
                self._statement(review, why, is_framed, is_leaf=place == len(path) - 1)
            )

    def _statement(self, review: Review, why: Why, is_framed: bool, *, is_leaf: bool) -> QWidget:
        made = QFrame()
        is_end = is_leaf and why.end is BranchEnd.CHANGEABLE
        set_kind(made, "card-current" if is_framed else "node-end" if is_end else "node")
        inside = QVBoxLayout(made)
        inside.setContentsMargins(15, 10, 15, 10)
        inside.setSpacing(2)
        inside.addWidget(label(why.text, "aloud-current" if is_framed else "aloud", wraps=True))
        if is_leaf and why.end is not BranchEnd.OPEN:
            end = QHBoxLayout()
            end.setSpacing(6)
            end.addWidget(
                self._picture(
                    "square-check" if is_end else "circle-question-mark", "system" if is_end else "muted"
                )
            )
            end.addWidget(label(end_words(review, why), "system" if is_end else "small"), 1)
            inside.addLayout(end)
        return made

    def _link(self, cause: Why, *, is_asked: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._picture("arrow-up", "accent" if is_asked else "muted"))
        if is_asked:
            made.setMinimumHeight(64)
            row.addWidget(label(_("therefore – does it hold?"), "strong"), 1)
            self._add_answers(row, cause)
        else:
            made.setMinimumHeight(42)
            row.addWidget(label(_("therefore"), "muted"), 1)
            if cause.holds is Holds.YES:
                row.addWidget(self._picture("check", "soft"))
                row.addWidget(label(_("holds"), "small"))
            else:
                row.addWidget(label(_("to come"), "small"))
        column.addLayout(row)
        if is_asked and cause.holds is Holds.HMM:
            column.setContentsMargins(16, 12, 0, 12)
            column.addWidget(self._make_between(cause))
        return made

    def _add_answers(self, row: QHBoxLayout, cause: Why) -> None:
        self._holds = AnswerButton(_("Holds"), "primary")
        hmm = AnswerButton(_("Hmm"), "plain")
        for button, answer in ((self._holds, Holds.YES), (hmm, Holds.HMM)):
            button.setMinimumWidth(96)
            button.clicked.connect(partial(self.answered.emit, cause.id, answer))
            row.addWidget(button)

    def _make_between(self, cause: Why) -> QWidget:
        self._between = TargetLine(
            _("Answer between the two"),
            Target("whys", field="between", owner_id=cause.id),
            self._writing,
            _("Add a missing link"),
            placeholder=_("What stands between the two?"),
            least_height=36,
        )
        return self._between

    def focus_between(self) -> None:
        """Go on in the empty answer between the two."""
        if self._between is not None:
            self._between.setFocus()

    def _show_branches(self, review: Review, leaf_id: str) -> None:
        _empty(self._branches)
        leaves = whys.leaves(review)
        ids = [leaf.id for leaf in leaves]
        place = ids.index(leaf_id) + 1 if leaf_id in ids else 0
        self._count.show_words(note=_("{place} of {count}").format(place=place, count=len(leaves)))
        for leaf in leaves:
            self._branches.addWidget(self._branch(review, leaf, is_read=leaf.id == leaf_id))

    def _branch(self, review: Review, leaf: Why, *, is_read: bool) -> QWidget:
        links = [why for why in whys.path_to_root(review, leaf.id) if why.parent_id]
        holding = sum(why.holds is Holds.YES for why in links)
        words = _branch_words(review, leaf, len(links), holding, is_read=is_read)
        made = PressFrame("row")
        made.setAccessibleName(f"{leaf.text}, {words}")
        made.pressed.connect(partial(self.looked.emit, leaf.id))
        icon, role = (
            ("arrow-up", "accent")
            if is_read
            else ("check", "system")
            if holding == len(links)
            else ("circle", "muted")
        )
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(leaf.text, "strong" if is_read else "", wraps=True))
        texts.addWidget(label(words, "small", wraps=True))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(12)
        row.addWidget(self._picture(icon, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return made

    def _picture(self, name: str, role: str) -> QLabel:
        made = QLabel()
        made.setPixmap(self._bench.icons.pixmap(name, role, 16))
        made.setFixedWidth(scaled(16))
        return made


def _asked(path: tuple[Why, ...]) -> Why | None:
    return next((why for why in path if why.parent_id and why.holds is not Holds.YES), None)


def _branch_words(review: Review, leaf: Why, links: int, holding: int, *, is_read: bool) -> str:
    if is_read:
        return _("reading now, {holding} of {links} links hold").format(holding=holding, links=links)
    if links and holding == links:
        return _("holds")
    count = plural("{count} link", "{count} links", links)
    if leaf.end is BranchEnd.SOMEONE_FINDS_OUT:
        end = end_words(review, leaf)
        return f"{count}, {end}"
    return count


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
