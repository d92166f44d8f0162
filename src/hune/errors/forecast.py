"""The panel, a forecast and its scores: 5xx."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN501": (
        "unit {value} is not covered in {month} (the window is {first} to {last}), and silence is not zero. "
        "Choose a window inside its coverage, or leave the unit out.",
        "l’unité {value} n’est pas couverte en {month} (fenêtre : {first} à {last}), et le silence n’est pas "
        "un zéro. Choisissez une fenêtre dans sa couverture, ou retirez l’unité.",
    ),
    "HN502": (
        "the panel has no unit {value}. Add its country or cell when building the panel.",
        "le panel n’a pas d’unité {value}. Ajoutez son pays ou sa maille en construisant le panel.",
    ),
    "HN503": (
        "these counts are by {value_en}; they cannot be laid out by {unit_en}. Choose another unit, or ingest the "
        "events themselves.",
        "ces décomptes sont par {value_fr} ; ils ne peuvent pas être disposés par {unit_fr}. Choisissez une autre "
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
        "{measure} n’est pas publié par toutes les éditions lues ici ({truth}) ; l’absence n’est "
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
        "l’horizon {value} est hors de l’intervalle 1 à {most} : une prévision porte sur les mois qui "
        "suivent son origine.",
    ),
    "HN512": (
        "{origin} cannot be an origin: unit {value} is covered to {last} only. Choose an origin no later "
        "than that, or leave the unit out.",
        "{origin} ne peut pas servir d’origine : l’unité {value} n’est couverte que jusqu’à {last}. "
        "Choisissez une origine qui ne dépasse pas ce mois, ou retirez l’unité.",
    ),
    "HN513": (
        "{name} cannot be {value}: it must be {must_en}.",
        "{name} ne peut pas valoir {value} : il faut {must_fr}.",
    ),
    "HN514": (
        "a distribution needs finite atoms and weights that are not negative and sum to one in every row; "
        "row {row} has not. Correct the draws or the weights.",
        "une distribution exige des atomes finis et des poids non négatifs dont la somme vaut un à chaque "
        "ligne ; ce n’est pas le cas de la ligne {row}. Corrigez les tirages ou les poids.",
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
    "HN520": (
        "{where_en}: {value} is not a count: counts are whole numbers from 0 to 10^12, and what is unknown is not "
        "one. Correct the value, or leave the unit out.",
        "{where_fr} : {value} n’est pas un décompte ; un décompte est un nombre entier de 0 à 10^12, et ce qui "
        "est inconnu n’en est pas un. Corrigez la valeur, ou retirez l’unité.",
    ),
    "HN521": (
        "unit {unit}, {month}: draw {draw} stands {times} times, and every unit and month needs every draw once. "
        "Ask for the whole table, or leave the unit out.",
        "unité {unit}, {month} : le tirage {draw} figure {times} fois ; chaque unité et chaque mois demandent "
        "chaque tirage une seule fois. Demandez la table entière, ou retirez l’unité.",
    ),
    "HN522": (
        "an ignorance score of {draws} draws cannot be compared with one of {other}: it depends on their number. "
        "Score both with the same number of draws.",
        "un score d’ignorance de {draws} tirages ne se compare pas à celui de {other} tirages : il dépend de leur "
        "nombre. Calculez les deux avec le même nombre de tirages.",
    ),
    "HN523": (
        "{metric} of {model} is against {truth}, of {other} against {other_truth}: scores against different truths "
        "do not compare. Score both against one vintage.",
        "{metric} de {model} se rapporte à {truth}, de {other} à {other_truth} : des scores rapportés à des vérités "
        "différentes ne se comparent pas. Calculez les deux sur une même édition.",
    ),
    "HN524": (
        "{model} and {other} are not scored alike ({what_en}). Score both by the same metric on the same units, "
        "origins and horizons.",
        "{model} et {other} n’ont pas été évalués de la même manière ({what_fr}). Appliquez aux deux la même mesure, "
        "sur les mêmes unités, origines et horizons.",
    ),
    "HN525": (
        "there is nothing to score: {what_en}. Ask over more units or months.",
        "il n’y a rien à évaluer : {what_fr}. Demandez sur davantage d’unités ou de mois.",
    ),
    "HN526": (
        "unit {unit}, origin {origin}, horizon {horizon} is scored twice. Give every origin once.",
        "l’unité {unit}, l’origine {origin} et l’horizon {horizon} sont évalués deux fois. Donnez chaque origine une "
        "seule fois.",
    ),
    "HN535": (
        "up to {origin} there are {value} cases with deaths to learn from; a learned forecast asks for {least}. Use a "
        "model of the reference tier, or give a longer record or more units.",
        "jusqu’à {origin}, on compte {value} cas avec des décès dont apprendre ; une prévision apprise en demande "
        "{least}. Employez un modèle de référence, ou donnez une base plus longue ou plus d’unités.",
    ),
    "HN536": (
        "LightGBM cannot be loaded ({reason}). It needs the system’s OpenMP library: install libgomp1 (Debian) or "
        "libomp (macOS).",
        "LightGBM ne peut pas être chargé ({reason}). Il lui faut la bibliothèque OpenMP du système : installez "
        "libgomp1 (Debian) ou libomp (macOS).",
    ),
    "HN537": (
        "the pool’s weights are for {weights}, not for {models}. Give weights fitted to these models, in their order.",
        "les poids du mélange sont faits pour {weights}, non pour {models}. Donnez des poids ajustés à ces modèles, "
        "dans leur ordre.",
    ),
    "HN538": (
        "there is no model “{value}”. Models are {names}; those that remember take a window, such as conflictology(24).",
        "il n’y a pas de modèle « {value} ». Les modèles sont {names} ; ceux qui se souviennent prennent une fenêtre, "
        "par exemple conflictology(24).",
    ),
}
