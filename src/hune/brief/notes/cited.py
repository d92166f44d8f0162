"""Which figures of a paragraph each slug stands for.

A slug answers for the figure before it in its sentence, with the range that belongs to it: "6,109 deaths (5,800–7,375)
[[deaths.BFA.2023]]", "from 5,800 to 7,375 [[…]]", "3 of 5 [[…]]", and for a range in brackets right behind the slug.
Nothing else is answered for. A slug with no figure before it answers for the sentence.
"""

import re
from collections.abc import Collection, Iterator

import msgspec

from hune.brief.notes.figures_in import Figure, Part, figures
from hune.brief.notes.note import Cite, Text, sentences, spaced

_RANGED = r"(?:low[–-]high|bas[–-]haut|range|fourchette|between|from|de|entre)?"
_LINK = {
    "en": re.compile(
        r"(?: ?,)? (?:to|and|or) (?:the )?|(?: [a-z]+)? (?:out )?of (?:the |its |these )?"
        r"|[^.;!?()]{0,80}\([^()\d]{0,25}"
    ),
    "fr": re.compile(
        r"(?: ?,)? (?:à|et|ou) (?:les )?|(?: [a-zà-ÿ]+)? (?:sur|des) (?:les |ses |ces )?"
        r"|[^.;!?()]{0,80}\([^()\d]{0,25}"
    ),
}
"""What may stand between the figures that one slug answers for."""
_BEHIND = re.compile(rf" ?\({_RANGED} ?")
_FIGURE_LIKE_A_YEAR = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?!\w|[.,]\d)")


class Backed(msgspec.Struct, frozen=True):
    """Figures that a slug may stand for, in order: the last surely, those before it if they belong together.

    `year` is a number that would be read as a year, where there is no figure.
    """

    cite: Cite
    figures: tuple[Figure, ...]
    year: Figure | None = None


class Read(msgspec.Struct, frozen=True):
    """The figures of a paragraph: those with a slug, and those without."""

    backed: tuple[Backed, ...]
    bare: tuple[Figure, ...]


def read_figures(text: Text, lang: str, editions: Collection[str] = ()) -> Read:
    """Give every figure of a paragraph to its slug.

    >>> from hune.brief.notes.paragraphs import paragraphs
    >>> [text], _ = paragraphs(["From 2,609 to 6,109 (5,800–7,375) [[deaths.BFA.2023]] in a year."], 0, "x", "en")
    >>> read = read_figures(text, "en")
    >>> [[figure.text for figure in backed.figures] for backed in read.backed]
    [['2,609', '6,109', '5,800–7,375']]
    """
    found = figures(text.text, lang, editions)
    backed = [one for span in sentences(text.text) for one in _backed(text, lang, found, span)]
    taken = {figure.start for one in backed for figure in one.figures}
    return Read(tuple(backed), tuple(figure for figure in found if figure.start not in taken))


def _backed(text: Text, lang: str, found: tuple[Figure, ...], span: tuple[int, int]) -> Iterator[Backed]:
    start, end = span
    at = start
    cites = [cite for cite in text.cites if start < cite.at <= end or (cite.at == start == 0)]
    for cite, following in zip(cites, (*cites[1:], None), strict=False):
        before = [figure for figure in found if at <= figure.start and figure.end <= cite.at]
        year = None if before else _year(text.text, at, cite.at)
        yield Backed(cite, tuple(_together(before, text.text, lang)), year)
        until = following.at if following else end
        behind = next((figure for figure in found if cite.at <= figure.start and figure.end <= until), None)
        at = cite.at
        if behind is not None and _BEHIND.fullmatch(spaced(text.text[cite.at : behind.start])):
            yield Backed(cite, (behind,))
            at = behind.end


def _together(before: list[Figure], text: str, lang: str) -> list[Figure]:
    """Return the last of some figures, and those that lead up to it without a break."""
    if not before:
        return []
    together = [before[-1]]
    for figure in reversed(before[:-1]):
        if not _LINK[lang].fullmatch(spaced(text[figure.end : together[0].start])):
            break
        together.insert(0, figure)
    return together


def _year(text: str, start: int, end: int) -> Figure | None:
    matches = list(_FIGURE_LIKE_A_YEAR.finditer(text, start, end))
    if not matches:
        return None
    match = matches[-1]
    return Figure(match.start(), match.end(), match[0], (Part(match[0]),))
