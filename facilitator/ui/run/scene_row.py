"""The scene row under the thumbnail: seven cells, the first is the part's own scene."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds import Phase, SceneKind
from facilitator.language.translate import _
from facilitator.ui import keys
from facilitator.ui.run.desk_section import keep_caret
from facilitator.ui.run.desk_words import own_scene_words
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.segment import Segment

_CELLS = {
    SceneKind.WALK: "scene-walk",
    SceneKind.GAP: "scene-walk",
    SceneKind.OPENING: "scene-walk",
    SceneKind.IMPACT: "scene-walk",
    SceneKind.LAST_TIME: "scene-walk",
    SceneKind.WHYS: "scene-walk",
    SceneKind.ACTIONS: "scene-walk",
    SceneKind.CLOSING: "scene-walk",
    SceneKind.DECISION: "scene-decision",
    SceneKind.VIEWS: "scene-views",
    SceneKind.KEEP: "scene-keep",
    SceneKind.IDEAS: "scene-ideas",
    SceneKind.PURPOSE: "scene-purpose",
    SceneKind.PAUSE: "pause",
}


class SceneRow(Segment):
    """Chooses a scene by triggering its action; what is marked follows the meeting alone."""

    def __init__(self, actions: StageActions, parent: QWidget | None = None) -> None:
        self._phase = Phase.TIMELINE
        super().__init__(_("Scenes"), _cells(self._phase), kind="scene", parent=parent)
        self._actions = actions
        self._scene = SceneKind.WALK
        self.chosen.connect(self._show_scene)
        self._dress()

    def show_scene(self, phase: Phase, scene: SceneKind) -> None:
        """Mark the scene that is on stage; name the part in the first cell."""
        if phase is not self._phase:
            self._phase = phase
            self.show_choices(_cells(phase))
            self._dress()
        self._scene = scene
        self.show_current(_CELLS.get(scene, ""))

    def _show_scene(self, key_id: str) -> None:
        self._actions.actions[key_id].trigger()
        self.show_current(_CELLS.get(self._scene, ""))

    def _dress(self) -> None:
        for key_id, words in _cells(self._phase):
            button = keep_caret(self.button(key_id))
            button.setToolTip(f"{words}  {keys.cap(key_id)}")


def _cells(phase: Phase) -> tuple[tuple[str, str], ...]:
    return (
        ("scene-walk", own_scene_words(phase)),
        ("scene-decision", _("Decision")),
        ("scene-views", _("Views")),
        ("scene-keep", _("Keep")),
        ("scene-ideas", _("Ideas")),
        ("scene-purpose", _("Purpose")),
        ("pause", _("Pause")),
    )
