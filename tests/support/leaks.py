# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a test may not leave behind: threads, child processes, running timers, open windows.

Each `..._now` function looks at this moment; the fixture in conftest.py compares the moments
before and after a test. Things of wider fixtures exist before, and are therefore no leaks.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

OUR_THREADS = "ifn-"
PATIENCE = 15.0
"""Seconds that an ending thread or process may take on a busy machine; most are gone at the first look."""


def threads_now() -> set[threading.Thread]:
    """Threads that keep the program alive, and daemons of ours."""
    return {
        thread
        for thread in threading.enumerate()
        if thread is not threading.main_thread()
        and (not thread.daemon or thread.name.startswith(OUR_THREADS))
    }


def children_now() -> dict[int, str]:
    """Child processes of this one with their command names, dead but not waited for included.

    Read from /proc; elsewhere (Windows, macOS) nothing is seen. The helper that multiprocessing
    keeps for itself does not count.
    """
    found: dict[int, str] = {}
    for task in _entries("/proc/self/task"):
        try:
            pids = Path(task, "children").read_text(encoding="ascii").split()
        except OSError:
            continue
        for pid in pids:
            command = _command(int(pid))
            if command is not None and "multiprocessing.resource_tracker" not in command:
                found[int(pid)] = command
    return found


def _entries(folder: str) -> list[str]:
    try:
        return [entry.path for entry in os.scandir(folder)]
    except OSError:
        return []


def _command(pid: int) -> str | None:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return None
    return "dead, never waited for" if state == "Z" else words[:200].strip()


def qt_now() -> dict[int, str]:
    """Running QTimers and visible top-level windows, by identity. Imports no Qt itself."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return {}
    found: dict[int, str] = {}
    timer_type = core.QTimer
    for thing in gc.get_objects():
        if type(thing) is timer_type and _running(thing):
            found[id(thing)] = f"a running QTimer of {thing.interval()} ms (parent {thing.parent()!r})"
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None:
        for window in widgets.QApplication.topLevelWidgets():
            if window.isVisible():
                found[id(window)] = f"an open window {type(window).__name__} {window.objectName()!r}"
    return found


def _running(timer: object) -> bool:
    try:
        return timer.isActive()  # type: ignore[attr-defined]
    except RuntimeError:  # its C++ half is gone
        return False


def settle_qt() -> None:
    """Let Qt carry out what tests asked it to do soon: deferred deletes, closes."""
    core = sys.modules.get("PySide6.QtCore")
    application = None if core is None else core.QCoreApplication.instance()
    if core is None or application is None or core.QThread.currentThread() is not application.thread():
        return
    application.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    application.processEvents()


def wait_until_gone(leaks: Callable[[], Iterable[str]]) -> list[str]:
    """Ask `leaks` until it has none to tell, or PATIENCE seconds have gone; returns the last answer."""
    deadline = time.monotonic() + PATIENCE
    pause = threading.Event()
    while True:
        left = list(leaks())
        if not left or time.monotonic() > deadline:
            return left
        pause.wait(0.02)


def leaked_threads(before: set[threading.Thread]) -> list[str]:
    """Names of threads that are alive now and were not before."""
    return [f"a thread {thread.name!r}" for thread in threads_now() - before]


def leaked_children(before: dict[int, str]) -> list[str]:
    """Commands of child processes that exist now and did not before."""
    return [f"a child process: {command}" for pid, command in children_now().items() if pid not in before]


def leaked_qt(before: dict[int, str]) -> list[str]:
    """Timers and windows that run or stand open now and did not before."""
    settle_qt()
    return [text for key, text in qt_now().items() if key not in before]
