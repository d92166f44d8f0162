"""A hand-made brief with every kind of block and argument, and names that look like code.

The figures for 2022 and 2023 are those of the design's example; the outlook is invented. Its messages are
in `locale/`, beside the package's own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hune.brief.model import (
    SCHEMA,
    Actor,
    Arg,
    Block,
    Brief,
    Chance,
    Column,
    Confidence,
    Countries,
    Country,
    Day,
    Evidence,
    Figure,
    Identity,
    Likelihood,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Range,
    Raw,
    Say,
    Section,
    Share,
    SourceLine,
    Statement,
    Table,
    Word,
)
from hune.draw.palette import embedding
from hune.months import iso
from hune.text.catalogue import Catalogue, read

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "--><!-- ]]> <style>*{display:none}</style>",
    '#eval("1 + 1") #panic() *bold* _it_ `raw` $x^2$ @ref <label> = Heading \\u{41} // gone',
    '=HYPERLINK("http://example.org")',
    "{ $deaths } ${deaths} {{deaths}} %s %(x)s",
    "&lt;b&gt; &amp;",
    "Dogon\u202e - Fulani\u2028line\x00",
)
MLI, BFA, NER, BEN, TGO, NGA, CIV = 432, 439, 436, 434, 461, 475, 437
DEC_2023 = 528


def specimen(**changes: Any) -> Brief:
    """Return the brief, with `changes` to its fields."""
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "watch": "sahel",
        "title": {"en": "Sahel", "fr": "Sahel"},
        "number": 14,
        "issued": date(2024, 1, 22),
        "totals_through": DEC_2023,
        "detail_through": DEC_2023,
        "age_days": 22,
        "edition": "INTERNAL",
        "tlp": "TLP:AMBER+STRICT",
        "notices": (Say("specimen-notice-sample"), Say("specimen-notice-replay")),
        "sections": (takeaways(), outlook(), situation(), borders(), limits()),
        "evidence": tuple(evidence()),
        "sources": (source(),),
        "record_version": "7f3a91c2",
        "identity": Identity(name=dict.fromkeys(("en", "fr"), "Observatoire du Sahel & <Partners>")),
    }
    return Brief(**(fields | changes))


def hostile(text: str) -> Brief:
    """Return a small brief with `text` wherever text from outside can stand."""
    raw = Raw(text)
    table = Table(
        "t",
        Say("specimen-title-of", {"title": raw}),
        (Column(Say("specimen-title-of", {"title": raw}), figures=False), Column(Say("specimen-col-deaths"))),
        ((raw, Actor(text)),),
        notes=(Say("specimen-title-of", {"title": raw}),),
    )
    spec = fan_spec(text, "en", [3, 1, 4])
    blocks: tuple[Block, ...] = (
        Statement("s", "observed", Say("specimen-title-of", {"title": raw}), (text,)),
        table,
        Figure(
            "f",
            Say("specimen-title-of", {"title": raw}),
            Say("specimen-title-of", {"title": raw}),
            {"en": spec, "fr": spec},
            table=Table("ft", table.caption, table.columns, table.rows),
        ),
    )
    piece = evidence()[0]
    piece = Evidence(
        **{f: getattr(piece, f) for f in piece.__struct_fields__}
        | dict.fromkeys(("slug", "table", "vintage", "filter", "record_version", "unit", "first"), text)
        | {"sources": (text,)}
    )
    credit = SourceLine(text, {"en": text, "fr": text}, text, text, text, text, text, text, limits_covers())
    return specimen(
        title={"en": text, "fr": text},
        tlp=text,
        identity=Identity(name={"en": text, "fr": text}, contact=text),
        record_version=text,
        notices=(Say("specimen-title-of", {"title": raw}),),
        sections=(Section("takeaways", blocks),),
        evidence=(piece,),
        sources=(credit,),
    )


@contextmanager
def specimen_messages(folder: Path) -> Iterator[None]:
    """Let `say` know the specimen's messages beside the package's; `folder` takes the two together."""
    package = Path(__file__).parents[2] / "src" / "hune" / "text" / "locale"
    read_again: dict[str, Catalogue] = {}
    for lang in ("en", "fr"):
        (folder / lang).mkdir(parents=True)
        for file in [
            *(package / lang).glob("*.ftl"),
            *(Path(__file__).parent / "locale" / lang).glob("*.ftl"),
        ]:
            (folder / lang / file.name).write_bytes(file.read_bytes())
        read_again[lang] = read(lang, folder / lang)
    with patch("hune.text.catalogue.catalogue", read_again.__getitem__):
        yield


def takeaways() -> Section:
    return Section(
        "takeaways",
        (
            Statement(
                "deaths-rose",
                "observed",
                Say(
                    "specimen-rose",
                    {
                        "where": Countries((MLI, BFA, NER), "in"),
                        "before": Number(6923, "text"),
                        "before-range": Range(6405, 8104, "text"),
                        "first": Months(505, 516),
                        "now": Number(8752, "text"),
                        "now-range": Range(8315, 11183, "text"),
                        "second": Months(517, 528),
                        "who": Country(BFA, "of"),
                    },
                ),
                ("deaths.SAHEL.2022", "deaths.SAHEL.2023"),
            ),
            Statement(
                "niger",
                "observed",
                Say(
                    "specimen-no-change",
                    {
                        "where": Country(NER, "in"),
                        "before": Number(664, "text"),
                        "before-range": Range(538, 732, "text"),
                        "now": Number(534, "text"),
                        "now-range": Range(465, 926, "text"),
                    },
                ),
                ("deaths.NER.2022", "deaths.NER.2023"),
            ),
            Statement(
                "coast",
                "observed",
                Say("specimen-coast", {"year": Months(517, 528), "months": Number(8)}),
                ("months.coast.2023",),
            ),
            Statement(
                "niger-ahead",
                "expected",
                Say(
                    "specimen-expected",
                    {
                        "chance": Chance(0.64, clause=True),
                        "who": Country(NER, "the"),
                        "deaths": Number(60),
                        "month": Month(535),
                    },
                ),
                ("chance.NER.60",),
                likelihood=Likelihood(0.64, "likely"),
                confidence=Confidence("low", "single-source", (Say("specimen-because", {"share": Share(0.66)}),)),
            ),
            Statement(
                "benin-mission",
                "assessed",
                Say("specimen-assessed", {"month": Month(530)}),
                ("months.coast.2023",),
                confidence=Confidence("moderate", "analyst", ()),
            ),
            Note(
                "a-year-ago",
                Say("specimen-lookback", {"hits": Number(3), "all": Number(5)}),
                evidence=("replay.2023",),
            ),
        ),
    )


def outlook() -> Section:
    rows: tuple[tuple[Arg, ...], ...] = (
        (Country(MLI), Range(640, 1210), Range(410, 2090), Chance(0.62)),
        (Country(BFA), Range(1830, 3420), Range(1090, 6110), Chance(0.71)),
        (Country(NER), Range(190, 360), Range(110, 640), Chance(0.44)),
        (Country(BEN), Range(20, 70), Range(4, 160), Chance(0.03)),
        (
            Country(CIV),
            Missing("specimen-not-covered"),
            Missing("specimen-not-covered"),
            Missing("covered-not"),
        ),
    )
    return Section(
        "outlook",
        (
            Note("wide", Say("specimen-wide")),
            Table(
                "outlook-table",
                Say("specimen-outlook-table", {"months": Months(529, 534)}),
                (
                    Column(Say("specimen-col-country"), figures=False),
                    Column(Say("specimen-col-fifty")),
                    Column(Say("specimen-col-ninety")),
                    Column(Say("specimen-col-chance")),
                ),
                rows,
                evidence=("chance.NER.60",),
            ),
            fan("fan-bfa", BFA, [310, 420, 380, 510, 600, 540, 480, 690]),
            fan("fan-ner", NER, [40, 60, 35, 50, 44, 38, 61, 47]),
        ),
    )


def situation() -> Section:
    rows: tuple[tuple[Arg, ...], ...] = (
        (Country(MLI), Number(2109), Range(1910, 2480), Number(732), Share(0.43), Day(date(2023, 12, 30))),
        (Country(BFA), Number(6109), Range(5800, 7375), Number(1576), Share(0.57), Day(date(2023, 12, 31))),
        (Country(NER), Number(534), Missing("specimen-not-given"), Number(165), Share(0.66), Month(528)),
        (Raw(HOSTILE[1]), Number(0), Range(0, 1), Number(1), Share(0.0), Word("kind-all")),
    )
    heads = ("country", "deaths", "range", "change", "single", "last")
    return Section(
        "situation",
        (
            Statement(
                "civilians",
                "observed",
                Say(
                    "specimen-civilians",
                    {
                        "some": Number(243),
                        "all": Number(1798),
                        "where": Country(MLI, "in"),
                        "year": Months(505, 516),
                        "kind": Word("kind-sb"),
                    },
                ),
                ("civilians.MLI.2022",),
            ),
            Statement(
                "by-state",
                "observed",
                Say(
                    "specimen-by",
                    {"deaths": Number(391), "actor": Actor("Government of Mali", "by"), "share": Share(0.43)},
                ),
                ("civilians.MLI.2022",),
            ),
            Statement(
                "by-jnim",
                "observed",
                Say(
                    "specimen-by",
                    {"deaths": Number(402), "actor": Actor("JNIM", "by"), "share": Share(0.5)},
                ),
                ("civilians.MLI.2022",),
            ),
            Table(
                "by-country",
                Say("specimen-table", {"months": Months(517, 528)}),
                tuple(Column(Say(f"specimen-col-{head}"), figures=head not in ("country", "last")) for head in heads),
                rows,
                notes=(Say("specimen-title-of", {"title": Raw(HOSTILE[0])}),),
                evidence=("deaths.NER.2022", "deaths.NER.2023", "months.coast.2023", "deaths.MLI.2023"),
            ),
            map_figure(),
            Note("title", Say("specimen-title-of", {"title": Raw(HOSTILE[4])})),
        ),
    )


def borders() -> Section:
    return Section(
        "borders",
        (
            Note(
                "silence",
                Say("specimen-silence", {"where": Countries((NGA,), "in"), "month": Month(480)}),
                tone="caution",
            ),
        ),
    )


def limits() -> Section:
    return Section(
        "sources",
        (Note("rule-of-25", Say("specimen-limits", {"deaths": Number(25)}), evidence=("deaths.SAHEL.2023",)),),
    )


def fan(name: str, gwno: int, deaths: list[int]) -> Figure:
    first = DEC_2023 - len(deaths) + 1
    rows: tuple[tuple[Arg, ...], ...] = tuple((Month(first + i), Number(value)) for i, value in enumerate(deaths))
    where = {"where": Country(gwno, "in")}
    return Figure(
        name,
        Say("specimen-fan", where),
        Say("specimen-fan-alt", where | {"month": Month(DEC_2023), "deaths": Number(deaths[-1])}),
        {lang: fan_spec(name, lang, deaths) for lang in ("en", "fr")},
        notes=(Say("specimen-fan-note"),),
        table=Table(
            f"{name}-table",
            Say("specimen-fan", where),
            (Column(Say("specimen-col-month"), figures=False), Column(Say("specimen-col-deaths"))),
            rows,
        ),
        evidence=(f"fan.{name}",),
    )


def fan_spec(name: str, lang: str, deaths: list[int]) -> dict[str, Any]:
    """Return a Vega-Lite line with a widening band; `name` is a value of its data."""
    first = DEC_2023 - len(deaths) + 1
    past = [{"month": f"{iso(first + i)}-01", "deaths": d, "name": name} for i, d in enumerate(deaths)]
    ahead = [
        {
            "month": f"{iso(DEC_2023 + h)}-01",
            "low": deaths[-1] / (1 + h / 4),
            "high": deaths[-1] * (1 + h / 3),
        }
        for h in range(7)
    ]
    x = {"field": "month", "type": "temporal", "title": None, "axis": {"format": "%m/%y", "grid": False}}
    title = {"en": "Recorded deaths", "fr": "Décès recensés"}[lang]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": 560,
        "height": 150,
        "background": None,
        "layer": [
            {
                "data": {"values": ahead},
                "mark": {"type": "area", "color": "#9db7d5"},
                "encoding": {"x": x, "y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"}},
            },
            {
                "data": {"values": past},
                "mark": {"type": "line", "color": "#1b2a3d", "point": True},
                "encoding": {
                    "x": x,
                    "y": {"field": "deaths", "type": "quantitative", "title": title},
                    "tooltip": [{"field": "deaths", "type": "quantitative"}, {"field": "name"}],
                },
            },
        ],
        "config": {"view": {"stroke": None}, "aria": False},
        "usermeta": {"embedOptions": embedding(lang)},
    }


def map_figure() -> Figure:
    cells = [{"x": x, "y": y, "deaths": (x * 7 + y * 13) % 50, "name": HOSTILE[0]} for x in range(16) for y in range(8)]
    span = {"months": Months(517, 528)}
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": 560,
        "height": 280,
        "background": None,
        "data": {"values": cells},
        "mark": {"type": "rect", "clip": True},
        "encoding": {
            "x": {"field": "x", "type": "ordinal", "axis": None},
            "y": {"field": "y", "type": "ordinal", "axis": None},
            "color": {"field": "deaths", "type": "quantitative", "scale": {"scheme": "blues"}, "title": None},
            "tooltip": [{"field": "name"}],
        },
        "usermeta": {"embedOptions": embedding("en")},
    }
    return Figure(
        "map",
        Say("specimen-map", span),
        Say("specimen-map-alt"),
        {"en": spec, "fr": spec},
        evidence=("deaths.SAHEL.2023",),
    )


def limits_covers() -> Say:
    return Say("specimen-covers", {"where": Countries((MLI, BFA, NER)), "months": Months(109, DEC_2023)})


def source() -> SourceLine:
    return SourceLine(
        id="ucdp",
        name={
            "en": "UCDP Georeferenced Event Dataset",
            "fr": "Jeu de données d’événements géoréférencés de l’UCDP",
        },
        table="ged",
        vintage="24.1",
        published="2024-06-04",
        citation="Sundberg and Melander (2013), Journal of Peace Research 50(4); Davies et al. (2024)",
        licence="CC BY 4.0",
        file="ged241.csv.gz (sha256 1f0c…)",
        covers=limits_covers(),
    )


def evidence() -> list[Evidence]:
    """Return the pieces that the blocks cite, given here in another order than they are cited in."""

    def piece(slug: str, value: float | None, low: float | None, high: float | None, *, year: str) -> Evidence:
        return Evidence(
            slug=slug,
            table="ucdp.ged",
            vintage="24.1",
            filter=f"country in (432, 436, 439) and month between '{year}-01' and '{year}-12' and best > 0",
            record_version="7f3a91c2",
            unit="deaths",
            value=value,
            low=low,
            high=high,
            first=f"{year}-01",
            last=f"{year}-12",
            sources=("ucdp",),
            through="2023-12",
            reconstructed=slug.startswith("replay"),
            rows=1423,
        )

    return [
        piece("deaths.NER.2023", 534, 465, 926, year="2023"),
        piece("deaths.NER.2022", 664, 538, 732, year="2022"),
        piece("deaths.MLI.2023", 2109, 1910, 2480, year="2023"),
        piece("deaths.SAHEL.2022", 6923, 6405, 8104, year="2022"),
        piece("deaths.SAHEL.2023", 8752, 8315, 11183, year="2023"),
        piece("months.coast.2023", 12, None, None, year="2023"),
        piece("chance.NER.60", 0.64, None, None, year="2024"),
        piece("civilians.MLI.2022", 1798, None, None, year="2022"),
        piece("replay.2023", 3, None, None, year="2023"),
        piece("fan.fan-bfa", None, None, None, year="2024"),
        piece("fan.fan-ner", None, None, None, year="2024"),
        piece("never.cited", 1, 1, 1, year="2019"),
    ]


def still(brief: Brief) -> dict[str, str]:
    """Return a drawing for every figure without drawing it: a dot, and a gradient whose id all share."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><defs>'
        '<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        '<g style="fill: url(#g); cursor: pointer" onclick="alert(1)"><circle cx="9" cy="9" r="4"/>'
        '<a href="javascript:alert(1)"><text>gone</text></a><script>alert(1)</script>'
        "<text>&lt;b&gt; kept</text></g></svg>"
    )
    figures = (b for section in brief.sections for b in section.blocks if isinstance(b, Figure))
    return {figure.id: svg for figure in figures}
