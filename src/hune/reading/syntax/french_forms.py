"""Lemmas of French that the model gets wrong, and the joining words that elision and contraction change."""

from hune.reading.syntax.graph import Graph

_ENDINGS = (
    *("eraient", "erait", "eront", "era", "aient", "ait", "èrent"),
    *("ées", "ée", "és", "é", "ent", "ant", "ons", "e", "a"),
)
_INFINITIVE = ("er", "ir", "re", "ïr")

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
    ("auprès", "de"): "auprès de",
    ("autour", "de"): "autour de",
    ("près", "de"): "près de",
    ("lors", "de"): "lors de",
    ("hors", "de"): "hors de",
    ("face", "à"): "face à",
    ("grâce", "à"): "grâce à",
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
    "vit": "vivre",
    "convient": "convenir",
    "entremis": "entremettre",
    "entremise": "entremettre",
    "repris": "reprendre",
    "pris": "prendre",
    "mis": "mettre",
    "mise": "mettre",
    "mises": "mettre",
    "prise": "prendre",
    "prises": "prendre",
    "soumis": "soumettre",
    "soumise": "soumettre",
    "soumises": "soumettre",
    "remis": "remettre",
    "commis": "commettre",
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
        if at and graph.pos[at] == "PRON" and _name_like(graph.doc[at].text) and not graph.doc[at - 1].is_punct:
            graph.pos[at] = "PROPN"
        if graph.pos[at] in ("ADP", "DET", "SCONJ"):
            graph.lemma[at] = _JOINING.get(lower, lower)
        if graph.pos[at] not in ("VERB", "AUX", "ADJ"):
            continue
        if lower in _IRREGULAR and graph.pos[at] != "ADJ":
            graph.lemma[at] = _IRREGULAR[lower]
        elif graph.pos[at] != "ADJ" and not graph.lemma[at].endswith(_INFINITIVE):
            graph.lemma[at] = infinitive(lower)


def infinitive(lower: str) -> str:
    """Return the infinitive of a form: a known one, or that of the first group, which most verbs are of."""
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    for ending in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)]
            return (stem[:-1] + "er") if stem.endswith("ge") and ending[0] in "ao" else stem + "er"
    return lower


def _name_like(text: str) -> bool:
    """Say whether a word is written as a name or as an acronym."""
    return text.istitle() or (text.isupper() and len(text) > 1)
