"""What the sheet for the room can do beside words: stage steps, a stub, a to-do. Pure choices."""

from dataclasses import dataclass, replace
from enum import Enum

from facilitator.domain.kinds import SceneKind, StubKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.stage_moves import show_scene
from facilitator.language.translate import _
from facilitator.prompts.cues import Cue


class Effect(Enum):
    """One thing to do after the words were said."""

    QUESTION = "question"
    PURPOSE = "purpose"
    CURTAIN = "curtain"
    SILENT = "silent minute"
    VIEWS = "views"
    DISPUTED = "dispute"
    MORE_TIME = "choice of time"
    PARK = "park"
    OPEN_QUESTION = "open question"
    FOLLOW_UP = "private follow-up"
    PAUSE = "pause"
    BLANK = "blank"


_OFFERED = {
    "purpose": Effect.PURPOSE,
    "curtain": Effect.CURTAIN,
    "silent minute": Effect.SILENT,
    "dispute": Effect.DISPUTED,
    "views": Effect.VIEWS,
    "choice of time": Effect.MORE_TIME,
    "park": Effect.PARK,
    "idea": Effect.PARK,
    "open question": Effect.OPEN_QUESTION,
    "private follow-up": Effect.FOLLOW_UP,
    "pause": Effect.PAUSE,
    "pause offered": Effect.PAUSE,
    "break": Effect.PAUSE,
    "blank": Effect.BLANK,
}
STUBS = {Effect.PARK: StubKind.IDEA, Effect.OPEN_QUESTION: StubKind.QUESTION}
_SCENES = {
    Effect.PURPOSE: SceneKind.PURPOSE,
    Effect.SILENT: SceneKind.SILENT_MINUTE,
    Effect.VIEWS: SceneKind.VIEWS,
}
MOST = 5


@dataclass(frozen=True, slots=True)
class EffectWords:
    """A name and one line about it; ``key_id`` is a row of the key table or empty."""

    name: str
    about: str = ""
    key_id: str = ""


def effects_of(cue: Cue) -> tuple[Effect, ...]:
    """Return what a card offers; where only a pause helps, pause and blank alone."""
    if cue.effects in (("pause",), ("blank",)):
        return (Effect.PAUSE, Effect.BLANK)
    own = [_OFFERED[word] for word in cue.effects if word in _OFFERED]
    usual = [Effect.PURPOSE, Effect.PARK, Effect.PAUSE, Effect.BLANK]
    first = [Effect.QUESTION] if cue.question else []
    return tuple(dict.fromkeys([*first, *own, *usual]))[:MOST]


def words_for(effect: Effect, cue: Cue) -> EffectWords:
    """Return the words of an effect."""
    return {
        Effect.QUESTION: EffectWords(_("Put the question on stage"), f"“{cue.question}”", "put-on-stage"),
        Effect.PURPOSE: EffectWords(
            _("Show the purpose card"), _("It stays until you go on"), "scene-purpose"
        ),
        Effect.CURTAIN: EffectWords(_("Let the curtain down"), _("What came later is covered")),
        Effect.SILENT: EffectWords(_("Show a silent minute"), _("Everybody writes for themselves")),
        Effect.DISPUTED: EffectWords(_("Mark it as disputed"), _("Both accounts stay, unresolved")),
        Effect.MORE_TIME: EffectWords(
            _("Five more minutes here"), _("The end moves with it"), "five-more-minutes"
        ),
        Effect.VIEWS: EffectWords(_("Show both views"), _("Side by side, unresolved"), "scene-views"),
        Effect.PARK: EffectWords(_("Park it as an idea"), _("A stub, to be finished afterwards")),
        Effect.OPEN_QUESTION: EffectWords(
            _("Keep it as an open question"), _("A stub, to be finished afterwards")
        ),
        Effect.FOLLOW_UP: EffectWords(_("A private to-do: talk afterwards"), _("Names nobody")),
        Effect.PAUSE: EffectWords(_("Pause"), _("A calm stage, the clock stops"), "pause"),
        Effect.BLANK: EffectWords(_("Blank the stage"), _("Back by the card on the desk"), "blank"),
    }[effect]


def step_of(effect: Effect, meeting: Meeting) -> Meeting:
    """Return the meeting after a stage effect; others change nothing here."""
    if effect is Effect.CURTAIN:
        return replace(meeting, is_curtain_lifted=False)
    if effect in _SCENES:
        return show_scene(meeting, _SCENES[effect])
    return meeting
