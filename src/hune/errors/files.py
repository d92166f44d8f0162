"""What was typed, and the files of a source with their rows: 1xx."""

TEXTS: dict[str, tuple[str, str]] = {
    # What the user typed.
    "HN101": (
        "{file}: no such file. Check the path.",
        "{file} : fichier introuvable. Vérifiez le chemin.",
    ),
    "HN102": (
        "“{value}” is not a month. Write YYYY-MM, for example 2023-12.",
        "« {value} » n’est pas un mois. Écrivez AAAA-MM, par exemple 2023-12.",
    ),
    "HN103": (
        "“{value}” is not a date. Write YYYY-MM-DD, for example 2024-01-22.",
        "« {value} » n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2024-01-22.",
    ),
    # Files of a source and their rows.
    "HN111": (
        "{file}: this is a folder. Name the files in it, one after the other.",
        "{file} : c’est un dossier. Nommez les fichiers qu’il contient, l’un après l’autre.",
    ),
    "HN112": (
        "{file}: the file cannot be opened ({reason}). Check its permissions.",
        "{file} : impossible d’ouvrir le fichier ({reason}). Vérifiez ses droits d’accès.",
    ),
    "HN113": (
        "{file}: the file is empty. Download it again.",
        "{file} : le fichier est vide. Téléchargez-le de nouveau.",
    ),
    "HN114": (
        "{file}: this is a spreadsheet or an office document. Save it as CSV (UTF-8, comma separated) and ingest that.",
        "{file} : c’est un classeur ou un document bureautique. Enregistrez-le en CSV (UTF-8, "
        "séparateur virgule) et ingérez ce CSV.",
    ),
    "HN115": (
        "{file}: the file is cut off after line {line}. Nothing was read, since what is missing would"
        " look like months without violence. Download it again.",
        "{file} : le fichier est tronqué après la ligne {line}. Rien n’a été lu, car ce qui manque "
        "passerait pour des mois sans violence. Téléchargez-le de nouveau.",
    ),
    "HN116": (
        "{file}: the compressed file is damaged or of a kind not read here ({reason}). Download it "
        "again, or unpack it yourself and ingest the CSV.",
        "{file} : le fichier compressé est endommagé ou d’un type non pris en charge ({reason}). "
        "Téléchargez-le de nouveau, ou décompressez-le et ingérez le CSV.",
    ),
    "HN117": (
        "{file}: there is no table (.csv, .tsv or .txt) in this archive. It holds: {found}.",
        "{file} : cette archive ne contient aucune table (.csv, .tsv ou .txt). On y trouve : {found}.",
    ),
    "HN118": (
        "{file}, line {line}: this unpacks to far more than a table of this size holds, or the line "
        "is longer than 4 MB. Nothing was read; check where the file comes from.",
        "{file}, ligne {line} : une fois décompressé, le contenu dépasse de loin ce qu’une table de "
        "cette taille contient, ou la ligne fait plus de 4 Mo. Rien n’a été lu ; vérifiez l’origine "
        "du fichier.",
    ),
    "HN119": (
        "{file}, line {line}: the byte {byte} is not text in UTF-8. Save the file as UTF-8 (in a "
        "spreadsheet: “CSV UTF-8”) and ingest it again.",
        "{file}, ligne {line} : l’octet {byte} n’est pas du texte en UTF-8. Enregistrez le fichier en"
        " UTF-8 (dans un tableur : « CSV UTF-8 ») et ingérez-le de nouveau.",
    ),
    "HN120": (
        "{file}, line 1: the names of the columns cannot be read from “{value}”. They must stand on "
        "the first line, separated by commas: not by semicolons or tabs.",
        "{file}, ligne 1 : impossible de lire les noms de colonnes dans « {value} ». Ils doivent "
        "figurer sur la première ligne, séparés par des virgules, et non par des points-virgules ou "
        "des tabulations.",
    ),
    "HN121": (
        "{file}, line 1: these columns are missing: {missing}. The file has: {found}. Check that it "
        "is the table you meant, and put the names back.",
        "{file}, ligne 1 : il manque ces colonnes : {missing}. Le fichier contient : {found}. "
        "Vérifiez que c’est la bonne table et rétablissez les noms.",
    ),
    "HN122": (
        "{file}: there are column names and no rows. Download it again; if there is truly nothing in "
        "it, there is nothing to ingest.",
        "{file} : le fichier contient des noms de colonnes, mais aucune ligne. Téléchargez-le de "
        "nouveau ; s’il est réellement vide, il n’y a rien à ingérer.",
    ),
    "HN123": (
        "{file}, line 1: the column “{column}” stands twice. Remove one of the two.",
        "{file}, ligne 1 : la colonne « {column} » figure deux fois. Supprimez-en une.",
    ),
    "HN124": (
        "{file}: the name of the file does not tell which edition it is. Say it, for example: --vintage 24.1",
        "{file} : le nom du fichier n’indique pas de quelle édition il s’agit. Précisez-la, par "
        "exemple : --vintage 24.1",
    ),
    "HN125": (
        "“{value}” is not an edition that can be read as this table. Write 24.1 for the yearly events"
        " of 2024, 26.0.2 for the Candidate events of February 2026.",
        "« {value} » n’est pas une édition lisible pour cette table. Écrivez 24.1 pour les événements"
        " annuels de 2024, 26.0.2 pour les événements provisoires de février 2026.",
    ),
    "HN126": (
        "{file}: the name of the file says edition {named}, and --vintage says {value}. Correct one of the two.",
        "{file} : le nom du fichier indique l’édition {named}, et --vintage indique {value}. Corrigez l’un des deux.",
    ),
    "HN127": (
        "There is no source “{value}”. Did you mean “{nearest}”? The sources are: {known}.",
        "La source « {value} » n’existe pas. Vouliez-vous dire « {nearest} » ? Sources disponibles : {known}.",
    ),
    "HN128": (
        "“{value}” does not say what the file covers. Write [COUNTRIES:]FIRST..LAST[:KINDS], for "
        "example NGA:1990-01..2019-12 or MLI,BFA:2012-01..2023-12:sb,os",
        "« {value} » ne dit pas ce que couvre le fichier. Écrivez [PAYS:]DÉBUT..FIN[:CATÉGORIES], par"
        " exemple NGA:1990-01..2019-12 ou MLI,BFA:2012-01..2023-12:sb,os",
    ),
    "HN129": (
        "{file}: this is an extract, not the world. States known to have had events that are not in it: {number} "
        "({states_en}, …). Say what it covers, for example: --covers MLI,BFA:1989-01..2025-05",
        "{file} : c’est un extrait, non le monde entier. États ayant connu des événements et qui n’y figurent pas : "
        "{number} ({states_fr}, …). Précisez ce qu’il couvre, par exemple : --covers MLI,BFA:1989-01..2025-05",
    ),
    "HN130": (
        "{file}, line {line}: the column {column} is blank. The row was kept out; fill in the value.",
        "{file}, ligne {line} : la colonne {column} est vide. La ligne est écartée ; complétez la valeur.",
    ),
    "HN131": (
        "{file}, line {line}: “{value}” is not a number that the column {column} can hold. The row "
        "was kept out; write digits, without thousands separators, and a point for decimals where the"
        " column has them.",
        "{file}, ligne {line} : « {value} » n’est pas un nombre admis dans la colonne {column}. La "
        "ligne est écartée ; écrivez des chiffres, sans séparateur de milliers, avec un point pour "
        "les décimales là où la colonne en admet.",
    ),
    "HN132": (
        "“{value}” reaches beyond what edition {vintage} can cover ({first}..{last}). Correct --covers or --vintage.",
        "« {value} » dépasse ce que l’édition {vintage} peut couvrir ({first}..{last}). Corrigez "
        "--covers ou --vintage.",
    ),
    "HN133": (
        "{file}, line {line}: “{value}” in the column {column} is not a date. The row was kept out; write YYYY-MM-DD.",
        "{file}, ligne {line} : « {value} », dans la colonne {column}, n’est pas une date. La ligne "
        "est écartée ; écrivez AAAA-MM-JJ.",
    ),
    "HN134": (
        "{file}, line {line}: nothing in the file tells which number of “{value}” ({column}) is the "
        "day and which the month. The row was kept out; write YYYY-MM-DD.",
        "{file}, ligne {line} : rien dans le fichier ne permet de distinguer le jour du mois dans "
        "« {value} » ({column}). La ligne est écartée ; écrivez AAAA-MM-JJ.",
    ),
    "HN135": (
        "{file}, line {line}: the event ends ({value}) before it begins ({start}). The row was kept "
        "out; correct the dates.",
        "{file}, ligne {line} : l’événement se termine ({value}) avant d’avoir commencé ({start}). La"
        " ligne est écartée ; corrigez les dates.",
    ),
    "HN136": (
        "{file}, line {line}: {column} is {value} and must lie between {low} and {high}. The row was "
        "kept out; correct the value.",
        "{file}, ligne {line} : {column} vaut {value} et doit être compris entre {low} et {high}. La "
        "ligne est écartée ; corrigez la valeur.",
    ),
    "HN137": (
        "{file}: the day edition {vintage} came out is not on record here; going by the publisher’s "
        "rhythm it counts as published at the end of {published}.",
        "{file} : le jour de parution de l’édition {vintage} n’est pas connu ici ; d’après le rythme "
        "de l’éditeur, elle est réputée parue à la fin du mois {published}.",
    ),
    "HN138": (
        "{file}, line {line}: “{value}” ({column}) is not a country of the Gleditsch-Ward list. The "
        "row was kept out; correct the number.",
        "{file}, ligne {line} : « {value} » ({column}) n’est pas un pays de la liste Gleditsch-Ward. "
        "La ligne est écartée ; corrigez le numéro.",
    ),
    "HN139": (
        "{file}: some events between non-state groups are of dyads that the registry at hand does "
        "not hold; until it does, their names are treated as names of communities and not printed. "
        "Rows: {rows}. Lines: {lines}.",
        "{file} : des événements entre groupes non étatiques relèvent de dyades absentes du "
        "registre disponible ; en attendant, leurs noms sont traités comme des noms de communautés et"
        " ne sont pas imprimés. Nombre : {rows}. Lignes : {lines}.",
    ),
    "HN140": (
        "{file}, line {line}: latitude {latitude} and longitude {longitude} seem swapped: the other "
        "way round they fit the row’s cell or country. The row was kept out; swap them.",
        "{file}, ligne {line} : la latitude {latitude} et la longitude {longitude} semblent "
        "interverties : dans l’autre sens, elles s’accordent avec la cellule ou le pays de la ligne. "
        "La ligne est écartée ; intervertissez-les.",
    ),
    "HN141": (
        "{file}, line {line}: {column} is {value}, but latitude {latitude} and longitude {longitude} "
        "lie in cell {cell}. The row was kept out; correct the cell or the coordinates.",
        "{file}, ligne {line} : {column} vaut {value}, mais la latitude {latitude} et la longitude "
        "{longitude} tombent dans la cellule {cell}. La ligne est écartée ; corrigez la cellule ou "
        "les coordonnées.",
    ),
    "HN143": (
        "{file}, line {line}: {column} {value} (country {gwno}, {kind}) lies outside what this file "
        "of edition {vintage} accounts for. The row was kept out; correct it, or say what the file "
        "covers with --covers.",
        "{file}, ligne {line} : {column} {value} (pays {gwno}, {kind}) sort de ce dont ce fichier de "
        "l’édition {vintage} rend compte. La ligne est écartée ; corrigez-la ou précisez avec "
        "--covers ce que couvre le fichier.",
    ),
    "HN144": (
        "{file}, line {line}: the row cannot be split into its {expected} values (found: {found}): “{value}…”. It was "
        "kept out; check its commas and that its quotation marks pair up.",
        "{file}, ligne {line} : impossible de découper la ligne en ses {expected} valeurs (trouvé : {found}) : "
        "« {value}… ». Elle est écartée ; vérifiez les virgules et que les guillemets vont par paires.",
    ),
    "HN145": (
        "{file}: some events are said to have a known place and give none; they count for their "
        "country only. Rows: {rows}. Lines: {lines}.",
        "{file} : des événements ont un lieu dit connu mais absent ; ils ne comptent que pour leur"
        " pays. Nombre : {rows}. Lignes : {lines}.",
    ),
    "HN146": (
        "{file}, line {line}: the byte {byte} is not text in UTF-8. The row was kept out; write it again in UTF-8.",
        "{file}, ligne {line} : l’octet {byte} n’est pas du texte en UTF-8. La ligne est écartée ; "
        "réécrivez-la en UTF-8.",
    ),
    "HN147": (
        "{file}: in some events low, best and high are not in order; the best estimate is kept and "
        "the range left empty. Rows: {rows}. Lines: {lines}.",
        "{file} : pour certains événements, les estimations basse, meilleure et haute ne sont pas dans "
        "l’ordre ; la meilleure est gardée, la fourchette laissée vide. Nombre : {rows}. Lignes : {lines}.",
    ),
    "HN149": (
        "{file}: every row lacks its first value, the id, so that all others stand one column to the "
        "left of their names; read accordingly, with relid naming the events.",
        "{file} : il manque à chaque ligne sa première valeur, l’identifiant, si bien que les autres "
        "sont décalées d’une colonne vers la gauche ; le fichier est lu en conséquence, et relid "
        "désigne les événements.",
    ),
}
