"""Who is quoted: in the sentence around a quotation, before a colon, in the sentences beside."""

from typing import TYPE_CHECKING

from hune.reading.document import Span
from hune.reading.segments import quotations
from hune.reading.telling import sentences
from hune.reading.telling.attribution import Heard, of_phrase, speakers
from hune.reading.telling.beside import saying
from hune.reading.telling.inversion import behind
from hune.reading.telling.naming import by_phrase
from hune.reading.telling.operators import words

if TYPE_CHECKING:
    from spacy.tokens import Doc


def quoted(doc: "Doc", at: int) -> Span | None:
    """Return the quotation that a predicate stands in, in characters of the passage; a word or two are none."""
    here = doc[at].idx
    for span in _quotations(doc):
        if span.start <= here < span.end and len(sentences.text(doc)[span.slice].split()) > 2:
            return span
    return None


def _quotations(doc: "Doc") -> tuple[Span, ...]:
    """Return the quotations of a passage, found once."""
    kept: tuple[Span, ...] | None = doc.user_data.get("hune.quotations")
    if kept is None:
        text = sentences.text(doc)
        doc.user_data["hune.quotations"] = kept = quotations(text, Span(0, len(text)))
    return kept


def quoter(doc: "Doc", within: Span) -> tuple[int, Heard] | None:
    """Return who says a quotation, and the verb: in its own sentence, before a colon, in the sentences beside.

    The verb nearest to the quotation counts.
    """
    inside = [token.i for token in doc if within.start <= token.idx < within.end]
    first, last = inside[0], inside[-1]
    cut = sentences.cut(doc)
    one, other = sentences.number(doc, first), sentences.number(doc, last)
    places = [cut[one]] if one == other else [cut[one], cut[other]]
    for place in places:
        if (found := _says_outside(doc, place, first, last)) is not None:
            return found
    for beside_it in (one - 1, other + 1):
        if 0 <= beside_it < len(cut):
            place = cut[beside_it]
            colon = beside_it < one and doc[place.end - 1].text == ":"
            points = beside_it > other and doc[place.start].lower_ in words(doc, "points")
            carried = any(token.text in "«»“”" for token in doc[place.start : place.end])
            if (colon or points or carried) and (found := _says_outside(doc, place, first, last)) is not None:
                return found
    return None


def _says_outside(doc: "Doc", place: sentences.Stretch, first: int, last: int) -> tuple[int, Heard] | None:
    """Return the verb of saying nearest to a quotation in a sentence, with its speaker."""
    spans = _quotations(doc)
    verbs = [
        each
        for each in saying(doc, place)
        if not (first <= each <= last) and not any(s.start <= doc[each].idx < s.end for s in spans)
    ]
    for verb in sorted(verbs, key=lambda each: first - each if each < first else each - last):
        after = behind(doc, verb)
        heard = of_phrase(doc, after) if after is not None else next(iter(speakers(doc, verb)), None)
        if heard is not None and not first <= heard.head <= last:
            return verb, heard
    phrased = by_phrase(doc, last)
    return (phrased[0][0].head, phrased[0][0]) if phrased else None
