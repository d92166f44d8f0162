"""Forecasts of cells and of countries that add up: 580 to 584."""

TEXTS: dict[str, tuple[str, str]] = {
    "HN580": (
        "{what_en} differ: {value} for the countries, {other} beside them. Draws add up over the same months only, of "
        "one target and in equal number: forecast all of them alike.",
        "{what_fr} diffèrent : {value} pour les pays, {other} à côté. Des tirages ne s’additionnent que sur les mêmes "
        "mois, pour une même cible et en nombre égal : établissez toutes les prévisions de la même façon.",
    ),
    "HN581": (
        "country {value} is forecast in total or as not placed, and not both. Forecast both for the same countries.",
        "le pays {value} est prévu soit au total, soit comme non placé, mais pas les deux. Établissez les deux "
        "prévisions pour les mêmes pays.",
    ),
    "HN582": (
        "cell {value}: the parts that countries have of it come to {total}. Give each cell that is forecast its owners "
        "(of_land knows them), with parts that are not negative and sum to one.",
        "maille {value} : les parts qu’y ont les pays donnent {total}. Donnez à chaque maille prévue ses pays (of_land "
        "les connaît), avec des parts non négatives dont la somme vaut un.",
    ),
    "HN583": (
        "unit {value} stands {times} times, and its deaths would count as often. Give every unit once.",
        "l’unité {value} figure {times} fois, et ses décès compteraient autant de fois. Donnez chaque unité une seule "
        "fois.",
    ),
    "HN584": (
        "a forecast by {unit_en} is needed here, and this one is by {value_en}. Give the forecasts of countries, of "
        "cells and of what is not placed, in this order.",
        "il faut ici une prévision par {unit_fr}, et celle-ci est par {value_fr}. Donnez les prévisions des pays, des "
        "mailles et de ce qui n’est pas placé, dans cet ordre.",
    ),
}
