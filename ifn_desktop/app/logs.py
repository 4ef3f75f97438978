# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Logging and crashes, without a word of the papers.

A log record holds codes, counts, types and places in our own code, never values: the formatter
drops the text of exceptions, which may quote data, and keeps their type and traceback lines.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from ifn_desktop.config.crash_log import CRASH_LOG, keep_crash
from ifn_desktop.errors import Cancelled, IfnError

LOG_BYTES = 500_000


class PrivateFormatter(logging.Formatter):
    """Formats a record; of an exception only its type, our own code and where it was raised."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging's name
        """The exception without its words."""
        kind, error, trace = ei  # pyright: ignore[reportGeneralTypeIssues]
        return describe(error, trace) if error is not None else str(kind)


def describe(error: BaseException, trace: TracebackType | None = None) -> str:
    """An error as it may be written down: type, code, and lines of code, no data."""
    import traceback  # here: it costs 5 ms of a start that has 40 to spare

    frames = traceback.extract_tb(trace or error.__traceback__)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    words = f": {error}" if isinstance(error, IfnError) else ""
    return "\n".join([f"{type(error).__name__}{words}", *lines])


class CrashHandling:
    """Catches what nobody caught: told to the user by `tell`, written to the log without data.

    Args:
        folder: where `ifn-desktop.log` and `crash.log` lie.
        tell: hears the error on whatever thread it was raised.
    """

    def __init__(self, folder: Path, tell: Callable[[BaseException], None]) -> None:
        self._log = logging.getLogger("ifn")
        self._handler, self._crash = _opened(folder)
        self._handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        self._log.addHandler(self._handler)
        self._tell = tell
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Take over from Python's own hooks."""
        faulthandler.enable(self._crash)
        sys.excepthook = lambda _, error, trace: self._caught(error, trace)
        threading.excepthook = lambda args: self._caught(args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._caught(args.exc_value, args.exc_traceback)

    def close(self) -> None:
        """Give the hooks back and close the files."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        if faulthandler.is_enabled():
            faulthandler.disable()
        self._crash.close()
        self._log.removeHandler(self._handler)
        self._handler.close()

    def report(self, error: BaseException) -> None:
        """Write an error down that somebody else tells the user of."""
        if not isinstance(error, Cancelled):
            self._log.warning("%s", describe(error))

    def _caught(self, error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or isinstance(error, (Cancelled, KeyboardInterrupt, SystemExit)):
            return
        self._log.error("uncaught %s", describe(error, trace))
        self._tell(error)


def _opened(folder: Path) -> tuple[logging.Handler, TextIO]:
    """The log and the file for crashes; on a disk that takes nothing they go nowhere, and reading goes on."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        keep_crash(folder)
        crash = (folder / CRASH_LOG).open("w", encoding="utf-8")
        log = _fresh(folder / "ifn-desktop.log")
    except OSError:
        return logging.NullHandler(), Path(os.devnull).open("w", encoding="utf-8")
    return logging.FileHandler(log, encoding="utf-8", delay=True), crash


def _fresh(log: Path) -> Path:
    """The log's path; a log that has grown large becomes the old one, and the older is forgotten."""
    if log.exists() and log.stat().st_size > LOG_BYTES:
        log.replace(log.with_suffix(".old.log"))
    return log
