"""What the words for a time and a place mean: found by the same grammar as everywhere, never asked of the model."""

from collections.abc import Callable

from hune.reading import dates
from hune.reading.claim import When, Where
from hune.reading.document import Document, Segment, Span

Dating = Callable[[Document, Span, Segment], When]
Placing = Callable[[Document, Span, Segment], Where]


def dated(document: Document, words: Span, piece: Segment) -> When:
    """Return when it was; words that the grammar does not know as one time, or that nothing anchors, stay words."""
    text = document.text[words.slice]
    found = dates.find(text, str(piece.language), document.published, words.start)
    if len(found) != 1:
        return When(words)
    return When(words, found[0].start, found[0].end)


def placed(_document: Document, words: Span, _piece: Segment) -> Where:
    """Return where it was: words, which are not looked up in the gazetteer of places."""
    return Where(words)
