# Le cadre de la page d’une note : son en-tête, le nom de ses parties, les étiquettes de ses listes.
# Ce que dit la note est dans brief.ftl.

## En-tête
page-number = nº { $number }
page-genre = Note de veille
page-full-title = { $title } – { $genre }, parue le { $issued }, données jusqu’à { $through }
page-issued = Parution
page-totals-through = Totaux arrêtés à fin
page-detail-through = Chiffres détaillés arrêtés à fin
page-no-detail = aucun pour les pays suivis
page-age = Ancienneté des totaux
page-age-days = { $days } { $days-n ->
    [one] jour
    [many] de jours
   *[other] jours
}
page-edition = Édition
page-status = État
page-signed = Validée
page-signature = Signé par { $name }, { $role }, le { $day } (empreinte { $digest })
page-signature-role = Signature : { $role }, le { $day } (empreinte { $digest })
page-skip = Aller à la note
page-parts = Parties de la note
page-other-language = English version
page-notices = À savoir avant de lire

## Parties
page-section-takeaways = L’essentiel
page-section-changed = Depuis la dernière note
page-section-outlook = Perspectives
page-section-situation = Situation
page-section-borders = Frontières
page-section-scenarios = Scénarios et indicateurs
page-section-actors = Qui est avec qui
page-section-lookback = Retour sur nos prévisions
page-section-unknown = Ce que nous ignorons
page-section-sources = Sources et limites
page-section-evidence = Pièces à l’appui
page-annex = Annexe : pièces à l’appui
page-annex-figures = Annexe : les figures en tableaux
page-section-details = Annexe : détails
page-page = page
page-see = En annexe :

## Énoncés
page-caution = Prudence
page-confidence = { $level ->
    [high] Notre confiance est élevée.
    [moderate] Notre confiance est moyenne.
   *[low] Notre confiance est faible.
}
page-confidence-because = { $level ->
    [high] Notre confiance est élevée : { $because }.
    [moderate] Notre confiance est moyenne : { $because }.
   *[low] Notre confiance est faible : { $because }.
}
page-byline = { $role }, le { $day }
page-untranslated = Le texte de l’analyste pour cette partie n’a pas été rédigé en français. Il n’est pas traduit par une machine.
page-missing = { $mark } { $reason }
page-no-rows = Ce tableau n’a aucune ligne.
page-as-table = En tableau
page-as-table-page = En tableau : page
page-figure = Figure { $number }
page-table = Tableau { $number }

## Échelle de probabilité
page-key = Ce que veut dire « probable »
page-key-note = « { $low } » et « { $high } » s’écrivent seuls, sans expression. Chaque palier comprend sa borne basse. La confiance est un jugement distinct : elle porte sur la solidité de ce qui fonde l’énoncé, non sur ses chances de se réaliser. Échelle propre à cette note, alignée sur l’ICD 203, qui n’a pas de version française officielle. Pour le GIEC, « probable » signifie 66–100 % ; ici, 55–80 %.

## Pièces
page-unit-deaths = décès
page-unit-events = événements
page-unit-cases = cas
page-unit-share = part
page-unit-probability = probabilité
page-evidence-note = Chaque repère (E1, par exemple) renvoie aux lignes dont le chiffre est tiré : de quoi les retrouver et refaire le compte.
page-evidence-common = Communs à toutes
page-evidence-close = Fermer
page-evidence-in-list = Voir dans la liste
page-evidence-measure = Mesure
page-evidence-table = Table
page-evidence-filter = Filtre
page-evidence-window = Période
page-evidence-through = Données jusqu’à
page-evidence-rows = Lignes
page-evidence-sources = Sources
page-evidence-record = Base
page-evidence-edition = Diffusion
page-evidence-reconstructed = Reconstitué : le millésime est postérieur à la date qu’elle représente

## Sources
page-source-unnamed = une source qui n’est pas nommée
page-source-published = Publication
page-source-covers = Couverture
page-source-licence = Licence
page-source-citation = Citation
page-source-file = Fichier

## Colophon
page-reply = Corrections et droit de réponse : { $contact }
page-record-version = Version de la base : { $version }
page-colophon = Composé avec hune { $version }, logiciel libre, à partir des sources que la note énumère. Hormis les textes de l’analyste, chaque phrase est une forme fixe, remplie à partir de la base.

page-unset = Ce PDF n’a pas les lettres de certains noms ; { $box } les remplace. Les autres formats les donnent.
