# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Protokoll in a library: kept, linked, beside the proposal; ärendets gång and uppdrag."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import NoteKind
from ifn_desktop.model.cases import CaseEvent, Outcome, Wording
from ifn_desktop.model.ids import ItemId, MeetingId, NoteId, new_id
from ifn_desktop.model.ocr import OcrPage
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.work import CancelToken
from ifn_desktop.parse.minutes_reading import READER
from ifn_desktop.services.deciding import outcome_of, word_runs
from ifn_desktop.store import repo_minutes as kept
from ifn_desktop.store import repo_ocr
from tests.core.minutes.papers import paragraph, protokoll
from tests.support.libraries import open_copy, open_library, take_in
from tests.support.packets import stamped_packet

PROPOSED = "Nämnden godkänner redovisningen enligt Bilaga 1."


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    with open_library(tmp_path / "profile") as opened:
        yield opened


def title(number: int) -> str:
    return f"Redovisning {number} av verksamheten"


def case(number: int) -> str:
    return f"SN-2026/{number:05d}"


def meeting_and_items(core: Core, date: str) -> tuple[MeetingId, dict[str, ItemId]]:
    meeting = core.queries.find_meeting(date)
    return meeting, {item.number or "": item.id for item in core.queries.agenda(meeting).items}


@pytest.fixture(scope="module")
def decided_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A meeting with four ärenden and its protokoll in two files; to be copied."""
    tmp_path = tmp_path_factory.mktemp("decided")
    with open_library(tmp_path / "profile") as core:
        take_in_decided(core, tmp_path)
    return tmp_path / "profile"


@pytest.fixture
def decided(decided_profile: Path, tmp_path: Path) -> Iterator[Core]:
    with open_copy(decided_profile, tmp_path) as core:
        yield core


def take_in_decided(core: Core, tmp_path: Path) -> None:
    take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=4, pages=1))
    main = protokoll(
        tmp_path / "Protokoll 2026-03-18.pdf",
        [
            paragraph(11, title(1), case(1), PROPOSED),
            paragraph(
                12,
                title(2),
                case(2),
                "Nämnden godkänner redovisningen enligt Bilaga 1 med ändrat belopp.",
                "Reservation\nEva Lind (M) reserverar sig mot beslutet.",
            ),
            paragraph(
                14,
                title(4),
                case(4),
                "Förvaltningen får i uppdrag att utreda frågan och återkomma senast i juni 2026.",
            ),
        ],
        remark="deltar ej § 13 p.g.a. jäv",
    )
    at_once = protokoll(
        tmp_path / "Protokoll § 13 omedelbar justering.pdf",
        [paragraph(13, title(3), case(3), "Ärendet bordläggs.", "Paragrafen justeras omedelbart.")],
    )
    take_in(core, main)
    take_in(core, at_once)


def test_several_files_of_one_meeting_are_one(decided: Core) -> None:
    meeting, items = meeting_and_items(decided, "2026-03-18")
    found = decided.minutes.queries.of_meeting(meeting)
    assert len(found.minutes) == 2
    assert [paragraph.number for paragraph in found.paragraphs] == ["11", "12", "13", "14"]
    assert [paragraph.item for paragraph in found.paragraphs] == [items[f"{n}/26"] for n in (1, 2, 3, 4)]
    assert all(paragraph.item_confidence == 1 for paragraph in found.paragraphs)
    # Who is jävig stands in the list of the other file.
    assert [recusal.names for recusal in found.paragraphs[2].recusals] == [("Eva Lind",)]
    assert found.paragraphs[2].is_immediate
    assert decided.minutes.queries.decided(meeting) == frozenset(items.values())


def test_what_was_decided_beside_what_was_proposed(decided: Core) -> None:
    _, items = meeting_and_items(decided, "2026-03-18")
    queries = decided.minutes.queries
    decided.recusal.recusing.keep_name("Eva Lind")
    decided.recusal.recusing.declare(items["3/26"], RecusalGround.PARTY)
    same, changed, tabled = (queries.decision(items[number]) for number in ("1/26", "2/26", "3/26"))
    assert same.outcome is Outcome.AS_PROPOSED
    assert changed.outcome is Outcome.CHANGED
    assert [run.text.strip() for run in changed.words if run.wording is Wording.ADDED] == [
        "med ändrat belopp."
    ]
    assert changed.decision is not None
    assert changed.decision.paragraph.reservations == ("Eva Lind (M) reserverar sig mot beslutet.",)
    assert tabled.outcome is Outcome.TABLED
    assert (tabled.is_own, len(tabled.said), tabled.recusal is not None) == (True, 1, True)
    assert (same.is_own, same.said, same.recusal) == (True, (), None)


def test_the_way_of_an_arende(decided: Core, tmp_path: Path) -> None:
    _, items = meeting_and_items(decided, "2026-03-18")
    take_in(
        decided,
        stamped_packet(
            tmp_path / "Socialnämnden 2026-06-17.pdf",
            date="2026-06-17",
            items=2,
            first=4,
            pages=2,
            mark="nytt",
        ),
    )
    decided.marks.notes.save(NoteId(new_id()), items["4/26"], "Vad kostar det?", NoteKind.QUESTIONS)
    way = decided.minutes.cases.course("sn 2026-4")
    assert (way.case_number, way.title) == (case(4), title(4))
    events = [(row.event, row.date) for row in way.rows]
    assert (CaseEvent.NOTE, "2026-02-10") in events
    dated = [row.date or "9" for row in way.rows]
    assert dated == sorted(dated)
    assert events.index((CaseEvent.ITEM, "2026-03-18")) < events.index((CaseEvent.DECISION, "2026-03-18"))
    assert (CaseEvent.PAPER, "2026-06-17") in events
    assert decided.minutes.cases.of_item(items["4/26"]) == way
    assert decided.minutes.cases.course("2026/4").rows == way.rows
    assert decided.minutes.cases.course("KS-1999/1").rows == ()


def test_uppdrag_are_answered_by_a_later_paper(decided: Core, tmp_path: Path) -> None:
    (given,) = decided.minutes.assignments.all()
    assert given.assignment.due_date == "2026-06-30"
    assert given.assignment.receiver == "Förvaltningen"
    assert given.answer is None
    assert decided.minutes.assignments.open_count() == 1
    take_in(
        decided,
        stamped_packet(
            tmp_path / "Socialnämnden 2026-06-17.pdf",
            date="2026-06-17",
            items=2,
            first=4,
            pages=2,
            mark="nytt",
        ),
    )
    (given,) = decided.minutes.assignments.all()
    assert given.answer is not None
    assert given.answer.date == "2026-06-17"
    assert decided.minutes.assignments.open_count() == 0


def test_uppdrag_are_ticked_off_and_stay_so_when_read_again(decided: Core) -> None:
    assignments = decided.minutes.assignments
    (given,) = assignments.all()
    assert given.done is None
    assert assignments.tick(given, True).assignments
    assert not assignments.tick(given, True).assignments
    (ticked,) = assignments.all()
    assert ticked.done is not None
    assert assignments.open_count() == 0
    with decided.database.write() as tx:
        tx.execute("UPDATE minutes SET reader = 0")
        tx.execute("UPDATE assignment_done SET wording = 'i uppdrag att ' || wording")  # an older reading
    decided.minutes.keeper.run(cancel=CancelToken())
    (again,) = assignments.all()
    assert again.done == ticked.done
    assert assignments.tick(again, False).assignments
    (open_again,) = assignments.all()
    assert open_again.done is None


def test_other_uppdrag_of_a_paragraph_are_not_ticked_off(decided: Core) -> None:
    with decided.database.write() as tx:
        tx.execute(
            "INSERT INTO minutes_assignment (paragraph, text, receiver, due, due_date)"
            " SELECT paragraph, 'Direktören ska se över taxan.', 'Direktören', '', NULL"
            " FROM minutes_assignment"
        )
    assignments = decided.minutes.assignments
    first, second = assignments.all()
    assignments.tick(second, True)
    assert [each.done is None for each in assignments.all()] == [True, False]
    assignments.tick(first, False)
    assert [each.done is None for each in assignments.all()] == [True, False]


def test_a_protokoll_that_came_first_finds_its_arenden(core: Core, tmp_path: Path) -> None:
    take_in(core, protokoll(tmp_path / "p.pdf", [paragraph(11, title(1), case(1), PROPOSED)]))
    meeting, _ = meeting_and_items(core, "2026-03-18")
    (alone,) = core.minutes.queries.of_meeting(meeting).paragraphs
    assert alone.item is None
    take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
    _, items = meeting_and_items(core, "2026-03-18")
    (linked,) = core.minutes.queries.of_meeting(meeting).paragraphs
    assert linked.item == items["1/26"]


def test_a_library_from_before_is_read_in_the_background(decided: Core) -> None:
    meeting, _ = meeting_and_items(decided, "2026-03-18")
    before = decided.minutes.queries.of_meeting(meeting)
    with decided.database.write() as tx:
        tx.execute("DELETE FROM minutes")
    assert decided.minutes.queries.of_meeting(meeting) == before  # read now, kept later
    changes = decided.minutes.keeper.run(cancel=CancelToken())
    assert changes.meetings == {meeting}
    with decided.database.read() as view:
        assert len(kept.of_meeting(view, meeting)) == 2
    assert decided.minutes.queries.of_meeting(meeting) == before
    assert decided.minutes.keeper.run(cancel=CancelToken()).meetings == frozenset()


def test_extracts_of_the_real_packet_are_linked_and_dated(core: Core, shared_data: Path) -> None:
    folder = shared_data / "packets/umea-ifn-2026-02-18/separate"
    letters = [path for path in sorted(folder.iterdir()) if "Tjänsteskrivelse" in path.name]
    take_in(core, *letters, *sorted(folder.glob("*Protokollsutdrag*")))
    meeting, items = meeting_and_items(core, "2026-02-18")
    with core.database.read() as view:
        extracts = [each.minutes for each in kept.of_meeting(view, meeting) if each.minutes.is_extract]
    names = {item: number for number, item in items.items()}
    found = {
        (names[paragraph.item or ItemId("")], paragraph.number, extract.organization, extract.date)
        for extract in extracts
        for paragraph in extract.paragraphs
    }
    committee = "Individ- och familjenämndens arbetsutskott"
    numbered = zip(("27/26", "28/26", "29/26", "30/26", "31/26", "32/26"), range(16, 22), strict=True)
    assert found == {
        *((item, str(number), committee, "2026-02-04") for item, number in numbered),
        ("37/26", "5", "Kommunfullmäktiges jämställdhetsutskott", "2026-01-22"),
    }
    way = core.minutes.cases.course("IFN-2025/00356")
    assert [row.date for row in way.rows if row.event is CaseEvent.DECISION] == ["2026-02-04"]


@pytest.mark.parametrize(
    ("proposal", "decision", "outcome"),
    [
        (
            "Individ- och familjenämnden beslutar\natt fastställa berättelsen.",
            "Nämnden beslutar att fastställa berättelsen.",
            Outcome.AS_PROPOSED,
        ),
        ("Nämnden godkänner avtalet.", "Nämnden beslutar i enlighet med förslaget.", Outcome.AS_PROPOSED),
        ("Nämnden godkänner avtalet.", "Nämnden avslår avtalet.", Outcome.CHANGED),
        ("Nämnden godkänner avtalet.", "Ärendet återremitteras.", Outcome.REFERRED_BACK),
        ("", "Nämnden noterar informationen.", Outcome.NO_PROPOSAL),
    ],
)
def test_outcomes(proposal: str, decision: str, outcome: Outcome) -> None:
    assert outcome_of(decision, proposal) is outcome


def test_words_of_both_are_all_there() -> None:
    before = "Nämnden godkänner avtalet och ger förvaltningen 4 mnkr under 2026 för arbetet."
    after = "Nämnden godkänner avtalet och ger förvaltningen högst 5 mnkr för arbetet med barn."
    runs = word_runs(before, after)
    assert "".join(run.text for run in runs if run.wording is not Wording.REMOVED) == after
    assert "".join(run.text for run in runs if run.wording is not Wording.ADDED).split() == before.split()


def test_a_scanned_protokoll_is_read_again_when_its_text_has_been_recognised(decided: Core) -> None:
    with decided.database.read() as view:
        assert kept.count_unread(view, READER) == 0
        file = view.value("SELECT v.file FROM minutes r JOIN document_version v ON v.id = r.version LIMIT 1")
    with decided.database.write() as tx:
        repo_ocr.put_page(tx, file, OcrPage(1, ()), "Ord ur en bild", "2026-03-20T10:00:00")
    with decided.database.read() as view:
        assert kept.count_unread(view, READER) == 1
        assert kept.count_unread(view, READER + 1) == 2
    decided.minutes.keeper.run(cancel=CancelToken())
    with decided.database.read() as view:
        assert kept.count_unread(view, READER) == 0


def test_an_extract_follows_where_the_member_moves_it(core: Core, shared_data: Path) -> None:
    folder = shared_data / "packets/umea-ifn-2026-02-18/separate"
    names = ("00*", "3[12]-26-1*", "32-26-4*")
    take_in(core, *(path for name in names for path in sorted(folder.glob(name))))
    _, items = meeting_and_items(core, "2026-02-18")
    (other,) = core.minutes.queries.decision(items["32/26"]).others
    assert other.paragraph.number == "21"
    core.commands.move_document(other.paragraph.document, items["31/26"])
    assert core.minutes.queries.decision(items["32/26"]).others == ()
    (moved,) = core.minutes.queries.decision(items["31/26"]).others
    assert moved.paragraph.item == items["31/26"]


SOME = ["nämnden", "godkänner", "avtalet", "och", "ger", "4", "5", "mnkr", "under", "2026", "barn."]
WORDS = st.lists(st.sampled_from(SOME), max_size=30)


@given(WORDS, WORDS)
def test_any_two_texts_are_both_in_the_runs(one: list[str], other: list[str]) -> None:
    before, after = " ".join(one), " ".join(other)
    runs = word_runs(before, after)
    assert "".join(run.text for run in runs if run.wording is not Wording.REMOVED) == after
    told = " ".join(run.text for run in runs if run.wording is not Wording.ADDED).split()
    assert [word.strip(".") for word in told] == [word.strip(".") for word in one]
