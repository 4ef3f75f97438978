# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The tools around the code: ./dev, its list of system packages, and what is committed."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.processor import children_seconds

ROOT = Path(__file__).resolve().parents[2]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only on Linux")

# Homes by convention, on anybody's machine; `member` is the user of the examples.
HOMES = re.compile(rb"(?<![\w.~$}/-])/(?:root|home/(?!member/)[a-z]\w*|Users/\w+)/[\w.]|[A-Z]:\\Users\\")
SYSTEM = {"/", "/tmp", "/var", "/var/tmp", "/usr", "/opt", "/srv", "/mnt", "/home", "/root", "/builds"}
BARE = "/srv/clone"
"""Where packaging/try-clean-root clones to: in its bare root, on nobody's machine."""


def tracked_files() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("only in a git clone")
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, timeout=60
    ).stdout.decode()
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def test_no_committed_file_holds_a_path_of_somebodys_machine() -> None:
    here = [re.escape(f"{folder}/") for folder in (ROOT, *ROOT.parents) if str(folder) not in SYSTEM | {BARE}]
    ours = re.compile(rf"(?<![\w.~$}}/-])(?:{'|'.join(here) or '(?!)'})".encode())
    found = [
        str(path.relative_to(ROOT))
        for path in tracked_files()
        if path != Path(__file__) and (HOMES.search(data := path.read_bytes()) or ours.search(data))
    ]
    assert found == []


def test_the_lock_names_only_the_public_index() -> None:
    with (ROOT / "uv.lock").open("rb") as file:
        packages = tomllib.load(file)["package"]
    registries = {package["source"].get("registry") for package in packages} - {None}
    assert registries == {"https://pypi.org/simple"}


@pytest.fixture
def missing_packages() -> ModuleType:
    path = ROOT / "packaging" / "missing_packages.py"
    spec = importlib.util.spec_from_file_location("missing_packages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_missing_packages_are_found_by_looking(missing_packages: ModuleType) -> None:
    lines = [
        "# a comment",
        "run  command:sh               dash",
        "run  command:no-such-command  first",
        "run  module:json              python3",
        "run  module:no_such_module    second  # a comment",
        "run  lib:libnosuch.so.7       third",
        "run  file:/no/such/*          third-and-a-half",
        "run  file:/bin/*              coreutils",
        "test command:no-such-command  fourth",
    ]
    assert missing_packages.missing(["run"], lines) == ["first", "second", "third", "third-and-a-half"]
    assert missing_packages.missing(["run", "test"], lines) == [
        "first",
        "second",
        "third",
        "third-and-a-half",
        "fourth",
    ]


def test_every_line_of_the_list_can_be_looked_for(missing_packages: ModuleType) -> None:
    lines = missing_packages.LIST.read_text(encoding="utf-8").splitlines()
    found = list(missing_packages.wanted(lines, ["run", "venv", "test", "keyring", "servers", "package"]))
    assert len(found) == len([line for line in lines if line and not line.startswith("#")])
    for what, _ in found:
        missing_packages.is_here(what)


def dev(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(cwd / "dev"), *arguments],
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture
def bare_clone(tmp_path: Path) -> Path:
    """What ./dev needs of a clone, and a PATH without anything that it may look for."""
    clone = tmp_path / "clone"
    (clone / "packaging").mkdir(parents=True)
    for name in ("dev", "uv.lock", "pyproject.toml", "packaging/debian-packages.txt"):
        shutil.copy(ROOT / name, clone / name)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("sh", "cat", "cksum", "dirname", "uname", "id", "env"):
        found = shutil.which(name)
        assert found is not None
        (tools / name).symlink_to(found)
    return clone


def command(clone: Path, name: str, script: str) -> None:
    """A stand-in for a system command."""
    path = clone.parent / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@LINUX
def test_dev_asks_for_a_newer_python(bare_clone: Path) -> None:
    command(bare_clone, "python3", '[ "$1" = --version ] && echo "Python 3.9.2" && exit 0; exit 1')
    run = dev("run", cwd=bare_clone, PATH=str(bare_clone.parent / "bin"))
    assert run.returncode == 1
    assert "Python 3.11" in run.stderr
    assert "Python 3.9.2" in run.stderr


@LINUX
def test_dev_says_what_to_install_when_it_may_not(bare_clone: Path) -> None:
    script = bare_clone / "packaging" / "missing_packages.py"
    script.write_text("print('libegl1 libgl1')\n", encoding="utf-8")
    command(bare_clone, "python3", f'exec "{sys.executable}" "$@"')
    command(bare_clone, "apt-get", "exit 1")
    command(bare_clone, "sudo", "exit 1")
    (bare_clone.parent / "bin" / "id").unlink()
    command(bare_clone, "id", "echo 1000")
    run = dev("run", cwd=bare_clone, PATH=str(bare_clone.parent / "bin"))
    assert run.returncode == 1
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in run.stderr
    assert not (bare_clone / ".venv").exists()


@LINUX
def test_dev_is_ready_at_once_the_second_time(bare_clone: Path) -> None:
    (bare_clone / "packaging" / "missing_packages.py").write_text("print()\n", encoding="utf-8")
    command(bare_clone, "python3", f'exec "{sys.executable}" "$@"')
    made = 'mkdir -p "$UV_PROJECT_ENVIRONMENT/bin"; cp /bin/sh "$UV_PROJECT_ENVIRONMENT/bin/python"'
    log = bare_clone.parent / "uv.log"
    command(
        bare_clone, "uv", f'[ "$1" = --version ] && echo "uv 9.9.9" && exit 0; {made}; echo "$@" >>"{log}"'
    )
    for name in ("mkdir", "cp"):
        found = shutil.which(name)
        assert found is not None
        (bare_clone.parent / "bin" / name).symlink_to(found)
    path = str(bare_clone.parent / "bin")
    first = dev("sync", cwd=bare_clone, PATH=path)
    assert first.returncode == 0, first.stderr
    begun = children_seconds()
    assert dev("sync", cwd=bare_clone, PATH=path).returncode == 0
    assert children_seconds() - begun < 0.5
    assert len(log.read_text(encoding="utf-8").splitlines()) == 1
    assert "--frozen" in log.read_text(encoding="utf-8")

    with (bare_clone / "uv.lock").open("a", encoding="utf-8") as lock:
        lock.write("\n")
    assert dev("sync", cwd=bare_clone, PATH=path).returncode == 0
    assert len(log.read_text(encoding="utf-8").splitlines()) == 2
