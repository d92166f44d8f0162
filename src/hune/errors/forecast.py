"""The panel, a forecast, its scores and its backtest: 501 to 554."""

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
        "nothing in the record covers {countries_en} by {unit_en} with {needs}; it holds {held}. Ingest a table that "
        "does, or ask for less.",
        "rien dans la base ne couvre {countries_fr} par {unit_fr} avec {needs} ; elle contient {held}. Ingérez une "
        "table qui le fait, ou demandez moins.",
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
        "nothing can be replayed from {first} to {last}: {reason_en}",
        "rien ne peut être rejoué de {first} à {last} : {reason_fr}",
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
        "there is no model “{value}”. Models are {names}; those that remember take a window, such as "
        "conflictology(24).",
        "il n’y a pas de modèle « {value} ». Les modèles sont {names} ; ceux qui se souviennent prennent une fenêtre, "
        "par exemple conflictology(24).",
    ),
    "HN540": (
        "{file}, line 1: several columns could be the count of “{value}”: {found}. Keep one of them.",
        "{file}, ligne 1 : plusieurs colonnes pourraient être le décompte « {value} » : {found}. N’en gardez qu’une.",
    ),
    "HN541": (
        "{file}, line {line}: “{value}” ({column}) is not a month from {first} to {last}. The row was kept out; write "
        "YYYY-MM, for example 2023-12, or give the year a column of its own.",
        "{file}, ligne {line} : « {value} » ({column}) n’est pas un mois de {first} à {last}. La ligne est écartée ; "
        "écrivez AAAA-MM, par exemple 2023-12, ou donnez à l’année sa propre colonne (year).",
    ),
    "HN542": (
        "{file}, line {line}: {whose} stands in {times} rows, and nothing tells which of them counts. All were kept "
        "out; keep one, or add them up.",
        "{file}, ligne {line} : {whose} figure sur {times} lignes, et rien ne dit laquelle compte. Toutes sont "
        "écartées ; gardez-en une, ou additionnez-les.",
    ),
    "HN543": (
        "{file}: this looks like a table of months with events only: {rows} rows for up to {months} months of its "
        "units. If a month without a row is a month without deaths, say --sparse (in Python: sparse=True); else "
        "write a row for every month, with 0 where nobody died.",
        "{file} : cette table semble ne contenir que des mois avec événements : {rows} lignes pour {months} mois "
        "possibles de ses unités. Si un mois sans ligne est un mois sans décès, ajoutez --sparse (en Python : "
        "sparse=True) ; sinon, écrivez une ligne par mois, avec 0 là où personne n’est mort.",
    ),
    "HN544": (
        "{file}: where a month without a row is zero, every row must say whose it is; {rows} cannot be told. Correct "
        "them or take them out. The first: {first_en}",
        "{file} : là où un mois sans ligne vaut zéro, chaque ligne doit dire de qui elle parle ; pour {rows}, on ne "
        "le sait pas. Corrigez-les ou retirez-les. La première : {first_fr}",
    ),
    "HN545": (
        "{file}: {number} months between a unit’s first and last row have no row; they are unknown, not zero. Units: "
        "{units}. Write a row for each, with 0 where nobody died.",
        "{file} : {number} mois, entre la première et la dernière ligne d’une unité, n’ont pas de ligne ; ils sont "
        "inconnus, et non nuls. Unités : {units}. Écrivez une ligne pour chacun, avec 0 là où personne n’est mort.",
    ),
    "HN546": (
        "{file}: more rows were kept out, besides those named: {rows}. Their months are unknown, not zero; correct "
        "them.",
        "{file} : d’autres lignes sont écartées, outre celles qui sont citées : {rows}. Leurs mois sont inconnus, et "
        "non nuls ; corrigez-les.",
    ),
    "HN547": (
        "{file}: no row is left, all were kept out ({rows}). Check that it is the table you meant. The first: "
        "{first_en}",
        "{file} : il ne reste aucune ligne, toutes sont écartées ({rows}). Vérifiez que c’est la bonne table. La "
        "première : {first_fr}",
    ),
    "HN548": (
        "left out of the forecast, since not covered in every month from {first} to {last}: {number} ({units_en}). "
        "Give their missing months, or choose another origin or a model with a shorter memory.",
        "hors de la prévision, faute de couverture à chaque mois de {first} à {last} : {number} ({units_fr}). Donnez "
        "les mois manquants, ou choisissez une autre origine ou un modèle à mémoire plus courte.",
    ),
    "HN549": (
        "{origin} cannot be an origin: {model} looks at every month from {first} on, and none of the {number} units "
        "asked for is covered so far. What is known of them reaches from {start} to {end}. Choose another origin, or "
        "a model with a shorter memory.",
        "{origin} ne peut pas servir d’origine : {model} regarde chaque mois depuis {first}, et aucune des unités "
        "demandées ({number}) n’est couverte sur cette durée. Ce qu’on en connaît va de {start} à {end}. Choisissez "
        "une autre origine, ou un modèle à mémoire plus courte.",
    ),
    "HN550": (
        "none of the origins {first} to {last} can be scored: no unit is covered for the {memory} months up to one and "
        "for all the months forecast after it. The counts reach from {start} to {end}. Choose other origins, models "
        "with a shorter memory, or a longer series.",
        "aucune des origines de {first} à {last} ne peut être évaluée : aucune unité n’est couverte sur les {memory} "
        "mois qui précèdent et sur tous les mois prévus ensuite. Les décomptes vont de {start} à {end}. Choisissez "
        "d’autres origines, des modèles à mémoire plus courte, ou une série plus longue.",
    ),
    "HN551": (
        "the preset {preset} scores {wanted_en}; these counts are {value_en}. Choose the other preset, or give the "
        "counts it is for.",
        "l’épreuve {preset} évalue {wanted_fr} ; ces décomptes sont {value_fr}. Choisissez l’autre épreuve, ou donnez "
        "les décomptes qu’elle demande.",
    ),
    "HN552": (
        "there is no preset “{value}” that brings its own origins. Presets that do are {names}.",
        "il n’y a pas d’épreuve « {value} » qui apporte ses origines. Celles qui le font sont {names}.",
    ),
    "HN553": (
        "{model} cannot forecast from {origin}: {reason_en} What was finished is kept; choose later origins, or leave "
        "the model out.",
        "{model} ne peut rien prévoir depuis {origin} : {reason_fr} Ce qui était achevé est conservé ; choisissez des "
        "origines plus tardives, ou retirez le modèle.",
    ),
    "HN554": (
        "one of {jobs} processes was ended from outside, most often because memory ran out. What was finished is kept; "
        "run it again with fewer jobs.",
        "l’un des {jobs} processus a été arrêté de l’extérieur, le plus souvent faute de mémoire. Ce qui était achevé "
        "est conservé ; relancez avec moins de processus.",
    ),
}
