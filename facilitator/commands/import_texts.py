"""The texts that ``facilitator import`` reads: files, what is typed, and what folders and zips hold."""

import sys
from collections.abc import Iterator
from pathlib import Path

from facilitator.commands.files import read_text
from facilitator.commands.refusal import RefusedError
from facilitator.language.translate import _

LARGEST = 200_000_000


def texts_of(names: list[str]) -> Iterator[tuple[str, str]]:
    """Return each text behind its name; what a folder or a zip holds and was left out is told.

    Raises:
        RefusedError: a file cannot be read as text, or nothing in a folder or a zip can.
    """
    from facilitator.importers.bundle import is_bundle

    for name in names:
        if name == "-":
            yield "", read_text(name)
        elif is_bundle(Path(name)):
            yield from _bundled(name)
        else:
            yield _file(name)


def _bundled(name: str) -> Iterator[tuple[str, str]]:
    from facilitator.importers.bundle import left_out_words, read_bundle

    bundle = read_bundle(Path(name))
    for left in bundle.left_out:
        print(left_out_words(left), file=sys.stderr)
    if not bundle.texts:
        what = _("nothing in {name} could be read as text").format(name=name)
        raise RefusedError(what, _("Nothing was changed."))
    for text in bundle.texts:
        yield text.name, text.text


def _file(name: str) -> tuple[str, str]:
    from facilitator.importers.decode import decode, name_of

    path = Path(name)
    try:
        size = path.stat().st_size
        found = decode(path.read_bytes()) if size <= LARGEST else None
    except OSError as error:
        what = _("cannot read {name}: {why}").format(name=name, why=error.strerror or error)
        raise RefusedError(what, _("Nothing was changed. Check the name of the file.")) from error
    if found is None:
        what = _("{name} is larger than {size} MB").format(name=name, size=LARGEST // 1_000_000)
        raise RefusedError(what, _("Nothing was changed. Cut it to the hours of the incident."))
    if found.is_binary:
        what = _("{name} is no text file").format(name=name)
        raise RefusedError(what, _("Nothing was changed."))
    return name_of(path), found.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
