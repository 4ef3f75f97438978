# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Draws the program's icon in the sizes a desktop wants: `draw_icons.py SVG FOLDER SIZE…`.

FOLDER gets `16x16/apps/ifn-desktop.png` and so on. Named `FOLDER.ico` or `FOLDER.icns` instead of sizes
(Windows, macOS) it is one file: `draw_icons.py SVG out/ifn-desktop.ico`.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter

_ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}
_ICO = (16, 24, 32, 48, 64, 128, 256)


def drawn(icon: QIcon, size: int) -> bytes:
    """The icon as a PNG of `size` pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icon.paint(painter, 0, 0, size, size)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' form: a list of PNGs."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    rows = b""
    for size, picture in pictures.items():
        rows += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + rows + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """MacOS' form: PNGs, each with its kind and length."""
    parts = b"".join(_ICNS[size] + struct.pack(">I", 8 + len(data)) + data for size, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def main(svg: str, target: str, *sizes: str) -> None:
    """Draw them."""
    app = QGuiApplication(["icons"])
    icon, out = QIcon(svg), Path(target)
    out.parent.mkdir(parents=True, exist_ok=True)
    if out.suffix == ".ico":
        out.write_bytes(ico({size: drawn(icon, size) for size in _ICO}))
    elif out.suffix == ".icns":
        out.write_bytes(icns({size: drawn(icon, size) for size in _ICNS}))
    for size in sizes:
        path = out / f"{size}x{size}" / "apps" / "ifn-desktop.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(drawn(icon, int(size)))
    del app


if __name__ == "__main__":
    main(*sys.argv[1:])
