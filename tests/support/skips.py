# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Skips that are no excuse: for test data that is there, for a keyring that must be there."""

from __future__ import annotations

import os
import re
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
ROOT = Path(__file__).resolve().parents[2]
_DATA = re.compile(r"IFN_TEST_DATA|shared[ _]data|test data|\.\./shared", re.IGNORECASE)
_KEYRING = re.compile(r"keyring|secret.?service|dbus", re.IGNORECASE)


def shared_folder() -> Path:
    """Where the shared test data lies: IFN_TEST_DATA, or `../shared` beside the repository."""
    return ROOT / (os.environ.get("IFN_TEST_DATA") or "../shared")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of shared test data (IFN_TEST_DATA, else `../shared`); skips where there is none."""
    folder = shared_folder()
    if not folder.is_dir():
        pytest.skip("no shared test data: set IFN_TEST_DATA to its folder")
    return folder


def no_excuse(reason: str) -> str | None:
    """Why a skip for this reason is a failure here, or None when it is all right."""
    if _DATA.search(reason) and shared_folder().is_dir():
        return "the shared test data is there, so nothing is skipped for want of it"
    if _KEYRING.search(reason) and os.environ.get("IFN_REQUIRE_KEYRING") == "1":
        return "IFN_REQUIRE_KEYRING=1: the keyring is tested here"
    return None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return _judged(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    return _judged(report)


def _judged(report: Report) -> Report:
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        verdict = no_excuse(reason)
        if verdict is not None:
            report.outcome = "failed"
            report.longrepr = f"{reason}\n{verdict}"
    return report
