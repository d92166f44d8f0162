specimen-notice-sample = Base d’essai : copie de GED par un tiers, version déduite, lignes du Niger réparées.
specimen-notice-replay = Cette note est une reconstitution sur données révisées : elle montre ce que contient la base aujourd’hui, non ce que l’on savait alors.
specimen-rose = Les décès recensés { $where } sont passés de { $before } ({ $before-range }) en { $first } à { $now } ({ $now-range }) en { $second } ; toute la hausse vient { $who }.
specimen-no-change = Pas de changement net { $where } : { $before } décès { $before-n ->
    [one] recensé
    [many] recensés
   *[other] recensés
} ({ $before-range }), puis { $now } ({ $now-range }).
specimen-coast = Au Bénin et au Togo, chaque mois de { $year } compte au moins un événement recensé ({ $months } mois sur 12 l’année précédente). Effectifs faibles : retenir le sens, non le pourcentage.
specimen-expected = { $chance } que { $who } connaisse au moins un mois au-dessus de { $deaths } décès { $deaths-n ->
    [one] recensé
    [many] recensés
   *[other] recensés
} avant { $month }.
specimen-because = { $share } des événements ne reposent que sur une source
specimen-assessed = Nous estimons que les départements du nord du Bénin appellent une attention plus précoce que prévu. Décision attendue : avancer à { $month } la mission de terrain.
specimen-lookback = Il y a un an, nos fourchettes à 90 % contenaient { $hits } totaux nationaux sur { $all } ; les autres ont dépassé la borne haute.
specimen-civilians = Les décès de civils sont comptés dans toutes les catégories : { $some } des { $all } décès de civils { $where } en { $year } relèvent d’un seul événement qu’UCDP classe parmi les { $kind }.
specimen-by = { $deaths } civils ont été tués { $actor }, selon UCDP ; { $share } des événements n’ont qu’une source.
specimen-silence = { $where }, cette base ne contient rien après { $month } : l’absence de chiffres n’y signifie pas l’absence de faits.
specimen-title-of = La source intitule cela « { $title } ».
specimen-not-covered = hors de la couverture de cette base
specimen-not-given = aucune fourchette publiée
specimen-col-country = Pays
specimen-col-deaths = Décès
specimen-col-range = Bas–haut
specimen-col-change = Civils
specimen-col-single = Source unique
specimen-col-last = Dernier événement
specimen-col-chance = Au-dessus de sa médiane
specimen-table = Décès par pays, { $months }
specimen-outlook-table = Décès attendus par pays, { $months }
specimen-fan = Décès recensés et attendus { $where }, par mois
specimen-fan-alt = Courbe des décès recensés { $where } jusqu’en { $month }, puis éventail des décès attendus, qui s’élargit ; sa médiane reste proche de { $deaths } par mois.
specimen-fan-note = Les bandes contiennent 50 % et 90 % des futurs simulés.
specimen-map = Décès par maille, { $months }
specimen-map-alt = Carte de mailles ombrées selon les décès recensés : les plus foncées entourent la zone des trois frontières.
specimen-col-month = Mois
specimen-limits = La base annuelle ne retient une paire d’adversaires qu’une fois passés { $deaths } décès dans l’année : les débuts de la violence y sont invisibles.
specimen-covers = { $where }, { $months }
specimen-col-fifty = Fourchette à 50 %
specimen-col-ninety = Fourchette à 90 %
specimen-wide = Les fourchettes sont larges parce que 2023 a doublé 2022 : mieux vaut une imprécision honnête.
