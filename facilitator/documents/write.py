"""Writes the documents of a review as new dated files; nothing that exists is ever overwritten."""

import errno
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from facilitator.documents import json_file
from facilitator.documents.action_csv import action_csv
from facilitator.documents.docx import docx
from facilitator.documents.html import html
from facilitator.documents.markdown import markdown
from facilitator.documents.outline import outline
from facilitator.documents.pdf import pdf
from facilitator.documents.plain import plain
from facilitator.domain.review import Review
from facilitator.language.translate import _

LONGEST_NAME = 60
Save = Callable[[Path, bytes], None]


class Format(StrEnum):
    """What a review can be written as; the value is the ending of the file."""

    MARKDOWN = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    ACTION_CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ExportProblem:
    """One file that could not be written, in words for people; the others are done."""

    format: Format
    file_name: str
    message: str


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written and what was not."""

    paths: tuple[Path, ...]
    problems: tuple[ExportProblem, ...] = ()


def export(
    review: Review, formats: Sequence[Format], folder: Path, stamp: date, save: Save | None = None
) -> Exported:
    """Write a review in each format into ``folder``; files of one export share their number."""
    chosen = tuple(dict.fromkeys(Format(each) for each in formats))
    stem = free_stem(folder, f"{file_stem(review)}-{stamp.isoformat()}", chosen)
    paths: list[Path] = []
    problems: list[ExportProblem] = []
    for form in chosen:
        path = folder / f"{stem}.{form}"
        problem = write_file(review, form, path, save)
        if problem is None:
            paths.append(path)
        else:
            problems.append(problem)
    return Exported(tuple(paths), tuple(problems))


def write_file(review: Review, form: Format, path: Path, save: Save | None = None) -> ExportProblem | None:
    """Write one new file; return what stopped it, in words, or None."""
    try:
        (save or save_new)(path, render(review, form))
    except Exception as error:  # whatever stops one file must not stop the others
        return ExportProblem(form, path.name, _message(form, error))
    return None


def render(review: Review, form: Format) -> bytes:
    """Return the bytes of one file."""
    match form:
        case Format.MARKDOWN:
            return markdown(outline(review)).encode()
        case Format.HTML:
            return html(outline(review)).encode()
        case Format.DOCX:
            return docx(outline(review))
        case Format.PDF:
            return pdf(outline(review))
        case Format.ACTION_CSV:
            return b"\xef\xbb\xbf" + action_csv(review).encode()
        case Format.JSON:
            return json_file.write(review).encode()


def file_stem(review: Review) -> str:
    """Return "checkout-errors-3-nov": the title for the room, in letters every disk can hold."""
    title = plain(review.incident.room_title or review.incident.title)
    folded = unicodedata.normalize("NFKD", title)
    simple = "".join(char for char in folded if not unicodedata.combining(char))
    name = re.sub(r"[^a-z0-9]+", "-", simple.lower()).strip("-")[:LONGEST_NAME].strip("-")
    return name or "review"


def free_stem(folder: Path, stem: str, formats: Sequence[Format]) -> str:
    """Return the stem, with -2, -3 … where a file of that name is there already."""
    number, free = 1, stem
    while any(os.path.lexists(folder / f"{free}.{form}") for form in formats):
        number += 1
        free = f"{stem}-{number}"
    return free


def save_new(path: Path, content: bytes) -> None:
    """Write a new file whole or not at all.

    Raises:
        FileExistsError: a file of that name came up in the meantime; it is left as it is.
        OSError: the disk refused.
    """
    handle, name = tempfile.mkstemp(prefix=".writing-", dir=path.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with path.open("xb"):
            pass
        try:
            written.chmod(path.stat().st_mode & 0o666)
            written.replace(path)
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise
    finally:
        written.unlink(missing_ok=True)


def format_name(form: Format) -> str:
    """Return the name of a format as people say it."""
    return {
        Format.MARKDOWN: _("Markdown file"),
        Format.HTML: _("HTML page"),
        Format.DOCX: _("Word file"),
        Format.PDF: _("PDF file"),
        Format.ACTION_CSV: _("CSV file of actions"),
        Format.JSON: _("JSON file"),
    }[form]


def _message(form: Format, error: Exception) -> str:
    return _("{file} not written: {reason}.").format(file=format_name(form), reason=_reason(error))


def _reason(error: Exception) -> str:
    if not isinstance(error, OSError):
        return _("it could not be made ({error})").format(error=str(error) or type(error).__name__)
    known = {
        errno.ENOSPC: _("no space left"),
        errno.EDQUOT: _("no space left"),
        errno.EFBIG: _("the file is too large for this disk"),
        errno.EACCES: _("the folder cannot be written to"),
        errno.EPERM: _("the folder cannot be written to"),
        errno.EROFS: _("the folder cannot be written to"),
        errno.ENOENT: _("the folder is not there"),
        errno.ENOTDIR: _("the folder is not there"),
        errno.EEXIST: _("a file of this name is there already"),
    }
    return known.get(error.errno or 0, error.strerror or str(error))
