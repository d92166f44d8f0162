"""What is claimed of a sentence: one-line fixtures of our own, in the format of `sentences/README.md`."""

from typing import TYPE_CHECKING, Literal

import pytest
from tests.reading.fixture import Sentence, parse
from tests.reading.grading import difference, document, grade

if TYPE_CHECKING:
    from hune.reading.reader import Reader

SENTENCES = parse(
    """\
# en101: heads; apposition
en 2024-03-04 Ibrahim Traoré, the leader of Burkina Faso, received a delegation from Chad.
= traore_ibrahim | heads | BFA | - | asserted | -
~ traore_ibrahim | CONSULT | "a delegation from Chad" | - | asserted | -
~ "a delegation from Chad" | CONSULT:visit | traore_ibrahim | - | asserted | -

# en102: heads; led since
en 2024-03-04 Niger has been led by General Abdourahamane Tiani since July 2023.
= tiani_abdourahamane | heads | NER | 2023-07.. | asserted | -

# en103: heads; group
en 2024-03-04 JNIM, led by Iyad Ag Ghali, has denied the attack.
= ghali_iyad_ag | heads | JNIM | - | asserted | -

# en104: member_of; left
en 2025-09-15 Mali, Burkina Faso and Niger left ECOWAS on 29 January 2025.
= MLI | member_of | ECOWAS | ..2025-01-29 | asserted | -
= BFA | member_of | ECOWAS | ..2025-01-29 | asserted | -
= NER | member_of | ECOWAS | ..2025-01-29 | asserted | -

# en105: member_of; joined
en 2024-03-04 Somalia joined the East African Community in November 2023.
= SOM | member_of | EAC | 2023-11 | asserted | -

# en106: member_of; since
en 2024-03-04 Gabon has been a member of CEMAC since 1994.
= GAB | member_of | CEMAC | 1994.. | asserted | -

# en107: accuses, content
en 2024-06-03 Kinshasa accuses Kigali of supporting the M23.
= COD | accuses | RWA | - | asserted | -
= RWA | supports | M23 | - | reported | COD

# en108: accuses; denial
en 2024-06-03 Rwanda denied that its troops were fighting alongside the M23.
= RWA.army | operates_alongside | M23 | - | denied | RWA

# en109: mediates
en 2025-03-10 Angola mediated between Rwanda and the Democratic Republic of the Congo until March 2025.
= AGO | mediates | RWA | ..2025-03 | asserted | -
= AGO | mediates | COD | ..2025-03 | asserted | -

# en110: mediates; talks
en 2025-03-10 Algeria has offered to mediate between Bamako and the FLA.
= DZA | mediates | MLI | - | conditional | -
= DZA | mediates | FLA | - | conditional | -

# en111: investigates
en 2024-06-03 The International Criminal Court is investigating the killings in El Geneina.
= ICC | investigates | "the killings in El Geneina" | - | asserted | -

# en112: investigates; announced
en 2024-06-03 The Burkinabè government has opened an inquiry into the deaths of villagers in Karma.
= BFA.gov | investigates | "the deaths of villagers in Karma" | - | asserted | -

# en113: community label
en 2024-06-03 Fulani herders attacked a Dogon village near Koro.
= uncoded | community label

# en114: community label 2
en 2024-06-03 The Tuareg support JNIM, officials say.
= uncoded | community label

# en115: recognises; conditional
en 2024-06-03 Ethiopia could recognise the RSF as a legitimate authority, diplomats say.
= ETH | recognises | RSF | - | conditional | "diplomats"

# en116: ceasefire; signed
en 2025-09-15 Kinshasa and the M23 agreed to a ceasefire on 23 April.
= COD | ceasefire_with | M23 | 2025-04-23 | asserted | -

# en117: ceasefire; called for
en 2024-06-03 The United Nations called for a ceasefire between the Sudanese army and the Rapid Support Forces.
= UN | takes_position:demands | [SDN.army | ceasefire_with | RSF] | - | asserted | -

# en118: objective
en 2024-06-03 JNIM seeks to impose its reading of Islamic law on the country.
= JNIM | has_objective | "to impose its reading of Islamic law on the country" | - | asserted | -

# en119: position fears
en 2024-06-03 Abidjan fears that JNIM will blockade Bamako.
= CIV | takes_position:fears | [JNIM | blockades | MLI] | - | asserted | -

# en120: position welcomes nominal
en 2024-06-03 Lomé welcomed the lifting of ECOWAS sanctions against Niger.
= TGO | takes_position:welcomes | [ECOWAS | sanctions | NER] | - | asserted | -

# en121: editorial
en 2024-06-03 The region must stop looking for saviours abroad.
= nothing

# en122: question
en 2024-06-03 Will Paris ever support Bamako again?
= nothing

# en123: finances; loan
en 2024-06-03 China lent Angola two billion dollars in 2016.
= CHN | finances | AGO | 2016 | asserted | -

# en124: hosts, reported
en 2024-06-03 Chad reportedly hosts Emirati forces at Amdjarass.
= TCD | hosts_forces_of | ARE.army | - | reported | -

# en127: fights; killed
en 2024-03-04 Fighters of the Islamic State Sahel Province killed thirty Nigerien soldiers near Tegui last week.
= ISSP | fights | NER.army | 2024-02-26..2024-03-03 | asserted | -

# en128: arms; passive; reported
en 2024-06-03 According to Amnesty International, the RSF have been supplied with Chinese drones by Abu Dhabi.
= ARE | arms | RSF | - | reported | AMNESTY

# en129: trains; future
en 2024-03-04 Turkey will train Nigerien pilots from next month, the defence ministry in Niamey announced.
= TUR | trains | "Nigerien pilots" | 2024-04.. | future | NER.defence

# en130: withdraws; demands
en 2024-03-04 The junta in Niamey demanded the withdrawal of American troops from Niger.
= NER.gov | takes_position:demands | [USA.army | withdraws_from | NER] | - | asserted | -

# en131: withdraws; refuses
en 2024-03-04 France refused to withdraw its ambassador from Niamey.
= FRA | SANCTION:withdraw | NER | - | denied | -

# en132: allied; pact
en 2023-12-11 Mali, Burkina Faso and Niger signed a mutual defence pact on 16 September 2023.
= MLI | allied_with | BFA | 2023-09-16 | asserted | -
= MLI | allied_with | NER | 2023-09-16 | asserted | -
= BFA | allied_with | NER | 2023-09-16 | asserted | -

# en133: part_of; integrated
en 2025-03-10 Africa Corps is under the command of the Russian defence ministry.
= AFRICA_CORPS | part_of | RUS.defence | - | asserted | -

# en134: suspends; cut aid
en 2023-08-14 Germany suspended its development aid to Niger on 28 July.
= DEU | suspends | NER | 2023-07-28 | asserted | -

# en135: blockades; lift
en 2025-11-03 The siege of El Fasher by the Rapid Support Forces began in May 2024.
= RSF | blockades | "El Fasher" | 2024-05.. | asserted | -

# en136: acknowledges harm
en 2024-06-03 The Nigerian army admitted in December 2023 that its drones had killed civilians in Tudun Biri.
= NGA.army | acknowledges_harm | "that its drones had killed civilians in Tudun Biri" | 2023-12 | asserted | -

# en137: negotiates; denied
en 2024-06-03 The Burkinabè government has never negotiated with JNIM, a spokesman said.
= BFA.gov | negotiates_with | JNIM | - | denied | "a spokesman"

# en138: sanction; extend
en 2024-06-03 The UN Security Council extended its sanctions against Mali until August 2023.
= UNSC | sanctions | MLI | ..2023-08 | asserted | -

# en139: private support
en 2024-06-03 In private, two ministers acknowledge that Togo is talking to JNIM.
= "two ministers" | takes_position:acknowledges:private | [TGO | negotiates_with | JNIM] | - | asserted | -

# en140: succeeds; person
en 2024-06-03 Bassirou Diomaye Faye succeeded Macky Sall in April 2024.
= faye_bassirou | succeeds | sall_macky | 2024-04 | asserted | -

# en141: operates; embedded
en 2025-03-10 Wagner fighters were embedded with Malian soldiers from December 2021.
= WAGNER | operates_alongside | MLI.army | 2021-12.. | asserted | -

# en142: deploys; rumour
en 2024-06-03 Some 300 Russian instructors have arrived in Equatorial Guinea, a diplomat said.
= "Some 300 Russian instructors" | deploys_to | GNQ | - | reported | "a diplomat"

# en144: event; release
en 2024-06-03 JNIM freed two hostages on Sunday.
= JNIM | RETREAT:release | - | 2024-06-02 | asserted | -

# en145: supports politically; vetoed
en 2024-06-03 Moscow has repeatedly expressed its political support for the Alliance of Sahel States.
= RUS | supports:politically | AES | - | asserted | -

# en201: arms; military aid; passive relative
en 2024-06-03 The drones that Turkey sold to Niger in 2022 are used against insurgents.
= TUR | arms | NER | 2022 | asserted | -

# en202: arms; ditransitive; denied
en 2024-06-03 Abu Dhabi has denied sending weapons to the Rapid Support Forces.
= ARE | arms | RSF | - | denied | ARE

# en203: supports; hyphen apposition
en 2024-06-03 The rebels, backed by Rwanda, took the town of Bunagana in June 2022.
= RWA | supports | "The rebels" | - | asserted | -

# en204: trains; purpose
en 2024-06-03 Since 2023 Italian instructors have been training Nigerien special forces.
= "Italian instructors" | trains | NER.army | 2023.. | asserted | -

# en205: trains; stopped
en 2024-06-03 The European Union ended its training of the Malian army in May 2024.
= EU | trains | MLI.army | ..2024-05 | asserted | -

# en207: finances; suspended
en 2024-06-03 The IMF has suspended its loans to Malawi, an official said.
= IMF | finances | MWI | - | reported | "an official"

# en208: hosts; agreed
en 2024-06-03 Ivory Coast has agreed to host American drones and troops.
= CIV | hosts_forces_of | USA.army | - | future | -

# en209: hosts; allow
en 2024-06-03 Togo let French forces use the port of Lomé.
= TGO | hosts_forces_of | FRA.army | - | asserted | -

# en210: deploys; noun
en 2024-06-03 The deployment of Rwandan troops to northern Mozambique in July 2021 surprised SADC.
= RWA.army | deploys_to | "northern Mozambique" | 2021-07 | asserted | -

# en211: deploys; arrived
en 2024-06-03 A first contingent of Africa Corps arrived in Burkina Faso in January.
= AFRICA_CORPS | deploys_to | BFA | 2024-01 | asserted | -

# en212: withdraws; left
en 2025-03-10 The last American soldiers left Niger on 15 September 2024.
= USA.army | withdraws_from | NER | 2024-09-15 | asserted | -

# en213: withdraws; planned
en 2024-06-03 MONUSCO plans to leave South Kivu by the end of June.
= MONUSCO | withdraws_from | "South Kivu" | ..2024-06 | future | -

# en214: withdraws; not
en 2024-06-03 Wagner has not left Mali, a European diplomat says.
= WAGNER | withdraws_from | MLI | - | denied | "a European diplomat"

# en215: alongside; passive embedded
en 2024-06-03 Malian soldiers accompanied by Russian mercenaries entered Kidal in November 2023.
= MLI.army | operates_alongside | "Russian mercenaries" | - | asserted | -
~ MLI.army | deploys_to | "Kidal" | 2023-11 | asserted | -

# en216: fights; clashes noun verb
en 2024-06-03 Clashes erupted on Sunday between the Chadian army and rebels near the Libyan border.
= TCD.army | fights | "rebels" | 2024-06-02 | asserted | -

# en217: fights; reported killed
en 2024-06-03 Boko Haram fighters attacked a Cameroonian army post in Fotokol on Friday, killing two soldiers.
= JAS | fights | CMR.army | 2024-05-31 | asserted | -

# en219: blockade; threatened
en 2025-11-03 JNIM has threatened to impose a blockade on Bamako.
= JNIM | THREATEN:restrict | MLI | - | asserted | -

# en220: blockade; cut road
en 2025-11-03 Since September JNIM has been cutting off fuel supplies to Bamako.
= JNIM | blockades | MLI | 2025-09.. | asserted | -

# en221: allied; denial
en 2024-06-03 The FLA says it is not allied with JNIM.
= FLA | allied_with | JNIM | - | denied | FLA

# en222: member; suspended
en 2024-03-04 Morocco, which left the Organisation of African Unity in 1984, rejoined the African Union in 2017.
= MAR | member_of | AU | 2017 | asserted | -
~ MAR | member_of | "the Organisation of African Unity" | ..1984 | asserted | -

# en223: member; will
en 2024-03-04 Togo will join the Alliance of Sahel States, its foreign minister suggested.
= TGO | member_of | AES | - | future | "its foreign minister"

# en224: part; absorbed
en 2024-06-03 Wagner was absorbed into the Russian defence ministry in 2023.
= WAGNER | part_of | RUS.defence | 2023 | asserted | -

# en226: sanctions; future
en 2024-06-03 The EU is preparing sanctions against Rwanda, two diplomats said.
= EU | sanctions | RWA | - | future | "two diplomats"

# en227: sanctions; lifted passive
en 2024-06-03 Sanctions imposed on Mali by ECOWAS were lifted in July 2022.
= ECOWAS | sanctions | MLI | ..2022-07 | asserted | -

# en228: sanctions; normative
en 2024-06-03 Washington should sanction the Rapid Support Forces, two senators said.
= USA | sanctions | RSF | - | normative | "two senators"

# en229: accuses; of attacks
en 2024-06-03 Ouagadougou has accused Benin of hosting French troops.
= BFA | accuses | BEN | - | asserted | -
= BEN | hosts_forces_of | FRA.army | - | reported | BFA

# en230: accuses; passive
en 2024-06-03 Algeria was accused by Mali of supporting terrorists.
= MLI | accuses | DZA | - | asserted | -
= DZA | supports | "terrorists" | - | reported | MLI

# en231: negotiates; secret
en 2024-06-03 Emissaries of the Malian government have held secret talks with JNIM since March, a security source said.
= "Emissaries of the Malian government" | negotiates_with | JNIM | 2024-03.. | reported | "a security source"

# en233: recognises
en 2024-06-03 The African Union has not recognised the new authorities in Libreville.
= AU | recognises | GAB.gov | - | denied | -

# en234: investigates; into army
en 2024-06-03 The United Nations is investigating the role of Rwanda in the fall of Goma.
= UN | investigates | "the role of Rwanda in the fall of Goma" | - | asserted | -

# en235: apology
en 2024-06-03 Belgium’s king expressed regret in June 2020 for the violence of colonial rule in Congo.
~ "Belgium’s king" | acknowledges_harm | "the violence of colonial rule in Congo" | 2020-06 | asserted | -

# en237: objective; wants
en 2024-06-03 Russia wants to secure access to the gold mines of Mali, analysts say.
= RUS | has_objective | "to secure access to the gold mines of Mali" | - | reported | "analysts"

# en238: fears, officials
en 2024-06-03 Western diplomats fear that Russia will arm the RSF.
= "Western diplomats" | takes_position:fears | [RUS | arms | RSF] | - | asserted | -

# en239: insist private
en 2024-06-03 Publicly, Kampala insists that it does not support the M23.
= UGA | takes_position:insists:public | [UGA | supports | M23] | - | asserted | -

# en240: quoted speech
en 2024-06-03 “We are training Chad’s soldiers,” Hungary’s defence minister said.
= HUN | trains | TCD.army | - | reported | "Hungary’s defence minister"

# en241: two-level
en 2024-06-03 The report quotes residents as saying that Wagner fighters fought alongside the Malian army in Moura.
= WAGNER | operates_alongside | MLI.army | - | reported | "The report" > "residents"

# en242: no date
en - Burkina Faso expelled the French force Sabre last year.
~ FRA.army | withdraws_from | BFA | "last year" | asserted | -
~ FRA | withdraws_from | BFA | "last year" | asserted | -
"""
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.id)
def test_a_sentence_gives_its_claims_and_no_others(sentence: Sentence, reader: "Reader") -> None:
    graded = grade(sentence, reader.read(document(sentence)))
    assert graded.right(), difference(graded)


@pytest.mark.parametrize("sentence", SENTENCES[::5], ids=lambda sentence: sentence.id)
def test_every_claim_points_at_its_words(sentence: Sentence, reader: "Reader") -> None:
    for claim in reader.read(document(sentence)).claims:
        assert 0 <= claim.passage.start < claim.passage.end <= len(sentence.text)
        subject = claim.proposition.subject
        assert subject is not None
        assert sentence.text[subject.span.slice].strip()


@pytest.mark.parametrize(
    ("language", "text", "relation", "aspect"),
    [
        ("en", "The United States lifted its sanctions on Mali.", "sanctions", "ends"),
        ("fr", "Les États-Unis ont levé leurs sanctions contre le Mali.", "sanctions", "ends"),
        ("en", "Rwanda ended its support for the M23.", "supports", "ends"),
        ("en", "France resumed its training of the Malian army.", "trains", "begins"),
        ("en", "Since January 2025 Niger is no longer a member of ECOWAS.", "member_of", "ends"),
        ("en", "Niger is no longer a member of ECOWAS.", "member_of", None),
        ("en", "The United States sanctioned Mali.", "sanctions", None),
        ("fr", "L’Union européenne arme le Mali.", "arms", None),
    ],
)
def test_what_ends_or_begins_is_said_where_no_date_is(
    language: Literal["en", "fr"], text: str, relation: str, aspect: str | None, reader: "Reader"
) -> None:
    read = reader.read(document(Sentence("x", "x", language, None, text))).claims
    assert [(one.proposition.relation, one.aspect) for one in read] == [(relation, aspect)]


def test_of_several_who_deny_together_each_denies_its_own_part(reader: "Reader") -> None:
    text = "Kenya and Uganda denied arming the Rapid Support Forces."
    read = reader.read(document(Sentence("x", "x", "en", None, text))).claims
    told = {(one.proposition.subject, one.attribution[0].mention) for one in read}
    assert {subject.actor for subject, _ in told if subject} == {"KEN", "UGA"}
    assert all(subject == speaker for subject, speaker in told)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Turkey has trained Somali soldiers at its base in Mogadishu.", {("TUR", "trains", "SOM.army")}),
        ("en", "A UN peacekeeper from Kenya was killed in the Central African Republic.", set()),
        ("en", "The 3R rebels and the UPC laid down their arms.", set()),
        ("en", "The Sudanese army recaptured Khartoum from the RSF.", {("SDN.army", "fights", "RSF")}),
        ("en", "Rwanda, which promptly severed ties with the EU, is small.", {("RWA", "suspends", "EU")}),
        ("fr", "Le Rwanda soutient que la RDC arme les FDLR.", {("COD", "arms", "FDLR")}),
    ],
)
def test_what_is_not_said_is_not_claimed(
    language: Literal["en", "fr"], text: str, said: set[tuple[str, str, str]], reader: "Reader"
) -> None:
    read = reader.read(document(Sentence("x", "x", language, None, text))).claims
    told = [one.proposition for one in read if not one.proposition.relation.isupper()]
    assert {(getattr(p.subject, "actor", None), p.relation, getattr(p.object, "actor", None)) for p in told} == said


def test_nobody_denies_their_own_charge(reader: "Reader") -> None:
    text = "Kigali accuses Kinshasa of arming the FDLR, a charge it denies."
    read = reader.read(document(Sentence("x", "x", "en", None, text))).claims
    denied = [one.attribution[0].mention for one in read if one.realis == "denied"]
    assert [one.actor for one in denied if one] == ["COD"]
