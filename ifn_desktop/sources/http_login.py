# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Logging in to a server: Basic (RFC 7617) and Digest (RFC 7616), over TLS only."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import threading
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

_PART = re.compile(r'([a-zA-Z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*,?\s*')
_ALGORITHMS = {"MD5": "md5", "SHA-256": "sha256", "SHA-512-256": "sha512_256"}
_SCHEMES = re.compile(r"(?:^|,\s*)(Basic|Digest|Negotiate|Bearer|NTLM)(?=\s|,|$)", re.IGNORECASE)


class Login:
    """Answers a server's challenges for one user. Safe on several threads; has no telling repr.

    Args:
        user: the user name.
        password: the password.
        random: gives the client's nonce, in hexadecimal digits.
    """

    def __init__(
        self, user: str, password: str, *, random: Callable[[], str] = lambda: os.urandom(16).hex()
    ) -> None:
        self._user = user
        self._password = password
        self._random = random
        self._lock = threading.Lock()
        self._digest: dict[str, str] | None = None
        self._is_basic = False
        self._count = 0

    def __repr__(self) -> str:
        return "<Login>"

    def header(self, method: str, address: str) -> str | None:
        """What to send along with a request; None until the server has asked."""
        with self._lock:
            if self._digest is not None:
                self._count += 1
                return self._answer(self._digest, method, address, self._count)
            if self._is_basic:
                raw = f"{self._user}:{self._password}".encode()
                return f"Basic {base64.b64encode(raw).decode()}"
            return None

    def hear(self, challenges: Sequence[str]) -> bool:
        """Hear what the server asks for (its WWW-Authenticate lines).

        Returns:
            Whether trying again makes sense: it asks for the first time, or only for a new nonce.
        """
        with self._lock:
            asked = dict(_parts(challenges))
            digest = next(
                (
                    each
                    for name in reversed(_ALGORITHMS)
                    for scheme, each in _parts(challenges)
                    if scheme == "digest"
                    and each.get("algorithm", "MD5").upper().removesuffix("-SESS") == name
                    and "auth" in re.split(r"[,\s]+", each.get("qop", "auth"))
                ),
                None,
            )
            if digest is not None:
                again = self._digest is None or digest.get("stale", "").lower() == "true"
                self._digest, self._count = digest, 0
                return again
            if "basic" in asked and not self._is_basic:
                self._is_basic = True
                return True
            return False

    def _answer(self, asked: dict[str, str], method: str, address: str, count: int) -> str:
        parts = urlsplit(address)
        uri = parts.path or "/"
        uri = f"{uri}?{parts.query}" if parts.query else uri
        algorithm = asked.get("algorithm", "MD5")
        name = _ALGORITHMS[algorithm.upper().removesuffix("-SESS")]
        realm, nonce, cnonce = asked.get("realm", ""), asked.get("nonce", ""), self._random()

        def hashed(text: str) -> str:
            return hashlib.new(name, text.encode(), usedforsecurity=False).hexdigest()

        secret = hashed(f"{self._user}:{realm}:{self._password}")
        if algorithm.upper().endswith("-SESS"):
            secret = hashed(f"{secret}:{nonce}:{cnonce}")
        what = hashed(f"{method}:{uri}")
        number = f"{count:08x}"
        if "qop" in asked:
            response = hashed(f"{secret}:{nonce}:{number}:{cnonce}:auth:{what}")
        else:
            response = hashed(f"{secret}:{nonce}:{what}")
        fields = [f"username={_quoted(self._user)}", f"realm={_quoted(realm)}", f"nonce={_quoted(nonce)}"]
        fields += [f"uri={_quoted(uri)}", f'response="{response}"']
        if "algorithm" in asked:
            fields.append(f"algorithm={algorithm}")
        if "qop" in asked:
            fields += ["qop=auth", f"nc={number}", f'cnonce="{cnonce}"']
        if "opaque" in asked:
            fields.append(f"opaque={_quoted(asked['opaque'])}")
        return "Digest " + ", ".join(fields)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _parts(challenges: Sequence[str]) -> list[tuple[str, dict[str, str]]]:
    """(scheme in small letters, its parameters) of each challenge; several may stand in one line."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in challenges:
        starts = list(_SCHEMES.finditer(line))
        for place, start in enumerate(starts):
            end = starts[place + 1].start() if place + 1 < len(starts) else len(line)
            values: dict[str, str] = {}
            for match in _PART.finditer(line[start.end() : end]):
                quoted = match[2]
                values[match[1].lower()] = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else match[3]
            found.append((start[1].lower(), values))
    return found
