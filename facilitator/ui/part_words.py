"""What the program calls the parts of a meeting."""

from facilitator.domain.kinds import Phase
from facilitator.language.translate import _


def phase_words(phase: Phase) -> str:
    """Return the name of a part of the agenda."""
    return {
        Phase.OPEN: _("Open"),
        Phase.IMPACT: _("Impact"),
        Phase.TIMELINE: _("Timeline"),
        Phase.LAST_TIME: _("Last time"),
        Phase.WHYS: _("5 Whys"),
        Phase.ACTIONS: _("Actions"),
        Phase.CLOSE: _("Close"),
        Phase.BREAK: _("Break"),
    }[phase]
