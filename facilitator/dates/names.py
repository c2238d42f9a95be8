"""Names of months and weekdays in English, Spanish, German, French and Portuguese."""

_MONTHS = """
jan january enero ene januar jän jänner janvier janv janeiro
feb february febrero februar février fevrier févr fevr fevereiro fev
mar march marzo märz maerz mars março marco mär mrz
apr april abril abr avril avr
may mayo mai maio
jun june junio juni juin junho
jul july julio juli juillet juil julho
aug august agosto ago août aout
sep sept september septiembre setiembre septembre setembro set
oct october octubre oktober okt octobre outubro out
nov november noviembre novembre novembro
dec december diciembre dic dezember dez décembre decembre déc dezembro
"""
_WEEKDAYS = """
mon monday lunes lun montag mo lundi segunda segunda-feira
tue tues tuesday martes mart dienstag di mardi terça terça-feira
wed weds wednesday miércoles miercoles mié mie mittwoch mi mercredi quarta quarta-feira
thu thur thurs thursday jueves jue donnerstag do jeudi quinta quinta-feira
fri friday viernes vie freitag fr vendredi sexta sexta-feira
sat saturday sábado sabado sáb sab samstag sa samedi
sun sunday domingo dom sonntag so dimanche
"""


def _numbered(lines: str, first: int) -> dict[str, int]:
    return {
        name: number for number, line in enumerate(lines.strip().splitlines(), first) for name in line.split()
    }


MONTHS = _numbered(_MONTHS, 1)
WEEKDAYS = _numbered(_WEEKDAYS, 0)
MONTH_PATTERN = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
LONG_WEEKDAYS = {name: number for name, number in WEEKDAYS.items() if len(name) > 2}
WEEKDAY_PATTERN = "(?:" + "|".join(sorted(LONG_WEEKDAYS, key=len, reverse=True)) + r")\b\.?"


def month_number(name: str) -> int:
    """Return 1 to 12 for a name that MONTH_PATTERN matched."""
    return MONTHS[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for a name that WEEKDAY_PATTERN matched."""
    return WEEKDAYS[name.rstrip(".").lower()]
