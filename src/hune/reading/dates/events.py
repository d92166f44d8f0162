"""Nouns of what happens or is published on a day: "after the 2021 coup" is after 2021, "a letter of May" is of May."""

from hune.reading.dates.grammar import listed

ENGLISH = frozenset(
    listed(
        "coup coups putsch election elections vote referendum attack attacks massacre withdrawal departure "
        "pullout pull-out summit uprising revolt rebellion crisis war revolution independence offensive "
        "agreement accord accords deal ceasefire cease-fire truce conference meeting talks negotiations "
        "invasion assault ambush raid strike strikes airstrike airstrikes killing killings bombing bombings "
        "protest protests demonstration demonstrations riot riots genocide mutiny takeover overthrow ouster "
        "ousting seizure capture fall death deaths arrest arrests visit intervention deployment clashes clash "
        "fighting battle siege transition session ceremony rally march incident decision decree resolution "
        "treaty pact letter statement report speech interview communiqué communique memo note announcement "
        "declaration document ruling verdict law constitution charter broadcast address kidnapping explosion "
        "crash disaster drought famine census peace embargo sanctions suspension expulsion abduction "
        "inauguration launch creation founding handover exercise exercises operation campaign insurgency "
        "conflict violence collapse annexation break rupture split breakdown failure signing trip tour "
        "mission hearing trial post tweet message video article study survey power-grab junta's"
    )
)

FRENCH = frozenset(
    listed(
        "coup coups putsch élection élections scrutin vote référendum présidentielle législatives attaque "
        "attaques attentat attentats massacre massacres retrait départ sommet soulèvement révolte rébellion "
        "crise guerre révolution indépendance offensive accord accords cessez-le-feu trêve conférence réunion "
        "rencontre pourparlers négociations invasion assaut embuscade raid frappe frappes tuerie tueries "
        "bombardement bombardements manifestation manifestations émeute émeutes génocide mutinerie "
        "renversement chute prise mort décès arrestation visite intervention déploiement affrontements "
        "combats bataille siège transition session cérémonie incident décision décret résolution traité pacte "
        "lettre communiqué rapport discours entretien interview note annonce déclaration document verdict loi "
        "constitution charte allocution enlèvement explosion accident sécheresse famine embargo sanctions "
        "suspension expulsion rapt investiture lancement création fondation passation exercice exercices "
        "opération campagne insurrection conflit violences effondrement annexion rupture signature "
        "déplacement tournée mission audience procès message vidéo article étude enquête événements "
        "évènements drame"
    )
)

OF = {"en": ENGLISH, "fr": FRENCH}
