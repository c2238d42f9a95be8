"""The ideas that were caught on the way, and those that soak until a day."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from facilitator.dates.words import day_words
from facilitator.domain import parking_lot
from facilitator.domain.drafts import Target
from facilitator.domain.review import ParkedIdea
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.action_words import idea_source
from facilitator.ui.run.press_frame import PressFrame
from facilitator.ui.run.target_fields import DueLine, TargetLine
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.writing import Writing


class IdeaCard(PressFrame):
    """One idea: Enter makes it an action; the rest is in its menu."""

    action_wanted = Signal(str)
    drop_wanted = Signal(str)
    take_up_wanted = Signal(str)

    def __init__(
        self, idea: ParkedIdea, bench: Bench, writing: Writing, parent: QWidget | None = None
    ) -> None:
        super().__init__("node", parent)
        self._idea, self._bench, self._writing = idea, bench, writing
        self._day: DueLine | None = None
        self._field: TargetLine | None = None
        self.pressed.connect(self.setFocus)
        self.edit_wanted.connect(self.edit)
        self.delete_wanted.connect(partial(self.drop_wanted.emit, idea.id))
        self._words = label("", wraps=True)
        self._source = ElidedLabel("", "small")
        more = IconButton("ellipsis", _("More about this idea"), bench.icons)
        more.clicked.connect(self._open_menu)
        self._more = more
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._source, 1)
        foot.addWidget(more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 6, 3)
        self._column.setSpacing(0)
        self._column.addWidget(self._words)
        self._column.addLayout(foot)

    def show_idea(self, idea: ParkedIdea, file: ReviewFile) -> None:
        """Show an idea."""
        self._idea = idea
        source = idea_source(file.review, idea)
        if (idea.text, source) != (self._words.text(), self._source.text()):
            self._words.setText(idea.text)
            self._source.setText(source)
            self.setAccessibleName(", ".join(part for part in (idea.text, source) if part))
        self.show_drafts(file)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed."""
        if self._day is not None:
            self._day.show_day(file, self._idea.soaks_until)
        if self._field is not None:
            self._field.show_file(file)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes it an action."""
        if self.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.action_wanted.emit(self._idea.id)
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """Return everything that can be done with an idea."""
        menu = QMenu(self)
        menu.addAction(_("Make it an action"), partial(self.action_wanted.emit, self._idea.id))
        menu.addAction(_("Let it soak until…"), self.ask_day)
        if self._idea.is_soaking:
            menu.addAction(_("Take it up again"), partial(self.take_up_wanted.emit, self._idea.id))
        menu.addAction(_("Edit"), self.edit)
        menu.addSeparator()
        menu.addAction(_("Drop"), partial(self.drop_wanted.emit, self._idea.id))
        return menu

    def ask_day(self) -> None:
        """Ask until when the idea soaks."""
        if self._day is None:
            idea_id = self._idea.id
            self._day = DueLine(
                _("Soaks until"),
                Target("ideas", idea_id, "soaks_until"),
                self._writing,
                _("Let an idea soak"),
                today=self._bench.today,
                put_day=lambda review, day: parking_lot.soak(review, idea_id, day),
                placeholder=_("Friday, 2 weeks, 9 Nov"),
            )
            self._day.placed.connect(self._day.hide)
            self._day.given_up.connect(self._day.hide)
            self._column.addWidget(self._day)
        self._day.show()
        self._day.setFocus()

    def edit(self) -> None:
        """Put a field in the place of the words."""
        if self._field is None:
            self._field = TargetLine(
                _("Words of the idea"), Target("ideas", self._idea.id), self._writing, _("Reword an idea")
            )
            self._field.left.connect(self._end_edit)
            self._column.insertWidget(0, self._field)
        self._words.hide()
        self._field.show_file(self._writing.file)
        self._field.show()
        self._field.setFocus()

    def _end_edit(self) -> None:
        if self._field is not None:
            self._field.hide()
            self._words.show()

    def _open_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class IdeaColumn(QFrame):
    """248 px of ideas; says what is wanted of one of them."""

    action_wanted = Signal(str)
    drop_wanted = Signal(str)
    take_up_wanted = Signal(str)

    def __init__(self, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "canvas")
        self.setFixedWidth(248)
        self._bench, self._writing = bench, writing
        self._cards: dict[str, IdeaCard] = {}
        self._ideas: tuple[ParkedIdea, ...] | None = None
        self._head = SectionLabel(_("Ideas"))
        self._soaking_head = SectionLabel(_("Soaking"))
        self._new = TargetLine(
            _("New idea"), Target("ideas"), writing, _("Park an idea"), placeholder=_("One idea, then Enter")
        )
        self._new.hide()
        self._new.given_up.connect(self._new.hide)
        self._waiting, self._soaking = QVBoxLayout(), QVBoxLayout()
        inside = QFrame()
        set_kind(inside, "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(
            label(_("Caught on the way. An idea may soak, or stay an idea."), "small", wraps=True)
        )
        column.addWidget(self._new)
        for layout in (self._waiting, self._soaking):
            layout.setSpacing(8)
            layout.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._waiting)
        column.addSpacing(18)
        column.addWidget(self._soaking_head)
        column.addLayout(self._soaking)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def show_ideas(self, file: ReviewFile) -> None:
        """Show the ideas of a review."""
        review = file.review
        if review.ideas is not self._ideas:
            self._ideas = review.ideas
            waiting, soaking = parking_lot.waiting(review), parking_lot.soaking(review)
            self._forget({idea.id for idea in review.ideas})
            self._fill(self._waiting, waiting, file)
            self._fill(self._soaking, soaking, file)
            days = {idea.soaks_until for idea in soaking if idea.soaks_until}
            until = _("until {day}").format(day=day_words(min(days))) if len(days) == 1 else str(len(soaking))
            self._head.show_words(note=str(len(waiting)))
            self._soaking_head.show_words(note=until)
            self._soaking_head.setVisible(bool(soaking))
        self.show_drafts(file)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed."""
        self._new.show_file(file)
        for card in self._cards.values():
            card.show_drafts(file)

    def open_new(self) -> None:
        """Open the line for an idea."""
        self._new.show_file(self._writing.file)
        self._new.show()
        self._new.setFocus()

    def card(self, idea_id: str) -> IdeaCard | None:
        """Return the card of an idea."""
        return self._cards.get(idea_id)

    def _forget(self, wanted: set[str]) -> None:
        for gone in [idea_id for idea_id in self._cards if idea_id not in wanted]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()

    def _fill(self, layout: QVBoxLayout, ideas: tuple[ParkedIdea, ...], file: ReviewFile) -> None:
        for place, idea in enumerate(ideas):
            found = self._cards.get(idea.id)
            card = found if found is not None else self._make(idea)
            if layout.indexOf(card) != place:
                for other in (self._waiting, self._soaking):
                    other.removeWidget(card)
                layout.insertWidget(place, card)
            card.show_idea(idea, file)

    def _make(self, idea: ParkedIdea) -> IdeaCard:
        card = IdeaCard(idea, self._bench, self._writing)
        card.action_wanted.connect(self.action_wanted)
        card.drop_wanted.connect(self.drop_wanted)
        card.take_up_wanted.connect(self.take_up_wanted)
        self._cards[idea.id] = card
        return card
