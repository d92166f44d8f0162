"""What French verbs govern where the model hangs it elsewhere, and the nouns and verbs that look like others."""

import pytest

from hune.reading.parser import parse
from hune.reading.syntax.asking import View


def named(text: str, verb: str, role: str) -> set[str]:
    view = View(parse(text, "fr"))
    at = next(at for at, lemma in enumerate(view.graph.lemma) if lemma == verb and view.graph.pos[at] == "VERB")
    found = view.subjects(at) if role == "subject" else view.objects(at)
    return {view.graph.lower[each] for each in found}


@pytest.mark.parametrize(
    ("text", "verb", "subject", "object"),
    [
        ("Le Qatar apporte depuis 2022 un appui financier au Tchad.", "apporter", {"qatar"}, {"appui"}),
        ("Les États-Unis ne vendent plus d’armes à l’armée camerounaise.", "vendre", {"états-unis"}, {"armes"}),
        ("La France a interrompu jusqu’à nouvel ordre sa coopération.", "interrompre", {"france"}, {"coopération"}),
        ("Ankara compte parmi les fournisseurs d’armes du Burkina Faso.", "compter", {"ankara"}, set()),
        ("Niamey compte Bamako au rang de ses alliés.", "compter", {"niamey"}, {"bamako"}),
        ("Paris a fait sortir du Niger hommes et matériel.", "sortir", {"paris"}, {"hommes", "matériel"}),
        ("Le PAM a ravitaillé des milliers de déplacés à Kaya.", "ravitailler", {"pam"}, {"déplacés"}),
        ("Au même titre que ses voisins, le Bénin fait partie de la Cédéao.", "faire", {"bénin"}, {"partie"}),
        (
            "Face aux pressions, Bamako et Niamey ont conclu une alliance.",
            "conclure",
            {"bamako", "niamey"},
            {"alliance"},
        ),
        ("Kinshasa presse l’Union européenne de sanctionner le Rwanda.", "sanctionner", {"union"}, {"rwanda"}),
        ("Le Mali a reçu une cargaison de drones armés expédiée par Ankara.", "expédier", {"ankara"}, {"cargaison"}),
    ],
)
def test_who_does_what_to_whom(text: str, verb: str, subject: set[str], object: set[str]) -> None:
    assert named(text, verb, "subject") == subject
    assert named(text, verb, "object") == object


def test_one_of_several_is_said_of_who_it_is() -> None:
    graph = View(parse("L’Africom est l’un des commandements du Pentagone.", "fr")).graph
    at = graph.lower.index("commandements")
    assert graph.role[at] == "root"
    assert [graph.lower[each] for each in graph.of(at, "subject")] == ["africom"]


def test_a_second_name_for_the_subject_is_no_subject() -> None:
    graph = View(parse("Le Bénin, l’un des membres fondateurs de la Cédéao, a ratifié le texte.", "fr")).graph
    assert graph.role[graph.lower.index("membres")] == "apposition"
