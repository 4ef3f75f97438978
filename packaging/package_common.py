# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What every package is made of: the committed files, their date, an environment, and where it goes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
NAME = "ifn-desktop"
ENVIRONMENT = ROOT / ".venv-package"
_UNDATED = 1_735_689_600
"""2025-01-01, for a tree that is no clone and whose commit nobody knows."""

_PROGRAM = (
    "ifn_desktop",
    "db",
    "resources",
    "docs/handbok",
    "LICENSES",
    "pyproject.toml",
    "uv.lock",
    "packaging/bundle",
)


class Order(NamedTuple):
    """One run of the packager.

    Attributes:
        source: a clean copy of the commit, nothing else in it.
        work: for what is left behind on the way.
        out: where packages go.
        version: of the program.
        epoch: when the commit was made, in seconds since 1970; every date in a package is this one.
        commit: its hash, or empty.
        program: hash of what the bundle is made of, or empty; where it is the same, so is the bundle.
    """

    source: Path
    work: Path
    out: Path
    version: str
    epoch: int
    commit: str
    program: str

    @property
    def environment(self) -> dict[str, str]:
        """For every tool: nothing of the builder's own taste, time or place."""
        kept = {
            key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))
        }
        return kept | {
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "1",
            "PYTHONNOUSERSITE": "1",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }

    def run(self, *command: str | Path, cwd: Path | None = None, **more: str) -> str:
        """Run a tool; what it says comes back, or is shown when it fails."""
        done = subprocess.run(
            [str(word) for word in command],
            cwd=cwd or self.source,
            env=self.environment | more,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            sys.exit(f"{done.stdout}\npackage: {command[0]} failed ({done.returncode})")
        return done.stdout


def place_order(out: Path, work: Path) -> Order:
    """Take the last commit out of the clone (or the tree as it is, where it is none)."""
    source = work / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    if (ROOT / ".git").exists():
        if _git("status", "--porcelain", "--untracked-files=no"):
            print("package: what is not committed is not in the package", file=sys.stderr)
        commit, epoch = _git("log", "-1", "--format=%H %ct").split()
        program = _git("rev-parse", *(f"{commit}:{part}" for part in _PROGRAM))
        packed = work / "source.tar"
        subprocess.run(["git", "archive", "-o", packed, commit], cwd=ROOT, check=True)
        shutil.unpack_archive(packed, source)
        packed.unlink()
    else:
        commit, epoch, program = "", str(_UNDATED), ""
        shutil.copytree(
            ROOT,
            source,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns(".venv*", "__pycache__", "build", "dist", ".*_cache"),
        )
    for path in source.rglob("*"):  # whatever the builder's umask is
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    project = tomllib.loads((source / "pyproject.toml").read_text("utf-8"))["project"]
    out.mkdir(parents=True, exist_ok=True)
    return Order(source, work, out, project["version"], int(epoch), commit, program)


def uv() -> str:
    """The uv that ./dev has found, or the one there is."""
    found = os.environ.get("UV") or shutil.which("uv")
    if not found:
        sys.exit("package: uv is not here; ./dev package fetches it")
    return found


def make_environment(order: Order, wheel: Path) -> Path:
    """An environment with the wheel, what it stands on by uv.lock, and the packager's tools: its Python."""
    order.run(
        uv(), "sync", "--quiet", "--frozen", "--no-default-groups", "--group", "package", "--extra", "speech",
        "--no-install-project", "--python", sys.executable, UV_PROJECT_ENVIRONMENT=str(ENVIRONMENT),
    )  # fmt: skip
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    order.run(uv(), "pip", "install", "--quiet", "--python", python, "--no-deps", "--reinstall", wheel)
    (ENVIRONMENT / ".gitignore").write_text("*\n", encoding="utf-8")
    return python


def size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder, links not followed."""
    if path.is_file():
        return path.stat().st_size
    return sum(each.lstat().st_size for each in path.rglob("*") if each.is_file() and not each.is_symlink())


def say(path: Path) -> None:
    """Tell that a package is made."""
    print(f"{size(path) / 1e6:8.1f} MB  {path}", flush=True)


def stamp_times(tree: Path, epoch: int) -> None:
    """Give everything in a tree the commit's time."""
    for path in [tree, *tree.rglob("*")]:
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def lines_of(path: Path) -> Sequence[str]:
    """The lines of a list, without comments and empty ones."""
    words = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in words if line]


def _git(*words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()
