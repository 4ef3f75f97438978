# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A group: the files of a delivery that speak of one meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ifn_desktop.parse.drafts import DraftItem, Reading


@dataclass(slots=True)
class Group:
    """The readings that speak of one meeting.

    Attributes:
        placed: readings put here by their file name or a title alone, with the ärende they got.
        mates: for a file put here by its folder, a file of the same folder whose ärende is known.
    """

    readings: list[Reading] = field(default_factory=list[Reading])
    board: str = ""
    date: str | None = None
    placed: list[tuple[Reading, str | None, str]] = field(
        default_factory=list[tuple[Reading, str | None, str]]
    )

    mates: dict[int, int] = field(default_factory=dict[int, int])

    def add(self, reading: Reading) -> None:
        """Take a reading in, and what it tells."""
        self.readings.append(reading)
        self.board = self.board or reading.board
        self.date = self.date or reading.date

    def named(self) -> list[Reading]:
        """The readings put here by name alone."""
        return [reading for reading, _, _ in self.placed]

    def items(self) -> Iterable[DraftItem]:
        """The ärenden of all its readings, those of agendas first."""
        for reading in self.readings:
            if reading.agenda is not None:
                for entry in reading.agenda.entries:
                    yield DraftItem(entry.number, entry.title, entry.case_number)
        for reading in self.readings:
            yield from reading.items
