# ruff: noqa: E501
"""English sentences and who does what in them: a table of one line each.

    sentence | verb: subjects > objects ; preposition word, … ; not ; modals

What is not written after a verb is not asked. Words are the heads of phrases.
"""

from collections.abc import Callable
from typing import Any

import pytest

from hune.reading.syntax import modals, negation, objects, obliques, subjects

SENTENCES = """
The Malian officers were sanctioned by the United States. | sanctioned: States > officers
Diplomats say that aid workers saw M23 fighters backed by Rwandan troops. | backed: troops > fighters
Paris stopped passing intelligence to the Malian army. | passing: Paris > intelligence ; to army
The ministry said Ankara was training and arming the Somali army. | training: Ankara > army | arming: Ankara > army
The army accused the Emirates of arming the rebels. | accused: army > Emirates | arming: Emirates > rebels
The Emirates were accused of having armed the rebels. | armed: Emirates > rebels
The group has been accused by Washington of supporting Hamas. | accused: Washington > group | supporting: group > Hamas
ECOWAS urged the junta to withdraw its troops from Gao. | withdraw: junta > troops ; from Gao
Kigali promised Luanda to withdraw from Goma. | withdraw: Kigali > ; from Goma
Algeria is expected to back the rebels. | back: Algeria > rebels
Kenya, Uganda and Burundi agreed to deploy troops to Haiti. | deploy: Kenya Uganda Burundi > troops ; to Haiti
Mali, Burkina Faso and Niger announced their withdrawal. | announced: Mali Faso Niger > withdrawal
Wagner, whose fighters operate alongside Malian units, has a base. | operate: fighters > ; alongside units
The sanctions that ECOWAS imposed on Niger were lifted. | imposed: ECOWAS > sanctions ; on Niger | lifted: > sanctions
The weapons which Iran sent to Sudan were seized. | sent: Iran > weapons ; to Sudan
The general, whom Washington sanctioned in 2023, died. | sanctioned: Washington > general
Saudi Arabia and the UAE, which support rival factions, met. | support: Arabia UAE > factions | met: Arabia UAE >
The rebels, armed and trained by Iran, pulled out of Kidal. | armed: Iran > rebels | trained: Iran > rebels | pulled: rebels > ; of Kidal
Rwandan soldiers deployed to Mozambique have trained local police. | deployed: > soldiers ; to Mozambique | trained: soldiers > police
Rwanda-backed rebels and JNIM-affiliated gunmen attacked the base. | backed: Rwanda > rebels gunmen | affiliated: > gunmen ; with JNIM
U.S.-backed Kurdish forces seized Raqqa. | backed: U.S. > forces
The UN-led mission failed. | led: UN > mission
Rwanda, Human Rights Watch says, arms the M23. | arms: Rwanda > M23 | says: Watch >
Ukraine, the minister told Reuters, had trained the rebels. | trained: Ukraine > rebels | told: minister > Reuters
“Rwanda,” wrote HRW, “has armed the M23.” | armed: Rwanda > M23 | wrote: HRW >
Rwanda arms the M23, Human Rights Watch said. | arms: Rwanda > M23 | said: Watch >
Abdoulaye Diop told the General Assembly that France had armed JNIM. | armed: France > JNIM
The money that the UAE lent Chad went into salaries. | lent: UAE > money
Cut off since February 2022 by JNIM, Djibo lives on little. | Cut: JNIM > Djibo
Were ECOWAS to sanction Guinea, trucks would take another road. | sanction: ECOWAS > Guinea
The magazine Jeune Afrique revealed the deal. | revealed: Afrique > deal
The EU is on the verge of leaving Mali. | leaving: EU > Mali
It was Rwanda that armed the M23. | armed: Rwanda > M23
Having withdrawn from Mali, France sent its soldiers to Niger. | withdrawn: France > ; from Mali
The EU slapped sanctions on two commanders for backing the M23. | backing: commanders > M23
Russia will have to send troops to Chad. | send: Russia > troops ; to Chad ; ; have
South Africa is to pull its soldiers out of Congo. | pull: Africa > soldiers ; of Congo
Washington could share intelligence with Niamey. | share: Washington > intelligence ; with Niamey ; ; could
France did not arm the rebels. | arm: France > rebels ; ; not
France no longer arms the rebels. | arms: France > rebels ; ; no
Nobody supports the junta. | supports: Nobody > junta ; ; Nobody
Benin hosts no French base. | hosts: Benin > base ; ; no
Rwanda not only armed the M23 but also trained it. | armed: Rwanda > M23 ; ; - | trained: Rwanda > it ; ; -
Neither France nor Germany has armed the rebels. | armed: France Germany > rebels ; ; Neither
Instead of withdrawing from Goma, the rebels advanced. | withdrawing: rebels > ; from Goma ; of | advanced: rebels > ; ; -
Mali is no longer a member of ECOWAS. | member: Mali ; of ECOWAS ; no
Analysts say Kigali arms the rebels. | arms: Kigali > rebels
Iran and Russia back the Sudanese army. | back: Iran Russia > army
“Turkey supplies weapons to Somalia,” said the prime minister. | supplies: Turkey > weapons ; to Somalia | said: minister >
Turkey has supplied Somalia with helicopters, an official told Reuters. | supplied: Turkey > Somalia ; with helicopters
JNIM fighters laid siege to Djibo. | laid: fighters > siege ; to Djibo
Officials said Uganda’s army had bombed positions held by the rebels. | bombed: army > positions | held: rebels > positions
HRW holds the Malian army responsible for the murder. | holds: HRW > army ; for murder
ECOWAS considers Kosovo a sovereign state. | considers: ECOWAS > Kosovo
Through the mediation of Togo, Niger and ECOWAS kept talking. | kept: Niger ECOWAS >
European Union sanctions target Wagner. | target: sanctions > Wagner
IS Sahel killed nine herders. | killed: Sahel > herders
Djibo was attacked on Monday by jihadists. | attacked: jihadists > Djibo ; on Monday
""".strip().splitlines()


@pytest.mark.parametrize("line", SENTENCES, ids=lambda line: line.partition(" |")[0])
def test_who_does_what(line: str, parse: Callable[[str, str], Any]) -> None:
    sentence, *asked = line.split(" | ")
    doc = parse(sentence, "en")
    for said in asked:
        word, _, rest = said.partition(": ")
        sides, *more = [part.strip() for part in rest.split(";")]
        token = next(token for token in doc if token.text == word)
        told_subjects, arrow, told_objects = sides.partition(">")
        assert [each.text for each in subjects(token)] == told_subjects.split()
        if arrow:
            assert [each.text for each in objects(token)] == told_objects.split()
        if more and more[0]:
            prepositions = {(word, each.text) for word, each in obliques(token)}
            assert {tuple(pair.split()) for pair in more[0].split(", ")} <= prepositions
        if len(more) > 1 and more[1]:
            denied = negation(token)
            assert (denied.text if denied else "-") == more[1]
        if len(more) > 2 and more[2]:
            assert [each.lemma_ for each in modals(token)] == more[2].split()
