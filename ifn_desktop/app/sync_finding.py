# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds out what an address is, for who adds a place that papers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ifn_desktop.model.ids import new_id
from ifn_desktop.model.sync import SourceId
from ifn_desktop.services.syncing import told_by
from ifn_desktop.sources.guess import Guesser, Needs, OpenFetcher
from ifn_desktop.sources.http import Fetcher
from ifn_desktop.sources.http_login import Login
from ifn_desktop.viewmodels.sync_ports import Found

if TYPE_CHECKING:
    from ifn_desktop.model.work import CancelToken
    from ifn_desktop.viewmodels.ports import Syncing
    from ifn_desktop.viewmodels.sync_ports import Asked


def find(syncing: Syncing, asked: Asked, cancel: CancelToken, *, loopback: bool = False) -> Found:
    """See `viewmodels.sync_ports.SyncDoor.find`.

    Args:
        syncing: asks the source what it has, where finding out has not told that already.
        asked: what the member has given.
        cancel: stops it.
        loopback: http to this computer is allowed; for tests.
    """
    guesser = Guesser(_opener(asked.ca, loopback=loopback), loopback=loopback)
    guess = guesser.guess(asked.text, cancel, user=asked.user, password=asked.password)
    source = guess.source(SourceId(new_id()))
    if asked.ca:
        source = source._replace(options={**source.options, "ca": asked.ca})
    if guess.needs is not Needs.NOTHING:
        needs_user = guess.needs is Needs.LOGIN
        return Found(source, needs_user=needs_user, keeps_password=syncing.keeps_passwords)
    if guess.listing is not None:
        return Found(source, told_by(source, guess.listing), keeps_password=syncing.keeps_passwords)
    # A folder shared by a link has a user of its own, with no password unless one was asked for.
    password = "" if source.user and asked.password is None else asked.password
    test = syncing.test(source, password, cancel=cancel)
    return Found(source, test, keeps_password=syncing.keeps_passwords)


def _opener(ca: str, *, loopback: bool) -> OpenFetcher:
    def opened(address: str, user: str, password: str | None) -> Fetcher:
        login = Login(user, password or "") if user else None
        return Fetcher(address, login=login, ca=ca, connections=1, loopback=loopback)

    return opened
