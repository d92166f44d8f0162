"""Documents and claims made by hand, for what works on claims however they were read."""

from datetime import date

from hune.reading.claim import Claim, Matter, Mention, Period, Proposition, Reading, Speaker, Uncoded, When
from hune.reading.document import Document, Span
from hune.sources.documents.document import Said
from hune.sources.documents.gathering import read

DAY = date(2025, 9, 15)


def document(text: str, published: date | None = DAY, origin: str = "a.txt") -> Document:
    (found,) = read(text.encode(), origin, Said(published=published, publisher="Studio A"))
    assert isinstance(found, Document)
    return found


def span(text: str, words: str, after: int = 0) -> Span:
    at = text.index(words, after)
    return Span(at, at + len(words))


def mention(text: str, words: str, actor: str | None = None, sort: str | None = None) -> Mention:
    return Mention(span(text, words), "name" if actor else "nominal", actor=actor, sort=sort)


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def claim(
    one: Document,
    subject: Mention | None,
    relation: str,
    object: Mention | Matter | Proposition | None = None,
    *,
    realis: str = "asserted",
    when: When | None = None,
    attribution: tuple[Speaker, ...] = (),
    mode: str | None = None,
    passage: str | None = None,
) -> Claim:
    said = Proposition(relation, subject, object, mode)
    words = Span(0, len(one.text)) if passage is None else span(one.text, passage)
    return Claim(one.id, words, said, realis, attribution, when, by="by hand")  # type: ignore[arg-type]


def fight(text: str = "JNIM fights the army near Tamboura.", published: date | None = DAY) -> tuple[Document, Claim]:
    """A document of one sentence with its claim."""
    one = document(text, published)
    subject = mention(text, "JNIM", "JNIM", "armed_group")
    return one, claim(one, subject, "fights", mention(text, "the army", sort="armed_forces"))


class Hand:
    """Reads by rote: every document that begins with JNIM fights the army; notes what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def read(self, one: Document, /) -> Reading:
        self.given.append(one.id)
        if "BREAK" in one.text:
            raise RuntimeError("as if the parser had broken")
        subject = Mention(Span(0, 4), "name", actor="JNIM", sort="armed_group")
        object = mention(one.text, "the army", sort="armed_forces")
        uncoded = Uncoded(one.id, Span(0, 4), "editorial")
        return Reading(one, (claim(one, subject, "fights", object),), (uncoded,), (subject, object))
