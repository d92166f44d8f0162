"""HTML built as a tree, so that text is always escaped, and drawings taken into it."""

import base64
import hashlib
import re
from xml.etree.ElementTree import Element, fromstring, tostring

_LOCAL = re.compile(r"url\(#([^)]+)\)")


def tag(name: str, /, *children: "Element | str | None", **attributes: str | None) -> Element:
    """Make an element; an attribute's trailing underscore is dropped, an inner one is a hyphen.

    >>> tostring(tag("p", "R", tag("b", "<"), "x", class_="note"), encoding="unicode", method="html")
    '<p class="note">R<b>&lt;</b>x</p>'
    """
    made = Element(name, {key.rstrip("_").replace("_", "-"): one for key, one in attributes.items() if one is not None})
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif child is not None and len(made):
            made[-1].tail = (made[-1].tail or "") + child
        elif child is not None:
            made.text = (made.text or "") + child
    return made


def drawing(svg: str, prefix: str, alt: str) -> Element:
    """Take a drawing into the page as one image named `alt`, its ids made its own by `prefix`.

    >>> svg = '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/><path clip-path="url(#a)"/></svg>'
    >>> tostring(drawing(svg, "f1", "Map"), encoding="unicode", method="html")
    '<svg role="img" aria-label="Map"><g id="f1-a"></g><path clip-path="url(#f1-a)"></path></svg>'
    """
    root = fromstring(svg)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        for name, value in list(element.attrib.items()):
            del element.attrib[name]
            local = _LOCAL.sub(rf"url(#{prefix}-\1)", value)
            element.set(name.rpartition("}")[2], f"{prefix}-{value}" if name == "id" else local)
    root.attrib = {"role": "img", "aria-label": alt, **root.attrib}
    return root


def document(title: str, lang: str, style: str, body: Element) -> str:
    """Write a page that loads nothing and runs nothing; its own style sheet is all that its policy allows.

    >>> document("T", "fr", "p{}", tag("body", tag("p", "é")))[-29:]
    '<body><p>é</p></body></html>\\n'
    """
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src-elem 'sha256-{digest}'; style-src-attr 'unsafe-inline'; font-src data:"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=f"{policy}; base-uri 'none'; form-action 'none'"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", style),
    )
    return "<!doctype html>\n" + tostring(tag("html", head, body, lang=lang), encoding="unicode", method="html") + "\n"
