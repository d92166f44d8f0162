"""French verbs that the model takes for nouns are parsed under the form of a verb that it knows, and restored after.

“La Turquie arme et forme l’armée” has two nouns for fr_core_news_md, and “subventionne” is an adjective for it: a form
of the present that it has seldom seen as a verb is none. The tree of “La Turquie soutient et envoie l’armée” is the
same, and the model finds it. Words that a hyphen joins (état-major), which it takes apart, are put together as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from hune.reading.syntax.french_forms import infinitive
from hune.reading.syntax.french_roots import one_root
from hune.reading.syntax.graph import words as word_set

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Double(NamedTuple):
    """The form that a word is parsed under, its lemma (a verb’s infinitive), its morphology and its part of speech."""

    word: str
    lemma: str
    morph: str = ""
    pos: str = "VERB"


def pipe(model: "Language", texts: Iterable[str], batch: int) -> "Iterator[Doc]":
    """Parse passages under doubles, and give them back in their own words."""
    pairs = ((under, own) for under, own in (_disguised(model, text) for text in texts))
    for parsed, own in model.pipe(pairs, as_tuples=True, batch_size=batch):
        yield _restored(parsed, own)


def doubles(words: Sequence[str]) -> dict[int, Double]:
    """Return the words to be parsed under another form, by their place.

    >>> {at: double.word for at, double in doubles(["Ankara", "forme", "et", "arme", "des", "soldats"]).items()}
    {1: 'soutient', 3: 'soutient'}
    >>> doubles(["La", "forme", "de", "l’", "arme", "compte"])
    {}
    """
    found: dict[int, Double] = {}
    for at, word in enumerate(words):
        double = _forms().get(word) or _fronted(words, at)
        if double is not None and (word not in NOUNS or _verb(words, at, at - 2 in found)):
            found[at] = double
    return found


def _fronted(words: Sequence[str], at: int) -> Double | None:
    """Return a participle that the model knows for one that opens a sentence: “Alimentée par…, l’armée…”."""
    word = words[at]
    opens = at == 0 or words[at - 1] in (".", "!", "?", "«")
    if not opens or len(word) < 3 or not word[0].isupper() or at + 1 >= len(words) or words[at + 1][0].isupper():
        return None
    for ending, (double, morph) in PARTICIPLES.items():
        if (word.endswith(ending) or IRREGULAR.get(word) == ending) and "par" in words[at : at + 8]:
            return Double(double, infinitive(word.lower()), morph)
    return None


def times(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return what tells when between a verb and what it governs, as first and last word (that excluded).

    The model takes it for the object: it is parsed better without.

    >>> times("Ils ont enlevé vendredi dernier trois ingénieurs .".split())
    [(3, 5)]
    >>> times("Berlin a suspendu le 27 juillet sa coopération .".split())
    [(3, 6)]
    """
    ends = ((at, _time(words, at)) for at in range(1, len(words) - 1))
    return [
        (at, end)
        for at, end in ends
        if 0 < end < len(words)
        and words[end][0].isalnum()
        and (_after_verb(words, at) or (words[at].lower(), words[at + 1].lower()) in LOCUTIONS)
    ]


def _time(words: Sequence[str], at: int) -> int:
    """Return where the words of time that begin at a place end, 0 where none begin."""
    lower = [word.lower() for word in words[at : at + 7]] + [""] * 7
    end = 0
    if (lower[0], lower[1]) in LOCUTIONS:
        return at + 2
    if lower[0] in DAYS:
        end = 2 if lower[1] in WHICH else 1
        if lower[end].isdigit() and lower[end + 1] in MONTHS:
            end += 2
    elif lower[0] in ("le", "au") and (lower[1].isdigit() or lower[1] == "1er") and lower[2] in MONTHS:
        end = 3
    elif lower[0] in ("en", "depuis", "dès", "fin", "début", "mi") and lower[1] in MONTHS:
        end = 2
    elif lower[0] in ("en", "depuis", "dès") and lower[1].isdigit() and len(lower[1]) == 4:
        return at + 2
    elif lower[0] in ("la", "le", "l’", "l'") and lower[1] in ("semaine", "mois", "an", "année") and lower[2] in WHICH:
        end = 3
    if not end:
        return 0
    return at + end + (lower[end].isdigit() and len(lower[end]) == 4)


def _after_verb(words: Sequence[str], at: int) -> bool:
    """Say whether a verb stands right before a place: a doubled form, or a participle behind an auxiliary."""
    before = words[at - 1].lower()
    if before in _forms() and before not in NOUNS:
        return True
    helpers = {word.lower() for word in words[max(0, at - 4) : at - 1]}
    return bool(helpers & AUXILIARIES) and before.rstrip("es").endswith(("é", "i", "u", "t")) and len(before) > 2


def _verb(words: Sequence[str], at: int, coordinated: bool) -> bool:
    """Say whether a word that may be a noun stands where only a verb does."""
    before = words[at - 1].lower() if at else "."
    after = words[at + 1].lower() if at + 1 < len(words) else "."
    if before in CLITICS:
        return True
    if before in BEFORE_NOUNS or (not before[0].isalnum() and before != ",") or (before.isdigit() and len(before) != 4):
        return False
    if before in ("et", "ou") and not coordinated:
        return False
    if words[at - 1][0].isupper() and {word.lower() for word in words[max(0, at - 5) : at - 1]} & {"que", "qu’", "qu'"}:
        # “les rebelles que Kigali arme”
        return True
    name = at + 1 < len(words) and words[at + 1][0].isupper()
    double = _forms()[words[at]].word
    if double.startswith("travaill") and after in WITH:
        return True
    if double.startswith("ve"):
        return after.endswith(("er", "ir", "re")) or after in ("que", "bien")
    return name or after in AFTER_VERBS or (after in ("et", "ou") and _verb_later(words, at + 2))


def _verb_later(words: Sequence[str], at: int) -> bool:
    if at + 1 >= len(words) or words[at] not in _forms():
        return False
    return words[at + 1].lower() in AFTER_VERBS or words[at + 1][0].isupper()


class _Own(NamedTuple):
    """A passage in its own words, which of them are parsed, and their doubles by their place among those.

    `times` are left out: first and last word, and the verb that they stand behind.
    """

    words: list[str]
    spaces: list[bool]
    parsed: list[int]
    found: dict[int, Double]
    times: list[tuple[int, int, int]]


def _disguised(model: "Language", text: str) -> "tuple[Doc, _Own]":
    """Return a passage as it is to be parsed: without the hard spaces of quotation marks, which no tree expects."""
    from spacy.tokens import Doc

    words, spaces = _joined(model.make_doc(text))
    parsed = [at for at, word in enumerate(words) if not word.isspace()]
    plain = [words[at] for at in parsed]
    cut = [(parsed[first], parsed[last - 1], parsed[first - 1]) for first, last in times(plain)]
    inside = {at for first, last, _ in cut for at in range(first, last + 1)}
    parsed = [at for at in parsed if at not in inside]
    plain = [words[at] for at in parsed]
    found = doubles(plain)
    known = model.vocab.has_vector
    under = [found[at].word if at in found else word for at, word in enumerate(plain)]
    for at, word in enumerate(plain):
        if not known(word) and at not in found and (name := _name(plain, at)):
            under[at] = name
    # Whether a space follows is something that the model goes by; a hard one counts as any other.
    apart = [spaces[at] or (at + 1 < len(words) and words[at + 1].isspace()) for at in parsed]
    return Doc(model.vocab, words=under, spaces=apart), _Own(words, spaces, parsed, found, cut)


def _name(words: Sequence[str], at: int) -> str:
    """Return what an unknown word of a name of several is parsed under: Assimi Goïta as Pierre Martin; else nothing."""
    if not _capital(words, at):
        return ""
    if at and _capital(words, at - 1) and words[at - 1].lower() not in BEFORE_NOUNS:
        return "Martin"
    first = not at or words[at - 1].lower() not in BEFORE_NOUNS
    return "Pierre" if first and _capital(words, at + 1) else ""


def _capital(words: Sequence[str], at: int) -> bool:
    """Say whether a word is written as a name is: Goïta, but not JNIM, M23 or El-Fasher."""
    return at < len(words) and words[at][0].isupper() and words[at][1:].islower() and words[at].isalpha()


def _joined(doc: "Doc") -> tuple[list[str], list[bool]]:
    """Return the words of a passage with those joined by a hyphen made one, and whether a space follows each."""
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        if words and not spaces[-1] and words[-1] + token.text in ACCORDING:
            words[-1], spaces[-1] = words[-1] + token.text, bool(token.whitespace_)
            continue
        joins = len(words) > 1 and words[-1] in HYPHENS and not spaces[-1] and not spaces[-2]
        if joins and token.text[0].isalpha() and _one_word(words[-2], token.text):
            words[-2:] = [words[-2] + words[-1] + token.text]
            spaces[-2:] = [bool(token.whitespace_)]
        else:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    return words, spaces


def _one_word(before: str, after: str) -> bool:
    """Say whether two words joined by a hyphen are one: états-majors, Guinée-Bissau, but not (l’axe) Bamako-Kayes."""
    return before[-1].isalpha() and (
        after[0].islower() or before[0].islower() or before.lower() in FIRST_PARTS or after.lower() in LAST_PARTS
    )


def _restored(under: "Doc", own: _Own) -> "Doc":
    """Give a parsed passage its own words back, and its hard spaces; each hangs from the word before it."""
    from spacy.tokens import Doc

    doc = Doc(under.vocab, words=own.words, spaces=own.spaces)
    if not own.parsed:
        return doc
    # POS is read before TAG is: the other way round it would be made anew of it.
    kept: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA"]
    told = np.zeros((len(doc), len(kept)), dtype=np.uint64)
    told[:, 1] = doc.vocab.strings.add("SPACE")
    told[own.parsed] = under.to_array(kept)
    doc.from_array(kept, told)  # type: ignore[arg-type]  # the stub knows no numpy
    for at, double in own.found.items():
        token = doc[own.parsed[at]]
        token.lemma_, token.pos_ = double.lemma, double.pos
        token.set_morph(double.morph)  # type: ignore[attr-defined]  # the stub has no setters
    words = [own.words[at] for at in own.parsed]
    heads, deps = [token.head.i for token in under], [token.dep_ for token in under]
    one_root(words, [doc[at].pos_ for at in own.parsed], heads, deps)
    steps = np.full(len(doc), -1, dtype=np.int64)
    steps[: own.parsed[0]] = own.parsed[0] - np.arange(own.parsed[0])
    steps[own.parsed] = [own.parsed[head] - own.parsed[at] for at, head in enumerate(heads)]
    labels = np.full(len(doc), doc.vocab.strings.add("dep"), dtype=np.uint64)
    labels[own.parsed] = [doc.vocab.strings.add(dep) for dep in deps]
    for first, last, verb in own.times:
        _hang(doc, first, last, verb, steps, labels)
    tree = np.column_stack([steps.view(np.uint64), labels])
    doc.from_array(["HEAD", "DEP"], tree)  # type: ignore[arg-type]  # the stub knows no numpy
    return doc


def _hang(
    doc: "Doc", first: int, last: int, verb: int, steps: "np.ndarray[Any, Any]", labels: "np.ndarray[Any, Any]"
) -> None:
    """Hang words of time from the verb that they stand behind."""
    top = next(
        (at for at in range(first, last + 1) if doc[at].lower_ not in BEFORE_NOUNS | {"depuis", "dès", "fin", "début"}),
        last,
    )
    for at in range(first, last + 1):
        token, lower = doc[at], doc[at].lower_
        token.lemma_ = lower
        if (doc[first].lower_, doc[last].lower_) in LOCUTIONS:
            label, token.pos_ = "advmod", "ADV"
        elif at == top:
            label, token.pos_ = "obl:mod", "NUM" if lower.isdigit() else "NOUN"
        elif at < top:
            label, token.pos_ = ("case", "ADP") if lower in ("en", "depuis", "dès") else ("det", "DET")
        else:
            label, token.pos_ = "nmod", "NUM" if lower.isdigit() else "NOUN"
        steps[at] = (verb if at == top else top) - at
        labels[at] = doc.vocab.strings.add(label)


@cache
def _forms() -> dict[str, Double]:
    """Return the doubled forms of the third person, present, future and conditional, of the verbs below."""
    made = {form: Double("Selon" if form[0] == "D" else "selon", "d’après", "", "ADP") for form in ACCORDING}
    # Names that end as infinitives do are verbs for the model.
    made |= {name: Double("Dakar", name.lower(), "", "PROPN") for name in ("Alger", "Tanger")}
    for (one, many), verbs in VERBS.items():
        for verb in verbs.split():
            infinitive, _, forms = verb.partition(":")
            singular, _, plural = (forms or f"{infinitive[:-1]}/{infinitive[:-1]}nt").partition("/")
            made[singular] = Double(one, infinitive, PRESENT.format("Sing"))
            if plural != "-":
                made[plural] = Double(many, infinitive, PRESENT.format("Plur"))
            for ending, morph in ENDINGS.items():
                for stem in _stems(infinitive):
                    made[stem + ending] = Double(FUTURES[one] + ending, infinitive, morph)
    return made


def _stems(infinitive: str) -> tuple[str, ...]:
    """Return the stems of future and conditional that an infinitive gives, with é and with è."""
    stem = infinitive.removesuffix("e") if infinitive.endswith("re") else infinitive
    if infinitive.endswith(("oyer", "uyer")):
        stem = f"{stem[:-3]}ier"
    grave = f"{stem[:-4]}è{stem[-3:]}"
    return (stem, grave) if stem[-4:-3] == "é" else (stem,)


IRREGULAR = {
    **{"Mis": "é", "Mise": "ée", "Mises": "ées", "Pris": "é", "Prise": "ée", "Prises": "ées"},
    **{"Soumis": "é", "Soumise": "ée", "Soumises": "ées", "Promis": "é", "Promise": "ée"},
}
"""Participles that open a sentence, with the regular ending of the same gender and number."""

PARTICIPLES = {
    "ées": ("Accusées", "Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part"),
    "és": ("Accusés", "Gender=Masc|Number=Plur|Tense=Past|VerbForm=Part"),
    "ée": ("Accusée", "Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part"),
    "é": ("Accusé", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"),
}
"""Participles by their ending, with the one that each is parsed under."""

ENDINGS = {
    "a": "Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin",
    "ont": "Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin",
    "ait": "Mood=Cnd|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "aient": "Mood=Cnd|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
}

FUTURES = {
    "soutient": "soutiendr",
    "envoie": "enverr",
    "travaille": "travailler",
    "refuse": "refuser",
    "reste": "rester",
    "veut": "voudr",
    "appartient": "appartiendr",
}
"""The stem of the future of each double."""

PRESENT = "Mood=Ind|Number={}|Person=3|Tense=Pres|VerbForm=Fin"

VERBS = {
    ("soutient", "soutiennent"): (
        "contrôler demander armer former financer aider attaquer bloquer entraîner équiper encercler "
        "assiéger:assiège/assiègent bombarder épauler parrainer encadrer commander chapeauter ravitailler "
        "approvisionner subventionner pilonner traquer pourchasser visiter rencontrer expulser "
        "libérer:libère/libèrent sanctionner combattre:combat/combattent accueillir:accueille/accueillent "
        "suspendre:suspend/suspendent rejoindre:rejoint/rejoignent tuer frapper harceler:harcèle/harcèlent "
        "affronter défier commanditer stipendier rémunérer:rémunère/rémunèrent héberger abriter outiller "
        "instruire:instruit/instruisent coacher relever:relève/relèvent remplacer supplanter piloter "
        "mitrailler cibler viser enlever:enlève/enlèvent kidnapper séquestrer:séquestre/séquestrent "
        "arraisonner blâmer fustiger flétrir:flétrit/flétrissent critiquer vilipender incriminer dénoncer "
        "condamner saluer exiger réclamer justifier admettre:admet/admettent confirmer "
        "rejeter:rejette/rejettent exclure:exclut/excluent nier démentir:dément/démentent annoncer accuser "
        "reprendre:reprend/reprennent poursuivre:poursuit/poursuivent héler "
        "reconnaître:reconnaît/reconnaissent négliger:néglige/- réfuter contester récuser revendiquer "
        "préconiser redouter craindre:craint/craignent appuyer:appuie/appuient adouber cautionner patronner "
        "diriger présider:préside/- gouverner neutraliser décimer éliminer liquider abattre:abat/abattent "
        "taxer tancer épingler étriller éreinter charger suspecter inculper soupçonner stigmatiser imputer pointer "
        "concéder:concède/concèdent briguer convoiter lorgner célébrer:célèbre/célèbrent légitimer juger sonder "
        "massacrer torturer violer:viole/- égorger:égorge/égorgent exécuter saccager évincer:évince/évincent "
        "élire:élit/élisent punir:punit/punissent isoler:isole/- bannir:bannit/bannissent fermer "
        "dissoudre:dissout/dissolvent "
        "secourir:secourt/secourent sommer:somme/somment presser:presse/pressent boucler diligenter classer:classe/- "
        "inquiéter:inquiète/inquiètent alarmer préoccuper hanter requérir:requiert/requièrent prôner "
        "étrangler:étrangle/étranglent affamer inonder enseigner inculquer abonder abreuver escorter étoffer "
        "garnir:garnit/garnissent gratifier doter renflouer superviser réunir:réunit/réunissent cerner asphyxier "
        "verrouiller aguerrir:aguerrit/aguerrissent "
        "parapher sceller signer:signe/- rompre:rompt/rompent apaiser sécuriser appréhender perpétuer chausser"
    ),
    ("envoie", "envoient"): (
        "livrer prêter:prête/prêtent verser octroyer:octroie/octroient acheminer dépêcher "
        "vendre:vend/vendent débloquer allouer expédier:expédie/- retirer rapatrier évacuer "
        "déployer:déploie/déploient masser stationner céder:cède/cèdent transmettre:transmet/transmettent "
        "transférer:transfère/transfèrent"
    ),
    ("travaille", "travaillent"): (
        "protester progresser riposter enquêter patrouiller négocier opérer:opère/opèrent "
        "coopérer:coopère/coopèrent dialoguer discuter guerroyer pactiser batailler manœuvrer marchander "
        "traiter:traite/- "
        "palabrer parlementer renouer manifester:manifeste/- pester tonner œuvrer lutter insister échanger"
    ),
    ("veut", "veulent"): ("compter entendre:entend/entendent souhaiter espérer:espère/espèrent ambitionner"),
    ("reste", "restent"): ("demeurer"),
    ("appartient", "appartiennent"): ("succéder:succède/succèdent"),
    ("refuse", "refusent"): (
        "menacer projeter:projette/projettent envisager promettre:promet/promettent cesser risquer"
    ),
}
"""By the double, singular and plural: infinitives, with their forms of the third person where these are not regular.

“-” stands for a form that is above all another word: les présidents président.
"""

NOUNS = word_set(
    "riposte contrôle demande compte entend arme forme finance aide attaque équipe commande visite rencontre "
    "combat relève frappe livre prête enquête patrouille menace épaule traque instruit critique pilote cible "
    "masse commandite patronne séquestre blâme liquide gouverne mitraille dialogue bataille manœuvre stationne "
    "débloque taxe charge suspecte suspectent pointe brigue célèbre légitime juge sonde massacre torture viole "
    "ferme somme presse diligente classe paraphe signe chausse marchande traite palabre manifeste peste tonne œuvre "
    "lutte échange inquiète inquiètent alarme alarment demeure demeurent élit boucle fusille rompt discute manifestent"
)
"""Forms that may be a noun or adjective: a verb only where what stands around them says so."""

CLITICS = word_set("qui ne n’ n' se s’ s' il elle ils elles on lui y")

BEFORE_NOUNS = word_set(
    "le la les l’ l' un une des du de d’ d' à au aux en par pour sur sous avec sans contre son sa ses leur leurs "
    "notre votre nos vos cet cette ce ces tout toute toutes chaque aucun aucune nul nulle quelque quelle première "
    "deuxième seconde nouvelle dernière prochaine grande petite forte vaste vaine simple même autre telle seule "
    "pleine main entre comme dont où que ni vers dans bonne quel quelles autres certaine double triple est était "
    "fut été soit sera"
)

AFTER_VERBS = word_set(
    "le la les l’ l' un une des du son sa ses leur leurs cet cette ce ces deux trois quatre cinq six dix "
    "plusieurs quelque également aussi désormais depuis toujours encore pas plus ainsi activement directement "
    "militairement discrètement main-forte allégeance serment secrètement régulièrement même notamment en "
    "ouvertement financièrement politiquement massivement aujourd’hui"
)

LOCUTIONS = {
    *(("en", word) for word in ("sous-main", "secret", "coulisses", "coulisse", "catimini", "douce", "vain", "partie")),
    ("de", "nouveau"),
    ("à", "nouveau"),
    ("du", "doigt"),
    ("en", "veilleuse"),
}
"""Adverbs of two words, which the model takes for the preposition of what follows."""

DAYS = word_set("lundi mardi mercredi jeudi vendredi samedi dimanche hier avant-hier aujourd’hui aujourd'hui demain")

MONTHS = word_set("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")

WHICH = word_set("dernier dernière prochain prochaine passé passée suivant suivante soir matin précédent précédente")

AUXILIARIES = word_set(
    "a ont avait avaient aurait auraient aura auront est sont était étaient serait seraient sera été avoir"
)

WITH = word_set("avec sur contre ensemble conjointement aux pour à")

FIRST_PARTS = word_set(
    "guinée congo tin in el al an ag saint sainte nord sud est ouest centre port ex anti pro franco in-"
)

ACCORDING = ("d’après", "D’après", "d'après", "D'après")

LAST_PARTS = word_set("nord sud est ouest centre port ville gare bas haut")

HYPHENS = ("-", "‑")
