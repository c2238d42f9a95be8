"""Where pictures appear: whether windows can open here, and painting alike everywhere without one."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from facilitator import resources


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether windows can open here; only Linux and its relatives run without a display."""
    if sys.platform in {"win32", "darwin"} or environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def paint_alike_everywhere(folder: Path, scale: float) -> None:
    """Choose offscreen windows and our fonts alone; Qt reads this once, so it comes before Qt."""
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{resources.folder() / 'fonts'}</dir><cachedir>{folder / 'cache'}</cachedir>"
        '<match target="font"><edit name="antialias"><bool>true</bool></edit>'
        '<edit name="hinting"><bool>false</bool></edit><edit name="rgba"><const>none</const></edit></match>'
        "</fontconfig>",
        encoding="utf-8",
    )
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=f"{scale:g}", FONTCONFIG_FILE=str(fonts))
