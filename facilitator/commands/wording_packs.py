"""The rules that come with the program, a team's own pack, and lists of names, for the commands."""

from typing import TYPE_CHECKING

from facilitator import resources
from facilitator.commands.files import read_text
from facilitator.commands.refusal import RefusedError
from facilitator.language.translate import _

if TYPE_CHECKING:
    from facilitator.wording.any_language import AnyLanguageChecker
    from facilitator.wording.subjects import Named


def checker_of(language: str, own: str | None) -> "AnyLanguageChecker":
    """Return the checker for a language, or "auto", with a team's own pack where one is named.

    Raises:
        RefusedError: the own pack cannot be used; the line is told.
    """
    from facilitator.wording.any_language import AnyLanguageChecker
    from facilitator.wording.own_pack import read_own_pack
    from facilitator.wording.rules import RulesError, read_rules

    if not own:
        return AnyLanguageChecker(_pack, language)
    try:
        pack = read_own_pack(read_text(own), lambda name: read_rules(_pack(name)))
    except RulesError as error:
        what = _("{name}:{line}: {problem}").format(name=own, line=error.line, problem=error.problem)
        raise RefusedError(what, _("Mend that line, or leave --own out.")) from error
    return AnyLanguageChecker(_pack, language, own=pack)


def roster_of(name: str | None) -> "tuple[Named, ...]":
    """Return the names and roles of a file; none where no file is named.

    Raises:
        RefusedError: the file is no such list.
    """
    from facilitator.wording.roster import read_roster

    try:
        return read_roster(read_text(name)) if name else ()
    except ValueError as error:
        what = _("{name} is no list of names and roles: {why}").format(name=name, why=error)
        raise RefusedError(what, _("Write one person on each line: name, role.")) from error


def _pack(language: str) -> str:
    return resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")
