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
        ("Le Rwanda a cette semaine armé le M23.", "armer", {"rwanda"}, {"m23"}),
        ("La Russie a à plusieurs reprises livré des armes au Mali.", "livrer", {"russie"}, {"armes"}),
        ("Wagner a envoyé mille cinq cents militaires au Mali.", "envoyer", {"wagner"}, {"militaires"}),
        ("Boko Haram a libéré vingt otages.", "libérer", {"boko"}, {"otages"}),
        ("La Belgique inculque aux militaires béninois son savoir-faire.", "inculquer", {"belgique"}, {"savoir-faire"}),
        ("L’Alliance des États du Sahel réunit, entre autres, le Niger.", "réunir", {"alliance"}, {"niger"}),
        ("Le Mali a accusé, lundi, la France de soutenir le FLA.", "accuser", {"mali"}, {"france"}),
        (
            "Tant la Russie que la Turquie ont vendu des drones au Burkina Faso.",
            "vendre",
            {"russie", "turquie"},
            {"drones"},
        ),
        ("La Russie a livré des chars de combat que la Libye a transférés au M23.", "transférer", {"libye"}, {"chars"}),
        ("Des combats ont opposé les rebelles du M23 et les FARDC.", "opposer", {"combats"}, {"rebelles", "fardc"}),
        ("Si le Rwanda ne part pas, l’UE le sanctionnera.", "sanctionner", {"ue"}, {"le"}),
        ("Bamako pointe du doigt l’Algérie.", "pointer", {"bamako"}, {"algérie"}),
    ],
)
def test_who_does_what(text: str, verb: str, subject: set[str], object: set[str]) -> None:
    assert named(text, verb, "subject") == subject
    assert named(text, verb, "object") == object


@pytest.mark.parametrize(
    ("text", "word", "edge"),
    [
        ("Le JNIM, branche d’Al-Qaïda, est dirigé par Iyad Ag Ghali.", "branche", ("apposition", "jnim")),
        ("La société turque SADAT a envoyé des hommes au Niger.", "sadat", ("apposition", "société")),
        ("L’UA a désigné le Togolais Faure Gnassingbé comme médiateur.", "faure", ("object", "désigné")),
        ("Des fusils d’assaut que la Chine a vendus sont arrivés.", "vendus", ("relative", "fusils")),
        ("La Turquie a livré un lot de drones Bayraktar au Mali.", "bayraktar", ("compound", "drones")),
        ("Le Mali, où opère l’Africa Corps, est pauvre.", "où", ("oblique", "opère")),
        ("Des combats ont éclaté entre le JNIM et l’État islamique.", "état", ("conjunct", "jnim")),
    ],
)
def test_what_hangs_where(text: str, word: str, edge: tuple[str, str]) -> None:
    made = View(parse(text, "fr")).graph
    at = made.lower.index(word)
    assert (made.role[at], made.lower[made.head[at]]) == edge
