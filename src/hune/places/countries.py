"""Countries: the states of the Gleditsch-Ward system since 1980, their codes, their names in two languages.

A country is its Gleditsch-Ward number (`gwno`), as in UCDP and VIEWS; ISO codes and names are ways to say it.
The list has one number for a state and its legal predecessor (Russia and the Soviet Union are 365), and
numbers of their own for states that ended (East Germany, South Yemen, Czechoslovakia, Yugoslavia).

Source of numbers and spells: Gleditsch and Ward, "A Revised List of Independent States since the Congress of
Vienna", International Interactions 25 (1999) 393-413, as continued by the authors, with their list of
microstates. Names are those of the Unicode CLDR, with the exceptions that `scripts/make_countries.py` lists.
"""

import csv
import difflib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from hune import months
from hune.errors import HuneError

DATA = Path(__file__).with_name("data")

Form = Literal["plain", "the", "of", "in"]


@dataclass(frozen=True, slots=True)
class Country:
    """A state of the system: `first` to `last` are the days of its membership (`last` None: to this day)."""

    gwno: int
    iso3: str | None
    iso2: str | None
    first: date
    last: date | None
    english: tuple[str, str]
    """Plain and with its article: "Gambia", "the Gambia"."""
    french: tuple[str, str, str, str]
    """Plain, with its article, after « de », after « dans » : "Mali", "le Mali", "du Mali", "au Mali"."""
    aliases: tuple[str, ...]
    """Other spellings, among them UCDP's ("Ivory Coast", "DR Congo (Zaire)")."""

    def name(self, lang: str = "en", form: Form = "plain") -> str:
        """Write the name in `lang` ("en" or "fr"): plain, with its article, after "of", after "in".

        >>> [by_gwno(432).name("fr", form) for form in ("plain", "the", "of", "in")]
        ['Mali', 'le Mali', 'du Mali', 'au Mali']
        >>> by_gwno(420).name("en", "of")
        'of the Gambia'
        """
        if lang == "fr":
            return self.french[("plain", "the", "of", "in").index(form)]
        plain, the = self.english
        return {"plain": plain, "the": the, "of": f"of {the}", "in": f"in {the}"}[form]

    def in_system(self, month: int) -> bool:
        """Say whether the country was a member on at least one day of a month."""
        starts_in_time = self.first <= months.last_day(month)
        return starts_in_time and (self.last is None or self.last >= months.first_day(month))


@cache
def all_countries() -> tuple[Country, ...]:
    """Return every country that was a member at any time since 1980, by number.

    >>> len(all_countries()), all_countries()[0].name("fr", "the")
    (201, 'les États-Unis')
    """
    return tuple(_country(row) for row in _rows("countries.csv"))


def by_gwno(gwno: int) -> Country:
    """Return the country of a Gleditsch-Ward number; raises HN302 for a number that is not on the list.

    >>> by_gwno(437).iso3
    'CIV'
    """
    country = _by_gwno().get(gwno)
    if country is None:
        raise HuneError("HN302", value=gwno)
    return country


def by_iso3(code: str) -> Country:
    """Return the country of an ISO 3166 alpha-3 code; raises as `find` does when there is none.

    >>> by_iso3("MLI").gwno
    432
    """
    country = _by_iso3().get(code.upper())
    if country is None:
        raise _not_found(code)
    return country


def find(text: str) -> Country:
    """Return the country that `text` names: a code, a number, a name in English, French or UCDP's spelling.

    Case, accents, hyphens and apostrophes do not matter. Raises HN301 with the nearest names, HN304 when none
    is near, HN302 for an unknown number, HN303 for a territory that is not a state of the list.

    >>> find("Ivory Coast").iso3, find("DR Congo (Zaire)").iso3, find("tchad").iso3, find("432").iso3
    ('CIV', 'COD', 'TCD', 'MLI')
    >>> find("Burkina Fasso")
    Traceback (most recent call last):
    hune.errors.HuneError: HN301 “Burkina Fasso” is not a country known here. Did you mean Burkina Faso (BFA)?
    """
    if re.fullmatch(r"[0-9]{1,6}", number := text.strip()):
        return by_gwno(int(number))
    country = _by_name().get(_key(text))
    if country is None:
        raise _not_found(text)
    return country


def in_system(gwno: int, month: int) -> bool:
    """Say whether a country was a member of the system on at least one day of a month; raises HN302.

    >>> [in_system(626, months.parse(text)) for text in ("2011-06", "2011-07")]
    [False, True]
    """
    return by_gwno(gwno).in_system(month)


def members(month: int) -> tuple[Country, ...]:
    """Return the countries that were members of the system on at least one day of a month, by number.

    >>> len(members(months.parse("2023-12")))
    197
    """
    return tuple(country for country in all_countries() if country.in_system(month))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _country(row: dict[str, str]) -> Country:
    return Country(
        gwno=int(row["gwno"]),
        iso3=row["iso3"] or None,
        iso2=row["iso2"] or None,
        first=date.fromisoformat(row["first"]),
        last=date.fromisoformat(row["last"]) if row["last"] else None,
        english=(row["en"], row["en_the"]),
        french=(row["fr"], row["fr_the"], row["fr_of"], row["fr_in"]),
        aliases=tuple(row["aliases"].split("|")) if row["aliases"] else (),
    )


@cache
def _by_gwno() -> dict[int, Country]:
    return {country.gwno: country for country in all_countries()}


@cache
def _by_iso3() -> dict[str, Country]:
    return {country.iso3: country for country in all_countries() if country.iso3}


@cache
def _by_name() -> dict[str, Country]:
    """Return countries by the key of each code, name, name with its article, and alias."""
    return {
        _key(text): country
        for country in all_countries()
        for text in (*country.english, *country.french[:2], *country.aliases, country.iso3, country.iso2)
        if text
    }


@cache
def _territories() -> frozenset[str]:
    """Return the keys of the territories that the list does not hold as states."""
    return frozenset(_key(text) for row in _rows("territories.csv") for text in (row["iso3"], row["en"], row["fr"]))


def _key(text: str) -> str:
    """Reduce a name to its letters: lower case, no accents, words parted by single spaces."""
    spaced = re.sub("['’-]", " ", text.replace("&", " and "))
    bare = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode()
    return " ".join(re.findall("[a-z]+", bare.lower()))


def _not_found(text: str) -> HuneError:
    """Return the error that says best what is wrong with `text`."""
    key = _key(text)
    if key in _territories():
        return HuneError("HN303", value=text)
    # Codes are one letter away from each other: only names make sensible suggestions.
    names = [name for name in _by_name() if len(name) > 3]
    near = [_by_name()[name] for name in difflib.get_close_matches(key, names, n=5, cutoff=0.6)]
    if not near:
        return HuneError("HN304", value=text)
    distinct = list(dict.fromkeys(near))[:3]
    english, french = (
        ", ".join(f"{country.name(lang)} ({country.iso3 or country.gwno})" for country in distinct)
        for lang in ("en", "fr")
    )
    return HuneError("HN301", value=text, suggestion_en=english, suggestion_fr=french)
