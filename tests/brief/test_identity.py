"""Under whose name a brief appears: marks known by their content, cleaned of what hides in them, or refused."""

import base64
import io
import os
import struct
import zlib
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest
import vl_convert
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader

from hune.brief.formats import html, pdf
from hune.brief.identity import read_identity, read_template
from hune.brief.logo import HEAVIEST, LARGEST, read_jpeg, read_logo, read_png
from hune.brief.model import Identity, Logo
from hune.brief.vector import read_svg
from hune.errors import HuneError
from hune.watch import Watch
from hune.watch.model import Bilingual, BriefOptions, Colours

SECRET = b"SECRET-of-the-third-floor"
HERE = Path("logo")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12"><path d="M1 1h22v10z" fill="#7a1f1f"/>'
    '<circle cx="6" cy="6" r="4" fill="#1b2a49"/></svg>'
)
PNG: bytes = vl_convert.svg_to_png(SVG, scale=4)
JPEG: bytes = vl_convert.svg_to_jpeg(SVG, scale=4)
ORGANISATION = Bilingual("Observatory", "Observatoire")


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, *, depth: int = 8, colour: int = 6, interlace: int = 0, rows: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def refusal(data: bytes, tmp_path: Path) -> HuneError:
    file = tmp_path / "logo.png"
    file.write_bytes(data)
    with pytest.raises(HuneError) as raised:
        read_logo(file)
    assert str(file) in raised.value.text("fr")
    return raised.value


# What is kept ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind", "size"), [(PNG, "png", (96, 48)), (JPEG, "jpeg", (96, 48)), (SVG.encode(), "svg", (24, 12))]
)
def test_a_mark_is_known_by_its_content(tmp_path: Path, data: bytes, kind: str, size: tuple[int, int]) -> None:
    for name in ("logo.png", "logo.jpg", "logo.svg", "logo"):
        (tmp_path / name).write_bytes(data)
        logo = read_logo(tmp_path / name)
        assert (logo.kind, logo.width, logo.height) == (kind, *size)


def test_what_a_png_carries_besides_its_picture_is_left_out() -> None:
    head, rest = PNG[:33], PNG[33:]
    hidden = b"".join(
        chunk(kind, b"Comment\0" + SECRET) for kind in (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP", b"fcTL")
    )
    laden = head + hidden + rest[:-12] + chunk(b"teXt", SECRET) + rest[-12:] + SECRET
    logo = read_png(laden, HERE)
    assert SECRET not in logo.data
    assert logo.data == read_png(PNG, HERE).data
    assert read_png(logo.data, HERE) == logo


def test_bytes_after_the_pixels_of_a_png_are_left_out() -> None:
    rows = b"\0" + bytes(4)
    laden = png(1, 1, rows=rows).replace(
        chunk(b"IDAT", zlib.compress(rows)), chunk(b"IDAT", zlib.compress(rows) + SECRET)
    )
    assert SECRET in laden
    assert read_png(laden, HERE).data == png(1, 1, rows=rows)


def test_what_a_jpeg_carries_besides_its_picture_is_left_out() -> None:
    thumbnail = segment(0xE0, b"JFIF\0\x01\x02\x00\x00\x01\x00\x01\x01\x01" + SECRET[:3])
    hidden = b"".join(segment(marker, b"Exif\0\0" + SECRET) for marker in (0xE1, 0xE2, 0xED, 0xEF, 0xFE))
    laden = JPEG[:2] + thumbnail + hidden + JPEG[2:] + SECRET
    logo = read_jpeg(laden, HERE)
    assert SECRET[:3] not in logo.data
    assert (logo.width, logo.height) == (96, 48)
    assert read_jpeg(logo.data, HERE) == logo
    assert logo.data.endswith(b"\xff\xd9")


def test_an_svg_is_made_anew_and_tells_nothing() -> None:
    secret = SECRET.decode()
    laden = f"""<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://w3.org/{secret}.dtd">
    <!-- {secret} --><?{secret} x?>
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:e="http://e/{secret}"
      id="{secret}" width="48mm" viewBox="0 0 24 12" data-name="{secret}">
      <title>{secret}</title><desc>{secret}</desc><metadata><e:x>{secret}</e:x></metadata>
      <style>/* {secret} */ .a, .b {{ fill: #f00 }} path {{ fill: blue; --x: {secret} }}
        #i-{secret} {{ stroke: #00f }}</style>
      <defs><linearGradient id="g-{secret}"><stop offset="0" style="stop-color:#abc"/></linearGradient>
        <path id="p-{secret}" d="M0 0h9"/></defs>
      <e:layer><path d="M0 0"/></e:layer>
      <g e:label="{secret}" class="{secret} a" id="i-{secret}"><use xlink:href="#p-{secret}"/>
        <circle r="3" fill="url(#g-{secret})" style="stroke-width:2;font-family:{secret}"/>
        <rect width="{len(secret)}" height="3" display="none"/></g>{secret}
    </svg>"""
    logo = read_svg(laden.encode(), HERE)
    assert secret not in logo.data.decode()
    assert logo.data.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="181" viewBox="0 0 24 12" height="91">'
        '<defs><linearGradient id="l2"><stop offset="0" stop-color="#abc" /></linearGradient>'
        '<path id="l1" d="M0 0h9" fill="blue" /></defs>'
        '<g fill="#f00" stroke="#00f"><use href="#l1" />'
        '<circle r="3" fill="url(#l2)" stroke-width="2" /></g></svg>'
    )
    assert read_svg(logo.data, HERE) == logo


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="30px" height="20.4px"', (30, 20)),
        ('viewBox="0 0 300 150"', (300, 150)),
        ('viewBox="0,0,300,150" width="100"', (100, 50)),
        ('viewBox="0 0 300 150" height="1in"', (192, 96)),
        ('viewBox="0 0 300 150" width="100%" height="100%"', (300, 150)),
    ],
)
def test_the_size_of_an_svg_is_that_of_its_sides_else_of_its_box(attributes: str, size: tuple[int, int]) -> None:
    logo = read_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}><path d="M0 0h9"/></svg>'.encode(), HERE)
    assert (logo.width, logo.height) == size
    root = ElementTree.fromstring(logo.data)
    assert (root.get("width"), root.get("height")) == tuple(map(str, size))


# What is refused ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "found"),
    [(b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"GIF89a", "GIF"), (b"%PDF-1.7", "PDF"), (b"RIFFxxxxWEBP", "WebP")],
)
def test_any_other_kind_is_named(tmp_path: Path, start: bytes, found: str) -> None:
    error = refusal(start + bytes(100), tmp_path)
    assert (error.code, error.details["found"]) == ("HN682", found)
    assert refusal(b"", tmp_path).details["found"] == "0"
    assert refusal(b"<html><body/></html>", tmp_path).details["found"] == "<html>"


def test_forty_megabytes_of_tiff_are_not_read(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    with file.open("wb") as out:
        out.write(b"II*\0")
        out.truncate(40_000_000)
    with pytest.raises(HuneError) as raised:
        read_logo(file)
    assert (raised.value.code, raised.value.details["found"]) == ("HN682", "TIFF")


@pytest.mark.parametrize("data", [PNG, JPEG, SVG.encode()])
def test_a_file_may_not_be_too_heavy(tmp_path: Path, data: bytes) -> None:
    error = refusal(data + bytes(HEAVIEST), tmp_path)
    assert error.code == "HN683"
    assert error.details["size"] > error.details["most"] == HEAVIEST // 1000


def test_a_picture_may_not_be_too_large(tmp_path: Path) -> None:
    wide = refusal(png(LARGEST + 1, 1, rows=b"\0" * (1 + 4 * (LARGEST + 1))), tmp_path)
    assert (wide.code, wide.details["width"], wide.details["most"]) == ("HN684", LARGEST + 1, LARGEST)
    at = JPEG.index(b"\xff\xc0") + 5
    assert refusal(JPEG[:at] + struct.pack(">H", LARGEST + 1) + JPEG[at + 2 :], tmp_path).code == "HN684"
    assert refusal(SVG.replace('viewBox="0 0 24 12"', 'width="1e9" height="12"').encode(), tmp_path).code == "HN689"
    assert refusal(SVG.replace('viewBox="0 0 24 12"', 'width="90in" height="12"').encode(), tmp_path).code == "HN684"


@pytest.mark.parametrize("data", [PNG, JPEG])
def test_a_picture_cut_off_anywhere_is_refused(tmp_path: Path, data: bytes) -> None:
    last = len(data) - 1
    for end in {*range(4, last, max(1, last // 60)), last}:
        assert refusal(data[:end], tmp_path).code in ("HN682", "HN685")


def test_every_byte_of_a_png_is_accounted_for(tmp_path: Path) -> None:
    for at in range(8, len(PNG), max(1, len(PNG) // 60)):
        assert refusal(PNG[:at] + bytes((PNG[at] ^ 1,)) + PNG[at + 1 :], tmp_path).code == "HN685"


@pytest.mark.parametrize(
    "data",
    [
        png(2, 2, rows=bytes(17)),
        png(2, 2, rows=bytes(19)),
        png(0, 2, rows=b""),
        png(2, 2, depth=3, rows=bytes(18)),
        png(2, 2, colour=3, rows=bytes(6)),
        png(2, 2, interlace=2, rows=bytes(18)),
        png(2, 2, rows=bytes(18)).replace(b"IDAT", b"IDAX"),
        png(2000, 2000, rows=bytes(100_000_000)),
    ],
    ids=["rows missing", "rows too many", "no width", "depth", "no palette", "interlace", "chunk", "bomb"],
)
def test_a_png_that_does_not_unpack_to_its_size_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(data, tmp_path).code == "HN685"


@pytest.mark.parametrize(("width", "height"), [(1, 1), (2, 3), (5, 7), (8, 8), (9, 1), (1, 9), (33, 17)])
def test_an_interlaced_png_unpacks_to_the_rows_of_its_seven_passes(width: int, height: int) -> None:
    # Each pixel belongs to one pass; each row that a pass has begins with one more byte.
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = sum(len(range(y, height, dy)) for x, y, dx, dy in passes if range(x, width, dx))
    data = png(width, height, interlace=1, rows=bytes(4 * width * height + rows))
    assert read_png(data, HERE).width == width


ACTIVE = {
    "script": "<script>alert(1)</script>",
    "onload": '<g onload="alert(1)"/>',
    "ONCLICK": '<g ONCLICK="alert(1)"/>',
    "foreignObject": "<foreignObject/>",
    "a": '<a href="#x"/>',
    "set": "<set/>",
    "animate": "<animate/>",
    "use href": '<use href="http://example.org/x.svg#y"/>',
    "image href": '<image href="data:image/png;base64,AAAA"/>',
    "path fill": '<path fill="url(http://example.org/x)"/>',
    "path style": '<path style="fill:URL(//example.org)"/>',
    "style": "<style>@import 'http://example.org/x.css';</style>",
}


@pytest.mark.parametrize("found", ACTIVE)
def test_what_runs_moves_links_or_loads_is_refused(tmp_path: Path, found: str) -> None:
    for wrapped in (ACTIVE[found], f"<defs><g>{ACTIVE[found]}</g></defs>", f"<metadata>{ACTIVE[found]}</metadata>"):
        error = refusal(SVG.replace("<circle", f"{wrapped}<circle").encode(), tmp_path)
        assert (error.code, error.details["found"]) == ("HN686", found)


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://example.org/x.dtd"> %a;',
    ],
)
def test_entities_are_refused(tmp_path: Path, declared: str) -> None:
    error = refusal(f"<!DOCTYPE svg [{declared}]>{SVG}".encode(), tmp_path)
    assert (error.code, error.details["found"]) == ("HN686", "ENTITY")


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("<text>Observatory</text>", "text"),
        ("<filter/>", "filter"),
        ("<image/>", "image"),
        ('<g id="x"/><use href="#x"/>', "use"),
        ("<style>g > path { fill: red }</style>", "style: g > path"),
        ("<style>@media print { path { fill: red } }</style>", "style: @media print { }"),
        ('<path d="M0 0" fill="red;drop"/>', "path fill"),
    ],
)
def test_what_would_look_different_elsewhere_is_refused(tmp_path: Path, part: str, found: str) -> None:
    error = refusal(SVG.replace("<circle", f"{part}<circle").encode(), tmp_path)
    assert (error.code, error.details["found"]) == ("HN687", found)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (SVG[:60], "XML: 1"),
        (SVG.replace("/>", "/>\n").replace("</svg>", ""), "XML: 3"),
        (SVG.replace('viewBox="0 0 24 12"', ""), "viewBox"),
        (SVG.replace("0 0 24 12", "0 0 nan inf"), "viewBox"),
        (SVG.replace("<circle", "<g>" * 70 + "</g>" * 70 + "<circle"), "> 60"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', "display"),
        (SVG.replace("viewBox", 'display="none" viewBox'), "display"),
        ('<?xml version="1.0" encoding="klingon"?>' + SVG, "XML: 1"),
    ],
)
def test_an_svg_that_cannot_be_read_is_refused(tmp_path: Path, data: str, reason: str) -> None:
    error = refusal(data.encode(), tmp_path)
    assert (error.code, error.details["reason"]) == ("HN689", reason)


@given(st.binary(max_size=60), st.integers(0, 2000), st.sampled_from((PNG, JPEG, SVG.encode())))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_a_mark_or_a_numbered_error(put_in: bytes, at: int, data: bytes) -> None:
    read = read_png if data is PNG else read_jpeg if data is JPEG else read_svg
    try:
        assert isinstance(read(data[:at] + put_in + data[at + len(put_in) :], HERE), Logo)
    except HuneError as error:
        assert error.code in ("HN682", "HN684", "HN685", "HN686", "HN687", "HN689")  # noqa: PT017 (either is right)


# From the settings ----------------------------------------------------------------------------------


def watch(folder: Path, **options: Any) -> Watch:
    return Watch("x", Bilingual("X", "X"), ("MLI",), brief=BriefOptions(**options), folder=folder)


def test_nothing_said_is_nobody(tmp_path: Path) -> None:
    assert read_identity(watch(tmp_path)) == Identity()


def test_all_that_is_said_is_read(tmp_path: Path) -> None:
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "mark.svg").write_text(SVG)
    Document().save(str(tmp_path / "letter.docx"))
    said = watch(
        tmp_path,
        organisation=ORGANISATION,
        contact="desk@example.org",
        logo="art/mark.svg",
        colours=Colours(accent="#7a1f1f"),
        template="letter.docx",
    )
    identity = read_identity(said)
    assert identity.name == {"en": "Observatory", "fr": "Observatoire"}
    assert (identity.contact, identity.colours) == ("desk@example.org", {"accent": "#7a1f1f"})
    assert identity.logo == read_svg(SVG.encode(), HERE)
    assert read_template(said) == (tmp_path / "letter.docx").read_bytes()
    assert read_template(watch(tmp_path)) is None


def test_a_letterhead_that_cannot_be_used_is_refused_when_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_text("Dear all", encoding="utf-8")
    with pytest.raises(HuneError, match="HN691"):
        read_template(watch(tmp_path, template="letter.docx"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("gone.png", "HN680"),
        ("inner", "HN680"),
        ("\0", "HN680"),
        ("x" * 300, "HN680"),
        ("../secret.svg", "HN681"),
        ("link.svg", "HN681"),
        ("inner/../../secret.svg", "HN681"),
    ],
)
def test_a_file_is_one_of_the_watch_folder(tmp_path: Path, name: str, code: str) -> None:
    folder = tmp_path / "watch"
    (folder / "inner").mkdir(parents=True)
    (tmp_path / "secret.svg").write_text(SVG)
    (folder / "link.svg").symlink_to(tmp_path / "secret.svg")
    for read, key in ((read_identity, "logo"), (read_template, "template")):
        for said in (name, str(tmp_path / "secret.svg")):
            with pytest.raises(HuneError) as raised:
                read(watch(folder, organisation=ORGANISATION, **{key: said}))
            assert raised.value.code == (code if said == name else "HN681")
            assert raised.value.details["key"] == key


def test_an_error_names_a_mark_as_the_watch_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mali" / "art").mkdir(parents=True)
    (tmp_path / "mali" / "art" / "mark.png").write_text("no picture")
    (tmp_path / "mali" / "mark.png").symlink_to(tmp_path / "mali" / "art" / "mark.png")
    monkeypatch.chdir(tmp_path)
    for said in ("art/mark.png", "art/../art/mark.png", "mark.png"):
        with pytest.raises(HuneError) as raised:
            read_identity(watch(Path("mali"), organisation=ORGANISATION, logo=said))
        assert raised.value.details["file"] == Path("mali", "art", "mark.png")


@pytest.mark.skipif(os.geteuid() == 0, reason="who may do anything is never kept from a file")
def test_a_file_that_may_not_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").touch(mode=0)
    with pytest.raises(HuneError, match="HN112"):
        read_identity(watch(tmp_path, organisation=ORGANISATION, logo="logo.svg"))


def test_a_mark_needs_the_words_that_stand_for_it(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    with pytest.raises(HuneError, match="HN688"):
        read_identity(watch(tmp_path, logo="logo.svg"))


# On the page ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [PNG, JPEG, SVG.encode()], ids=["png", "jpeg", "svg"])
def test_each_kind_stands_at_the_head_with_the_name_in_words(specimen: ModuleType, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "logo").write_bytes(data)
    logo = read_logo(tmp_path / "logo")
    brief = specimen.specimen(sections=(specimen.takeaways(),))
    brief = replace(brief, identity=replace(brief.identity, logo=logo))
    page = html.render(brief, "fr", drawings={})
    assert base64.b64encode(logo.data).decode() in page
    assert 'alt="Observatoire du Sahel &amp; &lt;Partners&gt;" width="128" height="64"' in page
    printed = PdfReader(io.BytesIO(pdf.render(brief, "fr", drawings={})))
    assert "/Alt" in str(list(walk(printed.root_object["/StructTreeRoot"])))


def walk(node: Any) -> Any:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            yield from walk(child)
    elif isinstance(node, dict):
        yield {key: node[key] for key in ("/S", "/Alt") if key in node}
        yield from walk(node.get("/K", []))
