### Ce que dit la note. Le fichier anglais dit les mêmes choses à sa façon : mêmes noms, mêmes arguments.

## Points clés : constaté

brief-total-rose = Les décès recensés { $where } ont augmenté : de { $before } (bas–haut { $before-range } ; { $earlier }) à { $now } ({ $now-range } ; { $months }).
brief-total-fell = Les décès recensés { $where } ont reculé : de { $before } (bas–haut { $before-range } ; { $earlier }) à { $now } ({ $now-range } ; { $months }).
brief-total-no-clear-change = Les décès recensés { $where } n’ont pas connu d’évolution nette : { $before } (bas–haut { $before-range } ; { $earlier }), puis { $now } ({ $now-range } ; { $months }). Les fourchettes se recoupent.

brief-mover-rose-all = Toute la hausse de l’ensemble a été recensée { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).
brief-mover-rose-most = L’essentiel de la hausse de l’ensemble a été recensé { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).
brief-mover-fell-all = Toute la baisse de l’ensemble a été recensée { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).
brief-mover-fell-most = L’essentiel de la baisse de l’ensemble a été recensé { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).

brief-countries-rose = Par pays ({ $earlier }, puis { $months }) : hausse { $rose }.
brief-countries-fell = Par pays ({ $earlier }, puis { $months }) : baisse { $fell }.
brief-countries-no-clear-change = Par pays ({ $earlier }, puis { $months }) : pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.
brief-countries-rose-and-fell = Par pays ({ $earlier }, puis { $months }) : hausse { $rose }, baisse { $fell }.
brief-countries-rose-and-no-clear-change = Par pays ({ $earlier }, puis { $months }) : hausse { $rose } ; pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.
brief-countries-fell-and-no-clear-change = Par pays ({ $earlier }, puis { $months }) : baisse { $fell } ; pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.
brief-countries-rose-and-fell-and-no-clear-change = Par pays ({ $earlier }, puis { $months }) : hausse { $rose }, baisse { $fell } ; pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.
brief-few = Effectifs faibles { $where } : retenir le sens, non le pourcentage.
brief-silent = Aucun décès n’est recensé { $where } ({ $earlier }, puis { $months }). Le tableau n’inscrit un couple d’acteurs qu’à partir de 25 décès dans une année : cela ne prouve pas qu’il ne s’est rien passé.

brief-latest = Sur les douze mois achevés fin { $last }, les totaux d’UCDP par pays s’établissaient à { $now } décès { $now-n ->
    [one] recensé
   *[other] recensés
} { $where }, contre { $before } sur les douze mois précédents. Faute de fourchette publiée, aucun sens d’évolution n’est affirmé.

## Points clés : attendu, apprécié, retour

brief-worst-month = { $chance } qu’au moins un mois, { $months }, égale ou dépasse { $country } le pire des 24 derniers mois de la base. Le pire a été { $month }, avec { $deaths } décès { $deaths-n ->
    [one] recensé
   *[other] recensés
}. { $n-n ->
    [0] Aucune date passée ne se prête à l’essai, faute de décès recensé auparavant.
    [one] À la seule date passée mise à l’essai, un tel mois { $k-n ->
        [0] n’a pas suivi.
       *[other] a suivi.
    }
   *[other] Sur { $n } dates passées mises à l’essai, { $k-n ->
        [0] aucune n’a été suivie
        [one] { $k } a été suivie
       *[other] { $out-n ->
            [0] toutes ont été suivies
           *[other] { $k } ont été suivies
        }
    } d’un tel mois.
}
brief-range = { $chance } que le total des décès recensés { $where }, { $months }, se situe dans la fourchette { $range }. Il s’établissait à { $recent } { $recent-months }. C’est la fourchette à 90 % du modèle ; la probabilité donnée est tirée de la fréquence à laquelle de telles fourchettes ont tenu à des dates passées.
brief-rise = { $chance } que, { $months }, les décès recensés { $country } atteignent au moins le double des { $before } recensés { $recent-months }. Sur { $n } cas à des dates passées, { $k } ont été suivis d’une telle hausse.
brief-fall = { $chance } que, { $months }, les décès recensés { $country } ne dépassent pas la moitié des { $before } recensés { $recent-months }. Sur { $n } cas à des dates passées, { $k } ont été suivis d’une telle baisse.

brief-no-assessment = L’appréciation de l’analyste et la décision attendue ont leur place ici ; aucune n’a été rédigée.

brief-look-back = Retour sur le modèle, par reconstitution sur les données d’aujourd’hui : fin { $origin }, { lookback-contained } { $months }. { lookback-better }.
brief-look-back-above = Retour sur le modèle, par reconstitution sur les données d’aujourd’hui : fin { $origin }, { lookback-contained } { $months } ; au-dessus : { $above }. { lookback-better }.
brief-look-back-below = Retour sur le modèle, par reconstitution sur les données d’aujourd’hui : fin { $origin }, { lookback-contained } { $months } ; au-dessous : { $below }. { lookback-better }.
brief-look-back-above-and-below = Retour sur le modèle, par reconstitution sur les données d’aujourd’hui : fin { $origin }, { lookback-contained } { $months } ; au-dessus : { $above } ; au-dessous : { $below }. { lookback-better }.
lookback-contained = { $n-n ->
    [one] la fourchette à 90 % { $k-n ->
        [0] ne contenait pas
       *[other] contenait
    } le total du pays
   *[other] les fourchettes à 90 % { $k-n ->
        [0] ne contenaient aucun des { $n }
       *[other] contenaient { $out-n ->
            [0] { $n-n ->
                [2] les deux
               *[other] les { $n }
            }
           *[other] { $k } des { $n }
        }
    } totaux nationaux
}
lookback-better = { $n-n ->
    [one] La médiane du modèle { $better-n ->
        [0] n’en était pas
       *[other] en était
    } plus proche que « comme l’an dernier »
   *[other] { $better-n ->
        [0] Dans aucun cas la médiane du modèle n’a été
       *[other] { $worse-n ->
            [0] { $n-n ->
                [2] Dans les deux cas,
               *[other] Dans tous les cas,
            } la médiane du modèle a été
           *[other] Dans { $better } cas sur { $n }, la médiane du modèle a été
        }
    } plus proche de ce qui a été recensé que « comme l’an dernier »
}

ground-replay = les fourchettes à 90 % du modèle { $n-n ->
    [one] { $k-n ->
        [0] n’ont pas tenu
       *[other] ont tenu
    } à la seule date passée mise à l’essai
   *[other] { $k-n ->
        [0] n’ont tenu pour aucune des { $n }
       *[other] { $out-n ->
            [0] ont tenu pour les { $n }
           *[other] ont tenu pour { $k } des { $n }
        }
    } dates passées
}
ground-single-source = { $share } des événements ({ $months }) ne reposent que sur une source
ground-unknown-sources = aucun millésime des données ne donne ici, à lui seul, le nombre de sources par événement
ground-age = les données s’arrêtent { $days } { $days-n ->
    [one] jour
   *[other] jours
} avant la date de parution

## Perspectives

outlook-none = Aucune perspective : les données s’arrêtent en { $last }, et les modèles ne portent pas au-delà de { $reach } mois. Cela ne dit rien de ce qui se passe.
outlook-no-past = Aucune perspective : jusqu’en { $last }, les totaux couvrent trop peu de mois d’affilée, ou trop peu de mois meurtriers, pour que des modèles soient établis et mis à l’essai. Cela ne dit rien de ce qui se passe.
outlook-method = Ces perspectives mettent en commun plusieurs modèles, instruits par tous les pays que la table couvre jusqu’en { $last } et pondérés selon ce qu’ils ont valu les années précédentes ; des avenirs entiers en sont tirés { $months }. On y lit l’ampleur de l’incertitude et la probabilité d’un mois très meurtrier.
direction-none = Rien n’établit que les prévisions passées de hausse et de baisse aient fait mieux que la simple part des cas passés : aucune n’est indiquée.
direction-few = Les cas passés de hausse et de baisse sont trop peu nombreux pour établir que les prévisions fassent mieux que leur simple part : aucune n’est indiquée.
direction-rise = La hausse est indiquée là où elle est probable : les prévisions passées en ont fait mieux que la simple part des cas passés. Rien ne l’établit pour la baisse, qui n’est jamais indiquée.
direction-fall = La baisse est indiquée là où elle est probable : les prévisions passées en ont fait mieux que la simple part des cas passés. Rien ne l’établit pour la hausse, qui n’est jamais indiquée.
direction-rise-and-fall = La hausse et la baisse sont indiquées là où elles sont probables : pour l’une comme pour l’autre, les prévisions passées ont fait mieux que la simple part des cas passés.
directions = Hausse et baisse : les prévisions passées ont-elles fait mieux que la simple part des cas passés ?
directions-column-question = Sur { $months } { $months-n ->
    [one] mois
   *[other] mois
}, par rapport à autant de mois avant
directions-column-came = Survenue, sur les cas passés
directions-column-chances = Score de Brier, prévisions
directions-column-plain = Score de Brier, simple part
directions-column-gain = Plus bas de, %
directions-column-between = Intervalle à 90 %, %
directions-rise = hausse : au moins le double
directions-fall = baisse : au plus la moitié
directions-note = Un cas est un pays suivi à une date passée, avec au moins { $least } décès recensés dans les mois d’avant ; les mois de deux dates ne se recoupent pas. La simple part est la fréquence d’un tel changement dans l’ensemble de ces cas, que l’on ne connaît qu’après coup. L’intervalle retire les dates au sort : une hausse ou une baisse n’est indiquée que si sa borne basse dépasse zéro. Il y faut { $cases } cas où elle est survenue, autant où elle ne l’est pas, et { $dates } dates passées.
directions-few = trop peu de cas passés
turn-rise = hausse : { $chance }
turn-fall = baisse : { $chance }
outlook-column-turn = Hausse ou baisse
outlook-turn-note = Une hausse est au moins le double des décès recensés sur autant de mois avant, une baisse au plus la moitié. Une flèche n’apparaît que si l’une est probable, et seulement là où les dates passées ont montré que l’on sait la prévoir.
outlook-turn-small = trop peu de décès recensés avant
outlook-turn-unlikely = aucune n’est assez probable pour être indiquée
shares = De quoi se compose la probabilité d’un mois meurtrier, { $month }
shares-alt = Une barre par pays : la probabilité d’au moins { $least } décès recensés en { $month }, décomposée en une base et en ce que le passé du pays y ajoute ou en retire. Le tableau donne tous les chiffres.
shares-note = La base est la fréquence d’un tel mois, sur vingt ans, dans l’ensemble des pays dont apprennent les modèles. Les modèles ne regardent pas les voisins des pays : ce qui se passe de l’autre côté d’une frontière n’a aucune part dans ces probabilités. Les parts sont des écarts entre prévisions, non des causes. Elles sont en points entiers, pour que leur somme soit juste.
shares-table = Les probabilités et leurs parts, par pays
shares-column-country = Pays
shares-column-baseline = Base, points
shares-column-past = Son passé, points
shares-column-told = Probabilité
since = Ce qui a changé depuis la prévision établie en { $last } : la probabilité d’un mois meurtrier, { $month }
since-note = La probabilité d’au moins { $least } décès recensés avait été prévue sur les données allant jusqu’en { $last }, dans une prévision gardée le { $kept }. Le même modèle, repris de là sur les chiffres d’aujourd’hui, dit ce qu’y a changé leur révision ; le reste est l’effet { $count-n ->
    [one] du mois recensé depuis
   *[other] des { $count } mois recensés depuis
}. La dernière colonne compte les mois nouveaux sortis de la fourchette à 90 % de cette prévision. Les parts sont des écarts entre prévisions, non des causes. Elles sont en points entiers, pour que leur somme soit juste.
since-vintage = Chiffres lus alors : { $then } ; aujourd’hui : { $now }.
since-code = La prévision venait d’une autre version de hune : ce qui a changé dans ses modèles compte ici comme révision.
since-not-reached = la prévision n’allait pas jusque-là
since-column-country = Pays
since-column-then = Alors, points
since-column-revision = Révision, points
since-column-months = Mois nouveaux, points
since-column-now = Probabilité actuelle
since-column-outside = Mois nouveaux hors fourchette
outlook-nowcast = Les perspectives se comptent à partir de la date de parution. Ce qui les précède et manque encore aux données ({ $months }) est estimé aussi, et tracé à part.
outlook-left-out = Pas de perspectives pour { $countries } : les totaux ne couvrent pas tous les mois de la période ({ $months }).
outlook-table = Décès recensés attendus par pays, { $months }
outlook-table-note = Les fourchettes portent sur le total de la période. Les seuils sont propres à chaque pays : un mois au-dessus de sa médiane des 24 derniers, un mois aussi meurtrier que le pire d’entre eux. Les probabilités s’arrêtent avant la certitude. Les deux dernières colonnes comptent des dates passées, dont les mois ne se recoupent pas. L’une dit après combien d’entre elles est survenu un mois aussi meurtrier que le pire d’avant, l’autre pour combien la fourchette à 90 % a tenu.
outlook-column-country = Pays
outlook-column-recent = { $months-n ->
    [one] Dernier mois, recensé
   *[other] { $months } derniers mois, recensés
}
outlook-column-half = Fourchette à 50 %
outlook-column-most = Fourchette à 90 %
outlook-column-above-median = Un mois au-dessus de sa médiane
outlook-column-worst-month = Un mois aussi meurtrier que son pire
outlook-column-came = Un tel mois survenu, dates passées
outlook-column-held = Fourchette à 90 % tenue, dates passées
outlook-quiet = aucun décès recensé sur 24 mois : le pays n’a pas de seuil propre
outlook-untried = aucun décès recensé avant les dates passées : rien ne se prête à l’essai
outlook-fans = Décès recensés par mois, et mois à venir
outlook-fans-alt = Un cadre par pays : décès recensés par mois jusqu’en { $last }, puis fourchettes à 50 % et à 90 % des modèles mis en commun jusqu’en { $until }. Le tableau donne tous les chiffres.
outlook-fans-note = Chaque fourchette est celle d’un seul mois. Les fourchettes antérieures sont celles qu’une reconstitution donne pour les derniers mois de la base. Chaque cadre a sa propre échelle.
outlook-fans-table = Fourchettes de chaque mois à venir, par pays
outlook-fans-column-month = Mois
outlook-fans-column-median = Médiane
precedents = Quand les derniers mois ont déjà eu leurs pareils, et ce qui a suivi
precedents-column-country = Pays
precedents-column-recent = Décès, 12 derniers mois
precedents-column-case = Un cas semblable
precedents-column-month = Le mois
precedents-column-before = Décès, 12 mois jusque-là
precedents-column-after = Décès, 12 mois suivants
precedents-note = Les cas sont les plus proches par les décès recensés jusqu’en { $last }, parmi les pays dont apprennent les modèles : combien depuis peu, sur un an et sur trois, le pire mois de cinq ans, à quelle fréquence, depuis quand. Rien d’autre ne les rapproche.

questions = Questions en cours
questions-note = Chacune telle qu’elle a été posée en dernier ; les périodes passées sont celles des dix dernières années.
questions-resolved = Questions tranchées
questions-resolved-note = Tranchées par ce que la base couvre désormais ; provisoires tant qu’une édition annuelle ne dit pas de même.
questions-column-question = Question
questions-column-asked = Posée le
questions-column-chance = Probabilité donnée
questions-column-own = Périodes passées où c’est arrivé
questions-column-answer = Réponse
questions-column-final = Statut
questions-no-class = aucune période de cette longueur dans la base
questions-yes = oui
questions-no = non
questions-void = sans objet
questions-provisional = provisoire
questions-final = définitif

outlook-calendar = Échéances datées
calendar-column-day = Jour
calendar-column-what = Échéance
calendar-column-source = Source

## Frontières

borders-none = Aucun voisin n’est suivi.
borders-island = Aucun pays suivi n’a de frontière terrestre.
borders-table = Pays voisins : ce que couvre la base, et décès recensés dans l’ensemble du pays
borders-column-neighbour = Voisin
borders-column-beside = Frontière avec
borders-column-totals = Totaux jusqu’à
borders-column-detail = Chiffres détaillés jusqu’à
borders-column-deaths = Décès recensés, { $months }
borders-zero = Zéro ne veut pas dire qu’il ne s’est rien passé : le tableau n’inscrit un couple d’acteurs qu’à partir de 25 décès dans une année.
borders-no-land = pas de frontière terrestre avec un pays suivi
borders-silence = Les chiffres détaillés, arrêtés fin { $last }, manquent pour { $countries }. De l’autre côté { $countries-n ->
    [one] de cette frontière
   *[other] de ces frontières
}, le silence est une absence de données. Il ne signifie pas qu’il ne s’est rien passé.
borders-behind = Les chiffres détaillés couvrent { $countries }, mais pas jusqu’en { $last } ; le tableau ci-dessus dit jusqu’où. La suite est inconnue ici, ce qui ne signifie pas qu’il ne s’est rien passé.
borders-near = À moins de { $cells } mailles (environ 110 km) de la frontière { $neighbour }, { $events } { $events-n ->
    [one] événement
   *[other] événements
} et { $deaths } décès ont été recensés { $where } { $months } ; l’autre côté n’est pas couvert.
borders-near-behind = À moins de { $cells } mailles (environ 110 km) de la frontière { $neighbour }, { $events } { $events-n ->
    [one] événement
   *[other] événements
} et { $deaths } décès ont été recensés { $where } { $months } ; l’autre côté n’est pas couvert sur toute la période.

## Retour sur nos prévisions

lookback-pooled = Une reconstitution applique le modèle à une date passée, sur les données d’aujourd’hui. Pour les reconstitutions { $months }, sur { $n } { $n-n ->
    [one] total national
   *[other] totaux nationaux
}, la fourchette à 50 % en contenait { $half } et celle à 90 %, { $most }.
lookback-table = Combien de fois les fourchettes ont tenu, et la dernière reconstitution, { $months }
lookback-column-country = Pays
lookback-column-half = Fourchette à 50 % tenue
lookback-column-most = Fourchette à 90 % tenue
lookback-column-range = Dernière reconstitution : fourchette à 90 %
lookback-column-observed = Recensés
lookback-column-year-before = Comme l’an dernier
lookback-note = Des dates voisines portent sur presque les mêmes mois : { $apart-n ->
    [one] toutes ont au moins un mois en commun.
   *[other] { $apart } seulement n’ont aucun mois en commun.
} Une reconstitution lit les données telles que révisées depuis, non telles qu’on les connaissait. « Comme l’an dernier » reprend les mêmes mois de la dernière année alors connue ; en première page, on lui compare la médiane du modèle, comme pour les prévisions parues.

## Sources et limites

limit-deaths = Les décès sont les meilleures estimations d’UCDP, avec les estimations basse et haute quand elles sont publiées. Un événement compte pour le mois où il s’achève.
limit-threshold = Le tableau annuel d’UCDP n’inscrit un couple d’acteurs (deux camps qui se combattent, ou un seul qui s’en prend aux civils) qu’à partir de 25 décès dans une année. D’ici là, le début des violences, sur la côte surtout, y est invisible.
limit-ranges = Pour { $events } { $events-n ->
    [one] événement recensé
   *[other] événements recensés
} { $months }, les estimations basse, meilleure et haute sont en désordre à la source : la meilleure tient lieu des deux bornes.
limit-outlook = Les perspectives ne connaissent que les décès recensés : ni projets, ni pourparlers, ni élections, ni pluies. Elles apprennent de ce que d’autres guerres ont donné, ailleurs et avant ; une guerre qui ne ressemblerait à aucune, elles ne la voient pas venir.
limit-places = Les lieux sont des mailles d’un demi-degré, soit environ 55 km de côté, désignées par la ville la plus proche ; rien de plus fin n’est montré. Aucune personne privée n’est nommée.
limit-edition-partners = Cette édition donne des chiffres par pays. Elle laisse de côté les mailles et tout lieu plus précis que le pays, les pièces qui s’y rapportent et les noms de groupes à base communautaire : seule l’édition interne les contient.
limit-edition-public = Cette édition donne des chiffres par pays. Elle laisse de côté les mailles et tout lieu plus précis que le pays, les pièces qui s’y rapportent, les noms de groupes à base communautaire et ceux des signataires : seule l’édition interne les contient.
source-covers = { $countries } pays, { $months }

## À lire d’abord

notice-reconstructed = Page reconstituée ({ $vintage }) : pour tout ou partie des pays, la base ne contient rien de publié au { $known } ; un millésime plus récent en tient lieu, arrêté à cette date.
notice-replay = Reconstitution sur données révisées : une partie des données utilisées ici a été publiée après le { $issued }. Ce n’est pas ce que l’on savait alors.
notice-cut = Reconstitution : par choix, la base n’est lue que jusqu’en { $last }, avec ce que l’on sait aujourd’hui.
notice-absent = Hors de cette base, et donc de tous les chiffres : { $countries }.
notice-old = Les données ont { $days } jours : elles s’arrêtent en { $last }. Ce qui est constaté décrit le passé, non le présent.
notice-shortest = Les totaux ne sont utilisés que jusqu’en { $last }, dernier mois connu pour { $countries } ; ailleurs, ils vont plus loin.
notice-detail-shortest = Les chiffres détaillés ne sont utilisés que jusqu’en { $last }, dernier mois connu pour { $countries } ; ailleurs, ils vont plus loin.
notice-detail-behind = Les totaux par pays ({ $totals }) vont jusqu’en { $through } ; les chiffres détaillés ({ $detail } : fourchettes, décès de civils, acteurs, lieux) s’arrêtent en { $last }, { $days } { $days-n ->
    [one] jour
   *[other] jours
} avant la parution.
notice-no-detail = Pour les pays suivis, la base ne contient que des totaux, sans fourchettes, décès de civils, acteurs ni lieux : cette page n’en donne donc pas.
