# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Packages of the last commit, made as `./dev package` makes them, twice, and looked into.

The bundle takes minutes and is tried by `packaging/try-package`; the .deb is made here of a few files in its
place.
"""

from __future__ import annotations

import configparser
import email
import gzip
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
UV = shutil.which("uv") or shutil.which(ROOT / ".venv-tools" / "bin" / "uv")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DEB = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from package_common import place_order
from package_deb import pack_deb
os.umask(0o022)
place = Path(sys.argv[2])
pack_deb(place_order(place / "out", place / "work"), place / "bundle", Path(sys.executable))
"""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("git") is None or not (ROOT / ".git").exists(),
    reason="packages are made on Linux, of a commit",
)


class Made(NamedTuple):
    """Packages of one commit, made twice in folders of different names and under different umasks."""

    first: Path
    again: Path


def committed(*folders: str) -> set[str]:
    words = ["git", "ls-tree", "-r", "-z", "--name-only", "HEAD", "--", *folders]
    return set(
        subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout.decode().split("\0")[:-1]
    )


def twice(place: Path, make: Callable[[Path, dict[str, str]], None]) -> Made:
    # The tests' own caches and settings are empty; uv finds what the environment was made with.
    given = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHON"))}
    given |= {"UV": UV or "", "UV_OFFLINE": "1"}
    for name, mask in (("first", 0o022), ("and again", 0o077)):
        (place / name).mkdir()
        before = os.umask(mask)
        try:
            make(place / name, given)
        finally:
            os.umask(before)
    return Made(place / "first" / "out", place / "and again" / "out")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    if UV is None:
        pytest.skip("there is no uv here")

    def make(place: Path, given: dict[str, str]) -> None:
        words = ["wheel", "--out", place / "out", "--work", place / "work"]
        subprocess.run([sys.executable, PACKAGING / "package.py", *words], env=given, check=True)

    return twice(tmp_path_factory.mktemp("wheel"), make)


def test_the_same_commit_gives_the_same_wheel_and_sdist(made: Made) -> None:
    names = sorted(path.name for path in made.first.glob("[!.]*"))
    version = PROJECT["version"]
    assert names == [f"ifn_desktop-{version}-py3-none-any.whl", f"ifn_desktop-{version}.tar.gz"]
    for name in names:
        assert (made.first / name).read_bytes() == (made.again / name).read_bytes()


def test_the_wheel_has_the_program_and_nothing_else(made: Made) -> None:
    with zipfile.ZipFile(next(made.first.glob("*.whl"))) as wheel:
        inside = set(wheel.namelist())
        about = f"ifn_desktop-{PROJECT['version']}.dist-info"
        metadata = email.message_from_bytes(wheel.read(f"{about}/METADATA"))
        entries = configparser.ConfigParser()
        entries.read_string(wheel.read(f"{about}/entry_points.txt").decode())
    data = {f"ifn_desktop/_data/{name}" for name in committed("db", "resources", "docs/handbok")}
    program = committed("ifn_desktop")
    assert {name for name in inside if not name.startswith(about)} == program | data
    assert any("/db/migrations/m0001_" in name for name in data)
    assert {f"{about}/licenses/{name}" for name in committed("LICENSES")} <= inside
    assert dict(entries["console_scripts"]) == PROJECT["scripts"]
    assert metadata["Requires-Python"] == PROJECT["requires-python"]
    assert metadata["License-Expression"] == PROJECT["license"]
    asked = {re.split(r"[^\w.-]", each.lower())[0] for each in metadata.get_all("Requires-Dist") or []}
    assert {re.split(r"[^\w.-]", each.lower())[0] for each in PROJECT["dependencies"]} <= asked
    assert "pip" not in asked


def test_the_sdist_has_what_a_wheel_is_built_of_and_tested_by(made: Made) -> None:
    with tarfile.open(next(made.first.glob("*.tar.gz"))) as sdist:
        entries = sdist.getmembers()
    inside = {entry.name.partition("/")[2] for entry in entries}
    assert inside - committed(".") == {"PKG-INFO"}
    assert committed("ifn_desktop", "db", "resources", "tests", "packaging", "dev", "uv.lock") <= inside
    assert not any(name.startswith("docs/evidence") for name in inside)
    assert {(entry.uid, entry.gid) for entry in entries} == {(0, 0)}


@pytest.fixture(scope="module")
def debs(tmp_path_factory: pytest.TempPathFactory) -> Made:
    tools = ("dpkg-deb", "objdump", "desktop-file-validate", "appstreamcli")
    if lacking := [tool for tool in tools if shutil.which(tool) is None]:
        pytest.skip(f"not here: {lacking} (packaging/debian-packages.txt, package)")

    def make(place: Path, given: dict[str, str]) -> None:
        bundle_stand_in(place / "bundle")
        given = given | {"PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", DEB, str(PACKAGING), str(place)], env=given, check=True)

    return twice(tmp_path_factory.mktemp("deb"), make)


def bundle_stand_in(folder: Path) -> None:
    """The plugin that opens a window under X, and other files under the names of what it is linked with."""
    qt = Path(str(importlib.metadata.distribution("PySide6-Essentials").locate_file("PySide6/Qt")))
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    shutil.copy(qt / "plugins/platforms/libqxcb.so", inside)
    shutil.copy(qt / "lib/libQt6XcbQpa.so.6", inside)
    for name in ("libQt6Gui.so.6", "libQt6Core.so.6", "libQt6DBus.so.6"):
        shutil.copy("/bin/true", inside / name)
    shutil.copy("/bin/true", folder / "ifn-desktop")
    (folder / "README.txt").write_text("of the folder, not of the .deb", encoding="utf-8")


@pytest.fixture(scope="module")
def unpacked(debs: Made) -> Path:
    subprocess.run(["dpkg-deb", "-R", next(debs.first.glob("*.deb")), debs.first / "tree"], check=True)
    return debs.first / "tree"


def test_the_same_bundle_gives_the_same_deb(debs: Made) -> None:
    first, again = (next(folder.glob("*.deb")) for folder in debs)
    assert first.name == again.name
    assert first.read_bytes() == again.read_bytes()


def test_the_deb_says_what_it_is_and_needs(unpacked: Path) -> None:
    control = email.message_from_string((unpacked / "DEBIAN" / "control").read_text("utf-8"))
    assert (control["Package"], control["Version"]) == ("ifn-desktop", PROJECT["version"])
    needs = {each.split()[0] for each in control["Depends"].split(", ")}
    assert {"libc6", "libxcb-cursor0", "libxcb-icccm4", "libxcb-xkb1", "libxkbcommon-x11-0"} <= needs
    assert "@" not in control.as_string().replace(control["Maintainer"], "")
    # No script of a maintainer's: nothing that could touch a member's library.
    assert {path.name for path in (unpacked / "DEBIAN").iterdir()} == {"control", "md5sums"}


def test_the_deb_has_what_a_desktop_reads_and_owns_it(debs: Made, unpacked: Path) -> None:
    files = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    assert {
        "usr/bin/ifn-desktop",
        "usr/share/applications/ifn-desktop.desktop",
        "usr/share/metainfo/se.ifn_desktop.ifn_desktop.metainfo.xml",
        "usr/share/man/man1/ifn-desktop.1.gz",
        "usr/share/bash-completion/completions/ifn-desktop",
        "usr/share/icons/hicolor/scalable/apps/ifn-desktop.svg",
        *(f"usr/share/icons/hicolor/{size}x{size}/apps/ifn-desktop.png" for size in (16, 48, 128, 512)),
        "usr/share/doc/ifn-desktop/copyright",
        "usr/share/doc/ifn-desktop/changelog.gz",
    } <= files
    assert (unpacked / "usr/bin/ifn-desktop").readlink() == Path("../lib/ifn-desktop/ifn-desktop")
    assert not (unpacked / "usr/lib/ifn-desktop/README.txt").exists()
    assert {path.partition("/")[0] for path in files} == {"usr", "DEBIAN"}
    for line in (unpacked / "DEBIAN" / "md5sums").read_text("utf-8").splitlines():
        expected, _, name = line.partition("  ")
        assert hashlib.md5((unpacked / name).read_bytes()).hexdigest() == expected
    listed = subprocess.run(
        ["dpkg-deb", "-c", next(debs.first.glob("*.deb"))], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.splitlines()
    assert {line.split()[1] for line in listed} == {"root/root"}
    assert {line[:10] for line in listed} <= {"drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--", "lrwxrwxrwx"}


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="no shared-mime-info here")
def test_the_types_of_the_menu_entry_are_known_once_it_is_installed(unpacked: Path, tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    shutil.copytree(unpacked / "usr/share/mime/packages", packages)
    shutil.copy("/usr/share/mime/packages/freedesktop.org.xml", packages)
    done = subprocess.run(
        ["update-mime-database", tmp_path / "mime"],
        env=os.environ | {"XDG_DATA_DIRS": str(tmp_path)},
        capture_output=True,
        check=True,
    )
    assert done.stderr.decode() == ""
    known = set((tmp_path / "mime" / "types").read_text("utf-8").splitlines())
    entry = (unpacked / "usr/share/applications/ifn-desktop.desktop").read_text("utf-8")
    asked = next(line for line in entry.splitlines() if line.startswith("MimeType="))
    types = set(asked.removeprefix("MimeType=").strip(";").split(";"))
    assert "application/pdf" in types
    assert types <= known
    assert "application/vnd.ms-outlook:*.msg" in (tmp_path / "mime" / "globs").read_text("utf-8").splitlines()


@pytest.mark.skipif(shutil.which("groff") is None, reason="nothing here sets man pages")
def test_the_man_page_is_set_without_a_warning(unpacked: Path) -> None:
    page = gzip.decompress((unpacked / "usr/share/man/man1/ifn-desktop.1.gz").read_bytes())
    done = subprocess.run(
        ["groff", "-k", "-man", "-ww", "-Tutf8"], input=page, capture_output=True, check=True
    )
    assert done.stderr.decode() == ""
    assert "ifn-desktop" in done.stdout.decode()
