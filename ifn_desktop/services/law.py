# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The law's own words on jäv, from `resources/law/kommunallagen.txt`, which names its source."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ifn_desktop.errors import BugError
from ifn_desktop.model.recusal import RecusalGround

SECTIONS = ("4:27", "5:47", "6:28", "6:29", "6:30", "6:31", "6:32")
_POINTS = {
    RecusalGround.PARTY: 1,
    RecusalGround.REPRESENTATIVE: 2,
    RecusalGround.OVERSIGHT: 3,
    RecusalGround.CIRCUMSTANCE: 4,
}


class Law:
    """Sections of kommunallagen (2017:725).

    Args:
        resources: the folder that holds `law/kommunallagen.txt`.
    """

    def __init__(self, resources: Path) -> None:
        self._file = resources / "law" / "kommunallagen.txt"

    def section(self, name: str) -> tuple[str, ...]:
        """The paragraphs and points of a section, `6:30`, in order.

        Raises:
            BugError: the file holds no such section.
        """
        found = _sections(self._file).get(name)
        if found is None:
            raise BugError("a section of the law that is not there")
        return found

    def of_ground(self, ground: RecusalGround) -> str:
        """What the law says of a ground; for `unsure` the duty to tell (6 kap. 30 § second paragraph)."""
        if ground is RecusalGround.COUNCIL:
            return self.section("5:47")[0]
        if ground is RecusalGround.UNSURE:
            return self.section("6:30")[1]
        head, *points = self.section("6:28")
        point = points[_POINTS[ground] - 1].removesuffix(", eller").rstrip(",.")
        return f"{head} {point.partition(' ')[2]}."


def citation(ground: RecusalGround) -> str:
    """The place in the law as it is cited: `6 kap. 28 § 2 kommunallagen`; empty for `unsure`."""
    if ground is RecusalGround.UNSURE:
        return ""
    if ground is RecusalGround.COUNCIL:
        return "5 kap. 47 § kommunallagen"
    return f"6 kap. 28 § {_POINTS[ground]} kommunallagen"


def section_name(section: str) -> str:
    """`6 kap. 30 §` of `6:30`."""
    chapter, _, number = section.partition(":")
    return f"{chapter} kap. {number} §"


@lru_cache(maxsize=2)
def _sections(file: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        else:
            lines.append(line.strip())
    return {name: tuple(rows) for name, rows in found.items()}
