"""English words that the model hangs astray, and where they belong."""

import pytest

from hune.reading.parser import parse
from hune.reading.syntax.asking import View


@pytest.mark.parametrize(
    ("text", "word", "edge"),
    [
        ("In Oum Kitra, besieged by the RSF, residents eat animal feed.", "besieged", ("participial", "kitra")),
        ("The Security Council is pressing for the Rwandan army to pull out.", "army", ("subject", "pull")),
        ("Kigali swears that it has never armed the M23.", "kigali", ("subject", "swears")),
        ("Beijing donated howitzers worth $7 million to the Nigerian army.", "army", ("oblique", "donated")),
        ("Kinshasa and the M23 are back at the negotiating table.", "table", ("oblique", "are")),
        ("France vacated its bases in Chad one by one.", "chad", ("oblique", "bases")),
        ("Niger, no longer part of ECOWAS, sets its own tariffs.", "no", ("negation", "part")),
        ("Malian troops took the ridge shoulder to shoulder with Africa Corps.", "corps", ("oblique", "took")),
        ("JNIM and IS Sahel were fighting each other in Gao.", "sahel", ("conjunct", "jnim")),
        ("Benin wants its oil; Niger closed its border with Benin.", "wants", ("parataxis", "closed")),
        ("JNIM claimed responsibility for an attack on the camp.", "attack", ("object", "claimed")),
        ("According to Amnesty International, the RSF besieged El Fasher for months.", "rsf", ("subject", "besieged")),
        ("Algeria hosts talks between Mali and the FLA.", "talks", ("object", "hosts")),
        ("Egypt and Saudi Arabia back the Sudanese army.", "army", ("object", "back")),
    ],
)
def test_what_hangs_where(text: str, word: str, edge: tuple[str, str]) -> None:
    made = View(parse(text, "en")).graph
    at = made.lower.index(word)
    assert (made.role[at], made.lower[made.head[at]]) == edge


def test_a_verb_drawn_within_a_noun() -> None:
    view = View(parse("By mutual agreement, the Sudanese army and the RSF suspended combat for the feast.", "en"))
    verb = view.graph.lower.index("suspended")
    assert [view.graph.lower[each] for each in view.subjects(verb)] == ["army", "rsf"]
    assert [view.graph.lower[each] for each in view.objects(verb)] == ["combat"]
