"""Prints rewrites of flagged sentences, chosen with a fixed seed, for a person to judge one by one.

usage: python tests/wording/judge_rewrites.py SENTENCES.jsonl… [--take 50] [--seed 5]
A rewrite is good when it is grammatical, keeps the meaning, blames nobody and adds no fact.
"""

import argparse
import json
import random
from pathlib import Path

from facilitator import resources
from facilitator.wording.checker import Checker
from facilitator.wording.rules import read_rules
from facilitator.wording.subjects import Named

_ROLES = {"en": "engineer", "es": "técnico"}


def main() -> None:
    """Print "said => instead", and how many flagged sentences get other words at all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", nargs="+", type=Path)
    parser.add_argument("--take", type=int, default=50)
    parser.add_argument("--seed", type=int, default=5)
    chosen = parser.parse_args()
    checkers: dict[str, Checker] = {}
    flagged, pairs = 0, []
    for path in chosen.sentences:
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            language = one.get("lang", "es" if "es" in path.stem.replace("_", ".").split(".") else "en")
            if language not in checkers:
                pack = resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")
                checkers[language] = Checker(read_rules(pack))
            people = tuple(Named(name, _ROLES[language]) for name in one.get("roster", ()))
            flags = checkers[language].check(one["text"], people)
            flagged += bool(flags)
            pairs += [(one["text"], said) for said in sorted({flag.rewrite for flag in flags} - {""})]
    random.Random(chosen.seed).shuffle(pairs)
    print(f"{flagged} flagged, {len(pairs)} rewrites")
    for number, (said, instead) in enumerate(pairs[: chosen.take], 1):
        print(f"{number:3}  {said}\n     => {instead}")


if __name__ == "__main__":
    main()
