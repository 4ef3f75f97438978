# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the tests of deliveries share: readers of the result, makers of small files."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from ifn_desktop.sources.delivery import Entry, Limits, Refusal, open_delivery

PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))


def delivered(
    *paths: Path, limits: Limits | None = None
) -> tuple[dict[str, tuple[str, bytes]], dict[str, str]]:
    """Open a delivery and read all of it: {name: (type, content)} and {name: code}."""
    entries: dict[str, tuple[str, bytes]] = {}
    refusals: dict[str, str] = {}
    for found in open_delivery(paths, limits=limits):
        if isinstance(found, Refusal):
            assert found.name not in refusals
            refusals[found.name] = found.code
        else:
            assert found.name not in entries
            entries[found.name] = (found.media_type, read(found))
    assert not entries.keys() & refusals.keys()
    return entries, refusals


def read(entry: Entry) -> bytes:
    """All of an entry, its size checked."""
    data = b"".join(entry.chunks())
    assert entry.size in (None, len(data))
    return data


def zipped(members: dict[str, bytes] | list[tuple[str, bytes]], packed: bool = True) -> bytes:
    """A zip in memory."""
    made = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in members if isinstance(members, list) else members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return made.getvalue()


def office(folder: str) -> bytes:
    """The bones of a Word (`word`), PowerPoint (`ppt`) or Excel (`xl`) file."""
    return zipped({"_rels/.rels": b"<x/>", "[Content_Types].xml": b"<Types/>", f"{folder}/main.xml": b"<x/>"})
