# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How large each package in dist/ is, what each megabyte of the bundle is for, and how fast it starts.

`./dev package wheel folder deb sbom` first. Starts are whole processes in turn: from the start of the
process to its end for commands, to the first window on the screen (an X server of its own) for the window.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from select import select
from time import perf_counter

from bench.common import ROOT, in_turn, median

RUNS = 7
PATIENCE = 30
DIST = ROOT / "dist"
BUNDLE = ROOT / "build" / "bundle" / "ifn-desktop"
MEGA = 1e6

# What a file of the bundle is for; the first pattern that fits.
PURPOSES = (
    ("ICU: letters, dates and sorting of all languages (Qt)", "*/libicu*"),
    ("Qt: windows, text, printing, network", "*/PySide6/Qt/lib/*"),
    ("Qt: plugins", "*/PySide6/Qt/plugins/*"),
    ("Qt: its own words in Swedish", "*/Qt/translations/*"),
    ("PySide6: Qt for Python", "*/PySide6/*"),
    ("PySide6: Qt for Python", "*/shiboken6/*"),
    ("MuPDF: PDF and other papers", "*/pymupdf/*"),
    ("SQLCipher with OpenSSL: the library", "*/sqlcipher3/*"),
    ("cryptography with OpenSSL: files and keys", "*/cryptography/*"),
    ("RapidFuzz: likeness of titles", "*/rapidfuzz/*"),
    ("lxml and python-docx: Word files", "*/lxml/*"),
    ("lxml and python-docx: Word files", "*/docx/*"),
    ("Python: all modules, ours among them", "ifn-desktop"),
    ("Python", "*/libpython*"),
    ("Python", "*/python3*"),
    ("Python", "*/base_library.zip"),
    ("OpenSSL: https", "*/libssl*"),
    ("OpenSSL: https", "*/libcrypto*"),
    ("the program's resources, sample, handbook, migrations", "*/_data/*"),
    ("licences", "LICENSES/*"),
    ("the rest", "*"),
)

BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(["bare"])
window = QMainWindow()
window.resize(800, 800)
window.show()
app.exec()
"""


def main() -> int:
    """Print sizes and start times of what is there."""
    if not DIST.is_dir():
        print("nothing in dist/: ./dev package wheel folder deb sbom")
        return 0
    sizes()
    if BUNDLE.is_dir():
        purposes()
    starts()
    return 0


def sizes() -> None:
    """What is downloaded, and what it takes on the disk."""
    for path in sorted(path for path in DIST.iterdir() if path.is_file()):
        if not path.name.startswith("."):
            print(f"{path.name:<52} {path.stat().st_size / MEGA:8.1f} MB")
    if BUNDLE.is_dir():
        total = sum(path.stat().st_size for path in _files())
        print(f"{'installed (folder, .deb)':<52} {total / MEGA:8.1f} MB")


def purposes() -> None:
    """What each megabyte is for."""
    found: dict[str, int] = {}
    for path in _files():
        place = path.relative_to(BUNDLE).as_posix()
        purpose = next(name for name, pattern in PURPOSES if fnmatch(place, pattern))
        found[purpose] = found.get(purpose, 0) + path.stat().st_size
    for purpose, count in sorted(found.items(), key=lambda each: -each[1]):
        print(f"  {purpose:<56} {count / MEGA:6.1f} MB")


def starts() -> None:
    """Start times, each against the same program from its environment."""
    ours = Path(sys.executable).with_name("ifn-desktop")
    programs = {"environment (.venv)": ours}
    if BUNDLE.is_dir():
        programs["folder"] = BUNDLE / "ifn-desktop"
    installed = shutil.which("ifn-desktop", path="/usr/bin:/usr/local/bin")
    if installed:
        programs["installed (.deb)"] = Path(installed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        secret = folder / "password"
        secret.write_text("att mäta med\n", encoding="utf-8")
        surroundings = os.environ | {"IFN_PASSPHRASE_FILE": str(secret), "LANG": "C.UTF-8"}
        surroundings.pop("PYTHONPATH", None)
        for command in (["--version"], ["meetings", "--profile", str(folder / "profile")]):
            columns = in_turn(
                RUNS, *[lambda p=p, c=command: _process([p, *c], surroundings) for p in programs.values()]
            )
            _rows(" ".join(command[:1]), programs, columns)
        if shutil.which("Xvfb") is None:
            print("no Xvfb: windows are not measured")
            return
        with _screen() as display:
            watch = _FirstWindow(display)
            shown = surroundings | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            bare: Sequence[str | Path] = [sys.executable, "-c", BARE]
            commands = [bare, *([program, "--profile", folder / "empty"] for program in programs.values())]
            columns = in_turn(RUNS, *[lambda c=c: watch.time(c, shown) for c in commands])
            _rows("first window", {"bare PySide6": Path(sys.executable), **programs}, columns)


def _rows(what: str, programs: dict[str, Path], columns: Sequence[Sequence[float]]) -> None:
    for name, column in zip(programs, columns, strict=True):
        ratio = median([one / other for one, other in zip(column, columns[0], strict=True)])
        print(f"{what:<14} {name:<24} {median(column) * 1000:8.1f} ms   x{ratio:4.2f}")


def _files() -> Iterator[Path]:
    return (path for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())


def _process(command: Sequence[str | Path], surroundings: dict[str, str]) -> float:
    start = perf_counter()
    subprocess.run(command, env=surroundings, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


@contextmanager
def _screen() -> Iterator[str]:
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader, "rb") as told:
            yield f":{told.readline().decode().strip()}"
    finally:
        server.terminate()
        server.wait()


class _FirstWindow:
    """Tells when the first window of a program is put on a screen (X11's MapNotify of the root)."""

    _SUBSTRUCTURE, _MAP = 1 << 19, 19

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(self._SUBSTRUCTURE))
        self._x.XSync(self._display, 0)
        self._wire = int(self._x.XConnectionNumber(self._display))

    def time(self, command: Sequence[str | Path], surroundings: dict[str, str]) -> float:
        """Seconds from the start of a program to its first window; it is ended then."""
        event = (ctypes.c_long * 24)()
        self._x.XSync(self._display, 1)  # forget what the program before has left
        start = perf_counter()
        program = subprocess.Popen(command, env=surroundings, stderr=subprocess.DEVNULL)
        while True:
            if not self._x.XPending(self._display) and not select([self._wire], [], [], PATIENCE)[0]:
                raise SystemExit(f"no window came of {command[0]}")
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0] == self._MAP:
                break
        taken = perf_counter() - start
        program.terminate()
        program.wait()
        return taken


if __name__ == "__main__":
    sys.exit(main())
