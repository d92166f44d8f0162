"""The forms of French verbs: by morphology, and by their ending where the model does not tell it."""

from hune.reading.syntax.graph import Form, Graph, words


def form(graph: Graph, at: int) -> Form:
    """Return the form of a verb by its finite modal or auxiliary; of a noun or adjective by its copula’s."""
    copula = graph.of(at, "copula")
    helpers = [*graph.of(at, "modal"), *graph.of(at, "aux"), *graph.of(at, "aux_passive"), *copula]
    if any(graph.lemma[each] == "aller" for each in graph.of(at, "aux")) and form_alone(graph, at).mood == "infinitive":
        return Form("future", "future")
    forms = [form_alone(graph, each) for each in helpers]
    finite = next((made for made in forms if made.mood not in ("infinitive", "participle")), None)
    own = form_alone(graph, at)
    if finite is not None:
        past = own.participle == "past" and bool(graph.of(at, "aux"))
        if past and finite.tense == "present" and finite.mood == "indicative":
            return Form("indicative", "past")
        return Form(finite.mood, finite.tense)
    if any(made.mood == "infinitive" for made in forms):
        return Form("infinitive", "past" if graph.of(at, "aux") else None)
    return own


def form_alone(graph: Graph, at: int) -> Form:
    """Return the form of a word alone, by its morphology and, where that is missing, by its ending."""
    morph, lower = graph.doc[at].morph, graph.lower[at]
    if graph.pos[at] not in ("VERB", "AUX"):
        past = graph.pos[at] == "ADJ" and graph.role[at] == "participial"
        return Form("participle", None, "past") if past else Form("indicative", None)
    kind, moods, tenses = morph.get("VerbForm", []), morph.get("Mood", []), morph.get("Tense", [])
    if graph.doc[at].pos_ not in ("VERB", "AUX"):
        return Form("participle", None, "past")
    if "Inf" in kind:
        return Form("infinitive")
    if (ending := _after_infinitive(lower, graph.lemma[at])) is not None:
        if ending in _CONDITIONAL:
            return Form("conditional", "present")
        if ending in _FUTURE and "Past" not in tenses:
            return Form("future", "future")
    if "Part" in kind:
        return Form("participle", None, "present" if "Pres" in tenses or lower.endswith("ant") else "past")
    if "Sub" in moods:
        return Form("subjunctive", "present")
    if "Fut" in tenses:
        return Form("future", "future")
    if "Imp" in moods and not graph.of(at, "subject", "subject_passive"):
        return Form("imperative", "present")
    return Form("indicative", "past" if "Past" in tenses or "Imp" in tenses else "present")


_CONDITIONAL = words("ais ait ions iez aient")
_FUTURE = words("ai as a ons ez ont")
_STEMS = {
    "être": "ser",
    "avoir": "aur",
    "faire": "fer",
    "pouvoir": "pourr",
    "devoir": "devr",
    "vouloir": "voudr",
    "aller": "ir",
    "savoir": "saur",
    "falloir": "faudr",
    "valoir": "vaudr",
}
_ENDS = {
    "venir": "viendr",
    "tenir": "tiendr",
    "voir": "verr",
    "envoyer": "enverr",
    "cevoir": "cevr",
    "courir": "courr",
    "mourir": "mourr",
    "quérir": "querr",
    "cueillir": "cueiller",
    "mouvoir": "mouvr",
    "ayer": "aier",
    "oyer": "oier",
    "uyer": "uier",
    "faire": "fer",
    "eler": "eller",
    "eter": "etter",
}
"""Stems of the future that the infinitive does not give, and ends of infinitives with what they become."""


def _after_infinitive(lower: str, lemma: str) -> str | None:
    """Return what follows the stem of future and conditional in a form, None if it has no such stem."""
    stems = [_STEMS[lemma]] if lemma in _STEMS else [lemma.removesuffix("e") if lemma.endswith("re") else lemma]
    stems += [lemma.removesuffix(end) + stem for end, stem in _ENDS.items() if lemma.endswith(end)]
    stems += [stem.replace("é", "è") for stem in stems if "é" in stem] + [_graved(stem) for stem in stems]
    return next((lower.removeprefix(stem) for stem in stems if lower.startswith(stem) and lower != stem), None)


def _graved(stem: str) -> str:
    """Return a stem with è for the e before its last consonant: enlever, enlèvera."""
    return f"{stem[:-4]}è{stem[-3:]}" if len(stem) > 5 and stem.endswith("er") and stem[-4] == "e" else stem
