# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What members look for is found: recall@10 on the judged queries over the real packet and protokoll."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from statistics import mean

from tests.search import judged
from tests.search.judged import Pages
from tests.search.library import empty_library, fill, indexed, pages_of


def test_what_members_look_for_is_found(pages: Pages, tmp_path: Path) -> None:
    found: dict[str, list[float]] = defaultdict(list)
    with empty_library(tmp_path) as database:
        fill(database, {page: text.raw for page, text in pages.texts.items()})
        search = indexed(database)
        for query in judged.queries():
            found[query.kind].append(query.found(pages_of(search.search(query.text))))
    kinds = {kind: round(mean(values), 3) for kind, values in found.items()}
    assert min(kinds.values()) >= 0.9, kinds
    assert mean(value for values in found.values() for value in values) >= 0.97
