# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What somebody pasted, read as the address or the folder that was meant. Pure functions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit
from urllib.request import url2pathname

from ifn_desktop.sources.web_page_address import whole_address

_ADDRESS = re.compile(r"(?:https?|davs?|webdavs?)://[^\s<>\"'»”]+", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w@.-])(?:[\w-]{1,63}\.)+[a-zåäö]{2,24}(?::\d{2,5})?(?:/[^\s<>\"'»”]*)?", re.IGNORECASE
)
_WRAPPED = " \t\r\n\"'“”„«»<>()[]"
_FOLDER = re.compile(r"(?:file:|~|/|\\\\|[A-Za-z]:[\\/])", re.IGNORECASE)
_DAV_SCHEMES = {"dav": "http", "davs": "https", "webdav": "http", "webdavs": "https"}
_NEXTCLOUD_DAV = re.compile(r"/(?:remote|public)\.php/(?:web)?dav(?:/|$)", re.IGNORECASE)
_NEXTCLOUD_SHARE = re.compile(r"^(?P<base>.*?)(?:/index\.php)?/s/(?P<token>[A-Za-z0-9_-]{6,64})(?:/.*)?$")
_NEXTCLOUD_APP = re.compile(r"^(?P<base>.*?)(?:/index\.php)?/(?:apps/files(?:/.*)?|login(?:/.*)?|f/\d+)$")


class Meant(NamedTuple):
    """What was meant.

    Attributes:
        address: https (http where the loopback was meant), or empty.
        folder: a path, or None.
        is_dav: the address says that it is WebDAV (`davs://`, `/remote.php/dav/…`).
    """

    address: str = ""
    folder: Path | None = None
    is_dav: bool = False


class Nextcloud(NamedTuple):
    """A place in Nextcloud as its own pages show it.

    Attributes:
        base: of the installation, without a slash at its end.
        share: the word of a shared link, or empty.
        folder: the folder that was open, `/Handlingar`, or empty.
    """

    base: str
    share: str = ""
    folder: str = ""

    def share_address(self) -> str:
        """Where the shared folder is for programs (Nextcloud 29 and later)."""
        return (
            f"{self.base}/public.php/dav/files/{self.share}/{quote(self.folder.strip('/'))}".rstrip("/") + "/"
        )

    def old_share_address(self) -> str:
        """The same in earlier versions, with the share's word as user."""
        return f"{self.base}/public.php/webdav/{quote(self.folder.strip('/'))}".rstrip("/") + "/"

    def user_address(self, user: str) -> str:
        """Where a user's folder is for programs."""
        inner = quote(f"{user}/{self.folder.strip('/')}".rstrip("/"))
        return f"{self.base}/remote.php/dav/files/{inner}/"


def read_pasted(text: str, *, loopback: bool = False) -> Meant | None:
    """The address or the folder in a pasted text; None where there is none.

    An address may stand in a sentence, be broken over lines, lack its `https://` or begin with
    `http://`, which becomes https: nothing is fetched in clear.

    Args:
        text: as pasted or typed.
        loopback: http to this computer stays http; for tests.
    """
    plain = text[:4000].strip(_WRAPPED)
    if not plain:
        return None
    if _FOLDER.match(plain) and not plain.startswith("//"):
        return Meant(folder=_path(plain))
    if "\n" in plain and _ADDRESS.match(plain):
        joined = re.sub(r"\s*\n\s*", "", plain)
        plain = joined if " " not in joined else plain
    found = _ADDRESS.search(plain) or _ADDRESS.search(
        plain.replace(" ", "%20") if plain.count("://") == 1 else ""
    )
    if found is None:
        bare = _BARE.search(plain)
        if bare is None:
            return None
        return _meant(f"https://{_ended(bare.group())}", loopback)
    whole = plain[found.start() :] if found.start() == 0 and "\n" not in plain else found.group()
    if " " in whole:
        # A path with blanks, copied from a field that shows it so; a sentence goes on in words.
        first, _, rest = whole.partition(" ")
        is_path = "://" not in rest and ("/" in rest or re.search(r"\.\w{2,4}$", rest))
        whole = whole.replace(" ", "%20") if is_path else first
    return _meant(_ended(whole), loopback)


def _ended(address: str) -> str:
    return address.rstrip(".,;:!?)]}»”'\"")


def _meant(address: str, loopback: bool) -> Meant:
    scheme, _, rest = address.partition("://")
    scheme = scheme.lower()
    is_dav = scheme in _DAV_SCHEMES
    scheme = _DAV_SCHEMES.get(scheme, scheme)
    host = rest.partition("/")[0].rpartition("@")[2].partition(":")[0]
    if scheme == "http" and not (loopback and host in ("127.0.0.1", "localhost")):
        scheme = "https"
        rest = re.sub(r"^([^/]*?):80(?=/|$)", r"\1", rest)
    address = f"{scheme}://{rest}"
    if "@" not in address.partition("://")[2].partition("/")[0]:
        address = whole_address(address, address) or address
    try:
        path = urlsplit(address).path
    except ValueError:
        return Meant(address, is_dav=is_dav)
    return Meant(address, is_dav=is_dav or bool(_NEXTCLOUD_DAV.search(path)))


def _path(text: str) -> Path:
    if text.lower().startswith("file:"):
        parts = urlsplit(text)
        text = url2pathname(parts.path)
        if parts.netloc and parts.netloc != "localhost":
            text = f"//{parts.netloc}{text}"
    return Path(text).expanduser()


def read_nextcloud(address: str, *, is_certain: bool = False) -> Nextcloud | None:
    """The place in Nextcloud that an address of its pages shows, or None.

    Args:
        address: as in the browser.
        is_certain: the page is known to be Nextcloud's, whatever its address.
    """
    parts = urlsplit(address)
    root = f"{parts.scheme}://{parts.netloc}"
    asked = parse_qs(parts.query)
    folder = unquote((asked.get("dir") or asked.get("path") or [""])[0])
    if ".." in folder.split("/"):
        folder = ""
    share = _NEXTCLOUD_SHARE.match(parts.path)
    if share is not None:
        return Nextcloud(root + share["base"].rstrip("/"), share["token"], folder)
    app = _NEXTCLOUD_APP.match(parts.path)
    if app is not None and (is_certain or "/apps/files" in parts.path):
        return Nextcloud(root + app["base"].rstrip("/"), "", folder)
    return Nextcloud(root + parts.path.partition("/index.php")[0].rstrip("/")) if is_certain else None
