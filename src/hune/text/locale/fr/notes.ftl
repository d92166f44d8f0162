### Les notes de l'analyste : ce que l'on y relève, autour des textes numérotés. Le fichier anglais dit les mêmes
### choses à sa façon : mêmes noms, mêmes arguments.

note-at-line = { $file }, ligne { $line } : { $text }
note-at-file = { $file } : { $text }

note-lang-en = anglais
note-lang-fr = français

## Pourquoi un fichier ou son en-tête ne se lit pas
note-reason-bytes = des octets n’y sont pas de l’UTF-8
note-reason-size = le fichier est trop long
note-reason-kind = c’est un périphérique ou un tube, non un fichier
note-reason-system = le système répond : { $reason }
note-reason-toml = { $reason }
note-reason-unclosed = il manque la seconde ligne +++, et rien n’indique où commence le texte
note-reason-late = une ligne +++ se trouve après l’en-tête, ou après du texte

## Ce qui ne va pas dans un réglage de l'en-tête
note-fault-missing = manque
note-fault-unknown = n’est pas un réglage de note
note-fault-value = ne peut valoir « { $value } »
note-fault-statement = ne nomme aucun énoncé de la page dont la confiance soit calculée

## Balisage qu'une note n'admet pas
note-mark-heading = un titre
note-mark-rule = un filet
note-mark-quotation = une citation en retrait
note-mark-numbered = un point numéroté
note-mark-item = un point à un autre signe ou en retrait
note-mark-table = un tableau
note-mark-image = une image
note-mark-link = un lien
note-mark-footnote = un appel de note
note-mark-html = du HTML
note-mark-code = du code
note-mark-italics = de l’italique
note-mark-struck = du texte barré
note-mark-escape = une barre oblique inverse
note-mark-printed-mark = un renvoi déjà imprimé (son numéro change d’une note à l’autre)
note-mark-half-slug = un repère incomplet
note-mark-unclosed = un gras qui ne se ferme pas
note-mark-remark = une remarque qui ne se ferme pas
note-mark-invisible = un signe invisible
note-mark-unset = un signe absent des polices de l’imprimé

## Pourquoi un repère ne peut être compté
note-slug-no-detail = la base ne contient que des totaux
note-slug-uncovered-detail = les chiffres détaillés ne couvrent pas { $country } sur toute la période { $window }
note-slug-uncovered-totals = la base ne couvre pas { $country } sur toute la période { $window }
note-slug-vintages = ces pays viennent de millésimes différents, qui ne s’additionnent pas
note-slug-unsourced = on ne connaît le nombre de sources d’aucun de ces événements

## Probabilité
note-likelihood-band = l’échelle donne { $span } pour ce terme, et non { $number }
note-likelihood-confidence = la confiance se dit dans une phrase à part
note-likelihood-points = une probabilité de l’analyste est un multiple de 5 %, ou bien < 5 %, > 95 %, < 1 %, > 99 %

## Ce qu'une seule langue possède
note-only-assessment = le texte de cette partie
note-only-decision = la décision attendue
note-only-figure = le chiffre de [[{ $slug }]]
note-only-confidence = la confiance de « { $statement } »
note-only-level = un autre degré de confiance pour « { $statement } »

## Pourquoi un texte va moins loin que ne le dit son en-tête
note-narrower-evidence = [[{ $slug }]] repose sur des données { $edition }
note-narrower-language = la note dans l’autre langue indique { $edition }

## Une confiance calculée qu'une personne a modifiée
confidence-edited = { $reason } (jugement : { $role } ; la règle donne « { $level ->
    [high] élevée
    [moderate] moyenne
   *[low] faible
} »)
confidence-edited-inside = une personne en a jugé ainsi ; la règle donne « { $level ->
    [high] élevée
    [moderate] moyenne
   *[low] faible
} »
