"""An organisation's template: its look is kept, its secrets are not, and what it must not be is refused."""

import io
import re
import struct
import zipfile
import zlib
from types import ModuleType
from typing import Any

import docx
import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from hune.brief.formats.colours import colours
from hune.brief.formats.docx import render
from hune.brief.formats.docx_parts import opened
from hune.brief.formats.docx_parts.letterhead import letterhead
from hune.errors import HuneError

SECRET = "PLANTED"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SHADES = {"accent": "#1d4f82", "heading": "#17202b"}

FRENCH = {
    "Normal": "Normal",
    "Titre": "Title",
    "Sous-titre": "Subtitle",
    "Titre1": "heading 1",
    "Titre2": "heading 2",
    "Listepuces": "List Bullet",
    "Lgende": "caption",
    "Policepardfaut": "Default Paragraph Font",
    "TableauNormal": "Normal Table",
}
"""Ids and names of styles as Word in French writes them."""


def style_sheet(names: dict[str, str]) -> str:
    kinds = {"Default Paragraph Font": "character", "Normal Table": "table"}
    written = "".join(
        f'<w:style w:type="{kinds.get(name, "paragraph")}" w:styleId="{own}"><w:name w:val="{name}"/>'
        f'<w:rsid w:val="00AB{SECRET}"/><w:rPr><w:color w:val="00AA00"/><w:lang w:val="de-DE"/></w:rPr></w:style>'
        for own, name in names.items()
    )
    return f"<w:styles {W}><!-- {SECRET} -->{written}</w:styles>"


def png(comment: str) -> bytes:
    """A dot with a comment in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pieces = (
        (b"IHDR", head),
        (b"tEXt", b"Author\0" + comment.encode()),
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*piece) for piece in pieces)


PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Image 1" descr="the mark"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
    f'<pic:cNvPr id="0" name="C:\\{SECRET}\\mark.png" descr="{SECRET}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="rId1"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)


def field(code: str, shown: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def header(content: str = "") -> str:
    return (
        f'<w:hdr {W} {R}><w:p w:rsidR="00{SECRET}"><w:r><w:t>12, rue des Lilas</w:t></w:r>{PICTURE}'
        f'<w:ins w:author="{SECRET}"><w:r><w:t> Dakar</w:t></w:r></w:ins>'
        f'<w:del w:author="{SECRET}"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>'
        f"{field('AUTHOR', SECRET)}{field('PAGE', '7')}"
        f'<w:fldSimple w:instr="FILENAME"><w:r><w:t>{SECRET}</w:t></w:r></w:fldSimple>'
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{SECRET}</w:t></w:r>"
        '<w:hyperlink r:id="rId2"><w:r><w:t>our site</w:t></w:r></w:hyperlink>'
        f'<w:hyperlink r:id="rId3"><w:r><w:t>{SECRET}</w:t></w:r></w:hyperlink>'
        f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent><w:r><w:t>{SECRET}</w:t></w:r>'
        f"</w:sdtContent></w:sdt>{content}</w:p></w:hdr>"
    )


def relations(*links: tuple[str, str, str]) -> str:
    written = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if "/" in kind else f"{OFFICE}/{kind}"}" Target="{target}" {more}/>'
        for n, (kind, target, more) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{RELS}">{written}</Relationships>'


OUTSIDE = 'TargetMode="External"'
NAMES = {
    "styles": "word/styles.xml",
    "header": "word/header7.xml",
    "footer": "word/footer7.xml",
    "settings": "word/settings.xml",
    "comments": "word/comments.xml",
}


def template(names: dict[str, str] = FRENCH, **changes: str | bytes | None) -> bytes:
    """A template as Word writes one; `changes` are other contents of its files, by name, None for none."""
    kinds = "".join(f'<Override PartName="/{name}" ContentType="{MAIN}.{kind}+xml"/>' for kind, name in NAMES.items())
    parts: dict[str, str | bytes | None] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>{kinds}</Types>',
        "_rels/.rels": relations(
            ("officeDocument", "word/document.xml", ""),
            (f"{RELS}/metadata/core-properties", "docProps/core.xml", ""),
            ("extended-properties", "docProps/app.xml", ""),
        ),
        "docProps/core.xml": f"<coreProperties><creator>{SECRET}</creator></coreProperties>",
        "docProps/app.xml": f"<Properties><Company>{SECRET}</Company></Properties>",
        "word/document.xml": f"<w:document {W} {R}><w:body><w:p><w:r><w:t>{SECRET}</w:t></w:r><w:pPr><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId2"/></w:sectPr></w:pPr></w:p><w:sectPr>'
        '<w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1800" '
        'w:right="1700" w:bottom="1400" w:left="1700" w:header="700" w:footer="700" w:gutter="0"/>'
        f'<w:cols w:num="2"/><w:sectPrChange w:author="{SECRET}"/></w:sectPr></w:body></w:document>',
        "word/_rels/document.xml.rels": relations(
            *((kind, name.removeprefix("word/"), "") for kind, name in NAMES.items()),
            ("customXml", "../customXml/item1.xml", ""),
            ("hyperlink", f"https://example.org/{SECRET}", OUTSIDE),
        ),
        "word/styles.xml": style_sheet(names),
        "word/header7.xml": header(),
        "word/_rels/header7.xml.rels": relations(
            ("image", f"media/{SECRET}.png", ""),
            ("hyperlink", "https://example.org/", OUTSIDE),
            ("hyperlink", f"file:///C:/{SECRET}", OUTSIDE),
        ),
        "word/footer7.xml": f"<w:ftr {W}><w:p/></w:ftr>",
        f"word/media/{SECRET}.png": png(SECRET),
        "word/settings.xml": f'<w:settings {W}><w:mirrorMargins/><w:docVars><w:docVar w:name="x" w:val="{SECRET}"/>'
        "</w:docVars></w:settings>",
        "word/comments.xml": f"<w:comments {W}><w:comment>{SECRET}</w:comment></w:comments>",
        "customXml/item1.xml": f"<x>{SECRET}</x>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts | changes).items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()


def files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(data: bytes) -> list[str]:
    body = Document(io.BytesIO(data)).element.body
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]


def code(data: bytes) -> str:
    with pytest.raises(HuneError) as raised:
        letterhead(data, "fr", SHADES)
    assert raised.value.text("fr") != raised.value.text("en")
    return raised.value.code


@pytest.fixture(scope="module")
def brief(specimen: ModuleType) -> Any:
    return specimen.specimen(sections=(specimen.takeaways(), specimen.situation()))


@pytest.fixture(scope="module")
def made(specimen: ModuleType, brief: Any) -> bytes:
    return render(brief, "fr", drawings=specimen.still(brief), template=template())


def test_it_says_the_same_on_any_paper(specimen: ModuleType, brief: Any, made: bytes) -> None:
    assert texts(made) == texts(render(brief, "fr", drawings=specimen.still(brief)))


def test_the_templates_styles_are_used_by_the_ids_it_gives_them(made: bytes) -> None:
    body = Document(io.BytesIO(made)).element.body
    used = {style.get(qn("w:val")) for style in body.iter(qn("w:pStyle"))}
    assert {"Titre", "Sous-titre", "Titre1", "Titre2", "Lgende", "HuneStatement", "HuneCell"} <= used
    styles = Document(io.BytesIO(made)).styles.element
    ids = [style.get(qn("w:styleId")) for style in styles.iterfind(qn("w:style"))]
    assert used <= set(ids)
    assert len(ids) == len(set(ids))
    based = {parent.get(qn("w:val")) for name in ("basedOn", "next") for parent in styles.iter(qn(f"w:{name}"))}
    assert based <= set(ids)
    assert {"Normal", "Policepardfaut", "TableauNormal"} <= based
    [colour] = styles.xpath("w:style[@w:styleId='Titre1']/w:rPr/w:color/@w:val")
    assert colour == "00AA00"


def test_styles_named_as_shown_are_found_too() -> None:
    shown = {"N": "Normal", "A": "Titre", "B": "Sous-titre", "C": "Titre 1", "D": "Titre 2", "E": "Liste à puces"}
    paper = letterhead(template(shown | {"F": "Légende"}), "fr", SHADES)
    assert any(part.name == "word/styles.xml" for part in paper.parts)


def test_its_letterhead_margins_and_layout_are_kept(made: bytes) -> None:
    parts = files(made)
    document = Document(io.BytesIO(made))
    assert [section.page_width.twips for section in document.sections] == [12240] * 3  # type: ignore[union-attr]
    assert [section.left_margin.twips for section in document.sections] == [1700] * 3  # type: ignore[union-attr]
    [letter] = [data for name, data in parts.items() if name.startswith("word/header")]
    assert "12, rue des Lilas" in letter.decode()
    assert "Dakar" in letter.decode()
    assert "our site" in letter.decode()
    assert b"PAGE" in letter
    assert b'descr="the mark"' in letter
    assert sum(name.startswith("word/media/") for name in parts) == 2
    assert b"<w:mirrorMargins/>" in parts["word/settings.xml"]
    tables = document.element.body.iter(qn("w:tbl"))
    assert all(sum(int(c.get(qn("w:w"))) for c in table.iter(qn("w:gridCol"))) <= 12240 - 3400 for table in tables)


@pytest.mark.parametrize("wide", ["", "abc", "11906.5"])
def test_a_page_without_measures_is_a4(wide: str) -> None:
    given = files(template())["word/document.xml"].decode()
    paper = letterhead(template(**{"word/document.xml": given.replace('w:w="12240"', f'w:w="{wide}"')}), "fr", SHADES)
    assert 'w:w="11906"' in paper.section


def test_nothing_planted_in_it_survives(made: bytes) -> None:
    for name, data in files(made).items():
        assert SECRET.encode() not in data, name
        assert SECRET not in name
        assert b"rsid" not in data
    assert b"de-DE" not in files(made)["word/styles.xml"]
    assert b'w:lang w:val="fr-FR"' in files(made)["word/styles.xml"]
    assert set(re.findall(rb'Target="([a-z]+:[^"]*)"', b"".join(files(made).values()))) == {b"https://example.org/"}


def test_what_word_wants_is_there_and_numbered_once(made: bytes) -> None:
    parts = files(made)
    assert {"word/theme/theme1.xml", "word/fontTable.xml"} <= set(parts)
    numbers = [n for data in parts.values() for n in re.findall(rb'docPr [^>]*?\bid="(\d+)"', data)]
    assert len(numbers) == 2
    assert len(set(numbers)) == 2


def test_it_gives_the_same_bytes(specimen: ModuleType, brief: Any, made: bytes) -> None:
    assert render(brief, "fr", drawings=specimen.still(brief), template=template()) == made


def test_every_page_says_how_far_it_may_go(specimen: ModuleType, brief: Any, made: bytes) -> None:
    [footer] = [data for name, data in files(made).items() if name.startswith("word/footer")]
    assert "TLP:AMBER+STRICT" in footer.decode()
    assert "PROJET" in footer.decode()
    filled = {"word/footer7.xml": f"<w:ftr {W}><w:p><w:r><w:t>SIRET 123</w:t></w:r></w:p></w:ftr>"}
    both = files(render(brief, "fr", drawings=specimen.still(brief), template=template(**filled)))
    [footer] = [data for name, data in both.items() if name.startswith("word/footer")]
    for words in ("SIRET 123", "PROJET", "TLP:AMBER+STRICT"):
        assert words in footer.decode()
    # An empty header: ours stands there, on the first page and after it.
    bare = {"word/header7.xml": f"<w:hdr {W}><w:p/></w:hdr>"} | filled
    ours = files(render(brief, "fr", drawings=specimen.still(brief), template=template(**bare)))
    assert sum("TLP:AMBER" in data.decode() for name, data in ours.items() if name.startswith("word/header")) == 2
    assert ours["word/document.xml"].count(b"<w:footerReference") == 2


def test_a_template_that_word_made_serves(specimen: ModuleType, brief: Any) -> None:
    given = docx.__path__[0] + "/templates/default.docx"
    with open(given, "rb") as file:  # noqa: PTH123 (a path inside a library)
        data = render(brief, "en", drawings=specimen.still(brief), template=file.read())
    assert b"python" not in b"".join(files(data).values())
    assert "docProps/thumbnail.jpeg" not in files(data)


def test_all_that_is_missing_is_named_in_both_languages() -> None:
    few = {own: name for own, name in FRENCH.items() if name not in ("caption", "List Bullet", "heading 2")}
    with pytest.raises(HuneError) as raised:
        letterhead(template(few), "fr", SHADES)
    assert raised.value.code == "HN690"
    assert "Heading 2, List Bullet, Caption" in raised.value.text("en")
    assert "Titre 2, Liste à puces, Légende" in raised.value.text("fr")
    assert code(template(**{"word/_rels/document.xml.rels": None})) == "HN690"


def test_what_is_no_word_document_is_refused() -> None:
    whole = template()
    assert code(b"") == "HN691"
    assert code(b"\xd0\xcf\x11\xe0" + b"\0" * 600) == "HN691"
    assert code(whole[: len(whole) // 2]) == "HN691"
    assert code(template(**{"[Content_Types].xml": None})) == "HN691"
    assert code(template(**{"_rels/.rels": None})) == "HN691"
    assert code(template(**{"word/document.xml": "<w:document"})) == "HN691"
    assert code(template(**{"word/document.xml": None})) == "HN691"
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert code(template(**{"word/styles.xml": bomb + style_sheet(FRENCH).replace(SECRET, "&b;")})) == "HN691"
    assert code(template(**{"[Content_Types].xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><Types/>'})) == "HN691"


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert code(b"PK" + b"\0" * opened.MOST) == "HN692"
    assert code(template(**{"word/styles.xml": " " * (opened.MOST_XML + 1)})) == "HN692"
    assert code(template(**{f"x/{n}": b"" for n in range(opened.MOST_FILES)})) == "HN692"
    monkeypatch.setattr(opened, "MOST_UNPACKED", 100_000)
    assert code(template(**{"word/media/x.png": b"\0" * 200_000})) == "HN692"


@pytest.mark.parametrize(
    "name", ["word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin", "word/vbaData.xml"]
)
def test_what_runs_is_refused(name: str) -> None:
    if name != "word/vbaData.xml":
        assert code(template(**{name: b"x"})) == "HN693"
    else:
        kinds = files(template())["[Content_Types].xml"].decode()
        enabled = kinds.replace(f"{MAIN}.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
        assert code(template(**{"[Content_Types].xml": enabled})) == "HN693"


@pytest.mark.parametrize(
    ("file", "kind", "target"),
    [
        ("word/_rels/settings.xml.rels", "attachedTemplate", "file:///C:/Normal.dotm"),
        ("word/_rels/header7.xml.rels", "image", "https://example.org/beacon.png"),
        ("word/_rels/document.xml.rels", "oleObject", "https://example.org/x"),
        ("word/_rels/document.xml.rels", "subDocument", "file:///x.docx"),
    ],
)
def test_what_fetches_is_refused(file: str, kind: str, target: str) -> None:
    with pytest.raises(HuneError, match=kind) as raised:
        letterhead(template(**{file: relations((kind, target, OUTSIDE))}), "en", SHADES)
    assert raised.value.code == "HN694"
    assert target in str(raised.value)


@pytest.mark.parametrize("instruction", ['INCLUDEPICTURE "https://x/y.png"', "INCLUDETEXT /etc/passwd", "DDEAUTO cmd"])
def test_a_field_that_fetches_is_refused(instruction: str) -> None:
    assert code(template(**{"word/header7.xml": header(field(instruction, "x"))})) == "HN694"
    simple = f"<w:fldSimple w:instr='{instruction}'><w:r/></w:fldSimple>"
    assert code(template(**{"word/header7.xml": header(simple)})) == "HN694"


def test_a_template_document_serves_as_well() -> None:
    kinds = files(template())["[Content_Types].xml"].decode()
    dotx = template(**{"[Content_Types].xml": kinds.replace(".document.main+xml", ".template.main+xml")})
    assert letterhead(dotx, "en", SHADES).parts


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 5000), value=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_template_is_refused_or_serves(at: int, value: int, cut: bool) -> None:
    data = bytearray(template())
    at %= len(data)
    damaged = bytes(data[:at]) if cut else bytes(data[:at]) + bytes([value]) + bytes(data[at + 1 :])
    assert outcome(damaged) in ("paper", "HN690", "HN691", "HN692", "HN693", "HN694")


def outcome(data: bytes) -> str:
    try:
        return "paper" if "<w:sectPr" in letterhead(data, "fr", SHADES).section else "nothing"
    except HuneError as error:
        return error.code


def test_the_colours_are_those_a_page_knows(specimen: ModuleType) -> None:
    assert set(SHADES) <= set(colours(specimen.specimen()))
