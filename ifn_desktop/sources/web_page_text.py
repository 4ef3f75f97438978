# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A page's bytes as text: what it says of its letters is tried, and never trusted to fit."""

from __future__ import annotations

import codecs
import re

_SAYS = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_OLD = frozenset({"latin-1", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"})
_USUAL = frozenset({"utf-8", "utf8", "windows-1252", "cp1252", "iso-8859-15", "iso8859-15", "utf-16"}) | _OLD


def page_text(body: bytes) -> str:
    """The page's text: UTF-8 where it fits, else what the page says, else Windows' Western letters."""
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(codec, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        said = _SAYS.search(body[:4096])
        name = said[1].decode("ascii").lower() if said else ""
        if name in ("utf-8", "utf8") and error.start > len(body) // 2:
            return body.decode("utf-8", "replace")  # cut off, or one wrong letter in a text put in
    # Pages that say Latin-1 mean Windows-1252, as browsers know (WHATWG Encoding).
    codec = name if name in _USUAL - _OLD - {"utf-8", "utf8", "utf-16"} else "cp1252"
    return body.decode(codec, "replace")
