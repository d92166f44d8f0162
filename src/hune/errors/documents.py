"""Documents, how they are read and fetched: 150 to 189."""

TEXTS: dict[str, tuple[str, str]] = {
    # What gives no document.
    "HN150": (
        "{file}: the document is empty. Download or save it again.",
        "{file} : le document est vide. Téléchargez-le ou enregistrez-le de nouveau.",
    ),
    "HN151": (
        "{file}: the document is larger ({size} MB) than is read ({most} MB). Split it, or allow more.",
        "{file} : le document est plus gros ({size} Mo) que ce qui est lu ({most} Mo). Découpez-le ou relevez la "
        "limite.",
    ),
    "HN152": (
        "{file}: this is not a document of a kind that is read here (found: {found}). Save it as text, HTML, PDF or "
        "DOCX.",
        "{file} : ce n’est pas un document d’un type lu ici (trouvé : {found}). Enregistrez-le en texte, HTML, PDF ou "
        "DOCX.",
    ),
    "HN153": (
        "{file}: there is not a single word in this document. Check that it is the one you meant.",
        "{file} : ce document ne contient pas un seul mot. Vérifiez que c’est bien celui que vous vouliez.",
    ),
    "HN154": (
        "{file}: there is no text in this page; it may be put together by a script in the browser. Save the page from "
        "the browser and read that.",
        "{file} : cette page ne contient pas de texte ; elle est peut-être composée par un script du navigateur. "
        "Enregistrez la page depuis le navigateur et lisez ce fichier.",
    ),
    "HN155": (
        "{file}: elements of the page lie {depth} deep within each other; {most} are read. No article is built so: "
        "check where it comes from.",
        "{file} : les éléments de la page sont emboîtés sur {depth} niveaux ; {most} sont lus. Aucun article n’est "
        "ainsi fait : vérifiez d’où il vient.",
    ),
    "HN156": (
        "{file}: the document declares entities, with which a few lines can stand for gigabytes. It was not read; "
        "check where it comes from.",
        "{file} : le document déclare des entités, qui permettent à quelques lignes de représenter des gigaoctets. Il "
        "n’a pas été lu ; vérifiez d’où il vient.",
    ),
    "HN157": (
        "{file}: the pages ({pages}) are pictures without text: a scan. Have the text recognised (OCR), then read "
        "the result.",
        "{file} : les pages ({pages}) sont des images sans texte : c’est un scan. Passez-le à la reconnaissance de "
        "caractères (OCR), puis lisez le résultat.",
    ),
    "HN158": (
        "{file}: the document is damaged and cannot be read ({reason}). Download or save it again.",
        "{file} : le document est endommagé et illisible ({reason}). Téléchargez-le ou enregistrez-le de nouveau.",
    ),
    "HN159": (
        "{file}: the PDF is locked with a password. Save a copy without one and read that.",
        "{file} : le PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et lisez "
        "celle-ci.",
    ),
    "HN160": (
        "{file}: this is an archive and no Word document. It holds: {found}. Unpack it and read what is in it.",
        "{file} : c’est une archive, et non un document Word. On y trouve : {found}. Décompressez-la et lisez ce "
        "qu’elle contient.",
    ),
    "HN161": (
        "{file}: the Word document unpacks to far more than text ({size} MB, {parts} parts). It was not read; check "
        "where it comes from.",
        "{file} : le document Word se décompresse en bien plus que du texte ({size} Mo, {parts} éléments). Il n’a pas "
        "été lu ; vérifiez d’où il vient.",
    ),
    "HN162": (
        "{file}: the message has no text of its own. Attached to it: {found}. Save what is attached and read that.",
        "{file} : le message n’a pas de texte propre. Pièces jointes : {found}. Enregistrez-les et lisez-les.",
    ),
    "HN163": (
        "{file}: there are no entries in this feed. Check its address.",
        "{file} : ce flux ne contient aucune entrée. Vérifiez son adresse.",
    ),
    "HN164": (
        "{file}: entry {number} has no text and no title. It was left out.",
        "{file} : l’entrée {number} n’a ni texte ni titre. Elle est écartée.",
    ),
    "HN165": (
        "{file}: this is JSON, but not an answer of the ReliefWeb API with the field `title`. Ask it for title, "
        "body-html, date, source, language and url.",
        "{file} : c’est du JSON, mais pas une réponse de l’API ReliefWeb comportant le champ `title`. Demandez-lui "
        "title, body-html, date, source, language et url.",
    ),
    "HN166": (
        "{file}: there is no file in this folder. Check the path.",
        "{file} : ce dossier ne contient aucun fichier. Vérifiez le chemin.",
    ),
    "HN167": (
        "{file}: this link leads out of the folder {folder} and was not followed. Name what it leads to if it "
        "is meant.",
        "{file} : ce lien mène hors du dossier {folder} et n’a pas été suivi. Nommez sa cible si c’est elle que vous "
        "voulez.",
    ),
    "HN168": (
        "{file}: this is no file but a device or a pipe. Save the document to a file and read that.",
        "{file} : ce n’est pas un fichier, mais un périphérique ou un tube. Enregistrez le document dans un fichier et "
        "lisez celui-ci.",
    ),
    "HN169": (
        "{file}: to read this, the package {package} is needed, which is not installed. Install what reads documents: "
        "pip install `hune[reading]`",
        "{file} : pour lire ce document, il faut le paquet {package}, qui n’est pas installé. Installez ce qui lit "
        "les documents : pip install `hune[reading]`",
    ),
    # What is said of a document that was read.
    "HN170": (
        "{file}: the document is longer than is read: the first {read} characters of {length} were.",
        "{file} : le document dépasse ce qui est lu : seuls les {read} premiers caractères sur {length} l’ont été.",
    ),
    "HN171": (
        "{file}: characters that cannot be seen were taken out of the text: {number}.",
        "{file} : des caractères invisibles ont été retirés du texte : {number}.",
    ),
    "HN172": (
        "{file}: characters that no encoding explains stand as “\N{REPLACEMENT CHARACTER}” in the text: {number}.",
        "{file} : des caractères qu’aucun encodage n’explique figurent dans le texte sous la forme "
        "« \N{REPLACEMENT CHARACTER} » : {number}.",
    ),
    "HN173": (
        "{file}: the document is in a language that is not read here ({language}). It was kept, and nothing is "
        "coded from it.",
        "{file} : le document est dans une langue qui n’est pas lue ici ({language}). Il est conservé, et rien "
        "n’en est codé.",
    ),
    "HN174": (
        "{file}: the text mixes encodings; places that were mended: {number}.",
        "{file} : le texte mêle plusieurs encodages ; endroits réparés : {number}.",
    ),
    "HN175": (
        "{file}: nothing says how the text is encoded; it was read as {encoding}, which fits its letters best. If "
        "words look odd, save it as UTF-8.",
        "{file} : rien n’indique l’encodage du texte ; il a été lu comme {encoding}, qui convient le mieux à ses "
        "lettres. Si des mots semblent étranges, enregistrez-le en UTF-8.",
    ),
    "HN176": (
        "{file}: “{value}” is not a date that exists. The document counts as undated; give its date yourself.",
        "{file} : « {value} » n’est pas une date qui existe. Le document est tenu pour non daté ; indiquez sa date "
        "vous-même.",
    ),
    "HN177": (
        "{file}: the first {read} pages of {pages} were read. Split the document to have the others read.",
        "{file} : les {read} premières pages sur {pages} ont été lues. Découpez le document pour que les autres "
        "le soient.",
    ),
    "HN178": (
        "{file}: these pages have no text that could be read, and may be pictures: {pages}.",
        "{file} : ces pages n’ont pas de texte lisible et sont peut-être des images : {pages}.",
    ),
    "HN179": (
        "{file}: who wrote the message, and to whom, was not kept; names and addresses replaced in its text: {number}.",
        "{file} : l’auteur et les destinataires du message ne sont pas conservés ; noms et adresses remplacés dans son "
        "texte : {number}.",
    ),
    "HN180": (
        "{file}: attachments that were not opened: {number} ({names}). Save those you need and read them.",
        "{file} : pièces jointes non ouvertes : {number} ({names}). Enregistrez celles qu’il vous faut et lisez-les.",
    ),
    # What stands on the web.
    "HN181": (
        "“{address}” is not an address of the web. Write https://host/path, without a name or password.",
        "« {address} » n’est pas une adresse du web. Écrivez https://hôte/chemin, sans nom ni mot de passe.",
    ),
    "HN182": (
        "{address}: this leads to {host}, which is not on the open internet. It was not asked.",
        "{address} : cette adresse mène à {host}, qui n’est pas sur l’internet public. Elle n’a pas été interrogée.",
    ),
    "HN183": (
        "{address}: no answer ({reason}). Check the address and the connection, then try again.",
        "{address} : pas de réponse ({reason}). Vérifiez l’adresse et la connexion, puis réessayez.",
    ),
    "HN184": (
        "{address}: the answer takes too long. Try again later, or save the page yourself.",
        "{address} : la réponse tarde trop. Réessayez plus tard ou enregistrez la page vous-même.",
    ),
    "HN185": (
        "{address}: the server refuses (status {status}). Check the address.",
        "{address} : refus du serveur (code {status}). Vérifiez l’adresse.",
    ),
    "HN186": (
        "{address}: the address leads on more than {most} times. Give the one it should end at.",
        "{address} : l’adresse renvoie ailleurs plus de {most} fois. Donnez celle où elle devrait aboutir.",
    ),
}
