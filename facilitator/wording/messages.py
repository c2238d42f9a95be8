"""The frames of the language server protocol: a length in a header, then JSON."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

Message = dict[str, Any]
MOST_BYTES = 100_000_000


class BrokenMessageError(ValueError):
    """A frame that was read to its end and holds no JSON object."""


def frames(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the content of each frame until the stream ends; lines that are no header are passed over."""
    while True:
        length = _length(stream)
        if length is None:
            return
        content = stream.read(length)
        if len(content) < length:
            return
        yield content


def _length(stream: BinaryIO) -> int | None:
    """Return the length that the next header names; None at the end of the stream."""
    length = -1
    while line := stream.readline(10_000):
        name, _colon, value = line.strip().partition(b":")
        if name.lower() == b"content-length" and value.strip().isdigit():
            length = min(int(value), MOST_BYTES)
        elif not line.strip() and length >= 0:
            return length
    return None


def message_of(content: bytes) -> Message:
    """Return the message of a frame.

    Raises:
        BrokenMessageError: it is no JSON object.
    """
    try:
        message = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BrokenMessageError(str(error)) from error
    if not isinstance(message, dict):
        raise BrokenMessageError("no object")
    return message


def frame_of(message: Message) -> bytes:
    """Return a message as it goes over the wire."""
    content = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=True).encode("ascii")
    return b"Content-Length: %d\r\n\r\n%s" % (len(content), content)
