"""What is taken out of a template's parts before they are used: who wrote them, what is hidden, what reaches out.

An XML part is read without entities or a network, and what it keeps of its authors (tracked changes, revision ids,
names of files, fields and controls that show a document's properties) is removed from it.
"""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from hune.brief.formats.docx_parts.elements import Node
from hune.errors import HuneError

FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "HYPERLINK", "SYMBOL"})
"""Fields of a header or footer that say nothing about the template itself."""

REACHING = frozenset({"INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"})
"""Fields that fetch something from elsewhere."""

_GONE = (
    *("del", "moveFrom", "rsid", "rsids", "lang", "proofErr", "permStart", "permEnd", "control", "printerSettings"),
    *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *(f"{kind}PrChange" for kind in ("p", "r", "sect", "tbl", "tr", "tc", "tblGrid", "tblEx")),
    *("tblGridChange", "numberingChange", "cellIns", "cellDel", "bookmarkStart", "bookmarkEnd"),
)
_OPENED = ("ins", "moveTo", "smartTag", "customXml")
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/"


def read(data: bytes, name: str) -> Node:
    """Read an XML part; raises HN691 for one that is not well-formed or declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise HuneError("HN691", reason=name) from error
    if root.getroottree().docinfo.doctype:
        raise HuneError("HN691", reason=name)
    tree: Node = root
    return tree


def written(root: Node) -> bytes:
    """Write an XML part."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def scrub(root: Node, known: frozenset[str]) -> None:
    """Take out of a part what it says about its authors, and what points to parts that are not `known` by their id.

    Raises HN694 for a field that fetches something from elsewhere.
    """
    _drop(root, [f"w:{name}" for name in _GONE])
    for name in _OPENED:
        for element in list(root.iter(qn(f"w:{name}"))):
            _open(element)
    for element in list(root.iter(qn("w:vanish"))):
        _remove(_ancestor(element, "w:r") if _ancestor(element, "w:r") is not None else element)
    for element in list(root.iter(qn("w:dataBinding"))):
        _remove(_ancestor(element, "w:sdt"))
    _drop_fields(root)
    _blank(root)
    for element in list(root.iter()):
        if any(str(key).startswith(_RELATED) and value not in known for key, value in element.attrib.items()):
            run = _ancestor(element, "w:r")
            _remove(element if run is None else run)


def _drop(root: Node, names: list[str]) -> None:
    for name in names:
        for element in list(root.iter(qn(name))):
            _remove(element)


def _open(element: Any) -> None:
    """Put the content of an element in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = [child for child in element if not str(child.tag).endswith("Pr")]


def _remove(element: Any) -> None:
    if element is not None and element.getparent() is not None:
        element.getparent().remove(element)


def _ancestor(element: Any, name: str) -> Any:
    return next(element.iterancestors(qn(name)), None)


def _drop_fields(root: Node) -> None:
    """Take out the fields whose kept result tells of the template; raises HN694."""
    for simple in list(root.iter(qn("w:fldSimple"))):
        if not _allowed(simple.get(qn("w:instr"), "")):
            _remove(simple)
    for runs, instruction in list(_fields(root)):
        if not _allowed(instruction):
            for run in runs:
                _remove(run)


def _fields(root: Node) -> Iterator[tuple[list[Any], str]]:
    """Yield the runs of each outermost field with its instruction and those of the fields in it."""
    depth, runs, words = 0, list[Any](), list[str]()
    for run in root.iter(qn("w:r")):
        marks = [mark.get(qn("w:fldCharType")) for mark in run.iter(qn("w:fldChar"))]
        depth += marks.count("begin")
        if depth:
            runs.append(run)
            words += [code.text or "" for code in run.iter(qn("w:instrText"))]
        depth -= marks.count("end")
        if runs and depth <= 0:
            yield runs, "".join(words)
            depth, runs, words = 0, [], []
    if runs:
        yield runs, ""


def _allowed(instruction: str) -> bool:
    word = (instruction.split() or [""])[0].upper()
    reaching = REACHING & set(instruction.upper().split())
    if reaching:
        raise HuneError("HN694", kind=min(reaching), target=" ".join(instruction.split())[:200])
    return word in FIELDS


def _blank(root: Node) -> None:
    """Drop revision ids and names of files, which Word writes into attributes."""
    for element in root.iter():
        for key in list(element.attrib):
            if key.rpartition("}")[2].startswith("rsid") or key == "{urn:schemas-microsoft-com:office:office}title":
                del element.attrib[key]
        if element.tag == f"{_DRAWN}picture}}cNvPr":
            element.set("name", "")
            element.attrib.pop("descr", None)
        if element.tag == f"{_DRAWN}main}}blip":
            # Extensions of a picture hold other forms of it, such as an SVG.
            element[:] = [child for child in element if child.tag != f"{_DRAWN}main}}extLst"]
