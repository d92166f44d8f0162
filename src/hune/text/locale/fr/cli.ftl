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
cli-value-places = FICHIER|DOSSIER|FLUX
cli-value-date = DATE
cli-value-publisher = NOM
cli-value-language = LANGUE
cli-value-show = LESQUELLES
cli-value-as-known-at = MOMENT
cli-value-claims = ID
cli-value-claim = ID
cli-value-why = MOTIF
cli-value-by = NOM
cli-value-reliability = LETTRE
cli-value-credibility = CHIFFRE
cli-value-subject = ACTEUR|MOTS
cli-value-relation = RELATION
cli-value-object = ACTEUR|MOTS
cli-value-realis = STATUT
cli-value-from = DATE
cli-value-until = DATE
cli-value-who = ACTEUR|MOTS
cli-value-actor = ACTEUR
cli-value-document = DOCUMENT
cli-value-heir = ACTEUR
cli-value-on = DATE
cli-value-where = PAYS
cli-value-judgement = JUGEMENT
cli-value-record = DOSSIER
cli-value-lang = LANGUE
cli-value-edition = ÉDITION
cli-value-role = FONCTION
cli-value-out = DOSSIER
cli-value-issued = DATE
cli-value-challenger = FICHIER
cli-value-mapping = FICHIER
cli-value-export = FORMAT
cli-value-as-known = DATE
cli-value-question = QUESTION
cli-value-data-through = MOIS
cli-value-data = VEILLE|TABLE
cli-value-unit = UNITÉ
cli-value-target = CIBLE
cli-value-origin = MOIS
cli-value-horizons = MOIS
cli-value-model = MODÈLE
cli-value-preset = ÉPREUVE
cli-value-reference = MODÈLE
cli-value-origins = PÉRIODE
cli-value-every = MOIS
cli-value-units = FICHIER
cli-value-jobs = NOMBRE
cli-value-draws = NOMBRE
cli-value-seed = NOMBRE
cli-value-forecast--out = FICHIER
cli-value-areas = FICHIER
cli-value-forecast--countries = FICHIER

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
cli-ingest-more = Les lignes illisibles sont écartées et consignées dans un fichier de rejets ; les autres sont gardées, et le code de sortie vaut alors 3. Un fichier déjà ingéré n’ajoute rien. Les questions (hune ask) auxquelles la base sait désormais répondre sont résolues, et signalées.
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

cli-read = Lire des documents en français et en anglais : qui dit que qui soutient, combat, sanctionne ou accueille qui.
cli-read-more = Chaque affirmation est montrée avec la phrase qui la porte, la manière dont elle est dite, sur la parole de qui, quand et où. Ce qui n’a pu être codé est montré avec son motif. Les signalements viennent du registre des acteurs (quelqu’un qui n’était plus là, un grade d’une autre époque) et n’enlèvent rien. Avec --record ou --watch, les documents, les affirmations et le non-codé sont plutôt conservés, et hune review en donne la liste ; interrompue puis relancée, la lecture reprend où elle en était. Les documents illisibles sont signalés, et le code de sortie est alors 3. La lecture demande que hune soit installé avec son option « reading ».
cli-read--places = Des fichiers (texte, Markdown, HTML, PDF, DOCX, EML), des dossiers, des réponses de ReliefWeb (JSON), et des adresses de pages ou de flux (http ou https).
cli-read--date = Le jour des documents, s’ils ne le disent pas ; « le mois dernier » se compte à partir de lui.
cli-read--publisher = Qui a publié les documents, s’ils ne le disent pas.
cli-read--language = Ne lire que ce qui est dans cette langue, en ou fr ; peut être répété.
cli-read--edition = Jusqu’où les documents peuvent aller : INTERNAL (à défaut), PARTNERS ou PUBLIC.
cli-read--watch = Conserver ce qui est lu dans la base de cette veille.
cli-read--record = Conserver ce qui est lu dans la base de ce dossier.
cli-read--model = Faire lire le modèle de langue que nomme la veille ([reading.model] dans son watch.toml), à la place des règles. Ce que cela coûte au plus est dit avant qu’il soit interrogé, ce que cela a coûté, après. Un document ne part vers un service extérieur à cette machine que s’il est PUBLIC, à moins que la configuration n’en dispose autrement.
cli-read-example =
    hune read article.html --date 2025-09-15
    hune read articles/ --publisher "Studio Tamani" --record base/
    hune read https://example.org/flux.xml --json

cli-review = Énumérer les affirmations qui attendent un jugement, avec leurs signalements et ce qui en a été dit.
cli-review-more = Un jugement est daté, signé, et jamais effacé ; ce qui est annulé reste dans la base. Quand deux personnes sont en désaccord, les deux avis sont montrés et le dernier l’emporte. Les premiers chiffres d’un identifiant suffisent.
cli-review--show = waiting (en attente), accepted (admises), rejected (rejetées), corrected (corrigées), disputed (disputées) ou all (toutes).
cli-any--as-known-at = L’état à ce moment : un jour (à sa fin, en UTC), ou 2026-01-15T09:30Z.
cli-any--by = Qui juge ; à défaut HUNE_USER. Le compte de la machine ne tient jamais lieu de nom.
cli-any--why = Pourquoi, en une phrase.
cli-review-example =
    hune review --record base/
    hune review accept 4f1c09 --by "A. Nom"
    hune review --show disputed --as-known-at 2026-01-15

cli-review-accept = Admettre des affirmations.
cli-review-accept--claims = Les affirmations, par les premiers chiffres de leur identifiant.
cli-review-reject = Rejeter des affirmations.
cli-review-reject--claims = Les affirmations, par les premiers chiffres de leur identifiant.

cli-review-correct = Dire ce qu’une affirmation devrait être : c’est alors une affirmation à part entière, admise à la place de la première.
cli-review-correct--claim = L’affirmation, par les premiers chiffres de son identifiant.
cli-review-correct--subject = Qui : un acteur du registre par son identifiant, ou des mots du passage.
cli-review-correct--relation = La relation de la liste de codes, suivie de son mode après deux points : supports:politically.
cli-review-correct--object = Qui est visé : un acteur par son identifiant, ou des mots du passage.
cli-review-correct--realis = asserted (affirmé), reported (rapporté), denied (démenti), conditional (conditionnel), future (à venir) ou normative (ce qui devrait être).
cli-review-correct--from = Depuis quand : 2023, 2023-Q1, 2023-07, 2023-07-24, ou unknown.
cli-review-correct--until = Jusqu’à quand, écrit de même.
cli-review-correct-example =
    hune review correct 4f1c09 --object MLI.gov --from 2025-Q2

cli-review-grade = Coter une affirmation sur les deux échelles de l’Amirauté, que l’on ne fond jamais en une.
cli-review-grade--claim = L’affirmation, par les premiers chiffres de son identifiant.
cli-review-grade--reliability = La fiabilité de la source, de A à E ; F : impossible à juger.
cli-review-grade--credibility = La crédibilité de ce qu’elle dit, de 1 à 5 ; 6 : impossible à juger.

cli-review-merge = Dire que des mots, ou un acteur, sont tel acteur du registre.
cli-review-merge--who = Des mots tels qu’ils figurent dans les documents, ou l’identifiant d’un acteur.
cli-review-merge--actor = L’acteur dont il s’agit, par son identifiant.
cli-any--document = Dans ce document seulement : son fichier ou son adresse, ou les premiers chiffres de son identifiant. À défaut, partout.
cli-review-merge-example =
    hune review merge "l’armée" MLI.army --document article.html

cli-review-split = Dire que des mots, ou un acteur, ne sont pas l’acteur pour lequel on les a pris.
cli-review-split--who = Des mots tels qu’ils figurent dans les documents, ou l’identifiant d’un acteur.
cli-review-split--actor = L’acteur dont il ne s’agit pas, par son identifiant.

cli-review-succeed = Dire qu’un acteur a pris la place d’un autre à une date.
cli-review-succeed--actor = La place de qui, par son identifiant.
cli-review-succeed--heir = Qui l’a prise, par son identifiant.
cli-review-succeed--on = Quand : une année, un trimestre, un mois ou un jour.
cli-review-succeed--where = Dans ce pays seulement, par son identifiant (MLI).
cli-review-succeed-example =
    hune review succeed WAGNER AFRICA_CORPS --on 2025-06-06 --where MLI

cli-review-undo = Annuler un jugement ; annuler l’annulation le rétablit.
cli-review-undo--judgement = Le jugement, par les premiers chiffres de son identifiant.

cli-review-log = Énumérer tous les jugements, du plus ancien au plus récent, annulés compris.

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

cli-forecast = Prévoir les décès par pays, par maille ou par zone de premier niveau, et par mois, d’après la base d’une veille ou une simple table.
cli-forecast-more = Une table ne demande ni veille ni base : un fichier CSV ou Parquet, avec une ligne par unité et par mois. Ses colonnes sont gwno, iso3, gid ou admin1 (l’identifiant d’une zone dans le fichier de --areas) ; month (AAAA-MM), ou year et month, ou month_id ; et le décompte, par exemple sb_deaths. Les lignes auxquelles on ne peut se fier sont écartées et consignées à côté de la prévision, et le code de sortie vaut alors 3. Sans --draws, le fichier contient moyennes, quantiles et probabilités de chaque mois, et un second, FICHIER.total.parquet, ceux de l’ensemble des mois. La base d’une veille conserve, une seule fois, chaque prévision faite d’après elle, et hune track l’évalue plus tard ; une table ou la base d’exemple n’en conservent aucune, et les prévisions de zones ne sont pas conservées.
cli-forecast--data = Une veille (dossier, ou nom d’une veille fournie), dont les pays sont prévus d’après tout ce que couvre sa base ; ou une table. À défaut HUNE_WATCH, puis le dossier courant.
cli-forecast--unit = Ce que l’on prévoit : country (le pays), cell (la maille d’un demi-degré) ou admin1 (les zones de --areas).
cli-forecast--areas = Les polygones des zones administratives de premier niveau, avec --unit admin1 : un fichier GeoJSON comme en publient geoBoundaries, COD-AB, GADM ou Natural Earth. Une zone plus petite qu’une maille est réunie à une voisine, et signalée.
cli-forecast--countries = Les pays auxquels s’additionnent, tirage par tirage, les mailles d’une table (avec --unit cell et --draws) : une table de pays-mois de la même cible et des mêmes mois ; --sparse vaut pour les deux. Le fichier dit alors ce que chaque pays a de chaque maille, et ce qui n’est pas placé ; FICHIER.countries.parquet contient les pays eux-mêmes. Le même modèle prévoit les uns et les autres.
cli-forecast--target = De quels décès : sb (un État est partie), ns (aucun ne l’est), os (violence unilatérale), all (les trois ensemble) ou civilians (les civils).
cli-forecast--origin = Le dernier mois que la prévision peut voir ; à défaut, le dernier que couvrent la plupart des unités.
cli-forecast--horizons = Combien de mois après l’origine : le premier et le dernier, de 1 à 36.
cli-forecast--model = Le modèle : pool, ou un autre par son nom, par exemple conflictology(24).
cli-forecast--draws = Écrire ce nombre d’avenirs entiers, tirage par tirage, au lieu de ce qu’on en lit.
cli-forecast--seed = D’où partent les nombres aléatoires : la même graine donne les mêmes tirages.
cli-forecast--sparse = La table ne contient que les mois où il s’est passé quelque chose : un mois sans ligne vaut zéro.
cli-forecast--out = Où va la prévision (Parquet). Une prévision antérieure y est remplacée, tout autre fichier ne l’est pas.
cli-forecast-example =
    hune forecast sahel --out sahel.parquet
    hune forecast sahel/ --unit cell --target os --draws 1000 --out os.parquet
    hune forecast sahel/ --unit admin1 --areas adm1.geojson --out adm1.parquet
    hune forecast monde.csv --target all --origin 2025-05 --out monde.parquet

cli-backtest = Évaluer des modèles depuis des origines passées, chacune sur ce que l’on y savait : un tableau, chaque ligne en Parquet, et une page à transmettre.
cli-backtest-more = Un modèle reçoit des décomptes qui s’arrêtent à l’origine ; rien de postérieur n’existe pour lui. Épreuves : views2023-cm et views2023-cell (pays et mailles selon les règles du concours VIEWS : les années civiles 2018 à 2024, prévues depuis le mois d’octobre précédent) et rolling (des origines choisies, un an à l’avance). Les origines et les unités qui ne sont pas couvertes sont laissées de côté et comptées. Les millésimes de l’époque servent là où la base les a ; sinon, les scores le disent. Chaque modèle et chaque origine sont conservés dans le dossier dès qu’ils sont achevés : après un Ctrl-C, la même commande reprend où elle en était.
cli-backtest--data = Une veille (dossier, ou nom d’une veille fournie), évaluée sur ses propres pays ; ou une table, comme pour hune forecast. À défaut HUNE_WATCH, puis le dossier courant.
cli-backtest--preset = Les règles : views2023-cm, views2023-cell ou rolling.
cli-backtest--model = Un modèle à évaluer, par son nom ; peut être répété. Le rapport porte sur le premier. À défaut, pool.
cli-backtest--reference = Le modèle auquel les autres sont comparés.
cli-backtest--origins = Avec rolling : la première et la dernière origine, par exemple 2018-01..2024-12.
cli-backtest--every = Avec rolling : combien de mois d’une origine à la suivante ; à défaut, 6.
cli-backtest--unit = Avec rolling : country (le pays) ou cell (la maille d’un demi-degré).
cli-backtest--target = Avec rolling : de quels décès il s’agit (sb, ns, os, all ou civilians).
cli-backtest--units = Un CSV avec une colonne gwno ou gid : n’évaluer que ces unités. Dans une table creuse, celles qu’elle ne nomme jamais sont sans décès.
cli-backtest--sparse = La table ne contient que les mois où il s’est passé quelque chose : un mois sans ligne vaut zéro.
cli-backtest--jobs = Combien de processus se partagent le travail ; aucun chiffre n’en dépend.
cli-backtest--out = Où va le tout. Ce qui y est achevé n’est pas refait.
cli-backtest-example =
    hune backtest monde.csv --preset views2023-cm --jobs 2 --out epreuve/
    hune backtest sahel/ --preset rolling --origins 2018-01..2022-12 --out r/
    hune backtest mailles.csv --preset views2023-cell --model zero --out m/

cli-ask = Demander quelle est la probabilité qu’un nombre de décès soit dépassé, ou voir où en sont les questions posées.
cli-ask-more = Une question se compose d’un lieu (MLI, MLI+BFA+NER, maille 150837, ou veille pour ses pays), de ce qui est compté (sb, ns, os, tous ou civils ; tous si rien n’est dit), du total des mois (ou un mois, chaque mois), d’un signe suivi d’un nombre, et des mois. À côté de la probabilité figurent quatre classes de référence : combien de fois cela s’est produit dans des cas semblables. La base garde la question et la résout dès que les mois sont connus ; tant qu’un millésime annuel ne l’a pas confirmée, la réponse est provisoire.
cli-ask--question = Ce que l’on demande, entre guillemets ; à défaut, toutes les questions, leurs réponses et la qualité des probabilités données.
cli-ask--model = Le modèle qui répond : pool, ou un autre par son nom, par exemple conflictology(24).
cli-ask-example =
    hune ask "MLI sb >= 100 en 2025-07..2025-12"
    hune ask "MLI+BFA+NER civils un mois >= 250 d’ici 2025-12"
    hune ask --watch sahel/

cli-track = Dire comment se tiennent les prévisions qu’une veille conserve, face à chaque référence et à celles d’autrui.
cli-track-more = Chaque prévision conservée dans la base est évaluée dès que la base sait ce qu’il en est advenu : à titre provisoire, puis pour de bon une fois qu’un millésime annuel couvre ses mois. Les références sont rejouées d’après ce que l’on savait à la même origine. Le fichier d’un concurrent se lit tel qu’il est publié : VIEWS (JSON ou CSV de son API), PaCE (CSV), le concours VIEWS (Parquet, ou le dossier d’une contribution) ou views-frames ; les deux sont évalués sur les unités et les mois qu’ils ont en commun.
cli-track--challenger = Fichier ou dossier de la prévision d’autrui ; peut être répété.
cli-track--mapping = Un CSV qui donne le numéro de Gleditsch et Ward (gwno) de chaque pays de VIEWS (country_id), là où un format n’a que ceux-ci.
cli-track--export = Écrire plutôt la prévision la plus récente de chaque modèle, en 1 000 tirages conjoints : challenge (le Parquet du concours VIEWS) ou frames (views-frames).
cli-track--out = Où vont les prévisions exportées, chacune dans son dossier.
cli-track-example =
    hune track sahel/
    hune track sahel/ --challenger fatalities003_2025_05_t01_cm.csv
    hune track sahel/ --export frames --mapping pays_gwno.csv --out prev/

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

cli-read-undated = non daté
cli-read-line = { $quote } (ligne { $line })
cli-read-by = selon { $speakers }
cli-read-when = quand : { $when }
cli-read-where = où : { $where }
cli-read-hedged = nuancé : { $words }
cli-read-model = proposée par le modèle { $model }
cli-read-graded = cote { $grade }
cli-read-shares = partage son texte avec : { $document }
cli-read-uncoded = Non codé
cli-model-unknown = inconnu
cli-model-unread = non lu : { $document } ({ $code })
cli-model-dropped = { $reason } ({ $code }) : { $count }
cli-model-part = lu en partie seulement : { $document } ({ $code })
cli-dropped-actor = un acteur que le registre ne connaît pas
cli-dropped-relation = une relation hors liste
cli-dropped-community = une communauté ethnique ou religieuse qui agirait
cli-dropped-sides = des termes que la relation n’admet pas
cli-dropped-words = des mots qui ne figurent pas où ils le devraient dans le document
cli-dropped-private = une personne privée, ou inconnue du registre
cli-dropped-form = une forme incorrecte, ou contradictoire
cli-dropped-other = un autre motif
cli-read-kept = conservé dans { $record } : hune review énumère les affirmations
cli-uncoded-community = une communauté, qui n’est jamais codée comme acteur
cli-uncoded-actor = personne qui agisse n’est nommé
cli-uncoded-relation = aucune relation de la liste de codes
cli-uncoded-editorial = l’opinion ou le conseil de l’auteur
cli-uncoded-question = une question
cli-uncoded-language = une langue qui n’est pas lue
cli-uncoded-permitted = la relation n’admet pas de tels acteurs
cli-uncoded-private = une personne privée
cli-uncoded-orders = des consignes à qui lit par machine, et ce qui les suit
cli-review-accepted = admet { $claim }
cli-review-rejected = rejette { $claim }
cli-review-corrected = corrige { $claim } en { $other }
cli-review-graded = cote { $claim } : { $grade }
cli-review-merged = « { $who } » est { $into }
cli-review-parted = « { $who } » n’est pas { $into }
cli-review-succeeded = { $into } a pris la place de { $who } le { $on }
cli-review-undid = annule { $undone }
cli-review-undone = annulé
cli-review-undoing = Pour l’annuler : hune review undo { $judgement }
cli-review-none = Personne n’a encore rien jugé.
cli-review-disputed = disputé : entre avis contraires, le dernier l’emporte

cli-backtest-known = évalué sur { $truth } ; chaque origine lit ce qui était public alors
cli-backtest-other-units = évalué sur les unités données, non sur celles du concours VIEWS : ces scores ne se comparent pas à ceux qui ont été publiés ; --units prend la liste du concours
cli-backtest-reconstructed = évalué sur { $truth } ; reconstitué d’après { $vintages }, coupé à chaque origine
cli-forecast-sample = d’après la base d’exemple fournie avec hune
cli-forecast-kept = conservée dans { $record } : hune track l’évalue dès que ses mois sont connus
cli-forecast-unkept = aucune base ne la conserve

cli-ask-basis = { $model }, d’après les données jusqu’à { $origin } ({ $truth })
cli-ask-observed = dans la base, de { $first } à { $last } : { $counts }
cli-ask-decided = { $answer } : la base en décide ({ $truth }) ; rien n’est prévu ni gardé
cli-ask-cases = { $came } sur { $cases }
cli-ask-own = passé propre
cli-ask-season = mêmes mois
cli-ask-before = mois précédents
cli-ask-peers = pairs
cli-ask-provisional = { $answer } (provisoire)
cli-ask-news = résolue : { $question } : { $answer }, { $truth }
cli-ask-worth = Scores de Brier (le plus bas est le meilleur), du modèle et des classes de référence
cli-ask-ever = tous
cli-ask-sample = réponse tirée de la base d’exemple fournie avec hune, et non gardée
cli-column-class = classe de référence
cli-column-chance = probabilité
cli-column-cases = s’est produit
cli-column-apart = disjoints
cli-column-question = question
cli-column-times = fois posée
cli-column-asked = posée le
cli-column-answer = réponse
cli-column-resolved = résolue le
cli-column-model = modèle
cli-column-questions = questions
cli-column-brier = Brier

cli-track-none = La base ne conserve encore aucune prévision.
cli-track-nothing = Rien ne peut encore être évalué : la base ignore l’issue des mois prévus.
cli-track-final = face à { $truth } : définitif
cli-track-provisional = face à { $truth } : provisoire, tant qu’aucun millésime annuel ne couvre ces mois
cli-track-late = consigné après la fin de ces mois : rien n’a été prédit
cli-track-reconstructed = références rejouées d’après { $vintages }, de parution postérieure à l’origine
cli-track-without = références qui n’ont pu être rejouées : { $models }
cli-track-best = rapport : CRPS divisé par celui de { $model }, la meilleure référence ; intervalle à 90 % sur les origines
cli-track-forecast = prévision
cli-track-challenger = concurrent
cli-track-reference = référence
cli-track-country = pays
cli-track-cell = mailles
cli-column-role = nature
cli-column-n = n
cli-column-crps = CRPS
cli-column-ratio = rapport
cli-column-interval = intervalle
cli-column-held = 90 % tenu
cli-column-active = si active
cli-column-brier-1 = Brier ≥1
cli-column-brier-25 = Brier ≥25

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
cli-column-revision = révision
cli-column-new-months = mois nouveaux
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
cli-step-backtest = évaluation
cli-step-fit = prévision
cli-step-score = évaluation
cli-step-sift = comparaison avec la base
cli-step-sources = inscription de la source
cli-step-vintages = inscription du millésime
cli-step-rows = écriture des lignes
cli-step-commit = validation
cli-step-questions = résolution des questions
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
