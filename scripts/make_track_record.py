"""Write `docs/track-record.md` and `docs/bilan.md`: what the forecasts were worth, table by table with its command.

Usage: python scripts/make_track_record.py SHARED_DATA_FOLDER

Runs each benchmark as its command says and sets what it prints beside a sentence or two on how to read it.
"""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"


class Run(NamedTuple):
    """A benchmark, its options, and what is said of it in each language."""

    module: str
    options: tuple[str, ...]
    title: tuple[str, str]
    text: tuple[str, str]


RUNS = (
    Run(
        "country_month",
        (),
        ("Countries, month by month", "Par pays, mois par mois"),
        (
            "State-based deaths in the VIEWS challenge's 191 countries, calendar years 2018 to 2024, forecast from the "
            "October before. CRPS in deaths, smaller is better; `ratio` is the geometric mean over years of CRPS over "
            "that of `conflictology(12)`, `better` in how many years it is below one. Years are ruled by single wars: "
            "2021 and 2022 by Tigray. A country is active if it had a death in the twelve months to the origin."
            " Aims: pool's ratio at most 0.97 and below one in five of seven years, below the best reference"
            " in four; ranges held 0.87 to 0.93; ignorance at most 0.55, which is not reached.",
            "Décès de violences étatiques dans les 191 pays du concours VIEWS, années 2018 à 2024, prévus depuis le "
            "mois d’octobre d’avant. CRPS en décès, plus il est petit mieux c’est ; `ratio` est la moyenne "
            "géométrique, sur les années, du CRPS rapporté à celui de `conflictology(12)`, `better` le nombre d’années "
            "où il est au-dessous de un. Une seule guerre fait parfois une année : le Tigré fait 2021 et 2022. Un pays "
            "est actif s’il a connu un décès dans les douze mois jusqu’à l’origine."
            " Buts : un `ratio` du mélange d’au plus 0,97 et au-dessous de un cinq années sur sept, mieux "
            "que la meilleure référence quatre années sur sept ; fourchettes tenues de 0,87 à 0,93 ; "
            "ignorance d’au plus 0,55, but non atteint.",
        ),
    ),
    Run(
        "country_month",
        ("--without", "530"),
        ("The same without Ethiopia", "Les mêmes sans l’Éthiopie"),
        (
            "Ethiopia is left out of the CRPS only; the other figures are over all countries.",
            "L’Éthiopie n’est retirée que du CRPS ; les autres chiffres portent sur tous les pays.",
        ),
    ),
    Run(
        "country_month",
        ("--kind", "all"),
        ("All kinds of violence together", "Toutes les violences ensemble"),
        (
            "The pool's weights are tuned on state-based deaths; the brief asks it about all kinds.",
            "Les poids du mélange sont réglés sur les violences étatiques ; la note l’interroge sur toutes.",
        ),
    ),
    Run(
        "exceedance",
        (),
        ("Will a country see 25 deaths in a month?", "Un pays verra-t-il 25 décès en un mois ?"),
        (
            "Brier score of P(sb ≥ 25), 126 states, up to twelve months ahead; `ratio` is over the share of the last "
            "twelve months. Figures of other systems are on other rows and do not compare."
            " Aim: a ratio of at most 0.92.",
            "Score de Brier de P(sb ≥ 25), 126 États, jusqu’à douze mois devant ; `ratio` rapporte à la part des douze "
            "derniers mois. Les chiffres d’autres systèmes portent sur d’autres lignes et ne se comparent pas."
            " But : un `ratio` d’au plus 0,92.",
        ),
    ),
    Run(
        "reference_scores",
        (),
        ("Cells, month by month", "Par maille, mois par mois"),
        (
            "State-based deaths in 1,174 West African cells of half a degree, years 2018 to 2023, forecast from the "
            "October before. Most cells never see an event: a forecast of nothing is within some per cent of the best."
            " Aims: 3 % below the best reference on the mean and below it in five years of six, at most 9.1 "
            "on events; neither the 3 % nor the 9.1 is reached.",
            "Décès de violences étatiques dans 1 174 mailles d’un demi-degré d’Afrique de l’Ouest, années 2018 à 2023, "
            "prévus depuis le mois d’octobre d’avant. La plupart des mailles n’ont jamais d’événement : prévoir "
            "« rien » est à quelques pour cent du meilleur."
            " Buts : 3 % de moins que la meilleure référence en moyenne, et mieux qu’elle cinq années sur "
            "six, au plus 9,1 sur les événements ; ni les 3 % ni les 9,1 ne sont atteints.",
        ),
    ),
    Run(
        "admin1",
        (),
        ("Admin-1 areas, month by month", "Par zone de premier niveau, mois par mois"),
        (
            "State-based deaths in 105 areas of eight West African states, years 2018 to 2023, forecast from the "
            "October before.",
            "Décès de violences étatiques dans 105 zones de huit États d’Afrique de l’Ouest, années 2018 à 2023, "
            "prévus depuis le mois d’octobre d’avant.",
        ),
    ),
)

HEAD = (
    "# Track record of the forecasts\n\n*[En français](bilan.md)*\n\nWritten by `python scripts/make_track_record.py "
    "SHARED_DATA_FOLDER`; each table stands under its own command. Truth: UCDP country-months 26.1 (derived from UCDP "
    "GED 26.1, CC BY 4.0) and UCDP GED 24.1: the data of today, so every forecast here is a reconstruction. "
    "Weights and parameters were chosen on origins up to October 2016 only. What was tried, "
    "what failed and where not to trust it: "
    "[Forecasts](forecast.md).\n",
    "# Bilan des prévisions\n\n*[In English](track-record.md)*\n\nÉcrit par `python scripts/make_track_record.py "
    "DOSSIER_DE_DONNÉES` ; chaque tableau, tel que sa commande l’imprime en anglais, figure sous elle. Vérité : "
    "pays-mois UCDP 26.1 (tirés de l’UCDP GED 26.1, CC BY 4.0) et UCDP GED 24.1, donc les données d’aujourd’hui : "
    "toute prévision est ici une reconstitution. Poids et paramètres ont été choisis sur des origines allant jusqu’à "
    "octobre 2016, et pas au-delà. Ce qui fut essayé, ce qui échoua et où ne pas s’y fier : "
    "[Prévisions](prevision.md).\n",
)


def main() -> None:
    data = sys.argv[1]
    pages = [[HEAD[0]], [HEAD[1]]]
    for run in RUNS:
        line = ["python", "-m", f"benchmarks.{run.module}", "SHARED_DATA_FOLDER", *run.options]
        print(*line, flush=True)
        command = [sys.executable, *line[1:3], data, *run.options]
        printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.rstrip()
        for page, title, text in zip(pages, run.title, run.text, strict=True):
            page.append(f"## {title}\n\n{text}\n\n```\n$ {' '.join(line)}\n{printed}\n```\n")
    for page, name in zip(pages, ("track-record.md", "bilan.md"), strict=True):
        (DOCS / name).write_text("\n".join(page), encoding="utf-8")


if __name__ == "__main__":
    main()
