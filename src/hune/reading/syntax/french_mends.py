"""What the French model often gets wrong, set right: lemmas, sentences cut in two, subjects behind their verb, names.

Each mending is of a mistake seen in many sentences, and asks for more than one sign of it: where the signs are not
there the parse stays as it is.
"""

from collections.abc import Sequence

from hune.reading.syntax.french_words import EVENTS, MOTIONS, PERSONNEL, SAYS, TIMES, WITH_DE
from hune.reading.syntax.graph import Edge, Graph, words

_ENDINGS = (
    *("eraient", "erait", "eront", "era", "aient", "ait", "èrent"),
    *("ées", "ée", "és", "é", "ent", "ant", "ons", "e", "a"),
)
_INFINITIVE = ("er", "ir", "re", "ïr")
_NOMINAL = ("NOUN", "PROPN")
_FULL_STOPS = (".", "!", "?", "…")

_LEMMAS = {
    "d’": "de",
    "d'": "de",
    "des": "de",
    "du": "de",
    "au": "à",
    "aux": "à",
    "jusqu’": "jusque",
    "jusqu'": "jusque",
    "qu’": "que",
    "qu'": "que",
    "s’": "si",
    "s'": "si",
    "lorsqu’": "lorsque",
    "lorsqu'": "lorsque",
    "puisqu’": "puisque",
    "puisqu'": "puisque",
}
"""Joining words that elision or contraction changes."""

_JOINING = {**_LEMMAS, "l’": "le", "l'": "le", "la": "le", "les": "le", "une": "un"}

_CONJUNCTIONS = {
    ("alors", "que"): "alors que",
    ("tandis", "que"): "tandis que",
    ("pour", "que"): "pour que",
    ("afin", "que"): "afin que",
    ("afin", "de"): "afin de",
    ("avant", "de"): "avant de",
    ("avant", "que"): "avant que",
    ("après", "que"): "après que",
    ("bien", "que"): "bien que",
    ("dès", "que"): "dès que",
    ("sans", "que"): "sans que",
    ("même", "si"): "même si",
    ("à", "condition"): "à condition que",
    ("depuis", "que"): "depuis que",
}

_IRREGULAR = {
    "soutient": "soutenir",
    "soutiennent": "soutenir",
    "appuient": "appuyer",
    "appuie": "appuyer",
    "retient": "retenir",
    "rompt": "rompre",
    "rompu": "rompre",
    "rompra": "rompre",
    "combattu": "combattre",
    "combattent": "combattre",
    "repli": "repli",
    "envoie": "envoyer",
    "enverra": "envoyer",
    "enverront": "envoyer",
    "enverrait": "envoyer",
    "enverraient": "envoyer",
    "accueille": "accueillir",
    "accueillera": "accueillir",
    "fournit": "fournir",
    "suspendu": "suspendre",
    "pourra": "pouvoir",
    "pourrait": "pouvoir",
    "pourraient": "pouvoir",
    "devrait": "devoir",
    "devraient": "devoir",
    "craint": "craindre",
    "exclu": "exclure",
    "exclue": "exclure",
    "exclut": "exclure",
    "poursuivra": "poursuivre",
    "reconnaîtra": "reconnaître",
    "reconnu": "reconnaître",
    "reconnue": "reconnaître",
    "reçu": "recevoir",
    "reçue": "recevoir",
    "perdu": "perdre",
    "admis": "admettre",
    "admise": "admettre",
    "promis": "promettre",
    "transmis": "transmettre",
    "transmise": "transmettre",
    "transmises": "transmettre",
    "transmettrait": "transmettre",
    "tué": "tuer",
    "tués": "tuer",
    "tue": "tuer",
    "tuent": "tuer",
}


def preposition(graph: Graph, at: int) -> str:
    """Return the lemma of a preposition or conjunction, with its second word where it has one."""
    lower = graph.lower[at]
    following = graph.lower[at + 1] if at + 1 < len(graph) else ""
    if lower in ("d’après", "d'après"):
        return "d’après"
    if (joined := _CONJUNCTIONS.get((lower, _LEMMAS.get(following, following)))) is not None:
        return joined
    return _LEMMAS.get(lower, lower)


def lemmas(graph: Graph) -> None:
    """Give verbs the infinitive that they are forms of, where the model gives none."""
    for at, lower in enumerate(graph.lower):
        if at and graph.pos[at] == "PRON" and graph.doc[at].text.istitle() and graph.doc[at - 1].text.islower():
            graph.pos[at] = "PROPN"
        if graph.pos[at] in ("ADP", "DET", "SCONJ"):
            graph.lemma[at] = _JOINING.get(lower, lower)
        if graph.pos[at] not in ("VERB", "AUX", "ADJ"):
            continue
        if lower in _IRREGULAR and graph.pos[at] != "ADJ":
            graph.lemma[at] = _IRREGULAR[lower]
        elif graph.pos[at] != "ADJ" and not graph.lemma[at].endswith(_INFINITIVE):
            graph.lemma[at] = _infinitive(lower)


def _infinitive(lower: str) -> str:
    """Return the infinitive that a form has if it is of the first group, as nearly all are that the model fails on."""
    for ending in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)]
            return (stem[:-1] + "er") if stem.endswith("ge") and ending[0] in "ao" else stem + "er"
    return lower


def one_root(words: Sequence[str], pos: Sequence[str], heads: list[int], deps: list[str]) -> None:
    """Give each sentence one root: the model cuts some in two, and leaves a subject or an object without its verb.

    `heads` are places of words; both lists are changed.
    """
    start = 0
    for at, word in enumerate(words):
        last = at + 1 == len(words)
        if last or (word in _FULL_STOPS and words[at + 1][0] not in "»”)" and not words[at + 1][0].islower()):
            _join(range(start, at + 1), words, pos, heads, deps)
            start = at + 1


def _join(inside: range, words: Sequence[str], pos: Sequence[str], heads: list[int], deps: list[str]) -> None:
    roots = [at for at in inside if heads[at] == at]
    if len(roots) < 2:
        return
    verbs = [at for at in roots if pos[at] in ("VERB", "AUX")]
    main = (verbs or [at for at in roots if pos[at] != "PUNCT"] or roots)[0]
    for at in roots:
        if at == main:
            continue
        heads[at], deps[at] = main, _left_over(at, main, words, pos, heads, deps)
        if deps[at] == "flat:name":
            heads[at] = at - 1


def _left_over(
    at: int, main: int, words: Sequence[str], pos: Sequence[str], heads: Sequence[int], deps: Sequence[str]
) -> str:
    """Say what a second root is to the first."""
    if pos[at] == "PUNCT":
        return "punct"
    if pos[at] in ("VERB", "AUX"):
        return "conj" if any(heads[each] == at and deps[each] == "cc" for each in range(at)) else "parataxis"
    if at and pos[at] == "PROPN" and words[at - 1][0].isupper() and pos[at - 1] == "PROPN":
        return "flat:name"
    if pos[at] not in ("NOUN", "PROPN", "PRON") or pos[main] not in ("VERB", "AUX"):
        return "dep"
    near = {deps[each] for each in range(len(words)) if heads[each] == main and each != main}
    cased = any(heads[each] == at and deps[each] == "case" for each in range(at))
    if cased:
        return "obl:mod"
    if at < main:
        return "dep" if near & {"nsubj", "nsubj:pass"} else "nsubj:pass" if "aux:pass" in near else "nsubj"
    return (
        "obj"
        if not near & {"obj", "aux:pass"} and all(pos[each] in ("DET", "ADV") for each in range(main + 1, at))
        else "dep"
    )


def trees(graph: Graph) -> None:
    """Mend what hangs from the wrong word or by the wrong label, before prepositions and voices are worked out."""
    for at in range(len(graph)):
        _name(graph, at)
    for at in range(len(graph)):
        _participle_as_noun(graph, at)
        _preposition_as_verb(graph, at)
    for at in range(len(graph)):
        _according(graph, at)
    for at in range(len(graph)):
        _subject_within(graph, at)
        _verb_on_noun(graph, at)
        _paired(graph, at)
    for at in range(len(graph)):
        _subject_above(graph, at)
    for at in range(len(graph)):
        _after_relative(graph, at)
    for at in range(len(graph)):
        _participle_beside(graph, at)
        _agreeing(graph, at)
        _beside_comma(graph, at)
        _ordered(graph, at)
    for at in range(len(graph)):
        _lost_subject(graph, at)
    for at in range(len(graph)):
        _second_subject(graph, at)
    for at in range(len(graph)):
        _said_behind(graph, at)
    for at in range(len(graph)):
        _set_beside(graph, at)
        _asked(graph, at)


def _name(graph: Graph, at: int) -> None:
    """Hang the second word of a name from its first: Burkina ← Faso, Iyad ← Ag ← Ghali."""
    if at == 0 or graph.pos[at - 1] != "PROPN" or not graph.doc[at - 1].whitespace_ or not _named(graph, at):
        return
    first = at - 1
    while graph.role[first] == "compound" and graph.head[first] < first:
        first = graph.head[first]
    if graph.head[at] == at or graph.head[first] == at or graph.of(at, "case", "det"):
        return
    if graph.role[at] == "compound" and graph.head[at] == first:
        return
    if (graph.pos[at] != "PROPN" or graph.head[at] in (first, at - 1, graph.head[first])) and graph.role[
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
    if not (have or (be and by)) or graph.of(at, "det"):
        return
    if not lower.endswith(("é", "ée", "és", "ées")) and lower not in _IRREGULAR:
        return
    graph.pos[at], graph.lemma[at] = "VERB", _IRREGULAR.get(lower) or _infinitive(lower)
    if not have:
        for each in be:
            graph.role[each] = "aux_passive"
        lone = [each for each in graph.of(at, "subject", "other") if each < be[0] and graph.pos[each] in _NOMINAL]
        for each in lone[:1]:
            graph.role[each] = "subject_passive"
        graph.role[by[0]] = "agent"


def _according(graph: Graph, at: int) -> None:
    """Read “Selon X, Y transmettrait…” as Y doing so, where the model has X as the subject."""
    verb = graph.head[at]
    if graph.role[at] not in ("subject", "subject_passive") or graph.pos[verb] not in ("VERB", "AUX") or at > verb:
        return
    cases = [each for each in graph.of(at, "case") if each < at]
    if not cases or graph.lower[cases[0]] in ("de", "d’", "d'", "des", "du", "entre"):
        return
    role = graph.role[at]
    commas = [each for each in range(at + 1, verb) if graph.lower[each] == ","]
    others = [
        each
        for place in (verb, at)
        for each in graph.of(place, "oblique", "other", "apposition", "compound", "conjunct", "attribute", "object")
        if commas and commas[-1] < each < verb and graph.pos[each] in _NOMINAL and not graph.of(each, "case")
    ]
    graph.set(at, Edge("oblique", verb, preposition(graph, cases[0])))
    if others and not graph.of(verb, "subject", "subject_passive"):
        graph.set(others[0], Edge(role, verb))


def _subject_within(graph: Graph, at: int) -> None:
    """Read “l’alliance entre A et B inquiète” as the alliance doing so, where the model has A as the subject."""
    verb = graph.head[at]
    noun = graph.head[verb]
    if graph.role[at] != "subject" or graph.pos[verb] != "VERB" or noun >= at or graph.pos[noun] not in _NOMINAL:
        return
    if graph.role[verb] == "oblique" and (cases := [each for each in graph.of(at, "case") if each < at]):
        edge = graph.edge(noun)
        graph.set(verb, edge if edge.head != noun else Edge("root", verb))
        graph.set(noun, Edge("subject", verb))
        graph.set(at, Edge("oblique", noun, preposition(graph, cases[0])))


def _preposition_as_verb(graph: Graph, at: int) -> None:
    """Hang the noun after “envers”, which the model takes for a verb, from what “envers” hangs from."""
    if graph.lower[at] not in ("envers", "malgré", "hormis", "outre") or graph.pos[at] == "ADP":
        return
    nouns = [each for each in graph.children[at] if each > at and graph.pos[each] in _NOMINAL]
    if nouns and graph.head[at] != at:
        graph.set(nouns[0], Edge("oblique", graph.head[at], graph.lower[at]))
        graph.set(at, Edge("case", nouns[0]))
        graph.pos[at] = "ADP"


def _paired(graph: Graph, at: int) -> None:
    """Coordinate B in “A et B” with A, where the model coordinates it with a noun before: “entre A et B”, “…, A et B”."""
    if graph.role[at] != "conjunct" or not _cc(graph, at) or graph.of(at, "case"):
        return
    head = graph.head[at]
    joining = next((each for each in graph.children[at] if graph.dep[each] == "cc" and each < at), at)
    first = joining - 1
    while first > head and graph.role[first] in ("compound", "adjective") and head < graph.head[first] < first:
        first = graph.head[first]
    if first <= head or graph.pos[first] not in _NOMINAL or graph.pos[head] not in _NOMINAL:
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
    if "Part" in graph.doc[at].morph.get("VerbForm", []) and not _agree(graph, at, noun) and _agree(graph, at, above):
        graph.set(at, Edge("participial", above))


def _agree(graph: Graph, at: int, noun: int) -> bool:
    """Say whether two words may agree: each of gender and number is the same, or is not told of one."""
    one, other = graph.doc[at].morph, graph.doc[noun].morph
    return all(
        not one.get(each, []) or not other.get(each, []) or one.get(each, []) == other.get(each, [])
        for each in ("Gender", "Number")
    )


def _subject_above(graph: Graph, at: int) -> None:
    """Read “le JNIM et le FLA ont attaqué” as two subjects of one verb, where the model coordinates verb and noun."""
    noun = graph.head[at]
    if graph.pos[at] != "VERB" or graph.role[at] != "conjunct" or graph.pos[noun] not in _NOMINAL or noun > at:
        return
    subjects = [each for each in graph.of(at, "subject", "subject_passive") if noun < each < at]
    if not subjects or (
        _cc(graph, at) and not any(graph.lower[each] in ("et", "ou") for each in range(noun, subjects[0]))
    ):
        return
    opening = min([subjects[0], *(each for each in graph.children[subjects[0]] if graph.role[each] == "det")])
    if graph.lower[opening - 1] not in ("et", "ou"):
        return
    edge, role = graph.edge(noun), graph.role[subjects[0]]
    graph.set(at, edge if edge.head != noun else Edge("root", at))
    graph.set(noun, Edge(role, at))
    graph.set(subjects[0], Edge("conjunct", noun))
    graph.set(opening - 1, Edge("other", subjects[0]))


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
    return graph.pos[at] == "PROPN" or (plain and graph.pos[at] in ("PRON", "ADV", "X", "ADJ") and text.isalpha())


_HUNG = ("participial", "adjective", "oblique", "compound", "adverb", "other", "apposition", "conjunct", "relative")


def _verb_on_noun(graph: Graph, at: int) -> None:
    """Let a finite verb without subject that hangs from the noun before it have that noun as its subject."""
    head = graph.head[at]
    if graph.pos[at] != "VERB" or head >= at or graph.pos[head] not in _NOMINAL or graph.role[at] not in _HUNG:
        return
    if not _finite(graph, at) or graph.of(at, "subject", "subject_passive", "case", "mark") or _cc(graph, at):
        return
    while graph.of(head, "case") and graph.head[head] != head and graph.pos[graph.head[head]] in _NOMINAL:
        # “L’alliance entre A et B inquiète”: the subject is what the phrase is headed by.
        head = graph.head[head]
    if graph.head[at] != head:
        graph.set(at, graph.edge(at)._replace(head=head))
    between = range(head + 1, min([at, *(each for each in graph.children[at] if each > head)]))
    if any(graph.lower[each] in (",", "qui", "que", "dont", "où") for each in between):
        return
    if graph.role[head] not in (
        "root",
        "subject",
        "subject_passive",
        "other",
        "complement",
        "conjunct",
        "adverbial",
        "parataxis",
    ):
        return
    passive = bool(graph.of(at, "aux_passive"))
    if graph.role[head] in ("subject", "subject_passive"):
        _first_of_two(graph, at, head)
        return
    graph.crown(head, at, "subject_passive" if passive else "subject")
    _take_back(graph, at, head)


def _first_of_two(graph: Graph, at: int, noun: int) -> None:
    """Read “la Turquie formera et armera” as two verbs of one subject, where the first hangs from it."""
    second = graph.head[noun]
    if (
        second > at
        and graph.pos[second] == "VERB"
        and any(graph.lower[each] in ("et", "ou") for each in range(at + 1, second))
    ):
        edge, role = graph.edge(second), graph.role[noun]
        graph.set(at, edge if edge.head != second else Edge("root", at))
        graph.set(second, Edge("conjunct", at))
        graph.set(noun, Edge(role, at))


def _take_back(graph: Graph, verb: int, noun: int) -> None:
    """Leave a noun that a verb takes the place of its own words: its article, its adjectives."""
    for each in list(graph.children[verb]):
        if each < noun and graph.role[each] in ("det", "adjective", "case", "compound") and graph.dep[each] != "cc":
            graph.set(each, graph.edge(each)._replace(head=noun))
        elif (
            noun < each < verb
            and graph.role[each]
            in (
                "adjective",
                "compound",
                "oblique",
                "participial",
                "apposition",
            )
            and graph.pos[each] != "ADV"
        ):
            graph.set(each, graph.edge(each)._replace(head=noun))


def _after_relative(graph: Graph, at: int) -> None:
    """Read “Wagner, dont les hommes opèrent ici, est basé là” as Wagner being based there."""
    if graph.lower[at] not in ("dont", "qui", "que", "qu’", "où") or at < 2 or graph.lower[at - 1] != ",":
        return
    noun = at - 2
    while graph.role[noun] in ("compound", "adjective") and graph.head[noun] < noun:
        noun = graph.head[noun]
    verb = graph.head[at] if graph.head[at] > at else at
    while graph.pos[verb] in _NOMINAL and graph.head[verb] != verb and graph.head[verb] > at:
        verb = graph.head[verb]
    if graph.pos[noun] not in _NOMINAL or graph.pos[verb] != "VERB" or graph.role[verb] == "relative":
        return
    if graph.role[noun] not in ("root", "other", "subject", "apposition") or (
        noun not in (verb, graph.head[verb]) and (graph.head[noun] != verb)
    ):
        return
    mains = [
        each
        for each in graph.of(verb, "conjunct", "adverbial", "parataxis", "complement", "other")
        if each > verb
        and graph.pos[each] == "VERB"
        and _finite(graph, each)
        and not _cc(graph, each)
        and not graph.of(each, "subject", "subject_passive", "mark")
    ]
    if not mains:
        return
    edge = graph.edge(verb)
    graph.set(mains[0], edge if edge.head not in (verb, noun) else Edge("root", mains[0]))
    graph.set(noun, Edge("subject_passive" if graph.of(mains[0], "aux_passive") else "subject", mains[0]))
    graph.set(verb, Edge("relative", noun))


def _asked(graph: Graph, at: int) -> None:
    """Read “exige de Bamako qu’il parte” as a demand that he leave, not as a Bamako that he leaves."""
    if graph.role[at] != "relative" or not graph.of(at, "subject"):
        return
    noun = graph.head[at]
    asked = graph.head[noun]
    pronouns = [each for each in graph.of(at, "object", "mark") if graph.lower[each] in ("que", "qu’", "qu'")]
    if not pronouns or asked == noun or graph.lemma[asked] not in _ASKS or not graph.of(noun, "case"):
        return
    graph.set(at, Edge("complement", asked, "que"))
    graph.role[pronouns[0]] = "mark"


_ASKS = words("exiger demander réclamer attendre obtenir vouloir espérer solliciter redouter craindre")


def _finite(graph: Graph, at: int) -> bool:
    helpers = [at, *graph.of(at, "aux", "aux_passive")]
    return any("Fin" in graph.doc[each].morph.get("VerbForm", []) for each in helpers)


def _cc(graph: Graph, at: int) -> bool:
    return any(graph.dep[each] == "cc" and each < at for each in graph.children[at])


def _opening(graph: Graph, at: int) -> int:
    """Return the first word of a noun’s phrase, its articles and adjectives counted."""
    return min(
        [at, *(each for each in graph.children[at] if each < at and graph.role[each] in ("det", "adjective", "case"))]
    )


def _beside_comma(graph: Graph, at: int) -> None:
    """Read “Pékin, premier bailleur du Tchad, …” as an apposition where the model hangs it elsewhere without a word."""
    if graph.pos[at] != "NOUN" or graph.role[at] not in ("oblique", "other", "conjunct") or _cc(graph, at):
        return
    opening = _opening(graph, at)
    if opening < 2 or graph.lower[opening - 1] != "," or graph.of(at, "case", "det") or graph.lemma[at] in TIMES:
        return
    noun = opening - 2
    while graph.role[noun] in ("compound", "adjective", "oblique") and graph.head[noun] < noun:
        noun = graph.head[noun]
    named = graph.pos[noun] == "PROPN" or any(graph.pos[each] == "PROPN" for each in graph.children[noun])
    if graph.pos[noun] in _NOMINAL and named and graph.head[noun] != at:
        while graph.role[noun] == "conjunct":
            noun = graph.head[noun]
        if not any(graph.lower[each] == "," for each in range(noun, opening - 1)) or graph.of(noun, "conjunct"):
            graph.set(at, Edge("apposition", noun))


def _participle_beside(graph: Graph, at: int) -> None:
    """Hang a participle from the name right before its comma, if they agree: “soutient le M23, accusé d’exactions”."""
    if graph.role[at] != "adverbial" or at < 2 or graph.lower[at - 1] != "," or graph.of(at, "aux", "mark", "case"):
        return
    morph = graph.doc[at].morph
    noun = at - 2
    while graph.role[noun] in ("compound", "adjective") and graph.head[noun] < noun:
        noun = graph.head[noun]
    if "Part" not in morph.get("VerbForm", []) or "Pres" in morph.get("Tense", []) or graph.pos[noun] not in _NOMINAL:
        return
    if _agree(graph, at, noun) and graph.lemma[noun] not in TIMES and graph.head[noun] != at:
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


def _lost_subject(graph: Graph, at: int) -> None:
    """Give a finite verb without subject the noun that stands free before it: “Selon X, Y aurait livré…”."""
    if graph.pos[at] != "VERB" or graph.role[at] not in ("root", "parataxis") or not _finite(graph, at):
        return
    if graph.of(at, "subject", "subject_passive") or graph.lower[at - 1 if at else 0] in ("il", "on", "qui"):
        return
    commas = [each for each in range(at) if graph.lower[each] in (",", ".", ";", ":", "«")]
    first = commas[-1] + 1 if commas else 0
    free = [
        each
        for each in range(first, at)
        if graph.pos[each] in _NOMINAL
        and not graph.of(each, "case")
        and graph.role[each] in ("oblique", "other", "apposition", "object", "attribute", "root", "indirect")
        and not first <= graph.head[each] < at
        and graph.lemma[each] not in TIMES
    ]
    if free:
        graph.set(free[0], Edge("subject_passive" if graph.of(at, "aux_passive") else "subject", at))


def _second_subject(graph: Graph, at: int) -> None:
    """Coordinate two subjects of one verb that “et” stands between: the second is of the noun before it."""
    subjects = [each for each in graph.of(at, "subject", "subject_passive") if graph.pos[each] in _NOMINAL]
    if len(subjects) < 2:
        return
    first, second = subjects[0], subjects[-1]
    opening = min(
        [second, *(each for each in graph.children[second] if graph.role[each] in ("det", "adjective", "case"))]
    )
    if opening and graph.lower[opening - 1] in ("et", "ou"):
        others = [each for each in graph.walk(first) if each < opening and graph.pos[each] in _NOMINAL]
        paired = [each for each in others if any(graph.lower[case] == "entre" for case in graph.of(each, "case"))]
        graph.set(opening - 1, Edge("other", second))
        graph.set(second, Edge("conjunct", (paired or [first])[-1]))


def _said_behind(graph: Graph, at: int) -> None:
    """Read “…, a annoncé le ministère” as the ministry announcing: the object behind is the subject."""
    verb = at
    if graph.pos[at] not in ("VERB", "AUX", "NOUN"):
        return
    told = [each for each in graph.of(at, "open") if graph.lemma[each] in ("savoir", "valoir")]
    if graph.lemma[at] == "faire" and told:
        verb = told[0]
    elif graph.lemma[at] not in SAYS or graph.pos[at] == "NOUN":
        return
    if not _finite(graph, at):
        return
    first = min([at, *(each for each in graph.of(at, "aux", "adverb", "reflexive") if each < at)])
    while first > 1 and graph.pos[first - 1] == "SPACE":
        first -= 1
    if not first or graph.lower[first - 1] not in (",", "»", "”", '"', "–", "—", "-", "?", "!"):
        return
    behind = [
        each
        for place in {at, verb}
        for each in graph.of(place, "object", "oblique", "other", "conjunct", "apposition")
        if each > verb and graph.pos[each] in (*_NOMINAL, "PRON") and not graph.of(each, "case")
    ]
    behind = [each for each in behind if graph.lower[each] not in TIMES and not graph.lower[each].isdigit()]
    before = graph.of(at, "subject", "subject_passive")
    if not behind or any(each >= first for each in before):
        return
    for each in before:
        # “… trois sociétés, indique un communiqué”: what stands before the comma belongs to what is told.
        said = graph.head[at]
        lacks = said < each and graph.pos[said] == "VERB" and not graph.of(said, "object", "aux_passive")
        graph.set(each, Edge("object" if lacks else "other", said))
    graph.set(behind[0], Edge("subject", at))
    if graph.role[at] in (
        "conjunct",
        "adverb",
        "other",
        "apposition",
        "adverbial",
        "relative",
        "complement",
        "participial",
    ):
        graph.role[at] = "parataxis"


def _set_beside(graph: Graph, at: int) -> None:
    """Read “Tiani, chef de la junte, …” as an apposition where the model has a coordination without “et”."""
    if graph.role[at] != "conjunct" or graph.pos[at] not in _NOMINAL or _cc(graph, at):
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
        if graph.role[at] == "oblique" and graph.pos[graph.head[at]] in _NOMINAL:
            _raise(graph, at)


def _raise(graph: Graph, at: int) -> None:
    """Raise a noun under a preposition from the noun it hangs from to the act above, if it is no part of a name."""
    word, head = graph.word[at], graph.head[at]
    above = graph.head[head]
    if above == head:
        return
    if word == "de":
        if (
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
    head = graph.head[at]
    return graph.pos[head] in ("VERB", "AUX") and bool(graph.of(head, "aux_passive")) and not graph.of(head, "agent")


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
    while graph.role[at] in ("oblique", "agent") and graph.head[at] != at and graph.pos[graph.head[at]] in _NOMINAL:
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
