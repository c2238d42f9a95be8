"""``facilitator doctor``: tells what is missing on this machine, and how to get it."""

from typing import TYPE_CHECKING

from facilitator.commands.files import library_of
from facilitator.doctor import examine
from facilitator.language.translate import _, plural
from facilitator.settings import settings_path

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Print every finding; 1 when something is missing."""
    findings = examine(library_of(chosen), settings_path())
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
