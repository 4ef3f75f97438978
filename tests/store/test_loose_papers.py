# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A supplement that only its file name ties to an ärende: proposed, never filed by the name alone."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.places import Spot
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet


def supplement(path: Path, words: str = "Föreningen har läst rapporten och lämnar sina synpunkter.") -> Path:
    """A letter that tells neither board, date nor diarienummer."""
    with pymupdf.open() as document:
        document.new_page().insert_textbox((50, 60, 550, 800), f"{words} " * 12)
        document.save(path)
    return path


def test_a_number_in_a_file_name_proposes_and_the_member_decides(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "old.pdf", items=3, pages=1))
        report = take_in(core, supplement(tmp_path / "2-26-3 Yttrande.pdf"))
        assert (report.loose, report.meetings) == (1, ())
        (paper,) = core.queries.loose()
        core.commands.remember_place(paper.id, Spot(1), frozenset({1}))
        homes = core.versions.homes.homes(paper.id)
        assert [(home.number, home.is_likely) for home in homes] == [
            ("2/26", True),
            ("1/26", False),
            ("3/26", False),
        ]
        core.versions.homes.put(paper.id, homes[0].item)
        assert core.queries.loose() == ()
        second = only_agenda(core).items[1]
        assert [document.id for document in second.documents][2:] == [paper.id]
        assert core.queries.seen_pages(paper.id) == {1}
        assert core.versions.homes.homes(paper.id) == ()
        # What the member said outlasts the next packet, which neither has the paper nor withdraws it.
        take_in(core, stamped_packet(tmp_path / "new.pdf", items=3, pages=1, mark="rättat"))
        put = only_agenda(core).items[1].documents[2]
        assert (put.id, put.is_withdrawn) == (paper.id, False)
        with pytest.raises(KnownError, match=r"document\.not_found"):
            core.versions.homes.put(paper.id, homes[1].item)
        core.versions.homes.take_out(paper.id)
        assert [document.id for document in core.queries.loose()] == [paper.id]
        with pytest.raises(KnownError, match=r"item\.not_found"):
            core.versions.homes.put(paper.id, ItemId("nowhere"))


def test_other_numbers_in_names_propose_nothing(profile: Path, tmp_path: Path) -> None:
    names = ["2026-03-18 Yttrande.pdf", "Bilaga 2.pdf", "Ärende 2 Yttrande.pdf", "2-25-3.pdf"]
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "old.pdf", items=2, pages=1))
        for name in names:
            take_in(core, supplement(tmp_path / name, f"Föreningen skriver om {name} och mycket annat."))
        papers = core.queries.loose()
        assert sorted(paper.file for paper in papers) == sorted(names)
        for paper in papers:
            assert not any(home.is_likely for home in core.versions.homes.homes(paper.id)), paper.file
