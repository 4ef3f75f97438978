# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Backups and damage in words. Without Qt: the command line says the same as the window."""

from __future__ import annotations

from ifn_desktop.model.backup import BackupReport, LibraryContents

_PARTS = {
    "agenda": "listor över sammanträden, ärenden och handlingar",
    "texts": "texten i handlingar",
    "own": "anteckningar, markeringar eller vad du har läst",
    "recusal": "jäv och kopplingar",
    "search": "registret som sökningen använder",
    "sources": "uppgifter om varifrån handlingar kommit",
    "other": "bibliotekets egna register",
}


def part_words(part: str) -> str:
    """What a part of a library is called (`store.damage.Part`)."""
    return _PARTS.get(part, _PARTS["other"])


def contents_words(contents: LibraryContents) -> str:
    """What there is: `3 sammanträden, 41 handlingar, 12 anteckningar, jäv i 1 ärende`."""
    parts = [
        count(contents.meetings, "sammanträde", "sammanträden"),
        count(contents.documents, "handling", "handlingar"),
        count(contents.notes, "anteckning", "anteckningar"),
    ]
    if contents.recusals:
        parts.append(f"jäv i {count(contents.recusals, 'ärende', 'ärenden')}")
    return ", ".join(parts)


def size_words(size: int) -> str:
    """Bytes as a person says them."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    if size < 1_000_000_000:
        return f"{round(size / 1_000_000)} MB"
    return f"{size / 1_000_000_000:.1f} GB".replace(".", ",")


def damage_words(report: BackupReport) -> list[str]:
    """What was gone or damaged in the library when a backup was made."""
    lost = len(report.missing) + len(report.damaged)
    if not lost:
        return []
    return [
        f"{count(lost, 'fil', 'filer')} var redan skadade eller borta i biblioteket, och är det också i "
        "kopian. Allt annat är med."
    ]


def count(number: int, one: str, several: str) -> str:
    """`1 fil`, `2 filer`."""
    return f"{number} {one if number == 1 else several}"
