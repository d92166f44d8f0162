"""The body of a note: lines of a little Markdown → paragraphs of plain text.

A note has paragraphs, items that begin with `- `, and `**bold**`; HTML comments are remarks. What looks like any
other markup stays in the text as it was written and is found, so that nothing is lost and nothing is guessed at.
"""

import re
from collections.abc import Iterator

from hune.brief.formats.glyphs import unset
from hune.brief.notes.finding import Finding, both, excerpt, found
from hune.brief.notes.note import Cite, Text
from hune.brief.words import clean
from hune.text.words import capital

_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
_SLUG = r"\[\[[^\[\]]*\]\]"
_TOKEN = re.compile(rf"(\*\*|{_SLUG})")
_ITEM = re.compile(r"- +|-$")
DECISION = {
    "en": re.compile(r"decision asked\s*:\s*", re.IGNORECASE),
    "fr": re.compile(r"décision attendue\s*:\s*", re.IGNORECASE),
}
"""How the paragraph of the decision begins, in each language; its badge says the same, so it is not printed twice."""

_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")

_MARKS = {
    "heading": r"^\s*#{1,6}(?:\s|$)",
    "rule": r"^\s*(?:-{2,}|={2,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])\s*$",
    "quotation": r"^\s*>(?!\s?\d)",
    "numbered": r"^\s*\d{1,2}[.)]\s",
    "item": r"^\s*[*+•·–—]\s|^\s+- ",
    "table": r"^\s*\|.*\||\|\s*:?-{3,}",
    "image": r"!\[",
    "link": r"(?<!!)\[[^\[\]]*\](?:\(|\[[^\[])|^\s*\[[^\[\]]+\]:|<(?:https?|mailto):[^>]*>",
    "footnote": r"\[\^[^\]]*\]",
    "html": r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z]{2,}|#\d+);",
    "code": r"`",
    "italics": r"\*{3,}|(?<![*\\])\*(?![*\s])[^*]*\*(?!\*)|(?<![\w\\])_[^_\s][^_]*_(?!\w)",
    "struck": r"~~",
    "escape": r"\\[*_#`~\[\]>-]",
    "printed-mark": r"\[E\d+(?:[–-]E?\d+)?\]",
    "half-slug": r"\[\[|\]\]",
}
"""Markup that a note cannot have, by the name of the message that says what it is."""
_COMPILED = {name: re.compile(pattern) for name, pattern in _MARKS.items()}


def without_remarks(source: str, file: str) -> tuple[str, list[Finding]]:
    """Take the remarks out of a file, its lines keeping their numbers; one that is not closed hides all after it."""
    kept = _REMARK.sub(lambda match: "\n" * match[0].count("\n"), source)
    open_at = kept.find("<!--")
    if open_at < 0:
        return kept, []
    line = kept.count("\n", 0, open_at) + 1
    what = both("note-mark-remark", "what")
    return kept[:open_at], [found("HN664", file, line, value=excerpt(kept[open_at:]), **what)]


def paragraphs(lines: list[str], first: int, file: str, lang: str) -> tuple[tuple[Text, ...], list[Finding]]:
    """Read the paragraphs of the lines from the place `first`; return them and what cannot be set.

    >>> [(p.text, p.bullet) for p in paragraphs(["We assess **two** things:", "- this", "- that"], 0, "x", "en")[0]]
    [('We assess two things:', False), ('this', True), ('that', True)]
    """
    findings = [finding for at in range(first, len(lines)) for finding in _unfit(lines[at], at + 1, file)]
    texts: list[Text] = []
    deciding = False
    for bullet, numbered in _blocks(lines, first):
        text, unclosed = _inline(numbered, bullet)
        opens = next((own for own, label in DECISION.items() if label.match(text.text)), None)
        if opens and opens != lang:
            languages = both(f"note-lang-{opens}", "found") | both(f"note-lang-{lang}", "wanted")
            findings.append(found("HN665", file, text.line(), value=excerpt(text.text), **languages))
        # Items that follow the decision are part of it.
        deciding = opens is not None or (deciding and bullet)
        if unclosed:
            value = excerpt(text.text)
            findings.append(found("HN664", file, text.line(), value=value, **both("note-mark-unclosed", "what")))
        if text.text or text.cites:
            texts.append(_decision(text) if deciding else text)
    return tuple(texts), findings


def _blocks(lines: list[str], first: int) -> Iterator[tuple[bool, list[tuple[int, str]]]]:
    """Group lines by paragraph and item, with their numbers; a line goes on with what stands above it."""
    block: list[tuple[int, str]] = []
    bullet = False
    for number, line in enumerate(lines[first:], start=first + 1):
        item = _ITEM.match(line)
        if (not line.strip() or item) and block:
            yield bullet, block
            block = []
        if line.strip():
            bullet = bool(item) if not block else bullet
            block.append((number, line[item.end() :] if item else line))
    if block:
        yield bullet, block


def _inline(numbered: list[tuple[int, str]], bullet: bool) -> tuple[Text, bool]:
    """Take the marks out of the lines of a paragraph; say also whether a bold is left open."""
    text = ""
    lines: list[tuple[int, int]] = []
    cites: list[Cite] = []
    turns: list[int] = []
    for number, line in numbered:
        text += " " if text and not text.endswith(" ") else ""
        lines.append((len(text), number))
        for piece in _TOKEN.split(_printable(line.strip())):
            if piece == "**":
                turns.append(len(text))
            elif re.fullmatch(_SLUG, piece):
                text = text.rstrip()
                cites.append(Cite(piece[2:-2].strip(), len(text)))
            else:
                text += piece.lstrip() if text.endswith(" ") or not text else piece
    text = text.rstrip()
    pairs = zip(turns[::2], turns[1::2], strict=False)
    strong = tuple((min(a, len(text)), min(b, len(text))) for a, b in pairs if a < min(b, len(text)))
    return Text(text, tuple(lines), bullet, False, strong, tuple(cites)), len(turns) % 2 == 1


def _printable(line: str) -> str:
    return re.sub(r" {2,}", " ", "".join(c for c in clean(line) if c not in _INVISIBLE))


def _decision(text: Text) -> Text:
    """Take the words that open a decision off its text, and everything else so many places back."""
    label = next((match for pattern in DECISION.values() if (match := pattern.match(text.text))), None)
    gone = label.end() if label else 0
    return Text(
        text=capital(text.text[gone:]) if label else text.text,
        lines=tuple((max(at - gone, 0), number) for at, number in text.lines),
        bullet=text.bullet,
        decision=True,
        strong=tuple((max(a - gone, 0), b - gone) for a, b in text.strong if b > gone),
        cites=tuple(Cite(cite.slug, max(cite.at - gone, 0)) for cite in text.cites),
    )


def _unfit(line: str, number: int, file: str) -> Iterator[Finding]:
    """Find what a line has that a note cannot set."""
    hidden = sorted({f"U+{ord(c):04X}" for c in line if c in _INVISIBLE or (not clean(c) and c != "\n")})
    if hidden:
        yield found("HN664", file, number, value=", ".join(hidden), **both("note-mark-invisible", "what"))
    if lost := unset(clean(line)):
        yield found("HN664", file, number, value=lost, **both("note-mark-unset", "what"))
    bare = re.sub(_SLUG, "", line)
    for name, pattern in _COMPILED.items():
        if match := pattern.search(bare):
            value = excerpt(bare[match.start() :], 30)
            yield found("HN664", file, number, value=value, **both(f"note-mark-{name}", "what"))
