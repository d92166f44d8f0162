### La situation, et ce que l’on en ignore. Le fichier anglais dit les mêmes choses à sa façon.

## Situation

direction-rose = hausse
direction-fell = baisse
direction-no-clear-change = pas d’évolution nette
direction-not-stated = non précisé
range-not-published = le tableau ne publie pas de fourchette

situation-none = Aucun tableau ne donne de chiffres détaillés (fourchettes, décès de civils, acteurs, lieux) pour la totalité des douze mois que demande cette partie. Elle reste vide plutôt que d’être devinée.
situation-window = Cette partie rapporte ce qui a été recensé { $months }, soit les douze derniers mois pour lesquels la base a des chiffres détaillés. Les totaux qui vont plus loin figurent dans les perspectives.
situation-left-out = Les chiffres détaillés manquent sur tout ou partie de la période ({ $months }) pour { $countries } : rien de ce qui suit n’en parle.
situation-change = Décès recensés par pays, { $earlier } et { $months }
situation-ranges = Décès recensés et leurs fourchettes, { $earlier } et { $months }
situation-ranges-alt = Pour chaque pays, deux points, { $earlier } au-dessus de { $months }, chacun sur le trait qui va de l’estimation basse à l’estimation haute. Deux traits qui ne se recoupent pas marquent une hausse ou une baisse. Le tableau donne les chiffres.
situation-months = Décès recensés par mois et catégorie de violence, { $months }
situation-months-alt = Un cadre par pays, une barre par mois ({ $months }), empilée par catégorie de violence. Le tableau donne les chiffres.
situation-months-silent = Un mois absent du tableau est couvert, et aucun décès n’y est recensé.
situation-change-note = « Hausse » et « baisse » ne sont écrits que si les deux fourchettes ne se recoupent pas.
situation-column-country = Pays
situation-column-before = { $months }
situation-column-now = { $months }
situation-column-range = Bas–haut
situation-column-verdict = Évolution
situation-column-active = Mois avec un événement
situation-column-kind = Catégorie de violence
situation-column-events = Événements
situation-column-deaths = Décès, meilleure estimation
situation-column-civilians = Dont civils
situation-kinds = Événements, décès et décès de civils par pays et catégorie de violence, { $months }
situation-kinds-note = Les décès de civils sont comptés dans toutes les catégories, et pas seulement dans les violences contre les civils.
situation-civilians = UCDP a recensé { $deaths } décès de { $deaths-n ->
    [one] civil
   *[other] civils
} { $where } { $months }, toutes catégories confondues. { $rest-n ->
    [0] { $fighting-n ->
        [one] Il relevait d’un événement classé comme combat
       *[other] Tous relevaient d’événements classés comme combats
    }
   *[other] { $fighting } d’entre eux { $fighting-n ->
        [one] relevait d’un événement classé comme combat
       *[other] relevaient d’événements classés comme combats
    }
} : un décompte des seules violences contre les civils { $fighting-n ->
    [one] le
   *[other] les
} laisserait de côté.
situation-civilians-alone = UCDP a recensé { $deaths } décès de { $deaths-n ->
    [one] civil
   *[other] civils
} { $where } { $months }, uniquement dans des événements classés comme violences contre les civils.
situation-dyad-sb = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] le seul décès recensé { $months } relevait de combats entre { $a } et { $b }
       *[other] les { $whole } décès recensés { $months } relevaient tous de combats entre { $a } et { $b }
    }
   *[other] { $deaths } des { $whole } décès recensés { $months } { $deaths-n ->
        [one] relevait
       *[other] relevaient
    } de combats entre { $a } et { $b } ; aucun couple d’acteurs n’en compte davantage
}.
situation-dyad-ns = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] le seul décès recensé { $months } relevait de combats entre { $a } et { $b }
       *[other] les { $whole } décès recensés { $months } relevaient tous de combats entre { $a } et { $b }
    }
   *[other] { $deaths } des { $whole } décès recensés { $months } { $deaths-n ->
        [one] relevait
       *[other] relevaient
    } de combats entre { $a } et { $b } ; aucun couple d’acteurs n’en compte davantage
}.
situation-dyad-os = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] le seul décès recensé { $months } relevait de violences contre les civils commises, selon UCDP, { $perpetrator }
       *[other] les { $whole } décès recensés { $months } relevaient tous de violences contre les civils commises, selon UCDP, { $perpetrator }
    }
   *[other] { $deaths } des { $whole } décès recensés { $months } { $deaths-n ->
        [one] relevait
       *[other] relevaient
    } de violences contre les civils commises, selon UCDP, { $perpetrator } ; aucun couple d’acteurs n’en compte davantage
}.
situation-dyad-community = { $country }, { $rest-n ->
    [0] { $whole-n ->
        [one] le seul décès recensé { $months } relevait de violences entre groupes à base communautaire
       *[other] les { $whole } décès recensés { $months } relevaient tous de violences entre groupes à base communautaire
    }
   *[other] { $deaths } des { $whole } décès recensés { $months } { $deaths-n ->
        [one] relevait
       *[other] relevaient
    } de violences entre groupes à base communautaire ; aucun couple d’acteurs n’en compte davantage
}.
situation-reporting = Comment sont connus les événements recensés, par pays
situation-reporting-worse = { $where }, les événements sont moins bien connus que sur les douze mois précédents : la part de ceux qui ne reposent que sur une source, ou sont mal situés, a augmenté d’au moins dix points. Moins d’événements recensés n’y signifierait pas forcément moins d’événements.
situation-map = Décès recensés par maille d’un demi-degré, { $months }
situation-map-alt = Carte des pays suivis et de leurs voisins : mailles d’un demi-degré ombrées selon les décès recensés { $months } ; les pays que la base ne couvre pas sont hachurés. Le tableau nomme les mailles où les décès sont les plus nombreux.
situation-map-unplaced = { $where }, { $rest-n ->
    [0] { $whole-n ->
        [one] le seul décès recensé relève d’un événement dont on ne connaît que le pays, et ne figure
       *[other] les { $whole } décès recensés relèvent tous d’événements dont on ne connaît que le pays, et ne figurent
    }
   *[other] { $deaths } des { $whole } décès recensés { $deaths-n ->
        [one] relève d’un événement dont on ne connaît que le pays, et ne figure
       *[other] relèvent d’événements dont on ne connaît que le pays, et ne figurent
    }
} pas sur la carte.
situation-cells = Les mailles où les décès recensés sont les plus nombreux, { $months }
situation-cells-most = Les décès recensés { $months } sont les plus nombreux dans les mailles proches de { $cells }.
situation-cell-deaths = { $cell } ({ $deaths })
situation-column-place = Maille proche de
situation-column-cell = Maille (PRIO-GRID)
situation-no-place = aucune ville de plus de 20 000 habitants à moins de 150 km
situation-no-country = eau, ou terre d’aucun État
situation-map-table = Décès recensés par maille d’un demi-degré, pour les mailles de la carte où des événements sont recensés, { $months }
situation-map-most = Ce tableau donne les { $given } mailles où les décès recensés sont les plus nombreux, sur { $whole }.

## Situation : avec qui des décès de civils sont recensés

situation-column-party = Acteur, selon UCDP
situation-column-alone = Décès dans des violences contre les civils qu’UCDP lui attribue
situation-column-alone-range = Bas–haut
situation-column-alone-events = Événements
situation-column-fighting = Décès de civils dans des combats auxquels il a pris part, attribués à aucun camp
situation-column-together = Les deux
situation-perpetrators = Décès dans des violences contre les civils, et décès de civils dans des combats, par acteur, { $months }
situation-perpetrators-note = Tous les acteurs sont présentés de la même façon, dans l’ordre de la dernière colonne. UCDP n’attribue à aucun camp le décès d’un civil dans des combats : ce décès figure ici avec les deux, si bien que les deux dernières colonnes ne s’additionnent pas d’un acteur à l’autre.
situation-perpetrators-reply = Les attributions sont celles d’UCDP. Tout acteur nommé ici peut répondre ou demander une rectification, à l’adresse donnée sur cette page.
situation-perpetrators-reply-issuer = Les attributions sont celles d’UCDP. Tout acteur nommé ici peut répondre ou demander une rectification à qui publie cette page.
situation-none-attributed = aucun événement de violence contre les civils n’est attribué à cet acteur
situation-community-groups = groupes à base communautaire
situation-other-parties = { $parties } { $parties-n ->
    [one] autre acteur
   *[other] autres acteurs
}
situation-perpetrator = { $country }, { $alone } décès { $alone-n ->
    [one] a été recensé
   *[other] ont été recensés
} { $months } dans des violences contre les civils commises, selon UCDP, { $party } (bas–haut { $range }). S’y { $fighting-n ->
    [one] ajoute
   *[other] ajoutent
} { $fighting } décès de { $fighting-n ->
    [one] civil
   *[other] civils
} dans des combats auxquels cet acteur a pris part ; UCDP ne { $fighting-n ->
    [one] l’attribue
   *[other] les attribue
} à aucun camp.
situation-perpetrator-alone = { $country }, { $alone } décès { $alone-n ->
    [one] a été recensé
   *[other] ont été recensés
} { $months } dans des violences contre les civils commises, selon UCDP, { $party } (bas–haut { $range }).
situation-perpetrator-fighting = { $country }, { $fighting } décès de { $fighting-n ->
    [one] civil a été recensé
   *[other] civils ont été recensés
} { $months } dans des combats avec la participation { $party } ; UCDP ne { $fighting-n ->
    [one] l’attribue
   *[other] les attribue
} à aucun camp. Il n’attribue à cet acteur aucun décès dans des violences contre les civils.
situation-one-event = { $rest-n ->
    [0] Les { $whole } décès de civils recensés { $where } { $months } relèvent tous
   *[other] { $deaths } des { $whole } décès de civils recensés { $where } { $months } relèvent
} d’un seul événement, qu’UCDP classe comme combat entre { $a } et { $b }.
situation-one-event-community = { $rest-n ->
    [0] Les { $whole } décès de civils recensés { $where } { $months } relèvent tous
   *[other] { $deaths } des { $whole } décès de civils recensés { $where } { $months } relèvent
} d’un seul événement, qu’UCDP classe comme combat entre groupes à base communautaire.
situation-parties-unknown = Aucun tableau de cette base ne nomme les acteurs { $where } : rien n’est dit ici de qui combat qui, ni de l’acteur avec lequel des décès de civils sont recensés.

## Situation : les couples d'acteurs les plus meurtriers

situation-pair = { $a } – { $b }
situation-pair-os = { $a } : violences contre les civils
situation-pair-undrawn = Couple { $number } (son nom, dans une écriture que les graphiques ne composent pas, est en annexe)
situation-dyads = Les couples d’acteurs qui comptent le plus de décès recensés { $months } ; décès par mois, { $shown }
situation-dyads-alt = Un cadre par couple d’acteurs, une barre de décès recensés par mois ({ $shown }). Le tableau donne les chiffres.
situation-dyads-note = Un couple est tracé pour les pays nommés sous son titre, où des décès de l’année ont été recensés. Chaque cadre a sa propre échelle.
situation-dyads-label = Les noms de groupes à base communautaire sont des désignations de la source. Ils n’affirment rien sur une communauté et ne sortent pas de cette édition.
situation-dyads-table = Décès recensés par couple d’acteurs et par mois, { $months }
situation-pair-where = { $pair }, { $where }
situation-column-of = { $what }, { $months }

## Situation : zones nouvellement touchées

situation-ignited = { $where }, { $now } { $now-n ->
    [one] maille d’un demi-degré a été nouvellement touchée, ou touchée
   *[other] mailles d’un demi-degré ont été nouvellement touchées, ou touchées
} de nouveau, { $months } : un événement y a été recensé après { $quiet } mois sans aucun. L’année précédente ({ $earlier }) : { $before }.
situation-ignited-none = { $where }, aucune maille d’un demi-degré n’a été nouvellement touchée, ni touchée de nouveau, { $months } : aucune n’a connu d’événement après { $quiet } mois sans aucun. L’année précédente ({ $earlier }) : { $before }.
situation-ignited-countries = Mailles d’un demi-degré nouvellement touchées, ou touchées de nouveau, par pays
situation-ignited-most = Parmi les mailles nouvellement touchées, celles proches de { $cells } comptent le plus de décès recensés.
situation-ignited-note = Une maille d’un demi-degré mesure environ 55 km de côté. Elle compte dès qu’un événement y suit { $quiet } mois sans événement recensé. Un seul suffit : un acteur qui passe 25 décès et entre pour la première fois dans le tableau y apporte aussi ses mailles.
situation-ignited-cells = Les mailles nouvellement touchées où les décès recensés sont les plus nombreux, { $months }
situation-column-since = Premier événement

## Situation : comment les événements sont connus

situation-column-single = Sur une seule source
situation-column-sources = Sources par événement, moyenne
situation-column-imprecise = Lieu connu au mieux par la région
situation-column-provisional = Provisoires
situation-reporting-note = Les parts portent sur les événements pour lesquels la source le précise. Là où davantage d’événements ne reposent que sur une source, ou sont moins bien situés, moins de décès recensés peut vouloir dire moins de signalements.
situation-reporting-bare = Là où cette base contient des décomptes et non des événements un à un, elle ne donne ni le nombre moyen de sources ni la précision des lieux.
situation-reporting-unknown = inconnu pour tous les événements
situation-no-event = aucun événement n’est recensé
situation-change-caveat = { $where }, les événements sont moins bien connus que sur les douze mois précédents (voir le tableau des sources) : la baisse peut tenir en partie aux signalements.

## Situation : ce que comptent les preuves

page-unit-cells = mailles
page-unit-sources = sources par événement

## Situation : cartes et graphiques

situation-map-countries = Décès recensés par pays, { $months }
situation-map-countries-alt = Carte des pays suivis et de leurs voisins, ombrés selon les décès recensés dans l’ensemble du pays { $months } ; les pays que les chiffres détaillés ne couvrent pas sont hachurés. Le tableau donne les chiffres.
situation-silent = aucun décès n’est recensé sur l’une ni l’autre période
situation-shown = Le graphique montre les { $drawn } pays qui comptent le plus de décès recensés, sur { $whole } ; le tableau les donne tous.

## Ce que nous ignorons

unknown-countries = On ne sait rien ici de { $countries-n ->
    [one] ce pays, que la base ne couvre pas
   *[other] ces pays, que la base ne couvre pas
} : { $countries }.
unknown-detail = Pour { $countries }, les chiffres détaillés (fourchettes, décès de civils, acteurs, lieux) manquent dans la base sur tout ou partie de la période ({ $months }).
unknown-since = Rien dans cette note ne dit ce qui s’est passé { $gap } : les tableaux qu’elle lit s’arrêtent avant.
unknown-since-both = Rien dans cette note ne dit ce qui s’est passé { $gap }, et seuls des totaux disent ce qui s’est passé { $lag }.
unknown-since-detail = Seuls des totaux disent ce qui s’est passé { $lag } : cette note n’a alors ni fourchettes, ni décès de civils, ni acteurs, ni lieux.
unknown-neighbours = De l’autre côté { $countries-n ->
    [one] de la frontière
   *[other] des frontières
}, les chiffres détaillés manquent sur tout ou partie de la période ({ $months }) pour { $countries }. Ce qui s’y est passé peut peser sur ce que l’on voit de ce côté-ci.
unknown-threshold = Une violence qui commence ne se voit dans aucun tableau annuel (voir les limites), et aucun chiffre ici n’en dit l’ampleur.
unknown-sources = { $where }, plus de la moitié des événements recensés { $months } ne reposent que sur une source. On ignore combien d’événements n’ont eu aucune source, et manquent donc.
unknown-parties = { $rest-n ->
    [0] { $whole-n ->
        [one] Le seul décès recensé { $months } relève d’un événement
       *[other] Les { $whole } décès recensés { $months } relèvent tous d’événements
    }
   *[other] { $deaths } des { $whole } décès recensés { $months } { $deaths-n ->
        [one] relève d’un événement
       *[other] relèvent d’événements
    }
} dont la source n’a pu identifier l’un des acteurs.
unknown-places = { $where }, on ignore en quel point du pays { $rest-n ->
    [0] { $whole-n ->
        [one] est survenu le seul décès recensé { $months }
       *[other] sont survenus les { $whole } décès recensés { $months }
    }
   *[other] { $deaths-n ->
        [one] est survenu
       *[other] sont survenus
    } { $deaths } des { $whole } décès recensés { $months }
}.
unknown-together = ensemble des pays
unknown-minds = Ce qui changerait le constat sur les décès recensés, { $months } par rapport à { $earlier }
unknown-minds-note = On écrit « hausse » quand l’estimation basse de l’année récente dépasse l’estimation haute de la précédente (première borne), et « baisse » quand son estimation haute reste sous l’estimation basse de la précédente (seconde borne). Un millésime postérieur à { $table } remplace tous les chiffres, y compris ceux des années passées, et peut à lui seul renverser un constat.
unknown-no-fall = rien n’était recensé l’année précédente : aucune baisse n’est possible
unknown-column-country = Pays
unknown-column-verdict = Constat
unknown-column-now = Bas–haut actuels
unknown-column-rise = Hausse si le bas dépasse
unknown-column-fall = Baisse si le haut passe sous
unknown-outlook = Les modèles de ces perspectives apprennent de tous les pays et de toutes les années qui leur sont donnés : elles peuvent dépasser ce qu’un pays a connu en { $window } mois, jusqu’à une limite. Un mois au-delà prouverait qu’elles étaient trop étroites. Elles ne peuvent voir venir ce que les décès recensés jusqu’en { $last } ne montrent pas, comme un coup d’État, une trêve ou une guerre qui se prépare.
unknown-outlook-worst = Les modèles de ces perspectives apprennent de tous les pays et de toutes les années qui leur sont donnés : elles peuvent dépasser ce qu’un pays a connu en { $window } mois, jusqu’à une limite. Un mois plus meurtrier { $country } que le pire de ces { $window } mois, qui a compté { $deaths } décès { $deaths-n ->
    [one] recensé
   *[other] recensés
}, y a une probabilité de { $chance } { $months }. Un mois de plus de { $most } décès n’en a aucune et prouverait qu’elles étaient trop étroites. Elles ne peuvent voir venir ce que les décès recensés jusqu’en { $last } ne montrent pas, comme un coup d’État, une trêve ou une guerre qui se prépare.
