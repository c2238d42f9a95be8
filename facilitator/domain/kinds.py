"""The closed lists of words a record may carry; the stored value is the word itself."""

from enum import StrEnum


class Evidence(StrEnum):
    """How we know a statement (S1.27). ``NONE`` asks for a source; *disputed* is a mark beside it."""

    NONE = ""
    MEASURED = "measured"
    WRITTEN_THEN = "written then"
    RECALLED = "recalled"
    INFERRED = "inferred"


class EntryKind(StrEnum):
    """What sort of step an entry is; chooses the question pack."""

    NONE = ""
    BACKGROUND = "background"
    DETECT = "detect"
    DIAGNOSE = "diagnose"
    ESCALATE = "escalate"
    DECIDE = "decide"
    ACT = "act"
    COMMUNICATE = "communicate"
    HANDOVER = "handover"
    RECOVER = "recover"
    NEAR_MISS = "near miss"


class Precision(StrEnum):
    """How exact the written time of an entry is."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    UNKNOWN = "unknown"


class Slot(StrEnum):
    """The five lists of a decision point (S1.14)."""

    KNOWN = "known"
    UNSEEN = "unseen"
    OPTIONS = "options"
    PRESSURES = "pressures"
    LATER = "later"


class OptionOutcome(StrEnum):
    """What became of an option that was considered."""

    OPEN = ""
    TAKEN = "taken"
    SET_ASIDE = "set aside"


class WhyKind(StrEnum):
    """What a statement of the 5 Whys is; a human act is never a leaf (S1.16)."""

    CONDITION = "condition"
    EVENT = "event"
    DECISION = "decision"
    HUMAN_ACT = "human act"
    OMISSION = "omission"
    INTERACTION = "interaction"
    PROTECTION = "protection that held"


class BranchEnd(StrEnum):
    """Why a branch of the 5 Whys stops here; a leaf has exactly one."""

    OPEN = ""
    CHANGEABLE = "we can change it"
    SOMEONE_FINDS_OUT = "someone finds out"
    CHANGEABLE_BY_OTHERS = "others can change it"
    OUTSIDE = "outside"
    SAME_AS = "same as another branch"
    ENOUGH = "enough"
    OUT_OF_TIME = "out of time"


class Holds(StrEnum):
    """Answer of the room to "therefore – does it hold?"."""

    UNASKED = ""
    YES = "holds"
    HMM = "hmm"


class ActionStatus(StrEnum):
    """Where a promised change is; only VERIFIED and WONT_DO let a review close (S1.23)."""

    COMMITTED = "committed"
    IN_PROGRESS = "in progress"
    BLOCKED = "blocked"
    DONE = "done"
    VERIFIED = "verified"
    REOPENED = "reopened"
    WONT_DO = "won't do"


class Strength(StrEnum):
    """Tier of an action after the RCA2 hierarchy (domain/actions.md)."""

    UNRATED = ""
    STRONG = "strong"
    INTERMEDIATE = "intermediate"
    WEAK = "weak"


class Attendance(StrEnum):
    """Whether a role comes to the meeting."""

    NO_ANSWER = "no answer yet"
    ATTENDING = "attending"
    JOINS = "joins"
    ABSENT = "not attending"
    TO_BE_CONFIRMED = "to be confirmed"


class KeptBy(StrEnum):
    """Why something went well: by design, by habit or by luck."""

    UNSAID = ""
    DESIGN = "by design"
    HABIT = "by habit"
    LUCK = "by luck"


class Phase(StrEnum):
    """What a part of the agenda is for."""

    OPEN = "open"
    IMPACT = "impact"
    TIMELINE = "timeline"
    LAST_TIME = "last time"
    WHYS = "whys"
    ACTIONS = "actions"
    CLOSE = "close"
    BREAK = "break"


class ReviewStatus(StrEnum):
    """Where a review stands; derived, never typed (see ``actions.review_status``)."""

    PREPARING = "preparing"
    RUNNING = "running"
    HELD = "held"
    ACTIONS_OPEN = "actions open"
    COMPLETE = "verified complete"


class PromiseState(StrEnum):
    """State of a promise of an earlier review, as the room reads it."""

    VERIFIED = "done and verified"
    PASSED_THIS_CASE = "done; this case passed it"
    OPEN = "still open"


class StubKind(StrEnum):
    """What was caught while people talk (Ctrl 1 to 5)."""

    IDEA = "idea"
    QUESTION = "question"
    KEEP = "to keep"
    FACTOR = "factor"
    NOTE = "note"


class SceneKind(StrEnum):
    """The scenes of the stage."""

    BLANK = "blank"
    KEPT = "what is kept"
    OPENING = "opening"
    PURPOSE = "purpose"
    CHECK_IN = "check-in"
    SILENT_MINUTE = "silent minute"
    IMPACT = "impact"
    WALK = "walk"
    GAP = "gap"
    DECISION = "decision"
    VIEWS = "views"
    KEEP = "keep"
    SIGN_OFF = "sign-off"
    QUESTION = "question"
    LAST_TIME = "last time"
    WHYS = "whys"
    IDEAS = "ideas"
    ACTIONS = "actions"
    SO_FAR = "so far"
    CLOSING = "closing"
    PAUSE = "pause"
    TEST_CARD = "test card"
    FOLLOW_THROUGH = "follow-through"
