"""The page of a backtest: what was scored on what, who is ahead by how much, then the tables and figures behind it."""

from collections.abc import Iterator
from importlib.resources import files
from xml.etree.ElementTree import Element

import hune
from hune import months
from hune.draw.layers import Spec
from hune.draw.render import svg
from hune.draw.typeface import FAMILY, font_css
from hune.errors import HuneError
from hune.forecast.backtest.report import charts, tables
from hune.forecast.backtest.report.html import document, drawing, tag
from hune.forecast.backtest.report.tables import Sheet
from hune.forecast.backtest.report.words import (
    decimals_for,
    fixed,
    model_about,
    origins_counted,
    percentage,
    target_name,
    units_counted,
)
from hune.forecast.backtest.run import Backtest
from hune.forecast.backtest.scoreboard import Scoreboard
from hune.text.counted import Counted
from hune.text.dates import format_month
from hune.text.messages import say
from hune.text.numbers import counted, format_number
from hune.text.words import capital, join


def page(backtest: Backtest, board: Scoreboard, subject: str, lang: str) -> str:
    """Write the report on `subject`, one of the models, as an HTML file of its own; raises HN611."""
    title = say(lang, f"backtest-title-{_known(backtest.preset.name)}", target=target_name(backtest.target, lang))
    body = tag(
        "body",
        tag(
            "main",
            tag("p", say(lang, "backtest-genre"), class_="genre"),
            tag("h1", capital(title)),
            tag("p", headline(board, subject, backtest, lang), class_="headline"),
            _facts(backtest, lang),
            _caution(backtest, lang),
            *_sections(backtest, board, subject, lang),
            _colophon(backtest, lang),
        ),
    )
    sheet = (files("hune.forecast.backtest.report") / "page.css").read_text(encoding="utf-8")
    return document(capital(title), lang, f"{font_css()}\n:root{{--face:'{FAMILY}',sans-serif}}\n{sheet}", body)


def headline(board: Scoreboard, subject: str, backtest: Backtest, lang: str) -> str:
    """Say in one sentence who is ahead, by how much, and whether that may be chance."""
    line = board.of(subject)
    stands = line.standing
    if subject == board.reference:
        places = decimals_for(line.scores["crps"].mean)
        crps = fixed(line.scores["crps"].mean, places, lang)
        return say(lang, "backtest-headline-alone", model=subject, crps=crps, origins=origins_counted(backtest, lang))
    if stands.ratio is None or stands.better is None:
        return say(lang, "backtest-headline-none", model=subject, reference=board.reference)
    side = "lower" if stands.ratio < 1 else "higher"
    told: dict[str, str | Counted] = {
        "model": subject,
        "reference": board.reference,
        "share": percentage(abs(1 - stands.ratio), lang),
        "better": counted(stands.better, lang),
        "origins": origins_counted(backtest, lang),
    }
    if stands.low is None or stands.high is None:
        return say(lang, "backtest-headline-unsure", **told, side=side)
    interval = {
        "low": fixed(stands.low, 3, lang),
        "high": fixed(stands.high, 3, lang),
        "ratio": fixed(stands.ratio, 3, lang),
    }
    if stands.verdict == "even":
        told["side"] = side
    return say(lang, f"backtest-headline-{stands.verdict}", **told, **interval)


def _known(preset: str) -> str:
    return preset if preset in ("views2023-cm", "views2023-cell") else "rolling"


def _facts(backtest: Backtest, lang: str) -> Element:
    origins = [origin.month for origin in backtest.origins]
    most = max(origin.units for origin in backtest.origins)
    ends = [format_month(month, lang) for month in dict.fromkeys((origins[0], origins[-1]))]
    first, last = backtest.preset.horizons[0], backtest.preset.horizons[-1]
    facts = {
        "counted": capital(target_name(backtest.target, lang)),
        "units": units_counted(most, backtest.preset.unit, lang),
        "origins": say(lang, "backtest-origins", origins=origins_counted(backtest, lang), ends=" – ".join(ends)),
        "ahead": say(lang, "backtest-ahead", first=str(first), last=str(last)),
        "truth": "; ".join(backtest.truth),
        "preset": backtest.preset.name,
    }
    pairs = [tag("div", tag("dt", say(lang, f"backtest-fact-{name}")), tag("dd", fact)) for name, fact in facts.items()]
    return tag("dl", *pairs, class_="facts")


def _caution(backtest: Backtest, lang: str) -> Element | None:
    """Say which origins read what was published only later."""
    if not backtest.reconstructed:
        return tag("p", say(lang, "backtest-as-known"), class_="caution")
    late = sum(bool(origin.reconstructed) for origin in backtest.origins)
    told: dict[str, str | Counted] = {
        "late": format_number(late, lang),
        "on-time": counted(len(backtest.origins) - late, lang),
        "origins": origins_counted(backtest, lang),
    }
    return tag(
        "p", say(lang, "backtest-reconstructed", vintages="; ".join(backtest.reconstructed), **told), class_="caution"
    )


def _sections(backtest: Backtest, board: Scoreboard, subject: str, lang: str) -> Iterator[Element]:
    others = [model for model in backtest.models if model != board.reference]
    pair = tuple(dict.fromkeys((subject, board.reference)))
    block = board.lines[0].standing.block
    yield _section(
        "standing",
        lang,
        _figure("standing", charts.standing_chart(board, lang), lang),
        _table(tables.standings(board, lang), _standing_note(block, lang)),
        _table(tables.by_origin(backtest, board, lang)),
        _table(tables.other_scores(board, lang), say(lang, "backtest-note-others", reference=board.reference)),
    )
    yield _section(
        "reliability",
        lang,
        _figure("reliability", charts.reliability_chart(backtest, subject, lang), lang, model=subject),
    )
    yield _section(
        "ranges",
        lang,
        _table(tables.ranges(board, lang), say(lang, "backtest-note-ranges")),
        _figure("positions", charts.position_chart(backtest, pair, lang), lang),
    )
    yield _section("changes", lang, _table(tables.changes(board, lang), tables.about_changes(board, lang)))
    if others and subject != board.reference:
        gains, losses = tables.shifts(backtest, subject, board.reference, lang)
        yield _section(
            "where",
            lang,
            _map(backtest, subject, board.reference, lang),
            tag("div", *(_table(sheet) for sheet in (gains, losses) if sheet.rows), class_="pair"),
            tag("p", say(lang, "backtest-note-where"), class_="below"),
        )
    yield _section("misses", lang, _table(tables.misses(backtest, subject, lang), say(lang, "backtest-note-misses")))
    yield _section("made", lang, *_made(backtest, lang))


def _standing_note(block: int, lang: str) -> str:
    note = say(lang, "backtest-note-standing")
    return note if block == 1 else f"{note} {say(lang, 'backtest-note-block', block=counted(block, lang))}"


def _map(backtest: Backtest, subject: str, reference: str, lang: str) -> Element | None:
    """Draw the map; None where no border is held of what was scored."""
    try:
        spec = charts.skill_chart(backtest, subject, reference, lang)
    except HuneError as error:
        if error.code not in ("HN601", "HN306"):
            raise
        return None
    return _figure("map", spec, lang, model=subject, reference=reference)


def _made(backtest: Backtest, lang: str) -> Iterator[Element]:
    left_out = [format_month(month, lang) for month in backtest.left_out]
    if left_out:
        yield tag("p", say(lang, "backtest-left-out", months=join(left_out, lang), number=counted(len(left_out), lang)))
    before = sum(origin.unknown_before for origin in backtest.origins)
    after = sum(origin.unknown_after for origin in backtest.origins)
    if before or after:
        told = {"before": counted(before, lang), "after": counted(after, lang)}
        yield tag("p", say(lang, "backtest-uncovered", **told))
    else:
        yield tag("p", say(lang, "backtest-uncovered-none"))
    yield tag("p", say(lang, "backtest-rules"))
    known = [(model, about) for model in backtest.models if (about := model_about(model, lang))]
    yield tag("dl", *(tag("div", tag("dt", model), tag("dd", about)) for model, about in known), class_="models")


def _section(name: str, lang: str, *children: Element | None) -> Element:
    return tag("section", tag("h2", say(lang, f"backtest-section-{name}")), *children, id=name)


def _figure(name: str, spec: Spec | None, lang: str, **told: str) -> Element | None:
    if spec is None:
        return None
    caption = say(lang, f"backtest-figure-{name}", **told)
    return tag(
        "figure",
        tag("figcaption", caption),
        drawing(svg(spec), name, caption),
        tag("p", say(lang, f"backtest-figure-{name}.read"), class_="below"),
    )


def _table(sheet: Sheet, note: str | None = None) -> Element:
    def cell(name: str, text: str, row: int, column: int) -> Element:
        kinds = [
            kind
            for kind, is_so in (("figures", column >= sheet.words), ("lowest", (row, column) in sheet.lowest))
            if is_so
        ]
        return tag(name, text, class_=" ".join(kinds) or None, scope="row" if name == "th" else None)

    heads = [
        tag("th", text, scope="col", class_="figures" if at >= sheet.words else None)
        for at, text in enumerate(sheet.heading)
    ]
    rows = [
        tag("tr", *(cell("th" if column == 0 else "td", text, row, column) for column, text in enumerate(texts)))
        for row, texts in enumerate(sheet.rows)
    ]
    table = tag("table", tag("caption", sheet.caption), tag("thead", tag("tr", *heads)), tag("tbody", *rows))
    return tag(
        "div", tag("div", table, class_="scroll"), tag("p", note, class_="below") if note else None, class_="sheet"
    )


def _colophon(backtest: Backtest, lang: str) -> Element:
    origins = ", ".join(months.iso(origin.month) for origin in backtest.origins)
    told = {"version": hune.__version__, "seed": str(backtest.preset.seed), "draws": str(backtest.preset.draws)}
    return tag("footer", tag("p", say(lang, "backtest-colophon", origins=origins, **told)))
