"""Clauses that the small model draws without their verb: a name for it owns the verb, or its participle commands."""

from hune.reading.syntax.graph import Edge, Graph, Role, words

_NOUNISH: tuple[Role, ...] = ("compound", "adjective")
_LENDING = words("lend give send offer sell grant provide supply owe pay")
_BARE = words("cut hit put set shut beset hemmed ringed torn led run split")
_BY = words("by since from for in on after under between as")
_EDGES = words("verge brink point cusp threshold")
_HELPERS = words("had has have was were is are been being be")


def clause(graph: Graph, at: int) -> None:
    """Put right the clause of a verb."""
    if graph.lemma[at] in _EDGES:
        _verge(graph, at)
    if graph.pos[at] != "VERB":
        return
    _owned(graph, at)
    _extent(graph, at)
    _inverted(graph, at)
    _named(graph, at)
    _opening(graph, at)
    _lent(graph, at)


def _owned(graph: Graph, at: int) -> None:
    """In “the army had armed JNIM” let the verb have the name, not the name the verb."""
    noun = graph.head[at]
    if graph.role[at] not in _NOUNISH or noun <= at or graph.tag[at] not in ("VBD", "VBN"):
        return
    own = graph.of(at, "subject")
    helper = at - 1 if at and graph.lower[at - 1] in _HELPERS and graph.pos[at - 1] == "AUX" else None
    if helper is not None and graph.head[helper] != at:
        own += [each for each in graph.of(helper, "subject", "subject_passive") if each < at]
    if not own or graph.of(noun, "det", "possessor"):
        return
    if helper is None:
        graph.tag[at] = "VBD"
    that = next((each for each in (own[0] - 1, own[0] - 2) if each >= 0 and graph.lower[each] == "that"), None)
    governor = graph.head[noun]
    above = graph.edge(noun) if governor != noun else Edge("root", at)
    if above.role in ("object", "complement", "other") or that is not None:
        above = Edge("complement", governor, "that" if that is not None else "")
    for each in graph.of(noun, "oblique", "adverbial", "adverb", "oblique_clause", "agent"):
        if each < at or graph.role[each] != "oblique":
            graph.set(each, graph.edge(each)._replace(head=at))
    graph.set(at, above if above.head != at and governor != noun else Edge("root", at))
    graph.set(noun, Edge("object", at))
    graph.set(own[0], Edge("subject", at))
    if helper is not None:
        graph.set(helper, Edge("aux", at))
    if that is not None:
        graph.set(that, Edge("mark", at))


def _verge(graph: Graph, at: int) -> None:
    """In “is on the verge of leaving” let whoever is be the subject of the noun."""
    head = graph.head[at]
    edge = graph.role[at] == "oblique" and graph.word[at] in ("on", "at") and graph.lemma[head] == "be"
    if edge and graph.role[head] not in ("aux", "aux_passive", "copula") and graph.of(at, "oblique_clause"):
        graph.crown(head, at, "copula")


def _extent(graph: Graph, at: int) -> None:
    """In “went so far as to bomb them”, “stopped short of it” let the clause hang from the verb, not the adverb."""
    adverb = graph.head[at]
    verb = graph.head[adverb]
    if graph.lower[adverb] not in ("far", "short") or graph.pos[verb] != "VERB" or not verb < adverb < at:
        return
    if graph.word[at] == "as":
        graph.set(at, Edge("open", verb, "to"))
    elif graph.role[at] == "oblique_clause":
        graph.set(at, Edge("oblique_clause", verb, graph.word[at]))


def _inverted(graph: Graph, at: int) -> None:
    """In “Were they to leave, …” let who would leave be its subject, and “were” a helper."""
    noun = graph.head[at]
    were = graph.head[noun]
    to = [each for each in graph.of(at, "aux") if graph.lower[each] == "to"]
    opens = were == 0 or graph.lower[were - 1] in (".", "!", "?", "“")
    clausal = graph.role[at] in ("relative", "participial") and bool(to)
    if opens and clausal and graph.lower[were] == "were" and were < noun < at:
        above = graph.edge(were)
        graph.set(at, above if above.head not in (were, at) else Edge("root", at))
        graph.set(noun, Edge("subject", at))
        graph.set(were, Edge("aux", at))


def _named(graph: Graph, at: int) -> None:
    """In “the magazine X revealed” let the name be the subject, and the noun what it is."""
    found = graph.of(at, "subject", "subject_passive")
    if len(found) != 2 or not found[0] < found[1] < at:
        return
    noun, name = found
    between = range(noun + 1, name)
    if graph.pos[noun] == "NOUN" and graph.pos[name] == "PROPN" and all(graph.pos[each] == "PROPN" for each in between):
        graph.set(noun, Edge("compound", name))


def _opening(graph: Graph, at: int) -> None:
    """In “Cut off since June by rebels, the town …” let the participle be one, though it looks like a command."""
    if at and graph.lower[at - 1] not in (".", "!", "?", "“"):
        return
    if graph.lower[at] not in _BARE and not graph.lower[at].endswith("ed"):
        return
    comma = next((each for each in range(at + 1, len(graph)) if graph.lower[each] in (",", ".", "!", "?")), None)
    if comma is None or graph.lower[comma] != "," or graph.of(at, "subject", "object", "aux"):
        return
    if graph.tag[at] != "VBN" and any(graph.lower[each] in _BY for each in range(at + 1, min(at + 3, comma))):
        graph.tag[at] = "VBN"
        main = next(
            (each for each in range(comma + 1, len(graph)) if graph.of(each, "subject", "subject_passive")), None
        )
        if graph.role[at] in ("root", "other", "complement") and main is not None:
            if graph.head[main] == at:
                graph.set(main, Edge("root", main))
            graph.set(at, Edge("adverbial", main))


def _lent(graph: Graph, at: int) -> None:
    """In “the money that they lent Chad” let the money be lent, to Chad."""
    if graph.role[at] != "relative" or graph.lemma[at] not in _LENDING:
        return
    pronoun, named = graph.of(at, "indirect"), graph.of(at, "object")
    if pronoun and named and pronoun[0] < at < named[0] and graph.lower[pronoun[0]] in ("that", "which"):
        graph.role[pronoun[0]], graph.role[named[0]] = "object", "indirect"
