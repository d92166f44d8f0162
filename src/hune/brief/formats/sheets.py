"""The sheets of the evidence annex: everything a brief says and rests on, as cells under one row of headings each.

What is said, then every table of the brief and of its figures, then the evidence, the sources and the likelihood
key. Texts are those of the `Page`, figures those of the model.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from hune.brief.formats.typed import Heading, Tabulation, Value, exact, tabulate
from hune.brief.lay import blocks, numbered
from hune.brief.model import Brief, Evidence, Number, SourceLine, Statement, Table
from hune.brief.page import Drawing, Mark, Page, Part, Passage, Remark, Sheet
from hune.brief.setter import DASH, Setter
from hune.brief.words import Words, clean
from hune.text import likelihood

Row = tuple[Value | None, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet of the workbook: its name before it is fitted, what it holds in words, its cells."""

    title: str
    caption: str
    cells: Tabulation
    marks: str = ""
    notes: tuple[str, ...] = ()


def leaves(brief: Brief, page: Page, tables: tuple[Table, ...]) -> tuple[Leaf, ...]:
    """Return the sheets of a brief in reading order; `tables` follow those that the page shows."""
    words = Words(page.lang)
    setter = Setter(words, numbered(brief), {})
    return (
        _statements(brief, page, words),
        *_tables(brief, page, words),
        *_further(tables, setter),
        _evidence(brief, page, setter),
        _sources(brief, words),
        _key(page, words),
    )


def marks_of(block: Passage | Sheet | Drawing | Remark) -> tuple[Mark, ...]:
    """Return the marks of a block of any kind, an analyst's in the order they stand in the text."""
    if isinstance(block, Remark):
        return tuple(piece.mark for lines in block.paragraphs for piece in lines.pieces if piece.mark)
    return block.marks


def spoken(block: Passage | Remark) -> str:
    """Return what a statement, a note or an analyst says, paragraphs on lines of their own."""
    if isinstance(block, Passage):
        return block.text
    lines = ("".join(piece.text for piece in paragraph.pieces) for paragraph in block.paragraphs)
    return "\n".join(lines) if block.missing is None else block.missing


def _statements(brief: Brief, page: Page, words: Words) -> Leaf:
    likely = {b.id: b.likelihood for b in blocks(brief) if isinstance(b, Statement)}
    rows = []
    for part in page.parts:
        for block in part.blocks:
            if not isinstance(block, Passage | Remark):
                continue
            said = likely.get(block.id)
            rows.append(
                (
                    part.heading,
                    block.badge or (page.labels["caution"] if _cautions(block) else None),
                    spoken(block),
                    block.confidence if isinstance(block, Passage) else None,
                    exact(said.probability) if said else None,
                    words.likely(said.probability) if said else None,
                    _listed(marks_of(block)),
                    block.byline if isinstance(block, Remark) else None,
                )
            )
    columns = ("section", "badge", "statement", "confidence", "probability", "phrase", "marks", "signed")
    return _leaf("statements", columns, rows, words, {"probability": "share"})


def _cautions(block: Passage | Remark) -> bool:
    return isinstance(block, Passage) and block.tone == "caution"


def _tables(brief: Brief, page: Page, words: Words) -> Iterator[Leaf]:
    """Yield the tables that the page shows, those of figures under the label of their figure."""
    tables = {block.id: block for block in blocks(brief) if isinstance(block, Table)}
    for block in (block for part in page.parts for block in part.blocks):
        sheet = block.sheet if isinstance(block, Drawing) else block
        if isinstance(sheet, Sheet):
            label = block.label if isinstance(block, Sheet | Drawing) else None
            marks = dict.fromkeys((*marks_of(block), *sheet.marks))
            yield Leaf(
                f"{label} {DASH} {sheet.caption}",
                sheet.caption,
                tabulate(tables[sheet.id], words),
                _listed(marks),
                sheet.notes,
            )


def _further(tables: tuple[Table, ...], setter: Setter) -> Iterator[Leaf]:
    for number, table in enumerate(tables, start=1):
        label = setter.words.label("annex-table", number=Number(number))
        sheet = setter.sheet(table)
        yield Leaf(
            f"{label} {DASH} {sheet.caption}",
            sheet.caption,
            tabulate(table, setter.words),
            _listed(sheet.marks),
            sheet.notes,
        )


def _evidence(brief: Brief, page: Page, setter: Setter) -> Leaf:
    cited = _cited(page.parts)
    pieces = sorted(brief.evidence, key=lambda piece: setter.numbers[piece.slug])
    rows = [_piece(piece, cited.get(setter.numbers[piece.slug], ()), setter) for piece in pieces]
    columns = (
        *("number", "slug", "cited", "measure", "value", "low", "high", "table", "vintage", "filter", "first", "last"),
        *("through", "rows", "sources", "count", "record", "edition", "named", "reconstructed"),
    )
    figures = dict.fromkeys(("value", "low", "high", "rows", "count"), "value")
    return _leaf("evidence", columns, rows, setter.words, figures)


def _piece(piece: Evidence, cited: Iterable[str], setter: Setter) -> Row:
    label = setter.words.label
    return (
        f"E{setter.numbers[piece.slug]}",
        clean(piece.slug),
        "\n".join(cited),
        setter.unit(piece.unit),
        *(None if figure is None else exact(figure) for figure in (piece.value, piece.low, piece.high)),
        *map(clean, (piece.table, piece.vintage, piece.filter, piece.first, piece.last, piece.through)),
        piece.rows,
        ", ".join(map(clean, piece.sources)),
        len(piece.sources),
        clean(piece.record_version),
        label(f"edition-{piece.edition.lower()}"),
        label("annex-yes" if piece.may_name_source else "annex-no"),
        label("annex-yes" if piece.reconstructed else "annex-no"),
    )


def _cited(parts: Iterable[Part]) -> dict[int, tuple[str, ...]]:
    """Return what cites each piece of evidence, by its number: sentences in full, tables and figures by caption."""
    cited: dict[int, dict[str, None]] = {}
    for block in (block for part in parts for block in part.blocks):
        for text, marks in _citing(block):
            for number in (n for mark in marks for n in range(mark.first, mark.last + 1)):
                cited.setdefault(number, {})[text] = None
    return {number: tuple(texts) for number, texts in cited.items()}


def _citing(block: Passage | Sheet | Drawing | Remark) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    if isinstance(block, Passage | Remark):
        yield spoken(block), marks_of(block)
    else:
        text = f"{block.label} {DASH} {block.caption}"
        yield text, block.marks
        if isinstance(block, Drawing) and block.sheet:
            yield text, block.sheet.marks


def _sources(brief: Brief, words: Words) -> Leaf:
    columns = ("source", "table", "vintage", "published", "covers", "licence", "citation", "file", "edition", "named")
    return _leaf("sources", columns, [_source(source, words) for source in brief.sources], words, {})


def _source(source: SourceLine, words: Words) -> Row:
    return (
        clean(source.name[words.lang]) if source.name else words.label("page-source-unnamed"),
        *map(clean, (source.table, source.vintage, source.published)),
        words.say(source.covers),
        *map(clean, (source.licence, source.citation, source.file)),
        words.label(f"edition-{source.edition.lower()}"),
        words.label("annex-yes" if source.may_name_source else "annex-no"),
    )


def _key(page: Page, words: Words) -> Leaf:
    rows: list[Row] = [
        (phrase, span, band.low / 100, band.high / 100)
        for (span, phrase), band in zip(words.key(), likelihood.rows(), strict=True)
    ]
    leaf = _leaf("key", ("words", "span", "from", "to"), rows, words, dict.fromkeys(("from", "to"), "share"))
    return replace(leaf, notes=(page.labels["key-note"],))


def _leaf(name: str, columns: Iterable[str], rows: Iterable[Row], words: Words, facets: Mapping[str, str]) -> Leaf:
    """Make a sheet whose columns hold texts, but for those that `facets` names."""
    headings = tuple(Heading(words.label(f"annex-column-{column}"), facets.get(column, "text")) for column in columns)
    return Leaf(words.label(f"annex-{name}"), words.label(f"annex-what-{name}"), Tabulation(headings, tuple(rows)))


def _listed(marks: Iterable[Mark]) -> str:
    return ", ".join(mark.text for mark in marks)
