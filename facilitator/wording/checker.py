"""Checks a text for words that may blame: the subject decides, not the word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.wording.candidates import Candidate, Candidates
from facilitator.wording.flag import Flag, Silence
from facilitator.wording.lexicon import Lexicon
from facilitator.wording.masking import mask
from facilitator.wording.names import name_flags
from facilitator.wording.patterns import Element, Matcher, Pattern, compile_pattern
from facilitator.wording.recast import Recast
from facilitator.wording.recast_spanish import SpanishRecast
from facilitator.wording.rewrite import Rewriter
from facilitator.wording.rules import ONESELF, Cue, Rules, RulesError
from facilitator.wording.subjects import Named, Subject, Subjects
from facilitator.wording.tokens import Sentence, Tokenizer, places

_FIRES_ON_BLAME = frozenset({"blame_person", "who_question", "human_error", "negligence", "punishment"})
_OWN_ACTS = frozenset({"blame_person", "negligence", "human_error"})
_TELLABLE = frozenset({"blame_person", "who_question", "hindsight", "speculation", "excuse"})
_RELATIVES = frozenset({"who", "whose", "which"})
_ORDER = {"blame": 0, "hindsight": 1, "speculation": 2, "low": 3}


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with what is needed to read it; ``silences`` takes what stayed silent, when asked."""

    text: str
    names: tuple[Named, ...]
    context: str
    sentence: Sentence
    subjects: Subjects
    matcher: Matcher
    words: set[str]
    silences: list[Silence] | None = None

    def stay_silent(self, cue: Cue, first: int, last: int, reason: str) -> None:
        """Note that a cue matched and was not shown."""
        if self.silences is not None:
            start, end = self.sentence[first].start, self.sentence[last - 1].end
            self.silences.append(Silence(cue.category, start, end, cue.id, reason))


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that fired: tokens ``first`` to ``last`` (exclusive) of a sentence."""

    cue: Cue
    first: int
    last: int
    subject: Subject | None


class Checker:
    """Checks texts with the rules of one language; holds no state between two texts."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._cues = {cue.id: cue for cue in rules.cues}
        known: dict[str, Element] = {}
        self._lexicon = Lexicon(rules)
        self._tokenizer = Tokenizer(rules.short)
        cues = {cue.id: _compiled(cue.patterns, rules, known, cue.line) for cue in rules.cues}
        vetoes = {name: _compiled(group, rules, known) for name, group in rules.vetoes.items()}
        self._candidates = Candidates(cues, rules)
        self._vetoes = Candidates(vetoes, rules)
        self._rewriter = Rewriter(rules)
        recast = SpanishRecast if rules.language == "es" else Recast
        self._recast: Recast | SpanishRecast = recast(rules, self._lexicon)

    def check(self, text: str, roster: Iterable[Named] = (), context: str = "prose") -> tuple[Flag, ...]:
        """Return the flags of a text in order; ``context`` is timeline, cause, action, public or prose."""
        return self._read(text, tuple(roster), context, None)

    def explain(
        self, text: str, roster: Iterable[Named] = (), context: str = "prose"
    ) -> tuple[tuple[Flag, ...], tuple[Silence, ...]]:
        """Return the flags, and what matched but stayed silent, each with the reason."""
        silences: list[Silence] = []
        flags = self._read(text, tuple(roster), context, silences)
        return flags, tuple(sorted(silences, key=lambda one: (one.start, one.end, one.rule)))

    def _read(
        self, text: str, names: tuple[Named, ...], context: str, silences: list[Silence] | None
    ) -> tuple[Flag, ...]:
        subjects = Subjects(self._lexicon, names, context)
        matcher = Matcher(self._rules, subjects.noun_phrase)
        found: list[Flag] = []
        masked = mask(text)
        for place in places(masked):
            written = self._tokenizer.written(masked, place)
            words = self._tokenizer.words(written)
            candidates = self._candidates.of(words)
            if not candidates:
                continue
            for sentence in self._tokenizer.sentences(masked, place[0], written):
                reading = Reading(text, names, context, sentence, subjects, matcher, words, silences)
                if hits := _without_repeats(self._hits(reading, candidates)):
                    found += self._flags(reading, hits)
        return tuple(sorted(found, key=lambda flag: (flag.start, _ORDER[flag.severity], flag.end)))

    def _flags(self, reading: Reading, hits: tuple[Hit, ...]) -> list[Flag]:
        """Return the flags of one sentence, with those of the names that stand beside blame."""
        flags = [self._flag(reading.text, reading.sentence, hit, reading.names) for hit in hits]
        asked = next((flag.rewrite for flag in flags if flag.category == "who_question"), "")
        is_tellable = any(hit.cue.category in _TELLABLE for hit in hits)
        told = asked or (self._told(reading) if is_tellable else "")
        flags = [flag if flag.rewrite else _in_other_words(flag, told, flag.question) for flag in flags]
        if any(hit.cue.category in _FIRES_ON_BLAME for hit in hits):
            spans = [(flag.start, flag.end) for flag in flags]
            advice = self._rules.advice["name_in_blame"]
            is_role_enough = not told and any(flag.rewrite for flag in flags)
            for flag in name_flags(
                reading.text, reading.sentence, spans, reading.subjects, roster=reading.names, advice=advice
            ):
                flags.append(flag if is_role_enough else _in_other_words(flag, told, advice.question))
        return flags

    def _told(self, reading: Reading) -> str:
        """Return the text with this sentence in other words that no rule finds fault with."""
        text, sentence = reading.text, reading.sentence
        start, end = sentence[0].start, sentence[-1].end
        for said in self._recast.ways(text, sentence, reading.subjects):
            if said != text[start:end] and not self._is_marked(said, reading):
                return text[:start] + said + text[end:]
        return ""

    def _is_marked(self, said: str, before: Reading) -> bool:
        """Tell whether a rule finds fault with other words for a sentence."""
        for place in places(said):
            written = self._tokenizer.written(said, place)
            words = self._tokenizer.words(written)
            candidates = self._candidates.of(words)
            for sentence in self._tokenizer.sentences(said, place[0], written) if candidates else ():
                reading = Reading(said, (), before.context, sentence, before.subjects, before.matcher, words)
                if any(True for _hit in self._hits(reading, candidates)):
                    return True
        return False

    def _hits(self, reading: Reading, candidates: Iterable[Candidate]) -> Iterator[Hit]:
        vetoes: frozenset[str] | None = None
        for hit in self._matches(reading, candidates):
            if vetoes is None:
                vetoes = self._met_vetoes(reading)
            met = sorted(vetoes & {"meta", *hit.cue.unless})
            if met:
                reading.stay_silent(hit.cue, hit.first, hit.last, met[0])
            else:
                yield hit

    def _matches(self, reading: Reading, candidates: Iterable[Candidate]) -> Iterator[Hit]:
        for name, pattern in candidates:
            cue = self._cues[name]
            if reading.context in cue.contexts:
                for at in reading.matcher.starts(reading.sentence, pattern[0]):
                    hit = self._hit(reading, at, cue, pattern)
                    if hit is not None:
                        yield hit

    def _hit(self, reading: Reading, at: int, cue: Cue, pattern: Pattern) -> Hit | None:
        sentence = reading.sentence
        if cue.is_at_start and not self._is_start(sentence, at):
            return None
        last = reading.matcher.end(sentence, at, pattern)
        if last <= at:
            return None
        if cue.is_negatable and self._is_negated(sentence, at):
            reading.stay_silent(cue, at, last, "negated")
            return None
        if cue.is_modal_only:
            last = _after_have(sentence, at, last)
        if not cue.subject:
            return Hit(cue, at, last, None)
        subject = reading.subjects.of(sentence, at)
        kinds = {"name", "person"} if subject.kind == "name" else {subject.kind}
        is_done_to = subject.is_passive and cue.category != "hindsight"
        if kinds.isdisjoint(cue.subject) or is_done_to:
            reading.stay_silent(cue, at, last, "passive" if is_done_to else f"subject: {subject.kind}")
            return None
        first = subject.first if cue.is_from_subject and subject.first < at else at
        return Hit(cue, first, last, subject)

    def _is_start(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a clause starts here: an instruction, not a description."""
        openers = self._rules.words.get("opener", frozenset())
        while at > 0 and sentence[at - 1].low in openers:
            at -= 1
        if at > 2 and sentence[at - 1].low == "," and sentence[at].low in _RELATIVES:
            return False
        return at == 0 or not sentence[at - 1].low[:1].isalnum()

    def _is_negated(self, sentence: Sentence, at: int) -> bool:
        negations = self._rules.words.get("negation", frozenset())
        return any(token.low in negations for token in sentence[max(0, at - 4) : at])

    def _met_vetoes(self, reading: Reading) -> frozenset[str]:
        sentence = reading.sentence
        met = {
            name
            for name, pattern in self._vetoes.of(reading.words)
            if any(
                reading.matcher.end(sentence, at, pattern) > at
                for at in reading.matcher.starts(sentence, pattern[0])
            )
        }
        has_tag = "," in [token.low for token in sentence[-5:]]
        if sentence[-1].low == "?" and not has_tag:
            met.add("question")
        if any(
            token.low[:1].isdigit() or (token.low[:1] == "@" and len(token.low) > 1) for token in sentence
        ):
            met.add("numbered")
        return frozenset(met)

    def _is_about_oneself(self, sentence: Sentence, hit: Hit) -> bool:
        """Tell whether somebody speaks of an own act: that is met gently."""
        if hit.cue.category not in _OWN_ACTS:
            return False
        own = self._rules.words.get("oneself", frozenset())
        first = hit.subject.first if hit.subject and hit.subject.first < hit.first else hit.first
        return any(token.low in own for token in sentence[first : hit.last])

    def _flag(self, text: str, sentence: Sentence, hit: Hit, names: Sequence[Named]) -> Flag:
        start, end = sentence[hit.first].start, sentence[hit.last - 1].end
        is_own = self._is_about_oneself(sentence, hit)
        advice = self._rules.advice[ONESELF if is_own else hit.cue.category]
        rewrite = self._rewriter.rewrite(text, sentence, hit.cue.category, (start, end), names)
        is_we = hit.subject is not None and hit.subject.kind == "we" and hit.cue.category == "blame_person"
        return Flag(
            category=hit.cue.category,
            start=start,
            end=end,
            span=text[start:end],
            message=advice.message.replace("{words}", text[start:end]),
            rewrite=rewrite,
            question="" if rewrite else (not is_own and hit.cue.question) or advice.question,
            severity="low" if is_we else advice.severity,
            holds=advice.holds,
            rule=hit.cue.id,
            is_own=is_own,
        )


def _compiled(
    patterns: Sequence[str], rules: Rules, known: dict[str, Element], line: int = 1
) -> tuple[Pattern, ...]:
    try:
        return tuple(compile_pattern(pattern, rules, known) for pattern in patterns)
    except ValueError as error:
        raise RulesError(line, str(error)) from error


def _in_other_words(flag: Flag, told: str, question: str) -> Flag:
    """Return the flag of a name with the sentence that needs no name, or with a question alone."""
    return replace(flag, rewrite=told, question="" if told else question)


def _after_have(sentence: Sentence, first: int, last: int) -> int:
    """Return the end of "should have" in a longer match, so that the two words stand for themselves."""
    ends = [at + 1 for at in range(first, last) if sentence[at].low == "have"]
    return ends[0] if ends else last


def _without_repeats(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Keep the longest hit of each category at a place."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first, hit.cue.id)):
        is_covered = any(
            one.cue.category == hit.cue.category and one.first < hit.last and hit.first < one.last
            for one in kept
        )
        if not is_covered:
            kept.append(hit)
    return tuple(kept)
