import pytest

from facilitator import resources
from facilitator.wording.checker import Checker
from facilitator.wording.rules import read_rules
from facilitator.wording.subjects import Named

CHECKERS = {
    language: Checker(read_rules(resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")))
    for language in ("en", "es")
}
ROSTER = (Named("Hana", "DBA"),)


def told(text, language="en"):
    return {flag.rewrite for flag in CHECKERS[language].check(text, ROSTER)}


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("Hana forgot to rotate the key.", "The key was not rotated."),
        ("The vendor never tested the switches.", "The switches were never tested."),
        ("Nobody read the release notes.", "The release notes were not read."),
        ("Root cause: the intern deleted the wrong volume.", "Root cause: the wrong volume was deleted."),
        ("@hana_k took down the shop at noon.", "The shop went down at noon."),
        ("She broke the build twice.", "The build broke twice."),
        ("The night shift let the disk fill.", "The disk filled."),
        ("The table was dropped by Hana during the test.", "The table was dropped during the test."),
        (
            "He pressed the wrong key and wiped the queue.",
            "The wrong key was pressed and the queue was wiped.",
        ),
        ("One of the admins overlooked the banner.", "The banner was not noticed."),
        ("Hana was supposed to renew the certificate and didn't.", "The certificate was not renewed."),
        ("It was probably the switch.", "Not confirmed: it was the switch."),
        ("Someone must have changed the route.", "Not confirmed: the route was changed."),
        ("In our defense the guide was old.", "The guide was old."),
        ("If only somebody had read the guide.", "The guide was not read."),
        ("So who's to blame for the lost orders?", "What led to the lost orders?"),
        ("Who let the domain expire?", "What let the domain expire?"),
    ],
)
def test_a_deed_is_told_without_its_agent(said, instead):
    assert told(said) == {instead}


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("El técnico borró los índices equivocados.", "Se borraron los índices equivocados."),
        ("Nadie revisó el panel.", "No se revisó el panel."),
        ("El becario tumbó la web otra vez.", "Se cayó la web otra vez."),
        ("Creo que la caché estaba llena.", "Sin confirmar: la caché estaba llena."),
        ("¿Por qué nadie vio la alerta?", "¿Qué hizo difícil ver la alerta?"),
    ],
)
def test_spanish_deeds_are_told_with_se(said, instead):
    assert told(said, "es") == {instead}


@pytest.mark.parametrize(
    "said",
    [
        "Hana is careless.",
        "The engineer should have looked at the panel.",
        "He broke it and went home.",
        "The reviewer rubber-stamped a 900-line diff.",
        "Our DBA dropped the ball on the backup.",
        "She deleted her own branch by mistake and said sorry.",
        "Who merged without approval?",
        "Heads will roll.",
    ],
)
def test_where_no_other_words_are_safe_there_is_a_question_alone(said):
    flags = CHECKERS["en"].check(said, ROSTER)
    assert flags
    assert {flag.rewrite for flag in flags} == {""}
    assert all(flag.question for flag in flags)


def test_other_words_are_never_marked_themselves():
    checker = CHECKERS["en"]
    for said in ("Hana deleted the volume without asking.", "As usual the vendor pushed the wrong build."):
        for rewrite in {flag.rewrite for flag in checker.check(said, ROSTER)} - {""}:
            assert checker.check(rewrite, ROSTER) == ()


def test_only_the_sentence_with_the_deed_is_told_in_other_words():
    text = "The disk was full. Hana deleted the wrong volume. We saw it at noon."
    assert told(text) == {"The disk was full. The wrong volume was deleted. We saw it at noon."}
