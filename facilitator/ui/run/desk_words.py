"""The desk's names for slots, places, scenes and stubs, in the chosen language."""

from facilitator.domain import records
from facilitator.domain.kinds import Phase, SceneKind, Slot, StubKind
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.stage.wordings import entry_time

STUB_ICONS = {
    StubKind.IDEA: "lightbulb",
    StubKind.QUESTION: "circle-question-mark",
    StubKind.KEEP: "heart",
    StubKind.FACTOR: "git-branch",
    StubKind.NOTE: "sticky-note",
}


def slot_words(slot: str) -> str:
    """Return the name of a slot as it stands on the desk."""
    names = {
        Slot.KNOWN.value: _("known"),
        Slot.UNSEEN.value: _("also there"),
        Slot.OPTIONS.value: _("options"),
        Slot.PRESSURES.value: _("pressures"),
        Slot.LATER.value: _("learned later"),
        "account": _("account"),
        "keep": _("to keep"),
        "factor": _("factor"),
        "learned": _("learned"),
        "question": _("open question"),
        "answer": _("answer below this leaf"),
        "done when": _("done when"),
    }
    return names.get(slot, "")


def moment_words(review: Review, entry_id: str) -> str:
    """Return the time of a moment: "14:39"; empty where it is gone."""
    entry = records.find(review.entries, entry_id)
    return "" if entry is None else entry_time(review, entry)


def stub_words(kind: StubKind) -> str:
    """Return what was caught, in a word."""
    return {
        StubKind.IDEA: _("Idea"),
        StubKind.QUESTION: _("Question"),
        StubKind.KEEP: _("To keep"),
        StubKind.FACTOR: _("Factor"),
        StubKind.NOTE: _("Note"),
    }[kind]


def own_scene_words(phase: Phase) -> str:
    """Return the name of the part's own scene, for the first cell of the scene row."""
    return {
        Phase.OPEN: _("Open"),
        Phase.IMPACT: _("Impact"),
        Phase.LAST_TIME: _("Last"),
        Phase.WHYS: _("Whys"),
        Phase.ACTIONS: _("Actions"),
        Phase.CLOSE: _("Close"),
    }.get(phase, _("Walk"))


def scene_words(scene: SceneKind) -> str:
    """Return the name of a scene, for what will reappear."""
    return {
        SceneKind.WALK: _("walk"),
        SceneKind.GAP: _("walk"),
        SceneKind.VIEWS: _("views"),
        SceneKind.KEEP: _("to keep"),
        SceneKind.IDEAS: _("ideas"),
        SceneKind.PURPOSE: _("purpose"),
        SceneKind.PAUSE: _("pause"),
        SceneKind.OPENING: _("opening"),
        SceneKind.IMPACT: _("impact"),
        SceneKind.WHYS: _("5 Whys"),
        SceneKind.ACTIONS: _("actions"),
        SceneKind.CLOSING: _("close"),
        SceneKind.CHECK_IN: _("check-in"),
        SceneKind.SIGN_OFF: _("sign-off"),
        SceneKind.QUESTION: _("question"),
        SceneKind.KEPT: _("what is kept"),
        SceneKind.LAST_TIME: _("last time"),
        SceneKind.SO_FAR: _("so far"),
        SceneKind.SILENT_MINUTE: _("silent minute"),
        SceneKind.FOLLOW_THROUGH: _("follow-through"),
        SceneKind.TEST_CARD: _("test card"),
    }.get(scene, "")
