"""Composing a brief, the analyst's notes, the organisation's name and files: 65x to 69x."""

TEXTS: dict[str, tuple[str, str]] = {
    # Composing.
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
        "« {value} » n’est pas une édition. Choisissez parmi : {choices}.",
    ),
    # The analyst's notes: a finding puts the file and the line before the text.
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
    # Under whose name the brief appears.
    "HN680": (
        "brief.{key} in watch.toml names “{file}”, and there is no such file. The name is counted from the watch "
        "folder: put the file there, or correct the name.",
        "brief.{key}, dans watch.toml, désigne « {file} », et ce fichier n’existe pas. Le nom part du dossier de "
        "la veille : placez-y le fichier ou corrigez le nom.",
    ),
    "HN681": (
        "brief.{key} in watch.toml names “{file}”, which lies outside the watch folder. Copy the file into the "
        "folder and name it there.",
        "brief.{key}, dans watch.toml, désigne « {file} », situé hors du dossier de la veille. Copiez le fichier "
        "dans ce dossier et indiquez son nouveau nom.",
    ),
    "HN682": (
        "{file}: a logo is a PNG, a JPEG or an SVG; by its content this file is neither ({found}). Export it as "
        "one of them.",
        "{file} : un logo est un PNG, un JPEG ou un SVG ; d’après son contenu, ce fichier n’est rien de tel "
        "({found}). Exportez-le dans l’un de ces formats.",
    ),
    "HN683": (
        "{file}: {size} kB is too heavy for a logo; at most {most} kB. Export it smaller.",
        "{file} : {size} ko, c’est trop lourd pour un logo ; {most} ko au plus. Exportez-le en plus petit.",
    ),
    "HN684": (
        "{file}: {width} × {height} pixels is too large for a logo; at most {most} on each side. Export it smaller.",
        "{file} : {width} × {height} pixels, c’est trop grand pour un logo ; {most} au plus de chaque côté. "
        "Exportez-le en plus petit.",
    ),
    "HN685": (
        "{file}: the picture is cut off or damaged (at byte {position}). Export it again.",
        "{file} : l’image est tronquée ou endommagée (à l’octet {position}). Exportez-la de nouveau.",
    ),
    "HN686": (
        "{file}: this SVG does more than show lines ({found}): it runs, moves, links or loads something. Remove "
        "that, or export it as a plain SVG.",
        "{file} : ce SVG ne se contente pas de tracer des lignes ({found}) : il exécute, anime, relie ou charge "
        "quelque chose. Retirez cet élément ou exportez en SVG simple.",
    ),
    "HN687": (
        "{file}: this SVG has parts that do not look the same everywhere ({found}). Turn letters and effects into "
        "paths, and export it as a plain SVG; or take a PNG.",
        "{file} : ce SVG contient des parties qui ne s’affichent pas partout de la même façon ({found}). "
        "Convertissez lettres et effets en tracés et exportez en SVG simple ; ou prenez un PNG.",
    ),
    "HN688": (
        "{file}: brief.logo needs brief.organisation: the name is what those who cannot see the logo read. Add it.",
        "{file} : brief.logo suppose brief.organisation : ce nom est lu par qui ne voit pas le logo. Ajoutez-le.",
    ),
    "HN689": (
        "{file}: the SVG cannot be read ({reason}): it is not well-formed, too deeply nested, without a size, or "
        "shows nothing. Export it again as a plain SVG.",
        "{file} : SVG illisible ({reason}) : mal formé, trop imbriqué, sans dimensions ou vide. Exportez-le de "
        "nouveau en SVG simple.",
    ),
    # The organisation's template for Word.
    "HN690": (
        "The Word template (brief.template in watch.toml) lacks these styles: {styles}. Word keeps a style in a file "
        "once it has been used: open the template, give each of them to a line of text (Home, Styles), delete the "
        "lines, and save.",
        "Il manque au modèle Word (brief.template, dans watch.toml) les styles suivants : {styles_fr}. Word "
        "n’enregistre un style qu’une fois employé : ouvrez le modèle, appliquez chacun d’eux à une ligne de texte "
        "(Accueil, Styles), supprimez ces lignes et enregistrez.",
    ),
    "HN691": (
        "The template (brief.template in watch.toml) cannot be read as a Word document ({reason}). Open it in Word "
        "and save it as “Word Document (.docx)”, without a password.",
        "Le modèle (brief.template, dans watch.toml) ne se lit pas comme un document Word ({reason}). Ouvrez-le dans "
        "Word et enregistrez-le comme « Document Word (.docx) », sans mot de passe.",
    ),
    "HN692": (
        "The Word template (brief.template in watch.toml) is too large: {size} MB, at most {most}. Delete its text and "
        "compress its pictures.",
        "Le modèle Word (brief.template, dans watch.toml) est trop volumineux : {size} Mo, pour {most} au plus. "
        "Supprimez-en le texte et compressez les images.",
    ),
    "HN693": (
        "The Word template (brief.template in watch.toml) holds a macro or an embedded program ({found}). Save it as "
        "“Word Document (.docx)”, which has no macros, and delete embedded objects.",
        "Le modèle Word (brief.template, dans watch.toml) contient une macro ou un programme incorporé ({found}). "
        "Enregistrez-le comme « Document Word (.docx) », qui n’a pas de macros, et supprimez les objets incorporés.",
    ),
    "HN694": (
        "The Word template (brief.template in watch.toml) fetches something from elsewhere ({kind}: {target}). Put "
        "pictures and texts into the file itself; if it is attached to another template, attach it to Normal "
        "(Developer, Document Template).",
        "Le modèle Word (brief.template, dans watch.toml) va chercher quelque chose ailleurs ({kind} : {target}). "
        "Placez images et textes dans le fichier même ; s’il est lié à un autre modèle, liez-le à Normal "
        "(Développeur, Modèle de document).",
    ),
    # What is read back, and what does not fit.
    "HN695": (
        "{file}: this is not a brief that hune wrote ({reason}). Restore the file from where it was issued; do not "
        "edit it.",
        "{file} : ce n’est pas une note écrite par hune ({reason}). Rétablissez le fichier tel qu’il a été publié ; "
        "ne le modifiez pas.",
    ),
    "HN696": (
        "{file}: this brief is written in the form {found}; this version of hune reads {known}. Read it with the "
        "version that wrote it, which its colophon names.",
        "{file} : cette note est écrite sous la forme {found} ; cette version de hune lit {known}. Lisez-la avec la "
        "version qui l’a écrite, nommée dans son colophon.",
    ),
    "HN697": (
        "table “{name}”: {rows} rows and {columns} columns do not fit into a sheet, which holds {most} rows under its "
        "heading. Divide the table.",
        "tableau « {name} » : {rows} lignes et {columns} colonnes ne tiennent pas dans une feuille, qui contient "
        "{most} lignes sous son intitulé. Divisez le tableau.",
    ),
}
