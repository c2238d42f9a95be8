"""The debrief in words: kinds of wording, what was not covered, the day it clears itself."""

from facilitator.dates.words import day_words
from facilitator.debrief import Debrief
from facilitator.domain.review import Uncovered
from facilitator.language.translate import _, plural
from facilitator.prompts.coverage import family_words
from facilitator.ui.part_words import phase_words


def part_names(told: Debrief) -> tuple[str, ...]:
    """Return the names of the parts, as the agenda has them."""
    return tuple(part.title or phase_words(part.phase) for part in told.parts)


def about_words(told: Debrief) -> str:
    """Return when the meeting was, where this page is, and when it goes."""
    day = day_words(told.held_on, with_year=True) if told.held_on is not None else ""
    only = _("On this computer only; no export, no team library.")
    if told.clears_on is not None:
        goes = _("It clears itself on {day}.").format(day=day_words(told.clears_on))
    else:
        goes = _("It stays until you delete it.")
    return " ".join(part for part in (f"{day}." if day else "", only, goes) if part)


def uncovered_words(items: tuple[Uncovered, ...]) -> str:
    """Return what the review did not cover, as one sentence."""
    if not items:
        return _("Nothing was left uncovered.")
    told: list[str] = []
    for item in items:
        text = item.text.strip().rstrip(".")
        if item.confirm_with:
            role = item.confirm_with[:1].lower() + item.confirm_with[1:]
            text = _("{text} (to be confirmed with {role})").format(text=text, role=role)
        told.append(text if not told else text[:1].lower() + text[1:])
    return _("Not covered: {items}.").format(items="; ".join(told))


def asked_words(time: str, families: tuple[str, ...]) -> str:
    """Return which kinds of questions a moment got."""
    if not families:
        return _("No question was put on stage at {time}.").format(time=time)
    told = ", ".join(family_words(family) for family in families)
    return _("Asked at {time}: {families}").format(time=time, families=told)


def category_words(category: str, count: int) -> str:
    """Return a kind of wording with its number."""
    names = {
        "blame_person": plural("{count} put an act on a person", "{count} put an act on a person", count),
        "name_in_blame": plural(
            "{count} had a name in place of a role", "{count} had a name in place of a role", count
        ),
        "hindsight": plural("{count} was hindsight", "{count} were hindsight", count),
        "human_error": plural("{count} ended at human error", "{count} ended at human error", count),
        "negligence": plural("{count} was a verdict", "{count} were verdicts", count),
        "punishment": plural("{count} spoke of punishment", "{count} spoke of punishment", count),
        "speculation": plural("{count} was a guess", "{count} were guesses", count),
        "who_question": plural("{count} asked who", "{count} asked who", count),
        "vague_action": plural("{count} was a vague promise", "{count} were vague promises", count),
        "excuse": plural("{count} made light of it", "{count} made light of it", count),
    }
    return names.get(category) or plural("{count} of another kind", "{count} of another kind", count)


def wording_words(told: Debrief) -> str:
    """Return how many lines were held, and of which kind."""
    if not told.word_count:
        return _("No line was held in this meeting.")
    kinds = [category_words(category, count) for category, count in told.categories]
    whole = plural("{count} line was held", "{count} lines were held", told.word_count)
    return _("{whole}: {kinds}.").format(whole=whole, kinds=", ".join(kinds))
