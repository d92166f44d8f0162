"""Any change of what a brief says changes what is signed; a signature and the order of the editions do not."""

import hashlib
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.brief.issue.invented import briefs, evidence, whole

from hune.brief.editions import admit
from hune.brief.issue.digest import difference, digest, digest_of, in_words, said
from hune.brief.model import EVERYONE, Arg, Brief, Day, Identity, Note, Raw, Say, Section, Signature

SIGNATURE = Signature("a" * 64, "Awa Traoré", {"en": "Analyst", "fr": "Analyste"}, date(2025, 6, 16), EVERYONE)


def of(brief: Brief) -> str:
    return digest({edition: admit(brief, edition) for edition in EVERYONE})


def test_the_same_briefs_have_the_same_digest_in_any_order() -> None:
    made = briefs()
    assert digest(made) == digest(dict(reversed(made.items()))) == digest(briefs())
    assert len(digest(made)) == 64
    assert digest_of(said(made)) == digest(made)


def test_the_order_in_which_arguments_were_given_does_not_matter() -> None:
    args: dict[str, Arg] = {"role": Raw("Analyst"), "day": Day(date(2025, 6, 16)), "digest": Raw("7f3a")}
    one, other = (whole(notices=(Say("page-signature-role", given),)) for given in (args, dict(reversed(args.items()))))
    assert of(one) == of(other) != of(whole())


def test_the_digest_is_that_of_the_pieces_in_order_of_name() -> None:
    pieces = {"PUBLIC/title/": "2", "INTERNAL/title/": "1"}
    assert digest_of(pieces) == hashlib.sha256(b'{"INTERNAL/title/":"1","PUBLIC/title/":"2"}').hexdigest()


def test_a_signature_changes_nothing() -> None:
    made = briefs()
    under = {edition: replace(brief, signatures=(SIGNATURE,)) for edition, brief in made.items()}
    assert digest(under) == digest(made)


def test_an_edition_more_or_less_is_another_digest() -> None:
    assert len({digest(briefs(EVERYONE[:n])) for n in (1, 2, 3)}) == 3


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Find every value of a brief that says something."""
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in leaves(item, (*path, key))]
    if isinstance(value, list):
        return [leaf for at, item in enumerate(value) for leaf in leaves(item, (*path, at))]
    return [path]


def change(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case None:
            return 7
        case "plain":
            return "caution"
        case "observed":
            return "expected"
        case "exact":
            return "text"
        case "text":
            return "exact"
        case "assessment":
            return "decision"
        case str() if value[:2] == "20" and len(value) == 10:
            return "2025-06-15"
    return value + "x"


BUILT = msgspec.json.decode(msgspec.json.encode(whole()))
NAMES = {
    "type",
    "message",
    "editions",
    "gwno",
    "edition",
    "specs",
    "slug",
    "schema",
    "tlp",
    "likelihood",
    "confidence",
    "logo",
    "form",
    "contact",
}
"""Left alone here: what would no longer be a brief, or admitted to another edition."""
PATHS = [
    path
    for path in leaves(BUILT)
    if not NAMES & {*path} and path[-2:-1] != ("evidence",) and not (path[0] == "sections" and path[-1] == "name")
]


def test_any_change_of_any_value_changes_the_digest() -> None:
    before = said(briefs())
    assert len(PATHS) > 50
    for path in PATHS:
        changed = msgspec.json.decode(msgspec.json.encode(whole()))
        at = changed
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = change(at[path[-1]])
        now = said({edition: admit(msgspec.convert(changed, Brief), edition) for edition in EVERYONE})
        assert digest_of(now) != digest_of(before), path
        assert difference(before, now) is not None, path


@given(st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=50, deadline=None)
def test_two_figures_have_one_digest_only_if_they_are_equal(one: float, other: float) -> None:
    same = of(whole(evidence=(evidence(value=one),))) == of(whole(evidence=(evidence(value=other),)))
    assert same == (one == other)


def test_what_is_left_alone_above_counts_too() -> None:
    brief = whole()
    takeaways, situation = brief.sections
    others = [
        replace(brief, identity=Identity(name={"en": "Desk", "fr": "Bureau"})),
        replace(brief, identity=Identity(contact="desk@example.org")),
        replace(brief, sections=(situation, takeaways)),
        replace(brief, sections=(replace(takeaways, blocks=takeaways.blocks[::-1]), situation)),
        replace(brief, sections=(takeaways,)),
        replace(brief, sections=(*brief.sections, Section("sources", (Note("n", Say("limit-deaths")),)))),
        replace(brief, evidence=(evidence(), evidence("deaths.BFA.2024"))),
        replace(brief, evidence=(evidence(edition="PARTNERS"),)),
        replace(brief, notices=()),
    ]
    digests = {of(brief), *map(of, others)}
    assert len(digests) == 1 + len(others)


@pytest.mark.parametrize(
    ("brief", "english"),
    [
        (whole(record_version="9"), "the record (edition INTERNAL)"),
        (whole(issued=date(2025, 6, 17)), "the header (edition INTERNAL)"),
        (whole(identity=Identity(contact="x@example.org")), "the organisation’s name, contact, mark or colours"),
        (whole(evidence=(evidence(value=2110.0),)), "the evidence “deaths.MLI.2024” (edition INTERNAL)"),
        (whole(sources=()), "the source “ucdp-country_month-25.1” (edition INTERNAL)"),
        (whole(sections=whole().sections[::-1]), "the order of its parts (edition INTERNAL)"),
        (whole(sections=whole().sections[:1]), "“by-country” under “Situation” (edition INTERNAL)"),
        (
            whole(sections=(Section("takeaways", (replace(whole().sections[0].blocks[0], kind="expected"),)),)),
            "“silent-place” under “Key points” (edition INTERNAL)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_first_difference_is_named(brief: Brief, english: str) -> None:
    found = difference(said(briefs()), said({edition: admit(brief, edition) for edition in EVERYONE}))
    assert found is not None
    assert in_words(found, "en").startswith(english)
    assert in_words(found, "fr") != in_words(found, "en")


def test_a_note_is_called_the_analyst_s_words() -> None:
    takeaways, situation = whole().sections
    other = whole(sections=(replace(takeaways, blocks=takeaways.blocks[:1]), situation))
    found = difference(said(briefs()), said({edition: admit(other, edition) for edition in EVERYONE}))
    assert found == "INTERNAL/note/takeaways/own"
    assert in_words("PARTNERS/note/outlook/own", "fr") == (
        "le texte de l’analyste dans «\u202fPerspectives\u202f» (édition PARTENAIRES)"
    )
