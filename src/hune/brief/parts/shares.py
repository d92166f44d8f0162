"""Shares: what each country's chance of a deadly month is made of, as a stacked bar and as a table.

The chance is that of the outlook's first month, read from its paths. How often any country had such a month is the
baseline, the rest is the country's own past. The pool's models do not look at the neighbours of countries, so that
there is no third share to ask for (`hune.forecast.explain.shares` finds the same by asking), and the note says so.
"""

from collections.abc import Iterator

from hune.brief.model import EVERYONE, Arg, Column, Country, Figure, Month, Number, Say, Share, Table
from hune.brief.parts.figures import foremost
from hune.brief.parts.outlook import Outlook
from hune.brief.parts.recorded import shown
from hune.draw.shares import Parts
from hune.draw.shares import shares as draw
from hune.forecast.explain.shares import POOLED, share_anywhere
from hune.forecast.paths import shrink
from hune.places.countries import by_gwno

LEAST = 25
"""Deaths that make a month deadly here: as many as UCDP asks of a conflict in a year."""

HEADS = ("country", "baseline", "past", "told")


def figure(outlook: Outlook) -> Iterator[Figure]:
    """Draw the shares by country."""
    month, drawn = outlook.basis.outlook[0], foremost(outlook)
    chances = chances_told(outlook)
    baseline = share_anywhere(outlook.world, outlook.paths.identity.origin, LEAST)
    slugs = tuple(_slug(outlook, gwno, chance, baseline) for gwno, chance in chances.items())
    args: dict[str, Arg] = {"least": Number(LEAST), "month": Month(month)}
    yield Figure(
        id="shares",
        caption=Say("shares", {"month": Month(month)}),
        alt=Say("shares-alt", args),
        specs={
            lang: draw([_parts(by_gwno(gwno).name(lang), chances[gwno], baseline) for gwno in drawn], LEAST, lang)
            for lang in outlook.basis.watch.languages
        },
        notes=(*shown(drawn, outlook.countries), Say("shares-note")),
        table=_table(chances, baseline),
        evidence=slugs,
        editions=EVERYONE,
    )


def chances_told(outlook: Outlook) -> dict[int, float]:
    """Return each country's chance in the first month of the outlook, as drawn away from certainty as any told."""
    raw = outlook.paths.draws[:, 0].exceedance(LEAST)
    by_unit = dict(zip(outlook.paths.units.tolist(), shrink(raw).tolist(), strict=True))
    return {gwno: by_unit[gwno] for gwno in outlook.countries}


def _parts(name: str, chance: float, baseline: float) -> Parts:
    return Parts(name, baseline, chance - baseline, neighbours=None)


def _table(chances: dict[int, float], baseline: float) -> Table:
    """Set the figures that the drawing prints: points that add up to the chance."""
    rows = []
    for gwno, chance in chances.items():
        first, past, _ = _parts("", chance, baseline).points
        rows.append((Country(gwno), Number(first), Number(past), Share(chance)))
    return Table(
        id="shares-table",
        caption=Say("shares-table"),
        columns=tuple(Column(Say(f"shares-column-{head}"), figures=head != "country") for head in HEADS),
        rows=tuple(rows),
        editions=EVERYONE,
    )


def _slug(outlook: Outlook, gwno: int, chance: float, baseline: float) -> str:
    month = outlook.basis.outlook[0]
    more = (
        f"; threshold {LEAST}; baseline {baseline:.4f}, the share of such months among all {len(outlook.world.units)} "
        f"countries learnt from over {POOLED} months to the origin"
    )
    return outlook.keep("chance.deadly-month", (gwno,), "probability", chance, None, more, (month, month))
