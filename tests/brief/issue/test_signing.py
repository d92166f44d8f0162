"""Signing: one digest, different persons, nothing lost when several sign at once."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.brief.issue.invented import DAY, briefs, evidence, issued, signed

from hune.brief.issue.digest import digest
from hune.brief.issue.signing import Arguments, Signing, file_of, open_signing, person, read_signing, sign
from hune.brief.model import EVERYONE
from hune.errors import HuneError

ROLE = {"en": "Analyst", "fr": "Analyste"}
Runs = Callable[..., list[list[object]]]


def by(folder: Path, name: str = "Awa Traoré", **changes: Any) -> Signing:
    given: dict[str, Any] = {"briefs": briefs(), "arguments": Arguments(DAY), "role": ROLE, "day": DAY}
    return sign(folder, name=name, **(given | changes))


def refusal(folder: Path, code: str, **changes: Any) -> HuneError:
    """Sign, be refused, and find the signatures as they were."""
    before = [file.read_bytes() for file in folder.glob("*.signing.json")]
    with pytest.raises(HuneError) as caught:
        by(folder, **changes)
    assert caught.value.code == code
    assert [file.read_bytes() for file in folder.glob("*.signing.json")] == before
    assert not list(folder.glob(".*.part"))
    return caught.value


def test_a_signature_is_under_the_digest_of_all_editions(tmp_path: Path) -> None:
    arguments = Arguments(DAY, as_known=date(2025, 6, 10), through="2025-05")
    signing = by(tmp_path / "briefs", arguments=arguments)
    (signature,) = signing.signatures
    assert signing.digest == signature.digest == digest(briefs())
    assert (signing.number, signing.editions, signature.editions) == (1, EVERYONE, EVERYONE)
    assert (signature.name, signature.role, signature.day) == ("Awa Traoré", ROLE, DAY)
    assert signing.arguments.through_month == 545
    assert read_signing(tmp_path / "briefs") == open_signing(tmp_path / "briefs") == signing
    assert json.loads(file_of(tmp_path / "briefs", 1).read_bytes())["signatures"][0]["name"] == "Awa Traoré"


def test_public_waits_for_a_second_person(tmp_path: Path) -> None:
    assert by(tmp_path).waiting == ("PUBLIC",)
    refusal(tmp_path, "HN703")
    both = by(tmp_path, "Jean Dupont")
    assert both.waiting == ()
    assert [one.name for one in both.signatures] == ["Awa Traoré", "Jean Dupont"]


@pytest.mark.parametrize(
    "name", ["awa traoré", "  AWA\u00a0 TRAORÉ ", "Awa Traore\u0301", "Awa\u200b Traoré", "Awª Traoré"]
)
def test_the_same_person_written_otherwise_signs_once(tmp_path: Path, name: str) -> None:
    by(tmp_path)
    refusal(tmp_path, "HN703", name=name)
    assert person("Awa Traoré") != person("Awa Traore")


def test_one_may_sign_for_some_editions(tmp_path: Path) -> None:
    assert by(tmp_path, editions=("PARTNERS", "INTERNAL")).waiting == ("PUBLIC",)
    assert by(tmp_path, "Jean Dupont", editions=("PUBLIC",)).waiting == ("PUBLIC",)
    assert by(tmp_path, "Fatou Diop", editions=("PUBLIC",)).waiting == ()
    assert open_signing(tmp_path).signatures[0].editions == ("INTERNAL", "PARTNERS")
    error = refusal(tmp_path, "HN718", name="X", briefs=briefs(("INTERNAL",)), editions=("PUBLIC",))
    assert "INTERNAL" in error.text("fr")


def test_what_changed_since_the_first_signature_is_named_and_void_drops_it(tmp_path: Path) -> None:
    by(tmp_path)
    other = briefs(evidence=(evidence(value=2110.0),))
    error = refusal(tmp_path, "HN704", name="Jean Dupont", briefs=other)
    assert "Awa Traoré" in error.text()
    assert "the evidence “deaths.MLI.2024”" in error.text()
    assert "la pièce «\u202fdeaths.MLI.2024\u202f»" in error.text("fr")
    assert "--void" in error.text("fr")
    signing = by(tmp_path, "Jean Dupont", briefs=other, void=True)
    assert [one.name for one in signing.signatures] == ["Jean Dupont"]
    assert signing.digest == digest(other)


def test_void_keeps_what_is_under_the_same_digest(tmp_path: Path) -> None:
    by(tmp_path)
    assert len(by(tmp_path, "Jean Dupont", void=True).signatures) == 2
    refusal(tmp_path, "HN703", void=True)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "HN700"),
        ({"name": " \u00a0 "}, "HN700"),
        ({"name": "\u200b\u200b"}, "HN700"),
        ({"role": {"en": "Analyst"}}, "HN700"),
        ({"role": {"en": "", "fr": "Analyste"}}, "HN700"),
        ({"name": "Awa\nTraoré"}, "HN701"),
        ({"name": "Awa\x00"}, "HN701"),
        ({"name": "\u202eéroarT awA"}, "HN701"),
        ({"name": "Awa \N{SLIGHTLY SMILING FACE} Traoré"}, "HN701"),
        ({"role": {"en": "Ana\tlyst", "fr": "Analyste"}}, "HN701"),
        ({"name": "A" * 121}, "HN702"),
        ({"role": {"en": "Analyst", "fr": "x" * 10_000}}, "HN702"),
    ],
)
def test_a_name_or_role_that_cannot_stand_under_a_brief(tmp_path: Path, changes: Any, code: str) -> None:
    error = refusal(tmp_path, code, **changes)
    if "role" in changes and changes["role"]["en"] == "Analyst":
        assert "The role in French" in error.text()
        assert "Fonction en français" in error.text("fr")


def test_names_in_any_script_can_sign(tmp_path: Path) -> None:
    assert by(tmp_path, "  عائشة   تراوري ").signatures[0].name == "عائشة تراوري"
    assert by(tmp_path, "A" * 120).waiting == ()


def test_only_the_next_number_is_signed(tmp_path: Path) -> None:
    issued(tmp_path, briefs(("INTERNAL",)))
    error = refusal(tmp_path, "HN705")
    assert error.details["next"] == 2
    refusal(tmp_path, "HN705", briefs=briefs(number=None))
    assert by(tmp_path, briefs=briefs(number=2)).number == 2


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff", b"[" * 100_000], ids=["empty", "lacking", "not UTF-8", "deep"]
)
def test_signatures_that_hune_did_not_write(tmp_path: Path, content: bytes) -> None:
    file_of(tmp_path, 1).write_bytes(content)
    for ask in (read_signing, open_signing):
        with pytest.raises(HuneError, match="HN706"):
            ask(tmp_path)
    refusal(tmp_path, "HN706", void=True)


EDITS: dict[str, object] = {
    **{"digest": "0" * 64, "number": 2, "schema": "hune.signing/9", "said": {}, "seal": ""},
    **{"editions": ["INTERNAL"], "record_version": "9", "signatures": [], "arguments": {"issued": "2025-06-17"}},
}


@pytest.mark.parametrize("field", EDITS)
def test_signatures_that_were_edited(tmp_path: Path, field: str) -> None:
    by(tmp_path)
    told = json.loads(file_of(tmp_path, 1).read_bytes())
    told[field] = EDITS[field]
    file_of(tmp_path, 1).write_bytes(msgspec.json.encode(told))
    with pytest.raises(HuneError, match="HN706"):
        read_signing(tmp_path)


def test_another_name_that_somebody_wrote_under_a_brief_is_found(tmp_path: Path) -> None:
    by(tmp_path)
    file = file_of(tmp_path, 1)
    file.write_text(file.read_text(encoding="utf-8").replace("Awa Traoré", "Jean Dupont"), encoding="utf-8")
    with pytest.raises(HuneError, match="HN706"):
        open_signing(tmp_path)


def test_nobody_has_signed(tmp_path: Path) -> None:
    assert read_signing(tmp_path) is None
    with pytest.raises(HuneError, match="HN707"):
        open_signing(tmp_path)


def test_all_who_sign_at_once_have_signed(tmp_path: Path, runs: Runs) -> None:
    names = [f"Person {number}" for number in range(12)]
    told = runs(*(("sign", tmp_path, name, None) for name in names))
    assert told == [[0, ""]] * 12
    assert sorted(one.name or "" for one in open_signing(tmp_path).signatures) == sorted(names)


def test_one_of_those_with_one_name_has_signed(tmp_path: Path, runs: Runs) -> None:
    told = runs(*(("sign", tmp_path, "Awa Traoré", None) for _ in range(4)))
    assert sorted(code for _, code in told) == ["", "HN703", "HN703", "HN703"]
    assert len(open_signing(tmp_path).signatures) == 1


def test_a_kill_at_any_line_leaves_the_signatures_of_before_or_after(tmp_path: Path, runs: Runs) -> None:
    outcomes = set()
    for line in range(60):
        folder = tmp_path / str(line)
        signed(folder, briefs(("INTERNAL",)))
        [[status, _]] = runs(("sign", folder, "Jean Dupont", line))
        names = [one.name for one in open_signing(folder).signatures]
        assert names in (["Awa Traoré"], ["Awa Traoré", "Jean Dupont"])
        [[_, code]] = runs(("sign", folder, "Jean Dupont", None))
        assert code == ("HN703" if len(names) == 2 else "")
        outcomes.add((status, len(names)))
        if status == 0:
            break
    assert outcomes == {(-9, 1), (-9, 2), (0, 2)}
