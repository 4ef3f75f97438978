# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages made to hang who reads them. Each once cost some parser the square of its length."""

from __future__ import annotations

import itertools
import os
import time

import pytest

from ifn_desktop.sources.web_page_outline import MAX_LETTERS, MAX_NODES, Heading, read_outline
from tests.support.evidence import Evidence

PIECES = {
    "comments": "<!--",
    "tags": "<a ",
    "less": "<",
    "nested": "<div>",
    "attributes": "<a x=1 ",
    "declarations": "<![x[ ",
    "instructions": "<?",
    "entities": "&#x",
    "ends": "</a ",
    "links": "<ul><li><a href=x>y",
    "quotes": "<a href='",
    "script": "<script></",
    "states": '<script>registerInitialState(\'12.a\',{"a":"',
}


SOAK = os.environ.get("IFN_SOAK") == "1"
LETTERS = MAX_LETTERS + 1 if SOAK else 100_000


@pytest.mark.soak
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_a_hostile_page_is_read_in_bounded_time(piece: str, evidence: Evidence) -> None:
    # The square of that would take minutes; in a soak it is the largest page that is read at all.
    began = time.monotonic()
    outline = read_outline(piece * (LETTERS // len(piece) + 1))
    evidence("letters", LETTERS)
    evidence("seconds", round(time.monotonic() - began, 1))
    assert len(outline.nodes) <= MAX_NODES


def test_data_nested_too_deep_is_left_out() -> None:
    html = "<script>registerInitialState('12.a'," + "[" * 200_000 + "</script><h2>2026</h2>"
    assert Heading(2, "2026") in read_outline(html).nodes


def test_time_stops_it() -> None:
    ticks = itertools.count(0, 2)
    outline = read_outline("<h2>a</h2>" * 100_000, lambda: float(next(ticks)))
    assert not outline.complete
    assert outline.nodes
