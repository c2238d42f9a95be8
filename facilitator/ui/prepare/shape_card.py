"""The card that chooses the shape of the agenda."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from facilitator.domain import agenda, boxes
from facilitator.domain.kinds import Phase
from facilitator.domain.review import Review
from facilitator.domain.review_file import State
from facilitator.domain.session_shapes import SESSION_SHAPES, SessionShape, own_name, shape_of
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui.icons import Icons
from facilitator.ui.prepare.editing import edit_review
from facilitator.ui.prepare.own_shapes import OwnShapes
from facilitator.ui.prepare.plan_edits import with_shape
from facilitator.ui.prepare.shape_tile import ShapeTile
from facilitator.ui.prepare.swatch import Swatch
from facilitator.ui.prepare.words import shape_words
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import label


class ShapeCard(Card):
    """Eight tiles and the own ones; arrows walk through them, and the agenda follows as one step of undo.

    ``shape_kept(SessionShape)`` and ``shape_forgotten(id)`` when the own shapes change.
    """

    shape_kept = Signal(object)
    shape_forgotten = Signal(str)

    def __init__(
        self,
        icons: Icons,
        open_review: OpenReview,
        new_id: Callable[[], str],
        own: tuple[SessionShape, ...] = (),
    ) -> None:
        super().__init__(_("Agenda shape"))
        self._icons, self._open_review, self._new_id = icons, open_review, new_id
        self._shapes = [*SESSION_SHAPES, *own]
        for phase, words in (
            (Phase.TIMELINE, _("walk")),
            (Phase.WHYS, _("5 Whys")),
            (Phase.ACTIONS, _("actions")),
        ):
            self.head.add(Swatch(icons, phase))
            self.head.add(label(words, "count"))
        self._group = QButtonGroup(self)
        self._tiles: dict[str, ShapeTile] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._own = OwnShapes(icons)
        self._own.kept.connect(self._keep)
        self._own.forgotten.connect(self._forget)
        self._own.room_wanted.connect(self._give_room)
        self._lay_tiles()
        self.body.addLayout(self._grid)
        self.body.addWidget(self._own)

    def _lay_tiles(self) -> None:
        """Lay every shape that has no tile yet."""
        for place, shape in enumerate(self._shapes):
            if shape.id not in self._tiles:
                tile = ShapeTile(shape, self._icons)
                tile.clicked.connect(partial(self._choose, shape))
                self._group.addButton(tile)
                self._tiles[shape.id] = tile
            self._grid.addWidget(self._tiles[shape.id], place // 4, place % 4)
            self._grid.setColumnStretch(place % 4, 1)

    def show_state(self, state: State) -> None:
        """Show the shape of a review."""
        review = state.file.review
        shape = next((one for one in self._shapes if one.id == review.plan.shape), None)
        if shape is None and not own_name(review.plan.shape):
            shape = shape_of(review.plan.shape)
        self._group.setExclusive(shape is not None)
        for shape_id, tile in self._tiles.items():
            tile.setChecked(shape is not None and shape_id == shape.id)
        self.show_title(_("Agenda shape"), _room_words(review, shape))
        self._own.show_review(review, boxes.lacks(review))

    def _choose(self, shape: SessionShape) -> None:
        if self._open_review.state.file.review.plan.shape != shape.id:
            change = partial(with_shape, shape=shape, new_id=self._new_id)
            edit_review(self._open_review, _("Choose a shape"), change, "shape")

    def _keep(self, shape: SessionShape) -> None:
        """Keep the agenda as it stands under a name; the review now has that shape."""
        self._drop_tile(shape.id)
        self._shapes.append(shape)
        self._lay_tiles()
        self.shape_kept.emit(shape)
        edit_review(self._open_review, _("Keep a shape"), partial(_named, shape_id=shape.id))
        self.show_state(self._open_review.state)

    def _forget(self, shape_id: str) -> None:
        """Forget an own shape; the agenda of this review stays as it is."""
        self._drop_tile(shape_id)
        self._lay_tiles()
        self.shape_forgotten.emit(shape_id)
        self.show_state(self._open_review.state)

    def _drop_tile(self, shape_id: str) -> None:
        self._shapes = [shape for shape in self._shapes if shape.id != shape_id]
        tile = self._tiles.pop(shape_id, None)
        if tile is not None:
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()

    def _give_room(self) -> None:
        """Give the timeline what its decision points want; the length of the meeting stays."""
        whole = agenda.total_minutes(self._open_review.state.file.review.agenda)
        change = partial(boxes.fitted, minutes=whole)
        edit_review(self._open_review, _("Give the timeline more room"), change)


def _named(review: Review, shape_id: str) -> Review:
    return replace(review, plan=replace(review.plan, shape=shape_id))


def _room_words(review: Review, shape: SessionShape | None) -> str:
    count = len(review.decisions)
    if not count:
        return ""
    marked = plural("{count} decision point is marked", "{count} decision points are marked", count)
    timeline = agenda.part_of(review.agenda, Phase.TIMELINE)
    if shape is None or timeline is None or timeline.minutes < count * boxes.MINUTES_OF_A_DECISION:
        return _("{marked}.").format(marked=marked)
    return _("{marked}; {shape} has room.").format(marked=marked, shape=shape_words(shape)[0])
