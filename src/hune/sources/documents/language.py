"""Which language a text is in, of those that reports from West and Central Africa come in."""

import functools
from typing import Any

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "pt", "ru", "sw")
"""The languages told apart, by ISO 639-1; a text in any other is taken for the nearest of them only if it is alike."""

SAMPLE = 240
"""Characters of a passage that are looked at: more would not change the answer."""

_ARABIC = ("\u0600", "\u06ff")
_PASSAGES = 40


@functools.cache
def _detector() -> Any:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, code.upper()) for code in LANGUAGES]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()


def chances(passage: str) -> tuple[tuple[str, float], ...]:
    """Return the two likeliest languages of a passage with their shares of belief; none where it has no letters.

    >>> chances("Le gouvernement a suspendu les partis politiques.")[0][0]
    'fr'
    >>> chances("1,234")
    ()
    """
    sample = passage[:SAMPLE]
    letters = [character for character in sample if character.isalpha()]
    if not letters:
        return ()
    arabic = sum(_ARABIC[0] <= character <= _ARABIC[1] for character in letters)
    if arabic > len(letters) / 2:
        return (("ar", 1.0),)
    found = _detector().compute_language_confidence_values(sample)[:2]
    return tuple((str(one.language.iso_code_639_1.name).lower(), float(one.value)) for one in found)


def mostly(text: str) -> str | None:
    """Return the language that most of a text is in, by its longer lines; None where none of them tells.

    >>> mostly("The junta said that it would hold elections next year.")
    'en'
    """
    lines = sorted((line for line in text.split("\n") if line.strip()), key=len, reverse=True)[:_PASSAGES]
    weights: dict[str, float] = {}
    for line in lines:
        for code_, belief in chances(line)[:1]:
            weights[code_] = weights.get(code_, 0.0) + belief * len(line)
    best = max(weights, key=lambda one: weights[one], default=None)
    return best if best is not None and weights[best] >= 0.4 * sum(map(len, lines)) else None


def code(declared: str | None) -> str | None:
    """Return the two letters of a language as documents declare them; None for anything else.

    >>> code("fr-FR"), code("EN_us"), code("x-klingon")
    ('fr', 'en', None)
    """
    first = (declared or "").strip().lower().replace("_", "-").split("-")[0]
    return first if len(first) == 2 and first.isalpha() and first.isascii() else None
