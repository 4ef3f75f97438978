# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words of hits, and the room that a snippet has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.search import HitOrigin, MeetingHits, SearchHit, Snippet
from ifn_desktop.viewmodels.search_rows import hit_words, meeting_words, without_signs

HIT = SearchHit(
    HitOrigin.PAGE,
    Snippet("en text"),
    1.0,
    MeetingId("m"),
    "2026-03-18",
    "Socialnämnden",
    item=ItemId("i"),
    document=DocumentId("d"),
    document_title="Rapport",
    kind=DocumentKind.BILAGA,
    document_page=9,
)


@pytest.mark.parametrize(
    ("hit", "is_first", "words"),
    [
        (HIT, True, ("Rapport", "s. 9 · Bilaga")),
        (HIT, False, ("Sida 9", "")),
        (HIT._replace(document_title="Bilaga 1"), True, ("Bilaga 1", "s. 9")),
        (HIT._replace(is_old=True), False, ("Sida 9", "i en äldre version")),
        (HIT._replace(origin=HitOrigin.NOTE, document=None), True, ("Min anteckning", "")),
        (HIT._replace(origin=HitOrigin.MARK), True, ("Min markering", "Rapport, s. 9")),
        (HIT._replace(origin=HitOrigin.TITLE, document=None), True, ("Ärendets rubrik", "")),
        (HIT._replace(origin=HitOrigin.PROPOSAL, document=None), True, ("Förslag till beslut", "")),
        (HIT._replace(origin=HitOrigin.PARAGRAPH, paragraph="§ 16"), True, ("Rapport § 16", "s. 9")),
    ],
)
def test_a_hit_says_what_it_is_and_where(hit: SearchHit, is_first: bool, words: tuple[str, str]) -> None:
    assert hit_words(hit, is_first=is_first) == words


def test_a_meeting_says_when_and_who() -> None:
    meeting = MeetingHits(MeetingId("m"), "2026-03-18", "Socialnämnden", ())
    assert meeting_words(meeting) == "Onsdag 18 mars 2026 · Socialnämnden"
    assert meeting_words(meeting._replace(date=None)) == "Socialnämnden"
    assert meeting_words(MeetingHits(None, None, "", ())) == "Utan sammanträde"


def test_a_note_is_shown_without_its_signs() -> None:
    text = r"Hur följs **barnen** upp? Se [sidan om barn](ifn:x) och 3\. utkast"
    marks = tuple((at, at + 4) for at in range(len(text)) if text.startswith("barn", at))
    plain = without_signs(Snippet(text, marks))
    assert plain.text == "Hur följs barnen upp? Se sidan om barn och 3. utkast"
    assert [plain.text[start:end] for start, end in plain.marks] == ["barn", "barn"]


@given(st.text(alphabet="ab *_[]()\\#>-`:", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_marks_lie_in_what_is_left(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    plain = without_signs(Snippet(text, ((start, end),) if start < end else ()))
    assert all(0 <= first < last <= len(plain.text) for first, last in plain.marks)
