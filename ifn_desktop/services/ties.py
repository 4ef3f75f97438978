# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's private register of ties, and the hints it gives: writes and questions.

The register lies in the encrypted library and is never exported or logged.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import ItemId, MeetingId, new_id
from ifn_desktop.model.recusal import Hint, Tie, TieKind
from ifn_desktop.model.views import Changes
from ifn_desktop.services.hints import hints_of
from ifn_desktop.store import repo_recusals as recusals
from ifn_desktop.store import repo_ties as register
from ifn_desktop.store.database import Database
from ifn_desktop.store.repo_ties import Dismissal

LEAST_LETTERS = 2
"""A name of fewer letters would be found on every page."""


class Ties:
    """Changes the register and puts hints aside. Run in the write lane.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def add(
        self,
        name: str,
        kind: TieKind = TieKind.OTHER,
        *,
        spellings: Sequence[str] = (),
        number: str = "",
        comment: str = "",
    ) -> tuple[Tie, Changes]:
        """Add a tie. Papers are searched for it by `TieWatch.run`.

        Raises:
            KnownError: `tie.no_name`, `tie.known` (one of this name is there), `tie.number` (not a
                number of ten or twelve figures).
        """
        tie = _tidy(Tie(new_id(), name, kind, tuple(spellings), number, comment))
        self._put(tie)
        return tie, Changes(everything=True)

    def change(self, tie: Tie) -> Changes:
        """Change a tie.

        Raises:
            KnownError: as `add`, and `tie.not_found`.
        """
        with self._database.read() as view:
            if tie.id not in {known.id for known in register.ties(view)}:
                raise KnownError("tie.not_found", name=tie.name)
        self._put(_tidy(tie))
        return Changes(everything=True)

    def remove(self, name: str) -> Changes:
        """Forget a tie, by its id or name, with its hints and what was put aside of them.

        Raises:
            KnownError: `tie.not_found`.
        """
        with self._database.write() as tx:
            wanted = name.strip().casefold()
            found = [tie for tie in register.ties(tx) if wanted in {tie.id, tie.name.casefold()}]
            if not found:
                raise KnownError("tie.not_found", name=name)
            for tie in found:
                register.drop_tie(tx, tie.id)
        return Changes(everything=True)

    def dismiss(self, hint: Hint) -> Changes:
        """Put a hint aside: it stays away until the papers name its tie in a new passage."""
        return self._set_aside(hint, away=True)

    def restore(self, hint: Hint) -> Changes:
        """Show a hint again that was put aside."""
        return self._set_aside(hint, away=False)

    def _set_aside(self, hint: Hint, *, away: bool) -> Changes:
        tie = hint.tie.id if hint.tie is not None else None
        earlier = hint.earlier.item if hint.earlier is not None else None
        with self._database.write() as tx:
            place = recusals.place_of_item(tx, hint.item)
            if place is None:
                raise KnownError("recusal.no_item", name=hint.item)
            if away:
                passages = tuple(passage.text for passage in hint.passages)
                register.add_dismissal(tx, Dismissal(hint.item, tie, earlier, passages), self._time())
            else:
                register.undo_dismissal(tx, hint.item, tie, earlier)
        return Changes(frozenset({place.meeting}))

    def _put(self, tie: Tie) -> None:
        with self._database.write() as tx:
            others = [known for known in register.ties(tx) if known.id != tie.id]
            if tie.name.casefold() in {known.name.casefold() for known in others}:
                raise KnownError("tie.known", name=tie.name)
            register.put_tie(tx, tie, self._time())

    def _time(self) -> str:
        return self._now().astimezone(datetime.UTC).isoformat(timespec="microseconds")


class TieQueries:
    """What is asked about ties and hints. Run in the read lane."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ties(self) -> tuple[Tie, ...]:
        """The register in the alphabet's order."""
        with self._database.read() as view:
            return register.ties(view)

    def hints(self, meeting: MeetingId, item: ItemId | None = None) -> tuple[Hint, ...]:
        """The hints of a meeting or of one of its ärenden, in the agenda's order."""
        with self._database.read() as view:
            found = hints_of(view, meeting)
        return found if item is None else tuple(hint for hint in found if hint.item == item)


def _tidy(tie: Tie) -> Tie:
    name = " ".join(tie.name.split())
    if len(re.sub(r"[\W_]+", "", name)) < LEAST_LETTERS:
        raise KnownError("tie.no_name")
    number = tie.number.strip()
    if number and len(re.sub(r"\D", "", number)) not in {10, 12}:
        raise KnownError("tie.number")
    spellings: list[str] = []
    for spelling in tie.spellings:
        plain = " ".join(spelling.split())
        known = {other.casefold() for other in (name, *spellings)}
        if len(re.sub(r"[\W_]+", "", plain)) >= LEAST_LETTERS and plain.casefold() not in known:
            spellings.append(plain)
    return tie._replace(name=name, number=number, spellings=tuple(spellings), comment=tie.comment.strip())
