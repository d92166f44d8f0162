"""The watch folder and its settings: 4xx."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN401": (
        "{folder}: there is no watch.toml here. Name a watch (--watch FOLDER, or HUNE_WATCH), take the "
        "built-in one ({builtin}), or make one with `hune init`.",
        "{folder} : pas de watch.toml ici. Désignez une veille (--watch DOSSIER ou HUNE_WATCH), prenez "
        "celle qui est fournie ({builtin}) ou créez-en une avec `hune init`.",
    ),
    "HN402": (
        "“{value}” is no watch: neither a folder that holds a watch.toml nor a built-in watch "
        "({builtin}). Check the name.",
        "« {value} » n’est pas une veille : ni un dossier contenant watch.toml, ni une veille fournie "
        "({builtin}). Vérifiez le nom.",
    ),
    "HN403": (
        "{file}, line {line}: “{value}” is not TOML. Write `key = value`, and text between quotation marks.",
        "{file}, ligne {line} : « {value} » n’est pas du TOML. Écrivez `clé = valeur`, et le texte entre "
        "guillemets droits.",
    ),
    "HN404": (
        "{file}, line {line}: there is no setting “{key}”. Did you mean “{nearest}”?",
        "{file}, ligne {line} : le réglage « {key} » n’existe pas. Vouliez-vous écrire « {nearest} » ?",
    ),
    "HN405": (
        "{file}, line {line}: there is no setting “{key}”. The settings here are: {choices}.",
        "{file}, ligne {line} : le réglage « {key} » n’existe pas. Les réglages possibles ici : {choices}.",
    ),
    "HN406": (
        "{file}: the setting “{key}” is missing. Add it, for example: {example}",
        "{file} : le réglage « {key} » manque. Ajoutez-le, par exemple : {example}",
    ),
    "HN407": (
        "{file}, line {line}: “{key}” cannot be {value}. Write it like this: {example}",
        "{file}, ligne {line} : « {key} » ne peut pas valoir {value}. Écrivez par exemple : {example}",
    ),
    "HN408": (
        "{file}, line {line}: in “{key}”, “{value}” is not a country’s three-letter code (ISO 3166-1). "
        "The nearest: {nearest_en}.",
        "{file}, ligne {line} : dans « {key} », « {value} » n’est pas un code de pays à trois lettres "
        "(ISO 3166-1). Les plus proches : {nearest_fr}.",
    ),
    "HN409": (
        "{file}, line {line}: “{key}” = {value} is not a date. Write YYYY-MM-DD, for example 2027-02-14.",
        "{file}, ligne {line} : « {key} » = {value} n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2027-02-14.",
    ),
    "HN410": (
        "{file}, line {line}: “{key}” is {value}; it must lie between {low} and {high}.",
        "{file}, ligne {line} : « {key} » vaut {value} ; la valeur doit être comprise entre {low} et {high}.",
    ),
    "HN411": (
        "{file}, line {line}: “{key}” cannot be “{value}”. Choose among: {choices}.",
        "{file}, ligne {line} : « {key} » ne peut pas valoir « {value} ». Choisissez parmi : {choices}.",
    ),
    "HN412": (
        "{file}, line {line}: calendar entry {number} lacks “{key}”. An entry has a date, what happens "
        "in both languages, and a source.",
        "{file}, ligne {line} : il manque « {key} » à l’entrée {number} du calendrier. Une entrée porte "
        "une date, l’objet dans les deux langues et une source.",
    ),
    "HN413": (
        "{folder}: there is a watch here already. Nothing was changed; choose another name.",
        "{folder} : une veille existe déjà ici. Rien n’a été modifié ; choisissez un autre nom.",
    ),
    "HN414": (
        "“{value}” cannot name a watch: use lower-case letters, digits and hyphens, for example lake-chad.",
        "« {value} » ne peut pas nommer une veille : employez des minuscules, des chiffres et des traits "
        "d’union, par exemple lac-tchad.",
    ),
    "HN415": (
        "“{value}” is not a country’s three-letter code (ISO 3166-1). The nearest: {nearest_en}.",
        "« {value} » n’est pas un code de pays à trois lettres (ISO 3166-1). Les plus proches : {nearest_fr}.",
    ),
    "HN416": (
        "The watch “{value}” needs its countries: add --countries, for example --countries MLI,BFA,NER.",
        "La veille « {value} » a besoin de ses pays : ajoutez --countries, par exemple --countries MLI,BFA,NER.",
    ),
    "HN417": (
        "The built-in watch “{value}” has no folder to write in. Add --record FOLDER, or make it yours "
        "first: hune init {value}",
        "La veille fournie « {value} » n’a pas de dossier où écrire. Ajoutez --record DOSSIER ou "
        "faites-en d’abord la vôtre : hune init {value}",
    ),
    "HN418": (
        "{file}: this file is not text in UTF-8 (byte {position}). Save it as UTF-8.",
        "{file} : ce fichier n’est pas du texte en UTF-8 (octet {position}). Enregistrez-le en UTF-8.",
    ),
    "HN419": (
        "{file}, line {line}: “{key}” = “{value}” is not a colour. Write # and six hexadecimal digits, for "
        "example #7a1f1f.",
        "{file}, ligne {line} : « {key} » = « {value} » n’est pas une couleur. Écrivez # suivi de six chiffres "
        "hexadécimaux, par exemple #7a1f1f.",
    ),
    "HN420": (
        "{file}, line {line}: in “{key}”, “{value}” stands twice. Keep one.",
        "{file}, ligne {line} : dans « {key} », « {value} » figure deux fois. N’en gardez qu’un.",
    ),
    "HN421": (
        "{file}, line {line}: “{value}” repeats a setting that stands above. Keep one.",
        "{file}, ligne {line} : « {value} » répète un réglage déjà donné plus haut. N’en gardez qu’un.",
    ),
    "HN422": (
        "{file}, line {line}: embargo {number} lacks “{key}”. An embargo has a first and a last day, and what "
        "it is for in both languages.",
        "{file}, ligne {line} : il manque « {key} » à l’embargo {number}. Un embargo porte un premier et un "
        "dernier jour, et son motif dans les deux langues.",
    ),
    "HN423": (
        "{file}, line {line}: embargo {number} ends ({last}) before it begins ({first}). Correct the days.",
        "{file}, ligne {line} : l’embargo {number} s’achève ({last}) avant de commencer ({first}). Corrigez les dates.",
    ),
    "HN424": (
        "{file}, line {line}: “{key}” = {value} is too pale for text: its contrast with white is {ratio} to 1, "
        "and at least {least} to 1 is needed. Choose a darker colour.",
        "{file}, ligne {line} : « {key} » = {value} est trop clair pour du texte : son contraste avec le blanc "
        "est de {ratio_fr} pour 1, et il en faut au moins {least_fr} pour 1. Choisissez une couleur plus foncée.",
    ),
}
