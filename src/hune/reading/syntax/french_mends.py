"""Turns of French that the model often draws wrong, redrawn: each is a question to one word of the graph."""

from hune.reading.syntax.french_forms import infinitive
from hune.reading.syntax.french_words import SIDES, TIMES
from hune.reading.syntax.graph import Edge, Graph, words

NAMES = ("NOUN", "PROPN")

HAVING = words("avoir donner choisir trouver compter élire prendre désigner assigner fixer")
"""Verbs that take what somebody is under “pour” and who it is as their object: “a pour chef Iyad Ag Ghali”."""

AS = ("pour", "comme")

TURNED = words("succéder")
"""Verbs that take no object: a name after them, where “à” stands before, is who does it."""

TOLD = words("reprocher enjoindre intimer ordonner interdire imputer")
"""Verbs of which whoever stands under “à” does what the infinitive says, or has done it."""

PEOPLE = words("militaires combattants volontaires civils miliciens paramilitaires étrangers")
"""People whom the model may take for an adjective."""

CLITICS = ("le", "la", "les", "l’", "l'")

HANGING = ("oblique", "other", "parataxis", "conjunct", "adverbial")
"""How a main clause may hang from the condition before it."""

BRANDED = words("drone avion hélicoptère char missile blindé fusil chasseur véhicule pick-up roquette canon obusier")
"""What goes by the name of its make."""

ONLY = ("que", "qu’", "qu'")


def mend(graph: Graph) -> None:
    """Redraw what is often drawn wrong."""
    for at in range(len(graph)):
        _to_have(graph, at)
        _when(graph, at)
        _people(graph, at)
        _brand(graph, at)
        _proper(graph, at)
        _helping(graph, at)
    for at in range(len(graph)):
        _whom(graph, at)
        _turned(graph, at)
        _told(graph, at)
        _only(graph, at)
        _main(graph, at)
        _verb_first(graph, at)
        _that(graph, at)
        _kind(graph, at)
        _clitic(graph, at)
        _between(graph, at)
        _its(graph, at)
        _others(graph, at)
        _after_aside(graph, at)
        _branch(graph, at)
        _called(graph, at)
        _gentilic(graph, at)
        _as_well(graph, at)
        _if(graph, at)
        _where(graph, at)


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


def _brand(graph: Graph, at: int) -> None:
    """Let the name of “des drones Bayraktar au Mali” belong to the drones, and what hangs from it to the verb."""
    verb, before = graph.head[at], at - 1
    plain = graph.role[at] in ("other", "oblique") and graph.pos[at] == "PROPN" and not graph.of(at, "case", "det")
    if not plain or before <= verb or graph.pos[before] != "NOUN" or graph.pos[verb] != "VERB":
        return
    if graph.role[before] in ("object", "oblique") and graph.lemma[before] in BRANDED:
        for each in graph.of(at, "oblique"):
            graph.set(each, graph.edge(each)._replace(head=verb))
        graph.set(at, Edge("compound", before))


def _proper(graph: Graph, at: int) -> None:
    """Let a name that is drawn as an adverb before its verb be who does it: “Boko Haram a libéré”."""
    verb = graph.head[at]
    if graph.role[at] != "adverb" or graph.pos[at] != "PROPN" or at > verb or graph.pos[verb] != "VERB":
        return
    if not graph.of(verb, "subject", "subject_passive") and not graph.of(at, "case"):
        graph.set(at, Edge("subject_passive" if graph.of(verb, "aux_passive") else "subject", verb))


def _helping(graph: Graph, at: int) -> None:
    """Give a verb the subject that its auxiliary has: “la Russie a à plusieurs reprises livré”."""
    verb = graph.head[at]
    if graph.role[at] != "aux" or verb < at or graph.of(verb, "subject", "subject_passive"):
        return
    for each in graph.of(at, "subject", "negation"):
        graph.set(each, graph.edge(each)._replace(head=verb))


def _after_aside(graph: Graph, at: int) -> None:
    """Let France be accused in “a accusé, lundi, la France”: what stands behind a time between commas is the object."""
    verb = graph.head[at]
    if graph.role[at] != "conjunct" or graph.pos[verb] != "VERB" or graph.pos[at] not in NAMES or at < verb:
        return
    start = min([at, *graph.of(at, "det", "adjective")])
    time = [each for each in graph.of(verb, "oblique", "adverb") if verb < each < at and not graph.of(each, "case")]
    commas = [each for each in range(verb, start) if graph.lower[each] == ","]
    free = not graph.of(verb, "object", "aux_passive") and not graph.of(at, "case")
    if len(commas) > 1 and start - 1 == commas[-1] and time and commas[0] < time[0] and free:
        graph.set(at, Edge("object", verb))


def _branch(graph: Graph, at: int) -> None:
    """Let “branche d’Al-Qaïda” in “Le JNIM, branche d’Al-Qaïda, est dirigé” be what JNIM is."""
    name = at - 2
    if name < 0 or graph.lower[at - 1] != "," or graph.pos[at] != "NOUN" or graph.pos[name] not in NAMES:
        return
    both = graph.role[at] == graph.role[name] and graph.head[at] == graph.head[name]
    drawn = graph.role[at] == "conjunct" and graph.head[at] == name
    bare = not graph.of(at, "det", "case", "conjunct", "possessor") and graph.of(at, "oblique", "adjective")
    if (drawn or (both and "subject" in graph.role[at])) and bare and graph.doc[name].text[0].isupper():
        graph.set(at, Edge("apposition", name))


def _called(graph: Graph, at: int) -> None:
    """Let SADAT in “la société turque SADAT a envoyé” be the company, not another who sent."""
    verb = graph.head[at]
    if graph.role[at] != "subject" or graph.pos[at] != "PROPN" or graph.of(at, "det", "case"):
        return
    for each in graph.of(verb, "subject"):
        near = each < at and graph.pos[each] == "NOUN" and all(graph.pos[one] == "ADJ" for one in range(each + 1, at))
        if near and graph.of(each, "det"):
            graph.set(at, Edge("apposition", each))
            return


def _gentilic(graph: Graph, at: int) -> None:
    """Let Faure Gnassingbé be who is meant by “le Togolais Faure Gnassingbé”."""
    names = [each for each in graph.of(at, "compound") if each > at and graph.pos[each] == "PROPN"]
    if names and names[0] == at + 1 and graph.lower[at] in SIDES and graph.pos[at] in NAMES:
        graph.crown(at, names[0], "adjective")


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


def _clitic(graph: Graph, at: int) -> None:
    """Let “le” in “l’UE le sanctionnera” be whom it will sanction: a verb has no article."""
    verb = graph.head[at]
    if graph.role[at] != "det" or verb != at + 1 or graph.pos[verb] != "VERB" or graph.lower[at] not in CLITICS:
        return
    if graph.of(verb, "subject") and not graph.of(verb, "object", "aux_passive"):
        graph.set(at, Edge("object", verb))
        graph.pos[at] = "PRON"


def _where(graph: Graph, at: int) -> None:
    """Let “où” be where its clause happens, never who does it: “le Mali, où opère l’Africa Corps”."""
    verb = graph.head[at]
    if graph.lower[at] == "où" and graph.role[verb] == "relative" and graph.role[at] != "mark":
        graph.set(at, Edge("oblique", verb, "où"))


def _participle(graph: Graph, at: int) -> bool:
    """Say whether a word is a past participle that agrees with nothing, as after “avoir”."""
    return graph.pos[at] in ("VERB", "ADJ") and graph.lower[at].endswith(("é", "i", "u", "is", "it", "ert", "aint"))


def _people(graph: Graph, at: int) -> None:
    """Let the soldiers of “quinze cents militaires” be who they are, not an adjective of their number."""
    number = graph.head[at]
    if graph.lemma[number] not in ("cent", "mille") or graph.lower[at] not in PEOPLE or graph.role[at] != "adjective":
        return
    graph.crown(number, at, "other")
    graph.pos[at] = "NOUN"


def _that(graph: Graph, at: int) -> None:
    """Put “que Tripoli a transférés” in “a livré des chars que Tripoli a transférés” on the tanks."""
    pronoun = next((each for each in graph.of(at, "object") if graph.lower[each] in ONLY and each < at), None)
    if graph.role[at] != "complement" or not pronoun or graph.pos[pronoun - 1] not in NAMES:
        return
    agrees = graph.of(at, "aux") and graph.lower[at].endswith(("és", "ées", "ée", "us", "ue", "ues"))
    if agrees and graph.head[at] < pronoun - 1:
        graph.set(at, Edge("relative", pronoun - 1))


def _kind(graph: Graph, at: int) -> None:
    """Let the clause of “des fusils d’assaut que Pékin vend” be on the rifles: a bare noun under “de” has none."""
    inner = graph.head[at]
    role, noun, word = graph.edge(inner)
    bare = graph.pos[inner] == "NOUN" and not graph.of(inner, "det", "possessor", "adjective", "oblique")
    after = role == "oblique" and word == "de" and inner == noun + 2 < at
    if graph.role[at] == "relative" and bare and after and graph.pos[noun] == "NOUN":
        graph.set(at, graph.edge(at)._replace(head=noun))


def _between(graph: Graph, at: int) -> None:
    """Coordinate the army of “entre les rebelles du M23 et l’armée” with the rebels: “entre” asks for two."""
    inner = graph.head[at]
    role, first, word = graph.edge(inner)
    two = graph.word[first] == "entre" or (
        graph.role[first] == "object" and graph.lemma[graph.head[first]] == "opposer"
    )
    if graph.role[at] == "conjunct" and graph.pos[at] in NAMES and graph.pos[inner] == "VERB":
        _second_of_two(graph, at)
        return
    if graph.role[at] != "conjunct" or role != "oblique" or word != "de" or not two:
        return
    if not graph.of(first, "conjunct") and graph.of(at, "det"):
        graph.set(at, Edge("conjunct", first))


def _second_of_two(graph: Graph, at: int) -> None:
    """Coordinate with whom “entre” is before the second of two, where the model coordinates that with the verb."""
    both = [each for each in graph.of(at, "det") if each < at]
    joint = (both[0] if both else at) - 1
    near = [
        each for each in range(max(0, joint - 3), joint) if graph.pos[each] in NAMES and graph.word[each] == "entre"
    ]
    if joint > 0 and graph.lower[joint] == "et" and near and not graph.of(near[-1], "conjunct"):
        graph.set(at, Edge("conjunct", near[-1]))


def _its(graph: Graph, at: int) -> None:
    """Let “son savoir-faire” in “inculque aux soldats son savoir-faire” be what the verb gives them."""
    whom = graph.head[at]
    verb = graph.head[whom]
    close = graph.role[whom] == "oblique" and graph.word[whom] == "à" and graph.pos[verb] == "VERB" and verb < whom < at
    own = [each for each in graph.of(at, "possessor") if graph.pos[each] == "DET"]
    if graph.role[at] != "apposition" or not close or not own or graph.of(verb, "object", "aux_passive"):
        return
    if not any(graph.lower[each] == "," for each in range(whom, at)):
        graph.set(at, Edge("object", verb))
        graph.pos[at] = "NOUN"


def _others(graph: Graph, at: int) -> None:
    """Read “réunit, entre autres, le Niger” as Niger being brought in."""
    among = graph.head[at]
    verb = graph.head[among]
    if graph.role[at] != "conjunct" or graph.lower[among - 1 : among + 1] != ["entre", "autres"]:
        return
    if graph.pos[verb] == "VERB" and verb < among and not graph.of(verb, "object", "aux_passive"):
        graph.set(at, Edge("object", verb))


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
