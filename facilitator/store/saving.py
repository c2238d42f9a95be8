"""How the saving of the open review stands: what its mark says."""

import enum
from dataclasses import dataclass

from facilitator.store.errors import LibraryError


class SaveState(enum.Enum):
    """What the save mark says; SAVED means confirmed on disk."""

    SAVED = "saved"
    SAVING = "saving"
    NOT_SAVED = "not saved"


@dataclass(frozen=True, slots=True)
class SaveMark:
    """The state of saving, and the error while it is NOT_SAVED."""

    state: SaveState = SaveState.SAVED
    error: LibraryError | None = None
