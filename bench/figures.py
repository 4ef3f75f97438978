# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The figures that whoever installs the program asks for, by one command: `./dev bench figures`.

Sizes and start times of the packages in dist/ (`bench.packages`), how many texts are translated, and how
many checks of accessibility pass over how much: the tests marked `accessibility`, run now.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from bench import packages
from bench.common import ROOT

PYTEST = (sys.executable, "-m", "pytest", "-q", "-m", "accessibility")
WORDS = ROOT / "resources" / "translations"


class Checks(NamedTuple):
    """What the tests said.

    Attributes:
        counts: how many tests "passed", "failed", "skipped".
        over: what they went through, and how much of it.
    """

    counts: Counter[str]
    over: dict[str, str]


def main() -> int:
    """Print them all; 1 if a check of accessibility does not pass."""
    print("-- packages")
    packages.main()
    print("-- texts translated (the source is Swedish)")
    for path in sorted(WORDS.glob("*.ts")):
        done, whole = translated(path)
        print(f"{path.stem.rpartition('_')[2]}: {done} of {whole}")
    print("-- checks of accessibility")
    checks = accessibility()
    print(", ".join(f"{count} {ended}" for ended, count in sorted(checks.counts.items())))
    for what, count in checks.over.items():
        print(f"{what}: {count}")
    return int(checks.counts.total() != checks.counts["passed"] or not checks.counts)


def translated(path: Path) -> tuple[int, int]:
    """How many texts of a file of Qt Linguist the window can say in its language, and how many there are."""
    messages = list(ElementTree.parse(path).getroot().iter("message"))
    return sum(bool(message.findtext("translation")) for message in messages), len(messages)


def accessibility() -> Checks:
    """Run the tests that are marked so."""
    with tempfile.TemporaryDirectory() as name:
        report = Path(name, "report.xml")
        subprocess.run(
            [*PYTEST, f"--junitxml={report}", "tests/ui", "tests/e2e/test_whole_window.py"],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        suite = ElementTree.parse(report).getroot()
    counts = Counter(
        {"failure": "failed", "error": "failed", "skipped": "skipped"}.get(case[0].tag, "passed")
        if len(case)
        else "passed"
        for case in suite.iter("testcase")
    )
    return Checks(counts, {each.get("name", ""): each.get("value", "") for each in suite.iter("property")})


if __name__ == "__main__":
    sys.exit(main())
