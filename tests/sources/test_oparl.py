# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import Listing, Source, SourceId, SourceKind
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.oparl import OParlSource
from ifn_desktop.sources.oparl_objects import Objects, read_file
from ifn_desktop.sources.remote import Known
from tests.sources.council import Council, with_a_meeting
from tests.sources.replaying import replaying
from tests.sources.site import Site, fetcher_of, serving

DAY = 1_770_000_000.0


@pytest.fixture
def site() -> Generator[Site]:
    with serving() as made:
        yield made


@pytest.fixture
def council(site: Site) -> Council:
    made = Council(site)
    with_a_meeting(made)
    return made


def ask(address: str, known: Known | None = None, *, now: float = DAY, **options: str) -> tuple[Listing, int]:
    source = Source(SourceId("s"), SourceKind.OPARL, address, options=options)
    with fetcher_of(address) as fetcher:
        listing = OParlSource(source, now=lambda: now).list(known or Known(), fetcher, CancelToken())
        return listing, fetcher.requests


def after(listing: Listing, known: Known | None = None) -> Known:
    kept = listing.kept if listing.kept is not None else known.kept if known else b""
    return Known(listing.token, lambda: {file.key: file for file in listing.files}, kept)


def test_a_meeting_gives_its_files_and_its_agenda(council: Council) -> None:
    listing, _ = ask(council.address)
    found = {file.key.rsplit("/", 1)[-1]: file for file in listing.files}
    assert {key: (file.name, file.kind) for key, file in found.items()} == {
        "f1": ("Kallelse omsorgsnämnden.pdf", "kallelse"),
        "f2": ("Tjänsteskrivelse.pdf", "handling"),
        "f30": ("Bilaga 0.pdf", "bilaga"),
        "f5": ("Bild: karta-plan.pdf", "bilaga"),
    }
    assert {(file.organization, file.date) for file in listing.files} == {("Omsorgsnämnden", "2026-02-18")}
    assert found["f1"].size is None, "a size of nothing is no size"
    assert found["f2"].folder == "2 Uppföljning av placeringar"
    (meeting,) = listing.meetings
    assert (meeting.body, meeting.time, meeting.place) == ("Björkå kommun", "13:00", "Sal B")
    assert [(point.number, point.title, point.public, point.case_number) for point in meeting.agenda] == [
        ("1", "Upprop", True, ""),
        ("2", "Uppföljning av placeringar", False, "ON-2026/00017"),
    ]


def test_the_second_listing_asks_one_small_request_a_list(council: Council) -> None:
    for number in range(9):
        council.add("paper", f"q{number}", name=f"Skrivelse {number}")
    first, many = ask(council.address)
    second, few = ask(council.address, after(first))
    assert second.unchanged
    assert (many, few) == (9, 5), "system, bodies, and each list's changes"


def test_what_changed_comes_by_modified_since_and_the_rest_is_kept(council: Council) -> None:
    for number in range(9):
        council.add("paper", f"q{number}", name=f"Skrivelse {number}")
    first, _ = ask(council.address)
    with_a_meeting(council, "2026-02-10T08:00:00+01:00", papers=2)
    second, few = ask(council.address, after(first))
    assert few == 5
    assert {file.key for file in second.files} - {file.key for file in first.files} == {
        council.url("file/f31")
    }
    third, _ = ask(council.address, after(second))
    assert third.unchanged


def test_a_deleted_meeting_is_told_as_gone_with_its_files(council: Council) -> None:
    first, _ = ask(council.address)
    council.delete("meeting", "m1", "2026-02-11T08:00:00+01:00")
    second, _ = ask(council.address, after(first))
    assert {file.key for file in second.files} == {file.key for file in first.files}
    assert all(file.deleted for file in second.files)
    assert second.meetings == ()


def test_a_paper_of_two_meetings_belongs_to_both(council: Council) -> None:
    council.add(
        "meeting",
        "m2",
        name="Tekniska nämnden",
        start="2026-03-04T09:00:00+01:00",
        organization=council.url("organization/teknik"),
        agendaItem={
            "id": council.url("item/9"),
            "name": "Samma sak",
            "consultation": [council.url("consultation/1")],
        },
    )
    listing, _ = ask(council.address)
    both = [file for file in listing.files if file.address.endswith("/f2")]
    assert [(file.organization, file.date) for file in both] == [
        ("Omsorgsnämnden", "2026-02-18"),
        ("Tekniska nämnden", "2026-03-04"),
    ]
    assert len({file.key for file in both}) == 2


def test_a_server_without_modified_since_is_asked_page_by_page_and_seldom(council: Council) -> None:
    council.knows_since = False
    for number in range(9):
        council.add("paper", f"q{number}", name=f"Skrivelse {number}")
    late = DAY + 400 * 24 * 3600.0
    known = after(ask(council.address, now=late)[0])
    counts: list[int] = []
    for hours in (1, 2, 30):
        listing, requests = ask(council.address, known, now=late + hours * 3600.0)
        assert listing.unchanged
        known = after(listing, known)
        counts.append(requests)
    assert counts[1] < counts[0]
    assert counts[2] == 9, "once a day every page is asked"
    with_a_meeting(council, "2027-03-01T08:00:00+01:00", papers=2)
    listing, _ = ask(council.address, known, now=late + 31 * 3600.0)
    assert council.url("file/f31") in {file.key for file in listing.files}


def test_an_answer_that_is_kept_is_read_again_by_a_better_reader(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = ask(council.address)
    monkeypatch.setattr("ifn_desktop.sources.oparl.READER", "oparl-newer")
    second, requests = ask(council.address, after(first))
    assert not second.unchanged
    assert second.files == first.files
    assert requests == 5


def test_pages_that_lead_round_in_a_ring_are_told(council: Council, site: Site) -> None:
    council.add("paper", "p2", name="x")
    council.add("paper", "p3", name="x")
    made = site.made

    def ring(path: str) -> Any:
        page = made(path)
        return page and page._replace(body=page.body.replace(b"page=2", b"page=1"))

    site.made = ring
    council.lists["paper"] *= 2
    with pytest.raises(KnownError, match=r"oparl\.damaged|remote\.too_big"):
        ask(council.url("system"))


def test_what_is_no_oparl_is_told_as_that(site: Site) -> None:
    site.put("/a", "<h1>Hej</h1>")
    site.put("/b", "{}")
    with pytest.raises(KnownError, match=r"oparl\.no_json"):
        ask(site.address + "/a")
    with pytest.raises(KnownError, match=r"oparl\.no_system"):
        ask(site.address + "/b")


def test_the_examples_of_the_specification_are_understood(shared_data: Path) -> None:
    examples = shared_data / "oparl" / "spec-examples"
    raw = {path.stem.split("-")[0]: json.loads(path.read_text("utf-8")) for path in examples.glob("*.json")}
    objects = Objects()
    meeting, paper = objects.meeting(raw["Meeting"]), objects.paper(raw["Paper"])
    assert (meeting.date, meeting.time, meeting.place) == (
        "2013-01-04",
        "08:00",
        raw["Meeting"]["location"]["description"],
    )
    assert [
        len(files) for files in (meeting.invitation, meeting.results, meeting.verbatim, meeting.files)
    ] == [1] * 4
    assert (meeting.items[0].number, meeting.items[0].public) == ("10.1", True)
    assert paper.consultations[0][1:] == (
        "https://oparl.example.org/meeting/243",
        "https://oparl.example.org/agendaitem/15569",
    )
    file = read_file(raw["File"])
    assert file is not None
    assert (file.size, file.file_name) == (82930, "Anlage 1 zur Anfrage.pdf")


_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from(["https://a.example/1", "2026-02-18T10:00"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "name",
                    "downloadUrl",
                    "agendaItem",
                    "consultation",
                    "meeting",
                    "location",
                    "size",
                    "start",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)
_FIELDS = [
    "id",
    "type",
    "name",
    "start",
    "agendaItem",
    "invitation",
    "organization",
    "auxiliaryFile",
    "mainFile",
    "consultation",
]


@given(st.dictionaries(st.sampled_from(_FIELDS), _values, max_size=8))
def test_no_object_makes_it_fail(raw: dict[str, Any]) -> None:
    objects = Objects()
    objects.put(raw)
    meeting = objects.meeting(raw)
    assert meeting.date is None or len(meeting.date) == len("2026-02-18")
    assert "\n" not in meeting.name
    assert "\n" not in objects.paper(raw).name


def test_all_meetings_of_a_real_server(shared_data: Path) -> None:
    with replaying(shared_data) as address:
        first, requests = ask(address)
        assert (len(first.meetings), requests) == (346, 103), (
            "21 of the 367 are deleted, and told as no more than that"
        )
        assert sum(len(meeting.agenda) for meeting in first.meetings) == 5106
        kinds = Counter(file.kind for file in first.files)
        assert (kinds["kallelse"], kinds["protokoll"], kinds["protokollsutdrag"]) == (319, 246, 1876)
        assert all(file.date and file.organization for file in first.files)
        assert not any("\n" in file.name or "/" in file.name for file in first.files)
        assert len({file.key for file in first.files}) == len(first.files)
        known = after(first)
        second, _ = ask(address, known, now=DAY + 3600)
        assert second.unchanged
        third, requests = ask(address, after(second, known), now=DAY + 7200)
        assert third.unchanged
        assert requests == 7, "system, bodies, and first and last page of each list"
