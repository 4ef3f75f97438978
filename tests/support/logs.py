# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A warning or an error in the log that no test expects is a failure."""

from __future__ import annotations

import logging

import pytest

MARKER = "expects_logs"


class Catcher(logging.Handler):
    """Keeps records of level WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def described(records: list[logging.LogRecord]) -> list[str]:
    """One line for each record."""
    return [f"{record.levelname} {record.name}: {record.getMessage()}" for record in records]


def check_marker(request: pytest.FixtureRequest) -> bool:
    """Whether this test expects records; a test that says so must look at them with `caplog`."""
    expects = request.node.get_closest_marker(MARKER) is not None
    if expects and "caplog" not in request.fixturenames:
        pytest.fail(f"a test marked {MARKER} asks `caplog` what was logged")
    return expects
