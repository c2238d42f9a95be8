"""What the sheet before the start knows about this machine, and how it says it."""

from dataclasses import dataclass

from facilitator.language.translate import _, plural


@dataclass(frozen=True, slots=True)
class ScreenFact:
    """A screen by its name and size."""

    name: str
    width: int
    height: int
    is_console: bool = False
    is_stage: bool = False


@dataclass(frozen=True, slots=True)
class ReadyFacts:
    """What was found. ``can_keep_awake`` is None before anybody asked the system."""

    screens: tuple[ScreenFact, ...] = ()
    is_stage_full: bool = False
    is_stage_open: bool = False
    chooses_places: bool = True
    can_keep_awake: bool | None = None
    is_awake: bool = False
    is_out_of_capture: bool = False


def screens_title(facts: ReadyFacts) -> str:
    """Return how many screens there are."""
    names = {1: _("One screen found"), 2: _("Two screens found")}
    count = len(facts.screens)
    return names.get(count) or plural("{count} screen found", "{count} screens found", count)


def screens_words(facts: ReadyFacts) -> str:
    """Return which screen is whose."""
    words = " ".join(_screen_words(screen) for screen in facts.screens)
    if facts.chooses_places:
        return words
    here = _("This system lets no program choose a place: drag the stage over, then press F11.")
    return f"{words} {here}"


def _screen_words(screen: ScreenFact) -> str:
    size = {"name": screen.name, "width": screen.width, "height": screen.height}
    if screen.is_console and screen.is_stage:
        return _("{name} {width} × {height}: your desk, the stage is a window.").format(**size)
    if screen.is_console:
        return _("{name} {width} × {height}: your desk.").format(**size)
    if screen.is_stage:
        return _("{name} {width} × {height}: the stage.").format(**size)
    return _("{name} {width} × {height}.").format(**size)


def stage_words(facts: ReadyFacts) -> str:
    """Return where the stage is, for the line under its small picture."""
    screen = next((one for one in facts.screens if one.is_stage), None)
    if screen is None or not facts.is_stage_open:
        return _("not open")
    if not facts.is_stage_full:
        return _("{name}, a window").format(name=screen.name)
    return f"{screen.name}, {screen.width} × {screen.height}"


def share_words(facts: ReadyFacts) -> str:
    """Return which window to share, and whether the system keeps the other one out."""
    if facts.is_out_of_capture:
        return _("Never the whole screen. This system leaves your own window out of what is shared.")
    return _(
        "Never the whole screen: this system cannot leave your own window out. "
        "It says what it is in the list."
    )


def awake_words(facts: ReadyFacts) -> str:
    """Return whether the screens stay on."""
    if facts.can_keep_awake is False:
        return _("This system did not take the request. Switch its sleep off for the meeting.")
    if facts.is_awake:
        return _("No screen sleeps until the meeting ends.")
    return _("The screens may sleep while nobody types.")
