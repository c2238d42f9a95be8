"""The card that chooses the shape of the agenda."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QGridLayout

from facilitator.domain import agenda
from facilitator.domain.kinds import Phase
from facilitator.domain.review import Review
from facilitator.domain.review_file import State
from facilitator.domain.session_shapes import SESSION_SHAPES, SessionShape, shape_of
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui.icons import Icons
from facilitator.ui.prepare.editing import edit_review
from facilitator.ui.prepare.plan_edits import with_shape
from facilitator.ui.prepare.shape_tile import ShapeTile
from facilitator.ui.prepare.swatch import Swatch
from facilitator.ui.prepare.words import shape_words
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import label

MINUTES_OF_A_DECISION = 5


class ShapeCard(Card):
    """Eight tiles; arrows walk through them, and the agenda follows as one step of undo."""

    def __init__(self, icons: Icons, open_review: OpenReview, new_id: Callable[[], str]) -> None:
        super().__init__(_("Agenda shape"))
        self._open_review, self._new_id = open_review, new_id
        for phase, words in (
            (Phase.TIMELINE, _("walk")),
            (Phase.WHYS, _("5 Whys")),
            (Phase.ACTIONS, _("actions")),
        ):
            self.head.addWidget(Swatch(icons, phase))
            self.head.addWidget(label(words, "count"))
        self._group = QButtonGroup(self)
        self._tiles: dict[str, ShapeTile] = {}
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, shape in enumerate(SESSION_SHAPES):
            tile = ShapeTile(shape, icons)
            tile.clicked.connect(partial(self._choose, shape))
            self._group.addButton(tile)
            self._tiles[shape.id] = tile
            grid.addWidget(tile, place // 4, place % 4)
            grid.setColumnStretch(place % 4, 1)
        self.body.addLayout(grid)

    def show_state(self, state: State) -> None:
        """Show the shape of a review."""
        review = state.file.review
        shape = shape_of(review.plan.shape)
        self._tiles[shape.id].setChecked(True)
        self.show_title(_("Agenda shape"), _room_words(review, shape))

    def _choose(self, shape: SessionShape) -> None:
        if self._open_review.state.file.review.plan.shape != shape.id:
            change = partial(with_shape, shape=shape, new_id=self._new_id)
            edit_review(self._open_review, _("Choose a shape"), change, "shape")


def _room_words(review: Review, shape: SessionShape) -> str:
    count = len(review.decisions)
    if not count:
        return ""
    marked = plural("{count} decision point is marked", "{count} decision points are marked", count)
    timeline = agenda.part_of(review.agenda, Phase.TIMELINE)
    if timeline is None or timeline.minutes < count * MINUTES_OF_A_DECISION:
        return _("{marked}.").format(marked=marked)
    return _("{marked}; {shape} has room.").format(marked=marked, shape=shape_words(shape)[0])
