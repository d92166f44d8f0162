"""Signing: a person puts a name and a role under what a draft says.

`briefs/014.signing.json` stands while no. 14 is open: the arguments that the draft is made from again, the digest of
what it says, and the signatures. All of them are under that one digest: once the draft says anything else, they are
void. PUBLIC takes two persons, the inner editions one. The file is sealed with its own sum, so that a name or an
edition that somebody changes in it by hand is found; who can write there can also sign, so it is no lock.
"""

import hashlib
import unicodedata
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import msgspec
from msgspec.structs import replace

from hune import months
from hune.brief.formats.glyphs import unset
from hune.brief.issue import disk
from hune.brief.issue.digest import Said, difference, digest_of, in_words, said
from hune.brief.issue.folder import folder_name, next_number, ordered
from hune.brief.model import Brief, Edition, Signature
from hune.errors import HuneError

SCHEMA = "hune.signing/1"
SIGNERS: dict[Edition, int] = {"INTERNAL": 1, "PARTNERS": 1, "PUBLIC": 2}
"""How many different persons sign for an edition."""

LONGEST = 120
"""The most characters of a name or a role: more would not fit on a line under the brief."""


class Arguments(msgspec.Struct, frozen=True):
    """What a draft is made from again: its date, and its two clocks (`through` is a month, YYYY-MM)."""

    issued: date
    as_known: date | None = None
    through: str | None = None

    @property
    def through_month(self) -> int | None:
        """The month that valid time is cut at.

        >>> Arguments(date(2024, 1, 22), through="2023-12").through_month
        528
        """
        return None if self.through is None else months.parse(self.through)


class Signing(msgspec.Struct, frozen=True):
    """A brief under signature; `said` has the digest of each piece, so that a change can be named.

    `seal` is the SHA-256 of all the rest.
    """

    schema: str
    number: int
    arguments: Arguments
    record_version: str
    digest: str
    editions: tuple[Edition, ...]
    signatures: tuple[Signature, ...]
    said: Said
    seal: str = ""

    def sealed(self) -> "Signing":
        """Return the same with its seal."""
        bare = msgspec.json.encode(replace(self, seal=""), order="sorted")
        return replace(self, seal=hashlib.sha256(bare).hexdigest())

    @property
    def waiting(self) -> tuple[Edition, ...]:
        """The editions that somebody has yet to sign."""
        return tuple(edition for edition in self.editions if self.signers(edition) < SIGNERS[edition])

    def signers(self, edition: Edition) -> int:
        """Count the persons who signed for an edition."""
        return len({person(one.name or "") for one in self.signatures if edition in one.editions})


def file_of(folder: Path, number: int) -> Path:
    """Return where the signatures of an open brief are.

    >>> file_of(Path("briefs"), 14).name
    '014.signing.json'
    """
    return folder / f"{folder_name(number)}.signing.json"


def read_signing(folder: Path, number: int | None = None) -> Signing | None:
    """Read the signatures under a brief that is not issued yet, by default the next; None when nobody signed.

    Raises HN706 for a file that hune did not write so, HN112 for one that may not be read.
    """
    number = next_number(folder) if number is None else number
    file = file_of(folder, number)
    try:
        signing = msgspec.json.decode(file.read_bytes(), type=Signing)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise HuneError("HN112", file=file, reason=error.strerror) from error
    except (ValueError, RecursionError) as error:
        raise HuneError("HN706", file=file, reason=error) from None
    digests = {signing.digest, digest_of(signing.said), *(one.digest for one in signing.signatures)}
    if signing.schema != SCHEMA or signing.number != number or len(digests) > 1 or signing != signing.sealed():
        raise HuneError("HN706", file=file, reason=f"{signing.schema}, {signing.number}, {signing.digest[:12]}")
    return signing


def open_signing(folder: Path) -> Signing:
    """Return the signatures under the next brief; raises HN707 when nobody signed, and the errors of reading."""
    signing = read_signing(folder)
    if signing is None:
        raise HuneError("HN707", folder=folder)
    return signing


def sign(
    folder: Path,
    *,
    briefs: Mapping[Edition, Brief],
    arguments: Arguments,
    name: str,
    role: Mapping[str, str],
    day: date,
    editions: Collection[Edition] = (),
    void: bool = False,
) -> Signing:
    """Sign what the briefs say, for `editions` or for all of them, and keep it in `folder` (`briefs/` of the watch).

    `void` drops the earlier signatures where they are under something else. Raises HN700, HN701 and HN702 for a name
    or a role that cannot stand under a brief, HN703 for a person who signed already, HN704 when the earlier
    signatures are under something else, HN705 for a number that is not the next, HN718 for an edition that the draft
    does not have, HN901, HN915 and HN916 when the disk refuses; then nothing was signed.
    """
    name, roles = signer(name, role)
    brief = next(iter(briefs.values()))
    number = brief.number or 0
    for edition in editions:
        if edition not in briefs:
            raise HuneError("HN718", number=number, edition=edition, known=", ".join(ordered(briefs)))
    pieces = said(briefs)
    digest = digest_of(pieces)
    signed = Signature(digest, name, roles, day, ordered(dict.fromkeys(editions)) or ordered(briefs))
    new = Signing(SCHEMA, number, arguments, brief.record_version, digest, ordered(briefs), (), pieces)
    with disk.alone(folder):
        check_number(folder, number)
        before = read_signing(folder, number)
        if before is not None and before.digest != digest and not void:
            changed = difference(before.said, pieces) or ""
            names = ", ".join(one.name or "" for one in before.signatures)
            what = {lang: in_words(changed, lang) for lang in ("en", "fr")}
            raise HuneError("HN704", number=number, names=names, what_en=what["en"], what_fr=what["fr"])
        kept = before.signatures if before is not None and before.digest == digest else ()
        if person(name) in {person(one.name or "") for one in kept}:
            raise HuneError("HN703", number=number, name=name)
        signing = replace(new, signatures=(*kept, signed)).sealed()
        with disk.refused(folder):
            disk.replace(file_of(folder, number), msgspec.json.format(msgspec.json.encode(signing), indent=1) + b"\n")
    return signing


def signer(name: str, role: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return a name and a role as they are printed; raises HN700, HN701 and HN702 for what cannot be.

    >>> signer(" Awa  Traoré ", {"en": "Director", "fr": "Directrice"})
    ('Awa Traoré', {'en': 'Director', 'fr': 'Directrice'})
    """
    return _line(name, "name"), {lang: _line(role.get(lang, ""), f"role-{lang}") for lang in ("en", "fr")}


def check_number(folder: Path, number: int) -> None:
    """Make sure that a number is the next to be issued; raises HN705."""
    following = next_number(folder)
    if number != following:
        raise HuneError("HN705", number=number, folder=folder, next=following)


def person(name: str) -> str:
    """Return what two writings of one person's name have in common; signs that nobody sees make no other person.

    >>> person("  Awa  TRAORÉ") == person("awa traoré")
    True
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join("".join(sign for sign in plain if unicodedata.category(sign) != "Cf").split())


_WHAT = {
    "name": ("The name", "Nom"),
    "role-en": ("The role in English", "Fonction en anglais"),
    "role-fr": ("The role in French", "Fonction en français"),
}


def _line(text: str, what: str) -> str:
    """Return a name or a role as it is printed; raises HN700, HN701, HN702."""
    english, french = _WHAT[what]
    line = unicodedata.normalize("NFC", text).strip()
    strange = next((sign for sign in line if _unprintable(sign)), None)
    if not person(line):
        raise HuneError("HN700", what_en=english, what_fr=french)
    if strange is not None:
        raise HuneError("HN701", what_en=english, what_fr=french, value=f"U+{ord(strange):04X}")
    if len(line) > LONGEST:
        raise HuneError("HN702", what_en=english, what_fr=french, length=len(line), most=LONGEST)
    if lost := unset(line):
        raise HuneError("HN701", what_en=english, what_fr=french, value=lost)
    return " ".join(line.split())


def _unprintable(sign: str) -> bool:
    """Tell control characters, line ends, unassigned signs, and marks that turn the writing direction."""
    turning = unicodedata.bidirectional(sign) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    return turning or unicodedata.category(sign) in ("Cc", "Cs", "Cn", "Co", "Zl", "Zp")
