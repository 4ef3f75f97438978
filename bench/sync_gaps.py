# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The longest time in which the window's thread answers nothing, while many files are fetched."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from bench.window import Gaps, application, running, wait, wait_ms

FILES = 150
WINDOW = (1366, 768)


def main() -> int:
    """Fetch from a folder into an empty library, with the page of sources on show, and watch a 1 ms timer."""
    app = application()
    from ifn_desktop.ui.sync.feature import SyncFeature
    from ifn_desktop.viewmodels.sync_adding import Step

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "delat")
        make_files(source)
        with running(app, Path(folder, "home"), WINDOW) as (_, window):
            window.reading.ensurePolished()
            (feature,) = (one for one in window._features if isinstance(one, SyncFeature))
            wait(lambda: feature.model.is_loaded)
            feature.adding.begin()
            feature.adding.look_in(source)
            wait(lambda: feature.adding.step is Step.CHOOSE)
            feature.show()
            wait_ms(300)
            started = perf_counter()
            with Gaps() as gaps:
                feature.adding.finish()
                wait(lambda: feature.model.is_running)
                wait(lambda: not feature.model.is_running)
                wait_ms(300)
            seconds = perf_counter() - started
            came = sum(row.state.files for row in feature.model.rows)
            window.close()
    print(
        f"{came} files of {FILES} fetched in {seconds:.1f} s: {gaps.words};"
        f" five longest {', '.join(f'{gap:.0f}' for gap in gaps.ranked[-5:])}"
    )
    return 0 if gaps.are_short else 1


def make_files(source: Path) -> None:
    """A folder of packets of one ärende each, none like another."""
    from tests.support.packets import stamped_packet

    source.mkdir()
    for number in range(FILES):
        day = f"2026-{number % 12 + 1:02d}-{number // 12 + 1:02d}"
        packet = stamped_packet(
            source / f"Socialnämnden {day}.pdf", date=day, items=1, pages=2, mark=f"nummer {number}"
        )
        os.utime(packet, (1_760_000_000, 1_760_000_000))  # long ago: nobody is writing it


if __name__ == "__main__":
    sys.exit(main())
