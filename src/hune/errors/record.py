"""The record, and who may see what of it: 2xx."""

TEXTS: dict[str, tuple[str, str]] = {
    # The record and what is damaged in it.
    "HN201": (
        "{record}: there is no record here. Ingest a file to make one, or name another with --record.",
        "{record} : il n’y a pas de base ici. Ingérez un fichier pour en créer une, ou désignez-en une "
        "autre avec --record.",
    ),
    "HN202": (
        "{record}: the record is empty. Ingest a file first, for example: hune ingest ucdp FILE",
        "{record} : la base est vide. Ingérez d’abord un fichier, par exemple : hune ingest ucdp FICHIER",
    ),
    "HN203": (
        "{record}: nothing was recorded yet on {moment}; the first entry is of {first}. Take a later moment.",
        "{record} : rien n’était encore enregistré le {moment} ; la première entrée date du {first}. "
        "Choisissez un moment ultérieur.",
    ),
    "HN204": (
        "{record}: this record is of format {found}; this hune reads format {known}. Install a newer hune.",
        "{record} : cette base est au format {found} ; cette version de hune lit le format {known}. "
        "Installez une version plus récente.",
    ),
    "HN205": (
        "{record}: the path of a record cannot contain any of {characters}. Rename the folder.",
        "{record} : le chemin d’une base ne peut contenir aucun de ces caractères : {characters}. Renommez le dossier.",
    ),
    "HN206": (
        "{file}: the disk is full, or a size limit is reached. What was committed before is intact; free "
        "some space and run again, which adds only what is missing.",
        "{file} : le disque est plein, ou une limite de taille est atteinte. Ce qui était déjà validé est "
        "intact ; libérez de l’espace et relancez, seul ce qui manque sera ajouté.",
    ),
    "HN207": (
        "{file}: this part of the record cannot be read ({reason}). Restore it from a copy; `hune record "
        "check` lists all that is damaged.",
        "{file} : cette partie de la base est illisible ({reason}). Restaurez-la depuis une copie ; `hune record "
        "check` énumère tout ce qui est endommagé.",
    ),
    "HN208": (
        "{record}: other processes kept writing to this record. Nothing was lost; run again.",
        "{record} : d’autres processus n’ont cessé d’écrire dans cette base. Rien n’est perdu ; relancez.",
    ),
    "HN209": (
        "{vintage} is not in this view of the record. It holds: {known}.",
        "{vintage} ne figure pas dans cette vue de la base, qui contient : {known}.",
    ),
    "HN210": (
        "“{column}” is not a column of {stored_as}. The columns are: {known}.",
        "« {column} » n’est pas une colonne de {stored_as}. Les colonnes sont : {known}.",
    ),
    "HN211": (
        "{file}, line {line}: {gwno} {kind} {month} lies outside what the file is said to cover. The row "
        "was kept out; declare its country and months with --covers, or correct the row.",
        "{file}, ligne {line} : {gwno} {kind} {month} sort de ce que le fichier est censé couvrir. La ligne "
        "est écartée ; déclarez son pays et ses mois avec --covers, ou corrigez la ligne.",
    ),
    "HN212": (
        "{file}, line {line}: the event or count “{id}” is already recorded in vintage {vintage} "
        "with other content. The row was kept out; if the file is another edition, ingest it under its own --vintage.",
        "{file}, ligne {line} : l’événement ou décompte « {id} » est déjà enregistré dans le millésime {vintage} "
        "avec un autre contenu. La ligne est écartée ; si le fichier est une autre édition, ingérez-le sous son "
        "propre --vintage.",
    ),
    "HN213": (
        "{file}, line {line}: the event or count “{id}” stands earlier in the file with other content. "
        "The first was kept, this row was kept out; correct the file.",
        "{file}, ligne {line} : l’événement ou décompte « {id} » figure plus haut dans le fichier "
        "avec un autre contenu. La première ligne est gardée, celle-ci est écartée ; corrigez le fichier.",
    ),
    "HN214": (
        "{file}, line {line}: no usable value in the required column {column}. The row was kept out.",
        "{file}, ligne {line} : pas de valeur exploitable dans la colonne obligatoire {column}. La ligne est écartée.",
    ),
    "HN215": (
        "{file}: the rows do not have the shape of the table {stored_as} ({reason}). This is a defect of "
        "the module that read the file; report it with the file’s first lines.",
        "{file} : les lignes n’ont pas la forme de la table {stored_as} ({reason}). C’est un défaut du "
        "module de lecture ; signalez-le avec les premières lignes du fichier.",
    ),
    "HN216": (
        "{file}: coverage {span} is not possible. A span is a country, one of sb, ns, os, and a first month "
        "not after the last.",
        "{file} : la couverture {span} est impossible. Elle se compose d’un pays, de sb, ns ou os, et d’un "
        "premier mois qui ne suit pas le dernier.",
    ),
    "HN217": (
        "{file}: {table} of {source} holds {held} in this record, and this file has {given}. Ingest it "
        "under another table name, or into another record.",
        "{file} : {table} de {source} contient {held} dans cette base, et ce fichier apporte {given}. "
        "Ingérez-le sous un autre nom de table, ou dans une autre base.",
    ),
    "HN218": (
        "{file}: vintage {vintage} was recorded as published {before}; from now on it counts as published "
        "{now}. Earlier versions of the record keep the earlier date.",
        "{file} : le millésime {vintage} était enregistré comme publié le {before} ; il compte désormais "
        "comme publié le {now}. Les versions antérieures de la base gardent l’ancienne date.",
    ),
    "HN219": (
        "{file}: no row could be kept, so nothing was recorded as covered. See the rejects: {rejects}",
        "{file} : aucune ligne n’a pu être gardée, donc aucune couverture n’est enregistrée. Voir les "
        "lignes écartées : {rejects}",
    ),
    "HN220": (
        "{file}: identical rows that stand more than once, counted once: {rows}.",
        "{file} : lignes identiques figurant plusieurs fois, comptées une seule : {rows}.",
    ),
    "HN221": (
        "“{value}” has no time zone. Write the moment with one, for example 2024-01-22T12:00Z.",
        "« {value} » n’a pas de fuseau horaire. Écrivez le moment avec le sien, par exemple 2024-01-22T12:00Z.",
    ),
    "HN222": (
        "{record} is a file, not a folder. Name another folder for the record.",
        "{record} est un fichier et non un dossier. Indiquez un autre dossier pour la base.",
    ),
    "HN223": (
        "{record}: this is the sample record that comes with hune, which is only read. Name another folder with "
        "--record, or make a watch of your own: hune init NAME",
        "{record} : c’est la base d’exemple livrée avec hune, qui n’est faite que pour être lue. Indiquez un autre "
        "dossier avec --record, ou créez votre propre veille : hune init NOM",
    ),
    "HN231": (
        "{table}: rows that entry {ingest} announces: {said}; rows that are there: {found}. Restore the record from a "
        "copy.",
        "{table} : lignes qu’annonce l’entrée {ingest} : {said} ; lignes présentes : {found}. Restaurez la base depuis "
        "une copie.",
    ),
    "HN232": (
        "{table}: the key {key} stands on {found} visible rows. Restore the record from a copy.",
        "{table} : la clé {key} figure sur {found} lignes visibles. Restaurez la base depuis une copie.",
    ),
    "HN233": (
        "{table}: rows that no longer match their key: {found}, the first being {key}. Their content was altered. "
        "Restore the record from a copy.",
        "{table} : lignes qui ne correspondent plus à leur clé : {found}, la première étant {key}. Leur contenu "
        "a été modifié. Restaurez la base depuis une copie.",
    ),
    "HN234": (
        "{table}: rows of entry {ingest} outside what it says it covers: {found}. Restore the record from a copy.",
        "{table} : lignes de l’entrée {ingest} hors de la couverture qu’elle déclare : {found}. Restaurez "
        "la base depuis une copie.",
    ),
    "HN235": (
        "{table}: the property {name} is “{found}” and must be “{wanted}”, or history may be deleted. Set "
        "it back with a Delta tool.",
        "{table} : la propriété {name} vaut « {found} » et doit valoir « {wanted} », sinon l’historique "
        "peut être effacé. Rétablissez-la avec un outil Delta.",
    ),
    "HN236": (
        "{table}: rows of interrupted entries ({ingests}), stored and never shown: {rows}. This is "
        "harmless: running the interrupted ingest again uses them or adds its own.",
        "{table} : lignes d’entrées interrompues ({ingests}), stockées et jamais montrées : {rows}. C’est "
        "sans conséquence : relancer l’ingestion les reprend ou ajoute les siennes.",
    ),
    "HN237": (
        "{table}: entry {ingest} is committed but its description in {table} is missing. Restore the record "
        "from a copy.",
        "{table} : l’entrée {ingest} est validée mais sa description manque dans {table}. Restaurez la base "
        "depuis une copie.",
    ),
    "HN238": (
        "{table}: {id} is visible with two different contents in vintage {vintage}. Restore the record from a copy.",
        "{table} : {id} est visible avec deux contenus différents dans le millésime {vintage}. Restaurez la "
        "base depuis une copie.",
    ),
    "HN239": (
        "{table}: the table is at version {found}, older than version {said} which entry {ingest} names. "
        "Restore the record from a copy.",
        "{table} : la table est à la version {found}, plus ancienne que la version {said} que nomme "
        "l’entrée {ingest}. Restaurez la base depuis une copie.",
    ),
    # Claims, and what people said of them.
    "HN240": (
        "Nothing in this record begins with “{value}”. hune review lists its claims and documents.",
        "Rien dans cette base ne commence par « {value} ». hune review énumère ses affirmations et ses documents.",
    ),
    "HN241": (
        "Several begin with “{value}”: {known}. Write more of the one you mean.",
        "Plusieurs commencent par « {value} » : {known}. Écrivez davantage de celui que vous voulez.",
    ),
    "HN242": (
        "No judgement of this record begins with “{value}”. hune review log lists them.",
        "Aucun jugement de cette base ne commence par « {value} ». hune review log en donne la liste.",
    ),
    "HN243": (
        "{file}: a claim cannot be read ({reason}). If a newer hune wrote it, install that one; else restore the "
        "record from a copy.",
        "{file} : une affirmation est illisible ({reason}). Si une version plus récente de hune l’a écrite, "
        "installez-la ; sinon, restaurez la base depuis une copie.",
    ),
    "HN244": (
        "{value}: this changes nothing. Say what is to be otherwise.",
        "{value} : cela ne change rien. Dites ce qui doit être autrement.",
    ),
    "HN246": (
        "{file} names no language model, so that --model has none to ask. Add [reading.model] with `endpoint` and "
        "`model` to the watch.toml of a watch of yours, or read without --model.",
        "{file} ne nomme aucun modèle de langue que --model puisse interroger. Ajoutez [reading.model], avec "
        "`endpoint` et `model`, au watch.toml d’une veille à vous, ou lisez sans --model.",
    ),
    # Who may see what, and two vintages set side by side.
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
}
