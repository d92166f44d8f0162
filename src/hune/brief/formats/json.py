"""A brief as `brief.json`: the model itself, with what it says in both languages written beside it.

`msgspec.json.decode(data, type=Brief)` gives back the brief that was rendered, drawings apart; a reader
without hune finds everything by name:

    schema                  "hune.brief/1"; refuse a number you do not know
    watch, number, title, issued, edition, tlp, signed, organisation, age_days, record_version
    through                 {"totals": "2023-12", "detail": "2023-12"}
    notices                 [SENTENCE]
    sections                [{"name", "heading": {"en", "fr"}, "blocks": [BLOCK]}]
    evidence                [{"number": 1, "slug", "table", "vintage", "filter", "record_version", "unit",
                             "value", "low", "high", "first", "last", "sources", "through",
                             "reconstructed", "rows", "edition"}], E1 having the number 1
    sources                 [{"id", "name", "table", "vintage", "published", "citation", "licence", "file",
                             "covers": SENTENCE}]

A SENTENCE is {"message", "args": {name: VALUE}, "text": {"en", "fr"}}. A BLOCK has a "type", an id, an
edition and the slugs of its evidence:

    statement               kind ("observed", "expected", "assessed"), say: SENTENCE, likelihood
                            ({"probability", "phrase", "text"} or null), confidence ({"level", "rule",
                            "because": [SENTENCE], "text"} or null)
    note                    say: SENTENCE, tone ("plain", "caution")
    table                   caption, columns ([{"heading": SENTENCE, "figures"}]), rows ([[VALUE]]), notes
    figure                  caption, alt, notes, table (the same as figures, or null); specs is left empty

A VALUE has a "type" and its own fields: {"type": "number", "value": 2109, "rounding": "exact"}. Months are
numbers from 1 for January 1980, with "iso" beside them, countries have "iso3" beside "gwno". The same brief
gives the same bytes.
"""

from typing import Any

import msgspec

from hune import months
from hune.brief.lay import check, numbered
from hune.brief.model import (
    Brief,
    Confidence,
    Countries,
    Country,
    Figure,
    Likelihood,
    Month,
    Months,
    Say,
    Section,
)
from hune.brief.words import Words
from hune.places.countries import by_gwno

LANGUAGES = ("en", "fr")


def render(brief: Brief) -> bytes:
    """Write the brief as JSON (UTF-8, indented); raises the errors of `hune.brief.lay.check`.

    Drawings are left out: they would make up most of the file, and say nothing that their tables do not.
    """
    check(brief)
    writer = _Writer(tuple(map(Words, LANGUAGES)))
    document = writer.plain(brief)
    detail = None if brief.detail_through is None else months.iso(brief.detail_through)
    through = {"totals": months.iso(brief.totals_through), "detail": detail}
    numbers = numbered(brief)
    pieces = sorted(document["evidence"], key=lambda piece: numbers[piece["slug"]])
    document["through"] = through
    document["evidence"] = [{"number": numbers[piece["slug"]], **piece} for piece in pieces]
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


class _Writer:
    """Turns structs into plain values, with texts where a struct says something."""

    def __init__(self, languages: tuple[Words, ...]) -> None:
        self.languages = languages

    def plain(self, value: Any) -> Any:
        """Return a value of the model as JSON has it."""
        if isinstance(value, tuple | list):
            return [self.plain(item) for item in value]
        if isinstance(value, dict):
            return {key: self.plain(item) for key, item in value.items()}
        if isinstance(value, float) and value.is_integer():
            return int(value)
        if not isinstance(value, msgspec.Struct):
            return value
        fields = {name: self.plain(getattr(value, name)) for name in value.__struct_fields__ if name != "specs"}
        config = value.__struct_config__
        tag = {config.tag_field: config.tag} if config.tag_field else {}
        return tag | fields | self.beside(value)

    def beside(self, value: msgspec.Struct) -> dict[str, Any]:
        """Return what stands beside a struct's own fields: its words, or its codes."""
        match value:
            case Say():
                return {"text": {words.lang: words.sentence(value) for words in self.languages}}
            case Section(name=name):
                return {"heading": {words.lang: words.label(f"page-section-{name}") for words in self.languages}}
            case Confidence():
                return {"text": {words.lang: words.confidence(value) for words in self.languages}}
            case Likelihood(probability=p):
                return {"text": {words.lang: words.likely(p) for words in self.languages}}
            case Figure():
                return {"specs": {}}
            case Month(month=month):
                return {"iso": months.iso(month)}
            case Months(first=first, last=last):
                return {"iso": [months.iso(first), months.iso(last)]}
            case Country(gwno=gwno):
                return {"iso3": by_gwno(gwno).iso3}
            case Countries(gwnos=gwnos):
                return {"iso3": [by_gwno(gwno).iso3 for gwno in gwnos]}
        return {}
