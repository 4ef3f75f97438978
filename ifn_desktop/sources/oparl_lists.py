# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""OParl's lists: page by page the first time, by `modified_since` from then on.

Servers that do not know `modified_since` answer with everything: that is noticed by objects that are
older than asked for. Then each page is asked once a day whether it changed, and in between those
where something is likely to: the first, the last, and those of meetings to come or changed lately.
Answers are kept as they came.
"""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, NamedTuple, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.addresses import join
from ifn_desktop.sources.kept_answers import KeptAnswer, KeptAnswers
from ifn_desktop.sources.oparl_objects import Raw, identity, many, text

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Fetcher

MOST_PAGES = 5_000
MOST_OBJECTS = 500_000
PAGE_BYTES = 64 << 20
DELTAS = 60
"""After so many answers of what changed, everything is asked for once more."""
FULL_EVERY = 24 * 3600.0
"""Seconds after which every page of a server without `modified_since` is asked again."""
LATELY = 45 * 24 * 3600.0
_ABOUT = "about:lists"
_JSON = "application/json"


class ListState(NamedTuple):
    """What is known of a list.

    Attributes:
        pages: addresses of its pages, in order.
        deltas: addresses of answers with what changed since.
        since: the latest `modified` of its objects.
        ignores: the server does not know `modified_since`.
        full: when every page was last asked for, seconds since 1970.
    """

    pages: tuple[str, ...] = ()
    deltas: tuple[str, ...] = ()
    since: str = ""
    ignores: bool = False
    full: float = 0.0


class OParlLists:
    """The lists of one server.

    Args:
        fetcher: asks.
        kept: answers of earlier times.
        cancel: stops it.
        now: seconds since 1970.
    """

    def __init__(self, fetcher: Fetcher, kept: KeptAnswers, cancel: CancelToken, now: float) -> None:
        self._fetcher = fetcher
        self._kept = kept
        self._cancel = cancel
        self._now = now
        self._states = _states(kept)
        self._after: dict[str, ListState] = {}
        self.changed = False
        """Something is other than the last time."""

    def object(self, address: str) -> Raw:
        """One object by its address.

        Raises:
            KnownError: `remote.*`; `oparl.no_json` where the answer is none.
        """
        asked = self._kept.ask(
            self._fetcher, address, self._cancel, now=self._now, accept=_JSON, limit=PAGE_BYTES
        )
        self.changed |= asked.changed
        return parsed(asked.body)

    def listed(self, address: str) -> list[Raw]:
        """Every object of a list, later answers after earlier ones.

        Raises:
            KnownError: `remote.*`, `oparl.*`.
        """
        state = self._states.get(address, ListState())
        known = state.pages and all(self._kept.find(each) for each in (*state.pages, *state.deltas))
        if not known or len(state.deltas) >= DELTAS:
            state = self._all(address, state.ignores)
        elif state.since and not state.ignores:
            state = self._since(address, state)
        elif not 0 <= self._now - state.full < FULL_EVERY or self._some(state):
            state = self._all(address, state.ignores)
        self._after[address] = state
        return [raw for each in (*state.pages, *state.deltas) for raw in self._data(each)]

    def close(self) -> bool:
        """Note what is known of the lists, to be kept; whether that is other than before."""
        told = json.dumps({each: state._asdict() for each, state in self._after.items()}, sort_keys=True)
        before = self._kept.find(_ABOUT)
        self._kept.put(_ABOUT, KeptAnswer(told.encode()))
        return before is None or before.body != told.encode()

    # Asking -------------------------------------------------------------------------------------

    def _all(self, address: str, ignores: bool) -> ListState:
        pages: list[str] = []
        at: str | None = address
        objects: list[Raw] = []
        while at is not None:
            if at in pages:
                raise KnownError("oparl.damaged")
            if len(pages) >= MOST_PAGES or len(objects) > MOST_OBJECTS:
                raise KnownError("remote.too_big")
            raw = self.object(at)
            pages.append(at)
            objects += self._data(at)
            at = self._next(at, raw)
        return ListState(tuple(pages), (), _latest(objects), ignores, self._now)

    def _some(self, state: ListState) -> bool:
        """Ask the pages where something is likely to have changed; whether something has."""
        before, self.changed = self.changed, False
        hot = [page for page in state.pages if any(self._is_fresh(raw) for raw in self._data(page))]
        for page in dict.fromkeys((state.pages[0], *hot, state.pages[-1])):
            self.object(page)
        changed, self.changed = self.changed, before or self.changed
        self._keep(state)
        return changed

    def _is_fresh(self, raw: Raw) -> bool:
        times = (moment(text(raw, "start")), moment(text(raw, "modified")))
        return any(time is not None and time > self._now - LATELY for time in times)

    def _since(self, address: str, state: ListState) -> ListState:
        asking = with_query(address, "modified_since", state.since)
        least = moment(state.since) or 0.0
        had, pages = self.changed, list[str]()
        at: str | None = asking
        while at is not None and at not in pages and len(pages) < MOST_PAGES:
            try:
                raw = self.object(at)
            except KnownError as error:
                if error.code != "remote.refused" or pages:
                    raise
                return self._all(address, ignores=True)
            pages.append(at)
            if any((moment(text(each, "modified")) or least) < least - 1 for each in self._data(at)):
                # Everything comes, changed or not: this server has to be asked page by page.
                for page in pages:
                    self._kept.drop(page)
                self.changed = had
                return self._all(address, ignores=True)
            at = self._next(at, raw)
        self._keep(state)
        fresh = [raw for each in pages for raw in self._data(each)]
        before = {identity(raw): raw for each in (*state.pages, *state.deltas) for raw in self._data(each)}
        if all(before.get(identity(raw)) == raw for raw in fresh):
            for page in set(pages).difference(state.deltas):
                self._kept.drop(page)
            self.changed = had
            return state
        self.changed = True
        deltas = (*(each for each in state.deltas if each not in pages), *pages)
        return state._replace(deltas=deltas, since=_latest(fresh) or state.since)

    def _keep(self, state: ListState) -> None:
        self._kept.keep((*state.pages, *state.deltas))

    def _data(self, address: str) -> list[Raw]:
        answer = self._kept.find(address)
        if answer is None:
            return []
        raw = parsed(answer.body)
        return [cast("Raw", each) for each in many(raw, "data") if isinstance(each, dict)]

    def _next(self, address: str, raw: Raw) -> str | None:
        links = raw.get("links")
        following = cast("Raw", links).get("next") if isinstance(links, dict) else None
        if not isinstance(following, str) or not following.strip():
            return None
        return join(address, following)


def parsed(body: bytes) -> Raw:
    """An answer's object.

    Raises:
        KnownError: `oparl.no_json`: it is none.
    """
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        raise KnownError("oparl.no_json") from None
    if not isinstance(value, dict):
        raise KnownError("oparl.no_json")
    return cast("Raw", value)


def with_query(address: str, name: str, value: str) -> str:
    """An address with a parameter put to its query."""
    parts = urlsplit(address)
    query = [(key, old) for key, old in parse_qsl(parts.query, keep_blank_values=True) if key != name]
    return urlunsplit((*parts[:3], urlencode([*query, (name, value)]), ""))


def moment(written: str) -> float | None:
    """A time as OParl writes it, in seconds since 1970; None where it is none."""
    try:
        when = datetime.datetime.fromisoformat(written)
    except ValueError:
        return None
    return (when if when.tzinfo is not None else when.replace(tzinfo=datetime.UTC)).timestamp()


def _latest(objects: list[Raw]) -> str:
    return max((text(raw, "modified") for raw in objects), key=lambda each: moment(each) or 0.0, default="")


def _states(kept: KeptAnswers) -> dict[str, ListState]:
    about = kept.find(_ABOUT)
    if about is None:
        return {}
    try:
        told = cast("dict[str, dict[str, object]]", json.loads(about.body))
        return {
            address: ListState(
                tuple(cast("list[str]", state["pages"])),
                tuple(cast("list[str]", state["deltas"])),
                str(state["since"]),
                state["ignores"] is True,
                float(cast("float", state["full"])),
            )
            for address, state in told.items()
        }
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}
