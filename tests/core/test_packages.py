# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is cheap to know of the packages without making one: nothing the program asks for is left out."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from packaging.markers import Marker

from ifn_desktop.app.arguments import COMMANDS
from ifn_desktop.app.handed import WORKS, WRITES
from ifn_desktop.model.sync import SourceKind
from ifn_desktop.services.syncing_doors import ADAPTERS

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
IMPORT = re.compile(r"^\s*(?:from|import) ([\w.]+)(?: import \(?([\w, ]+))?", re.MULTILINE)
RDNS = "se.ifn_desktop.ifn_desktop"


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(name).stem, PACKAGING / name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(PACKAGING))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(PACKAGING))
    return module


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    return tool("bundle/contents.py")


def test_what_is_imported_by_name_is_in_the_bundle(contents: ModuleType) -> None:
    late = set(contents.late_imports(ROOT / "ifn_desktop"))
    named = {place.partition(":")[0] for place in (*ADAPTERS.values(), *WRITES.values(), *WORKS.values())}
    assert named <= late  # the rule sees what the program itself lists
    assert set(ADAPTERS) == set(SourceKind)
    there = contents.modules_of(ROOT / "ifn_desktop")
    assert late <= there
    assert "ifn_desktop" in contents.PACKAGES_IN_FULL
    spec = (PACKAGING / "bundle" / "ifn-desktop.spec").read_text("utf-8")
    assert "for each in contents.PACKAGES_IN_FULL for name in collect_submodules(each)" in spec


def test_nothing_that_is_imported_is_left_out(contents: ModuleType) -> None:
    left_out = set(contents.LEFT_OUT_MODULES)
    wanted = set(contents.migration_imports(ROOT / "db" / "migrations"))
    for path in (ROOT / "ifn_desktop").rglob("*.py"):
        for module, names in IMPORT.findall(path.read_text("utf-8")):
            wanted |= {module, *(f"{module}.{name.split()[0]}" for name in names.split(",") if name.split())}
    parents = {".".join(name.split(".")[:n]) for name in wanted for n in range(1, name.count(".") + 2)}
    assert not parents & left_out


def test_migrations_ask_only_for_pythons_own(contents: ModuleType) -> None:
    asked = contents.migration_imports(ROOT / "db" / "migrations")
    assert {name.partition(".")[0] for name in asked} <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("place", "goes_in"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick", False),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", True),
        ("PySide6/Qt/translations/qtbase_sv.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libQt6Quick.so.6", False),
        ("libQt6Core.so.6", True),
        ("libpython3.11.so.1.0", True),
        ("libgtk-3.so.0", False),
        ("libstdc++.so.6", False),
        ("ifn_desktop-0.1.0.dist-info/METADATA", True),
        ("ifn_desktop-0.1.0.dist-info/direct_url.json", False),
        ("_data/db/migrations/m0001_library.py", True),
        ("pymupdf/libmupdf.so.28.5", True),
    ],
)
def test_files_of_the_bundle(contents: ModuleType, place: str, goes_in: bool) -> None:
    assert contents.is_wanted(place) is goes_in


def test_the_bundle_asks_nobody_outside_for_code(tmp_path: Path) -> None:
    script = f"""
import json, os, runpy
runpy.run_path({str(PACKAGING / "bundle" / "own_environment.py")!r})
print(json.dumps(dict(os.environ)))
"""
    given = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "QT_PLUGIN_PATH": "/foreign",
        "QT_QPA_PLATFORM_PLUGIN_PATH": "/foreign",
        "QT_QPA_PLATFORM": "offscreen",
        "_PYI_ARCHIVE_FILE": "/x",
        "LD_LIBRARY_PATH": "/bundle",
        "LD_LIBRARY_PATH_ORIG": "/the/users/own",
    }
    done = subprocess.run(
        [sys.executable, "-I", "-c", script], env=given, capture_output=True, text=True, check=True
    )
    left = json.loads(done.stdout)
    assert not {name for name in left if "PLUGIN_PATH" in name or name.startswith("_PYI")}
    assert left["QT_QPA_PLATFORM"] == "offscreen"
    assert left["LD_LIBRARY_PATH"] == "/the/users/own"


def test_wheel_and_sdist_take_all_that_the_program_reads() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    brought = build["wheel"]["force-include"]
    assert {"db", "resources"} <= set(brought)
    assert all(place == f"ifn_desktop/_data/{name}" for name, place in brought.items())
    taken = build["sdist"]["only-include"]
    assert {"ifn_desktop", "db", "resources", "LICENSES", "README.md", "packaging", "tests"} <= set(taken)
    assert all((ROOT / name).exists() for name in taken)


def test_versions_agree() -> None:
    import ifn_desktop

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == ifn_desktop.__version__


def test_desktop_entry_metadata_and_program_name_one_another() -> None:
    entry = dict(
        line.split("=", 1)
        for line in (LINUX / "ifn-desktop.desktop").read_text("utf-8").splitlines()
        if "=" in line
    )
    assert entry["Exec"] == "ifn-desktop %F"
    assert (ROOT / "resources" / "icons" / f"{entry['Icon']}.svg").exists()
    tree = ET.parse(LINUX / f"{RDNS}.metainfo.xml").getroot()
    assert tree.findtext("id") == RDNS
    assert tree.findtext("launchable") == "ifn-desktop.desktop"
    told = {element.text for element in tree.iterfind("provides/mediatype")}
    assert told == set(entry["MimeType"].strip(";").split(";")) - {"inode/directory"}
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert tree.findtext("provides/binary") in scripts
    # What the program calls itself to the desktop: its notices are led to this entry.
    start = (ROOT / "ifn_desktop" / "app" / "window_start.py").read_text("utf-8")
    notice = (ROOT / "ifn_desktop" / "app" / "desktop_notice.py").read_text("utf-8")
    assert 'setDesktopFileName("ifn-desktop")' in start
    assert '"desktop-entry": ("s", "ifn-desktop")' in notice


def test_every_library_of_the_lists_has_a_package() -> None:
    lines = (LINUX / "libraries.txt").read_text("utf-8").splitlines()
    table = dict(line.split() for line in lines if line and not line.startswith("#"))
    for line in (PACKAGING / "debian-packages.txt").read_text("utf-8").splitlines():
        found = re.match(r"run\s+lib:(\S+)\s+(\S+)", line)
        if found:
            assert table[found.group(1)] == found.group(2)


def test_commands_are_described_for_shells_and_man(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(PACKAGING / "describe_commands.py"), str(tmp_path), "--date", "2026-11-22"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert done.returncode == 0
    module = tool("describe_commands.py")
    found = module.commands()
    assert {each.words[0] for each in found if each.words} == set(COMMANDS)
    page = module.man_page(found, "2026-11-22")
    for name in COMMANDS:
        assert f"\n.SS {name}" in page
    shells = {
        "bash": tmp_path / "bash-completion/completions/ifn-desktop",
        "zsh": tmp_path / "zsh/vendor-completions/_ifn-desktop",
        "fish": tmp_path / "fish/vendor_completions.d/ifn-desktop.fish",
    }
    for shell, path in shells.items():
        text = path.read_text("utf-8")
        assert all(re.search(rf"\b{name}\b", text) for name in COMMANDS)
        if shutil.which(shell):
            subprocess.run([shell, "-n", str(path)], check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("sou", "sources"),
        ("sources a", "add"),
        ("sources add --kind web", "webdav web_page"),
        ("export x --to j", "jsonld"),
        ("sync --na", ""),
    ],
)
def test_bash_completes(tmp_path: Path, typed: str, offered: str) -> None:
    module = tool("describe_commands.py")
    path = tmp_path / "completion"
    path.write_text(module.bash(module.commands()), encoding="utf-8")
    script = f"""
source {path}
COMP_WORDS=(ifn-desktop {typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_ifn_desktop 2>/dev/null; echo "${{COMPREPLY[*]}}"
"""
    done = subprocess.run(
        ["bash", "--norc", "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.strip() == offered


def name_of(wheel: str) -> str:
    return re.sub(r"[-_.]+", "-", wheel.rpartition("/")[2].split("-")[0].lower())


def test_flatpak_has_a_wheel_of_everything() -> None:
    manifest = json.loads((PACKAGING / "flatpak" / f"{RDNS}.json").read_text("utf-8"))
    assert manifest["id"] == RDNS
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    flatpak = tool("package_flatpak.py")
    found = flatpak.sources(lock)
    # Everything that the lock's own markers ask for there, and nothing more.
    packages = {package["name"]: package for package in lock["package"]}
    for machine in flatpak.MACHINES:
        there = {
            "sys_platform": "linux",
            "platform_system": "Linux",
            "os_name": "posix",
            "platform_machine": machine,
            "python_version": f"{flatpak.PYTHON[0]}.{flatpak.PYTHON[1]}",
            "python_full_version": f"{flatpak.PYTHON[0]}.{flatpak.PYTHON[1]}.0",
        }
        asked: set[str] = set()
        program = packages["ifn-desktop"]
        waiting = [*program["dependencies"], *program["optional-dependencies"]["speech"]]
        while waiting:
            each = waiting.pop()
            wanted = "marker" not in each or Marker(each["marker"]).evaluate(there)
            if wanted and each["name"] not in asked and each["name"] != "pip":
                asked.add(each["name"])
                waiting += packages[each["name"]].get("dependencies", ())
        fit = [each for each in found if machine in each.get("only-arches", [machine])]
        assert sorted(name_of(each["url"]) for each in fit) == sorted(asked)
    locked = {
        wheel["url"]: wheel["hash"] for package in lock["package"] for wheel in package.get("wheels", ())
    }
    assert all(locked[each["url"]] == f"sha256:{each['sha256']}" for each in found)


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_untried_recipes_say_so(system: str) -> None:
    lines = (PACKAGING / system / "README.md").read_text("utf-8").splitlines()
    assert lines[2].startswith("**This recipe has not been run.**")
    ET.parse(PACKAGING / system / ("ifn-desktop.wxs" if system == "windows" else "entitlements.plist"))
