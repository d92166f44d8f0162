"""Which of the two languages a text is in, told only where its small words leave no doubt.

The small words of a language are a third of any text in it, and most of them are no words of the other. What is
quoted is in whatever language it was said in, and tells nothing.
"""

import re
from typing import Literal

_WORDS = {
    "en": r"(?:the|of|and|to|in|that|is|was|were|with|for|by|from|this|which|have|has|been|not|it|we|our|their|at|or"
    r"|will|would|should|than|more|most|after|before|between|where|when|who|they|its|as|be|had)\b",
    "fr": r"(?:le|la|les|des|du|et|que|qui|dans|est|une|un|pour|par|au|aux|avec|ont|été|sont|nous|ne|pas|ce|cette|leur"
    r"|plus|il|elle|ces|ses|sa|où|depuis|entre|après|avant|était|étaient|être|sera|seront)\b|[ldqnscjmt]’(?=\w)|qu’(?=\w)",
}
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
LEAST = 6
"""So few small words decide nothing."""
MANY = 4
"""So many times as many words of the one as of the other leave no doubt."""


def language_of(text: str) -> Literal["en", "fr"] | None:
    """Return the language of a text, None where that is not sure.

    >>> language_of("The number of deaths in the north is higher than it was, and the trend is the same.")
    'en'
    >>> language_of("Ménaka, Gao, Tombouctou") is None
    True
    """
    plain = _QUOTED.sub(" ", text.lower().replace("'", "’"))
    english, french = (len(re.findall(rf"\b(?:{_WORDS[lang]})", plain)) for lang in ("en", "fr"))
    if english >= LEAST and english >= MANY * french:
        return "en"
    if french >= LEAST and french >= MANY * english:
        return "fr"
    return None
