"""Lines that were broken to fit a page or a screen, joined again."""

import re

_NARROW, _WIDE = 40, 100
"""Text is broken at widths between these; longer lines are paragraphs."""

_ITEM = re.compile(r"\s*(?:[-*•–—‣▪◦●]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")
_HYPHEN = re.compile(r"([^\W\d_]+)-$")


def joined(text: str, slack: float = 1.0) -> str:
    r"""Join the lines of each paragraph of a text that was broken at some width; leave any other text as it is.

    A line goes on in the next where the next one's first word would not have fitted it. `slack` is the part of the
    widest line that has to be full: 1 for letters of one width, less for print.

    >>> joined("The junta said on Monday that elections\nwould have to wait until the country is\nsafe.\n\nNo more.")
    'The junta said on Monday that elections would have to wait until the country is safe.\n\nNo more.'
    >>> joined("A heading\nA line that is a paragraph of its own, whatever stands after it.")
    'A heading\nA line that is a paragraph of its own, whatever stands after it.'
    """
    lines = text.split("\n")
    width = max(map(len, lines), default=0)
    if not _NARROW - 5 <= width <= _WIDE + 20:
        return text
    inner = [at for at in range(len(lines) - 1) if lines[at].strip() and lines[at + 1].strip()]
    full = {at for at in inner if _is_full(lines[at], lines[at + 1], width * slack)}
    if len(full) < 2 or len(full) < 0.5 * len(inner):
        return text
    words = set(re.findall(r"\w+-\w+", text))
    out: list[str] = lines[:1]
    for at in range(1, len(lines)):
        out += _on(out.pop(), lines[at], words) if at - 1 in full else ("\n", lines[at])
    return "".join(out)


def _is_full(line: str, following: str, width: float) -> bool:
    first = following.split(maxsplit=1)[0]
    if _ITEM.match(following) or following.lstrip().startswith((">", "#")) != line.lstrip().startswith((">", "#")):
        return False
    return len(line.rstrip()) + 1 + len(first) > width


def _on(before: str, line: str, words: set[str]) -> tuple[str, str]:
    """Set a line after another; a divided word is whole again, unless it has a hyphen elsewhere."""
    before, line = before.rstrip(" "), line.lstrip(" ")
    if before.endswith("\N{SOFT HYPHEN}"):
        return before[:-1], line
    divided = _HYPHEN.search(before)
    if divided is None or not line[:1].islower():
        return f"{before} ", line
    rest = re.match(r"[^\W\d_]+", line)
    hyphenated = f"{divided[1]}-{rest[0] if rest else ''}" in words
    return before if hyphenated else before[:-1], line
