# La ligne de commande. Un motif simple par message : hune.cli.words les lit sans le moteur Fluent.

## Titres et étiquettes des pages d’aide
cli-heading-usage = Usage :
cli-heading-commands = Commandes
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-everywhere = Avec toute commande
cli-heading-examples = Exemples
cli-heading-exits = Codes de sortie

cli-exit-0 = Fait.
cli-exit-1 = Erreur numérotée.
cli-exit-2 = Ligne incompréhensible.
cli-exit-3 = Fait, mais des lignes ont été écartées.
cli-exit-130 = Arrêt par Ctrl-C.

cli-value-command = COMMANDE
cli-value-name = NOM
cli-value-countries = CODES
cli-value-source = SOURCE
cli-value-files = FICHIER
cli-value-vintage = MILLÉSIME
cli-value-published = DATE
cli-value-covers = PÉRIODE
cli-value-watch = VEILLE
cli-value-record = DOSSIER
cli-value-lang = LANGUE
cli-value-edition = ÉDITION
cli-value-role = FONCTION
cli-value-out = DOSSIER
cli-value-issued = DATE
cli-value-as-known = DATE
cli-value-data-through = MOIS

cli-everywhere--json = Répondre par un seul objet JSON sur la sortie standard, erreurs comprises.
cli-everywhere--lang = Langue des messages, en ou fr ; sinon HUNE_LANG, puis la langue du système. Avec brief, l’écrire avant la commande.
cli-everywhere--help = Afficher cette aide.
cli-any--watch = La veille : un dossier contenant watch.toml, ou le nom d’une veille fournie ; sinon HUNE_WATCH, puis le dossier courant.
cli-any--record = Le dossier de la base, au lieu de celui de la veille.

## Les commandes
cli-hune = hune tient la veille d’un conflit : une base de sources ouvertes, des prévisions, et une note en français et en anglais dont chaque chiffre se vérifie.
cli-hune-more = HUNE_DEBUG=1 devant la commande montre où une erreur imprévue s’est produite.
cli-hune-example =
    hune brief sahel --lang en --lang fr --out brief/
    hune init sahel
    hune --lang fr brief --help

cli-init = Créer le dossier d’une nouvelle veille.
cli-init-more = Le dossier reçoit un watch.toml annoté, une note vide par rubrique et par langue, et la place des notes parues. Une veille existante n’est jamais modifiée.
cli-init--name = Nom de la veille et de son dossier : minuscules, chiffres et traits d’union. Le nom d’une veille fournie apporte ses pays.
cli-init--countries = Pays à suivre, par code à trois lettres, séparés par des virgules.
cli-init-example =
    hune init sahel
    hune init liptako --countries MLI,BFA,NER

cli-ingest = Ingérer dans la base les fichiers d’une source.
cli-ingest-more = Les lignes illisibles sont écartées et consignées dans un fichier de rejets ; les autres sont gardées, et le code de sortie vaut alors 3. Un fichier déjà ingéré n’ajoute rien.
cli-ingest--source = Qui publie les fichiers (hune sources en donne la liste).
cli-ingest--files = Les fichiers, tels que téléchargés (CSV, compressés ou non).
cli-ingest--vintage = L’édition publiée dont viennent les fichiers, par exemple 24.1, quand ils ne la disent pas eux-mêmes.
cli-ingest--covers = Ce que couvrent les fichiers, si ce n’est pas ce qu’annonce leur édition ; peut se répéter.
cli-ingest--edition = Jusqu’où ces fichiers peuvent aller : INTERNAL, PARTNERS ou PUBLIC ; à défaut, ce que la source déclare.
cli-ingest-example =
    hune ingest ucdp ged241.csv.gz --vintage 24.1
    hune ingest ucdp ged_nigeria.csv --vintage 20.1 --watch sahel/

cli-record = Consulter la base.
cli-record-info = Dire ce que contient la base : chaque millésime, ce qu’il couvre et jusqu’où il va.
cli-record-history = Dresser la liste des ingestions, de la plus ancienne à la plus récente : chacune est une version que l’on peut relire.
cli-record-check = Vérifier que chaque fichier de la base est là et que ses lignes sont intactes.
cli-record-check-more = Chaque ligne validée est examinée : présente une seule fois, inaltérée, dans ce que couvre son fichier. Si quelque chose est endommagé, le code de sortie vaut 1 et chaque constat porte un numéro.

cli-brief = Rédiger la note d’une veille : HTML, PDF, Word, Excel, texte pour courriel et JSON, dans chaque langue et chaque édition.
cli-brief-more = Une veille sans base à elle est rédigée d’après la base d’exemple, comme une reconstitution à date fixe, et chaque page le dit. Tant qu’elle n’est pas signée, la note est un projet.
cli-brief--lang = Une langue de la note, en ou fr ; peut être répétée. À défaut, celles de la veille.
cli-brief--edition = Pour qui : INTERNAL, PARTNERS ou PUBLIC ; peut être répétée. À défaut, les éditions de la veille.
cli-brief--out = Où vont les pages.
cli-any--issued = Jour de parution ; à défaut, aujourd’hui, ou le jour que la reconstitution représente.
cli-any--as-known = N’employer que ce qui était publié ce jour-là.
cli-any--data-through = N’employer les données que jusqu’à ce mois (une reconstitution, sur données révisées depuis).
cli-brief-example =
    hune brief sahel --lang en --lang fr --out note/
    hune brief --edition PARTNERS --edition PUBLIC
    hune brief --issued 2024-01-22 --as-known 2024-01-22

cli-brief-check = Vérifier les textes et les chiffres de la note avant toute signature.
cli-brief-check-more = Chaque chiffre d’un texte est confronté à la pièce qu’il cite. Sont relevés les chiffres sans pièce, ceux qui ont changé, les mots qu’une note n’emploie pas, ce qui n’est pas couvert et ce qui manque dans une langue. Le code de sortie vaut 1 si quelque chose s’oppose à la signature ; un avis sur les notes parues n’y change rien.
cli-brief-check-example =
    hune brief check sahel/

cli-brief-sign = Apposer un nom et une fonction sous ce que dit la note.
cli-brief-sign-more = Ce qui est signé est l’empreinte de la note, dans ses éditions et ses deux langues. Si la base, les textes ou la veille changent ensuite, la signature ne vaut plus. L’édition PUBLIC demande deux personnes.
cli-brief-sign--name = Nom du signataire. L’édition PUBLIC n’indique que la fonction.
cli-brief-sign--role = Fonction, la même dans les deux langues, ou en anglais puis en français : « Director / Directrice ».
cli-brief-sign--edition = Ne signer que ces éditions : INTERNAL, PARTNERS ou PUBLIC ; peut être répétée. À défaut, celles de la veille.
cli-brief-sign--void = Écarter les signatures d’un état antérieur de cette note, et signer l’état présent.
cli-brief-sign-example =
    hune brief sign sahel/ --name "A. Nom" --role "Director / Directrice"

cli-brief-issue = Faire paraître la note signée, définitivement.
cli-brief-issue-more = Toutes les éditions, tous les formats et les deux langues vont ensemble dans briefs/NNN/, ou rien n’y va. Une note parue n’est plus modifiée ; la suivante dit ce qui a changé depuis.
cli-brief-issue-example =
    hune brief issue sahel/

cli-record-revisions = Énumérer ce que des mois déjà publiés sont devenus dans un millésime plus récent, par pays, catégorie et mois.
cli-record-revisions--then = Le millésime ancien, par exemple « ged 24.1 » ; à défaut, l’avant-dernier.
cli-record-revisions--now = Le millésime récent, par exemple « country_month 26.1 » ; à défaut, le dernier.
cli-value-then = MILLÉSIME
cli-value-now = MILLÉSIME

cli-sources = Dresser la liste des sources que hune sait lire.

## Ce que répondent les commandes
cli-init-made = { $folder } est prêt. Ouvrez d’abord { $folder }watch.toml : il dit ce que l’on suit.
cli-init-next = Puis ingérez des données : hune ingest ucdp FICHIER --watch { $folder }

cli-ingest-rows = ajoutées : { $added } · déjà là : { $already } · répétées : { $repeated } · écartées : { $rejected }
cli-ingest-nothing = rien de nouveau : la base est inchangée
cli-ingest-rejects = lignes écartées, avec leurs motifs : { $file }

cli-info-empty = { $record } : la base est vide
cli-info-version = { $record } : version { $version } du { $committed }
cli-info-published = publié : { $date } · { $files }
cli-info-superseded = remplacé par un millésime plus récent, toujours lisible

cli-brief-issued = { $title }, note du { $date }
cli-brief-through = totaux jusqu’à { $totals }, détail jusqu’à { $detail }
cli-brief-sample = d’après la base d’exemple : une reconstitution, non une parution

cli-sign-done = la note { $number } est signée : empreinte { $digest }
cli-sign-waits = { $edition } attend encore une signature
cli-issue-done = la note { $number } est parue : { $folder }
cli-revisions-none = La base ne contient pas de second millésime à comparer.
cli-column-country = pays
cli-column-kind = catégorie
cli-column-month = mois
cli-column-then = auparavant
cli-column-now = à présent

cli-column-version = version
cli-column-committed = validée (UTC)
cli-column-what = source, table, millésime
cli-column-added = ajoutées
cli-column-rejected = écartées
cli-column-file = fichier

cli-source-tables = tables : { $tables }
cli-source-licence = licence : { $licence }

## Étapes d’une tâche longue
cli-step-read = lecture
cli-step-sift = comparaison avec la base
cli-step-sources = inscription de la source
cli-step-vintages = inscription du millésime
cli-step-rows = écriture des lignes
cli-step-commit = validation
cli-step-report = rédaction du rapport
cli-step-write = composition de la note
cli-step-draw = dessin
cli-step-html = HTML
cli-step-pdf = PDF
cli-step-docx = Word
cli-step-xlsx = Excel
cli-step-txt = texte
cli-step-check = vérification
cli-step-done = terminé
