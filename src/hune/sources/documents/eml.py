"""Mail: the text of a message, whose writer and readers are named nowhere unless someone says that they may be.

The names and addresses of the header are left out of everything that is kept, and where the text repeats them (a
signature, a reply that quotes) it says `[…]` instead. Attachments are listed, never opened.
"""

import email
import email.policy
import email.utils
import re
import unicodedata
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

from hune.errors import HuneError, Notice
from hune.sources.documents import canonical, dates, encoding, html, lines
from hune.sources.documents.document import Kind, Opened

WITHHELD = "[…]"

_PEOPLE = (
    *("from", "to", "cc", "bcc", "sender", "reply-to", "resent-from", "resent-to", "resent-cc", "delivered-to"),
    *("return-path", "x-original-to", "x-sender", "disposition-notification-to"),
)
_BETWEEN = r"(?:[^\S\n]+\n?|\n)[^\S\n]*"
"""What may stand between the words of a name: blanks, and the end of a line, but no empty one."""

_ADDRESS = re.compile(r"<?[\w.+'%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+>?")


def read(body: bytes, file: str, _declared: str | None = None, *, named: bool = False) -> Opened:
    """Read a message, its plain text if it has one, else its HTML; with `named` the sender is its publisher.

    Raises HN158 for a damaged message, HN162 for one without text. Flags HN179 where names were withheld, HN180 for
    attachments.
    """
    try:
        message = email.message_from_bytes(body, policy=email.policy.default)
        attached = [_name(part) for part in message.iter_attachments()] if message.is_multipart() else []
        pieces, flags = _body(message, file)
        people = list(_people(message))
        subject = str(message.get("subject", "") or "") or None
        published, wrong = dates.mail(message.get("date"), file)
    except (HuneError, ImportError):
        raise
    except Exception as error:
        # The parser defers its errors to whoever asks for a value; they are of many kinds.
        raise HuneError("HN158", file=file, reason=(str(error) or type(error).__name__)[:120]) from error
    if not any(text.strip() for _, text in pieces):
        raise HuneError("HN162", file=file, found=", ".join(attached[:5]) or "–")
    if not named:
        attached = [_hidden(one, people)[0] for one in attached]
    if attached:
        flags = (*flags, Notice("HN180", {"file": file, "number": len(attached), "names": ", ".join(attached[:5])}))
    publisher = None
    if named:
        name, address = people[0] if people else ("", "")
        publisher = name or address or None
    else:
        pieces, hidden = _withheld(pieces, people)
        subject = _hidden(subject, people)[0] if subject else None
        flags = (*flags, Notice("HN179", {"file": file, "number": hidden}))
    return Opened(blocks=pieces, title=subject, publisher=publisher, published=published, flags=(*flags, *wrong))


def _body(message: EmailMessage, file: str) -> tuple[tuple[tuple[Kind | None, str], ...], tuple[Notice, ...]]:
    part: Any = message.get_body(preferencelist=("plain", "html"))
    if part is None or part.get_content_maintype() != "text":
        return (), ()
    given = part.get_payload(decode=True) or b""
    text, flags = encoding.decode(given, file, part.get_content_charset())
    if part.get_content_subtype() == "html":
        return html.fragment(text, file), flags
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(_quoted(lines.joined(text))), flags


def _quoted(text: str) -> Iterator[tuple[Kind | None, str]]:
    """Tell what a reply repeats, which stands behind `>`, from what it says."""
    held: list[str] = []
    quoting = False
    for line in text.split("\n"):
        if line.startswith(">") != quoting:
            yield ("quotation" if quoting else None), "\n".join(held)
            held, quoting = [], not quoting
        held.append(re.sub(r"^(?:> ?)+", "", line))
    yield ("quotation" if quoting else None), "\n".join(held)


def _name(part: Any) -> str:
    return canonical.line(part.get_filename()) or str(part.get_content_type())


def _people(message: EmailMessage) -> Iterator[tuple[str, str]]:
    """Go through the names and addresses of the header, the sender first."""
    for header in _PEOPLE:
        values = [str(value) for value in message.get_all(header, [])]
        for name, address in email.utils.getaddresses(values):
            if name or "@" in address:
                yield canonical.line(name) or "", address


def _withheld(
    pieces: tuple[tuple[Kind | None, str], ...], people: list[tuple[str, str]]
) -> tuple[tuple[tuple[Kind | None, str], ...], int]:
    hidden, out = 0, []
    for kind, text in pieces:
        text, number = _hidden(text, people)
        out.append((kind, text))
        hidden += number
    return tuple(out), hidden


def _hidden(text: str, people: list[tuple[str, str]]) -> tuple[str, int]:
    """Return a text without the names and addresses of a header, and how often they stood in it."""
    # A name is found only where both are composed alike.
    text, number = _ADDRESS.subn(WITHHELD, unicodedata.normalize("NFC", text))
    forms = {form for name, _ in people for form in _forms(name)}
    forms |= {word for name, _ in people[:1] for word in name.split()}
    for name in sorted((form for form in forms if len(form.strip(".,")) > 2), key=lambda form: (-len(form), form)):
        spaced = _BETWEEN.join(map(re.escape, name.split()))
        # A single word is a name only where it stands alone, as under a letter; elsewhere it may be any word.
        pattern = rf"(?<!\w){spaced}(?!\w)" if " " in name else rf"^[^\w\n]*{spaced}(?=[^\w\n]*$)"
        text, more = re.subn(pattern, WITHHELD, text, flags=re.IGNORECASE | re.MULTILINE)
        number += more
    return text, number


def _forms(name: str) -> set[str]:
    """Return a name as it may be written: as given, and turned round."""
    bare = re.sub(r"\(.*?\)|[\"']", " ", name)
    last, comma, first = bare.partition(",")
    whole = " ".join(f"{first} {last}".split() if comma else bare.split())
    turned = " ".join(reversed(whole.split())) if len(whole.split()) == 2 else whole
    return {whole, turned, " ".join(bare.split())}
