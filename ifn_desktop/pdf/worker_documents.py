# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: opening documents, and what may be wrong with them.

Gets the pymupdf module as an argument; only `worker` imports it.
"""

from __future__ import annotations

import stringprep
import unicodedata
from typing import Any

_HEADER_WITHIN = 1024  # ISO 32000-1, annex H.3.4.1: readers look for %PDF- in the first 1024 bytes
_MAX_OUTLINE = 20_000
_MAX_NAMES = 2_000
_MAX_TITLE = 1_000


class Refusal(Exception):
    """This job cannot be done, by fault of the document.

    Args:
        code: of the KnownError to raise in the program.
        **params: numbers that its text needs.
    """

    def __init__(self, code: str, **params: int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def out_of_memory(error: BaseException) -> bool:
    """Whether an error of MuPDF or Python means that the memory limit is reached."""
    return isinstance(error, MemoryError) or "alloc" in str(error)[:60]


def open_pdf(mu: Any, data: memoryview, password: str | None, max_pages: int) -> Any:
    """Open a PDF from memory.

    Args:
        mu: the pymupdf module.
        data: the file; must live as long as the document.
        password: what the member typed, or None.
        max_pages: more are refused.

    Raises:
        Refusal: with the reason.
    """
    if len(data) == 0:
        raise Refusal("file.empty")
    looks_like_pdf = b"%PDF-" in bytes(data[:_HEADER_WITHIN])
    try:
        document = mu.Document(stream=data, filetype="pdf")
    except Exception as error:  # noqa: BLE001
        if out_of_memory(error):
            raise Refusal("pdf.memory") from None
        raise Refusal("pdf.damaged" if looks_like_pdf else "pdf.not_pdf") from None
    if not document.is_pdf:
        raise Refusal("pdf.not_pdf")
    try:
        readable = not document.needs_pass or _authenticate(document, password)
        pages = document.page_count if readable else 0
    except Exception as error:  # noqa: BLE001
        raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.damaged") from None
    if not readable:
        raise Refusal("pdf.password")
    if pages <= 0:
        # MuPDF mends what it can of anything, to no pages at all of a file that never was a PDF.
        raise Refusal("pdf.no_pages" if looks_like_pdf else "pdf.not_pdf")
    if pages > max_pages:
        raise Refusal("pdf.too_many_pages", pages=pages, limit=max_pages)
    return document


def _authenticate(document: Any, password: str | None) -> bool:
    if password is None:
        return False
    return any(document.authenticate(form) for form in _password_forms(password))


def _password_forms(password: str) -> list[str]:
    """A password as typed, composed, and as revision 6 wants it (SASLprep, RFC 4013)."""
    forms = [password, unicodedata.normalize("NFC", password)]
    mapped = "".join(
        " " if stringprep.in_table_c12(letter) else letter
        for letter in password
        if not stringprep.in_table_b1(letter)
    )
    forms.append(unicodedata.normalize("NFKC", mapped))
    return list(dict.fromkeys(forms))


def clean(text: str) -> str:
    """Text without control characters and without halves of characters."""
    if text.isprintable():
        return text
    return "".join(
        " " if letter in "\t\n\r\u2028\u2029" else letter
        for letter in text
        if (letter >= " " and not "\x7f" <= letter <= "\x9f" and not "\ud800" <= letter <= "\udfff")
        or letter in "\t\n\r"
    )


def describe(document: Any) -> dict[str, object]:
    """Outline, title, embedded file names. What is damaged is left out, the rest stays."""
    return {
        "outline": _outline(document),
        "title": _title(document),
        "embedded": _embedded(document),
    }


def _outline(document: Any) -> list[list[object]]:
    try:
        entries = document.get_toc(simple=True)[:_MAX_OUTLINE]
    except Exception:  # noqa: BLE001
        return []  # a damaged table of contents is no table of contents
    count = document.page_count
    return [
        [max(1, int(level)), clean(str(title))[:_MAX_TITLE], page if 1 <= page <= count else 0]
        for level, title, page in entries
    ]


def _title(document: Any) -> str:
    try:
        metadata: dict[str, Any] = document.metadata or {}
        return clean(str(metadata.get("title") or ""))[:_MAX_TITLE].strip()
    except Exception:  # noqa: BLE001
        return ""  # metadata that cannot be read says nothing


def _embedded(document: Any) -> list[str]:
    try:
        names = document.embfile_names()[:_MAX_NAMES]
    except Exception:  # noqa: BLE001
        return []  # a damaged name tree names nothing
    return [clean(str(name))[:_MAX_TITLE] for name in names]
