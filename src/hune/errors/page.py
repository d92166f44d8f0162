"""Drawings, messages and the laying out of a page: 60x to 64x."""

TEXTS: dict[str, tuple[str, str]] = {
    # Drawings.
    "HN601": (
        "There is nothing to draw: the figure has no rows. Give it at least one.",
        "Il n’y a rien à dessiner : la figure n’a aucune ligne. Donnez-lui-en au moins une.",
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
        "Bas, milieu et haut ne sont pas dans l’ordre : {values}. Donnez-les en ordre croissant.",
    ),
    "HN605": (
        "The figure could not be drawn: {reason}. Please report this with the data it was made from.",
        "La figure n’a pas pu être dessinée : {reason}. Merci de le signaler avec les données d’origine.",
    ),
    "HN606": (
        "The bars of “{name}” need the kinds sb, ns and os over the same months; given: {kinds}. Give all three.",
        "Les barres de « {name} » demandent les catégories sb, ns et os sur les mêmes mois ; reçu : {kinds}. "
        "Donnez les trois.",
    ),
    # Messages, numbers and words.
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
    # The page.
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
        "table “{name}”: cells in row {row}: {cells}; columns: {columns}. Give each column one cell.",
        "tableau « {name} » : cellules de la ligne {row} : {cells} ; colonnes : {columns}. Donnez une cellule à chaque "
        "colonne.",
    ),
}
