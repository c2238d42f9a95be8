"""Guesses the language of a text from its little words; a third language is told from both and left alone."""

import re
from collections import Counter

OTHER = ""
"""The language of a text that no pack of rules can read."""

_LONGEST = 20_000
_WHOLE = 12
"""What a little word of one language counts; one that several share counts less."""
_WORD = re.compile(r"[^\W\d_]+")
_LITTLE_WORDS = {
    "en": """the of and to in is was were are be been that this it for on with by at from as not have
        has had should could would will who what why how when which they we you he she i
        my our their his her its an but or so if there then than did do does didn't no
        nobody someone all more after before because about again out into over your me us
        them can make never a whoever good great idea root cause human just only very team
        one time""",
    "es": """el la los las un una unos unas y en del al por con para que se su sus es fue era son no lo
        le les nos me mi tu más pero porque como cuando donde quién qué cómo nadie alguien
        este esta esto ese esa ha han hay había debería ser está estaba sin sobre muy ya
        también todo todos según hasta desde otra vez antes hubiera habría tenía de a o si
        equipo siempre yo nuestro nuestra nuestros nuestras fueron cada creo nada mejor mejores
        mucho mucha poco poca hemos habéis han he va van voy causa fallo humano quiero
        perdón culpa gracias hay haced había hubo fuera debe deben puede pueden tan bien mal
        ahora entonces luego ayer hoy mañana semana hacer decir os vosotros ustedes él ella
        ellos así aquí solo sólo mientras durante entre cualquier algún algunos algunas otro""",
    "fr": """le les des et du une est dans pour pas qui sur au avec ce cette il elle nous vous ils sont
        été être ne plus mais ou où aux je tu par même sa ses son leur était parce quand
        personne dû aurait fait sans que de la en un si""",
    "de": """der die das und ist nicht ein eine einen dem den des zu mit auf für von im sich wir sie er
        ich hat haben war wurde werden wer warum auch aber oder nach bei aus noch wenn
        hätte niemand sollte es als""",
    "pt": """o os as do da dos das em no na nos nas um uma e é foi não por com para que se seu sua mais
        mas como quem porque ninguém alguém isso este esta ele ela nós você deveria tinha
        já ao pelo pela à são""",
    "it": """il lo gli le di del della dei e è non che un uno una per con si sono era più ma come chi
        perché la nessuno qualcuno questo questa ha hanno avrebbe dovuto nel nella al alla
        dal sul stato noi""",
    "nl": """de het een en van is niet dat op te zijn voor met die er aan ook als maar om door wij ze
        hij heeft was werd worden wie waarom niemand naar bij uit nog had zou moeten deze
        dit""",
}
_SIGNS = {
    "es": "ñ¿¡áíóú",
    "fr": "çœèêàûîôù",
    "de": "äöüß",
    "pt": "ãõâê",
    "it": "èìòù",
}
_WORDS_OF = {name: frozenset(words.split()) for name, words in _LITTLE_WORDS.items()}
_KNOWN = {
    word: tuple(name for name, words in _WORDS_OF.items() if word in words)
    for word in frozenset().union(*_WORDS_OF.values())
}
_ENDINGS = {
    "es": (
        "ción", "ciones", "aron", "ieron", "amos", "emos", "imos", "ó", "aba", "aban", "ábamos", "ando",
        "iendo", "mente", "arnos", "arse", "arlo", "arla", "erlo", "erla", "irlo", "irla", "aste", "iste",
        "asteis", "isteis", "ábais", "ería", "aría", "erías", "ar",
    ),
    "en": ("ing", "ed", "ly"),
}  # fmt: skip


def guess(text: str, otherwise: str = "en") -> str:
    """Return "en" or "es", ``OTHER`` for any other language; ``otherwise`` where nothing tells."""
    words = _WORD.findall(text[:_LONGEST].lower().replace("’", "'"))
    if not words:
        return otherwise
    if sum(word[0] > "\u024f" for word in words) * 2 > len(words):
        return OTHER
    scores = _scores(words, text[:_LONGEST].lower())
    if not scores:
        return otherwise
    best = max(scores.values())
    leaders = {name for name, score in scores.items() if score == best}
    for name in (otherwise, "en", "es"):
        if name in leaders:
            return name
    return OTHER if best >= _WHOLE else otherwise


def _scores(words: list[str], text: str) -> Counter[str]:
    scores: Counter[str] = Counter()
    for word in words:
        for name in _KNOWN.get(word, ()):
            scores[name] += _WHOLE // len(_KNOWN[word])
        for name, endings in _ENDINGS.items():
            if len(word) > 4 and word.endswith(endings):
                scores[name] += _WHOLE // 2
    for name, signs in _SIGNS.items():
        scores[name] += _WHOLE // 2 * sum(text.count(sign) for sign in signs)
    return +scores
