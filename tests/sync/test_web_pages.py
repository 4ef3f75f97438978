# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A municipality's page, synced end to end: real store, real workers, the files as SiteVision has them."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from ifn_desktop.model.sync import SourceKind
from tests.sources.municipal_pages import Paper, page, portlet_of_data, portlet_of_links
from tests.sources.site import Page, Site, serving
from tests.sync.board_papers import invitation, letter, minutes, scan
from tests.sync.library import open_library

WHERE = "/kommun/omsorgsnamnden.html"
INVITATION = Paper("Kallelse.pdf", "aa01")
LETTER = Paper("Handlingar  del 1 & 2 åäö.pdf", "aa02")
MINUTES = Paper("prot1.pdf", "aa03", "2026-02-27", "Protokoll §§ 1, 3")
IMMEDIATE = Paper("§ 2 omedelbar justering.pdf", "aa04", "2026-02-19")
SIGNED = Paper("skannad0001.pdf", "aa05", "2026-02-28", "Protokoll signerat")
ALL = (INVITATION, LETTER, MINUTES, IMMEDIATE, SIGNED)


@pytest.fixture
def site() -> Generator[Site]:
    with serving() as made:
        made.put("/robots.txt", "User-agent: *\nDisallow: /admin/\n", "text/plain")
        put_page(made, ALL)
        for paper, body in (
            (INVITATION, invitation()),
            (LETTER, letter()),
            (MINUTES, minutes((1, 3))),
            (IMMEDIATE, minutes((2,))),
            (SIGNED, scan()),
        ):
            made.put(paper.path, body, "application/octet-stream")
        yield made


def put_page(site: Site, papers: tuple[Paper, ...]) -> None:
    linked = [paper for paper in papers if paper.node != IMMEDIATE.node]
    as_data = [paper._replace(bytes=len(minutes((2,)))) for paper in papers if paper.node == IMMEDIATE.node]
    body = "<h2>Möten 2026</h2><h3>18 februari</h3>" + portlet_of_links(linked) + portlet_of_data(as_data)
    site.put(WHERE, page(body))


def test_all_papers_of_a_meeting_become_one_meeting(site: Site, profile: Path) -> None:
    with open_library(profile) as library:
        library.add(site.address + WHERE, SourceKind.WEB_PAGE)
        report = library.sync()
        assert (report.fetched, report.failed) == (5, ())
        (meeting,) = library.core.queries.meetings()
        agenda = library.core.queries.agenda(meeting.id)
        assert (agenda.organization, agenda.date) == ("Omsorgsnämnden", "2026-02-18")
        assert library.core.queries.loose() == ()
        kinds = sorted(paper.kind.value for paper in agenda.documents)
        assert kinds == ["foredragningslista", "protokoll", "protokoll", "protokoll"], (
            "the scan is one by its link"
        )
        case = next(item for item in agenda.items if item.case_number == "ON-2026/00017")
        assert [paper.kind.value for paper in case.documents] == ["tjansteskrivelse"]
        site.forget_requests()
        again = library.sync()
        assert (again.fetched, again.unchanged, again.failed) == (0, 5, ())
        assert site.asked == [("GET", WHERE, 304)]


def test_a_changed_time_is_a_new_version(site: Site, profile: Path) -> None:
    with open_library(profile) as library:
        library.add(site.address + WHERE, SourceKind.WEB_PAGE)
        library.sync()
        newer = LETTER._replace(changed="2026-02-16")
        site.put(newer.path, letter(extra="Ny mening om vinterns snö och om allt som hände sedan dess."), "")
        site.pages[LETTER.path] = Page(b"", status=301, location=newer.path)
        put_page(site, (INVITATION, newer, MINUTES, IMMEDIATE, SIGNED))
        report = library.sync()
        assert (report.fetched, report.changed, report.failed) == (0, 1, ())
        (meeting,) = library.core.queries.meetings()
        agenda = library.core.queries.agenda(meeting.id)
        case = next(item for item in agenda.items if item.case_number == "ON-2026/00017")
        assert [paper.versions for paper in case.documents] == [2]


def test_a_removed_file_is_withdrawn_when_it_was_gone_twice_an_hour_apart(site: Site, profile: Path) -> None:
    with open_library(profile) as library:
        library.add(site.address + WHERE, SourceKind.WEB_PAGE)
        library.sync()
        put_page(site, tuple(paper for paper in ALL if paper is not LETTER))
        site.pages[LETTER.path] = Page(b"", status=404)
        withdrawn = [library.sync().withdrawn]
        library.clock.wait(minutes=61)
        withdrawn.append(library.sync().withdrawn)
        assert withdrawn == [0, 1]
        (meeting,) = library.core.queries.meetings()
        agenda = library.core.queries.agenda(meeting.id)
        case = next(item for item in agenda.items if item.case_number == "ON-2026/00017")
        assert [paper.is_withdrawn for paper in case.documents] == [True]


def test_a_moved_meeting_stays_one_though_its_kallelse_names_the_old_day(site: Site, profile: Path) -> None:
    body = "<h2>2026</h2><h3>25 februari (flyttat från 18 februari)</h3>" + portlet_of_links([INVITATION])
    site.put(WHERE, page(body))
    with open_library(profile) as library:
        library.add(site.address + WHERE, SourceKind.WEB_PAGE)
        library.sync()
        late = Paper("prot.pdf", "aa09", "2026-03-02", "Protokoll")
        site.put(late.path, minutes((1, 2), "2026-02-25"), "")
        site.put(WHERE, page(body + portlet_of_links([late])))
        assert library.sync().fetched == 1
        assert [meeting.date for meeting in library.core.queries.meetings()] == ["2026-02-25"]


def test_a_page_that_is_empty_for_once_withdraws_nothing(site: Site, profile: Path) -> None:
    with open_library(profile) as library:
        library.add(site.address + WHERE, SourceKind.WEB_PAGE)
        library.sync()
        site.put(WHERE, page("<p>Vi gör om sidan.</p>"))
        for _ in range(2):
            report = library.sync()
            assert report.withdrawn == 0
            assert report.failed
            library.clock.wait(minutes=61)


def test_what_it_would_fetch_is_told_without_fetching(site: Site, profile: Path) -> None:
    from ifn_desktop.model.sync import Source, SourceId
    from ifn_desktop.model.work import CancelToken

    with open_library(profile) as library:
        source = Source(SourceId("ny"), SourceKind.WEB_PAGE, site.address + WHERE)
        test = library.syncing.test(source, cancel=CancelToken())
        assert (test.files, test.organizations, test.first) == (5, (("Omsorgsnämnden", 5),), "2026-02-18")
        assert site.paths == ["/robots.txt", WHERE]
