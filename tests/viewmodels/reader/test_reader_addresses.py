# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Addresses of links, taken apart: what may be opened, and what the member is told first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.viewmodels.reader.page_links_address import OPENABLE, Doubt, read_address
from ifn_desktop.viewmodels.reader.page_links_embedded import safe_name, warning_for


@pytest.mark.parametrize(
    ("text", "site", "doubts"),
    [
        ("https://www.umea.se/a?b=1#c", "www.umea.se", ()),
        ("http://www.umea.se", "www.umea.se", (Doubt.OPEN,)),
        ("https://bank.se@evil.example:8443/x", "evil.example:8443", (Doubt.USER,)),
        ("https://xn--exmple-cua.se", "exämple.se", (Doubt.LETTERS,)),
        ("https://umeå.se/", "umeå.se", (Doubt.LETTERS,)),
        ("https://192.168.0.1/", "192.168.0.1", (Doubt.NUMBER,)),
        ("https://3232235521/", "3232235521", (Doubt.NUMBER,)),
        ("mailto:namnd@umea.se", "namnd@umea.se", ()),
    ],
)
def test_sound_addresses_may_be_opened(text: str, site: str, doubts: tuple[Doubt, ...]) -> None:
    address = read_address(text)
    assert address.may_open
    assert (address.full, address.site, address.doubts) == (text, site, doubts)


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "www.umea.se",
        "https://",
        "https:///a",
        "https://a b.se",
        "https://a.se\\@b.se",
        "https://a.se/\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe",
        "https://[::1",
        "https://a..se",
        "ms-msdt:/id",
        "mailto:",
        "mailto:a@b.se,c@d.se",
        "",
    ],
)
def test_all_others_can_only_be_copied(text: str) -> None:
    assert not read_address(text).may_open


@given(st.text(max_size=60) | st.text(max_size=40).map("https://".__add__))
def test_anything_is_shown_visibly(text: str) -> None:
    address = read_address(text)
    assert address.full.isprintable()
    if address.may_open:
        assert address.full == text.strip()
        assert address.full.partition(":")[0].lower() in OPENABLE
        assert address.site


def test_names_of_embedded_files_are_made_safe() -> None:
    assert safe_name("../../etc/passwd") == "etc passwd"
    assert safe_name("\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe") == "fdp.exe"
    assert safe_name("") == "bifogad fil"
    assert ".exe" in warning_for("faktura.pdf.EXE")
    assert warning_for("rapport.docx") == ""
    assert warning_for("rapport") != ""
