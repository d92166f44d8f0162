"""Reading documents, and the code-list of what a claim may say: 36x to 39x."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN361": (
        "{file} cannot be read as a code-list: {reason}. Correct the YAML there.",
        "{file} n’est pas lisible comme liste de codes : {reason}. Corrigez le YAML à cet endroit.",
    ),
    "HN362": (
        "{file}, “{value}”: {fault_en}. Correct the entry.",
        "{file}, « {value} » : {fault_fr}. Corrigez l’entrée.",
    ),
    "HN363": (
        "“{value}” is not in the code-list. The nearest that is: {nearest}.",
        "« {value} » n’est pas dans la liste de codes. Le plus proche qui y figure : {nearest}.",
    ),
    "HN364": (
        "an ethnic or religious community is never an argument of “{relation}”, nor of any relation. Leave the passage "
        "uncoded, or name the armed group or organisation that acts.",
        "une communauté ethnique ou religieuse n’est jamais un argument de « {relation} », ni d’aucune relation. "
        "Laissez le passage non codé, ou nommez le groupe armé ou l’organisation qui agit.",
    ),
    "HN365": (
        "“{relation}” takes no {kind_en} as its {side_en}. It takes: {allowed_en}.",
        "« {relation} » n’admet pas comme {side_fr} : {kind_fr}. Sont admis : {allowed_fr}.",
    ),
}
