"""Where the parts of a timeline row stand, for painting, pressing and editing alike."""

from dataclasses import dataclass
from enum import Enum


class Part(Enum):
    """What stands at a place of a row."""

    TIME = 0
    TEXT = 1
    ROLE = 2
    EVIDENCE = 3
    EYE = 4
    REST = 5


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a list of one width; ``is_small`` leaves the role out."""

    width: int
    is_small: bool = False

    @property
    def margin(self) -> int:
        """Room at both sides."""
        return 16 if self.is_small else 24

    @property
    def time_end(self) -> int:
        """Right edge of the times."""
        return self.margin + (84 if self.is_small else 92)

    @property
    def thread(self) -> int:
        """Middle of the thread."""
        return self.time_end + (14 if self.is_small else 16)

    @property
    def text(self) -> int:
        """Left edge of the words and of the card."""
        return self.time_end + (28 if self.is_small else 32)

    @property
    def end(self) -> int:
        """Right edge of everything."""
        return self.width - self.margin

    @property
    def eye(self) -> int:
        """Left edge of the eye's column."""
        return self.end - 22

    @property
    def evidence(self) -> int:
        """Left edge of the evidence."""
        return self.eye - 124

    @property
    def role(self) -> int:
        """Left edge of the role."""
        return self.evidence - (0 if self.is_small else 150)

    def span(self, part: Part) -> tuple[int, int]:
        """Return left and right edge of a part."""
        return {
            Part.TIME: (self.margin - 8, self.time_end),
            Part.TEXT: (self.text, self.role - 8),
            Part.ROLE: (self.role, self.evidence - 1),
            Part.EVIDENCE: (self.evidence, self.eye - 2),
            Part.EYE: (self.eye - 2, self.end + 6),
        }.get(part, (0, self.width))

    def part_at(self, x: float) -> Part:
        """Return what stands at ``x``."""
        for part in (Part.TIME, Part.TEXT, Part.ROLE, Part.EVIDENCE, Part.EYE):
            left, right = self.span(part)
            if left <= x < right:
                return part
        return Part.REST
