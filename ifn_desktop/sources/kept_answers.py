# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Answers as servers gave them, kept: to ask whether they changed, and to read them again.

What an adapter makes of an answer can be made anew by a better adapter without asking the server. The
whole goes encrypted into the library as `Listing.kept`; nothing of it is ever trusted more than a fresh
answer is.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, cast

from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Fetcher

_FORM = b"ifn-answers-1\n"
MOST = 256 << 20
"""Bytes of all answers of one source, unpacked; what is more is asked for anew each time."""


class KeptAnswer(NamedTuple):
    """One answer.

    Attributes:
        etag, modified: its headers `ETag` and `Last-Modified`, as they came.
        at: when it was asked for, seconds since 1970.
        final: where it came from, after redirects.
    """

    body: bytes
    etag: str = ""
    modified: str = ""
    at: float = 0.0
    final: str = ""


class Asked(NamedTuple):
    """An answer that was asked for.

    Attributes:
        address: where it came from, after redirects.
        changed: it is not what it was the last time.
    """

    body: bytes
    address: str
    changed: bool
    media_type: str = ""


class KeptAnswers:
    """The answers of one source by their addresses.

    Args:
        packed: what `pack` gave; anything that is not that is as nothing.
    """

    def __init__(self, packed: bytes = b"") -> None:
        self._answers = _unpack(packed)
        self._used: dict[str, KeptAnswer] = {}

    def find(self, address: str) -> KeptAnswer | None:
        """What is kept of an address, used or not."""
        return self._used.get(address) or self._answers.get(address)

    def put(self, address: str, answer: KeptAnswer) -> None:
        """Keep an answer."""
        self._used[address] = answer

    def drop(self, address: str) -> None:
        """Keep an answer no longer."""
        self._used.pop(address, None)
        self._answers.pop(address, None)

    def keep(self, addresses: Iterable[str]) -> None:
        """Keep answers that were not asked for this time."""
        for address in addresses:
            answer = self._answers.get(address)
            if answer is not None:
                self._used.setdefault(address, answer)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Of everything kept from before."""
        return tuple(self._answers)

    def ask(
        self,
        fetcher: Fetcher,
        address: str,
        cancel: CancelToken,
        *,
        now: float,
        accept: str = "",
        limit: int,
    ) -> Asked:
        """Get an answer, or the kept one when the server says that it is the same.

        Raises:
            KnownError: `remote.*`.
        """
        before = self.find(address)
        answer = fetcher.get(
            address,
            cancel,
            etag=before.etag if before else "",
            since=before.modified if before else "",
            accept=accept,
            limit=limit,
        )
        if answer.not_modified:
            if before is None:
                raise KnownError("remote.damaged")
            self.put(address, before._replace(at=now))
            return Asked(before.body, before.final or address, changed=False)
        headers = answer.headers
        self.put(
            address,
            KeptAnswer(
                answer.body,
                headers.get("etag", "")[:500],
                headers.get("last-modified", "")[:100],
                now,
                answer.address,
            ),
        )
        changed = before is None or before.body != answer.body
        return Asked(answer.body, answer.address, changed, answer.media_type)

    def mark(self) -> str:
        """Tells one state of the answers from another; what an adapter noted for itself aside."""
        whole = hashlib.sha256()
        for address in sorted(address for address in self._used if not address.startswith("about:")):
            whole.update(hashlib.sha256(address.encode()).digest())
            whole.update(hashlib.sha256(self._used[address].body).digest())
        return whole.hexdigest()[:32]

    def pack(self) -> bytes:
        """What was asked for or kept this time, in one piece."""
        heads: list[object] = []
        bodies: list[bytes] = []
        size = 0
        for address, answer in self._used.items():
            size += len(answer.body)
            if size > MOST:
                break
            heads.append([address, answer.etag, answer.modified, answer.at, answer.final, len(answer.body)])
            bodies.append(answer.body)
        head = json.dumps(heads).encode()
        return _FORM + zlib.compress(len(head).to_bytes(8, "big") + head + b"".join(bodies), 6)


def _unpack(packed: bytes) -> dict[str, KeptAnswer]:
    if not packed.startswith(_FORM):
        return {}
    unpacking = zlib.decompressobj()
    try:
        whole = unpacking.decompress(packed[len(_FORM) :], MOST + (64 << 20))
        length = int.from_bytes(whole[:8], "big")
        heads = cast("list[list[object]]", json.loads(whole[8 : 8 + length]))
        at = 8 + length
        found: dict[str, KeptAnswer] = {}
        for address, etag, modified, when, final, size in heads:
            if not isinstance(size, int) or not isinstance(when, int | float):
                return {}
            found[str(address)] = KeptAnswer(
                whole[at : at + size], str(etag), str(modified), when, str(final)
            )
            at += size
    except (zlib.error, ValueError, TypeError):
        return {}
    return found
