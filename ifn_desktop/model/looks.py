# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How pages are shown: their colours, what follows what, where their text stands."""

from __future__ import annotations

from typing import Literal, NamedTuple

Look = Literal["paper", "sepia", "dark"]
"""Their own colours; brown on cream; light on dark, with photographs as they are."""

Flow = Literal["paper", "item", "meeting"]
"""What is scrolled through in one go: a paper, all papers of an ärende, all papers of a meeting."""


class TextExtent(NamedTuple):
    """Where the text of pages stands.

    Attributes:
        left, right: in points from the pages' left edge.
        size: height of the letters of most of it, in points; 0 where there is none.
    """

    left: float
    right: float
    size: float = 0.0
