# Ce que répond une commande quand un nombre décide des mots. Il y faut le moteur Fluent, dont l’aide se passe.
answer-whole = intacte : { answer-rows }
answer-damaged = endommagée : { answer-rows } ; suit ce qui a été trouvé
answer-rows = { $commits } { $commits-n ->
    [one] validation
   *[other] validations
}, { $rows } { $rows-n ->
    [one] ligne examinée
   *[other] lignes examinées une à une
}
answer-review = { $errors-n ->
    [0] aucun obstacle
    [one] { $errors } obstacle
   *[other] { $errors } obstacles
} à la signature{ $others-n ->
    [0] {""}
    [one] , { $others } remarque
   *[other] , { $others } remarques
}{ $notices-n ->
    [0] {""}
   *[other] , { $notices } avis sur les notes parues
} ; { $notes-n ->
    [0] aucun texte à lire
    [one] { $notes } texte lu
   *[other] { $notes } textes lus
}
answer-revisions = { $then } auparavant, { $now } à présent : { $changed-n ->
    [0] aucun mois-pays ne diffère
    [one] { $changed } mois-pays diffère
   *[other] { $changed } mois-pays diffèrent
}, sur { $shared } que les deux couvrent
answer-forecast = { $model }, origine { $origin } : { $first } à { $last }, { $units } { $units-n ->
    [one] unité
   *[other] unités
}
answer-since = depuis la prévision établie en { $origin }, conservée le { $kept } : probabilité d’au moins { $deaths } décès recensés en { $month } ; les changements sont en points
answer-since-more = et { $number } { $number-n ->
    [one] pays qui a moins changé
   *[other] pays qui ont moins changé
}
answer-ask-kept = gardé : { $times-n ->
    [one] première prévision de cette question
   *[other] prévision nº { $times } de cette question
}
answer-ask-known = rien de nouveau depuis la dernière fois ; { $times-n ->
    [one] { $times } prévision est gardée
   *[other] { $times } prévisions sont gardées
}
answer-ask-listed = { $open-n ->
    [0] aucune question ouverte
    [one] { $open } question ouverte
   *[other] { $open } questions ouvertes
}, { $resolved-n ->
    [0] aucune résolue
    [one] { $resolved } résolue
   *[other] { $resolved } résolues
}
answer-standing = { $model }, { $unit }, { $target } : { $first } à { $last }, { $origins } { $origins-n ->
    [one] origine
   *[other] origines
}, { $rows } mois-unités ({ $active } avec un décès dans l’année précédente)
answer-waiting = en attente : { $model }, { $unit }, { $target }, { $first } à { $last } : { $rows } { $rows-n ->
    [one] mois-unité dont l’issue n’est
   *[other] mois-unités dont l’issue n’est
} pas encore dans la base
answer-read = { $documents-n ->
    [0] rien de lu
    [one] { $documents } document lu
   *[other] { $documents } documents lus
} : { $claims-n ->
    [0] aucune affirmation
    [one] { $claims } affirmation
   *[other] { $claims } affirmations
}, { $uncoded-n ->
    [0] aucun passage non codé
    [one] { $uncoded } passage non codé
   *[other] { $uncoded } passages non codés
}
answer-read-known = { $documents-n ->
    [one] { $documents } document avait déjà été lu
   *[other] { $documents } documents avaient déjà été lus
}
answer-model-estimate = à interroger : { $model } ({ $endpoint }) ; { $documents } { $documents-n ->
    [one] document
   *[other] documents
}, { $questions } { $questions-n ->
    [one] question
   *[other] questions
} ; jetons envoyés, au plus : { $sent }, reçus : { $received } ; coût maximal : { $cost }
answer-model-spent = consommé : { $questions } { $questions-n ->
    [one] question
   *[other] questions
} ; jetons envoyés : { $sent }, reçus : { $received } ; coût : { $cost }
answer-model-unknown = non compris : ce qu’{ $documents-n ->
    [one] a coûté { $documents } document
   *[other] ont coûté { $documents } documents
}, et que l’on ignore
answer-model-dropped = { $claims-n ->
    [0] aucune affirmation du modèle n’a été écartée
    [one] { $claims } affirmation du modèle a été écartée :
   *[other] { $claims } affirmations du modèle ont été écartées :
}
answer-review-claims = { $waiting-n ->
    [0] aucune affirmation n’attend
    [one] { $waiting } affirmation attend
   *[other] { $waiting } affirmations attendent
} un jugement ; admises : { $accepted }, rejetées : { $rejected }, corrigées : { $corrected }, disputées : { $disputed }
