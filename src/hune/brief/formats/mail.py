"""A brief as a page of plain text, to be pasted into an e-mail.

It has what a reader needs who opens nothing: the marking first, as the Traffic Light Protocol wants it, then the key
points, what changed, the dates ahead, the gaps, the likelihood key. No sentence is cut: where all of it is longer
than a page, whole parts are left out in a fixed order, and the text says which of them are in the full brief.

Lines break at spaces only, and never inside a number: the narrow no-break spaces of the page stay, since a plain
space would let "6 900" fall apart at the end of a line.
"""

import textwrap
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hune.brief.formats.names import file_name
from hune.brief.lay import lay
from hune.brief.model import Brief, Number, Raw
from hune.brief.page import Lines, Mark, Page, Part, Passage, Remark, Sheet
from hune.brief.words import Words, clean
from hune.text.languages import LANGUAGES, pick
from hune.text.numbers import NARROW_SPACE

LINES, COLUMNS, INDENT = 64, 76, "  "
HERE = frozenset({"takeaways", "changed", "unknown"})
"""The sections that this text has, unless it says otherwise."""

CALENDAR = "calendar"
"""The table of the dates ahead, which stands among the blocks of the outlook."""

ALWAYS, OBSERVED, CHANGED, NOTES, AHEAD, GAPS, ROWS = range(7)
"""What is left out last comes first: all that is observed but the first; what changed, in words; remarks among the key
points; the dates ahead; the gaps; the table of what changed. What is expected, assessed and asked always stays, and so
do a caution among the key points and the look-back: no forecast without a word on how the last ones fared."""

LOOK_BACK = "look-back"
"""The key point that looks back on forecasts."""


@dataclass(frozen=True, slots=True)
class Item:
    """Lines of the text under a heading, what they are called in the full brief, and when they are left out."""

    heading: str
    lines: tuple[str, ...]
    called: str
    rank: int = ALWAYS


def render(brief: Brief, lang: str) -> str:
    """Write the brief in `lang` as a text of one page where it can be; raises the errors of `hune.brief.lay.lay`.

    A page is 64 lines of 76 characters, which print on A4 and on Letter. A word that is longer has a line of its own.
    """
    pages = {page.lang: page for page in (lay(brief, each) for each in LANGUAGES)}
    items = {each: tuple(_items(page)) for each, page in pages.items()}
    kept = set(range(len(items[lang])))
    # The last of the highest rank goes first, in both languages alike: they are read side by side.
    leaving = sorted((item.rank, number) for number, item in enumerate(items[lang]) if item.rank)
    while any(len(_text(brief, pages[each], items[each], kept)) > LINES for each in LANGUAGES) and leaving:
        kept.remove(leaving.pop()[1])
    return "\n".join(_text(brief, pages[lang], items[lang], kept)) + "\n"


def _text(brief: Brief, page: Page, items: Sequence[Item], kept: Container[int]) -> list[str]:
    inside = [item for number, item in enumerate(items) if number in kept]
    left = [item for number, item in enumerate(items) if number not in kept]
    return [*_head(page), *_body(inside), *_close(brief, page, left)]


def _head(page: Page) -> Iterator[str]:
    """Yield the marking, whose brief this is, and what to know before reading."""
    yield from _wrapped(" · ".join(filter(None, (page.edition, page.mark))))
    yield ""
    yield from _wrapped(f"{page.title} – {page.genre}")
    yield from _wrapped(page.organisation or "")
    # The edition stands in the first line already.
    yield from _wrapped(" · ".join(f"{fact.label} {fact.text}" for fact in page.facts if fact.text != page.edition))
    if page.notices:
        yield from _heading(page.labels["notices"])
        for notice in page.notices:
            yield from _hanging("- ", notice)


def _body(items: Iterable[Item]) -> Iterator[str]:
    heading = None
    for item in items:
        if item.heading != heading:
            heading = item.heading
            yield from _heading(heading)
        yield from item.lines


def _close(brief: Brief, page: Page, left: Iterable[Item]) -> Iterator[str]:
    """Yield where the rest is, the likelihood key, the sources, who signed, where to write, what this was made with."""
    words = Words(page.lang)
    full, annex = (file_name(brief.edition, page.lang, ending) for ending in ("pdf", "xlsx"))
    called = dict.fromkeys((*(item.called for item in left), *_elsewhere(page, words)))
    # A part that is left out whole takes its table with it.
    tables = {words.label("mail-table", part=Raw(name)) for name in called}
    elsewhere = [name for name in called if name not in tables]
    key = ", ".join(f"{band.phrase} {band.span}" for band in page.bands)
    yield ""
    yield from _wrapped(words.label("mail-full", brief=Raw(full), annex=Raw(annex)))
    if elsewhere:
        yield from _wrapped(words.label("mail-also", parts=Raw(_series(elsewhere, page.lang))))
    yield from _wrapped(words.label("mail-key", bands=Raw(key)))
    yield ""
    if brief.sources:
        yield from _wrapped(words.label("mail-sources", sources=Raw(_sources(brief, page.lang))))
    for line in (*page.signatures, *filter(None, (page.reply,)), *page.colophon):
        yield from _wrapped(line)


def _elsewhere(page: Page, words: Words) -> Iterator[str]:
    """Yield what has no place in this text at all: other sections, and the tables of the gaps."""
    for part in page.parts:
        if part.name not in HERE:
            yield part.heading
        elif part.name == "unknown" and not all(isinstance(block, Passage | Remark) for block in part.blocks):
            yield words.label("mail-table", part=Raw(part.heading))


def _sources(brief: Brief, lang: str) -> str:
    """Name each source once, with the tables that were read."""
    tables: dict[str, list[str]] = {}
    for source in brief.sources:
        name = clean(source.name[lang]) if source.name else Words(lang).label("page-source-unnamed")
        tables.setdefault(name, []).append(clean(f"{source.table} {source.vintage}").strip())
    named = ((name, ", ".join(filter(None, read))) for name, read in tables.items())
    return _series((f"{name} ({read})" if read else name for name, read in named), lang)


def _series(names: Iterable[str], lang: str) -> str:
    return pick(lang, en="; ", fr=f"{NARROW_SPACE}; ").join(names)


def _items(page: Page) -> Iterator[Item]:
    words = Words(page.lang)
    for part in page.parts:
        if part.name == "takeaways":
            yield from _takeaways(part, words)
    for part in page.parts:
        if part.name == "changed":
            yield from _changed(part, words)
    for part in page.parts:
        yield from (_calendar(b) for b in part.blocks if isinstance(b, Sheet) and b.id == CALENDAR)
    for part in page.parts:
        if part.name == "unknown" and (lines := tuple(_listed(part))):
            yield Item(part.heading, lines, part.heading, GAPS)


def _takeaways(part: Part, words: Words) -> Iterator[Item]:
    """Yield the key points one by one, under their badges."""
    observed = False
    for block in _said(part):
        rank = ALWAYS if block.badge or block.id == LOOK_BACK or _cautions(block) else NOTES
        if block.kind == "observed":
            rank, observed = (OBSERVED if observed else ALWAYS), True
        yield Item(part.heading, tuple(_point(block)), words.label("mail-further"), rank)


def _cautions(block: Passage | Remark) -> bool:
    return isinstance(block, Passage) and block.tone == "caution"


def _point(block: Passage | Remark) -> Iterator[str]:
    """Yield a key point, its badge hanging; an analyst's further paragraphs stand under the first."""
    badge = f"{block.badge} – " if block.badge else ""
    if isinstance(block, Passage):
        yield from _hanging(badge, " ".join(filter(None, (_marked(block.text, block.marks), block.confidence))))
        return
    first, *others = block.paragraphs or (None,)
    yield from _hanging(badge, _analyst(first) if first else block.missing or "")
    for lines in others:
        yield from _hanging(INDENT + ("- " if lines.bullet else ""), _analyst(lines))
    yield from _hanging(INDENT, f"({block.byline})")


def _analyst(lines: Lines) -> str:
    return "".join(_marked(piece.text, (piece.mark,) if piece.mark else ()) for piece in lines.pieces)


def _changed(part: Part, words: Words) -> Iterator[Item]:
    """Yield what changed since the last brief, in sentences and then row by row."""
    sheets = [block for block in part.blocks if isinstance(block, Sheet)]
    counts = [words.label("mail-changed", what=Raw(s.caption), rows=Number(len(s.rows))) for s in sheets]
    lines = (*(line for count in counts for line in _hanging("- ", count)), *_listed(part))
    yield Item(part.heading, lines, part.heading, CHANGED)
    for sheet in sheets:
        rows = [[heading.text for heading in sheet.headings], *([cell.text for cell in row] for row in sheet.rows)]
        lines = tuple(line for row in rows for line in _hanging("", " · ".join(row)))
        yield Item(part.heading, lines, words.label("mail-table", part=Raw(part.heading)), ROWS)


def _calendar(sheet: Sheet) -> Item:
    rows = (" – ".join(cell.text for cell in row) for row in sheet.rows)
    lines = tuple(line for row in rows for line in _hanging("- ", row))
    return Item(sheet.caption, lines, sheet.caption, AHEAD)


def _said(part: Part) -> Iterator[Passage | Remark]:
    return (block for block in part.blocks if isinstance(block, Passage | Remark))


def _listed(part: Part) -> Iterator[str]:
    """Yield the sentences of a part as a list."""
    for block in _said(part):
        if isinstance(block, Passage):
            yield from _hanging("- ", _marked(block.text, block.marks))
        else:
            yield from _point(block)


def _marked(text: str, marks: Sequence[Mark]) -> str:
    return f"{text} [{', '.join(mark.text for mark in marks)}]" if marks else text


def _heading(text: str) -> tuple[str, str]:
    return "", text.upper()


def _wrapped(text: str) -> list[str]:
    return _hanging("", text, indent="")


def _hanging(begun: str, text: str, *, indent: str | None = None) -> list[str]:
    """Break a paragraph into lines, those after the first set in under what it was begun with."""
    before = begun[: len(begun) - len(begun.lstrip())]
    return textwrap.wrap(
        begun + text,
        COLUMNS,
        subsequent_indent=before + INDENT if indent is None else indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
