"""Verbs that the small model takes for nouns: “Benin and Togo share intelligence”, “, Kigali insists”."""

from hune.reading.syntax.graph import Edge, Graph, words

_PLURAL = words(
    "share swap trade exchange pool patrol support back fund train arm deploy control attack raid shell bomb blockade "
    "sanction host report claim fight battle clash spar blame finance command supply ship pledge promise vow plan "
    "demand threaten sign hold agree talk team ally partner border dispute contest"
)
"""Verbs that are nouns too, in the form that goes with several who do it."""

_CHARGING = words("accuse suspect convict acquit")
_OWNING = words("deny admit stop begin start resume cease continue avoid")
_TRAINED = words(
    "rebel soldier troop army force fighter police recruit officer militia militant militiaman mercenary unit guard "
    "battalion insurgent commando separatist jihadist group gendarme pilot"
)
_TRAINING = words("training arming funding backing shelling bombing harbouring harboring sheltering financing")
_DENYING = words("deny reject dismiss refute contest dispute rebut repudiate")
_CHARGES = words("charge claim accusation allegation assertion suggestion")
_ARGUING = words("argue claim report note state estimate caution counter conclude")
_STATIONED = words("deploy station post garrison")


def sought(graph: Graph, at: int) -> None:
    """In “what Turkey is after is a port” let Turkey seek it."""
    if graph.lower[at] != "after":
        return
    be = next((each for each in (at - 1, at - 2) if each > 0 and graph.lemma[each] == "be"), None)
    if be is None or not graph.of(be, "subject") or at + 1 == len(graph):
        return
    what = next((each for each in range(be - 1, max(-1, be - 6), -1) if graph.lower[each] == "what"), None)
    if what is None or graph.pos[at + 1] not in ("AUX", "VERB", "PUNCT", "CCONJ"):
        return
    main = next((each for each in range(at + 1, len(graph)) if graph.dep[each] == "ROOT"), None)
    if graph.head[be] == what and main is None:
        return
    graph.lemma[be], graph.pos[be] = "seek", "VERB"
    if graph.head[be] == what and main is not None:
        graph.set(be, Edge("subject", main))
    graph.set(what, Edge("object", be))
    graph.set(at, Edge("particle", be))


def verb(graph: Graph, at: int) -> None:
    """Make a verb of a word that was taken for a noun, where what stands around it says so."""
    if graph.pos[at] in ("NOUN", "PROPN") and graph.doc[at].text[0].islower():
        if graph.role[at] in ("root", "complement", "relative") and not graph.of(at, "copula", "det", "possessor"):
            _finite(graph, at)
        elif graph.lower[at] in _PLURAL and graph.role[at] in ("compound", "oblique", "apposition"):
            _joint(graph, at)
        elif graph.role[at] == "compound" and graph.lower[at] in _TRAINING:
            _gerund(graph, at)
        elif graph.role[at] == "compound" and graph.lower[at] in _CHARGES:
            _charged(graph, at)
        elif graph.lemma[at] in _ARGUING and at + 1 < len(graph):
            _aside(graph, at)
    elif graph.pos[at] == "ADJ" and graph.lower[at].endswith("ed"):
        _alike(graph, at)
    elif graph.lemma[at] == "stand":
        for each in graph.of(at, "attribute"):
            if graph.tag[each] == "VBN":
                _stands(graph, at, each)
    elif graph.lemma[at] == "have" and graph.role[at] not in ("aux", "modal"):
        _stationed(graph, at)


def _finite(graph: Graph, at: int) -> None:
    """In “…, Kigali insists”, “the experts document support” let what has a subject and no copula be a verb."""
    subject = graph.of(at, "subject")
    if not subject or subject[-1] > at or any(graph.lower[each] == ":" for each in range(subject[-1], at)):
        return
    graph.pos[at], graph.tag[at] = "VERB", "VBZ" if graph.lower[at].endswith("s") else "VBP"
    for each in graph.of(at, "apposition"):
        if each > at and not any(graph.lower[mark] in {",", "("} for mark in range(at, each)):
            graph.set(each, Edge("object", at))


def _aside(graph: Graph, at: int) -> None:
    """In “…, a think-tank argues, …” let the think-tank argue."""
    who = at - 1
    if graph.pos[who] not in ("NOUN", "PROPN") or graph.head[who] != at or graph.lower[at + 1] not in {",", "."}:
        return
    first = min(graph.walk(who))
    article = [each for each in graph.of(at, "det", "adjective", "compound") if each < who]
    if graph.lower[min([first, *article]) - 1] != "," or not graph.lower[at].endswith("s"):
        return
    graph.pos[at], graph.tag[at] = "VERB", "VBZ"
    for each in article:
        graph.set(each, graph.edge(each)._replace(head=who))
    graph.set(who, Edge("subject", at))


def _stands(graph: Graph, at: int, participle: int) -> None:
    """In “stands accused of arming them” let it be accused."""
    graph.crown(at, participle, "aux_passive")
    for each in graph.of(participle, "subject"):
        graph.role[each] = "subject_passive"


def _alike(graph: Graph, at: int) -> None:
    """In “armed and trained by Turkey” let the first be a participle too."""
    others = [each for each in graph.of(at, "conjunct") if graph.tag[each] == "VBN" and graph.of(each, "agent")]
    if not others or graph.lemma[at] in ("concerned", "alarmed", "worried"):
        return
    graph.pos[at], graph.tag[at] = "VERB", "VBN"
    if graph.lemma[at].endswith("ed"):
        graph.lemma[at] = participle_lemma(graph.lower[at])
    for each in graph.of(at, "copula"):
        graph.role[each] = "aux_passive"
    for each in graph.of(at, "subject"):
        graph.role[each] = "subject_passive"


def _joint(graph: Graph, at: int) -> None:
    """In “Mali and Niger share intelligence” let both do it: the name before the word is the last of several."""
    last = at - 1
    if last < 1 or graph.role[last] != "conjunct" or graph.pos[last] != "PROPN":
        return
    first = last
    while graph.role[first] == "conjunct" and graph.head[first] < first:
        first = graph.head[first]
    noun = graph.head[at] if graph.role[at] == "compound" else None
    free = graph.role[first] in ("compound", "root", "other") or graph.head[first] in (at, noun)
    if not free or graph.of(first, "det") or (noun is not None and not at < noun < at + 4):
        return
    top = first if noun in (None, first) else noun
    above = graph.edge(top if noun is not None else at)
    doers = first
    if graph.role[at] == "oblique" and graph.head[at] < first:
        # “Troops from Mali and Niger patrol together”
        doers = graph.head[at]
        above = graph.edge(doers)
        graph.set(first, Edge("oblique", doers, graph.word[at]))
    inside = above.head in (at, noun, first, doers) or above.role in ("apposition", "oblique")
    graph.pos[at], graph.tag[at], graph.word[at] = "VERB", "VBP", ""
    graph.set(at, Edge("root", at) if inside else above)
    graph.set(doers, Edge("subject", at))
    if noun is not None:
        graph.set(noun, Edge("object", at))


def _gerund(graph: Graph, at: int) -> None:
    """In “accused Benin of training rebels”, “denied arming soldiers” let them be trained."""
    noun = graph.head[at]
    if noun <= at or graph.lemma[noun] not in _TRAINED or graph.of(noun, "possessor"):
        return
    charged = graph.role[noun] == "oblique" and graph.word[noun] in ("of", "from", "by")
    owned = graph.role[noun] == "object" and graph.lemma[graph.head[noun]] in _OWNING
    if any(each < at for each in graph.of(noun, "det")) or not (charged or owned):
        return
    head = graph.head[noun]
    if charged and graph.pos[head] != "VERB" and graph.lemma[graph.head[head]] in _CHARGING:
        head = graph.head[head]
    if charged and graph.word[noun] == "of" and graph.lemma[head] not in _CHARGING:
        return
    graph.pos[at], graph.tag[at] = "VERB", "VBG"
    graph.lemma[at] = _GERUNDS.get(graph.lower[at], graph.lower[at].removesuffix("ing"))
    graph.set(at, Edge("oblique_clause", head, graph.word[noun]) if charged else Edge("open", head))
    for each in graph.of(noun, "case"):
        graph.set(each, Edge("case", at))
    graph.set(noun, Edge("object", at))


_GERUNDS = {"financing": "finance", "harbouring": "harbour", "harboring": "harbor", "sheltering": "shelter"}


def _charged(graph: Graph, at: int) -> None:
    """In “…, a charge Kigali denies” let the charge be what Kigali denies."""
    name = graph.head[at]
    denial = graph.head[name]
    if graph.role[name] != "subject" or graph.lemma[denial] not in _DENYING or not at < name < denial:
        return
    article = [each for each in graph.of(name, "det") if each < at]
    if not article or graph.lower[article[0] - 1] != ",":
        return
    above = graph.edge(denial)
    graph.set(at, Edge("apposition", above.head if above.head != denial else article[0] - 2))
    graph.set(article[0], Edge("det", at))
    if above.head == denial:
        return
    graph.set(denial, Edge("relative", at))


def _stationed(graph: Graph, at: int) -> None:
    """In “will have troops deployed in Niger” let whoever has them there deploy them."""
    held = next((each for each in graph.of(at, "object") if each > at), None)
    posted = [each for each in graph.of(held, "participial") if graph.tag[each] == "VBN"] if held is not None else []
    if held is None:
        posted = [each for each in graph.of(at, "complement") if graph.tag[each] == "VBN"]
        troops = graph.of(posted[0], "subject", "subject_passive") if posted else []
        held = troops[-1] if troops and at < troops[-1] else None
    if not posted or held is None or graph.lemma[posted[0]] not in _STATIONED:
        return
    if graph.of(posted[0], "agent", "aux", "aux_passive", "mark") or not graph.of(at, "subject"):
        return
    graph.set(posted[0], Edge("open", at))
    graph.crown(at, posted[0], "aux")
    graph.set(held, Edge("object", posted[0]))


_HYPHEN_LEMMAS = {"led": "lead", "run": "run", "born": "bear", "backed": "back", "based": "base"}


def participle_lemma(lower: str) -> str:
    """Return the verb of a participle that the tagger took for an adjective."""
    if lower in _HYPHEN_LEMMAS:
        return _HYPHEN_LEMMAS[lower]
    stem = lower[:-2] if lower.endswith("ed") else lower
    if stem.endswith(
        ("at", "nc", "iz", "is", "ns", "ag", "ng", "dg", "ev", "iv", "uc", "id", "in", "rc")
    ) and not stem.endswith(("train", "ain", "oin", "aid")):
        return stem + "e"
    if stem.endswith(("li",)):
        return stem[:-1] + "y"
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsc" else stem
