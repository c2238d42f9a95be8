import pytest

from facilitator import resources
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.language import OTHER, guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The queue filled up at noon.", "en"),
        ("human error", "en"),
        ("14:05 503", "en"),
        ("La cola se llenó a mediodía.", "es"),
        ("¿Quién desplegó esto?", "es"),
        ("Le serveur est tombé parce que personne n'a regardé.", OTHER),
        ("Der Dienst ist ausgefallen, weil niemand nachgesehen hat.", OTHER),
        ("Ninguém verificou o certificado e o serviço caiu.", OTHER),
        ("Nessuno ha controllato il certificato.", OTHER),
        ("Никто не проверил сертификат.", OTHER),
        ("誰も証明書を確認しませんでした。", OTHER),
    ],
)
def test_the_language_is_told_by_its_little_words(text, language):
    assert guess(text) == language


def test_only_the_pack_that_is_needed_is_read():
    read = []

    def pack(language):
        read.append(language)
        return resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")

    checker = AnyLanguageChecker(pack)
    assert checker.check("Niemand hat das Zertifikat erneuert und alle haben geschlafen.") == ()
    assert read == []
    assert [flag.category for flag in checker.check("Nadie revisó el panel.")] == ["blame_person"]
    assert [flag.category for flag in checker.check("Nobody checked the panel.")] == ["blame_person"]
    assert read == ["es", "en"]
