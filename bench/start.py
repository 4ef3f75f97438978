# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""From the start of the process to what the member sees, against a bare PySide6 window.

Whole processes, in turn. The empty window painted; the last meeting on the screen, key in an open
keyring, with its button to read on; and for whoever presses it, the page read last is sharp.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.common import ROOT, in_turn, median, packet, row
from tests.support.other_keyring import trusting

RUNS = 9

BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
app = QApplication(["bare"])
window = Window()
window.resize(800, 800)  # what the offscreen platform's screen holds
window.show()
app.exec()
"""

KEYRING = """
import os
from pathlib import Path
from keyring.backend import KeyringBackend
SECRET = Path(os.environ["BENCH_KEY"])
class Open(KeyringBackend):
    priority = 9
    def get_password(self, service, username):
        return SECRET.read_text() if SECRET.exists() else None
    def set_password(self, service, username, password):
        SECRET.write_text(password)
    def delete_password(self, service, username):
        SECRET.unlink()
"""

OURS = """
import os, sys
from time import perf_counter
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
until = os.environ["BENCH_UNTIL"]
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self.look)
        return False
    def look(self):
        from ifn_desktop.ui.main_window import MainWindow
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        if not windows:
            return
        if until == "paint":
            os._exit(0)
        if not windows[0].is_furnished:
            return
        from ifn_desktop.ui.reader.page_view import PageView
        button = windows[0].start.first
        if until in {"read", "later"}:
            if button is not None and not getattr(self, "pressed", None):
                self.pressed = True
                QTimer.singleShot(700 if until == "later" else 0, lambda: self.press(button))
            views = [v for v in windows[0].findChildren(PageView) if v.isVisible() and v.document]
            if views and views[0].is_sharp():
                if until == "later":
                    print(perf_counter() - self.since, flush=True)
                os._exit(0)
        if until == "card" and button is not None and button.text().startswith("Läs"):
            os._exit(0)
    def press(self, button):
        self.since = perf_counter()
        button.click()
watch = None
import PySide6.QtWidgets
class App(QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        global watch
        watch = Watch()
        self.installEventFilter(watch)
PySide6.QtWidgets.QApplication = App
from ifn_desktop.app.main import main
sys.exit(main(["--profile", os.environ["BENCH_PROFILE"]]))
"""


def main() -> int:
    """Measure empty start and start with a meeting to read on."""
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder, "empty"), Path(folder, "full")
        Path(folder, "bench_keyring.py").write_text(KEYRING, encoding="utf-8")
        Path(folder, "sitecustomize.py").write_text(trusting("bench_keyring"), encoding="utf-8")
        run = _runner(Path(folder))
        run(OURS, empty, "paint")
        _fill(full, Path(folder))
        good = True
        ours, bare = in_turn(RUNS, lambda: run(OURS, empty, "paint"), lambda: run(BARE, empty, "paint"))
        good &= row("empty window painted", ours, bare, 1.5)
        ours, bare = in_turn(RUNS, lambda: run(OURS, full, "card"), lambda: run(BARE, full, "paint"))
        good &= row("last meeting on the screen, Läs vidare ready", ours, bare, 2.5)
        ours, bare = in_turn(RUNS, lambda: run(OURS, full, "read"), lambda: run(BARE, full, "paint"))
        row("... and its paper sharp, pressed at once", ours, bare, None)
        pressed = median([run(OURS, full, "later") for _ in range(RUNS)])
        print(f"... from a press 0.7 s later to its paper sharp         {pressed * 1000:6.1f} ms")
    return 0 if good else 1


def _runner(folder: Path):  # pyright: ignore
    from time import perf_counter, sleep

    def run(script: str, profile: Path, until: str) -> float:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "LANG": "C.UTF-8",
            "BENCH_PROFILE": str(profile),
            "BENCH_KEY": str(folder / f"{profile.name}.key"),
            "BENCH_UNTIL": until,
            "PYTHON_KEYRING_BACKEND": "bench_keyring.Open",
            "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}",
        }
        environment.pop("IFN_PASSPHRASE_FILE", None)
        (profile / "handover").unlink(missing_ok=True)  # a program that is closed leaves none
        sleep(0.4)  # what the run before leaves behind (workers that see their pipe close) is gone
        start = perf_counter()
        # No timeout: waiting with one looks only every 50 ms.
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE
        )
        return float(done.stdout) if until == "later" else perf_counter() - start

    return run


def _fill(profile: Path, folder: Path) -> None:
    """A library with the packet, its key in the open keyring of this measurement."""
    import base64

    from ifn_desktop.app.core import open_core
    from ifn_desktop.config.paths import ProfilePaths
    from ifn_desktop.config.secrets import KeyVault
    from ifn_desktop.model.places import Spot
    from ifn_desktop.model.work import CancelToken, no_progress
    from ifn_desktop.services.jobs import JobRunner

    class Keyring:
        name = "bench"

        def __init__(self) -> None:
            self._file = folder / f"{profile.name}.key"

        def get(self, profile: str) -> str | None:
            return self._file.read_text("utf-8") if self._file.exists() else None

        def put(self, profile: str, secret: str) -> None:
            base64.b64decode(secret)
            self._file.write_text(secret, encoding="utf-8")

        def remove(self, profile: str) -> None:
            self._file.unlink()

    paths = ProfilePaths(profile)
    paths.prepare()
    key = KeyVault(paths, Keyring()).create().key
    jobs = JobRunner()
    core = open_core(paths, key, jobs)
    report = core.importer.run([packet()], cancel=CancelToken(), progress=no_progress)
    agenda = core.queries.agenda(report.meetings[0])
    paper = next(item for item in agenda.items if len(item.documents) > 2).documents[0]
    core.commands.remember_place(paper.id, Spot(1), frozenset({1}))
    jobs.close()
    core.close()


if __name__ == "__main__":
    sys.exit(main())
