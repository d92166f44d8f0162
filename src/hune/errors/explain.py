"""A forecast explained, and set beside the one before it: 575 to 579."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN575": (
        "the forecasts from {last} and from {origin} have no month in common, or the first is not the earlier. Choose "
        "an earlier origin nearer by, or longer horizons.",
        "les prévisions établies en {last} et en {origin} n’ont aucun mois en commun, ou la première n’est pas "
        "antérieure. Choisissez une origine antérieure plus proche, ou des horizons plus longs.",
    ),
    "HN576": (
        "these are not forecasts of the same thing: {value}, and {other}. Their difference would mean nothing; "
        "compare forecasts of one model, target and kind of unit.",
        "ces prévisions ne portent pas sur la même chose : {value} d’un côté, {other} de l’autre. Leur différence "
        "ne voudrait rien dire ; comparez des prévisions d’un même modèle, d’une même cible et d’un même type d’unité.",
    ),
}
