# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The rules of tests/conftest.py catch what they are made to catch: real pytest runs of bad tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]

BAD_TESTS = """
import logging, os, socket, subprocess, threading
import pytest

KEEP = []

def test_bad_log():
    logging.getLogger("some").warning("unexpected")

@pytest.mark.expects_logs
def test_good_log_that_is_looked_at(caplog):
    logging.getLogger("some").warning("expected")
    assert caplog.records

@pytest.mark.expects_logs
def test_bad_marker_without_a_look():
    pass

def test_bad_thread():
    threading.Thread(target=threading.Event().wait, args=(2,)).start()

def test_bad_daemon_of_ours():
    threading.Thread(target=threading.Event().wait, args=(9,), name="ifn-io_0", daemon=True).start()

def test_good_daemon_of_others():
    threading.Thread(target=threading.Event().wait, args=(9,), daemon=True).start()

def test_good_thread_that_ends_soon():
    threading.Timer(0.05, lambda: None).start()

@pytest.mark.skipif(not os.path.exists("/proc/self"), reason="children are seen in /proc")
def test_bad_child():
    KEEP.append(subprocess.Popen(["sleep", "2"]))

def test_bad_open_file():
    open(__file__)

def test_bad_connection():
    socket.create_connection(("192.0.2.1", 80), timeout=1)

def test_bad_name_lookup():
    socket.getaddrinfo("example.org", 80)

def test_bad_server_for_all():
    with socket.socket() as server:
        server.bind(("", 0))

def test_good_loopback():
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname()):
            pass

def test_bad_skip_for_data_that_is_there():
    pytest.skip("no shared test data")

def test_bad_skip_for_want_of_a_keyring():
    pytest.skip("no Secret Service here")

def test_good_skip():
    pytest.skip("only on Windows")

def test_good_keyring():
    import keyring
    keyring.set_password("ifn-desktop", "key", "värde")
    assert keyring.get_password("ifn-desktop", "key") == "värde"

def test_good_keyring_is_empty_again():
    import keyring
    assert keyring.get_password("ifn-desktop", "key") is None

def test_good_profile(profile):
    assert not profile.exists()
"""

BAD_QT_TESTS = """
KEEP = []

def test_bad_timer(qapp):
    from PySide6.QtCore import QTimer
    timer = QTimer(qapp)
    timer.start(1000)

def test_bad_window(qapp):
    from PySide6.QtWidgets import QWidget
    KEEP.append(QWidget())
    KEEP[-1].show()

def test_bad_message(qapp):
    from PySide6.QtCore import qWarning
    qWarning("something is wrong")

def test_good_window(qtbot):
    from PySide6.QtWidgets import QWidget
    window = QWidget()
    window.setFixedSize(40, 40)
    qtbot.addWidget(window)
    window.show()
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the test rules without the tests, that loses patience with leaks soon."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    support = tmp_path / "tests" / "support"
    shutil.copytree(ROOT / "tests" / "support", support, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path / "tests")
    with (support / "leaks.py").open("a", encoding="utf-8") as leaks:
        leaks.write("\nPATIENCE = 0.3\n")
    return tmp_path


def run_pytest(house: Path, *arguments: str) -> dict[str, bool]:
    """Run the tests of a house; for each test whether it was judged to be good."""
    report = house / "report.xml"
    environment = os.environ | {
        "IFN_TEST_DATA": str(house),
        "IFN_REQUIRE_KEYRING": "1",
        "PYTHONPATH": str(house),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    subprocess.run(
        [sys.executable, "-m", "pytest", f"--junitxml={report}", *arguments],
        cwd=house,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    verdicts: dict[str, bool] = {}
    for case in ElementTree.parse(report).iter("testcase"):
        name = case.get("name", "")
        bad = case.find("failure") is not None or case.find("error") is not None
        verdicts[name] = verdicts.get(name, True) and not bad
    return verdicts


def test_each_rule_catches_what_breaks_it_and_nothing_else(house: Path) -> None:
    (house / "tests" / "test_bad.py").write_text(BAD_TESTS, encoding="utf-8")
    verdicts = run_pytest(house, "-p", "no:pytest-qt", "tests/test_bad.py")
    assert verdicts, "nothing ran"
    if not Path("/proc/self").exists():
        verdicts.pop("test_bad_child")
    assert {name for name, good in verdicts.items() if good != name.startswith("test_good")} == set()


def test_qt_is_refused_when_asked(house: Path) -> None:
    tests = house / "tests" / "test_refused.py"
    tests.write_text("def test_bad_import():\n    import PySide6\n\ndef test_good():\n    pass\n")
    verdicts = run_pytest(house, "-p", "no:pytest-qt", "--refuse-qt", "tests/test_refused.py")
    assert verdicts == {"test_bad_import": False, "test_good": True}


def test_qt_leaks_are_caught(house: Path) -> None:
    # This test too runs where Qt is refused: the child is another process.
    (house / "tests" / "test_bad_qt.py").write_text(BAD_QT_TESTS, encoding="utf-8")
    verdicts = run_pytest(house, "tests/test_bad_qt.py")
    assert len(verdicts) == 4
    assert {name for name, good in verdicts.items() if good != name.startswith("test_good")} == set()
