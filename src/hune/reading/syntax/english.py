"""English trees (CLEAR labels, as spaCy's English models draw them) in the vocabulary of the graph."""

from hune.reading.syntax.english_asides import aside
from hune.reading.syntax.english_clauses import clause
from hune.reading.syntax.english_measures import circumstance, in_no_way, measured
from hune.reading.syntax.english_mends import mend
from hune.reading.syntax.english_strays import stray
from hune.reading.syntax.english_verbs import participle_lemma, sought, verb
from hune.reading.syntax.graph import Edge, Form, Graph, Role, words

RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})

LIGHT = words(
    "claim perpetrate "
    "give provide offer lend extend express voice pledge promise announce make launch mount carry conduct stage "
    "wage lead impose slap sign hold have maintain keep continue renew resume step increase boost intensify "
    "reaffirm reiterate begin start open end halt stop cease suspend freeze cut withdraw lift complete finish "
    "deny refuse deliver send receive plan order undertake pursue reach strike conclude form forge establish "
    "build deepen show commit perform seek demand enter enjoy get secure win"
)
"""Of these some say more than nothing ("end", "deny"): what they say of the noun is told elsewhere."""

SUBJECT_CONTROL = words("promise threaten vow pledge swear agree offer refuse plan intend")

_PLAIN: dict[str, Role] = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "subject_passive",
    "csubjpass": "subject_passive",
    "dobj": "object",
    "dative": "indirect",
    "attr": "attribute",
    "acomp": "attribute",
    "oprd": "attribute",
    "ccomp": "complement",
    "xcomp": "open",
    "advcl": "adverbial",
    "relcl": "relative",
    "acl": "participial",
    "appos": "apposition",
    "conj": "conjunct",
    "aux": "aux",
    "auxpass": "aux_passive",
    "neg": "negation",
    "mark": "mark",
    "det": "det",
    "poss": "possessor",
    "case": "case",
    "compound": "compound",
    "nmod": "compound",
    "amod": "adjective",
    "advmod": "adverb",
    "prt": "particle",
    "parataxis": "parataxis",
    "prep": "case",
    "agent": "case",
    "ROOT": "root",
}

_LEMMAS = {
    "waged": "wage",
    "wages": "wage",
    "waging": "wage",
    "retook": "retake",
    "resupplied": "resupply",
    "resupplying": "resupply",
    "stages": "stage",
    "staged": "stage",
    "blockading": "blockade",
    "blockaded": "blockade",
    "blockades": "blockade",
    "staging": "stage",
    "embargoes": "embargo",
    "embargoed": "embargo",
    "shelves": "shelve",
    "ties": "tie",
    "talks": "talk",
    "forces": "force",
    "allies": "ally",
    "troops": "troop",
    "led": "lead",
    "hopes": "hope",
    "hoped": "hope",
    "men": "man",
    "bases": "base",
    "sanctions": "sanction",
    "headquarters": "headquarters",
}
"""Lemmas that the model gets wrong, or gives in two ways as it takes a word for a verb or a name."""

_MODALS = words("may might can could must should would ought ca")
_FUTURE = frozenset(["will", "shall", "wo", "'ll", "’ll"])
_NO = frozenset({"no", "neither", "nor"})
_HYPHENS = frozenset({"-", "‑", "–"})
_NEVER = frozenset({"never", "no"})

_AIMS = words(
    "aim goal objective purpose plan idea priority ambition mission task mandate role intention strategy job "
    "answer solution hope challenge approach point option choice move step way thing best first last"
)
"""What is said to be something in an infinitive; of anybody else “is to” says what will be."""

_COMPOUND = frozenset(
    [
        "according to",
        "because of",
        "instead of",
        "due to",
        "such as",
        "as of",
        "up to",
        "as for",
        "apart from",
        "ahead of",
        "prior to",
        "thanks to",
        "owing to",
        "regardless of",
        "as to",
        "contrary to",
        "rather than",
        "other than",
    ]
)
"""Prepositions of two words; any other two are a particle and a preposition ("out of")."""

_WITH_PREPOSITION = {
    "affiliate": "with",
    "align": "with",
    "ally": "with",
    "link": "to",
    "tie": "to",
    "base": "in",
    "allied": "with",
    "aligned": "with",
    "linked": "to",
    "affiliated": "with",
    "based": "in",
    "born": "in",
}
"""What is said with a preposition where it is not compounded: JNIM-linked, linked to JNIM."""

_TIMES = words(
    "second minute hour day night morning evening afternoon week weekend fortnight month quarter year decade "
    "century monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december summer winter spring autumn today yesterday tomorrow date dawn "
    "dusk noon midnight time period end beginning eve anniversary moment"
)


def translate(graph: Graph) -> None:
    """Fill the graph's roles from the labels of the parse, and redraw what English draws its own way."""
    for at, label in enumerate(graph.dep):
        graph.role[at] = _PLAIN.get(label, "other")
        if (lemma := _LEMMAS.get(graph.lower[at])) is not None:
            graph.lemma[at] = lemma
    for at in range(len(graph)):
        if graph.lower[at] in _HYPHENS and 0 < at < len(graph) - 1:
            _hyphenated(graph, at)
    for at in range(len(graph)):
        _words(graph, at)
    for at in range(len(graph)):
        if graph.dep[at] in ("pobj", "pcomp"):
            _under_preposition(graph, at)
        elif graph.dep[at] == "prep" and graph.dep[graph.head[at]] == "prep":
            pass
    for at in range(len(graph)):
        measured(graph, at)
        in_no_way(graph, at)
        circumstance(graph, at)
    for at in range(len(graph)):
        sought(graph, at)
    for at in range(len(graph)):
        _carried(graph, at)
    for at in range(len(graph)):
        verb(graph, at)
    for at in range(len(graph)):
        mend(graph, at)
        stray(graph, at)
        clause(graph, at)
        aside(graph, at)


def form(graph: Graph, at: int) -> Form:
    """Return the form of a verb by its tag and its auxiliaries; of a noun or adjective by its copula's."""
    copula = graph.of(at, "copula")
    verb = copula[0] if copula else at
    helpers = [graph.lower[each] for each in graph.of(at, "aux", "modal", "aux_passive")]
    tag = graph.tag[verb]
    if any(each in _FUTURE for each in helpers) or "going" in helpers:
        return Form("future", "future")
    if any(each in ("would", "'d", "’d") for each in helpers):
        return Form("conditional", "present")
    if graph.of(at, "modal"):
        return Form("indicative", "present")
    if (
        "to" in helpers
        and any(each in ("is", "are", "was", "were", "’s", "'s") for each in helpers)
        and (tag == "VB" or "be" in helpers)
    ):
        return Form("future", "future")
    if helpers and not (tag in ("VBN", "VBG", "VB") and helpers == ["to"]):
        if "to" in helpers:
            return Form("infinitive")
        past = any(each in ("had", "was", "were", "did", "have", "has", "been", "'ve", "’ve") for each in helpers)
        if any(
            each in ("is", "are", "am", "do", "does", "was", "were", "did", "had", "have", "has") for each in helpers
        ):
            now = any(each in ("is", "are", "am", "do", "does") for each in helpers)
            return Form("indicative", "present" if now else "past" if past else "present")
        return Form("participle", None, "present")
    if "to" in helpers:
        return Form("infinitive")
    match tag:
        case "VBD":
            return Form("indicative", "past")
        case "VBN":
            return Form("participle", None, "past")
        case "VBG":
            return Form("participle", None, "present")
        case "VB":
            if graph.role[at] in ("open", "participial"):
                return Form("infinitive")
            said = graph.of(at, "subject") or graph.role[at] == "conjunct"
            return Form("indicative", "present") if said else Form("imperative")
        case _:
            return Form("indicative", "present")


def time(graph: Graph, at: int) -> bool:
    """Say whether a noun is a word of time: a day, a month, a year in figures."""
    text = graph.lower[at]
    return graph.lemma[at] in _TIMES or text in _TIMES or (text.isdigit() and len(text) in (2, 4))


def side(graph: Graph, at: int) -> bool:
    """Say whether an adjective, or a noun before a noun, is a name: it has a capital."""
    return graph.doc[at].text[0].isupper()


def _words(graph: Graph, at: int) -> None:
    """Give the words that join and the words that deny their roles."""
    lower, role, head = graph.lower[at], graph.role[at], graph.head[at]
    if role == "aux" and lower in _MODALS:
        graph.role[at] = "modal"
    elif role == "mark":
        graph.word[head] = graph.lemma[at]
    elif role == "aux" and lower == "to" and graph.role[head] in ("open", "participial", "adverbial", "complement"):
        graph.word[head] = graph.word[head] or "to"
    elif role == "adverb" and graph.tag[at] == "WRB":
        graph.word[head] = graph.word[head] or lower
    elif lower == "not" and at + 1 < len(graph) and graph.lower[at + 1] in ("only", "just", "merely", "simply"):
        graph.role[at] = "adverb"
    elif lower == "not" and graph.dep[head] in ("nummod", "det") and head == at + 1 < graph.head[head]:
        # “Not one soldier”
        graph.set(at, Edge("negation", graph.head[head]))
    elif (role == "det" and lower in _NO) or (role == "adverb" and lower in _NEVER):
        graph.role[at] = "negation"
    elif lower == "longer" and role == "adverb" and at and graph.lower[at - 1] in ("no", "any"):
        graph.set(at - 1, Edge("negation", head))
        graph.role[at] = "negation" if graph.lower[at - 1] == "no" else "adverb"
    elif graph.dep[at] in ("preconj", "cc") and (lower == "neither" or (lower == "nor" and at < head)):
        graph.set(at, Edge("negation", head))


def _under_preposition(graph: Graph, at: int) -> None:
    """Hang a noun or a clause from what its preposition hangs from."""
    preposition = graph.head[at]
    top = preposition
    word = graph.lower[preposition]
    while graph.dep[graph.head[top]] in ("prep", "agent") and graph.head[top] != top and graph.dep[top] != "conj":
        outer = graph.head[top]
        joined = f"{graph.lower[outer]} {word}"
        if joined in _COMPOUND:
            word = joined
        else:
            graph.role[outer] = "particle"
        top = outer
    if graph.dep[preposition] in ("dative",):
        top = preposition
    host = graph.head[top]
    if graph.role[preposition] == "conjunct":
        # "in and around Kidal": the second preposition hangs from the first, whose noun may have gone before.
        first = graph.head[preposition]
        host = graph.head[graph.head[first] if graph.role[first] == "case" else first]
    if host in (at, preposition):
        return
    # "because of", "according to": the first word may be the marked one.
    before = f"{graph.lower[preposition - 1]} {word}" if preposition else ""
    if before in _COMPOUND:
        word = before
    role: Role = "oblique" if graph.dep[at] == "pobj" else "oblique_clause"
    if role == "oblique" and word == "by" and _passive(graph, host) and not time(graph, at):
        role = "agent"
    if role == "oblique" and graph.dep[preposition] == "agent":
        role = "agent"
    graph.set(at, Edge(role, host, word))
    graph.set(preposition, Edge("case", at))


def _passive(graph: Graph, at: int) -> bool:
    if graph.of(at, "aux_passive"):
        return True
    return graph.tag[at] in ("VBN", "VBD") and not graph.of(at, "subject", "object", "aux")


def _carried(graph: Graph, at: int) -> None:
    """Let what carries the clause take it over from “be”, “have to”, “be going to”."""
    if graph.role[at] in ("aux", "aux_passive", "modal"):
        # “Angola has been mediating”: the model may leave the subject with an auxiliary.
        for each in graph.of(at, "subject", "subject_passive", "aux", "modal", "negation", "adverb"):
            graph.set(each, graph.edge(each)._replace(head=graph.head[at]))
    if graph.lemma[at] == "be" and graph.role[at] not in ("aux", "aux_passive", "copula"):
        carriers = graph.of(at, "attribute")
        infinitives = [each for each in graph.of(at, "open") if graph.word[each] == "to"]
        going = [each for each in graph.of(at, *_CLAUSES) if graph.tag[each] == "VBG" and at < each < at + 3]
        if going:
            graph.crown(at, going[0], "aux")
        elif carriers:
            graph.crown(at, carriers[0], "copula")
        elif infinitives and not any(graph.lemma[each] in _AIMS for each in graph.of(at, "subject")):
            graph.crown(at, infinitives[0], "aux")
    elif graph.lemma[at] == "have" and graph.role[at] not in ("aux",):
        infinitives = [each for each in graph.of(at, "open") if graph.word[each] == "to"]
        if infinitives and not graph.of(at, "object"):
            graph.crown(at, infinitives[0], "modal")
            graph.word[infinitives[0]] = graph.word[infinitives[0]] if graph.role[infinitives[0]] != "open" else "to"
    elif graph.lower[at] == "going" and graph.of(at, "aux"):
        infinitives = [each for each in graph.of(at, "open") if graph.word[each] == "to"]
        if infinitives:
            graph.crown(at, infinitives[0], "aux")


_CLAUSES: tuple[Role, ...] = ("open", "adverbial", "complement", "participial", "attribute")


def _hyphenated(graph: Graph, at: int) -> None:
    """Read “Rwanda-backed rebels” as rebels backed by Rwanda, “JNIM-linked” as linked to JNIM."""
    left, right = at - 1, at + 1
    if graph.tag[right] not in ("VBN", "VBD", "JJ") or not graph.lower[right].endswith(
        ("ed", "led", "run", "funded", "born")
    ):
        return
    doc = graph.doc
    if doc[left].whitespace_ or doc[at].whitespace_:
        return
    if not (doc[left].text[0].isupper() or (graph.dep[left] == "npadvmod" and graph.pos[left] == "NOUN")):
        return
    noun = _hyphen_noun(graph, right)
    if noun is None:
        return
    # The name may be of several words, which the tree hangs from its last.
    known = graph.tag[right] in ("VBN", "VBD") and graph.lemma[right] != graph.lower[right]
    lemma = graph.lemma[right] if known else participle_lemma(graph.lower[right])
    graph.lemma[right] = lemma
    graph.pos[right], graph.tag[right] = "VERB", "VBN"
    graph.set(right, Edge("participial", noun))
    preposition = _WITH_PREPOSITION.get(lemma) or _WITH_PREPOSITION.get(graph.lower[right])
    graph.set(left, Edge("oblique", right, preposition) if preposition else Edge("agent", right, "by"))
    graph.dep[left] = graph.dep[right] = "hyphen"
    graph.set(at, Edge("other", right))


def _hyphen_noun(graph: Graph, participle: int) -> int | None:
    """Return the noun that a hyphenated participle stands before."""
    for each in range(participle + 1, min(participle + 6, len(graph))):
        if graph.pos[each] in ("NOUN", "PROPN"):
            while each + 1 < len(graph) and graph.dep[each] == "compound" and graph.head[each] > each:
                each = graph.head[each]
            return each
        if graph.pos[each] not in ("ADJ", "NUM", "VERB", "CCONJ", "ADV") and graph.lower[each] not in _HYPHENS | {","}:
            return None
    return None
