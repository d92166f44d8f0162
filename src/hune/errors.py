"""The numbered catalogue of everything that can go wrong, in both languages.

A number never changes its meaning. A text names what is at fault (file, line, value) and says what to
do. `HuneError` stops the work; a `Notice` is the same thing said without stopping, for a row that was
kept out or a range that was dropped.
"""

from dataclasses import dataclass
from typing import Any

CATALOGUE: dict[str, tuple[str, str]] = {
    # 10x: what the user typed
    "HN101": (
        "{file}: no such file. Check the path.",
        "{file} : fichier introuvable. Vérifiez le chemin.",
    ),
    "HN102": (
        "“{value}” is not a month. Write YYYY-MM, for example 2023-12.",
        "« {value} » n’est pas un mois. Écrivez AAAA-MM, par exemple 2023-12.",
    ),
    "HN103": (
        "“{value}” is not a date. Write YYYY-MM-DD, for example 2024-01-22.",
        "« {value} » n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2024-01-22.",
    ),
    # 11x-14x: files of a source and their rows
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
        "{file}: this is an extract, not the world: {number} states known to have had events are not "
        "in it ({states_en}, …). Say what it covers, for example: --covers MLI,BFA:1989-01..2025-05",
        "{file} : c’est un extrait, non le monde entier : {number} États ayant connu des événements "
        "n’y figurent pas ({states_fr}, …). Précisez ce qu’il couvre, par exemple : --covers "
        "MLI,BFA:1989-01..2025-05",
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
        "{file}, line {line}: the row cannot be split into its {expected} values ({found} found): "
        "“{value}…”. It was kept out; check its commas and that its quotation marks pair up.",
        "{file}, ligne {line} : impossible de découper la ligne en ses {expected} valeurs ({found} "
        "trouvées) : « {value}… ». Elle est écartée ; vérifiez les virgules et que les guillemets "
        "vont par paires.",
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
    # 20x-24x: the record
    "HN201": (
        "{record}: there is no record here. Ingest a file to make one, or name another with --record.",
        "{record} : il n’y a pas de base ici. Ingérez un fichier pour en créer une, ou désignez-en une "
        "autre avec --record.",
    ),
    "HN202": (
        "{record}: the record is empty. Ingest a file first, for example: hune ingest ucdp FILE",
        "{record} : la base est vide. Ingérez d’abord un fichier, par exemple : hune ingest ucdp FICHIER",
    ),
    "HN203": (
        "{record}: nothing was recorded yet on {moment}; the first entry is of {first}. Take a later moment.",
        "{record} : rien n’était encore enregistré le {moment} ; la première entrée date du {first}. "
        "Choisissez un moment ultérieur.",
    ),
    "HN204": (
        "{record}: this record is of format {found}; this hune reads format {known}. Install a newer hune.",
        "{record} : cette base est au format {found} ; cette version de hune lit le format {known}. "
        "Installez une version plus récente.",
    ),
    "HN205": (
        "{record}: the path of a record cannot contain any of {characters}. Rename the folder.",
        "{record} : le chemin d’une base ne peut contenir aucun de ces caractères : {characters}. Renommez le dossier.",
    ),
    "HN206": (
        "{file}: the disk is full, or a size limit is reached. What was committed before is intact; free "
        "some space and run again, which adds only what is missing.",
        "{file} : le disque est plein, ou une limite de taille est atteinte. Ce qui était déjà validé est "
        "intact ; libérez de l’espace et relancez, seul ce qui manque sera ajouté.",
    ),
    "HN207": (
        "{file}: this part of the record cannot be read ({reason}). Restore it from a copy; `hune record "
        "check` lists all that is damaged.",
        "{file} : cette partie de la base est illisible ({reason}). Restaurez-la depuis une copie ; `hune record "
        "check` énumère tout ce qui est endommagé.",
    ),
    "HN208": (
        "{record}: other processes kept writing to this record. Nothing was lost; run again.",
        "{record} : d’autres processus n’ont cessé d’écrire dans cette base. Rien n’est perdu ; relancez.",
    ),
    "HN209": (
        "{vintage} is not in this view of the record. It holds: {known}.",
        "{vintage} ne figure pas dans cette vue de la base, qui contient : {known}.",
    ),
    "HN210": (
        "“{column}” is not a column of {stored_as}. The columns are: {known}.",
        "« {column} » n’est pas une colonne de {stored_as}. Les colonnes sont : {known}.",
    ),
    "HN211": (
        "{file}, line {line}: {gwno} {kind} {month} lies outside what the file is said to cover. The row "
        "was kept out; declare its country and months with --covers, or correct the row.",
        "{file}, ligne {line} : {gwno} {kind} {month} sort de ce que le fichier est censé couvrir. La ligne "
        "est écartée ; déclarez son pays et ses mois avec --covers, ou corrigez la ligne.",
    ),
    "HN212": (
        "{file}, line {line}: the event or count “{id}” is already recorded in vintage {vintage} "
        "with other content. The row was kept out; if the file is another edition, ingest it under its own --vintage.",
        "{file}, ligne {line} : l’événement ou décompte « {id} » est déjà enregistré dans le millésime {vintage} "
        "avec un autre contenu. La ligne est écartée ; si le fichier est une autre édition, ingérez-le sous son "
        "propre --vintage.",
    ),
    "HN213": (
        "{file}, line {line}: the event or count “{id}” stands earlier in the file with other content. "
        "The first was kept, this row was kept out; correct the file.",
        "{file}, ligne {line} : l’événement ou décompte « {id} » figure plus haut dans le fichier "
        "avec un autre contenu. La première ligne est gardée, celle-ci est écartée ; corrigez le fichier.",
    ),
    "HN214": (
        "{file}, line {line}: no usable value in the required column {column}. The row was kept out.",
        "{file}, ligne {line} : pas de valeur exploitable dans la colonne obligatoire {column}. La ligne est écartée.",
    ),
    "HN215": (
        "{file}: the rows do not have the shape of the table {stored_as} ({reason}). This is a defect of "
        "the module that read the file; report it with the file’s first lines.",
        "{file} : les lignes n’ont pas la forme de la table {stored_as} ({reason}). C’est un défaut du "
        "module de lecture ; signalez-le avec les premières lignes du fichier.",
    ),
    "HN216": (
        "{file}: coverage {span} is not possible. A span is a country, one of sb, ns, os, and a first month "
        "not after the last.",
        "{file} : la couverture {span} est impossible. Elle se compose d’un pays, de sb, ns ou os, et d’un "
        "premier mois qui ne suit pas le dernier.",
    ),
    "HN217": (
        "{file}: {table} of {source} holds {held} in this record, and this file has {given}. Ingest it "
        "under another table name, or into another record.",
        "{file} : {table} de {source} contient {held} dans cette base, et ce fichier apporte {given}. "
        "Ingérez-le sous un autre nom de table, ou dans une autre base.",
    ),
    "HN218": (
        "{file}: vintage {vintage} was recorded as published {before}; from now on it counts as published "
        "{now}. Earlier versions of the record keep the earlier date.",
        "{file} : le millésime {vintage} était enregistré comme publié le {before} ; il compte désormais "
        "comme publié le {now}. Les versions antérieures de la base gardent l’ancienne date.",
    ),
    "HN219": (
        "{file}: no row could be kept, so nothing was recorded as covered. See the rejects: {rejects}",
        "{file} : aucune ligne n’a pu être gardée, donc aucune couverture n’est enregistrée. Voir les "
        "lignes écartées : {rejects}",
    ),
    "HN220": (
        "{file}: identical rows that stand more than once, counted once: {rows}.",
        "{file} : lignes identiques figurant plusieurs fois, comptées une seule : {rows}.",
    ),
    "HN221": (
        "“{value}” has no time zone. Write the moment with one, for example 2024-01-22T12:00Z.",
        "« {value} » n’a pas de fuseau horaire. Écrivez le moment avec le sien, par exemple 2024-01-22T12:00Z.",
    ),
    "HN231": (
        "{table}: entry {ingest} says {said} rows and {found} are there. Restore the record from a copy.",
        "{table} : l’entrée {ingest} annonce {said} lignes, il y en a {found}. Restaurez la base depuis une copie.",
    ),
    "HN232": (
        "{table}: the key {key} stands on {found} visible rows. Restore the record from a copy.",
        "{table} : la clé {key} figure sur {found} lignes visibles. Restaurez la base depuis une copie.",
    ),
    "HN233": (
        "{table}: rows that no longer match their key: {found}, the first being {key}. Their content was altered. "
        "Restore the record from a copy.",
        "{table} : lignes qui ne correspondent plus à leur clé : {found}, la première étant {key}. Leur contenu "
        "a été modifié. Restaurez la base depuis une copie.",
    ),
    "HN234": (
        "{table}: rows of entry {ingest} outside what it says it covers: {found}. Restore the record from a copy.",
        "{table} : lignes de l’entrée {ingest} hors de la couverture qu’elle déclare : {found}. Restaurez "
        "la base depuis une copie.",
    ),
    "HN235": (
        "{table}: the property {name} is “{found}” and must be “{wanted}”, or history may be deleted. Set "
        "it back with a Delta tool.",
        "{table} : la propriété {name} vaut « {found} » et doit valoir « {wanted} », sinon l’historique "
        "peut être effacé. Rétablissez-la avec un outil Delta.",
    ),
    "HN236": (
        "{table}: rows of interrupted entries ({ingests}), stored and never shown: {rows}. This is "
        "harmless: running the interrupted ingest again uses them or adds its own.",
        "{table} : lignes d’entrées interrompues ({ingests}), stockées et jamais montrées : {rows}. C’est "
        "sans conséquence : relancer l’ingestion les reprend ou ajoute les siennes.",
    ),
    "HN237": (
        "{table}: entry {ingest} is committed but its description in {table} is missing. Restore the record "
        "from a copy.",
        "{table} : l’entrée {ingest} est validée mais sa description manque dans {table}. Restaurez la base "
        "depuis une copie.",
    ),
    "HN238": (
        "{table}: {id} is visible with two different contents in vintage {vintage}. Restore the record from a copy.",
        "{table} : {id} est visible avec deux contenus différents dans le millésime {vintage}. Restaurez la "
        "base depuis une copie.",
    ),
    "HN239": (
        "{table}: the table is at version {found}, older than version {said} which entry {ingest} names. "
        "Restore the record from a copy.",
        "{table} : la table est à la version {found}, plus ancienne que la version {said} que nomme "
        "l’entrée {ingest}. Restaurez la base depuis une copie.",
    ),
    "HN222": (
        "{record} is a file, not a folder. Name another folder for the record.",
        "{record} est un fichier et non un dossier. Indiquez un autre dossier pour la base.",
    ),
    # 26x: who may see what, and two vintages set side by side
    "HN260": (
        "“{value}” is not an edition. The editions are: {known}.",
        "« {value} » n’est pas une édition. Les éditions sont : {known}.",
    ),
    "HN261": (
        "“{value}” is not a label that a row can carry. The labels are: {known}. What is TLP:RED is for named persons "
        "only and does not go into a record.",
        "« {value} » n’est pas une étiquette qu’une ligne puisse porter. Les étiquettes sont : {known}. Ce qui est "
        "TLP:RED ne s’adresse qu’à des personnes désignées et n’entre pas dans une base.",
    ),
    "HN262": (
        "{value} does not let a row go into the {edition} edition. Take {needed} or a wider label, or a narrower "
        "edition.",
        "{value} ne permet pas qu’une ligne paraisse dans l’édition {edition}. Prenez {needed}, une étiquette plus "
        "large, ou une édition plus restreinte.",
    ),
    "HN263": (
        "{file}: vintage {vintage} was marked {before_en} where this file covers it. From now on it is marked "
        "{now_en}, rows that came before included.",
        "{file} : là où ce fichier le couvre, le millésime {vintage} était marqué {before_fr}. Il est désormais "
        "marqué {now_fr}, y compris pour les lignes reçues auparavant.",
    ),
    "HN264": (
        "{file}: where this file covers it, vintage {vintage} is held as {before_en} and stays so; {now_en} does not "
        "open it. To let these rows go further, ingest them into a record of their own.",
        "{file} : là où ce fichier le couvre, le millésime {vintage} est conservé comme {before_fr} et le reste ; "
        "{now_fr} ne l’ouvre pas. Pour que ces lignes aillent plus loin, ingérez-les dans une base à part.",
    ),
    "HN265": (
        "{record}: nothing in this record may go into the {edition} edition. Write a narrower edition, or ingest a "
        "source that is open to it.",
        "{record} : rien dans cette base ne peut paraître dans l’édition {edition}. Rédigez une édition plus "
        "restreinte, ou ingérez une source qui lui soit ouverte.",
    ),
    "HN266": (
        "{earlier} and {later} have no month of these countries in common: {countries}. Name two vintages that cover "
        "the same months.",
        "{earlier} et {later} n’ont aucun mois en commun pour ces pays : {countries}. Indiquez deux millésimes qui "
        "couvrent les mêmes mois.",
    ),
    "HN267": (
        "“{value}” names several vintages of this record: {known}. Write one of them in full.",
        "« {value} » désigne plusieurs millésimes de cette base : {known}. Écrivez l’un d’eux en entier.",
    ),
    "HN268": (
        "{value} is not a number of events: what is not covered has no place in a table of counts that are shown or "
        "withheld. Leave the row out.",
        "{value} n’est pas un nombre d’événements : ce qui n’est pas couvert n’a pas sa place dans un tableau "
        "d’effectifs publiés ou retenus. Retirez la ligne.",
    ),
    # 30x: places
    "HN301": (
        "“{value}” is not a country known here. Did you mean {suggestion_en}?",
        "« {value} » n’est pas un pays connu ici. Vouliez-vous dire {suggestion_fr} ?",
    ),
    "HN302": (
        "{value} is not a Gleditsch-Ward number of a state since 1980. Write an ISO code, for example MLI.",
        "{value} n’est le numéro Gleditsch-Ward d’aucun État depuis 1980. Écrivez un code ISO, par exemple MLI.",
    ),
    "HN303": (
        "“{value}” is not a state of the Gleditsch-Ward list, so no source gives it figures of its own. "
        "Name the state whose figures include it.",
        "« {value} » n’est pas un État de la liste Gleditsch-Ward : aucune source n’en donne de chiffres "
        "propres. Nommez l’État dont les chiffres le comprennent.",
    ),
    "HN304": (
        "“{value}” is not a country known here. Write its name in English or French, or its ISO code (MLI).",
        "« {value} » n’est pas un pays connu ici. Écrivez son nom en français ou en anglais, ou son code ISO (MLI).",
    ),
    "HN305": (
        "latitude {lat}, longitude {lon} is not on the globe. Latitudes run from -90 to 90, longitudes "
        "from -180 to 180; check that the two are not swapped.",
        "latitude {lat}, longitude {lon} : ce point n’est pas sur le globe. Les latitudes vont de -90 à 90, "
        "les longitudes de -180 à 180 ; vérifiez qu’elles ne sont pas inversées.",
    ),
    "HN306": (
        "{value} is not a PRIO-GRID cell. Cells are numbered from 1 to 259200.",
        "{value} n’est pas une maille PRIO-GRID. Les mailles sont numérotées de 1 à 259200.",
    ),
    "HN307": (
        "no border of {name_en} is held: the state has ended, or is too small for the scale of the map. "
        "Leave it out of maps and of lists of neighbours.",
        "aucun tracé de frontière pour {name_fr} : l’État n’existe plus, ou il est trop petit pour "
        "l’échelle de la carte. Ne le demandez ni sur une carte ni dans une liste de voisins.",
    ),
    "HN308": (
        "cell {value} is listed twice. List each cell once.",
        "la maille {value} figure deux fois. Ne la listez qu’une fois.",
    ),
    # 40x: the watch folder
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
        "{file}, ligne {line} : « {key} » = « {value} » n’est pas une couleur. Écrivez # suivi de six chiffres "
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
        "{file}, ligne {line} : il manque « {key} » à l’embargo {number}. Un embargo porte un premier et un "
        "dernier jour, et son motif dans les deux langues.",
    ),
    "HN423": (
        "{file}, line {line}: embargo {number} ends ({last}) before it begins ({first}). Correct the days.",
        "{file}, ligne {line} : l’embargo {number} s’achève ({last}) avant de commencer ({first}). Corrigez les dates.",
    ),
    "HN424": (
        "{file}, line {line}: “{key}” = {value} is too pale for text: its contrast with white is {ratio} to 1, "
        "and at least {least} to 1 is needed. Choose a darker colour.",
        "{file}, ligne {line} : « {key} » = {value} est trop clair pour du texte : son contraste avec le blanc "
        "est de {ratio_fr} pour 1, et il en faut au moins {least_fr} pour 1. Choisissez une couleur plus foncée.",
    ),
    # 50x: panel and forecast
    "HN501": (
        "unit {value} is not covered in {month} (the window is {first} to {last}), and silence is not zero. "
        "Choose a window inside its coverage, or leave the unit out.",
        "l’unité {value} n’est pas couverte en {month} (fenêtre : {first} à {last}), et le silence n’est pas "
        "un zéro. Choisissez une fenêtre dans sa couverture, ou retirez l’unité.",
    ),
    "HN502": (
        "the panel has no unit {value}. Add its country or cell when building the panel.",
        "le panel n’a pas d’unité {value}. Ajoutez son pays ou sa maille en construisant le panel.",
    ),
    "HN503": (
        "these counts are by {value_en}; they cannot be laid out by {unit_en}. Choose another unit, or ingest the "
        "events themselves.",
        "ces décomptes sont par {value_fr} ; ils ne peuvent pas être disposés par {unit_fr}. Choisissez une autre "
        "unité, ou ingérez les événements eux-mêmes.",
    ),
    "HN504": (
        "{measure} is empty for unit {value} in {month}, though its table says it publishes it. Leave the "
        "measure out, or correct the file.",
        "{measure} est vide pour l’unité {value} en {month}, alors que sa table dit le publier. Renoncez à "
        "cette mesure, ou corrigez le fichier.",
    ),
    "HN505": (
        "{measure} is not published by every vintage read here ({truth}); what is not published is not zero. "
        'Build the panel with needs=("{measure}",).',
        "{measure} n’est pas publié par toutes les éditions lues ici ({truth}) ; l’absence n’est "
        'pas un zéro. Construisez le panel avec needs=("{measure}",).',
    ),
    "HN506": (
        "{measure} cannot be added up over units read from different vintages ({truth}). Give each its own "
        "number, or choose a window that one vintage covers.",
        "{measure} ne s’additionne pas entre unités lues dans des éditions différentes ({truth}). Donnez un "
        "chiffre à chacune, ou choisissez une fenêtre couverte par une seule édition.",
    ),
    "HN507": (
        "nothing in the record covers {countries} by {unit_en} with {needs}. Ingest a table that does, or ask "
        "for less.",
        "rien dans la base ne couvre {countries} par {unit_fr} avec {needs}. Ingérez une table qui le fait, ou "
        "demandez moins.",
    ),
    "HN508": (
        "a panel needs at least one unit. Name countries or cells that exist.",
        "un panel a besoin d’au moins une unité. Nommez des pays ou des mailles qui existent.",
    ),
    "HN511": (
        "horizon {value} is outside 1 to {most}: a forecast is for the months after its origin.",
        "l’horizon {value} est hors de l’intervalle 1 à {most} : une prévision porte sur les mois qui "
        "suivent son origine.",
    ),
    "HN512": (
        "{origin} cannot be an origin: unit {value} is covered to {last} only. Choose an origin no later "
        "than that, or leave the unit out.",
        "{origin} ne peut pas servir d’origine : l’unité {value} n’est couverte que jusqu’à {last}. "
        "Choisissez une origine qui ne dépasse pas ce mois, ou retirez l’unité.",
    ),
    "HN513": (
        "{name} cannot be {value}: it must be {must_en}.",
        "{name} ne peut pas valoir {value} : il faut {must_fr}.",
    ),
    "HN514": (
        "a distribution needs finite atoms and weights that are not negative and sum to one in every row; "
        "row {row} has not. Correct the draws or the weights.",
        "une distribution exige des atomes finis et des poids non négatifs dont la somme vaut un à chaque "
        "ligne ; ce n’est pas le cas de la ligne {row}. Corrigez les tirages ou les poids.",
    ),
    "HN515": (
        "what was observed has shape {observed}, the forecast {forecast}. Give one value per unit and horizon.",
        "les observations sont de forme {observed}, la prévision de forme {forecast}. Donnez une valeur par "
        "unité et par horizon.",
    ),
    "HN516": (
        "no origin from {first} to {last} has both its {window} months of history and its outcome covered. "
        "Ingest a longer series, or shorten the horizon.",
        "aucune origine de {first} à {last} n’a à la fois ses {window} mois d’historique et son issue "
        "couverts. Ingérez une série plus longue, ou réduisez l’horizon.",
    ),
    # 60x: drawing
    "HN601": (
        "There is nothing to draw: the figure has no rows. Give it at least one.",
        "Il n’y a rien à dessiner : la figure n’a aucune ligne. Donnez-lui-en au moins une.",
    ),
    "HN602": (
        "The map’s frame {bounds} is not west < east and south < north, in degrees. Correct it.",
        "Le cadre {bounds} de la carte n’est pas de la forme ouest < est et sud < nord, en degrés. Corrigez-le.",
    ),
    "HN603": (
        "{value} is not a count that can be drawn. Give a finite number from 0 up, or leave the month unknown.",
        "{value} n’est pas un effectif que l’on puisse dessiner. Donnez un nombre fini, nul ou positif, ou "
        "laissez le mois inconnu.",
    ),
    "HN604": (
        "Low, middle and high are out of order: {values}. Give them in ascending order.",
        "Bas, milieu et haut ne sont pas dans l’ordre : {values}. Donnez-les en ordre croissant.",
    ),
    "HN605": (
        "The figure could not be drawn: {reason}. Please report this with the data it was made from.",
        "La figure n’a pas pu être dessinée : {reason}. Merci de le signaler avec les données d’origine.",
    ),
    "HN606": (
        "The bars of “{name}” need the kinds sb, ns and os over the same months; given: {kinds}. Give all three.",
        "Les barres de « {name} » demandent les catégories sb, ns et os sur les mêmes mois ; reçu : {kinds}. "
        "Donnez les trois.",
    ),
    # 61x: text
    "HN611": (
        "“{lang}” is not a language of hune. Choose en or fr.",
        "« {lang} » n’est pas une langue de hune. Choisissez en ou fr.",
    ),
    "HN612": (
        "No message is called “{message}” in language {lang}. Correct the name, or add the message to both languages.",
        "Aucun message ne s’appelle « {message} » dans la langue {lang}. Corrigez le nom ou ajoutez le "
        "message aux deux langues.",
    ),
    "HN613": (
        "Message “{message}” ({lang}): missing arguments: {missing}; superfluous: {extra}. Give it "
        "exactly what it prints.",
        "Message « {message} » ({lang}) : arguments manquants : {missing} ; superflus : {extra}. Donnez "
        "exactement ce qu’il imprime.",
    ),
    "HN614": (
        "Message “{message}” ({lang}): the value “{value}” of {name} does not fit. Give a string that a "
        "variant names, or a counted number where a plural depends on it.",
        "Message « {message} » ({lang}) : la valeur « {value} » de {name} ne convient pas. Donnez une "
        "chaîne qu’une variante nomme, ou un nombre compté là où un pluriel en dépend.",
    ),
    "HN615": (
        "Message “{message}” ({lang}) could not be written: {reason}. Correct the message or shorten its arguments.",
        "Le message « {message} » ({lang}) n’a pas pu être écrit : {reason}. Corrigez le message ou "
        "raccourcissez ses arguments.",
    ),
    "HN616": (
        "{where}: {reason}. Correct the message file.",
        "{where} : {reason}. Corrigez le fichier de messages.",
    ),
    "HN617": (
        "“{value}” is not a finite number, so it cannot be printed. Say that the value is missing instead.",
        "« {value} » n’est pas un nombre fini et ne peut être imprimé. Dites plutôt que la valeur manque.",
    ),
    "HN618": (
        "The range {first} to {last} runs backwards. Give its lower or earlier bound first.",
        "L’intervalle de {first} à {last} est à l’envers. Donnez d’abord sa borne inférieure ou la plus ancienne.",
    ),
    "HN619": (
        "“{value}” is not a share or a probability. Give a number from 0 to 1.",
        "« {value} » n’est ni une part ni une probabilité. Donnez un nombre de 0 à 1.",
    ),
    "HN620": (
        "The text has words hune does not write ({lang}): {words}. In: “{text}”",
        "Le texte contient des mots que hune n’écrit pas ({lang}) : {words}. Dans : « {text} »",
    ),
    "HN621": (
        "An actor has the empty name “{name}”. Give the name the source writes.",
        "Un acteur porte le nom vide « {name} ». Donnez le nom qu’écrit la source.",
    ),
    "HN622": (
        "“{form}” is not a form of an actor’s name. Choose plain, the, of or by.",
        "« {form} » n’est pas une forme de nom d’acteur. Choisissez plain, the, of ou by.",
    ),
    # 63x: rendering
    "HN630": (
        "block “{block}” rests on evidence “{slug}”, which the brief does not hold. Add the evidence or take "
        "out the reference.",
        "le bloc « {block} » s’appuie sur la pièce « {slug} », absente de la note. Ajoutez la pièce ou retirez "
        "le renvoi.",
    ),
    "HN631": (
        "“{name}” names two things in the brief. Give each block, each section and each piece of evidence a "
        "name of its own.",
        "« {name} » désigne deux choses dans la note. Donnez à chaque bloc, à chaque section et à chaque pièce "
        "un nom qui lui soit propre.",
    ),
    "HN632": (
        "“{name}” is for the edition {narrower} only and may not appear in the edition {edition}. Leave it out, "
        "or make the brief in the narrower edition.",
        "« {name} » est réservé à l’édition {narrower} et ne peut paraître dans l’édition {edition}. Retirez-le, "
        "ou produisez la note dans l’édition plus restreinte.",
    ),
    "HN633": (
        "“{value}” cannot be the name of a block or of a section. Use letters, digits, points, hyphens and "
        "underscores, beginning with a letter.",
        "« {value} » ne peut nommer ni un bloc ni une section. Employez lettres, chiffres, points, traits "
        "d’union et soulignés, en commençant par une lettre.",
    ),
    "HN634": (
        "figure “{name}” has no drawing in {lang}. Give its specification in each language of the brief.",
        "la figure « {name} » n’a pas de dessin en {lang}. Donnez sa spécification dans chaque langue de la note.",
    ),
    "HN635": (
        "table “{name}”: row {row} has {cells} cells for {columns} columns. Give each column one cell.",
        "tableau « {name} » : la ligne {row} a {cells} cellules pour {columns} colonnes. Donnez une cellule à "
        "chaque colonne.",
    ),
    # 65x: composing a brief
    "HN651": (
        "the record covers none of the watch’s countries ({value}) up to {last}, the last month this page may read. "
        "Take a later date (`hune record info` says what is covered), ingest a source that covers them, or correct "
        "“countries” in watch.toml.",
        "la base ne couvre aucun des pays suivis ({value}) jusqu’à {last}, dernier mois que cette page peut lire. "
        "Choisissez une date plus tardive (`hune record info` dit ce qui est couvert), chargez une source qui les "
        "couvre, ou corrigez « countries » dans watch.toml.",
    ),
    "HN652": (
        "{file} is a file, not a folder. Name another folder with --out.",
        "{file} est un fichier et non un dossier. Indiquez un autre dossier avec --out.",
    ),
    "HN653": (
        "“{value}” is no edition. Choose one of: {choices}.",
        "« {value} » n’est pas une édition. Choisissez parmi : {choices}.",
    ),
    # 68x: under whose name the brief appears
    "HN680": (
        "brief.{key} in watch.toml names “{file}”, and there is no such file. The name is counted from the watch "
        "folder: put the file there, or correct the name.",
        "brief.{key}, dans watch.toml, désigne « {file} », et ce fichier n’existe pas. Le nom part du dossier de "
        "la veille : placez-y le fichier ou corrigez le nom.",
    ),
    "HN681": (
        "brief.{key} in watch.toml names “{file}”, which lies outside the watch folder. Copy the file into the "
        "folder and name it there.",
        "brief.{key}, dans watch.toml, désigne « {file} », situé hors du dossier de la veille. Copiez le fichier "
        "dans ce dossier et indiquez son nouveau nom.",
    ),
    "HN682": (
        "{file}: a logo is a PNG, a JPEG or an SVG; by its content this file is neither ({found}). Export it as "
        "one of them.",
        "{file} : un logo est un PNG, un JPEG ou un SVG ; d’après son contenu, ce fichier n’est rien de tel "
        "({found}). Exportez-le dans l’un de ces formats.",
    ),
    "HN683": (
        "{file}: {size} kB is too heavy for a logo; at most {most} kB. Export it smaller.",
        "{file} : {size} ko, c’est trop lourd pour un logo ; {most} ko au plus. Exportez-le en plus petit.",
    ),
    "HN684": (
        "{file}: {width} × {height} pixels is too large for a logo; at most {most} on each side. Export it smaller.",
        "{file} : {width} × {height} pixels, c’est trop grand pour un logo ; {most} au plus de chaque côté. "
        "Exportez-le en plus petit.",
    ),
    "HN685": (
        "{file}: the picture is cut off or damaged (at byte {position}). Export it again.",
        "{file} : l’image est tronquée ou endommagée (à l’octet {position}). Exportez-la de nouveau.",
    ),
    "HN686": (
        "{file}: this SVG does more than show lines ({found}): it runs, moves, links or loads something. Remove "
        "that, or export it as a plain SVG.",
        "{file} : ce SVG ne se contente pas de tracer des lignes ({found}) : il exécute, anime, relie ou charge "
        "quelque chose. Retirez cet élément ou exportez en SVG simple.",
    ),
    "HN687": (
        "{file}: this SVG has parts that do not look the same everywhere ({found}). Turn letters and effects into "
        "paths, and export it as a plain SVG; or take a PNG.",
        "{file} : ce SVG contient des parties qui ne s’affichent pas partout de la même façon ({found}). "
        "Convertissez lettres et effets en tracés et exportez en SVG simple ; ou prenez un PNG.",
    ),
    "HN688": (
        "{file}: brief.logo needs brief.organisation: the name is what those who cannot see the logo read. Add it.",
        "{file} : brief.logo suppose brief.organisation : ce nom est lu par qui ne voit pas le logo. Ajoutez-le.",
    ),
    "HN689": (
        "{file}: the SVG cannot be read ({reason}): it is not well-formed, too deeply nested, without a size, or "
        "shows nothing. Export it again as a plain SVG.",
        "{file} : SVG illisible ({reason}) : mal formé, trop imbriqué, sans dimensions ou vide. Exportez-le de "
        "nouveau en SVG simple.",
    ),
    "HN695": (
        "{file}: this is not a brief that hune wrote ({reason}). Restore the file from where it was issued; do not "
        "edit it.",
        "{file} : ce n’est pas une note écrite par hune ({reason}). Rétablissez le fichier tel qu’il a été publié ; "
        "ne le modifiez pas.",
    ),
    "HN696": (
        "{file}: this brief is written in the form {found}; this version of hune reads {known}. Read it with the "
        "version that wrote it, which its colophon names.",
        "{file} : cette note est écrite sous la forme {found} ; cette version de hune lit {known}. Lisez-la avec la "
        "version qui l’a écrite, nommée dans son colophon.",
    ),
    "HN697": (
        "table “{name}”: {rows} rows and {columns} columns do not fit into a sheet, which holds {most} rows under its "
        "heading. Divide the table.",
        "tableau « {name} » : {rows} lignes et {columns} colonnes ne tiennent pas dans une feuille, qui contient "
        "{most} lignes sous son intitulé. Divisez le tableau.",
    ),
    # 66x-67x: the analyst's notes; a finding puts the file and the line before the text
    "HN660": (
        "this note cannot be read ({reason_en}). Save it as plain text in UTF-8, of at most {most} kB.",
        "cette note est illisible ({reason_fr}). Enregistrez-la en texte brut, en UTF-8, de {most} ko au plus.",
    ),
    "HN661": (
        "“{value}” is not the name of a note, so nothing of it is read. Name it SECTION.LANGUAGE.md; the nearest "
        "name is {nearest}.",
        "« {value} » n’est pas un nom de note : rien n’en est lu. Nommez le fichier SECTION.LANGUE.md ; le nom le "
        "plus proche est {nearest}.",
    ),
    "HN662": (
        "the header cannot be read ({reason_en}). It stands first, as TOML between two lines of +++.",
        "l’en-tête est illisible ({reason_fr}). Il se place en premier, en TOML, entre deux lignes +++.",
    ),
    "HN663": (
        "in the header, “{key}” {fault_en}. Write for example: {example}",
        "dans l’en-tête, « {key} » {fault_fr}. Écrivez par exemple : {example}",
    ),
    "HN664": (
        "{what_en} cannot be set in a note: “{value}”. Keep to paragraphs, items that begin with “- ”, **bold** and "
        "[[slugs]].",
        "{what_fr} n’a pas sa place dans une note : « {value} ». Tenez-vous aux paragraphes, aux points qui "
        "commencent par « - », au **gras** et aux [[repères]].",
    ),
    "HN665": (
        "this is written in {found_en}, and the file is for text in {wanted_en}. Move it to the file of its language: "
        "“{value}”",
        "ce texte est en {found_fr}, et le fichier attend du texte en {wanted_fr}. Déplacez-le dans le fichier de sa "
        "langue : « {value} »",
    ),
    "HN666": (
        "the figure “{value}” has no evidence. Put the slug of its evidence after it, as in {value} [[{example}]], or "
        "leave it out.",
        "le chiffre « {value} » n’a pas de pièce justificative. Faites-le suivre du repère de sa pièce, comme dans "
        "{value} [[{example}]], ou retirez-le.",
    ),
    "HN667": (
        "“{value}”: a figure in words cannot be checked. Write it in digits, followed by the slug of its evidence.",
        "« {value} » : un chiffre en toutes lettres n’est pas vérifiable. Écrivez-le en chiffres, suivi du repère de "
        "sa pièce.",
    ),
    "HN668": (
        "“{value}” is not what [[{slug}]] says: {says}. Write it exactly, or rounded as the page rounds.",
        "« {value} » ne correspond pas à [[{slug}]], qui donne : {says}. Écrivez le chiffre exact, ou arrondi comme "
        "dans la note.",
    ),
    "HN669": (
        "“{value}” [[{slug}]] has moved since the last brief: then {then}, now {now}. Correct the figure, and what is "
        "said of it.",
        "« {value} » [[{slug}]] a changé depuis la dernière note : alors {then}, maintenant {now}. Corrigez le "
        "chiffre, et ce qui en est dit.",
    ),
    "HN670": (
        "“{value}” [[{slug}]] is not how {lang_en} writes this figure. Write {write}.",
        "« {value} » [[{slug}]] n’est pas la façon d’écrire ce chiffre en {lang_fr}. Écrivez {write}.",
    ),
    "HN671": (
        "“{value}” names no evidence. The nearest that does: {nearest}.",
        "« {value} » ne désigne aucune pièce. Le repère le plus proche : {nearest}.",
    ),
    "HN672": (
        "“{value}”: {reason_en}. The nearest that can be counted: {nearest}.",
        "« {value} » : {reason_fr}. Le repère le plus proche qui puisse être compté : {nearest}.",
    ),
    "HN673": (
        "the record does not cover {value_en}, so nothing can be said of it here; silence is not calm. Take the "
        "statement out, or say that this is not covered: “{text}”",
        "la base ne couvre pas {value_fr} : rien ne peut en être dit ici, et le silence n’est pas le calme. Retirez "
        "l’énoncé, ou dites que ce n’est pas couvert : « {text} »",
    ),
    "HN674": (
        "“{value}”: {fault_en}.",
        "« {value} » : {fault_fr}.",
    ),
    "HN675": (
        "“{value}” is a likelihood without its number. Write for example: {example}.",
        "« {value} » est une probabilité sans son chiffre. Écrivez par exemple : {example}.",
    ),
    "HN676": (
        "“{value}” is not a word of this brief. Write instead: {instead}.",
        "« {value} » n’est pas un mot de cette note. Écrivez plutôt : {instead}.",
    ),
    "HN677": (
        "a sentence of {words} words is hard to follow. Make two of it: “{value}”",
        "une phrase de {words} mots se suit mal. Faites-en deux : « {value} »",
    ),
    "HN678": (
        "{what_en} stands in this language only. Write it in {other} too; nothing is translated by machine.",
        "{what_fr} : dans cette langue seulement. À écrire aussi dans {other} ; rien n’est traduit par la machine.",
    ),
    "HN679": (
        "the header says edition {value}, but {reason_en}; the text goes no further than {narrower}.",
        "l’en-tête indique l’édition {value}, mais {reason_fr} ; le texte ne va pas au-delà de {narrower}.",
    ),
    # 69x: the organisation's template for Word
    "HN690": (
        "The Word template (brief.template in watch.toml) lacks these styles: {styles}. Word keeps a style in a file "
        "once it has been used: open the template, give each of them to a line of text (Home, Styles), delete the "
        "lines, and save.",
        "Il manque au modèle Word (brief.template, dans watch.toml) les styles suivants : {styles_fr}. Word "
        "n’enregistre un style qu’une fois employé : ouvrez le modèle, appliquez chacun d’eux à une ligne de texte "
        "(Accueil, Styles), supprimez ces lignes et enregistrez.",
    ),
    "HN691": (
        "The template (brief.template in watch.toml) cannot be read as a Word document ({reason}). Open it in Word "
        "and save it as “Word Document (.docx)”, without a password.",
        "Le modèle (brief.template, dans watch.toml) ne se lit pas comme un document Word ({reason}). Ouvrez-le dans "
        "Word et enregistrez-le comme « Document Word (.docx) », sans mot de passe.",
    ),
    "HN692": (
        "The Word template (brief.template in watch.toml) is too large: {size} MB, at most {most}. Delete its text and "
        "compress its pictures.",
        "Le modèle Word (brief.template, dans watch.toml) est trop volumineux : {size} Mo, pour {most} au plus. "
        "Supprimez-en le texte et compressez les images.",
    ),
    "HN693": (
        "The Word template (brief.template in watch.toml) holds a macro or an embedded program ({found}). Save it as "
        "“Word Document (.docx)”, which has no macros, and delete embedded objects.",
        "Le modèle Word (brief.template, dans watch.toml) contient une macro ou un programme incorporé ({found}). "
        "Enregistrez-le comme « Document Word (.docx) », qui n’a pas de macros, et supprimez les objets incorporés.",
    ),
    "HN694": (
        "The Word template (brief.template in watch.toml) fetches something from elsewhere ({kind}: {target}). Put "
        "pictures and texts into the file itself; if it is attached to another template, attach it to Normal "
        "(Developer, Document Template).",
        "Le modèle Word (brief.template, dans watch.toml) va chercher quelque chose ailleurs ({kind} : {target}). "
        "Placez images et textes dans le fichier même ; s’il est lié à un autre modèle, liez-le à Normal "
        "(Développeur, Modèle de document).",
    ),
    # 70x: signing and issuing
    "HN700": (
        "{what_en} is empty. A signature has a name, and a role in English and in French.",
        "{what_fr} : rien n’est indiqué. Une signature porte un nom, et une fonction en anglais et en français.",
    ),
    "HN701": (
        "{what_en} holds a character that cannot be printed ({value}). Write it on one line, in letters.",
        "{what_fr} : un caractère ne peut être imprimé ({value}). Écrivez sur une seule ligne, en toutes lettres.",
    ),
    "HN702": (
        "{what_en} is {length} characters long; at most {most} fit under a brief. Shorten it.",
        "{what_fr} : {length} caractères, alors que {most} au plus tiennent au bas d’une note. Abrégez.",
    ),
    "HN703": (
        "Brief no. {number}: {name} has signed it already. Another person has to sign.",
        "Note nº {number} : déjà signée par {name}. Il faut la signature d’une autre personne.",
    ),
    "HN704": (
        "Brief no. {number} no longer says what {names} signed: {what_en} has changed. Bring back what was signed, or "
        "sign anew with --void: the earlier signatures are then void.",
        "La note nº {number} ne dit plus ce qu’a signé {names} : {what_fr} a changé. Rétablissez ce qui a été signé, "
        "ou signez de nouveau avec --void : les signatures précédentes sont alors nulles.",
    ),
    "HN705": (
        "Brief no. {number} cannot be signed or issued: {folder} already holds it, or the next number is {next}. Make "
        "the draft again.",
        "La note nº {number} ne peut être ni signée ni publiée : {folder} la contient déjà, ou le prochain numéro est "
        "{next}. Refaites le projet.",
    ),
    "HN706": (
        "{file}: these are not signatures that hune wrote ({reason}). Restore the file, or remove it and have the "
        "brief signed again.",
        "{file} : ce ne sont pas des signatures écrites par hune ({reason}). Rétablissez le fichier, ou supprimez-le "
        "et faites signer la note de nouveau.",
    ),
    "HN707": (
        "{folder}: no brief has been signed. Sign it first: hune brief sign --name … --role …",
        "{folder} : aucune note n’a été signée. Signez-la d’abord : hune brief sign --name … --role …",
    ),
    "HN708": (
        "Brief no. {number} is no longer what was signed: {what_en} has changed. Nothing was issued. Bring back what "
        "was signed, or have it signed anew with --void.",
        "La note nº {number} n’est plus ce qui a été signé : {what_fr} a changé. Rien n’a été publié. Rétablissez ce "
        "qui a été signé, ou faites signer de nouveau avec --void.",
    ),
    "HN709": (
        "Brief no. {number}, edition {edition}: signed by {signed} of the {needed} persons who must. Nothing was "
        "issued. Have it signed: hune brief sign --name … --role …",
        "Note nº {number}, édition {edition} : signée par {signed} des {needed} personnes requises. Rien n’a été "
        "publié. Faites-la signer : hune brief sign --name … --role …",
    ),
    "HN710": (
        "Brief no. {number} lacks its text in {missing_en} (edition {edition}). English and French are issued "
        "together or not at all: put both in “languages” of watch.toml and make the draft again.",
        "Il manque à la note nº {number} son texte en {missing_fr} (édition {edition}). Le français et l’anglais "
        "paraissent ensemble ou pas du tout : mettez les deux dans « languages » de watch.toml et refaites le projet.",
    ),
    "HN711": (
        "Brief no. {number}: the analyst’s words in section {section} (edition {edition}) are not written in "
        "{missing_en}. Nothing was issued. Write them in notes/{section}.{lang}.md; no machine translates them.",
        "Note nº {number} : le texte de l’analyste dans la partie {section} (édition {edition}) n’est pas rédigé en "
        "{missing_fr}. Rien n’a été publié. Rédigez-le dans notes/{section}.{lang}.md ; aucune machine ne le traduit.",
    ),
    "HN712": (
        "Edition {editions}: embargo from {first} to {last} ({what_en}). Nothing was issued. Wait until it ends, or "
        "issue the INTERNAL edition alone.",
        "Édition {editions} : embargo du {first} au {last} ({what_fr}). Rien n’a été publié. Attendez qu’il prenne "
        "fin, ou publiez l’édition INTERNAL seule.",
    ),
    "HN713": (
        "{file}: this list of an issued brief cannot be read ({reason}), and the brief is left out. Restore its folder "
        "from a copy.",
        "{file} : cette liste d’une note publiée est illisible ({reason}), et la note est laissée de côté. Rétablissez "
        "son dossier à partir d’une copie.",
    ),
    "HN714": (
        "{file}: this file of an issued brief is missing or may not be read ({reason}), and the brief is left out. "
        "Restore its folder from a copy.",
        "{file} : ce fichier d’une note publiée manque ou ne peut être lu ({reason}), et la note est laissée de côté. "
        "Rétablissez son dossier à partir d’une copie.",
    ),
    "HN715": (
        "{file}: this is no longer what was issued: somebody changed it. The brief is left out. Restore its folder "
        "from a copy; a correction is a new brief.",
        "{file} : ce n’est plus ce qui a été publié, quelqu’un l’a modifié. La note est laissée de côté. Rétablissez "
        "son dossier à partir d’une copie ; une correction fait l’objet d’une nouvelle note.",
    ),
    "HN716": (
        "Issued briefs are missing between the others: {value}. Restore their folders from a copy; what changed is "
        "told from the briefs that are there.",
        "Il manque des notes publiées parmi les autres : {value}. Rétablissez leurs dossiers à partir d’une copie ; ce "
        "qui a changé est dit d’après les notes présentes.",
    ),
    "HN717": (
        "Brief no. {number}: {file} is not what was signed, or is not there. Nothing was issued. Make the files again "
        "from the signed draft.",
        "Note nº {number} : {file} n’est pas ce qui a été signé, ou manque. Rien n’a été publié. Refaites les fichiers "
        "à partir du projet signé.",
    ),
    "HN718": (
        "Brief no. {number} has no edition {edition}, which was to be signed. Its editions are: {known}.",
        "La note nº {number} n’a pas d’édition {edition}, qui devait être signée. Ses éditions : {known}.",
    ),
    "HN719": (
        "Brief no. {number}: somebody signed it while it was being issued. Nothing was issued. Run the same command "
        "again.",
        "Note nº {number} : quelqu’un l’a signée pendant sa publication. Rien n’a été publié. Relancez la même "
        "commande.",
    ),
    "HN720": (
        "{number} findings stand in the way of a signature. Run hune brief check {watch}, which lists them with file "
        "and line, and mend them.",
        "{number} constats s’opposent à la signature. Lancez hune brief check {watch}, qui les énumère avec leur "
        "fichier et leur ligne, et corrigez-les.",
    ),
    "HN721": (
        "{file}: the PUBLIC edition names parties, who must be able to reply, and no contact is given. Add contact "
        "under [brief], or leave PUBLIC out of editions.",
        "{file} : l’édition PUBLIC nomme des acteurs, qui doivent pouvoir répondre, et aucun contact n’est donné. "
        "Ajoutez contact sous [brief], ou retirez PUBLIC des éditions.",
    ),
    # 90x: the machine
    "HN901": (
        "{file}: no permission to write there. Choose another folder, or change its permissions.",
        "{file} : écriture refusée. Choisissez un autre dossier ou modifiez ses droits.",
    ),
    "HN902": (
        "Something broke inside hune ({value}). Please report it with the command you typed; "
        "HUNE_DEBUG=1 before the command shows where.",
        "Une erreur interne s’est produite dans hune ({value}). Merci de la signaler avec la commande "
        "saisie ; HUNE_DEBUG=1 devant la commande montre l’endroit.",
    ),
    "HN903": (
        "There is no command “{value}”. Did you mean “{nearest}”?",
        "La commande « {value} » n’existe pas. Vouliez-vous écrire « {nearest} » ?",
    ),
    "HN904": (
        "There is no command “{value}”. The commands are: {choices}.",
        "La commande « {value} » n’existe pas. Les commandes : {choices}.",
    ),
    "HN905": (
        "{command}: there is no option “{value}”. Did you mean “{nearest}”?",
        "{command} : l’option « {value} » n’existe pas. Vouliez-vous écrire « {nearest} » ?",
    ),
    "HN906": (
        "{command}: there is no option “{value}”. The options are: {choices}.",
        "{command} : l’option « {value} » n’existe pas. Les options : {choices}.",
    ),
    "HN907": (
        "{command}: {key_en} is missing. See {command} --help",
        "{command} : il manque {key_fr}. Voyez {command} --help",
    ),
    "HN908": (
        "{command}: {key} needs a value after it. See {command} --help",
        "{command} : {key} attend une valeur. Voyez {command} --help",
    ),
    "HN909": (
        "{command}: {key} cannot be “{value}”. See {command} --help",
        "{command} : {key} ne peut pas valoir « {value} ». Voyez {command} --help",
    ),
    "HN910": (
        "{command}: “{value}” is one word too many. See {command} --help",
        "{command} : « {value} » est de trop. Voyez {command} --help",
    ),
    "HN911": (
        "{command}: {key} is given twice. Keep one.",
        "{command} : {key} est donné deux fois. N’en gardez qu’un.",
    ),
    "HN912": (
        "{command}: this line cannot be read: “{value}”. See {command} --help",
        "{command} : ligne impossible à lire : « {value} ». Voyez {command} --help",
    ),
    "HN913": (
        "Stopped. The record holds everything up to its last commit and nothing of what was under way; "
        "run the same command to go on.",
        "Interrompu. La base contient tout jusqu’à sa dernière validation, et rien de ce qui était en "
        "cours ; relancez la même commande pour continuer.",
    ),
    "HN914": (
        "“{value}” is not a language of hune. Choose en or fr.",
        "« {value} » n’est pas une langue de hune. Choisissez en ou fr.",
    ),
    "HN915": (
        "No space left on the disk ({file}). Free some, then run the same command again.",
        "Plus de place sur le disque ({file}). Libérez-en, puis relancez la même commande.",
    ),
    "HN916": (
        "{file}: the system refused ({value}). Check the path.",
        "{file} : refus du système ({value}). Vérifiez le chemin.",
    ),
}


class HuneError(Exception):
    """A numbered error: `code` is its number, `details` the values its text names.

    >>> str(HuneError("HN102", value="13/2023"))
    'HN102 “13/2023” is not a month. Write YYYY-MM, for example 2023-12.'
    """

    def __init__(self, code: str, **details: Any) -> None:
        self.code = code
        self.details = details
        super().__init__(describe(code, details, "en"))

    def text(self, lang: str = "en") -> str:
        """Say the error in `lang` ("en" or "fr"), its number first."""
        return describe(self.code, self.details, lang)


@dataclass(frozen=True, slots=True)
class Notice:
    """A numbered remark that does not stop the work."""

    code: str
    details: dict[str, Any]

    def text(self, lang: str = "en") -> str:
        """Say the notice in `lang` ("en" or "fr"), its number first."""
        return describe(self.code, self.details, lang)


def describe(code: str, details: dict[str, Any], lang: str) -> str:
    """Fill the catalogue's text for `code` in `lang`; a missing detail is a defect and raises KeyError."""
    english, french = CATALOGUE[code]
    return f"{code} " + (french if lang == "fr" else english).format_map(details)
