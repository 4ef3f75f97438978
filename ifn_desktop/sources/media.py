# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a file is: by its first bytes, then by what lies inside it, then by its name."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import BinaryIO

from ifn_desktop.errors import KnownError
from ifn_desktop.sources.names import ending
from ifn_desktop.sources.pieces import Limits
from ifn_desktop.sources.zip_entries import ZIP_FAULTS, open_zip

PDF = "application/pdf"
ZIP = "application/zip"
MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
TEXT = "text/plain"
HTML = "text/html"
ARCHIVES = frozenset(
    {"application/x-7z-compressed", "application/vnd.rar", "application/gzip", "application/x-tar"}
)
"""Archives that are known and not opened."""

_OOXML = "application/vnd.openxmlformats-officedocument."
DOCX = _OOXML + "wordprocessingml.document"
PPTX = _OOXML + "presentationml.presentation"
XLSX = _OOXML + "spreadsheetml.sheet"
_OPEN = "application/vnd.oasis.opendocument."

_BY_ENDING = {
    "pdf": PDF,
    "docx": DOCX,
    "docm": DOCX,
    "pptx": PPTX,
    "pptm": PPTX,
    "ppsx": PPTX,
    "xlsx": XLSX,
    "xlsm": XLSX,
    "odt": _OPEN + "text",
    "ods": _OPEN + "spreadsheet",
    "odp": _OPEN + "presentation",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "pps": "application/vnd.ms-powerpoint",
    "msg": OUTLOOK,
    "epub": "application/epub+zip",
    "xps": "application/oxps",
}
_TEXT_ENDINGS = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "md": "text/markdown",
    "eml": MAIL,
}
# Magic numbers: (offset, bytes, type).
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (257, b"ustar", "application/x-tar"),
    (0, b"\0\0\0\x0cjP  \r\n\x87\n", "image/jp2"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "encrypted"
_OLE_STREAMS = (
    ("EncryptedPackage", _ENCRYPTED),
    ("__properties_version1.0", OUTLOOK),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
_PDF_MARKS = re.compile(rb"%PDF|\d \d+ obj|startxref|trailer")
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(r"[!-9;-~]+:")
_MAIL_SURE = frozenset({"received", "message-id", "mime-version", "return-path", "delivered-to"})
_MAIL_USUAL = frozenset({"from", "to", "subject", "date", "cc"})


def detect(head: bytes, name: str, seekable: Callable[[], BinaryIO], limits: Limits) -> str | None:
    """Tell a file's media type.

    Args:
        head: its first bytes (64 KiB, or all of it).
        name: its name; asked only where the content leaves a choice.
        seekable: opens all of it, called only for zip and OLE files.
        limits: of the delivery.

    Returns:
        The media type, or None when it is nothing known.

    Raises:
        KnownError: `file.password` for an encrypted Office file, `zip.bomb`, `source.too_big_inside`.
    """
    found = _by_magic(head)
    if found is not None:
        return found
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _inside_zip(name, seekable, limits)
    if head.startswith(_OLE):
        found = _inside_ole(name, seekable)
        if found == _ENCRYPTED:
            raise KnownError("file.password", name=name)
        return found
    text = as_text(head)
    if text is not None and _HTML_START.match(text):
        return HTML
    if text is not None and _is_mail(text):
        return MAIL  # asked first: a message may hold a PDF as it is
    if b"%PDF-" in head[:1024]:
        return PDF
    named = ending(name)
    if text is not None:
        return _kind_of_text(text, head, named)
    if named == "pdf" and _PDF_MARKS.search(head):
        return PDF  # no header where it should be; readers mend that
    return None


def _by_magic(head: bytes) -> str | None:
    for offset, magic, media_type in _MAGIC:
        if head.startswith(magic, offset):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:2] == b"BM" and len(head) >= 26 and head[6:10] == b"\0\0\0\0":
        return "image/bmp"
    return None


def as_text(head: bytes) -> str | None:
    """The bytes as text when they are text, else None. The end may cut a character in two."""
    for bom, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(bom):
            return _printable(head[len(bom) :], codec)
    return _printable(head, "utf-8") or _printable(head, "cp1252")


def _printable(data: bytes, codec: str) -> str | None:
    try:
        text = codecs.getincrementaldecoder(codec)("strict").decode(data, False)
    except UnicodeDecodeError:
        return None
    if any(c < " " and c not in "\t\n\r\f\x1a" for c in text):
        return None
    if codec == "cp1252" and sum(c < "\x7f" for c in text) < 0.7 * len(text):
        return None
    return text or None


def _kind_of_text(text: str, head: bytes, named: str) -> str:
    if named == "pdf":
        # Not a paper: an error text saved under a paper's name, or a PDF without its header.
        # The reader of PDFs mends what can be mended and names the rest.
        return PDF
    start = text.lstrip()
    if start.startswith("<svg") or (start.startswith("<?xml") and "<svg" in start[:2000]):
        return "image/svg+xml"
    if start.startswith("BEGIN:VCALENDAR"):
        return "text/calendar"
    if _PDF_MARKS.match(head):
        return PDF
    if named in ("htm", "html"):
        return HTML
    return _TEXT_ENDINGS.get(named, TEXT)


def _is_mail(text: str) -> bool:
    names: set[str] = set()
    for line in text.splitlines()[:60]:
        if not line.strip():
            break
        if line[0] in " \t" or line.startswith("From "):
            continue
        match = _HEADER.match(line)
        if match is None:
            return False
        names.add(line[: match.end() - 1].lower())
    return len(names & (_MAIL_SURE | _MAIL_USUAL)) >= 3 and bool(names & _MAIL_SURE)


def _inside_zip(name: str, seekable: Callable[[], BinaryIO], limits: Limits) -> str:
    try:
        with seekable() as raw, open_zip(raw, limits) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            first = infos[0] if infos else None
            declared = b""
            if first is not None and first.filename == "mimetype" and first.file_size < 200:
                declared = archive.read(first)
    except KnownError as error:
        if error.code == "source.too_big_inside" and ending(name) in _BY_ENDING:
            return _BY_ENDING[ending(name)]
        raise
    except ZIP_FAULTS:
        return _BY_ENDING.get(ending(name), ZIP)  # the opener of the type says what is wrong
    if "[Content_Types].xml" in names:
        for folder, media_type in (("word/", DOCX), ("ppt/", PPTX), ("xl/", XLSX)):
            if any(n.startswith(folder) for n in names):
                return media_type
        if any(n.endswith((".fpage", ".fdseq")) for n in names):
            return "application/oxps"
    if declared.startswith((_OPEN.encode(), b"application/epub+zip")):
        return declared.decode("ascii", "replace").strip()
    return ZIP


def _inside_ole(name: str, seekable: Callable[[], BinaryIO]) -> str | None:
    from olefile import OleFileIO

    try:
        with seekable() as raw, OleFileIO(raw) as ole:  # pyright: ignore[reportUnknownVariableType]
            for stream, media_type in _OLE_STREAMS:
                if ole.exists(stream):  # pyright: ignore[reportUnknownMemberType]
                    return media_type
    except KnownError:
        raise
    except Exception:  # noqa: BLE001 - a hostile file may raise anything; its name decides then
        return _BY_ENDING.get(ending(name))
    return None
