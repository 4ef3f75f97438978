# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is peculiar to SiteVision, which many municipalities' web sites are made with. Pure functions.

A file's address is `/download/18.<node>/<milliseconds>/<name>`: the node lasts, the time changes when
the file is replaced. Newer portlets have their files only as data for the browser, in
`AppRegistry.registerInitialState('12.<portlet>', {…})`.
"""

from __future__ import annotations

import datetime
import json
import re
from typing import NamedTuple, cast
from urllib.parse import unquote

MAX_FILES = 5_000
_CALL = re.compile(
    r"registerInitialState\(\s*(?P<quote>['\"])(?P<portlet>[^'\"]{1,80})(?P=quote)\s*,\s*(?=[{\[])"
)
_DOWNLOAD = re.compile(
    r"/download/(?P<node>\d{1,4}\.[0-9A-Za-z]{4,64})/(?P<time>\d{8,16})/(?P<name>[^/?#]+)", re.IGNORECASE
)
_DEEP = 8
_FAILURES = 20  # data that cannot be read is looked for no further: a hostile page costs no time


class Download(NamedTuple):
    """A file's address taken apart: what lasts, its version (milliseconds since 1970), its name."""

    node: str
    version: str
    name: str

    @property
    def day(self) -> datetime.date | None:
        """The day this version was put on the page, UTC."""
        return day_of(int(self.version))


class PortletFile(NamedTuple):
    """A file as a portlet's data tells of it; `size` and `changed` (as written) may be missing."""

    node: str
    name: str
    address: str
    size: int | None = None
    changed: str = ""


class PortletFiles(NamedTuple):
    """The files of one portlet, in its order."""

    portlet: str
    files: tuple[PortletFile, ...]


def read_download(address: str) -> Download | None:
    """Take a file's address apart; None where it is none of SiteVision's."""
    match = _DOWNLOAD.search(address)
    if match is None:
        return None
    return Download(match["node"].lower(), match["time"], unquote(match["name"]))


def day_of(milliseconds: int) -> datetime.date | None:
    """The day of a time in milliseconds since 1970, None where it is no time since 1995."""
    if not 788_918_400_000 <= milliseconds < 4_102_444_800_000:
        return None
    return datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC).date()


def registered_files(script: str) -> list[PortletFiles]:
    """The files that a script of the page hands to portlets; whatever cannot be read is left out.

    Who changed a file last stands there too, by name; it is never read.
    """
    if "registerInitialState" not in script:
        return []
    found: list[PortletFiles] = []
    decoder = json.JSONDecoder()
    at = failed = 0
    while failed < _FAILURES and (call := _CALL.search(script, at)) is not None:
        at = call.end()
        try:
            data, at = decoder.raw_decode(script, call.end())
        except (ValueError, RecursionError):
            failed += 1
            continue
        files: list[PortletFile] = []
        _gather(data, files, 0)
        if files:
            found.append(PortletFiles(call["portlet"], tuple(files)))
    return found


def _gather(value: object, files: list[PortletFile], depth: int) -> None:
    """Every object with a name and an address, wherever in the data it lies."""
    if depth > _DEEP or len(files) >= MAX_FILES:
        return
    if isinstance(value, list):
        for each in cast("list[object]", value):
            _gather(each, files, depth + 1)
    elif isinstance(value, dict):
        record = cast("dict[str, object]", value)
        file = _file_of(record)
        if file is not None:
            files.append(file)
            return
        for each in record.values():
            if isinstance(each, dict | list):
                _gather(cast("object", each), files, depth + 1)


def _file_of(record: dict[str, object]) -> PortletFile | None:
    name = record.get("name") or record.get("title") or record.get("displayName")
    address = record.get("uri") or record.get("url") or record.get("URI") or record.get("href")
    if not isinstance(name, str) or not isinstance(address, str):
        return None
    identity = record.get("id")
    download = read_download(address)
    is_file = download is not None or "fileSize" in record or "mimeType" in record
    if not is_file:
        return None
    size = record.get("fileSize")
    changed = record.get("lastModifiedDateTime") or record.get("lastModified") or ""
    node = download.node if download else identity if isinstance(identity, str) else ""
    return PortletFile(
        node,
        name[:400],
        address[:2000],
        size if isinstance(size, int) and not isinstance(size, bool) and 0 <= size < 1 << 42 else None,
        str(changed)[:40] if isinstance(changed, str | int) else "",
    )
