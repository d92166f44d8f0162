"""The paper a brief is set on: an empty document, made of parts that are all known.

A DOCX is a ZIP of XML parts and of the links between them. Here these are put together for hune's own paper or for
what `letterhead` took of a template, with nothing in them of the machine or the hour.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

TEMPLATES = Path(__file__).parents[1] / "templates"

LOCALES = {"en": "en-GB", "fr": "fr-FR"}

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

A4 = (
    f'<w:sectPr xmlns:w="{W}"><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1020" w:left="1134" w:header="454" w:footer="397" w:gutter="0"/>'
    "</w:sectPr>"
)
LAYOUT = ("mirrorMargins", "evenAndOddHeaders")
"""The settings of a template that its pages depend on."""

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP can hold."""


class Link(NamedTuple):
    """A relationship of a part: its id, its type (the last word of its address), its target."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document: `name` from the root of the ZIP, `kind` its content type."""

    name: str
    kind: str
    data: bytes
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """An empty document: its parts but the main one, the links to them, and the last section's properties."""

    parts: tuple[Part, ...]
    links: tuple[Link, ...]
    section: str
    settings: tuple[str, ...] = ()


def plain(lang: str, colours: Mapping[str, str]) -> Paper:
    """Return hune's own paper, A4, in the colours `accent` and `heading` (as `#rrggbb`)."""
    parts = (
        Part("word/styles.xml", f"{MAIN}.styles+xml", _filled("word-styles.xml", lang, colours)),
        Part("word/numbering.xml", f"{MAIN}.numbering+xml", _filled("word-numbering.xml", lang, colours)),
        Part("word/theme/theme1.xml", THEME, _filled("word-theme.xml", lang, colours)),
        Part("word/fontTable.xml", f"{MAIN}.fontTable+xml", _filled("word-fonts.xml", lang, colours)),
    )
    kinds = ("styles", "numbering", "theme", "fontTable")
    links = (
        Link(f"rIdPaper{number}", kind, part.name.removeprefix("word/"))
        for number, (kind, part) in enumerate(zip(kinds, parts, strict=True), start=1)
    )
    return Paper(parts, tuple(links), A4)


def styles(lang: str, colours: Mapping[str, str]) -> bytes:
    """Return the styles of hune's own paper in the language and the colours of a brief."""
    return _filled("word-styles.xml", lang, colours)


def _filled(name: str, lang: str, colours: Mapping[str, str]) -> bytes:
    """Return a part of hune's own paper with the language and the colours of a brief in the places kept for them."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    given = {"LANG": LOCALES[lang]} | {part: colours[part.lower()].lstrip("#") for part in ("ACCENT", "HEADING")}
    for place, value in given.items():
        text = text.replace(f'"{place}"', f'"{value}"')
    return text.encode()


def settings(lang: str, also: Iterable[str] = ()) -> bytes:
    """Return the settings of a document; `also` are those of a template that change its layout."""
    mirrored, even = (f"<w:{name}/>" if name in also else "" for name in LAYOUT)
    decimal, separator = {"en": (".", ","), "fr": (",", ";")}[lang]
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        f'{mirrored}<w:defaultTabStop w:val="709"/>{even}<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="{LOCALES[lang]}"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        f'<w:decimalSymbol w:val="{decimal}"/><w:listSeparator w:val="{separator}"/></w:settings>'
    ).encode()


def bound(paper: Paper, lang: str, about: bytes) -> bytes:
    """Put the paper together as a DOCX without text; `about` are its properties."""
    main = Part(
        "word/document.xml",
        f"{MAIN}.document.main+xml",
        f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{paper.section}</w:body></w:document>'.encode(),
        (*paper.links, Link("rIdSettings", "settings", "settings.xml")),
    )
    own = Part("word/settings.xml", f"{MAIN}.settings+xml", settings(lang, paper.settings))
    properties = Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", about)
    parts = [main, own, *paper.parts, properties]
    files = {"[Content_Types].xml": _kinds(parts), "_rels/.rels": _links(_PACKAGE_LINKS)}
    for part in parts:
        files[part.name] = part.data
        if part.links:
            folder, _, name = part.name.rpartition("/")
            files[f"{folder}/_rels/{name}.rels"] = _links(part.links)
    return packed(files)


_PACKAGE_LINKS = (
    Link("rId1", "officeDocument", "word/document.xml"),
    Link("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)


def _kinds(parts: Iterable[Part]) -> bytes:
    named = "".join(f'<Override PartName="/{part.name}" ContentType="{part.kind}"/>' for part in parts)
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{named}</Types>'
    ).encode()


def _links(links: Iterable[Link]) -> bytes:
    outside = ' TargetMode="External"'
    written = "".join(
        f"<Relationship Id={quoteattr(link.id)} Type={quoteattr(_type(link.type))} Target={quoteattr(link.target)}"
        f"{outside if link.external else ''}/>"
        for link in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{written}</Relationships>'.encode()


def _type(name: str) -> str:
    return name if "/" in name else f"{R}/{name}"


def packed(files: dict[str, bytes]) -> bytes:
    """Pack files into a ZIP in the order given, all of the same date, so that the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _FIRST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data)
    return out.getvalue()


def repacked(docx: bytes) -> bytes:
    """Pack a DOCX anew, without the hour at which it was packed."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        first, *others = ("[Content_Types].xml", *(n for n in sorted(archive.namelist()) if n != "[Content_Types].xml"))
        return packed({name: archive.read(name) for name in (first, *others)})
