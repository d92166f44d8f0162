### Les mots communs à toutes les pages. Le fichier anglais dit la même chose à sa manière : mêmes noms,
### mêmes arguments. Un pluriel se choisit par { $argument-n }, le nombre tel qu'il est imprimé.

## Ce qui est compté

kind-sb = combats impliquant un État
    .short = étatiques
kind-ns = combats entre groupes non étatiques
    .short = non étatiques
kind-os = violences contre les civils (UCDP : violence unilatérale)
    .short = contre les civils
kind-all = toutes catégories

word-deaths = décès recensés
word-events = événements recensés
word-civilians = décès de civils
word-best = meilleure estimation UCDP
word-low = bas
word-high = haut
word-provisional = provisoire
word-single-source = événements ne reposant que sur une source

count-deaths = { $deaths } { $deaths-n ->
    [one] décès recensé
    [many] de décès recensés
   *[other] décès recensés
}
count-events = { $events } { $events-n ->
    [one] événement recensé
    [many] d’événements recensés
   *[other] événements recensés
}
count-civilians = { $deaths } { $deaths-n ->
    [many] de décès de civils
   *[other] décès de civils
}
count-months = { $months } mois
count-sources = { $sources } { $sources-n ->
    [one] source
   *[other] sources
}

## Les trois sortes d'énoncés

badge-observed = Constaté
    .title = Ce que contient la base. Aucune probabilité n’y est attachée.
badge-expected = Attendu
    .title = Ce qu’un modèle rend probable, en mots et en chiffres.
badge-assessed = Apprécié
    .title = Ce que l’analyste estime, et signe.

confidence-high = élevée
confidence-moderate = moyenne
confidence-low = faible

## Éditions et état

edition-internal = INTERNE
edition-partners = PARTENAIRES
edition-public = PUBLIC

status-draft = PROJET
status-draft-long = PROJET, non validé
status-signed = validé par { $role }, le { $date }

clock-replay = reconstitution sur données révisées, et non ce que l’on savait alors
clock-reconstructed = reconstitué à partir de { $vintage }

## Couverture

covered = couvert
covered-partly = couvert en partie
covered-not = non couvert
    .title = La base ne dit rien ici. C’est une absence de données, non un décompte nul.

missing = –
    .title = absent de la base : { $reason }

## Groupes à base communautaire : jamais désignés par leur communauté

community-violence = violences entre groupes à base communautaire, { $where }, { $when }
community-raw = { $name } (désignation de la source ; n’affirme rien sur une communauté)

## Rubriques

section-takeaways = Ce qu’il faut retenir
section-changed = Depuis la dernière note
section-outlook = Perspectives
section-situation = Situation
section-borders = Frontières
section-scenarios = Scénarios et indicateurs
section-actors = Qui est avec qui
section-lookback = Retour sur nos prévisions
section-unknown = Ce que nous ignorons
section-sources = Sources et limites

## L'échelle de probabilité

key-title = Les mots de la probabilité
key-probability = Probabilité
key-phrase = Nous écrivons
key-no-phrase = le chiffre seul
key-note = Les mots suivent la probabilité avant arrondi ; le chiffre qui les accompagne est arrondi à 5 points. Un jugement à cheval sur deux lignes prend les mots des deux. La confiance est autre chose, la solidité de ce qui fonde le jugement, et se dit dans une phrase à part.
key-source = Échelle propre à hune, alignée sur l’ICD 203, qui n’a pas de version française officielle. Pour le GIEC, « probable » signifie 66–100 % ; ici, 55–80 %.

## Mentions fixes

map-disclaimer = Les frontières et les noms portés sur cette carte aident à la lire. Ils n’expriment aucune prise de position sur le statut juridique d’un territoire ni sur le tracé de ses limites.
sample-notice = échantillon : copie de la base GED par un tiers, version déduite, lignes du Niger réparées
