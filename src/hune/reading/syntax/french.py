"""French trees (Universal Dependencies, as spaCy's French models draw them) in the vocabulary of the graph."""

from hune.reading.syntax.french_asides import asides, words_beside
from hune.reading.syntax.french_forms import lemmas, preposition
from hune.reading.syntax.french_mends import mend
from hune.reading.syntax.french_objects import objects
from hune.reading.syntax.french_phrases import attachments, phrases, words_of
from hune.reading.syntax.french_strays import strays
from hune.reading.syntax.french_subjects import subjects
from hune.reading.syntax.french_verbs import form, form_alone
from hune.reading.syntax.french_words import (
    ADVERBS_BEFORE,
    ATTRIBUTIVE,
    COMPLEX,
    ETRE,
    EVENTS,
    GIVING,
    IMPERSONAL,
    JOINING,
    LIGHT,
    MODALS,
    NEGATIONS,
    NO,
    PERSONNEL,
    POSSESSIVES,
    PREPOSITIONS,
    QUANTITIES,
    RELATIVES,
    SAYS,
    SIDES,
    SUBJECT_CONTROL,
    TAKES_DE,
    TIMES,
    WHEN,
)
from hune.reading.syntax.graph import Edge, Graph, Role

__all__ = ["LIGHT", "RELATIVES", "SUBJECT_CONTROL", "form", "side", "time", "translate"]

_PLAIN: dict[str, Role] = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubj:pass": "subject_passive",
    "csubj:pass": "subject_passive",
    "nsubj:caus": "subject",
    "obj": "object",
    "obj:agent": "object",
    "iobj": "indirect",
    "iobj:agent": "indirect",
    "obl:agent": "agent",
    "obl": "oblique",
    "obl:arg": "oblique",
    "obl:mod": "oblique",
    "nmod": "oblique",
    "ccomp": "complement",
    "xcomp": "open",
    "advcl": "adverbial",
    "advcl:cleft": "relative",
    "acl:relcl": "relative",
    "acl": "participial",
    "appos": "apposition",
    "conj": "conjunct",
    "cop": "copula",
    "aux": "aux",
    "aux:tense": "aux",
    "aux:caus": "aux",
    "aux:pass": "aux_passive",
    "mark": "mark",
    "case": "case",
    "det": "det",
    "amod": "adjective",
    "advmod": "adverb",
    "parataxis": "parataxis",
    "flat:name": "compound",
    "flat:foreign": "compound",
    "compound": "compound",
    "ROOT": "root",
}


def translate(graph: Graph) -> None:
    """Fill the graph's roles from the labels of the parse, mend what the model often gets wrong, redraw the rest."""
    lemmas(graph)
    for at, label in enumerate(graph.dep):
        graph.role[at] = _PLAIN.get(label, "other")
    words_of(graph)
    words_beside(graph)
    objects(graph)
    subjects(graph)
    phrases(graph)
    for at in range(len(graph)):
        _words(graph, at)
    for at in range(len(graph)):
        _joined(graph, at)
    mend(graph)
    strays(graph)
    for at in range(len(graph)):
        _counted(graph, at)
        _voice(graph, at)
    for at in range(len(graph)):
        _undergo(graph, at)
    for at in range(len(graph)):
        _complex(graph, at)
        _joining_participle(graph, at)
        _adverb_before(graph, at)
    attachments(graph)
    for at in range(len(graph)):
        _agent(graph, at)
    for at in range(len(graph)):
        _carried(graph, at)
    asides(graph)


def time(graph: Graph, at: int) -> bool:
    """Say whether a noun is a word of time: a day, a month, a year in figures."""
    text = graph.lower[at]
    return graph.lemma[at] in TIMES or text in TIMES or (text.isdigit() and len(text) == 4)


def side(graph: Graph, at: int) -> bool:
    """Say whether an adjective may tell whose a noun is: “le retrait français”."""
    return graph.lemma[at] in SIDES or graph.lower[at] in SIDES


def _words(graph: Graph, at: int) -> None:
    """Give the words that join, deny and point back their roles."""
    lower, role, head = graph.lower[at], graph.role[at], graph.head[at]
    if lower in ("se", "s’", "s'") and graph.pos[head] in ("VERB", "AUX"):
        graph.role[at] = "reflexive"
    elif lower in ("que", "qu’", "qu'") and role == "subject":
        graph.role[at] = "object"
    elif lower == "dont":
        said = graph.head[head] if role != "subject" and graph.role[head] == "subject" else head
        # “dont le Bénin est membre”: the member’s, not Benin’s.
        graph.set(at, Edge("possessor", said if graph.of(said, "copula") and graph.pos[said] == "NOUN" else head))
    elif lower in POSSESSIVES and role in ("det", "adjective"):
        graph.role[at] = "possessor"
    elif lower in NO and role in ("det", "adjective", "other", "case"):
        graph.role[at] = "negation"
    elif lower in NEGATIONS and role in ("adverb", "other", "mark", "case", "conjunct", "oblique"):
        if _denies(graph, at):
            graph.role[at] = "negation"
    elif lower in ("aussi", "ainsi") and role == "case":
        graph.role[at] = "adverb"


def _denies(graph: Graph, at: int) -> bool:
    """Say whether a word denies: “plus” without “ne” is more; “ne” is none after “craindre que”, or with “que”."""
    lower = graph.lower[at]
    near = range(max(0, at - 8), min(len(graph), at + 9))
    if lower in ("ne", "n’", "n'"):
        others = {graph.lower[each] for each in near if each > at}
        if others & (NEGATIONS - {"ne", "n’", "n'"} | NO | {"rien", "personne", "ni"}):
            return True
        return not others & {"que", "qu’", "qu'"} and graph.lemma[graph.head[at]] in (
            "pouvoir",
            "cesser",
            "savoir",
            "oser",
        )
    if lower in ("plus", "point", "guère"):
        return any(graph.lower[each] in ("ne", "n’", "n'") for each in range(max(0, at - 5), at))
    return True


def _joined(graph: Graph, at: int) -> None:
    """Give nouns under a preposition and clauses under a conjunction the word that joins them."""
    _said_of(graph, at)
    role, head = graph.role[at], graph.head[at]
    words = [each for each in graph.of(at, "case", "mark") if each < at]
    if graph.of(at, "copula") and (cases := graph.of(at, "case")) and role not in ("complement", "open", "adverbial"):
        # “Djibo est sous blocus”: what is said is told with its preposition.
        graph.word[at] = graph.word[at] or preposition(graph, cases[0])
    if role in ("complement", "open", "adverbial", "participial", "oblique_clause"):
        marks = [each for each in words if graph.lower[each] not in ("comme",)] or words
        if marks:
            graph.word[at] = preposition(graph, marks[0])
        if role == "open" and graph.pos[at] in ("NOUN", "PROPN", "ADJ", "NUM") and not graph.of(at, "copula"):
            if graph.of(at, "case") or graph.lemma[at] in WHEN:
                graph.role[at] = "oblique"
            else:
                named = graph.pos[at] == "PROPN" or (graph.pos[at] == "NOUN" and bool(graph.of(at, "det", "possessor")))
                tout = any(graph.lemma[each] == "tout" for each in graph.children[at])
                graph.role[at] = "object" if (named or tout) and _takes_name(graph, head) else "attribute"
        elif role == "complement" and not words and form(graph, at).mood == "infinitive":
            graph.role[at] = "open"
        elif role == "adverbial" and graph.pos[at] in ("NOUN", "PROPN") and graph.of(at, "case"):
            graph.role[at] = "oblique"
        return
    if role == "oblique":
        if not words:
            graph.word[at] = ""
            if graph.lower[at] in ("leur", "lui") or graph.lower[at] in ("me", "nous", "vous"):
                graph.role[at] = "indirect"
            elif graph.lower[at] in ("auquel", "auxquels", "à laquelle"):
                graph.word[at] = "à"
            elif graph.lower[at] in ("duquel", "desquels"):
                graph.word[at] = "de"
            elif _listed(graph, at, head):
                graph.set(at, Edge("conjunct", head))
            elif _bare_name(graph, at, head):
                graph.set(at, Edge("object", head))
            elif graph.pos[at] == "NOUN" and at > head and not time(graph, at):
                giver = _behind(graph, at, head) if graph.of(at, "det", "possessor") else head
                if _lacks_object(graph, giver):
                    graph.set(at, Edge("object", giver))
            return
        graph.word[at] = preposition(graph, words[0])
        if graph.lower[words[0]] == "des" and graph.lemma[head] in WHEN and graph.pos[graph.head[head]] == "VERB":
            # “encadrent depuis mars des unités”
            head = graph.head[head]
        lower = graph.lower[words[0]]
        if (
            lower == "des"
            and graph.role[head] == "oblique"
            and graph.of(head, "possessor")
            and graph.pos[graph.head[head]] == "VERB"
        ):
            # “accueillir sur son sol des soldats”
            head = graph.head[head]
        if lower in ("des", "de"):
            head = _given(graph, head) if lower == "des" else _giver(graph, head)
        partitive = lower in ("des", "du") or (lower == "de" and _article(graph, words[0], head))
        if partitive and graph.lemma[head] not in TAKES_DE and _lacks_object(graph, head) and at > head:
            graph.set(at, Edge("object", head))
            graph.role[words[0]] = "det"
    elif (
        role in ("object", "attribute")
        and graph.pos[at] in ("NOUN", "NUM", "PROPN")
        and graph.lemma[at] in WHEN
        and not graph.of(at, "oblique")
    ):
        graph.set(at, Edge("oblique", head, ""))
    elif role == "object" and words and (word := preposition(graph, words[0])) in PREPOSITIONS:
        if word != "de" or graph.lemma[head] in TAKES_DE or not _lacks_object(graph, head, but=at):
            graph.set(at, Edge("oblique", head, word))
    elif role == "object" and graph.pos[at] == "PROPN" and graph.lower[at - 1 : at] in (["de"], ["d’"], ["d'"]):
        # “obtenir de Pékin une avance”
        graph.set(at, Edge("oblique", head, "de"))
    elif role == "object" and graph.lower[at] == "leur":
        graph.role[at] = "indirect"
    elif role in ("other", "subject", "object") and graph.lower[at] in ("auquel", "auxquels", "auxquelles"):
        graph.set(at, Edge("oblique", head, "à"))


def _bare_name(graph: Graph, at: int, verb: int) -> bool:
    """Say whether a name right behind a verb is its object: “compte la Russie parmi”."""
    near = graph.pos[at] == "PROPN" and at > verb and all(graph.pos[each] == "DET" for each in range(verb + 1, at))
    return near and _lacks_object(graph, verb)


def _listed(graph: Graph, at: int, head: int) -> bool:
    """Say whether a name is the second of three or more: “le Burkina Faso, le Mali et le Niger”."""
    names = graph.pos[at] == "PROPN" and graph.pos[head] == "PROPN" and head < at
    return names and "," in graph.lower[head:at] and any(graph.dep[each] == "conj" for each in graph.children[at])


def _given(graph: Graph, at: int) -> int:
    """Return the verb of giving that lacks its object: “a transmis à l’armée nigérienne des coordonnées”."""
    verb = graph.head[at]
    told = graph.role[at] == "oblique" and graph.word[at] == "à" and bool(graph.of(at, "adjective", "possessor"))
    return verb if told and graph.lemma[verb] in LIGHT | GIVING and _lacks_object(graph, verb) else _giver(graph, at)


def _behind(graph: Graph, at: int, head: int) -> int:
    """Return the verb of a noun with its article that hangs from another: “a interrompu jusqu’à mai sa coopération”."""
    verb = graph.head[head]
    under = graph.role[head] == "oblique" and graph.pos[verb] == "VERB" and verb < head and bool(graph.of(head, "case"))
    if under and "," not in graph.lower[head:at] and _lacks_object(graph, verb):
        return verb
    return _giver(graph, head)


def _giver(graph: Graph, at: int) -> int:
    """Return of a name under “à” the verb that lacks its object: “reproche à Alger son ingérence”; else the word."""
    verb = graph.head[at]
    if graph.lemma[verb] == "faire" and graph.word[at] == "de" and _lacks_object(graph, verb):
        # “a fait de la charia son objectif”
        return verb
    to = graph.role[at] == "oblique" and graph.word[at] == "à" and graph.pos[at] in ("PROPN", "NOUN")
    named = to and (graph.pos[at] == "PROPN" or graph.lower[at + 1 :][:1] == ["de"] or graph.doc[at].text[0].isupper())
    return verb if named and graph.pos[verb] == "VERB" and verb < at and _lacks_object(graph, verb) else at


def _said_of(graph: Graph, at: int) -> None:
    """Read “Des pourparlers sont en cours entre A et B, confie X” as a clause of its own beside that of who says it."""
    head = graph.head[at]
    if (
        graph.role[at] not in ("oblique", "adverbial")
        or head <= at
        or not graph.of(at, "copula")
        or graph.of(at, "mark")
    ):
        return
    if not graph.of(at, "subject") or graph.lower[at + 1 : head].count(",") == 0:
        return
    for each in graph.of(head, "oblique"):
        if at < each < head:
            graph.set(each, graph.edge(each)._replace(head=at))
    if graph.lemma[head] in SAYS and graph.role[head] == "root":
        graph.set(at, Edge("root", at))
        graph.set(head, Edge("parataxis", at))
    else:
        graph.role[at] = "parataxis"


def _takes_name(graph: Graph, at: int) -> bool:
    """Say whether a name beside a verb is its object, which the model may take for an attribute: “accuse Alger”."""
    taken = graph.of(at, "object", "reflexive", "aux_passive", "subject_passive")
    return not taken and graph.lemma[at] not in ATTRIBUTIVE


def _counted(graph: Graph, at: int) -> None:
    """Let what is counted take the place of the quantity: “une partie des forces”, “des milliers de personnes”."""
    men = graph.lemma[at] == "homme"
    if not (men or graph.lemma[at] in QUANTITIES) or graph.pos[at] not in ("NOUN", "PRON", "ADV"):
        return
    counted = [each for each in graph.of(at, "oblique") if graph.word[each] == "de" and each > at]
    if counted and graph.pos[counted[0]] in (("PROPN",) if men else ("NOUN", "PROPN")) and not time(graph, counted[0]):
        graph.crown(at, counted[0], "det")


def _article(graph: Graph, at: int, verb: int) -> bool:
    """Say whether “de” is an article: after a negation, or before an adjective (“de nouvelles sanctions”)."""
    if any(graph.lower[each] in ("pas", "jamais", "plus", "guère", "point") for each in graph.children[verb]):
        return True
    return at + 1 < len(graph) and graph.pos[at + 1] == "ADJ" and "Plur" in graph.doc[at + 1].morph.get("Number", [])


def _lacks_object(graph: Graph, at: int, but: int = -1) -> bool:
    """Say whether a verb that may have an object has none: its “des” is an article then."""
    if graph.pos[at] not in ("VERB", "AUX") or (graph.lemma[at] in ETRE and not _caused(graph, at)):
        return False
    objects = [each for each in graph.of(at, "object") if each != but and graph.lower[each] not in ("en",)]
    clauses = [each for each in graph.of(at, "open", "complement") if each != but]
    if objects or clauses or graph.of(at, "reflexive", "aux_passive", "subject_passive"):
        return False
    return not _bare_participle(graph, at)


def _caused(graph: Graph, at: int) -> bool:
    """Say whether somebody makes it be done: “a fait sortir des soldats”."""
    return at > 0 and graph.lemma[at - 1] == "faire" and (graph.head[at - 1] == at or graph.head[at] == at - 1)


def _bare_participle(graph: Graph, at: int) -> bool:
    return form_alone(graph, at).participle == "past" and not graph.of(at, "aux")


def _voice(graph: Graph, at: int) -> None:
    """Undo passives that are none: “s’est retiré”, “est arrivé” have être for the past."""
    if graph.pos[at] not in ("VERB", "AUX", "ADJ"):
        return
    if graph.of(at, "reflexive") or graph.lemma[at] in ETRE or _active(graph, at):
        for each in graph.of(at, "aux_passive"):
            graph.role[each] = "aux"
        for each in graph.of(at, "subject_passive"):
            graph.role[each] = "subject"
    elif form_alone(graph, at).participle == "past" and graph.pos[at] == "VERB":
        auxiliaries = graph.of(at, "aux")
        copulas = [each for each in graph.of(at, "copula") if graph.lemma[each] == "être"]
        been = [each for each in auxiliaries if graph.lower[each] == "été"]
        only = [each for each in auxiliaries if graph.lemma[each] == "être"]
        if been or copulas or (only and len(auxiliaries) == 1):
            for each in been or copulas or only:
                graph.role[each] = "aux_passive"
            for each in graph.of(at, "subject"):
                graph.role[each] = "subject_passive"


def _active(graph: Graph, at: int) -> bool:
    """Say whether “avoir” alone helps the verb, or nothing does and it is finite."""
    passive = graph.of(at, "aux_passive")
    if passive:
        return all(graph.lemma[each] == "avoir" for each in passive)
    return form_alone(graph, at).mood in ("indicative", "conditional", "future", "subjunctive")


def _complex(graph: Graph, at: int) -> None:
    """Make one preposition of “aux côtés de”, “en faveur de”: what follows hangs from what the whole hangs from."""
    if graph.role[at] not in ("oblique", "adverb", "object", "apposition", "conjunct", "attribute", "indirect"):
        return
    names = COMPLEX.get(graph.lemma[at]) or COMPLEX.get(graph.lower[at])
    if not names:
        return
    if graph.lemma[at] == "côté" and graph.word[at] == "à" and (whose := graph.of(at, "possessor")):
        # “à ses côtés” is beside whoever “ses” stands for.
        graph.set(whose[0], Edge("oblique", graph.head[at], "aux côtés de"))
        graph.set(at, Edge("case", whose[0]))
        return
    before = " ".join(graph.lower[max(0, at - 4) : at]).replace("'", "’")
    for name in names:
        *first, _, last = name.replace("l’", "l’ ").split()
        if f" {before}".endswith(f" {' '.join(first)}"):
            host, children = graph.head[at], graph.of(at, "oblique")
            beside = [each for each in graph.of(host, "oblique") if each == _next_noun(graph, at)]
            if inner := [each for each in (*children, *beside) if graph.word[each] == last and each > at]:
                graph.set(inner[0], Edge("oblique", host, name))
                graph.set(at, Edge("case", inner[0]))
                return


def _adverb_before(graph: Graph, at: int) -> None:
    """Make a preposition of an adverb and “de”: “auprès de”, “autour de”."""
    if graph.lower[at] not in ADVERBS_BEFORE or graph.role[at] == "case":
        return
    for each in graph.of(at, "oblique", "other"):
        if each > at and (cases := graph.of(each, "case")) and graph.head[at] != at:
            graph.set(each, Edge("oblique", graph.head[at], f"{graph.lower[at]} {preposition(graph, cases[0])}"))
            graph.set(at, Edge("case", each))
            return


def _joining_participle(graph: Graph, at: int) -> None:
    """Read “les sanctions visant Kigali”, “qui frappent Kigali” as a preposition."""
    noun, lemma, role = graph.head[at], graph.lemma[at], graph.role[at]
    if noun > at or graph.pos[noun] != "NOUN" or graph.lemma[noun] in PERSONNEL:
        return
    if role == "relative" and lemma in JOINING and any(graph.lower[each] == "qui" for each in graph.of(at, "subject")):
        for each in graph.of(at, "object"):
            graph.set(each, Edge("oblique", noun, _JOINED_BY[lemma]))
        return
    if role not in ("participial", "adjective", "adverbial") or not graph.lower[at].endswith("ant"):
        return
    for each in graph.of(at, "object" if lemma in JOINING else "oblique"):
        if lemma in JOINING or f"{lemma} {graph.word[each]}" in JOINING:
            word = graph.lower[at] if lemma in JOINING else f"{graph.lower[at]} {graph.word[each]}"
            graph.set(each, Edge("oblique", noun, word))
            graph.set(at, Edge("case", each))
            return


_JOINED_BY = {
    "viser": "visant",
    "frapper": "frappant",
    "cibler": "ciblant",
    "concerner": "concernant",
    "toucher": "touchant",
}


def _next_noun(graph: Graph, at: int) -> int:
    return next(
        (each for each in range(at + 1, min(at + 6, len(graph))) if graph.pos[each] in ("NOUN", "PROPN", "PRON")), -1
    )


def _agent(graph: Graph, at: int) -> None:
    """Let “par” be the agent of a passive, and of a noun that says an act."""
    if graph.role[at] == "agent" and graph.word[at] != "par":
        graph.word[at] = next((preposition(graph, each) for each in graph.of(at, "case")), "par")
    if graph.role[at] not in ("oblique", "agent") or graph.word[at] not in ("par", "agent"):
        return
    head = graph.head[at]
    if time(graph, at):
        graph.role[at] = "oblique"
    elif graph.pos[head] in ("VERB", "ADJ", "AUX"):
        graph.role[at] = "agent" if _passive(graph, head) else "oblique"
    elif graph.lemma[head] in EVENTS or graph.lemma[head].endswith(("tion", "sion", "ment", "age")):
        graph.role[at] = "agent"


def _passive(graph: Graph, at: int) -> bool:
    if graph.of(at, "aux_passive", "subject_passive"):
        return True
    if graph.of(at, "reflexive"):
        return False
    if graph.lemma[at] in ("faire", "laisser") and graph.of(at, "open"):
        return True
    while True:
        if form_alone(graph, at).participle == "past" and not graph.of(at, "aux"):
            if graph.role[at] != "conjunct" or graph.of(at, "aux_passive"):
                return True
            at = graph.head[at]
            if graph.of(at, "aux_passive", "subject_passive"):
                return True
        else:
            return False


def _carried(graph: Graph, at: int) -> None:
    """Let what carries the clause take it over from pouvoir, devoir, aller, venir de, faire savoir, être."""
    if graph.pos[at] not in ("VERB", "AUX") or graph.role[at] in ("aux", "modal", "aux_passive", "copula"):
        return
    lemma, opens = graph.lemma[at], [each for each in graph.of(at, "open") if each > at]
    bare = [each for each in opens if graph.word[each] == "" and form_alone(graph, each).mood == "infinitive"]
    if lemma in MODALS and (bare or opens):
        _take(graph, at, (bare or opens)[0], "modal")
    elif lemma == "aller" and bare:
        _take(graph, at, bare[0], "aux")
    elif lemma == "venir" and (just := [each for each in opens if graph.word[each] == "de"]):
        _take(graph, at, just[0], "aux")
    elif lemma == "faire" and (told := [each for each in bare if graph.lemma[each] in ("savoir", "valoir")]):
        _take(graph, at, told[0], "aux")
    elif lemma == "être" and (said := graph.of(at, "attribute")):
        _take(graph, at, said[0], "copula")


def _undergo(graph: Graph, at: int) -> None:
    """Read “s’est fait attaquer par” as “a été attaqué par”, “s’est vu livrer des avions” as given some."""
    if graph.lemma[at] not in ("faire", "voir", "laisser"):
        return
    head = graph.head[at]
    opens = [each for each in graph.of(at, "open") if graph.word[each] == "" and each > at]
    if graph.of(at, "reflexive") and opens:
        infinitive = opens[0]
        _take(graph, at, infinitive, "aux_passive")
    elif graph.role[at] in ("aux", "other", "adverb") and head > at and graph.of(head, "reflexive"):
        infinitive = head
        graph.role[at] = "aux_passive"
    else:
        return
    given = graph.lemma[at] == "voir" and bool(graph.of(infinitive, "object"))
    for each in graph.of(infinitive, "subject", "subject_passive"):
        graph.role[each] = "indirect" if given else "subject_passive"
    for each in graph.of(infinitive, "reflexive"):
        graph.role[each] = "other"


def _take(graph: Graph, old: int, new: int, role: Role) -> None:
    """Crown the infinitive, with the joining word of the finite verb; its subject is passive if the infinitive is."""
    word = graph.word[old]
    graph.crown(old, new, role)
    graph.word[new] = word
    if graph.of(new, "aux_passive"):
        for each in graph.of(new, "subject"):
            graph.role[each] = "subject_passive"
    if any(graph.lower[each] in IMPERSONAL for each in graph.of(new, "subject")) and role == "modal":
        return
