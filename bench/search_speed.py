# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How fast search answers in a large library, against the bare MATCH of the same expanded query.

    python -m bench.search_speed --pages 100000 [--folder DIR]
    python -m bench.search_speed --pages 1000000 --rounds 1 --folder DIR

With a folder the library is made once and used again. Of more than 100,000 pages only so many are made and
indexed, the rest are copies of them (`bench.search_copies`); 1,000,000 take about 5 GB. Design.md
section 11: at 100,000 pages p95 at most 1.5 times the bare one and 100 ms; at 1,000,000 the first results
within 300 ms.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from pathlib import Path
from time import perf_counter

from bench.search_copies import multiply
from bench.search_library import fill, real_texts
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.services.indexing import Indexing
from ifn_desktop.services.search import Search
from ifn_desktop.services.search_plan import Planner
from ifn_desktop.services.search_words import WordExpansion
from ifn_desktop.store.database import Database
from ifn_desktop.text.query import parse
from tests.search.judged import queries
from tests.search.library import NOW, empty_library

MADE = 100_000
ROWS = 50
_COMMON = 100
_SEED = 7
_RATIO, _MOST, _FIRST = 1.5, 0.100, 0.300


def build(database: Database, pages: int) -> None:
    """Fill and index a library, saying how long both take."""
    began = perf_counter()
    made = min(pages, MADE)
    fill(database, made)
    filled = perf_counter()
    print(f"{made:,} pages put in, {filled - began:.0f} s", flush=True)
    bare = database.path.stat().st_size

    def said(progress: Progress) -> None:
        if progress.done % 12_800 == 0:
            print(f"  {progress.done:,} of {progress.total:,}", flush=True)

    Indexing(database, lambda: NOW).run(cancel=CancelToken(), progress=said)
    took = perf_counter() - filled
    database.compact()
    grown = database.path.stat().st_size - bare
    print(f"indexed in {took:.0f} s, {made / took:,.0f} pages/s", flush=True)
    print(f"database {bare / 1e6:,.0f} MB before, index {grown / 1e6:,.0f} MB", flush=True)


def grow(database: Database, pages: int) -> None:
    """Copy what is there until there are so many pages, saying how long it takes."""
    with database.read() as view:
        made = int(view.value("SELECT count(*) FROM page"))
    times = -(-pages // max(1, made))
    if times > 1:
        began = perf_counter()
        multiply(database, times)
        took, size = perf_counter() - began, database.path.stat().st_size
        print(f"copied to {times * made:,} pages in {took:.0f} s, {size / 1e9:.1f} GB", flush=True)


def asked() -> list[str]:
    """What is asked: the judged queries, beginnings of them, and words as common as they are in papers."""
    texts = [query.text for query in queries()]
    chance = random.Random(_SEED)
    words = [word for text in real_texts() for word in re.findall(r"[^\W\d_]{4,}", text.lower())]
    common = [chance.choice(words) for _ in range(_COMMON)]
    pairs = [f"{chance.choice(words)} {chance.choice(words)}" for _ in range(_COMMON)]
    return texts + [text[: max(3, len(text) // 2)] for text in texts[::4]] + common + pairs


def measure(database: Database, rounds: int) -> tuple[list[float], list[float]]:
    """(ours, bare) seconds of each query, the best of some rounds taken in turn."""
    search = Search(database, Indexing(database, lambda: NOW))
    ours: list[float] = []
    bare: list[float] = []
    for text in asked():
        match = _expanded(database, text)
        taken = [_pair(search, database, text, match) for _ in range(rounds)]
        ours.append(min(one for one, _ in taken))
        bare.append(min(other for _, other in taken))
    return ours, bare


def _expanded(database: Database, text: str) -> str:
    wanted = parse(text).wanted
    if wanted is None:
        return ""
    with database.read() as view:
        return Planner(WordExpansion(view), text).plan(wanted).match


def _pair(search: Search, database: Database, text: str, match: str) -> tuple[float, float]:
    began = perf_counter()
    search.search(text, limit=ROWS)
    between = perf_counter()
    if match:
        with database.read() as view:
            view.query(
                "SELECT rowid FROM search_fts WHERE search_fts MATCH ? ORDER BY rank LIMIT ?", (match, ROWS)
            )
    return between - began, perf_counter() - between


def _at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> int:
    """Make the library, ask it, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3, help="0: only make the library")
    parser.add_argument("--slowest", type=int, default=0, help="print so many of the slowest queries")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        is_new = not (folder / "library.db").exists()
        with empty_library(folder) as database:
            if is_new:
                build(database, arguments.pages)
            grow(database, arguments.pages)
            if not arguments.rounds:
                return 0
            ours, bare = measure(database, arguments.rounds)
    for name, values in (("ours", ours), ("bare MATCH", bare)):
        figures = "  ".join(
            f"p{int(share * 100)} {_at(values, share) * 1000:7.1f}" for share in (0.5, 0.95, 0.99)
        )
        print(f"{name:<12} {figures} ms  ({len(values)} queries)")
    ratio = _at(ours, 0.95) / _at(bare, 0.95)
    reach = _FIRST if arguments.pages >= 1_000_000 else _MOST
    good = (ratio <= _RATIO or arguments.pages >= 1_000_000) and _at(ours, 0.95) <= reach
    print(f"p95 ratio {ratio:.2f} (reach {_RATIO}), reach {reach * 1000:.0f} ms: {'ok' if good else 'ABOVE'}")
    if arguments.slowest:
        for taken, other, text in sorted(zip(ours, bare, asked(), strict=True), reverse=True)[
            : arguments.slowest
        ]:
            print(f"{taken * 1000:8.1f} {other * 1000:8.1f}  {text}")
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
