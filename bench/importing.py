# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Import of the packet, parsed, encrypted, indexed, against raw PyMuPDF text extraction of it."""

from __future__ import annotations

import sys
import tempfile
from itertools import count
from pathlib import Path

from bench.common import in_turn, packet, row, timed
from ifn_desktop.app.core import open_core
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.jobs import JobRunner

RUNS = 7


def main() -> int:
    """Measure with warm workers, each time into an empty library."""
    sys.modules["pymupdf.layout"] = None  # pyright: ignore[reportArgumentType]
    sys.modules["pymupdf4llm"] = None  # pyright: ignore[reportArgumentType]
    import pymupdf

    path = packet()

    def bare() -> float:
        def read() -> None:
            with pymupdf.open(path) as document:
                for page in document:
                    page.get_text()

        return timed(read)

    with tempfile.TemporaryDirectory() as folder:
        numbers = count()

        def ours() -> float:
            jobs = JobRunner()
            core = open_core(ProfilePaths(Path(folder, str(next(numbers)))), bytes(32), jobs)
            try:
                core.index_pool.start()
                warm = core.index_pool.probe(_source(path))
                warm.result()
                return timed(lambda: core.importer.run([path], cancel=CancelToken(), progress=no_progress))
            finally:
                jobs.close()
                core.close()

        mine, raw = in_turn(RUNS, ours, bare)
    return 0 if row(f"import of {path.name}", mine, raw, 4.0) else 1


def _source(path: Path):  # pyright: ignore
    from ifn_desktop.pdf.client import FileSource

    data = path.read_bytes()
    return FileSource("warm", len(data), lambda: iter([data]))


if __name__ == "__main__":
    sys.exit(main())
