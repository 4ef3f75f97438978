# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How much memory some processes take together, as if nothing else ran on the machine. Linux."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

_MAPPING = re.compile(r"[0-9a-f]+-[0-9a-f]+ \S+ ([0-9a-f]+) (\S+) \d+ *(.*)")


def resident(pids: Sequence[int]) -> int:
    """Bytes in memory: what belongs to one process, and what several share once.

    The proportional set size would do but for libraries, of which other programs on the machine take
    their part: of a file's pages as they are on the disk each is counted once here, whoever has it too.
    """
    own = 0
    clean: dict[tuple[str, str, str], int] = {}
    for pid in pids:
        mapping, is_file = ("", "", ""), False
        size = share = 0
        for line in Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8").splitlines():
            found = _MAPPING.match(line)
            if found is not None:
                offset, device, name = found.groups()
                mapping = (device, name, offset)
                is_file = name.startswith("/") and not name.startswith(("/memfd:", "/dev/zero"))
            elif line.startswith("Rss:"):
                size = _bytes(line)
            elif line.startswith("Pss:"):
                share = _bytes(line)
            elif line.startswith("Private_Dirty:"):
                dirty = _bytes(line)
                if is_file:
                    own += dirty
                    clean[mapping] = max(clean.get(mapping, 0), size - dirty)
                else:
                    own += share
    return own + sum(clean.values())


def _bytes(line: str) -> int:
    return int(line.split()[1]) << 10
