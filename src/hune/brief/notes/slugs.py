"""From a slug to its evidence: what the brief counted already, or a count made for the note.

A slug is `NAME[.KIND].PLACE.WINDOW`: `deaths.BFA.2023`, `civilians.sb.MLI+NER.2023-07..2023-12`, `events.watch.2023`,
`totals.NGA.2024-06..2025-05`, `single-source.MLI.2023`. The detail gives deaths with their range, civilians, events
and their sourcing; `totals` are of the table that reaches furthest. Whatever else the brief counted can be cited as
it stands, and cannot be counted anew.
"""

import difflib
import re
from collections.abc import Iterator

import msgspec

from hune import months
from hune.brief.basis import Basis, covers, reach
from hune.brief.ledger import Ledger, window
from hune.brief.model import Evidence
from hune.brief.notes.finding import both
from hune.errors import HuneError
from hune.panel.panel import Panel
from hune.places.countries import by_gwno, by_iso3
from hune.record.schema import KINDS
from hune.text.messages import say

MEASURES = {"deaths": "best", "civilians": "civilians", "events": "events", "totals": "best"}
"""What can be counted on demand, and the measure of the panel that it counts."""

NAMES = (*MEASURES, "single-source")

_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
_GRAMMAR = re.compile(
    rf"(?P<name>{'|'.join(NAMES)})(?P<kinds>(?:\.(?:{'|'.join(KINDS)}))*)"
    rf"\.(?P<place>watch|[A-Z]{{3}}(?:\+[A-Z]{{3}})*)\.(?P<window>\d{{4}}|{_MONTH}(?:\.\.{_MONTH})?)"
)


class Asked(msgspec.Struct, frozen=True):
    """A count that a slug asks for; `last` is included."""

    name: str
    kinds: tuple[str, ...]
    countries: tuple[int, ...]
    first: int
    last: int

    def slug(self, ledger: Ledger) -> str:
        """Write the slug as the ledger does, which names the same count in one way only."""
        kinds = self.kinds if self.kinds != KINDS else ()
        return ".".join((self.name, *kinds, ledger.place(self.countries), window(self.first, self.last)))


def resolve(slug: str, basis: Basis, ledger: Ledger) -> Evidence:
    """Return the evidence a slug names, counting it where the brief has not; the ledger keeps it.

    Its own slug may be written differently: `deaths.NER+MLI.2023-01..2023-12` is `deaths.MLI+NER.2023`.

    Raises HN671 for a slug that names nothing, HN672 for a count that the record does not cover; both suggest the
    nearest slug that is right.
    """
    if (kept := _kept(slug, ledger)) is not None:
        return kept
    asked = _read(slug, basis)
    if asked is None:
        raise HuneError("HN671", value=slug, nearest=_nearest(slug, basis, ledger))
    if (kept := _kept(asked.slug(ledger), ledger)) is not None:
        return kept
    reason = _uncovered(asked, basis)
    if reason is None:
        return _count(asked, basis, ledger)
    raise HuneError("HN672", value=slug, nearest=_countable(asked, basis, ledger), **reason)


def _kept(slug: str, ledger: Ledger) -> Evidence | None:
    return next((evidence for evidence in ledger.evidence if evidence.slug == slug), None)


def _read(slug: str, basis: Basis) -> Asked | None:
    """Read a slug by its grammar; None where it has none, or names a place or a window that does not exist."""
    match = _GRAMMAR.fullmatch(slug)
    if match is None:
        return None
    kinds = tuple(kind for kind in KINDS if kind in match["kinds"].split(".")) or KINDS
    countries = _countries(match["place"], basis)
    first, last = _window(match["window"])
    wrong = countries is None or first > last or (match["name"] == "single-source" and match["kinds"] != "")
    if wrong or not _in_reach(first, last) or countries is None:
        return None
    return Asked(match["name"], kinds, countries, first, last)


def _countries(place: str, basis: Basis) -> tuple[int, ...] | None:
    """Return the countries of a place in the order of the watch, then by number, as its slug writes them."""
    if place == "watch":
        return basis.watch.gwnos
    try:
        numbers = {by_iso3(code).gwno for code in place.split("+")}
    except HuneError:
        return None
    own = tuple(gwno for gwno in basis.watch.gwnos if gwno in numbers)
    return own + tuple(sorted(numbers - {*own}))


def _window(text: str) -> tuple[int, int]:
    first, _, last = text.partition("..")
    if len(first) == 4:
        return months.month_id(int(first), 1), months.month_id(int(first), 12)
    return months.parse(first), months.parse(last or first)


def _in_reach(first: int, last: int) -> bool:
    """Months are numbered from 1980 on, and years of four digits end with 9999."""
    return first >= 1 and last <= months.month_id(9999, 12)


def _panel(name: str, basis: Basis) -> Panel | None:
    if name == "totals" or (name == "deaths" and basis.detail is None):
        return basis.totals
    return basis.detail


def _uncovered(asked: Asked, basis: Basis) -> dict[str, str] | None:
    """Say why the record cannot give a count, in both languages; None where it can."""
    panel = _panel(asked.name, basis)
    if panel is None:
        return both("note-slug-no-detail", "reason")
    for gwno in asked.countries:
        # A panel has the countries of the watch and those around it; of others it has never heard.
        if gwno not in panel.vintages or not covers(panel, gwno, asked.first, asked.last):
            when = window(asked.first, asked.last)
            message = f"note-slug-uncovered-{'totals' if panel is basis.totals else 'detail'}"
            return {
                f"reason_{lang}": say(lang, message, country=by_gwno(gwno).name(lang, "the"), window=when)
                for lang in ("en", "fr")
            }
    if len({panel.vintages[gwno].vintage for gwno in asked.countries}) > 1:
        return both("note-slug-vintages", "reason")
    if asked.name == "single-source" and not panel.single_source(asked.countries, asked.first, asked.last)[1]:
        return both("note-slug-unsourced", "reason")
    return None


def _count(asked: Asked, basis: Basis, ledger: Ledger) -> Evidence:
    panel = _panel(asked.name, basis)
    assert panel is not None, "what no panel gives has been refused"
    if asked.name == "single-source":
        share = ledger.share_of_single_source(panel, asked.countries, asked.first, asked.last)
        assert share is not None, "events whose sources are not known have been refused"
        slug = share[1]
    else:
        slug = ledger.count(
            panel,
            asked.countries,
            asked.first,
            asked.last,
            measure=MEASURES[asked.name],
            kinds=asked.kinds,
            name=asked.name,
        ).slug
    kept = _kept(slug, ledger)
    assert kept is not None, "the ledger keeps what it counts"
    return kept


def _nearest(slug: str, basis: Basis, ledger: Ledger) -> str:
    """Return the slug most like one that names nothing: its own with one part put right, else one of the brief's."""
    for repaired in _repaired(slug, basis):
        asked = _read(repaired, basis)
        if asked is not None and _uncovered(asked, basis) is None:
            return asked.slug(ledger)
    near = difflib.get_close_matches(slug, [evidence.slug for evidence in ledger.evidence], n=1, cutoff=0.3)
    return near[0] if near else _default(basis).slug(ledger)


def _repaired(slug: str, basis: Basis) -> Iterator[str]:
    """Yield the slug with its parts replaced by the nearest that exist, then with another window, then of all kinds."""
    cleaned = re.sub(r"\s+", "", slug.replace("–", "-")).replace("..", "…")
    first, *rest = cleaned.split(".")
    kinds = [f".{part.lower()}" for part in rest if part.lower() in KINDS]
    spans = [part for part in rest if part[:1].isdigit()]
    others = [part for part in rest if part.lower() not in KINDS and part not in spans]
    codes = ["watch", *(code for g in (*basis.watch.gwnos, *basis.around) if (code := by_gwno(g).iso3))]
    names = difflib.get_close_matches(first.lower(), NAMES, n=1, cutoff=0.6)
    places = [_code(part, codes) for part in re.split(r"[+,&]", others[0] if len(others) == 1 else "")]
    if not names or not all(places):
        return
    place = "+".join(code for code in places if code)
    span = re.sub(r"^(\d{4})[…-](\d{4})$", r"\1-01..\2-12", "".join(spans)).replace("…", "..")
    latest = _default(basis)
    for when in (span, window(latest.first, latest.last)):
        for which in ("".join(kinds), ""):
            yield f"{names[0]}{which}.{place}.{when}"


def _code(text: str, codes: list[str]) -> str | None:
    if text.lower() == "watch":
        return "watch"
    near = difflib.get_close_matches(text.upper(), codes, n=1, cutoff=0.5)
    return near[0] if near else None


def _countable(asked: Asked, basis: Basis, ledger: Ledger) -> str:
    """Return the nearest count to one that is not covered: from the totals, of the covered countries, or earlier."""
    for near in _alternatives(asked, basis):
        if _uncovered(near, basis) is None:
            return near.slug(ledger)
    return _default(basis).slug(ledger)


def _alternatives(asked: Asked, basis: Basis) -> Iterator[Asked]:
    replace = msgspec.structs.replace
    names = (asked.name, "totals") if asked.name == "deaths" else (asked.name,)
    covered = tuple(gwno for gwno in asked.countries if gwno in (*basis.countries, *basis.around))
    for name in names:
        yield replace(asked, name=name)
        if covered:
            yield replace(asked, name=name, countries=covered)
    panel = _panel(asked.name, basis)
    for countries in filter(None, (covered, covered[:1])):
        last = min((reach(panel, gwno) for gwno in countries if panel and gwno in panel.vintages), default=0)
        back = asked.last - last
        if (asked.last - asked.first, asked.first % 12) == (11, 1):
            back = -(-back // 12) * 12
        if back > 0:
            yield replace(asked, countries=countries, first=asked.first - back, last=asked.last - back)


def _default(basis: Basis) -> Asked:
    """Return what can be counted whatever was asked: a watched country's last twelve months."""
    last = basis.detail_through if basis.detail is not None else basis.totals_through
    return Asked("deaths", KINDS, (basis.detailed or basis.countries)[:1], last - 11, last)
