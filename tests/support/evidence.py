# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Writes down what a soak run did: `docs/evidence/` is where a number in an issue is met.

Only with IFN_SOAK=1 and only for tests marked `soak`. A file for each day and commit: the
command, the date, the commit, the seed, and each test's result with its own words (`record`).
"""

from __future__ import annotations

import datetime
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Evidence = Callable[[str, object], None]
ROOT = Path(__file__).resolve().parents[2]
SEED = "fixed in the tests (derandomised profiles, seeds in the code)"
_results: list[tuple[str, str, float, str]] = []


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "soak: also run with an issue's full number by `./dev soak`")


@pytest.fixture
def evidence(record_property: Evidence) -> Evidence:
    """Notes a figure of a soak test: `evidence("files", 625)`."""
    return record_property


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" and "soak" in report.keywords:
        said = ", ".join(f"{name} {value}" for name, value in report.user_properties)
        _results.append((report.nodeid, report.outcome, report.duration, said))


def pytest_sessionfinish(session: pytest.Session) -> None:
    if os.environ.get("IFN_SOAK") != "1" or not _results or session.config.option.collectonly:
        return
    now = datetime.datetime.now(datetime.UTC)
    commit = _git("rev-parse", "--short", "HEAD")
    changed = (
        " with uncommitted changes" if _git("status", "--porcelain", "--", "ifn_desktop", "tests") else ""
    )
    folder = ROOT / "docs" / "evidence"
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        f"# Soak {now:%Y-%m-%d %H:%M} UTC, commit {commit}{changed}",
        "",
        f"Command: `{' '.join(['./dev soak', *_asked(session.config)])}`",
        "",
        f"Python {sys.version.split()[0]}. Seed: {SEED}.",
        "",
        "| test | result | seconds | figures |",
        "|---|---|---|---|",
        *(f"| {name} | {outcome} | {seconds:.1f} | {said} |" for name, outcome, seconds, said in _results),
        "",
    ]
    (folder / f"{now:%Y-%m-%d}-{commit}.md").write_text("\n".join(lines), encoding="utf-8")


def _asked(config: pytest.Config) -> list[str]:
    """What was asked of `./dev soak`: pytest's words without those that it adds itself."""
    words = list(config.invocation_params.args)
    return [shlex.quote(str(word)) for word in words[words.index("faulthandler_timeout=0") + 1 :]]


def _git(*words: str) -> str:
    run = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout.strip()
