"""The PDF: tagged, in its language, readable as text, with words for every drawing, the same every time."""

import io
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject
from tests.sheets import sheets

from hune.brief.compose import compose
from hune.brief.editions import admit
from hune.brief.formats.pdf import render
from hune.brief.lay import lay
from hune.brief.model import DETAILS, Brief, Column, Edition, Note, Number, Raw, Say, Section, Table
from hune.brief.page import Drawing, Passage
from hune.record.view import View
from hune.watch import find


@pytest.fixture(scope="module", params=["en", "fr"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pdf(specimen: ModuleType, lang: str) -> bytes:
    brief = specimen.specimen()
    return render(brief, lang, drawings=specimen.still(brief))


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def tags(node: Any) -> Iterator[DictionaryObject]:
    """Walk the structure tree."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, ArrayObject):
        for child in node:
            yield from tags(child)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node["/K"])


def squeezed(text: str) -> str:
    """Drop all white space, which a line break may have taken the place of."""
    return "".join(text.split())


def text_of(reader: PdfReader) -> str:
    return "\n".join(sheets(reader))


def test_it_says_that_it_is_accessible(reader: PdfReader, lang: str) -> None:
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 (a PDF boolean)
    assert root["/Lang"] == lang
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_its_title_tells_issue_and_age(reader: PdfReader, lang: str) -> None:
    title = {
        "en": "Sahel – Early-warning brief no. 14, issued 22 January 2024, data through December 2023",
        "fr": "Sahel – Note de veille nº\u00a014, parue le 22 janvier 2024, données jusqu’à décembre 2023",
    }[lang]
    assert reader.metadata is not None
    assert reader.metadata.title == title


def test_its_tags_are_those_of_a_report(reader: PdfReader) -> None:
    found = Counter(tag["/S"] for tag in tags(reader.root_object["/StructTreeRoot"]))
    assert found["/Title"] == 1
    assert found["/H1"] == 7
    assert found["/Table"] == 4
    assert found["/TH"] >= 10
    assert found["/Figure"] == 3
    assert found["/Link"] >= 18


def test_every_drawing_has_its_words(specimen: ModuleType, reader: PdfReader, lang: str) -> None:
    page = lay(specimen.specimen(), lang)
    wanted = [block.alt for part in page.parts for block in part.blocks if isinstance(block, Drawing)]
    found = [tag["/Alt"] for tag in tags(reader.root_object["/StructTreeRoot"]) if tag["/S"] == "/Figure"]
    assert found == wanted


def destinations(reader: PdfReader, page: Any) -> list[int]:
    """Return the pages, from 1, that the links of a page lead to."""
    numbers = {sheet.indirect_reference.idnum: n for n, sheet in enumerate(reader.pages, start=1)}  # type: ignore[union-attr]
    links = [note.get_object() for note in page.get("/Annots", [])]
    return [numbers[(link["/Dest"] if "/Dest" in link else link["/A"]["/D"])[0].idnum] for link in links]


def test_every_figure_is_a_table_too_and_says_on_which_page(specimen: ModuleType, reader: PdfReader, lang: str) -> None:
    page = lay(specimen.specimen(), lang)
    read = [text.replace("\u00a0", " ") for text in sheets(reader)]
    heading = page.labels["annex-figures"]
    annex = next(number for number, text in enumerate(read, start=1) if f"\n{heading}\n" in text)
    behind = "".join(read[annex - 1 :]).partition(heading)[2].partition(page.labels["annex"])[0]
    pointer = re.escape(page.labels["as-table-page"]) + r" (\d+)"
    drawings = [block for part in page.parts for block in part.blocks if isinstance(block, Drawing)]
    tabled = [block for block in drawings if block.sheet]
    assert 0 < len(tabled) < len(drawings)
    assert [int(n) for text in read for n in re.findall(pointer, text)] == [annex] * len(tabled)
    on = [number for number, text in enumerate(read, start=1) if re.search(pointer, text)]
    assert all(annex in destinations(reader, reader.pages[number - 1]) for number in on)
    # The name of each leads back to its figure.
    assert set(on) <= set(destinations(reader, reader.pages[annex - 1]))
    for block in tabled:
        assert squeezed(f"{block.label} {block.sheet.caption}") in squeezed(behind)  # type: ignore[union-attr]


@pytest.mark.parametrize(("edition", "most"), [("INTERNAL", 6), ("PARTNERS", 5), ("PUBLIC", 5)])
def test_what_a_director_reads_is_five_pages_or_six_and_says_where_the_rest_is(
    sample_view: View, lang: str, edition: Edition, most: int
) -> None:
    made = compose(find("sahel"), sample_view, date(2025, 6, 16), sample=True).brief
    brief = admit(made, edition)
    reader = PdfReader(io.BytesIO(render(brief, lang)))
    read = [text.replace("\u00a0", " ") for text in sheets(reader)]
    page = lay(brief, lang)
    [details] = (part for part in page.parts if part.name == DETAILS)
    annex = next(number for number, text in enumerate(read, start=1) if f"\n{details.heading}\n" in text)
    before = read[annex - 1].partition(details.heading)[0].count("\n")
    assert annex - (before < 8) <= most
    pointers = [one for part in page.parts for one in part.see]
    assert {one.id for one in pointers} == {block.id for block in details.blocks if not isinstance(block, Passage)}
    body, behind = squeezed("".join(read[:annex])), [squeezed(text) for text in read]
    for one in pointers:
        said = re.search(re.escape(squeezed(f"{one.label}{one.caption},{page.labels['page']}")) + r"(\d+)", body)
        assert said
        assert squeezed(f"{one.label}{one.caption}") in behind[int(said[1]) - 1]


def test_a_name_longer_than_a_line_stays_on_the_page(specimen: ModuleType) -> None:
    name = "Front" + "delaliberation" * 8
    columns = tuple(Column(Say("specimen-col-country"), figures=False) for _ in range(3))
    table = Table("t", Say("specimen-limits", {"deaths": Number(25)}), columns, ((Raw(name), Raw(name), Raw("Mali")),))
    brief = specimen.specimen(sections=(Section("takeaways", (table,)),), evidence=(), title={"en": name, "fr": name})
    text = sheets(render(brief, "en", drawings={}))[0]
    assert squeezed(text).replace("\u200b", "").count(name) == 3
    assert max(len(word) for word in text.split()) < len(name)


def test_a_table_of_any_length_begins_and_ends_with_some_rows(specimen: ModuleType) -> None:
    columns = (Column(Say("specimen-col-country"), figures=False), Column(Say("specimen-col-deaths")))
    for length in (13, 20, 31, 44):
        table = Table("t", Say("specimen-limits", {"deaths": Number(25)}), columns, ())
        rows = tuple((Raw(f"Z{n}."), Number(n)) for n in range(length))
        first = Note("first", Say("specimen-title-of", {"title": Raw("word " * 300)}))
        section = Section("takeaways", (first, replace(table, rows=rows)))
        brief = specimen.specimen(sections=(section,), evidence=())
        on = [len(re.findall(r"Z\d+\.", text)) for text in sheets(render(brief, "en", drawings={}))]
        assert sum(on) == length
        assert all(number >= 4 for number in on if number)


def test_its_text_can_be_read_and_searched(reader: PdfReader, lang: str) -> None:
    text = squeezed(text_of(reader))
    for sentence in {
        "en": (
            "rose from 6,900 (6,400–8,100) in 2022 to 8,800 (8,300–11,200) in 2023",
            "likely (about 65\u202f%)",
        ),
        "fr": (
            "passés de 6\u202f900 (6\u202f400–8\u202f100) en 2022 à 8\u202f800",
            "Côte d’Ivoire",
            "Annexe\u202f: pièces à l’appui",
            "Notre confiance est faible",
        ),
    }[lang]:
        assert squeezed(sentence) in text
    if lang == "fr":
        assert "6\u202f900" in text_of(reader)


def test_page_one_holds_the_takeaways_and_the_key(reader: PdfReader, lang: str) -> None:
    first = squeezed(sheets(reader)[0])
    for words in {
        "en": ("Key points", "A year ago", "almost certain"),
        "fr": ("L’essentiel", "Il y a un an", "quasi certain"),
    }[lang]:
        assert squeezed(words) in first
    assert len(reader.pages) >= 3


def test_every_page_is_marked_as_a_draft_and_with_its_edition(reader: PdfReader, lang: str) -> None:
    audience, draft = {"en": ("INTERNAL", "DRAFT"), "fr": ("INTERNE", "PROJET")}[lang]
    for number, text in enumerate((text.replace("\u00a0", " ") for text in sheets(reader)), start=1):
        assert f"{number} / {len(reader.pages)}" in text
        assert audience in text
        assert text.count(draft) >= 5
        # At the head and at the foot, beside what the facts of the first page say.
        assert text.count("TLP:AMBER+STRICT") == (3 if number == 1 else 2)


def test_marks_lead_to_the_evidence(reader: PdfReader) -> None:
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert len(links) >= 18
    assert all(link["/Subtype"] == "/Link" and ("/Dest" in link or "/A" in link) for link in links)
    assert not any("/URI" in str(link.get("/A")) for link in links)


def test_fonts_are_embedded_and_the_packages_own(pdf: bytes) -> None:
    fonts = set(re.findall(rb"/FontName ?/[A-Z]{6}\+([A-Za-z0-9]+)", pdf))
    assert fonts == {b"HuneSans"}


def test_a_brief_of_which_an_edition_has_no_part_is_still_a_page(specimen: ModuleType, lang: str) -> None:
    text = text_of(PdfReader(io.BytesIO(render(specimen.specimen(sections=()), lang, drawings={}))))
    assert {"en": "Sources and limits", "fr": "Sources et limites"}[lang] in text.replace("\u00a0", " ")


def test_the_same_brief_gives_the_same_bytes(specimen: ModuleType, pdf: bytes, lang: str) -> None:
    brief = specimen.specimen()
    assert render(brief, lang, drawings=specimen.still(brief)) == pdf


@pytest.mark.parametrize("number", range(9))
def test_a_name_that_looks_like_markup_is_text(specimen: ModuleType, number: int) -> None:
    text = specimen.HOSTILE[number]
    brief = specimen.hostile(text)
    reader = PdfReader(io.BytesIO(render(brief, "en", drawings=specimen.still(brief))))
    plain = text.replace("\x00", "").replace("\u202e", "").replace("\u2028", "")
    assert squeezed(text_of(reader)).count(squeezed(plain)) >= 10


# Under an organisation's name -----------------------------------------------------------------------


@pytest.fixture(scope="module", params=["PARTNERS", "PUBLIC"])
def issued(
    request: pytest.FixtureRequest, specimen: ModuleType, told: Callable[..., Brief], lang: str
) -> tuple[Brief, PdfReader]:
    brief = told(request.param, signed=True)
    return brief, PdfReader(io.BytesIO(render(brief, lang, drawings=specimen.still(brief))))


def test_an_issued_brief_shows_its_edition_contact_and_signatures_and_is_no_draft(
    issued: tuple[Brief, PdfReader], lang: str
) -> None:
    brief, reader = issued
    page = lay(brief, lang)
    for number, text in enumerate(map(squeezed, sheets(reader))):
        assert text.count(page.tlp) == (2 if number else 3)
        assert squeezed(page.reply or "") in text
        assert "DRAFT" not in text
        assert "PROJET" not in text
    first = squeezed(sheets(reader)[0])
    assert page.signatures
    assert all(squeezed(signature) in first for signature in page.signatures)
    assert ("Diallo" in first) == (brief.edition == "PARTNERS")


def test_the_mark_has_its_words_and_what_follows_is_in_order(issued: tuple[Brief, PdfReader], lang: str) -> None:
    brief, reader = issued
    found = list(tags(reader.root_object["/StructTreeRoot"]))
    figures = [tag["/Alt"] for tag in found if tag["/S"] == "/Figure"]
    assert figures[0] == brief.identity.name[lang]
    levels = [int(tag["/S"][2:]) for tag in found if re.fullmatch(r"/H[1-6]", tag["/S"])]
    assert levels[0] == 1
    assert max(b - a for a, b in pairwise(levels)) <= 1


def test_the_analysts_words_are_set_with_their_lists_and_who_wrote_them(
    issued: tuple[Brief, PdfReader], lang: str
) -> None:
    _, reader = issued
    text = squeezed(text_of(reader))
    for words in {
        "en": (
            "Decision asked",
            "Bring the field mission forward",
            "Analyst, <coast> desk, 20 January 2024",
            "& <more>.",
        ),
        "fr": ("Décision attendue", "Avancer la mission de terrain", "Analyste, bureau <côtier>, le 20 janvier 2024"),
    }[lang]:
        assert squeezed(words) in text.replace("DÉCISIONATTENDUE", "Décisionattendue").replace(
            "DECISIONASKED", "Decisionasked"
        )
    assert ("hasnotbeenwritteninEnglish" in text) == (lang == "en")
    kinds = Counter(tag["/S"] for tag in tags(reader.root_object["/StructTreeRoot"]))
    assert (kinds["/L"], kinds["/LI"]) == ((1, 2) if lang == "en" else (1, 1))


def test_all_that_is_drawn_is_tagged_or_marked_as_decoration(issued: tuple[Brief, PdfReader]) -> None:
    """Between marks of content, a page's stream may set colours and places and show nothing."""
    _, reader = issued
    shows = {b"Tj", b"TJ", b"'", b'"', b"Do", b"sh", b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"BI"}
    for page in reader.pages:
        depth, seen = 0, 0
        for _, operator in page.get_contents().operations:  # type: ignore[union-attr]
            depth += (operator in (b"BMC", b"BDC")) - (operator == b"EMC")
            seen += operator in shows
            assert depth > 0 or operator not in shows
        assert depth == 0
        assert seen > 10


def test_letters_that_no_font_has_are_boxes_and_said_to_be(specimen: ModuleType) -> None:
    # Tifinagh, Amharic, Chinese.
    name = "\u2d49\u2d4e\u2d53\u2d40 \u12a0\u121b\u122d \u6f22"
    brief = specimen.specimen(title={"en": name, "fr": name})
    text = "".join(sheets(render(brief, "en")))
    assert "stands in their place" in " ".join(text.split())
    assert "\u2d49" not in text


GROWTH = """
import sys
from pathlib import Path
from tests.brief import specimen
from hune.brief.formats.pdf import render

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

with specimen.specimen_messages(Path(sys.argv[1]) / "both"):
    sizes = []
    for n in range(9):
        brief = specimen.specimen(title={"en": f"Title {n}", "fr": f"Titre {n}"})
        render(brief, "en", drawings=specimen.still(brief))
        sizes.append(resident())
print(sizes[-1] - sizes[2])
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not tell how much memory is held")
def test_the_memory_of_one_brief_is_given_back_before_the_next(tmp_path: Path) -> None:
    # In a process of its own: here, memory that earlier tests have left would take the growth in.
    line = [sys.executable, "-c", GROWTH, str(tmp_path)]
    run = subprocess.run(line, cwd=Path(__file__).parents[3], capture_output=True, text=True, check=True)
    # Six briefs add 50 MB where nothing is let go, and less than 5 where it is.
    assert int(run.stdout) < 25_000_000
