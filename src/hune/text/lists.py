"""Lists of countries in a sentence: each by its name while they are few, else how many they are and who leads them.

A reader takes in seven names; fifty would bury what the sentence says. So from eight countries on a sentence counts:
"the 54 watched countries" where it speaks of all of them, else "23 of the 54 watched countries (Sudan, Nigeria,
Ethiopia and 20 others)". Who stands first is for the caller to say; tables name everybody.
"""

from collections.abc import Sequence
from typing import Literal

from hune.text.counted import Counted
from hune.text.messages import say
from hune.text.words import join

MANY = 8
"""From so many on, countries are counted and no longer named one by one."""

FIRST = 3
"""Of many countries so many are named."""

ListForm = Literal["plain", "the", "of", "in"]


def listed(forms: Sequence[str], plain: Sequence[str], form: ListForm, whole: int, lang: str) -> Counted:
    """Write a list of countries with its preposition; its number is that of the countries, for what agrees with it.

    `forms` are the names as they follow each other in `form`, `plain` the bare names; `whole` is how many countries
    the watch has, 0 where not all of these are of the watch. Raises HN611 (language).

    >>> listed(["in Mali", "Niger"], ["Mali", "Niger"], "in", 2, "en")
    Counted(text='in Mali and Niger', value=2)
    >>> listed([], list("ABCDEFGH"), "in", 54, "fr").text
    'dans 8 des 54 pays suivis (A, B, C et 5 autres)'
    >>> listed([], list("ABCDEFGH"), "the", 8, "en").text
    'the 8 watched countries'
    """
    n = len(plain)
    if n < MANY:
        return Counted(join(forms, lang), n)
    if n == whole:
        return Counted(say(lang, f"countries-all.{form}", n=str(n)), n)
    given = {"n": str(n), "first": ", ".join(plain[:FIRST]), "others": str(n - FIRST)}
    if whole:
        return Counted(say(lang, f"countries-of-watch.{form}", whole=str(whole), **given), n)
    return Counted(say(lang, f"countries-many.{form}", **given), n)
