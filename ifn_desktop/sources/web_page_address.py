# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Addresses on web pages: made whole, told apart, and which of them are papers or pages. Pure functions."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from ifn_desktop.sources.names import ending, safe_path

PAPER_ENDINGS = frozenset(
    ["pdf", "pdfa", "doc", "docx", "docm", "ppt", "pptx", "xls", "xlsx", "odt", "odp", "ods", "rtf", "zip"]
)
_PAGE_ENDINGS = frozenset(["", "html", "htm", "aspx", "php", "jsp", "asp", "xhtml", "nsf"])
_SAYS_PDF = re.compile(r"(?<![a-zåäö])pdf(?![a-zåäö])", re.IGNORECASE)
_FETCHES = re.compile(
    r"/(?:download|documents?|dokument|files?|filer?|getfile|attachments?|blob|media)(?:/|\.|$)",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r";jsessionid=[^/?#]*|(?<=[?&])(?:jsessionid|phpsessid|sessionid)=[^&]*&?", re.IGNORECASE
)
_PAGE_NODE = re.compile(r"(?:\.\d{1,3}\.[0-9a-f]{8,40})?\.(?:html?|aspx|php|jsp)$", re.IGNORECASE)


def whole_address(base: str, href: str) -> str | None:
    """A link's address, whole and in one form; None where it is none that can be fetched.

    Blanks and letters outside ASCII are written as percent signs, the fragment and numbers of visits
    are taken off, host and scheme are in small letters.
    """
    href = href.strip()
    if not href or len(href) > 4000 or href.startswith("#"):
        return None
    try:
        parts = urlsplit(urljoin(base, href))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https") or not host or parts.username is not None:
        return None
    try:
        host = host.encode("idna").decode("ascii") if not host.isascii() else host.lower()
    except UnicodeError:
        return None
    if ":" in host:
        host = f"[{host}]"
    if port is not None and port != {"http": 80, "https": 443}[scheme]:
        host = f"{host}:{port}"
    path = quote(_SESSION.sub("", parts.path) or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(_SESSION.sub("", "?" + parts.query)[1:], safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((scheme, host, path, query, ""))


def host_of(address: str) -> str:
    """The host with its port, in small letters; `www.` is left out, for both names mean one site."""
    try:
        return urlsplit(address).netloc.lower().removeprefix("www.")
    except ValueError:
        return ""


def is_paper(address: str, text: str, media_type: str = "") -> bool:
    """Whether an address is a file to fetch rather than a page to read.

    By its ending anywhere in the path (`…/$File/Protokoll.pdf?OpenElement`, `….bin`), by what the page
    says of its type, or by a link that says `Pdf` or leads to a place that hands out files.
    """
    parts = urlsplit(address)
    last = ending(unquote(parts.path))
    if last in PAPER_ENDINGS or media_type in ("application/pdf", "application/zip"):
        return True
    if media_type.startswith("text/html"):
        return False
    names = [ending(unquote(value)) for value in re.split(r"[=&;]", parts.query)]
    if any(name in PAPER_ENDINGS for name in names):
        return True
    if last in _PAGE_ENDINGS - {"", "aspx", "php", "jsp", "asp"}:
        return False
    return bool(_SAYS_PDF.search(text)) or (last in ("bin", "dat", "") and bool(_FETCHES.search(parts.path)))


def is_page(address: str) -> bool:
    """Whether an address may be a page."""
    return ending(unquote(urlsplit(address).path)) in _PAGE_ENDINGS


def name_of(address: str) -> str:
    """The file's name in an address, as a reader would write it; empty where there is none."""
    parts = urlsplit(address)
    names = [unquote(parts.path.rstrip("/").rsplit("/", 1)[-1])]
    names += [
        unquote(value.partition("=")[2] or value).rsplit("/", 1)[-1] for value in parts.query.split("&")
    ]
    found = next((name for name in names if ending(name) in PAPER_ENDINGS), names[0])
    return safe_path(found) if found else ""


def below(address: str) -> str:
    """What the addresses of a page's own pages begin with: `/namnder/ifn.html` has `/namnder/ifn/…`."""
    parts = urlsplit(address)
    path = _PAGE_NODE.sub("", parts.path)
    return path if path.endswith("/") else path + "/"


def is_below(page: str, address: str) -> bool:
    """Whether an address belongs to the page's own part of the site (and is not the page itself)."""
    if host_of(page) != host_of(address):
        return False
    path = urlsplit(address).path
    return path.startswith(below(page)) and path != urlsplit(page).path and len(path) > len(below(page))
