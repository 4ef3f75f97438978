# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`pytest --refuse-qt`: the core must work where there is no Qt, so importing it is refused.

Run with `-p no:pytest-qt`, which would import Qt itself.
"""

from __future__ import annotations

import importlib.abc
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

REFUSED = ("PySide6", "shiboken6", "PyQt5", "PyQt6")
ENVIRONMENT = "IFN_REFUSE_QT"


class QtRefused(ImportError):
    """Core code, or its test, tried to import Qt."""


class RefuseQt(importlib.abc.MetaPathFinder):
    """First on `sys.meta_path`: no Qt package is ever found."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in REFUSED:
            raise QtRefused(f"the core never imports Qt: {fullname} was asked for")
        return None


def refuse_qt() -> None:
    """Refuse Qt in this process from now on."""
    loaded = [name for name in REFUSED if name in sys.modules]
    if loaded:
        raise pytest.UsageError(f"--refuse-qt came too late, loaded: {loaded}; add -p no:pytest-qt")
    sys.meta_path.insert(0, RefuseQt())


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.getgroup("ifn").addoption("--refuse-qt", action="store_true", help="fail every import of Qt")
    if not pluginmanager.hasplugin("pytest-qt"):
        # pytest-qt's settings stay in pyproject.toml when it is off; --strict-config knows them then.
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "of pytest-qt, which is off")
        parser.addini("qt_log_ignore", "of pytest-qt, which is off", type="linelist")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--refuse-qt") or os.environ.get(ENVIRONMENT) == "1":
        refuse_qt()
