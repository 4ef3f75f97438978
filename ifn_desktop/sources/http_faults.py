# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What servers and the network say, told by whose fault it is; and the few headers that matter."""

from __future__ import annotations

import email.utils
import re
import time

from ifn_desktop.errors import KnownError


class Passing(Exception):
    """A fault that may pass by itself.

    Args:
        code: of the KnownError it is in the end.
        after: seconds that the server asks to wait, or None.
    """

    def __init__(self, code: str, after: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.after = after


def fault_of(error: Exception) -> KnownError | Passing:
    """What went wrong with a request, told by whose fault it is."""
    from urllib3 import exceptions as said

    cause: BaseException | None = error
    while cause is not None:
        # By their names: to import ssl for that would cost every program that fetches nothing.
        if type(cause).__name__ == "SSLCertVerificationError":
            return KnownError("remote.certificate")
        if type(cause).__name__ in {"SSLEOFError", "SSLZeroReturnError"}:
            return Passing("remote.cut")
        if type(cause).__name__ == "SSLError" and isinstance(getattr(cause, "library", None), str):
            # What answers speaks no TLS, or one that is too old to be trusted.
            return KnownError("remote.no_tls")
        cause = cause.__cause__ or cause.__context__ or _reason(cause)
    if isinstance(error, said.SSLError):
        return KnownError("remote.certificate")
    if isinstance(error, said.ProxyError):
        return KnownError("remote.proxy")
    if isinstance(error, said.NewConnectionError) and isinstance(error.__cause__, ConnectionRefusedError):
        return KnownError("remote.down")  # what refuses has been reached: the network is there
    if isinstance(error, said.NewConnectionError):  # also what knows no such name
        return KnownError("remote.offline")
    if isinstance(error, said.ConnectTimeoutError):
        return KnownError("remote.down")  # its name was found: it is the server that is silent
    if isinstance(error, said.LocationParseError | said.LocationValueError | said.URLSchemeUnknown):
        return KnownError("remote.address")
    if isinstance(error, said.ReadTimeoutError | TimeoutError):
        return Passing("remote.no_answer")
    if isinstance(error, said.DecodeError):
        return KnownError("remote.damaged")
    return Passing("remote.cut")


def _reason(error: BaseException) -> BaseException | None:
    reason = getattr(error, "reason", None)
    return reason if isinstance(reason, BaseException) else None


def status_fault(status: int, after: str | None) -> KnownError | Passing:
    """What an answer that is none says; `after` is its header Retry-After."""
    if status in {401, 403}:
        return KnownError("remote.password")
    if status == 407:
        return KnownError("remote.proxy")
    if status in {404, 410}:
        return KnownError("remote.gone")
    if status in {429, 500, 502, 503, 504}:
        return Passing("remote.server", _seconds(after))
    if status == 416:
        return KnownError("remote.changed")
    return KnownError("remote.server" if status >= 500 else "remote.refused", status=status)


def _seconds(after: str | None) -> float | None:
    """What Retry-After asks for: seconds, or a date."""
    if not after:
        return None
    if after.strip().isdecimal():
        return float(after.strip()[:9])
    try:
        return email.utils.parsedate_to_datetime(after).timestamp() - time.time()
    except (ValueError, OverflowError):
        return None


def length_of(text: str | None) -> int | None:
    """The number in the header Content-Length; None where it holds none."""
    return int(text) if text is not None and text.isascii() and text.isdecimal() else None


def range_of(text: str) -> tuple[int, int | None]:
    """(first byte, length of the whole) of `bytes 5-9/10`."""
    match = re.fullmatch(r"bytes (\d{1,18})-\d{1,18}/(\d{1,18}|\*)", text.strip())
    if match is None:
        raise KnownError("remote.changed")
    return int(match[1]), None if match[2] == "*" else int(match[2])


def media_type_of(text: str) -> str:
    """The media type in the header Content-Type, in small letters without parameters."""
    return text.partition(";")[0].strip().lower()
