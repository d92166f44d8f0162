"""The actors that every state brings with it: itself, its government, its armed forces.

Names and articles come from `hune.places.countries`; what that list lacks (adjectives, inhabitants, capitals)
stands in a register file, and the ways to say "the Malian army" are made from it by the rules of each language.
"""

from collections.abc import Callable, Container, Iterator
from typing import Any

import msgspec

from hune.actors import entries
from hune.actors.actor import Actor, Fact, Kind, Name, NameKind, Tie
from hune.actors.intervals import ONGOING, Bound, Interval
from hune.places import countries

LIST = "gleditsch-ward"
"""The source of a state's spell in the system of states."""

NAMES = "cldr"
"""The source of the names of states."""

PRESS = "hune-states"
"""The source of the names that the press uses beside those of a state's own source."""


Names = dict[str, dict[NameKind, list[str]]]


class WrittenState(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a register file says of a state, by language; French adjectives in four forms: m., f., m. pl., f. pl.

    All stands on `source` but for `usual`, names that the press uses besides, whose source is `PRESS`.
    """

    iso3: str
    source: str
    adjective: dict[str, list[str]] = {}
    inhabitants: dict[str, list[str]] = {}
    capital: dict[str, list[str]] = {}
    names: Names = {}
    usual: Names = {}
    army: Names = {}
    ucdp: list[int] = []
    wikidata: str | None = None


def actors(written: WrittenState, named: Callable[[Any], tuple[Name, ...]]) -> Iterator[Actor]:
    """Make the state, its government and its armed forces; raises HN301 or HN304 for a code of no state.

    `named` makes names of names as written, on the entry's source.
    """
    country = countries.by_iso3(written.iso3)
    id = country.iso3 or written.iso3
    life = Interval(
        Bound("exact", "day", country.first),
        Bound("exact", "day", country.last) if country.last else ONGOING,
    )

    def actor(suffix: str, kind: Kind, names: tuple[Name, ...], ties: tuple[Tie, ...] = (), **ids: Any) -> Actor:
        return Actor(
            f"{id}{suffix}", kind, _grouped(names), Fact(interval=life, source=LIST), written.source, ties, **ids
        )

    def part_of(whole: str) -> tuple[Tie, ...]:
        return (Tie(kind="part_of", to=whole, interval=life, source=written.source),)

    usual, voices = _usual(written)
    own = (*_country_names(country), *named(_written_names(written)), *named(usual))
    governing = (*named(_government(country, written)), *named(voices))
    yield actor("", "state", own, wikidata=written.wikidata)
    yield actor(".gov", "government", governing, part_of(id), ucdp=tuple(written.ucdp))
    yield actor(".army", "armed_forces", named(_army(country, written)), part_of(f"{id}.gov"))


def undescribed(described: Container[str], named: Callable[[Any], tuple[Name, ...]]) -> Iterator[Actor]:
    """Make the actors of every state of the list that no file describes: named, without adjectives or capitals."""
    for country in countries.all_countries():
        if country.iso3 and country.iso3 not in described:
            yield from actors(WrittenState(iso3=country.iso3, source=NAMES), named)


def _grouped(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Put the names of a language together, and in it those of a kind, as a written entry has them."""
    langs = list(dict.fromkeys(name.lang for name in names))
    kinds = list(dict.fromkeys((name.lang, name.kind) for name in names))
    return tuple(sorted(names, key=lambda name: (langs.index(name.lang), kinds.index((name.lang, name.kind)))))


def _country_names(country: countries.Country) -> Iterator[Name]:
    seen: set[tuple[str, str]] = set()
    for lang in ("en", "fr"):
        for text in (country.name(lang), country.name(lang, "the")):
            if (text, lang) not in seen:
                seen.add((text, lang))
                yield Name(text=text, lang=lang, kind="full", source=NAMES)
    for alias in country.aliases:
        kind: NameKind = "acronym" if alias.isupper() and len(alias) < 6 else "short"
        yield Name(text=alias, lang="mul", kind=kind, source=NAMES)


def _written_names(written: WrittenState) -> Names:
    names: Names = {lang: dict(kinds) for lang, kinds in written.names.items()}
    for lang, forms in written.adjective.items():
        names.setdefault(lang, {})["adjective"] = list(dict.fromkeys(forms))
    for lang, forms in written.inhabitants.items():
        names.setdefault(lang, {})["demonym"] = forms
    if "fr" in written.adjective and "fr" not in written.inhabitants:
        forms = [form[:1].upper() + form[1:] for form in written.adjective["fr"]]
        names.setdefault("fr", {})["demonym"] = list(dict.fromkeys(forms))
    return names


def _usual(written: WrittenState) -> tuple[entries.Names, entries.Names]:
    """Return the names that the press uses besides: those of the state, and the metonyms of its government."""
    usual: tuple[entries.Names, entries.Names] = ({}, {})
    for lang, kinds in written.usual.items():
        for kind, texts in kinds.items():
            names = [entries.WrittenName(text=text, source=PRESS) for text in texts]
            usual[kind == "metonym"].setdefault(lang, {})[kind] = list(names)
    return usual


def _government(country: countries.Country, written: WrittenState) -> Names:
    english = [f"Government {country.name('en', 'of')}"]
    english += [f"{adjective} {noun}" for adjective in _english(written) for noun in ("government", "authorities")]
    french = [f"gouvernement {country.name('fr', 'of')}"]
    if forms := written.adjective.get("fr"):
        french += [f"gouvernement {forms[0]}", f"autorités {forms[3]}"]
    names: Names = {lang: {"full": texts[:1], "short": texts[1:]} for lang, texts in (("en", english), ("fr", french))}
    for lang, capitals in written.capital.items():
        names.setdefault(lang, {})["metonym"] = capitals
    return names


def _army(country: countries.Country, written: WrittenState) -> Names:
    english = [f"Armed Forces {country.name('en', 'of')}"]
    nouns = ("armed forces", "army", "military")
    english += [f"{adjective} {noun}" for adjective in _english(written) for noun in nouns]
    french = [f"forces armées {country.name('fr', 'of')}"]
    if forms := written.adjective.get("fr"):
        french += [f"forces armées {forms[3]}", f"armée {forms[1]}"]
    names: Names = {lang: {"full": texts[:1], "short": texts[1:]} for lang, texts in (("en", english), ("fr", french))}
    for lang, kinds in written.army.items():
        for kind, texts in kinds.items():
            names.setdefault(lang, {}).setdefault(kind, []).extend(texts)
    return names


def _english(written: WrittenState) -> list[str]:
    return written.adjective.get("en", [])
