# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where page numbers lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.reader.labels_lookup import MOST, PaperPages, look_up


def paper(name: str, first: int, last: int, *labels: str, file: str = "bok") -> PaperPages:
    document = DocumentView(
        DocumentId(name), DocumentKind.BILAGA, name, FileId(file), f"{file}.pdf", first, last, 1.0
    )
    return PaperPages(document, f"32. Ärende om {name}", labels, in_book=file == "bok")


PAPERS = [
    paper("Skrivelse", 1, 3, "1 (3)", "2 (3)", "3 (3)"),
    paper("Rapport", 4, 30, "", "", *(f"{n} (26)" for n in range(1, 26))),
    paper("Avtal", 140, 151),
    paper("Lös", 1, 5, "i", "ii", "iii", "iv", "v", file="lös"),
]


def found(text: str, current: str = "Rapport") -> list[tuple[str, int]]:
    return [(str(one.document), one.page) for one in look_up(text, PAPERS, DocumentId(current))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8", [("Rapport", 8), ("Rapport", 10), ("Rapport", 5)]),
        ("sidan 8", [("Rapport", 8), ("Rapport", 10), ("Rapport", 5)]),
        ("8 (26)", [("Rapport", 10)]),
        ("8(26)", [("Rapport", 10)]),
        ("sida 8 av 26", [("Rapport", 10)]),
        ("sid 2/3", [("Skrivelse", 2)]),
        ("143", [("Avtal", 4)]),
        ("sidan 143", [("Avtal", 4)]),
        ("143 i mötesboken", [("Avtal", 4)]),
        ("mötesboken 5", [("Rapport", 2)]),
        ("boken sidan 5", [("Rapport", 2)]),
        ("IV", [("Lös", 4)]),
        ("999", []),
        ("", []),
        ("hej", []),
    ],
)
def test_a_number_leads_where_it_is_meant(text: str, expected: list[tuple[str, int]]) -> None:
    assert found(text) == expected


def test_the_words_say_which_number_it_is_and_where_it_leads() -> None:
    (one,) = look_up("143", PAPERS, DocumentId("Rapport"))
    assert one.words == "Sidan 143 i mötesboken"
    assert one.where == "32. Ärende om Avtal – Avtal, sidan 4 av 12"


@given(
    st.text(max_size=20) | st.from_regex(r"(sidan )?\d{1,4}( \(\d{1,3}\))?( i mötesboken)?", fullmatch=True)
)
def test_every_place_that_is_offered_exists(text: str) -> None:
    places = look_up(text, PAPERS, DocumentId("Rapport"))
    pages = {one.document.id: one.document.pages for one in PAPERS}
    assert len(places) == len({(one.document, one.page) for one in places}) <= MOST
    assert all(1 <= one.page <= pages[one.document] for one in places)
