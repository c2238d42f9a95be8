"""Finds whose act a verb is: the head of the nearest noun phrase on its left, put into a class."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.wording.lexicon import Lexicon
from facilitator.wording.tokens import Sentence, Token

_FARTHEST = 40
"""No clause is searched farther to the left than this many words."""
_LONGEST_ASIDE = 14
_FIRST_IN_A_ROW = 5
_OPEN_A_ROW = frozenset({",", ":", ";", "and", "y", "but", "pero", "-", "—", "–"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the private list and the role that stands for it in every text."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Subject:
    """The class of a subject and its tokens ``first`` to ``last`` (exclusive); a passive one was done to."""

    kind: str
    first: int
    last: int
    is_passive: bool = False


class Subjects:
    """Classes the words of one text, with the names of one review."""

    def __init__(self, lexicon: Lexicon, roster: Iterable[Named] = (), context: str = "prose") -> None:
        self._lexicon = lexicon
        self.language = lexicon.language
        self._roster = frozenset(
            plain(part) for one in roster for part in (one.name.lower(), *one.name.lower().split())
        )
        self._handles_are_owners = context == "action"

    def kind(self, token: Token, before: Token | None = None) -> str:
        """Return name, person, team, we, system or unknown for one noun, pronoun, name or handle."""
        low = token.low
        if low[:1] == "@" and len(low) > 1:
            return "system" if self._handles_are_owners else "name"
        if self._roster and token.is_capital and plain(low) in self._roster:
            return "name"
        lexicon = self._lexicon
        known = lexicon.kinds.get(low)
        if known:
            is_software = before is not None and low in lexicon.ambiguous and before.low in lexicon.software
            return "system" if is_software else known
        if token.is_code:
            return "system"
        return "name" if low in lexicon.names and token.is_capital else "unknown"

    def of(self, sentence: Sentence, verb: int) -> Subject:
        """Return the subject of the verb (or auxiliary) at token ``verb``."""
        at = verb - 1
        is_passive = False
        while at >= 0 and sentence[at].low in self._lexicon.before_verbs:
            is_passive = is_passive or sentence[at].low in self._lexicon.passives
            at -= 1
        if at < 0:
            return Subject("none", verb, verb, is_passive)
        if sentence[at].low == ",":
            at = self._before_aside(sentence, at, is_yet=at < verb - 1 and sentence[at + 1].low == "yet")
        return self._left_of(sentence, at, is_passive, 0)

    def _before_aside(self, sentence: Sentence, comma: int, *, is_yet: bool) -> int:
        """Return where to look on when a comma stands before the verb: "X, despite the banner, went on"."""
        if is_yet and comma > 0:
            return comma + 1
        for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
            if sentence[at].low == ",":
                following = sentence[at + 1].low
                is_aside = following in self._lexicon.prepositions or following in self._lexicon.people
                return at - 1 if is_aside else comma
        return comma

    def _left_of(self, sentence: Sentence, at: int, is_passive: bool, depth: int) -> Subject:
        low = sentence[at].low
        if low in self._lexicon.relatives and at > 0 and depth == 0:
            return self._antecedent(sentence, at, is_passive)
        if low in self._lexicon.coordinators and at > 0 and depth < 3:
            back = at - 2 if sentence[at - 1].low in (",", "and", "y") and at > 1 else at - 1
            first = self._first_noun(sentence, self._clause_start(sentence, back, across=False), back + 1)
            return (
                first if first.kind not in ("unknown", "system") else Subject("unknown", at, at, is_passive)
            )
        if low == "," and at > 1:
            return self._of_a_row(sentence, at, is_passive)
        start = self._clause_start(sentence, at, across=True)
        return self._head(sentence, start, at + 1, is_passive)

    def _of_a_row(self, sentence: Sentence, comma: int, is_passive: bool) -> Subject:
        """Return whose acts stand in a row: "the lead read it, shrugged and moved on"."""
        start = self._clause_start(sentence, comma - 1, across=True)
        is_main = start == 0 or sentence[start - 1].low in _OPEN_A_ROW
        is_main = is_main and sentence[start].low not in self._lexicon.prepositions
        first = self._first_noun(sentence, start, min(comma, start + _FIRST_IN_A_ROW))
        is_somebody = is_main and first.kind in ("name", "person", "team") and first.last < comma
        return first if is_somebody else Subject("none", comma + 1, comma + 1, is_passive)

    def _antecedent(self, sentence: Sentence, relative: int, is_passive: bool) -> Subject:
        """Return what "who", "which" or "that" stands for: the noun just before it."""
        before = sentence[relative - 2] if relative > 1 else None
        kind = self.kind(sentence[relative - 1], before)
        if sentence[relative].low in self._lexicon.people and kind == "unknown":
            is_noun = sentence[relative - 1].low[:1].isalnum() and not self._is_opener(sentence[relative - 1])
            kind = "person" if is_noun else "none"
        first = self._clause_start(sentence, relative - 1, across=True)
        if kind == "name":
            first = relative - 1
            while first > 0 and self.kind(sentence[first - 1]) == "name":
                first -= 1
        return Subject(kind, first, relative, is_passive)

    def _is_opener(self, token: Token) -> bool:
        return token.low in self._lexicon.boundaries or token.low in self._lexicon.openers

    def _clause_start(self, sentence: Sentence, at: int, *, across: bool) -> int:
        """Return where the clause of token ``at`` starts; ``across``: names joined by "and" stay one."""
        farthest = max(-1, at - _FARTHEST)
        while at > farthest:
            low = sentence[at].low
            is_joint = (
                across
                and low in ("and", "&")
                and 0 < at < len(sentence) - 1
                and self.kind(sentence[at - 1]) in ("name", "person")
                and self.kind(sentence[at + 1]) in ("name", "person")
            )
            if low in self._lexicon.boundaries and not is_joint:
                break
            at -= 1
        return at + 1

    def _head(self, sentence: Sentence, start: int, end: int, is_passive: bool) -> Subject:
        """Return the head of the first noun phrase; after an opening "during the …" that of the last."""
        chunks: list[tuple[int, int]] = []
        first = start
        for at in range(start, end):
            if sentence[at].low in self._lexicon.prepositions:
                chunks.append((first, at))
                first = at + 1
        chunks.append((first, end))
        from_, to = chunks[0] if chunks[0][0] < chunks[0][1] else chunks[-1]
        if to - from_ == 1 and sentence[from_].low in self._lexicon.parts and len(chunks) > 1:
            from_, to = chunks[1]
        while to > from_ and sentence[to - 1].low in self._lexicon.adverbs:
            to -= 1
        if from_ >= to:
            return Subject("none", end, end, is_passive)
        if self._lexicon.has_head_first:
            return self._first_head(sentence, from_, to, is_passive)
        before = sentence[to - 2] if to - 2 >= from_ else None
        kind = self.kind(sentence[to - 1], before)
        if sentence[from_].low in self._lexicon.whoever:
            kind = "person"
        if kind == "unknown":
            kind = self._pronoun_after_verb(sentence, from_, to)
        if kind == "unknown" and to - from_ == 1 and _looks_like_a_name(sentence[from_]):
            kind = "stranger"
        return Subject(kind, from_, to, is_passive)

    def _first_head(self, sentence: Sentence, first: int, last: int, is_passive: bool) -> Subject:
        """Return the head where the noun comes before its adjectives; an article alone is "those of"."""
        at = first
        while (
            at < last - 1
            and (sentence[at].low in self._lexicon.articles or not sentence[at].low[:1].isalnum())
            and sentence[at].low[:1] != "@"
        ):
            at += 1
        if sentence[at].low in self._lexicon.articles:
            is_group = sentence[at].low in self._lexicon.those and last < len(sentence)
            is_somebody = is_group or self._is_of_people(sentence, last)
            return Subject("person" if is_somebody else "unknown", at, last, is_passive)
        for place in range(at, last):
            kind = self.kind(sentence[place])
            if kind != "unknown":
                return Subject(kind, at if kind == "name" else first, last, is_passive)
        kind = "stranger" if last - at == 1 and _looks_like_a_name(sentence[at]) else "unknown"
        return Subject(kind, at, last, is_passive)

    def _is_of_people(self, sentence: Sentence, at: int) -> bool:
        """Tell whether "of" a person or a team follows: "el de guardia" is somebody."""
        return at + 1 < len(sentence) and self.kind(sentence[at + 1]) in ("person", "team")

    def _pronoun_after_verb(self, sentence: Sentence, first: int, last: int) -> str:
        is_somebody = sentence[first].low in self._lexicon.pronouns and last - first == 2
        return "person" if is_somebody and sentence[last - 1].low == "else" else "unknown"

    def _first_noun(self, sentence: Sentence, start: int, end: int) -> Subject:
        for at in range(start, end):
            kind = self.kind(sentence[at], sentence[at - 1] if at > start else None)
            if kind != "unknown":
                following = self.kind(sentence[at + 1], sentence[at]) if at + 1 < end else "unknown"
                is_before_head = not self._lexicon.has_head_first and following in ("person", "team")
                return Subject(following if is_before_head else kind, start, at + 1 + is_before_head)
        return Subject("unknown", start, end)

    def noun_phrase(self, sentence: Sentence, at: int) -> tuple[int, str]:
        """Return where the noun phrase starting at ``at`` ends and its class, for pattern elements."""
        best = (at, "")
        for place in range(at, min(at + 6, len(sentence))):
            token = sentence[place]
            if token.low in self._lexicon.phrase_ends or not (
                token.low[:1].isalnum() or token.low[:1] == "@"
            ):
                break
            kind = self.kind(token, sentence[place - 1] if place > at else None)
            if kind in ("name", "person", "team"):
                best = (place + 1, kind)
                if kind == "name" or token.low in self._lexicon.pronouns:
                    break
            elif best[1] and kind == "system" and best[0] == place:
                return at, ""
            elif best[1]:
                break
        return best


def plain(word: str) -> str:
    """Return a word without accents: names are typed with and without them."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _looks_like_a_name(token: Token) -> bool:
    """Tell whether a word alone may be somebody's name: a capital letter, the rest small, no plural."""
    text = token.text
    return text[:1].isupper() and text[1:].islower() and text.isalpha() and not text.endswith("s")
