# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Checks a CycloneDX list against its schema, and that each part has a licence: `sbom_check.py FILE`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


def main(path: Path) -> int:
    """Say what is wrong; 0 when nothing is."""
    text = path.read_text("utf-8")
    error = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)
    if error is not None:
        print(error)
        return 1
    components = json.loads(text)["components"]
    unlicensed = [each["name"] for each in components if not each.get("licenses")]
    print(f"{path.name}: CycloneDX 1.5, {len(components)} parts, without a licence: {unlicensed or 'none'}")
    return 1 if unlicensed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
