### Deux éditions des mêmes chiffres côte à côte, et effectifs trop faibles pour être publiés. Le fichier anglais dit les
### mêmes choses à sa façon : mêmes noms, mêmes arguments.

## Révisions

revised-same = Les chiffres viennent des mêmes millésimes des données que dans la dernière note : aucun millésime révisé n’est entré dans la base entre-temps.
revised-none = Pas de relevé des révisions : la base ne contient pas de second millésime de ces chiffres pour les mêmes mois. On ne peut donc pas dire si ce qui était déjà publié a changé depuis.
revised-nothing = Ce qui était déjà publié n’a pas bougé : { $earlier } ({ $earlier-published }) et { $later } ({ $later-published }) concordent sur { $n-n ->
    [one] le seul chiffre mensuel par pays
   *[other] les { $n } chiffres mensuels par pays
} que les deux donnent.
revised-share = { $rest-n ->
    [0] Tout ce qui était déjà publié a été révisé.
   *[other] Une partie de ce qui était déjà publié a été révisée.
} Entre { $earlier } ({ $earlier-published }) et { $later } ({ $later-published }), le nombre de décès recensés a changé pour { $rest-n ->
    [0] { $n-n ->
        [one] le seul chiffre mensuel par pays que les deux donnent
       *[other] les { $n } chiffres mensuels par pays que les deux donnent
    }
   *[other] { $changed } des { $n } chiffres mensuels par pays que les deux donnent ({ $share })
}.
revised-tables = Il s’agit de deux tableaux, et non de deux millésimes d’un même tableau : certains écarts tiennent à leur construction, par exemple au mois où chacun range un événement.
revised-largest = Les plus fortes révisions : { $sums }.
revised-one = { $country }, { $kind }, { $year } : { $before } → { $since }
revised-table = Ce que sont devenues des années déjà publiées : décès recensés par pays, catégorie de violence et année
revised-months = Chiffres mensuels par pays qui ont changé entre { $earlier } et { $later } : décès recensés
revised-column-country = Pays
revised-column-kind = Catégorie de violence
revised-column-year = Année
revised-column-month = Mois
revised-column-then = Avant
revised-column-now = Depuis
revised-column-difference = Écart
revised-note = Avant : { $earlier }. Depuis : { $later }. Seules figurent les trois dernières années que les deux couvrent en entier ; une somme identique dans les deux n’a pas de ligne.
revised-more = Les révisions plus faibles n’ont pas de ligne ici : { $left } { $left-n ->
    [one] autre somme a changé
   *[other] autres sommes ont changé
}. Le fichier XLSX donne le détail par mois.

## Effectifs trop faibles

suppressed = non publié, pour que l’on ne puisse isoler un ou deux événements
