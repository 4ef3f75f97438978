# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Prints what an environment has, as JSON: run by its own Python (`package_sbom`)."""

from __future__ import annotations

import importlib.metadata
import json
import platform
import ssl
import sys
import zlib
from pathlib import Path


def linked_in() -> list[dict[str, object]]:
    """What the packages have within themselves and no list of packages shows; asked of the thing itself."""
    import pymupdf
    from PySide6.QtCore import qVersion
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    connection.execute("PRAGMA key = 'x'")

    def ask(pragma: str) -> str:
        return str(connection.execute(pragma).fetchone()[0])

    icu = next(Path(sys.prefix).rglob("libicudata.so.*"), None)  # Windows and macOS have their own
    return [
        *([_part("ICU", icu.name.rpartition(".")[2], "Unicode-3.0", "PySide6-Essentials")] if icu else []),
        _part("Python", platform.python_version(), "PSF-2.0", ""),
        _part("Qt", qVersion(), "LGPL-3.0-only", "PySide6-Essentials"),
        _part("MuPDF", pymupdf.mupdf_version, "AGPL-3.0-only", "PyMuPDF"),
        _part("SQLCipher", ask("PRAGMA cipher_version").split()[0], "BSD-3-Clause", "sqlcipher3"),
        _part("SQLite", ask("SELECT sqlite_version()"), "blessing", "sqlcipher3"),
        _part("OpenSSL", ask("PRAGMA cipher_provider_version").split()[1], "Apache-2.0", "sqlcipher3"),
        _part("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0", "Python"),
        _part("zlib", zlib.ZLIB_RUNTIME_VERSION, "Zlib", "Python"),
        _part(
            "PyInstaller bootloader",
            importlib.metadata.version("pyinstaller"),
            "GPL-2.0-or-later WITH Bootloader-exception",
            "",
        ),
        _part("Inter", "4", "OFL-1.1", "ifn-desktop"),
    ]


def distributions() -> dict[str, dict[str, object]]:
    """For each distribution: its licence as it says, its licence files, and its own list of parts."""
    found: dict[str, dict[str, object]] = {}
    for distribution in importlib.metadata.distributions():
        about = distribution.metadata
        files = [Path(str(distribution.locate_file(each))) for each in distribution.files or ()]
        inside = [path for path in files if ".dist-info" in str(path.parent)]
        words = ("licen", "copying", "notice", "authors")
        found[about["Name"].lower().replace("_", "-").replace(".", "-")] = {
            "expression": about["License-Expression"] or "",
            "said": [about["License"] or "", *(about.get_all("Classifier") or ())],
            "texts": sorted(str(path) for path in inside if any(word in path.name.lower() for word in words)),
            "parts": [str(path) for path in inside if path.parent.name == "sboms" and path.suffix == ".json"],
        }
    return found


def _part(name: str, version: str, licence: str, inside: str) -> dict[str, object]:
    return {"name": name, "version": version, "licence": licence, "inside": inside}


if __name__ == "__main__":
    # Python's own licence lies in its library; Debian keeps it elsewhere.
    own = [Path(ssl.__file__).with_name("LICENSE.txt"), Path("/usr/share/doc/python3/copyright")]
    json.dump(
        {
            "linked_in": linked_in(),
            "distributions": distributions(),
            "python_licence": next((str(path) for path in own if path.is_file()), ""),
        },
        sys.stdout,
    )
