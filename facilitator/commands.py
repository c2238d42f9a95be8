"""The command line: starts the windows, or does one thing without them and says what it did.

The windows start through this module: what only another command needs is imported by that command.
"""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator import __version__, resources
from facilitator.display import has_display, paint_alike_everywhere
from facilitator.language.translate import _, plural

if TYPE_CHECKING:
    from argparse import Namespace


class RefusedError(Exception):
    """Something that the person can put right: what happened, what is safe and what to do."""

    def __init__(self, what: str, then: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.then = then


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 (something was found) or 2 (it could not be done)."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_how: None)(encoding="utf-8", errors="backslashreplace")
    words = sys.argv[1:] if argv is None else argv
    try:
        return _open_windows(None) if not words else _run(words)
    except RefusedError as refusal:
        return _refuse(refusal.what, refusal.then)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _run(words: Sequence[str]) -> int:
    """Do what the words ask for; a library alone opens the windows without reading the whole grammar."""
    if len(words) == 2 and words[0] == "--library" and not words[1].startswith("-"):
        return _open_windows(Path(words[1]))
    from facilitator.command_line import read_arguments
    from facilitator.store.errors import LibraryError

    chosen = read_arguments(words)
    commands: dict[str, Callable[[Namespace], int]] = {
        "": lambda chosen: _open_windows(chosen.library),
        "check": _check,
        "import": _import,
        "export": _export,
        "list": _list,
        "demo": _demo,
        "doctor": _doctor,
    }
    try:
        return commands[chosen.command](chosen)
    except LibraryError as error:
        from facilitator.doctor import library_trouble

        return _refuse(*library_trouble(error))


def _refuse(what: str, then: str) -> int:
    print(f"facilitator: {what}", file=sys.stderr)
    if then:
        print(f"  {then}", file=sys.stderr)
    return 2


# --- check


def _check(chosen: "Namespace") -> int:
    from facilitator.wording.any_language import AnyLanguageChecker
    from facilitator.wording.finding import findings, is_at_least
    from facilitator.wording.report import report

    checker = AnyLanguageChecker(_wording_pack, chosen.lang)
    roster = _roster(chosen.roster) if chosen.roster else ()
    if chosen.jsonl_in:
        if chosen.files:
            raise RefusedError(_("--jsonl-in reads one file; name no other"))
        _check_lines(checker, chosen.jsonl_in, chosen.context, roster)
        return 0
    texts = [(name, _read(name)) for name in chosen.files or ["-"]]
    read = [findings(name, text, checker, roster, chosen.context) for name, text in texts]
    found = [one for some, _unsaid in read for one in some]
    unsaid = [one for _found, some in read for one in some] if chosen.explain else []
    told = report("json" if chosen.json else chosen.format, found, unsaid, __version__)
    if told:
        print(told)
    return 1 if any(is_at_least(one.flag, chosen.fail_on) for one in found) else 0


def _wording_pack(language: str) -> str:
    return resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")


def _roster(name: str) -> tuple[Any, ...]:
    from facilitator.wording.roster import read_roster

    try:
        return read_roster(_read(name))
    except ValueError as error:
        what = _("{name} is no list of names and roles: {why}").format(name=name, why=error)
        raise RefusedError(what, _("Write one person on each line: name, role.")) from error


def _check_lines(checker: Any, name: str, context: str, roster: tuple[Any, ...]) -> None:
    import json

    from facilitator.wording.finding import plain_flag
    from facilitator.wording.roster import named
    from facilitator.wording.rules import CONTEXTS

    for number, line in enumerate(_read(name).split("\n"), 1):
        if not line.strip():
            continue
        record = _record(name, number, line)
        try:
            people = (*roster, *named(record.get("roster") or []))
        except ValueError as error:
            what = _("{name}, line {number}: {why}").format(name=name, number=number, why=error)
            raise RefusedError(what, _('Each line needs the form {"id": "1", "text": "…"}.')) from error
        kind = record.get("context")
        flags = checker.check(record["text"], people, kind if kind in CONTEXTS else context)
        answer = {"id": record.get("id"), "findings": [plain_flag(flag) for flag in flags]}
        print(json.dumps(answer, ensure_ascii=False))


def _record(name: str, number: int, line: str) -> dict[str, Any]:
    import json

    try:
        record = json.loads(line)
    except ValueError:
        record = None
    if isinstance(record, dict) and isinstance(record.get("text"), str):
        return record
    what = _("{name}, line {number}: no JSON object with a text").format(name=name, number=number)
    raise RefusedError(what, _('Each line needs the form {"id": "1", "text": "…"}.'))


def _as_json(value: Any, indent: int | None = None) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=indent)


# --- import and export


def _import(chosen: "Namespace") -> int:
    from facilitator.importers import as_json, choose

    readings = [choose.read(_read(name), name=_source(name)) for name in chosen.files]
    entries = [entry for reading in readings for entry in reading.entries]
    unread = [line for reading in readings for line in reading.unread]
    if chosen.json:
        parts = [as_json.to_json(reading) for reading in readings]
        merged = {name: [item for part in parts for item in part[name]] for name in ("entries", "unread")}
        print(_as_json(merged, indent=2))
    else:
        for entry in entries:
            print(f"{entry.time or '?'}\t{entry.headline}")
        for line in unread:
            print(
                _("line {line} could not be read: {text}").format(line=line.line, text=line.text),
                file=sys.stderr,
            )
    if not chosen.dry_run:
        _keep(chosen, readings)
    return 0


def _keep(chosen: "Namespace", readings: Sequence[Any]) -> None:
    """Make a new review of what was read and save it."""
    from facilitator.app.imported import review_of
    from facilitator.app.library_door import open_library
    from facilitator.domain.review_file import State
    from facilitator.importers.decode import name_of

    title = chosen.title or name_of(Path(Path(chosen.files[0]).stem)).strip("-") or _("Untitled review")
    file = review_of(readings, title, _new_id, _now())
    if not file.review.entries:
        raise RefusedError(_("no line with a time was found"), _("Nothing was changed; no review was made."))
    library = open_library(_library(chosen), _now)
    try:
        library.save(None, State(file))
    finally:
        library.close()
    count = plural("{count} entry", "{count} entries", len(file.review.entries))
    saved = _("Saved as review {id}, with {entries}.")
    print(saved.format(id=file.review.id, entries=count), file=sys.stderr)
    held = len(file.private.drafts)
    if held:
        words = plural("{count} line is held: it may blame.", "{count} lines are held: they may blame.", held)
        print(words, _("You decide in the program."), file=sys.stderr)


def _export(chosen: "Namespace") -> int:
    from facilitator.command_line import FORMATS
    from facilitator.documents.write import Format, export
    from facilitator.store.library import Library

    path = _library(chosen)
    if not path.exists():
        raise RefusedError(_("there is no library at {path}").format(path=path), _("Nothing was written."))
    library = Library.open(path, clock=_now)
    try:
        review = library.load(chosen.review).file.review
    finally:
        library.close()
    _make_folder(chosen.out)
    formats = [Format("md" if name == "markdown" else name) for name in chosen.format or FORMATS[:4]]
    done = export(review, formats, chosen.out, datetime.now().astimezone().date())
    for document in done.paths:
        print(document)
    for problem in done.problems:
        print(f"facilitator: {problem.message}", file=sys.stderr)
    return 2 if done.problems else 0


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = _("cannot write to {place}: {why}").format(place=folder, why=error.strerror or error)
        raise RefusedError(what, _("Nothing was written. Name another folder with --out.")) from error


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    from uuid import uuid4

    return str(uuid4())


def _library(chosen: "Namespace") -> Path:
    from facilitator.settings import library_path

    path: Path = chosen.library or library_path()
    return path


def _source(name: str) -> str:
    from facilitator.importers.decode import name_of

    return "" if name == "-" else name_of(Path(name))


# --- list


def _list(chosen: "Namespace") -> int:
    from facilitator.store.first_look import read_list

    library = _library(chosen)
    summaries = read_list(library)
    if chosen.json:
        print(_as_json([_summary(s) for s in summaries], indent=2))
        return 0
    if not summaries:
        print(_("No reviews in {path}.").format(path=library), file=sys.stderr)
    for summary in summaries:
        day = summary.started_at.date().isoformat() if summary.started_at else "–"
        counts = [plural("{count} moment", "{count} moments", summary.moments)]
        if summary.actions:
            counts.append(plural("{count} action", "{count} actions", summary.actions))
        print(
            "\t".join(
                [summary.id, day, summary.title or _("without a title"), summary.status, ", ".join(counts)]
            )
        )
    return 0


def _summary(summary: Any) -> dict[str, Any]:
    times = {
        name: getattr(summary, name).isoformat() if getattr(summary, name) else None
        for name in ("started_at", "ended_at", "meets_at", "changed_at", "next_due_on")
    }
    counts = {
        name: getattr(summary, name) for name in ("moments", "actions", "actions_open", "actions_blocked")
    }
    return (
        {"id": summary.id, "title": summary.title, "severity": summary.severity, "status": summary.status}
        | times
        | counts
    )


# --- the windows, and the sample review without them


def _open_windows(library: Path | None) -> int:
    if not has_display():
        return _play_where_there_is_room()
    from facilitator.app.quick_start import hurry

    hurry()
    from facilitator.app.start import main as open_windows

    return open_windows(library)


def _play_where_there_is_room() -> int:
    import tempfile

    out = Path("out", "demo")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        out = Path(tempfile.mkdtemp(prefix="facilitator-demo-"))
    print(_("There is no display here, so the sample review plays into a folder."), file=sys.stderr)
    print(_("'facilitator doctor' tells what is missing for windows."), file=sys.stderr)
    return _play(out, None, None, 2.0)


def _demo(chosen: "Namespace") -> int:
    return _play(chosen.out, chosen.size, chosen.theme, chosen.scale)


def _play(out: Path, sizes: list[tuple[int, int]] | None, themes: list[str] | None, scale: float) -> int:
    import tempfile

    known = sorted(path.stem for path in resources.folder().glob("themes/*.toml"))
    for theme in themes or ():
        if theme not in known:
            what = _("there is no theme '{name}'").format(name=theme)
            raise RefusedError(what, _("Choose from: {names}.").format(names=", ".join(known)))
    _make_folder(out)
    with tempfile.TemporaryDirectory(prefix="facilitator-fonts-") as own_fonts:
        paint_alike_everywhere(Path(own_fonts), scale)
        from facilitator.demo.hands import CannotGoOnError
        from facilitator.demo.player import NotOurFolderError, play

        try:
            play(out, sizes or [(1440, 900)], themes or ["light"], scale)
        except NotOurFolderError:
            what = _("there is a library in {place} that no demo wrote").format(place=out)
            raise RefusedError(what, _("Nothing was changed. Name another folder with --out.")) from None
        except CannotGoOnError as error:
            what = _("the sample review could not be played to its end")
            raise RefusedError(what, str(error)) from error
    print(_("Pictures, documents and a report are in {place}").format(place=out.resolve()))
    return 0


# --- doctor


def _doctor(chosen: "Namespace") -> int:
    from facilitator.doctor import examine
    from facilitator.settings import settings_path

    findings = examine(_library(chosen), settings_path())
    for finding in findings:
        print(f"{'✓' if finding.is_well else '✗'} {finding.name}: {finding.found}")
        if finding.remedy:
            print(f"    {finding.remedy}")
    missing = sum(not finding.is_well for finding in findings)
    print(
        plural("{count} thing is missing.", "{count} things are missing.", missing)
        if missing
        else _("All is well.")
    )
    return 1 if missing else 0


# --- texts


def _read(name: str) -> str:
    """Return the text of a file, or what is typed; an unknown encoding never loses a line."""
    try:
        octets = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        what = _("cannot read {name}: {why}").format(name=name, why=error.strerror or error)
        raise RefusedError(what, _("Nothing was changed. Check the name of the file.")) from error
    for encoding in ("utf-16",) if octets[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252"):
        try:
            return octets.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return octets.decode("latin-1")
