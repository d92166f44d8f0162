"""The evidence annex of a brief as a workbook: each table a sheet of typed cells, and what every figure rests on.

It is made to be computed with, so figures are the exact ones and a sheet has one row of headings and nothing
above it. Nothing is ever a formula: every text is written as a text, whatever it begins with. Dates inside the
file are that of issue, so the same brief gives the same bytes.
"""

import io
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from typing import Any

from msgspec.structs import replace

from hune.brief.formats.colours import ACCENT, colours
from hune.brief.formats.sheets import Leaf, leaves
from hune.brief.formats.typed import FIGURES, Value
from hune.brief.lay import check, lay
from hune.brief.model import Brief, Section, Table
from hune.brief.page import Page
from hune.brief.words import Words
from hune.errors import HuneError
from hune.text.languages import pick
from hune.text.numbers import NARROW_SPACE

ROWS, COLUMNS, TEXT, NAME, RUNNING = 1_048_576, 16_384, 32_767, 31, 120
"""What a sheet, a cell, the name of a sheet can hold (texts in UTF-16 units), and half a header."""

WIDEST, PRINTED, HIGHEST, LINE, A4 = 72, 260, 409, 15, 9
"""The widest column and all that one printed page takes, in digits; the highest row and a line, in points."""
HOW = ("sheets", "exact", "empty", "marks", "formulas")
_REFUSED = str.maketrans({**dict.fromkeys("[]:*?/\\", " "), "'": "’"})


def render(brief: Brief, lang: str, *, tables: tuple[Table, ...] = ()) -> bytes:
    """Write the brief's evidence annex in `lang`; `tables` are in the annex only.

    Raises the errors of `hune.brief.lay.lay`, also for what is wrong in `tables`, HN617 for a figure that is not
    finite, and HN697 for a table that no sheet can hold.
    """
    # A large library that only this format needs.
    import xlsxwriter

    check(replace(brief, sections=(*brief.sections, Section("annex", tables))))
    page = lay(brief, lang)
    sheets = leaves(brief, page, tables)
    about = Words(lang).label("annex-about")
    names = fitted([about, *(leaf.title for leaf in sheets)])
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    ) as workbook:
        workbook.set_properties(_properties(brief, page))
        writer = _Writer(workbook, page, colours(brief)["accent"])
        writer.about(names, sheets)
        for name, leaf in zip(names[1:], sheets, strict=True):
            writer.sheet(name, leaf)
    return buffer.getvalue()


def fitted(titles: Iterable[str]) -> list[str]:
    """Fit titles to what a sheet may be named: short, without the signs of references, no two alike.

    >>> fitted(["Table 1 – Recorded deaths by country, 2023", "Table 1: recorded deaths by country", "History"])
    ['Table 1 – Recorded deaths by', 'Table 1 recorded deaths by', 'History (2)']
    """
    # The one name that spreadsheets keep for themselves.
    taken = {"history"}
    names = []
    for title in titles:
        whole = " ".join(title.translate(_REFUSED).split()).strip("’ ") or "–"
        name, again = _cut(whole, NAME), 1
        while name.casefold() in taken:
            again += 1
            name = f"{_cut(whole, NAME - len(f' ({again})'))} ({again})"
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(text: str, limit: int) -> str:
    """Cut a text to so many UTF-16 units, between words where the last one is not most of it."""
    if _units(text) <= limit:
        return text
    while _units(text) > limit:
        text = text[:-1]
    words = text.rpartition(" ")[0]
    return words.rstrip(" ,;–") if len(words) > limit // 2 else text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _properties(brief: Brief, page: Page) -> dict[str, Any]:
    organisation = page.organisation or ""
    return {
        "title": page.full_title,
        "subject": page.edition,
        "author": organisation,
        "company": organisation,
        "status": page.mark or "",
        "comments": "\n".join(page.colophon),
        "created": datetime.combine(brief.issued, time()),
    }


class _Writer:
    """Writes sheets into a workbook, in the styles that they share."""

    def __init__(self, workbook: Any, page: Page, accent: str) -> None:
        self.workbook = workbook
        self.page = page
        self.words = Words(page.lang)
        # The country of the language: where a program follows the file, it groups digits that language's way.
        country = pick(page.lang, en="[$-809]", fr="[$-40C]")
        cell, wrapped = {"valign": "top"}, {"valign": "top", "align": "left", "indent": 1, "text_wrap": True}
        head = {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1, "bottom_color": accent}
        styles: dict[str, dict[str, Any]] = {
            "text": wrapped,
            # Without the quote, a text such as "=A1" becomes a formula when somebody edits its cell.
            "quoted": wrapped | {"quote_prefix": True},
            "whole": cell | {"num_format": f"{country}#,##0"},
            "fraction": cell | {"num_format": f"{country}#,##0.0###"},
            "share": cell | {"num_format": f'{country}0"{NARROW_SPACE}"%'},
            "head": head | {"align": "left", "indent": 1},
            "head-figures": head | {"align": "right"},
            "label": wrapped | {"bold": True},
            "link": cell | {"align": "left", "indent": 1, "font_color": ACCENT, "underline": 1},
            "title": {"bold": True, "font_size": 16, "align": "left", "indent": 1},
            "genre": {"align": "left", "indent": 1},
        }
        self.styles = {name: workbook.add_format(style) for name, style in styles.items()}

    def about(self, names: list[str], sheets: tuple[Leaf, ...]) -> None:
        """Write the first sheet: what this is, what to know before reading, how to read it, where everything is."""
        widths = (30, 90, 24, 70)
        sheet = self.add(names[0], names[0], widths)
        self.text(sheet, 0, 0, self.page.title, "title")
        self.text(sheet, 1, 0, self.page.genre, "genre")
        facts = tuple(self.facts())
        for row, (label, text) in enumerate(facts, start=3):
            repeated = row > 3 and facts[row - 4][0] == label
            self.line(sheet, row, (None if repeated else label, text), widths, ("label", "text"))
        heads = [self.words.label(f"annex-content-{head}") for head in ("sheet", "what", "marks", "notes")]
        contents = len(facts) + 4
        self.line(sheet, contents, heads, widths, ["head"] * 4)
        for row, (name, leaf) in enumerate(zip(names[1:], sheets, strict=True), start=contents + 1):
            sheet.write_url(row, 0, f"internal:'{name}'!A1", self.styles["link"], name)
            texts = (None, leaf.caption, leaf.marks, "\n".join(leaf.notes))
            self.line(sheet, row, texts, widths, ["text"] * 4)

    def facts(self) -> Iterator[tuple[str, str]]:
        """Yield what the first sheet says, each with its label."""
        page, label = self.page, self.words.label
        if page.organisation:
            yield label("annex-organisation"), page.organisation
        for fact in page.facts:
            yield fact.label, fact.text
        for signature in page.signatures:
            yield label("annex-signature"), signature
        for notice in page.notices:
            yield page.labels["notices"], notice
        for line in HOW:
            yield label("annex-how"), label(f"annex-how-{line}")
        for line in (*filter(None, (page.reply,)), *page.colophon):
            yield label("annex-colophon"), line

    def sheet(self, name: str, leaf: Leaf) -> None:
        """Write a table under its one row of headings; raises HN697 for one that no sheet can hold."""
        headings, rows = leaf.cells.headings, leaf.cells.rows
        if len(rows) >= ROWS or len(headings) > COLUMNS:
            raise HuneError("HN697", name=leaf.caption, rows=len(rows), columns=len(headings), most=ROWS - 1)
        widths = [_width(h.text, [row[column] for row in rows]) for column, h in enumerate(headings)]
        sheet = self.add(name, leaf.caption, widths)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0)
        sheet.autofilter(0, 0, len(rows), len(headings) - 1)
        heads = ["head-figures" if heading.facet in FIGURES else "head" for heading in headings]
        self.line(sheet, 0, [heading.text for heading in headings], widths, heads)
        styles = ["share" if heading.facet == "share" else "text" for heading in headings]
        for number, row in enumerate(rows, start=1):
            self.line(sheet, number, row, widths, styles)

    def add(self, name: str, caption: str, widths: Sequence[float]) -> Any:
        """Add a sheet that prints on A4 across, with its marking and what it belongs to on every page."""
        page = self.page
        sheet = self.workbook.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(math.ceil(sum(widths) / PRINTED), 0)
        marking = " · ".join(filter(None, (page.edition, page.mark)))
        sheet.set_header(f"&L{_running(f'{page.title} – {page.genre}')}&R{_running(marking)}")
        sheet.set_footer(f"&L{_running(caption)}&R&P / &N")
        return sheet

    def line(
        self, sheet: Any, row: int, values: Sequence[Value | None], widths: Sequence[float], styles: Sequence[str]
    ) -> None:
        """Write a row, as high as its texts need; a cell without a value stays empty."""
        for column, (value, style) in enumerate(zip(values, styles, strict=True)):
            if isinstance(value, str):
                self.text(sheet, row, column, value, style)
            elif value is not None:
                shape = "share" if style == "share" else "whole" if value == int(value) else "fraction"
                sheet.write_number(row, column, value, self.styles[shape])
        # Not every program measures wrapped lines when it opens a file.
        lines = max(map(_lines, values, widths))
        if lines > 1:
            sheet.set_row(row, min(lines * LINE, HIGHEST))

    def text(self, sheet: Any, row: int, column: int, text: str, style: str = "text") -> None:
        """Write a text so that it stays one, whatever it looks like."""
        if _units(text) > TEXT:
            text = _cut(text, TEXT - 1) + "…"
        # The library takes a text between these two for the markup of a rich one and would not escape it.
        if text.startswith("<r>") and text.endswith("</r>"):
            text += " "
        if style == "text" and text.lstrip().startswith(("=", "+", "-", "@")):
            style = "quoted"
        if text:
            sheet.write_string(row, column, text, self.styles[style])


def _width(heading: str, values: Iterable[Value | None]) -> float:
    """Return the width of a column: that of its longest line, the heading's by its longest word, within bounds."""
    lines = [line for value in values if value is not None for line in _shown(value).split("\n")]
    longest = max(map(len, [*lines, *heading.split()]), default=0)
    return min(longest + 4, WIDEST)


def _lines(value: Value | None, width: float) -> int:
    """Return how many lines a text takes in a column; never too few, since most letters are narrower than a digit."""
    if not isinstance(value, str):
        return 1
    return sum(math.ceil(len(line) / width) or 1 for line in value.split("\n"))


def _shown(value: Value) -> str:
    return value if isinstance(value, str) else f"{value:,.6g}"


def _running(text: str) -> str:
    """Write a text for half a header, where an ampersand would begin a code.

    >>> _running("Observatoire & partenaires")
    'Observatoire && partenaires'
    """
    while _units(text.replace("&", "&&")) > RUNNING:
        text = text[:-1]
    return text.replace("&", "&&")
