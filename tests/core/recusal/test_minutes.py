# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll beside what the member marked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.services.recusing import ParagraphCheck
from tests.core.recusal.filing import file_meeting
from tests.support.libraries import open_library, take_in

TEXT = """Exempelby kommun
Individ- och familjenämnden
Sammanträdesprotokoll
Sammanträdesdatum
2026-02-18
Plats och tid
Stadshuset kl. 9.00
Beslutande
Bo Alm (S), Eva Lind (M)
§ 31
Godkännande av dagordning
Beslut
Dagordningen godkänns. Eva Lind (M) anmäler jäv under paragraf 33.
§ 32
Dnr IFN-2025/00356
Överenskommelse med Solrosen 2026
Beslut
Nämnden godkänner överenskommelsen.
Jäv
Bo Alm (S) deltar inte i handläggningen av ärendet på grund av jäv.
§ 33
Dnr IFN-2026/00012
Kurser och konferenser
Beslut
Nämnden noterar informationen.
"""


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    with open_library(tmp_path / "profile") as opened:
        yield opened


def test_what_is_said_stands_beside_what_was_marked(core: Core, tmp_path: Path) -> None:
    _, items = file_meeting(core)
    core.recusal.recusing.declare(items["32/26"], RecusalGround.REPRESENTATIVE)
    core.recusal.recusing.declare(items["33/26"], RecusalGround.PARTY)
    path = tmp_path / "protokoll.pdf"
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_textbox((50, 40, 550, 800), TEXT, fontsize=11)
        document.save(path)
    take_in(core, path)
    (meeting,) = core.queries.meetings()
    (minutes,) = [
        paper for paper in core.queries.agenda(meeting.id).documents if paper.kind is DocumentKind.PROTOKOLL
    ]
    core.recusal.recusing.keep_name("Bo  Alm")
    review = core.recusal.minutes.review(minutes.id)
    assert [(section.number, section.title) for section in review] == [
        ("31", "Godkännande av dagordning"),
        ("32", "Överenskommelse med Solrosen 2026"),
        ("33", "Kurser och konferenser"),
    ]
    assert [section.item for section in review] == [None, items["32/26"], items["33/26"]]
    assert [section.differs for section in review] == [False, False, True]
    assert "på grund av jäv" in review[1].said[0]
    assert review[2].said == ()  # it is Eva Lind who declared there
    core.recusal.recusing.check_paragraph(minutes.id, ParagraphCheck("32", "right"))
    core.recusal.recusing.check_paragraph(minutes.id, ParagraphCheck("33", "look", "Jag anmälde jäv."))
    checks = [section.check for section in core.recusal.minutes.review(minutes.id)]
    assert checks == [None, ParagraphCheck("32", "right"), ParagraphCheck("33", "look", "Jag anmälde jäv.")]
