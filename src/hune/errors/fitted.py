"""Cells from a plain table that are made to add up to the countries of another."""

TEXTS = {
    "HN590": (
        "{file} covers {first} to {last}, and cells forecast from {origin} need their countries from {start} to "
        "{origin}. Give the countries of the same months, or another --origin.",
        "{file} couvre {first} à {last} ; pour prévoir les mailles depuis {origin}, il faut leurs pays de {start} à "
        "{origin}. Donnez les pays des mêmes mois, ou une autre --origin.",
    ),
    "HN591": (
        "{number} cells lie in no country of {file} that can be forecast: {cells}. Nothing would say what they add up "
        "to; add their countries to the file, or leave the cells out.",
        "{number} mailles ne se trouvent dans aucun pays de {file} que l’on puisse prévoir : {cells}. Rien ne dirait à "
        "quoi elles s’additionnent ; ajoutez leurs pays au fichier, ou retirez ces mailles.",
    ),
}
