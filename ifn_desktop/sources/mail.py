# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Opens an e-mail (.eml): its own text, its attachments, messages forwarded inside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from html.parser import HTMLParser

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.sources.names import safe_path
from ifn_desktop.sources.pieces import Limits, Piece, Refusal, bytes_piece

INLINE_IMAGE_BYTES = 64 << 10
"""A picture in the text of a message that is not larger is a logotype or a signature."""

_HEADER_BYTES = 1 << 20
_ENDINGS = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "message/rfc822": ".eml",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/tiff": ".tif",
    "application/zip": ".zip",
}
_SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})


def open_mail(piece: Piece, limits: Limits) -> Iterator[Piece | Refusal]:
    """The parts of a message: its text (named by its subject) first, then what is attached."""

    def parts() -> Iterator[Piece | Refusal]:
        message = BytesParser(policy=policy.default).parsebytes(_read(piece, limits))
        yield from _parts(message, piece.name)

    yield from all_or_refused(piece.name, parts)


def all_or_refused(name: str, parts: Callable[[], Iterator[Piece | Refusal]]) -> Iterator[Piece | Refusal]:
    """All parts of a message, or one refusal: of a message that cannot be read to its end nothing is taken.

    Args:
        name: the message, for the refusal.
        parts: reads it; may raise anything.
    """
    try:
        found = list(parts())
    except KnownError as error:
        found = [Refusal(name, error.code, error.params)]
    except Cancelled:
        raise
    except Exception:  # noqa: BLE001 - the libraries raise many kinds on a hostile message
        found = [Refusal(name, "mail.damaged")]
    yield from found or [Refusal(name, "mail.empty")]


def _read(piece: Piece, limits: Limits) -> bytes:
    with piece.seekable() as raw:
        data = raw.read(limits.memory_bytes + 1)
    if len(data) > limits.memory_bytes:
        raise KnownError("mail.too_big")
    head = re.search(rb"\r?\n\r?\n", data)
    if (head.start() if head else len(data)) > _HEADER_BYTES:
        raise KnownError("mail.damaged")
    return data


def _parts(message: EmailMessage, name: str) -> Iterator[Piece | Refusal]:
    subject = _header(message, "subject")
    body = message.get_body(("plain", "html"))
    text = _text(body) if body is not None else ""
    html = message.get_body(("html",))
    if text.strip():
        yield text_piece(name, subject, _header(message, "from"), _header(message, "date"), text)
    spoken_for = {id(part) for part in (body, html, message.get_body(("plain",))) if part is not None}
    for number, part in enumerate(_leaves(message), 1):
        if id(part) not in spoken_for:
            yield _attachment(part, name, number)


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Parts that hold something, without going into forwarded messages."""
    if message.get_content_type() == "message/rfc822":
        yield message
    elif message.is_multipart():
        for part in message.iter_parts():
            yield from _leaves(part)  # pyright: ignore[reportArgumentType]
    else:
        yield message


def _attachment(part: EmailMessage, parent: str, number: int) -> Piece | Refusal:
    media_type = part.get_content_type()
    name = f"{parent}/{_file_name(part, number)}"
    if media_type in _SIGNATURES:
        return Refusal(name, "mail.signature")
    if media_type in _SEALED:
        return Refusal(name, "mail.sealed")
    if media_type == "application/ms-tnef":
        return Refusal(name, "mail.winmail")
    if media_type == "message/rfc822":
        inner = _forwarded(part)
        return bytes_piece(name, inner.as_bytes() if inner else b"", "message/rfc822")
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    if (
        part.get_content_maintype() == "image"
        and len(data) <= INLINE_IMAGE_BYTES
        and (part.get_content_disposition() == "inline" or "content-id" in part)
        and part.get_content_disposition() != "attachment"
    ):
        return Refusal(name, "mail.inline_image")
    return bytes_piece(name, data)


def _forwarded(part: EmailMessage) -> EmailMessage | None:
    for inner in part.iter_parts():
        if isinstance(inner, EmailMessage):
            return inner
    return None


def _file_name(part: EmailMessage, number: int) -> str:
    given = part.get_filename()
    if given:
        return safe_path(_decoded(given)).replace("/", "_")
    media_type = part.get_content_type()
    if media_type == "message/rfc822":
        inner = _forwarded(part)
        subject = _header(inner, "subject") if inner else ""
        if subject:
            return title_of(subject) + ".eml"
    return f"Bilaga {number}{_ENDINGS.get(media_type, '')}"


def _decoded(name: str) -> str:
    """A name that still holds RFC 2047 words, as Outlook and Gmail write them against the rules."""
    from email.header import decode_header, make_header

    if "=?" not in name:
        return name
    try:
        return str(make_header(decode_header(name)))
    except (ValueError, LookupError):
        return name


def _header(message: EmailMessage, name: str) -> str:
    value = message.get(name)
    return " ".join(str(value).split()) if value is not None else ""


def _text(part: MIMEPart) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    text = decode_text(content, part.get_content_charset())
    return html_to_text(text) if part.get_content_type() == "text/html" else text


def decode_text(content: bytes, charset: str | None) -> str:
    """Text by its declared character set, by UTF-8, or at last by Windows-1252 with gaps."""
    for codec in (charset, "utf-8"):
        if codec:
            try:
                return content.decode(codec)
            except (LookupError, ValueError):
                continue
    return content.decode("cp1252", "replace")


def title_of(subject: str) -> str:
    """A subject as a file name without ending."""
    title = safe_path(subject.replace("/", "-").replace("\\", "-")) if subject.strip() else ""
    return title[:120].rstrip(" .") or "Meddelande"


def text_piece(parent: str, subject: str, sender: str, date: str, text: str) -> Piece:
    """The message's own text as a paper: who wrote, when and about what stand above it."""
    heads = [("Från", sender), ("Skickat", date), ("Ämne", subject)]
    top = "".join(f"{word}: {value}\n" for word, value in heads if value)
    whole = f"{top}\n{text.strip()}\n".replace("\r\n", "\n").replace("\0", "")
    return bytes_piece(f"{parent}/{title_of(subject)}.txt", whole.encode("utf-8", "replace"), "text/plain")


class _Words(HTMLParser):
    """Keeps the words of a web page, with line breaks where blocks end."""

    _BLOCKS = frozenset(
        ["p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote"]
    )
    _SILENT = frozenset(["script", "style", "head", "title"])

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in self._SILENT:
            self._silent += 1
        elif tag in self._BLOCKS:
            self.words.append("\n")
        elif tag in ("td", "th"):
            self.words.append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in self._BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(re.sub(r"\s+", " ", data))


def html_to_text(html: str) -> str:
    """The words of a message written as a web page."""
    parser = _Words()
    parser.feed(html)
    parser.close()
    lines = (line.strip() for line in "".join(parser.words).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
