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
