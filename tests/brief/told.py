"""The specimen of a brief as an organisation would issue it: its mark, an analyst's words, and signatures."""

from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec.structs import replace

from hune.brief.model import (
    EVERYONE,
    Block,
    Brief,
    Edition,
    Identity,
    Paragraph,
    Prose,
    Run,
    Section,
    Signature,
)
from hune.brief.vector import read_svg
from hune.record.markings import TLP

ROLE = {"en": "Analyst, <coast> desk", "fr": "Analyste, bureau <côtier>"}
DATED = date(2024, 1, 20)
DIGEST = "3f9c2e7a51b0" + "0" * 52
ACCENT, HEADING = "#7a1f1f", "#1b2a49"


def told(specimen: ModuleType, edition: Edition, *, signed: bool) -> Brief:
    """Return the specimen in an edition, all of it open, with the analyst's words in their sections."""
    brief: Brief = specimen.specimen(edition=edition, tlp=TLP[edition], identity=identity())
    assessment, decision, untranslated = prose()
    takeaways, outlook, situation, borders, limits = (opened(section) for section in brief.sections)
    return replace(
        brief,
        sections=(
            replace(takeaways, blocks=(*takeaways.blocks, assessment, decision)),
            outlook,
            situation,
            replace(borders, blocks=(*borders.blocks, untranslated)),
            limits,
        ),
        evidence=tuple(public(one) for one in brief.evidence),
        sources=tuple(public(one) for one in brief.sources),
        signatures=signatures(edition) if signed else (),
    )


def opened(section: Section) -> Section:
    blocks: list[Block] = []
    for block in section.blocks:
        table: Any = getattr(block, "table", None)
        inner = {"table": replace(table, editions=EVERYONE)} if table else {}
        blocks.append(replace(block, editions=EVERYONE, **inner))
    return Section(section.name, tuple(blocks))


def public(one: Any) -> Any:
    return replace(one, edition="PUBLIC", may_name_source=True)


def identity() -> Identity:
    drawn = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><circle cx="60" cy="30" r="26" fill="none"'
        b' stroke="#7a1f1f" stroke-width="6"/><path d="M38 34Q60 12 82 34" fill="none" stroke="#1b2a49"/></svg>'
    )
    return Identity(
        name={"en": "Observatory of the Lake", "fr": "Observatoire du lac"},
        contact="desk@example.org",
        logo=read_svg(drawn, Path("logo.svg")),
        colours={"accent": ACCENT, "heading": HEADING},
    )


def signatures(edition: Edition) -> tuple[Signature, ...]:
    director = Signature(DIGEST, "Aminata Diallo", {"en": "Director", "fr": "Directrice"}, date(2024, 1, 23), EVERYONE)
    second = Signature(DIGEST, "Jean Martin", {"en": "Secretary", "fr": "Secrétaire"}, date(2024, 1, 24), EVERYONE)
    both = (director, second) if edition == "PUBLIC" else (director,)
    return tuple(replace(one, name=None) for one in both) if edition == "PUBLIC" else both


def prose() -> tuple[Prose, Prose, Prose]:
    """Return an assessment with a list and a figure, the decision asked, and a text that exists in French only."""

    def plain(text: str, *, bullet: bool = False) -> Paragraph:
        return Paragraph((Run(text),), bullet)

    slug = "months.coast.2023"
    assessment = Prose(
        "told-coast",
        "assessment",
        {
            "en": (
                Paragraph(
                    (
                        Run("The north of "),
                        Run("Benin", strong=True),
                        Run(" needs attention: 122 deaths", slug=slug),
                        Run(" & <more>."),
                    )
                ),
                plain("a month without a recorded event;", bullet=True),
                plain("a second source.", bullet=True),
                plain("Either would change our mind."),
            ),
            "fr": (
                Paragraph((Run("Le nord du "), Run("Bénin", strong=True), Run(" appelle l’attention."))),
                plain("un mois sans événement recensé", bullet=True),
            ),
        },
        ROLE,
        DATED,
        (slug,),
        EVERYONE,
    )
    decision = Prose(
        "told-decision",
        "decision",
        {
            "en": (plain("Bring the field mission forward to February."),),
            "fr": (plain("Avancer la mission de terrain à février."),),
        },
        ROLE,
        DATED,
        (),
        EVERYONE,
    )
    untranslated = Prose(
        "told-borders",
        "assessment",
        {"fr": (plain("L’absence de chiffres n’est pas la paix."),)},
        ROLE,
        DATED,
        (),
        EVERYONE,
    )
    return assessment, decision, untranslated
