"""What a page says in one language, before any markup: the form between a `Brief` and its renderers.

Every sentence, heading, cell and date is plain text by now, evidence has its number (E1, E2, … in order of
first use), and a missing value is a dash with its reason beneath the table. HTML and PDF set the same
`Page` and so cannot say different things.
"""

import msgspec


class Mark(msgspec.Struct, frozen=True):
    """A reference to one piece of evidence, or to all from `first` to `last`."""

    text: str
    first: int
    last: int


class Passage(msgspec.Struct, frozen=True, tag="passage", tag_field="block"):
    """A statement, with its `kind` and its badge in words, or a note, without them.

    `strong` is the part of the text to be set in bold, the words of a likelihood.
    """

    id: str
    kind: str | None
    badge: str | None
    tone: str
    text: str
    strong: str | None
    confidence: str | None
    marks: tuple[Mark, ...]


class Cell(msgspec.Struct, frozen=True):
    """A cell of a table; `reason` says why there is no value, `again` that it repeats the one above.

    `sign` stands before the text for the eye alone: the text says what it shows.
    """

    text: str
    reason: str | None = None
    again: bool = False
    sign: str | None = None

    @property
    def seen(self) -> str:
        """The text as the eye has it, after its sign."""
        return self.text if self.sign is None else f"{self.sign}\u00a0{self.text}"


class Heading(msgspec.Struct, frozen=True):
    """The heading of a column; `figures` are set right."""

    text: str
    figures: bool


class Sheet(msgspec.Struct, frozen=True, tag="sheet", tag_field="block"):
    """A table."""

    id: str
    label: str | None
    caption: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...]
    marks: tuple[Mark, ...]


class Drawing(msgspec.Struct, frozen=True, tag="drawing", tag_field="block"):
    """A chart or map, in words; its specification stays with the `Figure` of the same id."""

    id: str
    label: str
    caption: str
    alt: str
    notes: tuple[str, ...]
    sheet: Sheet | None
    marks: tuple[Mark, ...]


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a paragraph, and the mark of the evidence that its figure rests on."""

    text: str
    strong: bool = False
    mark: Mark | None = None


class Lines(msgspec.Struct, frozen=True):
    """A paragraph of an analyst's text, or an item of a list."""

    pieces: tuple[Piece, ...]
    bullet: bool = False


class Remark(msgspec.Struct, frozen=True, tag="remark", tag_field="block"):
    """An analyst's words under their badge, `kind` being "assessment" or "decision", and who answers for them.

    `missing` is said in place of paragraphs that do not exist in this language.
    """

    id: str
    kind: str
    badge: str
    paragraphs: tuple[Lines, ...]
    byline: str
    missing: str | None


class Pointer(msgspec.Struct, frozen=True):
    """A figure or a table that stands in the annex of details, by its label and its caption."""

    id: str
    label: str
    caption: str


class Part(msgspec.Struct, frozen=True):
    """A section under its heading; `see` says what of it stands in the annex of details."""

    name: str
    heading: str
    blocks: tuple[Passage | Sheet | Drawing | Remark, ...]
    see: tuple[Pointer, ...] = ()


class Fact(msgspec.Struct, frozen=True):
    """A label and what stands beside it."""

    label: str
    text: str


class Entry(msgspec.Struct, frozen=True):
    """A numbered piece of evidence."""

    number: int
    name: str
    value: str
    facts: tuple[Fact, ...]
    caution: str | None


class Credit(msgspec.Struct, frozen=True):
    """A source and the facts of its edition."""

    name: str
    facts: tuple[Fact, ...]


class Band(msgspec.Struct, frozen=True):
    """A row of the likelihood key."""

    phrase: str
    span: str


class Page(msgspec.Struct, frozen=True):
    """All that a page says, in the order it says it.

    `edition` is its `audience` with the label of the Traffic Light Protocol, `tlp`; `mark` says that it is a draft,
    `signatures` say who signed; `contact` is where corrections and replies go, and `reply` says so; `common` are the
    facts that hold for every piece of evidence, `labels` the words of the frame.
    """

    lang: str
    title: str
    genre: str
    full_title: str
    issued: str
    organisation: str | None
    contact: str | None
    reply: str | None
    edition: str
    audience: str
    tlp: str
    mark: str | None
    signatures: tuple[str, ...]
    running: str
    foot: str
    facts: tuple[Fact, ...]
    notices: tuple[str, ...]
    parts: tuple[Part, ...]
    bands: tuple[Band, ...]
    credits: tuple[Credit, ...]
    evidence: tuple[Entry, ...]
    common: tuple[Fact, ...]
    colophon: tuple[str, ...]
    labels: dict[str, str]
