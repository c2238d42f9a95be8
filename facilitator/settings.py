"""What the program remembers about this machine: one TOML file in the user's config folder."""

import os
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the settings are read before the first picture, and a review is much to load
    from facilitator.domain.session_shapes import SessionShape

NAME = "facilitator"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of the person at this machine; an empty text means "let the program choose"."""

    theme: str = ""
    text_size: float = 1.0
    stage_screen: str = ""
    last_review: str = ""
    is_motion_reduced: bool = False
    language: str = ""
    export_folder: str = ""
    own_wording: str = ""
    own_shapes: "tuple[SessionShape, ...]" = ()


def settings_path() -> Path:
    """Return where the settings are kept for this user."""
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False) / "settings.toml"


def library_path() -> Path:
    """Return where the library of this user is, unless the command line names another."""
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False) / "library.sqlite3"


def log_folder() -> Path:
    """Return where the log of this user is kept."""
    from platformdirs import user_log_path

    return user_log_path(NAME, appauthor=False)


def read(path: Path) -> Settings:
    """Return the settings kept in ``path``; what cannot be understood falls back to its default.

    A file that is no TOML at all is kept aside as ``….broken``, so nothing a person wrote is lost.
    """
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        _keep_aside(path)
        return Settings()
    except OSError:
        return Settings()
    known = {f.name: kept[f.name] for f in fields(Settings) if f.name in kept}
    shapes = _shapes(known.pop("own_shapes", []))
    fitting = {name: value for name, value in known.items() if _fits(name, value)}
    return Settings(**fitting, own_shapes=shapes)


def write(settings: Settings, path: Path) -> None:
    """Write the settings so that a crash leaves either the old file or the new one, never half of it.

    Raises:
        OSError: the folder cannot be written.
    """
    import tomli_w

    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with fresh.open("wb") as file:
            shapes = [_as_table(shape) for shape in settings.own_shapes]
            tomli_w.dump({**asdict(replace(settings, own_shapes=())), "own_shapes": shapes}, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _fits(name: str, value: Any) -> bool:
    """Tell whether a value read from the file has the type of its field, and a usable size."""
    default = getattr(Settings(), name)
    if name == "text_size":
        return isinstance(value, int | float) and not isinstance(value, bool) and 0.5 <= value <= 3.0
    return type(value) is type(default)


def _as_table(shape: "SessionShape") -> dict[str, Any]:
    parts = [{"phase": phase.value, "minutes": minutes} for phase, minutes in shape.parts]
    return {"name": shape.name, "parts": parts}


def _shapes(tables: Any) -> "tuple[SessionShape, ...]":
    """Return the own shapes that can be understood; the others are left out."""
    if not tables or not isinstance(tables, list):
        return ()
    from facilitator.domain.agenda import LONGEST_PART
    from facilitator.domain.kinds import Phase
    from facilitator.domain.session_shapes import OWN, SessionShape

    found = []
    for table in tables:
        try:
            parts = tuple((Phase(part["phase"]), int(part["minutes"])) for part in table["parts"])
            name = str(table["name"]).strip()
        except (KeyError, TypeError, ValueError):
            continue
        if name and parts and all(0 < minutes <= LONGEST_PART for _phase, minutes in parts):
            found.append(SessionShape(f"{OWN}{name}", parts, name=name))
    return tuple(found)


def _keep_aside(path: Path) -> None:
    """Rename a file nobody can read; where even that is refused it stays, and the defaults count."""
    try:
        path.replace(path.with_name(f"{path.name}.broken"))
    except OSError:
        return
