# Ce que seul le document Word dit.
docx-figures-as-tables = Les figures en tableaux
