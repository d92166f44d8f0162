"""Reading documents, and the code-list of what a claim may say: 36x to 39x."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN361": (
        "{file} cannot be read as a code-list: {reason}. Correct the YAML there.",
        "{file} n’est pas lisible comme liste de codes : {reason}. Corrigez le YAML à cet endroit.",
    ),
    "HN362": (
        "{file}, “{value}”: {fault_en}. Correct the entry.",
        "{file}, « {value} » : {fault_fr}. Corrigez l’entrée.",
    ),
    "HN363": (
        "“{value}” is not in the code-list. The nearest that is: {nearest}.",
        "« {value} » n’est pas dans la liste de codes. Le plus proche qui y figure : {nearest}.",
    ),
    "HN364": (
        "an ethnic or religious community is never an argument of “{relation}”, nor of any relation. Leave the passage "
        "uncoded, or name the armed group or organisation that acts.",
        "une communauté ethnique ou religieuse n’est jamais un argument de « {relation} », ni d’aucune relation. "
        "Laissez le passage non codé, ou nommez le groupe armé ou l’organisation qui agit.",
    ),
    "HN365": (
        "“{relation}” takes no {kind_en} as its {side_en}. It takes: {allowed_en}.",
        "« {relation} » n’admet pas comme {side_fr} : {kind_fr}. Sont admis : {allowed_fr}.",
    ),
    "HN366": (
        "the model of the language, {value}, cannot be loaded: {reason}. Install what reads documents: "
        "`pip install 'hune[reading]'`.",
        "le modèle de langue {value} ne se charge pas : {reason}. Installez ce qui lit les documents : "
        "`pip install 'hune[reading]'`.",
    ),
    "HN367": (
        "“{value}” is no language that is parsed. Those that are: {languages}.",
        "« {value} » n’est pas une langue analysée. Le sont : {languages}.",
    ),
    "HN368": (
        "{file}, line {line}, “{relation}”: {fault_en}: {pattern}. Correct the pattern.",
        "{file}, ligne {line}, « {relation} » : {fault_fr} : {pattern}. Corrigez le motif.",
    ),
    "HN369": (
        "{file} cannot be read as frames: {reason}. Correct the YAML there.",
        "{file} n’est pas lisible comme recueil de motifs : {reason}. Corrigez le YAML à cet endroit.",
    ),
    "HN375": (
        "{file} cannot be read as the nouns of a language: {reason}. Correct the YAML there.",
        "{file} n’est pas lisible comme liste des noms d’une langue : {reason}. Corrigez le YAML à cet endroit.",
    ),
    "HN376": (
        "“{value}” gives orders to whoever reads by machine. What stands behind it in its paragraph is not coded; read "
        "it yourself.",
        "« {value} » donne des consignes à qui lit par machine. Ce qui suit dans le paragraphe n’est pas codé ; "
        "lisez-le vous-même.",
    ),
    "HN378": (
        "“{value}” is no day of the calendar. Nothing is dated by it; correct it in the document’s source if you can.",
        "« {value} » n’est pas un jour du calendrier. Rien n’en est daté ; corrigez-le à la source si vous le pouvez.",
    ),
    "HN379": (
        "of “{value}” either number may be the month. Nothing is dated by it; write the month in letters, or "
        "YYYY-MM-DD.",
        "dans « {value} », l’un ou l’autre nombre peut être le mois. Rien n’en est daté ; écrivez le mois en lettres, "
        "ou AAAA-MM-JJ.",
    ),
    "HN380": (
        "“{value}” names a day of the week that this date is not. The date is taken as it stands; check it.",
        "« {value} » nomme un jour de la semaine qui n’est pas celui de cette date. La date est prise telle quelle ; "
        "vérifiez-la.",
    ),
    # Claims held against the register: flags, never deletions.
    "HN381": (
        "{file}: the document has no date. What it tells by its own day (“now”, “last month”) stays in words, and "
        "nobody in it can be checked. Give its date with --date.",
        "{file} : le document n’est pas daté. Ce qu’il situe par rapport à son jour (« aujourd’hui », « le mois "
        "dernier ») reste en toutes lettres, et rien n’y peut être vérifié. Indiquez sa date avec --date.",
    ),
    "HN382": (
        "{actor_en} did not exist then ({time_en}), but {known_en}.{instead_en} Check who is meant, and when.",
        "{actor_fr} n’existait pas alors ({time_fr}), mais : {known_fr}.{instead_fr} Vérifiez de qui il s’agit, et "
        "quand.",
    ),
    "HN383": (
        "“{words}”: {actor_en} held this office more than once ({office_en}, {terms_en}), with others between: "
        "{others_en}. The words do not say which time is meant; check the order of events.",
        "« {words} » : {actor_fr} a exercé cette fonction plusieurs fois ({office_fr}, {terms_fr}), et dans "
        "l’intervalle : {others_fr}. Les mots ne disent pas de quelle période il s’agit ; vérifiez l’ordre des faits.",
    ),
    "HN384": (
        "{actor_en} was not present in {country_en} then ({time_en}), but {known_en}.{instead_en} Check who is meant, "
        "and when.",
        "{actor_fr} n’était pas présent dans ce pays alors ({country_fr}, {time_fr}), mais : {known_fr}.{instead_fr} "
        "Vérifiez de qui il s’agit, et quand.",
    ),
    "HN385": (
        "{actor_en} was not a member then ({of_en}, {time_en}), but {known_en}. Check what the organisation could "
        "still decide.",
        "{actor_fr} n’était pas membre alors ({of_fr}, {time_fr}), mais : {known_fr}. Vérifiez ce que l’organisation "
        "pouvait encore décider.",
    ),
    "HN386": (
        "“{words}”: {actor_en} did not have that rank then ({time_en}), but that of {rank_en}. Check how fresh the "
        "text is.",
        "« {words} » : {actor_fr} n’avait pas ce grade alors ({time_fr}), mais celui de {rank_fr}. Vérifiez si le "
        "texte est à jour.",
    ),
    "HN387": (
        "{actor_en} did not hold this office then ({office_en}, {time_en}), but {known_en}. Check who is meant, and "
        "when.",
        "{actor_fr} n’exerçait pas cette fonction alors ({office_fr}, {time_fr}), mais : {known_fr}. Vérifiez de qui "
        "il s’agit, et quand.",
    ),
    # What a person says of claims.
    "HN388": (
        "Nobody stands under this judgement. Say who judges with --by NAME, or set HUNE_USER.",
        "Personne ne signe ce jugement. Dites qui juge avec --by NOM, ou définissez HUNE_USER.",
    ),
    "HN389": (
        "“{value}” is none of these: {choices}. Choose one of them for {key}.",
        "« {value} » ne figure pas parmi : {choices}. Choisissez-en un pour {key}.",
    ),
    "HN390": (
        "{file}: in [reading.model], “{key}” cannot be {value}. Write it like this: {example}",
        "{file} : dans [reading.model], « {key} » ne peut pas valoir {value}. Écrivez par exemple : {example}",
    ),
    "HN391": (
        "{endpoint} is not asked: {fault_en}. A model on this machine or network must be permitted with "
        "`private = true`, and only one on this machine may go without https.",
        "{endpoint} n’est pas interrogé : {fault_fr}. Un modèle de cette machine ou de ce réseau doit être autorisé "
        "par `private = true`, et seul celui de cette machine peut se passer de https.",
    ),
    "HN392": (
        "the environment variable {variable}, which should hold the model’s key, is not set or holds something else. "
        "Set it, or take `key_env` out of [reading.model] if the model needs no key.",
        "la variable d’environnement {variable}, qui devrait contenir la clé du modèle, n’est pas définie ou contient "
        "autre chose. Définissez-la, ou retirez `key_env` de [reading.model] si le modèle n’exige pas de clé.",
    ),
    "HN393": (
        "{endpoint} does not answer: {reason_en}. Check the address and try again.",
        "{endpoint} ne répond pas : {reason_fr}. Vérifiez l’adresse et réessayez.",
    ),
    "HN394": (
        "{document} is marked {edition}, and {endpoint} may only be sent what is at least {sends}. Mark the "
        "document otherwise, take a model on this machine, or write `sends` in [reading.model].",
        "{document} porte la mention {edition}, et seul ce qui est au moins {sends} peut être envoyé à {endpoint}. "
        "Changez la mention du document, prenez un modèle sur cette machine ou écrivez `sends` dans [reading.model].",
    ),
    "HN395": (
        "{endpoint} refused with status {status}, asked {times} times. Check the address, the key and the "
        "model’s name.",
        "{endpoint} a refusé (code {status}), interrogé {times} fois. Vérifiez l’adresse, la clé et le nom du modèle.",
    ),
    "HN396": (
        "the answer of {endpoint} cannot be used: {fault_en}. Nothing was taken from it; the question is not asked "
        "again, since it costs again.",
        "la réponse de {endpoint} est inutilisable : {fault_fr}. Rien n’en a été retenu ; la question n’est pas "
        "reposée, puisqu’elle coûterait de nouveau.",
    ),
    "HN397": (
        "claim {number} of the model was dropped: “{words}” does not stand where it should in the document.",
        "énoncé {number} du modèle écarté : « {words} » ne figure pas où il le devrait dans le document.",
    ),
    "HN398": (
        "claim {number} of the model was dropped: “{words}” may name a private person, or somebody the register does "
        "not have. Add who acts in public to the register.",
        "énoncé {number} du modèle écarté : « {words} » désigne peut-être une personne privée, ou quelqu’un que le "
        "registre ne connaît pas. Ajoutez au registre qui agit en public.",
    ),
    "HN399": (
        "claim {number} of the model was dropped: its “{field}” {fault_en}.",
        "énoncé {number} du modèle écarté : son champ « {field} » {fault_fr}.",
    ),
}
