"""What hangs from the wrong word in a French parse: parts of names, participles, appositions, what an act governs."""

from hune.reading.syntax.french_forms import infinitive, preposition
from hune.reading.syntax.french_words import ACCUSES, EVENTS, LIGHT, MOTIONS, PERSONNEL, TIMES, WITH_DE
from hune.reading.syntax.graph import Edge, Graph, words

NOMINAL = ("NOUN", "PROPN")


def words_of(graph: Graph) -> None:
    """Mend names, and verbs that the model takes for nouns, before anything else is asked."""
    for at in range(len(graph)):
        _name(graph, at)
    for at in range(len(graph)):
        _participle_as_noun(graph, at)
        _preposition_as_verb(graph, at)
        _name_behind(graph, at)
        _paired(graph, at)


def phrases(graph: Graph) -> None:
    """Mend participles, appositions and clauses that hang from the wrong word."""
    for at in range(len(graph)):
        _participle_beside(graph, at)
        _participle_before(graph, at)
        _colon(graph, at)
        _agreeing(graph, at)
        _beside_comma(graph, at)
        _ordered(graph, at)
    for at in range(len(graph)):
        _paired(graph, at)
        _fronted(graph, at)
        _set_beside(graph, at)
        _asked(graph, at)


def attachments(graph: Graph) -> None:
    """Raise what is of an act from the noun within its phrase that it hangs from: where from, by whom, to whom."""
    for at in range(len(graph)):
        adjective = graph.head[at]
        if (
            graph.role[at] == "oblique"
            and graph.role[adjective] == "adjective"
            and graph.lemma[adjective] not in WITH_DE
        ):
            # “le retrait prochain des soldats”: the soldiers are of the withdrawal.
            graph.set(at, graph.edge(at)._replace(head=graph.head[adjective]))
    for at in range(len(graph)):
        if graph.role[at] == "oblique" and graph.pos[graph.head[at]] in NOMINAL:
            _raise(graph, at)
        elif graph.role[at] == "oblique" and graph.word[at] == "" and graph.lemma[at] in TIMES:
            _dated(graph, at)
        if graph.role[at] == "oblique" and graph.word[at] == "entre" and graph.of(graph.head[at], "copula"):
            # “Des tractations sont en cours entre A et B”
            acts = [each for each in graph.of(graph.head[at], "subject") if act_noun(graph, each)]
            if acts:
                graph.set(at, Edge("oblique", acts[0], "entre"))


def _dated(graph: Graph, at: int) -> None:
    """Give an act the day that its light participle has: “l’assaut lancé mardi par…”."""
    verb = graph.head[at]
    act = graph.head[verb]
    if graph.role[verb] == "participial" and graph.lemma[verb] in LIGHT and act_noun(graph, act):
        graph.set(at, Edge("oblique", act))


def _raise(graph: Graph, at: int) -> None:
    """Raise a noun under a preposition from the noun it hangs from to the act above, if it is no part of a name."""
    word, head = graph.word[at], graph.head[at]
    above = graph.head[head]
    if above == head:
        return
    case = graph.of(at, "case")
    if word == "contre" and case and case[0] - 1 != head and act_noun(graph, case[0] - 1):
        # “exactions contre des civils”, wherever the model hangs it
        graph.set(at, Edge("oblique", case[0] - 1, word))
        return
    if word == "de":
        if graph.role[head] == "agent" and graph.lemma[above] in ACCUSES and graph.pos[head] == "PROPN":
            graph.set(at, Edge("oblique", above, "de"))
        elif (
            graph.role[head] in ("oblique", "agent")
            and (act := _motion(graph, head)) is not None
            and _where(graph, head, at, act)
        ):
            graph.set(at, Edge("oblique", act, "de"))
        elif graph.role[head] == "agent" and graph.lemma[above] in EVENTS and graph.pos[at] == "NOUN":
            # “la formation par des instructeurs turcs de l’armée”: what an act is done to, behind who does it.
            if not any(graph.word[each] == "de" for each in graph.of(above, "oblique")):
                graph.set(at, Edge("oblique", above, "de"))
        elif (
            graph.role[head] == "oblique"
            and graph.word[head] == "par"
            and graph.pos[above] == "NOUN"
            and act_noun(graph, above)
            and graph.of(head, "adjective", "compound")
            and not any(graph.word[each] == "de" for each in graph.of(above, "oblique"))
        ):
            graph.set(at, Edge("oblique", above, "de"))
        return
    if word not in ("à", "par", "contre", "avec", "entre", "depuis", "hors"):
        return
    if graph.lemma[head] in TIMES and word != "depuis":
        # “en cours depuis juin entre A et B”
        head = above
        graph.set(at, Edge("oblique", above, word))
        return
    if act_noun(graph, head) and word != "par":
        return
    if act_noun(graph, head) and not _passive_above(graph, head):
        return
    while graph.role[head] in ("oblique", "object", "compound", "conjunct") and graph.head[head] != head:
        head = graph.head[head]
        if graph.pos[head] in ("VERB", "AUX", "ADJ"):
            if word == "par" and not _participle(graph, head):
                return
            graph.set(at, Edge("agent" if word == "par" else "oblique", head, word))
            return
        if act_noun(graph, head):
            graph.set(at, Edge("oblique", head, word))
            return


def _passive_above(graph: Graph, at: int) -> bool:
    """Say whether a passive without agent is above a noun: “livrer des avions de combat par” has its own “par”."""
    while graph.role[at] in ("oblique", "object", "subject_passive", "compound") and graph.head[at] != at:
        at = graph.head[at]
        if graph.pos[at] in ("VERB", "AUX"):
            bare = "Part" in graph.doc[at].morph.get("VerbForm", []) and not graph.of(at, "aux")
            return (bare or bool(graph.of(at, "aux_passive"))) and not graph.of(at, "agent")
        if graph.pos[at] not in NOMINAL:
            return False
    return False


def _participle(graph: Graph, at: int) -> bool:
    if graph.of(at, "agent"):
        return False
    return bool(graph.of(at, "aux_passive")) or (
        "Part" in graph.doc[at].morph.get("VerbForm", []) and not graph.of(at, "aux")
    )


def act_noun(graph: Graph, at: int) -> bool:
    """Say whether a noun says an act."""
    lemma = graph.lemma[at]
    return graph.pos[at] == "NOUN" and (lemma in EVENTS or lemma.endswith(("tion", "sion", "ment", "age")))


def _motion(graph: Graph, at: int) -> int | None:
    """Return the noun of leaving that a noun hangs from, through others."""
    while graph.role[at] in ("oblique", "agent") and graph.head[at] != at and graph.pos[graph.head[at]] in NOMINAL:
        at = graph.head[at]
        if graph.lemma[at] in MOTIONS:
            return at
    return None


def _where(graph: Graph, head: int, at: int, act: int) -> bool:
    """Say whether what follows who leaves is where from: who it is is told already, or a chain ends with a name."""
    if any(graph.word[each] == "de" and each > at for each in graph.of(act, "oblique")):
        return False
    told = graph.of(head, "adjective", "compound", "possessor")
    within = [each for each in graph.of(head, "oblique") if each < at]
    if graph.lemma[head] in PERSONNEL:
        return bool(told or within) or graph.pos[at] == "PROPN"
    return graph.pos[head] == "PROPN" and graph.pos[at] == "PROPN"


def _name(graph: Graph, at: int) -> None:
    """Hang the second word of a name from its first: Burkina ← Faso, Iyad ← Ag ← Ghali."""
    before = graph.pos[at - 1] if at else ""
    if before not in ("PROPN", "X") or not graph.doc[at - 1].whitespace_ or not _named(graph, at):
        return
    first = at - 1
    while graph.role[first] == "compound" and graph.head[first] < first:
        first = graph.head[first]
    if graph.head[first] == at and graph.of(first, "case") and graph.head[at] != at and not graph.of(at, "case", "det"):
        # “Selon Crisis Group”, with the first word hung from the second.
        graph.set(first, Edge("oblique", graph.head[at]))
        graph.set(at, Edge("compound", first))
        return
    if graph.head[at] == at or graph.head[first] == at or graph.of(at, "case", "det"):
        return
    if graph.role[at] == "compound" and graph.head[at] == first:
        return
    if (graph.doc[at].pos_ != "PROPN" or graph.head[at] in (first, at - 1, graph.head[first])) and graph.role[
        at
    ] in _NAME_ROLES:
        if graph.role[at] == "conjunct" and any(graph.dep[each] == "cc" for each in graph.children[at]):
            return
        graph.set(at, Edge("compound", first))
    elif graph.role[at] in ("subject", "subject_passive") and graph.role[first] == "conjunct":
        # “L’armée et Boko Haram se sont affrontés”, with the army left over and Haram alone as the subject.
        top = graph.head[first]
        if graph.role[top] in ("other", "root") and top < graph.head[at]:
            graph.set(top, graph.edge(at))
        graph.set(at, Edge("compound", first))


def _participle_as_noun(graph: Graph, at: int) -> None:
    """Read “est assiégée par”, “a gelé” as verbs, which the model takes for a noun or an adjective."""
    if graph.pos[at] not in ("NOUN", "ADJ") or not graph.lower[at].rstrip("es").endswith(("é", "i", "u", "t", "is")):
        return
    lower = graph.lower[at]
    have = [each for each in graph.of(at, "aux") if graph.lemma[each] == "avoir"]
    be = [each for each in graph.of(at, "copula") if graph.lemma[each] == "être"]
    by = [each for each in graph.children[at] if any(graph.lower[case] == "par" for case in graph.of(each, "case"))]
    turned = any(graph.lower[each] in ("se", "s’", "s'") for each in graph.children[at])
    helped = [each for each in graph.of(at, "aux") if graph.lemma[each] == "être"]
    if not (have or (be and by) or (turned and (be or helped))) or graph.of(at, "det"):
        return
    if not lower.endswith(("é", "ée", "és", "ées")) and infinitive(lower) == lower:
        return
    graph.pos[at], graph.lemma[at] = "VERB", infinitive(lower)
    if turned:
        for each in be:
            graph.role[each] = "aux"
    elif not have:
        for each in be:
            graph.role[each] = "aux_passive"
        lone = [each for each in graph.of(at, "subject", "other") if each < be[0] and graph.pos[each] in NOMINAL]
        for each in lone[:1]:
            graph.role[each] = "subject_passive"
        graph.role[by[0]] = "agent"


def _preposition_as_verb(graph: Graph, at: int) -> None:
    """Hang the noun after “envers”, which the model takes for a verb, from what “envers” hangs from."""
    if graph.lower[at] not in ("envers", "malgré", "hormis", "outre") or graph.pos[at] == "ADP":
        return
    nouns = [each for each in graph.children[at] if each > at and graph.pos[each] in NOMINAL]
    if nouns and graph.head[at] != at:
        graph.set(nouns[0], Edge("oblique", graph.head[at], graph.lower[at]))
        graph.set(at, Edge("case", nouns[0]))
        graph.pos[at] = "ADP"


_NAME_ROLES = (
    "oblique",
    "agent",
    "apposition",
    "other",
    "adverb",
    "conjunct",
    "object",
    "compound",
    "subject",
    "indirect",
)


def _named(graph: Graph, at: int) -> bool:
    """Say whether a word is the later part of a name, whatever the model takes it for: Abou *Dhabi*."""
    text, before = graph.doc[at].text, graph.doc[at - 1].text
    plain = text[0].isupper() and text[1:].islower() and before[0].isupper() and before[1:].islower()
    return graph.pos[at] == "PROPN" or (
        plain and graph.pos[at] in ("PRON", "ADV", "X", "ADJ", "NOUN") and text.isalpha()
    )


def _paired(graph: Graph, at: int) -> None:
    """Coordinate B in “A et B” with A, where the model coordinates it with a noun before: “entre A et B”."""
    if graph.role[at] != "conjunct" or graph.pos[at] not in NOMINAL or not joined_by_and(graph, at):
        return
    head = graph.head[at]
    if cases := graph.of(at, "case"):
        # “a envoyé des hommes à Bunia et à Mahagi”, with the second place coordinated with the verb.
        same = preposition(graph, cases[0])
        places = [each for each in graph.of(head, "oblique") if each < at]
        places = [each for each in places if any(preposition(graph, case) == same for case in graph.of(each, "case"))]
        if graph.pos[head] == "VERB" and places:
            graph.set(at, Edge("conjunct", places[-1]))
        return
    joining = next((each for each in graph.children[at] if graph.dep[each] == "cc" and each < at), at)
    first = joining - 1
    while first > head and graph.role[first] in ("compound", "adjective") and head < graph.head[first] < first:
        first = graph.head[first]
    if first <= head or graph.pos[first] not in NOMINAL or graph.pos[head] not in NOMINAL:
        return
    between = any(graph.lower[case] == "entre" for case in graph.of(first, "case"))
    apart = any(graph.lower[each] == "," for each in range(head, first)) and graph.role[first] in _SIDES
    if (between or apart) and not graph.of(first, "conjunct"):
        graph.set(at, Edge("conjunct", first))


_SIDES = ("subject", "subject_passive", "object", "oblique", "agent")


def _agreeing(graph: Graph, at: int) -> None:
    """Hang a participle from the noun above if it agrees with that alone: “l’embargo sur les armes imposé au Mali”."""
    noun = graph.head[at]
    above = graph.head[noun]
    if graph.role[at] != "participial" or graph.role[noun] != "oblique" or graph.pos[above] != "NOUN":
        return
    if "Part" in graph.doc[at].morph.get("VerbForm", []) and not agree(graph, at, noun) and agree(graph, at, above):
        graph.set(at, Edge("participial", above))


def agree(graph: Graph, at: int, noun: int) -> bool:
    """Say whether two words may agree: each of gender and number is the same, or is not told of one."""
    one, other = graph.doc[at].morph, graph.doc[noun].morph
    return all(
        not one.get(each, []) or not other.get(each, []) or one.get(each, []) == other.get(each, [])
        for each in ("Gender", "Number")
    )


def _asked(graph: Graph, at: int) -> None:
    """Read “exige de Bamako qu’il parte” as a demand that he leave, not as a Bamako that he leaves."""
    if graph.role[at] != "relative" or not graph.of(at, "subject"):
        return
    noun = graph.head[at]
    asked = graph.head[noun]
    pronouns = [each for each in graph.of(at, "object", "mark") if graph.lower[each] in ("que", "qu’", "qu'")]
    if not pronouns or asked == noun:
        return
    told = graph.lemma[asked] in _TELLS and graph.role[noun] in ("object", "oblique") and graph.pos[noun] != "PRON"
    if not told and (graph.lemma[asked] not in _ASKS or not graph.of(noun, "case")):
        return
    graph.set(at, Edge("complement", asked, "que"))
    graph.role[pronouns[0]] = "mark"


_TELLS = words("avertir prévenir aviser informer assurer convaincre persuader répondre rétorquer")
_ASKS = words("exiger demander réclamer attendre obtenir vouloir espérer solliciter redouter craindre")


def _beside_comma(graph: Graph, at: int) -> None:
    """Read “Pékin, premier bailleur du Tchad, …” as an apposition where the model hangs it elsewhere without a word."""
    if graph.pos[at] != "NOUN" or graph.role[at] not in ("oblique", "other", "conjunct") or joined_by_and(graph, at):
        return
    opening = opening_of(graph, at)
    if opening < 2 or graph.lower[opening - 1] != "," or graph.of(at, "case", "det") or graph.lemma[at] in TIMES:
        return
    noun = opening - 2
    while graph.role[noun] in ("compound", "adjective", "oblique") and graph.head[noun] < noun:
        noun = graph.head[noun]
    named = graph.pos[noun] == "PROPN" or any(graph.pos[each] == "PROPN" for each in graph.children[noun])
    if graph.pos[noun] in NOMINAL and named and graph.head[noun] != at:
        while graph.role[noun] == "conjunct":
            noun = graph.head[noun]
        if not any(graph.lower[each] == "," for each in range(noun, opening - 1)) or graph.of(noun, "conjunct"):
            graph.set(at, Edge("apposition", noun))


def _name_behind(graph: Graph, at: int) -> None:
    """Read Wagner in “a remplacé Wagner” as the object, where the model makes one name of verb and name."""
    verb = graph.head[at]
    loose = graph.role[at] in ("compound", "other", "oblique") and graph.pos[at] == "PROPN" and not graph.of(at, "case")
    if not loose or at != verb + 1 or graph.pos[verb] != "VERB" or graph.of(verb, "object", "reflexive", "aux_passive"):
        return
    graph.set(at, Edge("object", verb))


def _fronted(graph: Graph, at: int) -> None:
    """Read “Membre de la Cemac, le Tchad…” as an apposition of the subject that follows."""
    opening = opening_of(graph, at)
    if (
        graph.pos[at] != "NOUN"
        or graph.role[at] not in ("other", "oblique", "apposition", "adverbial")
        or graph.of(at, "case", "det")
    ):
        return
    if opening and graph.lower[opening - 1] not in (".", "!", "?"):
        return
    verb = graph.head[at]
    subjects = [each for each in graph.of(verb, "subject", "subject_passive") if each > at] if verb > at else []
    comma = any(graph.lower[each] == "," for each in range(at, subjects[0])) if subjects else False
    if comma and graph.lemma[at] not in TIMES:
        graph.set(at, Edge("apposition", subjects[0]))


def _participle_before(graph: Graph, at: int) -> None:
    """Hang a participle that opens a sentence from the subject that follows it: “Accusé par X, le Rwanda dément”."""
    verb = graph.head[at]
    if (
        graph.role[at] != "adverbial"
        or verb <= at
        or graph.pos[at] != "VERB"
        or graph.of(at, "aux", "mark", "case", "subject")
    ):
        return
    morph = graph.doc[at].morph
    if "Part" not in morph.get("VerbForm", []) or "Pres" in morph.get("Tense", []) or joined_by_and(graph, at):
        return
    subjects = [
        each for each in graph.of(verb, "subject", "subject_passive") if each > at and graph.pos[each] in NOMINAL
    ]
    if subjects and any(graph.lower[each] == "," for each in range(at, subjects[0])):
        graph.set(at, Edge("participial", subjects[0]))


def _colon(graph: Graph, at: int) -> None:
    """Read “L’objectif de l’AES : battre monnaie” as the objective being that."""
    if graph.lower[at] != ":":
        return
    aims = [
        each for each in range(at) if graph.lemma[each] in _AIMS and graph.role[each] in ("root", "other", "subject")
    ]
    after = [each for each in range(at + 1, len(graph)) if "Inf" in graph.doc[each].morph.get("VerbForm", [])][:1]
    if (
        not aims
        or not after
        or any(graph.pos[each] == "VERB" for each in range(aims[0], at) if graph.role[each] != "participial")
    ):
        return
    aim, deed = aims[0], after[0]
    graph.set(deed, Edge("root", deed))
    graph.set(aim, Edge("subject", deed))
    graph.set(at, Edge("copula", deed))


_AIMS = words("objectif but ambition priorité mission intention visée projet mandat")


def _participle_beside(graph: Graph, at: int) -> None:
    """Hang a participle from the name right before its comma, if they agree: “soutient le M23, accusé d’exactions”."""
    if graph.role[at] != "adverbial" or at < 2 or graph.lower[at - 1] != "," or graph.of(at, "aux", "mark", "case"):
        return
    morph = graph.doc[at].morph
    noun = at - 2
    while graph.role[noun] in ("compound", "adjective") and graph.head[noun] < noun:
        noun = graph.head[noun]
    if "Part" not in morph.get("VerbForm", []) or "Pres" in morph.get("Tense", []) or graph.pos[noun] not in NOMINAL:
        return
    if agree(graph, at, noun) and graph.lemma[noun] not in TIMES and graph.head[noun] != at:
        graph.set(at, Edge("participial", noun))


def _ordered(graph: Graph, at: int) -> None:
    """Hang “de quitter” in “a ordonné à l’armée de quitter” from the order, not from the army."""
    noun = graph.head[at]
    verb = graph.head[noun]
    if (
        graph.role[at] != "participial"
        or graph.pos[at] != "VERB"
        or "Inf" not in graph.doc[at].morph.get("VerbForm", [])
    ):
        return
    if verb != noun and graph.pos[verb] == "VERB" and graph.lemma[verb] in _ORDERS and noun > verb:
        graph.set(at, Edge("open", verb))


_ORDERS = words(
    "ordonner demander proposer permettre interdire enjoindre accuser sommer exhorter presser soupçonner "
    "reprocher inviter autoriser forcer contraindre empêcher prier charger intimer imposer suggérer "
    "conseiller recommander appeler aider obliger promettre menacer suspecter défendre exiger"
)


def _set_beside(graph: Graph, at: int) -> None:
    """Read “Tiani, chef de la junte, …” as an apposition where the model has a coordination without “et”."""
    if graph.role[at] != "conjunct" or graph.pos[at] not in NOMINAL or joined_by_and(graph, at):
        return
    head = graph.head[at]
    opening = min([at, *(each for each in graph.children[at] if each < at and graph.pos[each] != "PUNCT")])
    if opening == 0 or graph.lower[opening - 1] != "," or head > at:
        return
    last = any(graph.dep[each] == "cc" for later in graph.of(head, "conjunct") for each in graph.children[later])
    bare = not graph.of(at, "det", "possessor")
    named = graph.pos[head] == "PROPN" or graph.of(head, "compound")
    if not last and graph.pos[at] == "NOUN" and named and bare:
        graph.role[at] = "apposition"


def finite(graph: Graph, at: int) -> bool:
    """Say whether a verb, its auxiliaries counted, is finite."""
    helpers = [at, *graph.of(at, "aux", "aux_passive")]
    return any("Fin" in graph.doc[each].morph.get("VerbForm", []) for each in helpers)


def joined_by_and(graph: Graph, at: int) -> bool:
    """Say whether a conjunction stands before a coordinated word."""
    return any(graph.dep[each] == "cc" and each < at for each in graph.children[at])


def opening_of(graph: Graph, at: int) -> int:
    """Return the first word of a noun’s phrase, its articles and adjectives counted."""
    return min(
        [at, *(each for each in graph.children[at] if each < at and graph.role[each] in ("det", "adjective", "case"))]
    )
