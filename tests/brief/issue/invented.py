"""Small invented briefs, their files, and a folder that holds issued ones."""

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from hune.brief.editions import admit
from hune.brief.formats import json
from hune.brief.issue.folder import Issued
from hune.brief.issue.issuing import issue, ready
from hune.brief.issue.signing import SIGNERS, Arguments, open_signing, sign
from hune.brief.model import (
    EVERYONE,
    INSIDE,
    SCHEMA,
    Brief,
    Column,
    Country,
    Edition,
    Evidence,
    Note,
    Number,
    Paragraph,
    Prose,
    Run,
    Say,
    Section,
    SourceLine,
    Statement,
    Table,
)

DAY = date(2025, 6, 16)
PEOPLE = (("Awa Traoré", "Analyst", "Analyste"), ("Jean Dupont", "Director", "Directeur"))


def evidence(slug: str = "deaths.MLI.2024", **changes: Any) -> Evidence:
    fields: dict[str, Any] = {
        "slug": slug,
        "table": "ucdp country_month",
        "vintage": "25.1",
        "filter": "sum of best; gwno in (432)",
        "record_version": "7f3a91c2",
        "unit": "deaths",
        "value": 2109.0,
        "low": 1910.0,
        "high": 2480.0,
        "first": "2024-01",
        "last": "2024-12",
        "sources": ("ucdp",),
        "through": "2025-05",
        "reconstructed": False,
        "rows": 319,
        "edition": "PUBLIC",
        "may_name_source": True,
    }
    return Evidence(**(fields | changes))


def whole(**changes: Any) -> Brief:
    """Return a brief as composed for all editions."""
    statement = Statement(
        "silent-place",
        "observed",
        Say("count-deaths", {"deaths": Number(2109, "text")}),
        ("deaths.MLI.2024",),
        editions=EVERYONE,
    )
    table = Table(
        "by-country",
        Say("word-deaths"),
        (Column(Say("situation-column-country"), figures=False), Column(Say("situation-column-deaths"))),
        ((Country(432), Number(2109)),),
        evidence=("deaths.MLI.2024",),
    )
    prose = Prose(
        "own",
        "assessment",
        {"en": (Paragraph((Run("We assess this."),)),), "fr": (Paragraph((Run("Nous l’estimons."),)),)},
        {"en": "Analyst", "fr": "Analyste"},
        date(2025, 6, 14),
        editions=EVERYONE,
    )
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "watch": "liptako",
        "title": {"en": "Liptako", "fr": "Liptako"},
        "number": 1,
        "issued": DAY,
        "totals_through": 545,
        "detail_through": None,
        "age_days": 16,
        "edition": "INTERNAL",
        "tlp": "TLP:AMBER+STRICT",
        "notices": (Say("notice-no-detail"),),
        "sections": (
            Section("takeaways", (statement, prose)),
            Section("situation", (table, Note("limits", Say("limit-deaths"), editions=INSIDE))),
        ),
        "evidence": (evidence(),),
        "sources": (
            SourceLine(
                id="ucdp-country_month-25.1",
                name={"en": "UCDP", "fr": "UCDP"},
                table="country_month",
                vintage="25.1",
                published="2025-06",
                citation="UCDP",
                licence="CC BY 4.0",
                file="country_month.csv",
                covers=Say("limit-deaths"),
                edition="PUBLIC",
                may_name_source=True,
            ),
        ),
        "record_version": "7f3a91c2",
    }
    return Brief(**(fields | changes))


def briefs(editions: Collection[Edition] = EVERYONE, **changes: Any) -> dict[Edition, Brief]:
    return {edition: admit(whole(**changes), edition) for edition in editions}


def files(made: dict[Edition, Brief], size: int = 100) -> dict[str, bytes]:
    """Stand for the files of briefs: a page in each language, and the JSON."""
    pages = {f"brief.{edition.lower()}.{lang}.html": b"x" * size for edition in made for lang in ("en", "fr")}
    return pages | {f"brief.{edition.lower()}.json": json.render(brief) for edition, brief in made.items()}


def signed(folder: Path, made: dict[Edition, Brief], people: int | None = None) -> None:
    """Have as many people sign as must."""
    enough = max(SIGNERS[edition] for edition in made)
    for name, english, french in PEOPLE[: enough if people is None else people]:
        role = {"en": english, "fr": french}
        issued = next(iter(made.values())).issued
        sign(folder, briefs=made, arguments=Arguments(issued), name=name, role=role, day=DAY)


def issued(folder: Path, made: dict[Edition, Brief], size: int = 100) -> Issued:
    """Have a brief signed and issued."""
    signed(folder, made)
    signing = open_signing(folder)
    return issue(folder, briefs=made, files=files(ready(made, signing), size), signing=signing, on=DAY)


def numbered(folder: Path, last: int, editions: Collection[Edition] = ("INTERNAL",)) -> None:
    """Issue briefs nos. 1 to `last`, a month apart."""
    for number in range(1, last + 1):
        day = replace(whole(), issued=date(2024, number, 16)).issued
        issued(folder, briefs(editions, number=number, issued=day))
