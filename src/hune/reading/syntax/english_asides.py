"""Clauses of saying between two commas, or after the last: “Rwanda, the ministry says, arms them”.

The small model gives such a verb the subject of the clause that it stands in, or the last noun of the clause before it.
"""

from hune.reading.syntax.graph import Edge, Graph, words

_SPEECH = words(
    "say tell write report add note state declare announce explain insist claim believe think argue warn reply recall "
    "reveal stress point find confirm affirm assert admit acknowledge concede allege maintain contend conclude observe "
    "remark estimate suspect understand comment recount fear suggest indicate stress hear learn respond disclose repeat"
)
_MARKS = frozenset({",", "–", "—", "”", '"', "("})
_ENDS = frozenset({",", "–", "—", "”", '"', ")", ".", ";", "!", "?", ":"})
_STOPS = frozenset({".", "!", "?", "…", ";"})
_QUOTES = frozenset({"“", "”", '"'})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BARS = words("that who which whom whose and but or if because while when where as to if whether")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_FAR = 14


def aside(graph: Graph, verb: int) -> None:
    """Give a clause of saying its own subject, and the clause around it what is the other's."""
    if graph.lemma[verb] not in _SPEECH or graph.pos[verb] != "VERB":
        return
    mistaken = graph.tag[verb] == "VBN" and graph.role[verb] == "relative" and bool(graph.of(verb, "subject"))
    if graph.tag[verb] not in _FINITE and not mistaken:
        return
    begin = next((at for at in range(verb - 1, max(-1, verb - _FAR), -1) if graph.lower[at] in _MARKS | _STOPS), -1)
    if begin <= 0 or graph.lower[begin] in _STOPS:
        return
    if any(graph.lower[at] in _BARS or graph.tag[at] in _FINITE - {"MD"} for at in range(begin + 1, verb)):
        return
    end = next((at for at in range(verb + 1, min(len(graph), verb + _FAR)) if graph.lower[at] in _ENDS), -1)
    if end < 0 or any(graph.lower[at] in ("that", "by") for at in range(verb + 1, verb + 2)):
        return
    inverted = begin == verb - 1
    speaker = _speaker(graph, verb, begin, end, inverted=inverted)
    if speaker is None:
        return
    first = next((at + 1 for at in range(begin - 1, -1, -1) if graph.lower[at] in _STOPS), 0)
    finite = any(graph.tag[at] in _FINITE for at in range(first, begin))
    around = None if finite or graph.lower[end] not in _MARKS else _around(graph, end)
    if around is not None:
        _between(graph, verb, speaker, around, (first, begin, end))
    elif finite and not inverted:
        _after(graph, verb, speaker, begin)


def _speaker(graph: Graph, verb: int, begin: int, end: int, *, inverted: bool) -> int | None:
    """Return who says: the last noun before the verb, or the first phrase after it where nothing is before."""
    if not inverted:
        found = [at for at in range(begin + 1, verb) if graph.pos[at] in _NOUNS and not _under(graph, at, begin)]
        return found[-1] if found else None
    at = next((at for at in range(verb + 1, end) if graph.pos[at] in _NOUNS), None)
    if at is None or any(graph.pos[each] in ("ADP", "VERB", "AUX") for each in range(verb + 1, at)):
        return None
    while at + 1 < end and graph.pos[at + 1] in ("NOUN", "PROPN") and graph.head[at] > at:
        at += 1
    return at


def _under(graph: Graph, at: int, begin: int) -> bool:
    """Say whether a noun stands under a preposition or owns another."""
    return graph.role[at] in ("oblique", "agent", "possessor") and begin < graph.head[at] < at


def _around(graph: Graph, end: int) -> int | None:
    """Return the verb that goes on after an aside, None where what follows is no verb."""
    at = end + 1
    while at < len(graph) and (graph.lower[at] in _QUOTES or graph.pos[at] in ("ADV", "PART")):
        at += 1
    if at >= len(graph) or graph.tag[at] not in _FINITE:
        return None
    if graph.role[at] in ("aux", "aux_passive", "modal", "copula") and graph.head[at] > at:
        at = graph.head[at]
    return at if graph.role[at] not in ("aux", "aux_passive", "modal", "copula") else None


def _between(graph: Graph, verb: int, speaker: int, around: int, place: tuple[int, int, int]) -> None:
    """Let the clause around an aside have what stands before the aside as its subject."""
    first, begin, end = place
    before = [
        at
        for at in range(first, begin)
        if graph.pos[at] in _NOUNS
        and not first <= graph.head[at] < begin
        and graph.role[at] not in ("oblique", "oblique_clause")
    ]
    if not before:
        return
    above = graph.edge(verb)
    graph.tag[verb] = "VBD" if graph.tag[verb] == "VBN" else graph.tag[verb]
    if begin < graph.head[around] < end or graph.head[around] == before[-1]:
        outside = above.head != verb and not begin < above.head < end and above.head != around
        graph.set(around, above if outside else Edge("root", around))
    if graph.role[around] == "other":
        graph.set(around, Edge("root", around))
    graph.set(verb, Edge("parataxis", around))
    passive = bool(graph.of(around, "aux_passive"))
    for each in graph.of(around, "subject", "subject_passive"):
        if each > begin:
            free = each > around and not graph.of(around, "object")
            graph.set(each, Edge("object" if free else "other", around))
    graph.set(before[-1], Edge("subject_passive" if passive else "subject", around))
    graph.set(speaker, Edge("subject", verb))


def _after(graph: Graph, verb: int, speaker: int, begin: int) -> None:
    """Let a clause of saying at the end have the noun before it as its subject, and not one of the clause before."""
    taken = [at for at in graph.of(verb, "subject", "subject_passive") if at < begin]
    if not taken and speaker in graph.of(verb, "subject"):
        return
    if graph.head[speaker] > begin and graph.head[speaker] != verb:
        return
    for each in taken:
        governor = next((at for at in range(each - 1, -1, -1) if graph.pos[at] == "VERB"), None)
        if governor is None:
            return
        graph.set(each, Edge("object", governor))
    graph.set(speaker, Edge("subject", verb))
