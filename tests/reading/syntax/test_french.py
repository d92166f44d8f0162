"""What `syntax` says of French sentences: of a word, its subjects, objects, obliques, governor; and the mendings.

A line is: sentence | word | question | answer; several answers are parted by commas, `-` is none.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from hune.reading import syntax
from hune.reading.syntax.doubles import doubles
from hune.reading.syntax.french import side

# ruff: noqa: E501

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Parse = Callable[[str, str], "Doc"]

LINES = """
La Turquie arme et forme les soldats somaliens. | arme | subjects | Turquie
La Turquie arme et forme les soldats somaliens. | forme | subjects | Turquie
La Turquie arme et forme les soldats somaliens. | arme | objects | soldats
Les Émirats arabes unis arment les Forces de soutien rapide. | arment | objects | Forces
Le Tchad finance des milices. | finance | subjects | Tchad
Le JNIM assiège Djibo. | assiège | objects | Djibo
L’aide de Moscou aux rebelles a cessé. | aide | obliques | de Moscou,à rebelles
Le M23 est appuyé au combat par l’armée rwandaise. | appuyé | subjects | armée
Le M23 est appuyé au combat par l’armée rwandaise. | appuyé | objects | M23
Les combattants soutenus par Kigali ont pris la ville. | soutenus | subjects | Kigali
Les combattants soutenus par Kigali ont pris la ville. | soutenus | objects | combattants
Entraînés par la Turquie, les soldats ont repris la ville. | Entraînés | objects | soldats
El-Fasher est assiégée par les Forces de soutien rapide. | assiégée | objects | El-Fasher
L’armée s’est repliée de Tamboura. | repliée | subjects | armée
L’armée s’est repliée de Tamboura. | repliée | passive | False
L’armée s’est repliée de Tamboura. | repliée | obliques | de Tamboura
Des mercenaires seraient arrivés à Malabo. | arrivés | passive | False
Des mercenaires seraient arrivés à Malabo. | arrivés | subjects | mercenaires
Kinshasa accuse Kigali d’armer les rebelles. | armer | subjects | Kigali
Le président a reproché à Paris de soutenir les rebelles. | soutenir | subjects | Paris
La junte a ordonné à l’armée américaine de quitter Agadez. | quitter | subjects | armée
Alger a appelé Bamako à négocier. | négocier | subjects | Bamako
Moscou a promis de livrer des blindés au Niger. | livrer | subjects | Moscou
Le Rwanda est soupçonné par l’ONU de soutenir le M23. | soutenir | subjects | Rwanda
Moscou nie avoir livré des missiles à Bamako. | livré | subjects | Moscou
Paris exige de Bamako qu’il rompe avec Wagner. | rompe | governor | complement exige que
La France, qui soutenait le Niger, a suspendu son aide. | soutenait | subjects | France
Le pays auquel Ankara a fourni des drones a été suspendu. | fourni | obliques | à pays
Wagner, dont les combattants opèrent aux côtés de l’armée, est basé à Bamako. | basé | objects | Wagner
Wagner, dont les combattants opèrent aux côtés de l’armée, est basé à Bamako. | opèrent | obliques | aux côtés de armée
Le Rwanda nie soutenir le M23, accusé d’exactions. | accusé | objects | M23
Le retrait des forces françaises du Mali a été annoncé. | retrait | obliques | de forces,de Mali
Le départ du dernier détachement de Barkhane du Mali clôt une époque. | départ | obliques | de détachement,de Mali
La formation par des instructeurs turcs de l’armée nigérienne se poursuit. | formation | subjects | instructeurs
L’Élysée a confirmé le retrait prochain des soldats français du Tchad. | retrait | obliques | de soldats,de Tchad
« Nous quitterons le pays », a annoncé le ministère. | annoncé | subjects | ministère
« Nous quitterons le pays », a annoncé le ministère. | annoncé | objects | -
Des soldats ont été déployés, affirment des diplomates. | affirment | subjects | diplomates
La Russie, glisse un diplomate en poste dans la région, arme l’armée malienne. | arme | subjects | Russie
La Russie, glisse un diplomate en poste dans la région, arme l’armée malienne. | glisse | subjects | diplomate
Le Rwanda, a indiqué un diplomate cité par Reuters, soutient le M23. | soutient | objects | M23
Le Rwanda, a indiqué un diplomate cité par Reuters, soutient le M23. | cité | subjects | Reuters
C’est depuis février 2022 que le JNIM soumet Djibo à un blocus. | soumet | obliques | depuis février,à blocus
C’est la Turquie qui armera l’armée nigérienne. | armera | subjects | Turquie
La garnison sera armée par la Turquie. | armée | subjects | Turquie
Sanctionné par la Cédéao depuis juillet, le Niger peine à payer ses fonctionnaires. | Sanctionné | objects | Niger
Sanctionné par la Cédéao depuis juillet, le Niger peine à payer ses fonctionnaires. | Sanctionné | subjects | Cédéao
La Turquie a l’intention d’armer les rebelles. | armer | subjects | Turquie
La Turquie est en passe d’armer les rebelles. | armer | subjects | Turquie
Ankara, que Kigali a toujours soutenu, a négocié. | soutenu | subjects | Kigali
Londres a sanctionné trois sociétés, indique un communiqué. | indique | subjects | communiqué
Le Burundi enverra un bataillon, a fait savoir l’état-major. | savoir | subjects | état-major
Selon plusieurs sources, Abou Dhabi aurait livré des blindés. | livré | subjects | Abou
D’après plusieurs responsables, Washington transmettrait du renseignement à Bamako. | transmettrait | subjects | Washington
Des affrontements entre l’armée congolaise et le M23 ont fait dix morts. | fait | subjects | affrontements
Le JNIM et le FLA ont coordonné leurs attaques. | coordonné | subjects | JNIM,FLA
L’armée et Boko Haram se sont affrontés. | affrontés | subjects | armée,Boko
Le Mali et le Niger ont quitté la Cédéao. | quitté | subjects | Mali,Niger
La Turquie a livré des drones au Mali et au Burkina Faso. | livré | obliques | à Mali,à Burkina
La Centrafrique accueille des paramilitaires russes. | accueille | objects | paramilitaires
Washington a annoncé mardi de nouvelles sanctions. | annoncé | objects | sanctions
L’Union européenne accueille une partie des forces. | accueille | objects | forces
Le président a reçu lundi une délégation. | reçu | objects | délégation
Niamey a mis fin à la présence américaine. | mis | objects | fin
Bamako accuse Alger d’ingérence. | accuse | objects | Alger
L’Ouganda pourrait retirer ses soldats de Somalie. | retirer | modals | pourrait
L’Ouganda pourrait retirer ses soldats de Somalie. | retirer | subjects | Ouganda
Les VDP devraient être intégrés à l’armée. | intégrés | objects | VDP
La Banque mondiale ne finance plus aucun projet. | finance | negation | ne
Alger craint que l’armée ne se déploie. | déploie | negation | -
Le M23 ne contrôle plus la ville. | contrôle | negation | ne
Le M23 ne contrôle que la ville. | contrôle | negation | -
Les combats sont plus violents. | violents | negation | -
La Turquie aurait livré des drones. | livré | mood | conditional
Washington transmettrait du renseignement. | transmettrait | mood | conditional
L’armée livrait bataille. | livrait | mood | indicative
Le Burundi enverra des soldats. | enverra | mood | future
L’armée va recevoir des drones. | recevoir | mood | future
Moscou a livré des drones. | livré | tense | past
Ankara annonce la livraison de drones. | annonce | tense | present
« Nous ne sommes pas les alliés de l’Ouganda », a répondu le porte-parole. | alliés | negation | ne
« Nous ne sommes pas les alliés de l’Ouganda », a répondu le porte-parole. | alliés | subjects | Nous
Le M23, que Kigali équipe et entraîne, contrôle Goma. | équipe | objects | M23
Le M23, que soutient Kigali, contrôle Goma. | soutient | subjects | Kigali
Les rebelles que le Rwanda arme ont pris Goma. | arme | objects | rebelles
Les drones que la Turquie a livrés au Mali sont arrivés. | livrés | subjects | Turquie
Le convoi s’est fait attaquer par le JNIM. | attaquer | subjects | JNIM
Abuja s’est vu livrer douze avions par Washington. | livrer | subjects | Washington
Des hommes ont enlevé vendredi trois ingénieurs. | enlevé | objects | ingénieurs
L’Allemagne a suspendu le 27 juillet sa coopération. | suspendu | objects | coopération
L’Allemagne a suspendu le 27 juillet sa coopération. | suspendu | obliques | 27
L’alliance entre le JNIM et le FLA préoccupe Bamako. | préoccupe | subjects | alliance
Trois ans après leur rupture, Paris et Bamako renouent le dialogue. | renouent | subjects | Paris,Bamako
Le Conseil a levé l’embargo sur les armes imposé à Bangui. | imposé | objects | embargo
Des Russes combattent à ses côtés. | combattent | obliques | aux côtés de ses
La SADC compte retirer ses troupes. | retirer | subjects | SADC
Les combats entre l’armée et le M23 se sont intensifiés. | intensifiés | subjects | combats
Les routes menant à Kayes sont coupées. | routes | obliques | menant à Kayes
Washington a levé les sanctions qui frappaient le Niger. | sanctions | obliques | frappant Niger
Tiani, chef de la junte, s’est rendu à Bamako. | chef | governor | apposition Tiani
Pékin, premier bailleur du Tchad, a annulé une dette. | bailleur | governor | apposition Pékin
"""


def answer(question: str, token: "Token") -> str:
    match question:
        case "subjects" | "objects" | "modals":
            return ",".join(one.text for one in getattr(syntax, question)(token)) or "-"
        case "obliques":
            return ",".join(f"{word} {one.text}" for word, one in syntax.obliques(token)) or "-"
        case "governor":
            link = syntax.governor(token)
            return f"{link.kind} {link.token.text} {link.word}".strip() if link else "-"
        case "negation":
            found = syntax.negation(token)
            return found.text.lower() if found else "-"
        case _:
            return str(getattr(syntax, question)(token))


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_french(line: str, parse: Parse) -> None:
    sentence, word, question, expected = (part.strip() for part in line.split("|"))
    token = next(one for one in parse(sentence, "fr") if one.text == word)
    found = answer(question, token)
    if question == "obliques":
        assert set(expected.split(",")) <= {part.strip() for part in found.split(",")}, found
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Ankara forme et arme des soldats", {1, 3}),
        ("La forme du texte", set()),
        ("une aide de Moscou", set()),
        ("le M23 attaque la ville", {2}),
        ("une attaque contre la ville", set()),
        ("les présidents président", set()),
        ("des soldats livrent bataille", {2}),
    ],
)
def test_doubles_only_verbs(sentence: str, places: set[int]) -> None:
    assert set(doubles(sentence.split())) == places


def test_text_is_as_it_was(parse: Parse) -> None:
    text = "«\u202fL’état-major arme Bamako\u202f», selon  Tin-Akoff ; d’après l’ONU, non.\n Si\u00a0!"
    doc = parse(text, "fr")
    assert doc.text == text
    assert [token.text for token in doc if "-" in token.text] == ["état-major", "Tin-Akoff"]


def test_one_root_in_a_sentence(parse: Parse) -> None:
    doc = parse("L’armée s’est repliée, selon un communiqué de l’état-major malien. Le M23 négocie.", "fr")
    assert len(list(doc.sents)) == 2


def test_sides_are_adjectives_of_nationality(parse: Parse) -> None:
    graph = syntax.graph(parse("Le retrait français progressif.", "fr"))
    assert [graph.lower[at] for at in range(len(graph)) if side(graph, at)] == ["français"]
