"""How long the boxes of an agenda are: to scale with the meeting, with room for its decision points."""

from dataclasses import replace

from facilitator.domain.kinds import Phase
from facilitator.domain.review import AgendaPart, Review

MINUTES_OF_A_DECISION = 5
MOST_OF_THE_MEETING = 0.65
LEAST = 2


def needed(minutes: int, decisions: int) -> int:
    """Return the minutes a timeline wants for its decision points, never most of the meeting and more."""
    return min(decisions * MINUTES_OF_A_DECISION, int(minutes * MOST_OF_THE_MEETING))


def lacks(review: Review) -> int:
    """Return how many minutes the timeline would want beside what it has."""
    timeline = next((part for part in review.agenda if part.phase is Phase.TIMELINE), None)
    if timeline is None:
        return 0
    whole = sum(part.minutes for part in review.agenda)
    return max(0, needed(whole, len(review.decisions)) - timeline.minutes)


def fitted(review: Review, minutes: int) -> Review:
    """Give the meeting a length: every box to scale, and the timeline what its decision points need."""
    parts = _scaled(review.agenda, minutes)
    parts = _with_room(parts, needed(minutes, len(review.decisions)))
    if parts == review.agenda and review.plan.minutes == minutes:
        return review
    return replace(review, agenda=parts, plan=replace(review.plan, minutes=minutes))


def _scaled(parts: tuple[AgendaPart, ...], minutes: int) -> tuple[AgendaPart, ...]:
    """Share whole minutes by the old lengths, so that they add up; if all are empty the first has all."""
    whole = sum(part.minutes for part in parts)
    if not parts or whole == minutes:
        return parts
    weights = [part.minutes for part in parts] if whole else [1, *[0] * (len(parts) - 1)]
    exact = [minutes * weight / sum(weights) for weight in weights]
    shares = [int(share) for share in exact]
    order = sorted(range(len(parts)), key=lambda n: exact[n] - shares[n], reverse=True)
    for number in order[: minutes - sum(shares)]:
        shares[number] += 1
    return tuple(replace(part, minutes=share) for part, share in zip(parts, shares, strict=True))


def _with_room(parts: tuple[AgendaPart, ...], wanted: int) -> tuple[AgendaPart, ...]:
    """Take what the timeline lacks from the longest of the others, minute by minute."""
    place = next((n for n, part in enumerate(parts) if part.phase is Phase.TIMELINE), None)
    if place is None:
        return parts
    shares = [part.minutes for part in parts]
    while shares[place] < wanted:
        others = [n for n in range(len(parts)) if n != place and shares[n] > LEAST]
        if not others:
            break
        giver = max(others, key=lambda n: shares[n])
        shares[giver] -= 1
        shares[place] += 1
    return tuple(replace(part, minutes=share) for part, share in zip(parts, shares, strict=True))
