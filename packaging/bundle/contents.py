# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What goes into the bundle, and what stays out: read by the recipe (ifn-desktop.spec) and by tests.

PyInstaller finds modules by reading imports. What is imported by a name in a string, or by a file that
is no module of ours (the migrations), is named here, found by rule and not by hand.
"""

from __future__ import annotations

import ast
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
)
"""Multimedia: QtTextToSpeech is linked with it (without its codecs)."""

QT_TRANSLATIONS = ("qtbase_sv.qm", "qtbase_en.qm", "qtbase_fi.qm")

SYSTEM_LIBRARIES = (
    "libEGL.so.*",
    "libGL.so.*",
    "libGLX.so.*",
    "libGLdispatch.so.*",
    "libOpenGL.so.*",
    "libX11.so.*",
    "libX11-xcb.so.*",
    "libXau.so.*",
    "libXdmcp.so.*",
    "libxcb.so.*",
    "libxcb-*.so.*",
    "libxkbcommon.so.*",
    "libxkbcommon-x11.so.*",
    "libfontconfig.so.*",
    "libfreetype.so.*",
    "libglib-2.0.so.*",
    "libgthread-2.0.so.*",
    "libgobject-2.0.so.*",
    "libgio-2.0.so.*",
    "libgmodule-2.0.so.*",
    "libdbus-1.so.*",
    "libcups.so.*",
    "libspeechd.so.*",
    "libwayland-*.so.*",
    "libstdc++.so.*",
    "libgcc_s.so.*",
    "libgssapi_krb5.so.*",
    "libkrb5*.so.*",
    "libk5crypto.so.*",
    "libcom_err.so.*",
    "libkeyutils.so.*",
    "libresolv.so.*",
    "libbrotli*.so.*",
    "libzstd.so.*",
    "libpng16.so.*",
    "libexpat.so.*",
    "libuuid.so.*",
    "libpcre2-8.so.*",
    "libsystemd.so.*",
    "libcap.so.*",
    "libgcrypt.so.*",
    "libgpg-error.so.*",
    "liblz4.so.*",
    "libgnutls.so.*",
    "libavahi-*.so.*",
    "libp11-kit.so.*",
    "libtasn1.so.*",
    "libidn2.so.*",
    "libunistring.so.*",
    "libnettle.so.*",
    "libhogweed.so.*",
    "libgmp.so.*",
    "libbsd.so.*",
    "libmd.so.*",
    "libblkid.so.*",
    "libmount.so.*",
    "libselinux.so.*",
)
"""Taken from the system: they belong to its screen, printers and voice, and get its security updates.
The .deb names their packages (`debian-packages.txt`)."""

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
    roots = {package.name}
    names: set[str] = set()
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                module = node.value.partition(":")[0]
                parts = module.split(".")
                if parts[0] in roots and len(parts) > 1 and all(part.isidentifier() for part in parts):
                    names.add(module)
    return sorted(names)


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
    if any(fnmatch(name, pattern) for pattern in SYSTEM_LIBRARIES):
        return False
    if "/plugins/" in place and "PySide6" in place:
        return any(fnmatch(place.partition("/plugins/")[2], pattern) for pattern in QT_PLUGINS)
    if "/translations/" in place and "PySide6" in place:
        return name in QT_TRANSLATIONS
    if "PySide6/" in place and ("/qml/" in place or "/resources/" in place):
        return False
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
