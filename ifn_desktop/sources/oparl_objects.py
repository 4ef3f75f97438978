# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""OParl's objects (1.0 and 1.1) as values of ours, whatever a server makes of the specification.

Every field may be missing or of another type: a list where one is due, an address where an object is
embedded, names with line breaks, files without size, name or type. What cannot be understood is left
out; nothing here fails. Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, cast
from urllib.parse import unquote, urlsplit

from ifn_desktop.sources.names import ending, safe_path
from ifn_desktop.text.plain import collapse

Raw = Mapping[str, object]
"""An object as it came, by the names of its fields."""

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")
_HEX = re.compile(r"[0-9a-fA-F]{64}")
_MEDIA = {
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/msword": "doc",
    "text/html": "html",
}


class OParlFile(NamedTuple):
    """A File.

    Attributes:
        name: what it is called, in one line.
        file_name: with its ending where one is known.
        size: bytes, or None.
        deleted: the server says so of the file itself.
    """

    id: str
    address: str
    name: str
    file_name: str
    size: int | None = None
    modified: str = ""
    media_type: str = ""
    sha256: str = ""
    deleted: bool = False


class OParlItem(NamedTuple):
    """An AgendaItem; `public` is None where nothing tells it."""

    id: str
    number: str
    name: str
    public: bool | None
    consultations: tuple[str, ...] = ()
    resolution: tuple[OParlFile, ...] = ()
    files: tuple[OParlFile, ...] = ()


class OParlMeeting(NamedTuple):
    """A Meeting; date is ISO, time `18:00` or empty, `organizations` are ids."""

    id: str
    name: str
    date: str | None
    time: str
    place: str
    organizations: tuple[str, ...]
    cancelled: bool
    deleted: bool
    invitation: tuple[OParlFile, ...]
    results: tuple[OParlFile, ...]
    verbatim: tuple[OParlFile, ...]
    files: tuple[OParlFile, ...]
    items: tuple[OParlItem, ...]


class OParlPaper(NamedTuple):
    """A Paper with the (meeting, agenda item) it is dealt with in; either may be empty."""

    id: str
    name: str
    reference: str
    kind: str
    deleted: bool
    main: tuple[OParlFile, ...]
    files: tuple[OParlFile, ...]
    consultations: tuple[tuple[str, str, str], ...]
    """(consultation, meeting, agenda item), each an id or empty."""


def type_of(raw: Raw) -> str:
    """The last part of an object's type: `Meeting` of `https://schema.oparl.org/1.1/Meeting`."""
    return text(raw, "type").rstrip("/").rpartition("/")[2]


def text(raw: Raw, *names: str) -> str:
    """The first of the fields that holds a text, in one line; line breaks in names are common."""
    for name in names:
        value = raw.get(name)
        if isinstance(value, str) and (plain := collapse(value[:4000])):
            return plain
    return ""


def identity(value: object) -> str:
    """The id of an object, given whole or by its id alone."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        found = cast("Raw", value).get("id")
        return found.strip() if isinstance(found, str) else ""
    return ""


def many(raw: Raw, *names: str) -> list[object]:
    """What a field holds as a list: one object alone counts as a list of it, null as none."""
    found: list[object] = []
    for name in names:
        value = raw.get(name)
        if isinstance(value, list):
            found += cast("list[object]", value)[:5000]
        elif value is not None:
            found.append(value)
    return found


def flag(raw: Raw, name: str) -> bool | None:
    """A truth value; None where it is none."""
    value = raw.get(name)
    return value if isinstance(value, bool) else None


class Objects:
    """Objects by id, as the latest answers told them: what is given by id alone is found here."""

    def __init__(self) -> None:
        self._known: dict[str, Raw] = {}

    def put(self, raw: Raw) -> None:
        """Take an object over. A deleted one keeps what was told of it before, marked as deleted."""
        key = identity(raw)
        if not key:
            return
        before = self._known.get(key)
        if raw.get("deleted") is True and before is not None:
            self._known[key] = {**before, "deleted": True, "modified": raw.get("modified", "")}
        else:
            self._known[key] = raw

    def find(self, value: object) -> Raw | None:
        """The object that a field names, whole or by id; the newer where both are had."""
        known = self._known.get(identity(value))
        own = cast("Raw", value) if isinstance(value, Mapping) else None
        if own is None or known is None:
            return own or known
        return known if text(known, "modified") > text(own, "modified") else own

    def of_type(self, name: str) -> list[Raw]:
        """Every object of a type, in the order in which they came."""
        return [raw for raw in self._known.values() if type_of(raw) == name]

    # Values -------------------------------------------------------------------------------------

    def files(self, raw: Raw, *names: str) -> tuple[OParlFile, ...]:
        """The files that fields of an object hold; those that cannot be fetched are left out."""
        found: dict[str, OParlFile] = {}
        for value in many(raw, *names):
            whole = self.find(value)
            file = read_file(whole) if whole is not None else None
            if file is not None:
                found.setdefault(file.id, file)
        return tuple(found.values())

    def meeting(self, raw: Raw) -> OParlMeeting:
        """A meeting."""
        when = _TIME.match(text(raw, "start") or text(raw, "end"))
        items = [item for value in many(raw, "agendaItem") if (item := self.find(value)) is not None]
        return OParlMeeting(
            identity(raw),
            text(raw, "name"),
            when[1] if when else None,
            (when[2] or "") if when and when[2] != "00:00" else "",
            self._place(raw),
            tuple(key for value in many(raw, "organization") if (key := identity(value))),
            flag(raw, "cancelled") is True,
            flag(raw, "deleted") is True,
            self.files(raw, "invitation"),
            self.files(raw, "resultsProtocol"),
            self.files(raw, "verbatimProtocol"),
            self.files(raw, "auxiliaryFile"),
            tuple(self._item(item) for item in items if flag(item, "deleted") is not True),
        )

    def paper(self, raw: Raw) -> OParlPaper:
        """A paper."""
        consultations: list[tuple[str, str, str]] = []
        for value in many(raw, "consultation"):
            whole = self.find(value)
            if whole is None:
                consultations.append((identity(value), "", ""))
            elif flag(whole, "deleted") is not True:
                consultations.append(
                    (identity(whole), identity(whole.get("meeting")), identity(whole.get("agendaItem")))
                )
        return OParlPaper(
            identity(raw),
            text(raw, "name"),
            text(raw, "reference"),
            text(raw, "paperType"),
            flag(raw, "deleted") is True,
            self.files(raw, "mainFile"),
            self.files(raw, "auxiliaryFile"),
            tuple(consultations),
        )

    def _item(self, raw: Raw) -> OParlItem:
        return OParlItem(
            identity(raw),
            text(raw, "number").rstrip(". "),
            text(raw, "name"),
            flag(raw, "public"),
            tuple(key for value in many(raw, "consultation") if (key := identity(value))),
            self.files(raw, "resolutionFile"),
            self.files(raw, "auxiliaryFile"),
        )

    def _place(self, raw: Raw) -> str:
        place = self.find(raw.get("location"))
        return text(place, "room", "description", "streetAddress", "locality") if place is not None else ""


def read_file(raw: Raw) -> OParlFile | None:
    """A file, None where it has no id or nothing to fetch it by."""
    key = identity(raw)
    address = text(raw, "downloadUrl", "accessUrl")
    if not key or not address:
        return None
    size = raw.get("size")
    media_type = text(raw, "mimeType").lower().partition(";")[0].strip()
    checksum = text(raw, "sha256Checksum")
    name = text(raw, "name")
    return OParlFile(
        key,
        address,
        name,
        _file_name(raw, address, name, media_type),
        # A size of nothing is no size: some servers write 0 for files they have not counted.
        size if isinstance(size, int) and not isinstance(size, bool) and 0 < size < 1 << 42 else None,
        text(raw, "modified"),
        media_type,
        checksum.lower() if _HEX.fullmatch(checksum) else "",
        flag(raw, "deleted") is True,
    )


def _file_name(raw: Raw, address: str, name: str, media_type: str) -> str:
    """A name for a reader: the file's title, with the ending that its own name or its type has."""
    try:
        last = unquote(urlsplit(address).path).rsplit("/", 1)[-1]
    except ValueError:
        last = ""
    own = text(raw, "fileName")
    wanted = ending(own) or _MEDIA.get(media_type, "") or ending(last)
    title = name or own or last or "Namnlös"
    if wanted and len(wanted) <= 5 and ending(title) != wanted:
        title = f"{title[:170].rstrip(' .')}.{wanted}"
    return safe_path(title.replace("/", "-").replace("\\", "-"))
