"""Make `tests/golden/statements.{en,fr}.txt`, the brief's sentences for a reader to review, from invented figures.

Usage: python scripts/make_golden.py

Every message of the page that is a sentence stands there at least once, filled as the page fills it: the plurals
of 0, 1, 2 and many, the prepositions and elisions of French, the first of a month, ranges, every row of the likelihood
key, every level of confidence, values that are missing. The figures are invented; nothing in the files is a finding.
Raises LookupError where a sentence has no example, so that none is printed that nobody has read.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hune.brief.model import (
    Actor,
    Arg,
    Bilingual,
    Chance,
    Confidence,
    Countries,
    Country,
    Day,
    Missing,
    Month,
    Months,
    Number,
    Range,
    Raw,
    Say,
    Share,
    Vintages,
    Word,
)
from hune.brief.parts.wholes import part
from hune.brief.words import Words
from hune.text.audit import texts
from hune.text.catalogue import LOCALE
from hune.text.languages import LANGUAGES

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "golden"
FILES = ("brief", "situation", "issue", "revised")
"""The files of messages that the sentences of the page are in."""

HEAD = {
    "en": "Sentences of the brief to be read, filled with invented figures; each follows the name of its message.\n"
    "Made by scripts/make_golden.py; nothing here is a finding.",
    "fr": "Phrases de la note à relire, remplies de chiffres inventés ; chacune suit le nom de son message.\n"
    "Fait par scripts/make_golden.py ; rien ici n’est un constat.",
}

MLI, BFA, NER, BEN, TGO, CIV, DZA, NGA, COM, MDG, CPV, COD = 432, 439, 436, 434, 461, 437, 615, 475, 581, 580, 402, 490
TWELVE = (MLI, BFA, NER, BEN, TGO, CIV, DZA, NGA, COM, MDG, CPV, COD)
SAHEL, COAST, FIVE = (MLI, BFA, NER), (BEN, TGO, CIV), (MLI, BFA, NER, BEN, TGO)
Y2022, Y2023, HALF = (505, 516), (517, 528), (547, 552)


class Example(NamedTuple):
    """A sentence to be read: the message, and what it is filled with."""

    message: str
    args: dict[str, Arg]


def say(message: str, /, **args: Arg) -> Example:
    """Name a message and its arguments; an underscore stands for a hyphen."""
    return Example(message, {name.replace("_", "-"): arg for name, arg in args.items()})


def n(value: float) -> Number:
    return Number(value)


def about(value: float) -> Number:
    return Number(value, "text")


def low_high(low: float, high: float) -> Range:
    return Range(low, high, "text")


def inside(*gwnos: int) -> Countries:
    return Countries(gwnos, "in")


def the(*gwnos: int) -> Countries:
    return Countries(gwnos, "the")


def during(span: tuple[int, int]) -> Months:
    return Months(*span, form="in")


def of(span: tuple[int, int]) -> Months:
    return Months(*span)


def vintages(*names: str) -> Vintages:
    return Vintages(names, may_name_source=True)


def held(k: int, whole: int) -> dict[str, Arg]:
    return {"k": n(k), "n": n(whole), "out": n(whole - k)}


def fares(k: int, better: int, whole: int) -> dict[str, Arg]:
    return held(k, whole) | {"better": n(better), "worse": n(whole - better)}


FARES = ((0, 0, 1), (1, 1, 1), (2, 2, 2), (0, 0, 5), (5, 5, 5), (1, 1, 5))
"""How many of so many totals lay inside, and for how many the median was nearer."""

PARTS = ((913, 2109), (8872, 8874), (1, 2), (1, 1), (1620, 1620))
"""So many of so many deaths: some, all but a few, one of them, the one there is, all."""

YEARS: dict[str, Arg] = {"earlier": of(Y2022), "months": of(Y2023)}
TOTAL: dict[str, Arg] = YEARS | {
    "before": about(6923),
    "before-range": low_high(6405, 8104),
    "now": about(8752),
    "now-range": low_high(8315, 11183),
}
FEWER: dict[str, Arg] = YEARS | {
    "before": about(664),
    "before-range": low_high(571, 733),
    "now": about(534),
    "now-range": low_high(466, 560),
}
SAME: dict[str, Arg] = FEWER | {"now-range": low_high(466, 929)}
LOOK: dict[str, Arg] = {"origin": Month(538), "months": during((540, 545)), **fares(3, 2, 5)}
ISSUED: dict[str, Arg] = {
    "number": n(14),
    "issued": Day(date(2025, 6, 16)),
    "months": during(HALF),
    **fares(3, 1, 5),
    "truth": vintages("ucdp country_month 26.1"),
}
VINTAGES: dict[str, Arg] = {
    "earlier": vintages("ucdp ged-cell 24.1"),
    "earlier-published": Month(534),
    "later": vintages("ucdp ged-cell 25.1"),
    "later-published": Month(546),
}
SERIES = Bilingual("Djibo (45), Timbuktu (12) and Gao (1)", "Djibo (45), Tombouctou (12) et Gao (1)")
SUMS = Bilingual(
    "Mali, fighting involving a State, 2022: 1,238 → 1,259; Togo, violence against civilians (UCDP one-sided), 2023: "
    "0 → 2",
    "Mali, combats impliquant un État, 2022\u202f: 1\u202f238 → 1\u202f259\u202f; Togo, violences contre les civils "
    "(UCDP\u202f: violence unilatérale), 2023\u202f: 0 → 2",
)
ROWS = (0.004, 0.03, 0.12, 0.32, 0.5, 0.65, 0.88, 0.97, 0.995)
"""A probability in every row of the likelihood key, and one on each side of it."""


def takeaways() -> Iterator[Example]:
    yield Example("brief-total-rose", TOTAL | {"where": inside(*SAHEL)})
    yield Example("brief-total-rose", TOTAL | {"where": inside(CIV, MDG, COM)})
    yield Example("brief-total-fell", FEWER | {"where": inside(NER)})
    yield Example("brief-total-no-clear-change", SAME | {"where": inside(*FIVE)})
    for direction, figures in (("rose", TOTAL), ("fell", FEWER)):
        moved = {name: arg for name, arg in figures.items() if name not in YEARS}
        for share, gwno in (("all", BFA), ("most", DZA)):
            yield Example(f"brief-mover-{direction}-{share}", moved | {"country": Country(gwno, "in")})
    rose, fell, same = {"rose": inside(BFA, BEN)}, {"fell": inside(MLI)}, {"no-clear-change": inside(NER, TGO)}
    for groups in (rose, fell, same, rose | fell, rose | same, fell | same, rose | fell | same):
        yield Example(f"brief-countries-{'-and-'.join(groups)}", YEARS | groups)
    yield say("brief-few", where=inside(BEN))
    yield Example("brief-silent", YEARS | {"where": inside(CIV, TGO)})
    yield say("brief-few", where=Countries(TWELVE, "in", 12))
    yield say("brief-few", where=Countries(TWELVE, "in", 54))
    yield say("brief-few", where=inside(*TWELVE))
    for deaths, where in ((7842, FIVE), (1, (BEN,)), (0, (TGO,))):
        yield say("brief-latest", now=about(deaths), before=about(9008), where=inside(*where), last=Month(545))
    for p, deaths in zip(ROWS, (272, 1, 25, 2, 60, 1250, 100_000, 40, 33), strict=True):
        yield say(
            "brief-worst-month",
            chance=Chance(p, clause=True),
            country=Country(NER if deaths != 1 else COM, "in"),
            months=during(HALF),
            deaths=about(deaths),
            month=Month(540),
            **held(29, 120),
        )
    for k, whole in ((0, 0), (0, 1), (1, 1), (0, 120), (1, 120), (120, 120)):
        yield say(
            "brief-worst-month",
            chance=Chance(0.3, clause=True),
            country=Country(MLI, "in"),
            months=during(HALF),
            deaths=about(26),
            month=Month(540),
            **held(k, whole),
        )
    yield say(
        "brief-range",
        chance=Chance(0.58, clause=True),
        where=inside(*SAHEL),
        months=during(HALF),
        range=low_high(2697, 4942),
        recent=about(4372),
        recent_months=during((540, 545)),
    )
    for to, p, before in (("rise", 0.65, 43), ("fall", 0.97, 2610), ("fall", 0.55, 25), ("rise", 0.995, 730)):
        yield say(
            f"brief-{to}",
            chance=Chance(p, clause=True),
            country=Country(TGO if before == 43 else DZA, "in"),
            months=during(HALF),
            before=about(before),
            recent_months=during((540, 545)),
            k=n(12),
            n=n(63),
        )
    yield say("brief-no-assessment")
    yield Example("brief-look-back", LOOK)
    for k, better, whole in FARES:
        yield Example("brief-look-back", LOOK | fares(k, better, whole))
    yield Example("brief-look-back-above", LOOK | {"above": Countries((NER, BEN))})
    yield Example("brief-look-back-below", LOOK | {"below": Countries((CIV,))})
    yield Example("brief-look-back-above-and-below", LOOK | {"above": Countries((BFA,)), "below": Countries((MLI,))})


def outlook() -> Iterator[Example]:
    yield say("outlook-none", last=Month(528), reach=n(36))
    yield say("outlook-no-past", last=Month(520))
    yield say("outlook-method", months=during(HALF), last=Month(545))
    yield say("outlook-nowcast", months=of((546, 546)))
    yield say("outlook-nowcast", months=of((544, 546)))
    yield say("outlook-left-out", countries=the(CIV, COM), months=of((522, 545)))
    said = ("none", "few", "rise", "fall", "rise-and-fall")
    yield from (say(f"direction-{one}") for one in said)
    yield say("directions-note", least=n(25), cases=n(10), dates=n(10))
    for to in ("rise", "fall"):
        yield say(f"turn-{to}", chance=Chance(0.88, phrase=True))
    yield from map(say, ("outlook-table-note", "outlook-turn-note", "outlook-fans-note"))
    yield say("shares-alt", least=n(25), month=Month(547))
    yield say("shares-note")
    for count in (1, 3):
        yield say("since-note", least=n(25), last=Month(545 - count), kept=Day(date(2025, 6, 2)), count=n(count))
    yield say("since-vintage", then=vintages("ucdp country_month 25.1"), now=vintages("ucdp country_month 26.1"))
    yield say("since-code")
    yield say("precedents-note", last=Month(545))
    yield from map(say, ("questions-note", "questions-resolved-note"))
    yield say("outlook-fans-alt", last=Month(545), until=Month(552))


def situation() -> Iterator[Example]:
    yield say("situation-none")
    yield say("situation-window", months=during(Y2023))
    yield say("situation-window", months=during((518, 529)))
    for gwnos in ((NER,), (MLI, DZA)):
        yield say("situation-left-out", countries=the(*gwnos), months=of(Y2023))
    yield say("situation-ranges-alt", earlier=of(Y2022), months=of(Y2023))
    yield say("situation-months-alt", months=of((505, 528)))
    yield from map(say, ("situation-change-note", "situation-kinds-note"))
    for dead, fighting in ((2553, 531), (2, 1), (1, 1), (31, 31)):
        yield say(
            "situation-civilians",
            deaths=about(dead),
            fighting=about(fighting),
            rest=n(dead - fighting),
            where=inside(*FIVE) if dead > 2 else inside(TGO),
            months=during(Y2023),
        )
    for dead in (27, 1):
        yield say("situation-civilians-alone", deaths=about(dead), where=inside(TGO), months=during(Y2023))
    dyad: dict[str, Arg] = {"country": Country(MLI, "in"), "months": during(Y2023)}
    state, jnim, other = Actor("Government of Mali", "the"), Actor("JNIM", "the"), Actor("IS", "the")
    for dead, whole in PARTS:
        yield Example("situation-dyad-sb", dyad | part(dead, whole) | {"a": state, "b": jnim})
        yield Example("situation-dyad-ns", dyad | part(dead, whole) | {"a": jnim, "b": other})
        yield Example("situation-dyad-os", dyad | part(dead, whole) | {"perpetrator": Actor("JNIM", "by")})
        yield Example("situation-dyad-community", dyad | part(dead, whole))
    for name in ("Government of Algeria", "IS", "Ansaroul Islam"):
        yield Example("situation-dyad-os", dyad | part(*PARTS[0]) | {"perpetrator": Actor(name, "by")})
    yield say("situation-reporting-worse", where=inside(BEN, TGO))
    yield say("situation-cells-most", months=during(Y2023), cells=SERIES)
    yield say("situation-map-alt", months=during(Y2023))
    for dead, whole in PARTS:
        yield Example("situation-map-unplaced", {"where": inside(*SAHEL)} | part(dead, whole))
    yield say("situation-months-silent")
    yield say("situation-map-most", given=n(400), whole=n(523))
    yield say("situation-map-countries-alt", months=during(Y2023))
    yield say("situation-shown", drawn=n(12), whole=n(40))
    yield from parties()
    yield from places()


def parties() -> Iterator[Example]:
    kinds = ("note", "reply", "reply-issuer")
    yield from (say(f"situation-perpetrators-{kind}") for kind in kinds)
    for alone, fighting, name in ((174, 253, "Government of Mali"), (1, 1, "JNIM"), (0, 2, "AQIM")):
        yield say(
            "situation-perpetrator",
            country=Country(MLI, "in"),
            months=during(Y2023),
            alone=about(alone),
            range=low_high(alone, alone * 2),
            fighting=about(fighting),
            party=Actor(name, "by"),
        )
        yield say(
            "situation-perpetrator-alone",
            country=Country(MLI, "in"),
            months=during(Y2023),
            alone=about(alone),
            range=low_high(alone, alone * 2),
            party=Actor(name, "by"),
        )
    for fighting, name in ((243, "Government of Côte d’Ivoire"), (1, "Government of Comoros"), (2, "GATIA, MSA")):
        yield say(
            "situation-perpetrator-fighting",
            country=Country(CIV, "in"),
            months=during(Y2023),
            fighting=about(fighting),
            party=Actor(name, "of"),
        )
    event: dict[str, Arg] = {"where": Country(MLI, "in"), "months": during(Y2022)}
    sides: dict[str, Arg] = {"a": Actor("Government of Mali", "the"), "b": Actor("JNIM", "the")}
    # One death, or a few, make no such event.
    for dead, whole in ((243, 1798), *PARTS[4:]):
        yield Example("situation-one-event", event | sides | part(dead, whole))
        yield Example("situation-one-event-community", event | part(dead, whole))
    yield say("situation-parties-unknown", where=inside(NGA))
    yield say("situation-dyads-alt", shown=of((493, 528)))
    yield from map(say, ("situation-dyads-note", "situation-dyads-label"))


def places() -> Iterator[Example]:
    year: dict[str, Arg] = {"where": inside(*SAHEL), **YEARS, "months": during(Y2023), "quiet": n(24)}
    for now, before in ((60, 69), (1, 1), (2, 0)):
        yield Example("situation-ignited", year | {"now": n(now), "before": n(before)})
    yield Example("situation-ignited-none", year | {"before": n(2)})
    yield say("situation-ignited-most", cells=SERIES)
    yield say("situation-ignited-note", quiet=n(24))
    yield from map(say, ("situation-reporting-note", "situation-reporting-bare"))
    yield say("situation-change-caveat", where=inside(NER))


def borders() -> Iterator[Example]:
    yield from map(say, ("borders-none", "borders-island", "borders-zero"))
    for gwnos in ((NGA, DZA, CIV), (COM,)):
        yield say("borders-silence", countries=the(*gwnos), last=Month(528))
    yield say("borders-behind", countries=the(COM), last=Month(524))
    for name, events, deaths, gwno in (
        ("borders-near", 53, 2130, NGA),
        ("borders-near", 1, 1, DZA),
        ("borders-near-behind", 2, 0, COM),
    ):
        yield say(
            name,
            neighbour=Country(gwno, "of"),
            where=inside(BEN),
            events=n(events),
            deaths=about(deaths),
            months=during(Y2023),
            cells=n(2),
        )


def unknown() -> Iterator[Example]:
    for gwnos in ((CPV, COD), (NER,)):
        yield say("unknown-countries", countries=the(*gwnos))
    yield say("unknown-detail", countries=the(*COAST), months=of(Y2023))
    yield say("unknown-since", gap=during((546, 546)))
    yield say("unknown-since-both", gap=during((546, 548)), lag=during((529, 545)))
    yield say("unknown-since-detail", lag=during((529, 545)))
    for gwnos in ((NGA, DZA), (DZA,)):
        yield say("unknown-neighbours", countries=the(*gwnos), months=of(Y2023))
    yield say("unknown-threshold")
    yield say("unknown-sources", where=inside(BFA, NER), months=during(Y2023))
    for deaths, whole in PARTS:
        yield say("unknown-parties", **part(deaths, whole), months=during(Y2023))
        yield say("unknown-places", where=inside(MLI), **part(deaths, whole), months=during(Y2023))
    yield say("unknown-minds-note", table=vintages("ucdp ged 24.1"))
    yield say("unknown-outlook", last=Month(545), window=n(24))
    yield say(
        "unknown-outlook-worst",
        last=Month(545),
        window=n(24),
        country=Country(DZA, "in"),
        deaths=about(1272),
        chance=Chance(0.12),
        months=during(HALF),
        most=n(3700),
    )


def issued() -> Iterator[Example]:
    note: dict[str, Arg] = {"number": n(14), "issued": Day(date(2024, 2, 1))}
    yield say("changed-first")
    yield say("changed-damaged", numbers=Raw("3, 7"))
    for same in (1, 12):
        yield Example("changed-nothing", note | {"same": n(same)})
        yield say("changed-unchanged", same=n(same))
    yield say("changed-note", number=n(14))
    yield say("changed-months-observed", before=of(Y2022), months=of(Y2023))
    yield say("changed-months-forecast", before=of((546, 551)), months=of(HALF))
    yield Example("lookback-issued", ISSUED)
    for k, better, whole in FARES:
        yield Example("lookback-issued", ISSUED | fares(k, better, whole))
    yield Example("lookback-issued-above", ISSUED | {"above": Countries((BFA,)), "truth": Word("page-source-unnamed")})
    yield Example("lookback-issued-below", ISSUED | {"below": Countries((MLI, CIV))})
    yield Example("lookback-issued-above-and-below", ISSUED | {"above": Countries((BFA,)), "below": Countries((MLI,))})
    yield say("lookback-issued-note", truth=vintages("ucdp country_month 26.1"))
    for k, better, whole in ((22, 17, 30), (0, 0, 2), (2, 2, 2), (1, 1, 3)):
        yield say("lookback-together", briefs=n(6), **fares(k, better, whole))
    for briefs in (1, 4):
        yield say("lookback-waiting", briefs=n(briefs), month=Month(553))
    yield say("lookback-damaged", numbers=Raw("3"))
    for whole, half, most in ((600, 296, 411), (1, 0, 1)):
        yield say("lookback-pooled", months=during((419, 538)), n=n(whole), half=n(half), most=n(most))
    for apart in (1, 20):
        yield say("lookback-note", apart=n(apart))
    yield from map(say, ("revised-same", "revised-none", "revised-tables"))
    yield say("revised-largest", sums=SUMS)
    for country_months in (1, 1260):
        yield Example("revised-nothing", VINTAGES | {"n": n(country_months)})
    for changed, whole in ((34, 1260), (1, 1260), (1260, 1260), (1, 1)):
        counts: dict[str, Arg] = {"n": n(whole), "changed": n(changed), "rest": n(whole - changed)}
        yield Example("revised-share", VINTAGES | counts | {"share": Share(changed / whole)})
    yield say("revised-note", earlier=vintages("ucdp ged-cell 24.1"), later=vintages("ucdp ged-cell 25.1"))
    for left in (1, 15):
        yield say("revised-more", left=n(left))


def limits() -> Iterator[Example]:
    yield from map(say, ("limit-deaths", "limit-threshold", "limit-outlook", "limit-places"))
    yield from map(say, ("limit-edition-partners", "limit-edition-public"))
    for events in (1, 2):
        yield say("limit-ranges", events=n(events), months=during(Y2023))
    yield say(
        "notice-reconstructed",
        vintage=vintages("ucdp ged-cell 24.1", "ucdp candidate 23.0.6"),
        known=Day(date(2023, 8, 1)),
    )
    yield say("notice-replay", issued=Day(date(2024, 1, 22)))
    yield say("notice-cut", last=Month(528))
    for gwnos in ((CIV, CPV), (CIV,)):
        yield say("notice-absent", countries=the(*gwnos))
    yield say("sample-notice")
    yield say("notice-old", days=n(533), last=Month(528))
    yield say("notice-shortest", countries=the(BEN, COM), last=Month(530))
    yield say("notice-detail-shortest", countries=the(DZA), last=Month(524))
    for days in (1, 533):
        yield say(
            "notice-detail-behind",
            totals=vintages("ucdp country_month 26.1"),
            detail=vintages("ucdp ged 24.1"),
            through=Month(545),
            last=Month(528),
            days=n(days),
        )
    yield say("notice-no-detail")
    yield say("count-deaths", deaths=n(1_000_000))
    yield say("source-covers", countries=n(1), months=of((109, 528)))
    yield say("source-covers", countries=n(14), months=of((109, 545)))
    yield say("community-violence", where=Countries((MLI, CIV)), when=of((445, 528)))


GROUNDS = (
    Say("ground-replay", held(83, 120)),
    Say("ground-single-source", {"share": Share(0.66), "months": of(Y2023)}),
    Say("ground-unknown-sources"),
    Say("ground-age", {"days": n(1)}),
    Say("ground-age", {"days": n(533)}),
)
GROUNDS_OF_FEW = tuple(Say("ground-replay", held(k, whole)) for k, whole in ((0, 1), (1, 1), (0, 120), (120, 120)))
CONFIDENCE = (
    Confidence("high", "grounds", ()),
    Confidence("high", "grounds", GROUNDS[:2]),
    Confidence("moderate", "grounds", GROUNDS[3:4]),
    Confidence("low", "grounds", (*GROUNDS[1:3], GROUNDS[4])),
    *(Confidence("low", "grounds", (ground,)) for ground in GROUNDS_OF_FEW),
)
MISSING = ("covered-not", "range-not-published", "situation-no-place", "outlook-quiet", "outlook-untried", "suppressed")


def examples() -> tuple[Example, ...]:
    """Return every example, in the order of the page."""
    parts = (takeaways(), outlook(), situation(), borders(), unknown(), issued(), limits())
    return tuple(example for part in parts for example in part)


def sentences() -> list[str]:
    """Return the messages of `FILES` that are sentences, in their order there."""
    whole = {key for key, text in texts("en") if re.search(r"[.!?]$", text.rstrip())}
    source = "\n".join((LOCALE / "en" / f"{name}.ftl").read_text(encoding="utf-8") for name in FILES)
    return [name for name in re.findall(r"^([a-z][a-z0-9-]*) =", source, re.MULTILINE) if name in whole]


def check(given: Iterable[Example]) -> None:
    """Raise LookupError, naming them, where sentences have no example."""
    shown = {example.message for example in given}
    if missing := [name for name in sentences() if name not in shown]:
        raise LookupError(f"no example of: {', '.join(missing)}")


def statements(lang: str) -> list[tuple[str, str]]:
    """Return each example as it is printed in a language, after the name of its message."""
    words, given = Words(lang), examples()
    check(given)
    said = [(example.message, words.sentence(Say(example.message, example.args))) for example in given]
    said += [("page-confidence", words.confidence(confidence)) for confidence in CONFIDENCE]
    return said + [(f"missing: {reason}", words.arg(Missing(reason))) for reason in MISSING]


def golden(lang: str) -> str:
    """Return the whole text of a language."""
    blocks = [f"# {message}\n{text}" for message, text in statements(lang)]
    return "\n\n".join((HEAD[lang], *blocks)) + "\n"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for lang in LANGUAGES:
        (FOLDER / f"statements.{lang}.txt").write_text(golden(lang), encoding="utf-8")


if __name__ == "__main__":
    main()
