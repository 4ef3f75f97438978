# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Leaving the assignment: the member's own words are written out, for everything else is erased then.

What is saved is the member's alone: notes on ärenden, words written at marks (never the papers' own
words), and the jäv that was declared. It is not encrypted; the page and the command say so.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.config.disk import disk_errors, private_folder
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import MarkPlace, NoteKind, NotePlace
from ifn_desktop.model.recusal import MarkedItem
from ifn_desktop.services.declaring import overview, overview_csv, overview_markdown
from ifn_desktop.services.export_summary import lowered, plain
from ifn_desktop.services.exporting import write_out
from ifn_desktop.services.file_words import LEAVING, OVERVIEW, LeavingWords, OverviewWords
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store import repo_notes as notes
from ifn_desktop.store import repo_sources as sources
from ifn_desktop.store.database import Database


class Leaving(NamedTuple):
    """What is there to leave behind and to take along.

    Attributes:
        notes: notes on ärenden and words at marks, which can be saved.
        recusals: ärenden with jäv that was declared, which can be saved.
        meetings, papers, files: what is erased.
        sources: ids of the sources whose passwords are forgotten.
    """

    notes: int
    recusals: int
    meetings: int
    papers: int
    files: int
    sources: tuple[str, ...] = ()


class Saved(NamedTuple):
    """What was saved: the files, and how much is in them."""

    files: tuple[Path, ...]
    notes: int
    recusals: int


class LeavingDesk:
    """Tells what there is and writes the member's own out.

    Args:
        database: the library.
        marked: all ärenden that are or have been marked for jäv.
        now: the time it is, with its zone.
        stop_feed: takes the calendar file away that lies outside the profile.
    """

    def __init__(
        self,
        database: Database,
        marked: Callable[[], tuple[MarkedItem, ...]],
        now: Callable[[], datetime.datetime],
        stop_feed: Callable[[], None],
    ) -> None:
        self._database = database
        self._marked = marked
        self._now = now
        self._stop_feed = stop_feed

    def look(self) -> Leaving:
        """What there is. In the read lane."""
        written, said = self._own()
        with self._database.read() as view:
            meetings, papers, files = (
                int(view.value(f"SELECT count(*) FROM {table}"))  # noqa: S608
                for table in ("meeting", "document", "file")
            )
            places = tuple(source.id for source in sources.sources(view))
        return Leaving(len(written) + len(said), len(self._marked()), meetings, papers, files, places)

    def save(self, folder: Path, words: LeavingWords = LEAVING, listed: OverviewWords = OVERVIEW) -> Saved:
        """Write the member's own words into a new or empty folder, and read them again. In the io lane.

        Raises:
            KnownError: `leave.folder` when the folder holds something or lies in the profile,
                `disk.*`, `save.failed`; nothing is erased then.
        """
        inside = self._database.path.parent.resolve()
        place = folder.expanduser().absolute()
        if place.resolve().is_relative_to(inside):
            raise KnownError("leave.folder")
        with disk_errors():
            if place.exists() and (not place.is_dir() or any(place.iterdir())):
                raise KnownError("leave.folder")
        private_folder(place)
        written, said = self._own()
        marked = self._marked()
        made: list[Path] = []
        if written or said:
            notes_text = _notes_markdown(written, said, words)
            made.append(self._write(place / f"{words.notes}.docx", self._docx(notes_text, words.notes_short)))
        if marked:
            rows = overview(marked, reasons=True, words=listed)
            told = overview_markdown(rows, words.recusals, listed)
            made.append(self._write(place / f"{words.recusals}.docx", self._docx(told, words.recusals_short)))
            made.append(self._write(place / f"{words.recusals}.csv", overview_csv(rows, listed)))
        return Saved(tuple(made), len(written) + len(said), len(marked))

    def let_go(self) -> tuple[str, ...]:
        """Take away what the program keeps up outside the profile; ids of the sources to be forgotten.

        Just before everything is erased, in the write lane.
        """
        self._stop_feed()
        return self.look().sources

    def _own(self) -> tuple[list[NotePlace], list[MarkPlace]]:
        with self._database.read() as view:
            written = [place for place in notes.listed(view) if place.note.text.strip()]
            said = [place for place in marks.listed(view) if place.mark.annotation.comment.strip()]
        return written, said

    def _docx(self, markdown: str, title: str) -> bytes:
        from ifn_desktop.services.export_docx import docx_of

        return docx_of(markdown, title, self._now())

    @staticmethod
    def _write(target: Path, content: bytes) -> Path:
        write_out(target, content)
        if target.read_bytes() != content:  # before everything else goes
            raise KnownError("save.failed", name=target.name)
        return target


def _notes_markdown(written: list[NotePlace], said: list[MarkPlace], words: LeavingWords) -> str:
    """All notes, newest meeting first, ärende by ärende."""
    blocks = [f"# {words.notes}"]
    head = item = ""
    for place in written:
        meeting = " ".join(part for part in (place.organization, place.date or "") if part)
        if meeting != head:
            head, item = meeting, ""
            blocks.append(f"## {plain(head) or words.no_meeting}")
        title = " ".join(part for part in (place.number or "", place.item_title) if part)
        if title != item:
            item = title
            blocks.append(f"### {plain(item)}")
        if place.note.kind is not NoteKind.NOTE:
            blocks.append(f"*{words.kinds[place.note.kind]}*")
        blocks.append(lowered(place.note.text.strip(), 3))
    if said:
        blocks.append(f"## {words.at_marks}")
    for place in said:
        about = ", ".join(
            part
            for part in (place.date or "", place.item_title, words.page.format(page=place.mark.page))
            if part
        )
        blocks.append(f"**{plain(about)}**\n\n{plain(place.mark.annotation.comment.strip())}")
    return "\n\n".join(blocks) + "\n"
