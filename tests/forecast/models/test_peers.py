"""Peers share what units of their class went through."""

import numpy as np

from hune.forecast.models.peers import Peers, activity
from hune.panel.matrix import Matrix


def test_classes_are_closed_above() -> None:
    assert activity(np.array([0, 1e-9, 5, 25, 100, 100.1])).tolist() == [0, 1, 1, 2, 3, 4]


def test_a_class_pools_the_months_of_all_its_units() -> None:
    made = Peers(12).distribution(Matrix.of([[1] * 12, [3] * 12, [0] * 12]), 12)
    assert made.mean().tolist() == [2, 2, 0]
    assert made.mass(3).tolist() == [0.5, 0.5, 0]
    assert made.row[0] == made.row[1]
