# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Recipes for systems that CI has not: what they name exists, and agrees with the project."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ifn_desktop.app.arguments import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WHOLE = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WINDOWS = ("README.md", "build.ps1", "install-policy.ps1", "ifn-desktop.wxs")
MACOS = ("README.md", "build", "entitlements.plist")
SPEC = (PACKAGING / "bundle" / "ifn-desktop.spec").read_text("utf-8")


def recipe(system: str) -> str:
    names = WINDOWS if system == "windows" else MACOS
    return "\n".join((PACKAGING / system / name).read_text("utf-8") for name in names).replace("\\", "/")


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_files_that_a_recipe_names_exist(system: str) -> None:
    named = set(re.findall(r"(?<![\w/])(?:packaging|resources|docs)/[\w./*-]*[\w*]", recipe(system)))
    assert "packaging/bundle/ifn-desktop.spec" in named
    assert "packaging/package.py" in named
    assert not {name for name in named if not list(ROOT.glob(name))}


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_versions_and_programs_of_a_recipe_are_the_projects(system: str) -> None:
    text = recipe(system)
    version = WHOLE["project"]["version"]
    assert set(re.findall(r"IFN-Desktop-(\d[\d.]*\d)-", text)) <= {version}
    lowest = WHOLE["project"]["requires-python"].removeprefix(">=")
    pythons = set(re.findall(r"(?:Python |python|py -)(3\.\d+)", text))
    assert len(pythons) == 1  # one and the same all through
    assert all(int(each.partition(".")[2]) >= int(lowest.partition(".")[2]) for each in pythons)
    for program in re.findall(r"(?<!/)\b(ifn-desktop(?:-cli)?)\.exe", text):
        assert f'name="{program}"' in SPEC
    asked = set(re.findall(r"(?:ifn-desktop(?:-cli)?(?:\.exe)?|\$program)\" (?!--)(\w+)", text))
    assert "doctor" in asked
    assert asked <= set(COMMANDS)


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_what_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said = re.search(r"doctor`? says `([^`]+)`", recipe(system))
    assert said is not None
    assert said[1] in (ROOT / "ifn_desktop" / "app" / "doctor.py").read_text("utf-8")


def test_what_the_packager_is_asked_for_it_makes() -> None:
    makers = set(re.findall(r'^    "(\w+)": _', (PACKAGING / "package.py").read_text("utf-8"), re.MULTILINE))
    for system in ("windows", "macos"):
        asked = re.findall(r"packaging/package\.py ([\w ]+)", recipe(system))
        assert asked
        assert {word for line in asked for word in line.split()} <= makers


@pytest.mark.skipif(shutil.which("sed") is None, reason="no sed here")
def test_the_macos_script_reads_one_version() -> None:
    line = next(
        each
        for each in (PACKAGING / "macos" / "build").read_text("utf-8").splitlines()
        if each.startswith("version=")
    )
    done = subprocess.run(
        ["sh", "-c", f'{line}; printf %s "$version"'], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    assert done.stdout == WHOLE["project"]["version"]


def test_powershell_takes_no_word_of_a_program_for_its_own() -> None:
    # Declared parameters would swallow -d and -o (short for -Debug and -OutVariable).
    script = (PACKAGING / "windows" / "build.ps1").read_text("utf-8")
    runs = re.search(r"function Run \{(.*?)\n\}", script, re.DOTALL)
    assert runs is not None
    assert "param" not in runs[1]
    assert "$args" in runs[1]


def test_the_installer_starts_what_the_bundle_has() -> None:
    tree = ET.parse(PACKAGING / "windows" / "ifn-desktop.wxs")
    spaces = {"w": "http://wixtoolset.org/schemas/v4/wxs"}
    shortcut = tree.find(".//w:Shortcut", spaces)
    assert shortcut is not None
    assert shortcut.get("Target") == "[INSTALLFOLDER]ifn-desktop.exe"
    named = {each.get("Id") for each in tree.iterfind(".//w:Component", spaces)}
    asked = {each.get("Id") for each in tree.iterfind(".//w:ComponentRef", spaces)}
    assert asked == named
    endings = {each.get("Name") for each in tree.iterfind(".//w:RegistryValue[@Name]", spaces)}
    assert {".pdf", ".zip", ".eml", ".msg"} <= endings
    given = set(re.findall(r"\$\((\w+)\)", (PACKAGING / "windows" / "ifn-desktop.wxs").read_text("utf-8")))
    script = (PACKAGING / "windows" / "build.ps1").read_text("utf-8")
    assert given == set(re.findall(r'-d "(\w+)=', script))


def test_the_folders_own_page_names_what_it_needs_and_where_licences_are() -> None:
    text = (PACKAGING / "bundle" / "README.txt").read_text("utf-8")
    lines = (PACKAGING / "debian-packages.txt").read_text("utf-8").splitlines()
    needed = {line.split()[2] for line in lines if line.startswith("run ")} - {"ca-certificates"}
    assert set(re.findall(r"\blib[\w.+-]+\d\w*\b", text)) == needed
    assert "mappen LICENSES" in text


def test_the_flatpak_asks_for_no_more_than_it_uses_and_fetches_nothing_unnamed() -> None:
    """What the sandbox lets through is a list that somebody has to change here too."""
    name = "se.ifn_desktop.ifn_desktop"
    manifest = json.loads((PACKAGING / "flatpak" / f"{name}.json").read_text("utf-8"))
    kinds = {each.partition("=")[0] for each in manifest["finish-args"]}
    assert kinds == {"--share", "--socket", "--filesystem", "--talk-name", "--system-talk-name"}
    places = {each.partition("=")[2] for each in manifest["finish-args"] if each.startswith("--filesystem")}
    assert places
    assert all(place.endswith(":ro") and not place.startswith(("home", "host", "/")) for place in places)
    assert "--socket=session-bus" not in manifest["finish-args"]
    fetched = [source for module in manifest["modules"] for source in module["sources"]]
    local = [source for source in fetched if not isinstance(source, str)]
    assert {source["type"] for source in local} == {"file", "dir"}
    assert not [source for source in local if "url" in source]  # those with an address are in the list
    commands = " ".join(line for module in manifest["modules"] for line in module["build-commands"])
    assert commands.count("pip3 install") == commands.count("--no-index")
    metainfo = ET.parse(PACKAGING / "linux" / f"{name}.metainfo.xml").getroot()
    assert metainfo.findtext("id") == manifest["id"]
    assert metainfo.findtext("launchable") == manifest["rename-desktop-file"]
    assert manifest["command"] == metainfo.findtext("provides/binary", manifest["command"])
