# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Short texts (titles, headers, names) made plain, to be compared."""

from __future__ import annotations

import re
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "\xad": None, "\xa0": " "})


def collapse(text: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return _SPACES.sub(" ", text).strip()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text as compared: lower case, one kind of dash, single spaces, no soft hyphens."""
    return collapse(text.translate(_DASHES)).casefold()
