# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real program as a process: imports the packet, opens 32/26, follows the link to the avtal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pymupdf
import pytest
from PySide6.QtGui import QImage

from tests.e2e.processes import use

PACKET = Path("packets", "umea-ifn-2026-02-18", "ifn-2026-02-18-outline.pdf")


def drive(folder: Path, *arguments: str) -> dict[str, Any]:
    secret = folder / "passphrase"
    secret.write_text("ett lösenord för provet\n", encoding="utf-8")
    seen = use("driver", str(folder), *arguments, IFN_PASSPHRASE_FILE=str(secret))
    assert seen["code"] == 0
    return seen


def likeness(folder: Path, shown: dict[str, Any], file: Path) -> float:
    """Share of points (0 to 1) in which the page on show equals PyMuPDF's own picture of it."""
    picture = QImage(str(folder / shown["picture"]))
    with pymupdf.open(file) as document:
        page = document[shown["file_page"] - 1]
        pixels = page.get_pixmap(
            matrix=pymupdf.Matrix(shown["width"] / page.rect.width, shown["height"] / page.rect.height)
        )
        equal = compared = dark = 0
        for y in range(max(0, shown["y"]), min(picture.height(), shown["y"] + pixels.height), 2):
            for x in range(max(0, shown["x"]), min(picture.width(), shown["x"] + pixels.width), 2):
                bare = pixels.pixel(x - shown["x"], y - shown["y"])
                light = sum(bare) // 3
                drawn = picture.pixelColor(x, y)
                near = abs((drawn.red() + drawn.green() + drawn.blue()) // 3 - light) < 60
                compared += 1
                equal += near
                dark += light < 128
    assert compared > 10_000
    assert dark > 100  # there is writing to compare
    return equal / compared


@pytest.fixture
def packet(shared_data: Path) -> Path:
    return shared_data / PACKET


def test_a_member_reads_and_follows_a_link(tmp_path: Path, packet: Path) -> None:
    profile = tmp_path / "profile"
    seen = drive(tmp_path, "--profile", str(profile), str(packet))
    assert seen.get("strays") is None
    assert seen["heading"].startswith("32")
    assert seen["first"]["title"] == "Tjänsteskrivelse"
    assert seen["first"]["file_page"] == 237
    assert likeness(tmp_path, seen["first"], packet) > 0.98
    assert seen["beside"]["title"].endswith("Avtal")
    assert seen["beside"]["file_page"] == 242
    assert likeness(tmp_path, seen["beside"], packet) > 0.98
    assert seen["alone_again"] == "Tjänsteskrivelse"
    again = drive(tmp_path, "--again", "--profile", str(profile))
    assert again["button"].startswith("Läs vidare")
    assert again["heading"] == seen["heading"]
