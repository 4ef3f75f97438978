# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a file name typed by hand may tell: supporting evidence, never the only one for a meeting."""

from __future__ import annotations

import re
from typing import NamedTuple

from ifn_desktop.text.dates import date_in_name
from ifn_desktop.text.organs import board_in_name

_ENDINGS = re.compile(r"(?:\.(?:pdf|docx?|pptx?|xlsx?|txt|rtf|odt|html?|jpe?g|png|tiff?))+$", re.IGNORECASE)
_COPIES = re.compile(
    r"(?:\s*\(\d+\)|[ _-]+v\d+|[ _-]+(?:kopia|copy|slutlig|ny|rev(?:iderad)?|utkast))+$", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?:(?P<slash>\d{1,4})[-_](?P<year>\d{2})[-_](?P<nth>\d{1,3})(?=[ _]|$)"
    r"|(?:ärende|arende|punkt|§+)[ _]*(?P<item>\d{1,4})(?![\d-]))[ _.:-]*",
    re.IGNORECASE,
)


_FOLDER = re.compile(
    r"(?:(?:ärende|arende|punkt|paragraf|nr|§+)[ _.]*)?(?P<n>\d{1,4})(?:[-_](?P<year>\d{2}))?(?![\d])[ _.:-]*"
    r"(?P<title>.*)",
    re.IGNORECASE,
)


class Folder(NamedTuple):
    """An ärende's folder, typed by hand: where it lies, its number, its title (may be empty)."""

    root: str
    number: str
    title: str


def read_folder(name: str) -> Folder | None:
    """The ärende's folder that a file lies in: `05 Budget/Bilaga 1.pdf`, `Ärende 5/1 Karta.pdf`.

    Files whose own names begin with `Ärende 5` count as lying in one.
    """
    parts = name.replace("\\", "/").split("/")
    for index in range(len(parts) - 2, -1, -1):
        match = _FOLDER.fullmatch(parts[index].strip())
        if match is None or date_in_name(parts[index]):
            continue
        number = match["n"].lstrip("0") or "0"
        title = re.sub(r"[_\s]+", " ", match["title"]).strip(" -.")
        return Folder(
            "/".join(parts[:index]), f"{number}/{match['year']}" if match["year"] else number, title
        )
    hint = read_name(name)
    if hint.number is None or hint.paragraph:
        return None
    return Folder("/".join(parts[:-1]), hint.number, "")


class NameHint(NamedTuple):
    """What a name says: an ärende's number, a title, a date, a board. All may be missing."""

    number: str | None
    title: str
    date: str | None
    board: str | None
    paragraph: bool = False


def read_name(name: str) -> NameHint:
    """Read a file name, with or without its folders: `32-26-1 Titel.pdf`, `Ärende 5 Bilaga 2_v2.pdf.pdf`."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    stem = _ENDINGS.sub("", base)
    while True:
        shorter = _ENDINGS.sub("", _COPIES.sub("", stem))
        if shorter == stem or not shorter:
            break
        stem = shorter
    match = _NUMBER.match(stem)
    number: str | None = None
    if match:
        number = f"{match['slash']}/{match['year']}" if match["slash"] else match["item"]
    title = stem[match.end() :] if match else stem
    title = re.sub(r"[_\s]+", " ", title).strip(" -.") or re.sub(r"[_\s]+", " ", stem).strip()
    return NameHint(number, title, date_in_name(name), board_in_name(base), bool(match) and "§" in stem[:4])
