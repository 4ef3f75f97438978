# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a paper says of itself counts; what it says about sekretess does not."""

from __future__ import annotations

import pytest

from ifn_desktop.parse.confidential import ConfidentialEvidence, find_confidential


@pytest.mark.parametrize(
    "line",
    [
        "SEKRETESS",
        "Sekretess enligt 26 kap. 1 § OSL",
        "Sekretessbelagd handling",
        "Sekretessmarkerad",
        "Omfattas av sekretess",
        "Får ej spridas",
        "HEMLIG",
    ],
)
def test_a_stamp_marks_a_paper(line: str) -> None:
    pages = [(1, ["Utredning", "Dnr SN-2026/1"]), (2, ["Sida 2", line, "Barnet bor hos sin mor."])]
    assert find_confidential(pages) == ConfidentialEvidence(2, line)


def test_a_sentence_about_the_paper_itself_marks_it() -> None:
    lines = ["Yttrande", "Observera att handlingen omfattas av", "sekretess enligt 26 kap. OSL. Den ska"]
    found = find_confidential([(1, lines)])
    assert found is not None
    assert found.words.startswith("handlingen omfattas av sekretess")


@pytest.mark.parametrize(
    "line",
    [
        "Sekretess",
        "Riktlinje för sekretess och tystnadsplikt i socialtjänsten",
        "Sekretess enligt 26 kap. 1 § OSL gäller för uppgifter om enskilda",
        "sekretess enligt 26 kap. OSL. Den ska",
        "Sekretessprövning görs av registrator",
        "Handlingar som omfattas av sekretess skickas inte med e-post",
        "hemlig",
        "Kommunen är skyldig att pröva om uppgiften är offentlig",
    ],
)
def test_speaking_of_sekretess_does_not(line: str) -> None:
    assert find_confidential([(1, ["Tjänsteskrivelse", line, "Beslut"])]) is None


def test_a_word_in_capitals_far_down_is_a_heading() -> None:
    assert find_confidential([(1, [*["text"] * 20, "SEKRETESS", "Om sekretess gäller."])]) is None
