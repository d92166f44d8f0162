### Le rapport d’une épreuve rétrospective. Mêmes noms et mêmes arguments que le fichier anglais.

backtest-genre = Épreuve rétrospective
backtest-title-views2023-cm = { $target }, par pays et par mois : les prévisions face aux faits
backtest-title-views2023-cell = { $target }, par maille et par mois : les prévisions face aux faits
backtest-title-rolling = { $target } : les prévisions face aux faits

## La phrase de tête

backtest-headline-better = Sur { $origins } { $origins-n ->
    [one] origine
    [many] d’origines
   *[other] origines
}, l’erreur (CRPS) de { $model } a été en moyenne inférieure de { $share } à celle de { $reference }, et plus faible { $better } fois : c’est plus que n’explique le hasard (rapport { $ratio }, intervalle à 90 % de { $low } à { $high }).
backtest-headline-worse = Sur { $origins } { $origins-n ->
    [one] origine
    [many] d’origines
   *[other] origines
}, l’erreur (CRPS) de { $model } a été en moyenne supérieure de { $share } à celle de { $reference }, et plus faible { $better } fois seulement : c’est plus que n’explique le hasard (rapport { $ratio }, intervalle à 90 % de { $low } à { $high }).
backtest-headline-even = Sur { $origins } { $origins-n ->
    [one] origine
    [many] d’origines
   *[other] origines
}, l’erreur (CRPS) de { $model } a été en moyenne { $side ->
    [lower] inférieure
   *[higher] supérieure
} de { $share } à celle de { $reference }, et plus faible { $better } fois. Ce peut être le hasard : le rapport est de { $ratio }, et son intervalle à 90 %, de { $low } à { $high }, contient 1.
backtest-headline-unsure = L’erreur (CRPS) de { $model } a été en moyenne { $side ->
    [lower] inférieure
   *[higher] supérieure
} de { $share } à celle de { $reference }, et plus faible { $better } fois sur { $origins } { $origins-n ->
    [one] origine
    [many] d’origines
   *[other] origines
} : trop peu pour écarter le hasard.
backtest-headline-alone = Sur { $origins } { $origins-n ->
    [one] origine
    [many] d’origines
   *[other] origines
}, { $model } s’est écarté des faits de { $crps } décès par mois en moyenne (CRPS). Il est évalué seul : aucun autre modèle ne lui est opposé.
backtest-headline-none = { $model } ne peut être comparé à { $reference } : à l’une des origines, la référence ne commet aucune erreur, et l’on ne peut diviser par rien.

## Ce qui est évalué, et sur quoi

backtest-fact-counted = Ce qui est prévu
backtest-fact-units = Unités
backtest-fact-origins = Origines
backtest-fact-ahead = Échéances
backtest-fact-truth = Évalué sur
backtest-fact-preset = Épreuve
backtest-target-sb = décès dans des combats impliquant un État
backtest-target-ns = décès dans des combats entre groupes non étatiques
backtest-target-os = décès dans des violences contre les civils (UCDP : violence unilatérale)
backtest-target-all = décès, toutes catégories
backtest-target-civilians = décès de civils
backtest-units-country = { $units } { $units-n ->
    [one] pays
    [many] de pays
   *[other] pays
}
backtest-units-cell = { $units } { $units-n ->
    [one] maille
    [many] de mailles
   *[other] mailles
}
backtest-origins = { $origins } { $origins-n ->
    [one] origine
    [many] d’origines
   *[other] origines
}, { $ends }
backtest-ahead = de { $first } à { $last } mois après l’origine
backtest-cell = maille { $gid }
backtest-cell-near = maille { $gid }, près de { $town }
backtest-reconstructed = { $on-time-n ->
    [0] { $origins-n ->
        [one] L’origine unique est reconstituée
       *[other] Les { $origins } origines sont reconstituées
    }
   *[other] { $late } des { $origins } origines sont reconstituées
} d’après { $vintages }, coupé à l’origine. Qui prévoyait alors ne disposait que de chiffres antérieurs, révisés depuis : les scores sont plus cléments pour tous les modèles qu’ils ne l’auraient été.
backtest-as-known = Chaque origine lit les millésimes publics à la fin du mois qui la suit. Aucun chiffre révisé plus tard n’est entré dans une prévision.

## Rubriques

backtest-section-standing = Qui est le plus près des faits
backtest-section-reliability = Les probabilités disent-elles vrai ?
backtest-section-ranges = Les fourchettes tiennent-elles ?
backtest-section-changes = Les changements sont-ils vus venir ?
backtest-section-where = Où il est plus près, et où il ne l’est pas
backtest-section-misses = Les plus grandes erreurs
backtest-section-made = Comment cette page est faite

## Tableaux

backtest-table-standing = Erreur de chaque modèle (CRPS, en décès par mois ; le plus faible est le meilleur) et son rapport à { $reference }
backtest-table-origins = CRPS moyen de chaque modèle, à chaque fois
backtest-table-others = Autres scores, et CRPS moyen sans les unités qui en décident (le plus faible est le meilleur)
backtest-table-ranges = Combien de fois la fourchette à 90 % a tenu
backtest-table-changes = Changement par rapport aux douze mois jusqu’à l’origine
backtest-table-gains = Où { $model } gagne le plus
backtest-table-losses = Où { $model } perd le plus
backtest-table-misses = Les mois où { $model } s’est le plus écarté des faits

backtest-column-model = Modèle
backtest-column-mean = Moyenne
backtest-column-median = Médiane des origines
backtest-column-events = Mois avec décès
backtest-column-quiet = Mois sans décès
backtest-column-ratio = Rapport
backtest-column-interval = Intervalle à 90 %
backtest-column-lower = Plus faible
backtest-column-window = Année
backtest-column-origin = Origine
backtest-column-units = Unités
backtest-metric-ignorance = Ignorance
backtest-metric-interval = Score d’intervalle
backtest-metric-twcrps25 = CRPS au-delà de 25
backtest-metric-brier1 = Brier, ≥ 1
backtest-metric-brier25 = Brier, ≥ 25
backtest-column-without = CRPS sans { $units } { $units-n ->
    [one] unité
    [many] d’unités
   *[other] unités
}
backtest-column-held = Unités actives : mois
backtest-column-held-total = Unités actives : totaux
backtest-column-held-all = Toutes les unités : mois
backtest-column-months = sur (mois)
backtest-column-totals = sur (totaux)
backtest-column-unit = Lieu
backtest-column-reference = Référence
backtest-column-own = Modèle
backtest-column-part = Part de l’écart
backtest-column-month = Mois
backtest-column-from = Prévu depuis
backtest-column-forecast = Médiane (fourchette à 90 %)
backtest-column-came = Ce qui est advenu
backtest-column-crps = CRPS

backtest-change-onset = Apparition
    .about = Apparition : un décès dans un mois, après douze mois sans aucun ({ $cases } mois sur { $rows }, { $share }).
backtest-change-doubling = Doublement
    .about = Doublement : au moins le double de la moyenne mensuelle passée ({ $cases } mois sur { $rows }, { $share }).
backtest-change-halving = Division par deux
    .about = Division par deux : au plus la moitié de la moyenne mensuelle passée ({ $cases } mois sur { $rows }, { $share }).
backtest-column-precision = { $change } : précision
backtest-column-brier = { $change } : Brier
backtest-note-changes = La précision moyenne (la plus forte est la meilleure) dit si les mois où le fait est advenu ont été classés au-dessus des autres : quand elle ne dépasse pas la part entre parenthèses, rien n’a été vu venir. Brier : le plus faible est le meilleur.

## Comment lire

backtest-note-standing = Le rapport est la moyenne géométrique, sur les origines, de l’erreur du modèle divisée par celle de la référence : chaque origine y pèse autant. Pour son intervalle, on tire de nouveau les origines au sort, chacune avec toutes ses lignes. Le plus faible de chaque colonne est en gras.
backtest-note-block = { $block-n ->
    [2] Les périodes prévues depuis des origines voisines se recouvrent : on les tire par deux.
   *[other] Les périodes prévues depuis des origines voisines se recouvrent : on les tire par { $block }.
}
backtest-note-others = L’ignorance est en bits, sur onze classes et mille tirages ; « CRPS au-delà de 25 » ne compte que ce qui se trouve à 25 décès et plus ; « sans k » laisse de côté les k unités où { $reference } s’est le plus écarté des faits.
backtest-note-ranges = Active : avec au moins un décès dans les douze mois jusqu’à l’origine. Les totaux réunissent tous les mois, d’après des avenirs entiers tirés conjointement. Une fourchette de décomptes, bornes comprises, tient plus souvent qu’elle ne le dit là où il se passe peu de choses ; sur les unités actives, de 87 à 93 % est ce qu’il faut.
backtest-note-where = La part d’une unité est ce qu’elle ajoute à l’écart des deux moyennes, en décès par mois : négative là où le modèle gagne.
backtest-note-misses = Un seul mois au plus par unité et par origine. Certains de ces mois, personne ne les avait vus venir ; ce qui pèse contre le modèle, c’est chacun de ceux qui sortent de sa fourchette.

backtest-figure-standing = Erreur rapportée à la référence : ensemble, intervalle à 90 %, et chaque origine
    .read = À gauche de 1, le modèle a été plus près des faits. Les petits points sont les origines une à une ; ce qui sort de l’échelle est placé à son bord.
backtest-figure-reliability = Probabilités annoncées par { $model } et fréquence de ce qui est advenu
    .read = Chaque point réunit le même nombre de prévisions ; sur la diagonale, les probabilités disent vrai. Les traits sont des intervalles à 90 % calculés comme si les lignes étaient indépendantes, ce que des mois et des voisins ne sont pas.
backtest-figure-positions = Place de ce qui est advenu dans la distribution prévue (PIT), unités actives
    .read = À plat, tout va bien. Des bords hauts : fourchettes trop étroites. Une bosse : trop larges. Plus haut à droite : prévisions trop basses.
backtest-figure-map = Gain de { $model } par rapport à { $reference }
    .read = De combien l’erreur a été plus faible (bleu) ou plus forte (orange), sur tous les mois. En blanc : l’un et l’autre ne se sont presque jamais écartés des faits, de moins de 1 % de l’erreur moyenne. Les pays trop petits pour l’échelle, ou disparus, sont évalués sans être représentés.
backtest-map = Erreur de { $model } rapportée à { $reference }
backtest-panel-least = { $least-n ->
    [1] Un décès ou plus dans le mois
   *[other] { $least } décès ou plus dans le mois
}

## Comment c’est fait

backtest-left-out = { $number-n ->
    [one] Une origine a été laissée
   *[other] { $number } origines ont été laissées
} de côté faute de couverture : { $months }.
backtest-uncovered-none = Aucune unité n’a été laissée de côté faute de couverture.
backtest-uncovered = Laissées de côté faute de couverture, sur l’ensemble des origines : { $before } { $before-n ->
    [one] unité
    [many] d’unités
   *[other] unités
} que l’on ne connaît pas depuis assez longtemps avant l’origine, { $after } que l’on ne connaît pas pour tous les mois qui suivent.
backtest-rules = Un modèle reçoit des décomptes qui s’arrêtent à l’origine ; rien de postérieur n’existe pour lui. Tous les modèles portent sur les mêmes unités, les mêmes origines et les mêmes mois. Ce qui n’est pas couvert est inconnu, jamais nul.
backtest-colophon = hune { $version }. Origines : { $origins }. Graine { $seed }, { $draws } tirages.

backtest-model-zero = il ne se passe rien nulle part
backtest-model-last-poisson = le hasard autour du dernier mois
backtest-model-bootstrap = un mois passé de n’importe quelle unité
backtest-model-conflictology = les derniers mois de l’unité, tous aussi probables : la référence du concours
backtest-model-conflictology-neighbours = les derniers mois de la maille et des huit qui l’entourent
backtest-model-weighted-history = le passé de l’unité, qui s’efface avec l’âge
backtest-model-peers = le passé de toutes les unités aussi actives
backtest-model-boosted = des probabilités apprises de toutes les unités (arbres de décision renforcés)
backtest-model-self-exciting = des décomptes qui en appellent d’autres, sur place et à côté
backtest-model-surroundings = ce qui s’est passé récemment dans la maille et autour d’elle, d’autant plus que c’est proche
backtest-model-states = des états de violence et la façon dont ils se succèdent
backtest-model-analogues = ce qui a suivi les passés les plus semblables
backtest-model-pool = plusieurs de ceux-ci mélangés, par des poids acquis sur des années antérieures

## Sur les figures

draw-said = probabilité annoncée
draw-came = fréquence du fait
draw-position = place dans la distribution prévue
draw-share = part des mois
draw-skill-much-better = −20 % et moins
draw-skill-better = de −20 à −5 %
draw-skill-even = de −5 à +5 %
draw-skill-worse = de +5 à +20 %
draw-skill-much-worse = +20 % et plus
draw-skill-none = presque aucune erreur
draw-skill-unscored = non évalué
