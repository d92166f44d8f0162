"""The track record: forecasts kept and scored, questions asked and resolved: 555 to 574."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN555": (
        "the record in {record} keeps no forecast named {value}. hune track lists those it keeps.",
        "la base {record} ne conserve aucune prévision nommée {value}. hune track donne la liste de celles qu’elle "
        "conserve.",
    ),
    "HN556": (
        "{model} from {origin} is a forecast of “{value}”, which the record cannot be asked for, so that nothing tells "
        "what came of it; it is left out. Forecast countries or cells, and deaths of UCDP’s kinds.",
        "{model} depuis {origin} est une prévision de « {value} », que la base ne sait pas donner : rien n’en dit "
        "l’issue ; elle est laissée de côté. Prévoyez des pays ou des mailles, et des décès des types de l’UCDP.",
    ),
    "HN557": (
        "{file} is no forecast that can be read here. Those are: VIEWS (JSON of its API, or CSV with month_id and "
        "main_mean or main_dich), PaCE (CSV with a month a row and a country a column), the VIEWS challenge (Parquet "
        "with month_id, country_id or priogrid_gid, draw and outcome, or a folder of such), and views-frames (a folder "
        "with header.json).",
        "{file} n’est pas une prévision lisible ici. Le sont : VIEWS (JSON de son API, ou CSV avec month_id et "
        "main_mean ou main_dich), PaCE (CSV, une ligne par mois et une colonne par pays), le concours VIEWS (Parquet "
        "avec month_id, country_id ou priogrid_gid, draw et outcome, ou un dossier de tels fichiers) et views-frames "
        "(un dossier avec header.json).",
    ),
    "HN558": (
        "{file}: units not known here are kept out: {units}; rows: {rows}. Correct the names or numbers, or the file "
        "that maps them.",
        "{file} : des unités inconnues ici sont écartées : {units} ; lignes : {rows}. Corrigez les noms ou les "
        "numéros, ou le fichier qui les fait correspondre.",
    ),
    "HN559": (
        "{file} numbers countries as VIEWS does, which are not Gleditsch-Ward numbers. Give the file that maps them "
        "(--mapping FILE, a CSV with the columns country_id and gwno, each number once).",
        "{file} numérote les pays comme VIEWS, et non selon Gleditsch et Ward. Donnez le fichier de correspondance "
        "(--mapping FICHIER, un CSV avec les colonnes country_id et gwno, chaque numéro une seule fois).",
    ),
    "HN560": (
        "{model} gave single numbers or chances, no distribution: it has no ignorance. Compare it by CRPS or Brier.",
        "{model} donne des nombres ou des chances, non une distribution : il n’a pas d’ignorance. Comparez par le CRPS "
        "ou par Brier.",
    ),
    "HN561": (
        "{file}: unit {unit}, {month}: {value} is not a count of deaths (a whole number from 0 to 10^12). {rows} units "
        "and months with such values are kept out; the others are read.",
        "{file} : unité {unit}, {month} : {value} n’est pas un nombre de décès (un entier de 0 à 10^12). {rows} "
        "couples d’unité et de mois à valeurs de cette sorte sont écartés ; les autres sont lus.",
    ),
    "HN562": (
        "{file}: unit {unit}, {month} has {found} of {draws} draws, or one of them twice. {rows} units and months that "
        "lack draws or repeat them are kept out; the others are read.",
        "{file} : unité {unit}, {month} : {found} tirages sur {draws}, ou l’un d’eux deux fois. {rows} couples d’unité "
        "et de mois où des tirages manquent ou se répètent sont écartés ; les autres sont lus.",
    ),
    "HN563": (
        "{model} says nothing of {missing} of the {all} unit-months that {other} is scored on (units {units}; "
        "{first} to {last}). Both are scored on the {rows} that both have.",
        "{model} ne dit rien de {missing} des {all} couples d’unité et de mois sur lesquels {other} est évalué (unités "
        "{units} ; de {first} à {last}). Les deux sont évalués sur les {rows} qu’ils ont en commun.",
    ),
    "HN564": (
        "there is nothing to export: the record in {record} keeps no forecast of countries or cells. Make one with "
        "hune forecast.",
        "il n’y a rien à exporter : la base {record} ne conserve aucune prévision de pays ou de mailles. Faites-en une "
        "avec hune forecast.",
    ),
    "HN565": (
        "{pointed}: {expected_en}. For example: {example_en}",
        "{pointed} : {expected_fr}. Par exemple : {example_fr}",
    ),
    "HN566": (
        "{pointed}: {why_en}",
        "{pointed} : {why_fr}",
    ),
    "HN567": (
        "{value} is not a number of deaths to ask about. Write a whole number from 0 to 10^12.",
        "{value} n’est pas un nombre de décès sur lequel interroger. Écrivez un nombre entier de 0 à 10^12.",
    ),
    "HN568": (
        "“{value}” asks nothing: no count of deaths is negative, so that the answer is always {answer_en}. Ask for "
        "at least 1 (>= 1), or for none (= 0).",
        "« {value} » ne demande rien : aucun décompte de décès n’est négatif, la réponse est donc toujours "
        "{answer_fr}. Demandez au moins un décès (>= 1), ou aucun (= 0).",
    ),
    "HN569": (
        "the months of the question end ({last}) before they begin ({first}). Write the earlier one first; “by” means "
        "from the first month that is not on record.",
        "les mois de la question s’achèvent ({last}) avant de commencer ({first}). Écrivez d’abord le plus ancien ; "
        "« d’ici » part du premier mois absent de la base.",
    ),
    "HN570": (
        "{last} lies {value} months after {origin}, the last month on record for these places; forecasts reach {most} "
        "months. Ask about an earlier month, or bring newer data in.",
        "{last} se situe {value} mois après {origin}, dernier mois de la base pour ces lieux ; les prévisions portent "
        "à {most} mois. Interrogez sur un mois plus proche, ou apportez des données plus récentes.",
    ),
    "HN571": (
        "the record does not cover {place_en} ({target}), so that nothing can be said of it. Ingest a table that does, "
        "or ask about another place or target.",
        "la base ne couvre pas {place_fr} ({target}) ; on ne peut donc rien en dire. Ingérez une table qui le fait, ou "
        "interrogez sur un autre lieu ou une autre cible.",
    ),
    "HN572": (
        "“{question}”, resolved {before_en} on {on}, is now {now_en}: {truth} says so. Its scores follow.",
        "« {question} », résolue le {on} ({before_fr}), devient : {now_fr}, d’après {truth}. Ses scores suivent.",
    ),
}
