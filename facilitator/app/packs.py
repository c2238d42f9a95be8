"""Reads the questions and wording rules that come with the program; a broken pack is named and left out."""

from functools import cache

from facilitator import resources
from facilitator.app.faults import LOG
from facilitator.prompts.pack import Pack, read_packs
from facilitator.wording.checker import Checker
from facilitator.wording.rules import read_rules

LANGUAGE = "en"


def questions() -> Pack:
    """Return the questions of every pack that can be read, as one pack."""
    files = sorted(resources.path("prompts").glob(f"*.{LANGUAGE}.toml"))
    texts = {
        file.name: file.read_text(encoding="utf-8") for file in files if not file.name.startswith("cues")
    }
    packs, broken = read_packs(texts)
    for name in broken:
        LOG.warning("question pack left out: %s", name)
    return Pack("all", LANGUAGE, tuple(question for pack in packs for question in pack.questions))


@cache
def checker() -> Checker:
    """Return the wording checker with the rules of the language; read once, because it keeps no state."""
    return Checker(read_rules(resources.path(f"wording/{LANGUAGE}.toml").read_text(encoding="utf-8")))
