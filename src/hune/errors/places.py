"""Countries, cells and borders: 3xx."""

TEXTS: dict[str, tuple[str, str]] = {
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
}
