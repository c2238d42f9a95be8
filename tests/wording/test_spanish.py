import pytest

from facilitator import resources
from facilitator.wording.checker import Checker
from facilitator.wording.rewrite import with_roles
from facilitator.wording.rules import CONTEXTS, read_rules
from facilitator.wording.subjects import Named

SPANISH = Checker(read_rules(resources.path("wording/es.toml").read_text(encoding="utf-8")))
ROSTER = (Named("Begoña", "operadora"),)


def categories(text, context="prose", roster=ROSTER):
    return {flag.category for flag in SPANISH.check(text, roster, context)}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("La desarrolladora olvidó cerrar la válvula.", "blame_person"),
        ("Los de redes ignoraron el aviso.", "blame_person"),
        ("Borramos la tabla equivocada.", "blame_person"),
        ("El índice fue eliminado por el becario.", "blame_person"),
        ("¿Quién tocó el balanceador?", "who_question"),
        ("El turno debería haber llamado antes.", "hindsight"),
        ("Si el revisor hubiera leído el cambio, no estaríamos así.", "hindsight"),
        ("Causa: fallo humano.", "human_error"),
        ("Fue una chapuza.", "negligence"),
        ("Habrá sanciones.", "punishment"),
        ("Íbamos con prisa.", "excuse"),
        ("Quizá fue el disco.", "speculation"),
        ("Tener más cuidado.", "vague_action"),
    ],
)
def test_words_that_blame_are_named_by_their_kind(text, category):
    assert category in categories(text)


@pytest.mark.parametrize(
    "text",
    [
        "El proceso no pudo arrancar.",
        "La alerta debería haber saltado al 80 %.",
        "La operadora reinició el servicio según el procedimiento.",
        "¿Quién está de guardia?",
        "¿Qué hizo difícil leer el panel?",
        "No es culpa de nadie.",
        "El registro decía «el usuario olvidó la clave».",
        "Gracias a Begoña por la reversión.",
    ],
)
def test_the_subject_decides_not_the_word(text):
    assert categories(text) == set()


def test_a_name_is_known_with_and_without_its_accents():
    assert "name_in_blame" in categories("Begona rompió el índice.")
    assert "name_in_blame" in categories("Begoña rompió el índice.")


def test_each_kind_of_text_has_words_of_its_own():
    assert categories("Falló porque el disco estaba lleno.", "timeline") == {"why_in_timeline"}
    assert "verdict_in_cause" in categories("Documentación insuficiente.", "cause")
    assert "loaded_word" in categories("Hubo una infracción.", "public")
    assert all("loaded_word" not in categories("Hubo una infracción.", c) for c in CONTEXTS if c != "public")


def test_self_blame_is_met_gently():
    (flag, *_others) = SPANISH.check("Fue culpa mía.")
    assert flag.severity == "low"
    assert flag.message.startswith("Gracias por decirlo")


def test_a_question_for_a_person_becomes_a_question_for_a_condition():
    rewrites = {flag.rewrite for flag in SPANISH.check("¿Quién desplegó los cambios?")}
    assert "¿Qué hizo posible que se desplegaran los cambios?" in rewrites


def test_a_role_takes_the_place_of_a_name_without_a_gender():
    named = with_roles("Fue Andrés.", (Named("Andrés", "técnico"),), "es")
    assert named == "Fue la persona con el rol de técnico."
