# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What goes into the bundle, and what stays out: read by the recipe (ifn-desktop.spec) and by tests.

PyInstaller finds modules by reading imports. What is imported by a name in a string, or by a file that
is no module of ours (the migrations), is named here, found by rule and not by hand.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

PACKAGES_IN_FULL = ("ifn_desktop", "keyring.backends", "jeepney", "secretstorage")
"""All their modules go in. `ifn_desktop` imports its adapters, commands and features late, by name."""

METADATA = (
    "ifn-desktop",
    "PySide6-Essentials",
    "PyMuPDF",
    "sqlcipher3",
    "sqlite-utils",
    "keyring",
    "cryptography",
)
"""Distributions whose version the program tells (`doctor`), or that look themselves up (`keyring`)."""

LEFT_OUT_MODULES = (
    "pip",
    "setuptools",
    "pkg_resources",
    "distutils",
    "pytest",
    "_pytest",
    "unittest",
    "doctest",
    "pdb",
    "tkinter",
    "numpy",
    "onnxruntime",
    "networkx",
    "PIL",
    "pymupdf4llm",
    "pymupdf.layout",
    "fitz",
    "IPython",
    "sqlite_utils.cli",
    "lxml.isoschematron",
    "lxml.objectify",
    "pydoc",
    "pydoc_data",
    "xmlrpc",
    "_uuid",
    "PySide6.QtConcurrent",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtMultimedia",
)
"""Asked for by something that we never call. `pymupdf.layout` is blocked by the worker anyway."""

QT_PLUGINS = (
    "platforms/*qxcb*",
    "platforms/*qwayland*",
    "platforms/*qoffscreen*",
    "platforms/qwindows*",
    "platforms/*qcocoa*",
    "platformthemes/*qxdgdesktopportal*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "wayland-shell-integration/*xdg-shell*",
    "wayland-decoration-client/*adwaita*",
    "wayland-decoration-client/*bradient*",
    "imageformats/*qjpeg*",
    "imageformats/*qsvg*",
    "iconengines/*qsvgicon*",
    "printsupport/*",
    "networkinformation/*",
    "styles/*",
    "texttospeech/*speechd*",
    "texttospeech/*sapi*",
    "texttospeech/*winrt*",
    "texttospeech/*darwin*",
)
"""The only plugins of Qt that go in: windows, SVG icons, printing, network and voice. PDF, databases,
QML, OpenGL, GTK's own dialogs, TIFF and the like stay out; each would bring its libraries."""

QT_LIBRARIES = (
    "Core",
    "Gui",
    "Widgets",
    "DBus",
    "Network",
    "PrintSupport",
    "Svg",
    "XcbQpa",
    "WaylandClient",
    "WlShellIntegration",
    "TextToSpeech",
    "Multimedia",
    "Concurrent",
)
"""Multimedia and Concurrent: QtTextToSpeech is linked with them (without codecs)."""

QT_TRANSLATIONS = ("qtbase_sv.qm", "qtbase_en.qm", "qtbase_fi.qm")

LIBRARIES = (
    "libQt6*.so*",
    "libicu*.so*",
    "libpyside6*.so*",
    "libshiboken6*.so*",
    "libmupdf*.so*",
    "libpython3*.so*",
    "libssl.so.*",
    "libcrypto.so.*",
    "libffi.so.*",
    "liblzma.so.*",
    "libbz2.so.*",
    "libz.so.*",
    "libsqlite3.so.*",
)
"""The only shared libraries beside the packages' own: Qt's and what Python's modules are linked with. All
others (screen, fonts, printers, voice, C++) are the system's, and get its security updates; the .deb names
their packages (linux/libraries.txt)."""

STRIPPED = (
    "libpython3*.so*",
    "python3*/lib-dynload/*.so",
    "sqlcipher3/*.so",
    "cryptography/hazmat/bindings/*.so",
    "pymupdf/_mupdf.so",
    "pymupdf/libmupdfcpp.so*",
)
"""Come with symbols that only a debugger wants: 25 MB."""

RUNTIME_HOOKS = ("pyi_rth_pkgutil",)
"""Of PyInstaller's own hooks the only ones that run. The one for PySide6 would import Qt in every
process, the PDF workers and the command line as well; what it does is in `own_environment.py`."""


def migration_imports(folder: Path) -> list[str]:
    """What the migrations import: they are files beside the program, which nobody else reads."""
    names: set[str] = set()
    for path in sorted(folder.glob("m*.py")):
        names.update(_imported(ast.parse(path.read_text("utf-8"))))
    return sorted(names - {"__future__"})


def late_imports(package: Path) -> list[str]:
    """Modules of ours that are named in strings: `package.module:name`, or `package.module`."""
    named = re.compile(rf"""["']({package.name}(?:\.[A-Za-z_]\w*)+)(?::\w+)?["']""")
    return sorted({name for path in package.rglob("*.py") for name in named.findall(path.read_text("utf-8"))})


def modules_of(package: Path) -> set[str]:
    """The names of all modules below a package's folder."""
    found = set()
    for path in package.rglob("*.py"):
        parts = (package.name, *path.relative_to(package).with_suffix("").parts)
        found.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def is_wanted(place: str) -> bool:
    """Whether a file that PyInstaller found goes into the bundle; `place` is its path there."""
    place = place.replace("\\", "/")
    name = place.rpartition("/")[2]
    if "/" not in place and fnmatch(name, "lib*.so*"):
        return any(fnmatch(name, pattern) for pattern in LIBRARIES) and is_wanted(f"./{name}")
    if "/plugins/" in place and "PySide6" in place:
        return any(fnmatch(place.partition("/plugins/")[2], pattern) for pattern in QT_PLUGINS)
    if "/translations/" in place and "PySide6" in place:
        return name in QT_TRANSLATIONS
    if "PySide6/" in place and ("/qml/" in place or "/resources/" in place):
        return False
    if "/Qt/lib/Qt" in place and ".framework/" in place:  # macOS
        return place.partition("/Qt/lib/Qt")[2].partition(".framework/")[0] in QT_LIBRARIES
    if name == "opengl32sw.dll":  # Windows: OpenGL in software, 20 MB, for windows that draw with OpenGL
        return False
    if ".dist-info/" in place:  # not what tells where and when it was installed on the builder's machine
        return name in {"METADATA", "entry_points.txt"}
    if name.startswith(("libQt6", "Qt6")):
        return name.removeprefix("lib").removeprefix("Qt6").partition(".")[0] in QT_LIBRARIES
    return True


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def unwanted(places: Iterable[str]) -> list[str]:
    """What of a finished bundle should not be in it."""
    return [place for place in places if not is_wanted(place)]
