# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Real protokoll against what is known of them."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from ifn_desktop.model.minutes import MinutesParagraph
from ifn_desktop.parse.minutes_lines import MinutesPage
from ifn_desktop.parse.minutes_reading import read_minutes
from ifn_desktop.parse.packet import parse_delivery
from ifn_desktop.parse.words import fold, same_title
from tests.core.parse.reading import data, source
from tests.support.evidence import Evidence

TENTH = ("kf-2023-03-23.pdf", "kf-2023-11-23.pdf", "ks-2024-03-06.pdf", "ks-2024-09-11.pdf")


def read(name: str) -> tuple[MinutesParagraph, ...]:
    """The §§ of one of the protokoll."""
    file = source(data("minutes", "goteborg", name))
    (bodies,) = parse_delivery([file]).body_texts
    pages = [MinutesPage(page, body) for page, body in zip(file.text.pages, bodies, strict=True)]
    return read_minutes(pages).paragraphs


def is_title(read_: str, known: str) -> bool:
    """Whether a title is the known one.

    The known ones are cut at 200 letters or after their first line, and where the original has no
    heading after the title they go on into the text.
    """
    ours, theirs = fold(read_), fold(known)
    if ours == theirs or same_title(ours, theirs):
        return True
    return (len(theirs) >= 25 and ours.startswith(theirs)) or (len(ours) >= 12 and theirs.startswith(ours))


def score(files: Sequence[dict[str, Any]]) -> Counter[str]:
    """Counts what was found, missed and made up in some protokoll."""
    counted: Counter[str] = Counter()
    for file in files:
        found = {paragraph.number: paragraph for paragraph in read(file["file"])}
        counted["known"] += len(file["paragraphs"])
        counted["read"] += len(found)
        for known in file["paragraphs"]:
            paragraph = found.get(known["number"])
            counted["recusals"] += known["recusal"]
            counted["votes"] += known["vote"] is not None
            if paragraph is None:
                continue
            same_page = paragraph.first_page == known["first_page"]
            counted["exact"] += same_page and paragraph.title == known["title"]
            counted["right"] += same_page and is_title(paragraph.title, known["title"])
            counted["cases"] += paragraph.case_number == known["case_number"]
            counted["recusals read"] += bool(paragraph.recusals)
            counted["recusals right"] += bool(paragraph.recusals) and known["recusal"]
            if known["vote"] is not None and paragraph.votes:
                vote = known["vote"]  # one of those held on the §
                counted["votes right"] += any(
                    (each.yes, each.no) == (vote["ja"], vote["nej"])
                    and vote["avstår"] in (None, each.abstained)
                    for each in paragraph.votes
                )
    return counted


def check(counted: Counter[str]) -> dict[str, float]:
    """Hold the counts against the numbers to reach; the figures."""
    figures = {
        "§ F1": 2 * counted["right"] / (counted["known"] + counted["read"]),
        "§ F1, titles to the letter": 2 * counted["exact"] / (counted["known"] + counted["read"]),
        "case numbers": counted["cases"] / counted["known"],
        "votes": counted["votes right"] / counted["votes"],
        "recusals precision": counted["recusals right"] / max(1, counted["recusals read"]),
        "recusals recall": counted["recusals right"] / counted["recusals"],
    }
    assert figures["§ F1"] >= 0.98
    assert figures["case numbers"] >= 0.95
    assert figures["votes"] == 1
    assert figures["recusals precision"] >= 0.95
    assert figures["recusals recall"] >= 0.95
    return figures


def known() -> list[dict[str, Any]]:
    """What is known of the protokoll."""
    return json.loads(data("minutes", "goteborg", "truth.json").read_text("utf-8"))


@pytest.mark.soak
def test_real_protokoll(evidence: Evidence) -> None:
    """A tenth of them in the suite, all of them as soak."""
    files = [file for file in known() if os.environ.get("IFN_SOAK") == "1" or file["file"] in TENTH]
    counted = score(files)
    for name, figure in check(counted).items():
        evidence(name, round(figure, 4))
    evidence("protokoll", len(files))
    evidence("§§", counted["known"])
