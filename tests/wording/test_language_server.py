"""The language server as an editor meets it: the real program, spoken to over its standard input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
URI = "file:///notes/review%20one.md"
TEXT = "# 👩‍🚒 Review\n\nIt went 🔥🔥. Who broke the build?\nAll calm.\n"


class Editor:
    """Speaks the protocol; ``log`` keeps what went both ways."""

    def __init__(self, *arguments):
        command = [sys.executable, "-W", "error", "-m", "facilitator", "lsp", *arguments]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        self.number = 0
        self.log = []

    def raw(self, octets):
        self.process.stdin.write(octets)
        self.process.stdin.flush()

    def send(self, message):
        self.log.append(("→", message))
        content = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.raw(
            b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n%s"
            % (len(content), content)
        )

    def notify(self, method, **params):
        self.send({"method": method, "params": params})

    def ask(self, method, **params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        answer = self.hear()
        assert answer["id"] == self.number
        return answer

    def hear(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            name, value = line.split(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message = json.loads(self.process.stdout.read(length))
        self.log.append(("←", message))
        return message

    def open(self, text, uri=URI, version=1):
        document = {"uri": uri, "languageId": "markdown", "version": version, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        return self.hear()["params"]

    def leave(self):
        self.ask("shutdown")
        self.notify("exit")
        return self.process.wait(20)


@pytest.fixture
def start():
    editors = []

    def begin(*arguments):
        editor = Editor(*arguments)
        editors.append(editor)
        editor.ready = editor.ask("initialize", processId=None, rootUri=None, capabilities={})["result"]
        editor.notify("initialized")
        return editor

    yield begin
    for editor in editors:
        editor.process.stdin.close()
        editor.process.wait(20)
        assert editor.process.stderr.read() == b""
        editor.process.stdout.close()
        editor.process.stderr.close()


def units(text):
    return len(text.encode("utf-16-le")) // 2


def test_a_whole_session(start):
    editor = start()
    assert editor.ready["capabilities"]["positionEncoding"] == "utf-16"
    told = editor.open(TEXT)
    (mark,) = told["diagnostics"]
    assert (told["uri"], told["version"], mark["source"]) == (URI, 1, "facilitator")
    start_of_words = {"line": 2, "character": units("It went 🔥🔥. ")}
    assert mark["range"]["start"] == start_of_words
    assert "→ What made it possible for the build to be broken?" in mark["message"]

    (fix,) = editor.ask(
        "textDocument/codeAction",
        textDocument={"uri": URI},
        range=mark["range"],
        context={"diagnostics": [mark]},
    )["result"]
    (change,) = fix["edit"]["changes"][URI]
    line = TEXT.split("\n")[2].encode("utf-16-le")
    first, last = (change["range"][side]["character"] * 2 for side in ("start", "end"))
    line = (line[:first] + change["newText"].encode("utf-16-le") + line[last:]).decode("utf-16-le")
    assert line == "It went 🔥🔥. What made it possible for the build to be broken?"

    place = {"line": 2, "character": start_of_words["character"] + 3}
    hover = editor.ask("textDocument/hover", textDocument={"uri": URI}, position=place)["result"]
    assert hover["contents"]["value"].startswith("This asks for a person")
    calm = editor.ask("textDocument/hover", textDocument={"uri": URI}, position={"line": 3, "character": 1})
    assert calm["result"] is None

    editor.notify(
        "textDocument/didChange", textDocument={"uri": URI, "version": 2},
        contentChanges=[{"text": "# Review\n\nNadie revisó el panel durante media hora.\n"}],
    )  # fmt: skip
    (spanish,) = editor.hear()["params"]["diagnostics"]
    assert spanish["range"]["start"]["line"] == 2
    editor.notify("textDocument/didSave", textDocument={"uri": URI}, text="All calm.\n")
    assert editor.hear()["params"]["diagnostics"] == []
    editor.notify("textDocument/didClose", textDocument={"uri": URI})
    assert editor.hear()["params"] == {"uri": URI, "diagnostics": []}
    assert editor.leave() == 0


def test_bad_messages_are_refused_and_the_session_goes_on(start):
    editor = start()
    editor.raw(b"Content-Length: 5\r\n\r\n{nope")
    assert editor.hear()["error"]["code"] == -32700
    editor.raw(b"Content-Length: 2\r\n\r\n[]")
    assert editor.hear()["error"]["code"] == -32700
    editor.raw(b"noise\r\n\r\nContent-Length: x\r\n")
    assert editor.ask("workspace/somethingNew")["error"]["code"] == -32601
    assert editor.ask("textDocument/hover", textDocument=3)["error"]["code"] == -32602
    assert (
        editor.ask("textDocument/codeAction", textDocument={"uri": "file:///never"}, range={})["error"][
            "code"
        ]
        == -32602
    )
    editor.notify("textDocument/didChange", textDocument={"uri": URI}, contentChanges=[])
    editor.notify("textDocument/didOpen")
    editor.notify("$/cancelRequest", id=1)
    editor.send({"id": 99, "result": None})
    assert len(editor.open(TEXT)["diagnostics"]) == 1
    assert editor.leave() == 0


def test_an_editor_that_is_gone_ends_the_server(start):
    editor = start()
    editor.notify("exit")
    assert editor.process.wait(20) == 1


def test_nothing_is_answered_before_the_greeting():
    editor = Editor("--stdio")
    assert editor.ask("textDocument/hover")["error"]["code"] == -32002
    editor.process.communicate(timeout=20)


def test_roster_and_own_pack_of_the_team_count(start, tmp_path):
    (tmp_path / "people.txt").write_text("Dana Reyes, release engineer\n")
    (tmp_path / "own.toml").write_text('[[allow]]\nwords = "Who broke"\nreason = "our quiz"\n')
    editor = start("--roster", str(tmp_path / "people.txt"), "--own", str(tmp_path / "own.toml"))
    told = editor.open("Who broke the build?\n\nIt was Dana who merged it.\n")
    assert {mark["range"]["start"]["line"] for mark in told["diagnostics"]} == {2}
    assert any(
        "It was the release engineer who merged it." in mark["message"] for mark in told["diagnostics"]
    )
    assert editor.leave() == 0
