"""An organisation's own template as paper: its styles, its letterhead, its margins, and nothing else of it.

The template is opened with suspicion and taken apart: what is known by its kind is carried over and scrubbed, and
all the rest (text, comments, properties, settings, data, whatever a later version of Word may put in) stays behind.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from docx.oxml.ns import qn

from hune.brief.formats.docx_parts.elements import Node, w
from hune.brief.formats.docx_parts.opened import Source
from hune.brief.formats.docx_parts.paper import A4, LAYOUT, LOCALES, MAIN, THEME, Link, Paper, Part, plain, styles
from hune.brief.formats.docx_parts.pictures import bare
from hune.brief.formats.docx_parts.scrub import read, scrub, written
from hune.errors import HuneError

NEEDED = {
    "normal": ("Normal", "Normal"),
    "title": ("Title", "Titre"),
    "subtitle": ("Subtitle", "Sous-titre"),
    "heading 1": ("Heading 1", "Titre 1"),
    "heading 2": ("Heading 2", "Titre 2"),
    "list bullet": ("List Bullet", "Liste à puces"),
    "caption": ("Caption", "Légende"),
}
"""The styles that a template must bring, by the name in the file, and as Word shows them in English and French."""

_CARRIED = {
    "document": ("styles", "numbering", "theme", "fontTable"),
    "numbering": ("image",),
    "theme": ("image",),
    "fontTable": ("font",),
    "header": ("image", "hyperlink"),
    "footer": ("image", "hyperlink"),
}
"""The kinds of part that are carried over, by what refers to them."""

_SECTION = ("pgSz", "pgMar", "paperSrc", "pgBorders", "pgNumType", "titlePg", "textDirection", "rtlGutter", "docGrid")
_MEASURES = {"pgSz": ("w", "h"), "pgMar": ("top", "right", "bottom", "left", "header", "footer", "gutter")}
_OPENING = ("http:", "https:", "mailto:", "tel:")
_OWN = frozenset({"theme", "fontTable"})
_LENGTH = re.compile(r"-?\d+|\d+(\.\d+)?(mm|cm|in|pt|pc|pi)")
_SHAPES = 1_000_000
"""From here on a template's pictures are numbered, out of the way of a brief's."""

_FONTS = "application/vnd.openxmlformats-officedocument.obfuscatedFont"


def letterhead(template: bytes, lang: str, colours: Mapping[str, str]) -> Paper:
    """Return the paper that a template gives for a brief in `lang`.

    Raises HN690 when styles are missing, HN691 for what is not a Word document, HN692 for one that is too large,
    HN693 for one with macros or embedded programs, HN694 for one that fetches something from elsewhere.
    """
    source = Source.opened(template)
    main = source.main()
    source.check()
    body = read(source.bytes(main), main)
    taking = _Taking(source)
    links = list(taking.links(main, _CARRIED["document"], "document"))
    if not any(link.type == "styles" for link in links):
        raise HuneError("HN690", styles=_listed(NEEDED, 0), styles_fr=_listed(NEEDED, 1))
    links += taking.own(plain(lang, colours), {link.type for link in links})
    section, frames = taking.section(body, main)
    taking.parts["word/styles.xml"] = _with_styles(taking.parts["word/styles.xml"], lang, colours)
    settings = next((read(source.bytes(t), t) for _, kind, t, _ in source.links(main) if kind == "settings"), None)
    return Paper(
        parts=tuple(taking.parts.values()),
        links=(*links, *frames),
        section=written(section).decode().partition("?>")[2].strip(),
        settings=tuple(n for n in LAYOUT if settings is not None and settings.find(qn(f"w:{n}")) is not None),
    )


@dataclass(frozen=True, slots=True)
class _Taking:
    """Carries parts over under names of our own, with what they refer to."""

    source: Source
    parts: dict[str, Part] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def links(self, name: str, carried: tuple[str, ...], owner: str) -> Iterator[Link]:
        """Carry over what a part refers to and return its new relationships."""
        seen = set()
        for link in self.source.links(name):
            if link.type not in carried or (owner == "document" and link.type in seen):
                continue
            seen.add(link.type)
            if link.external:
                if link.target.lower().startswith(_OPENING):
                    yield link
            elif link.type in ("image", "font"):
                if (new := self.picture(link)) is not None:
                    yield Link(link.id, link.type, f"../{new}" if owner == "theme" else new)
            else:
                yield Link(link.id, link.type, self.part(link).removeprefix("word/"))

    def part(self, link: Link) -> str:
        """Carry over an XML part, scrubbed; return its new name."""
        root, number = read(self.source.bytes(link.target), link.target), next(self.numbers)
        own = tuple(self.links(link.target, _CARRIED.get(link.type, ()), link.type))
        scrub(root, frozenset(one.id for one in own))
        for shape in root.iter(qn("wp:docPr")):
            shape.set("id", str(_SHAPES + next(self.numbers)))
        new = {
            "styles": "word/styles.xml",
            "numbering": "word/numbering.xml",
            "theme": "word/theme/theme1.xml",
            "fontTable": "word/fontTable.xml",
        }.get(link.type, f"word/{link.type}{number}.xml")
        self.parts[new] = Part(new, THEME if link.type == "theme" else f"{MAIN}.{link.type}+xml", written(root), own)
        return new

    def own(self, paper: Paper, given: set[str]) -> list[Link]:
        """Take of hune's own paper what Word misses in a document, where the template has none."""
        taken = [(link, part) for link, part in zip(paper.links, paper.parts, strict=True) if link.type in _OWN - given]
        self.parts.update({part.name: part for _, part in taken})
        return [link for link, _ in taken]

    def picture(self, link: Link) -> str | None:
        """Carry over a picture or a font; what is neither, or could hold a script, is left behind."""
        kind = self.source.kind(link.target)
        wanted = kind == _FONTS if link.type == "font" else kind.startswith("image/") and "svg" not in kind
        if not wanted:
            return None
        ending = "odttf" if link.type == "font" else kind.rpartition("/")[2].removeprefix("x-").replace("jpeg", "jpg")
        new = f"{'fonts' if link.type == 'font' else 'media'}/given{next(self.numbers)}.{ending}"
        self.parts[f"word/{new}"] = Part(f"word/{new}", kind, bare(self.source.bytes(link.target)))
        return new

    def section(self, body: Node, main: str) -> tuple[Node, list[Link]]:
        """Return the properties of the last section with the headers and footers that hold something."""
        sections = list(body.iter(qn("w:sectPr")))
        if not sections:
            return read(A4.encode(), main), []
        given = sections[-1]
        section = read(A4.encode(), main)
        kept = [deepcopy(child) for name in _SECTION for child in given.iterfind(qn(f"w:{name}"))]
        if all(_measured(given.find(qn(f"w:{name}")), lengths) for name, lengths in _MEASURES.items()):
            section[:] = kept
        # A section without a header of its own has that of the section before.
        frames: dict[tuple[str, str], str] = {}
        for earlier in sections:
            for kind in ("header", "footer"):
                for reference in earlier.iterfind(qn(f"w:{kind}Reference")):
                    frames[kind, reference.get(qn("w:type"), "default")] = reference.get(qn("r:id"), "")
        found = {link.id: link for link in self.source.links(main) if link.type in ("header", "footer")}
        links: dict[str, Link] = {}
        for (kind, place), old in frames.items():
            if old in found and old not in links:
                new = self.part(found[old])
                links[old] = Link(f"rIdFrame{len(links) + 1}", kind, new.removeprefix("word/"))
            if old in links and _holds(self.parts[f"word/{links[old].target}"]):
                reference = w(f"{kind}Reference", type=place)
                reference.set(qn("r:id"), links[old].id)
                section.insert(0, reference)
        used = {element.get(qn("r:id")) for element in section}
        for link in [link for link in links.values() if link.id not in used]:
            del self.parts[f"word/{link.target}"]
        return section, [link for link in links.values() if link.id in used]


def _measured(element: Node | None, lengths: tuple[str, ...]) -> bool:
    """Tell whether the measures of a page can be read."""
    return element is not None and all(_LENGTH.fullmatch(element.get(qn(f"w:{name}"), "")) for name in lengths)


def _holds(part: Part) -> bool:
    """Tell whether a header or footer shows anything."""
    root = read(part.data, part.name)
    words = "".join(text.text or "" for text in root.iter(qn("w:t")))
    shows = (qn("w:drawing"), qn("w:pict"), qn("w:object"), qn("w:fldChar"), qn("w:fldSimple"), qn("w:pgNum"))
    return bool(words.strip()) or next(root.iter(*shows), None) is not None


def _with_styles(part: Part, lang: str, colours: Mapping[str, str]) -> Part:
    """Add the styles of a brief to a template's; raises HN690 when it lacks one that only it can bring."""
    root, own = read(part.data, part.name), read(styles(lang, colours), part.name)
    names = style_ids(root)
    missing = {name: shown for name, shown in NEEDED.items() if name not in names}
    if missing:
        raise HuneError("HN690", styles=_listed(missing, 0), styles_fr=_listed(missing, 1))
    ours = {style.get(qn("w:styleId")): name for name, style in _styles(own)}
    taken = {style.get(qn("w:styleId")) for _, style in _styles(root)}
    added = [style for name, style in _styles(own) if name not in names]
    renamed = {
        old: names.get(name) or (f"{old}Brief" if old in taken else old)
        for old, name in ours.items()
        if old is not None
    }
    for style in added:
        style.attrib.pop(qn("w:default"), None)
        style.set(qn("w:styleId"), renamed[style.get(qn("w:styleId"), "")])
        for reference in style.iter(qn("w:basedOn"), qn("w:next"), qn("w:link")):
            reference.set(qn("w:val"), renamed[reference.get(qn("w:val"), "")])
        root.append(style)
    _speak(root, lang)
    return Part(part.name, part.kind, written(root), part.links)


def style_ids(root: Node) -> dict[str, str]:
    """Return the ids of the styles by name in small letters.

    Word writes the English names of its own styles in every language and translates their ids; other programs write
    the names as they show them.
    """
    ids = {name: style.get(qn("w:styleId"), "") for name, style in reversed(list(_styles(root)))}
    for name, shown in NEEDED.items():
        for other in shown:
            if name not in ids and other.lower() in ids:
                ids[name] = ids[other.lower()]
    return ids


def _styles(root: Node) -> Iterator[tuple[str, Node]]:
    for style in root.iterfind(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None and style.get(qn("w:styleId")):
            yield name.get(qn("w:val"), "").lower(), style


def _speak(root: Node, lang: str) -> None:
    """Set the language of a document; that of its styles has been taken out."""
    defaults = root.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = w("docDefaults")
        root.insert(0, defaults)
    runs = defaults.find(qn("w:rPrDefault"))
    if runs is None:
        runs = w("rPrDefault")
        defaults.insert(0, runs)
    look = runs.find(qn("w:rPr"))
    if look is None:
        look = w("rPr")
        runs.append(look)
    look.append(w("lang", val=LOCALES[lang], eastAsia=LOCALES[lang], bidi="ar-SA"))


def _listed(missing: Mapping[str, tuple[str, str]], lang: int) -> str:
    return ", ".join(shown[lang] for shown in missing.values())
