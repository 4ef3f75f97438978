# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Omröstningar told as a table of names with a cross under Ja, Nej or Avstår."""

from __future__ import annotations

import random

import pytest

from ifn_desktop.model.minutes import MinutesParagraph, NamedVote, Vote, VoteWay
from ifn_desktop.parse.minutes_reading import read_minutes
from tests.core.minutes.sheets import Cell, column, page

NAMES = ("Bo Alm (S)", "Eva Lind (M)", "Per von Ås (C)", "Siv Ek-Berg (V)", "Ulf Öst (KD)")
CROSSES = (0, 1, 0, 2, 0)
WAYS = (VoteWay.YES, VoteWay.NO, VoteWay.ABSTAINED)
VOTED = tuple(
    NamedVote(name[: name.index(" (")], name[name.index("(") + 1 : -1], WAYS[way])
    for name, way in zip(NAMES, CROSSES, strict=True)
)
TOP = (
    "*§ 31\n*Avtal med Solrosen\nDnr: IFN-2025/00356\n*Beslut\nNämnden beslutar att godkänna avtalet.\n"
    "*Omröstning\nDen som vill bifalla röstar ja, den som vill avslå röstar nej."
)
X = (250.0, 320.0, 390.0)


def table(top: float = 180, headings: tuple[str, ...] = ("Ja", "Nej", "Avstår")) -> list[Cell]:
    cells: list[Cell] = [(60, top, "Ledamot"), *((x, top, word) for x, word in zip(X, headings, strict=True))]
    for row, (name, way) in enumerate(zip(NAMES, CROSSES, strict=True), 1):
        cells += [(60, top + 18 * row, name), (X[way] + 3, top + 18 * row, "X")]
    return cells


def only(*sheets: list[Cell]) -> MinutesParagraph:
    (paragraph,) = read_minutes([page(number, cells) for number, cells in enumerate(sheets, 1)]).paragraphs
    return paragraph


@pytest.mark.parametrize("seed", range(4))
def test_cells_in_any_order(seed: int) -> None:
    cells = table()
    if seed:
        random.Random(seed).shuffle(cells)
    else:
        cells.sort(key=lambda cell: cell[0])  # a column after the other
    paragraph = only(column(TOP) + cells)
    (vote,) = paragraph.votes
    assert (vote.yes, vote.no, vote.abstained, vote.absent) == (3, 1, 1, None)
    assert sorted(vote.names) == sorted(VOTED)
    assert paragraph.decision == "Nämnden beslutar att godkänna avtalet."
    assert "Avstår" not in paragraph.procedure
    assert "Alm" not in paragraph.procedure


def test_one_vote_told_in_words_and_in_a_table_is_one() -> None:
    told = "Omröstningen utfaller med 3 ja-röster mot 1 nej-röst."
    paragraph = only(column(f"{TOP}\n{told}") + table())
    assert paragraph.votes == (Vote(3, 1, 1, None, VOTED),)
    assert told in paragraph.procedure


def test_a_table_that_cannot_be_what_the_words_count_is_left_out() -> None:
    paragraph = only(column(f"{TOP}\nOmröstningen utfaller med 4 ja-röster mot 1 nej-röst.") + table())
    assert paragraph.votes == (Vote(4, 1),)


def test_a_sum_under_the_columns_and_text_after_it() -> None:
    end = 180 + 18 * (len(NAMES) + 1)
    cells = [*table(), (60.0, end, "Summa"), *((x, end, n) for x, n in zip(X, "311", strict=True))]
    after = column("*Reservation\nEva Lind (M) reserverar sig mot beslutet.", top=end + 40)
    paragraph = only(column(TOP) + cells + after)
    assert paragraph.votes == (Vote(3, 1, 1, None, VOTED),)
    assert paragraph.reservations == ("Eva Lind (M) reserverar sig mot beslutet.",)


def test_two_votes_beside_one_another_with_parties_and_substitutes_in_columns() -> None:
    cells: list[Cell] = [(60, 180, "Ledamöter"), (190, 180, "Parti"), (230, 180, "Tjänstgörande ersättare")]
    cells += [
        (x, 180, word) for x, word in zip((380, 420, 460, 500), ("Ja", "Nej", "Ja", "Nej"), strict=True)
    ]
    rows = (
        ("Bo Alm, ordförande", "S", "", 0, 3),
        ("Eva Lind", "M", "", 1, 3),
        ("Per Ås", "C", "Siv Ek (C)", 0, 2),
    )
    for at, (name, party, substitute, first, second) in enumerate(rows, 1):
        top = 180 + 20 * at
        cells += [(60, top, name), (190, top, party), *([(230.0, top, substitute)] if substitute else [])]
        cells += [((380, 420)[first], top, "x"), ((460, 500)[second - 2], top, "x")]
    paragraph = only(column(TOP) + cells)
    assert [(vote.yes, vote.no) for vote in paragraph.votes] == [(2, 1), (1, 2)]
    assert [name.name for name in paragraph.votes[0].names] == ["Bo Alm", "Eva Lind", "Siv Ek"]
    assert [name.party for name in paragraph.votes[0].names] == ["S", "M", "C"]


def test_a_table_over_two_pages_with_a_name_of_two_lines() -> None:
    first = [cell for cell in table(700) if cell[1] < 760]
    second: list[Cell] = [(x, 60, word) for x, word in zip(X, ("Ja", "Nej", "Avstår"), strict=True)]
    second += [(60, 80, "Anna-Karin Söderström"), (X[1], 86, "X"), (60, 92, "Wallin (L)")]
    (vote,) = only(column(TOP) + first, second).votes
    assert (vote.yes, vote.no) == (2, 2)
    assert vote.names[-1] == NamedVote("Anna-Karin Söderström Wallin", "L", VoteWay.NO)


@pytest.mark.parametrize("heading", ["Voteringslista 1", "Omröstningslista § 31"])
def test_a_table_among_the_bilagor(heading: str) -> None:
    told = "Omröstningen utfaller med 3 ja-röster mot 1 nej-röst. Se voteringslista 1."
    listed = [*column(f"*{heading}\nAvtal med Solrosen"), *table()]
    (vote,) = only(column(f"{TOP}\n{told}"), listed).votes
    assert (vote.yes, vote.no, vote.names) == (3, 1, VOTED)


def test_a_list_on_the_page_after_its_paragraph() -> None:
    told = "Omröstningen utfaller med 3 ja-röster mot 1 nej-röst."
    listed = [*column("*Omröstningslista\nAvtal med Solrosen"), *table()]
    after = column("*§ 32\n*Information\nDnr: IFN-2025/00357\n*Beslut\nOmröstning: 3 ja och 1 nej.")
    sheets = [
        page(number, cells) for number, cells in enumerate([column(f"{TOP}\n{told}"), listed, after], 1)
    ]
    first, second = read_minutes(sheets).paragraphs
    assert [vote.names for vote in first.votes + second.votes] == [VOTED, ()]


def test_a_list_of_another_paragraph_is_not_taken() -> None:
    told = "Omröstningen utfaller med 3 ja-röster mot 1 nej-röst."
    listed = [*column("*Omröstningslista § 30\nAvtal med Solrosen"), *table()]
    assert only(column(f"{TOP}\n{told}"), listed).votes == (Vote(3, 1),)


def test_other_tables_with_yes_and_no_are_no_votes() -> None:
    cells: list[Cell] = [(60, 180, "Fråga"), (250, 180, "Ja"), (320, 180, "Nej")]
    for at, question in enumerate(("Finns en plan?", "Är den uppdaterad i år?", "Har barn hörts?"), 1):
        cells += [(60, 180 + 18 * at, question), (250, 180 + 18 * at, "X")]
    assert only(column(TOP) + cells).votes == ()
