"""Words the question of the 5 Whys with its object, so that it is about a condition and never a person."""

import re

FOLLOW_UP = "What else had to be true?"
"""Asked after an answer: few things have one condition only."""

_ENDS = " \t\n.!?;:,…"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ORDINARY = _words(
    """a an the this that these those one two three four five six seven eight nine ten some no none all
    any every
    each both many few most several more less nobody nothing something there it its it's they their we
    our he she
    his her you your my in on at by for with from to after before during when while if because since as
    of under
    over without until still only even just not never"""
)
_PRODUCTS = _words(
    """Kubernetes Redis Kafka Postgres Jenkins Grafana Prometheus Docker Terraform Vault Consul Nginx
    Envoy Istio
    Helm Cassandra Airflow Sentry Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
    February April
    June July August September October November December Linux Windows Python Java"""
)
_INNER_SIGN = re.compile(r"[a-z][A-Z]|\d|[._/@`]|[A-Z]{2}")


def question_for(statement: str, names: frozenset[str] = frozenset()) -> str:
    """Return the question about what made a statement possible; ``names`` keep their capital letter."""
    said = " ".join(statement.split()).rstrip(_ENDS)
    if not said:
        return ""
    return f"What made it possible that {_inside(said, names)}?"


def _inside(said: str, names: frozenset[str]) -> str:
    """Return the statement as it reads in the middle of a sentence."""
    first, space, rest = said.partition(" ")
    if _keeps_case(first, rest, names):
        return said
    return first[0].lower() + first[1:] + space + rest


def _keeps_case(first: str, rest: str, names: frozenset[str]) -> bool:
    if (
        first == "I"
        or first.startswith(("I'", "I’"))
        or first in names | _PRODUCTS
        or _INNER_SIGN.search(first)
    ):
        return True
    if first.lower() in _ORDINARY:
        return False
    # the same word with a capital letter later in the statement is a name
    return re.search(rf"\b{re.escape(first)}\b", rest) is not None
