"""Pages about moments: a decision, two views, what to keep, the sign-off, so far."""

from facilitator.dates.words import short_duration
from facilitator.domain.decisions import decision_for, lines_of
from facilitator.domain.kinds import BranchEnd, KeptBy, OptionOutcome, Phase, Slot
from facilitator.domain.meeting import Meeting, is_line_shown, is_shown, taken_eye
from facilitator.domain.records import find, get
from facilitator.domain.review import DecisionPoint, Entry, Line, Review
from facilitator.domain.timeline import accounts_of
from facilitator.domain.times import silent_gaps
from facilitator.language.translate import _, plural
from facilitator.stage import scene
from facilitator.stage.compose_walk import here, moment, walk
from facilitator.stage.left_out import left_out
from facilitator.stage.page_steps import VIEWS_ON_A_PAGE, timeline_pages
from facilitator.stage.parts import LineList, ListLine, Mark, Moment, Row, View
from facilitator.stage.walk import visible
from facilitator.stage.wordings import (
    decision_question,
    doubt_words,
    entry_time,
    head,
    number_words,
    part,
    role_words,
    thread,
)

MAX_LINES = 4
MAX_KEPT = 5
AFTER_THE_WALK = (Phase.LAST_TIME, Phase.WHYS, Phase.ACTIONS, Phase.CLOSE)


def current(review: Review, meeting: Meeting) -> Entry | None:
    """Return the entry the room is at."""
    step = here(review, meeting)
    return get(review.entries, step.entry_id) if step else None


def decision(review: Review, meeting: Meeting) -> scene.Decision | scene.Walk:
    """Stand in the minute of a decision; at any other moment this is the walk."""
    entry = current(review, meeting)
    point = decision_for(review, entry.id) if entry else None
    if entry is None or point is None:
        return walk(review, meeting)
    asked = meeting.slot if meeting.question_here or meeting.step == 0 else Slot.OPTIONS
    return scene.Decision(
        head=head(review, meeting),
        thread=thread(review, meeting),
        time=entry_time(review, entry),
        is_approximate=entry.is_approximate,
        label=_("Decision point"),
        role=role_words(review, meeting, entry.role, entry.id),
        title=meeting.question_here or decision_question(asked),
        lists=_lists(review, meeting, point, asked),
    )


def _lists(review: Review, meeting: Meeting, point: DecisionPoint, asked: Slot) -> tuple[LineList, ...]:
    known = _list(review, meeting, point, Slot.KNOWN)
    if asked is Slot.KNOWN:
        return (LineList(known.heading, known.lines, known.more, is_waiting=True),)
    quiet = LineList(known.heading, known.lines, known.more, is_quiet=True)
    other = _list(review, meeting, point, asked)
    if asked is not Slot.OPTIONS and not other.lines:
        return (quiet,)
    return (quiet, LineList(other.heading, other.lines, other.more, is_waiting=True))


def _list(review: Review, meeting: Meeting, point: DecisionPoint, slot: Slot) -> LineList:
    headings = {
        Slot.KNOWN: _("What was known then"),
        Slot.OPTIONS: _("Options"),
        Slot.UNSEEN: _("Also there"),
        Slot.PRESSURES: _("Pressures"),
        Slot.LATER: _("Learned later"),
    }
    lines = [line for line in lines_of(review, point.id, slot) if is_line_shown(meeting, line)]
    shown = tuple(ListLine(line.text, _taken(meeting, line)) for line in lines[-MAX_LINES:])
    return LineList(headings[slot], shown, left_out(len(lines) - len(shown)))


def _taken(meeting: Meeting, line: Line) -> str:
    is_on = line.outcome is OptionOutcome.TAKEN and is_shown(meeting, taken_eye(line.id), by_default=False)
    return _("taken") if is_on else ""


def views(review: Review, meeting: Meeting) -> scene.Views | scene.Walk:
    """Hold two views of one moment, unresolved."""
    entry = current(review, meeting)
    if entry is None:
        return walk(review, meeting)
    told = [account for account in accounts_of(review, entry.id) if account.text.strip()]
    accounts = [account for account in told if is_shown(meeting, account.id, by_default=True)]
    first = VIEWS_ON_A_PAGE * min(meeting.step, max(0, len(accounts) - 1) // VIEWS_ON_A_PAGE)
    page = [
        View(
            _("One account") if number == 0 else _("Another account"),
            role_words(review, meeting, account.role, account.id),
            account.text,
        )
        for number, account in enumerate(accounts)
    ][first : first + VIEWS_ON_A_PAGE]
    while len(page) < 2 and first == 0:
        page.append(View(_("Another account") if page else _("One account"), "", ""))
    is_open = entry.is_disputed
    return scene.Views(
        head=head(review, meeting),
        thread=thread(review, meeting),
        time=entry_time(review, entry),
        is_approximate=entry.is_approximate,
        caption=doubt_words(entry),
        title=entry.text,
        views=tuple(page),
        middle=_("both stand") if is_open and len(page) == 2 and len(accounts) <= 2 else "",
        question=meeting.question_here or (_("What would settle it?") if is_open else ""),
        answer=entry.settled_by if is_open else "",
    )


def keep(review: Review, meeting: Meeting) -> scene.Keep:
    """What limited the damage, as far as the room has walked."""
    seen = {entry.id for entry in visible(review, meeting)}
    by = {
        KeptBy.DESIGN: _("by design"),
        KeptBy.HABIT: _("by habit"),
        KeptBy.LUCK: _("by luck"),
    }
    rows: list[Row] = []
    for kept in review.went_well:
        if kept.entry_id and kept.entry_id not in seen:
            continue
        if is_shown(meeting, kept.id, by_default=True):
            entry = find(review.entries, kept.entry_id)
            time = entry_time(review, entry) if entry else ""
            rows.append(Row(time, (kept.text,), by.get(kept.kept_by, "")))
    return scene.Keep(
        head=head(review, meeting),
        thread=thread(review, meeting),
        label=_("What to keep"),
        title=meeting.question_here or _("What limited the damage?"),
        rows=tuple(rows[-MAX_KEPT:]),
        more=left_out(len(rows) - MAX_KEPT),
    )


def sign_off(review: Review, meeting: Meeting) -> scene.SignOff:
    """The walked timeline, page by page, with one question; the last step is the second question alone."""
    moments = _all_moments(review, meeting)
    pages = timeline_pages(len(moments))
    is_last = meeting.step >= pages or bool(meeting.step and meeting.question_here)
    question = _("Who saw it differently?") if is_last else _("What is missing?")
    size = -(-len(moments) // pages)
    page = moments[size * meeting.step : size * (meeting.step + 1)]
    return scene.SignOff(
        head=head(review, meeting),
        thread=thread(review, meeting),
        label=_("Before we go on"),
        title=meeting.question_here or question,
        moments=() if is_last else page,
    )


def _all_moments(review: Review, meeting: Meeting) -> tuple[Moment, ...]:
    seen = visible(review, meeting)
    ids = {entry.id for entry in seen}
    gaps = {g.after_id: g for g in silent_gaps(e for e in review.entries if not e.is_hidden)}
    moments: list[Moment] = []
    for entry in seen:
        moments.append(moment(review, entry))
        gap = gaps.get(entry.id)
        if gap is not None and gap.before_id in ids:
            words = _("{length}, nothing recorded").format(length=short_duration(gap.length))
            moments.append(Moment("", words, is_silence=True))
    return tuple(moments)


def so_far(review: Review, meeting: Meeting) -> scene.SoFar:
    """For somebody who joins late: only what the stage has shown by now."""
    now = part(review, meeting)
    is_after = now is not None and now.phase in AFTER_THE_WALK
    rows = [
        Row(_("Why we are here"), (review.plan.purpose,) if review.plan.purpose else ()),
        Row(_("Walked"), _walked(review, meeting)),
    ]
    if is_after:
        systems = [why.text for why in review.whys if why.end is BranchEnd.CHANGEABLE]
        rows.append(Row(_("We now know"), tuple(lesson.text for lesson in review.lessons[:2])))
        rows.append(Row(_("Systems we can change"), tuple(systems[:2]), mark=Mark.SYSTEM))
    return scene.SoFar(
        head=_("So far"),
        thread=thread(review, meeting),
        rows=tuple(row for row in rows if row.lines),
        label=_("Now") if now else "",
        title=now.title if now else "",
    )


def _walked(review: Review, meeting: Meeting) -> tuple[str, ...]:
    step = here(review, meeting)
    seen = visible(review, meeting) if meeting.walked or meeting.entry_id else ()
    if not seen or step is None:
        return ()
    first, last = entry_time(review, seen[0]), entry_time(review, seen[-1])
    words = _("{first} to {last}").format(first=first, last=last) if first != last else first
    points = sum(1 for entry in seen if decision_for(review, entry.id) is not None)
    if not points:
        return (words,)
    counted = plural("{count} decision point", "{count} decision points", points)
    counted = counted.replace(str(points), number_words(points), 1)
    return (f"{words}, {counted}",)
