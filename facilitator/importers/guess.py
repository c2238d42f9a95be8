"""Guesses from the words of an entry what sort of step it was; the person decides."""

import re

from facilitator.domain.kinds import EntryKind

_WORDS = {
    EntryKind.DECIDE: r"decid(?:e[sd]?|ing)|decision|cho(?:se|oses?|sen)|agreed? (?:to|on)"
    r"|opt(?:s|ed) (?:for|to)|deciden?|decidió|decidimos|entsch(?:eid|ied)\w*",
    EntryKind.ESCALATE: r"escalat\w+|call(?:s|ed) in|pull(?:s|ed) in|war room|page[sd] the",
    EntryKind.COMMUNICATE: r"status ?page|customers? (?:get|are told|informed)|e-?mail(?:s|ed)?|announce\w*"
    r"|tweet\w*|posted|comms|inform(?:s|ed)",
    EntryKind.RECOVER: r"recover\w*|resolved|restored|back (?:to normal|up)|healthy again|normal",
    EntryKind.DETECT: r"alert\w*|page[sd]|notice[sd]?|detect\w*|report(?:s|ed)?|monitor\w*|fires|fired",
    EntryKind.DIAGNOSE: r"investigat\w+|identif\w+|found|finds?|discover\w*|suspect\w*|troubleshoot\w*"
    r"|look(?:s|ed|ing) (?:at|into)|dashboard",
    EntryKind.ACT: r"restart\w*|roll(?:s|ed|ing)? ?back|rollback|rollout|deploy\w*|revert\w*|merge[sd]?"
    r"|scale[sd]?|apply|applie[sd]|disable[sd]?|enable[sd]?|block(?:s|ed)|stop(?:s|ped)|release[sd]?",
}
_KINDS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.I)) for kind, words in _WORDS.items())


def guess_kind(text: str) -> EntryKind:
    """Return the kind that the words suggest, in the order above; NONE if they suggest none."""
    return next((kind for kind, words in _KINDS if words.search(text)), EntryKind.NONE)


def sounds_like_decision(text: str) -> bool:
    """Tell whether the words speak of a choice."""
    return _KINDS[0][1].search(text) is not None
