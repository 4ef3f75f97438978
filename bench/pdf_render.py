# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages shown and text read through the pool, against bare PyMuPDF in the same run.

    python bench/pdf_render.py FILE.pdf [--runs N]

The bare half runs in a child process of its own, asked in turn with the pool (A B A B), so that
both see the same machine. Prints medians and ratios (design.md section 11).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from bench.common import packet
from ifn_desktop.pdf.client import FileSource, PdfPool, RenderRequest
from ifn_desktop.pdf.limits import VIEW_LIMITS

BARE = """
import sys, time
sys.modules["pymupdf.layout"] = None
sys.modules["pymupdf4llm"] = None
import pymupdf
data = open(sys.argv[1], "rb").read()
kept = pymupdf.open(stream=data)
for line in sys.stdin:
    words = line.split()
    started = time.perf_counter()
    if words[0] == "read":
        with pymupdf.open(stream=data) as document:
            for page in document:
                page.get_text()
    elif words[0] == "render":
        kept[int(words[1]) - 1].get_pixmap(matrix=pymupdf.Matrix(2, 2))
    else:
        kept[int(words[1]) - 1].rect
    size = kept[int(words[1]) - 1].rect
    print(time.perf_counter() - started, round(size.width * 2), round(size.height * 2), flush=True)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path, nargs="?", default=packet())
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    data = options.file.read_bytes()
    source = FileSource("bench", len(data), lambda: [data])
    pool = PdfPool(2, limits=VIEW_LIMITS)
    pool.start()
    with subprocess.Popen(
        [sys.executable, "-c", BARE, str(options.file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        ask, answers = child.stdin, child.stdout

        def bare(what: str, page: int = 1) -> tuple[float, int, int]:
            ask.write(f"{what} {page}\n")
            words = answers.readline().split()
            return float(words[0]), int(words[1]), int(words[2])

        pages = len(pool.read(source).result().pages)
        bare("read")
        reads: list[tuple[float, float]] = []
        for _ in range(options.runs):
            raw = bare("read")[0]
            started = time.perf_counter()
            pool.read(source).result()
            reads.append((raw, time.perf_counter() - started))

        shown: list[tuple[float, float]] = []
        chosen = range(1, pages + 1, max(1, pages // 60))
        for run in range(options.runs):
            for page in chosen:
                raw, width, height = bare("render", page)
                started = time.perf_counter()
                pool.render(source, RenderRequest(page, width, height)).result().release()
                if run:  # the first round warms both
                    shown.append((raw, time.perf_counter() - started))
        ask.close()
    pool.close()
    report(f"text of {pages} pages, 2 workers, against get_text in one process", reads)
    report("page image at 144 dpi, document open, against get_pixmap", shown)


def report(name: str, pairs: list[tuple[float, float]]) -> None:
    """Print medians in milliseconds and the median of the pairwise ratios."""
    bare, ours = (median(column) * 1000 for column in zip(*pairs, strict=True))
    ratio = median(one / other for other, one in pairs)
    print(f"{name}: {ours:.2f} ms against {bare:.2f} ms, x{ratio:.2f}")


if __name__ == "__main__":
    main()
