"""How the outlook fared in replays, and what the page rests on: definitions, limits, sources."""

from typing import cast

from hune.brief.basis import Basis
from hune.brief.ledger import Ledger
from hune.brief.model import (
    EVERYONE,
    INSIDE,
    Arg,
    Block,
    Column,
    Country,
    Edition,
    Months,
    Note,
    Number,
    Range,
    Ratio,
    Say,
    Section,
    SourceLine,
    Table,
)
from hune.brief.parts.outlook import Outlook
from hune.panel.panel import label
from hune.record.vintages import Vintage


def replays(outlook: Outlook) -> Section:
    """Write how often the ranges held, by country, and what the last replay said against what came."""
    held_rows, slugs = [], []
    for gwno in outlook.countries:
        cells: list[Arg] = [Country(gwno)]
        for level in (0.5, 0.9):
            held = outlook.held(gwno, level)
            cells += [Ratio(held.k, held.n)]
            slugs.append(outlook.replay_slug(level, gwno))
        look = next((x for x in outlook.last_looks() if x.unit == gwno), None)
        if look is None:
            continue
        cells += [
            Range(look.ranges[0], look.ranges[-1]),
            Number(look.observed),
            Number(look.same_as_last_year),
        ]
        held_rows.append(tuple(cells))
    looks = outlook.last_looks()
    window: dict[str, Arg] = {"months": Months(*looks[0].window)} if looks else {}
    heads = ("country", "half", "most", "range", "observed", "year-before")
    table = Table(
        id="replays",
        caption=Say("lookback-table", window),
        columns=tuple(Column(Say(f"lookback-column-{head}"), figures=head != "country") for head in heads),
        rows=tuple(held_rows),
        notes=(Say("lookback-note", {"apart": Number(outlook.past.held_together(0.9).apart)}),),
        evidence=tuple(slugs),
        editions=EVERYONE,
    )
    both = outlook.pooled_slug(0.5), outlook.pooled_slug(0.9)
    pooled = Note("lookback-pooled", _pooled(outlook), evidence=both, editions=EVERYONE)
    return Section("lookback", (pooled, *((table,) if held_rows else ())))


def _pooled(outlook: Outlook) -> Say:
    half, most = outlook.past.held_together(0.5), outlook.past.held_together(0.9)
    origins = outlook.past.origins.tolist()
    return Say(
        "lookback-pooled",
        {
            "half": Number(half.k),
            "most": Number(most.k),
            "n": Number(most.n),
            "months": Months(origins[0], origins[-1], form="in"),
        },
    )


def limits(basis: Basis, outlook: Outlook | None) -> Section:
    """Write what every figure means and where it may mislead, and what each edition leaves out."""
    blocks: list[Block] = [
        Note("limit-deaths", Say("limit-deaths"), editions=EVERYONE),
        Note("limit-threshold", Say("limit-threshold"), tone="caution", editions=EVERYONE),
    ]
    detail = basis.detail
    if detail is not None and basis.detailed:
        unranged = sum(detail.total("unranged", [g], *basis.year) for g in basis.detailed if basis.has(g, *basis.year))
        if unranged:
            args: dict[str, Arg] = {"events": Number(unranged), "months": Months(*basis.year, form="in")}
            blocks.append(Note("limit-ranges", Say("limit-ranges", args), editions=EVERYONE))
        blocks.append(Note("limit-places", Say("limit-places"), editions=INSIDE))
    blocks.append(Note("limit-edition", Say("limit-edition-partners"), editions=("PARTNERS",)))
    blocks.append(Note("limit-edition", Say("limit-edition-public"), editions=("PUBLIC",)))
    if outlook is not None:
        blocks.append(Note("limit-outlook", Say("limit-outlook"), editions=EVERYONE))
    return Section("sources", tuple(blocks))


def sources(basis: Basis, ledger: Ledger) -> tuple[SourceLine, ...]:
    """Credit every vintage that a figure of the page was read from, or how far its data reach."""
    cited = {f"{evidence.table.rpartition(' of ')[2]} {evidence.vintage}" for evidence in ledger.evidence}
    panels = (basis.totals, *((basis.detail,) if basis.detail is not None else ()))
    cited |= {label(vintage) for panel in panels for vintage in panel.vintages.values()}
    return tuple(_line(basis, vintage) for vintage in basis.view.vintages if label(vintage) in cited)


def _line(basis: Basis, vintage: Vintage) -> SourceLine:
    source = basis.view.sources[vintage.source]
    return SourceLine(
        id=f"{vintage.source}-{vintage.table}-{vintage.vintage}",
        name={"en": source.name_en, "fr": source.name_fr},
        table=vintage.table,
        vintage=vintage.vintage,
        published=vintage.published.isoformat()[: 7 if vintage.precision == "month" else 10],
        citation=source.citation,
        licence=source.licence,
        file=", ".join(vintage.files),
        covers=Say(
            "source-covers",
            {
                "countries": Number(len({span.gwno for span in vintage.spans})),
                "months": Months(min(s.first for s in vintage.spans), max(s.last for s in vintage.spans)),
            },
        ),
        edition=cast("Edition", vintage.edition),
        may_name_source=vintage.may_name_source,
    )
