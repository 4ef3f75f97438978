# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The four forms of the real packet: what `agenda` answers, against what is known of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.app.output import agenda_json
from tests.support.libraries import only_agenda, open_library, take_in

PACKET = Path("packets", "umea-ifn-2026-02-18")


@pytest.fixture
def packet(shared_data: Path) -> Path:
    return shared_data / PACKET


def truth(packet: Path) -> dict[str, Any]:
    return json.loads((packet / "truth.json").read_text("utf-8"))


def form(packet: Path, name: str) -> Path:
    return packet / ("separate" if name == "separate" else f"ifn-2026-02-18-{name}.pdf")


@pytest.mark.parametrize("name", ["outline", "stamps", "separate"])
def test_agenda_is_the_truth(profile: Path, packet: Path, name: str) -> None:
    known = truth(packet)
    offset = known["variants"].get(name, {}).get("offset", 0)
    with open_library(profile) as core:
        report = take_in(core, form(packet, name))
        agenda = agenda_json(only_agenda(core))
    assert report.failures == ()
    assert (agenda["organization"], agenda["body"], agenda["date"]) == (
        known["board"],
        known["municipality"],
        known["date"],
    )
    assert [(i["number"], i["title"], i["case_number"]) for i in agenda["items"]] == [
        (i["number"], i["title"], i["case_number"]) for i in known["items"]
    ]
    for item, wanted in zip(agenda["items"], known["items"], strict=True):
        papers = [(d["kind"], d["title"], d["first_page"], d["last_page"]) for d in item["documents"]]
        if name == "separate":
            assert papers == [
                (d["kind"], d["title"], 1, d["last_page"] - d["first_page"] + 1) for d in wanted["documents"]
            ]
        else:
            assert papers == [
                (d["kind"], d["title"], d["first_page"] + offset, d["last_page"] + offset)
                for d in wanted["documents"]
            ]
            assert (item["first_page"], item["last_page"]) == (
                wanted["first_page"] + offset,
                wanted["last_page"] + offset,
            )


def test_a_packet_without_stamps_and_bookmarks_is_understood_and_doubted(profile: Path, packet: Path) -> None:
    known = truth(packet)
    with open_library(profile) as core:
        take_in(core, form(packet, "bare"))
        agenda = agenda_json(only_agenda(core))
    assert [(i["case_number"], i["first_page"], i["last_page"]) for i in agenda["items"]] == [
        (i["case_number"], i["first_page"], i["last_page"]) for i in known["items"]
    ]
    found = {(d["first_page"], d["last_page"]) for i in agenda["items"] for d in i["documents"]}
    wanted = {(d["first_page"], d["last_page"]) for i in known["items"] for d in i["documents"]}
    assert len(found & wanted) >= 36
    assert any(d["confidence"] < 1 for i in agenda["items"] for d in i["documents"])
    assert agenda["warnings"]


def test_the_proposal_and_its_people_are_whole(profile: Path, packet: Path) -> None:
    with open_library(profile) as core:
        take_in(core, form(packet, "stamps"))
        agenda = only_agenda(core)
    item = next(item for item in agenda.items if item.number == "32/26")
    assert item.proposal == (
        "Individ- och familjenämnden godkänner uppföljning 2025-12-15 och beslutar att förlänga "
        "samverkansöverenskommelsen med Hjälteföreningen från och med 2026-01-01 och två år framåt."
    )
    assert item.prepared_by == (
        "Malin Björkman, verksamhetschef funktionshinderomsorg",
        "Lena Bolin, utredare",
    )
    assert item.sent_to == ("Hjälteföreningen",)
    titles = {d.id: d.title.split()[-1] for d in item.documents}
    assert [titles[link.to_document] for link in item.links[:2]] == ["Uppföljning", "Avtal"]


def test_the_four_forms_one_after_another_are_one_meeting(profile: Path, packet: Path) -> None:
    with open_library(profile) as core:
        take_in(core, form(packet, "stamps"))
        before = only_agenda(core)
        for name in ("bare", "outline", "separate", "stamps"):
            report = take_in(core, form(packet, name))
            assert (report.items, report.documents) == (0, 1 if name == "outline" else 0)
        take_in(core, *(form(packet, name) for name in ("bare", "outline", "separate", "stamps")))
        after = only_agenda(core)
    links = [[(link.text, link.to_document) for link in item.links] for item in after.items]
    assert links == [[(link.text, link.to_document) for link in item.links] for item in before.items]
    assert sum(map(len, links)) >= 20
    assert [(i.id, [d.id for d in i.documents]) for i in after.items] == [
        (i.id, [d.id for d in i.documents]) for i in before.items
    ]
    assert [(i.number, i.title, i.first_page) for i in after.items] == [
        (i.number, i.title, i.first_page) for i in before.items
    ]
    assert (after.time, after.place) == ("09:00", "Stadshuset, Umeå")


def test_all_forms_at_once_are_one_meeting(profile: Path, packet: Path) -> None:
    names = ("bare", "separate", "outline", "stamps")
    with open_library(profile) as core:
        take_in(core, *(form(packet, name) for name in names))
        agenda = only_agenda(core)
    assert [len(item.documents) for item in agenda.items] == [
        len(item["documents"]) for item in truth(packet)["items"]
    ]


def test_another_municipalitys_report_is_loose(profile: Path, packet: Path, shared_data: Path) -> None:
    with open_library(profile) as core:
        take_in(core, form(packet, "stamps"))
        before = only_agenda(core)
        report = take_in(core, shared_data / "packets" / "uppsala")
        assert (report.meetings, report.loose) == ((), 1)
        assert only_agenda(core) == before
        (paper,) = core.queries.loose()
    assert paper.pages == 18


def test_ids_stay_through_a_second_library_start(profile: Path, packet: Path) -> None:
    with open_library(profile) as core:
        take_in(core, form(packet, "outline"))
        before = only_agenda(core)
    with open_library(profile) as core:
        report = take_in(core, form(packet, "outline"))
        assert (report.files_new, report.files_known, report.pages) == (0, 1, 0)
        assert only_agenda(core) == before
