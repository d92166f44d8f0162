"""The evidence annex: typed cells, one row of headings, never a formula, the same every time."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import settings as limited
from hypothesis import strategies as st
from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from hune.brief.editions import admit
from hune.brief.formats import xlsx
from hune.brief.formats.typed import tabulate
from hune.brief.formats.xlsx import fitted, render
from hune.brief.lay import blocks, numbered
from hune.brief.model import (
    EVERYONE,
    INSIDE,
    Arg,
    Brief,
    Chance,
    Column,
    Countries,
    Country,
    Identity,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Paragraph,
    Prose,
    Range,
    Ratio,
    Raw,
    Run,
    Say,
    Section,
    Share,
    Table,
)
from hune.brief.words import Words, clean
from hune.errors import HuneError
from hune.text import likelihood

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Rows = list[list[Any]]


def read(data: bytes) -> dict[str, Rows]:
    """Read the sheets of a workbook as another program does, by their names in order."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def worksheets(data: bytes) -> list[Any]:
    found = parts(data)
    count = sum(name.startswith("xl/worksheets/sheet") for name in found)
    return [fromstring(found[f"xl/worksheets/sheet{number}.xml"]) for number in range(1, count + 1)]


def shaped(brief: Brief, *rows: tuple[Arg, ...], heads: tuple[str, ...] = ("country", "deaths"), **more: Any) -> Table:
    """Make a table for the annex, under headings of the specimen."""
    columns = tuple(Column(Say(f"specimen-col-{head}"), figures=number > 0) for number, head in enumerate(heads))
    return Table("extra", Say("specimen-wide"), columns, rows, editions=(brief.edition,), **more)


def extra(data: bytes, lang: str = "en") -> Rows:
    """Return the sheet of a table that is in the annex only."""
    label = {"en": "Annex 1", "fr": "Annexe 1"}[lang]
    [rows] = [rows for name, rows in read(data).items() if name.startswith(label)]
    return rows


@pytest.fixture(scope="module", params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def data(specimen: ModuleType, lang: str) -> bytes:
    return render(specimen.specimen(), lang)


def test_the_sheets_are_in_reading_order(data: bytes, lang: str) -> None:
    names = {
        "en": ["About", "What is said", "Table 1 – ", "Figure 1 – ", "Figure 2 – ", "Table 2 – ", "Evidence"],
        "fr": ["À propos", "Énoncés", "Tableau 1 – ", "Figure 1 – ", "Figure 2 – ", "Tableau 2 – ", "Pièces à l’appui"],
    }[lang]
    names += {"en": ["Sources", "Likelihood"], "fr": ["Sources", "Probabilités"]}[lang]
    found = list(read(data))
    assert len(found) == len(names)
    assert all(name.startswith(begun) for name, begun in zip(found, names, strict=True))


def test_a_table_is_numbers_under_one_row_of_headings(data: bytes, lang: str) -> None:
    rows = list(read(data).values())[5]
    assert (
        rows[0][:5]
        == {
            "en": ["Country", "Country (ISO code)", "Deaths", "Low–high (low)", "Low–high (high)"],
            "fr": ["Pays", "Pays (code ISO)", "Décès", "Bas–haut (bas)", "Bas–haut (haut)"],
        }[lang]
    )
    assert len(set(rows[0])) == len(rows[0])
    assert rows[1][:7] == ["Mali", "MLI", 2109, 1910, 2480, 732, 0.43]
    assert rows[2][:7] == ["Burkina Faso", "BFA", 6109, 5800, 7375, 1576, 0.57]


def test_a_day_and_a_month_stand_as_iso_text_beside_their_words(data: bytes, lang: str) -> None:
    rows = list(read(data).values())[5]
    label, iso = rows[0].index(rows[0][7]), 8
    assert rows[0][iso].endswith("(ISO)")
    assert [row[iso] for row in rows[1:]] == ["2023-12-30", "2023-12-31", "2023-12", ""]
    assert rows[3][label] == {"en": "Dec 2023", "fr": "déc. 2023"}[lang]


def test_what_has_no_value_is_an_empty_cell_with_its_reason_at_the_end(data: bytes, lang: str) -> None:
    rows = list(read(data).values())[5]
    assert rows[3][2:5] == [534, "", ""]
    assert rows[0][-1] == {"en": "No value because", "fr": "Motif d’absence"}[lang]
    column = {"en": "Low–high: ", "fr": "Bas–haut\u202f: "}[lang]
    assert rows[3][-1].startswith(column)
    assert [row[-1] for row in rows[1:3]] == ["", ""]


def test_evidence_has_all_that_is_needed_to_count_again(specimen: ModuleType, data: bytes, lang: str) -> None:
    brief: Brief = specimen.specimen()
    name = {"en": "Evidence", "fr": "Pièces à l’appui"}[lang]
    head, *rows = read(data)[name]
    assert [row[0] for row in rows] == [f"E{number}" for number in range(1, 13)]
    assert [row[1] for row in rows] == list(numbered(brief))
    pieces = {piece.slug: piece for piece in brief.evidence}
    for row in rows:
        piece = pieces[row[1]]
        figures = ["" if figure is None else figure for figure in (piece.value, piece.low, piece.high)]
        assert row[4:7] == figures
        assert row[7:13] == [piece.table, piece.vintage, piece.filter, piece.first, piece.last, piece.through]
        assert row[13:17] == [piece.rows, "ucdp", 1, piece.record_version]
        assert row[17] == {"en": "INTERNAL", "fr": "INTERNE"}[lang]
    assert len(head) == 20
    reconstructed = [row[1] for row in rows if row[19] == {"en": "yes", "fr": "oui"}[lang]]
    assert reconstructed == ["replay.2023"]


def test_evidence_says_what_cites_it(data: bytes, lang: str) -> None:
    rows = {row[1]: row[2] for row in read(data)[{"en": "Evidence", "fr": "Pièces à l’appui"}[lang]]}
    niger = rows["deaths.NER.2023"].split("\n")
    assert "Niger" in niger[0]
    assert "664" in niger[0]
    assert niger[1].startswith({"en": "Table 2 – ", "fr": "Tableau 2 – "}[lang])
    assert rows["never.cited"] == ""


def test_statements_have_their_likelihood_as_a_number(data: bytes, lang: str) -> None:
    rows = list(read(data).values())[1]
    [expected] = [row for row in rows[1:] if row[1] in ("Expected", "Attendu")]
    assert expected[4] == 0.64
    assert expected[5] == {"en": "likely (about 65\u202f%)", "fr": "probable (environ 65\u202f%)"}[lang]
    assert expected[3].startswith({"en": "Our confidence", "fr": "Notre confiance"}[lang])


def test_the_likelihood_key_is_the_key(data: bytes, lang: str) -> None:
    rows = list(read(data).values())[-1][1:]
    assert [tuple(row[2:4]) for row in rows] == [(band.low / 100, band.high / 100) for band in likelihood.rows()]
    assert [row[0] for row in rows][1] == {"en": "almost no chance", "fr": "presque exclu"}[lang]


def test_the_first_sheet_says_what_this_is_and_leads_to_the_others(data: bytes, lang: str) -> None:
    rows = next(iter(read(data).values()))
    said = {cell for row in rows for cell in row}
    wanted = {
        "en": {"Sahel", "Early-warning brief no. 14", "22 January 2024", "December 2023", "DRAFT, not signed"},
        "fr": {"Sahel", "Note de veille nº\u00a014", "22 janvier 2024", "décembre 2023", "PROJET, non validé"},
    }[lang]
    edition = {"en": "INTERNAL, TLP:AMBER+STRICT", "fr": "INTERNE, TLP:AMBER+STRICT"}[lang]
    assert wanted | {edition, "Observatoire du Sahel & <Partners>"} <= said
    links = worksheets(data)[0].findall(f"{MAIN}hyperlinks/{MAIN}hyperlink")
    assert [link.get("location") for link in links] == [f"'{name}'!A1" for name in list(read(data))[1:]]


def test_every_sheet_scrolls_filters_and_prints_under_its_marking(data: bytes, lang: str) -> None:
    mark = {"en": "INTERNAL, TLP:AMBER+STRICT · DRAFT", "fr": "INTERNE, TLP:AMBER+STRICT · PROJET"}[lang]
    for number, sheet in enumerate(worksheets(data)):
        setup = sheet.find(f"{MAIN}pageSetup")
        assert (setup.get("orientation"), setup.get("paperSize")) == ("landscape", "9")
        assert sheet.find(f"{MAIN}headerFooter/{MAIN}oddHeader").text.endswith(f"&R{mark}")
        if number:
            assert sheet.find(f".//{MAIN}pane").get("ySplit") == "1"
            assert sheet.find(f"{MAIN}autoFilter") is not None
    names = parts(data)["xl/workbook.xml"].decode()
    assert names.count("_xlnm.Print_Titles") == names.count("_xlnm._FilterDatabase") == len(read(data)) - 1


def test_the_file_is_dated_and_authored_as_the_brief(data: bytes, lang: str) -> None:
    core = parts(data)["docProps/core.xml"].decode()
    assert core.count("2024-01-22T00:00:00Z") == 2
    assert "<dc:creator>Observatoire du Sahel &amp; &lt;Partners&gt;</dc:creator>" in core
    assert {"en": "DRAFT", "fr": "PROJET"}[lang] in core


def test_the_same_brief_gives_the_same_bytes(specimen: ModuleType, data: bytes, lang: str) -> None:
    assert render(specimen.specimen(), lang) == data


def test_a_signed_brief_is_no_draft(specimen: ModuleType) -> None:
    from hune.brief.model import Signature

    signature = Signature("ab" * 32, "A. Diallo", {"en": "Director", "fr": "Directrice"}, date(2024, 1, 22), EVERYONE)
    signed = render(specimen.specimen(signatures=(signature,)), "en")
    assert b"DRAFT" not in b"".join(parts(signed).values())
    assert any("A. Diallo" in str(cell) for row in read(signed)["About"] for cell in row)


def test_an_organisations_colour_rules_the_headings(specimen: ModuleType) -> None:
    identity = Identity({"en": "Observatory", "fr": "Observatoire"}, None, None, {"accent": "#0a7b34"})
    assert b'rgb="FF0A7B34"' in parts(render(specimen.specimen(identity=identity), "en"))["xl/styles.xml"]


# What a table may hold


def test_every_kind_of_value_has_its_cells(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    rows: tuple[tuple[Arg, ...], ...] = (
        (Countries((434, 461)), Chance(0.9750000000000002)),
        (Months(517, 522), Number(12.5)),
        (Raw("145801"), Range(3, 5)),
    )
    head, *cells = extra(render(brief, "en", tables=(shaped(brief, *rows),)))
    found = [dict(zip(head, row, strict=True)) for row in cells]
    assert found[0]["Country"] == "Benin and Togo"
    assert found[0]["Country (ISO code)"] == "BEN, TGO"
    assert found[0]["Deaths (share)"] == 0.975
    assert found[0]["Deaths (in words)"] == "almost certain (>95\u202f%)"
    assert (found[1]["Country (first, ISO)"], found[1]["Country (last, ISO)"]) == ("2023-01", "2023-06")
    assert (found[1]["Deaths"], found[1]["Deaths (low)"]) == (12.5, "")
    assert found[2]["Country"] == "145801"
    assert (found[2]["Deaths (low)"], found[2]["Deaths (high)"]) == (3, 5)


def test_a_heading_that_is_repeated_says_what_it_belongs_to(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    table = shaped(
        brief,
        (Country(432), Number(1), Range(1, 2), Number(3), Range(3, 4)),
        heads=("country", "deaths", "range", "change", "range"),
    )
    head = extra(render(brief, "en", tables=(table,)))[0]
    assert head[3:5] == ["Deaths · Low–high (low)", "Deaths · Low–high (high)"]
    assert head[6].endswith("· Low–high (low)")
    assert len(set(head)) == len(head)


def test_headings_that_are_all_alike_are_numbered(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    table = shaped(brief, (Number(1), Number(2), Number(3)), heads=("deaths", "deaths", "deaths"))
    assert extra(render(brief, "en", tables=(table,)))[0] == [
        "Deaths",
        "Deaths (2)",
        "Deaths (3)",
    ]


def test_a_column_without_any_value_keeps_its_heading(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    empty = shaped(brief, (Country(432), Missing("covered-not")))
    assert extra(render(brief, "en", tables=(empty,)))[1] == ["Mali", "MLI", "", "Deaths: not covered"]


def test_a_table_without_rows_keeps_its_headings(specimen: ModuleType) -> None:
    cells = tabulate(shaped(specimen.specimen()), Words("en"))
    assert [heading.text for heading in cells.headings] == ["Country", "Deaths"]
    assert cells.rows == ()


def test_a_share_is_a_fraction_and_prints_as_a_percentage(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    data = render(brief, "fr", tables=(shaped(brief, (Country(432), Share(0.43))),))
    assert extra(data, "fr")[1][2] == 0.43
    styles = parts(data)["xl/styles.xml"].decode()
    assert 'formatCode="[$-40C]0&quot;\u202f&quot;%"' in styles
    assert 'formatCode="[$-40C]#,##0"' in styles


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(specimen: ModuleType, value: float) -> None:
    brief = specimen.specimen()
    with pytest.raises(HuneError, match="HN617"):
        render(brief, "en", tables=(shaped(brief, (Country(432), Range(0, value))),))


def test_an_analysts_words_are_among_the_statements(specimen: ModuleType) -> None:
    brief: Brief = specimen.specimen()
    texts: dict[str, tuple[Paragraph, ...]] = {
        "en": (
            Paragraph((Run("We count "), Run("534", strong=True, slug="deaths.NER.2023"), Run(" deaths."))),
            Paragraph((Run("=1+1 is not a sum."),), bullet=True),
        )
    }
    roles = {"en": "Analyst", "fr": "Analyste"}
    prose = Prose("a", "assessment", texts, roles, date(2024, 1, 20), ("deaths.NER.2023",), INSIDE)
    brief = replace(brief, sections=(Section("takeaways", (prose,)),))
    [_, row] = read(render(brief, "en"))["What is said"]
    assert row[1:4] == ["Assessed", "We count 534 deaths.\n=1+1 is not a sum.", ""]
    assert row[6:8] == ["E1", "Analyst, 20 January 2024"]
    [_, row] = read(render(brief, "fr"))["Énoncés"]
    assert "n’a pas été rédigé" in row[2]


# What may not be in it


def test_a_table_of_the_annex_obeys_the_rules_of_the_brief(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    table = shaped(brief, (Country(432), Number(1)))
    for fault, code in (
        (replace(table, editions=("PUBLIC",)), "HN632"),
        (replace(table, evidence=("no.such",)), "HN630"),
        (replace(table, rows=((Number(1),),)), "HN635"),
        (replace(table, id="by-country"), "HN631"),
    ):
        with pytest.raises(HuneError, match=code):
            render(brief, "en", tables=(fault,))


def test_a_table_of_the_annex_leaves_the_numbers_of_the_evidence_as_the_page_has_them(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    table = shaped(brief, (Country(432), Number(1)), evidence=("never.cited",))
    with_table, without = (read(render(brief, "en", tables=tables))["Evidence"] for tables in ((table,), ()))
    assert [row[:2] for row in with_table] == [row[:2] for row in without]


def test_a_table_that_no_sheet_can_hold_is_refused(specimen: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 12)
    with pytest.raises(HuneError, match=r"HN697.*rows") as caught:
        render(specimen.specimen(), "en")
    assert "lignes" in caught.value.text("fr")


def test_nothing_is_a_formula_and_nothing_leads_out(specimen: ModuleType) -> None:
    for text in (*specimen.HOSTILE, "=1+1", "+1", "-1", "@SUM(A1)", "http://example.org", "<r><t>x</t></r>"):
        found = parts(render(specimen.hostile(text), "en"))
        assert not any("externalLink" in name for name in found)
        assert not any(b'TargetMode="External"' in part for name, part in found.items() if name.endswith(".rels"))
        for name, part in found.items():
            tags = {element.tag for element in fromstring(part).iter()}
            assert f"{MAIN}f" not in tags, name


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+33 1", "-5", "@home", "\t=1", "<r><t>x</t></r>", "_x0041_", "012", "1e5", "TRUE", "Mali\x0b\x00 "],
)
def test_a_text_stays_the_text_it_is(specimen: ModuleType, text: str) -> None:
    brief = specimen.specimen()
    row = extra(render(brief, "en", tables=(shaped(brief, (Raw(text), Number(1))),)))[1]
    assert row == [clean(text) + (" " if text.startswith("<r>") else ""), 1]


def test_a_text_that_looks_like_a_formula_stays_one_when_it_is_edited(specimen: ModuleType) -> None:
    found = parts(render(specimen.hostile('=HYPERLINK("http://example.org")'), "en"))
    assert b'quotePrefix="1"' in found["xl/styles.xml"]


def test_a_text_too_long_for_a_cell_says_that_it_goes_on(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    long = "décès " * 8000
    cell = extra(render(brief, "en", tables=(shaped(brief, (Raw(long), Number(1))),)))[1][0]
    assert 32_000 < len(cell) <= 32_767
    assert cell.endswith("décès…")


@limited(max_examples=20, deadline=None)
@given(texts=st.lists(st.text(st.characters(codec="utf-8"), max_size=40), min_size=1, max_size=30))
def test_whatever_text_goes_in_comes_out(specimen: ModuleType, texts: list[str]) -> None:
    brief = specimen.specimen()
    table = shaped(brief, *((Raw(text), Number(number)) for number, text in enumerate(texts)))
    data = render(brief, "en", tables=(table,))
    found = [tuple(row) for row in extra(data)[1:]]
    assert [row[1] for row in found] == list(range(len(texts)))
    for (cell, _), text in zip(found, texts, strict=True):
        assert cell in (clean(text), clean(text) + " ")
    assert all(element.tag != f"{MAIN}f" for sheet in worksheets(data) for element in sheet.iter())


@given(st.lists(st.text(max_size=60), max_size=12))
def test_names_of_sheets_are_short_whole_and_apart(titles: list[str]) -> None:
    names = fitted(titles)
    assert len(names) == len(titles)
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name.encode("utf-16-le", "surrogatepass")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\'")
        assert name.casefold() != "history"


def test_long_headers_are_cut_before_they_are_refused(specimen: ModuleType) -> None:
    header = worksheets(render(specimen.hostile("&" * 400), "en"))[0].find(f"{MAIN}headerFooter/{MAIN}oddHeader").text
    assert 200 < len(header) <= 255
    assert header.count("&") % 2 == 0


# The sample


def tables_of(brief: Brief) -> Iterator[Table]:
    return (block for block in blocks(brief) if isinstance(block, Table))


def test_every_figure_of_the_samples_tables_is_in_the_annex_exactly(sample_brief: Brief) -> None:
    brief = admit(sample_brief, "INTERNAL")
    sheets = list(read(render(brief, "en")).values())[2:-3]
    for table, (_, *rows) in zip(tables_of(brief), sheets, strict=True):
        for args, row in zip(table.rows, rows, strict=True):
            wanted = [figure for arg in args for figure in figures(arg)]
            assert [cell for cell in row if isinstance(cell, float)] == pytest.approx(wanted, abs=1e-11)


def figures(arg: Arg) -> tuple[float, ...]:
    """Return the numbers that a value holds."""
    match arg:
        case Number(value) | Share(value) | Chance(value):
            return (value,)
        case Range(low, high):
            return (low, high)
        case Ratio(k, n):
            return (k, n)
    return ()


def test_a_brief_with_nothing_in_it_is_still_a_workbook(specimen: ModuleType) -> None:
    note = Section("takeaways", (Note("n", Say("specimen-wide")),))
    bare = specimen.specimen(sections=(note,), evidence=(), sources=(), notices=(), identity=Identity(), number=None)
    sheets = read(render(bare, "fr"))
    assert list(sheets) == ["À propos", "Énoncés", "Pièces à l’appui", "Sources", "Probabilités"]
    assert len(sheets["Sources"]) == 1


def test_so_many_of_so_many_are_two_numbers_under_headings_in_words(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    heads, row = extra(render(brief, "fr", tables=(shaped(brief, (Ratio(53, 120), Number(1))),)), "fr")
    assert row == [53, 120, 1]
    assert [head.rpartition(" ")[2] for head in heads[:2]] == ["(fois)", "(sur)"]


def test_a_month_is_a_month(specimen: ModuleType) -> None:
    brief = specimen.specimen()
    assert extra(render(brief, "en", tables=(shaped(brief, (Month(528), Number(1))),)))[1] == ["Dec 2023", "2023-12", 1]
