# L’annexe chiffrée (un classeur) et le texte destiné au courriel : les mots de leur cadre.

## L’annexe : feuilles et intitulés
annex-about = À propos
annex-statements = Énoncés
annex-evidence = Pièces à l’appui
annex-sources = Sources
annex-key = Probabilités
annex-what-statements = Chaque phrase de la note, avec sa nature et ses pièces
annex-what-evidence = Ce sur quoi repose chaque chiffre : de quoi en retrouver les lignes et refaire le compte
annex-what-sources = Les sources de la base et leurs millésimes
annex-what-key = Les mots de la probabilité et ce qu’ils recouvrent
annex-table = Annexe { $number }
annex-facet = { $column } ({ $facet })
annex-facet-value = nombre
annex-facet-share = part
annex-facet-low = bas
annex-facet-high = haut
annex-facet-k = fois
annex-facet-n = sur
annex-facet-phrase = en toutes lettres
annex-facet-iso = ISO
annex-facet-first = début, ISO
annex-facet-last = fin, ISO
annex-facet-iso3 = code ISO
annex-reason = Motif d’absence
annex-reason-of = { $columns } : { $reason }
annex-yes = oui
annex-no = non

## L’annexe : comment la lire
annex-how = Mode d’emploi
annex-how-sheets = À chaque tableau de la note sa feuille, de même qu’à chaque tableau tiré d’une figure : une ligne d’intitulés, puis une ligne par entrée. On peut y trier, filtrer et calculer.
annex-how-exact = Les chiffres sont exacts ; le texte, lui, les arrondit. Une fourchette occupe deux colonnes, bas et haut. Parts et probabilités sont des fractions de 1, affichées en pourcentage.
annex-how-empty = Une cellule vide n’a pas de valeur, et la dernière colonne dit pourquoi. Ce n’est pas un zéro.
annex-how-marks = E1, E2 et les suivants sont les repères du texte. La feuille des pièces indique sur quoi repose chaque chiffre et quelles phrases le citent.
annex-how-formulas = Aucune cellule ne contient de formule, et rien dans ce fichier ne renvoie au-dehors.
annex-content-sheet = Feuille
annex-content-what = Objet
annex-content-marks = Pièces
annex-content-notes = Remarques
annex-organisation = Organisation
annex-signature = Signature
annex-colophon = Fabrication

## L’annexe : colonnes
annex-column-section = Partie
annex-column-badge = Nature
annex-column-statement = Énoncé
annex-column-confidence = Confiance
annex-column-probability = Probabilité
annex-column-phrase = Probabilité (en toutes lettres)
annex-column-marks = Pièces
annex-column-signed = Sous la responsabilité de
annex-column-number = Nº
annex-column-slug = Nom
annex-column-cited = Citée par
annex-column-measure = Mesure
annex-column-value = Valeur
annex-column-low = Bas
annex-column-high = Haut
annex-column-table = Table
annex-column-vintage = Millésime
annex-column-filter = Filtre
annex-column-first = Premier mois
annex-column-last = Dernier mois
annex-column-through = Données jusqu’à
annex-column-rows = Lignes
annex-column-sources = Sources
annex-column-count = Nombre de sources
annex-column-record = Version de la base
annex-column-edition = Diffusion : jusqu’à
annex-column-named = Source citable
annex-column-reconstructed = Reconstitué
annex-column-source = Source
annex-column-covers = Couverture
annex-column-published = Publication
annex-column-licence = Licence
annex-column-citation = Citation
annex-column-file = Fichier
annex-column-words = Expression
annex-column-span = Tel qu’imprimé
annex-column-from = Borne basse
annex-column-to = Borne haute

## Le texte pour le courriel
mail-further = les autres points de l’essentiel
mail-table = { $part } (tableau)
mail-key = Échelle de probabilité : { $bands }.
mail-full = Note complète : { $brief }. Pièces à l’appui (repères [E1] et suivants) : { $annex }.
mail-also = Également dans la note complète : { $parts }.
mail-changed = { $what } : { $rows } { $rows-n ->
    [one] ligne
    [many] de lignes
   *[other] lignes
}.
mail-sources = Sources : { $sources }.
