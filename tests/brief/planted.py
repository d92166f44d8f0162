"""Random briefs, every kind of block and argument in them, with a secret in each field that must stay inside.

What an edition may not have is decided here anew, from the words of the design and not from the code under test: a
block that does not name the edition or that cites what may not go as far, evidence that may not, or that nothing
admitted cites, the names of a source that may not be named, the name under a signature.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from tests.brief.leaks import Secrets

from hune.brief.model import (
    EVERYONE,
    INSIDE,
    OUTSIDE,
    SCHEMA,
    SHARED,
    Actor,
    Arg,
    Bilingual,
    Block,
    Brief,
    Chance,
    Column,
    Confidence,
    Countries,
    Country,
    Day,
    Edition,
    Evidence,
    Figure,
    Identity,
    Likelihood,
    Missing,
    Month,
    Months,
    Note,
    Number,
    Paragraph,
    Prose,
    Range,
    Ratio,
    Raw,
    Run,
    Say,
    Section,
    Share,
    Signature,
    SourceLine,
    Statement,
    Table,
    Turn,
    Vintages,
    Word,
)
from hune.record.markings import is_open
from hune.text import likelihood

SECTIONS = ("takeaways", "outlook", "situation", "borders", "lookback", "unknown", "sources")
WHOM: tuple[tuple[Edition, ...], ...] = (INSIDE, OUTSIDE, SHARED, EVERYONE, ("PUBLIC",), ("PARTNERS",))
KINDS = ("statement", "note", "table", "figure", "prose")
SAID = ("Mali", "l’État", "1\u202f234", "a < b & c", "“so”", "décès recensés", "x" * 40, "Ségou\u2013Mopti")
PARTIES = ("JNIM", "Government of Mali", "Civilians", "IS, AQIM", "Ansaroul Islam")
GWNOS = (432, 439, 436, 434, 461, 437)
DAY = date(2024, 1, 22)


@dataclass(slots=True)
class Plan:
    """What a block is before it has words: its kind, for whom, and which evidence it cites."""

    kind: str
    id: str
    editions: tuple[Edition, ...]
    cited: list[int]
    cited_within: list[int]
    """What only the figure's table, or only a run of the prose, cites."""

    protected: bool = False
    """Whether small counts are withheld from the table."""


@dataclass(slots=True)
class Planted:
    """A brief, the edition it is to be admitted to, and the secrets that must not be there then."""

    brief: Brief
    edition: Edition
    lang: str
    print: bool
    """Whether this case is worth a PDF, which is slow to make."""

    admitted: list[str]
    secrets: Secrets = field(repr=False)


def plant(seed: int, *, edition: Edition | None = None) -> Planted:
    """Make the brief of a seed."""
    return _Planter(Random(seed), edition).planted()


class _Planter:
    def __init__(self, random: Random, edition: Edition | None) -> None:
        self.random = random
        self.edition: Edition = edition or random.choice(("PARTNERS", "PUBLIC"))
        self.secrets = Secrets()
        self.evidence = [
            (random.choice(EVERYONE), random.random() < 0.5) for _ in range(random.choice((1, 2, 3, 5, 8)))
        ]

    def planted(self) -> Planted:
        random = self.random
        plans = {name: self.plans(name) for name in random.sample(SECTIONS, random.choice((1, 2, 3)))}
        annex = [plan for blocks in plans.values() for plan in blocks if plan.kind == "table" and random.random() < 0.2]
        plans = {name: [plan for plan in blocks if plan not in annex] for name, blocks in plans.items()}
        admitted = [plan for blocks in plans.values() for plan in blocks if self.admits(plan)]
        kept = [*admitted, *(plan for plan in annex if self.admits(plan))]
        cited = {at for plan in kept for at in (*plan.cited, *plan.cited_within)}
        self.slugs = [self.slug(at, at in cited) for at in range(len(self.evidence))]
        brief = Brief(
            schema=SCHEMA,
            watch="sahel",
            title={"en": "Sahel", "fr": "Sahel"},
            number=random.choice((None, 3)),
            issued=DAY,
            totals_through=528,
            detail_through=random.choice((None, 520)),
            age_days=22,
            edition="INTERNAL",
            tlp="TLP:AMBER+STRICT",
            notices=tuple(self.notice() for _ in range(random.choice((0, 1, 2)))),
            sections=tuple(Section(name, tuple(map(self.block, blocks))) for name, blocks in plans.items()),
            annex=tuple(block for block in map(self.block, annex) if isinstance(block, Table)),
            evidence=tuple(self.piece(at, at in cited) for at in range(len(self.evidence))),
            sources=tuple(self.source(number) for number in range(random.choice((0, 1, 3)))),
            record_version="7f3a91c2",
            signatures=tuple(self.signature(number) for number in range(random.choice((0, 1, 2)))),
            identity=Identity(name={"en": "Watch", "fr": "Veille"}, contact="desk@example.org"),
        )
        return Planted(
            brief,
            self.edition,
            random.choice(("en", "fr")),
            random.random() < 0.01,
            [plan.id for plan in admitted],
            self.secrets,
        )

    def notice(self) -> Say:
        """Say something to everyone, of vintages that may or may not be named."""
        return Say("specimen-title-of", {"title": self.vintages(self.texts(True, "a notice"))})

    def plans(self, section: str) -> list[Plan]:
        random = self.random
        plans = []
        for number in range(random.choice((1, 2, 4))):
            kind, editions = random.choice(KINDS), random.choice(WHOM)
            name = f"{section}-{number}"
            protected = kind == "table" and random.random() < 0.3
            plan = Plan(kind, name, editions, self.some_evidence(), self.some_evidence(), protected)
            if kind not in ("figure", "prose"):
                plan.cited_within.clear()
            if editions == INSIDE and random.random() < 0.3:
                # The same, said more coarsely outside, under the same id.
                plans.append(Plan(kind, name, OUTSIDE, self.some_evidence(), []))
            elif not self.admits(plan) and "INTERNAL" in editions:
                plan.id = self.secrets.name(f"the id of a {kind}")
            plans.append(plan)
        return plans

    def some_evidence(self) -> list[int]:
        among = range(len(self.evidence))
        return self.random.sample(among, min(self.random.choice((0, 0, 1, 1, 2)), len(among)))

    def admits(self, plan: Plan) -> bool:
        cited = [self.evidence[at] for at in (*plan.cited, *plan.cited_within)]
        if self.edition not in plan.editions or not all(is_open(edition, self.edition) for edition, _ in cited):
            return False
        # PUBLIC has nothing of single countries from a source that is not public, which the slugs here are all of.
        return self.edition != "PUBLIC" or plan.protected or all(may_name for _, may_name in cited)

    def slug(self, at: int, cited: bool) -> str:
        edition, _ = self.evidence[at]
        stays = is_open(edition, self.edition) and cited
        return f"deaths.MLI.{2000 + at}" if stays else self.secrets.name("the slug of evidence")

    def piece(self, at: int, cited: bool) -> Evidence:
        edition, may_name = self.evidence[at]
        opened = is_open(edition, self.edition) and cited
        text, named = self.texts(opened, "evidence"), self.texts(opened and may_name, "evidence whose source is closed")
        value = self.random.choice((None, 12.0, 0.4375))
        return Evidence(
            slug=self.slugs[at],
            table=named("table"),
            vintage=named("vintage"),
            filter=named("filter"),
            record_version=text("record version"),
            unit=self.random.choice(("deaths", text("unit"))),
            value=value,
            low=value,
            high=value,
            first=self.random.choice(("2023-01", text("first"))),
            last=self.random.choice(("2023-12", text("last"))),
            sources=tuple(named("sources") for _ in range(self.random.choice((0, 1, 2)))),
            through=text("through"),
            reconstructed=self.random.random() < 0.2,
            rows=self.random.randrange(2000),
            edition=edition,
            may_name_source=may_name,
        )

    def source(self, number: int) -> SourceLine:
        edition, may_name = self.random.choice(EVERYONE), self.random.random() < 0.5
        opened = is_open(edition, self.edition)
        text, named = self.texts(opened, "a source"), self.texts(opened and may_name, "a source that may not be named")
        return SourceLine(
            id=named("id"),
            name={"en": named("name in English"), "fr": named("name in French")},
            table=named("table"),
            vintage=named("vintage"),
            published=text("published"),
            citation=named("citation"),
            licence=named("licence"),
            file=named("file"),
            covers=self.say(text),
            edition=edition,
            may_name_source=may_name,
        )

    def signature(self, number: int) -> Signature:
        editions = self.random.choice(WHOM)
        text = self.texts(self.edition in editions, "a signature")
        named = self.texts(self.edition in editions and self.edition != "PUBLIC", "a signature's name")
        role = {"en": text("role in English"), "fr": text("role in French")}
        return Signature(text("digest"), named("name"), role, DAY, editions)

    def texts(self, opened: bool, what: str) -> Callable[[str], str]:
        """Return how to make a text: anything where it may be read, a secret where it may not."""
        if opened:
            return lambda place: self.random.choice(SAID)
        return lambda place: self.secrets(f"{what}: {place}")

    def block(self, plan: Plan) -> Block:
        text = self.texts(self.admits(plan), f"a {plan.kind}")
        cited = tuple(self.slugs[at] for at in plan.cited)
        within = tuple(self.slugs[at] for at in plan.cited_within)
        make = {
            "statement": self.statement,
            "note": self.note,
            "table": self.table,
            "figure": self.figure,
            "prose": self.prose,
        }[plan.kind]
        made: Block = make(plan, text, cited, within)
        return made

    def statement(self, plan: Plan, text: Callable[[str], str], cited: tuple[str, ...], _: object) -> Statement:
        random = self.random
        p = random.random()
        expected = random.random() < 0.3
        # The rule and the phrase are names of the code, and still must not go further than their statement.
        because = tuple(self.say(text) for _ in range(random.choice((0, 1, 2))))
        confidence = Confidence(random.choice(("high", "moderate", "low")), text("rule of confidence"), because)
        return Statement(
            plan.id,
            "expected" if expected else random.choice(("observed", "assessed")),
            self.say(text),
            cited,
            likelihood=Likelihood(p, likelihood.row(p).id) if expected else None,
            confidence=confidence if random.random() < 0.5 else None,
            editions=plan.editions,
        )

    def note(self, plan: Plan, text: Callable[[str], str], cited: tuple[str, ...], _: object) -> Note:
        tone = self.random.choice(("plain", "caution"))
        return Note(plan.id, self.say(text), tone, cited, plan.editions)

    def table(self, plan: Plan, text: Callable[[str], str], cited: tuple[str, ...], _: object = ()) -> Table:
        random = self.random
        width = random.choice((1, 2, 3))
        return Table(
            plan.id,
            self.say(text),
            tuple(Column(self.say(text), random.random() < 0.5) for _ in range(width)),
            tuple(tuple(self.arg(text) for _ in range(width)) for _ in range(random.choice((1, 3)))),
            notes=tuple(self.say(text) for _ in range(random.choice((0, 1)))),
            evidence=cited,
            editions=plan.editions,
            protected=plan.protected,
        )

    def figure(self, plan: Plan, text: Callable[[str], str], cited: tuple[str, ...], within: tuple[str, ...]) -> Figure:
        random = self.random
        table = self.table(Plan("table", f"{plan.id}-table", plan.editions, [], []), text, within)
        has_table = bool(within) or random.random() < 0.7
        return Figure(
            plan.id,
            self.say(text),
            self.say(text),
            {lang: self.spec(text) for lang in ("en", "fr")},
            notes=tuple(self.say(text) for _ in range(random.choice((0, 1)))),
            table=table if has_table else None,
            evidence=cited,
            editions=plan.editions,
        )

    def spec(self, text: Callable[[str], str]) -> dict[str, Any]:
        return {
            "title": text("title of a chart"),
            "data": {"values": [{"name": text("data of a chart"), text("column of a chart"): 3}]},
            "usermeta": {"note": [text("note of a chart")]},
        }

    def prose(self, plan: Plan, text: Callable[[str], str], cited: tuple[str, ...], within: tuple[str, ...]) -> Prose:
        random = self.random
        written = random.choice((("en", "fr"), ("en",), ("fr",)))
        slugs = [None, *cited, *within]

        def paragraph() -> Paragraph:
            runs = tuple(
                Run(text("a run"), random.random() < 0.3, random.choice(slugs)) for _ in range(random.choice((1, 3)))
            )
            return Paragraph(runs, random.random() < 0.3)

        texts = {lang: tuple(paragraph() for _ in range(random.choice((1, 2)))) for lang in written}
        if within:
            marked = Paragraph(tuple(Run(text("a marked run"), slug=slug) for slug in within))
            texts = {lang: (*given, marked) for lang, given in texts.items()}
        kind = random.choice(("assessment", "decision"))
        role = {"en": text("role in English"), "fr": text("role in French")}
        return Prose(plan.id, kind, texts, role, DAY, cited, plan.editions)

    def say(self, text: Callable[[str], str]) -> Say:
        return Say("specimen-title-of", {"title": self.arg(text)})

    def vintages(self, text: Callable[[str], str]) -> Vintages:
        """Name editions of tables, whose sources may be named or may not, in whatever sentence it is."""
        may_name = self.random.random() < 0.5
        name = text if may_name else self.texts(False, "a vintage whose source may not be named")
        return Vintages(tuple(name("vintage") for _ in range(self.random.choice((1, 2)))), may_name)

    def arg(self, text: Callable[[str], str]) -> Arg:
        """Make an argument of any kind, half of them of those that hold text."""
        random = self.random
        kind = random.choice(("raw", "raw", "bilingual", "bilingual", "actor", "actor", "vintages", *OTHER))
        match kind:
            case "raw":
                return Raw(text("text"))
            case "bilingual":
                return Bilingual(text("text in English"), text("text in French"))
            case "actor":
                form = random.choice(("plain", "the", "of", "by"))
                return Actor(random.choice(PARTIES) if random.random() < 0.2 else text("party"), form)
            case "vintages":
                return self.vintages(text)
            case "number":
                return Number(random.choice((0, 1, 2.5, 6923)), random.choice(("exact", "text")))
            case "range":
                return Range(1, random.choice((1, 1210)), random.choice(("exact", "text")))
            case "share":
                return Share(random.random())
            case "ratio":
                return Ratio(random.randrange(120), 1200)
            case "chance":
                phrase = random.choice(("neither", "phrase", "clause"))
                return Chance(random.random(), phrase == "phrase", phrase == "clause")
            case "turn":
                return Turn(random.choice(("rise", "fall")), random.random())
            case "month":
                return Month(random.randrange(1, 540))
            case "months":
                return Months(505, random.randrange(505, 540), random.choice(("plain", "in")))
            case "day":
                return Day(DAY)
            case "country":
                return Country(random.choice(GWNOS), random.choice(("plain", "the", "of", "in")))
            case "countries":
                return Countries(tuple(random.sample(GWNOS, 2)), random.choice(("plain", "the", "of", "in")))
            case "word":
                return Word("kind-sb")
        return Missing("covered-not")


OTHER = (
    "number", "range", "share", "ratio", "chance", "turn", "month", "months", "day", "country", "countries", "word",
    "missing",
)  # fmt: skip
