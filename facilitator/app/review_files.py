"""Files that a person opens or drops: a review, or text to read a timeline from."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _

if TYPE_CHECKING:
    from facilitator.app.program import Program

MOST_BYTES = 50_000_000


def choose_file(program: "Program") -> None:
    """Ask for a file and open it."""
    kinds = (
        _("Reviews and timelines (*.json *.md *.txt *.csv *.log)"),
        _("All files (*)"),
    )
    name, _kind = QFileDialog.getOpenFileName(program.shell, _("Open a review file"), "", ";;".join(kinds))
    if name:
        read_files(program, [Path(name)])


def read_files(program: "Program", paths: list[Path]) -> None:
    """Open a file as a new review, with a new id; of several, only the first, and that is told."""
    if not paths or not program.ready():
        return
    path = paths[0]
    try:
        content = _content(path)
    except OSError as error:
        _tell(program, path, error.strerror or _("it cannot be opened"))
        return
    from facilitator.importers.decode import decode

    decoded = decode(content)
    if decoded.is_binary:
        _tell(program, path, _("it holds no text"))
    elif path.suffix.casefold() == ".json" and _is_review(decoded.text):
        _open_review(program, path, decoded.text)
    else:
        _open_timeline(program, path, decoded.text)
    if len(paths) > 1 and program.windows is not None:
        program.shell.banner.tell(
            _("Only “{name}” was opened.").format(name=path.name),
            _("Open the other files one after the other."),
            [(_("Good"), program.shell.banner.calm)],
        )


def _content(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise OSError(0, _("it is larger than 50 MB"))
    return path.read_bytes()


def _is_review(text: str) -> bool:
    """Tell a review from another JSON file, which may hold a timeline; a broken one is told as a review."""
    from facilitator.documents.json_file import FORMAT

    return f'"{FORMAT}"' in text[:2000]


def _open_review(program: "Program", path: Path, text: str) -> None:
    from facilitator.app.imported import checked
    from facilitator.app.packs import checker
    from facilitator.documents.json_file import UnreadableReview, read

    try:
        review = read(text)
    except UnreadableReview as error:
        _tell(program, path, str(error))
        return
    bench = program.bench()
    after = ReviewFile(replace(review, id=bench.new_id()))
    before = ReviewFile(Review(after.review.id))
    program.open_state(State(checked(before, after, checker(), bench.clock())), is_saved=False)


def _open_timeline(program: "Program", path: Path, text: str) -> None:
    from facilitator.app.new_review import empty_review
    from facilitator.domain.drafts import write
    from facilitator.importers.decode import name_of
    from facilitator.ui.add_to_timeline.sources import named

    state = empty_review(program.bench().new_id, program.around.zone)
    file = write(state.file, named(name_of(path), ()).target, text)
    if program.open_state(replace(state, file=file), is_saved=False):
        program.go_to("add")


def _tell(program: "Program", path: Path, reason: str) -> None:
    program.shell.banner.tell(
        _("“{name}” was not opened: {reason}").format(name=path.name, reason=reason),
        _("The file was not touched, and your reviews are as they were."),
        [(_("Another file…"), program.doors.choose_file), (_("Good"), program.shell.banner.calm)],
    )
