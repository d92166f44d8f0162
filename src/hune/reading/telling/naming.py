"""Who is named by a phrase: “according to”, “selon”, “de l’avis de”, “Pour X,”."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hune.reading.syntax.view import View
from hune.reading.telling import sentences
from hune.reading.telling.attribution import Heard, lemma_of, of_phrase
from hune.reading.telling.inversion import STOPS, head_of
from hune.reading.telling.operators import lexicon, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONG = 14
"""Words within which “Pour X,” ends."""


def by_phrase(doc: "Doc", at: int) -> tuple[tuple[Heard, bool], ...]:
    """Return who is named by “according to”, “selon”, “de l’avis de” in a predicate's sentence.

    With each stands whether somebody else cites them.
    """
    within = sentences.around(doc, at)
    found: dict[Heard, bool] = {}
    for spot in sentences.find(doc, at, "speaker"):
        heard = _named_after(doc, spot, within.end)
        if heard is None or heard.head == at or heard in found or not _reaches(doc, heard.head, at):
            continue
        cited = doc[spot.start].lower_ in ("citing", "quoting", "citant")
        # Who is cited speaks; what is cited ("citing concerns") does not.
        if (
            not cited
            or doc[heard.head].pos_ == "PROPN"
            or lemma_of(doc, heard.head) in lexicon(doc.lang_).phrases["people"]
        ):
            found[heard] = cited
    found |= dict.fromkeys(_opinion(doc, within, at), False)
    return tuple(found.items())


def _reaches(doc: "Doc", heard: int, at: int) -> bool:
    """Say whether a phrase that names a speaker is of a predicate's clause: not in a relative clause beside it."""
    graph = View(doc).graph
    above, up = {at}, at
    while graph.head[up] != up and graph.head[up] not in above:
        up = graph.head[up]
        above.add(up)
    up, seen = heard, {heard}
    while graph.head[up] != up and graph.head[up] not in seen:
        if graph.role[up] in ("relative", "complement") and up not in above and graph.pos[up] in ("VERB", "AUX"):
            return False
        up = graph.head[up]
        seen.add(up)
    return True


def _named_after(doc: "Doc", spot: sentences.Stretch, end: int) -> Heard | None:
    """Return who is named after a phrase: of “de source militaire” the source itself, of “selon l’accord” nobody."""
    view, start = View(doc), spot.end
    graph = view.graph
    told = lexicon(doc.lang_).phrases
    if graph.lemma[start - 1] == "source":
        return Heard(start - 1)
    if start < end and graph.lower[start] in words(doc, "which") | words(doc, "that"):
        return None
    for at in range(start, min(end, start + 9)):
        if graph.pos[at] in ("NOUN", "PROPN", "PRON") and graph.lower[at] not in words(doc, "no_one"):
            head = head_of(graph.role, graph.head, at, start - 1)
            if graph.lemma[head] in told["no_speaker"]:
                return None
            return of_phrase(doc, head)
        if doc[at].text in STOPS and doc[at].text not in ("»", '"', "”"):
            return None
    return None


def _opinion(doc: "Doc", within: sentences.Stretch, at: int) -> Iterator[Heard]:
    """Yield who is named by “Pour X,” at the head of a sentence: somebody, not an aim or a time."""
    if doc.lang_ == "en":
        yield from _per(doc, within, at)
    if doc.lang_ != "fr" or doc[within.start].lower_ not in ("pour", "«"):
        return
    graph = View(doc).graph
    if graph.lower[within.start] != "pour":
        return
    comma = next((each for each in range(within.start, within.end) if doc[each].text == ","), None)
    if comma is None or comma > at or comma - within.start > _LONG:
        return
    if any(
        graph.pos[each] == "VERB" and View(doc).form(each).mood == "infinitive"
        for each in range(within.start, within.start + 3)
    ):
        return
    for each in range(within.start + 1, comma):
        if graph.pos[each] in ("NOUN", "PROPN"):
            if graph.pos[each] == "PROPN" or graph.lemma[each] in lexicon("fr").phrases["people"]:
                heard = of_phrase(doc, each)
                if heard is not None:
                    yield heard
            return


def _per(doc: "Doc", within: sentences.Stretch, at: int) -> Iterator[Heard]:
    """Yield who is named by “For X,” at the head of an English sentence, by “Per X,” there and “, per X” at its end."""
    graph = View(doc).graph
    for start in range(within.start, within.end - 1):
        opens = start == within.start
        if graph.lower[start] not in ("for", "per") or not (opens or graph.lower[start - 1] == ","):
            continue
        if graph.lower[start] == "for" and not opens:
            continue
        end = next((each for each in range(start, min(within.end, start + _LONG)) if doc[each].text in STOPS), start)
        named = next((each for each in range(start + 1, end) if graph.pos[each] in ("NOUN", "PROPN")), None)
        if named is None or start < at < end or (opens and doc[end].text != ","):
            continue
        head = head_of(graph.role, graph.head, named, start)
        people = graph.lemma[head] in lexicon("en").phrases["people"]
        if (graph.pos[head] == "PROPN" and not View(doc).scheme.time(graph, head)) or people:
            heard = of_phrase(doc, head)
            if heard is not None:
                yield heard
