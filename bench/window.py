# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the measurements of the real window share: starting it, waiting in it, and its gaps.

A gap is a time in which the thread of the window answers nothing (design.md section 11).
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ifn_desktop.app.program import Program
    from ifn_desktop.ui.main_window import MainWindow

LONGEST_MS = 50.0
P99_MS = 16.0
PATIENCE_MS = 600_000


class Gaps:
    """Watches a 1 ms timer between `start` and `stop`, or in a `with`."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._all: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin, with nothing seen yet."""
        self._all.clear()
        self._last = perf_counter()
        self._timer.start(1)

    def stop(self) -> None:
        """No more is counted."""
        self._timer.stop()

    def __enter__(self) -> Gaps:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def ranked(self) -> list[float]:
        """All of them in milliseconds, the shortest first."""
        return sorted(self._all)

    @property
    def longest(self) -> float:
        """In milliseconds."""
        return max(self._all)

    @property
    def p99(self) -> float:
        """In milliseconds."""
        return self.ranked[int(len(self._all) * 0.99)]

    @property
    def are_short(self) -> bool:
        """Whether they stay within what the design asks for."""
        return self.longest <= LONGEST_MS and self.p99 <= P99_MS

    @property
    def words(self) -> str:
        """`longest gap on the GUI thread 12.1 ms (reach 50), p99 3.0 ms (reach 16)`."""
        return (
            f"longest gap on the GUI thread {self.longest:.1f} ms (reach {LONGEST_MS:.0f}),"
            f" p99 {self.p99:.1f} ms (reach {P99_MS:.0f})"
        )

    def _tick(self) -> None:
        now = perf_counter()
        self._all.append((now - self._last) * 1000)
        self._last = now


def application() -> QApplication:
    """Qt without a screen, and Python as `app.window_start` sets it up."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LANG", "C.UTF-8")
    from PySide6.QtWidgets import QApplication

    from ifn_desktop.config.interpreter import import_plainly, take_turns_quickly

    import_plainly()
    take_turns_quickly()
    gc.disable()
    return QApplication(["bench"])


@contextmanager
def running(app: QApplication, folder: Path, size: tuple[int, int]) -> Generator[tuple[Program, MainWindow]]:
    """The real program with its window over a new library in `folder`, open and at rest."""
    from ifn_desktop.app.program import Program
    from ifn_desktop.config.paths import ProfilePaths
    from ifn_desktop.ui.main_window import MainWindow

    folder.mkdir(parents=True, exist_ok=True)
    secret = folder / "passphrase"
    secret.write_text("bench bench bench\n", encoding="utf-8")
    os.environ["IFN_PASSPHRASE_FILE"] = str(secret)
    window = MainWindow()
    window.resize(*size)
    window.show()
    program = Program(app, window, ProfilePaths(folder / "profile"))
    program.begin()
    wait(lambda: program.core_now is not None)
    wait_ms(300)
    try:
        yield program, window
    finally:
        program.end()


def wait(done: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> None:
    """Run the event loop until something holds."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start(5)
    stop = QTimer()
    stop.setSingleShot(True)
    stop.timeout.connect(lambda: sys.exit("nothing comes any more"))
    stop.start(patience_ms)
    loop.exec()
    timer.stop()
    stop.stop()


def wait_ms(milliseconds: int) -> None:
    """Run the event loop for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
