# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The words of a page without its furniture, and where in its text each stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.folding import fold

_WORD = re.compile(r"\S+")
_SOLID = re.compile(r"\S")


class WordsOfPage(NamedTuple):
    """Words as they are compared: line breaks and kinds of dashes and quotation marks taken out.

    Attributes:
        words: in reading order, capitals kept.
        places: for each its characters (start, end) of the layer's text.
    """

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


def words_of_page(layer: TextLayer) -> WordsOfPage:
    """The words of a page; stamps, running heads and feet and page numbers are left out."""
    text = layer.text
    for line in layer.lines:
        if line.is_furniture:
            # As long as before, so that places stay what they are.
            text = text[: line.start] + _SOLID.sub(" ", text[line.start : line.end]) + text[line.end :]
    folded = fold(text, keep_case=True)
    found = list(_WORD.finditer(folded.text))
    return WordsOfPage(
        tuple(match.group() for match in found), tuple(folded.source(*match.span()) for match in found)
    )
