"""The two languages of hune."""

from typing import TypeVar

from hune.errors import HuneError

LANGUAGES = ("en", "fr")

T = TypeVar("T")


def pick(lang: str, *, en: T, fr: T) -> T:
    """Return what belongs to `lang`; raises HN611 for a language hune does not write.

    >>> pick("fr", en="and", fr="et")
    'et'
    """
    if lang == "en":
        return en
    if lang == "fr":
        return fr
    raise HuneError("HN611", lang=lang)
