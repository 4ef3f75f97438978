# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Any pages at all: no page is lost, none is in two places, and nothing raises."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from ifn_desktop.model.parsed import SourceFile
from ifn_desktop.model.text import FileText, OutlineEntry, PageText, TextLine
from ifn_desktop.parse.names import read_name
from ifn_desktop.parse.packet import parse_delivery
from ifn_desktop.parse.stamps import read_stamp
from ifn_desktop.parse.words import best_pairs, fold
from ifn_desktop.text.dates import date_in_name, find_dates
from ifn_desktop.text.joining import heal, joint
from tests.core.parse.invent import At, accounted, letter, page, prose

SCRAPS = [
    "Tjänsteskrivelse",
    "Protokollsutdrag",
    "Kallelse",
    "Föredragningslista",
    "Socialnämnden",
    "2026-02-18",
    "Diarienr: SN-2026/00011",
    "Dnr: SN 31/16",
    "Förslag till beslut",
    "Beslutsunderlag",
    "Ärendebeskrivning",
    "Beslut",
    "Bilaga 1",
    "Bilaga 2 - Tabell",
    "§ 7",
    "§§",
    "1 (3)",
    "2 (3)",
    "Sida 1 av 2",
    "7",
    "Justerares sign:",
    "Denna behandling '7/26 Beslut' har inget tjänsteutlåtande.",
    "7/26 Beslut -   :",
    "7/26 Taxa - SN-2026/00011-1 Taxa : Tjänsteskrivelse",
    "8/26 Avtal - SN-2026/00012-1 Avtal : Bilaga 1",
    "Ärende",
    "Beteckning",
    "1. Upprop",
    "2. Taxa",
    "Sammanträde den 18 februari 2026",
    "Godkännande av dagordning",
    "anmä-",
    "-",
    "",
    " ",
]
words = st.one_of(st.sampled_from(SCRAPS), st.text(max_size=40))
coordinates = st.floats(min_value=-100, max_value=2000, allow_nan=False)


@st.composite
def wild_lines(draw: st.DrawFn) -> TextLine:
    x, y = draw(coordinates), draw(coordinates)
    size = draw(st.sampled_from([0.0, 0.7, 6.0, 10.0, 24.0]))
    width, height = draw(st.sampled_from([0.0, 3.0, 200.0])), draw(st.sampled_from([0.0, 12.0]))
    return TextLine(
        draw(words), x, y, x + width, y + height, size, draw(st.booleans()), draw(st.integers(0, 3))
    )


tidy_pages = st.lists(words, max_size=14).map(page)
wild_pages = st.lists(wild_lines(), max_size=8)


def packet() -> list[list[TextLine]]:
    """An invented packet with stamps: two ärenden with papers, one without."""

    def stamp(text: str) -> At:
        return At(30, 12, text, 6.0)

    first = letter("Socialnämnden", "SN-2026/00011", "Godkännande av dagordning", basis=["Bilaga 1. Tabell"])
    first.append("Fastställande av dagordning vid sammanträde den 18 februari 2026")
    second = letter("Socialnämnden", "SN-2026/00012", "Avtal")
    return [
        page(
            ["Kallelse", "Socialnämnden", "Datum 2026-02-18", "1/26 Godkännande av dagordning", "2/26 Avtal"]
        ),
        page([*first, stamp("1/26 Godkännande av dagordning - SN-2026/00011-1 A : Tjänsteskrivelse")]),
        page(
            [*prose("Tabell"), stamp("1/26 Godkännande av dagordning - SN-2026/00011-1 A : Bilaga 1 Tabell")]
        ),
        page([*second, stamp("2/26 Avtal - SN-2026/00012-1 Avtal : Tjänsteskrivelse")]),
        page([*prose("Avtal mellan parterna", 3), stamp("2/26 Avtal - SN-2026/00012-1 Avtal : Avtal")]),
        page(["Denna behandling '3/26 Dom' har inget tjänsteutlåtande.", stamp("3/26 Dom -   :")]),
        [],
    ]


PACKET = packet()
BARE = [[line for line in lines if line.size != 6.0] for lines in PACKET]
cut_pages = st.lists(st.sampled_from([*PACKET, *BARE]), max_size=10)


@st.composite
def files(draw: st.DrawFn) -> SourceFile:
    pages = draw(
        st.one_of(cut_pages, st.lists(st.one_of(tidy_pages, wild_pages, st.sampled_from(PACKET)), max_size=6))
    )
    made = tuple(PageText(n, 595.0, 842.0, tuple(lines)) for n, lines in enumerate(pages, 1))
    marks = draw(
        st.lists(
            st.builds(
                OutlineEntry,
                st.integers(1, 3),
                st.sampled_from(["1/26 Ett", "2/26 Två", "§ 3 Tre", "Tjänsteskrivelse", "Bilaga", "", " "]),
                st.integers(-1, 12),
            ),
            max_size=5,
        )
    )
    name = draw(
        st.sampled_from(["a.pdf", "SN 2026-02-18.pdf", "1-26-2 Tabell.pdf", "Ärende 2 Bilaga.pdf.pdf", ""])
    )
    return SourceFile(name, FileText(made, tuple(marks), draw(st.sampled_from(["", "Titel"]))))


def of(*pages: list[str]) -> list[SourceFile]:
    made = tuple(PageText(n, 595.0, 842.0, tuple(page(lines))) for n, lines in enumerate(pages, 1))
    return [SourceFile("a.pdf", FileText(made))]


@given(st.lists(files(), max_size=4))
@example(of(["Tjänsteskrivelse"], ["1 (3)"]))
def test_every_page_is_accounted_for_once(delivery: list[SourceFile]) -> None:
    parsed = parse_delivery(delivery)
    assert accounted(delivery, parsed) == []
    assert [len(texts) for texts in parsed.body_texts] == [len(each.text.pages) for each in delivery]
    for meeting in parsed.meetings:
        papers = {(d.file, d.first_page) for item in meeting.items for d in item.documents}
        papers |= {(d.file, d.first_page) for d in meeting.documents}
        assert {link.target for link in meeting.links} <= papers
        for item in meeting.items:
            inside = {(f, n) for f, first, last in item.pages for n in range(first, last + 1)}
            assert {(d.file, d.first_page) for d in item.documents} <= inside
    assert parsed == parse_delivery(delivery)


@given(st.permutations(range(len(PACKET) - 1)))
def test_a_shuffled_packet_keeps_its_papers(order: list[int]) -> None:
    pages = tuple(PageText(n, 595.0, 842.0, tuple(PACKET[index])) for n, index in enumerate(order, 1))
    delivery = [SourceFile("x.pdf", FileText(pages))]
    parsed = parse_delivery(delivery)
    assert accounted(delivery, parsed) == []
    (meeting,) = parsed.meetings
    assert meeting.date == "2026-02-18"
    for index, number, title in (
        (1, "1/26", "Tjänsteskrivelse"),
        (2, "1/26", "Bilaga 1 Tabell"),
        (4, "2/26", "Avtal"),
    ):
        item = next(each for each in meeting.items if each.number == number)
        found = [d for d in item.documents if d.first_page <= order.index(index) + 1 <= d.last_page]
        assert [d.title for d in found] == [title]


@given(st.lists(st.text(max_size=200), max_size=40), st.text(max_size=20))
def test_plain_text_is_never_a_meeting(lines: list[str], name: str) -> None:
    made = PageText(1, 595.0, 842.0, tuple(page(lines)))
    parsed = parse_delivery([SourceFile(name, FileText((made,)))])
    assert parsed.meetings == ()
    assert [paper.document.last_page for paper in parsed.loose] == [1]
    assert all(paper.document.title or not name.strip() for paper in parsed.loose)


@given(st.text(max_size=300))
def test_small_readers_take_any_text(text: str) -> None:
    read_stamp(text)
    read_name(text)
    date_in_name(text)
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
    assert fold(fold(text)) == fold(text) or not text.isascii()


@given(
    st.lists(
        st.sampled_from(["anmä-", "lan", "individ-", "och", "2026-", "7", "LSS-", "boende", ""]), max_size=6
    )
)
def test_healing_loses_no_letter(lines: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(each for each in text if each.isalnum())

    assert letters(heal(lines)) == letters("".join(lines))


def test_healing() -> None:
    assert joint("anmä-", "lan av jäv") == "anmälan av jäv"
    assert joint("individ-", "och familj") == "individ- och familj"
    assert joint("3.2.2-03683/2026-", "7, Beslut") == "3.2.2-03683/2026-7, Beslut"
    assert joint("LSS-", "boende") == "LSS-boende"
    assert joint("gemen\xad", "samma") == "gemensamma"
    assert joint("underskott om -", "0,1 mnkr") == "underskott om -0,1 mnkr"


@given(st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), max_size=5), st.floats(0.1, 0.9))
def test_pairs_are_one_to_one(scores: list[list[float]], least: float) -> None:
    pairs = best_pairs(scores, least)
    assert len(set(pairs.values())) == len(pairs)
    assert all(scores[row][column] >= least for row, column in pairs.items())
    best = max((max(row) for row in scores), default=0.0)
    assert bool(pairs) == (best >= least)
