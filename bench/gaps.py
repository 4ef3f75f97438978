# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The longest time in which the window's thread answers nothing, while a packet is imported and indexed."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from bench.common import packet

RUNS = 5
LONGEST_MS = 50.0
P99_MS = 16.0


def main() -> int:
    """Import into empty libraries with the real window open, and watch a 1 ms timer."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from ifn_desktop.config.interpreter import import_plainly, take_turns_quickly

    import_plainly()  # as `app.window_start` does
    take_turns_quickly()
    from ifn_desktop.app.program import Program
    from ifn_desktop.config.paths import ProfilePaths
    from ifn_desktop.ui.main_window import MainWindow

    app = QApplication(["bench"])
    path = packet()
    worst: list[float] = []
    p99s: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder, "passphrase")
        secret.write_text("bench bench bench\n", encoding="utf-8")
        os.environ["IFN_PASSPHRASE_FILE"] = str(secret)
        for number in range(RUNS):
            window = MainWindow()
            window.show()
            program = Program(app, window, ProfilePaths(Path(folder, str(number))))
            program.begin()
            _wait(lambda program=program: program.core_now is not None)
            _settle(300)
            gaps: list[float] = []
            last = [perf_counter()]

            def tick(gaps: list[float] = gaps, last: list[float] = last) -> None:
                now = perf_counter()
                gaps.append((now - last[0]) * 1000)
                last[0] = now

            timer = QTimer()
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(tick)
            last[0] = perf_counter()
            timer.start(1)
            program.models.importing.run([path])
            _wait(lambda program=program: not program.models.importing.is_running)
            core = program.core_now
            assert core is not None
            _wait(lambda core=core: core.search.progress().is_whole)
            _settle(200)
            timer.stop()
            program.end()
            gaps.sort()
            worst.append(gaps[-1])
            p99s.append(gaps[int(len(gaps) * 0.99)])
    worst.sort()
    p99s.sort()
    longest, usual = worst[len(worst) // 2], p99s[len(p99s) // 2]
    print(
        f"longest gap on the GUI thread during import and indexing: median {longest:.1f} ms of {RUNS} runs"
        f" (worst {worst[-1]:.1f}; reach {LONGEST_MS}); p99 {usual:.1f} ms (reach {P99_MS})"
    )
    return 0 if longest <= LONGEST_MS and usual <= P99_MS else 1


def _wait(done) -> None:  # pyright: ignore
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start(5)
    loop.exec()
    timer.stop()


def _settle(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
