"""Reads the questions and wording rules that come with the program; a broken pack is named and left out."""

from functools import cache
from pathlib import Path

from facilitator import resources
from facilitator.app.faults import LOG
from facilitator.language.translate import _
from facilitator.prompts.pack import Pack, read_packs
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.own_pack import OwnPack, read_own_pack
from facilitator.wording.rules import Rules, RulesError, read_rules

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


def checker(own: OwnPack | None = None) -> AnyLanguageChecker:
    """Return the wording checker, with the team's own pack; each text is read in its own language."""
    if own is None:
        return _usual_checker()
    made = AnyLanguageChecker(_wording, usual=LANGUAGE, own=own)
    made.load(LANGUAGE)
    return made


@cache
def _usual_checker() -> AnyLanguageChecker:
    """Return the checker without an own pack; made once, because it keeps nothing of a text."""
    made = AnyLanguageChecker(_wording, usual=LANGUAGE)
    made.load(LANGUAGE)
    return made


def own_pack(path: str) -> tuple[OwnPack | None, str]:
    """Return the team's own wording pack and what is wrong with it; a broken one is left out."""
    if not path:
        return None, ""
    try:
        return read_own_pack(Path(path).read_text(encoding="utf-8"), _rules), ""
    except RulesError as error:
        problem = _("line {line}: {problem}").format(line=error.line, problem=error.problem)
    except OSError as error:
        problem = error.strerror or _("it cannot be opened")
    except UnicodeDecodeError:
        problem = _("it is not written in UTF-8")
    return None, problem


def _wording(language: str) -> str:
    return resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")


def _rules(language: str) -> Rules:
    return read_rules(_wording(language))
