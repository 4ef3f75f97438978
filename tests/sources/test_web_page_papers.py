# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.sources.meeting_evidence import PaperKind
from ifn_desktop.sources.web_page_address import is_below, name_of, whole_address
from ifn_desktop.sources.web_page_papers import read_page
from tests.sources.municipal_pages import Paper, board_page, page, portlet_of_data, portlet_of_links

HERE = "https://bjorka.example/kommun/namnder/omsorgsnamnden.html"


def test_links_and_data_of_a_sitevision_page_become_the_papers_of_its_meetings() -> None:
    found = read_page(board_page(), HERE)
    assert [(paper.told.date, paper.told.kind.value, paper.key) for paper in found.papers] == [
        ("2026-03-18", "handlingar", "node:18.bb01"),
        ("2026-02-25", "kallelse", "node:18.aa01"),
        ("2026-02-25", "handlingar", "node:18.aa02"),
        ("2026-02-25", "protokoll", "node:18.aa03"),
        ("2026-02-25", "protokoll", "node:18.aa04"),
        ("2025-12-17", "protokoll", "node:18.cc01"),
    ]
    assert {paper.told.organization for paper in found.papers} == {"Omsorgsnämnden"}
    assert {paper.told.body for paper in found.papers} == {"Björkå kommun"}
    assert found.passed == 1, "the reglemente is no meeting's paper"
    assert found.complete


def test_a_replaced_file_keeps_its_key_and_gets_a_new_version() -> None:
    before = {paper.key: paper for paper in read_page(board_page(), HERE).papers}
    after = {
        paper.key: paper for paper in read_page(board_page(invitation_changed="2026-02-16"), HERE).papers
    }
    assert before.keys() == after.keys()
    changed = [key for key in before if before[key].version != after[key].version]
    assert changed == ["node:18.aa01"]


def test_a_name_with_blanks_signs_and_swedish_letters_is_an_address_that_can_be_asked_for() -> None:
    paper = next(paper for paper in read_page(board_page(), HERE).papers if paper.key == "node:18.aa02")
    assert paper.name == "Handlingar  del 1 & 2 åäö.pdf"
    assert paper.address.startswith("https://bjorka.example/download/18.aa02/")
    assert paper.address.isascii()
    assert " " not in paper.address


def test_data_belongs_where_its_portlet_stands_not_where_its_script_does() -> None:
    data = portlet_of_data([Paper("Kallelse.pdf", "aa01")], "12.abc")
    place, script = data.split("<script>", 1)
    html = page(f"<h2>2026</h2><h3>18 februari</h3>{place}<h3>18 mars</h3><p>Inget än.</p><script>{script}")
    assert [paper.told.date for paper in read_page(html, HERE).papers] == ["2026-02-18"]


def test_a_table_of_meetings() -> None:
    html = page(
        "<table><tr><th>Datum<th>Kallelse<th>Protokoll"
        "<tr><td>18 februari 2026<td><a href='/f/k1.pdf'>Kallelse</a><td><a href=/f/p1.pdf>Protokoll</a>"
        "<tr><td>18 mars 2026<td><a href='/f/k2.pdf'>Kallelse</a><td></table>"
    )
    told = [(paper.told.date, paper.told.kind) for paper in read_page(html, HERE).papers]
    assert told == [
        ("2026-02-18", PaperKind.KALLELSE),
        ("2026-02-18", PaperKind.PROTOKOLL),
        ("2026-03-18", PaperKind.KALLELSE),
    ]


def test_a_bold_line_stands_for_a_heading() -> None:
    html = page(
        "<h2>Protokoll 2026</h2><p><strong>18 februari</strong></p><p><a href='a.pdf'>Protokoll</a></p>"
        "<p><b>18 mars</b></p><ul><li><a href='b.pdf'>Protokoll</a></li></ul>"
        "<p>Sidan uppdaterad 2 april</p><p><a href='c.pdf'>Protokoll 1 april</a></p>"
    )
    assert [paper.told.date for paper in read_page(html, HERE).papers] == [
        "2026-02-18",
        "2026-03-18",
        "2026-04-01",
    ]


def test_files_without_their_endings_are_known_by_what_the_page_says() -> None:
    html = page(
        "<h3>18 februari 2026</h3>"
        "<a href='/api/documents/0f8fad5b-d9cb-469f-a165-70867728950e.bin'>Protokoll §§ 1-9</a>"
        "<a href='/ks.nsf/0/ABC/$File/Handling_2024_nr_245.pdf?OpenElement'>Handling nr 245</a>"
        "<a href='/visa?id=77' type='application/pdf'>Kallelse</a>"
        "<a href='/anmalan'>Anmäl dig</a>"
    )
    papers = read_page(html, HERE).papers
    assert [paper.name for paper in papers] == [
        "Protokoll §§ 1-9.pdf",
        "Handling_2024_nr_245.pdf",
        "Kallelse.pdf",
    ]
    assert papers[1].address.endswith("/$File/Handling_2024_nr_245.pdf?OpenElement")


def test_files_of_other_hosts_are_counted_and_left_unless_the_member_says_so() -> None:
    html = page("<h3>18 februari 2026</h3><a href='https://arkiv.example/k.pdf'>Kallelse</a>")
    assert read_page(html, HERE).papers == ()
    assert read_page(html, HERE).elsewhere == 1
    assert len(read_page(html, HERE, frozenset({"arkiv.example"})).papers) == 1


def test_pages_worth_following_are_the_boards_own_the_newest_year_first() -> None:
    html = page(
        "<a href='omsorgsnamnden/2024.html'>Möten 2024</a><a href='omsorgsnamnden/2026.html'>Möten 2026</a>"
        "<a href='/kommun/namnder/tekniska.html'>Tekniska nämnden 2026</a>"
        "<a href='omsorgsnamnden/ledamoter.html'>Kontakta oss</a><a href='https://annan.example/2026'>2026</a>"
    )
    found = read_page(html, HERE)
    assert [address.rsplit("/", 1)[-1] for address in found.pages] == ["2026.html", "2024.html"]


def test_the_same_file_twice_on_a_page_is_one_paper() -> None:
    same = Paper("Kallelse.pdf", "aa01", bytes=1234)
    html = page("<h3>18 februari 2026</h3>" + portlet_of_links([same]) + portlet_of_data([same]))
    papers = read_page(html, HERE).papers
    assert [(paper.key, paper.size) for paper in papers] == [("node:18.aa01", 1234)]


def test_addresses_are_of_one_form() -> None:
    assert whole_address(HERE, "../Å b.pdf#sida") == "https://bjorka.example/kommun/%C3%85%20b.pdf"
    assert whole_address(HERE, "//ANNAN.example:443/x;jsessionid=1?b=1") == "https://annan.example/x?b=1"
    assert whole_address(HERE, "mailto:nagon@bjorka.example") is None
    assert whole_address(HERE, "https://nagon:hemligt@bjorka.example/a.pdf") is None
    assert whole_address(HERE, "https://[oj/a.pdf") is None
    assert name_of("https://a.example/hamta?fil=Kallelse%20maj.pdf") == "Kallelse maj.pdf"
    assert is_below("https://a.example/n/on.4.5f3a1b2c9d.html", "https://www.a.example/n/on/2026.html")


@given(st.text(alphabet="<>/!-=\"' abhlirtdpsc123&;[]{}:#Åä§\n", max_size=2000))
def test_no_page_makes_it_fail(html: str) -> None:
    for paper in read_page("<h2>2026</h2><a href='" + html + board_page(html), HERE).papers:
        assert paper.address.startswith(("http://", "https://"))
        assert not set(paper.name) & set("/\\\n")
        assert paper.key


_PIECES = """<h2>2026</h2>|<h3>18 februari</h3>|<ul>|</ul>|<li>|<tr>|</td>|<p>|<div>|</div>|<nav>|</nav>|
<a href='k.pdf'>|Kallelse|</a>|<script>|</script>|<!--|-->|<![CDATA[|<svg>|&#x|
registerInitialState('12.a',{"files":["""
_pieces = st.sampled_from(_PIECES.split("|"))


@given(st.lists(_pieces, max_size=60))
def test_no_order_of_tags_makes_it_fail(pieces: list[str]) -> None:
    found = read_page("".join(pieces), HERE)
    assert len(found.papers) <= 1
