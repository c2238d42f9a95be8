"""Says an English sentence without its agent: what happened stays, nothing is added."""

import re
from collections.abc import Iterator

from facilitator.wording.forms import ends_like_past
from facilitator.wording.lexicon import Lexicon
from facilitator.wording.recast_objects import LONGEST, PRIVATE, Objects, number_word
from facilitator.wording.rules import Rules
from facilitator.wording.subjects import Subject, Subjects
from facilitator.wording.tokens import Sentence

_GUESS = (
    r"(?:(?:i|we) (?:think|guess|suspect|assume|believe|reckon|imagine|suppose)(?: that)?"
    r"|(?:my|our) (?:best )?guess is(?: that)?|i['’]d (?:bet|guess|say|wager)(?: money)?(?: that)?"
    r"|presumably|probably|perhaps|maybe|apparently|possibly|most likely|likely"
    r"|it (?:looks like|seems that|seems like|appears that)),? "
)
_GUESS_INSIDE = r"(?<= )(?:most likely|probably|presumably|apparently|possibly) "
_AFTERTHOUGHT = r",? (?:who knows|not sure(?: though)?|i (?:think|guess)|no idea)(?=[.!?]*$)"
_PREFACE = (
    r"(?:in (?:our|my) def[ae]n[cs]e|to be fair|in fairness|obviously|clearly|of course"
    r"|(?:it was not|it wasn['’]t|not) (?:our|my) (?:fault|problem)"
    r"|(?:it['’]s|it is|it was) [^,.]{2,40} fault that"
    r"|(?:thanks to|because of) (?:@?[\w-]+|the [\w-]+(?: team)?)(?=,? (?:we|the|our|all|every|half)\b)),? "
)
_DUTY_PASSIVE = (
    r"(?P<what>.+?) (?:should|ought to)(?P<no> not|n['’]t)? have been (?P<rest>\w+(?:ed|en|t|wn|ne)\b.*)"
)
_IF_ONLY = (
    r"(?:if only [\w\s-]{2,30}? had|had [\w\s-]{2,40}?) (?P<part>\w+) "
    r"(?P<what>(?:the|a|an|our|this|that|these|those) [^,.;]+?)(?:, [^.]*)?[.!?]*"
)
_TO_BLAME = r".*?\bwho(?: is|['’]s| was) (?:to blame|responsible|at fault) for (?P<what>[^?]+)\?*"
_WHO_LET = r"(?P<before>(?:i|we) [^?]*?)\bwho (?P<verb>let|allowed)\b(?P<rest>.*)"
_WHO_OF_US = (
    r"(?:which (?:one )?of (?:you|them|us)|(?:can|could) (?:someone|somebody|anyone) name the person who) "
    r"(?P<verb>\w+) (?P<what>(?:the|a|an|our|this|that|these|those) [^?]+)\?*"
)
_SAFE = r"how could (?:anyone|anybody|you|he|she|they) think(?: that)? (?P<what>[^?]+?) was (?P<how>[^?]+)\?+"
_ATTENTION = r"why .*?\bpaying attention to (?P<what>[^?]+)\?+"
_STARTERS = frozenset({"it", "the", "this", "that", "a", "an", "they", "there", "these", "those"})
_NEVER_PASSIVE = frozenset(
    {"was", "were", "had", "been", "be", "have", "has", "did", "went", "thought", "knew", "felt",
     "came", "got", "kept", "made", "meant", "seemed", "gave", "sat", "slept", "fell", "stood",
     "let", "wanted", "decided", "assumed", "insisted", "believed", "supposed", "looked", "managed",
     "bothered", "became", "refused", "tried", "chose", "acted", "walked", "logged", "worked",
     "waited", "happened", "turned"}
)  # fmt: skip
_PARTICLES = frozenset({"down", "up", "out", "off", "back", "away"})
_WITH_PARTICLE = dict.fromkeys(
    ("turned", "turn", "switched", "switch", "failed", "fail", "handed", "hand", "left", "plugged"),
    _PARTICLES | {"on", "in", "over"},
)
_NOT_DONE = (
    ("forgot", "to"), ("failed", "to"), ("neglected", "to"), ("did", "not", "bother", "to"),
    ("never", "bothered", "to"), ("bothered", "to"), ("could", "not", "be", "bothered", "to"),
    ("did", "not", "even"), ("did", "not"),
)  # fmt: skip
_ITSELF = {
    "broke": "broke", "crashed": "crashed", "forgot": "", "failed": "", "neglected": "", "rushed": "",
    "screwed": "went wrong", "messed": "went wrong", "botched": "went wrong", "bungled": "went wrong",
    "mishandled": "went wrong", "fumbled": "went wrong", "ruined": "", "trashed": "", "rubber-stamped": "",
}  # fmt: skip
_INSTEAD = {"missed": "not noticed", "overlooked": "not noticed", "ignored": "not acted on",
            "fat-fingered": "mistyped", "disregarded": "not acted on"}  # fmt: skip
_BROKEN_BEFORE = frozenset({"had", "if", "only", "whoever", "who", "great", "what", "how", "why", "as"})
_DANGLING = frozenset({"before", "after", "by", "while", "instead", "despite", "than"})
_JOINTS = frozenset({"and", "then", ",", "but"})
_CLAUSE = frozenset({"we", "it", "the", "this", "that", "all", "there", "nothing", "nobody"})
_NO_SECOND = frozenset({"did", "never", "not", "sorry"})
_OPEN_A_DEED = frozenset({"by", "did", "could", "was", "were", "must"})


class Recast:
    """Finds the deed in a sentence and tells it in the passive."""

    def __init__(self, rules: Rules, lexicon: Lexicon) -> None:
        self._form = rules.form
        self._past = rules.past
        self._bases = {verb.base: verb for verb in rules.form.values()}
        self._lexicon = lexicon
        self._objects = Objects(rules, lexicon)

    def ways(self, text: str, sentence: Sentence, subjects: Subjects) -> Iterator[str]:
        """Yield the sentence in other words, the best first; the caller checks each."""
        said = text[sentence[0].start : sentence[-1].end]
        yield from self._asked(said)
        lows = [token.low for token in sentence]
        for at, low in enumerate(lows) if lows[-1] != "?" else ():
            is_deed = low in _OPEN_A_DEED or low in self._past or low.endswith("ed")
            told = self._deed(text, sentence, lows, subjects, at) if is_deed else ""
            if told:
                yield _capital(told)
        yield from self._reframed(said)

    def _small(self, said: str) -> str:
        """Return the sentence as it stands after a colon; a name keeps its capital letter."""
        first = re.split(r"\W", said, maxsplit=1)[0]
        low = first.lower()
        is_name = first != low.capitalize() or low == "i" or low in self._lexicon.names
        is_product = self._lexicon.kinds.get(low) == "system" and low not in _STARTERS
        return said if is_name or is_product else low[:1] + said[1:]

    def _asked(self, said: str) -> Iterator[str]:
        """Yield the question for a condition in the place of the question for a person."""
        if found := re.fullmatch(_TO_BLAME, said, re.IGNORECASE):
            yield f"What led to {found['what']}?"
        if found := re.fullmatch(_WHO_LET, said, re.IGNORECASE):
            yield f"{found['before']}what {found['verb']}{found['rest']}"
        if found := re.fullmatch(_WHO_OF_US, said, re.IGNORECASE):
            known = self._form.get(found["verb"].lower())
            part = known.part if known else found["verb"] if found["verb"].endswith("ed") else ""
            if part:
                yield f"What made it possible for {found['what']} to be {part}?"
        if found := re.fullmatch(_SAFE, said, re.IGNORECASE):
            yield f"What made {found['what']} look {found['how']}?"
        if found := re.fullmatch(_ATTENTION, said, re.IGNORECASE):
            yield f"What made {found['what']} easy to miss?"

    def _reframed(self, said: str) -> Iterator[str]:
        if found := re.match(_GUESS, said, re.IGNORECASE):
            yield "Not confirmed: " + re.sub(_AFTERTHOUGHT, "", said[found.end() :], flags=re.IGNORECASE)
        elif found := re.search(_GUESS_INSIDE, said, re.IGNORECASE):
            yield "Not confirmed: " + self._small(said[: found.start()] + said[found.end() :])
        if found := re.match(_PREFACE, said, re.IGNORECASE):
            yield _capital(said[found.end() :])
        found = re.fullmatch(_IF_ONLY, said, re.IGNORECASE)
        if found and self._participle(found["part"].lower()):
            verb = "were" if found["what"].endswith("s") else "was"
            yield _capital(f"{found['what']} {verb} not {found['part']}.")
        if found := re.fullmatch(_DUTY_PASSIVE, said, re.IGNORECASE):
            verb = "were" if found["what"].endswith("s") else "was"
            yield f"{found['what']} {verb} {'' if found['no'] else 'not '}{found['rest']}"

    def _deed(self, text: str, sentence: Sentence, lows: list[str], subjects: Subjects, at: int) -> str:
        """Return the sentence with the deed at token ``at`` told without its agent."""
        if lows[at] == "by":
            return self._without_agent(text, sentence, subjects, at)
        start = at - 1 if at and lows[at - 1] == "never" else at
        subject = subjects.of(sentence, start)
        if (
            subject.kind not in ("name", "person", "team", "we")
            or subject.last != start
            or subject.is_passive
        ):
            return ""
        if not _BROKEN_BEFORE.isdisjoint(lows[: subject.first + 1]):
            return ""
        told = self._told(text, sentence, lows, at, subject)
        is_of_many = subject.first > 1 and lows[subject.first - 1] == "of"
        first = subject.first - 2 if is_of_many else subject.first
        return text[sentence[0].start : sentence[first].start] + told if told else ""

    def _told(self, text: str, sentence: Sentence, lows: list[str], at: int, subject: Subject) -> str:
        nobody = lows[subject.first] in ("nobody", "neither", "none")
        for words in _NOT_DONE:
            end = at + len(words)
            if tuple(lows[at:end]) == words and end < len(lows) and lows[end] in self._bases:
                return self._passive(text, sentence, end, self._bases[lows[end]].part, "not ")
        if (
            lows[at : at + 2] in (["was", "supposed"], ["was", "meant"], ["were", "supposed"])
            and "not" in lows[at:]
        ):
            return self._left_undone(text, sentence, lows, at + 3)
        if lows[at : at + 2] == ["must", "have"] and at + 2 < len(lows):
            told = self._passive(text, sentence, at + 2, self._participle(lows[at + 2]), "")
            return f"not confirmed: {told}" if told else ""
        if lows[at] == "caused" and not nobody:
            return self._cause(text, sentence, lows, at)
        if lows[at] == "let" and not nobody:
            return self._let(text, sentence, at)
        never = "never " if at and lows[at - 1] == "never" else "not " if nobody else ""
        return self._simple(text, sentence, lows, at, never)

    def _left_undone(self, text: str, sentence: Sentence, lows: list[str], verb: int) -> str:
        """Turn "X was supposed to rotate the key and did not" into "the key was not rotated"."""
        known = self._bases.get(lows[verb]) if verb < len(lows) else None
        last = self._objects.end(sentence, verb + 1)
        is_end = (
            lows[last : last + 3] in (["and", "did", "not"], ["but", "did", "not"]) and len(lows) - last <= 4
        )
        if known is None or not is_end:
            return ""
        was = number_word(sentence, verb + 1, last)
        return f"{text[sentence[verb + 1].start : sentence[last - 1].end]} {was} not {known.part}."

    def _simple(self, text: str, sentence: Sentence, lows: list[str], at: int, never: str) -> str:
        verb = lows[at]
        if verb in ("took", "brought", "knocked") and not never:
            return self._went_down(text, sentence, lows, at)
        if verb in _NEVER_PASSIVE:
            return ""
        if verb in _ITSELF and not never:
            return self._passive(text, sentence, at, "", "", itself=_ITSELF[verb]) if _ITSELF[verb] else ""
        if verb in _INSTEAD:
            return "" if never else self._passive(text, sentence, at, _INSTEAD[verb], "")
        return self._passive(text, sentence, at, self._part_of_past(verb), never)

    def _part_of_past(self, word: str) -> str:
        """Return the participle that goes with a past tense; nothing where the word is none."""
        known = self._form.get(word)
        if known is not None:
            return known.part if word in known.words("past") and word not in _NEVER_PASSIVE else ""
        return word if ends_like_past(word) and word not in _NEVER_PASSIVE else ""

    def _participle(self, word: str) -> str:
        known = self._form.get(word)
        return word if known and word in known.words("part") else ""

    def _passive(
        self, text: str, sentence: Sentence, verb: int, part: str, negation: str, *, itself: str = ""
    ) -> str:
        """Return "the object was done", with all that follows the object."""
        if not part and not itself:
            return ""
        first = verb + 1
        particle = ""
        if first < len(sentence) and sentence[first].low in _WITH_PARTICLE.get(
            sentence[verb].low, _PARTICLES
        ):
            particle, first = " " + sentence[first].low, first + 1
        last = self._objects.end(sentence, first)
        rest = self._rest(text, sentence, last) if last > first else None
        if rest is None:
            return ""
        what = text[sentence[first].start : sentence[last - 1].end]
        done = itself or f"{number_word(sentence, first, last)} {negation}{part}{particle}"
        return f"{what} {done}{rest}"

    def _rest(self, text: str, sentence: Sentence, last: int) -> str | None:
        """Return what follows, or nothing sure: it speaks of somebody, or goes on with another deed."""
        for at in range(last, len(sentence)):
            low = sentence[at].low
            if low in PRIVATE:
                return None
            is_ing = at + 1 < len(sentence) and sentence[at + 1].low.endswith("ing")
            if low in _DANGLING and is_ing:
                return None
            if low in _JOINTS and at + 1 < len(sentence):
                verb = at + 2 if sentence[at + 1].low in ("then", "and") else at + 1
                following = sentence[verb].low if verb < len(sentence) else ""
                if following in _NO_SECOND or following in _NEVER_PASSIVE:
                    return None
                part = self._part_of_past(following)
                if not part and at == last and low in ("and", "or") and following not in _CLAUSE:
                    return None
                if part:
                    told = self._passive(text, sentence, verb, part, "")
                    before = text[sentence[last - 1].end : sentence[verb].start]
                    return before + told if told else None
        after = text[sentence[last - 1].end : sentence[last - 1].end + 1]
        if after in ("-", "/"):
            return None
        return text[sentence[last - 1].end : sentence[-1].end]

    def _cause(self, text: str, sentence: Sentence, lows: list[str], at: int) -> str:
        """Turn "X caused the drop by doing this" into "doing this caused the drop"."""
        last = self._objects.end(sentence, at + 1)
        if last + 1 >= len(lows) or lows[last] != "by" or not lows[last + 1].endswith("ing"):
            return ""
        end = len(sentence) - (not lows[-1][:1].isalnum())
        means = text[sentence[last + 1].start : sentence[end - 1].end]
        return (
            f"{means} caused {text[sentence[at + 1].start : sentence[last - 1].end]}"
            + text[sentence[end - 1].end : sentence[-1].end]
        )

    def _let(self, text: str, sentence: Sentence, at: int) -> str:
        """Turn "X let the queue grow" into "the queue grew"."""
        for verb in range(at + 2, min(at + 2 + LONGEST, len(sentence))):
            past = _GOES.get(sentence[verb].low)
            if past:
                rest = self._rest(text, sentence, verb + 1)
                what = text[sentence[at + 1].start : sentence[verb - 1].end]
                return "" if rest is None or sentence[at + 1].low in PRIVATE else f"{what} {past}{rest}"
        return ""

    def _went_down(self, text: str, sentence: Sentence, lows: list[str], at: int) -> str:
        """Turn "X took down checkout" and "X took checkout down" into "checkout went down"."""
        first = at + 2 if lows[at + 1 : at + 2] == ["down"] else at + 1
        last = self._objects.end(sentence, first)
        is_down = first == at + 2 or lows[last : last + 1] == ["down"]
        if last <= first or not is_down:
            return ""
        rest = self._rest(text, sentence, last if first == at + 2 else last + 1)
        return (
            "" if rest is None else f"{text[sentence[first].start : sentence[last - 1].end]} went down{rest}"
        )

    def _without_agent(self, text: str, sentence: Sentence, subjects: Subjects, at: int) -> str:
        """Leave out "by somebody" after a participle; "by hand" stays."""
        end, kind = subjects.noun_phrase(sentence, at + 1)
        part = sentence[at - 1].low if at else ""
        goes_on = end < len(sentence) and sentence[end].low in ("on", "from", "at", "in", "of", "with")
        if not kind or goes_on or not self._participle(part):
            return ""
        return text[sentence[0].start : sentence[at - 1].end] + text[sentence[end - 1].end : sentence[-1].end]


_GOES = {
    "grow": "grew", "expire": "expired", "lapse": "lapsed", "fill": "filled", "drift": "drifted",
    "rot": "rotted", "slip": "slipped", "run": "ran", "die": "died", "fail": "failed",
    "overflow": "overflowed", "pile": "piled",
}  # fmt: skip


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
