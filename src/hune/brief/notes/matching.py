"""Whether a figure is what its evidence prints: the rounding rules of `hune.text`, and nothing else.

What a note may write is not computed here but printed: the value and its range, exact and as a sentence rounds them,
by the same functions that print the page, and read back the way the note is read.
"""

from collections.abc import Iterator

from hune.brief.model import Evidence, Rounding
from hune.brief.notes.figures_in import Part, means, printed_parts
from hune.errors import HuneError
from hune.text import likelihood
from hune.text.languages import pick
from hune.text.numbers import format_number, format_range, format_share

ROUNDINGS: tuple[Rounding, ...] = ("exact", "text")


def prints(evidence: Evidence, lang: str) -> tuple[tuple[str, ...], ...]:
    """Return every way in which a text in `lang` may write a piece of evidence, each as its figures in order.

    >>> piece = Evidence("deaths.BFA.2023", "", "", "", "", "deaths", 6109, 5795, 7380, "", "", (), "", False, 595)
    >>> prints(piece, "en")[:4]
    (('6,109',), ('6,100',), ('5,795–7,380',), ('5,800–7,400',))
    """
    return tuple(dict.fromkeys(_prints(evidence, lang)))


def _prints(evidence: Evidence, lang: str) -> Iterator[tuple[str, ...]]:
    if evidence.value is None:
        return
    if evidence.unit in ("share", "probability"):
        yield from _of_one(evidence.value, evidence, lang)
        return
    values = [format_number(evidence.value, lang, rounding) for rounding in ROUNDINGS]
    yield from ((value,) for value in values)
    if evidence.low is None or evidence.high is None:
        return
    ranges = [format_range(evidence.low, evidence.high, lang, rounding) for rounding in ROUNDINGS]
    yield from ((span,) for span in ranges)
    yield from ((value, span) for value in values for span in ranges)


def _of_one(value: float, evidence: Evidence, lang: str) -> Iterator[tuple[str, ...]]:
    """Print a share or a probability; a share of so many cases also as "3 of 5"."""
    try:
        yield (format_share(value, lang) if evidence.unit == "share" else likelihood.number(value, lang),)
    except HuneError:
        # What lies outside 0 to 1 is no share, and can be written in no way.
        return
    cases = round(value * evidence.rows)
    if evidence.unit == "share" and evidence.rows and cases / evidence.rows == value:
        yield format_number(cases, lang), format_number(evidence.rows, lang)


def verdict(parts: tuple[Part, ...], evidence: Evidence, lang: str) -> str | None:
    """Compare the parts of a note's figures with what the evidence prints.

    Returns "" where they are written as it prints them, how to write them where only the form is another's, and None
    where they are other numbers.

    >>> piece = Evidence("deaths.BFA.2023", "", "", "", "", "deaths", 6109, None, None, "", "", (), "", False, 595)
    >>> [verdict(printed_parts(text), piece, "en") for text in ("6,100", "6 109", "6,200")]
    ['', '6,109', None]
    """
    ways = [(way, tuple(part for text in way for part in printed_parts(text))) for way in prints(evidence, lang)]
    if any(parts == wanted for _, wanted in ways):
        return ""
    meant = next((way for way, wanted in ways if len(wanted) == len(parts) and means(parts, wanted)), None)
    return None if meant is None else " ".join(meant)


def says(evidence: Evidence, lang: str) -> str:
    """Write what a piece of evidence says, exact and rounded, for a person to choose from.

    >>> piece = Evidence("deaths.BFA.2023", "", "", "", "", "deaths", 6109, 5795, 7380, "", "", (), "", False, 595)
    >>> says(piece, "en")
    '6,109 (5,795–7,380) or 6,100 (5,800–7,400)'
    """
    ways = prints(evidence, lang)
    if not ways:
        return "–"
    if evidence.unit in ("share", "probability"):
        return ways[0][0]
    ranged = [way for way in ways if len(way) == 2]
    exact_and_rounded = [ranged[0], ranged[-1]] if ranged else [ways[0], ways[-1]]
    return pick(lang, en=" or ", fr=" ou ").join(
        dict.fromkeys(way[0] + (f" ({way[1]})" if len(way) == 2 else "") for way in exact_and_rounded)
    )
