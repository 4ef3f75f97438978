# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A folder on a WebDAV server (RFC 4918): Nextcloud, Apache, nginx, and what else speaks it.

One PROPFIND of depth 1 a collection; an answer that is the very same as last time is not even read.
Servers differ: percent-encoding in small letters, ETags without quotation marks or none at all, whole
addresses in the place of paths. Files are known by their path, changes by ETag, else by date and
length.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from contextlib import AbstractContextManager
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import Fault, Listing, RemoteFile, Source
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.addresses import address_mark, join
from ifn_desktop.sources.http import Fetcher
from ifn_desktop.sources.left_out import why_left_out
from ifn_desktop.sources.remote import Content, Known, Resume

CONNECTIONS = 2
DEPTH = 16
COLLECTIONS = 2_000
FILES = 50_000
_DAV = "{DAV:}"
ASK = (
    b'<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/>'
    b"<getcontentlength/><getlastmodified/><getetag/></prop></propfind>"
)
_HEADERS = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8", "Accept": "application/xml"}


class Member(NamedTuple):
    """What stands in a collection.

    Attributes:
        path: decoded, from the server's root; a collection's ends with a slash.
        href: the same as the server wrote it, without scheme and host.
        size, modified, etag: as in `RemoteFile`.
    """

    path: str
    href: str
    is_collection: bool
    size: int | None = None
    modified: str = ""
    etag: str = ""


class WebDavSource:
    """Lists and opens the files of a WebDAV folder and the folders in it.

    Args:
        source: whose address is the folder's.
    """

    def __init__(self, source: Source) -> None:
        address = source.address
        self._root = address if address.endswith("/") else f"{address}/"

    @property
    def connections(self) -> int:
        """How many may be open at once."""
        return CONNECTIONS

    def list(self, known: Known, fetcher: Fetcher, cancel: CancelToken) -> Listing:
        """Ask for every collection once; see `RemoteSource.list`.

        Raises:
            KnownError: `webdav.not_dav`, `webdav.damaged`, `remote.*`.
        """
        return _Walk(self._root, known, fetcher, cancel).run()

    def open(
        self, file: RemoteFile, fetcher: Fetcher, resume: Resume | None, cancel: CancelToken
    ) -> AbstractContextManager[Content]:
        """Begin to get a file."""
        return fetcher.open(file.address, cancel, resume=resume)


class _Walk:
    """One listing."""

    def __init__(self, root: str, known: Known, fetcher: Fetcher, cancel: CancelToken) -> None:
        self._root = root
        self._known = known
        self._fetcher = fetcher
        self._cancel = cancel
        self._before = _read_token(known.token)
        self._now: dict[str, tuple[str, list[str]]] = {}
        self._files: list[RemoteFile] = []
        self._same: set[str] = set()
        self._faults: list[Fault] = []
        self._complete = True

    def run(self) -> Listing:
        waiting = [("", self._root, 0)]
        while waiting:
            folder, address, depth = waiting.pop()
            self._cancel.raise_if_cancelled()
            try:
                inner = self._collection(folder, address)
            except KnownError as error:
                if not folder:
                    raise
                self._incomplete(error.code, address, folder)
                continue
            if inner and (depth >= DEPTH or len(self._now) + len(waiting) + len(inner) > COLLECTIONS):
                self._incomplete("remote.too_many", address, folder)
                continue
            if len(self._files) > FILES:
                self._incomplete("remote.too_many", address, folder)
                break
            waiting += [
                (f"{folder}{unquote(_last(href))}/", join(address, href), depth + 1) for href in inner
            ]
        token = json.dumps(self._now, ensure_ascii=False) if self._complete else ""
        if self._complete and set(self._now) == set(self._before) == self._same:
            return Listing(token=token, unchanged=True)
        if self._same:
            self._files += [file for key, file in self._known.files().items() if _folder(key) in self._same]
        return Listing(tuple(self._files), self._complete, tuple(self._faults), token)

    def _collection(self, folder: str, address: str) -> list[str]:
        """Ask for one; notes its files and gives the collections in it."""
        try:
            answer = self._fetcher.ask("PROPFIND", address, self._cancel, headers=_HEADERS, body=ASK)
        except KnownError as error:
            if error.params.get("status") in {400, 405, 501}:
                raise KnownError("webdav.not_dav") from None
            raise
        if answer.status != 207:
            raise KnownError("webdav.not_dav")
        digest = hashlib.sha256(answer.body).hexdigest()
        before = self._before.get(folder)
        if before is not None and before[0] == digest:
            self._now[folder] = before
            self._same.add(folder)
            return before[1]
        inner: list[str] = []
        for member in members(answer.body, answer.address):
            if member.is_collection:
                if why_left_out(_name(member.path), is_folder=True) is None:
                    inner.append(member.href)
            else:
                self._file(folder, answer.address, member)
        self._now[folder] = (digest, inner)
        return inner

    def _file(self, folder: str, address: str, member: Member) -> None:
        name = _name(member.path)
        key = f"{folder}{name}"
        where = join(address, member.href)
        shown = unicodedata.normalize("NFC", name)
        code = why_left_out(shown) or ("file.empty" if member.size == 0 else None)
        if code is not None:
            self._faults.append(Fault(code, address_mark(where), shown))
            # Emptied while it is being written anew: it is not gone.
            before = self._known.files().get(key) if code == "file.empty" else None
            if before is not None:
                self._files.append(before)
            return
        self._files.append(
            RemoteFile(
                key,
                shown,
                where,
                member.size,
                member.modified,
                member.etag,
                unicodedata.normalize("NFC", folder.rstrip("/")),
            )
        )

    def _incomplete(self, code: str, address: str, folder: str) -> None:
        self._complete = False
        self._faults.append(Fault(code, address_mark(address), _name(folder)))


def members(body: bytes, address: str) -> list[Member]:
    """What stands in a collection, by its answer to PROPFIND; the collection itself left out.

    Args:
        body: the answer.
        address: of the collection, after redirects.

    Raises:
        KnownError: `webdav.damaged`.
    """
    from defusedxml import DefusedXmlException, ElementTree

    try:
        root: Any = ElementTree.fromstring(body, forbid_dtd=True)  # pyright: ignore[reportUnknownMemberType]
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        raise KnownError("webdav.damaged") from None
    if root.tag != f"{_DAV}multistatus":
        raise KnownError("webdav.not_dav")
    home = unquote(urlsplit(address).path)
    home = home if home.endswith("/") else f"{home}/"
    found: list[Member] = []
    for response in root.iterfind(f"{_DAV}response"):
        member = _member(response)
        if member is None or not member.path.startswith(home):
            continue
        rest = member.path[len(home) :].rstrip("/")
        # Its own line, or something that depth 1 does not hold.
        if rest in {"", ".", ".."} or "/" in rest:
            continue
        found.append(member)
    return found


def _member(response: Any) -> Member | None:
    href = (response.findtext(f"{_DAV}href") or "").strip()
    if not href:
        return None
    try:
        href = urlsplit(href)._replace(scheme="", netloc="", query="", fragment="").geturl()
    except ValueError:
        return None
    values: dict[str, str] = {}
    is_collection = False
    for propstat in response.iterfind(f"{_DAV}propstat"):
        status = propstat.findtext(f"{_DAV}status") or ""
        if " 200" not in status:
            continue
        for prop in propstat.iterfind(f"{_DAV}prop/*"):
            if prop.tag == f"{_DAV}resourcetype":
                is_collection = prop.find(f"{_DAV}collection") is not None
            else:
                values[str(prop.tag)] = (prop.text or "").strip()
    path = unquote(href)
    if is_collection and not path.endswith("/"):
        path, href = f"{path}/", f"{href}/"
    length = values.get(f"{_DAV}getcontentlength", "")
    etag = values.get(f"{_DAV}getetag", "").removeprefix("W/").strip('"')
    return Member(
        path,
        href,
        is_collection,
        int(length) if length.isascii() and length.isdecimal() else None,
        values.get(f"{_DAV}getlastmodified", ""),
        etag,
    )


def _read_token(token: str) -> dict[str, tuple[str, list[str]]]:
    try:
        return {
            folder: (str(digest), [str(href) for href in inner])
            for folder, (digest, inner) in json.loads(token or "{}").items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}


def _name(path: str) -> str:
    return path.rstrip("/").rsplit("/", 1)[-1]


def _last(href: str) -> str:
    return href.rstrip("/").rsplit("/", 1)[-1]


def _folder(key: str) -> str:
    folder, slash, _ = key.rpartition("/")
    return f"{folder}{slash}"
