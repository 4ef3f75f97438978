# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Recorded answers of real servers, and made-up ones that no server should give."""

from __future__ import annotations

from pathlib import Path

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.sources.webdav import members

NAMES = {
    ".DS_Store",
    'Bilaga "citat".pdf',
    "Handlingar för möte Nämnden för Gymnasium & Arbetsmarknad den 2026-09-17.pdf",
    "KALLELSE.PDF",
    "kallelse.pdf",
    "Protokoll fo\u0308r O\u0308rgryte 2026-09-17.pdf",
    "Tjänsteskrivelse 50% + tillägg #2; bilaga.pdf",
    "[Bilaga 1] Översiktsplan (utställd).pdf",
    "tom.pdf",
}


@pytest.mark.parametrize("server", ["apache", "rclone", "wsgidav"])
def test_names_sizes_and_etags_of_real_servers(server: str, shared_data: Path) -> None:
    body = (shared_data / "servers" / "propfind" / f"{server}.xml").read_bytes()
    found = members(body, "http://127.0.0.1/M%C3%B6ten%202026/")
    files = {member.path.rsplit("/", 1)[-1]: member for member in found if not member.is_collection}
    assert set(files) == NAMES
    assert [member.path for member in found if member.is_collection] == ["/Möten 2026/Ärende 12 – Budget/"]
    assert files["kallelse.pdf"].size == 134725
    assert files["tom.pdf"].size == 0
    assert all(member.etag and '"' not in member.etag and member.modified for member in files.values())
    assert all("%" in member.href for member in files.values())


def answer(*hrefs: str) -> bytes:
    lines = [
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop><d:getcontentlength>5</d:getcontentlength>"
        "<d:resourcetype/></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        for href in hrefs
    ]
    return f'<d:multistatus xmlns:d="DAV:">{"".join(lines)}</d:multistatus>'.encode()


def test_only_what_lies_in_the_collection_counts() -> None:
    body = answer(
        "/a/",
        "/a/b.pdf",
        "/a/b/c.pdf",
        "/c.pdf",
        "/a/..",
        "/a/%2e%2e",
        "/a/x%2fy.pdf",
        "http://annan/a/d.pdf",
    )
    found = members(body, "https://server/a/")
    assert [member.path for member in found] == ["/a/b.pdf", "/a/d.pdf"]
    assert [member.href for member in found] == ["/a/b.pdf", "/a/d.pdf"]


@pytest.mark.parametrize("body", [b"", b"<", b"<html></html>", b"\x00", answer("/a/b")[:-9]])
def test_what_is_no_listing_is_told(body: bytes) -> None:
    with pytest.raises(KnownError, match=r"webdav\."):
        members(body, "https://server/a/")
