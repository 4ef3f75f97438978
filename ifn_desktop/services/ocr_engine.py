# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds Tesseract with Swedish on this computer."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from ifn_desktop.model.ocr import OcrEngine

_LANGUAGE = "swe.traineddata"
_TURNS = "osd.traineddata"


def find_engine(environment: Mapping[str, str] | None = None) -> OcrEngine | None:
    """Tesseract with its Swedish, or None where either is missing.

    Args:
        environment: variables to go by (PATH, TESSDATA_PREFIX); this process's own when None.
    """
    variables = os.environ if environment is None else environment
    program = _program(variables)
    if program is None:
        return None
    for folder in _folders(variables, program):
        if (folder / _LANGUAGE).is_file():
            return OcrEngine(str(program), str(folder), (folder / _TURNS).is_file())
    return None


def _program(variables: Mapping[str, str]) -> Path | None:
    found = shutil.which("tesseract", path=variables.get("PATH", ""))
    if found is not None:
        return Path(found).absolute()
    return next((path for path in _usual_programs(variables) if path.is_file()), None)


def _usual_programs(variables: Mapping[str, str]) -> Iterator[Path]:
    """Where installers put it without telling PATH."""
    if sys.platform == "win32":
        for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if variables.get(name):
                yield Path(variables[name], "Tesseract-OCR", "tesseract.exe")
                yield Path(variables[name], "Programs", "Tesseract-OCR", "tesseract.exe")
    elif sys.platform == "darwin":
        yield Path("/opt/homebrew/bin/tesseract")
        yield Path("/usr/local/bin/tesseract")


def _folders(variables: Mapping[str, str], program: Path) -> Iterator[Path]:
    """Where its languages may lie."""
    if variables.get("TESSDATA_PREFIX"):
        yield Path(variables["TESSDATA_PREFIX"])
        yield Path(variables["TESSDATA_PREFIX"], "tessdata")
    real = program.resolve()
    for base in (real.parent, real.parent.parent / "share", program.parent.parent / "share"):
        yield base / "tessdata"
        yield from sorted((base / "tesseract-ocr").glob("*/tessdata"), reverse=True)
