"""Admin-1 areas from the user's polygons: 585 to 589."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN585": (
        "{file} cannot be read as areas: {why_en}. Give a GeoJSON FeatureCollection of polygons in degrees (WGS 84), "
        "with an id and a country for each.",
        "{file} n’est pas lisible comme fichier de zones : {why_fr}. Donnez une FeatureCollection GeoJSON de polygones "
        "en degrés (WGS 84), avec pour chacun un identifiant et un pays.",
    ),
    "HN586": (
        "{file}, line {line}: “{value}” ({column}) is not the id of an area that is forecast. The row was kept out; "
        "correct the id, or give the polygons that it comes from.",
        "{file}, ligne {line} : « {value} » ({column}) n’est l’identifiant d’aucune zone prévue. La ligne est "
        "écartée ; corrigez l’identifiant, ou donnez les polygones dont il vient.",
    ),
    "HN587": (
        "{file}: {number} features are no areas, since {why_en}: {areas}. What happens there counts for the country "
        "only. If the fault lies with the file, correct it.",
        "{file} : {number} entités ne donnent pas de zone, car {why_fr} : {areas}. Ce qui s’y passe ne compte que "
        "pour le pays. Si la faute en est au fichier, corrigez-le.",
    ),
    "HN588": (
        "{file}: {number} areas are {what_en}: {areas}. If that is not what was meant, correct the file.",
        "{file} : {number} zones sont {what_fr} : {areas}. Si ce n’est pas ce qui était voulu, corrigez le fichier.",
    ),
    "HN589": (
        "no area of the polygons lies in {countries_en}, which are not forecast. Give polygons of all the countries "
        "you watch.",
        "aucune zone des polygones ne se trouve dans ces pays, qui ne sont donc pas prévus : {countries_fr}. Donnez "
        "les polygones de tous les pays que vous suivez.",
    ),
}
