"""Words of quantity before what is meant: “a round of talks” is talks, “none of our men” are men, denied."""

from hune.reading.syntax.graph import Edge, Graph, words

_MEASURES = words(
    "round series cycle string wave batch crate truckload planeload shipload boatload lorryload handful bulk majority "
    "couple dozens dozen hundreds hundred thousands thousand scores score tens number lot plenty raft slew spate array "
    "many several most some few none neither bunch package set pair cache"
)
"""What is counted or heaped up, of which something is said under “of”."""

_NONE = words("none neither")

_MANNERS = words(
    "time point circumstance circumstances way account mean means stage moment manner sense condition case"
)
_WHERE = words("at under in on by")


def measured(graph: Graph, at: int) -> None:
    """Let what is counted stand where its measure does: in “a round of talks” the talks."""
    one = graph.lower[at] == "one" and bool(graph.of(at, "negation"))
    if not one and graph.lower[at] not in _MEASURES and graph.lemma[at] not in _MEASURES:
        return
    if graph.pos[at] == "VERB" or graph.of(at, "possessor"):
        return
    counted = [each for each in graph.of(at, "oblique") if graph.word[each] == "of" and at < each < at + 7]
    if len(counted) != 1:
        return
    of = graph.of(counted[0], "case")
    graph.crown(at, counted[0], "adjective")
    for each in of:
        graph.set(each, Edge("other", counted[0]))
    if graph.lower[at] in _NONE:
        graph.set(at, Edge("negation", counted[0]))


def in_no_way(graph: Graph, at: int) -> None:
    """Let “at no time” and “not once” deny the verb they stand with."""
    role, head, word = graph.edge(at)
    if graph.pos[head] not in ("VERB", "AUX"):
        return
    no = [each for each in graph.of(at, "negation") if graph.lower[each] in ("no", "not", "never")]
    if not no:
        return
    way = role == "oblique" and word in _WHERE and graph.lemma[at] in _MANNERS
    once = graph.lower[at] in ("once", "ever") and role in ("adverb", "other", "mark")
    if way or once:
        graph.set(no[0], Edge("negation", head))


_CIRCUMSTANCES = words("wake aftermath face light view context midst framework absence presence run-up course")


def circumstance(graph: Graph, at: int) -> None:
    """Let “in the wake of the coup” be no place that anything is done in or to."""
    around = graph.lemma[at] in _CIRCUMSTANCES and graph.role[at] == "oblique" and graph.word[at] == "in"
    if around and any(graph.word[each] == "of" for each in graph.of(at, "oblique")):
        graph.word[at] = "amid"
