# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What members look for is found: recall@10 on the judged queries over the real packet and protokoll."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from statistics import mean

import pytest

from tests.search import judged
from tests.search.judged import Pages
from tests.search.library import empty_library, fill, indexed, pages_of
from tests.support.evidence import Evidence


@pytest.mark.soak
def test_what_members_look_for_is_found(pages: Pages, tmp_path: Path, evidence: Evidence) -> None:
    """All of it in the suite too; as soak its figures are written down."""
    found: dict[str, list[float]] = defaultdict(list)
    with empty_library(tmp_path) as database:
        fill(database, {page: text.raw for page, text in pages.texts.items()})
        search = indexed(database)
        for query in judged.queries():
            found[query.kind].append(query.found(pages_of(search.search(query.text))))
    kinds = {kind: round(mean(values), 3) for kind, values in found.items()}
    every = mean(value for values in found.values() for value in values)
    for kind, figure in {"recall@10": round(every, 3), **kinds}.items():
        evidence(kind, figure)
    evidence("queries", len(judged.queries()))
    evidence("pages", len(pages.texts))
    assert min(kinds.values()) >= 0.9, kinds
    assert every >= 0.97
