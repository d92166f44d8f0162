"""A brief as `brief.json`: the model itself, with what it says in both languages written beside it.

`read` gives back the brief that was rendered, drawings and the logo apart; a reader without hune finds
everything by name:

    schema                  "hune.brief/2"; refuse a number you do not know
    watch, number, title, issued, edition, tlp, age_days, record_version
    identity                {"name": {"en", "fr"}, "contact", "colours", "logo" ({"kind", "width", "height",
                            "sha256", "data": ""} or null)}: the picture itself is left out
    signatures              [{"digest", "name" (null where only the role is shown), "role": {"en", "fr"}, "day",
                            "editions"}]; none under a draft
    through                 {"totals": "2023-12", "detail": "2023-12"}
    notices                 [SENTENCE]
    sections                [{"name", "heading": {"en", "fr"}, "blocks": [BLOCK], "see": [id]}]; see names blocks of
                            the last section, "details", that show whole what a section tells the greatest of
    annex                   [BLOCK], tables for the evidence annex alone
    evidence                [{"number": 1, "slug", "table", "vintage", "filter", "record_version", "unit",
                             "value", "low", "high", "first", "last", "sources", "through",
                             "reconstructed", "rows", "edition", "may_name_source"}], E1 having the number 1;
                            edition is how far the evidence may go; a source that may not be named outside has
                            left table, vintage, filter and sources empty there
    sources                 [{"id", "name", "table", "vintage", "published", "citation", "licence", "file",
                             "covers": SENTENCE, "edition", "may_name_source"}]

A SENTENCE is {"message", "args": {name: VALUE}, "text": {"en", "fr"}}. A BLOCK has a "type", an id, the slugs of
its evidence, and the "editions" that it appears in:

    statement               kind ("observed", "expected", "assessed"), say: SENTENCE, likelihood
                            ({"probability", "phrase", "text"} or null), confidence ({"level", "rule",
                            "because": [SENTENCE], "text"} or null)
    note                    say: SENTENCE, tone ("plain", "caution")
    table                   caption, columns ([{"heading": SENTENCE, "figures"}]), rows ([[VALUE]]), notes, protected
    figure                  caption, alt, notes, table (the same as figures, or null); specs is left empty
    prose                   an analyst's own words: kind ("assessment", "decision"), role ({"en", "fr"}), dated,
                            texts ({"en": [{"runs": [{"text", "strong", "slug"}], "bullet"}], "fr"}); a language
                            in which nothing was written is absent from texts

A VALUE has a "type" and its own fields: {"type": "number", "value": 2109, "rounding": "exact"}. Months are
numbers from 1 for January 1980, with "iso" beside them; countries have "iso3" beside "gwno"; words of the
vocabulary, names of parties and reasons for a missing value have their "text". The same brief gives the same bytes.
"""

import hashlib
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from hune import months
from hune.brief.lay import check, numbered
from hune.brief.model import (
    SCHEMA,
    Actor,
    Brief,
    Confidence,
    Countries,
    Country,
    Figure,
    Likelihood,
    Logo,
    Missing,
    Month,
    Months,
    Say,
    Section,
    Word,
)
from hune.brief.words import Words
from hune.errors import HuneError
from hune.places.countries import by_gwno
from hune.text.languages import LANGUAGES

NAME = "brief.json"


def render(brief: Brief) -> bytes:
    """Write the brief as JSON (UTF-8, indented); raises the errors of `hune.brief.lay.check`.

    Drawings are left out: they would make up most of the file, and say nothing that their tables do not. Of the
    logo its digest is kept.
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


def read(data: bytes, *, file: Path | str = NAME) -> Brief:
    """Read a brief back from what `render` wrote; `file` is its name in an error.

    Figures come back without their drawings, the identity without its logo, and the evidence in order of its
    numbers. Raises HN695 for anything that is not a brief, HN696 for one of another schema.
    """
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.schema != SCHEMA:
            raise HuneError("HN696", file=file, found=head.schema, known=SCHEMA)
        brief = msgspec.json.decode(data, type=Brief)
    # Bytes that are not UTF-8 are a ValueError, brackets without end a RecursionError.
    except (ValueError, RecursionError) as error:
        raise HuneError("HN695", file=file, reason=error) from None
    return replace(brief, identity=replace(brief.identity, logo=None))


class _Head(msgspec.Struct, frozen=True):
    """What tells a brief, and of which schema, before the rest of it is read."""

    schema: str


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
            case Logo(data=data):
                return {"data": "", "sha256": hashlib.sha256(data).hexdigest()}
            case Word() | Actor():
                return {"text": {words.lang: words.arg(value) for words in self.languages}}
            case Missing(reason=reason):
                return {"text": {words.lang: words.reason(reason) for words in self.languages}}
            case Month(month=month):
                return {"iso": months.iso(month)}
            case Months(first=first, last=last):
                return {"iso": [months.iso(first), months.iso(last)]}
            case Country(gwno=gwno):
                return {"iso3": by_gwno(gwno).iso3}
            case Countries(gwnos=gwnos):
                return {"iso3": [by_gwno(gwno).iso3 for gwno in gwnos]}
        return {}
