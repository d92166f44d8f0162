"""Small grammar that both languages share: lists in words, and the capital of a sentence."""

from collections.abc import Sequence

from hune.text.languages import pick


def join(items: Sequence[str], lang: str) -> str:
    """Write a list in words, without a comma before the last item.

    >>> join(["Mali", "Burkina Faso", "Niger"], "en"), join(["au Mali", "au Niger"], "fr")
    ('Mali, Burkina Faso and Niger', 'au Mali et au Niger')
    """
    conjunction = pick(lang, en=" and ", fr=" et ")
    return conjunction.join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def capital(text: str) -> str:
    """Give a text the capital of a sentence's first word, and change nothing else.

    >>> capital("le JNIM"), capital("État islamique")
    ('Le JNIM', 'État islamique')
    """
    return text[:1].upper() + text[1:]
