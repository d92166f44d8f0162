"""A part of a whole in words: so many of so many deaths, all of them, or the one there is."""

from hune.brief.model import Arg, Number
from hune.text.numbers import Rounding, round_text


def part(deaths: int, whole: int) -> dict[str, Arg]:
    """Return the arguments of "so many of so many deaths"; `rest` only tells whether they are all of them.

    Numbers are rounded as in any sentence, but for a part that would then print as the whole, which it is not.

    >>> part(3787, 6109)["deaths"]
    Number(value=3787, rounding='text')
    >>> part(6108, 6109)["deaths"], part(6108, 6109)["whole"]
    (Number(value=6108, rounding='exact'), Number(value=6109, rounding='exact'))
    """
    alike = deaths != whole and round_text(deaths) == round_text(whole)
    rounding: Rounding = "exact" if alike else "text"
    return {"deaths": Number(deaths, rounding), "whole": Number(whole, rounding), "rest": Number(whole - deaths)}
