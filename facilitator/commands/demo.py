"""``facilitator demo``: plays the sample review through the real windows, into pictures and documents."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import resources
from facilitator.commands.files import make_folder
from facilitator.commands.refusal import RefusedError
from facilitator.display import paint_alike_everywhere
from facilitator.language.translate import _

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Play into the folder that was named."""
    return _play(chosen.out, chosen.size, chosen.theme, chosen.scale)


def play_where_there_is_room() -> int:
    """Play into a folder of our own choice, and say where it is."""
    out = Path("out", "demo")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        out = Path(tempfile.mkdtemp(prefix="facilitator-demo-"))
    print(_("There is no display here, so the sample review plays into a folder."), file=sys.stderr)
    print(_("'facilitator doctor' tells what is missing for windows."), file=sys.stderr)
    return _play(out, None, None, 2.0)


def _play(out: Path, sizes: list[tuple[int, int]] | None, themes: list[str] | None, scale: float) -> int:
    known = sorted(path.stem for path in resources.folder().glob("themes/*.toml"))
    for theme in themes or ():
        if theme not in known:
            what = _("there is no theme '{name}'").format(name=theme)
            raise RefusedError(what, _("Choose from: {names}.").format(names=", ".join(known)))
    make_folder(out)
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
