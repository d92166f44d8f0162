"""The French words of grammar that the translation of trees and their mending go by; all are lemmas in lower case."""

from hune.reading.syntax.graph import words

RELATIVES = words(
    "qui que qu’ qu' dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles"
)

LIGHT = words(
    "nier démentir réfuter contester exclure rejeter réprouver apporter donner fournir offrir accorder prêter "
    "octroyer mener conduire lancer effectuer entamer ouvrir engager poursuivre continuer reprendre annoncer "
    "promettre imposer infliger décréter lever suspendre geler maintenir exprimer réaffirmer réitérer renouveler "
    "afficher manifester témoigner signer conclure sceller nouer tenir avoir avancer opérer assurer achever "
    "terminer interrompre rompre cesser arrêter refuser dispenser prodiguer livrer perpétrer commettre exercer "
    "intensifier renforcer accroître accélérer préparer planifier faire prendre adopter prononcer voter porter "
    "déclencher multiplier entreprendre amorcer débuter commencer boucler parachever étendre alléger durcir dire "
    "proposer réclamer vouloir envisager retirer couper réduire doubler envoyer expédier acheminer verser"
)
"""Of these some say more than nothing (“rompre”, “refuser”): what they say of the noun is told elsewhere."""

SUBJECT_CONTROL = words(
    "risquer nier oser faillir tarder escompter songer s’apprêter apprêter tenir persister rêver manquer daigner "
    "entreprendre promettre menacer jurer accepter offrir proposer refuser décider envisager prévoir projeter "
    "tenter essayer choisir s’engager engager convenir affirmer assurer dire déclarer nier démentir reconnaître "
    "admettre regretter craindre espérer penser croire vouloir souhaiter entendre compter pouvoir devoir aller "
    "venir cesser commencer continuer finir finit achever arrêter poursuivre oublier omettre éviter réussir "
    "parvenir échouer renoncer hésiter chercher viser travailler attendre prétendre revendiquer se"
)

MODALS = frozenset({"pouvoir", "devoir"})

NO = words("aucun aucune nul nulle nuls nulles")

NEGATIONS = words("ne n’ n' pas plus jamais guère point nullement aucunement")

IMPERSONAL = frozenset({"il", "ce", "c’", "c'"})

PREPOSITIONS = words(
    "à de avec contre par pour sur sous dans en entre vers chez sans depuis dès après avant pendant durant selon "
    "d’après envers malgré auprès face parmi hors jusque jusqu’à lors devant derrière outre"
)

ETRE = words(
    "arriver partir venir revenir devenir parvenir intervenir survenir entrer rentrer sortir rester tomber "
    "retomber naître mourir décéder aller retourner monter descendre passer repartir ressortir demeurer advenir"
)
"""Verbs whose past is told with être."""

TAKES_DE = words(
    "bénéficier disposer dépendre relever provenir sortir partir venir parler menacer douter jouir manquer user "
    "changer hériter profiter procéder résulter retourner revenir rentrer émaner décider convenir témoigner "
    "répondre exciper débattre discuter traiter écoper servir naître jaillir souffrir vivre accuser soupçonner"
)
"""Verbs whose “du” or “des” is no article."""

EVENTS = words(
    "soutien appui aide retrait départ repli renfort combat attaque offensive raid frappe assaut visite accord "
    "pacte alliance médiation blocus siège embuscade envoi livraison don vente prêt achat trêve enquête guerre "
    "lutte embargo gel levée tir meurtre massacre enlèvement rapt assassinat mort arrestation prise reprise "
    "capture formation coopération partenariat dialogue rencontre pourparler négociation adhésion maintien "
    "reconnaissance refus rejet choix demande appel menace suspension exclusion sanction ingérence présence "
    "arrivée échange partage violence atrocité abus brutalité sévices crime tuerie carnage torture représailles "
    "riposte trahison complicité concours"
)
"""Nouns that say an act, beside those that their ending tells."""

GIVING = words("transmettre envoyer vendre remettre communiquer céder verser expédier distribuer confier transférer")

ACCUSES = words("accuser soupçonner suspecter incriminer inculper blâmer")

PERSONNEL = words(
    "force troupe soldat militaire contingent homme mission casque détachement unité instructeur mercenaire "
    "paramilitaire combattant armée bataillon élément effectif élite conseiller légionnaire commando parachutiste "
    "garnison base"
)
"""Who is withdrawn, sent, trained: what follows them with “de” may be where, and not whose."""

MOTIONS = words(
    "retrait départ repli désengagement expulsion sortie évacuation rapatriement renvoi éviction redéploiement"
)

SAYS = words(
    "redouter craindre espérer saluer inquiéter alarmer réjouir féliciter souhaiter expliciter affirmer ajouter "
    "alerter annoncer arguer assurer avancer avertir avouer certifier clamer commenter conclure concéder confier "
    "confirmer considérer constater croire déclarer déplorer dénoncer démentir dire écrire estimer expliquer "
    "exposer glisser indiquer insister jurer juger lancer lâcher marteler menacer nier noter nuancer objecter "
    "observer penser plaider poursuivre pouffer préciser prédire prétendre prévenir promettre proclamer raconter "
    "rappeler rapporter reconnaître regretter relater relever remarquer renchérir répliquer répondre répéter "
    "résumer rétorquer révéler savoir signaler souffler souligner soupirer soutenir suggérer supposer témoigner "
    "tonner trancher admettre faire réclamer exiger protester ironiser marmonner tweeter poster publier"
)
"""Verbs that stand after or within what is said, with their subject behind them."""

COMPLEX: dict[str, tuple[str, ...]] = {
    "côté": (
        "aux côtés de",
        "au côté de",
    ),
    "faveur": ("en faveur de",),
    "oeil": ("aux yeux de",),
    "yeux": ("aux yeux de",),
    "profit": ("au profit de",),
    "bénéfice": ("au bénéfice de",),
    "encontre": ("à l’encontre de",),
    "égard": ("à l’égard de",),
    "sein": ("au sein de",),
    "service": ("au service de",),
    "soutien": (
        "en soutien à",
        "en soutien de",
    ),
    "appui": (
        "en appui à",
        "en appui de",
    ),
    "renfort": ("en renfort de",),
    "remplacement": ("en remplacement de",),
    "place": ("à la place de",),
    "lieu": (
        "en lieu de",
        "au lieu de",
    ),
    "direction": ("en direction de",),
    "destination": ("à destination de",),
    "provenance": ("en provenance de",),
    "compte": ("pour le compte de",),
    "intention": ("à l’intention de",),
    "part": ("de la part de",),
    "égide": ("sous l’égide de",),
    "houlette": ("sous la houlette de",),
    "auspice": ("sous les auspices de",),
    "patronage": ("sous le patronage de",),
    "parrainage": ("sous le parrainage de",),
    "médiation": (
        "sous la médiation de",
        "par la médiation de",
        "avec la médiation de",
        "grâce à la médiation de",
    ),
    "entremise": ("par l’entremise de",),
    "intermédiaire": ("par l’intermédiaire de",),
    "truchement": ("par le truchement de",),
    "cadre": ("dans le cadre de",),
    "raison": ("en raison de",),
    "cause": ("à cause de",),
    "marge": ("en marge de",),
    "vue": ("en vue de",),
    "nom": ("au nom de",),
    "secours": ("au secours de",),
    "détriment": ("au détriment de",),
    "chevet": ("au chevet de",),
    "coordination": ("en coordination avec",),
    "concertation": ("en concertation avec",),
    "collaboration": ("en collaboration avec",),
    "partenariat": ("en partenariat avec",),
    "concert": ("de concert avec",),
    "compagnie": ("en compagnie de",),
    "disposition": ("à la disposition de",),
    "porte": ("aux portes de",),
    "issue": ("à l’issue de",),
    "suite": ("à la suite de",),
    "sujet": ("au sujet de",),
    "propos": ("à propos de",),
    "matière": ("en matière de",),
    "dépens": ("aux dépens de",),
    "auspices": ("sous les auspices de",),
    "auspex": ("sous les auspices de",),
    "côtés": (
        "aux côtés de",
        "au côté de",
    ),
}
"""By their noun: prepositions of several words, as they are written in full."""

TIMES = words(
    "seconde minute heure jour journée nuit matin matinée soir soirée midi minuit aube week-end semaine quinzaine "
    "mois trimestre semestre an année décennie siècle lundi mardi mercredi jeudi vendredi samedi dimanche janvier "
    "février mars avril mai juin juillet août septembre octobre novembre décembre été hiver printemps automne "
    "hier aujourd’hui demain avant-hier après-demain lendemain veille date moment période début fin occasion fois "
    "instant heure anniversaire surlendemain avant-veille époque mi-janvier mi-février mi-mars mi-avril mi-mai "
    "mi-juin mi-juillet mi-août mi-septembre mi-octobre mi-novembre mi-décembre"
)

WHEN = words(
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août "
    "septembre octobre novembre décembre hier aujourd’hui demain avant-hier matin soir nuit semaine mois an année "
    "lendemain veille"
)
"""Words of time that without a preposition tell when: “a reçu lundi une délégation”."""

SIDES = words(
    "français américain russe chinois turc britannique allemand italien espagnol européen africain onusien "
    "émirati émirien saoudien qatari qatarien égyptien libyen algérien marocain tunisien mauritanien malien "
    "burkinabè burkinabé nigérien nigérian tchadien soudanais sud-soudanais centrafricain camerounais congolais "
    "rwandais ougandais burundais kényan tanzanien éthiopien érythréen somalien djiboutien sénégalais gambien "
    "guinéen bissau-guinéen ivoirien ghanéen togolais béninois libérien sierra-léonais gabonais équato-guinéen "
    "angolais sud-africain mozambicain zimbabwéen zambien malgache comorien ukrainien biélorusse polonais belge "
    "néerlandais danois suédois norvégien suisse portugais canadien indien pakistanais iranien israélien "
    "jordanien syrien irakien libanais japonais sud-coréen nord-coréen brésilien cubain vénézuélien hongrois "
    "roumain tchèque grec serbe australien ouest-africain occidental sahélien kinois bamakois parisien moscovite "
    "rebelle djihadiste jihadiste loyaliste putschiste islamiste tigréen"
)
"""Adjectives that say whose: “le retrait français”."""

ATTRIBUTIVE = words("être devenir rester demeurer sembler paraître redevenir s’appeler")

JOINING = frozenset(
    {"viser", "frapper", "cibler", "concerner", "toucher", "mener à", "conduire à", "appartenir à", "peser sur"}
)
"""Verbs whose participle of the present only joins a noun to another."""

POSSESSIVES = words("son sa ses leur leurs notre nos votre vos mon ma mes")

QUANTITIES = words(
    "élément partie essentiel majorité plupart totalité ensemble gros moitié tiers quart reste poignée multitude "
    "dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier million douzaine "
    "série nombre vague beaucoup plus quantité"
)
"""Nouns that count what follows them with “de”."""

WITH_DE = words(
    "responsable proche originaire capable membre coupable victime issu digne plein chargé doté dépourvu "
    "conscient sûr certain désireux soucieux accompagné entouré accusé soupçonné composé frontalier voisin libre "
    "exempt"
)
"""Adjectives that call for “de” themselves."""

ADVERBS_BEFORE = words("auprès autour près lors hors loin face grâce vis-à-vis")
"""Adverbs that make a preposition with “de” or “à”."""
