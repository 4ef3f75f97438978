# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is imported before the reading view and its features are made, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

PREPARED = """
import sys, threading
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from pathlib import Path
from ifn_desktop.app.preloading import preload
from ifn_desktop.app.program import Program
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.ui.main_window import MainWindow
program = Program(app, MainWindow(), ProfilePaths(Path(sys.argv[1])))
thread = threading.Thread(target=preload)
thread.start()
thread.join()
before = set(sys.modules)
program._window.reading
missing = [name for name in set(sys.modules) - before if name.startswith("ifn_desktop.")]
program.end()
print(*sorted(missing))
"""


def test_making_the_reading_view_and_its_features_imports_next_to_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", PREPARED, str(tmp_path / "profile")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-1500:]
    assert len(done.stdout.split()) <= 3, f"imported by the window's own thread: {done.stdout}"
