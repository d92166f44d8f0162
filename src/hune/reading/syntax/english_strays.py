"""English words that the small model hangs astray: each is put where it belongs, where more than one sign says so."""

from hune.reading.syntax.english_mends import DITRANSITIVE
from hune.reading.syntax.graph import Edge, Graph, words

_FOR = words("press push call plead wait campaign lobby clamour appeal argue arrange provide allow")
"""Verbs under which “for” brings who does what the infinitive says."""

_TO_WHOM = DITRANSITIVE | words("donate deliver ship transfer")
_ABREAST = frozenset([("shoulder", "shoulder"), ("side", "side"), ("hand", "hand"), ("arm", "arm"), ("elbow", "elbow")])
_BACK = words("back out away home")
_FINITE = ("VBZ", "VBD", "VBP")


def stray(graph: Graph, at: int) -> None:
    """Put a word where it belongs."""
    match graph.role[at]:
        case "adverbial":
            _of_place(graph, at)
            _for_whom(graph, at)
        case "adjective":
            _doer(graph, at)
            _verb_within(graph, at)
        case "oblique":
            _worth(graph, at)
            _back_at(graph, at)
        case "compound":
            _numbered(graph, at)
            _acronym(graph, at)
        case "apposition":
            _no_longer(graph, at)
        case "complement":
            _apart(graph, at)
        case "object":
            _abreast(graph, at)
            _claimed(graph, at)


def _of_place(graph: Graph, at: int) -> None:
    """In “in Djibo, besieged by jihadists, people starve” let the participle stand on Djibo."""
    before = at - 2
    if graph.tag[at] != "VBN" or before < 0 or graph.lower[at - 1] != "," or not graph.of(at, "agent"):
        return
    under = graph.role[before] == "oblique" and graph.head[before] == graph.head[at]
    if under and graph.pos[before] == "PROPN" and not graph.of(at, "subject_passive", "mark") and at < graph.head[at]:
        graph.set(at, Edge("participial", before))


def _for_whom(graph: Graph, at: int) -> None:
    """In “pressed for the army to leave” let the army be who leaves."""
    verb = graph.head[at]
    if graph.word[at] != "to" or graph.lemma[verb] not in _FOR or graph.of(at, "subject"):
        return
    whom = [each for each in graph.of(verb, "oblique") if graph.word[each] == "for" and verb < each < at]
    if whom and not graph.of(verb, "object"):
        graph.set(whom[-1], Edge("subject", at))
        graph.set(at, Edge("oblique_clause", verb, "for"))


def _doer(graph: Graph, at: int) -> None:
    """In “Kigali swears that …” let Kigali, drawn as an adjective, be who swears."""
    verb = graph.head[at]
    first = at == 0 or graph.lower[at - 1] in {",", "“", ".", "that"}
    alone = verb == at + 1 and graph.tag[verb] in _FINITE and not graph.of(verb, "subject", "subject_passive")
    if first and alone and graph.pos[verb] == "VERB" and graph.doc[at].text[0].isupper():
        graph.set(at, Edge("subject", verb))
        graph.pos[at] = "PROPN"


def _verb_within(graph: Graph, at: int) -> None:
    """In “the army and the RSF suspended combat”, drawn as one noun, let the verb be the main one."""
    noun = root = graph.head[at]
    for _ in range(4):
        root = graph.head[root]
    according = graph.lower[root] == "according"
    if graph.tag[at] not in ("VBN", "VBD") or graph.pos[at] != "VERB" or graph.role[root] != "root" or at > noun:
        return
    if noun == root or any(graph.tag[each] in (*_FINITE, "MD") for each in graph.walk(root) if each != at):
        return
    if graph.pos[at - 1] != "PROPN" or at - 1 <= root or graph.of(root, "copula", "aux"):
        return
    if according:
        _according(graph, at, root)
        return
    if graph.pos[root] not in ("NOUN", "PROPN") or graph.head[noun] != root:
        return
    joined = [each for each in range(root + 1, at) if graph.lower[each] == "and"]
    graph.set(at, Edge("root", at))
    graph.set(root, Edge("subject", at))
    graph.set(noun, Edge("object", at))
    graph.tag[at] = "VBD"
    if joined:
        graph.set(at - 1, Edge("conjunct", root))
        _determined(graph, at - 1, joined[-1])
    for each in tuple(graph.children[root]):
        if graph.role[each] == "oblique" and each < root:
            graph.set(each, graph.edge(each)._replace(head=at))


def _according(graph: Graph, verb: int, root: int) -> None:
    """Let the verb that is drawn within “according to” carry its sentence."""
    noun = graph.head[verb]
    graph.set(verb, Edge("root", verb))
    graph.set(noun, Edge("object", verb))
    graph.set(verb - 1, Edge("subject", verb))
    graph.tag[verb] = "VBD"
    for each in tuple(graph.children[root]):
        graph.set(each, graph.edge(each)._replace(head=verb))
        for inner in graph.of(each, "oblique"):
            if inner > verb:
                graph.set(inner, graph.edge(inner)._replace(head=verb))
    graph.set(root, Edge("case", verb))


def _determined(graph: Graph, name: int, after: int) -> None:
    """Give a name the articles and names that stand before it."""
    for each in range(after + 1, name):
        if graph.pos[each] in ("DET", "PROPN"):
            graph.set(each, Edge("det" if graph.pos[each] == "DET" else "compound", name))


def _worth(graph: Graph, at: int) -> None:
    """In “gave shells worth a million to the army” let the army be to whom they are given."""
    worth = graph.head[at]
    noun = graph.head[worth]
    verb = graph.head[noun]
    while graph.role[noun] == "conjunct":
        noun, verb = verb, graph.head[verb]
    priced = graph.lower[worth] == "worth" or graph.pos[worth] in ("NUM", "SYM")
    if graph.word[at] == "to" and priced and graph.role[noun] == "object" and graph.lemma[verb] in _TO_WHOM:
        graph.set(at, Edge("oblique", verb, "to"))


def _back_at(graph: Graph, at: int) -> None:
    """In “are back at the table” let the table be where they are."""
    adverb = graph.head[at]
    verb = graph.head[adverb]
    if graph.lower[adverb] in _BACK and graph.role[adverb] == "adverb" and graph.pos[verb] in ("VERB", "AUX"):
        graph.set(at, graph.edge(at)._replace(head=verb))


def _numbered(graph: Graph, at: int) -> None:
    """In “its bases in Chad one by one” let the bases be in Chad."""
    number = graph.head[at]
    if graph.pos[at] == "PROPN" and graph.pos[number] == "NUM" and number == at + 1 and graph.lower[number].isalpha():
        above = graph.edge(number)
        for each in graph.of(number, "case", "det", "compound"):
            if each < at:
                graph.set(each, graph.edge(each)._replace(head=at))
        graph.set(at, above)
        graph.set(number, Edge("other", at))


def _acronym(graph: Graph, at: int) -> None:
    """In “JNIM and IS Sahel” let the two be coordinated, not all one name."""
    last = graph.head[at]
    joined = graph.of(at, "conjunct")
    if graph.pos[last] != "PROPN" or len(joined) != 1 or not at < joined[0] < last or not _short(graph, at):
        return
    if graph.lower[at + 1] != "and" or graph.pos[joined[0]] != "PROPN":
        return
    graph.set(joined[0], Edge("compound", last))
    above = graph.edge(last)
    graph.set(at, Edge("root", at) if above.head == last else above)
    for each in (*graph.of(last, "case", "det"),):
        if each < at:
            graph.set(each, graph.edge(each)._replace(head=at))
    graph.set(last, Edge("conjunct", at))


def _short(graph: Graph, at: int) -> bool:
    """Say whether a name is written in capitals."""
    text = graph.doc[at].text
    return text.isupper() and len(text) > 1


def _no_longer(graph: Graph, at: int) -> None:
    """In “Niger, no longer a member” let “no longer” be of the member."""
    noun = graph.head[at]
    for each in graph.of(noun, "negation"):
        if noun < each < at:
            graph.set(each, graph.edge(each)._replace(head=at))


def _apart(graph: Graph, at: int) -> None:
    """In “Benin wants its oil; Niger closed the border” let neither be what the other says."""
    later = graph.head[at]
    between = range(at + 1, later)
    if any(graph.lower[each] == ";" for each in between) and not any(graph.lower[each] in _QUOTES for each in between):
        graph.role[at], graph.word[at] = "parataxis", ""


_QUOTES = frozenset('"“”«»')


def _claimed(graph: Graph, at: int) -> None:
    """In “claimed responsibility for an attack” let the attack be what was claimed."""
    verb = graph.head[at]
    attack = [each for each in (*graph.of(at, "oblique"), *graph.of(verb, "oblique")) if graph.word[each] == "for"]
    if graph.lemma[verb] == "claim" and graph.lower[at] in ("responsibility", "credit") and attack:
        graph.set(attack[0], Edge("object", verb))
        graph.role[at] = "other"


def _abreast(graph: Graph, at: int) -> None:
    """In “took the ridge shoulder to shoulder with” let the ridge be what they took, with whoever it was."""
    verb = graph.head[at]
    after = at + 2
    if after >= len(graph) or (graph.lower[at], graph.lower[after]) not in _ABREAST or graph.lower[at + 1] != "to":
        return
    ridge = graph.of(at, "compound")
    for each in (*graph.of(after, "oblique"), *graph.of(at, "oblique")):
        graph.set(each, graph.edge(each)._replace(head=verb))
    graph.role[at] = "other"
    if ridge:
        for each in graph.of(at, "det", "adjective", "possessor"):
            graph.set(each, graph.edge(each)._replace(head=ridge[-1]))
        graph.set(ridge[-1], Edge("object", verb))
