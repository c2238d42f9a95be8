"""What can be typed after ``facilitator``: commands, options, help with examples."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from facilitator import __version__
from facilitator.language.translate import _

FORMATS = ("markdown", "html", "docx", "pdf", "csv", "json")
CONTEXTS = ("prose", "timeline", "cause", "action", "public")
REPORTS = ("text", "json", "jsonl", "sarif", "github")
SEVERITIES = ("low", "speculation", "hindsight", "blame", "never")


def read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return what was asked for; ``command`` is empty for the windows.

    Raises:
        SystemExit: help or the version was shown, or the words make no sense.
    """
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    examples = (
        (_("open the windows"), "facilitator"),
        (_("mark words that may blame"), "facilitator check notes.md"),
        (_("mark them in an editor"), "facilitator lsp"),
        (_("see what is understood of a timeline"), "facilitator import timeline.md --dry-run"),
        (_("make a review of it"), "facilitator import timeline.md"),
        (_("show the reviews"), "facilitator list"),
        (_("write its documents"), "facilitator export --review ID --format pdf --out documents"),
        (_("play the sample review into pictures"), "facilitator demo --out demo"),
        (_("see what is missing on this machine"), "facilitator doctor"),
    )
    parser = argparse.ArgumentParser(
        prog="facilitator",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_("Run incident reviews from a private console, with a stage for the room."),
        epilog="\n".join(
            [
                _("Examples:"),
                *(f"  {command:<62} {what}" for what, command in examples),
                "",
                _("Exit codes: 0 well, 1 something was found, 2 it could not be done."),
            ]
        ),
    )
    parser.add_argument("--version", action="version", version=f"Facilitator {__version__}")
    parser.add_argument(
        "--library", type=Path, metavar="PATH", help=_("the library to use instead of your own")
    )
    parser.set_defaults(command="")
    commands = parser.add_subparsers(title=_("Commands"), metavar=_("COMMAND"))
    for add in (_add_check, _add_lsp, _add_import, _add_export, _add_list, _add_demo, _add_doctor):
        add(commands)
    return parser


def _add_check(commands: Any) -> None:
    what = _("mark words that may blame; exit code 1 when there are any")
    check = commands.add_parser("check", help=what, description=what)
    check.add_argument(
        "files", nargs="*", metavar="FILE", help=_("texts to read; '-' or none reads what is typed")
    )
    check.add_argument("--jsonl-in", metavar="FILE", help=_("one JSON object with id and text on each line"))
    check.add_argument(
        "--format", choices=REPORTS, default="text", help=_("how to tell it; sarif and github are for CI")
    )
    check.add_argument("--json", action="store_true", help=_("the same as --format json"))
    _add_reading(check)
    check.add_argument("--explain", action="store_true", help=_("tell too what stayed silent, and why"))
    check.add_argument(
        "--fix", action="store_true", help=_("write the rewrites that add no fact; tell what is left")
    )
    check.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        default="low",
        help=_("the least severity that makes the exit code 1"),
    )
    check.set_defaults(command="check")


def _add_lsp(commands: Any) -> None:
    what = _("mark words that may blame in an editor, over standard input and output")
    server = commands.add_parser("lsp", help=what, description=what)
    _add_reading(server)
    server.add_argument("--stdio", action="store_true", help=_("always so; some editors say it"))
    server.set_defaults(command="lsp")


def _add_reading(parser: Any) -> None:
    """Add how a text is read: the same for the command and for editors."""
    parser.add_argument("--context", choices=CONTEXTS, default="prose", help=_("what kind of text it is"))
    parser.add_argument(
        "--lang",
        "--language",
        choices=("auto", "en", "es"),
        default="auto",
        help=_("the language of the text"),
    )
    parser.add_argument(
        "--roster", metavar="FILE", help=_("names and roles: 'name, role' on each line, or JSON")
    )
    parser.add_argument("--own", metavar="FILE", help=_("the pack of your team: allow-list, words, rules"))


def _add_import(commands: Any) -> None:
    what = _("read timelines into a new review, or show what is understood of them")
    reading = commands.add_parser("import", help=what, description=what)
    reading.add_argument(
        "files", nargs="+", metavar="FILE", help=_("files, folders or zips to read; '-' reads what is typed")
    )
    reading.add_argument("--dry-run", action="store_true", help=_("show only, change nothing"))
    reading.add_argument("--json", action="store_true", help=_("print JSON"))
    kept = reading.add_mutually_exclusive_group()
    kept.add_argument("--title", default="", help=_("the title of the new review"))
    kept.add_argument("--review", metavar="ID", default="", help=_("add to this review instead"))
    reading.set_defaults(command="import")


def _add_export(commands: Any) -> None:
    what = _("write the documents of a review; no file is ever replaced")
    export = commands.add_parser("export", help=what, description=what)
    export.add_argument("--review", required=True, metavar="ID", help=_("the review, as 'list' shows it"))
    export.add_argument(
        "--format", action="append", choices=FORMATS, help=_("may repeat; the four documents when left out")
    )
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("the folder to write to"))
    export.set_defaults(command="export")


def _add_list(commands: Any) -> None:
    listing = commands.add_parser("list", help=_("show the reviews"), description=_("show the reviews"))
    listing.add_argument("--json", action="store_true", help=_("print JSON"))
    listing.set_defaults(command="list")


def _add_demo(commands: Any) -> None:
    what = _("play the sample review by itself, into pictures and documents")
    demo = commands.add_parser("demo", help=what, description=what)
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("the folder to write to"))
    demo.add_argument(
        "--size", action="append", type=_size, metavar="WxH", help=_("of the window; may repeat")
    )
    demo.add_argument("--theme", action="append", metavar="NAME", help=_("light, dark …; may repeat"))
    demo.add_argument(
        "--scale", type=_scale, default=2.0, metavar="N", help=_("pixels for each point, 1 to 4")
    )
    demo.set_defaults(command="demo")


def _add_doctor(commands: Any) -> None:
    what = _("tell what is missing on this machine, and how to get it")
    commands.add_parser("doctor", help=what, description=what).set_defaults(command="doctor")


def _size(text: str) -> tuple[int, int]:
    width, _cross, height = text.lower().partition("x")
    if not (
        width.isdecimal() and height.isdecimal() and 320 <= int(width) <= 8000 and 240 <= int(height) <= 8000
    ):
        raise argparse.ArgumentTypeError(_("'{text}' is no size such as 1440x900").format(text=text))
    return int(width), int(height)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 1 <= scale <= 4:
        raise argparse.ArgumentTypeError(_("'{text}' is no number from 1 to 4").format(text=text))
    return scale
