"""The command line: starts the windows, or does one thing without them and says what it did.

The windows start through this module: nothing that only another command needs is loaded.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.commands.refusal import RefusedError

if TYPE_CHECKING:
    from argparse import Namespace


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 (something was found) or 2 (it could not be done)."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_how: None)(encoding="utf-8", errors="backslashreplace")
    words = sys.argv[1:] if argv is None else argv
    try:
        return _run(words)
    except RefusedError as refusal:
        return _refuse(refusal.what, refusal.then)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _run(words: Sequence[str]) -> int:
    """Do what the words ask for; nothing, or a library alone, opens the windows without the whole grammar."""
    if not words or (len(words) == 2 and words[0] == "--library" and not words[1].startswith("-")):
        from facilitator.commands.windows import open_windows

        return open_windows(Path(words[1]) if words else None)
    from facilitator.command_line import read_arguments
    from facilitator.store.errors import LibraryError

    chosen = read_arguments(words)
    try:
        return _command(chosen.command)(chosen)
    except LibraryError as error:
        from facilitator.doctor import library_trouble

        return _refuse(*library_trouble(error))


def _command(name: str) -> "Callable[[Namespace], int]":
    """Load one command and none of the others."""
    match name:
        case "check":
            from facilitator.commands.check import run
        case "lsp":
            from facilitator.commands.lsp import run
        case "import":
            from facilitator.commands.importing import run
        case "export":
            from facilitator.commands.exporting import run
        case "list":
            from facilitator.commands.listing import run
        case "demo":
            from facilitator.commands.demo import run
        case "doctor":
            from facilitator.commands.doctor import run
        case _:
            from facilitator.commands.windows import run
    return run


def _refuse(what: str, then: str) -> int:
    print(f"facilitator: {what}", file=sys.stderr)
    if then:
        print(f"  {then}", file=sys.stderr)
    return 2
