"""How the English-language press says each relation, one sentence a line: relation[:mode] | who | whom | sentence.

A side is a word that fills the role; `-` leaves it open, `!` before a relation says that it must not be found. Actors
are real and public, the sentences invented; none is evidence of what it says.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest

from hune.actors.register import Register
from hune.reading.frames.lexicon import lexicon
from hune.reading.frames.matching import Match, match
from hune.reading.mentions.finding import Finder

if TYPE_CHECKING:
    from spacy.tokens import Doc

LINES = """
supports | Moscow | junta | Moscow backs the junta in Bamako.
supports | Rwanda | M23 | Rwanda has long been accused of propping up the M23.
supports | Algeria | rebels | Algeria gave support to the rebels of northern Mali.
supports | Iran | army | The Sudanese army enjoys the backing of Iran.
supports | Emirates | RSF | The United Arab Emirates is a key backer of the RSF.
supports | Rwandan | M23 | Fighting with the Rwandan-backed M23 resumed on Monday.
supports:politically | Beijing | Niamey | Beijing voiced its support for Niamey at the Security Council.
supports:politically | Togo | authorities | Togo expressed solidarity with the Malian authorities.
supports:politically | Moscow | Bamako | Moscow stood by Bamako when ECOWAS imposed sanctions.
supports:militarily | troops | M23 | Rwandan troops backed the M23 during the assault on Goma.
supports:militarily | France | Chad | France provided air support to Chad against the rebels.
supports:militarily | soldiers | army | Russian soldiers came to the aid of the Malian army.
supports:materially | Libya | RSF | Libya supplied fuel to the RSF.
supports:materially | Emirates | RSF | The Emirates has provided the RSF with medical supplies and vehicles.
!supports | - | - | The Security Council supported the resolution unanimously.
!supports | - | - | Mali backed the plan for a common currency.
shares_intelligence_with | Washington | Bamako | Washington is passing satellite imagery to Bamako.
shares_intelligence_with | France | Chad | France provided Chad with intelligence on the rebel columns.
shares_intelligence_with | Morocco | Niger | Niger receives intelligence from Morocco.
shares_intelligence_with | States | Niger | The United States suspended intelligence sharing with Niger.
shares_intelligence_with | Benin | Benin | Benin and Togo exchange intelligence on jihadist movements.
shares_intelligence_with | Britain | army | Britain passed target data to the Nigerian army.
trains | Turkey | army | Turkey trains the Somali army at a base in Mogadishu.
trains | instructors | soldiers | Central African soldiers are trained by Russian instructors.
trains | EU | soldiers | The EU provided training to Malian soldiers until 2024.
trains | Ukraine | fighters | FLA fighters received training from Ukraine, Bamako says.
trains | Britain | commandos | Kenyan commandos underwent training with Britain.
!trains | - | - | The unit will be trained by the end of the year.
arms | Turkey | Chad | Turkey sold drones to Chad.
arms | Iran | Sudan | Iran delivered drones to Sudan.
arms | Russia | Mali | Russia supplied Mali with helicopters and radars.
arms | China | Nigeria | Nigeria bought fighter jets from China.
arms | Emirates | RSF | Weapons were shipped to the RSF by the United Arab Emirates.
arms | Russia | Mali | Mali took delivery of armoured vehicles from Russia.
arms | Turkey | Niger | Turkish drones apart, arms sales by Turkey to Niger are modest.
arms | Belgrade | Bissau | Belgrade sent rifles to Bissau.
finances | Union | force | The European Union funds the joint force of the G5 Sahel.
finances | Bank | Chad | The World Bank lent 200 million dollars to Chad.
finances | Arabia | Sudan | Saudi Arabia granted Sudan a loan in May.
finances | Qatar | Mali | Mali received budget support from Qatar.
finances | China | Angola | A credit line from China to Angola was renewed.
finances | IMF | Gabon | The IMF disbursed 100 million dollars to Gabon.
finances | Emirates | Chad | The Emirates paid the salaries of Chad's soldiers.
hosts_forces_of | Djibouti | troops | Djibouti hosts Japanese troops near the airport.
hosts_forces_of | Chad | soldiers | French soldiers are based in Chad.
hosts_forces_of | Ghana | States | The United States has a military base in Ghana.
hosts_forces_of | Mali | Wagner | Wagner fighters are stationed in Mali.
hosts_forces_of | Niger | troops | Niger welcomed Russian troops in April.
!hosts_forces_of | - | - | Qatar hosts talks between Kinshasa and the M23.
deploys_to | Chad | Mali | Chad sent soldiers to Mali in 2013.
deploys_to | Kenya | Haiti | Kenya deployed police officers to Haiti.
deploys_to | Rwanda | Mozambique | Rwanda keeps troops in Mozambique.
deploys_to | troops | Congo | Ugandan troops entered eastern Congo.
deploys_to | mercenaries | Bangui | Russian mercenaries arrived in Bangui in 2018.
deploys_to | force | Gambia | An ECOWAS force was deployed to Gambia in January 2017.
deploys_to | Burundi | Congo | The deployment of Burundi's army in Congo angered Kigali.
withdraws_from | France | Niger | France pulled its troops out of Niger.
withdraws_from | soldiers | Chad | The last French soldiers left Chad in January.
withdraws_from | its | Mali | MINUSMA completed its withdrawal from Mali.
withdraws_from | Wagner | Mali | Wagner quit Mali in June.
withdraws_from | M23 | Walikale | M23 fighters withdrew from Walikale.
withdraws_from | France | Gao | France handed over its base in Gao.
withdraws_from | troops | Niger | The pullout of American troops from Niger was completed in September.
withdraws_from | Burundi | Somalia | Burundi ended its mission in Somalia.
withdraws_from | States | Niger | The United States completed the withdrawal of its troops from Niger.
operates_alongside | Wagner | soldiers | Wagner fighters fought side by side with Malian soldiers.
operates_alongside | soldiers | militia | Burkinabè soldiers patrol alongside a militia near Fada.
operates_alongside | troops | army | Rwandan troops carried out joint operations with the Mozambican army.
operates_alongside | mercenaries | soldiers | Russian mercenaries accompanied Malian soldiers to Moura.
operates_alongside | Mali | Niger | Mali and Niger conducted joint patrols along the border.
operates_alongside | FDLR | army | The FDLR took part in operations with the Congolese army.
!operates_alongside | - | - | Mali is working with the World Bank on a new road.
fights | ISWAP | Haram | ISWAP and Boko Haram turned their guns on each other.
fights | army | RSF | The Sudanese army is locked in combat with the RSF.
blockades | JNIM | Mali | JNIM keeps fuel from reaching Mali.
arms | Russia | Mali | Weapons from Russia have reached Mali.
allied_with | Republic | Burundi | The Democratic Republic of the Congo and Burundi are allies.
fights | JNIM | army | JNIM attacked the Malian army near Sévaré.
fights | Gunmen | patrol | Gunmen ambushed an army patrol in Tillabéri.
fights | army | JNIM | The army launched air strikes on JNIM positions.
fights | army | M23 | The Congolese army clashed with the M23 around Sake.
fights | RSF | army | The RSF shelled the Sudanese army in El Fasher.
fights | army | ISSP | The ISSP came under attack from the Nigerien army.
fights | JNIM | soldiers | JNIM killed forty Burkinabè soldiers in Djibo.
fights | army | FLA | Clashes between the Malian army and the FLA broke out in Tinzaouaten.
fights | M23 | army | The M23 captured the base of the Congolese army in Rumangabo.
fights | troops | Haram | Boko Haram fighters were repelled by Nigerian troops.
fights | JNIM | ISSP | JNIM is at war with the ISSP.
fights | Insurgents | convoy | Insurgents laid an ambush for a military convoy.
fights | jihadists | Soldiers | Soldiers fell into an ambush by jihadists near the border.
fights | army | Shabaab | The Somali army, battling Al-Shabaab since 2007, asked for help.
fights | drones | JNIM | Malian drones struck a JNIM convoy.
fights | Jihadists | outpost | Jihadists overran an outpost of the Nigerien army.
fights | M23 | army | The M23 exchanged fire with the Congolese army.
fights | JNIM | army | JNIM's attack on the Malian army in Farabougou left dozens dead.
fights | army | FLA | Heavy fighting pitted the Malian army against the FLA.
!fights | - | - | The government says it fights corruption.
!fights | - | - | The minister attacked the report.
!fights | - | - | Inflation hit Nigeria hard.
blockades | JNIM | Timbuktu | JNIM has imposed a blockade on Timbuktu.
blockades | RSF | Fasher | The RSF has besieged El Fasher since May 2024.
blockades | Insurgents | Djibo | Insurgents cut off Djibo in 2022.
blockades | insurgents | Boni | Boni has been living under a siege by insurgents.
blockades | JNIM | Bamako | JNIM blocks the roads to Bamako.
blockades | JNIM | Kayes | JNIM's blockade of Kayes has lasted a month.
blockades | RSF | town | The town is besieged by the RSF.
allied_with | Mali | Niger | Mali, Burkina Faso and Niger signed a mutual defence pact.
allied_with | FLA | JNIM | The FLA forged an alliance with JNIM.
allied_with | Egypt | Eritrea | Egypt is an ally of Eritrea.
allied_with | JNIM | FLA | JNIM and the FLA joined forces in April.
allied_with | Turkey | Somalia | The defence pact between Turkey and Somalia was signed in February.
allied_with | Kigali | AFC | Kigali is allied with the AFC.
member_of | Mauritania | ECOWAS | Mauritania was a member of ECOWAS until 2000.
member_of | Mali | ECOWAS | Mali left ECOWAS in January 2025.
member_of | Niger | ECOWAS | Niger's withdrawal from ECOWAS took effect in January.
member_of | Somalia | EAC | Somalia joined the EAC in 2023.
member_of | Mali | AES | The AES comprises Mali, Burkina Faso and Niger.
member_of | Faso | OIF | Burkina Faso withdrew from the OIF in March.
part_of | Corps | ministry | Africa Corps answers to the Russian defence ministry.
part_of | Katiba | JNIM | The Macina Katiba is a branch of JNIM.
part_of | VDP | army | The VDP were integrated into the Burkinabè army.
part_of | RSF | army | The RSF is not under the command of the Sudanese army.
part_of | Dine | JNIM | Ansar Dine belongs to JNIM.
heads | Goïta | Mali | Assimi Goïta has ruled Mali since 2020.
heads | Traoré | Faso | Ibrahim Traoré is the leader of Burkina Faso.
heads | Tiani | Niger | Abdourahamane Tiani seized power in Niger in July 2023.
heads | Ghali | JNIM | JNIM is led by Iyad Ag Ghali.
heads | Déby | Chad | Mahamat Idriss Déby became president of Chad in 2024.
sanctions | EU | Prigozhin | Yevgeny Prigozhin was blacklisted by the EU.
sanctions | ECOWAS | Mali | ECOWAS imposed tough economic sanctions on Mali.
sanctions | Treasury | Wagner | The US Treasury froze the assets of Wagner.
sanctions | Washington | RSF | Washington slapped sanctions on the RSF.
sanctions | ECOWAS | Niger | ECOWAS lifted its sanctions against Niger.
sanctions | EU | commanders | The EU added three M23 commanders to its sanctions list.
sanctions | Council | Sudan | The Security Council renewed the arms embargo on Sudan.
sanctions | ECOWAS | Niger | ECOWAS closed its borders with Niger.
suspends | AU | Sudan | The AU suspended Sudan in 2021.
suspends | ECOWAS | Guinea | Guinea was suspended from ECOWAS.
suspends | Germany | Niger | Germany halted its military cooperation with Niger.
suspends | Washington | Gabon | Washington froze aid to Gabon.
suspends | AU | Niger | Niger's suspension by the AU was expected.
accuses | Kinshasa | Kigali | Kinshasa accused Kigali of arming the M23.
accuses | Bamako | Algiers | Bamako blamed Algiers for the downing of its drone.
accuses | Niamey | France | Niamey levelled accusations against France.
accuses | army | RSF | The RSF was accused of war crimes by the army.
accuses | Ouagadougou | d'Ivoire | Ouagadougou pointed the finger at Côte d'Ivoire.
negotiates_with | Kinshasa | M23 | Kinshasa is holding talks with the M23.
negotiates_with | Burkinabè | JNIM | Talks between Burkinabè officials and JNIM have stalled.
negotiates_with | army | RSF | The army and the RSF opened negotiations in Jeddah.
negotiates_with | Chad | FACT | Chad negotiated with FACT in Doha.
mediates | Qatar | Kinshasa | Qatar is mediating between Kinshasa and the M23.
mediates | Angola | Kigali | Angola acted as mediator between Kigali and Kinshasa.
mediates | Togo | Niger | Togo brokered an agreement between Niger and Benin.
ceasefire_with | Kinshasa | M23 | Kinshasa and the M23 signed a ceasefire in Doha.
ceasefire_with | army | RSF | The truce between the army and the RSF did not last.
ceasefire_with | FLA | Bamako | The FLA agreed a ceasefire with Bamako.
recognises | France | authorities | France does not recognise the military authorities in Niamey.
recognises | Russia | Council | Russia recognised the National Transitional Council.
recognises | Ethiopia | Somaliland | Ethiopia granted recognition to Somaliland.
investigates | ICC | killings | The ICC has opened an investigation into the killings in Darfur.
investigates | MINUSMA | massacre | MINUSMA investigated the massacre of villagers in Moura.
investigates | UN | army | The UN is investigating the Congolese army.
acknowledges_harm | army | killed | The Nigerian army admitted that its drone had killed villagers.
acknowledges_harm | Germany | genocide | Germany apologised for the genocide of the Herero.
acknowledges_harm | Belgium | role | Belgium acknowledged its role in the killing of Lumumba.
succeeds | Corps | Wagner | Africa Corps replaced Wagner in Mali.
succeeds | AUSSOM | ATMIS | AUSSOM took over from ATMIS in January.
succeeds | Corps | Wagner | Wagner handed over to Africa Corps.
succeeds | Barkhane | Serval | Operation Serval was replaced by Operation Barkhane.
has_objective | JNIM | topple | JNIM aims to topple the government.
has_objective | JNIM | caliphate | The goal of JNIM is a caliphate in the Sahel.
has_objective | AES | force | The aim of the AES is to create a joint force.
takes_position:fears | Dakar | attacks | Dakar fears attacks along its border.
takes_position:welcomes | Paris | release | Paris welcomed the release of the hostages.
takes_position:justifies | Bamako | ban | Bamako justified the ban on foreign media.
takes_position:insists | Kigali | soldiers | Kigali insists that no soldiers crossed.
takes_position:acknowledges | Abuja | losses | Abuja acknowledged losses in the north.
CONSULT:visit | Lavrov | Chad | Sergei Lavrov visited Chad on Wednesday.
CONSULT | Tinubu | Talon | Bola Tinubu met Patrice Talon in Cotonou.
RETREAT:release | JNIM | drivers | JNIM released four Moroccan drivers.
RETREAT:resign | minister | - | The Malian prime minister Choguel Maïga resigned.
SANCTION:withdraw | Mali | - | Mali recalled its ambassador to Algiers.
SANCTION:expel | Niger | - | Niger expelled the French ambassador.
COERCE:arrest | authorities | activist | The Guinean authorities arrested an activist.
COERCE:curfew | government | - | The government of Chad imposed a curfew.
COERCE:censor | Mali | - | Mali suspended two French radio stations.
ASSAULT:abduct | Gunmen | engineers | Gunmen abducted three engineers near Kidal.
ASSAULT | jihadists | villagers | Suspected jihadists killed twenty villagers in Sebba.
PROTEST:demo | people | - | Thousands of people demonstrated in Conakry.
PROTEST:strike | Teachers | - | Teachers went on strike in Libreville.
AID | Programme | - | The World Food Programme delivered food to Djibo.
COOPERATE | Ghana | Togo | Ghana and Togo held a joint exercise.
MOBILIZE:troops | Benin | - | Benin put its troops on alert.
REJECT | junta | - | The junta rejected the timetable.
ACCUSE:disapprove | Union | - | The African Union condemned the coup.
"""

CASES = [tuple(field.strip() for field in line.split(" | ")) for line in LINES.strip().splitlines()]
CASES = [case for case in CASES if case[-1] != "!"]


@cache
def finder() -> Finder:
    return Finder(Register.load())


def matches(doc: "Doc") -> list[Match]:
    found = finder().find(doc, 0, "en")
    return list(match(doc, found.at, lexicon("en")))


def fills(one: Match, role: str, word: str) -> bool:
    both = one.fillers.get("S+O", ())
    filled = (*one.fillers.get(role, ()), *both, *(one.fillers.get("M", ()) if role == "O" else ()))
    return word == "-" or any(word == token.text or word in subtree(token) for token in filled)


def subtree(token: object) -> set[str]:
    return {each.text for each in token.subtree}  # type: ignore[attr-defined]


def found(case: tuple[str, ...], doc: "Doc") -> bool:
    relation, _, mode = case[0].removeprefix("!").partition(":")
    return any(
        one.relation == relation
        and (not mode or one.mode == mode)
        and fills(one, "S", case[1])
        and fills(one, "O", case[2])
        and (case[2] == "-" or one.fillers.get("S") != ())
        for one in matches(doc)
        if case[0][0] != "!" or _actors(one, doc)
    )


def _actors(one: Match, doc: "Doc") -> bool:
    """Say whether somebody fills both sides: without an actor there is no claim."""
    mentions = finder().find(doc, 0, "en")
    sides = [one.fillers.get(role) or one.fillers.get("S+O", ()) for role in ("S", "O")]
    return all(any(mentions.at(token) is not None for token in side) for side in sides)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[-1])
def test_a_frame_says_what_the_sentence_does(case: tuple[str, ...], parse: "Callable[[str, str], Doc]") -> None:
    assert found(case, parse(case[-1], "en")) is not case[0].startswith("!")


def test_there_are_many_and_of_every_relation() -> None:
    from hune.reading.codelist import relations

    said = {case[0].partition(":")[0] for case in CASES}
    assert len(CASES) >= 150
    assert {one.id for one in relations()} <= said
