"""How long the sentences of a text are, and how easily it reads, by a measure made for its language.

The measure is Flesch's reading ease, from the length of sentences in words and of words in syllables, on a scale where
an average reader finds 60 plain and 30 hard: for English as Flesch made it, "A New Readability Yardstick", Journal of
Applied Psychology 32 (1948), 221–233; for French as Kandel and Moles fitted it anew, « Application de l'indice de
Flesch à la langue française », Cahiers Études de Radio-Télévision 19 (1958), 253–274. It is made for running prose of
a hundred words or more. A score of one language says nothing about the other.

What counts as a word is what stands between two blanks. A number is one word, with its sign and its spaces, and so is
a range: a reader takes it in at a glance, as does the count. A mark of evidence, a dash, a bullet is none.
"""

import re
import unicodedata

from hune.text.languages import pick
from hune.text.lexicon import sentences

MOST = 40
"""The most words in a sentence: twice the longest average that Cutts advises, 15 to 20 (Oxford Guide to Plain English,
5th edition, 2020, guideline 3). A sentence that names four countries, two totals and two periods stays below it."""

_MARK = re.compile(r"\[E\d[^\]]*\]")
_FIGURE = re.compile(
    r"[<>≥≤−±~]? ?\d[\d.,]*(?: \d{3})*(?: ?[–-] ?\d[\d.,]*(?: \d{3})*)*(?: ?%|(?:er|re|e|st|nd|rd|th)\b)?"
)
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f\n\t", " ") | {"'": "’"})
_LETTER = re.compile(r"[^\W\d_]")
_FIGURED = "0"
"""Stands for a number among the words."""


def words(text: str) -> list[str]:
    """Return the words of a text, "0" for each number or range.

    >>> words("Deaths rose from 6 900 (6 400–8 100) to 8,800 – about 27 % [E1, E2].")
    ['Deaths', 'rose', 'from', '0', '0', 'to', '0', 'about', '0']
    """
    plain = _MARK.sub(" ", unicodedata.normalize("NFC", text).translate(_SPACES))
    pieces = _FIGURE.sub(f" {_FIGURED} ", plain).split()
    bare = (piece.strip('()[]«»“”"’‘,;:.!?…—–-*/·') for piece in pieces)
    return [word for word in bare if word == _FIGURED or _LETTER.search(word)]


def long_sentences(text: str, lang: str, most: int = MOST) -> list[str]:
    """Return the sentences of a text that have more than `most` words; raises HN611.

    >>> long_sentences("No. 14 is out. It says what UCDP recorded in 2023.", "en", most=5)
    ['It says what UCDP recorded in 2023.']
    """
    pick(lang, en=True, fr=True)
    return [sentence for sentence in sentences(text) if len(words(sentence)) > most]


def reading_ease(text: str, lang: str) -> float:
    """Return how easily a text reads, from about 0 (very hard) to 100 (very easy); raises HN611.

    English: 206.835 − 1.015 ASL − 84.6 ASW (Flesch 1948); French: 207 − 1.015 ASL − 73.6 ASW (Kandel and Moles 1958),
    where ASL is the average length of a sentence in words and ASW that of a word in syllables. Raises ValueError for a
    text without a word.

    >>> round(reading_ease("The cat sat on the mat.", "en"), 1)
    116.1
    """
    found = words(text)
    if not found:
        raise ValueError("a text without a word has no reading ease")
    sentence_length = len(found) / sum(bool(words(sentence)) for sentence in sentences(text))
    word_length = sum(syllables(word, lang) for word in found) / len(found)
    start, per_syllable = pick(lang, en=(206.835, 84.6), fr=(207.0, 73.6))
    return start - 1.015 * sentence_length - per_syllable * word_length


def syllables(word: str, lang: str) -> int:
    """Count the syllables of a word as it is spoken, 1 for a number; raises HN611.

    The count goes by groups of vowels, less the silent endings, more the vowels of one group that are spoken apart.
    In French a mute e at the end is not spoken. A word of capitals is read as a word.

    >>> [syllables(word, "en") for word in ("deaths", "recorded", "violence")]
    [1, 3, 3]
    >>> [syllables(word, "fr") for word in ("l’année", "recensés", "violences")]
    [2, 3, 2]
    """
    count = pick(lang, en=_english, fr=_french)
    # What is elided has no vowel of its own: "l’", "d’", "qu’".
    parts = [part for part in re.split(r"[^a-zà-öø-ÿœæ]+", word.lower().replace("qu’", "k’")) if part]
    return max(sum(count(part) for part in parts), 1)


# English: an e that is written at the end or before an ending, and not spoken ("sides", "caused", "statement").
_ENGLISH_SILENT = re.compile(
    r"(?<=[aeiouy]l)e$|(?<=[^aeiouyl])e$"
    r"|(?<=[^aeiouytd])ed$(?<!dred)(?<!cred)"
    r"|(?<=[^aeiouyscgzx])es$(?<!ches)(?<!shes)(?<![^aeiou]les)"
    r"|(?<=[aeiou][cdgklmnprstv])e(?=(?:ments?|ly|ful|less)$)"
)
# English: two vowels of one group that are spoken apart ("period", "create", "situation").
_ENGLISH_APART = re.compile(
    r"(?<![tscg])i(?=on|od|ol|ous|u|a(?!ge|ch|ns?$|l))|i(?=ety|ent|ence)|(?<=[dvr])i(?=al|an)"
    r"|e(?=o(?![uinp])|ating|ate|a$|ality|ing)|(?<=[^qg])u(?=a|ou|e[lnt])|[ouy](?=ing)"
)
_ENGLISH_SPOKEN = {"people": 2, "every": 2, "everything": 3, "areas": 3, "ideas": 3, "business": 2}

# French: the endings that are not spoken, and the u of "que" and "gue".
_FRENCH_MUTE = re.compile(r"(?<=[qg])ues?$|(?<=\w\w[^aeiou])es?$|(?<=[éiuo])es?$|(?<=[^aiu])ent$")
# French: words in -ent whose ending is spoken; elsewhere it is that of a verb ("s’arrêtent").
_FRENCH_SPOKEN_ENT = re.compile(
    r"ments?$|(?:[tv]i|cli|pati|fréqu|séqu|urg|arg|ag|réc|cid|céd|sid|vid|rés|abs|souv|viol|perman|immin|différ)ent$"
    r"|(?:par|cont|équival|^[cdlv])ent$"
)
# French: two vowels of one group that are spoken apart ("réalité", "Israël", "moyenne").
_FRENCH_APART = re.compile(
    r"é(?=[aiou])|[aou](?=[ïëé])|(?<=[aou])y(?=[aeiouéè])|a(?=o[^uû])|(?<=[bcdfgpt][lr])i(?=[eéoa])"
)
_FRENCH_SPOKEN = {"pays": 2, "août": 1}


def _english(word: str) -> int:
    if word in _ENGLISH_SPOKEN:
        return _ENGLISH_SPOKEN[word]
    spoken = _ENGLISH_SILENT.sub("", word)
    return len(re.findall(r"[aeiouyéèï]+", spoken)) + len(_ENGLISH_APART.findall(spoken))


def _french(word: str) -> int:
    if word in _FRENCH_SPOKEN:
        return _FRENCH_SPOKEN[word]
    spoken = word if _FRENCH_SPOKEN_ENT.search(word) else _FRENCH_MUTE.sub("", word)
    return len(re.findall(r"[aeiouyàâäéèêëîïôöùûüœæ]+", spoken)) + len(_FRENCH_APART.findall(spoken))
