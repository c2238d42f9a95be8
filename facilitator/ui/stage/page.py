"""A page that was laid out: its shapes, and each text with the place it takes."""

from dataclasses import dataclass

from facilitator.drawing.shapes import Picture


@dataclass(frozen=True, slots=True)
class Block:
    """One text of the page as it stands there, in its rectangle of whole lines."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    is_shortened: bool = False


@dataclass(frozen=True, slots=True)
class Page(Picture):
    """The description holds the words that are painted, in reading order, and no others."""

    blocks: tuple[Block, ...] = ()

    @property
    def shortened(self) -> tuple[str, ...]:
        """The texts of which not all is painted."""
        return tuple(block.text for block in self.blocks if block.is_shortened)
