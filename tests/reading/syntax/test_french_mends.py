"""Turns of French that the model draws wrong: who does what in them."""

import pytest

from hune.reading.parser import parse
from hune.reading.syntax.asking import View


def named(text: str, verb: str, role: str) -> set[str]:
    view = View(parse(text, "fr"))
    at = next(
        at for at, lemma in enumerate(view.graph.lemma) if lemma == verb and view.graph.pos[at] in ("VERB", "AUX")
    )
    found = view.subjects(at) if role == "subject" else view.objects(at)
    return {view.graph.lower[each] for each in found}


@pytest.mark.parametrize(
    ("text", "verb", "subject", "object"),
    [
        ("Wagner a pour successeur l’Africa Corps.", "avoir", {"wagner"}, {"africa"}),
        ("Le JNIM a pour but l’application de la charia.", "avoir", {"jnim"}, {"application"}),
        ("Bamako reproche à Alger son ingérence.", "reprocher", {"bamako"}, {"ingérence"}),
        ("La Cédéao a infligé au Niger de lourdes sanctions.", "infliger", {"cédéao"}, {"sanctions"}),
        ("À Wagner a succédé l’Africa Corps.", "succéder", {"africa"}, set()),
        ("La Cédéao ne reconnaît que Mohamed Bazoum.", "reconnaître", {"cédéao"}, {"mohamed"}),
        ("L’armée a conclu une trêve dont le texte tient sur une page.", "conclure", {"armée"}, {"trêve"}),
        ("Le JNIM a fait de la charia son objectif.", "faire", {"jnim"}, {"objectif"}),
        ("Paris a gelé sa coopération, le temps d’un réexamen complet.", "geler", {"paris"}, {"coopération"}),
        ("Le Mali reproche à l’Ukraine d’armer le FLA.", "armer", {"ukraine"}, {"fla"}),
        ("Bamako pointe du doigt l’Algérie.", "pointer", {"bamako"}, {"algérie"}),
    ],
)
def test_who_does_what(text: str, verb: str, subject: set[str], object: set[str]) -> None:
    assert named(text, verb, "subject") == subject
    assert named(text, verb, "object") == object
