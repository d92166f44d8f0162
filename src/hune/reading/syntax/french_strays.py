"""French words that the model hangs astray: each is put where it belongs, where more than one sign says so."""

from hune.reading.syntax.french_mends import NAMES, ONLY
from hune.reading.syntax.french_words import SIDES
from hune.reading.syntax.graph import Edge, Graph, words

PEOPLE = words("militaires combattants volontaires civils miliciens paramilitaires étrangers")
"""People whom the model may take for an adjective."""

BRANDED = words("drone avion hélicoptère char missile blindé fusil chasseur véhicule pick-up roquette canon obusier")
"""What goes by the name of its make."""

CLITICS = ("le", "la", "les", "l’", "l'")


def strays(graph: Graph) -> None:
    """Put words where they belong."""
    for at in range(len(graph)):
        _people(graph, at)
        _brand(graph, at)
        _proper(graph, at)
        _helping(graph, at)
    for at in range(len(graph)):
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
        _where(graph, at)


def _people(graph: Graph, at: int) -> None:
    """Let the soldiers of “quinze cents militaires” be who they are, not an adjective of their number."""
    number = graph.head[at]
    if graph.lemma[number] not in ("cent", "mille") or graph.lower[at] not in PEOPLE or graph.role[at] != "adjective":
        return
    graph.crown(number, at, "other")
    graph.pos[at] = "NOUN"


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


def _clitic(graph: Graph, at: int) -> None:
    """Let “le” in “l’UE le sanctionnera” be whom it will sanction: a verb has no article."""
    verb = graph.head[at]
    if graph.role[at] != "det" or verb != at + 1 or graph.pos[verb] != "VERB" or graph.lower[at] not in CLITICS:
        return
    if graph.of(verb, "subject") and not graph.of(verb, "object", "aux_passive"):
        graph.set(at, Edge("object", verb))
        graph.pos[at] = "PRON"


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


def _where(graph: Graph, at: int) -> None:
    """Let “où” be where its clause happens, never who does it: “le Mali, où opère l’Africa Corps”."""
    verb = graph.head[at]
    if graph.lower[at] == "où" and graph.role[verb] == "relative" and graph.role[at] != "mark":
        graph.set(at, Edge("oblique", verb, "où"))
