"""What reading makes of a document: mentions, propositions, claims, and what could not be coded.

All spans are characters of the document's text. Nothing here is a fact: a claim says that somebody said so.
"""

import hashlib
from datetime import date
from typing import Literal

import msgspec

from hune.errors import Notice
from hune.reading.document import Document, Span

MentionKind = Literal["name", "nominal", "pronoun", "metonym", "title"]

Realis = Literal["asserted", "reported", "denied", "conditional", "future", "normative"]

Setting = Literal["public", "private"]

Precision = Literal["day", "week", "month", "quarter", "year", "span"]


class Mention(msgspec.Struct, frozen=True):
    """Words that stand for somebody or some place.

    `actor` is an id of the register, None where the text does not license one; then `candidates` are the actors it
    could be, if any are known, and `why` tells what keeps it from being resolved. `sort` is the kind of actor by the
    code-list (`codelist().kinds`), as far as the words tell: "insurgents" are an armed_group, "Tamboura" is a place.
    """

    span: Span
    kind: MentionKind
    actor: str | None = None
    sort: str | None = None
    candidates: tuple[str, ...] = ()
    why: str | None = None


class Matter(msgspec.Struct, frozen=True):
    """An object in words: what is aimed at, inquired into, feared, where no relation says it."""

    span: Span


class Proposition(msgspec.Struct, frozen=True):
    """Who, which relation (with its mode), whom; the object may be a proposition that is itself not claimed.

    `relation` is the id of a relation, or of a type of event, of the code-list. A proposition within another may lack
    a side; one that is claimed has a subject.
    """

    relation: str
    subject: Mention | None = None
    object: "Mention | Matter | Proposition | None" = None
    mode: str | None = None
    setting: Setting | None = None


Aspect = Literal["begins", "ends", "continues"]
"""What the words say of the relation itself: that it begins, ends, goes on."""


class Speaker(msgspec.Struct, frozen=True):
    """One link of the chain of those on whose word a claim stands; `span` are the words that name them.

    `mention` is None for hearsay of nobody ("reportedly"). `named` tells an actor of the register or a name from words
    like "officials". `channel` is the words for the means, where given: "in a statement", "sur X".
    """

    span: Span
    mention: Mention | None = None
    named: bool = False
    role: Span | None = None
    channel: Span | None = None


class Period(msgspec.Struct, frozen=True):
    """A stretch of days, both included, as precise as the text: a day, a week, a month, a quarter, a year.

    >>> str(Period(date(2023, 7, 1), date(2023, 7, 31), "month"))
    '2023-07'
    >>> str(Period(date(2024, 6, 3), date(2024, 6, 9), "week"))
    '2024-06-03..2024-06-09'
    """

    first: date
    last: date
    precision: Precision

    def __str__(self) -> str:
        """Return the period as it is written: 2023, 2022-Q1, 2023-07, 2023-07-24; else its first and last days."""
        match self.precision:
            case "day":
                return self.first.isoformat()
            case "month":
                return f"{self.first:%Y-%m}"
            case "quarter":
                return f"{self.first.year}-Q{(self.first.month + 2) // 3}"
            case "year":
                return str(self.first.year)
            case _:
                return f"{self.first}..{self.last}"


class When(msgspec.Struct, frozen=True):
    """When the relation held or the event was: over one period, or from one to another; an open end is not given.

    `start` and `end` are the same for what is said to have been in one period. Where the document has no date, what is
    relative stays in words: `start` and `end` are None. `span` are the words.

    >>> july = Period(date(2023, 7, 1), date(2023, 7, 31), "month")
    >>> str(When(Span(0, 4), july, july)), str(When(Span(0, 4), july, None))
    ('2023-07', '2023-07..')
    """

    span: Span
    start: Period | None = None
    end: Period | None = None

    @property
    def relative(self) -> bool:
        """Say whether nothing anchors the words to a calendar."""
        return self.start is None and self.end is None

    def __str__(self) -> str:
        """Return the interval as it is written; nothing for words that stay relative."""
        if self.relative:
            return ""
        if self.start == self.end:
            return str(self.start)
        return f"{_edge(self.start, 'first')}..{_edge(self.end, 'last')}"


def _edge(period: Period | None, side: Literal["first", "last"]) -> str:
    if period is None:
        return ""
    return getattr(period, side).isoformat() if period.precision in ("week", "span") else str(period)


class Where(msgspec.Struct, frozen=True):
    """Where it was, as far as the text tells: `cell` is a PRIO-GRID gid, `area` an admin-1 id, `gwno` the country.

    `confidence` is "exact" for a place whose name is one place only in that country, "likely" for the only one near
    what else the text names, "country" where no more than the country is told.
    """

    span: Span
    gwno: int | None = None
    area: int | None = None
    cell: int | None = None
    confidence: Literal["exact", "likely", "country"] = "country"


BY_MODEL = "model "
"""What `by` of a claim begins with that a language model proposed; the name of the model follows."""


class Claim(msgspec.Struct, frozen=True):
    """Somebody says, in a passage of a document, that a proposition is so; immutable, and never a fact.

    `attribution` is the chain of speakers, outermost first; empty is the article's own voice. `hedges` are the words
    that weaken it. `by` is what made the claim: the pattern that matched, or the model that was asked. `reliability`
    and `credibility` are grades that somebody gave, None unless they did. `aspect` tells what is said to begin, to end
    or to go on, whether or not `when` has the date of it: sanctions that are lifted are claimed, and end.
    """

    document: str
    passage: Span
    proposition: Proposition
    realis: Realis
    attribution: tuple[Speaker, ...] = ()
    when: When | None = None
    where: Where | None = None
    hedges: tuple[Span, ...] = ()
    by: str = ""
    reliability: str | None = None
    credibility: str | None = None
    aspect: Aspect | None = None

    @property
    def id(self) -> str:
        """Return 128 bits that stand for the document, the passage, the proposition, its telling and its speakers."""
        said = (self.document, self.passage, self.proposition, self.realis, self.attribution, self.when)
        return hashlib.sha256(msgspec.json.encode(said, order="sorted")).hexdigest()[:32]

    @property
    def model(self) -> str | None:
        """The language model that proposed it; None where a rule or a person made it."""
        return self.by.removeprefix(BY_MODEL) if self.by.startswith(BY_MODEL) else None


Reason = Literal[
    "community label",
    "no actor",
    "no relation",
    "editorial",
    "question",
    "unread language",
    "not permitted",
    "private person",
    "orders",
]


class Uncoded(msgspec.Struct, frozen=True):
    """A passage of which no claim could be made, and why; `words` are those at fault, where there are any."""

    document: str
    passage: Span
    reason: Reason
    words: Span | None = None


class Reading(msgspec.Struct, frozen=True):
    """What was read of one document: its claims in the order of the text, and what could not be coded.

    `flags` are remarks on what the text itself gets wrong, such as a date that no calendar has.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    uncoded: tuple[Uncoded, ...] = ()
    mentions: tuple[Mention, ...] = ()
    flags: tuple[Notice, ...] = ()
