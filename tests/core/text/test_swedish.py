# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words as they are searched for: the ways of writing a thing are one."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.swedish_stemmer import SwedishStemmer

from ifn_desktop.text.swedish import Word, stem, terms, words

LETTERS = st.text(
    "abcdeéfghijklmnopqrstuvwxyzåäöABCÅÄÖ0123456789 §/-,.%\n\xad\xa0'ﬁ\u0308\u030a", max_size=60
)


@pytest.mark.parametrize(
    "forms",
    [
        "nämnd nämnden nämnder nämnderna nämnds nämndernas",
        "ledamot ledamoten ledamöter ledamöterna ledamöternas",
        "familjehem familjehemmet familjehemmen familjehemmens",
        "land landet länder länderna",
        "ärende ärendet ärenden ärendena ärendets",
        "barn barnet barnen barnens",
        "år året årets",
        "möte mötet möten mötena",
        "bok boken böcker böckerna",
        "stad staden städer städerna",
        "volontär volontärer Volontärerna",
    ],
)
def test_inflected_forms_are_one_word(forms: str) -> None:
    assert len(set(terms(forms))) == 1


def test_other_words_stay_apart() -> None:
    apart = ["val", "vål", "väl", "hal", "häl", "nämnd", "nämndeman", "man", "mån"]
    assert len({stem(word) for word in apart}) == len(apart)


@pytest.mark.parametrize(
    "ways",
    [
        ["§ 16", "§16", "16 §", "§\xa016", "§\n16"],
        ["28 a §", "§ 28 a", "28a §"],
        ["2025/00356", "2025-00356", "2025 00356"],
        ["0128/22", "0128-22"],
        ["26 800 kr", "26800 kronor", "26\xa0800 kr"],
        ["4,2 mnkr", "4,2 miljoner", "4,2mnkr", "4,2 mkr"],
        ["37 %", "37%", "37 procent"],
        ["genomlysning", "genom-\nlysning", "genom\xadlysning", "genom\xad\nlysning", "GENOMLYSNING"],
        ["överskott", "o\u0308verskott"],
        ["konﬁdens", "konfidens"],
    ],
)
def test_ways_of_writing_are_one(ways: list[str]) -> None:
    assert len({tuple(terms(way)) for way in ways}) == 1


def test_a_diarienummer_is_found_with_and_without_its_prefix() -> None:
    assert terms("IFN-2025/00356") == terms("ifn 2025-00356") == ["ifn", "2025/00356"]
    assert terms("SLK-2023-00763")[-1] == terms("2023/00763")[0]


def test_amounts_and_hyphens_are_found_by_their_parts() -> None:
    assert words("207 189")[0].also == ("207", "189")
    assert words("FUT-handläggare")[0].also == (stem("fut"), stem("handläggare"))


def test_an_initial_is_told() -> None:
    assert [word.is_initial for word in words("S. Mohamsson i")] == [True, False, False]


def test_places_are_those_of_the_text_given() -> None:
    text = "Om  genom-\nlysning, § 16"
    assert [text[word.start : word.end] for word in words(text)] == ["Om", "genom-\nlysning", "§ 16"]


@given(LETTERS)
def test_places_follow_one_another_and_lie_in_the_text(text: str) -> None:
    at = 0
    for word in words(text):
        assert at <= word.start <= word.end <= len(text)
        assert word.term
        at = word.end


@given(st.text("abcdeåäöéüÅÄÖ 12", max_size=40))
def test_composed_or_not_the_words_are_the_same(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert terms(composed) == terms(apart)


def test_the_stemmer_agrees_with_snowballs_vectors(shared_data: Path) -> None:
    folder = shared_data / "swedish"
    given_words, stems = (
        (folder / f"snowball-swedish-{name}.txt").read_text().split() for name in ("voc", "output")
    )
    snowball = SwedishStemmer()
    assert [snowball.stemWord(word) for word in given_words] == stems
    ours: dict[str, str] = {}
    named = re.compile(r"\w{2,}het(en|er|erna)?s?")
    for word, known in zip(given_words, stems, strict=True):
        if not named.fullmatch(word):  # lägenhet is no läge
            assert ours.setdefault(known, stem(word)) == stem(word), "what Snowball joins stays joined"


def test_what_is_named_by_het_is_another_word() -> None:
    assert len({stem(word) for word in ("läge", "lägenhet", "angelägenhet", "enhet", "en")}) == 5
    assert len({stem(word) for word in ["lägenhet", "lägenheten", "lägenheter", "lägenheternas"]}) == 1


def test_forms_of_municipal_texts_meet_at_their_lemma(shared_data: Path) -> None:
    rows = (shared_data / "swedish" / "municipal-wordforms.tsv").read_text().splitlines()[1:20001]
    told = [row.split("\t") for row in rows]
    pairs = [(row[0], row[2]) for row in told if row[2] and row[2] == row[3]]
    assert len(pairs) > 5000
    assert sum(stem(form) == stem(lemma) for form, lemma in pairs) / len(pairs) >= 0.84


@given(st.text("abdeghiklmnoprstuvyåäö", min_size=2, max_size=20))
def test_a_stem_is_its_own_stem(word: str) -> None:
    assert stem(stem(word)) == stem(word)


def test_nothing_of_an_empty_text() -> None:
    assert words("") == []
    assert words("–") == []
    assert words("a") == [Word(0, 1, "a")]
