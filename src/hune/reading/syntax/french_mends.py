"""Turns of French that the model often draws wrong, redrawn: each is a question to one word of the graph."""

from hune.reading.syntax.french_forms import infinitive
from hune.reading.syntax.french_words import TIMES
from hune.reading.syntax.graph import Edge, Graph, words

NAMES = ("NOUN", "PROPN")

HAVING = words("avoir donner choisir trouver compter élire prendre désigner assigner fixer")
"""Verbs that take what somebody is under “pour” and who it is as their object: “a pour chef Iyad Ag Ghali”."""

AS = ("pour", "comme")

TURNED = words("succéder")
"""Verbs that take no object: a name after them, where “à” stands before, is who does it."""

TOLD = words("reprocher enjoindre intimer ordonner interdire imputer")
"""Verbs of which whoever stands under “à” does what the infinitive says, or has done it."""

HANGING = ("oblique", "other", "parataxis", "conjunct", "adverbial")
"""How a main clause may hang from the condition before it."""

ONLY = ("que", "qu’", "qu'")


def mend(graph: Graph) -> None:
    """Redraw what is often drawn wrong."""
    for at in range(len(graph)):
        _to_have(graph, at)
        _when(graph, at)
    for at in range(len(graph)):
        _whom(graph, at)
        _turned(graph, at)
        _told(graph, at)
        _only(graph, at)
        _main(graph, at)
        _verb_first(graph, at)
        _as_well(graph, at)
        _if(graph, at)


def _to_have(graph: Graph, at: int) -> None:
    """Make a verb of the “a” of “a pour but”, which the model takes for the auxiliary of a noun."""
    having = [each for each in graph.of(at, "aux", "copula") if graph.lemma[each] == "avoir"]
    if graph.pos[at] not in NAMES or not having or having[0] > at:
        return
    cases = [each for each in graph.of(at, "case") if having[0] < each < at and graph.lower[each] in AS]
    if not cases:
        return
    verb, case = having[0], cases[0]
    above, children = graph.edge(at), [each for each in graph.children[at] if each not in (verb, case)]
    graph.set(verb, Edge("root", verb) if above.head == at else above)
    graph.set(at, Edge("oblique", verb, graph.lower[case]))
    for each in children:
        if each < case or graph.role[each] in ("open", "complement") or graph.pos[each] == "PUNCT":
            graph.set(each, graph.edge(each)._replace(head=verb))
    graph.pos[verb] = "VERB"


def _when(graph: Graph, at: int) -> None:
    """Make one verb of “a cette semaine armé”, which the model draws as having a week."""
    role, verb, _ = graph.edge(at)
    if graph.lemma[verb] != "avoir" or graph.lemma[at] not in TIMES or graph.of(at, "case") or at < verb:
        return
    did = [each for each in graph.of(at, "participial", "adjective") if each > at and _participle(graph, each)]
    if role not in ("object", "oblique") or not did or graph.of(verb, "aux") or not graph.of(verb, "subject"):
        return
    done, rest = did[0], [each for each in graph.children[at] if each > did[0]]
    graph.set(done, Edge("participial", verb))
    graph.crown(verb, done, "aux")
    graph.set(at, Edge("oblique", done))
    for each in rest:
        bare = graph.pos[each] in NAMES and not graph.of(each, "case") and not graph.of(done, "object")
        graph.set(each, Edge("object", done) if bare else graph.edge(each)._replace(head=done))
    for each in graph.of(done, "oblique"):
        if graph.pos[each] in NAMES and each > done and not graph.of(each, "case") and not graph.of(done, "object"):
            graph.set(each, Edge("object", done))
    graph.pos[verb], graph.pos[done] = "AUX", "VERB"
    if not graph.lemma[done].endswith(("er", "ir", "re")):
        graph.lemma[done] = infinitive(graph.lower[done])


def _as_well(graph: Graph, at: int) -> None:
    """Let both do it in “tant la Russie que la Turquie ont vendu”."""
    first = graph.head[at]
    if graph.lower[at] != "tant" or graph.pos[first] not in NAMES or at > first:
        return
    for verb in graph.of(first, "participial", "relative", "complement"):
        mark = [each for each in graph.children[verb] if graph.lower[each] in ONLY and each > first]
        second = [each for each in graph.of(verb, "subject", "subject_passive") if mark and each > mark[0]]
        if second:
            role, above = graph.role[second[0]], graph.edge(first)
            graph.set(verb, Edge("root", verb) if above.head == first else above)
            graph.set(first, Edge(role, verb))
            graph.set(second[0], Edge("conjunct", first))
            graph.role[mark[0]], graph.word[verb] = "other", ""
            return


def _if(graph: Graph, at: int) -> None:
    """Make the clause behind “Si …,” the main one, where the model hangs it from the condition."""
    first = graph.head[at]
    mark = [each for each in graph.of(first, "mark") if graph.lower[each] in ("si", "s’", "s'")]
    if graph.role[first] != "root" or not mark or at < first or graph.pos[at] != "VERB":
        return
    subject = graph.of(at, "subject", "subject_passive")
    comma = subject and any(graph.lower[each] == "," for each in range(first, subject[0]))
    if (
        graph.role[at] in ("oblique", "other", "parataxis", "conjunct", "adverbial")
        and comma
        and not graph.of(at, "mark")
    ):
        graph.set(at, Edge("root", at))
        graph.set(first, Edge("adverbial", at, "si"))


def _participle(graph: Graph, at: int) -> bool:
    """Say whether a word is a past participle that agrees with nothing, as after “avoir”."""
    return graph.pos[at] in ("VERB", "ADJ") and graph.lower[at].endswith(("é", "i", "u", "is", "it", "ert", "aint"))


def _whom(graph: Graph, at: int) -> None:
    """Give a verb the object that stands behind “pour chef”: in “a eu pour successeur Idriss Déby” the name."""
    role, verb, word = graph.edge(at)
    if role != "oblique" or word not in AS or graph.lemma[verb] not in HAVING or verb > at:
        return
    if graph.of(verb, "object", "aux_passive"):
        return
    for each in graph.children[at]:
        if each > at and graph.pos[each] in NAMES and not graph.of(each, "case") and graph.role[each] != "conjunct":
            graph.set(each, Edge("object", verb))
            return


def _turned(graph: Graph, at: int) -> None:
    """Turn “À Wagner succède l’Africa Corps”."""
    if graph.lemma[at] not in TURNED or graph.of(at, "subject"):
        return
    to = [
        each
        for each in graph.children[at]
        if each < at
        and graph.pos[each] in NAMES
        and any(graph.lower[case] in ("à", "au", "aux") for case in graph.of(each, "case"))
    ]
    after = graph.of(at, "object")
    if to and after:
        graph.set(to[0], Edge("oblique", at, "à"))
        graph.set(after[0], Edge("subject", at))


def _told(graph: Graph, at: int) -> None:
    """Hang “d’armer le FLA” in “reproche à l’Ukraine d’armer le FLA” where what somebody is told to do hangs."""
    role, verb, word = graph.edge(at)
    if role != "adverbial" or word != "de" or graph.lemma[verb] not in TOLD or graph.pos[at] != "VERB":
        return
    if any(graph.word[each] == "à" and each < at for each in graph.of(verb, "oblique")):
        graph.set(at, Edge("open", verb, word))


def _only(graph: Graph, at: int) -> None:
    """Read “ne reconnaît que Mohamed Bazoum” as a verb with its object."""
    if graph.role[at] not in ("other", "oblique", "adverbial", "complement") or graph.pos[at] not in NAMES:
        return
    verb = graph.head[at]
    marks = [each for each in graph.children[at] if graph.lower[each] in ONLY and each < at]
    said = any(graph.lower[each] in ("ne", "n’", "n'") for each in graph.children[verb] if each < verb)
    if not marks or not said or verb > at or graph.of(at, "copula") or graph.of(verb, "object"):
        return
    graph.set(at, Edge("object", verb))
    graph.role[marks[0]] = "adverb"


def _main(graph: Graph, at: int) -> None:
    """Give “ont conclu une trêve dont le texte tient sur une page” its first verb as the main one."""
    if graph.lower[at] != "dont" or not at:
        return
    late = next((each for each in _above(graph, at) if graph.pos[each] in ("VERB", "AUX")), None)
    if late is None or late < at:
        return
    early = [
        each
        for each in graph.of(late, "adverbial", "participial", "parataxis")
        if each < at and graph.pos[each] == "VERB" and not graph.of(each, "mark") and graph.of(each, "aux", "object")
    ]
    if not early:
        return
    verb, noun = early[0], at - 1
    while noun > verb and graph.pos[noun] not in NAMES:
        noun -= 1
    if noun == verb:
        return
    above = graph.edge(late)
    graph.set(verb, Edge("root", verb) if above.head == late else above)
    for each in tuple(graph.children[late]):
        if each < verb:
            free = graph.role[each] in ("other", "subject") and graph.pos[each] in (*NAMES, "PRON")
            role = "subject" if free and not graph.of(verb, "subject") else graph.role[each]
            graph.set(each, Edge(role, verb, graph.word[each]))
    graph.set(late, Edge("relative", noun))


def _verb_first(graph: Graph, at: int) -> None:
    """Make the verb of “Paris a gelé son aide, le temps d’un réexamen” the main one, not the noun behind it."""
    if graph.head[at] != at or graph.pos[at] != "NOUN" or graph.of(at, "copula", "aux", "subject", "subject_passive"):
        return
    verbs = [
        each
        for each in graph.of(at, "adjective", "adverbial", "participial")
        if each < at and graph.pos[each] == "VERB" and graph.of(each, "subject") and graph.of(each, "aux")
    ]
    if not verbs or graph.of(verbs[0], "mark"):
        return
    verb = verbs[0]
    graph.set(verb, Edge("root", verb))
    for each in tuple(graph.children[at]):
        if each < at and each != verb and graph.role[each] not in ("det", "case", "adjective"):
            graph.set(each, graph.edge(each)._replace(head=verb))
    graph.set(at, Edge("oblique", verb))


def _above(graph: Graph, at: int) -> list[int]:
    found: list[int] = []
    while graph.head[at] != at and graph.head[at] not in found:
        at = graph.head[at]
        found.append(at)
    return found
