# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages as flowing text: no word lost, none doubled, order kept; headings, points, tables found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.flow import FlowBlock, FlowKind, FlowText
from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.packet import parse_delivery
from ifn_desktop.parse.reflow import Sheet, body_sheet, reflow
from ifn_desktop.parse.words import width
from tests.core.parse.reading import data, source
from tests.support.skips import ROOT

WIDTH, HEIGHT, LEFT, RIGHT = 595.0, 842.0, 70.0, 500.0
SAMPLE = ROOT / "resources" / "sample" / "exempelby-socialnamnden-2027-02-17.pdf"
PACKET = ("packets", "umea-ifn-2026-02-18", "ifn-2026-02-18-stamps.pdf")


def line(text: str, x: float, y: float, *, size: float = 10.0, bold: bool = False) -> TextLine:
    return TextLine(text, x, y, x + width(text) / 1000 * size, y + 1.2 * size, size, bold, 0)


def page(number: int, lines: list[TextLine], *, image: bool = False) -> PageText:
    return PageText(number, WIDTH, HEIGHT, tuple(lines), has_image=image)


def flow(*pages: PageText) -> FlowText:
    return reflow([Sheet(each, tuple(range(len(each.lines)))) for each in pages])


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def check_accounted(sheets: list[Sheet], made: FlowText) -> None:
    """Each line that is read is in exactly one block, its letters there and in the lines' order."""
    pages = {sheet.page.number: sheet.page for sheet in sheets}
    wanted = Counter(
        (sheet.page.number, index)
        for sheet in sheets
        for index in sheet.order
        if sheet.page.lines[index].text.strip()
    )
    found = Counter((line.page, line.line) for block in made.blocks for line in block.lines)
    assert found == wanted
    for block in made.blocks:
        ours = letters(block.marker + block.text)
        theirs = letters("".join(pages[line.page].lines[line.line].text for line in block.lines))
        assert ours == theirs
        starts = [line.start for line in block.lines]
        assert starts == sorted(starts)
        assert all(0 <= start <= len(block.text) for start in starts)
        if block.kind is FlowKind.TABLE:
            assert len({len(row) for row in block.rows}) == 1


def wrapped(words: Sequence[str], x: float, y: float, right: float = RIGHT) -> tuple[list[TextLine], float]:
    """A paragraph set in lines, a word at a time, like any word processor."""
    lines = [words[0]]
    for word in words[1:]:
        if x + width(f"{lines[-1]} {word}") / 100 <= right:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [line(text, x, y + 13 * n) for n, text in enumerate(lines)], y + 13 * len(lines)


def kinds(made: FlowText) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in made.blocks]


WORD = st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=2, max_size=11)
SENTENCE = st.lists(WORD, min_size=12, max_size=60).map(
    lambda words: [words[0].title(), *words[1:-1], f"{words[-1]}."]
)
CELL = st.text("abcåäöABC 0123,-", max_size=20)


@given(
    st.lists(
        st.lists(
            st.tuples(
                st.text("abcåäö.-• 12)\xad:", max_size=30),
                st.floats(0, 560),
                st.floats(0, 830),
                st.sampled_from([6.0, 10.0, 10.0, 12.5, 18.0, 0.0]),
                st.booleans(),
            ),
            max_size=40,
        ),
        max_size=3,
    ),
    st.booleans(),
)
def test_every_line_of_any_page_is_in_exactly_one_block(
    pages: list[list[tuple[str, float, float, float, bool]]], image: bool
) -> None:
    sheets = [
        Sheet(
            page(number, [line(t, x, y, size=s, bold=b) for t, x, y, s, b in lines], image=image),
            tuple(range(len(lines))),
        )
        for number, lines in enumerate(pages, start=1)
    ]
    made = reflow(sheets)
    check_accounted(sheets, made)
    assert made.pages == len(pages)


@given(st.lists(SENTENCE, min_size=1, max_size=6), st.booleans())
def test_paragraphs_come_back_as_they_were_written(paragraphs: list[list[str]], with_room: bool) -> None:
    lines: list[TextLine] = []
    y = 60.0
    for words in paragraphs:
        made, y = wrapped(words, LEFT, y)
        lines += made
        y += 13.0 if with_room else 0.0
    if not with_room:
        # Without room between them only a short last line tells; where it is full nothing does.
        wanted = " ".join(word for words in paragraphs for word in words)
        assert " ".join(block.text for block in flow(page(1, lines)).blocks) == wanted
        return
    assert kinds(flow(page(1, lines))) == [("paragraph", " ".join(words)) for words in paragraphs]


@given(SENTENCE, SENTENCE, st.data())
def test_a_paragraph_goes_on_over_a_page(first: list[str], second: list[str], data: st.DataObject) -> None:
    lines, _ = wrapped(first, LEFT, 60.0)
    other, _ = wrapped(second, LEFT, 60.0)
    if len(lines) < 2:
        return
    cut = data.draw(st.integers(1, len(lines) - 1))
    rest = [TextLine(o.text, o.x0, 60 + 13 * n, o.x1, 72 + 13 * n, *o[5:]) for n, o in enumerate(lines[cut:])]
    second_page = [*rest, *(o._replace(y0=o.y0 + 200, y1=o.y1 + 200) for o in other)]
    made = flow(page(4, lines[:cut]), page(5, second_page))
    assert kinds(made) == [("paragraph", " ".join(first)), ("paragraph", " ".join(second))]
    whole = made.blocks[0]
    assert whole.page == 4
    assert whole.page_at(0) == 4
    assert whole.page_at(len(whole.text) - 1) == 5
    assert whole.text.index(rest[0].text) == next(line.start for line in whole.lines if line.page == 5)


@given(
    st.lists(
        st.lists(st.text("abcåäö123", min_size=1, max_size=8), min_size=3, max_size=3), min_size=2, max_size=8
    )
)
def test_aligned_columns_are_a_table(rows: list[list[str]]) -> None:
    lines = [
        line(cell, LEFT + 120 * column, 100 + 20 * number)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    made = flow(page(1, lines))
    assert [block.rows for block in made.blocks] == [tuple(tuple(row) for row in rows)]


def test_hyphens_of_line_ends_are_healed_and_those_of_words_kept() -> None:
    texts = [
        "Frågan gäller Individ- och familjenämndens sätt att ta emot anmä-",
        "lan av jäv och att handlägga ären\xad",
        "den enligt LSS-",
        "boendets regler så att ingen behöver vänta på beslut i sitt ärende längre än till",
    ]
    (block,) = flow(page(1, [line(text, LEFT, 60 + 13 * n) for n, text in enumerate(texts)])).blocks
    assert "anmälan av jäv" in block.text
    assert "ärenden enligt LSS-boendets regler" in block.text
    assert "Individ- och familjenämndens" in block.text


def test_a_lost_hyphen_is_healed_where_the_paper_has_the_word_whole() -> None:
    texts = [
        "Nämnden ser att verksamhetens kvalitet ökar och att samarbetet fungerar i verk",
        "samhetens alla delar, men den nya rutinen är inte känd av alla som arbetar på",
        "en arbetsplats där många är nya sedan i våras och det hela tiden kommer nya.",
    ]
    (block,) = flow(page(1, [line(text, LEFT, 60 + 13 * n) for n, text in enumerate(texts)])).blocks
    assert "fungerar i verksamhetens alla delar" in block.text
    assert "arbetar på en arbetsplats" in block.text


def test_headings_points_and_pictures() -> None:
    body, y = wrapped(
        ("Den som är jävig får inte delta i handläggningen av ärendet. " * 6).split(), LEFT, 150
    )
    made = flow(
        page(
            1,
            [
                line("Avtal om partnerskap", LEFT, 60, size=18, bold=True),
                line("Ärendebeskrivning", LEFT, 100, size=12.5, bold=True),
                *body,
                line("Förslag till beslut", LEFT, y + 20),
                line("1.", LEFT, y + 40),
                line("Nämnden godkänner avtalet.", LEFT + 18, y + 40),
                line("2.", LEFT, y + 55),
                line("Nämnden tackar för arbetet.", LEFT + 18, y + 55),
                line("• En punkt i punkten", LEFT + 30, y + 70),
            ],
        ),
        page(2, [], image=True),
    )
    assert [(str(b.kind), b.level, b.marker, b.text[:24]) for b in made.blocks] == [
        ("heading", 1, "", "Avtal om partnerskap"),
        ("heading", 2, "", "Ärendebeskrivning"),
        ("paragraph", 0, "", "Den som är jävig får int"),
        ("heading", 3, "", "Förslag till beslut"),
        ("list_item", 1, "1.", "Nämnden godkänner avtale"),
        ("list_item", 1, "2.", "Nämnden tackar för arbet"),
        ("list_item", 2, "•", "En punkt i punkten"),
        ("picture", 0, "", ""),
    ]
    assert made.silent == (2,)
    assert made.blocks[-1].page == 2


def test_a_mark_that_was_drawn_after_its_words_stands_before_them() -> None:
    lines = [line("Nämnden tackar", LEFT + 18, 100), line("1.", LEFT, 100), line("2.", LEFT, 115)]
    made = flow(page(1, [*lines, line("Nämnden avslår", LEFT + 18, 115)]))
    assert [(block.marker, block.text) for block in made.blocks] == [
        ("1.", "Nämnden tackar"),
        ("2.", "Nämnden avslår"),
    ]


def test_text_in_two_columns_is_no_table() -> None:
    left, _ = wrapped(("Den vänstra spalten läses först och hela vägen ned. " * 8).split(), 60, 80, 280)
    right, _ = wrapped(("Den högra spalten läses sedan, från sin egen topp. " * 8).split(), 310, 80, 530)
    texts = [block.text for block in flow(page(1, [*left, *right])).blocks]
    assert texts[0].startswith("Den vänstra")
    assert not any("vänstra" in text and "högra" in text for text in texts)
    assert all(block.kind is FlowKind.PARAGRAPH for block in flow(page(1, [*left, *right])).blocks)


def test_cells_of_several_lines_stay_together() -> None:
    rows = [
        [(0, 0, "Verksamhet", True), (150, 0, "Budget", True), (250, 0, "Utfall", True)],
        [(0, 22, "Nämnd och"), (0, 34, "ledning"), (150, 22, "2,0"), (250, 22, "1,9")],
        [(0, 56, "Barn och unga"), (150, 56, "8,2"), (250, 56, "8,9")],
    ]
    lines = [line(cell[2], LEFT + cell[0], 100 + cell[1], bold=len(cell) > 3) for row in rows for cell in row]
    (block,) = flow(page(1, lines)).blocks
    assert block.rows == (
        ("Verksamhet", "Budget", "Utfall"),
        ("Nämnd och ledning", "2,0", "1,9"),
        ("Barn och unga", "8,2", "8,9"),
    )
    assert block.head == 1


def _sheets(file: object) -> list[Sheet]:
    delivery = parse_delivery([file])  # type: ignore[list-item]
    pages = file.text.pages  # type: ignore[attr-defined]
    return [body_sheet(one, body) for one, body in zip(pages, delivery.body_texts[0], strict=True)]


def _tables(blocks: tuple[FlowBlock, ...]) -> list[FlowBlock]:
    return [block for block in blocks if block.kind is FlowKind.TABLE]


def test_the_sample_packet_flows() -> None:
    sheets = _sheets(source(SAMPLE))
    invitation, economy = reflow(sheets[:1]), reflow(sheets[4:8])
    check_accounted(sheets[:1], invitation)
    (agenda,) = _tables(invitation.blocks)
    assert agenda.rows[0] == ("Nr", "Ärende", "Diarienr")
    assert len(agenda.rows) == 13
    assert agenda.rows[6][1].endswith("Föreningen Lyktan om stöd till våldsutsatta")
    budget = _tables(economy.blocks)[0]
    assert budget.rows[0][5:] == ("Prognos", "Avvikelse helår")
    assert budget.rows[1] == ("Nämnd och ledning", "2,0", "1,9", "0,1", "24,6", "24,1", "0,5")
    assert reflow(sheets[44:45]).silent == (45,)


@pytest.mark.parametrize(
    "path", [PACKET, ("packets", "uppsala", "Kvalitetsberättelse 2025 socialnämnden Uppsala.pdf")]
)
def test_a_real_packet_loses_no_word(path: tuple[str, ...]) -> None:
    sheets = _sheets(source(data(*path)))
    for start in range(0, len(sheets), 12):
        part = sheets[start : start + 12]
        made = reflow(part)
        check_accounted(part, made)


def test_furniture_is_left_out_of_the_real_packet() -> None:
    sheets = _sheets(source(data(*PACKET)))
    first = reflow(sheets[:1])
    assert ("heading", "Förslag till beslut") in kinds(first)
    assert "Godkännande av dagordning och frågan om anmälan av jäv" in {block.text for block in first.blocks}
    stamp = sheets[0].page.lines[-1].text
    assert stamp.startswith("23/26")
    assert not any(stamp[:40] in block.text for block in first.blocks)
