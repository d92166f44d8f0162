"""Parties to violence in each language, by the name the source gives them.

A name is data: it is never read as markup, never completed ("IS" is not made "IS Sahel") nor transliterated, and
an unknown one gets a frame that needs no article of its own ("le groupe X"). Every party, state or not, has the same
four forms, so that a sentence keeps its frame when the parties are swapped.

A village's own committee is so small a group that its name points at persons: it is written by what it is.

Names of communities are not parties. Violence that the source codes as between communities is written with
the message `community-violence`; whether a dyad is of that sort is the record's knowledge, not this file's.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Literal, get_args

from hune.errors import HuneError
from hune.text.languages import pick
from hune.text.messages import say
from hune.text.scripts import isolate
from hune.text.words import join

ActorForm = Literal["plain", "the", "of", "by"]
OfCountry = Callable[[str, str], str]
"""Given a country as the source names it and a language, its "of" form: ("Mali", "fr") → "du Mali"."""

_GOVERNMENT = re.compile(r"Government of (.+)")
LOCAL = "Local self-defence committee"
"""Stands for the name of any local committee, from the moment that rows are counted."""

_LOCAL = re.compile(r"\b(?:vigilan\w+|self-?defen[cs]e) committees?\b|\bcomités? .*\b(?:vigilance|autodéfense)\b", re.I)
# A comma inside parentheses belongs to the name.
_BETWEEN_NAMES = re.compile(r"\s*,\s*(?![^(]*\))")


def actor(name: str, lang: str, form: ActorForm, of_country: OfCountry) -> str:
    """Write an actor in `lang`; an alliance ("GATIA, MSA") becomes a list in words.

    `plain` stands in tables, `the` is a subject, `of` and `by` bring their preposition. Raises HN611
    (language), HN621 (no name) and HN622 (form), and whatever `of_country` raises.

    >>> of_country = lambda country, lang: {"en": "of ", "fr": "du "}[lang] + country
    >>> actor("Government of Mali", "fr", "by", of_country), actor("JNIM", "fr", "of", of_country)
    ('par le gouvernement du Mali', 'du JNIM (GSIM)')
    >>> actor("GATIA, MSA", "fr", "of", of_country), actor("GATIA, MSA", "en", "by", of_country)
    ('du groupe GATIA et du groupe MSA', 'by GATIA and MSA')
    """
    if form not in get_args(ActorForm):
        raise HuneError("HN622", form=form)
    parties = [party for party in _BETWEEN_NAMES.split(_visible(name)) if party]
    if not parties:
        raise HuneError("HN621", name=name)
    # French repeats the preposition before each name, English does not.
    rest = pick(lang, en="plain" if form == "plain" else "the", fr=form)
    first, *others = parties
    said = [_party(first, lang, form, of_country), *(_party(o, lang, rest, of_country) for o in others)]
    return join(said, lang)


def _party(name: str, lang: str, form: str, of_country: OfCountry) -> str:
    if government := _GOVERNMENT.fullmatch(name):
        return say(lang, f"actor-government.{form}", country=of_country(government[1], lang))
    if party_name(name) == LOCAL:
        return say(lang, f"actor-local.{form}")
    match name:
        case "Civilians":
            return say(lang, f"actor-civilians.{form}")
        case "JNIM":
            return say(lang, f"actor-jnim.{form}")
        case "IS":
            return say(lang, f"actor-is.{form}")
        case "AQIM":
            return say(lang, f"actor-aqim.{form}")
    return say(lang, f"actor-group.{form}", name=isolate(name))


def party_name(name: str) -> str:
    """Return the name under which a party is counted: its own, or for a local committee the one for all of them.

    >>> party_name("Banibangou Vigilance Committee"), party_name("Dan na Ambassagou")
    ('Local self-defence committee', 'Dan na Ambassagou')
    """
    return LOCAL if _LOCAL.search(name) else name


def _visible(name: str) -> str:
    """Return a name on one line and without characters that change how its neighbours are shown."""
    kept = (c for c in name if c not in _DIRECTION and unicodedata.category(c) not in ("Cs", "Cn"))
    shown = (" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in kept)
    return " ".join("".join(shown).split())


# Marks that reorder or isolate the text around them (Unicode annex 9).
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
