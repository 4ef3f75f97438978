# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The rules of the house hold, and each notices when it is broken (design.md section 3)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
CORE = ("errors", "model", "config", "pdf", "sources", "parse", "store", "sync", "services")
SLOW_AT_START = ("sqlite_utils", "keyring", "pymupdf", "fitz")

# Where a line of code is put, and the contract that must notice it.
SEEDS = {
    "upwards": ("model/seed.py", "import ifn_desktop.services", "each imports only those below it"),
    "sideways": ("parse/seed.py", "import ifn_desktop.store", "each imports only those below it"),
    "qt in the core": ("services/seed.py", "import PySide6.QtCore", "The core never imports Qt"),
    "pymupdf": ("pdf/seed.py", "import pymupdf", "Only the PDF worker imports PyMuPDF"),
    "pymupdf in a window": ("ui/seed.py", "import pymupdf", "Only the PDF worker imports PyMuPDF"),
    "ui to store": ("ui/seed.py", "import ifn_desktop.store", "only through view models"),
    "sqlite": ("services/seed.py", "import sqlite3", "Only the store opens SQLite"),
    "pickle": ("store/seed.py", "import pickle", "Nothing is unpickled"),
}


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BIN / "lint-imports", "--no-cache", "--no-logo"],
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the program that may be spoiled."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(
        ROOT / "ifn_desktop", tmp_path / "ifn_desktop", ignore=shutil.ignore_patterns("__pycache__")
    )
    return tmp_path


def test_the_contracts_hold() -> None:
    run = lint_imports(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
def test_a_seeded_violation_is_noticed(tree: Path, seed: tuple[str, str, str]) -> None:
    place, line, contract = seed
    (tree / "ifn_desktop" / place).write_text(f"{line}\n", encoding="utf-8")
    run = lint_imports(tree)
    broken = [text for text in run.stdout.splitlines() if text.endswith("BROKEN")]
    assert run.returncode == 1, run.stdout + run.stderr
    assert [text for text in broken if contract in text], run.stdout


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("ifn_desktop/services/seed.py", "import pymupdf"),
        ("ifn_desktop/sources/seed.py", "from pymupdf import open as read"),
        ("ifn_desktop/store/seed.py", "import pickle"),
        ("ifn_desktop/viewmodels/seed.py", "from PySide6.QtWidgets import QLabel"),
    ],
)
def test_the_linter_refuses_banned_modules(place: str, line: str) -> None:
    run = subprocess.run(
        [BIN / "ruff", "check", "--no-cache", "--output-format=json", f"--stdin-filename={place}", "-"],
        cwd=ROOT,
        input=f"{line}\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "TID251" in {finding["code"] for finding in json.loads(run.stdout)}


def modules_of(layers: tuple[str, ...]) -> list[str]:
    """Names of all modules of some layers, but the worker's own."""
    package = ROOT / "ifn_desktop"
    names: list[str] = []
    for layer in layers:
        paths = sorted((package / layer).rglob("*.py")) or [package / f"{layer}.py"]
        for path in paths:
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            if not name.startswith("ifn_desktop.pdf.worker"):
                names.append(name)
    return names


def loaded_by(modules: list[str]) -> set[str]:
    """Top-level packages in a fresh interpreter that has imported the modules."""
    script = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(*sorted({name.partition('.')[0] for name, module in sys.modules.items() if module}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, *modules],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


def test_the_core_loads_no_qt_and_nothing_that_makes_the_start_slow() -> None:
    modules = modules_of(CORE)
    assert "ifn_desktop.services.jobs" in modules
    assert loaded_by(modules) & {"PySide6", "shiboken6", *SLOW_AT_START} == set()


def test_the_program_loads_nothing_slow_before_its_window() -> None:
    modules = modules_of(("viewmodels", "ui", "app"))
    loaded = loaded_by([name for name in modules if not name.endswith("__main__")])
    assert "PySide6" in loaded
    assert loaded & set(SLOW_AT_START) == set()
