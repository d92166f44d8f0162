"""A template as it is found: a ZIP that may be anything, read part by part and never unpacked to a disk."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from hune.brief.formats.docx_parts.paper import MAIN, Link
from hune.brief.formats.docx_parts.scrub import read
from hune.errors import HuneError

MOST = 20_000_000
"""Bytes that a template may weigh."""

MOST_UNPACKED, MOST_FILES = 200_000_000, 2_000
"""Bytes and files that it may unpack to."""

MOST_XML = 20_000_000
"""Bytes of a single part that is read."""

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RUNS = ("macroenabled", "vbaproject", "activex", "oleobject", "x-msdownload")


@dataclass(frozen=True, slots=True)
class Source:
    """The template's ZIP."""

    archive: zipfile.ZipFile
    kinds: dict[str, str]

    @classmethod
    def opened(cls, template: bytes) -> "Source":
        """Open a template; raises HN691 for what is no ZIP of parts, HN692 for one that is or unpacks too large."""
        if len(template) > MOST:
            raise HuneError("HN692", size=len(template) // 1_000_000, most=MOST // 1_000_000)
        try:
            archive = zipfile.ZipFile(io.BytesIO(template))
            entries = archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise HuneError("HN691", reason="ZIP") from error
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > MOST_UNPACKED or len(entries) > MOST_FILES:
            raise HuneError("HN692", size=unpacked // 1_000_000, most=MOST_UNPACKED // 1_000_000)
        source = cls(archive, {})
        for element in read(source.bytes("[Content_Types].xml"), "[Content_Types].xml"):
            kind = element.get("ContentType", "")
            if element.get("PartName"):
                source.kinds[element.get("PartName", "").lstrip("/")] = kind
            else:
                source.kinds["." + element.get("Extension", "").lower()] = kind
        return source

    def bytes(self, name: str) -> bytes:
        """Return a part; raises HN691 when it is not there or cannot be unpacked, HN692 when it is too large."""
        try:
            entry = self.archive.getinfo(name)
            if name.endswith((".xml", ".rels")) and entry.file_size > MOST_XML:
                raise HuneError("HN692", size=entry.file_size // 1_000_000, most=MOST_XML // 1_000_000)
            return self.archive.read(entry)
        except HuneError:
            raise
        except Exception as error:
            # Each way of packing has errors of its own for damaged data.
            raise HuneError("HN691", reason=name) from error

    def kind(self, name: str) -> str:
        """Return the content type of a part."""
        return self.kinds.get(name) or self.kinds.get("." + name.rpartition(".")[2].lower(), "")

    def links(self, name: str) -> Iterator[Link]:
        """Go through the relationships of a part, their targets as names from the root."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels not in self.archive.NameToInfo:
            return
        for element in read(self.bytes(rels), rels):
            target, external = element.get("Target", ""), element.get("TargetMode") == "External"
            within = target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = element.get("Type", "")
            yield Link(element.get("Id", ""), kind.removeprefix(_TYPES), within, external)

    def main(self) -> str:
        """Return the name of the main part; raises HN691 when there is none."""
        for link in self.links(""):
            if link.type == "officeDocument" and not link.external:
                kind = self.kind(link.target)
                if kind in (f"{MAIN}.document.main+xml", f"{MAIN}.template.main+xml"):
                    return link.target
                if "macroenabled" in kind.lower():
                    raise HuneError("HN693", found=link.target)
        raise HuneError("HN691", reason="word/document.xml")

    def check(self) -> None:
        """Refuse what runs and what fetches, wherever it is in the file; raises HN693 and HN694."""
        for name in sorted(self.archive.NameToInfo):
            if any(sign in f"{self.kind(name)} {name}".lower() for sign in _RUNS):
                raise HuneError("HN693", found=name)
        for rels in sorted(name for name in self.archive.NameToInfo if name.endswith(".rels")):
            folder, file = posixpath.split(rels)
            for link in self.links(posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))):
                if link.external and link.type != "hyperlink":
                    raise HuneError("HN694", kind=link.type.rpartition("/")[2], target=link.target[:200])
