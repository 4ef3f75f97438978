# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Counts, numbers, dates and short titles, in Swedish words."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.ui.language import Catalogue
from ifn_desktop.viewmodels import dates, words
from ifn_desktop.viewmodels.entries import entries_of, entries_of_loose
from ifn_desktop.viewmodels.item_head import full_title, head_of, short_title
from ifn_desktop.viewmodels.unlocking import obstacle, strength
from tests.support.programs import ROOT
from tests.viewmodels.shell.fakes import TODAY, agenda, paper

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("date", "time", "place", "said"),
    [
        ("2026-02-18", "09:00", "", f"onsdag 18 februari 2026 kl.{NBSP}9.00"),
        (
            "2026-02-18",
            "09.00-12.30",
            "Stadshuset",
            f"onsdag 18 februari 2026 kl.{NBSP}9.00–12.30, Stadshuset",
        ),
        ("2026-02-18", "", "", "onsdag 18 februari 2026"),
        (None, "", "", "utan datum"),
        ("våren 2026", "", "", "våren 2026"),
        ("2026-02-18", "efter lunch", "", "onsdag 18 februari 2026 efter lunch"),
    ],
)
def test_when(date: str | None, time: str, place: str, said: str) -> None:
    assert dates.when(date, time, place) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "i dag"),
        (1, "i morgon"),
        (3, "om 3 dagar"),
        (14, "om 14 dagar"),
        (21, "om 3 veckor"),
        (100, ""),
        (-1, "i går"),
        (-5, "för 5 dagar sedan"),
    ],
)
def test_distance(days: int, said: str) -> None:
    date = (TODAY + datetime.timedelta(days=days)).isoformat()
    assert dates.distance(date, TODAY) == said


def test_a_day_of_another_year_says_its_year() -> None:
    assert dates.short_day("2026-03-25", TODAY) == "25 mars"
    assert dates.short_day("2025-12-16", TODAY) == "16 december 2025"


def test_counts() -> None:
    assert words.count_items(1) == f"1{NBSP}ärende"
    assert words.count_pages(5000) == f"5{NBSP}000{NBSP}sidor"


@pytest.mark.parametrize(
    ("number", "title", "said"),
    [
        ("32/26", "Avtal", "32. Avtal"),
        ("SN 13", "Avtal", "SN 13. Avtal"),
        (None, "Avtal", "Avtal"),
        ("7", "7. Avtal", "7. Avtal"),
        ("7", "2026 års budget", "7. 2026 års budget"),
    ],
)
def test_heading(number: str | None, title: str, said: str) -> None:
    assert words.heading(number, title) == said


@pytest.mark.parametrize(
    ("kind", "title", "item", "said"),
    [
        (DocumentKind.BILAGA, "Avtal med Lyktan 2027 - Uppföljning", "Avtal med Lyktan 2027", "Uppföljning"),
        (DocumentKind.BILAGA, "Avtal med Lyktan 2027", "Avtal med Lyktan 2027", "Avtal med Lyktan 2027"),
        (DocumentKind.BILAGA, "Avtalsmall/bilaga", "Avtal", "Avtalsmall/bilaga"),
        (DocumentKind.FOREDRAGNINGSLISTA, "Kallelse/föredragningslista", "", "Kallelse/föredragningslista"),
        (DocumentKind.BILAGA, "Avtal med Lyktan 2027 2", "Avtal med Lyktan 2027", "Avtal med Lyktan 2027 2"),
        (
            DocumentKind.PROTOKOLLSUTDRAG,
            "Protokollsutdrag § 48 utskottet 2026-08-26",
            "X",
            "Protokollsutdrag § 48",
        ),
        (DocumentKind.PROTOKOLLSUTDRAG, "Utdrag utan paragraf", "X", "Utdrag utan paragraf"),
    ],
)
def test_short_title(kind: DocumentKind, title: str, item: str, said: str) -> None:
    assert short_title(paper("d", kind, title, 1), item) == said


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(list(DocumentKind)))
def test_a_tab_always_has_a_name(title: str, item: str, kind: DocumentKind) -> None:
    assert short_title(paper("d", kind, title, 1), item).strip()


def test_the_full_title_says_kind_pages_and_doubt() -> None:
    said = full_title(paper("d", DocumentKind.BILAGA, "Avtal", 3, confidence=0.5))
    assert said == f"Avtal · Bilaga · 3{NBSP}sidor · osäkert om den hör hit"


def test_the_head_says_who_prepared_and_who_receives() -> None:
    entries = {entry.key: entry for entry in entries_of(agenda())}
    head = head_of(entries["i70"], entries["i69"], entries["i71"])
    assert head.heading == "70. Överenskommelse omsorgsnämnden och Lyktans vänner 2027"
    assert "OMN-2026/0070 · beslut · beredd av Malin Ekdal, verksamhetschef, Lennart Öberg" in head.meta
    assert head.meta.endswith("skickas till Lyktans vänner, Kommunstyrelsen")
    assert [tab.label for tab in head.tabs] == [
        "Tjänsteskrivelse",
        "Uppföljning",
        "Avtal",
        "Protokollsutdrag § 48",
    ]
    assert (head.previous, head.next, head.empty) == ("69", "71", "")


def test_an_item_without_papers_says_so() -> None:
    entries = {entry.key: entry for entry in entries_of(agenda())}
    assert entries["i63"].line == "Inga handlingar i utskicket"
    assert "inga handlingar i utskicket" in head_of(entries["i63"]).empty


def test_the_meetings_own_papers_stand_around_the_items() -> None:
    keys = [entry.key for entry in entries_of(agenda())]
    assert keys[0] == "papers.before"
    assert keys[-2:] == ["papers.minutes", "papers.rest"]
    assert len(keys) == 21


def test_every_paper_of_a_meeting_is_in_exactly_one_entry() -> None:
    view = agenda()
    expected = [*view.documents, *(document for item in view.items for document in item.documents)]
    found = [document for entry in entries_of(view) for document in entry.documents]
    assert sorted(document.id for document in found) == sorted(document.id for document in expected)


def test_loose_papers_are_an_entry_each() -> None:
    loose = [paper("a", DocumentKind.OVRIGT, "A", 2), paper("b", DocumentKind.OVRIGT, "B", 1)]
    assert [entry.title for entry in entries_of_loose(loose)] == ["A", "B"]
    assert entries_of_loose(loose)[0].item_id is None
    assert entries_of(agenda())[1].item_id == ItemId("i61")


def test_strength_of_a_passphrase() -> None:
    assert strength("").level == 0
    assert strength("katt").level == 0
    assert strength("aaaaaaaaaaaaaaaaaaaaaaaa").level == 0
    assert [strength(text).level for text in ("katthund", "katthundhästgris", "katt hund häst gris får")] == [
        1,
        2,
        2,
    ]
    assert strength("katt hund häst gris får ko").level == 3


def test_a_passphrase_is_taken_only_when_typed_twice_the_same() -> None:
    assert obstacle("katt hund häst", "") != ""
    assert obstacle("katt hund häst", "katt hund häs") != ""
    assert obstacle("katt hund häst", "katt hund häst") == ""


def test_thousands_are_written_as_in_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [words.grouped(number) for number in (0, 999, 1234, 1_234_567)] == [
        "0",
        "999",
        "1\xa0234",
        "1\xa0234\xa0567",
    ]
    english = Catalogue(ROOT / "resources" / "translations" / "ifn_desktop_en.ts")
    monkeypatch.setattr(words, "translate", english.translate)
    assert [words.grouped(number) for number in (999, 1234, 1_234_567)] == ["999", "1,234", "1,234,567"]
