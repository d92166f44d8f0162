"""The words hune does not write, as data (`lexicon.toml`), and the search for them in a text.

A word is judged in its sentence: an attributed finding, a dated listing, a stated likelihood can make it
right. What somebody said is theirs: a passage in quotation marks is exempt when its sentence also names
the speaker by a verb or preposition of saying; marks alone (“terrorists”) are not a quotation. A name the
source gives to an organisation or a place is exempt where the caller passes it.
"""

import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from hune.errors import HuneError
from hune.text import likelihood
from hune.text.languages import pick

_PLAIN = str.maketrans({"'": "’", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " "})
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_PARAGRAPH = re.compile(r"\n\s*\n")
# A sentence ends at . ! ? … before a space and a capital, but not after an initial or an abbreviation.
# Marks of evidence ("[E9]") stay with what they prove.
_END = re.compile(r"[.!?…]+(?:[\"”)\]]| ?»)*(?: \[[^\]]*\])*(?= +[“«\"(]? ?[A-ZÀ-Þ\d])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|M[MR]?|Mme|Dr|Mrs?|Ste?|G[eé]n|Col|Lt|Cdt|[nN]o|vs|approx|env|art|cf|p)$")
_SPEAKER = {
    "en": re.compile(
        r"\b(?:according to|in the words of|said|says|told|stated|states|wrote|writes|declared|declares"
        r"|announced|announces|claimed|claims|called|described|denied|denies|insisted|reported)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:selon|d’après|dit|écrit|parle de|parlé de|dément|démenti"
        r"|(?:déclar|affirm|annonc|indiqu|assur|qualifi|dénonc|revendiqu)[eé])\b",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A forbidden word: as it stands, where (in NFC text), what to write instead, and the rule's name."""

    word: str
    start: int
    instead: str
    rule: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of the lexicon in one language; `beside` must match the sentence too, `unless` must not."""

    name: str
    words: re.Pattern[str]
    instead: str
    unless: re.Pattern[str] | None
    beside: re.Pattern[str] | None

    def applies(self, sentence: str) -> bool:
        """Return whether the rule holds in a sentence, its quotations blanked."""
        if self.unless and self.unless.search(sentence):
            return False
        return self.beside is None or self.beside.search(sentence) is not None


@cache
def rules(lang: str) -> tuple[Rule, ...]:
    """Return the lexicon of a language; raises HN611."""
    pick(lang, en=True, fr=True)
    with Path(__file__).with_name("lexicon.toml").open("rb") as file:
        table = tomllib.load(file)["rule"]
    return tuple(_rule(entry["name"], entry[lang], lang) for entry in table)


def findings(text: str, lang: str, names: Collection[str] = ()) -> list[Finding]:
    """Return the forbidden words of a text in reading order; `names` are exempt where they stand whole.

    >>> [(f.word, f.start) for f in findings("Les terroristes ont été tués.", "fr")]
    [('terroristes', 4)]
    >>> findings("“They are terrorists”, the minister said.", "en")
    []
    """
    text = unicodedata.normalize("NFC", text)
    plain = text.translate(_PLAIN)
    whole = [unicodedata.normalize("NFC", name).translate(_PLAIN) for name in names if name]
    exempt = [m.span() for name in whole for m in re.finditer(re.escape(name), plain)]
    found: list[Finding] = []
    for start, end in _sentences(text, plain):
        quoted = _quotations(plain[start:end], lang)
        own = _blank(plain[start:end], quoted)
        spans = exempt + [(start + a, start + b) for a, b in quoted]
        for rule in rules(lang):
            if rule.applies(own):
                found += (
                    Finding(text[a:b], a, rule.instead, rule.name)
                    for a, b in (match.span() for match in rule.words.finditer(plain, start, end))
                    if not any(left <= a and b <= right for left, right in spans)
                )
    return sorted(found, key=lambda f: (f.start, f.rule))


def check(text: str, lang: str, names: Collection[str] = ()) -> None:
    """Raise HN620, naming every forbidden word and what to write instead, if a text has any."""
    if found := findings(text, lang, names):
        words = "; ".join(f"{f.word} → {f.instead}" for f in found)
        raise HuneError("HN620", lang=lang, words=words, text=text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, quotations kept within theirs.

    >>> sentences("No. 14 is out. It is likely (about 65 %). Our confidence is low.")
    ['No. 14 is out.', 'It is likely (about 65 %).', 'Our confidence is low.']
    """
    return [text[a:b].strip() for a, b in _sentences(text, text.translate(_PLAIN)) if text[a:b].strip()]


def _rule(name: str, entry: dict[str, object], lang: str) -> Rule:
    words = entry["words"]
    assert isinstance(words, list)
    return Rule(
        name=name,
        words=re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE),
        instead=str(entry["instead"]),
        unless=_pattern(entry.get("unless"), lang),
        beside=_pattern(entry.get("with"), lang),
    )


def _pattern(text: object, lang: str) -> re.Pattern[str] | None:
    if text is None:
        return None
    return re.compile(str(text).replace("@likelihood", _likelihood(lang)), re.IGNORECASE)


def _likelihood(lang: str) -> str:
    """Return an expression for the phrases of the key and the bare chances beside them."""
    phrases = [re.escape(phrase) for _, phrase in likelihood.key(lang) if phrase]
    chances = pick(lang, en=r"\d ?% chance", fr=r"\d ?% de chances?")
    # "How likely" asks; it states no likelihood.
    return rf"(?<!how )\b(?:{'|'.join(phrases)})\b|{chances}"


def _sentences(text: str, plain: str) -> Iterator[tuple[int, int]]:
    # The inside of a quotation ends no sentence; its last sign may (“Stop.”, « Non ! »), its first may begin one.
    masked = _QUOTED.sub(lambda m: m[0][:3] + "x" * (len(m[0]) - 6) + m[0][-3:] if len(m[0]) > 6 else m[0], plain)
    paragraphs = [0, *(m.end() for m in _PARAGRAPH.finditer(text)), len(text)]
    for start, end in pairwise(paragraphs):
        for match in _END.finditer(masked, start, end):
            if not _ABBREVIATION.search(plain, start, match.start()):
                yield start, match.end()
                start = match.end()
        yield start, end


def _quotations(sentence: str, lang: str) -> list[tuple[int, int]]:
    """Return the quotations of a sentence that names a speaker outside them."""
    spans = [m.span() for m in _QUOTED.finditer(sentence)]
    return spans if spans and _SPEAKER[lang].search(_blank(sentence, spans)) else []


def _blank(sentence: str, spans: list[tuple[int, int]]) -> str:
    for a, b in spans:
        sentence = sentence[:a] + " " * (b - a) + sentence[b:]
    return sentence
