### Ce que dit la note. Le fichier anglais dit les mêmes choses à sa façon : mêmes noms, mêmes arguments.

## Points clés : constaté

brief-total-rose = Les décès recensés { $where } ont augmenté : de { $before } ({ $before-range } ; { $earlier }) à { $now } ({ $now-range } ; { $months }).
brief-total-fell = Les décès recensés { $where } ont reculé : de { $before } ({ $before-range } ; { $earlier }) à { $now } ({ $now-range } ; { $months }).
brief-total-no-clear-change = Les décès recensés { $where } ne montrent pas d’évolution nette : { $before } ({ $before-range } ; { $earlier }), puis { $now } ({ $now-range } ; { $months }). Les fourchettes se recoupent.

brief-mover-rose-all = Toute la hausse est recensée { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).
brief-mover-rose-most = L’essentiel de la hausse est recensé { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).
brief-mover-fell-all = Toute la baisse est recensée { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).
brief-mover-fell-most = L’essentiel de la baisse est recensé { $country } : de { $before } ({ $before-range }) à { $now } ({ $now-range }).

brief-countries-rose = Par pays, sur les mêmes périodes : hausse { $rose }.
brief-countries-fell = Par pays, sur les mêmes périodes : baisse { $fell }.
brief-countries-no-clear-change = Par pays, sur les mêmes périodes : pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.
brief-countries-rose-and-fell = Par pays, sur les mêmes périodes : hausse { $rose }, baisse { $fell }.
brief-countries-rose-and-no-clear-change = Par pays, sur les mêmes périodes : hausse { $rose } ; pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.
brief-countries-fell-and-no-clear-change = Par pays, sur les mêmes périodes : baisse { $fell } ; pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.
brief-countries-rose-and-fell-and-no-clear-change = Par pays, sur les mêmes périodes : hausse { $rose }, baisse { $fell } ; pas d’évolution nette { $no-clear-change }, car les fourchettes se recoupent.

brief-latest = Sur les douze mois achevés fin { $last }, le tableau par pays recense { $now } décès { $where }, contre { $before } sur les douze mois précédents. Il ne publie pas de fourchette : aucun sens d’évolution n’est affirmé.

## Points clés : attendu, apprécié, retour

brief-worst-month-open = { $chance } qu’au moins un mois, { $months }, soit aussi meurtrier { $country } que le pire des deux dernières années ({ $deaths } décès { $deaths-n ->
    [one] recensé
   *[other] recensés
} en { $month }).
brief-worst-month-certain = { $chance } qu’au moins un mois, { $months }, sera aussi meurtrier { $country } que le pire des deux dernières années ({ $deaths } décès { $deaths-n ->
    [one] recensé
   *[other] recensés
} en { $month }).
brief-range = { $chance } que le total des décès recensés { $where }, { $months }, tienne dans la fourchette { $range } : celle du modèle de référence, qui a tenu { $k } fois sur { $n } reconstitutions.

brief-no-assessment = L’appréciation de l’analyste et la décision attendue ont leur place ici. Aucune n’a été rédigée ; la page n’en formule pas d’elle-même.

brief-look-back = Retour, par reconstitution : au départ de { $origin }, les fourchettes à 90 % ont contenu { $k } des { $n } totaux nationaux { $months }. Le modèle a fait mieux que « comme un an plus tôt » dans { $better } cas sur { $n }.
brief-look-back-outside = Retour, par reconstitution : au départ de { $origin }, les fourchettes à 90 % ont contenu { $k } des { $n } totaux nationaux { $months } ; en dehors : { $outside }. Le modèle a fait mieux que « comme un an plus tôt » dans { $better } cas sur { $n }.

ground-replay = dans les reconstitutions, ses fourchettes à 90 % ont tenu { $k } fois sur { $n }
ground-single-source = { $share } des événements ({ $months }) ne reposent que sur une source
ground-unknown-sources = la base ne donne pas le nombre de sources par événement
ground-age = les données s’arrêtent { $days } { $days-n ->
    [one] jour
   *[other] jours
} avant la date de parution

## Perspectives

outlook-none = Pas de perspectives : les données s’arrêtent en { $last }, et les modèles de référence ne portent pas au-delà de { $reach } mois.
outlook-method = Ce qui suit rejoue, { $months }, des séquences de six mois consécutifs tirées des deux années achevées en { $last }, les mêmes mois pour tous les pays. On y lit l’ampleur de l’incertitude. Cette méthode ne sait rien des retournements : rien ici ne dit que la violence monte ou recule.
outlook-nowcast = L’horizon se compte depuis la date de parution. Les mois déjà écoulés mais encore absents des données ({ $months }) sont tracés comme estimation du présent.
outlook-table = Décès recensés attendus par pays, { $months }
outlook-table-note = Les fourchettes portent sur le total de la période. Les seuils sont propres à chaque pays : un mois au-dessus de sa médiane des 24 derniers, un mois aussi meurtrier que le pire d’entre eux. Les probabilités sont écartées de la certitude : 19 séquences du passé n’en permettent pas davantage.
outlook-column-country = Pays
outlook-column-recent = { $months } derniers mois, recensés
outlook-column-half = Fourchette à 50 %
outlook-column-most = Fourchette à 90 %
outlook-column-above-median = Un mois au-dessus de sa médiane
outlook-column-worst-month = Un mois aussi meurtrier que son pire
outlook-column-held = Fourchette à 90 % tenue, reconstitutions
outlook-quiet = aucun décès recensé sur 24 mois : un modèle du passé ne peut rien en dire
outlook-fans = Décès recensés par mois, et mois à venir
outlook-fans-alt = Un cadre par pays : décès recensés par mois jusqu’en { $last }, puis fourchettes à 50 % et à 90 % du modèle de référence jusqu’en { $until }. Le tableau donne tous les chiffres.
outlook-fans-note = Chaque fourchette est celle d’un seul mois. Les fourchettes antérieures sont celles qu’une reconstitution donnait pour les derniers mois de la base. Chaque cadre a sa propre échelle.
outlook-fans-table = Fourchettes de chaque mois à venir, par pays
outlook-fans-column-month = Mois
outlook-fans-column-median = Médiane
outlook-calendar = Échéances datées
calendar-column-day = Jour
calendar-column-what = Échéance
calendar-column-source = Source

## Situation

direction-rose = hausse
direction-fell = baisse
direction-no-clear-change = pas d’évolution nette
direction-not-stated = non précisé
range-not-published = le tableau ne publie pas de fourchette
sources-unknown = le nombre de sources n’est connu pour aucun événement

situation-none = La base ne contient que des totaux : ni fourchettes, ni civils, ni acteurs, ni lieux. Cette partie reste vide plutôt que devinée.
situation-window = Cette partie lit le tableau détaillé { $months }. Les totaux, qui vont parfois plus loin, figurent dans les perspectives.
situation-change = Décès recensés par pays, { $earlier } et { $months }
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
situation-kinds = Événements, décès et civils par pays et catégorie de violence, { $months }
situation-kinds-note = Les civils sont comptés dans toutes les catégories, et pas seulement dans les violences contre les civils.
situation-civilians = UCDP recense { $deaths } décès de civils { $where } { $months }, toutes catégories confondues ; { $fighting } relèvent d’événements classés comme combats, qu’un décompte des seules violences contre les civils laisse de côté.
situation-dyad-sb = { $country }, { $deaths } des { $whole } décès recensés { $months } relèvent de combats entre { $a } et { $b }, plus que de toute autre dyade.
situation-dyad-ns = { $country }, { $deaths } des { $whole } décès recensés { $months } relèvent de combats entre { $a } et { $b }, plus que de toute autre dyade.
situation-dyad-os = { $country }, { $deaths } des { $whole } décès recensés { $months } relèvent de violences contre les civils commises, selon UCDP, { $perpetrator }, plus que de toute autre dyade.
situation-dyad-community = { $country }, { $deaths } des { $whole } décès recensés { $months } relèvent de violences entre groupes à base communautaire, plus que de toute autre dyade.
situation-reporting = Part des événements qui ne reposent que sur une source
situation-reporting-worse = L’information s’est raréfiée { $where } : davantage d’événements n’y reposent que sur une source qu’au cours des douze mois précédents. Moins d’événements recensés n’y signifie pas forcément moins d’événements.
situation-map = Décès recensés par maille d’un demi-degré, { $months }
situation-map-alt = Carte des pays suivis et de leurs voisins : mailles d’un demi-degré ombrées selon les décès recensés { $months } ; les pays que la base ne couvre pas sont hachurés. Le tableau nomme les mailles où les décès sont les plus nombreux.
situation-map-unplaced = { $deaths } des { $whole } décès relèvent d’événements localisés seulement par pays, et ne figurent pas sur la carte.
situation-cells = Les mailles où les décès recensés sont les plus nombreux, { $months }
situation-column-place = Maille proche de
situation-column-cell = Maille (PRIO-GRID)
situation-no-place = aucune ville de plus de 20 000 habitants à moins de 150 km

## Frontières

borders-none = Aucun voisin n’est suivi.
borders-table = Ce que l’on sait de l’autre côté de chaque frontière
borders-column-neighbour = Voisin
borders-column-beside = Frontière avec
borders-column-totals = Totaux jusqu’à
borders-column-detail = Détail jusqu’à
borders-column-deaths = Décès, { $months }
borders-zero = Un zéro est ici celui d’un tableau qui ne retient aucune dyade avant son 25e décès dans l’année.
borders-no-land = pas de frontière terrestre avec un pays suivi
borders-silence = Dans le détail, ne sont pas couverts, ou pas jusqu’en { $last } : { $countries }. De ce côté de la frontière, l’absence de chiffres est une absence de données. Elle ne signifie pas qu’il ne s’est rien passé.

## Retour sur nos prévisions

lookback-pooled = Par reconstitution sur les données d’aujourd’hui, départs de { $first } à { $last } : sur { $n } totaux nationaux, { $half } sont tombés dans leur fourchette à 50 % et { $most } dans leur fourchette à 90 %.
lookback-table = Combien de fois les fourchettes ont tenu, et la dernière reconstitution, { $months }
lookback-column-country = Pays
lookback-column-half = Fourchette à 50 % tenue
lookback-column-most = Fourchette à 90 % tenue
lookback-column-range = Dernière reconstitution : fourchette à 90 %
lookback-column-observed = Recensés
lookback-column-year-before = Comme un an plus tôt
lookback-note = Des départs voisins partagent presque tous leurs mois : seuls { $apart } ne se recoupent pas. Une reconstitution lit les données telles que révisées depuis, non telles qu’on les connaissait.

## Sources et limites

limit-deaths = Les décès sont les meilleures estimations d’UCDP, avec le bas et le haut quand ils sont publiés. Un événement compte pour le mois où il s’achève.
limit-threshold = Le tableau annuel d’UCDP ne retient une dyade qu’au-delà de 25 décès dans une année. D’ici là, le début des violences, sur la côte surtout, y est invisible.
limit-ranges = Pour { $events } { $events-n ->
    [one] événement
   *[other] événements
}, le bas, le meilleur et le haut sont en désordre à la source : la meilleure estimation tient lieu des deux bornes.
limit-outlook = Les perspectives relèvent du modèle de référence : il rejoue le passé et ne peut en dépasser le pire mois. Un meilleur modèle devra le battre avant de paraître ici.
limit-places = Les lieux sont des mailles d’un demi-degré, nommées par la ville la plus proche ; rien de plus fin n’est montré. Aucune personne privée n’est nommée.
source-covers = { $countries } pays, { $months }

## À lire d’abord

notice-replay = Reconstitution sur données révisées : une partie de ce que lit cette page a été publiée après le { $issued }. Ce n’est pas ce que l’on savait alors.
notice-cut = Reconstitution : la base n’est lue que jusqu’en { $last }, avec ce que l’on sait aujourd’hui.
notice-absent = Non couverts par cette base, et donc absents de tous les chiffres : { $countries }.
notice-old = Les données ont { $days } jours : elles s’arrêtent en { $last }. Tout ce qui est constaté est du passé.
notice-detail-behind = Les totaux par pays vont { $months } mois plus loin que le détail (fourchettes, civils, acteurs, mailles), qui s’arrête en { $last }. Chaque partie dit ce qu’elle lit.
