"""A watch's settings, as `watch.toml` says them."""

from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from hune.places import borders, countries

FILE = "watch.toml"
LANGUAGES = ("en", "fr")
EDITIONS = ("INTERNAL", "PARTNERS", "PUBLIC")
SECTIONS = (
    "takeaways",
    "changed",
    "outlook",
    "situation",
    "borders",
    "scenarios",
    "actors",
    "lookback",
    "unknown",
    "sources",
)
"""The parts of the page, by their fixed names; an analyst's notes carry them as file names."""

FURTHEST = 36
"""The furthest horizon a model of the reference tier gives, in months."""

SETTINGS: dict[str, str] = {
    "name": 'name = "sahel"',
    "title.en": 'title.en = "Sahel"',
    "title.fr": 'title.fr = "Sahel"',
    "countries": 'countries = ["MLI", "BFA", "NER"]',
    "neighbours": 'neighbours = "land", or a list: neighbours = ["DZA", "NGA"]',
    "languages": 'languages = ["fr", "en"]',
    "sources": 'sources = ["ucdp"]',
    "outlook": "outlook = 6",
    "calendar.date": "date = 2027-02-14",
    "calendar.what.en": 'what.en = "Presidential election, Benin"',
    "calendar.what.fr": 'what.fr = "Élection présidentielle, Bénin"',
    "calendar.source": 'source = "https://example.org/decree"',
    "calendar.edition": 'edition = "PUBLIC"',
    "brief.organisation": 'organisation = "Observatory of the Lake", or in both languages: '
    'organisation = { en = "Observatory of the Lake", fr = "Observatoire du lac" }',
    "brief.contact": 'contact = "desk@example.org"',
    "brief.logo": 'logo = "logo.svg"',
    "brief.colours.accent": 'colours.accent = "#7a1f1f"',
    "brief.colours.heading": 'colours.heading = "#1b2a49"',
    "brief.template": 'template = "letterhead.docx"',
    "brief.editions": 'editions = ["INTERNAL", "PARTNERS"]',
    "reading.model.endpoint": 'endpoint = "https://models.example.org/v1"',
    "reading.model.model": 'model = "name-of-the-model"',
    "reading.model.key_env": 'key_env = "MODEL_KEY"',
    "reading.model.private": "private = true",
    "reading.model.sends": 'sends = "PUBLIC"',
    "reading.model.price_in": "price_in = 0.5",
    "reading.model.price_out": "price_out = 1.5",
    "reading.model.currency": 'currency = "EUR"',
    "reading.model.seconds": "seconds = 120",
    "embargo.first": "first = 2027-02-12",
    "embargo.last": "last = 2027-02-16",
    "embargo.what.en": 'what.en = "Presidential election, Benin"',
    "embargo.what.fr": 'what.fr = "Élection présidentielle, Bénin"',
    "sample.issued": "issued = 2024-01-22",
}
"""Every setting of `watch.toml` by its dotted key, as a line that would be right."""


class Bilingual(msgspec.Struct, frozen=True):
    """One text in both languages."""

    en: str
    fr: str


class Dated(msgspec.Struct, frozen=True):
    """A dated thing ahead (an election, a mandate's end): the day, what it is, who says so, how far it may go."""

    date: date
    what: Bilingual
    source: str
    edition: Literal["INTERNAL", "PARTNERS", "PUBLIC"] = "INTERNAL"


class Embargo(msgspec.Struct, frozen=True):
    """Days on which no edition leaves the house, both included, and what they are kept for."""

    first: date
    last: date
    what: Bilingual


class Colours(msgspec.Struct, frozen=True):
    """An organisation's colours as `#rrggbb`, by the part they play; each can carry text on white.

    `accent` is that of rules, links and frames, `heading` that of the title and the headings.
    """

    accent: str | None = None
    heading: str | None = None


class BriefOptions(msgspec.Struct, frozen=True):
    """Under whose name the brief appears, and in which editions; unsaid is INTERNAL alone.

    `logo` and `template` are files of the watch folder.
    """

    organisation: Bilingual | None = None
    contact: str | None = None
    logo: str | None = None
    colours: Colours = Colours()
    template: str | None = None
    editions: tuple[Literal["INTERNAL", "PARTNERS", "PUBLIC"], ...] = ("INTERNAL",)


class ReadingOptions(msgspec.Struct, frozen=True):
    """How documents are read: the language model that may be asked, as its table stands; None asks nobody.

    Whoever asks the model checks the table: a brief needs no model that works.
    """

    model: dict[str, Any] | None = None


class Sample(msgspec.Struct, frozen=True):
    """How a page made from the sample record is dated: it is a replay, never issued today."""

    issued: date


class Watch(msgspec.Struct, frozen=True):
    """A watch's settings, and its folder (None for the built-in one)."""

    name: str
    title: Bilingual
    countries: tuple[str, ...]
    neighbours: Literal["land"] | tuple[str, ...] = "land"
    languages: tuple[str, ...] = LANGUAGES
    sources: tuple[str, ...] = ("ucdp",)
    outlook: int = 6
    calendar: tuple[Dated, ...] = ()
    brief: BriefOptions = BriefOptions()
    reading: ReadingOptions = ReadingOptions()
    embargo: tuple[Embargo, ...] = ()
    sample: Sample | None = None
    folder: Path | None = None

    @property
    def gwnos(self) -> tuple[int, ...]:
        """The watched countries as Gleditsch-Ward numbers, in the order of the file."""
        return tuple(countries.by_iso3(code).gwno for code in self.countries)

    @property
    def neighbour_gwnos(self) -> tuple[int, ...]:
        """The countries around the watched ones, as sorted Gleditsch-Ward numbers."""
        own = set(self.gwnos)
        if self.neighbours == "land":
            around = {near for gwno in own for near in borders.land_neighbours(gwno)}
        else:
            around = {countries.by_iso3(code).gwno for code in self.neighbours}
        return tuple(sorted(around - own))

    @property
    def record(self) -> Path | None:
        """Where the watch's own record lies, whether or not it exists yet."""
        return None if self.folder is None else self.folder / "record"

    def embargoed(self, day: date) -> Embargo | None:
        """Return the embargo that a day falls under: neither PARTNERS nor PUBLIC is issued then."""
        return next((embargo for embargo in self.embargo if embargo.first <= day <= embargo.last), None)
