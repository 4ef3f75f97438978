# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Does what flatpak-builder does with our manifest, but its sandbox: `build_manifest.py FOLDER`.

Each module's sources are laid in a folder of its own, checked by their hashes (those with an address are in
FOLDER/wheels), and its commands run there with /app as the place.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(sys.argv[1])
MANIFEST = json.loads(next(FOLDER.glob("*.ifn_desktop.json")).read_text("utf-8"))


def lay(source: dict[str, str], place: Path) -> None:
    """Put one source where the commands look for it."""
    if source["type"] == "dir":
        shutil.copytree(FOLDER / source["path"], place / source.get("dest", "."), dirs_exist_ok=True)
        return
    if "url" not in source:
        shutil.copy(FOLDER / source["path"], place)
        return
    if os.uname().machine not in source.get("only-arches", [os.uname().machine]):
        return
    fetched = FOLDER / "wheels" / source["url"].rpartition("/")[2]
    if hashlib.sha256(fetched.read_bytes()).hexdigest() != source["sha256"]:
        sys.exit(f"build_manifest: {fetched.name} is not what was asked for")
    shutil.copy(fetched, place)


def main() -> None:
    """Build every module."""
    for module in MANIFEST["modules"]:
        with tempfile.TemporaryDirectory() as name:
            for listed in module["sources"]:
                inner = (
                    json.loads((FOLDER / listed).read_text("utf-8")) if isinstance(listed, str) else [listed]
                )
                for source in inner:
                    lay(source, Path(name))
            for command in module["build-commands"]:
                surroundings = os.environ | {"FLATPAK_DEST": "/app"}
                subprocess.run(command, shell=True, cwd=name, env=surroundings, check=True)


if __name__ == "__main__":
    main()
