# ruff: noqa: E501
"""Frames on parses: the constructions that no line of a lexicon spells out, and what wins where several match.

A line is a sentence, then each match as `relation@predicate S=… O=…`; a role that is empty is written `S=`.
"""

from collections.abc import Callable
from typing import Any

import pytest

from hune.reading.claim import Mention
from hune.reading.document import Span
from hune.reading.frames.lexicon import Frame, Lexicon
from hune.reading.frames.matching import Match, match
from hune.reading.frames.pattern import parse as read

FRAMES = {
    "en": """
arms: S arm O
arms: S supply|deliver|send|give <weapon|drone> to:O
trains: S train O
fights: S attack|ambush|fight O
fights: <fighting|clash> between:S+O
supports: S back|support O
supports: <support> of:S for|to:O
supports: O is with:<support> of|from:S
withdraws_from: <withdrawal> of:S from:O?
withdraws_from: S withdraw|pull_out from|out_of:O
withdraws_from: S withdraw|pull <troop|soldier> from|out_of:O
withdraws_from: S leave O[state]
member_of: S leave O[organisation] ; ends
member_of: S is <member> of:O
sanctions: S sanction O
sanctions: S impose <sanction|travel ban> on|against:O
sanctions: <sanction> of:S on|against:O
suspends: suspend O from:S
blockades: O is under:<blockade|siege> of|by:S
blockades: <blockade> poss:S of:O
has_objective: <aim|goal> of:S is M
accuses: S accuse O of|for:P?
negotiates_with: S negotiate|talk with:O
negotiates_with: S+O negotiate|hold talks
negotiates_with: <talk|negotiation> between:S+O
mediates: S is <mediator>
operates_alongside: S operate|fight alongside|side by side with:O
operates_alongside: S+O patrol|fight together|jointly
recognises: S recognise O<government|junta>
""",
    "fr": """
supports: <soutien|appui> de:S à|pour:O
arms: S armer O
withdraws_from: S se retirer de:O
withdraws_from: <retrait> de:S de:O[state]?
sanctions: S imposer <sanction> à|contre:O
member_of: S est <membre> de:O
blockades: O est sous:<blocus> de:S
""",
}

LINES = """
The Malian officers were sanctioned by the United States. | sanctions@sanctioned S=States O=officers
Ankara was training and arming the Somali army. | trains@training S=Ankara O=army | arms@arming S=Ankara O=army
Sanctions imposed by ECOWAS on Niger hurt the poor. | sanctions@imposed S=ECOWAS O=Niger
The sanctions that ECOWAS imposed on Niger were lifted. | sanctions@imposed S=ECOWAS O=Niger
ECOWAS imposed a travel ban and an asset freeze on the junta. | sanctions@imposed S=ECOWAS O=junta
They deplored French sanctions on Mali. | sanctions@sanctions S=French O=Mali
France gave full support to Haftar. | supports@support S=France O=Haftar
Support was given to Haftar by France. | supports@Support S=France O=Haftar
Diplomats mocked the support of Paris for Haftar. | supports@support S=Paris O=Haftar
The M23 took Goma with the support of Rwandan troops. | supports@support S=troops O=M23
Turkey delivered drones to Mali and Burkina Faso. | arms@delivered S=Turkey O=Mali,Faso
Turkey gave Mali drones. | arms@gave S=Turkey O=Mali
Rwanda-backed rebels attacked the base. | supports@backed S=Rwanda O=rebels | fights@attacked S=rebels O=base
The withdrawal of French forces from Mali was completed. | withdraws_from@withdrawal S=forces O=Mali
The insurgents pulled all their soldiers out of Kidal. | withdraws_from@pulled S=insurgents O=Kidal
The insurgents pulled out of Kidal. | withdraws_from@pulled S=insurgents O=Kidal
Guinea was suspended from ECOWAS after the coup. | suspends@suspended S=ECOWAS O=Guinea
Djibo has been under blockade by insurgents for years. | blockades@blockade S=insurgents O=Djibo
Djibo was placed under siege by JNIM. | blockades@siege S=JNIM O=Djibo
Djibo has suffered from the blockade of the town. | blockades@blockade S= O=town
The aim of the United States is to stop them. | has_objective@aim S=States M=stop
The army accused Iran of arming rebels. | accuses@accused S=army O=Iran P=arming | arms@arming S=Iran O=rebels
The army accused Iran. | accuses@accused S=army O=Iran P=
Kinshasa and the M23 held talks in Doha. | negotiates_with@held S+O=Kinshasa,M23
Talks between Kinshasa and the M23 failed. | negotiates_with@Talks S+O=Kinshasa,M23
Fighting erupted between the army and the rebels. | fights@Fighting S+O=army,rebels
Kinshasa negotiated with the rebels. | negotiates_with@negotiated S=Kinshasa O=rebels
The two sides negotiated for months. | negotiates_with@negotiated S+O=sides
The general negotiated for months. |
FDLR fighters fought side by side with the army. | operates_alongside@fought S=fighters O=army
Turkey, a member of NATO, trained Somali soldiers. | member_of@member S=Turkey O=NATO | trains@trained S=Turkey O=soldiers
Mali is no longer a member of ECOWAS. | member_of@member S=Mali O=ECOWAS
They talked for days, with Qatar as mediator. | mediates@mediator S=Qatar
Niger left ECOWAS. | member_of@left S=Niger O=ECOWAS
France recognised the junta. | recognises@recognised S=France O=junta
France recognised the problem. |
The army of the Support Group trained. |
fr: Paris a apporté son appui à l’armée. | supports@appui S=son O=armée
fr: Ankara a armé Bamako. | arms@armé S=Ankara O=Bamako
fr: Le mouvement s’est armé de patience. |
fr: L’armée s’est retirée de Tamboura. | withdraws_from@retirée S=armée O=Tamboura
fr: Le retrait des troupes françaises du Mali a commencé. | withdraws_from@retrait S=troupes O=Mali
fr: La Cédéao a imposé des sanctions au Niger. | sanctions@imposé S=Cédéao O=Niger
fr: Le Mali n’est plus membre de la Cédéao. | member_of@membre S=Mali O=Cédéao
""".strip().splitlines()

SORTS = {"ECOWAS": "organisation", "Niger": "state", "Mali": "state", "Cédéao": "organisation"}


def lexicon(language: str) -> Lexicon:
    lines = (line.partition(": ") for line in FRAMES[language].strip().splitlines())
    return Lexicon.of(language, tuple(Frame(relation, None, read(text)) for relation, _, text in lines))


def mention(token: Any) -> Mention | None:
    """Take whatever has a capital for a mention, and the Support Group for a name."""
    if not token.text[0].isupper():
        return None
    kind = "name" if token.text in "Support Group" and "Support Group" in token.doc.text else "nominal"
    return Mention(Span(token.idx, token.idx + len(token)), kind, sort=SORTS.get(token.text))  # type: ignore[arg-type]


def told(one: Match) -> str:
    roles = [f"{role}={','.join(token.text for token in tokens)}" for role, tokens in sorted(one.fillers.items())]
    order = {"S": 0, "S+O": 0, "O": 1}
    roles.sort(key=lambda role: order.get(role.partition("=")[0], 2))
    return f"{one.relation}@{one.predicate.text} {' '.join(roles)}"


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.partition(" |")[0])
def test_what_is_matched(line: str, parse: Callable[[str, str], Any]) -> None:
    sentence, _, expected = line.partition(" |")
    language, sentence = ("fr", sentence[4:]) if sentence.startswith("fr: ") else ("en", sentence)
    found = match(parse(sentence, language), mention, lexicon(language))
    assert [told(one) for one in found] == [part.strip() for part in expected.split("|") if part.strip()]


def test_a_sentence_of_a_passage(parse: Callable[[str, str], Any]) -> None:
    doc = parse("Ankara trained the army. Ankara armed the rebels.", "en")
    second = list(doc.sents)[1]
    assert [one.relation for one in match(second, mention, lexicon("en"))] == ["arms"]
    assert [one.relation for one in match(doc, mention, lexicon("en"))] == ["trains", "arms"]


def test_the_fuller_of_two_patterns_wins_and_names_its_words(parse: Callable[[str, str], Any]) -> None:
    doc = parse("ECOWAS imposed sanctions on Niger.", "en")
    [one] = match(doc, mention, lexicon("en"))
    assert one.pattern == "S impose <sanction|travel ban> on|against:O"
    assert [token.text for token in one.words] == ["sanctions"]
    assert one.aspect is None


def test_what_a_pattern_says_of_the_relation(parse: Callable[[str, str], Any]) -> None:
    [one] = match(parse("Niger left ECOWAS.", "en"), mention, lexicon("en"))
    assert one.aspect == "ends"
