"""A library to measure with: the sample story, and one review grown to many entries, its meeting going on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitator import settings
from facilitator.domain.clockwork import start_meeting
from facilitator.domain.kinds import Phase, SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store.library import Library
from tests import builders

BIG = "big"
ENTRIES = 1_000
SAID = (
    "Queue of failed payments passes {n} on the host of that region",
    "On-call looks at the latency dashboard, tile {n}",
    "Support writes a report with {n} tickets about charges that appear twice",
    "A message in the channel asks whether the rollout of batch {n} is through",
)


def big_review() -> Review:
    """The sample story with 1,000 entries, one each half minute; all that hangs on its moments stays."""
    sample = builders.sample_review()
    start = builders.berlin("15:31")
    more = tuple(
        replace(
            sample.entries[0],
            id=f"more{n}",
            text=SAID[n % len(SAID)].format(n=n),
            at=start + timedelta(seconds=30 * n),
            written_time="",
        )
        for n in range(ENTRIES - len(sample.entries))
    )
    return replace(sample, id=BIG, entries=(*sample.entries, *more))


def big_state(*, is_running: bool) -> State:
    """The big review before its meeting, or in the middle of its timeline."""
    review = big_review()
    meeting = Meeting()
    if is_running:
        part = next(part for part in review.agenda if part.phase is Phase.TIMELINE)
        minutes = sum(part.minutes for part in review.agenda)
        meeting = start_meeting(meeting, datetime.now(UTC), part.id, minutes)
        meeting = replace(meeting, scene=SceneKind.WALK, entry_id="e1439")
    return State(ReviewFile(review), meeting)


def make_library(path: Path, *, is_running: bool) -> Path:
    """Write a library with three reviews at ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    library = Library.open(path, clock=lambda: datetime.now(UTC))
    reviews = (builders.earlier_review(), builders.sample_review())
    for state in (*(State(ReviewFile(review)) for review in reviews), big_state(is_running=is_running)):
        library.save(None, state)
    library.close()
    return path


def remember_as_last(home: Path) -> None:
    """Let the program of this home offer to go on with the big review."""
    file = home / ".config" / settings.NAME / "settings.toml"
    settings.write(settings.Settings(last_review=BIG), file)
