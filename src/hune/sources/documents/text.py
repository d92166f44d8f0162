"""Plain text: its lines as they are, but for those that were broken to fit a screen."""

from hune.sources.documents import encoding, lines
from hune.sources.documents.document import Opened


def read(body: bytes, file: str, declared: str | None = None) -> Opened:
    """Read plain text; what it is made of is left to whoever reads it, since the format says nothing.

    >>> read(b"Bamako said nothing.", "a.txt").blocks
    ((None, 'Bamako said nothing.'),)
    """
    text, flags = encoding.decode(body, file, declared)
    return Opened(blocks=((None, lines.joined(text.replace("\r\n", "\n").replace("\r", "\n"))),), flags=flags)
