"""How the palette finds: by parts of words, by letters left out or mistyped, or by a time after a colon."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from facilitator.ui.palette.offers import MOST_OF_A_GROUP, Offer

GAP, SMALL_GAP = 6, 1
"""Letters that may be left out between two that were typed; fewer where a letter is wrong, too."""
LEAST_MISTYPED = 4
"""Shorter words are not taken for mistyped ones: they would fit everything."""
_TIME = re.compile(r":\s*(\d{1,2})[:.]?(\d{2})?$")


class Search:
    """Offers made ready once, so that each letter costs little; groups keep the order they came in."""

    def __init__(self, offers: Sequence[Offer]) -> None:
        order = {group: place for place, group in enumerate(dict.fromkeys(o.group for o in offers))}
        self.offers = tuple(sorted(offers, key=lambda offer: order[offer.group]))
        self._starts = [_fold(offer.words) for offer in self.offers]
        self._texts = [_fold(f"{o.clock} {o.words} {o.note}") for o in self.offers]
        self._last: tuple[str, Sequence[int]] = ("", range(len(self.offers)))

    def find(self, text: str) -> tuple[Offer, ...]:
        """Return the offers that fit, group by group, the better ones of each group first."""
        typed = text.strip()
        if typed.startswith(":"):
            return _at_time(self.offers, typed)
        words = _fold(typed).split()
        if not words:
            return self.offers
        hits = self._holding(words)
        found = self._best_first(hits, words)
        if len(hits) < MOST_OF_A_GROUP:
            found += self._nearly(words, set(hits))
        return found

    def _holding(self, words: list[str]) -> Sequence[int]:
        """Where all words stand somewhere; a longer word is looked for only where the shorter one was."""
        typed = " ".join(words)
        before, places = self._last
        if not typed.startswith(before):
            places = range(len(self.offers))
        texts = self._texts
        for word in words:
            places = [place for place in places if word in texts[place]]
        self._last = (typed, places)
        return places

    def _best_first(self, places: Iterable[int], words: list[str]) -> tuple[Offer, ...]:
        first, begins = words[0], f" {words[0]}"
        groups: dict[str, tuple[list[Offer], list[Offer], list[Offer]]] = {}
        for place in places:
            offer = self.offers[place]
            ranks = groups.get(offer.group)
            if ranks is None:
                ranks = groups[offer.group] = ([], [], [])
            starts = self._starts[place].startswith(first)
            ranks[0 if starts else 1 if begins in self._texts[place] else 2].append(offer)
        return tuple(offer for ranks in groups.values() for rank in ranks for offer in rank)

    def _nearly(self, words: list[str], known: set[int]) -> tuple[Offer, ...]:
        """Offers in which the letters stand with others between them; failing that, all but one letter."""
        for pattern in (_loose, _mistyped):
            patterns = [re.compile(pattern(word)) for word in words]
            found = tuple(
                offer
                for place, offer in enumerate(self.offers)
                if place not in known and all(p.search(self._texts[place]) for p in patterns)
            )
            if found or known:
                return found
        return ()


def find(offers: Sequence[Offer], text: str) -> tuple[Offer, ...]:
    """Find once, where no further letter is expected."""
    return Search(offers).find(text)


def _fold(text: str) -> str:
    """Without case and without accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _loose(word: str, gap: int = GAP) -> str:
    """A pattern for the letters of a word in their order, the first at the beginning of a word."""
    letters = [re.escape(letter) for letter in word]
    gaps = "".join(f"[^{letter}]{{0,{gap}}}{letter}" for letter in letters[1:])
    return rf"(?<!\w){letters[0]}{gaps}"


def _mistyped(word: str) -> str:
    if len(word) < LEAST_MISTYPED:
        return re.escape(word)
    return "|".join(_loose(word[:place] + word[place + 1 :], SMALL_GAP) for place in range(1, len(word)))


def _at_time(offers: Sequence[Offer], typed: str) -> tuple[Offer, ...]:
    timed = tuple(offer for offer in offers if offer.clock)
    found = _TIME.match(typed)
    if found is None:
        return timed if typed == ":" else ()
    start = f"{int(found[1]):02d}:{found[2] or ''}"
    fitting = tuple(offer for offer in timed if offer.clock.startswith(start))
    if fitting or not timed:
        return fitting
    wanted = _minutes(f"{int(found[1]):02d}:{found[2] or '00'}")
    return (min(timed, key=lambda offer: abs(_minutes(offer.clock) - wanted)),)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
