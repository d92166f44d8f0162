"""A document read: its paragraphs parsed, who is in them found, what is said of whom coded.

Titles and headings are not read for claims: they leave out who says so. What is in another language than those read is
kept as uncoded. Mentions are carried through a document, since a name is given in full once.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from hune.actors.register import Register
from hune.errors import Notice
from hune.reading import claims
from hune.reading.claim import Claim, Mention, Reading, Uncoded
from hune.reading.dates import find as dates_in
from hune.reading.document import Document, Segment, Span
from hune.reading.mentions.finding import Finder
from hune.reading.mentions.found import Mentions
from hune.reading.orders import order
from hune.reading.parser import MODELS, pipe
from hune.reading.segments import segments
from hune.reading.sides import Sides

ONE_SENTENCE = 150
"""Letters at most of a document that is one sentence: full of foreign names, it does not tell its own language."""

UNREAD_KINDS = ("title", "heading")


class Reader:
    """What reads documents with one register; its automata and parsers are made once."""

    def __init__(self, register: Register, languages: Collection[str] = tuple(MODELS)) -> None:
        self.register = register
        self.languages = tuple(languages)
        self.finder = Finder(register)

    def read(self, document: Document) -> Reading:
        """Return the claims of a document in the order of its text, and what could not be coded."""
        parts = [one for one in segments(document) if one.kind not in UNREAD_KINDS]
        if len(parts) == 1:
            parts = [_spoken(parts[0], document)]
        unread = [one for one in parts if one.language not in self.languages]
        made: list[Claim] = []
        uncoded = [Uncoded(document.id, one.span, "unread language") for one in unread]
        mentions: list[Mention] = []
        flags: list[Notice] = []
        for passage, found in self._passages(document, [one for one in parts if one not in unread]):
            coded, left = claims.read(passage)
            if (said := order(document.text, Span(passage.offset, passage.offset + len(passage.doc.text)))) is not None:
                # Nobody asserts what a machine is ordered to report; what stands before the order is kept.
                behind = dict.fromkeys(one.passage for one in coded if one.passage.end > said.start)
                coded = [one for one in coded if one.passage not in behind]
                left += [Uncoded(document.id, one, "orders", said) for one in behind]
                flags.append(Notice("HN376", {"value": document.text[said.slice]}))
            made += coded
            uncoded += left
            mentions += found.all
            faults = [one.fault for one in passage.expressions if one.fault is not None]
            flags += [one for one in faults if one not in flags]
        uncoded.sort(key=lambda one: one.passage.start)
        return Reading(document, tuple(made), tuple(uncoded), tuple(mentions), tuple(flags))

    def read_all(self, documents: Iterable[Document], done: Collection[str] = ()) -> Iterator[Reading]:
        """Read documents one after another, those whose id is in `done` left out."""
        return (self.read(document) for document in documents if document.id not in done)

    def triage(self, document: Document) -> tuple[Mention, ...]:
        """Return the names of the register in a document, without parsing it."""
        language = document.language if document.language in self.languages else self.languages[0]
        return self.finder.names(document.text, language, document.published)

    def _passages(self, document: Document, parts: Sequence[Segment]) -> Iterator[tuple[claims.Passage, Mentions]]:
        """Yield the parsed pieces of a document in its order, each with what was found in it, given those before."""
        # Each language is parsed by batches as it is asked for, so that a long document takes no more memory.
        parsed = {
            language: pipe([document.text[one.span.slice] for one in parts if one.language == language], language)
            for language in {str(one.language) for one in parts}
        }
        earlier: Mentions | None = None
        for part in parts:
            start, language = part.span.start, str(part.language)
            doc = next(parsed[language])
            earlier = self.finder.find(doc, start, language, document.published, earlier)
            dates = dates_in(doc.text, language, document.published, start)
            yield claims.Passage(document, doc, start, Sides(self.register, earlier, start), dates), earlier


def _spoken(part: Segment, document: Document) -> Segment:
    """Return the only piece of a document in the document's language, if it is too short to tell its own."""
    if document.language not in MODELS or part.language not in MODELS:
        return part
    letters = sum(map(str.isalpha, document.text[part.span.slice]))
    return part if letters > ONE_SENTENCE else msgspec.structs.replace(part, language=document.language)
