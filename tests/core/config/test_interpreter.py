# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How Python runs in the window's process, tried in processes of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

PLAIN = """
import linecache, sys
from PySide6.QtCore import QObject, Signal
from ifn_desktop.config.interpreter import import_plainly, take_turns_quickly
import_plainly()
import_plainly()
take_turns_quickly()
assert sys.getswitchinterval() < 0.002
before = set(linecache.cache)
import wsgiref.handlers, xmlrpc.client
assert "wsgiref.handlers" in sys.modules
assert set(linecache.cache) == before, "the sources of modules were read"

class Teller(QObject):
    told = Signal(str)

teller, heard = Teller(), []
teller.told.connect(heard.append)
teller.setObjectName("name")
teller.told.emit("word")
assert (teller.objectName(), heard) == ("name", ["word"])
print("good")
"""

WITHOUT_QT = """
import builtins
before = builtins.__import__
from ifn_desktop.config.interpreter import import_plainly
import_plainly()
assert builtins.__import__ is before
print("good")
"""


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr[-800:]
    return done.stdout.strip()


def test_modules_are_imported_without_their_sources_being_read() -> None:
    assert run(PLAIN) == "good"


def test_without_qt_nothing_is_changed() -> None:
    assert run(WITHOUT_QT) == "good"
