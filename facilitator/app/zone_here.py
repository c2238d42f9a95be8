"""The time zone of this computer by its name."""

import os
from pathlib import Path

_LOCAL_TIME = Path("/etc/localtime")
_ZONES = "/zoneinfo/"


def zone_here() -> str:
    """Return the IANA name; where a link tells it, Qt need not load all zones to find the same."""
    if "TZ" not in os.environ:
        place = os.path.realpath(_LOCAL_TIME) if _LOCAL_TIME.is_symlink() else ""
        _before, found, name = place.partition(_ZONES)
        if found and name:
            return name
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode()
