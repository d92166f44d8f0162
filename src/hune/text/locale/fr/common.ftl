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
word-best = meilleure estimation UCDP
word-provisional = provisoire

count-deaths = { $deaths } { $deaths-n ->
    [one] décès recensé
    [many] de décès recensés
   *[other] décès recensés
}

## Les trois sortes d'énoncés

badge-observed = Constaté
    .title = Ce que contient la base. Aucune probabilité n’y est attachée.
badge-expected = Attendu
    .title = Ce qu’un modèle rend probable, en mots et en chiffres.
badge-assessed = Apprécié
    .title = Ce que l’analyste estime, et signe.

badge-decision = Décision attendue

## Éditions et état

edition-internal = INTERNE
edition-partners = PARTENAIRES
edition-public = PUBLIC

status-draft = PROJET
status-draft-long = PROJET, non validé

## Couverture

covered-not = non couvert
    .title = La base ne dit rien ici. C’est une absence de données, non un décompte nul.

## Groupes à base communautaire : jamais désignés par leur communauté

community-violence = violences entre groupes à base communautaire, { $where }, { $when }
community-raw = { $name } (désignation de la source ; n’affirme rien sur une communauté)

## L'échelle de probabilité

## Mentions fixes

map-disclaimer = Les frontières et les noms portés sur cette carte aident à la lire. Ils n’expriment aucune prise de position sur le statut juridique d’un territoire ni sur le tracé de ses limites.
sample-notice = échantillon : copie de la base GED par un tiers, version déduite, lignes du Niger réparées
