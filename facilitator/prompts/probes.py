"""What an answer leads to: one question for each kind of answer, offered and never put by itself."""

from dataclasses import dataclass

from facilitator.language.translate import _
from facilitator.prompts.choose import answer_probe

THIN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Probe:
    """What was heard in the answer, what to ask next, and which slot the next answer fills."""

    heard: str
    question: str
    slot: str = ""
    family: str = ""


def probe_for(answer: str) -> Probe | None:
    """Return what to ask after an answer; None where nothing in it asks for more."""
    words = answer.split()
    if not words:
        return None
    found = _probes().get(answer_probe(answer))
    if found is None and len(words) <= THIN_WORDS:
        return Probe(_("A short answer"), _("What else was there?"), "known", "cue")
    return found


def _probes() -> dict[str, Probe]:
    return {
        "cue": Probe(_("Something was seen"), _("What was different from an ordinary day?"), "known", "cue"),
        "meaning": Probe(_("A judgement"), _("What on the screen said so?"), "known", "meaning"),
        "options": Probe(_("A choice"), _("What else was possible then?"), "options", "options"),
        "knowledge": Probe(_("Something known"), _("How did that come to be known?"), "known", "knowledge"),
        "pressure": Probe(
            _("A feeling"), _("What else was pulling at that minute?"), "pressures", "pressure"
        ),
        "normal": Probe(
            _("The usual way"), _("How does the usual case run, step by step?"), "known", "normal"
        ),
        "goal": Probe(_("A deed"), _("What was that meant to bring about?"), "known", "goal"),
        "help": Probe(_("Help was asked for"), _("What made that the moment to ask?"), "known", "help"),
        "surprise": Probe(_("A surprise"), _("What was expected in its place?"), "known", "expectation"),
        "counterfactual": Probe(
            _("A world that was not"), _("What was visible at that minute?"), "known", "cue"
        ),
        "idea": Probe(
            _("An idea for later; Ctrl 1 keeps it"),
            _("What did it look like at that minute?"),
            "known",
            "cue",
        ),
        "unknown": Probe(
            _("Not known, and that is fine"), _("Where could that be found?"), "question", "uncertainty"
        ),
    }
