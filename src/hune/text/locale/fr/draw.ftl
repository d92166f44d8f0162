### Les mots des graphiques et des cartes : brefs, car ils voisinent avec des tracés.

draw-per-month = décès recensés par mois
draw-ranges = décès recensés : meilleure estimation et fourchette basse–haute
draw-month-deaths = { $month } : { $deaths }
draw-month-range = { $month } : fourchette à 90 % { $wide }, à 50 % { $narrow }, médiane { $median }
draw-month-earlier = { $month } : fourchette antérieure à 90 % { $range }
draw-month-uncovered = { $month } : non couvert
draw-month-series = { $month }, { $series } : { $deaths }

draw-key = Lecture
draw-key-seen = décès recensés, mois par mois
draw-key-provisional = provisoire
draw-key-earlier = fourchette à 90 % donnée antérieurement
draw-key-most = fourchette à 90 % attendue
draw-key-half = fourchette à 50 % et médiane
draw-key-passed = mois précédant la période
draw-key-own = son pire mois et son mois médian, { $months }
draw-key-uncovered = non couvert

draw-own-worst = pire mois { $deaths }
draw-own-median = médiane { $deaths }

draw-cell = { $place } : { $deaths }
draw-class-none = aucun
draw-uncovered = non couvert
draw-kilometres = { $distance } km

draw-shares = probabilité d’au moins { $deaths } décès { $deaths-n ->
    [one] recensé
   *[other] recensés
} dans le mois, et ce qui la compose
draw-shares-baseline = base
draw-shares-past = son passé
draw-shares-neighbours = voisinage
draw-shares-told = probabilité
draw-shares-tip = { $name }, { $part } : { $points } points
draw-key-baseline = base : fréquence d’un tel mois pour une unité quelconque, sur vingt ans
draw-key-past = son passé : ce que change son propre historique
draw-key-neighbours = voisinage : ce que change son entourage, comparé à celui d’unités semblables
draw-key-alone = voisinage : rien alentour ne change ces probabilités
draw-key-told = la probabilité : somme des parts, en points
draw-key-lowers = ce qui abaisse la probabilité revient en arrière, sous la barre
