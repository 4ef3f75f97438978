# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Invented packets in Public 360's form: each page stamped with its ärende and paper."""

from __future__ import annotations

from pathlib import Path

import pymupdf

WORDS = ("Vintergatan", "Hjälteträningen", "umgängesrätten", "Fågelholken", "skymningsläge")
"""Words of every packet made here, to be looked for where they may not be."""


PROPOSAL = """Förslag till beslut
Nämnden godkänner redovisningen enligt Bilaga 1.
Beslutsunderlag
Bilaga 1. Underlag
Ärendebeskrivning
"""


def stamped_packet(
    path: Path,
    *,
    date: str = "2026-03-18",
    board: str = "Socialnämnden",
    items: int = 4,
    first: int = 1,
    pages: int = 3,
    mark: str = "",
    size: int = 10,
    shift: int = 0,
) -> Path:
    """Write a packet of ärenden with a tjänsteskrivelse and a bilaga each.

    Args:
        path: of the PDF.
        date: of the meeting.
        board: whose meeting it is.
        items: how many ärenden.
        first: number of the first.
        pages: of each paper.
        mark: makes the texts of one packet differ from another's.
        size: of the letters.
        shift: added to the ärenden's numbers, while their diarienummer and titles stay.
    """
    document = pymupdf.open()
    for number in range(first, first + items):
        case, title = f"SN-2026/{number:05d}", f"Redovisning {number} av verksamheten"
        for place, paper in enumerate(("Tjänsteskrivelse", "Bilaga 1 Underlag"), start=1):
            for page in range(1, pages + 1):
                sheet = document.new_page()
                stamp = f"{number + shift}/26 {title} - {case}-{place} {paper} : {paper}"
                sheet.insert_text((40, 20), stamp, fontsize=7)
                head = f"Tjänsteskrivelse\n{date}\n{board}\nDiarienr: {case}\n{title}\n{PROPOSAL}"
                lines = [f"Om {word} i ärende {number}, sida {page} av {paper} {mark}." for word in WORDS * 3]
                body = "\n".join([head if place == page == 1 else "", *lines])
                sheet.insert_textbox((50, 60, 550, 800), body, fontsize=size)
    document.save(path)
    return path
