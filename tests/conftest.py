# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Rules for every test (CONTRIBUTING.md says them in words) and the fixtures that all share.

Works without Qt: `pytest -p no:pytest-qt --refuse-qt tests/core …` is how the core is tested.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.support import leaks, logs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.support.patient_bot import PatientBot

pytest_plugins = [
    "tests.support.evidence",
    "tests.support.network",
    "tests.support.no_qt",
    "tests.support.skips",
]

# Before anything imports Qt. A test of a real window sets its own platform for the child it starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "tests.support.memory_keyring.MemoryKeyring"
if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
    os.environ["LANG"] = "C.UTF-8"

hypothesis.settings.register_profile("desk", deadline=None, max_examples=60)
hypothesis.settings.register_profile(
    "ci", deadline=None, max_examples=60, derandomize=True, print_blob=True, database=None
)
hypothesis.settings.register_profile(
    "soak", deadline=None, max_examples=5000, print_blob=True, suppress_health_check=[*hypothesis.HealthCheck]
)
if os.environ.get("IFN_SOAK") == "1":
    hypothesis.settings.load_profile("soak")
else:
    hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: without it each look for leaked timers goes through all of it."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Nothing made by Python is left to Qt's screenless clipboard: it lets go of it when Python is gone."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Generator[None]:
    """The developer's own library, settings and caches are never touched."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            folder = home / name.lower()
            folder.mkdir()
            patch.setenv(name, str(folder))
        for name in ("LOCALAPPDATA", "APPDATA"):
            if sys.platform == "win32":
                patch.setenv(name, str(home))
        patch.delenv("IFN_PASSPHRASE_FILE", raising=False)
        yield


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail a test that leaves threads, processes, timers or windows, or logs what it does not expect."""
    expects = logs.check_marker(request)
    threads, children, qt = leaks.threads_now(), leaks.children_now(), leaks.qt_now()
    catcher = logs.Catcher()
    root = logging.getLogger()
    root.addHandler(catcher)
    try:
        yield
    finally:
        root.removeHandler(catcher)
    left = leaks.wait_until_gone(
        lambda: [
            *leaks.leaked_threads(threads),
            *leaks.leaked_children(children),
            *leaks.leaked_qt(qt),
        ]
    )
    if not expects:
        left += [f"an unexpected log record: {text}" for text in logs.described(catcher.records)]
    if left:
        pytest.fail("the test left " + "; ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def _own_keyring() -> Generator[None]:
    """Every test begins with an empty keyring in memory."""
    yield
    memory = sys.modules.get("tests.support.memory_keyring")
    if memory is not None:
        memory.SECRETS.clear()
    keyring = sys.modules.get("keyring")
    if keyring is not None and memory is not None:
        keyring.set_keyring(memory.MemoryKeyring())


@pytest.fixture(scope="module", autouse=True)
def _rubbish_of_a_module_is_its_own() -> Generator[None]:
    """Files and connections that a module forgot to close fail here, not in somebody else's test.

    What lives on (modules first imported there) stays, as what was loaded at the beginning does.
    """
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _rubbish_of_all_is_looked_at() -> Generator[None]:
    """What lived on after its module and died later is looked at as well."""
    yield
    gc.unfreeze()
    gc.collect()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's, but patient: a busy machine is no failure."""
    from tests.support.patient_bot import PatientBot

    return PatientBot(request)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An empty folder for one test's library; made by the program, so it does not exist yet."""
    return tmp_path / "profile"
