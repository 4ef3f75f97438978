# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What purging does with texts: a file's without some pages, and knowing a text again. Pure."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping

from ifn_desktop.model.text import FileText
from ifn_desktop.store import text_codec

ENOUGH = 200
"""Letters of a file from which it is known again; with fewer, many forms would be one."""
_TELLING = 60
"""Letters of a proposal that must stand in a paper for it to come from there."""


def letters_of(text: FileText) -> str:
    """Names a file's text whatever its bytes are; empty where it has next to none.

    A server that makes its files anew at each request gives other bytes for the same pages.
    """
    letters = _letters("\n".join(line.text for page in text.pages for line in page.lines))
    return hashlib.sha256(letters.encode()).hexdigest() if len(letters) >= ENOUGH else ""


def stands_in(part: str, text: str) -> bool:
    """Whether the beginning of a text stands in another, line breaks and spaces aside."""
    return _letters(part)[:_TELLING] in _letters(text)


def cut_text(text: FileText, pages: Mapping[int, int]) -> list[bytes]:
    """A file's text with places, packed, of some pages under their new numbers.

    What is said of the whole (its title, files inside it) goes; bookmarks of pages that go, too.
    """
    kept = tuple(page._replace(number=pages[page.number]) for page in text.pages if page.number in pages)
    outline = tuple(entry._replace(page=pages[entry.page]) for entry in text.outline if entry.page in pages)
    return text_codec.pack(FileText(kept, outline))


def _letters(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).replace("-\n", "").replace("\xad", "")
    return "".join(text.split())
