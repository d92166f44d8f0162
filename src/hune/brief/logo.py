"""An organisation's mark: a PNG, JPEG or SVG, known by its content and copied without what hides in it.

A picture can carry more than it shows: the name of its maker, a place, a draft of a text, the remains of an earlier
version. Of a PNG only the chunks that make the picture are copied, and of a JPEG only such segments; whatever follows
their end is left behind. An SVG is made anew by `hune.brief.vector`.
"""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from hune.brief.model import Logo
from hune.brief.vector import read_svg
from hune.errors import HuneError

HEAVIEST = 1_000_000
"""The most bytes of a file."""

LARGEST = 4000
"""The most pixels of a side."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_OTHERS = {
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"GIF8": "GIF",
    b"RIFF": "WebP",
    b"BM": "BMP",
    b"%PDF": "PDF",
    b"%!PS": "PostScript",
    b"PK\x03\x04": "ZIP",
    b"\x1f\x8b": "gzip",
}


def read_logo(file: Path) -> Logo:
    """Read a mark by its content, whatever the name of its file says.

    Raises HN112 when the file cannot be opened, HN682 for any other kind, HN683 and HN684 when it is too heavy or too
    large, HN685 when it is cut off or damaged, and the errors of `hune.brief.vector.read_svg`.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(HEAVIEST + 1)
    except OSError as error:
        raise HuneError("HN112", file=file, reason=error.strerror) from error
    is_svg = data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    if not is_svg and not data.startswith((_PNG, _JPEG)):
        raise HuneError("HN682", file=file, found=_kind(data))
    if len(data) > HEAVIEST:
        raise HuneError("HN683", file=file, size=-(-file.stat().st_size // 1000), most=HEAVIEST // 1000)
    logo = read_svg(data, file) if is_svg else read_png(data, file) if data.startswith(_PNG) else read_jpeg(data, file)
    _check_size(logo.width, logo.height, file)
    return logo


def _kind(data: bytes) -> str:
    """Name the kind of a file that is no mark, else show its first bytes."""
    return next((name for start, name in _OTHERS.items() if data.startswith(start)), data[:4].hex(" ") or "0")


def _check_size(width: int, height: int, file: Path) -> None:
    if max(width, height) > LARGEST:
        raise HuneError("HN684", file=file, width=width, height=height, most=LARGEST)


# PNG: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", sections 5 and 11.

_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


def read_png(data: bytes, file: Path) -> Logo:
    """Copy the chunks of a PNG that make its picture; raises HN684 and HN685."""
    kept: dict[bytes, bytes] = {}
    for at, kind, body in _chunks(data, file):
        if kind in _KEPT:
            # Only the data of the pixels may come in several chunks.
            if kind in kept and kind != b"IDAT":
                raise HuneError("HN685", file=file, position=at)
            kept[kind] = kept.get(kind, b"") + body
    if len(kept.get(b"IHDR", b"")) != 13 or b"IDAT" not in kept:
        raise HuneError("HN685", file=file, position=len(_PNG))
    width, height, depth, colour, packing, filtering, interlace = struct.unpack(">IIBBBBB", kept[b"IHDR"])
    known = depth in _DEPTHS.get(colour, ()) and packing == filtering == 0 and interlace in (0, 1)
    if not known or not width or not height or (colour == 3) > (b"PLTE" in kept):
        raise HuneError("HN685", file=file, position=len(_PNG))
    _check_size(width, height, file)
    wanted = _unpacked(width, height, depth * _CHANNELS[colour], interlaced=interlace == 1)
    kept[b"IDAT"] = _stream(kept[b"IDAT"], wanted, file)
    chunks = (_chunk(kind, kept[kind]) for kind in _KEPT if kind in kept)
    return Logo("png", _PNG + b"".join(chunks), width, height)


def _chunks(data: bytes, file: Path) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield the position, kind and body of each chunk to the last; raises HN685 where one is cut off or damaged."""
    at = len(_PNG)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack(">I4s", data[at : at + 8]) if at + 8 <= len(data) else (len(data), b"")
        body, end = data[at + 8 : at + 8 + length], at + 12 + length
        if end > len(data) or struct.unpack(">I", data[end - 4 : end])[0] != zlib.crc32(kind + body):
            raise HuneError("HN685", file=file, position=at)
        # A chunk whose name begins with a capital cannot be left out.
        if kind[:1].isupper() and kind not in _KEPT:
            raise HuneError("HN685", file=file, position=at)
        yield at, kind, body
        at = end


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _unpacked(width: int, height: int, bits: int, *, interlaced: bool) -> int:
    """Return how many bytes the pixels are when unpacked, each row with the byte that names its filter."""
    passes = _ADAM7 if interlaced else ((0, 0, 1, 1),)
    sizes = (((width - x + right - 1) // right, (height - y + down - 1) // down) for x, y, right, down in passes)
    return sum(rows * (1 + (columns * bits + 7) // 8) for columns, rows in sizes if columns)


def _stream(packed: bytes, wanted: int, file: Path) -> bytes:
    """Return the packed pixels alone, once they have been seen to be all there; raises HN685.

    They are unpacked a piece at a time and not kept: a small file may unpack to more than the memory holds.
    """
    unpacker, rest, seen = zlib.decompressobj(), packed, 0
    try:
        while not unpacker.eof and seen <= wanted:
            piece = unpacker.decompress(rest, 1 << 16)
            rest = unpacker.unconsumed_tail
            if not piece and not rest:
                break
            seen += len(piece)
    except zlib.error:
        seen = -1
    if not unpacker.eof or seen != wanted:
        raise HuneError("HN685", file=file, position=len(packed))
    return packed[: len(packed) - len(unpacker.unused_data)]


# JPEG: ITU-T T.81, annex B; the segments JFIF (ITU-T T.871) and Adobe (ITU-T T.872) say how colours are meant.

_FRAMES = (0xC0, 0xC1, 0xC2)
_SCAN, _END = 0xDA, 0xD9
_TABLES = (0xC4, 0xDB, 0xDD)
_JFIF, _ADOBE, _COMMENT = 0xE0, 0xEE, 0xFE


def read_jpeg(data: bytes, file: Path) -> Logo:
    """Copy the segments of a JPEG that make its picture; raises HN684 and HN685."""
    kept, frame, scans, end = [data[:2]], b"", 0, False
    for at, marker, body in _segments(data, file):
        start = bytes((0xFF, marker))
        if marker == _END:
            kept.append(start)
            end = True
        elif marker in _FRAMES and not frame and len(body) >= 6:
            frame = body
            kept.append(start + struct.pack(">H", len(body) + 2) + body)
        elif marker in _TABLES:
            kept.append(start + struct.pack(">H", len(body) + 2) + body)
        elif marker == _SCAN and frame:
            scans += 1
            kept.append(start + body)
        elif marker == _JFIF and body.startswith(b"JFIF\x00") and len(body) >= 14:
            # Without the small picture that may follow.
            kept.append(start + struct.pack(">H", 16) + body[:12] + b"\x00\x00")
        elif marker == _ADOBE and body.startswith(b"Adobe") and len(body) >= 12:
            kept.append(start + struct.pack(">H", 14) + body[:12])
        elif not (0xE0 <= marker <= 0xEF or marker == _COMMENT):
            raise HuneError("HN685", file=file, position=at)
    if not (frame and scans and end):
        raise HuneError("HN685", file=file, position=len(data))
    depth, height, width, parts = struct.unpack(">BHHB", frame[:6])
    if depth != 8 or not height or not width or parts not in (1, 3, 4):
        raise HuneError("HN685", file=file, position=2)
    _check_size(width, height, file)
    return Logo("jpeg", b"".join(kept), width, height)


def _segments(data: bytes, file: Path) -> Iterator[tuple[int, int, bytes]]:
    """Yield the position, marker and body of each segment to the last; a scan's body is its header and its data."""
    at, marker = 2, 0
    while marker != _END:
        if data[at : at + 1] != b"\xff" or at + 2 > len(data):
            raise HuneError("HN685", file=file, position=at)
        marker = data[at + 1]
        if marker == 0xFF:
            # Any number of these may stand before a marker.
            at += 1
            continue
        if marker == _END:
            yield at, marker, b""
            return
        if marker < 0xC0 or 0xD0 <= marker <= 0xD8 or at + 4 > len(data):
            raise HuneError("HN685", file=file, position=at)
        [length] = struct.unpack(">H", data[at + 2 : at + 4])
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise HuneError("HN685", file=file, position=at)
        if marker == _SCAN:
            end = _after_scan(data, end, file)
            yield at, marker, data[at + 2 : end]
        else:
            yield at, marker, data[at + 4 : end]
        at = end


def _after_scan(data: bytes, at: int, file: Path) -> int:
    """Return where the data of a scan end: at a marker that is neither a stuffed byte nor a restart."""
    while (at := data.find(b"\xff", at)) != -1 and at + 1 < len(data):
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7 and data[at + 1] != 0xFF:
            return at
        at += 1 if data[at + 1] == 0xFF else 2
    raise HuneError("HN685", file=file, position=len(data))
