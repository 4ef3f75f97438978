# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reports of crashes: made at the next start of what the crash left, read and handed on by the member.

A report holds the program's and the system's versions, lines of our own code, and the last lines of
the log, which have no word of a paper either (`app.logs`). Names of folders are cut away, since they
may hold the member's name. Nothing is sent.
"""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.config.crash_log import LEFT_LOG
from ifn_desktop.config.disk import write_whole
from ifn_desktop.services.file_words import CRASH, CrashWords

LOG = "ifn-desktop.log"
_REPORTS = "reports"
_FORM = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r"crash (\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2})\.txt")
_FOLDERS = re.compile(r'(?<![\w/\\])(?:[A-Za-z]:)?[/\\](?:[^"\n/\\]*[/\\])+')
_KEPT = 5
_LOG_LINES = 40
_CRASH_BYTES = 60_000


class CrashReport(NamedTuple):
    """A report.

    Attributes:
        name: of its file.
        at: when it was made, by the clock on the wall.
        text: all of it.
    """

    name: str
    at: datetime.datetime
    text: str


class CrashReports:
    """Makes, lists and removes reports. In the io lane.

    Args:
        logs: the folder of log files.
        about: versions, told at the top of a report.
        now: the time it is, with its zone.
        words: of reports.
    """

    def __init__(
        self,
        logs: Path,
        about: Callable[[], Mapping[str, str]],
        now: Callable[[], datetime.datetime],
        words: CrashWords = CRASH,
    ) -> None:
        self._words = words
        self._logs = logs
        self._folder = logs / _REPORTS
        self._about = about
        self._now = now

    def collect(self) -> CrashReport | None:
        """Make a report of what a crash left, if one did.

        Raises:
            KnownError: `disk.*`; it is tried again at the next start.
        """
        left = self._logs / LEFT_LOG
        try:
            crash = left.read_bytes()[:_CRASH_BYTES].decode("utf-8", "replace")
        except OSError:
            return None
        at = self._now().replace(tzinfo=None, microsecond=0)
        text = self._text(crash, at)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        name = f"crash {at.strftime(_FORM)}.txt"
        write_whole(self._folder / name, text.encode())
        left.unlink(missing_ok=True)
        for old in self.all()[_KEPT:]:
            self.remove(old.name)
        return CrashReport(name, at, text)

    def all(self) -> tuple[CrashReport, ...]:
        """The reports, newest first."""
        found: list[CrashReport] = []
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                named = _NAME.fullmatch(path.name)
                if named is not None:
                    at = datetime.datetime.strptime(named[1], _FORM)  # noqa: DTZ007 - the clock on the wall
                    found.append(
                        CrashReport(path.name, at, path.read_text(encoding="utf-8", errors="replace"))
                    )
        return tuple(sorted(found, key=lambda report: report.at, reverse=True))

    def remove(self, name: str) -> None:
        """Remove a report; one that is gone already does not matter."""
        if _NAME.fullmatch(name):
            with contextlib.suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def _text(self, crash: str, at: datetime.datetime) -> str:
        about = "\n".join(f"{key}: {value}" for key, value in self._about().items())
        parts = [
            self._words.title.format(when=f"{at:%Y-%m-%d %H.%M}"),
            self._words.promise,
            about,
            self._words.place,
            without_folders(crash.strip()),
            self._words.log,
            without_folders("\n".join(_last_lines(self._logs / LOG))),
        ]
        return "\n\n".join(part for part in parts if part) + "\n"


def without_folders(text: str) -> str:
    """The text with paths cut to the names of files: folders may be called after the member."""
    return _FOLDERS.sub("", text)


def _last_lines(log: Path) -> list[str]:
    try:
        with log.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - 20_000))
            return file.read().decode("utf-8", "replace").splitlines()[-_LOG_LINES:]
    except OSError:
        return []
