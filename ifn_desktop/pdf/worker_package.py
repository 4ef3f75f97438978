# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: the parts of a Word, Excel or PowerPoint file (ECMA-376, a zip of XML)."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from ifn_desktop.pdf.worker_markup import is_picture

Element = ElementTree.Element

_MAX_PART = 96 << 20
_MAX_TOTAL = 384 << 20
_MAX_PICTURE = 64 << 20


class PackageError(Exception):
    """The file is damaged, or made to harm."""


def local(element: Element) -> str:
    """An element's name without its namespace: the strict and the usual form differ there only."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    found = element.get(name)
    if found is not None:
        return found
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def find_all(element: Element, name: str) -> Iterator[Element]:
    """Descendants with a name."""
    return (one for one in element.iter() if local(one) == name)


def find(element: Element | None, *names: str) -> Element | None:
    """The child of a child ... with these names, or None."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def relation_id(element: Element, name: str = "id") -> str | None:
    """A reference to another part (`r:id`, `r:embed`), never the plain attribute of that name."""
    for key, value in element.items():
        if key.rpartition("}")[2] == name and "relationships" in key:
            return value
    return None


class Package:
    """An office file.

    Args:
        data: all of it.

    Raises:
        PackageError: it is no zip, or too large inside.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise PackageError from None
        self._names = {name.lower(): name for name in self._zip.namelist()}
        self._left = _MAX_TOTAL

    def start(self) -> str:
        """Name of the main part."""
        for kind, target in self._relations("").values():
            if kind == "officeDocument":
                return target
        raise PackageError

    def read(self, part: str, most: int = _MAX_PART) -> bytes:
        """A part's bytes. Raises PackageError."""
        name = self._names.get(part.lower())
        if name is None:
            raise PackageError
        limit = min(most, self._left)
        try:
            with self._zip.open(name) as stream:
                data = stream.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError):
            raise PackageError from None
        if len(data) > limit:
            raise PackageError
        self._left -= len(data)
        return data

    def xml(self, part: str) -> Element:
        """A part as XML. Raises PackageError."""
        data = self.read(part)
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
            raise PackageError  # office files have none; entities can be made to explode
        try:
            return ElementTree.fromstring(data)  # noqa: S314
        except (ElementTree.ParseError, ValueError):
            raise PackageError from None

    def optional_xml(self, part: str | None) -> Element | None:
        """A part as XML, or None when it is missing or damaged: the rest can still be read."""
        try:
            return self.xml(part) if part is not None else None
        except PackageError:
            return None

    def targets(self, part: str) -> dict[str, str]:
        """What a part refers to: id to part name."""
        return {key: target for key, (_, target) in self._relations(part).items()}

    def related(self, part: str, kind: str) -> list[str]:
        """Parts of one kind that a part refers to."""
        return [target for found, target in self._relations(part).values() if found == kind]

    def picture(self, part: str | None) -> bytes | None:
        """A picture that MuPDF can draw, or None."""
        if part is None:
            return None
        try:
            data = self.read(part, _MAX_PICTURE)
        except PackageError:
            return None
        return data if is_picture(data) else None

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(part)
        rels = self.optional_xml(posixpath.join(folder, "_rels", name + ".rels"))
        found: dict[str, tuple[str, str]] = {}
        for one in rels if rels is not None else ():
            key, target = one.get("Id"), one.get("Target")
            if key is None or target is None or one.get("TargetMode") == "External":
                continue
            joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[key] = (one.get("Type", "").rpartition("/")[2], posixpath.normpath(joined))
        return found
