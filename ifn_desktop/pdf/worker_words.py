# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: where the words of a page begin and end across, and no more.

Gets the pymupdf module as an argument; only `worker` imports it. A fifth of the work of reading the
place of each character: for marks whose lines were set anew.
"""

from __future__ import annotations

import sys
from array import array
from typing import Any

from ifn_desktop.pdf.worker_text import text_flags


def read_words(mu: Any, document: Any, number: int) -> tuple[list[int], bytes]:
    """Read page `number` (from 1).

    Returns:
        How many words each line has, lines without words left out, in the order of `worker_text`; and
        of each word its left and right edge: two 32-bit floats, little-endian, in points as shown.
    """
    page = document.load_page(number - 1)
    mupdf = mu.mupdf
    textpage = mupdf.FzStextPage(page.this, mupdf.FzStextOptions(text_flags(mu)))
    counts: list[int] = []
    edges: array[float] = array("f")
    line = None
    for x0, _, x1, _, _, block_number, line_number, _ in mu.TextPage(textpage).extractWORDS():
        if (block_number, line_number) != line:
            line = (block_number, line_number)
            counts.append(0)
        counts[-1] += 1
        edges.append(x0)
        edges.append(x1)
    if sys.byteorder != "little":
        edges.byteswap()
    return counts, edges.tobytes()
