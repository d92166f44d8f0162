"""The machine and the command line: 9xx."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN901": (
        "{file}: no permission to write there. Choose another folder, or change its permissions.",
        "{file} : écriture refusée. Choisissez un autre dossier ou modifiez ses droits.",
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
