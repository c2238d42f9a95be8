"""``facilitator lsp``: speaks the language server protocol with an editor over standard input and output."""

import sys
from typing import TYPE_CHECKING

from facilitator import __version__
from facilitator.commands.wording_packs import checker_of, roster_of

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Answer until the editor leaves; 1 when it left without saying so."""
    from facilitator.wording.language_server import LanguageServer
    from facilitator.wording.messages import BrokenMessageError, frame_of, frames, message_of

    checker = checker_of(chosen.lang, chosen.own)
    server = LanguageServer(checker, roster_of(chosen.roster), chosen.context, __version__)
    for content in frames(sys.stdin.buffer):
        try:
            answers = server.answer(message_of(content))
        except BrokenMessageError:
            answers = [server.broken()]
        for one in answers:
            sys.stdout.buffer.write(frame_of(one))
        sys.stdout.buffer.flush()
        if server.code is not None:
            return server.code
    return 1
