"""The register of actors: 32x and 33x."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN321": (
        "The register of actors is written in YAML, and PyYAML is not installed. Install the extra: "
        "`pip install 'hune[reading]'`",
        "Le registre des acteurs est écrit en YAML et PyYAML n’est pas installé. Installez le "
        "complément : `pip install 'hune[reading]'`",
    ),
    "HN322": (
        "{file}, line {line}: “{value}” is not YAML that a register may hold. Check the indentation and the "
        "quotation marks; anchors (&) and aliases (*) are not read.",
        "{file}, ligne {line} : « {value} » n’est pas du YAML admis dans un registre. Vérifiez les retraits et "
        "les guillemets droits ; les ancres (&) et les renvois (*) ne sont pas lus.",
    ),
    "HN323": (
        "{file}, {id}: “{value}” does not have the form asked for ({expected}). See docs/actors.md.",
        "{file}, {id} : « {value} » n’a pas la forme voulue ({expected}). Voir docs/acteurs.md.",
    ),
    "HN324": (
        "{file}, {id}: there is no field “{key}”. The fields here are: {choices}.",
        "{file}, {id} : le champ « {key} » n’existe pas. Les champs possibles ici : {choices}.",
    ),
    "HN325": (
        "{file}, {id}: the field “{key}” is missing. Add it.",
        "{file}, {id} : le champ « {key} » manque. Ajoutez-le.",
    ),
    "HN326": (
        "{file}, {id}: “{key}” cannot be “{value}”. Choose among: {choices}.",
        "{file}, {id} : « {key} » ne peut pas valoir « {value} ». Choisissez parmi : {choices}.",
    ),
    "HN327": (
        "{file}, {id}: “{value}” is not a date here. Write 2023, 2023-Q2, 2023-06 or 2023-06-30, any of them "
        "after “before” or “after”; or unknown; or, for an end, ongoing.",
        "{file}, {id} : « {value} » n’est pas une date ici. Écrivez 2023, 2023-Q2, 2023-06 ou 2023-06-30, au "
        "besoin après « before » (avant) ou « after » (après) ; ou « unknown » (inconnu) ; ou, pour une fin, "
        "« ongoing » (en cours).",
    ),
    "HN328": (
        "{file}, line {line}: the key “{value}” stands twice in one entry. Keep one.",
        "{file}, ligne {line} : la clé « {value} » figure deux fois dans une même entrée. N’en gardez qu’une.",
    ),
    "HN329": (
        "{file}, {id}: {fact} ends before it begins: {interval}. An interval runs up to, and without, its end; "
        "correct the dates.",
        "{file}, {id} : {fact} s’achève avant de commencer : {interval}. L’intervalle ne comprend pas sa fin ; "
        "corrigez les dates.",
    ),
    "HN330": (
        "{file}, {id}: this id stands in {other} with different facts. Keep one of the two, or give the new one "
        "an id of its own.",
        "{file}, {id} : cet identifiant figure dans {other} avec d’autres faits. Gardez l’un des deux, ou donnez "
        "au nouveau un identifiant à lui.",
    ),
    "HN331": (
        "{file}, {id}: {fact} names “{value}”, which is not in the register. The nearest: {nearest}. Correct the "
        "id, or add the entry.",
        "{file}, {id} : {fact} nomme « {value} », qui n’est pas au registre. Les plus proches : {nearest}. "
        "Corrigez l’identifiant ou ajoutez l’entrée.",
    ),
    "HN332": (
        "{file}, {id}: the source “{value}” is not among the sources. Add it to `sources` with its title, "
        "publisher and date.",
        "{file}, {id} : la source « {value} » ne figure pas parmi les sources. Ajoutez-la sous `sources` avec son "
        "titre, son éditeur et sa date.",
    ),
    "HN333": (
        "{file}, {id}: “{value}” names a community. A community of origin or of faith is never an actor: name the "
        "organisation, or leave it out.",
        "{file}, {id} : « {value} » désigne une communauté. Une communauté d’origine ou de religion n’est jamais "
        "un acteur : nommez l’organisation, ou n’inscrivez rien.",
    ),
    "HN334": (
        "{file}, {id}: this actor is part of itself through {path}. Take one of these ties away.",
        "{file}, {id} : cet acteur fait partie de lui-même par {path}. Retirez l’un de ces liens.",
    ),
    "HN335": (
        "{file}, {id}: this is no id for a {kind}. Write {form}.",
        "{file}, {id} : identifiant impropre pour le genre « {kind} ». Écrivez {form}.",
    ),
    "HN336": (
        "“{value}” is not the id of an actor of the register. The nearest: {nearest}.",
        "« {value} » n’est l’identifiant d’aucun acteur du registre. Les plus proches : {nearest}.",
    ),
    "HN337": (
        "{file}, {id}: “{value}” is not a language code. Write en, fr, another two or three letters of ISO 639, "
        "or mul for a name used in any language.",
        "{file}, {id} : « {value} » n’est pas un code de langue. Écrivez en, fr, un autre code ISO 639 de deux ou "
        "trois lettres, ou mul pour un nom employé dans toutes les langues.",
    ),
    "HN338": (
        "“{value}” may name several actors at the same time: {ids}. Mentions of it stay ambiguous until the text "
        "decides.",
        "« {value} » peut désigner plusieurs acteurs à la même époque : {ids}. Ses mentions restent ambiguës tant "
        "que le texte ne tranche pas.",
    ),
    "HN339": (
        "{file}, {id}: a person is in the register for a public office or for leading a group, and this one has "
        "none. Add `offices`, or take the person out.",
        "{file}, {id} : une personne figure au registre pour une fonction publique ou la direction d’un groupe ; "
        "celle-ci n’en a pas. Ajoutez `offices`, ou retirez la personne.",
    ),
    "HN340": (
        "{file}, {id}: “ongoing” cannot be a beginning. Write a date, or unknown.",
        "{file}, {id} : « ongoing » (en cours) ne peut pas être un début. Écrivez une date, ou unknown.",
    ),
    "HN341": (
        "{file}, {id}: this actor has no name in {lang}. Add one under `names`, or under mul when it is the same "
        "in every language.",
        "{file}, {id} : cet acteur n’a pas de nom dans la langue « {lang} ». Ajoutez-en un sous `names`, ou sous "
        "mul s’il est le même dans toutes les langues.",
    ),
    "HN342": (
        "The office {office} has two holders on the same day: {ids}. Correct the dates if only one held it.",
        "La fonction {office} a deux titulaires le même jour : {ids}. Corrigez les dates si un seul l’exerçait.",
    ),
    "HN343": (
        "“{value}” is a community and is never coded as an actor. Name the organisation that acted.",
        "« {value} » est une communauté et n’est jamais codée comme acteur. Nommez l’organisation qui a agi.",
    ),
    "HN344": (
        "“{value}” is not the id of an office of the register. The nearest: {nearest}.",
        "« {value} » n’est l’identifiant d’aucune fonction du registre. Les plus proches : {nearest}.",
    ),
}
