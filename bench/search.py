# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How much of what members look for is found: recall@10 on the judged queries, engines side by side.

Every engine gets the same text of the same pages, one document each. Plain FTS5 is always there;
Recoll and calibre where Debian's packages `recollcmd` and `calibre` are installed. They are given what
is best for them: a Swedish stemmer, and words in quotation marks where they would else stumble over a
sign.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Protocol

from tests.search.judged import KINDS, PageId, Query, queries, read_pages
from tests.search.library import empty_library, fill, indexed, pages_of
from tests.support.skips import shared_folder

BEST = 10


class Engine(Protocol):
    """Something that indexes pages and finds them."""

    name: str

    def answers(self, pages: Mapping[PageId, str], asked: Sequence[str]) -> list[list[PageId]]:
        """Index the pages, then give the best pages for each query."""
        ...


class Ours:
    """The library's own index, encrypted on the disk."""

    name = "ours"

    def answers(self, pages: Mapping[PageId, str], asked: Sequence[str]) -> list[list[PageId]]:
        """Best first, copies of a text behind the one that stands for them."""
        with tempfile.TemporaryDirectory() as name, empty_library(Path(name)) as database:
            fill(database, pages)
            search = indexed(database)
            return [pages_of(search.search(text))[:BEST] for text in asked]


class PlainFts5:
    """The index the library had before search knew Swedish: the words as they are."""

    name = "FTS5"

    def answers(self, pages: Mapping[PageId, str], asked: Sequence[str]) -> list[list[PageId]]:
        """All words of the query, best first by bm25."""
        order = list(pages)
        database = sqlite3.connect(":memory:")
        database.execute("CREATE VIRTUAL TABLE p USING fts5(text, tokenize='unicode61 remove_diacritics 0')")
        database.executemany(
            "INSERT INTO p (rowid, text) VALUES (?, ?)", list(enumerate(pages[page] for page in order))
        )
        find = "SELECT rowid FROM p WHERE p MATCH ? ORDER BY rank LIMIT ?"
        found = [[order[row] for (row,) in database.execute(find, (quoted(text), BEST))] for text in asked]
        database.close()
        return found


class Recoll:
    """Recoll with its Swedish stemmer, a file for each page."""

    name = "Recoll"

    def answers(self, pages: Mapping[PageId, str], asked: Sequence[str]) -> list[list[PageId]]:
        """What `recollq` answers, in its order."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            texts, settings = folder / "pages", folder / "settings"
            texts.mkdir()
            settings.mkdir()
            (settings / "recoll.conf").write_text(f"topdirs = {texts}\nindexstemminglanguages = swedish\n")
            order = write_files(pages, texts)
            _run("recollindex", "-c", str(settings), "-z")
            return [self._ask(settings, text, order) for text in asked]

    def _ask(self, settings: Path, text: str, order: Mapping[str, PageId]) -> list[PageId]:
        words = " ".join(part for part in _parts(text) if re.search(r"\w", part))
        said = _run("recollq", "-c", str(settings), "-s", "swedish", "-b", "-n", str(BEST), "-q", words)
        return [order[name] for name in re.findall(r"/(\d+)\.txt", said)]


class Calibre:
    """The full-text search of calibre, with its own tokenizer and stemmer."""

    name = "calibre"

    def answers(self, pages: Mapping[PageId, str], asked: Sequence[str]) -> list[list[PageId]]:
        """What its index answers, in its order."""
        order = list(pages)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            work = {"pages": [pages[page] for page in order], "asked": [quoted(text) for text in asked]}
            (folder / "work.json").write_text(json.dumps(work))
            script = Path(__file__).with_name("search_calibre.py")
            environment = ["CALIBRE_OVERRIDE_LANG=sv", f"CALIBRE_CONFIG_DIRECTORY={folder / 'settings'}"]
            _run("env", *environment, "calibre-debug", str(script), "--", str(folder), str(BEST))
            answers = json.loads((folder / "answers.json").read_text())
        return [[order[row] for row in rows] for rows in answers]


def quoted(text: str) -> str:
    """A query as FTS5 understands it: all words, each a phrase, so that no sign is an operator."""
    return " ".join(f'"{part.strip(chr(34))}"' for part in _parts(text) if re.search(r"\w", part))


def write_files(pages: Mapping[PageId, str], folder: Path) -> dict[str, PageId]:
    """Write a text file for each page, named by a number.

    Returns:
        The pages by the names of their files, without ending.
    """
    order = {f"{number:06}": page for number, page in enumerate(pages)}
    for name, page in order.items():
        (folder / f"{name}.txt").write_text(pages[page])
    return order


def installed() -> list[Engine]:
    """The engines that can be asked here."""
    others: list[tuple[str, Callable[[], Engine]]] = [("recollq", Recoll), ("calibre-debug", Calibre)]
    there = [make() for program, make in others if shutil.which(program)]
    missing = [program for program, _ in others if not shutil.which(program)]
    if missing:
        print(f"not installed, so not asked: {', '.join(missing)} (Debian: recollcmd, calibre)")
    return [Ours(), PlainFts5(), *there]


def table(asked: Sequence[Query], results: Mapping[str, Sequence[float]]) -> None:
    """Print recall@10 by kind, an engine in each column."""
    print(f"{'kind':<14}{'queries':>8}" + "".join(f"{name:>12}" for name in results))
    for kind in KINDS:
        places = [place for place, query in enumerate(asked) if query.kind == kind]
        means = [mean(found[place] for place in places) for found in results.values()]
        print(f"{kind:<14}{len(places):>8}" + "".join(f"{value:>12.3f}" for value in means))
    print(f"{'all':<14}{len(asked):>8}" + "".join(f"{mean(found):>12.3f}" for found in results.values()))


def main() -> int:
    """Ask every engine every query; with `--missed`, also say which queries they answer badly."""
    if not shared_folder().is_dir():
        print("no shared test data: set IFN_TEST_DATA to its folder")
        return 0
    pages = {page: text.raw for page, text in read_pages(shared_folder()).texts.items()}
    asked = queries()
    results: dict[str, list[float]] = defaultdict(list)
    for engine in installed():
        answers = engine.answers(pages, [query.text for query in asked])
        results[engine.name] = [query.found(best) for query, best in zip(asked, answers, strict=True)]
    table(asked, results)
    if "--missed" in sys.argv:
        for name, found in results.items():
            for query, value in zip(asked, found, strict=True):
                if value < 1:
                    print(f"{name:<10}{query.kind:<14}{value:6.2f}  {query.text}")
    return 0


def _parts(text: str) -> list[str]:
    return re.findall(r'"[^"]*"|[^\s"]+', text)


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} said {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
