"""The brief as data: one model that every renderer reads.

A `Brief` is sections of blocks. A block says nothing in a language: it names a message of `hune.text` and
gives it typed arguments, so that each language formats the same value by its own rules, and a test can
compare the numbers. What a figure rests on is `Evidence`, named by a stable slug. Only an analyst's own words
(`Prose`) are text already, once for each language. Every block says in which editions it appears, and every piece
of evidence how far it may go; unsaid is INTERNAL. `hune.brief.editions` leaves in what an edition may have.
"""

from datetime import date
from typing import Any, Literal

import msgspec

SCHEMA = "hune.brief/2"

Kind = Literal["observed", "expected", "assessed"]
Edition = Literal["INTERNAL", "PARTNERS", "PUBLIC"]
"""Who a page is for, from the narrowest audience to the widest."""

INSIDE: tuple[Edition, ...] = ("INTERNAL",)
OUTSIDE: tuple[Edition, ...] = ("PARTNERS", "PUBLIC")
SHARED: tuple[Edition, ...] = ("INTERNAL", "PARTNERS")
EVERYONE: tuple[Edition, ...] = ("INTERNAL", "PARTNERS", "PUBLIC")
"""The editions a block appears in. Two blocks that say the same more and less finely may share an id where their
editions do not meet."""

Rounding = Literal["exact", "text"]
"""`exact` prints every digit; `text` prints two significant figures, as sentences do."""


class Number(msgspec.Struct, frozen=True, tag="number"):
    """A count, in `rounding`; the plural of the message's noun follows the printed value."""

    value: float
    rounding: Rounding = "exact"


class Range(msgspec.Struct, frozen=True, tag="range"):
    """A low-to-high range, closed at both ends; printed "538–732"."""

    low: float
    high: float
    rounding: Rounding = "exact"


class Share(msgspec.Struct, frozen=True, tag="share"):
    """A share between 0 and 1, printed as a whole percentage."""

    value: float


class Ratio(msgspec.Struct, frozen=True, tag="ratio"):
    """How many of `n` trials something held in, `k`; printed "53/120"."""

    k: int
    n: int


class Chance(msgspec.Struct, frozen=True, tag="chance"):
    """A probability between 0 and 1, printed to the nearest 5 points.

    `phrase` puts the words of the key before it, `clause` makes them open a sentence ("it is likely (about
    65 %)", to be followed by "that").
    """

    probability: float
    phrase: bool = False
    clause: bool = False


class Turn(msgspec.Struct, frozen=True, tag="turn"):
    """A rise (at least twice as many) or a fall (at most half), and how likely; printed after an arrow in a table."""

    to: Literal["rise", "fall"]
    probability: float


class Month(msgspec.Struct, frozen=True, tag="month"):
    """A month number."""

    month: int


class Months(msgspec.Struct, frozen=True, tag="months"):
    """The months from `first` to `last`, both included; `in` brings its preposition ("in 2023")."""

    first: int
    last: int
    form: Literal["plain", "in"] = "plain"


class Day(msgspec.Struct, frozen=True, tag="day"):
    """A date."""

    day: date


class Country(msgspec.Struct, frozen=True, tag="country"):
    """A country by its Gleditsch-Ward number: `plain` "Mali", `the` "le Mali", `of` "du Mali", `in` "au Mali"."""

    gwno: int
    form: Literal["plain", "the", "of", "in"] = "plain"


class Countries(msgspec.Struct, frozen=True, tag="countries"):
    """Several countries as a list in words; in a sentence many of them are counted, and only the first named.

    `whole` is how many countries the watch has, 0 where these are few or not all of the watch.
    """

    gwnos: tuple[int, ...]
    form: Literal["plain", "the", "of", "in"] = "plain"
    whole: int = 0


class Actor(msgspec.Struct, frozen=True, tag="actor"):
    """A party to violence by the source's name; `text.actors` writes it in each language."""

    name: str
    form: Literal["plain", "the", "of", "by"] = "plain"


class Word(msgspec.Struct, frozen=True, tag="word"):
    """A fixed term of the vocabulary, by message identifier (for example `kind-sb`)."""

    message: str


class Raw(msgspec.Struct, frozen=True, tag="raw"):
    """Text that is the same in every language (a title, a citation, a file name); never markup."""

    text: str


class Bilingual(msgspec.Struct, frozen=True, tag="bilingual"):
    """Text that somebody wrote in both languages (an entry of the calendar); never markup."""

    en: str
    fr: str


class Vintages(msgspec.Struct, frozen=True, tag="vintages"):
    """Editions of tables ("ucdp ged 24.1": source, table, edition), and whether all sources may be named outside."""

    names: tuple[str, ...]
    may_name_source: bool = False


class Missing(msgspec.Struct, frozen=True, tag="missing"):
    """A value that the record does not hold: printed as a dash with the reason as its title."""

    reason: str


Arg = (
    Number
    | Range
    | Share
    | Ratio
    | Chance
    | Turn
    | Month
    | Months
    | Day
    | Country
    | Countries
    | Actor
    | Word
    | Raw
    | Bilingual
    | Vintages
    | Missing
)


class Say(msgspec.Struct, frozen=True):
    """A message of the two languages and its arguments."""

    message: str
    args: dict[str, Arg] = {}


class Likelihood(msgspec.Struct, frozen=True):
    """How likely: the probability, not rounded; the phrase of the key is that of the number as it is printed."""

    probability: float
    phrase: str


class Confidence(msgspec.Struct, frozen=True):
    """How sure we are of the basis, by a named rule; said in a sentence of its own, never with a likelihood."""

    level: Literal["high", "moderate", "low"]
    rule: str
    because: tuple[Say, ...]


class Evidence(msgspec.Struct, frozen=True):
    """What a figure rests on: enough to find the rows again and count them anew."""

    slug: str
    table: str
    vintage: str
    filter: str
    record_version: str
    unit: str
    value: float | None
    low: float | None
    high: float | None
    first: str
    last: str
    sources: tuple[str, ...]
    through: str
    reconstructed: bool
    rows: int
    edition: Edition = "INTERNAL"
    may_name_source: bool = False


class Statement(msgspec.Struct, frozen=True, tag="statement"):
    """One sentence or two with a badge; `confidence` is said after it, in a sentence of its own."""

    id: str
    kind: Kind
    say: Say
    evidence: tuple[str, ...]
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    editions: tuple[Edition, ...] = INSIDE


class Note(msgspec.Struct, frozen=True, tag="note"):
    """A paragraph without a badge: an explanation, a caveat (`tone` "caution"), or what the page cannot say."""

    id: str
    say: Say
    tone: Literal["plain", "caution"] = "plain"
    evidence: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = INSIDE


class Column(msgspec.Struct, frozen=True):
    """A column of a table: its heading and whether it holds figures (set right, tabular)."""

    heading: Say
    figures: bool = True


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows of arguments; the first cell of a row is its heading.

    `protected` says that small counts have been withheld from it, so that it may stand in PUBLIC although its source
    is not public.
    """

    id: str
    caption: Say
    columns: tuple[Column, ...]
    rows: tuple[tuple[Arg, ...], ...]
    notes: tuple[Say, ...] = ()
    evidence: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = INSIDE
    protected: bool = False


class Figure(msgspec.Struct, frozen=True, tag="figure"):
    """A chart or map: one Vega-Lite specification per language, what it shows in words, and as a table."""

    id: str
    caption: Say
    alt: Say
    specs: dict[str, dict[str, Any]]
    notes: tuple[Say, ...] = ()
    table: Table | None = None
    evidence: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = INSIDE


class Run(msgspec.Struct, frozen=True):
    """A stretch of an analyst's sentence; `slug` names the evidence that its last figure rests on."""

    text: str
    strong: bool = False
    slug: str | None = None


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of an analyst's text, or an item of a list."""

    runs: tuple[Run, ...]
    bullet: bool = False


class Prose(msgspec.Struct, frozen=True, tag="prose"):
    """An analyst's own words by language, never markup, with the role that answers for them and their date.

    `decision` is the decision asked, set apart. A language that has no text is said to have none; the other's text
    never stands in for it.
    """

    id: str
    kind: Literal["assessment", "decision"]
    texts: dict[str, tuple[Paragraph, ...]]
    role: dict[str, str]
    dated: date
    evidence: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = INSIDE


Block = Statement | Note | Table | Figure | Prose


DETAILS = "details"
"""The section behind all others, for what they only point to."""


class Section(msgspec.Struct, frozen=True):
    """A part of the page, by its fixed name (`takeaways`, `outlook`, `situation`, `borders`, `sources`…).

    `see` are the ids of what the part has to show and the body can do without: its blocks stand in `DETAILS`.
    """

    name: str
    blocks: tuple[Block, ...]
    see: tuple[str, ...] = ()


class SourceLine(msgspec.Struct, frozen=True):
    """A source as the page credits it; one that may not be named is credited without a name outside."""

    id: str
    name: dict[str, str]
    table: str
    vintage: str
    published: str
    citation: str
    licence: str
    file: str
    covers: Say
    edition: Edition = "INTERNAL"
    may_name_source: bool = False


class Signature(msgspec.Struct, frozen=True):
    """Who put their name under a brief: the digest of what it says, in which role, on which day.

    `editions` are those the signature is for. The name is left out of the PUBLIC edition, which shows the role.
    """

    digest: str
    name: str | None
    role: dict[str, str]
    day: date
    editions: tuple[Edition, ...]


class Logo(msgspec.Struct, frozen=True):
    """An organisation's mark: a PNG, a JPEG, or an SVG that has been built anew from harmless elements."""

    kind: Literal["png", "jpeg", "svg"]
    data: bytes
    width: int
    height: int


class Identity(msgspec.Struct, frozen=True):
    """Under whose name the brief appears: name and contact by language, mark, and colours as `#rrggbb`."""

    name: dict[str, str] = {}
    contact: str | None = None
    logo: Logo | None = None
    colours: dict[str, str] = {}


class Brief(msgspec.Struct, frozen=True):
    """The whole brief: as composed for all editions, or as `admit` left it for the one it is in.

    `number` counts the issued briefs of the watch; `signatures` are those under what it says; `annex` are tables for
    the evidence annex alone, too long for a page.
    """

    schema: str
    watch: str
    title: dict[str, str]
    number: int | None
    issued: date
    totals_through: int
    detail_through: int | None
    age_days: int
    edition: Edition
    tlp: str
    notices: tuple[Say, ...]
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...]
    sources: tuple[SourceLine, ...]
    record_version: str
    annex: tuple[Table, ...] = ()
    signatures: tuple[Signature, ...] = ()
    identity: Identity = Identity()
