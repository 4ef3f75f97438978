# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The longest time in which the window's thread answers nothing, while a packet is imported and indexed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.common import median, packet
from bench.window import LONGEST_MS, P99_MS, Gaps, application, running, wait, wait_ms

RUNS = 5
WINDOW = (1366, 768)


def main() -> int:
    """Import into empty libraries with the real window open, and watch a 1 ms timer."""
    app = application()
    path = packet()
    measured: list[Gaps] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(RUNS):
            gaps = Gaps()
            with running(app, Path(folder, str(number)), WINDOW) as (program, _):
                importing, core = program.models.importing, program.core_now
                assert core is not None
                gaps.start()
                importing.run([path])
                wait(lambda importing=importing: not importing.is_running)
                wait(lambda core=core: core.search.progress().is_whole)
                wait_ms(200)
                gaps.stop()
            measured.append(gaps)
    longest, usual = (median([gaps.longest for gaps in measured]), median([gaps.p99 for gaps in measured]))
    print(
        f"longest gap on the GUI thread during import and indexing: median {longest:.1f} ms of {RUNS} runs"
        f" (worst {max(gaps.longest for gaps in measured):.1f}; reach {LONGEST_MS:.0f});"
        f" p99 {usual:.1f} ms (reach {P99_MS:.0f})"
    )
    return 0 if longest <= LONGEST_MS and usual <= P99_MS else 1


if __name__ == "__main__":
    sys.exit(main())
