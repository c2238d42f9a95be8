"""Finding and masking what must not leave with a text."""

from facilitator.redaction.secrets import Found, SecretKind, find, mask

__all__ = ["Found", "SecretKind", "find", "mask"]
