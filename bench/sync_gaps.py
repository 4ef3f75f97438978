# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The longest time in which the window's thread answers nothing, while many files are fetched."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

FILES = 150
LONGEST_MS = 50.0
P99_MS = 16.0


def main() -> int:
    """Fetch from a folder into an empty library, with the page of sources on show, and watch a 1 ms timer."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    import gc

    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from ifn_desktop.config.interpreter import import_plainly, take_turns_quickly

    import_plainly()  # as `app.window_start` does
    take_turns_quickly()
    gc.disable()
    from ifn_desktop.app.program import Program
    from ifn_desktop.config.paths import ProfilePaths
    from ifn_desktop.ui.main_window import MainWindow
    from ifn_desktop.ui.sync.feature import SyncFeature
    from ifn_desktop.viewmodels.sync_adding import Step
    from tests.support.packets import stamped_packet

    app = QApplication(["bench"])

    def wait(done: Callable[[], bool], milliseconds: int = 0) -> None:
        loop = QEventLoop()
        if milliseconds:
            QTimer.singleShot(milliseconds, loop.quit)
            loop.exec()
            return
        watch = QTimer()
        watch.timeout.connect(lambda: loop.quit() if done() else None)
        watch.start(20)
        loop.exec()

    with tempfile.TemporaryDirectory() as place:
        secret = Path(place, "passphrase")
        secret.write_text("bench bench bench\n", encoding="utf-8")
        os.environ["IFN_PASSPHRASE_FILE"] = str(secret)
        source = Path(place, "delat")
        source.mkdir()
        for number in range(FILES):
            day = f"2026-{number % 12 + 1:02d}-{number // 12 + 1:02d}"
            packet = stamped_packet(
                source / f"Socialnämnden {day}.pdf", date=day, items=1, pages=2, mark=f"nummer {number}"
            )
            os.utime(packet, (1_760_000_000, 1_760_000_000))  # long ago: nobody is writing it
        window = MainWindow()
        window.resize(1366, 768)
        window.show()
        program = Program(app, window, ProfilePaths(Path(place, "profile")))
        program.begin()
        wait(lambda: program.core_now is not None)
        window.reading.ensurePolished()
        (feature,) = (one for one in window._features if isinstance(one, SyncFeature))
        wait(lambda: feature.model.is_loaded)
        feature.adding.begin()
        feature.adding.look_in(source)
        wait(lambda: feature.adding.step is Step.CHOOSE)
        feature.show()
        wait(lambda: True, 300)
        gaps: list[float] = []
        last = [perf_counter()]

        def tick() -> None:
            now = perf_counter()
            gaps.append((now - last[0]) * 1000)
            last[0] = now

        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(tick)
        started = last[0] = perf_counter()
        timer.start(1)
        feature.adding.finish()
        wait(lambda: feature.model.is_running)
        wait(lambda: not feature.model.is_running)
        wait(lambda: True, 300)
        seconds = perf_counter() - started
        timer.stop()
        came = sum(row.state.files for row in feature.model.rows)
        window.close()
        program.end()
    gaps.sort()
    longest, usual = gaps[-1], gaps[int(len(gaps) * 0.99)]
    print(
        f"longest gap on the GUI thread while {came} files of {FILES} were fetched in {seconds:.1f} s:"
        f" {longest:.1f} ms (reach {LONGEST_MS}); p99 {usual:.1f} ms (reach {P99_MS});"
        f" five longest {', '.join(f'{gap:.0f}' for gap in gaps[-5:])}"
    )
    return 0 if longest <= LONGEST_MS and usual <= P99_MS else 1


if __name__ == "__main__":
    sys.exit(main())
