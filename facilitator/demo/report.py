"""What the demo tells afterwards: the steps it played, how long each took, the files it wrote."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

MARK = "facilitator demo"


@dataclass(frozen=True, slots=True)
class Played:
    """One step that was played."""

    part: str
    did: str
    ms: float


@dataclass(slots=True)
class Report:
    """Grows while the demo plays."""

    folder: Path
    scale: float = 1.0
    steps: list[Played] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    def write(self) -> Path:
        """Write the report beside the files."""
        path = self.folder / "report.json"
        told = {
            "made_by": MARK,
            "steps": [asdict(step) for step in self.steps],
            "steps_played": len(self.steps),
            "milliseconds": round(sum(step.ms for step in self.steps)),
            "slowest": [asdict(step) for step in sorted(self.steps, key=lambda one: -one.ms)[:10]],
            "files": sorted(str(file.relative_to(self.folder)) for file in [*self.files, path]),
        }
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        return path


def is_ours(folder: Path) -> bool:
    """Tell whether a folder holds what an earlier demo wrote."""
    try:
        told = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get("made_by") == MARK
