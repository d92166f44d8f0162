### Validation, parution, ce qui a changé depuis la dernière note, et le sort des prévisions parues. Le fichier anglais
### dit les mêmes choses à sa façon : mêmes noms, mêmes arguments.

## Ce qui diffère de ce qui a été signé

difference-editions = la liste des éditions ({ $edition })
difference-record = la base (édition { $edition })
difference-identity = le nom, le contact, le logo ou les couleurs de l’organisation (édition { $edition })
difference-header = l’en-tête (édition { $edition })
difference-order = l’ordre des parties (édition { $edition })
difference-note = le texte de l’analyste dans « { $section } » (édition { $edition })
difference-block = « { $name } » dans « { $section } » (édition { $edition })
difference-evidence = la pièce « { $name } » (édition { $edition })
difference-source = la source « { $name } » (édition { $edition })

## Depuis la dernière note

changed-first = Aucune note n’est encore parue dans cette édition : la comparaison commencera avec la prochaine.
changed-damaged = Notes antérieures laissées hors de la comparaison, leurs fichiers conservés n’étant plus ceux qui ont été publiés : nº { $numbers }.
changed-table = Ce qui diffère de la note nº { $number }, parue le { $issued }
changed-nothing = Rien ne se lit autrement que dans la note nº { $number }, parue le { $issued } : { $same } { $same-n ->
    [one] jugement comparé
   *[other] jugements comparés
}.
changed-unchanged = { $same } { $same-n ->
    [one] autre jugement reste inchangé
   *[other] autres jugements restent inchangés
}.
changed-note = La colonne « Alors » reprend les chiffres tels que publiés ; leurs pièces figurent dans la note nº { $number }. Probabilités et fourchettes sont comparées telles qu’imprimées.
changed-months-observed = Le sens d’évolution compare douze mois aux douze précédents. Période récente : { $before } alors, { $months } à présent.
changed-months-forecast = Mois visés par les perspectives : { $before } alors, { $months } à présent.
changed-column-of = Portée
changed-column-what = Jugement
changed-column-then = Alors
changed-column-now = À présent
changed-column-why = Pourquoi
changed-watch = Ensemble des pays suivis
changed-direction = Sens d’évolution des décès recensés
changed-range = Total attendu, fourchette à 90 %
changed-worst-month = Un mois aussi meurtrier que son pire
changed-above-median = Un mois au-dessus de sa médiane
changed-assessment = Appréciation de l’analyste
changed-decision = Décision attendue
changed-not-said = non énoncé dans cette note
changed-no-text = aucun texte rédigé
changed-why-data = nouveaux mois de données
changed-why-scope = ce que les données permettent de dire
changed-why-revision = révision de mois déjà publiés
changed-why-edition = autre millésime de la source
changed-why-window = mois plus tardifs, mêmes données
changed-why-model = autre modèle ou autre version
changed-why-threshold = seuil déplacé
changed-why-analyst = texte de l’analyste

## Le sort des prévisions parues

lookback-issued = Retour sur les prévisions de la note nº { $number }, parue le { $issued } : { lookback-lay }. { lookback-better }. Constat d’après { $truth }.
lookback-issued-above = Retour sur les prévisions de la note nº { $number }, parue le { $issued } : { lookback-lay } ; au-dessus : { $above }. { lookback-better }. Constat d’après { $truth }.
lookback-issued-below = Retour sur les prévisions de la note nº { $number }, parue le { $issued } : { lookback-lay } ; au-dessous : { $below }. { lookback-better }. Constat d’après { $truth }.
lookback-issued-above-and-below = Retour sur les prévisions de la note nº { $number }, parue le { $issued } : { lookback-lay } ; au-dessus : { $above } ; au-dessous : { $below }. { lookback-better }. Constat d’après { $truth }.
lookback-lay = { $n-n ->
    [one] le total du pays { $months } { $k-n ->
        [0] ne se situe pas
       *[other] se situe
    } dans sa fourchette à 90 %
   *[other] { $k-n ->
        [0] aucun des { $n } totaux nationaux { $months } ne se situe dans sa fourchette
       *[other] { $out-n ->
            [0] { $n-n ->
                [2] les deux totaux nationaux { $months } se situent
               *[other] les { $n } totaux nationaux { $months } se situent tous
            } dans leur fourchette
           *[other] { $k } des { $n } totaux nationaux { $months } { $k-n ->
                [one] se situe dans sa fourchette
               *[other] se situent dans leur fourchette
            }
        }
    } à 90 %
}
lookback-issued-table = Ce qu’attendait la note nº { $number } et ce qui a été recensé, { $months }
lookback-issued-note = Fourchettes et probabilités sont celles qui ont été publiées ; les décès recensés sont lus dans { $truth }, tels que révisés depuis. « Comme l’an dernier » reprend les mêmes mois de la dernière année entièrement connue quand la note a été faite ; on lui compare la médiane du modèle.
lookback-issued-column-country = Pays
lookback-issued-column-most = Fourchette à 90 % publiée
lookback-issued-column-observed = Recensés
lookback-issued-column-where = Résultat
lookback-issued-column-same = Comme l’an dernier
lookback-issued-column-nearer = La médiane était
lookback-issued-column-chance = Un mois aussi meurtrier que son pire, tel que publié
lookback-issued-column-came = Un tel mois
lookback-inside = dans la fourchette
lookback-above = au-dessus
lookback-below = au-dessous
lookback-nearer = plus proche
lookback-as-near = aussi proche
lookback-farther = plus éloignée
lookback-came = est survenu
lookback-not-came = n’est pas survenu
lookback-no-chance = aucune probabilité publiée
lookback-no-threshold = la note ne dit pas de combien de décès il s’agit
lookback-together = Sur l’ensemble des { $briefs } notes parues dont tous les mois sont recensés : { $k-n ->
    [0] aucun des { $n } totaux nationaux ne se situe dans sa fourchette
   *[other] { $out-n ->
        [0] { $n-n ->
            [2] les deux totaux nationaux se situent
           *[other] les { $n } totaux nationaux se situent tous
        } dans leur fourchette
       *[other] { $k } des { $n } totaux nationaux { $k-n ->
            [one] se situe dans sa fourchette
           *[other] se situent dans leur fourchette
        }
    }
} à 90 %. { lookback-better }. Leurs mois se recoupent : ce sont moins d’essais qu’il n’y paraît.
lookback-waiting = Pas encore : { $briefs } { $briefs-n ->
    [one] note parue porte
   *[other] notes parues portent
} sur des mois qui ne sont pas tous recensés ; la première pourra être jugée une fois { $month } connu.
lookback-damaged = Notes antérieures laissées de côté ici, leurs fichiers conservés n’étant plus ceux qui ont été publiés : nº { $numbers }.
