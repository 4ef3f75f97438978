# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Search in a whole library: what is found, what it is narrowed to, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ifn_desktop.app.core import Core
from ifn_desktop.errors import Cancelled
from ifn_desktop.model.ids import NoteId, new_id
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.search import HitOrigin, SearchAnswer, SearchFilters
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store.database import Database
from ifn_desktop.text.marking import found_in_line, found_on
from tests.search.library import add_paper, empty_library, indexed
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    """A packet of three ärenden, indexed."""
    folder = tmp_path_factory.mktemp("search")
    packet = stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=3, pages=2)
    with open_library(folder / "profile") as core:
        take_in(core, packet)
        finish(core)
        yield core


def finish(core: Core) -> None:
    core.search_work.finish(cancel=CancelToken())


def marked(answer: SearchAnswer) -> set[str]:
    """The words marked in snippets, in small letters."""
    return {hit.snippet.text[start:end].lower() for hit in answer.hits for start, end in hit.snippet.marks}


def codes(answer: SearchAnswer) -> list[str]:
    return [note.code for note in answer.notes]


def test_a_hit_tells_where_it_is(library: Core) -> None:
    agenda = only_agenda(library)
    answer = library.search.search('"ärende 2, sida 2 av Bilaga 1"')
    (hit,) = answer.hits
    item = agenda.items[1]
    paper = item.documents[1]
    assert (hit.meeting, hit.date, hit.organization) == (agenda.id, "2026-03-18", "Socialnämnden")
    assert (hit.item, hit.item_number, hit.item_title) == (item.id, "2/26", item.title)
    assert (hit.document, hit.kind, hit.document_page) == (paper.id, DocumentKind.BILAGA, 2)
    assert hit.page == paper.first_page + 1
    assert hit.origin is HitOrigin.PAGE
    assert {"ärende", "2", "sida", "av", "bilaga", "1"} == marked(answer)
    ((group,),) = [answer.groups]
    assert group.meeting == agenda.id
    assert group.items[0].papers[0].hits == answer.hits


def test_answers_are_narrowed(library: Core) -> None:
    agenda = only_agenda(library)
    papers = library.search.search("umgängesrätt typ:bilaga").hits
    assert {hit.kind for hit in papers} == {DocumentKind.BILAGA}
    assert {hit.item for hit in library.search.search("umgängesrätten ärende:3/26").hits} == {
        agenda.items[2].id
    }
    everything = len(library.search.search("umgängesrätten").hits)
    chosen = SearchFilters(boards=frozenset({"Socialnämnden"}), years=(2026, 2026))
    assert len(library.search.search("umgängesrätten", chosen).hits) == everything > 0
    assert library.search.search("umgängesrätten år:2025").hits == ()
    assert library.search.search("umgängesrätten nämnd:skol").hits == ()
    assert len(library.search.search("umgängesrätten nämnd:SOCIAL").hits) == everything


def test_a_title_is_found_with_its_diarienummer(library: Core) -> None:
    for typed in ("dnr:SN-2026/00002", "dnr:2026-00002"):
        found = library.search.search(typed)
        assert {hit.item_number for hit in found.hits} == {"2/26"}
    titles = [hit for hit in library.search.search('"Redovisning 3"').hits if hit.origin is HitOrigin.TITLE]
    assert [hit.item_number for hit in titles] == ["3/26"]


def test_what_the_member_writes_is_found_and_lost_again(library: Core) -> None:
    item = only_agenda(library).items[0].id
    note = NoteId(new_id())
    library.marks.notes.save(note, item, "Fråga om sommarkollot")
    assert library.search.search("sommarkollo").hits == ()
    finish(library)
    (hit,) = library.search.search("sommarkollo mina:").hits
    assert (hit.origin, hit.note, hit.item, hit.document) == (HitOrigin.NOTE, note, item, None)
    library.marks.notes.save(note, item, "Fråga om läger")
    finish(library)
    assert library.search.search("sommarkollo").hits == ()
    assert len(library.search.search("läger mina:").hits) == 1
    library.marks.notes.delete(note)
    assert library.search.search("läger mina:").hits == (), "at once: it may have been purged"


def test_only_jav_and_only_unread(library: Core) -> None:
    first, second = only_agenda(library).items[:2]
    assert library.search.search("umgängesrätten jäv:").hits == ()
    library.recusal.recusing.declare(first.id, RecusalGround.PARTY)
    found = library.search.search("umgängesrätten jäv:").hits
    assert {hit.item for hit in found} == {first.id}
    assert all(hit.is_recused for hit in found)
    library.recusal.recusing.withdraw(first.id)
    assert library.search.search("umgängesrätten jäv:").hits == ()
    library.commands.mark_read([paper.id for paper in second.documents], read=True)
    assert second.id not in {hit.item for hit in library.search.search("umgängesrätten oläst:").hits}


def test_filters_alone_list_what_they_leave(library: Core) -> None:
    note = NoteId(new_id())
    item = only_agenda(library).items[0].id
    library.marks.notes.save(note, item, "Att fråga om")
    finish(library)
    assert [hit.note for hit in library.search.search("mina:").hits] == [note]
    library.marks.notes.delete(note)
    listed = library.search.search("typ:bilaga ärende:1/26").hits
    assert {(hit.kind, hit.item) for hit in listed} == {(DocumentKind.BILAGA, item)}
    assert library.search.search("").hits == ()


def test_misspelt_and_undotted_words_are_taken_for_what_was_meant(library: Core) -> None:
    spelt = library.search.search("Vintegatan")
    assert codes(spelt) == ["query.spelling"]
    assert marked(spelt) == {"vintergatan"}
    assert spelt.suggestions[0].text == "vintergatan"
    undotted = library.search.search("umgangesratten")
    assert codes(undotted) == ["query.without_dots"]
    assert marked(undotted) == {"umgängesrätten"}
    assert codes(library.search.search("qwertyuiopqwerty")) == ["query.word_unknown"]


def test_some_of_the_words_when_no_page_has_all(library: Core) -> None:
    answer = library.search.search('vintergatan "ärende 1" "ärende 2"')
    assert answer.hits
    assert codes(answer) == ["query.any_word"]


def test_a_search_is_stopped(library: Core) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.search.search("umgängesrätten", token=token)


TYPED = st.lists(
    st.sampled_from(
        [
            'barn "',
            "vintergatan",
            "-",
            "*",
            "OR",
            "NEAR",
            "§",
            "16",
            "år:",
            "typ:bilaga",
            "dnr:",
            "2026/00002",
            "mina:",
            "%",
            "A.",
            "Bo",
            "\x00",
            '"',
        ]
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=60)
@given(typed=TYPED)
def test_whatever_is_typed_is_answered(library: Core, typed: str) -> None:
    answer = library.search.search(typed)
    assert answer.query.text == typed
    for hit in answer.hits:
        for start, end in hit.snippet.marks:
            assert 0 <= start < end <= len(hit.snippet.text)


@pytest.fixture
def loose(tmp_path: Path) -> Iterator[Database]:
    with empty_library(tmp_path) as database:
        yield database


def put(database: Database, *papers: list[str]) -> None:
    with database.write() as tx:
        for number, texts in enumerate(papers):
            add_paper(tx, f"{number}.pdf", texts)


def files(answer: SearchAnswer) -> list[str]:
    return [hit.file for hit in answer.hits]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("fattigdom", "Stadens barnfattigdom ökar."),
        ("barn fattigdom", "Stadens barnfattigdom ökar."),
        ("barnfattigdom", "Stadens barn\nfattigdom ökar."),
        ("gemensamma", "Det gemen\nsamma arbetet."),
        ("anmälan", "En anmä-\nlan kom."),
        ("anmälan", "En anmä\xad\nlan kom."),
        ("flicka", "Flickans skola."),
        ("cyklar", "Cykeln stod där."),
        ("A Lundgren", "Andreas Lundgren talade."),
        ("Andreas Lundgren", "A. Lundgren talade."),
        ('person:"Andreas Lundgren"', "Lundgren, A. talade."),
        ("Gustafsson", "Anna Gustavsson talade."),
        ("4,2 miljoner", "Det kostar 4,2 mnkr."),
        ("IFN-2025/00022", "Dnr: 2025-00022"),
        ("2025/00022", "IFN-2025/00022"),
        ("IFN-2025/22", "Dnr: IFN-2025/00022"),
        ("dnr:2025/356", "Dnr: BN 2025/000356"),
        ("jvä", "Frågan om jäv ställs."),
        ("vrd", "God vård ges."),
        ("§16", "Paragraf § 16."),
        ("kommunf*", "Kommunfullmäktige beslutar."),
        ("vite NEAR/3 dröjsmål", "Vitet gäller för dröjsmålet."),
        ("Andre", "André var där."),
        ("konfidens", "Konﬁdens"),
    ],
)
def test_what_is_meant_is_found(loose: Database, typed: str, text: str) -> None:
    put(loose, ["Något helt annat om vägar och broar."], [text])
    assert files(indexed(loose).search(typed)) == ["1.pdf"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("väl", "Ett val hölls."),
        ("Andreas Lundgren", "Anna Lundgren talade."),
        ("A Lundgren", "Bo Lundgren talade."),
        ("vite -dröjsmål", "Vitet för dröjsmål."),
        ("vite NEAR/1 dröjsmål", "Vitet gäller för ett mycket långt dröjsmål."),
        ("§ 16", "Beslut 2020-04-16 § 24."),
    ],
)
def test_what_is_not_meant_is_not_found(loose: Database, typed: str, text: str) -> None:
    put(loose, [text])
    answer = indexed(loose).search(typed)
    assert [hit for hit in answer.hits if "query.any_word" not in codes(answer)] == []


def test_the_word_itself_comes_before_compounds_and_near_words_before_far(loose: Database) -> None:
    far = "ord " * 200
    put(
        loose, ["En bokhylla och en hylla."], ["En bok."], [f"Volontär {far} skolan"], ["Volontärer i skolan"]
    )
    search = indexed(loose)
    assert files(search.search("bok"))[:2] == ["1.pdf", "0.pdf"]
    assert files(search.search("volontär skola")) == ["3.pdf", "2.pdf"]


def test_a_far_commoner_spelling_is_suggested_where_hits_are_few(loose: Database) -> None:
    put(loose, ["Om förskolan."] * 40, ["Om forskolan."], ["Om skogen."] * 3)
    search = indexed(loose)
    answer = search.search("om forskolan")
    assert len(answer.hits) == 1
    assert [suggestion.text for suggestion in answer.suggestions] == ["om förskolan"]
    assert search.search("skogen").suggestions == ()


def test_short_words_have_other_meanings_to_choose_from(loose: Database) -> None:
    put(loose, ["Vi ska dit."] * 3, ["En skola."], ["Annat."])
    answer = indexed(loose).search("skla")
    assert [suggestion.text for suggestion in answer.suggestions] == ["ska", "skola"]


def test_copies_of_a_text_are_one_answer(loose: Database) -> None:
    words = "Nämnden beslutar att säga upp avtalet om lokalen vid torget från och med nästa år."
    put(loose, [words], [f"{words} Slut."], ["Om avtalet finns annat att säga här."])
    answer = indexed(loose).search("avtalet")
    assert len(answer.hits) == 2
    (copy,) = next(hit.same for hit in answer.hits if hit.same)
    assert {copy.file, answer.hits[0].file, answer.hits[1].file} == {"0.pdf", "1.pdf", "2.pdf"}


@given(st.text("abåä 16§-.\nÅB", max_size=60))
def test_marks_are_the_same_fast_and_slow(text: str) -> None:
    from ifn_desktop.model.search import Marker
    from ifn_desktop.text.folding import fold

    flat = fold(text, keep_case=True, keep_signs=True).text
    marker = Marker(frozenset({"a", "ab", "§16", "16"}), (("b", "a"),), ("å",))
    assert found_in_line(flat, marker) == found_on(flat, marker)
