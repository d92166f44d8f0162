"""The sentence of a word, looked up: a parsed passage counts its sentences anew each time it is asked."""

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_KEY = "hune.starts"


def sentence_of(token: "Token") -> "Span":
    """Return the sentence of a word."""
    doc = token.doc
    starts: tuple[int, ...] | None = doc.user_data.get(_KEY)
    if starts is None:
        doc.user_data[_KEY] = starts = tuple(one.start for one in doc.sents)
    after = bisect_right(starts, token.i)
    return doc[starts[after - 1] : starts[after] if after < len(starts) else len(doc)]
