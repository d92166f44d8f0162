"""Signing and issuing: 7xx."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN700": (
        "{what_en} is empty. A signature has a name, and a role in English and in French.",
        "{what_fr} : rien n’est indiqué. Une signature porte un nom, et une fonction en anglais et en français.",
    ),
    "HN701": (
        "{what_en} holds a character that cannot be printed ({value}). Write it on one line, in letters.",
        "{what_fr} : un caractère ne peut être imprimé ({value}). Écrivez sur une seule ligne, en toutes lettres.",
    ),
    "HN702": (
        "{what_en} is {length} characters long; at most {most} fit under a brief. Shorten it.",
        "{what_fr} : {length} caractères, alors que {most} au plus tiennent au bas d’une note. Abrégez.",
    ),
    "HN703": (
        "Brief no. {number}: {name} has signed it already. Another person has to sign.",
        "Note nº {number} : déjà signée par {name}. Il faut la signature d’une autre personne.",
    ),
    "HN704": (
        "Brief no. {number} no longer says what {names} signed: {what_en} has changed. Bring back what was signed, or "
        "sign anew with --void: the earlier signatures are then void.",
        "La note nº {number} ne dit plus ce qu’a signé {names} : {what_fr} a changé. Rétablissez ce qui a été signé, "
        "ou signez de nouveau avec --void : les signatures précédentes sont alors nulles.",
    ),
    "HN705": (
        "Brief no. {number} cannot be signed or issued: {folder} already holds it, or the next number is {next}. Make "
        "the draft again.",
        "La note nº {number} ne peut être ni signée ni publiée : {folder} la contient déjà, ou le prochain numéro est "
        "{next}. Refaites le projet.",
    ),
    "HN706": (
        "{file}: these are not signatures that hune wrote ({reason}). Restore the file, or remove it and have the "
        "brief signed again.",
        "{file} : ce ne sont pas des signatures écrites par hune ({reason}). Rétablissez le fichier, ou supprimez-le "
        "et faites signer la note de nouveau.",
    ),
    "HN707": (
        "{folder}: no brief has been signed. Sign it first: hune brief sign --name … --role …",
        "{folder} : aucune note n’a été signée. Signez-la d’abord : hune brief sign --name … --role …",
    ),
    "HN708": (
        "Brief no. {number} is no longer what was signed: {what_en} has changed. Nothing was issued. Bring back what "
        "was signed, or have it signed anew with --void.",
        "La note nº {number} n’est plus ce qui a été signé : {what_fr} a changé. Rien n’a été publié. Rétablissez ce "
        "qui a été signé, ou faites signer de nouveau avec --void.",
    ),
    "HN709": (
        "Brief no. {number}, edition {edition}: signatures: {signed} of {needed}. Nothing was issued. Have it signed: "
        "hune brief sign --name … --role …",
        "Note nº {number}, édition {edition} : signatures : {signed} sur {needed}. Rien n’a été publié. Faites-la "
        "signer : hune brief sign --name … --role …",
    ),
    "HN710": (
        "Brief no. {number} lacks its text in {missing_en} (edition {edition}). English and French are issued "
        "together or not at all: put both in “languages” of watch.toml and make the draft again.",
        "Il manque à la note nº {number} son texte en {missing_fr} (édition {edition}). Le français et l’anglais "
        "paraissent ensemble ou pas du tout : mettez les deux dans « languages » de watch.toml et refaites le projet.",
    ),
    "HN711": (
        "Brief no. {number}: the analyst’s words in section {section} (edition {edition}) are not written in "
        "{missing_en}. Nothing was issued. Write them in notes/{section}.{lang}.md; no machine translates them.",
        "Note nº {number} : le texte de l’analyste dans la partie {section} (édition {edition}) n’est pas rédigé en "
        "{missing_fr}. Rien n’a été publié. Rédigez-le dans notes/{section}.{lang}.md ; aucune machine ne le traduit.",
    ),
    "HN712": (
        "Edition {editions}: embargo from {first} to {last} ({what_en}). Nothing was issued. Wait until it ends, or "
        "issue the INTERNAL edition alone.",
        "Édition {editions} : embargo du {first} au {last} ({what_fr}). Rien n’a été publié. Attendez qu’il prenne "
        "fin, ou publiez l’édition INTERNAL seule.",
    ),
    "HN713": (
        "{file}: this list of an issued brief cannot be read ({reason}), and the brief is left out. Restore its folder "
        "from a copy.",
        "{file} : cette liste d’une note publiée est illisible ({reason}), et la note est laissée de côté. Rétablissez "
        "son dossier à partir d’une copie.",
    ),
    "HN714": (
        "{file}: this file of an issued brief is missing or may not be read ({reason}), and the brief is left out. "
        "Restore its folder from a copy.",
        "{file} : ce fichier d’une note publiée manque ou ne peut être lu ({reason}), et la note est laissée de côté. "
        "Rétablissez son dossier à partir d’une copie.",
    ),
    "HN715": (
        "{file}: this is no longer what was issued: somebody changed it. The brief is left out. Restore its folder "
        "from a copy; a correction is a new brief.",
        "{file} : ce n’est plus ce qui a été publié, quelqu’un l’a modifié. La note est laissée de côté. Rétablissez "
        "son dossier à partir d’une copie ; une correction fait l’objet d’une nouvelle note.",
    ),
    "HN716": (
        "Issued briefs are missing between the others: {value}. Restore their folders from a copy; what changed is "
        "told from the briefs that are there.",
        "Il manque des notes publiées parmi les autres : {value}. Rétablissez leurs dossiers à partir d’une copie ; ce "
        "qui a changé est dit d’après les notes présentes.",
    ),
    "HN717": (
        "Brief no. {number}: {file} is not what was signed, or is not there. Nothing was issued. Make the files again "
        "from the signed draft.",
        "Note nº {number} : {file} n’est pas ce qui a été signé, ou manque. Rien n’a été publié. Refaites les fichiers "
        "à partir du projet signé.",
    ),
    "HN718": (
        "Brief no. {number} has no edition {edition}, which was to be signed. Its editions are: {known}.",
        "La note nº {number} n’a pas d’édition {edition}, qui devait être signée. Ses éditions : {known}.",
    ),
    "HN719": (
        "Brief no. {number}: somebody signed it while it was being issued. Nothing was issued. Run the same command "
        "again.",
        "Note nº {number} : quelqu’un l’a signée pendant sa publication. Rien n’a été publié. Relancez la même "
        "commande.",
    ),
    "HN720": (
        "Findings in the way of a signature: {number}. Run hune brief check {watch}, which lists them with file and "
        "line, and mend them.",
        "Obstacles à la signature : {number}. Lancez hune brief check {watch}, qui les énumère avec leur fichier et "
        "leur ligne, et levez-les.",
    ),
    "HN721": (
        "{file}: the PUBLIC edition names parties, who must be able to reply, and no contact is given. Add contact "
        "under [brief], or leave PUBLIC out of editions.",
        "{file} : l’édition PUBLIC nomme des acteurs, qui doivent pouvoir répondre, et aucun contact n’est donné. "
        "Ajoutez contact sous [brief], ou retirez PUBLIC des éditions.",
    ),
}
