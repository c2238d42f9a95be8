"""What Prepare calls the values of a review."""

from facilitator.domain.kinds import Attendance, PromiseState
from facilitator.domain.session_shapes import SessionShape
from facilitator.language.translate import _


def shape_words(shape: SessionShape) -> tuple[str, str]:
    """Return the name of a shape and a word about it."""
    if shape.name:
        return shape.name, _("Your own")
    return {
        "quick-30": (_("Quick"), _("No 5 Whys tree")),
        "standard-60": (_("Standard"), _("6 decision points, 1–2 trees")),
        "deep-90": (_("Deep"), _("With a break at half time")),
        "pre-read-45": (_("Pre-read 45"), _("Timeline is read before")),
        "learning-only": (_("Learning only"), _("No actions, on purpose")),
        "near-miss-25": (_("Near miss"), _("What stopped it")),
        "action-session-20": (_("Action session"), _("A second meeting")),
        "written-alone": (_("Written, alone"), _("One person, first note")),
    }[shape.id]


def attendance_words(attendance: Attendance) -> str:
    """Return the word for whether a role comes."""
    return {
        Attendance.NO_ANSWER: _("no answer yet"),
        Attendance.ATTENDING: _("attending"),
        Attendance.JOINS: _("joins"),
        Attendance.ABSENT: _("not attending"),
        Attendance.TO_BE_CONFIRMED: _("to be confirmed"),
    }[attendance]


def attendance_icon(attendance: Attendance) -> str:
    """Return the mark beside the word."""
    return {
        Attendance.NO_ANSWER: "circle",
        Attendance.ATTENDING: "circle-check",
        Attendance.JOINS: "circle-half",
        Attendance.ABSENT: "circle-slash",
        Attendance.TO_BE_CONFIRMED: "circle-dashed",
    }[attendance]


def promise_words(state: PromiseState) -> str:
    """Return the words for the state of an earlier promise."""
    return {
        PromiseState.VERIFIED: _("done and verified"),
        PromiseState.PASSED_THIS_CASE: _("done; this case passed it"),
        PromiseState.OPEN: _("still open"),
    }[state]
