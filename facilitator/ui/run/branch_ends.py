"""What happens with a branch: three ends with a number each, the other reasons under "more"."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain import records, whys
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import BranchEnd
from facilitator.domain.review import Review, Why
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled
from facilitator.ui.bench import Bench
from facilitator.ui.run.end_tile import EndTile
from facilitator.ui.run.target_fields import DueLine, TargetLine
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.widgets.wrapping_row import WrappingRow
from facilitator.ui.writing import Writing

ASK_ON = BranchEnd.OPEN


class BranchEnds(QWidget):
    """The ends of one branch. ``end_wanted`` asks for one, with the id of another branch where needed."""

    end_wanted = Signal(BranchEnd, str)
    finder_chosen = Signal(str)
    reason_wanted = Signal()

    def __init__(self, why_id: str, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why_id, self._bench, self._writing = why_id, bench, writing
        self._review: Review | None = None
        self._change = EndTile(
            "branch-changeable", _("We can change it"), _("Name the change in one sentence.")
        )
        self._find = EndTile("branch-someone-finds-out", _("Someone finds out"), "")
        self._ask = EndTile("branch-ask-on", _("Ask on"), _("The next answer goes below."))
        self._change.chosen.connect(partial(self.end_wanted.emit, BranchEnd.CHANGEABLE, ""))
        self._find.chosen.connect(partial(self.end_wanted.emit, BranchEnd.SOMEONE_FINDS_OUT, ""))
        self._ask.chosen.connect(partial(self.end_wanted.emit, ASK_ON, ""))
        self._make_finder()
        self._refusal = label("", "flag", wraps=True)
        self._refusal.hide()
        self._reason = TargetLine(
            _("What makes this enough"),
            Target("whys", why_id, "end_reason"),
            writing,
            _("End a branch"),
            placeholder=_("What makes this enough, in a few words"),
            put=self._put_reason,
        )
        self._reason.hide()
        tiles = WrappingRow(is_even=True, between=8)
        for tile in (self._change, self._find, self._ask):
            tiles.add(tile, grows=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            SectionLabel(
                _("What happens with this branch?"), _("one number, while no text field has the focus")
            )
        )
        column.addLayout(tiles)
        column.addWidget(self._refusal)
        column.addWidget(self._reason)
        column.addWidget(Rule())
        column.addLayout(self._foot())

    def show_branch(self, file: ReviewFile, why: Why) -> None:
        """Show how this branch stands."""
        self._review = file.review
        for tile, end in (
            (self._change, BranchEnd.CHANGEABLE),
            (self._find, BranchEnd.SOMEONE_FINDS_OUT),
        ):
            tile.show_chosen(why.end is end)
        self._show_finder(file.review, why)
        self._day.show_day(file, why.find_by)
        self._reason.show_file(file)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed."""
        self._day.show_file(file)
        self._reason.show_file(file)

    def refuse(self, words: str) -> None:
        """Say why the branch cannot end like that; empty takes it away."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def ask_reason(self) -> None:
        """Open the field for a reason."""
        self._reason.show()
        self._reason.setFocus()

    def focus_finder(self) -> None:
        """Go on with who finds out."""
        self._finder.setFocus()

    def _make_finder(self) -> None:
        self._finder = QComboBox()
        self._finder.setAccessibleName(_("Who finds out"))
        self._finder.activated.connect(self._choose_finder)
        self._day = DueLine(
            _("Finds out by"),
            Target("whys", self._why_id, "find_by"),
            self._writing,
            _("Set a day"),
            today=self._bench.today,
            put_day=lambda review, day: whys.set_fields(review, self._why_id, find_by=day),
            placeholder=_("by when"),
        )
        self._day.setFixedWidth(scaled(96))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._finder, 1)
        row.addWidget(self._day)
        self._find.body.insertLayout(1, row)

    def _foot(self) -> WrappingRow:
        guard = ElidedLabel(
            _("No branch ends at human error, at “process not followed” or at missing training alone."),
            "small",
        )
        more = KeyButton(_("More ways to end"), self._bench.icons, icon="chevron-down", kind="link")
        more.clicked.connect(self._open_more)
        self._more = more
        foot = WrappingRow()
        foot.add(guard, least=scaled(160), grows=True)
        foot.add(more)
        return foot

    def _show_finder(self, review: Review, why: Why) -> None:
        names = [role.name for role in review.roles]
        offers = ["", *names, *([why.finder] if why.finder and why.finder not in names else [])]
        shown = [self._finder.itemData(place) for place in range(self._finder.count())]
        if shown != offers:
            self._finder.clear()
            for name in offers:
                self._finder.addItem(name or _("who"), name)
        self._finder.setCurrentIndex(offers.index(why.finder))

    def _choose_finder(self, place: int) -> None:
        self.finder_chosen.emit(str(self._finder.itemData(place)))

    def _put_reason(self, review: Review, text: str) -> Review:
        why = records.get(review.whys, self._why_id)
        try:
            return whys.set_end(review, why.id, BranchEnd.ENOUGH, end_reason=text)
        except whys.CannotEnd:
            return whys.set_fields(review, why.id, end_reason=text)

    def _open_more(self) -> None:
        menu = self.more_menu()
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def more_menu(self) -> QMenu:
        """Return the other ways to end this branch."""
        menu = QMenu(self)
        for words, end in (
            (_("Others can change it"), BranchEnd.CHANGEABLE_BY_OTHERS),
            (_("Outside our reach"), BranchEnd.OUTSIDE),
            (_("Out of time"), BranchEnd.OUT_OF_TIME),
        ):
            menu.addAction(words, partial(self.end_wanted.emit, end, ""))
        menu.addAction(_("Enough, with a reason…"), self.ask_reason)
        same = menu.addMenu(_("Same as another branch"))
        for other in self._others():
            same.addAction(other.text, partial(self.end_wanted.emit, BranchEnd.SAME_AS, other.id))
        same.setEnabled(not same.isEmpty())
        menu.addSeparator()
        menu.addAction(_("Open again"), partial(self.end_wanted.emit, ASK_ON, ""))
        return menu

    def _others(self) -> tuple[Why, ...]:
        if self._review is None:
            return ()
        own = {why.id for why in whys.path_to_root(self._review, self._why_id)}
        return tuple(why for why in self._review.whys if why.id not in own)
