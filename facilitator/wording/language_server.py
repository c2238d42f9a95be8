"""Answers editors: marks words that may blame, says why, and offers the rewrite as a quick fix."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from facilitator.language.translate import _
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.editor_places import EditorPlaces, Range, touch
from facilitator.wording.finding import Finding, findings
from facilitator.wording.messages import Message
from facilitator.wording.subjects import Named

_LEVELS = {"blame": 2, "hindsight": 2, "speculation": 3, "low": 3}
"""Nothing is an error: a text may always be written as it is."""
_PARSE, _INVALID, _UNKNOWN, _PARAMS, _NOT_READY = -32700, -32600, -32601, -32602, -32002


@dataclass(frozen=True, slots=True)
class Mark:
    """One finding with its place in an open text."""

    finding: Finding
    range: Range


@dataclass(frozen=True, slots=True)
class _Open:
    text: str
    version: object
    places: EditorPlaces
    marks: tuple[Mark, ...]


class LanguageServer:
    """Takes one message and returns those to send; ``code`` is set once the editor says goodbye."""

    def __init__(
        self,
        checker: AnyLanguageChecker,
        roster: Iterable[Named] = (),
        context: str = "prose",
        version: str = "0",
    ) -> None:
        self._checker, self._roster, self._context = checker, tuple(roster), context
        self._version = version
        self._texts: dict[str, _Open] = {}
        self._is_ready = self._is_leaving = False
        self.code: int | None = None
        self._requests: dict[str, Callable[[Message], Any]] = {
            "initialize": self._initialize,
            "shutdown": self._shutdown,
            "textDocument/codeAction": self._actions,
            "textDocument/hover": self._hover,
        }
        self._notices: dict[str, Callable[[Message], list[Message]]] = {
            "textDocument/didOpen": self._opened,
            "textDocument/didChange": self._changed,
            "textDocument/didSave": self._saved,
            "textDocument/didClose": self._closed,
        }

    def answer(self, message: Message) -> list[Message]:
        """Return the answer to a request, or what a notice leads to; only a goodbye ends the server."""
        method, params = message.get("method"), message.get("params")
        params = params if isinstance(params, dict) else {}
        if not isinstance(method, str):
            is_reply = "id" in message and ("result" in message or "error" in message)
            return [] if is_reply else [_refusal(message.get("id"), _INVALID, "no method")]
        if "id" in message:
            return [self._asked(message["id"], method, params)]
        if method == "exit":
            self.code = 0 if self._is_leaving else 1
        if method not in self._notices or not self._is_ready or self._is_leaving:
            return []
        try:
            return self._notices[method](params)
        except (KeyError, TypeError, IndexError, AttributeError, ValueError):
            return []

    @staticmethod
    def broken() -> Message:
        """Return the answer to a frame without a message."""
        return _refusal(None, _PARSE, "no JSON object")

    def _asked(self, number: object, method: str, params: Message) -> Message:
        if self._is_leaving:
            return _refusal(number, _INVALID, "the server was shut down")
        if not self._is_ready and method != "initialize":
            return _refusal(number, _NOT_READY, "not initialized")
        if method not in self._requests:
            return _refusal(number, _UNKNOWN, f"no {method}")
        try:
            return {"id": number, "result": self._requests[method](params)}
        except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
            return _refusal(number, _PARAMS, f"parameters of {method}: {error}")

    def _initialize(self, _params: Message) -> Message:
        self._is_ready = True
        return {
            "capabilities": {
                "positionEncoding": "utf-16",
                "textDocumentSync": {"openClose": True, "change": 1, "save": {"includeText": True}},
                "codeActionProvider": {"codeActionKinds": ["quickfix"]},
                "hoverProvider": True,
            },
            "serverInfo": {"name": "facilitator", "version": self._version},
        }

    def _shutdown(self, _params: Message) -> None:
        self._is_leaving = True

    def _opened(self, params: Message) -> list[Message]:
        document = params["textDocument"]
        return self._read(document["uri"], document["text"], document.get("version"))

    def _changed(self, params: Message) -> list[Message]:
        document = params["textDocument"]
        return self._read(document["uri"], params["contentChanges"][-1]["text"], document.get("version"))

    def _saved(self, params: Message) -> list[Message]:
        uri = params["textDocument"]["uri"]
        known = self._texts[uri]
        text = params.get("text")
        return self._read(uri, text if isinstance(text, str) else known.text, known.version)

    def _closed(self, params: Message) -> list[Message]:
        uri = params["textDocument"]["uri"]
        self._texts.pop(uri, None)
        return [_published(uri, [], None)]

    def _read(self, uri: str, text: str, version: object) -> list[Message]:
        found, _unsaid = findings(
            unquote(urlsplit(uri).path), text, self._checker, self._roster, self._context
        )
        places = EditorPlaces(text)
        marks = tuple(Mark(one, places.range(one.flag.start, one.flag.end)) for one in found)
        self._texts[uri] = _Open(text, version, places, marks)
        return [_published(uri, [_diagnostic(mark) for mark in marks], version)]

    def _actions(self, params: Message) -> list[Message]:
        uri, wanted = params["textDocument"]["uri"], params["range"]
        opened = self._texts[uri]
        return [
            {
                "title": _("Write: {words}").format(words=mark.finding.rewritten),
                "kind": "quickfix",
                "isPreferred": True,
                "diagnostics": [_diagnostic(mark)],
                "edit": {"changes": {uri: [opened.places.change(mark.finding.edit)]}},
            }
            for mark in opened.marks
            if mark.finding.edit is not None and touch(mark.range, wanted)
        ]

    def _hover(self, params: Message) -> Message | None:
        place = params["position"]
        here = {"start": place, "end": place}
        marks = [mark for mark in self._texts[params["textDocument"]["uri"]].marks if touch(mark.range, here)]
        if not marks:
            return None
        told = "\n\n".join(dict.fromkeys(_told(mark.finding) for mark in marks))
        return {"contents": {"kind": "plaintext", "value": told}, "range": marks[0].range}


def _told(one: Finding) -> str:
    instead = one.rewritten or one.flag.question
    return f"{one.flag.message}\n→ {instead}" if instead else one.flag.message


def _diagnostic(mark: Mark) -> Message:
    flag = mark.finding.flag
    return {
        "range": mark.range,
        "severity": _LEVELS[flag.severity],
        "code": flag.rule,
        "source": "facilitator",
        "message": _told(mark.finding),
        "data": {"category": flag.category},
    }


def _published(uri: str, diagnostics: list[Message], version: object) -> Message:
    params: Message = {"uri": uri, "diagnostics": diagnostics}
    if isinstance(version, int):
        params["version"] = version
    return {"method": "textDocument/publishDiagnostics", "params": params}


def _refusal(number: object, code: int, words: str) -> Message:
    return {"id": number, "error": {"code": code, "message": words}}
