# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How fast pages become searchable: ours, encrypted, against Recoll and calibre on the same pages.

    python -m bench.search_indexing --pages 20000

Every engine gets the text of the same made pages (`bench.search_library`): Recoll a text file for each,
calibre's full-text index the texts directly, which spares it its conversion of each file; ours takes them
from the library. What is installed is asked: Debian's packages `recollcmd` and `calibre`.
"""

from __future__ import annotations

import argparse
import gc
import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from bench.search_library import fill, made_pages
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.indexing import Indexing
from tests.search.library import NOW, empty_library


def ours(count: int) -> float:
    """Seconds that indexing takes when the pages are in the library."""
    gc.disable()  # as in the program, which collects when the window is idle
    with tempfile.TemporaryDirectory() as name, empty_library(Path(name)) as database:
        fill(database, count)
        database.compact()
        began = perf_counter()
        Indexing(database, lambda: NOW).run(cancel=CancelToken())
        return perf_counter() - began


def recoll(texts: Sequence[str]) -> float:
    """Seconds of `recollindex`, with a Swedish stemmer."""
    with tempfile.TemporaryDirectory() as name:
        pages, settings = Path(name, "pages"), Path(name, "settings")
        pages.mkdir()
        settings.mkdir()
        for number, text in enumerate(texts):
            (pages / f"{number:06}.txt").write_text(text, encoding="utf-8")
        (settings / "recoll.conf").write_text(f"topdirs = {pages}\nindexstemminglanguages = swedish\n")
        began = perf_counter()
        subprocess.run(["recollindex", "-c", settings, "-z"], check=True, capture_output=True)
        return perf_counter() - began


def calibre(texts: Sequence[str]) -> float:
    """Seconds of calibre's full-text index, its start taken off."""
    return _calibre(texts) - _calibre(texts[:1])


def _calibre(texts: Sequence[str]) -> float:
    script = Path(__file__).with_name("search_calibre.py")
    with tempfile.TemporaryDirectory() as name:
        Path(name, "work.json").write_text(json.dumps({"pages": texts, "asked": []}))
        began = perf_counter()
        command = ["calibre-debug", str(script), "--", name, "1"]
        environment = ["CALIBRE_OVERRIDE_LANG=sv", f"CALIBRE_CONFIG_DIRECTORY={name}/settings"]
        subprocess.run(["env", *environment, *command], check=True, capture_output=True)
        return perf_counter() - began


def main() -> int:
    """Index with each in turn, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    count = parser.parse_args().pages
    taken = {"ours": ours(count)}
    texts = list(made_pages(count))
    if shutil.which("recollindex"):
        taken["Recoll"] = recoll(texts)
    if shutil.which("calibre-debug"):
        taken["calibre"] = calibre(texts)
    for name, seconds in taken.items():
        print(f"{name:<10}{seconds:8.1f} s {count / seconds:10,.0f} pages/s")
    slower = [name for name, seconds in taken.items() if seconds < taken["ours"]]
    print(f"faster than ours: {', '.join(slower)}" if slower else "ours is the fastest of those installed")
    return 1 if slower else 0


if __name__ == "__main__":
    raise SystemExit(main())
