"""What French sets beside a clause or before it: who says so between two commas, “c’est … que”, a participle in front.

The model makes the verb of saying the main one, the date that “c’est” brings forward a clause, the participle the root.
"""

from hune.reading.syntax.french_phrases import NOMINAL, finite
from hune.reading.syntax.french_words import SAYS, TIMES
from hune.reading.syntax.graph import Edge, Graph, words

_HELPERS = words("a ont avait avaient aurait auraient s’ s' se l’ l' le en y lui leur aussi ainsi encore n’ n' ne est")
_MARKS = frozenset({",", "–", "—"})
_STOPS = frozenset({".", ";", ":", "!", "?", "…", "«", "»", "“", "”"})
_BARS = words("qui que qu’ qu' dont où et mais ou car si lorsque quand")
_FAR = 24
_NEXT = words("dernier dernière derniers dernières prochain prochaine prochains prochaines")
_SHARED = frozenset({"avec", "contre"})
_ARMED = words("armée armées")


def words_beside(graph: Graph) -> None:
    """Mend words that would hide the rest: “en mars dernier”, “sera armée”."""
    for at in range(1, len(graph)):
        if graph.lower[at] in _NEXT and (graph.lemma[at - 1] in TIMES or graph.lower[at - 1] in TIMES):
            graph.set(at, Edge("adjective", at - 1))
        if graph.lower[at] in _ARMED and graph.pos[at] != "VERB":
            _armed(graph, at)
        _soon(graph, at)
        _behind_tied(graph, at)
        _says_as_noun(graph, at)


def asides(graph: Graph) -> None:
    """Mend clauses set beside, before or within another."""
    for at in range(len(graph)):
        _copula(graph, at)
        _cleft(graph, at)
        if graph.lower[at] in _MARKS:
            _between(graph, at)
        _participle_in_front(graph, at)
        _quoted_by(graph, at)
        _passing_on(graph, at)
        _active(graph, at)
        _second_subject(graph, at)
        _owes(graph, at)
        _on_the_way(graph, at)
        _of_noun(graph, at)
    for at in range(len(graph)):
        _of_infinitive(graph, at)


def _armed(graph: Graph, at: int) -> None:
    """Read “sera armée par” as a verb, and not as the army."""
    helpers = [each for each in graph.children[at] if each < at and graph.lemma[each] in ("être", "avoir")]
    if not helpers or helpers[-1] < at - 3:
        return
    graph.pos[at], graph.lemma[at] = "VERB", "armer"
    for each in helpers:
        graph.role[each] = "aux_passive" if graph.lemma[each] == "être" else "aux"
    above = graph.head[at]
    if graph.lemma[above] == "aller" and above < at:
        graph.crown(above, at, "aux")
    for each in graph.of(at, "subject"):
        graph.role[each] = "subject_passive"


def _soon(graph: Graph, at: int) -> None:
    """Read “armera sous peu l’armée” as arming the army, and not under it."""
    if graph.lower[at] != "peu" or graph.lower[at - 1] not in ("sous", "avant", "depuis"):
        return
    noun, verb = graph.head[at - 1], graph.head[graph.head[at - 1]]
    if noun > at and graph.pos[noun] in NOMINAL and graph.pos[verb] == "VERB" and verb < at:
        graph.set(at - 1, Edge("adverb", verb))
        graph.set(at, Edge("adverb", verb))
        graph.set(noun, Edge("object", verb))


def _behind_tied(graph: Graph, at: int) -> None:
    """Read “armera-t-elle l’armée” as arming the army."""
    verb = graph.head[at]
    behind = graph.role[at] == "apposition" and graph.pos[at] in NOMINAL and graph.pos[verb] == "VERB" and verb < at
    if behind and graph.lower[verb + 1].startswith("-") and not graph.of(at, "case") and not graph.of(verb, "object"):
        graph.set(at, Edge("object", verb))


def _says_as_noun(graph: Graph, at: int) -> None:
    """Read “…, soupire un diplomate” as sighing, which the model takes for a noun."""
    if graph.lower[at] not in _SIGHS or graph.pos[at] == "VERB" or graph.lower[at - 1] not in (",", "»"):
        return
    nouns = [each for each in graph.children[at] if each > at and graph.pos[each] in NOMINAL]
    if nouns and not graph.of(nouns[0], "case"):
        graph.pos[at], graph.lemma[at], graph.role[at] = "VERB", _SIGHS[graph.lower[at]], "parataxis"
        graph.set(nouns[0], Edge("subject", at))


_SIGHS = {
    "soupire": "soupirer",
    "souffle": "souffler",
    "glisse": "glisser",
    "lâche": "lâcher",
    "martèle": "marteler",
    "tranche": "trancher",
    "peste": "pester",
    "plaide": "plaider",
    "rapporte": "rapporter",
    "raconte": "raconter",
    "confie": "confier",
}


def _copula(graph: Graph, at: int) -> None:
    """Give “est sur le point”, “a l’intention” the subject that hangs from the verb."""
    if graph.role[at] == "copula" and graph.head[at] != at:
        for each in graph.of(at, "subject"):
            if not graph.of(graph.head[at], "subject", "subject_passive"):
                graph.set(each, Edge("subject", graph.head[at]))


def _cleft(graph: Graph, at: int) -> None:
    """Read “c’est en mars que Paris a …” as Paris having done so in March, “c’est Paris qui” as a clause on Paris."""
    copulas = graph.of(at, "copula")
    if not copulas or not any(graph.lower[each] in ("c’", "c'", "ce") for each in graph.children[at] if each < at):
        return
    clauses = [
        each
        for each in graph.of(at, "relative", "complement", "other", "adverbial", "participial")
        if each > at and graph.pos[each] == "VERB" and finite(graph, each)
    ]
    if not clauses:
        return
    verb = clauses[0]
    joins = [each for each in graph.children[verb] if at < each < verb and graph.lower[each] in _CLEFT]
    if joins and graph.lower[joins[0]] == "qui":
        graph.set(verb, Edge("relative", at))
        return
    timed = (
        graph.lemma[at] in TIMES
        or graph.lower[at] in TIMES
        or (graph.lower[at].isdigit() and len(graph.lower[at]) == 4)
    )
    if (
        joins
        and graph.of(at, "case")
        and (timed or any(_timed(graph, each) for each in graph.walk(at) if each < joins[0]))
    ):
        word = graph.word[at] or graph.lemma[graph.of(at, "case")[0]]
        opening = [*copulas, *(each for each in graph.children[at] if graph.lower[each] in ("c’", "c'", "ce"))]
        edge = graph.edge(at)
        graph.set(verb, edge._replace(word="") if edge.head != at else Edge("root", verb))
        for each in opening:
            graph.set(each, Edge("other", verb))
        graph.set(at, Edge("oblique", verb, word))


_CLEFT = words("que qu’ qu' qui")


def _timed(graph: Graph, at: int) -> bool:
    return graph.lemma[at] in TIMES or (graph.lower[at].isdigit() and len(graph.lower[at]) == 4)


def _between(graph: Graph, begin: int) -> None:
    """Read “Kigali, affirme un diplomate, soutient le M23” as Kigali supporting, and the diplomat beside it."""
    says = begin + 1
    while says < len(graph) and (graph.lower[says] in _HELPERS or graph.role[says] == "aux"):
        says += 1
    told = says < len(graph) and graph.lower[says - 1] in ("fait", "fit") and graph.lower[says] in ("savoir", "valoir")
    if says >= len(graph) or graph.pos[says] not in ("VERB", "AUX") or graph.lemma[says] not in SAYS:
        return
    if not told and not (finite(graph, says) or says > begin + 1):
        return
    end = next((at for at in range(says + 1, min(len(graph), says + _FAR)) if graph.lower[at] in _MARKS | _STOPS), -1)
    if end < 0 or graph.lower[end] not in _MARKS:
        return
    speaker = next((at for at in range(says + 1, end) if graph.pos[at] in NOMINAL), None)
    if speaker is None or any(graph.pos[each] in ("ADP", "VERB", "AUX", "SCONJ") for each in range(says + 1, speaker)):
        return
    start = next((at + 1 for at in range(begin - 1, -1, -1) if graph.lower[at] in _STOPS), 0)
    if any(graph.pos[at] in ("VERB", "AUX") and finite(graph, at) for at in range(start, begin)):
        return
    verb = _verb_after(graph, end)
    noun = _noun_before(graph, start, begin)
    if verb is None or noun is None:
        return
    edge = graph.edge(says)
    while graph.head[speaker] != says and says < graph.head[speaker] < end and graph.head[speaker] > speaker:
        speaker = graph.head[speaker]
    passive = bool(graph.of(verb, "aux_passive"))
    for each in graph.of(verb, "subject", "subject_passive"):
        if each > verb and graph.pos[each] in NOMINAL and not graph.of(each, "case"):
            graph.role[each] = "object"
    above = edge if edge.head not in (says, verb, noun) and not begin < edge.head < end else Edge("root", verb)
    if graph.head[verb] == says or graph.head[says] == says or graph.role[verb] == "parataxis":
        graph.set(verb, above if above.head != verb else Edge("root", verb))
    graph.set(says, Edge("parataxis", verb))
    graph.set(noun, Edge("subject_passive" if passive else "subject", verb))
    graph.set(speaker, Edge("subject", says))
    for each in list(graph.children[says]):
        if each < begin and each != noun:
            graph.set(each, graph.edge(each)._replace(head=verb))


def _verb_after(graph: Graph, end: int) -> int | None:
    """Return the finite verb that a clause goes on with after a comma, without a subject of its own before it."""
    for at in range(end + 1, min(len(graph), end + 7)):
        if graph.lower[at] in _BARS or graph.lower[at] in _STOPS or graph.lower[at] in _MARKS:
            return None
        if graph.pos[at] in (*NOMINAL, "DET") and graph.role[at] not in ("negation", "reflexive"):
            return None
        if graph.pos[at] == "VERB":
            helped = any(each > end and graph.lemma[each] in ("avoir", "être", "aller") for each in graph.children[at])
            return at if helped or finite(graph, at) else None
    return None


def _noun_before(graph: Graph, start: int, begin: int) -> int | None:
    """Return the noun that a clause begins with, before a comma: the first that stands under no preposition."""
    first = max([start, *(at + 1 for at in range(start, begin) if graph.lower[at] == ",")])
    for at in range(first, begin):
        if graph.pos[at] == "ADP" or graph.lower[at] in _BARS:
            return None
        if graph.pos[at] in NOMINAL:
            return at
    return None


def _participle_in_front(graph: Graph, at: int) -> None:
    """Read “Sanctionné par la Cédéao, le Niger …” as a participle on Niger."""
    opens = at == 0 or graph.lower[at - 1] in _STOPS
    if not opens or graph.pos[at] not in ("VERB", "ADJ") or not graph.lower[at].endswith(_PAST):
        return
    if graph.of(at, "aux", "aux_passive", "copula", "subject", "subject_passive") or graph.role[at] in (
        "adverbial",
        "participial",
    ):
        return
    end = next((each for each in range(at + 1, min(len(graph), at + _FAR)) if graph.lower[each] == ","), None)
    by = any(graph.lower[each] == "par" for each in range(at + 1, end or at + 1))
    if end is None or not by:
        return
    noun = _noun_before(graph, end + 1, min(len(graph), end + 6))
    if noun is None:
        return
    main = graph.head[noun]
    verbal = main not in (at, noun) and main > noun and graph.pos[main] in ("VERB", "AUX")
    head = main if verbal else noun
    if graph.head[at] == at or head in graph.walk(at):
        graph.set(head, Edge("root", head))
    graph.set(at, Edge("participial", noun))
    for each in list(graph.children[at]):
        if each > end:
            graph.set(each, graph.edge(each)._replace(head=head) if each != head else graph.edge(each))
    for each in range(at + 1, end):
        if graph.lower[each] == "par":
            agent = next((one for one in range(each + 1, end) if graph.pos[one] in NOMINAL), None)
            if agent is not None and graph.head[agent] in (at, noun, head):
                graph.set(agent, Edge("agent", at, "par"))


_PAST = (
    "é",
    "ée",
    "és",
    "ées",
    "u",
    "ue",
    "us",
    "ues",
    "i",
    "ie",
    "is",
    "ies",
    "ise",
    "ises",
    "it",
    "ite",
    "its",
    "ites",
    "ert",
    "erte",
    "int",
    "inte",
)


def _quoted_by(graph: Graph, at: int) -> None:
    """Read “un diplomate cité par Reuters” as Reuters citing."""
    if graph.lower[at] not in _QUOTED or graph.lower[at + 1 : at + 2] != ["par"] or at < 1:
        return
    by = next((each for each in range(at + 2, min(len(graph), at + 5)) if graph.pos[each] in NOMINAL), None)
    noun = next((each for each in range(at - 1, max(-1, at - 6), -1) if graph.pos[each] in NOMINAL), None)
    if by is None or noun is None or graph.of(at, "aux", "aux_passive"):
        return
    while graph.head[by] > by and graph.role[by] in ("compound", "adjective"):
        by = graph.head[by]
    if graph.role[at] not in ("participial", "adjective") or graph.head[at] > at:
        graph.set(at, Edge("participial", noun))
    graph.set(by, Edge("agent", at, "par"))


def _passing_on(graph: Graph, at: int) -> None:
    """Read “un porte-parole dont RFI rapporte les propos” as RFI passing them on."""
    if graph.lower[at] != "dont" or at < 1 or graph.pos[at - 1] not in NOMINAL:
        return
    by = next((each for each in range(at + 1, min(len(graph), at + 4)) if graph.pos[each] in NOMINAL), None)
    verb = next((each for each in range(at + 2, min(len(graph), at + 9)) if graph.lemma[each] in _PASSES), None)
    if by is None or verb is None or verb < by or graph.pos[verb] != "VERB":
        return
    above = graph.head[verb]
    if above == verb:
        return
    while graph.head[by] > by and graph.head[by] < verb and graph.role[by] in ("compound", "adjective"):
        by = graph.head[by]
    graph.set(at, Edge("possessor", verb))
    graph.set(by, Edge("subject", verb))
    for each in graph.children[verb]:
        if graph.lower[each] in ("propos", "paroles", "mots"):
            graph.role[each] = "object"
    if graph.head[at - 1] == verb:
        graph.set(at - 1, graph.edge(at - 1)._replace(head=above))
    graph.set(verb, Edge("relative", at - 1))


_PASSES = words("rapporter relayer citer relater retranscrire publier reproduire")


def _second_subject(graph: Graph, at: int) -> None:
    """Make an object of the second subject of a French verb, which stands right behind it."""
    verb = graph.head[at]
    if graph.role[at] != "subject" or at < verb or graph.pos[at] not in NOMINAL or graph.of(at, "case"):
        return
    first = [each for each in graph.of(verb, "subject") if each < verb and graph.pos[each] in NOMINAL]
    near = all(graph.pos[each] in ("DET", "ADJ", "ADV", "NUM") for each in range(verb + 1, at))
    if first and near and graph.pos[verb] == "VERB" and not graph.of(verb, "object", "aux_passive"):
        graph.role[at] = "object"


def _active(graph: Graph, at: int) -> None:
    """Read “que Kigali a toujours nié” as Kigali denying: “avoir” alone makes no passive."""
    if graph.role[at] != "subject_passive" or graph.of(graph.head[at], "aux_passive", "agent", "copula"):
        return
    if any(graph.lemma[each] == "avoir" for each in graph.of(graph.head[at], "aux")):
        graph.role[at] = "subject"


def _owes(graph: Graph, at: int) -> None:
    """Read “se doit de sanctionner” as its duty to: nobody sanctions itself."""
    if graph.role[at] == "reflexive" and at + 1 < len(graph) and graph.lemma[at + 1] == "devoir":
        graph.role[at] = "other"


def _on_the_way(graph: Graph, at: int) -> None:
    """Read “est en passe de” as a noun under “en”."""
    if graph.lower[at] != "passe" or at < 2 or graph.lower[at - 1] != "en" or not graph.of(at, "copula"):
        return
    graph.pos[at], graph.lemma[at], graph.word[at] = "NOUN", "passe", "en"
    graph.role[at - 1] = "case"
    for each in graph.of(at, "open"):
        graph.role[each] = "participial"


def _of_noun(graph: Graph, at: int) -> None:
    """Hang an infinitive from the noun before it: “a fait part de son intention d’armer”."""
    marks = [each for each in graph.of(at, "mark", "case") if each < at and graph.lower[each] in ("de", "d’", "d'")]
    if graph.role[at] not in ("open", "adverbial", "oblique_clause") or not marks or not marks[0]:
        return
    noun = marks[0] - 1
    if graph.pos[noun] == "NOUN" and graph.lemma[noun] in _INTENTS and graph.head[at] != noun:
        graph.set(at, Edge("participial", noun, "de"))


_INTENTS = words(
    "intention volonté décision projet désir souhait ambition promesse engagement refus droit idée possibilité "
    "menace risque obligation devoir"
)


_QUOTED = words("cité citée cités citées")


def _of_infinitive(graph: Graph, at: int) -> None:
    """Hang “avec X” from the infinitive before it: “a recommencé en mars à négocier avec X”."""
    verb = graph.head[at]
    if graph.role[at] != "oblique" or graph.word[at] not in _SHARED or graph.pos[verb] != "VERB":
        return
    below = [each for each in graph.of(verb, "open") if verb < each < at and graph.pos[each] == "VERB"]
    if below and not any(graph.lower[each] in _MARKS for each in range(below[-1], at)):
        graph.set(at, graph.edge(at)._replace(head=below[-1]))
