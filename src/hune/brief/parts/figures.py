"""The charts of a brief: paths and panels → drawings of `hune.draw`, each with its words and as a table."""

from hune.brief.model import EVERYONE, Arg, Column, Country, Figure, Month, Number, Range, Say, Table
from hune.brief.parts.outlook import Outlook
from hune.brief.parts.recorded import shown
from hune.draw.charts import Fan
from hune.draw.charts import fans as draw
from hune.places.countries import by_gwno

SHOWN = 36
"""Months of the past that a fan shows."""


ROOM = 12
"""Countries for which a page has room: of a watch with more, those with most deaths are drawn."""


def fans(outlook: Outlook) -> Figure:
    """Draw each country's last three years, the months ahead, and what the last replay gave."""
    basis = outlook.basis
    drawn = foremost(outlook)
    alt: dict[str, Arg] = {"last": Month(basis.totals_through), "until": Month(basis.outlook[1])}
    return Figure(
        id="fans",
        caption=Say("outlook-fans"),
        alt=Say("outlook-fans-alt", alt),
        specs={lang: draw([fan(outlook, gwno, lang) for gwno in drawn], lang) for lang in basis.watch.languages},
        notes=(*shown(drawn, outlook.countries), Say("outlook-fans-note")),
        table=monthly(outlook),
        evidence=tuple(outlook.ranges((gwno,))[1] for gwno in outlook.countries),
        editions=EVERYONE,
    )


def foremost(outlook: Outlook) -> tuple[int, ...]:
    """Return the countries that are drawn, in their order: all, or those with most deaths in the last two years."""
    deaths = {gwno: sum(outlook.history(gwno)) for gwno in outlook.countries}
    chosen = sorted(deaths, key=lambda gwno: (-deaths[gwno], gwno))[:ROOM]
    return tuple(gwno for gwno in outlook.countries if gwno in chosen)


def fan(outlook: Outlook, gwno: int, lang: str) -> Fan:
    """Gather what is drawn of one country."""
    basis, last = outlook.basis, outlook.basis.totals_through
    row = outlook.matrix.row(gwno)
    first = max(last - SHOWN + 1, outlook.matrix.first)
    return Fan(
        name=by_gwno(gwno).name(lang),
        first=first,
        history=row[first - outlook.matrix.first : last - outlook.matrix.first + 1],
        ahead=last + 1,
        outlook=tuple(outlook.points(gwno)),
        issued=basis.outlook[0],
        earlier=tuple((month, low, high) for month, low, high in outlook.earlier(gwno)),
        worst=outlook.worst(gwno)[0],
        median=outlook.median(gwno),
        own=(last - len(outlook.history(gwno)) + 1, last),
    )


def monthly(outlook: Outlook) -> Table:
    """Set the months ahead as a table: one row per country and month."""
    rows = []
    for gwno in outlook.countries:
        for month, levels in enumerate(outlook.points(gwno), outlook.basis.totals_through + 1):
            low, lower, middle, upper, high = levels
            rows.append((Country(gwno), Month(month), Number(middle), Range(lower, upper), Range(low, high)))
    heads = (
        "outlook-column-country",
        "outlook-fans-column-month",
        "outlook-fans-column-median",
        "outlook-column-half",
        "outlook-column-most",
    )
    return Table(
        id="fans-table",
        caption=Say("outlook-fans-table"),
        columns=tuple(Column(Say(head), figures=at > 1) for at, head in enumerate(heads)),
        rows=tuple(rows),
        editions=EVERYONE,
    )
