"""On whose word: who an operator makes a speaker, and how a speaker is given."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from hune.reading.claim import Mention, Speaker
from hune.reading.document import Span
from hune.reading.syntax.graph import Role
from hune.reading.syntax.view import View, phrase
from hune.reading.telling import sentences
from hune.reading.telling.inversion import behind
from hune.reading.telling.operators import lemma, lexicon, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TAILS = {"en": ("’s", "'s"), "fr": (" l’", " l'")}
"""What is left at the end of a phrase of what follows it."""

_NATIONS = (
    "ien",
    "ienne",
    "ais",
    "aise",
    "ois",
    "oise",
    "ain",
    "aine",
    "éen",
    "éenne",
    "an",
    "ese",
    "bè",
    "russe",
    "turc",
)
_PLAIN = ("subject", "subject_passive", "object")
"""Roles that have no preposition: “d’anciens responsables” are not of anybody."""


class Mentions(Protocol):
    """Mentions of a passage, by the word."""

    def at(self, token: "Token") -> Mention | None:
        """Return the mention that a word heads or is in."""

    def role(self, mention: Mention) -> Span | None:
        """Return the words of its title, if it has one."""


class Heard(NamedTuple):
    """A speaker: the word that heads what names them, and the phrase for the means, where there is one."""

    head: int
    channel: int | None = None


def speakers(doc: "Doc", at: int, adjective: bool = False) -> tuple[Heard, ...]:
    """Return who says what an operator says: its subject, the agent of its passive, the owner of its noun.

    An `adjective` (convinced) has its subject, however like a passive it looks.
    """
    view = View(doc)
    graph = view.graph
    found = view.subjects(at)
    if not view.verbal(at):
        # Of a statement, who makes it; "the report of the withdrawal" is not the withdrawal's.
        found = [
            *graph.of(at, "possessor", "agent"),
            *(e for e in graph.of(at, "oblique") if graph.word[e] in ("by", "par")),
        ]
        found = found or [
            each for each in view.subjects(at) if graph.role[each] in ("subject", "adjective", "compound")
        ]
        found = found or _finders(doc, at)
    elif adjective:
        found = view.grammatical(at)
    elif (after := behind(doc, at)) is not None:
        found = [after]
    if not found and graph.pos[at] not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
        # Of a verb taken for another word, the subject hangs from the verb after it, or from nothing.
        found = [each for each in graph.of(graph.head[at], "subject") if each < at < graph.head[at]]
        found = found or [each for each in (at - 1,) if each >= 0 and graph.pos[each] in ("NOUN", "PROPN")]
    heard = tuple(one for each in found if (one := of_phrase(doc, each)) is not None)
    if (
        not heard
        and at > 1
        and graph.pos[at] in ("VERB", "AUX")
        and graph.lower[at - 1] == ","
        and graph.pos[at - 2] == "PROPN"
    ):
        # "the governor, Jean Bahati, said by telephone"
        heard = (Heard(at - 2),)
    return heard


def _finders(doc: "Doc", at: int) -> list[int]:
    """Return who has found the evidence that a noun is: “experts found evidence that”."""
    view = View(doc)
    role, verb, _ = view.graph.edge(at)
    if view.graph.lemma[at] not in words(doc, "evidence") or role not in ("object", "subject_passive"):
        return []
    return view.subjects(verb) if view.graph.lemma[verb] in words(doc, "finding") else []


def of_phrase(doc: "Doc", at: int) -> Heard | None:
    """Return the speaker that a noun names: of a statement its author, of the article itself nobody."""
    graph = View(doc).graph
    told = lexicon(doc.lang_).phrases
    word = graph.lemma[at]
    if graph.lower[at] in words(doc, "no_one") or graph.pos[at] in ("NUM", "DET", "SCONJ", "SYM", "PUNCT"):
        return None
    if word in words(doc, "means"):
        return None
    if graph.pos[at] == "NOUN" and (name := _named(doc, at)) is not None:
        return Heard(name, _channel(doc, at))
    if word in told["own"] and not _owners(doc, at):
        return None
    if word in told["channel"]:
        owner = _owners(doc, at)
        return Heard(owner[0], at) if owner else Heard(at)
    return Heard(at, _channel(doc, at))


def _named(doc: "Doc", at: int) -> int | None:
    """Return the name of what publishes, where it stands beside its noun: “the magazine Jeune Afrique”."""
    graph = View(doc).graph
    if graph.lemma[at] not in lexicon(doc.lang_).phrases["papers"]:
        return None
    named = (each for each in graph.of(at, "apposition") if graph.pos[each] == "PROPN" and each > at)
    return next((each for each in named if not any(graph.lower[b] in (",", "(") for b in range(at, each))), None)


def _owners(doc: "Doc", at: int) -> list[int]:
    """Return whose a statement is."""
    graph = View(doc).graph
    owned = graph.of(at, "possessor", "agent")
    return owned or [e for e in graph.of(at, "oblique") if graph.word[e] in ("of", "by", "from", "de", "par", "du")]


def _channel(doc: "Doc", at: int) -> int | None:
    """Return the statement, letter, interview in which somebody speaks, if the sentence names one."""
    graph = View(doc).graph
    channels = lexicon(doc.lang_).phrases["channel"]
    within = sentences.around(doc, at)
    for each in range(within.start, within.end):
        if (
            graph.lemma[each] in channels
            and graph.role[each] == "oblique"
            and graph.word[each] in ("in", "on", "dans", "sur", "en", "par", "via", "lors")
        ):
            return each
    return None


def citing(doc: "Doc", heard: Heard) -> tuple[Heard, ...]:
    """Return who gives a speaker's words: Reuters for “a diplomat quoted by Reuters”."""
    graph = View(doc).graph
    agents = (
        agent
        for each in graph.of(heard.head, "participial", "relative")
        if graph.lemma[each] in words(doc, "cited") or _passes_on(doc, each)
        for agent in graph.of(each, *_passing(doc, each))
    )
    return tuple(one for each in agents if (one := of_phrase(doc, each)) is not None)


def _passes_on(doc: "Doc", at: int) -> bool:
    """Say whether a relative clause tells whose words somebody passes on: “dont RFI rapporte les propos”."""
    graph = View(doc).graph
    whose = any(graph.lower[each] == "dont" for each in graph.walk(at))
    return whose and any(graph.lower[each] in ("propos", "paroles", "mots") for each in graph.of(at, "object"))


def _passing(doc: "Doc", cited: int) -> tuple[Role, ...]:
    """Return the role of who passes words on: “cité par X”, “que cite X”, “dont X rapporte les propos”."""
    relative = View(doc).graph.role[cited] == "relative"
    return ("subject", "agent") if relative and doc.lang_ == "fr" else ("agent",)


def side(doc: "Doc", heard: Heard) -> int:
    """Return the word for the side that a speaker calls “we”: of a spokesman or minister, whose they are."""
    graph = View(doc).graph
    at = heard.head
    if graph.pos[at] == "PROPN" and not graph.of(at, "apposition"):
        return at
    owners = graph.of(at, "possessor") or [
        each for each in graph.of(at, "oblique") if graph.word[each] in ("of", "for", "de", "du")
    ]
    owners = owners or [
        e for e in graph.of(at, "adjective", "compound") if graph.doc[e].text[0].isupper() or _nation(graph.lower[e])
    ]
    return owners[0] if owners else at


def _nation(word: str) -> bool:
    return word.endswith(_NATIONS)


def speaker(doc: "Doc", heard: Heard, mentions: Mentions | None, offset: int) -> Speaker:
    """Return a speaker as a claim has them, with spans of the document."""
    head = doc[heard.head]
    mention = None if mentions is None else mentions.at(head)
    words = mention.span if mention is not None and mention.kind != "pronoun" else _span(head, offset)
    named = (mention is not None and mention.actor is not None) or head.pos_ == "PROPN"
    channel = None if heard.channel is None else _span(doc[heard.channel], offset)
    role = None if mentions is None or mention is None else mentions.role(mention)
    return Speaker(words, mention, named, role, channel)


def _span(token: "Token", offset: int) -> Span:
    """Return the words of a phrase, without the preposition that stands before it."""
    start, end = phrase(token)
    graph = View(token.doc).graph
    if graph.pos[token.i] == "PRON":
        return Span(token.idx + token.text.startswith("-") + offset, token.idx + len(token) + offset)
    for at in range(sentences.around(token.doc, token.i).start, token.i):
        if token.doc[at].idx == start and graph.pos[at] == "ADP" and graph.role[token.i] not in _PLAIN:
            start = token.doc[at + 1].idx
    for mark in _TAILS[token.doc.lang_]:
        if sentences.text(token.doc)[start:end].endswith(mark):
            end -= len(mark)
    return Span(start + offset, end + offset)


def lemma_of(doc: "Doc", at: int) -> str:
    """Return a word's lemma."""
    return lemma(doc, View(doc).graph, at)
