# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll on paper, for the meeting of `tests.support.packets.stamped_packet`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pymupdf

HEAD = """Exempelby kommun
Socialnämnden
Sammanträdesprotokoll
Sammanträdesdatum
{date}
Plats och tid
Stadshuset kl. 9.00
Beslutande
Bo Alm (S), ordförande
Eva Lind (M) {remark}
Utses att justera
Eva Lind (M)
"""


def protokoll(path: Path, paragraphs: Sequence[str], *, date: str = "2026-03-18", remark: str = "") -> Path:
    """Write a protokoll: its head on the first page, each § on a page of its own."""
    document = pymupdf.open()
    for text in [HEAD.format(date=date, remark=remark), *paragraphs]:
        page = document.new_page()
        page.insert_textbox((50, 40, 550, 800), text, fontsize=11)
    document.save(path)
    return path


def paragraph(number: int, title: str, case: str, decision: str, more: str = "") -> str:
    """One §."""
    return f"§ {number}\nDnr {case}\n{title}\nBeslut\n{decision}\n{more}"
