# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds out what an address is, by few requests: a folder, WebDAV, OParl, or a page with papers."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import Listing, Source, SourceId, SourceKind
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources import addresses
from ifn_desktop.sources.guess_text import Nextcloud, read_nextcloud, read_pasted
from ifn_desktop.sources.kept_answers import KeptAnswer, KeptAnswers
from ifn_desktop.sources.meeting_evidence import commonest
from ifn_desktop.sources.remote import Known
from ifn_desktop.sources.web_page_outline import read_outline
from ifn_desktop.sources.web_page_text import page_text

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Answer, Fetcher

OpenFetcher = Callable[[str, str, str | None], "AbstractContextManager[Fetcher]"]
"""Opens a way to a server: (address, user or empty, password or None)."""

_ANY = "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5"
_BYTES = 64 << 20
_IS_NEXTCLOUD = re.compile(
    rb"data-requesttoken=|oc_config|/core/js/oc\.js|<meta[^>]{1,80}nextcloud|owncloud", re.IGNORECASE
)
_PROPFIND = b'<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'
_SITE_PART = re.compile(r"\s+[-–|·:]\s+")


class Needs(StrEnum):
    """What is wanted of the member before it can be told more."""

    NOTHING = ""
    LOGIN = "login"
    PASSWORD = "password"  # noqa: S105 - a shared link's password, without a user name


class Guess(NamedTuple):
    """What an address is.

    Attributes:
        address: to be kept, or the folder's path.
        name: a proposal for what the member calls it.
        user: to be kept; for a shared link it is not the member's own name.
        needs: what is to be asked for first; else `listing` tells what there is.
        options: of the source.
        listing: what it has, where finding out told that already.
    """

    kind: SourceKind
    address: str
    name: str = ""
    user: str = ""
    needs: Needs = Needs.NOTHING
    options: Mapping[str, str] = MappingProxyType({})
    listing: Listing | None = None

    def source(self, identity: SourceId) -> Source:
        """As a source, everything chosen."""
        return Source(identity, self.kind, self.address, self.name, user=self.user, options=self.options)


class Guesser:
    """Finds out.

    Args:
        open_fetcher: opens a way to a server.
        loopback: http to this computer is allowed; for tests.
        now: seconds since 1970.
    """

    def __init__(
        self, open_fetcher: OpenFetcher, *, loopback: bool = False, now: Callable[[], float] = time.time
    ) -> None:
        self._open = open_fetcher
        self._loopback = loopback
        self._now = now

    def guess(self, text: str, cancel: CancelToken, *, user: str = "", password: str | None = None) -> Guess:
        """Find out what a pasted text leads to.

        Args:
            text: an address with or without https://, in a sentence or not, or a folder's path.
            cancel: stops it.
            user: a user name, once it was asked for.
            password: with it.

        Raises:
            KnownError: `remote.*`, `web.*`, `oparl.*`, `folder.*`; `guess.no_address` where there is
                none in the text; `guess.nothing` where nothing is found.
        """
        meant = read_pasted(text, loopback=self._loopback)
        if meant is None:
            raise KnownError("guess.no_address")
        if meant.folder is not None:
            if not meant.folder.is_dir():
                raise KnownError("folder.missing")
            return Guess(SourceKind.FOLDER, str(meant.folder), meant.folder.name)
        address = addresses.clean(meant.address, loopback=self._loopback)
        asking = _Asking(self._open, cancel, user, password, self._now)
        if meant.is_dav:
            return asking.dav(address)
        nextcloud = read_nextcloud(address)
        if nextcloud is not None and (guess := asking.nextcloud(nextcloud)) is not None:
            return guess
        return asking.anything(address)


class _Asking:
    """One finding out."""

    def __init__(
        self,
        open_fetcher: OpenFetcher,
        cancel: CancelToken,
        user: str,
        password: str | None,
        now: Callable[[], float],
    ) -> None:
        self._open = open_fetcher
        self._cancel = cancel
        self._user = user
        self._password = password
        self._now = now

    # WebDAV and Nextcloud -----------------------------------------------------------------------

    def dav(self, address: str) -> Guess:
        """An address that says that it is WebDAV."""
        address = address if address.endswith("/") else f"{address}/"
        guess = Guess(SourceKind.WEBDAV, address, _folder_name(address), self._user)
        try:
            is_dav = self._is_dav(address, self._user, self._password)
        except KnownError as error:
            if error.code == "remote.password" and self._password is None:
                return guess._replace(needs=Needs.LOGIN)
            raise
        if not is_dav:
            raise KnownError("guess.nothing")
        return guess

    def nextcloud(self, place: Nextcloud) -> Guess | None:
        """A page of Nextcloud; None when it only looked like one."""
        if place.share:
            return self._share(place)
        if not self._user:
            return Guess(SourceKind.WEBDAV, f"{place.base}/", _host(place.base), needs=Needs.LOGIN)
        return self.dav(place.user_address(self._user))

    def _share(self, place: Nextcloud) -> Guess | None:
        # With a password of its own the user is `anonymous`, in older versions the share's word.
        tries = (
            (place.share_address(), "anonymous" if self._password else ""),
            (place.old_share_address(), place.share),
        )
        asked = False
        for address, user in tries:
            guess = Guess(SourceKind.WEBDAV, address, _folder_name(place.folder) or _host(place.base), user)
            try:
                if self._is_dav(address, user, self._password or "" if user else None):
                    return guess
            except KnownError as error:
                if error.code == "remote.password":
                    asked = True
                elif error.code not in ("remote.gone", "remote.refused", "remote.elsewhere"):
                    raise
        if not asked:
            return None
        if self._password is not None:
            raise KnownError("remote.password")
        return Guess(SourceKind.WEBDAV, tries[0][0], _host(place.base), "anonymous", Needs.PASSWORD)

    def _is_dav(self, address: str, user: str, password: str | None) -> bool:
        with self._open(address, user, password) as fetcher:
            try:
                answer = fetcher.ask(
                    "PROPFIND",
                    address,
                    self._cancel,
                    headers={"Depth": "0", "Content-Type": "application/xml; charset=utf-8"},
                    body=_PROPFIND,
                    limit=1 << 20,
                )
            except KnownError as error:
                if error.code == "remote.refused":
                    return False
                raise
            return answer.status == 207

    # Anything else ------------------------------------------------------------------------------

    def anything(self, address: str, *, again: bool = True) -> Guess:
        """An address that tells nothing by itself; `again` with `www.` or without it, for sites move so."""
        try:
            with self._open(address, self._user, self._password) as fetcher:
                answer = fetcher.get(address, self._cancel, accept=_ANY, limit=_BYTES)
        except KnownError as error:
            if error.code == "remote.elsewhere" and again:
                return self.anything(_other_name(address), again=False)
            return self._no_page(address, error)
        if answer.body.startswith(b"%PDF-") or answer.media_type == "application/pdf":
            raise KnownError("web.no_page")
        if "json" in answer.media_type or answer.body[:1] == b"{":
            return self._oparl(address, answer)
        if _IS_NEXTCLOUD.search(answer.body[: 1 << 16]):
            place = read_nextcloud(answer.address, is_certain=True)
            guess = self.nextcloud(place) if place is not None else None
            if guess is not None:
                return guess
        return self._page(address, answer)

    def _no_page(self, address: str, error: KnownError) -> Guess:
        """A server that has no page there, or wants to know who asks, may speak WebDAV."""
        if error.code == "remote.password" and not self._user:
            return Guess(SourceKind.WEBDAV, address, _host(address), needs=Needs.LOGIN)
        if error.code in ("remote.gone", "remote.refused", "remote.password"):
            try:
                is_dav = self._is_dav(address, self._user, self._password)
            except KnownError:
                is_dav = False
            if is_dav:
                return Guess(SourceKind.WEBDAV, address, _folder_name(address), self._user)
        raise error

    def _oparl(self, address: str, answer: Answer) -> Guess:
        from ifn_desktop.sources.oparl_lists import parsed
        from ifn_desktop.sources.oparl_objects import text, type_of

        raw = parsed(answer.body)
        if type_of(raw) == "Body" and text(raw, "system"):
            system = addresses.join(address, text(raw, "system"))
            options = {"body": text(raw, "id")}
            return Guess(SourceKind.OPARL, system, text(raw, "name"), options=options)
        if type_of(raw) not in ("System", "Body") and "oparlVersion" not in raw:
            raise KnownError("oparl.no_system")
        return Guess(SourceKind.OPARL, address, text(raw, "name") or _host(address), self._user)

    def _page(self, address: str, answer: Answer) -> Guess:
        from ifn_desktop.sources.web_page import WebPageSource

        if addresses.origin(answer.address) == addresses.origin(address):
            address = answer.address
        kept = KeptAnswers()
        headers = answer.headers
        kept.put(
            address,
            KeptAnswer(
                answer.body,
                headers.get("etag", ""),
                headers.get("last-modified", ""),
                self._now(),
                answer.address,
            ),
        )
        source = Source(SourceId(""), SourceKind.WEB_PAGE, address, user=self._user)
        with self._open(address, self._user, self._password) as fetcher:
            listing = WebPageSource(source, now=self._now).list(
                Known(kept=kept.pack()), fetcher, self._cancel
            )
        # What shows its folder as a page may speak WebDAV too, which tells far more of each file.
        is_folder = self._user or all(_lies_in(address, file.address) for file in listing.files)
        if is_folder and self._speaks_dav(address):
            return Guess(SourceKind.WEBDAV, address, _folder_name(address), self._user)
        if not listing.files:
            codes = [fault.code for fault in listing.faults]
            raise KnownError(codes[0] if codes else "web.no_papers")
        return Guess(SourceKind.WEB_PAGE, address, _page_name(listing, answer), self._user, listing=listing)

    def _speaks_dav(self, address: str) -> bool:
        try:
            return self._is_dav(address, self._user, self._password)
        except KnownError:
            return False


def _other_name(address: str) -> str:
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest[4:] if rest.startswith('www.') else 'www.' + rest}"


def _page_name(listing: Listing, answer: Answer) -> str:
    """The board whose page it is, else the page's title without the site's name."""
    boards = {file.organization for file in listing.files if file.organization}
    if len(boards) == 1:
        return commonest(boards)
    title = read_outline(page_text(answer.body[: 1 << 18])).title
    return _SITE_PART.split(title)[0][:80] or _host(answer.address)


def _lies_in(folder: str, address: str) -> bool:
    return address.rpartition("/")[0] == folder.partition("?")[0].rstrip("/")


def _folder_name(address: str) -> str:
    return unquote(urlsplit(address).path).rstrip("/").rsplit("/", 1)[-1] or _host(address)


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""
