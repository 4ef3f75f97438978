# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""After a crash: a real one, its report at the next start, and the log in events."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from ifn_desktop.config.crash_log import CRASH_LOG, keep_crash
from ifn_desktop.services.crash_reports import LOG, CrashReports, without_folders
from ifn_desktop.services.log_reading import LogKind, read_log

NOW = datetime.datetime(2026, 11, 22, 12, 30, 5, tzinfo=datetime.UTC)
CRASHING = """
import faulthandler, pathlib, signal, sys
from ifn_desktop.app.logs import CrashHandling
handling = CrashHandling(pathlib.Path(sys.argv[1]), lambda error: None)
handling.install()
def a_secret_in_a_variable(word):
    handling.report(ValueError(word))
    signal.raise_signal(signal.SIGSEGV)
a_secret_in_a_variable("Hemlig rubrik")
"""

HOME, USERS = "/".join(("", "home", "berit")), "Users"


def reports(logs: Path, *, later: int = 0) -> CrashReports:
    now = NOW + datetime.timedelta(minutes=later)
    return CrashReports(logs, lambda: {"ifn-desktop": "1.2"}, lambda: now)


def test_a_crash_becomes_a_report_at_the_next_start(tmp_path: Path) -> None:
    logs = tmp_path / "berit.akesson" / "logs"
    script = tmp_path / "berit.akesson" / "crashing.py"
    logs.mkdir(parents=True)
    script.write_text(CRASHING, encoding="utf-8")
    crashed = subprocess.run([sys.executable, str(script), str(logs)], check=False, capture_output=True)
    assert crashed.returncode != 0
    assert keep_crash(logs)
    assert not keep_crash(logs), "it is told once"
    report = reports(logs).collect()
    assert report is not None
    for words in (
        "2026-11-22 12.30",
        "ifn-desktop: 1.2",
        "crashing.py",
        "a_secret_in_a_variable",
        "ValueError",
    ):
        assert words in report.text
    assert "Hemlig" not in report.text
    assert "berit.akesson" not in report.text
    assert reports(logs).collect() is None
    assert reports(logs).all() == (report,)


def test_a_run_that_ended_well_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / CRASH_LOG).touch()
    assert not keep_crash(tmp_path)
    assert reports(tmp_path).collect() is None
    assert reports(tmp_path).all() == ()


def test_the_latest_five_are_kept_and_may_be_removed(tmp_path: Path) -> None:
    for minute in range(7):
        (tmp_path / CRASH_LOG).write_text("Fatal Python error", encoding="utf-8")
        assert keep_crash(tmp_path)
        assert reports(tmp_path, later=minute).collect() is not None
    kept = reports(tmp_path).all()
    assert [report.at.minute for report in kept] == [36, 35, 34, 33, 32]
    reports(tmp_path).remove(kept[0].name)
    reports(tmp_path).remove("../logs")
    assert len(reports(tmp_path).all()) == 4


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (f'File "{HOME}/ifn/page.py", line 3 in draw', 'File "page.py", line 3 in draw'),
        (rf'File "C:\{USERS}\Berit Å\ifn\page.py", line 3', 'File "page.py", line 3'),
        ("done 3/4 and/or 1/2", "done 3/4 and/or 1/2"),
    ],
)
def test_folders_are_cut_away(line: str, left: str) -> None:
    assert without_folders(line) == left


def test_the_log_as_events(tmp_path: Path) -> None:
    (tmp_path / "ifn-desktop.old.log").write_text(
        "  half a line\n2026-11-21 09:00:00,123 WARNING ifn KnownError: disk.full\n", encoding="utf-8"
    )
    (tmp_path / LOG).write_text(
        "2026-11-22 10:00:00,123 WARNING ifn KnownError: remote.offline\n  http.py:1 ask\n"
        "2026-11-22 10:05:00,123 WARNING ifn KnownError: remote.offline\n  http.py:1 ask\n"
        "2026-11-22 10:06:00,000 WARNING ifn.qt QtWarningMsg default\n"
        "2026-11-22 10:07:00,000 ERROR ifn uncaught ValueError\n  page_view.py:3 draw\n"
        "2026-11-22 10:08:00,000 WARNING ifn TypeError\n",
        encoding="utf-8",
    )
    events = read_log(tmp_path / LOG)
    assert [(event.kind, event.code, event.times) for event in events] == [
        (LogKind.FAULT, "", 1),
        (LogKind.FAULT, "", 1),
        (LogKind.SYSTEM, "", 1),
        (LogKind.KNOWN, "remote.offline", 2),
        (LogKind.KNOWN, "disk.full", 1),
    ]
    assert events[1].lines == (
        "2026-11-22 10:07:00,000 ERROR ifn uncaught ValueError",
        "  page_view.py:3 draw",
    )
    assert events[3].at == datetime.datetime.fromisoformat("2026-11-22T10:05:00")
    assert read_log(tmp_path / "none.log") == ()
