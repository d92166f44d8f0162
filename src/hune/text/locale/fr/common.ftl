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

## Beaucoup de pays

countries-all =
    .plain = les { $n } pays suivis
    .the = les { $n } pays suivis
    .of = des { $n } pays suivis
    .in = dans les { $n } pays suivis
countries-of-watch =
    .plain = { $n } des { $whole } pays suivis ({ $first } et { $others } autres)
    .the = { $n } des { $whole } pays suivis ({ $first } et { $others } autres)
    .of = de { $n } des { $whole } pays suivis ({ $first } et { $others } autres)
    .in = dans { $n } des { $whole } pays suivis ({ $first } et { $others } autres)
countries-many =
    .plain = { $n } pays ({ $first } et { $others } autres)
    .the = { $n } pays ({ $first } et { $others } autres)
    .of = de { $n } pays ({ $first } et { $others } autres)
    .in = dans { $n } pays ({ $first } et { $others } autres)

## Les tableaux, sous le nom que leur connaissent leurs lecteurs

table-ged = UCDP GED { $vintage }
table-ged-cell = UCDP GED { $vintage }, par maille
table-ged-dyad = UCDP GED { $vintage }, par couple d’acteurs
table-candidate = UCDP GED Candidate { $vintage }
table-country-month = UCDP { $vintage }, par pays et par mois

## L'échelle de probabilité

## Mentions fixes

map-disclaimer = Les frontières et les noms portés sur cette carte aident à la lire. Ils n’expriment aucune prise de position sur le statut juridique d’un territoire ni sur le tracé de ses limites.
sample-notice = Cette page est faite à partir de l’échantillon livré avec hune. Ses chiffres détaillés viennent d’une copie d’UCDP GED diffusée par un tiers : il a fallu en déduire la version, et les lignes du Niger, abîmées, ont été réparées.
