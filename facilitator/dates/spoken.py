"""Words around a written time: "by", "before", "gegen", "a las", noon, and the next morning."""

import re

_AT = (
    r"on|at|from|between|since|by|posted|el|am|le|um|ab|seit|bis|von|zwischen|à|às|as|das|dès|à partir de|"
    r"a las|a la|las|desde las|de|desde|entre(?: las| as)?|starting at|starting|début|no dia|em|no|"
    r"updated|kl\.?|@"
)
_NEAR = (
    r"(?:(?:shortly|just|some ?time|soon|right|well|a little) )?(?:before|after|prior to|until|till)|"
    r"kurz (?:vor|nach)|vor|nach|"
    r"avant|après|peu (?:avant|après)|antes d[eao]s?(?: las)?|"
    r"después de(?: las)?|depois d[ao]s|até(?: as)?|hasta(?: las)?"
)
SYMBOLS = r"\U0001F300-\U0001FAFF\u2600-\u27bf\u2b00-\u2bff\ufe0f\u25a0-\u25ff▶►»>"
# a word in front of a time; the second kind makes it doubtful
OPENING = (
    rf"(?:(?:(?P<near>{_NEAR})|(?:{_AT}))\s+(?=[\d~A-Z]|"
    r"(?:about|around|approx|ca\.?|circa|roughly)\b|noon|mid|mitt))?"
)
ABOUT = (
    r"(?:[~≈∼]|(?:about|around|approx(?:imately|\.)?|roughly|circa|ca\.?|c\.|near|ungefähr|"
    r"sobre(?:\slas?)?|hacia(?:\slas?)?|alrededor de(?:\slas?)?|cerca d[eao]s?|por volta d[aeo]s?|"
    r"a\slas|gegen|etwa|vers|environ|aux alentours de)(?![A-Za-zà-ü]))\s*"
)
NOON = r"noon|midday|mittags?|mediod[ií]a|midi|meio-dia"
MIDNIGHT = r"midnight|mitternachts?|medianoche|minuit|meia-noite"
# "noon:", "around noon", but not "noon traffic"
NAMED_HOUR = (
    rf"(?:(?P<noon>{NOON})|(?P<midnight>{MIDNIGHT}))(?!\w)"
    r"(?=\s*(?:[:,;\-–—)\]|*]|$|(?-i:[A-Z]{2,4})\b))"
)
NEXT_DAY = re.compile(
    r"[\s*_(\[]*(?:on )?(?:the )?(?:next|following) (?:day|morning|afternoon|evening)"
    r"(?:\s?\([^)]*\))?(?=[\s,:–—-])|"
    r"[\s*_(\[]*(?:am )?(?:nächsten|folgenden) (?:tag|morgen|vormittag)s?(?=[\s,:–—-])|"
    r"[\s*_(\[]*(?:al|el|a la) (?:día|mañana) siguiente(?=[\s,:–—-])|"
    r"[\s*_(\[]*le lendemain(?: matin)?(?=[\s,:–—-])|[\s*_(\[]*no dia seguinte(?=[\s,:–—-])",
    re.I,
)
