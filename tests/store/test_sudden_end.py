import subprocess
import sys
from contextlib import closing

import pytest

from facilitator.store.library import Library
from tests.store.filled import filled_state

SAVES_FOR_EVER = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from facilitator.domain.meeting import Meeting
from facilitator.store.library import Library
from tests.store.filled import filled_state

library = Library.open(Path(sys.argv[1]), clock=lambda: datetime.now(UTC))
base = filled_state()
last = None
for number in count():
    entries = tuple(replace(entry, text=f"{number}") for entry in base.file.review.entries)
    file = replace(base.file, review=replace(base.file.review, entries=entries))
    present = replace(base, file=file, meeting=Meeting(step=number))
    library.save(last, present)
    last = present
    print(number, flush=True)
"""


@pytest.mark.parametrize("saves", [1, 7, 60])
def test_a_sudden_end_loses_no_confirmed_word(path, clock, saves):
    command = [sys.executable, "-c", SAVES_FOR_EVER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for _save in range(saves):
            process.stdout.readline()
        process.kill()
        confirmed = [saves - 1, *(int(line) for line in process.stdout if line.strip().isdigit())][-1]
    with closing(Library.open(path, clock=clock)) as library:
        assert not library.is_read_only
        found = library.load("r1")
    assert found.meeting.step in {confirmed, confirmed + 1}
    texts = {entry.text for entry in found.file.review.entries}
    assert texts == {str(found.meeting.step)}  # one transaction: never half of a save
    base = filled_state()
    assert found.file.private == base.file.private
