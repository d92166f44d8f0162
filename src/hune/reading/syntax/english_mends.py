"""English trees put right where the small model often draws them wrong, after their labels are translated."""

from hune.reading.syntax.graph import Edge, Graph, words

_RELATIVES = words("who whom whose which that")


def mend(graph: Graph, at: int) -> None:
    """Put right what the small model often draws wrong."""
    match graph.role[at]:
        case "apposition":
            _list(graph, at)
            _called(graph, at)
        case "compound":
            _given(graph, at)
        case "conjunct":
            _reduced(graph, at)
            _fronted(graph, at)
            _republic(graph, at)
        case "complement":
            _cleft(graph, at)
            _raised(graph, at)
            _held(graph, at)
            _of_charge(graph, at)
        case "relative":
            _after_time(graph, at)
        case "oblique_clause":
            _charge(graph, at)
        case "participial":
            _swallowed(graph, at)
        case "oblique":
            _felt(graph, at)


def _list(graph: Graph, at: int) -> None:
    """In “Mali, Burkina Faso and Niger” let the second be coordinated with the first, not the same as it."""
    head = graph.head[at]
    plain = graph.pos[at] == graph.pos[head] == "PROPN" and not graph.of(at, "det", "possessor")
    if plain and graph.of(at, "conjunct") and not graph.of(head, "possessor"):
        graph.set(at, Edge("conjunct", head))


def _given(graph: Graph, at: int) -> None:
    """In “gave Mali drones” let Mali be to whom, unless “to” says it."""
    noun = graph.head[at]
    while graph.role[noun] == "compound" and graph.head[noun] > noun:
        noun = graph.head[noun]
    verb = graph.head[noun]
    if graph.role[noun] != "object" or graph.lemma[verb] not in DITRANSITIVE:
        return
    if graph.lemma[at] in _BODIES and graph.of(noun, "det", "possessor") and at > verb + 1:
        # “Gave the Nigerian army satellite imagery”: what stands before the army is its own.
        graph.set(at, Edge("indirect", verb))
        for each in graph.of(noun, "det", "adjective", "compound", "possessor"):
            if each < at:
                graph.set(each, graph.edge(each)._replace(head=at))
        return
    told = [each for place in (verb, noun) for each in graph.of(place, "oblique", "indirect")]
    if graph.pos[at] == "PROPN" and at == verb + 1 and not any(graph.word[each] in ("to", "for", "") for each in told):
        graph.set(at, Edge("indirect", verb))


_BODIES = words("army government junta military police militia regime force rebel group navy troop soldier insurgent")

DITRANSITIVE = words(
    "give send offer hand grant provide supply lend sell feed deny owe pass promise teach show award loan gift"
)


def _reduced(graph: Graph, at: int) -> None:
    """In “soldiers deployed to Mali have trained police” let the first verb stand on its noun: no “and” joins them."""
    first = graph.head[at]
    bare = graph.tag[first] in ("VBN", "VBD") and not graph.of(first, "aux", "aux_passive", "modal", "object")
    subject = graph.of(first, "subject")
    finite = graph.tag[at] in ("VBD", "VBZ", "VBP") or graph.of(at, "aux", "modal", "aux_passive")
    joined = any(graph.dep[each] == "cc" for each in graph.children[first])
    if bare and subject and finite and not joined and graph.pos[at] in ("VERB", "AUX") and not graph.of(at, "subject"):
        if any(graph.lower[each] in {",", ";", "—", "–"} for each in range(first + 1, at)):
            return
        above = graph.edge(first)
        graph.set(at, above if above.head != first else Edge("root", at))
        graph.set(subject[-1], Edge("subject_passive" if graph.of(at, "aux_passive") else "subject", at))
        graph.set(first, Edge("participial", subject[-1]))
        graph.tag[first] = "VBN"


def _republic(graph: Graph, at: int) -> None:
    """In “the Democratic Republic of the Congo and Burundi” let Burundi be coordinated with the republic."""
    inner = graph.head[at]
    whole = graph.head[inner]
    named = graph.role[inner] == "oblique" and graph.word[inner] == "of" and graph.lower[whole] in _REALMS
    if named and graph.pos[whole] == graph.pos[at] == "PROPN" and graph.doc[whole].text[0].isupper():
        graph.set(at, Edge("conjunct", whole))


_REALMS = words("republic kingdom federation union state")


def _fronted(graph: Graph, at: int) -> None:
    """In “through the mediation of Togo, Niger and Mali talked” let those after the comma be who talked."""
    first = graph.head[at]
    if graph.role[first] != "oblique" or graph.lower[at - 1] not in {",", "the"} or graph.pos[at] != "PROPN":
        return
    verb = first
    while graph.role[verb] == "oblique" and graph.head[verb] != verb:
        verb = graph.head[verb]
    comma = "," in graph.lower[at - 2 : at]
    bare = graph.pos[verb] == "VERB" and not graph.of(verb, "subject", "subject_passive")
    if comma and bare and at < verb and graph.tag[verb] in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        passive = bool(graph.of(verb, "aux_passive"))
        graph.set(at, Edge("subject_passive" if passive else "subject", verb))


def _cleft(graph: Graph, at: int) -> None:
    """In “it was Rwanda that armed them” let the clause be one on Rwanda."""
    head = graph.head[at]
    if not any(graph.lower[each] == "it" for each in graph.of(head, "subject")):
        return
    if graph.lemma[head] == "be" and graph.word[at] == "that" and not graph.of(head, "copula"):
        _place_first(graph, at)
    elif graph.of(head, "copula"):
        sides = graph.of(at, "subject", "object", "subject_passive")
        if any(graph.lower[each] in _RELATIVES for each in sides):
            graph.role[at], graph.word[at] = "relative", ""


def _place_first(graph: Graph, at: int) -> None:
    """In “it was from Niger that France withdrew” let Niger be whence it withdrew."""
    head = graph.head[at]
    stressed = [each for each in graph.of(head, "oblique", "oblique_clause", "adverbial") if head < each < at]
    if len(stressed) != 1:
        return
    for each in graph.of(head, "subject"):
        graph.role[each] = "other"
    graph.word[at] = ""
    graph.crown(head, at, "other")


def _raised(graph: Graph, at: int) -> None:
    """In “helped the army retake Goma”, “urged them to leave” let who is helped or urged be an object."""
    verb = graph.head[at]
    subject = graph.of(at, "subject", "subject_passive")
    if graph.pos[at] == "ADJ" and graph.lemma[verb] == "make" and subject and not graph.of(verb, "object"):
        # “Made its helicopters available to the army.”
        for each in subject:
            graph.set(each, Edge("object", verb))
        return
    plain = graph.tag[at] == "VB" or (graph.tag[at] == "VBP" and graph.lemma[verb] in ("help", "let", "make"))
    finite = not plain or graph.of(at, "modal") or any(graph.lower[each] in _DO for each in graph.of(at, "aux"))
    if graph.lemma[verb] in _RAISING and subject and not finite and not graph.of(verb, "object"):
        for each in subject:
            graph.set(each, Edge("object", verb))
        graph.role[at], graph.word[at] = "open", "to"


def _held(graph: Graph, at: int) -> None:
    """In “holds the army responsible”, “considers Kosovo (to be) a state” let the army be an object."""
    verb = graph.head[at]
    subject = graph.of(at, "subject")
    copula = graph.of(at, "copula")
    plain = not copula or (graph.word[at] == "to" and not graph.of(at, "modal"))
    if graph.lemma[verb] not in _HOLDING or not subject or not plain or graph.of(verb, "object"):
        return
    if graph.pos[at] not in ("NOUN", "PROPN", "ADJ"):
        return
    for each in subject:
        graph.set(each, Edge("object", verb))
    for each in (*copula, *graph.of(at, "aux")):
        graph.role[each] = "other"
    graph.set(at, Edge("attribute", verb))
    if graph.pos[at] == "ADJ":
        for each in graph.of(at, "oblique", "oblique_clause"):
            graph.set(each, graph.edge(each)._replace(head=verb))


def _of_charge(graph: Graph, at: int) -> None:
    """In “the charge that Rwanda arms them was rejected” let the charge be rejected."""
    clause = graph.head[at]
    noun = graph.head[clause]
    that = any(graph.lower[each] == "that" and each < clause for each in graph.of(clause, "mark"))
    free = graph.role[noun] in ("root", "other") and graph.pos[noun] == "NOUN" and noun < clause < at
    if not that or not free or graph.role[clause] not in ("participial", "relative") or graph.of(at, "subject", "mark"):
        return
    if graph.of(at, "aux_passive") and not graph.of(at, "subject_passive"):
        graph.set(at, Edge("root", at))
        graph.set(noun, Edge("subject_passive", at))


def _after_time(graph: Graph, at: int) -> None:
    """In “admitted for the first time that it had troops” let the clause be what is admitted."""
    noun = graph.head[at]
    verb = graph.head[noun]
    that = [each for each in graph.children[at] if graph.lower[each] == "that" and each == noun + 1]
    if not that or graph.lemma[noun] not in _WHENEVER or graph.role[noun] != "oblique" or verb > noun:
        return
    if graph.lemma[verb] in _STATING and graph.of(at, "subject", "subject_passive"):
        graph.role[that[0]] = "mark"
        graph.set(at, Edge("complement", verb, "that"))


_WHENEVER = words("time day week month year occasion evening morning record")
_STATING = words(
    "admit acknowledge say concede confirm confess recognise recognize announce declare state reveal claim deny "
    "report disclose accept hint suggest warn insist affirm"
)


def _called(graph: Graph, at: int) -> None:
    """In “considers Mohamed Bazoum the president” let the president be what he is considered."""
    noun = graph.head[at]
    verb = graph.head[noun]
    bare = at > noun and not any(graph.lower[each] in {",", "—", "–", "("} for each in range(noun, at))
    if graph.role[noun] == "object" and graph.lemma[verb] in _HOLDING and graph.of(at, "det", "possessor") and bare:
        graph.set(at, Edge("attribute", verb))


def _felt(graph: Graph, at: int) -> None:
    """In “voiced alarm at the siege” let the siege be what the alarm is at."""
    verb = graph.head[at]
    felt = [each for each in graph.of(verb, "object") if each < at and graph.lemma[each] in _FEELINGS]
    if felt and graph.lemma[verb] in _VOICING and graph.word[at] in ("at", "over", "about", "of", "with"):
        graph.set(at, Edge("oblique", felt[-1], graph.word[at]))


_FEELINGS = words(
    "alarm concern fear worry unease anxiety apprehension dismay regret satisfaction delight joy relief pleasure "
    "approval outrage anger sorrow remorse doubt"
)
_VOICING = words("voice express convey show share raise signal declare feel")

_HOLDING = words("consider deem hold find judge declare believe call proclaim brand label term")

_DO = words("do does did will would wo 'll 'd")
_RAISING = words(
    "help urge force ask order press allow enable let make compel assist tell warn persuade encourage pressure "
    "beg permit oblige push invite instruct advise require request command authorise authorize forbid prepare"
)


def _charge(graph: Graph, at: int) -> None:
    """In “accused by the government of arming” let the clause belong to the verb, not to the noun it is drawn on."""
    verb = graph.head[at]
    for _ in range(4):
        if graph.pos[verb] in ("VERB", "AUX"):
            break
        verb = graph.head[verb]
    if verb != graph.head[at] and graph.lemma[verb] in _CHARGES.get(graph.word[at], ()) and verb < at:
        graph.set(at, Edge("oblique_clause", verb, graph.word[at]))


_CHARGES = {
    "of": frozenset(["accuse", "suspect", "convict", "acquit"]),
    "for": words("blame condemn criticise criticize thank punish sanction denounce slam fault rebuke charge"),
    "with": frozenset({"charge"}),
    "from": words("prevent stop keep bar ban deter discourage dissuade prohibit"),
}


def _swallowed(graph: Graph, at: int) -> None:
    """In “the sanctions that ECOWAS imposed were lifted” let “imposed” be the clause, and ECOWAS its subject."""
    doer = graph.head[at]
    later = graph.head[doer]
    if graph.role[doer] not in ("subject", "subject_passive") or graph.role[later] != "relative":
        return
    pronoun = next((each for each in graph.children[later] if graph.lower[each] in ("that", "which", "whom")), None)
    if graph.tag[at] not in ("VBN", "VBD") or graph.of(at, "agent", "object") or pronoun is None or pronoun > doer:
        return
    if graph.tag[later] != "VBN" and graph.tag[later] not in ("VBD", "VBZ", "VBP"):
        return
    noun = graph.head[later]
    passive = graph.role[doer] == "subject_passive"
    above = graph.edge(noun)
    graph.set(at, Edge("relative", noun))
    graph.set(doer, Edge("subject", at))
    graph.set(pronoun, Edge("object", at))
    graph.set(later, above if above.head != noun else Edge("root", later))
    graph.set(noun, Edge("subject_passive" if passive else "subject", later))
    graph.tag[at] = "VBD"
