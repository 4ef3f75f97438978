# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a web site asks of programs that read it: robots.txt (RFC 9309). It is obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.kept_answers import KeptAnswer, KeptAnswers

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Fetcher

AGENT = "IFN-Desktop"
"""The name by which a site may speak to this program."""
MOST_BYTES = 500 << 10
FRESH = 24 * 3600.0
"""Seconds for which an answer holds."""
LONGEST_DELAY = 10.0
_NOTHING = frozenset(
    {"remote.gone", "remote.refused", "remote.password", "remote.elsewhere", "remote.loop", "remote.too_big"}
)


class Robots:
    """The rules of one site.

    Args:
        text: of its robots.txt; empty allows everything.
    """

    def __init__(self, text: str) -> None:
        from protego import Protego

        self._rules = Protego.parse(text)

    def allows(self, address: str) -> bool:
        """Whether a page or a file may be fetched."""
        return self._rules.can_fetch(address, AGENT)

    @property
    def delay(self) -> float:
        """Seconds to wait between two pages."""
        return min(max(self._rules.crawl_delay(AGENT) or 0.0, 0.0), LONGEST_DELAY)


def robots_address(address: str) -> str:
    """Where the rules for an address stand."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))


def ask_robots(address: str, fetcher: Fetcher, kept: KeptAnswers, cancel: CancelToken, now: float) -> Robots:
    """The rules for an address's site: at most a day old.

    A site that has none allows everything; one that cannot say right now is not read (RFC 9309, 2.3.1).

    Raises:
        KnownError: the site does not answer.
    """
    where = robots_address(address)
    before = kept.find(where)
    if before is not None and 0 <= now - before.at < FRESH:
        kept.put(where, before)
        return Robots(before.body.decode("utf-8", "replace"))
    try:
        body = kept.ask(fetcher, where, cancel, now=now, accept="text/plain", limit=MOST_BYTES).body
    except KnownError as error:
        if error.code not in _NOTHING:
            raise
        body = b""
        kept.put(where, KeptAnswer(body, at=now))
    return Robots(body.decode("utf-8", "replace"))
