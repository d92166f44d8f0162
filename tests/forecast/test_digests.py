"""The code and the counts that a number rests on have one name."""

import subprocess
import sys

from hune.forecast import digests
from hune.panel.matrix import Matrix


def test_the_code_has_one_name_in_every_process() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "from hune.forecast.digests import code_version; print(code_version())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == digests.code_version()


def test_content_is_all_that_a_matrix_holds() -> None:
    base = Matrix.of([[3, 0], [1, 1]], units=[432, 439], first=527)
    others = [
        Matrix.of([[3, 0], [1, 2]], units=[432, 439], first=527),
        Matrix.of([[3, 0], [1, 1]], units=[432, 436], first=527),
        Matrix.of([[3, 0], [1, 1]], units=[432, 439], first=526),
        Matrix.of([[3, 0], [1, 1]], units=[432, 439], first=527, target="best sb"),
        Matrix.of([[3, 0], [1, 1]], units=[432, 439], first=527, truth="other"),
        Matrix.of([[3, 0], [1, 1]], units=[432, 439], first=527, unit="cell"),
        base.upto(527),
    ]
    assert len({digests.content(one) for one in [base, *others]}) == 1 + len(others)
