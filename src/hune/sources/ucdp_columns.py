"""The columns of UCDP's tables, under the names its releases and their copies have given them.

Meanings follow the codebooks of UCDP GED (Högbladh, versions 24.1 and 26.1) and of UCDP Candidate. Article
texts (`source_article`, `source_headline`, `source_original`, `where_description`) are never read.
"""

from hune.sources.columns import Column

EVENTS = (
    Column("id", "number of the event", "numéro de l’événement", ("id",), required=False),
    Column("relid", "older name of the event", "ancien identifiant de l’événement", ("relid",), required=False),
    Column(
        "kind",
        "kind of violence: 1 fighting involving a State, 2 between non-state groups, 3 against civilians",
        "catégorie : 1 combats impliquant un État, 2 entre groupes non étatiques, 3 contre les civils",
        ("type_of_violence",),
    ),
    Column(
        "conflict",
        "number of the conflict",
        "numéro du conflit",
        ("conflict_new_id", "conflict_id"),
        required=False,
    ),
    Column("conflict_name", "name of the conflict", "nom du conflit", ("conflict_name",), required=False),
    Column("dyad", "number of the pair of sides", "numéro de la dyade", ("dyad_new_id", "dyad_id")),
    Column("dyad_name", "name of the pair of sides", "nom de la dyade", ("dyad_name",), required=False),
    Column("side_a_id", "number of side A", "numéro du camp A", ("side_a_new_id", "side_a_id"), required=False),
    Column("side_a", "side A", "camp A", ("side_a",)),
    Column("side_b_id", "number of side B", "numéro du camp B", ("side_b_new_id", "side_b_id"), required=False),
    Column("side_b", "side B", "camp B", ("side_b",)),
    Column(
        "number_of_sources",
        "how many sources report the event; −1 where not recorded",
        "nombre de sources de l’événement ; −1 si non renseigné",
        ("number_of_sources",),
    ),
    Column(
        "where_prec",
        "precision of the place: 1 exact to 5 an area, 6 the country, 7 waters or airspace",
        "précision du lieu : de 1 (exact) à 5 (zone), 6 le pays, 7 eaux ou espace aérien",
        ("where_prec",),
    ),
    Column("place", "name of the place", "nom du lieu", ("where_coordinates",), required=False),
    Column("adm_1", "first-order area", "premier niveau administratif", ("adm_1",), required=False),
    Column("adm_2", "second-order area", "deuxième niveau administratif", ("adm_2",), required=False),
    Column("latitude", "degrees north", "degrés nord", ("latitude",)),
    Column("longitude", "degrees east", "degrés est", ("longitude",)),
    Column("gid", "PRIO-GRID cell", "cellule PRIO-GRID", ("priogrid_gid", "gid"), required=False),
    Column("gwno", "Gleditsch-Ward number of the country", "numéro Gleditsch-Ward du pays", ("country_id",)),
    Column(
        "event_clarity",
        "1 a single event, 2 taken from a summary",
        "1 événement isolé, 2 tiré d’un bilan",
        ("event_clarity",),
        required=False,
    ),
    Column(
        "date_prec",
        "precision of the date: 1 the day to 5 more than a month",
        "précision de la date : de 1 (le jour) à 5 (plus d’un mois)",
        ("date_prec",),
        required=False,
    ),
    Column("date_start", "first day", "premier jour", ("date_start",)),
    Column(
        "date_end",
        "last day; the event counts in its month",
        "dernier jour, dont le mois compte",
        ("date_end",),
    ),
    Column("deaths_a", "deaths of side A", "décès du camp A", ("deaths_a",)),
    Column("deaths_b", "deaths of side B", "décès du camp B", ("deaths_b",)),
    Column("deaths_civilians", "deaths of civilians", "décès de civils", ("deaths_civilians",)),
    Column("deaths_unknown", "deaths of persons unknown", "décès de personnes inconnues", ("deaths_unknown",)),
    Column("best", "best estimate of deaths", "meilleure estimation des décès", ("best", "best_est")),
    Column("low", "low estimate of deaths", "estimation basse des décès", ("low", "low_est")),
    Column("high", "high estimate of deaths", "estimation haute des décès", ("high", "high_est")),
    Column("code_status", "state of the coding", "état du codage", ("code_status",), required=False),
)

COUNTS = (
    Column("gwno", "Gleditsch-Ward number of the country", "numéro Gleditsch-Ward du pays", ("gwno",)),
    Column("year", "year", "année", ("year",)),
    Column("month", "month of the year", "mois de l’année", ("month",)),
    Column("sb_events", "events involving a State", "événements impliquant un État", ("sb_events",)),
    Column("sb_deaths", "deaths in them", "décès correspondants", ("sb_deaths",)),
    Column(
        "ns_events",
        "events between non-state groups",
        "événements entre groupes non étatiques",
        ("ns_events",),
    ),
    Column("ns_deaths", "deaths in them", "décès correspondants", ("ns_deaths",)),
    Column("os_events", "events against civilians", "événements contre les civils", ("os_events",)),
    Column("os_deaths", "deaths in them", "décès correspondants", ("os_deaths",)),
    Column(
        "provisional",
        "1 where the month is from Candidate events",
        "1 si le mois vient des événements provisoires",
        ("provisional",),
    ),
)
