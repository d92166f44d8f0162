"""Time the reading of articles on one core: in full, with parsing, and names only.

    python -m benchmarks.reading_speed [--articles 40]

An article has 800 words in paragraphs of a few sentences: the sentences of tests/reading/sentences/development.txt, of
our own wording, drawn with a fixed seed and set between invented ones that say nothing to be coded, since a newspaper
says something of somebody in one sentence of three. Each language is timed in a process of its own on one core; what
is read before the clock starts is one article. `full_of_core` counts the core's own time, which others on the machine
do not take: where it differs much from `full`, the machine was not quiet. Prints plain lines: name value unit target.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

SENTENCES = Path(__file__).parents[1] / "tests" / "reading" / "sentences" / "development.txt"
WORDS, SEED, CODED = 800, 20261123, 1 / 3

# ruff: noqa: E501
FILLERS = {
    "en": (
        "The {season} {market} in {town} opened late that {day}, and few traders had come with {goods}.",
        "A {person} who asked for patience said that {number} families were still waiting for {goods} near {town}.",
        "By the {day} the road to {town} was dry again, although the bridge had not been mended since the {season} rains.",
        "Prices of {goods} rose by a {number}th in {town}, which the {person} put down to the distance and to the heat.",
        "In the courtyard, where {number} chairs stood in rows, the {person} spoke at length about {goods} and schools.",
        "Nobody in {town} remembered a {season} like it; the {person}, who keeps the books, had no figure to offer.",
    ),
    "fr": (
        "Le {market} de {town} a ouvert tard ce {day}, et peu de marchands étaient venus avec {goods}.",
        "{person}, qui demandait de la patience, a indiqué que {number} familles attendaient encore {goods} près de {town}.",
        "Dès {day}, la piste de {town} était de nouveau sèche, bien que le pont n’ait pas été réparé depuis {season}.",
        "Le prix de {goods} a augmenté à {town}, ce que {person} explique par la distance et par la chaleur.",
        "Dans la cour, où {number} chaises étaient alignées, {person} a longuement parlé de {goods} et des écoles.",
        "Personne à {town} ne se souvenait de {season} pareille ; {person}, qui tient les comptes, n’avait aucun chiffre.",
    ),
}
WORDS_FOR = {
    "en": {
        "season": ("dry", "cold", "planting", "harvest"),
        "market": ("cattle market", "grain market", "night market"),
        "town": ("Banikelli", "Tamboura", "Tin-Sabrou", "Ouro-Sambo"),
        "day": ("Monday", "Thursday", "weekend", "morning"),
        "goods": ("millet", "salt and sugar", "spare parts", "medicine", "blankets"),
        "person": ("schoolmaster", "nurse", "village clerk", "driver"),
        "number": ("seven", "twelve", "thirty", "four"),
    },
    "fr": {
        "season": ("la saison sèche", "la saison des pluies", "la récolte", "la soudure"),
        "market": ("marché au bétail", "marché aux grains", "marché de nuit"),
        "town": ("Banikelli", "Tamboura", "Tin-Sabrou", "Ouro-Sambo"),
        "day": ("lundi", "jeudi", "dimanche", "matin"),
        "goods": ("mil", "sel et sucre", "pièces détachées", "médicaments", "couvertures"),
        "person": ("Le maître d’école", "L’infirmière", "Le secrétaire du village", "Le chauffeur"),
        "number": ("sept", "douze", "trente", "quatre"),
    },
}


def articles(language: str, number: int) -> list[str]:
    """Return invented articles, the same ones for the same number."""
    lines = (line.split(" ", 2) for line in SENTENCES.read_text(encoding="utf-8").splitlines())
    own = [rest[1] for first, *rest in lines if first == language and len(rest) == 2]
    chance = random.Random(f"{SEED} {language}")
    return [_article(chance, language, own) for _ in range(number)]


def _article(chance: random.Random, language: str, own: list[str]) -> str:
    paragraphs, words = [], 0
    while words < WORDS:
        sentences = [_sentence(chance, language, own) for _ in range(chance.randint(2, 4))]
        words += sum(len(one.split()) for one in sentences)
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def _sentence(chance: random.Random, language: str, own: list[str]) -> str:
    if chance.random() < CODED:
        return chance.choice(own)
    filled = {key: chance.choice(words) for key, words in WORDS_FOR[language].items()}
    return chance.choice(FILLERS[language]).format(**filled)


def measure(language: str, number: int) -> None:
    """Time one language in this process and print seconds for each article, read and triaged, and the peak in MB."""
    from hune.actors.register import Register
    from hune.reading.reader import Reader
    from hune.sources.documents.gathering import read

    documents = []
    for at, text in enumerate(articles(language, number + 1)):
        [document] = read(text.encode(), f"{at}.txt")
        documents.append(document)
    reader = Reader(Register.load())
    warm, *rest = documents
    reader.read(warm)
    reader.triage(warm)
    start, spent = time.perf_counter(), time.process_time()
    claims = sum(len(one.claims) for one in reader.read_all(rest))
    middle, spent = time.perf_counter(), time.process_time() - spent
    rounds = max(1, 400 // number)
    for _ in range(rounds):
        for document in rest:
            reader.triage(document)
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print((middle - start) / number, spent / number, (end - middle) / number / rounds, peak, claims)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--language", choices=tuple(FILLERS))
    chosen = parser.parse_args()
    if chosen.language:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        measure(chosen.language, chosen.articles)
        return
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    for language, target in (("en", "4"), ("fr", "3.5")):
        command = [sys.executable, "-m", "benchmarks.reading_speed", "--language", language]
        command += ["--articles", str(chosen.articles)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | threads)
        read, spent, triaged, peak, claims = done.stdout.split()
        print(f"reading.{language}.full {1 / float(read):.2f} articles/s {target}")
        print(f"reading.{language}.full_of_core {1 / float(spent):.2f} articles/s -")
        print(f"reading.{language}.triage {1 / float(triaged):.0f} articles/s 500")
        print(f"reading.{language}.peak {float(peak):.0f} MB 900")
        print(f"reading.{language}.claims {int(claims) / chosen.articles:.1f} claims/article -")


if __name__ == "__main__":
    main()
