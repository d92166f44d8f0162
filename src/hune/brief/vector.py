"""A mark drawn in lines: an SVG made anew from a short list of shapes and of what gives them colour.

Whatever runs, moves, links or loads is refused, since a mark that needs it is not one. What could not be shown the
same everywhere (letters in a font that is not at hand, filters, embedded pictures) is refused too, and said, rather
than left out of a mark. What shows nothing (a title, a comment, an editor's notes, names of layers, hidden parts) is
left behind without a word. Rules of a style sheet are written into the shapes that they are about.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from hune.brief.model import Logo
from hune.errors import HuneError

DEEPEST = 60
"""The most elements within each other."""

_SHAPES = frozenset(("path", "line", "rect", "circle", "ellipse", "polygon", "polyline"))
_ELEMENTS = _SHAPES | frozenset(
    ("svg", "g", "defs", "use", "clipPath", "mask", "linearGradient", "radialGradient", "stop")
)
_SILENT = frozenset(("title", "desc", "metadata", "style"))
_ACTIVE = frozenset(
    ("script", "foreignObject", "a", "animate", "animateMotion", "animateTransform", "set", "iframe", "handler")
)
_ATTRIBUTES = frozenset(
    """
    clip-path clip-rule clipPathUnits cx cy d fill fill-opacity fill-rule fx fy gradientTransform gradientUnits height
    mask maskContentUnits maskUnits offset opacity points preserveAspectRatio r rx ry spreadMethod stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width transform viewBox width x x1 x2 y y1 y2
    """.split()  # noqa: SIM905 (as a list of strings it would be a page long)
)
_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_LOCAL = re.compile(r"url\(\s*[\"']?#([^\"')]+)[\"']?\s*\)")
_VALUE = re.compile(r"[\w\s.,%#()+-]*", re.ASCII)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[.#]?[\w-]+")
_LENGTH = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*", re.ASCII)
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


Rules = tuple[tuple[str, dict[str, str]], ...]
"""What a style sheet says, each for a selector; the more particular selectors last."""


def read_svg(data: bytes, file: Path) -> Logo:
    """Make an SVG anew, its size in pixels that of its `width` and `height`, else of its `viewBox`.

    Raises HN682 when it is other XML, HN686 for what runs, moves, links or loads, HN687 for what could not be shown
    everywhere, HN689 when it is not well-formed, nested too deeply, or has no size or nothing to show.
    """
    root = _parsed(data, file)
    for element in root.iter():
        if _name(element):
            _check(element, file)
    width, height, box = _size(root, file)
    rules = _rules("\n".join(element.text or "" for element in root.iter() if _name(element) == "style"), file)
    made = _rebuilt(root, rules, _ids(root, rules, file), file)
    if made is None or not len(made):
        raise HuneError("HN689", file=file, reason="display")
    size = {"width": f"{width}", "height": f"{height}", "viewBox": box}
    made.attrib = {"xmlns": _SVG.strip("{}"), **made.attrib, **size}
    return Logo("svg", ElementTree.tostring(made), width, height)


def _parsed(data: bytes, file: Path) -> Element:
    try:
        root: Element = fromstring(data, forbid_entities=True, forbid_external=True)
    except DefusedXmlException:
        raise HuneError("HN686", file=file, found="ENTITY") from None
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        # A ValueError or LookupError is about the encoding that the file claims.
        line = getattr(error, "position", (1, 0))[0]
        raise HuneError("HN689", file=file, reason=f"XML: {line}") from None
    if _name(root) != "svg":
        raise HuneError("HN682", file=file, found=f"<{root.tag}>"[:60])
    return root


def _name(element: Element) -> str:
    """Return the name of an element of SVG; nothing for one of another vocabulary."""
    name = element.tag.removeprefix(_SVG)
    return "" if name.startswith("{") else name


def _check(element: Element, file: Path) -> None:
    """Refuse what runs, moves, links, loads, or could not be shown everywhere."""
    name = _name(element)
    if name in _ACTIVE:
        raise HuneError("HN686", file=file, found=name)
    for key, value in element.attrib.items():
        if key.lower().startswith("on"):
            raise HuneError("HN686", file=file, found=key)
        if key in _HREFS and not value.strip().startswith("#"):
            raise HuneError("HN686", file=file, found=f"{name} href")
        if _loads(value):
            raise HuneError("HN686", file=file, found=f"{name} {key}")
    if name not in _ELEMENTS | _SILENT:
        raise HuneError("HN687", file=file, found=name)


def _loads(text: str) -> bool:
    """Tell whether a style asks for anything outside the drawing."""
    return "@import" in text or "url(" in _LOCAL.sub("", text).lower()


def _size(root: Element, file: Path) -> tuple[int, int, str]:
    """Return width and height in whole pixels, and the box of the drawing."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        _, _, wide, high = map(float, box)
    except ValueError:
        wide = high = 0.0
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if wide > 0 and high > 0:
        # A side that is not given follows from the other by the shape of the box.
        width = width or (height * wide / high if height else wide)
        height = height or width * high / wide
    if not (0 < width < float("inf") and 0 < height < float("inf")):
        raise HuneError("HN689", file=file, reason="viewBox")
    whole = max(1, round(width)), max(1, round(height))
    return *whole, " ".join(box) if wide > 0 and high > 0 else f"0 0 {width:g} {height:g}"


def _pixels(length: str) -> float:
    """Return a length in pixels (CSS: 96 to the inch), 0 where it is relative or none."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2] or "px"] if found else 0.0


def _rules(text: str, file: Path) -> Rules:
    """Read a style sheet whose rules are each for an element's name, class or id; raises HN686 and HN687."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    if _loads(text):
        raise HuneError("HN686", file=file, found="style")
    found = [
        (selector.strip(), _declared(body))
        for selectors, body in _RULE.findall(text)
        for selector in selectors.split(",")
    ]
    unread = [_RULE.sub("", text).strip(), *(selector for selector, _ in found if not _SELECTOR.fullmatch(selector))]
    for part in filter(None, unread):
        raise HuneError("HN687", file=file, found=f"style: {part}"[:60])
    return tuple(sorted(found, key=lambda rule: (rule[0][0] == "#", rule[0][0] == ".")))


def _declared(style: str) -> dict[str, str]:
    """Read declarations of style as the attributes of the same names."""
    pairs = (item.partition(":") for item in style.split(";"))
    return {key.strip(): value.replace("!important", "").strip() for key, _, value in pairs if value.strip()}


def _look(element: Element, rules: Rules) -> dict[str, str]:
    """Return the attributes of an element, those from rules and from its own style in the place of its plain ones."""
    mine = {_name(element), f"#{element.get('id')}", *(f".{name}" for name in element.get("class", "").split())}
    look = dict(element.attrib)
    for selector, declared in rules:
        if selector in mine:
            look |= declared
    return look | _declared(element.get("style", ""))


def _ids(root: Element, rules: Rules, file: Path) -> dict[str, str]:
    """Return the ids that something refers to, each with a new name that tells nothing.

    Raises HN687 for a `use` of anything but a shape: a drawing may not grow by uses within uses.
    """
    shapes = {element.get("id") for element in root.iter() if _name(element) in _SHAPES}
    wanted: dict[str, str] = {}
    for element in root.iter():
        look = _look(element, rules) if _name(element) else {}
        links = [value.strip()[1:] for key, value in look.items() if key in _HREFS]
        if _name(element) == "use" and not shapes.issuperset(links):
            raise HuneError("HN687", file=file, found="use")
        for name in (*links, *(name for value in look.values() for name in _LOCAL.findall(value))):
            wanted.setdefault(name, f"l{len(wanted) + 1}")
    return wanted


def _rebuilt(element: Element, rules: Rules, ids: Mapping[str, str], file: Path, depth: int = 1) -> Element | None:
    """Make an element anew with all that is in it; None for what shows nothing."""
    name, look = _name(element), _look(element, rules)
    if name not in _ELEMENTS or look.get("display") == "none" or look.get("visibility") in ("hidden", "collapse"):
        return None
    if depth > DEEPEST:
        raise HuneError("HN689", file=file, reason=f"> {DEEPEST}")
    new = Element(name, dict(_attributes(look, ids, name, file)))
    for child in element:
        kept = _rebuilt(child, rules, ids, file, depth + 1)
        if kept is not None:
            new.append(kept)
    return new


def _attributes(look: Mapping[str, str], ids: Mapping[str, str], name: str, file: Path) -> Iterator[tuple[str, str]]:
    """Yield the attributes that are kept, references by their new names; raises HN687 for a value of no known form."""
    for key, value in look.items():
        if key == "id" and value in ids:
            yield "id", ids[value]
        elif key in _HREFS:
            yield "href", f"#{ids[value.strip()[1:]]}"
        elif key in _ATTRIBUTES:
            value = _LOCAL.sub(lambda found: f"url(#{ids[found[1]]})", value)
            if not _VALUE.fullmatch(value):
                raise HuneError("HN687", file=file, found=f"{name} {key}")
            yield key, value
