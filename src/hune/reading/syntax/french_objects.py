"""What a French verb governs where the model hangs it elsewhere: “ne vend plus d’armes”, “apporte dès 2022 un appui”.

Also the nouns that are hidden: “l’un des alliés”, “aux déplacés”; and the verbs that look like nouns: “Ankara compte”.
"""

from hune.reading.syntax.french_phrases import agree
from hune.reading.syntax.french_verbs import form_alone
from hune.reading.syntax.graph import Edge, Graph, words

_AMOUNTS = words("plus pas guère jamais point beaucoup peu assez moins davantage trop tant autant")
_PERSONS = {
    "déplacés": "déplacé",
    "réfugiés": "réfugié",
    "blessés": "blessé",
    "rescapés": "rescapé",
    "sinistrés": "sinistré",
    "insurgés": "insurgé",
    "détenus": "détenu",
    "condamnés": "condamné",
    "révoltés": "révolté",
    "mutinés": "mutiné",
}
"""Participles that name people, once they have an article."""

_URGES = words(
    "exhorter presser inviter appeler sommer prier contraindre obliger forcer pousser encourager inciter autoriser "
    "aider accuser soupçonner empêcher charger convaincre dissuader"
)
"""Verbs whose object does what the infinitive behind it says."""

_BEFORE = words("les des aux de d’ d' ces ses leurs")
_SINCE = words("depuis dès en")
_VERBS = {
    "compte": "compter",
    "siège": "siéger",
    "prête": "prêter",
    "presse": "presser",
    "somme": "sommer",
    "loge": "loger",
    "forme": "former",
    "arme": "armer",
    "finance": "financer",
    "livre": "livrer",
    "menace": "menacer",
    "abrite": "abriter",
    "équipe": "équiper",
}
"""Verbs of which a form is a noun or an adjective too."""

_NAMES = ("NOUN", "PROPN")


def objects(graph: Graph) -> None:
    """Mend what hides an object, a noun or a verb."""
    for at in range(len(graph)):
        _verb_as_noun(graph, at)
        _person(graph, at)
    for at in range(len(graph)):
        _one_of(graph, at)
        _amount(graph, at)
        _behind_date(graph, at)
        _likewise(graph, at)
        _urged(graph, at)
        _row_in_front(graph, at)
        _apart(graph, at)
        _participle_behind(graph, at)
        _moved(graph, at)


def _verb_as_noun(graph: Graph, at: int) -> None:
    """Read “Ankara compte parmi les alliés du Niger” as Ankara doing so, where no other verb stands."""
    if graph.lower[at] not in _VERBS or graph.pos[at] not in ("NOUN", "ADJ") or not at:
        return
    root = graph.head[at] == at or (graph.head[at] == at - 1 and graph.head[at - 1] == at - 1)
    if not root or graph.pos[at - 1] != "PROPN" or graph.of(at, "copula", "aux"):
        return
    before, after = at - 1, at + 1
    if after >= len(graph) or graph.pos[after] not in ("DET", "ADP", "PROPN", "NOUN"):
        return
    graph.pos[at], graph.lemma[at] = "VERB", _VERBS[graph.lower[at]]
    if graph.head[at] != at:
        graph.crown(before, at, "subject")
    elif graph.head[before] == at:
        graph.set(before, Edge("subject", at))
    for each in tuple(graph.children[at]):
        if each <= at or graph.role[each] not in ("other", "oblique", "compound"):
            continue
        if graph.pos[each] in _NAMES:
            graph.set(each, Edge("oblique" if graph.of(each, "case") else "object", at))


def _person(graph: Graph, at: int) -> None:
    """Make a noun of the participle in “aux déplacés”, “des milliers de réfugiés”."""
    if graph.lower[at] not in _PERSONS or not at or graph.lower[at - 1] not in _BEFORE:
        return
    if graph.of(at, "aux", "aux_passive", "copula"):
        return
    graph.pos[at], graph.lemma[at] = "NOUN", _PERSONS[graph.lower[at]]
    case = at - 1
    if graph.lower[case] in ("aux", "de", "d’", "d'") and graph.role[at] in ("participial", "adverbial", "open"):
        graph.set(case, Edge("case", at))
        graph.set(at, graph.edge(at)._replace(role="oblique"))


def _one_of(graph: Graph, at: int) -> None:
    """Let those of whom one is spoken of take its place: “l’un des alliés”, “l’une de ses provinces”."""
    if graph.lower[at] not in ("un", "une") or graph.pos[at] not in ("PRON", "NUM", "NOUN"):
        return
    for each in graph.of(at, "oblique"):
        cases = graph.of(each, "case")
        if each > at and graph.pos[each] == "NOUN" and cases and graph.lower[cases[0]] in ("des", "de"):
            graph.crown(at, each, "det")
            graph.set(cases[0], Edge("det", each))
            return


def _amount(graph: Graph, at: int) -> None:
    """Read “ne vend plus d’armes”, “fournit beaucoup d’argent” as the object of the verb."""
    verb = graph.head[at]
    if graph.lower[at] not in _AMOUNTS or graph.pos[at] != "ADV" or graph.pos[verb] != "VERB" or verb > at:
        return
    for each in graph.of(at, "oblique", "other"):
        cases = graph.of(each, "case")
        if graph.pos[each] == "NOUN" and cases and graph.lower[cases[0]] in ("de", "d’", "d'"):
            if not graph.of(verb, "object"):
                graph.set(each, Edge("object", verb))
                graph.set(cases[0], Edge("det", each))
            return


def _behind_date(graph: Graph, at: int) -> None:
    """Read “apporte depuis 2022 un appui” as bringing help, where the model makes the year a part of it."""
    role, verb, _ = graph.edge(at)
    if role != "oblique" or graph.pos[at] != "NOUN" or graph.pos[verb] != "VERB" or verb > at:
        return
    cases = [each for each in graph.of(at, "case") if graph.lower[each] in _SINCE]
    articles = graph.of(at, "det", "possessor")
    if not cases or not articles or graph.of(verb, "object"):
        return
    years = [each for each in range(cases[0] + 1, articles[0]) if graph.lower[each].isdigit()]
    if years:
        graph.set(years[0], Edge("oblique", verb))
        graph.set(cases[0], Edge("case", years[0]))
        graph.set(at, Edge("object", verb))


def _likewise(graph: Graph, at: int) -> None:
    """Read “Au même titre que ses voisins, le Bénin fait partie de…” as Benin doing so."""
    if at < 2 or graph.lower[at - 2 : at + 2] != ["au", "même", "titre", "que"]:
        return
    verbs = [each for each in graph.children[at] if each > at and graph.pos[each] in ("VERB", "AUX", "NOUN", "ADJ")]
    verbs = [each for each in verbs if graph.of(each, "subject", "subject_passive")]
    comma = next((each for each in range(at, len(graph)) if graph.lower[each] == ","), None)
    if not verbs or comma is None or verbs[0] < comma:
        return
    verb = verbs[0]
    graph.crown(at, verb, "other")
    for each in graph.of(verb, "subject", "subject_passive"):
        if each < comma:
            graph.set(each, Edge("oblique", verb, "au même titre que"))
    for each in graph.of(verb, "mark"):
        graph.role[each] = "other"


def _urged(graph: Graph, at: int) -> None:
    """Hang “de sanctionner” in “presse l’Union européenne de sanctionner” from the verb, not from the Union."""
    role, noun, _ = graph.edge(at)
    verb = graph.head[noun]
    if role != "participial" or graph.pos[at] != "VERB" or form_alone(graph, at).mood != "infinitive":
        return
    marks = [each for each in graph.of(at, "mark", "case") if graph.lower[each] in ("à", "de", "d’", "d'")]
    if marks and graph.role[noun] in ("object", "attribute", "open") and graph.lemma[verb] in _URGES and verb < noun:
        graph.set(at, Edge("open", verb))


def _row_in_front(graph: Graph, at: int) -> None:
    """Read “Face aux pressions, Bamako et Niamey ont conclu” as both doing so, no part of what stands in front."""
    noun = graph.head[at]
    verb = graph.head[noun]
    if graph.role[at] != "conjunct" or graph.pos[at] != "PROPN" or graph.role[noun] != "oblique" or verb < at:
        return
    own = [each for each in graph.children[at] if each < at and graph.pos[each] != "DET"]
    start = min([at, *(each for each in graph.children[at] if each < at)])
    if any(graph.pos[each] in ("CCONJ", "ADP") for each in own) or graph.pos[verb] not in ("VERB", "AUX", "NOUN"):
        return
    comma = graph.lower[start - 1] == "," or graph.lower[start] == ","
    if not comma or graph.of(verb, "subject", "subject_passive"):
        return
    for each in tuple(graph.of(noun, "conjunct")):
        if each > at:
            graph.set(each, Edge("conjunct", at))
    graph.set(at, Edge("subject", verb))


def _apart(graph: Graph, at: int) -> None:
    """Read “Le Bénin, l’un des fondateurs de la Cédéao, a …” as an apposition, not as a second subject."""
    if graph.role[at] not in ("subject", "subject_passive") or graph.pos[at] != "NOUN":
        return
    first = [each for each in graph.of(graph.head[at], "subject", "subject_passive") if each < at]
    if not first or graph.pos[first[0]] != "PROPN" or graph.head[at] < at:
        return
    start = min([at, *(each for each in graph.walk(at) if each > first[0])])
    if graph.lower[start - 1] == "," and graph.lower[start] not in ("et", "ou", "ni"):
        graph.set(at, Edge("apposition", first[0]))


def _participle_behind(graph: Graph, at: int) -> None:
    """Hang from the object the participle that agrees with it: “a reçu une cargaison de drones expédiée par Ankara”."""
    role, verb, _ = graph.edge(at)
    if role != "adverbial" or graph.pos[at] != "VERB" or graph.of(at, "mark", "aux", "subject", "aux_passive"):
        return
    if form_alone(graph, at).participle != "past":
        return
    for each in graph.of(verb, "object"):
        if verb < each < at and "," not in graph.lower[each:at] and agree(graph, at, each):
            graph.set(at, Edge("participial", each))


def _moved(graph: Graph, at: int) -> None:
    """Read “fait sortir du Niger hommes et matériel” as taking them out: they hang from no place."""
    role, place, _ = graph.edge(at)
    if role != "oblique" or graph.pos[at] != "NOUN" or graph.of(at, "case", "det", "possessor", "copula"):
        return
    verb = graph.head[place]
    beside = graph.pos[place] == "PROPN" and graph.pos[verb] == "VERB" and verb < place < at == place + 1
    if beside and graph.lemma[verb - 1] == "faire" and not graph.of(verb, "object"):
        graph.set(at, Edge("object", verb))
