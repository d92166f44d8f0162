"""Subjects of French verbs that the model misses: behind their verb, within another phrase, coordinated with the verb.

Each mending is of a mistake seen in many sentences, and asks for more than one sign of it: where the signs are not
there the parse stays as it is.
"""

from hune.reading.syntax.french_forms import preposition
from hune.reading.syntax.french_phrases import NOMINAL, finite, joined_by_and, opening_of
from hune.reading.syntax.french_words import SAYS, TIMES
from hune.reading.syntax.graph import Edge, Graph, words


def subjects(graph: Graph) -> None:
    """Mend what is the subject of what."""
    steps = (
        (_according,),
        (_subject_within, _verb_on_noun),
        (_subject_above,),
        (_relative, _inverted),
        (_after_relative,),
        (_lost_subject,),
        (_first_subject, _second_subject),
        (_said_behind,),
        (_participle_first,),
    )
    for step in steps:
        for at in range(len(graph)):
            for mend in step:
                mend(graph, at)


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
        if commas and commas[-1] < each < verb and graph.pos[each] in NOMINAL and not graph.of(each, "case")
    ]
    graph.set(at, Edge("oblique", verb, preposition(graph, cases[0])))
    if others and not graph.of(verb, "subject", "subject_passive"):
        graph.set(others[0], Edge(role, verb))


def _subject_within(graph: Graph, at: int) -> None:
    """Read “l’alliance entre A et B inquiète” as the alliance doing so, where the model has A as the subject."""
    verb = graph.head[at]
    noun = graph.head[verb]
    if graph.role[at] != "subject" or graph.pos[verb] != "VERB" or noun >= at or graph.pos[noun] not in NOMINAL:
        return
    if graph.role[verb] == "oblique" and (cases := [each for each in graph.of(at, "case") if each < at]):
        edge = graph.edge(noun)
        graph.set(verb, edge if edge.head != noun else Edge("root", verb))
        graph.set(noun, Edge("subject", verb))
        graph.set(at, Edge("oblique", noun, preposition(graph, cases[0])))


def _subject_above(graph: Graph, at: int) -> None:
    """Read “le JNIM et le FLA ont attaqué” as two subjects of one verb, where the model coordinates verb and noun."""
    noun = graph.head[at]
    if graph.pos[at] != "VERB" or graph.role[at] != "conjunct" or graph.pos[noun] not in NOMINAL or noun > at:
        return
    subjects = [each for each in graph.of(at, "subject", "subject_passive") if noun < each < at]
    if not subjects or (
        joined_by_and(graph, at) and not any(graph.lower[each] in ("et", "ou") for each in range(noun, subjects[0]))
    ):
        return
    opening = min([subjects[0], *(each for each in graph.children[subjects[0]] if graph.role[each] == "det")])
    if graph.lower[opening - 1] not in ("et", "ou"):
        return
    inner = noun
    while graph.of(noun, "case") and graph.head[noun] != noun and graph.pos[graph.head[noun]] in NOMINAL:
        # “les combats entre A et B ont repris”: the subject is what the phrase is headed by.
        noun = graph.head[noun]
    edge, role = graph.edge(noun), graph.role[subjects[0]]
    graph.set(at, edge if edge.head != noun else Edge("root", at))
    graph.set(noun, Edge(role, at))
    paired = [
        each
        for each in graph.of(noun, "oblique")
        if each < opening and any(graph.lower[case] == "entre" for case in graph.of(each, "case"))
    ]
    graph.set(subjects[0], Edge("conjunct", (paired or [inner])[-1]))
    graph.set(opening - 1, Edge("other", subjects[0]))


_HUNG = ("participial", "adjective", "oblique", "compound", "adverb", "other", "apposition", "conjunct", "relative")


def _verb_on_noun(graph: Graph, at: int) -> None:
    """Let a finite verb without subject that hangs from the noun before it have that noun as its subject."""
    head = graph.head[at]
    if graph.pos[at] != "VERB" or head >= at or graph.pos[head] not in NOMINAL or graph.role[at] not in _HUNG:
        return
    if not finite(graph, at) or graph.of(at, "subject", "subject_passive", "case", "mark") or joined_by_and(graph, at):
        return
    while graph.of(head, "case") and graph.head[head] != head and graph.pos[graph.head[head]] in NOMINAL:
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
        before = (
            each < noun and graph.role[each] in ("det", "adjective", "case", "compound") and graph.dep[each] != "cc"
        )
        after = noun < each < verb and graph.role[each] in _OF_NOUNS and graph.pos[each] != "ADV"
        if before or after:
            graph.set(each, graph.edge(each)._replace(head=noun))


_OF_NOUNS = ("adjective", "compound", "oblique", "participial", "apposition")


def _relative(graph: Graph, at: int) -> None:
    """Read “les rebelles que Kigali arme” as a relative clause, where the model hangs its verb elsewhere."""
    verb = graph.head[at]
    noun = at - 1 - (at > 0 and graph.lower[at - 1] == ",")
    if graph.lower[at] not in ("que", "qu’", "qu'", "qui") or verb <= at or graph.pos[verb] != "VERB" or noun < 0:
        return
    while noun > 0 and graph.role[noun] in ("compound", "adjective") and graph.head[noun] < noun:
        noun = graph.head[noun]
    loose = graph.role[verb] in _LOOSE
    subjects_of = graph.of(verb, "subject", "subject_passive")
    if graph.pos[noun] not in NOMINAL or not (loose or graph.head[noun] == verb) or not finite(graph, verb):
        return
    if graph.lower[at] == "qui":
        if graph.role[verb] == "adverbial" and at in subjects_of:
            graph.set(verb, Edge("relative", noun))
        return
    if not any(at < each < verb for each in subjects_of):
        return
    if graph.of(verb, "aux_passive") or any(each > at for each in graph.of(verb, "object")):
        # Nothing is left for the noun to be: “indique dans un communiqué que deux soldats ont été tués”.
        return
    if graph.head[noun] == verb and not _main_after(graph, noun, verb):
        if graph.role[noun] != "other":
            return
        edge = graph.edge(verb)
        graph.set(noun, edge if edge.head != verb else Edge("root", noun))
    graph.set(verb, Edge("relative", noun))
    graph.set(at, Edge("object", verb))


_LOOSE = ("participial", "adverb", "adverbial", "other", "oblique", "compound", "adjective", "relative")


def _main_after(graph: Graph, noun: int, verb: int) -> bool:
    """Make a noun that a relative clause has for its subject that of the verb that follows; say if there is one."""
    later = [
        each
        for each in (
            graph.head[verb],
            *graph.of(verb, "parataxis", "conjunct", "adverbial", "complement", "open", "other"),
        )
        if each > verb and graph.pos[each] == "VERB" and finite(graph, each) and not joined_by_and(graph, each)
    ]
    later = [each for each in later if all(one > each for one in graph.of(each, "subject", "subject_passive"))]
    if not later:
        return False
    main = later[0]
    if graph.head[main] == verb:
        edge = graph.edge(verb)
        graph.set(main, edge if edge.head != verb else Edge("root", main))
    for each in graph.of(main, "subject", "subject_passive"):
        graph.role[each] = "object"
    graph.set(noun, Edge("subject_passive" if graph.of(main, "aux_passive") else "subject", main))
    return True


def _inverted(graph: Graph, at: int) -> None:
    """Read “le M23, que soutient Kigali, …” as Kigali supporting: the subject stands behind its verb."""
    if graph.lower[at] not in ("que", "qu’", "qu'") or at < 1:
        return
    # “la guerre que se livrent A et B”, “les sacs que leur fournit le PAM”
    verb = at + 1 + (graph.lower[at + 1 : at + 2] in (["se"], ["lui"], ["leur"]))
    if verb >= len(graph) or graph.pos[verb] != "VERB":
        return
    noun = at - 1 - (graph.lower[at - 1] == ",")
    while noun > 0 and graph.role[noun] in ("compound", "adjective") and graph.head[noun] < noun:
        noun = graph.head[noun]
    if noun < 0 or graph.pos[noun] not in NOMINAL or not finite(graph, verb):
        return
    behind = [each for each in graph.children[verb] if each > verb and graph.pos[each] in NOMINAL]
    behind = [each for each in behind if not graph.of(each, "case") and graph.role[each] != "conjunct"]
    if graph.lower[at + 1] in ("lui", "leur"):
        graph.set(at + 1, Edge("indirect", verb))
    own = [each for each in graph.of(verb, "subject", "subject_passive") if each > at]
    if not behind or own:
        return
    if graph.head[noun] == verb:
        mains = [
            each
            for each in graph.children[verb]
            if each > behind[0] and graph.pos[each] == "VERB" and finite(graph, each)
        ]
        edge = graph.edge(verb)
        if mains:
            graph.set(mains[0], edge if edge.head not in (verb, noun) else Edge("root", mains[0]))
            graph.set(noun, Edge("subject", mains[0]))
        else:
            graph.set(noun, edge if edge.head not in (verb, noun) else Edge("root", noun))
    graph.set(verb, Edge("relative", noun))
    graph.set(behind[0], Edge("subject", verb))
    graph.set(at, Edge("object", verb))
    for each in range(behind[0] + 1, len(graph)):
        if graph.lower[each] == "et" and graph.role[graph.head[each]] == "conjunct" and graph.head[each] > each:
            graph.set(graph.head[each], Edge("conjunct", behind[0]))
            return
        if graph.lower[each] == "," or (graph.pos[each] in ("VERB", "AUX") and finite(graph, each)):
            return


def _after_relative(graph: Graph, at: int) -> None:
    """Read “Wagner, dont les hommes opèrent ici, est basé là” as Wagner being based there."""
    if graph.lower[at] not in ("dont", "qui", "que", "qu’", "où") or at < 2 or graph.lower[at - 1] != ",":
        return
    noun = at - 2
    while graph.role[noun] in ("compound", "adjective") and graph.head[noun] < noun:
        noun = graph.head[noun]
    verb = graph.head[at] if graph.head[at] > at else at
    while graph.pos[verb] in NOMINAL and graph.head[verb] != verb and graph.head[verb] > at:
        verb = graph.head[verb]
    if graph.pos[noun] not in NOMINAL or graph.pos[verb] != "VERB" or graph.role[verb] == "relative":
        return
    if (
        graph.role[noun] not in ("root", "other", "subject", "apposition", "oblique")
        or graph.of(noun, "case")
        or (noun not in (verb, graph.head[verb]) and (graph.head[noun] != verb))
    ):
        return
    mains = [
        each
        for each in graph.of(verb, "conjunct", "adverbial", "parataxis", "complement", "other")
        if each > verb
        and graph.pos[each] == "VERB"
        and finite(graph, each)
        and not joined_by_and(graph, each)
        and not graph.of(each, "subject", "subject_passive", "mark")
    ]
    if not mains:
        return
    edge = graph.edge(verb)
    graph.set(mains[0], edge if edge.head not in (verb, noun) else Edge("root", mains[0]))
    graph.set(noun, Edge("subject_passive" if graph.of(mains[0], "aux_passive") else "subject", mains[0]))
    graph.set(verb, Edge("relative", noun))


def _lost_subject(graph: Graph, at: int) -> None:
    """Give a finite verb without subject the noun that stands free before it: “Selon X, Y aurait livré…”."""
    if graph.pos[at] != "VERB" or graph.role[at] not in ("root", "parataxis") or not finite(graph, at):
        return
    if graph.of(at, "subject", "subject_passive") or graph.lower[at - 1 if at else 0] in ("il", "on", "qui"):
        return
    commas = [each for each in range(at) if graph.lower[each] in (",", ".", ";", ":", "«")]
    first = commas[-1] + 1 if commas else 0
    free = [
        each
        for each in range(first, at)
        if graph.pos[each] in NOMINAL
        and not graph.of(each, "case")
        and graph.role[each] in ("oblique", "other", "apposition", "object", "attribute", "root", "indirect")
        and not first <= graph.head[each] < at
        and graph.lemma[each] not in TIMES
    ]
    if free:
        graph.set(free[0], Edge("subject_passive" if graph.of(at, "aux_passive") else "subject", at))


def _first_subject(graph: Graph, at: int) -> None:
    """Take up Paris in “Paris et Alger ont rompu”, where the model has Alger alone as the subject."""
    subjects = graph.of(at, "subject", "subject_passive")
    if graph.pos[at] != "VERB" or len(subjects) != 1 or graph.pos[subjects[0]] not in NOMINAL:
        return
    opening = opening_of(graph, subjects[0])
    if opening < 1 or graph.lower[opening - 1] not in ("et", "ou"):
        return
    first = opening - 2
    while first > 0 and graph.role[first] in ("compound", "adjective") and graph.head[first] < first:
        first = graph.head[first]
    if first < 0 or graph.pos[first] not in NOMINAL or graph.of(first, "case") or graph.head[first] != at:
        return
    if graph.role[first] in ("other", "apposition", "oblique"):
        graph.set(first, graph.edge(subjects[0]))
        graph.set(subjects[0], Edge("conjunct", first))


def _second_subject(graph: Graph, at: int) -> None:
    """Coordinate two subjects of one verb that “et” stands between: the second is of the noun before it."""
    subjects = [each for each in graph.of(at, "subject", "subject_passive") if graph.pos[each] in NOMINAL]
    if len(subjects) < 2:
        return
    first, second = subjects[0], subjects[-1]
    opening = min(
        [second, *(each for each in graph.children[second] if graph.role[each] in ("det", "adjective", "case"))]
    )
    if opening and graph.lower[opening - 1] in ("et", "ou"):
        others = [each for each in graph.walk(first) if each < opening and graph.pos[each] in NOMINAL]
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
    if not finite(graph, at):
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
        if each > verb and graph.pos[each] in (*NOMINAL, "PRON") and not graph.of(each, "case")
    ]
    behind = [each for each in behind if graph.lower[each] not in TIMES and not graph.lower[each].isdigit()]
    before = graph.of(at, "subject", "subject_passive")
    if not behind or any(each >= first for each in before):
        return
    if any(graph.of(each, "relative", "participial", "apposition") for each in before):
        # The comma closes what is told of the subject: “Lomé, qui abrite une base, a salué l’accord”.
        return
    for each in before:
        # “… trois sociétés, indique un communiqué”: what stands before the comma belongs to what is told.
        said = graph.head[at]
        lacks = said < each and graph.pos[said] == "VERB" and not graph.of(said, "object", "aux_passive")
        graph.set(each, Edge("object" if lacks else "other", said))
    graph.set(behind[0], Edge("subject", at))
    if graph.lemma[at] in _FELT and graph.head[at] < at and graph.role[at] != "relative":
        # “…, redoute un officier” is an attitude to what it follows.
        said = graph.head[at]
        edge = graph.edge(said)
        graph.set(at, edge if edge.head != said else Edge("root", at))
        graph.set(said, Edge("complement", at, "que"))
        return
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


_FELT = words("redouter craindre inquiéter alarmer féliciter réjouir saluer")


def _participle_first(graph: Graph, at: int) -> None:
    """Read “Mise en cause par l’ONU, l’armée n’a pas réagi” as hanging from what the army did, not the other way."""
    if (
        graph.pos[at] != "VERB"
        or "Part" not in graph.doc[at].morph.get("VerbForm", [])
        or graph.of(at, "aux", "aux_passive")
    ):
        return
    if graph.of(at, "subject", "subject_passive") or graph.role[at] != "root":
        return
    mains = [
        each for each in graph.of(at, "parataxis", "conjunct", "adverbial") if graph.pos[each] == "VERB" and each > at
    ]
    mains = [each for each in mains if finite(graph, each) and graph.of(each, "subject", "subject_passive")]
    if mains:
        graph.set(mains[0], Edge("root", mains[0]))
        graph.set(at, Edge("adverbial", mains[0]))
