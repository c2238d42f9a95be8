"""Live, frozen or blank: which scene is really on screen."""

from dataclasses import dataclass, replace

from facilitator.domain.meeting import Meeting
from facilitator.language.translate import _
from facilitator.stage.scene import Blank, Scene


def blank_scene() -> Scene:
    """The page with nothing of the review."""
    return Blank(title=_("One moment"))


@dataclass(frozen=True, slots=True)
class Shown:
    """The page on screen; before anything was shown, and after a start, it is blank.

    ``live`` is the last page that was not blank: frozen keeps it.
    """

    scene: Scene
    live: Scene | None = None

    @staticmethod
    def nothing() -> "Shown":
        """The first thing after a start or a crash."""
        return Shown(blank_scene())

    def update(self, scene: Scene, meeting: Meeting) -> "Shown":
        """Return what is on screen after a change; blank wins over frozen, frozen over the new scene."""
        if meeting.is_blank:
            return replace(self, scene=blank_scene())
        if meeting.is_frozen:
            return replace(self, scene=self.live or blank_scene())
        return Shown(scene, scene)
