"""The words of French expressions of time, the slots of their patterns, and what is read from a match."""

from collections.abc import Mapping
from typing import Any

from hune.reading.dates import events, numbers
from hune.reading.dates.calendar import Unit
from hune.reading.dates.grammar import Groups, alternatives, listed
from hune.reading.dates.meaning import Dated, Meaning, Moved
from hune.reading.dates.numbers import number

MONTHS = {
    name: at
    for at, name in enumerate(
        listed("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"), start=1
    )
} | {"fevrier": 2, "aout": 8, "decembre": 12}
SHORT = {"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12}
WEEKDAYS = {name: at for at, name in enumerate(listed("lundi mardi mercredi jeudi vendredi samedi dimanche"))}
UNITS: Mapping[str, tuple[Unit, int]] = {
    "jour": ("day", 1),
    "nuit": ("day", 1),
    "journée": ("day", 1),
    "semaine": ("week", 1),
    "week-end": ("weekend", 1),
    "mois": ("month", 1),
    "trimestre": ("quarter", 1),
    "semestre": ("month", 6),
    "an": ("year", 1),
    "année": ("year", 1),
    "annee": ("year", 1),
    "décennie": ("year", 10),
}
COUNTS = {
    name: at for at, name in enumerate(listed("un deux trois quatre cinq six sept huit neuf dix onze douze"), start=1)
} | {"une": 1, "quinze": 15, "vingt": 20, "trente": 30}
ORDINALS = {"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
            "dernier": 4, "dernière": 4, "1er": 1, "1re": 1, "2e": 2, "2ème": 2, "3e": 3, "3ème": 3, "4e": 4,
            "4ème": 4}  # fmt: skip
SEASONS = {"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"}
PARTS = {"début": "early", "debut": "early", "commencement": "early", "mi": "mid", "milieu": "mid", "fin": "late"}
AIMS = {"dernier": -1, "dernière": -1, "derniere": -1, "passé": -1, "passée": -1, "écoulé": -1, "écoulée": -1,
        "prochain": 1, "prochaine": 1}  # fmt: skip

TAILS: Mapping[str, dict[str, Any]] = {
    said: years
    for words, years in {
        "l'an dernier|l'an passé|l'année dernière|l'année passée": {"ago": -1},
        "cette année|l'année en cours": {"ago": 0},
        "l'an prochain|l'année prochaine": {"ago": 1},
        "cette année-là|la même année|cette même année": {"since_told": 0},
        "l'année suivante|l'année d'après": {"since_told": 1},
        "l'année précédente|l'année d'avant": {"since_told": -1},
    }.items()
    for said in words.split("|")
}

SOLDIERS = (
    r"hommes|soldats|militaires|personnes|gens|femmes|enfants|civils|combattants|morts?|tués|blessés|victimes|euros?|"
    r"dollars?|francs?|km|kilom\w+|m[èe]tres?|tonnes?|villages?|maisons|familles|ménages|réfugiés|déplacés|policiers|"
    r"gendarmes|casques|éléments|véhicules?|membres|cas|millions?|milliards?|habitants|hectares?|rebelles|terroristes|"
    r"mercenaires|manifestants|travailleurs|employés|agents|autres|fois|heures?|jours?|semaines?|mois|ans|années|barils?|"
    r"étudiants|prisonniers|détenus|migrants|élèves|écoles|partisans|paramilitaires|instructeurs|effectifs|volontaires"
)

_AIM = alternatives(AIMS)
PLAIN_UNIT = r"(?:jour|semaine|mois|trimestre|semestre|an|année|annee|décennie)s?"

SLOTS: Mapping[str, str] = numbers.SLOTS | {
    "month": rf"(?P<month>{alternatives(MONTHS)})",
    "month2": rf"(?P<month2>{alternatives(MONTHS)})",
    "short": rf"(?:(?P<month>{alternatives(MONTHS)})|(?P<short>{alternatives(SHORT)})\.?)",
    "weekday": rf"(?P<weekday>{alternatives(WEEKDAYS)})",
    "er": r"(?:\s?er|ᵉʳ)?",
    "count": rf"(?P<count>\d{{1,3}}|{alternatives(COUNTS)})",
    "some": r"(?P<some>plusieurs|quelques|de nombreux|de nombreuses|de longs|de longues)",
    "unit": rf"(?P<unit>{PLAIN_UNIT})",
    "tail": rf"(?:de )?(?P<tail>{alternatives(TAILS)})",
    "aim": rf"(?P<aim>{_AIM})",
    "year": r"(?: (?:de )?(?:l'année )?<Y>| <tail>| <aim>)",
    "hour": r"(?: (?:matin|midi|après-midi|soir|nuit))",
    "season": rf"(?P<season>{alternatives(SEASONS)})",
    "ordinal": rf"(?P<ordinal>{alternatives(ORDINALS)})",
    "events": alternatives(events.FRENCH),
}


def month(groups: Groups, name: str = "month") -> int | None:
    """Return the number of a month, in full or short."""
    full, short = groups.get(name), groups.get("short")
    return MONTHS[full.lower()] if full else SHORT[short.lower()] if short else None


def weekday(groups: Groups) -> int | None:
    """Return the day of the week, Monday being 0."""
    said = groups.get("weekday")
    return WEEKDAYS[said.lower()] if said else None


def aim(groups: Groups) -> Any:
    """Return whether the words look back (-1), forward (1) or neither."""
    return AIMS.get((groups.get("aim") or "").lower(), 0)


def year(groups: Groups) -> dict[str, Any]:
    """Return what is told of the year: a number, how far it lies, or that it is the last or the next such time."""
    if groups.get("Y"):
        return {"year": number(groups, "Y")}
    if tail := groups.get("tail"):
        return dict(TAILS[" ".join(tail.lower().split()).replace("’", "'")])
    return {"aim": aim(groups)} if groups.get("aim") else {}


def unit(groups: Groups) -> tuple[Unit, int]:
    """Return the unit, and how many of it the word is."""
    said = (groups["unit"] or "").lower()
    return UNITS[said] if said in UNITS else UNITS[said.removesuffix("s")]


def count(groups: Groups) -> int | None:
    """Return how many, None where that is not told."""
    said = (groups.get("count") or "").lower()
    return None if not said else COUNTS[said] if said in COUNTS else int(said)


def moved(unit: Unit, by: int) -> Meaning:
    """Return so many units from the document's date; of years the year as such."""
    return Dated(ago=by) if unit == "year" else Moved(unit, by)
