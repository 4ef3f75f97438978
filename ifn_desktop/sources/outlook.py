# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Opens a message saved from Outlook (.msg): an OLE file whose streams are MAPI properties.

Read with python-oxmsg below its `Message`: that class knows neither messages inside messages nor
a limit for what a forged file claims to hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from ifn_desktop.errors import KnownError
from ifn_desktop.sources.mail import (
    INLINE_IMAGE_BYTES,
    all_or_refused,
    decode_text,
    html_to_text,
    text_piece,
    title_of,
)
from ifn_desktop.sources.names import safe_path
from ifn_desktop.sources.pieces import Limits, Piece, Refusal, bytes_piece

# Lengths of the header of a properties stream ([MS-OXMSG] 2.4.1).
_TOP, _EMBEDDED, _ATTACHMENT = 32, 24, 8
_EMBEDDED_MESSAGE = "__substg1.0_3701000D"
_ATTACH_BY_VALUE, _ATTACH_EMBEDDED, _ATTACH_OLE = 1, 5, 6
_MOST_STREAMS = 20_000
_SUBJECT, _BODY, _HTML, _SENDER_NAME, _SENDER_ADDRESS, _SENT = 0x37, 0x1000, 0x1013, 0xC1A, 0x5D01, 0x39
_DATA, _LONG_NAME, _SHORT_NAME, _DISPLAY_NAME = 0x3701, 0x3707, 0x3704, 0x3001
_METHOD, _CONTENT_ID, _MIME, _HIDDEN = 0x3705, 0x3712, 0x370E, 0x7FFE


def open_outlook(piece: Piece, limits: Limits) -> Iterator[Piece | Refusal]:
    """The parts of an Outlook message: its text first, then attachments, then messages inside it."""
    if piece.size is not None and piece.size > limits.memory_bytes:
        yield Refusal(piece.name, "mail.too_big")
        return
    yield from all_or_refused(piece.name, lambda: _load(piece, limits))


def _load(piece: Piece, limits: Limits) -> Iterator[Piece | Refusal]:
    from olefile import OleFileIO
    from oxmsg.storage import Storage

    with piece.seekable() as raw, OleFileIO(raw) as ole:  # pyright: ignore
        entries = ole.direntries  # pyright: ignore
        if len(entries) > _MOST_STREAMS:  # pyright: ignore
            raise KnownError("mail.damaged")
        # Streams may be forged to share sectors: together they cannot be larger than the file.
        size = raw.seek(0, 2)
        claimed = sum(entry.size for entry in entries if entry is not None and entry.entry_type == 2)  # pyright: ignore
        if claimed > size:
            raise KnownError("mail.damaged")
        root = Storage.from_ole(ole)  # pyright: ignore
    yield from _Message(root, _TOP, piece.name, limits.depth).parts()


class _Message:
    """One message, at the top or inside an attachment."""

    def __init__(self, storage: object, header: int, name: str, depth: int) -> None:
        from oxmsg.properties import Properties
        from oxmsg.storage import Storage

        if not isinstance(storage, Storage):
            raise KnownError("mail.damaged")
        self._storage = storage
        self._properties = Properties(storage, header)
        self._name = name
        self._depth = depth

    def parts(self) -> Iterator[Piece | Refusal]:
        """Its text and all that is attached."""
        get = self._properties.str_prop_value
        text = get(_BODY) or ""
        if not text.strip():
            html = self._properties.binary_prop_value(_HTML)
            text = html_to_text(
                decode_text(html, self._properties.body_encoding) if html else get(_HTML) or ""
            )
        sent = self._properties.date_prop_value(_SENT)
        sender = " ".join(filter(None, (get(_SENDER_NAME), get(_SENDER_ADDRESS))))
        subject = " ".join((get(_SUBJECT) or "").split())
        if text.strip():
            date = sent.strftime("%Y-%m-%d %H:%M") if sent else ""
            yield text_piece(self._name, subject, sender, date, text)
        for number, storage in enumerate(self._storage.iter_attachment_storages(), 1):
            yield from self._attachment(storage, number)

    def _attachment(self, storage: object, number: int) -> Iterator[Piece | Refusal]:
        from oxmsg.properties import Properties
        from oxmsg.storage import Storage

        if not isinstance(storage, Storage):
            raise KnownError("mail.damaged")
        properties = Properties(storage, _ATTACHMENT)
        get = properties.str_prop_value
        given = get(_LONG_NAME) or get(_SHORT_NAME) or get(_DISPLAY_NAME) or f"Bilaga {number}"
        name = f"{self._name}/{safe_path(given).replace('/', '_')}"
        method = properties.int_prop_value(_METHOD)
        if method == _ATTACH_EMBEDDED:
            yield from self._embedded(storage, given)
            return
        try:
            data = properties.binary_prop_value(_DATA)
        except KeyError:  # the property is promised, its stream is missing
            data = None
        if data is None:
            yield Refusal(name, "mail.by_reference" if method != _ATTACH_OLE else "file.unknown")
            return
        mime = get(_MIME) or ""
        if len(data) <= INLINE_IMAGE_BYTES and get(_CONTENT_ID) and mime.startswith("image/"):
            yield Refusal(name, "mail.inline_image")
        elif mime == "application/ms-tnef":
            yield Refusal(name, "mail.winmail")
        else:
            yield bytes_piece(name, data)

    def _embedded(self, storage: object, given: str) -> Iterator[Piece | Refusal]:
        from oxmsg.storage import Storage

        name = f"{self._name}/{title_of(given)}.msg"
        inner = next((s for s in getattr(storage, "storages", ()) if s.name == _EMBEDDED_MESSAGE), None)
        if not isinstance(inner, Storage):
            yield Refusal(name, "mail.damaged")
        elif self._depth <= 1:
            yield Refusal(name, "source.too_deep")
        else:
            yield from _Message(inner, _EMBEDDED, name, self._depth - 1).parts()
