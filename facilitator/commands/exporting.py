"""``facilitator export``: writes the documents of one review."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.commands.files import library_of, make_folder, now
from facilitator.commands.refusal import RefusedError
from facilitator.language.translate import _

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Write the documents and print their paths; a format that failed is named."""
    from facilitator.command_line import FORMATS
    from facilitator.documents.write import Format, export
    from facilitator.store.library import Library

    path = library_of(chosen)
    if not path.exists():
        raise RefusedError(_("there is no library at {path}").format(path=path), _("Nothing was written."))
    library = Library.open(path, clock=now)
    try:
        review = library.load(chosen.review).file.review
    finally:
        library.close()
    make_folder(chosen.out)
    formats = [Format("md" if name == "markdown" else name) for name in chosen.format or FORMATS[:4]]
    done = export(review, formats, chosen.out, datetime.now().astimezone().date())
    for document in done.paths:
        print(document)
    for problem in done.problems:
        print(f"facilitator: {problem.message}", file=sys.stderr)
    return 2 if done.problems else 0
