# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is in the program: a CycloneDX list (SBOM), and the licences of all of it in one folder.

The Python packages, their hashes and who needs whom come from uv.lock (`uv export`); licences from their
metadata; what they have linked in from the packages themselves (`sbom_facts`).
"""

from __future__ import annotations

import datetime
import json
import shutil
import uuid
from pathlib import Path
from typing import Any

from package_common import NAME, Order, make_environment, say, uv
from package_wheel import build_wheel

_NOT_IN_BUNDLE = {"pip": "sqlite-utils asks for it, and never calls it here"}
_COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts that many share; elsewhere the packages' own must do."""
_CLASSIFIED = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Public Domain": "LicenseRef-Public-Domain",
}
_SAID = {
    "MIT": "MIT",
    "Apache-2.0": "Apache-2.0",
    "BSD-3-Clause": "BSD-3-Clause",
    "PSFL": "PSF-2.0",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",
    "Apache License, Version 2.0": "Apache-2.0",
}
_READ_BY_US = {
    "sqlcipher3": "Zlib",
    "pyside6-essentials": "LGPL-3.0-only",
    "pyside6-addons": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pymupdf": "AGPL-3.0-only",
}
"""Where the metadata says nothing, or offers several (docs/dependencies.md says what was read)."""


def build_sbom(order: Order) -> Path:
    """Write the list and the folder of licences, packed; returns the list."""
    python = make_environment(order, build_wheel(order))
    facts = _facts(order, python)
    bom = _bom(order, facts)
    path = order.out / f"{NAME}-{order.version}.cdx.json"
    path.write_text(json.dumps(bom, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    said = order.run(python, order.source / "packaging" / "sbom_check.py", path)
    print(said, end="")
    say(path)
    return path


def write_licences(order: Order, python: Path, folder: Path) -> None:
    """The texts of all licences, one folder for each part, with a list."""
    facts = _facts(order, python)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(order.source / "LICENSES", folder)
    rows = []
    for component in _bom(order, facts)["components"]:
        name, licence = component["name"], component["licenses"][0]["expression"]
        rows.append(f"{name} {component.get('version', '')}: {licence}".replace("  ", " "))
        texts = [Path(text) for text in facts["distributions"].get(name, {}).get("texts", ())]
        if name == "Python" and facts["python_licence"]:
            texts = [Path(facts["python_licence"])]
        for text in texts:
            (folder / name).mkdir(exist_ok=True)
            shutil.copy(text, folder / name / text.name)
    for notice in sorted((order.source / "packaging" / "notices").glob("*.txt")):
        shutil.copy(notice, folder)
    for name in ("GPL-3", "LGPL-3", "Apache-2.0"):
        if (_COMMON / name).is_file():
            shutil.copy(_COMMON / name, folder / f"{name}.txt")
    head = "What IFN Desktop consists of, and under which licence each part is."
    source = "Source of the program: with whoever gave it to you, and the commit " + (
        order.commit or "it tells"
    )
    text = "\n".join([head, source, "", *sorted(rows, key=str.casefold), ""])
    (folder / "README.txt").write_text(text, encoding="utf-8")


def _facts(order: Order, python: Path) -> dict[str, Any]:
    said = order.run(python, "-W", "ignore", order.source / "packaging" / "sbom_facts.py")
    return json.loads(said.splitlines()[-1])


def _bom(order: Order, facts: dict[str, Any]) -> dict[str, Any]:
    bom = json.loads(
        order.run(
            uv(), "export", "--quiet", "--frozen", "--format", "cyclonedx1.5", "--no-default-groups",
            "--extra", "speech",
        )
    )  # fmt: skip
    # uv's own id and time would make each list another.
    bom["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{NAME} {order.commit}')}"
    made = datetime.datetime.fromtimestamp(order.epoch, datetime.UTC)
    bom["metadata"]["timestamp"] = made.strftime("%Y-%m-%dT%H:%M:%SZ")
    about = bom["metadata"]["component"]
    about["type"] = "application"
    about["licenses"] = [{"expression": "AGPL-3.0-or-later"}]
    names = set(facts["distributions"])
    bom["components"] = [
        each for each in bom["components"] if each["name"] in names and each["name"] not in _NOT_IN_BUNDLE
    ]
    refs = {each["name"]: each["bom-ref"] for each in bom["components"]} | {NAME: about["bom-ref"]}
    for component in bom["components"]:
        component["licenses"] = [{"expression": _licence(component["name"], facts)}]
    needs = {each["ref"]: list(each.get("dependsOn", ())) for each in bom["dependencies"]}
    for part in [*facts["linked_in"], *_own_parts(facts, refs)]:
        ref = f"{part['name']}@{part['version']} in {part['inside'] or NAME}"
        bom["components"].append(
            {
                "type": "framework" if part["name"] in {"Qt", "Python"} else "library",
                "bom-ref": ref,
                "name": part["name"],
                "version": part["version"],
                "licenses": [{"expression": part["licence"]}],
            }
        )
        inside = refs.get(str(part["inside"] or NAME).lower())
        if inside:
            needs.setdefault(inside, []).append(ref)
        elif part["inside"] == "Python":
            needs.setdefault(refs["Python"], []).append(ref)
        refs.setdefault(part["name"], ref)
    there = set(refs.values()) | {each["bom-ref"] for each in bom["components"]}
    bom["dependencies"] = [
        {"ref": ref, "dependsOn": sorted(set(on) & there)}
        for ref, on in sorted(needs.items())
        if ref in there
    ]
    return bom


def _own_parts(facts: dict[str, Any], refs: dict[str, str]) -> list[dict[str, Any]]:
    """What packages tell themselves of what they have linked in (PEP 770)."""
    parts = []
    for name, distribution in sorted(facts["distributions"].items()):
        for path in distribution["parts"] if name in refs else ():
            for each in json.loads(Path(path).read_text("utf-8")).get("components", ()):
                licences = [one.get("expression") for one in each.get("licenses", ())]
                licence = next(filter(None, licences), None)
                if licence is None:
                    licence = "Apache-2.0" if each["name"] == "openssl" else "NOASSERTION"
                parts.append(
                    {"name": each["name"], "version": each["version"], "licence": licence, "inside": name}
                )
    return [part for part in parts if part["licence"] != "NOASSERTION"]


def _licence(name: str, facts: dict[str, Any]) -> str:
    known = facts["distributions"][name]
    said = [_READ_BY_US.get(name, ""), known["expression"]]
    said += [_SAID.get(word.strip(), "") for word in known["said"]]
    said += [_CLASSIFIED.get(word.rpartition(" :: ")[2], "") for word in known["said"]]
    found = next(filter(None, said), None)
    if found is None:
        raise SystemExit(f"package: which licence has {name}? It says {known['said']} (package_sbom.py)")
    return found
