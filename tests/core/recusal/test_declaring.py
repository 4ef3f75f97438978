# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is handed to the nämnd: the right words, and no private ones."""

from __future__ import annotations

import csv
import email
import email.policy
import io

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.config.paths import data_root
from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.model.recusal import (
    MarkedItem,
    Recusal,
    RecusalAct,
    RecusalEvent,
    RecusalGround,
    grounds_for,
)
from ifn_desktop.services import declaring
from ifn_desktop.services.declaring import HandoverKind, Sitting
from ifn_desktop.services.law import SECTIONS, Law, citation, section_name

SITTING = Sitting("Individ- och familjenämnden", "2026-02-18")
SECRET = "Jag är kusin till ordföranden."


def marked(
    number: str = "32/26",
    ground: RecusalGround = RecusalGround.REPRESENTATIVE,
    reason: str = SECRET,
    *,
    board: str = SITTING.organization,
    withdrawn: bool = False,
) -> MarkedItem:
    item = ItemId(number)
    history = [RecusalEvent(RecusalAct.DECLARED, ground, reason, "2026-02-12T08:00:00+00:00")]
    if withdrawn:
        history.append(history[0]._replace(act=RecusalAct.WITHDRAWN))
    return MarkedItem(
        MeetingId("m"),
        "2026-02-18",
        board,
        "Exempelby kommun",
        item,
        number,
        "Överenskommelse 2026",
        "IFN-2025/00356",
        9,
        Recusal(item, tuple(history)),
    )


def test_the_declaration_is_read_out() -> None:
    text = declaring.declaration(
        [marked(), marked("37/26", RecusalGround.UNSURE)], SITTING, name="Bo Alm"
    ).text
    assert text == (
        "Anmälan av jäv\nIndivid- och familjenämnden, 18 februari 2026\n\n"
        "Jag anmäler jäv och deltar inte i handläggningen av ärende 32/26, Överenskommelse 2026"
        " (IFN-2025/00356). Jag hänvisar till 6 kap. 28 § 2 kommunallagen.\n\n"
        "Jag vill att nämnden prövar om jag är jävig i ärende 37/26, Överenskommelse 2026"
        " (IFN-2025/00356).\n\nBo Alm\n"
    )


def test_reasons_are_said_only_where_they_are_ticked() -> None:
    items = [marked(), marked("37/26", RecusalGround.UNSURE)]
    assert "kusin" not in declaring.declaration(items, SITTING).text
    said = declaring.declaration(items, SITTING, reasons={ItemId("37/26")}).text
    assert said.count("kusin") == 1
    assert "(IFN-2025/00356), eftersom jag är kusin till ordföranden." in said
    assert "Skäl: jag är kusin" in declaring.declaration(items, SITTING, reasons={ItemId("32/26")}).text
    rows = declaring.overview(items)
    assert "kusin" not in str(rows)
    assert "kusin" in str(declaring.overview(items, reasons=True))


def test_what_was_withdrawn_is_not_declared() -> None:
    text = declaring.declaration([marked(withdrawn=True)], SITTING).text
    assert "32/26" not in text
    assert "ingen jäv" in text


def test_each_board_is_called_by_its_name() -> None:
    text = declaring.spoken(marked(ground=RecusalGround.UNSURE, board="Kommunfullmäktige"))
    assert text.startswith("Jag vill att fullmäktige prövar")
    assert declaring.board_word("Kommunstyrelsen") == "styrelsen"
    assert declaring.board_word("Individ- och familjenämndens arbetsutskott") == "utskottet"
    council = declaring.spoken(marked(ground=RecusalGround.COUNCIL, board="Kommunfullmäktige"))
    assert "5 kap. 47 § kommunallagen" in council


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_draft_is_a_message_that_is_not_sent(words: str, board: str) -> None:
    text = declaring.handover(HandoverKind.YRKANDE, SITTING, "ärende 32/26", words)
    sitting = Sitting(board, "2026-02-18")
    message = email.message_from_bytes(declaring.draft(text, sitting), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    content = message.get_content()  # type: ignore[attr-defined]
    assert "".join(content.split()) == "".join(text.text.split())


def test_a_draft_is_addressed_when_the_address_is_known() -> None:
    bytes_ = declaring.draft(declaring.absence(SITTING, name="Bo Alm"), SITTING, "namnd@example.org")
    message = email.message_from_bytes(bytes_, policy=email.policy.default)
    assert message["To"] == "namnd@example.org"
    assert message["Subject"] == "Anmälan om förhinder, Individ- och familjenämnden 2026-02-18"
    text = message.get_content()  # type: ignore[attr-defined]
    assert "kan inte delta i sammanträdet med Individ- och familjenämnden den 18 februari 2026" in text


def test_the_overview_for_a_spreadsheet_holds_no_formula() -> None:
    rows = declaring.overview([marked()._replace(title="=1+1"), marked("37/26", withdrawn=True)])
    table = list(csv.reader(io.StringIO(declaring.overview_csv(rows).decode("utf-8-sig")), delimiter=";"))
    assert table[0][:4] == ["Datum", "Nämnd", "Ärende", "Titel"]
    assert table[1][3] == "'=1+1"
    assert "2026-02-12 markerat; 2026-02-12 tillbakataget" in table[2]
    assert "## 32/26 =1+1" in declaring.overview_markdown(rows, "Jäv 2026")
    assert "Inget är markerat" in declaring.overview_markdown([], "Jäv 2026")
    assert declaring.overview_csv([]).decode("utf-8-sig").startswith("Datum;")


def test_the_law_is_quoted_in_its_own_words() -> None:
    law = Law(data_root() / "resources")
    for section in SECTIONS:
        assert all(
            paragraph[-1] in ".," or paragraph.endswith(("om", "eller")) for paragraph in law.section(section)
        ), section_name(section)
    assert law.of_ground(RecusalGround.OVERSIGHT) == (
        "En förtroendevald är jävig, om ärendet rör tillsyn över sådan kommunal verksamhet som han eller hon"
        " själv är knuten till."
    )
    assert "självmant" in law.of_ground(RecusalGround.UNSURE)
    assert "sambo" in law.of_ground(RecusalGround.COUNCIL)
    assert "inte oväsentlig utsträckning" in law.of_ground(RecusalGround.PARTY)
    assert "synnerlig" not in "".join("".join(law.section(section)) for section in SECTIONS)  # the old law
    assert {citation(ground) for ground in grounds_for("Nämnden")} == {
        "",
        *(f"6 kap. 28 § {point} kommunallagen" for point in range(1, 5)),
    }
