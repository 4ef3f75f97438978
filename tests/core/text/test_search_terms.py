# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the index holds of a text: the same words as a query's, broken words whole, names by initials."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from ifn_desktop.text.folding import fold, folded_lines
from ifn_desktop.text.search_terms import draft, entry_terms, finish
from ifn_desktop.text.swedish import stem, terms

TEXTS = st.text("aäbdehnrAÅB0123 4§/-–,.:%'\n\xad\xa0\u200bﬁ\u0308", max_size=50)


@given(TEXTS)
@example("28\na §")
@example("a \n b")
def test_lines_fold_as_everywhere(text: str) -> None:
    assert folded_lines(text) == fold(text, keep_case=True, line_break="\n").text


@given(TEXTS)
@example("§ 28\na. 2024\n00335")
@example("72\n260 kr")
@example("IFN-2025/00022, 12 a § 3.2.2-03683/2026-\n7")
def test_a_text_has_the_terms_that_a_query_has(text: str) -> None:
    assert draft(text).terms == terms(text)


def whole(text: str, *known: str) -> str:
    return finish(draft(text), {*known}.__contains__).body


def test_a_word_that_a_line_end_broke_is_whole() -> None:
    assert whole("det gemen\nsamma arbetet", "gemensamma").split()[1] == stem("gemensamma")
    assert whole("anmä-\nlan", "x") == stem("anmälan")
    assert len(whole("det gemen\nsamma arbetet").split()) == 4, "nobody knows the word"
    assert len(whole("om barn.\nFattigdom", "barnfattigdom").split()) == 3, "a sentence has ended"


def test_two_words_that_could_be_one_are_both() -> None:
    found = finish(draft("många barn\nbidrag ges"), {"barn", "bidrag", "barnbidrag"}.__contains__)
    assert found.body.split() == terms("många barn bidrag ges")
    assert found.also == stem("barnbidrag")


def test_half_words_are_told_from_words() -> None:
    found = draft("Rubrik här\noch det gemen\nsamma arbetet\nslut.\nMera")
    assert found.edge == {"här", "och", "gemen", "samma", "arbetet", "slut"}
    assert {"rubrik", "det", "mera"} <= found.inner


def test_a_name_is_found_by_its_initial() -> None:
    assert "a.berg" in entry_terms("Anna Berg").also.split()
    assert "a.berg" in entry_terms("Berg, Anna").also.split()
    assert "a!berg" not in entry_terms("Anna Berg").also.split()
    assert {"a.berg", "a!berg"} <= {*entry_terms("A. Berg").also.split()}
    assert entry_terms("vi berg").also == ""


def test_parts_of_words_and_numbers_are_beside_them() -> None:
    assert {"fut", stem("handläggare"), "2025", "00022"} <= {
        *entry_terms("FUT-handläggare 2025/00022").also.split()
    }
