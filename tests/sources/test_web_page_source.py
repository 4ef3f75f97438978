# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

from collections.abc import Generator

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import Listing, Source, SourceId, SourceKind
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.remote import Known
from ifn_desktop.sources.web_page import WebPageSource
from tests.sources.municipal_pages import Paper, board_page, page, portlet_of_links
from tests.sources.site import Page, Site, fetcher_of, serving

WHERE = "/kommun/namnder/omsorgsnamnden.html"
DAY = 1_770_000_000.0


@pytest.fixture
def site() -> Generator[Site]:
    with serving() as made:
        made.put(WHERE, board_page())
        yield made


def ask(
    site: Site, known: Known | None = None, *, now: float = DAY, path: str = WHERE, since: str | None = None
) -> Listing:
    source = Source(SourceId("s"), SourceKind.WEB_PAGE, site.address + path, since=since)
    with fetcher_of(site.address) as fetcher:
        return WebPageSource(source, now=lambda: now).list(known or Known(), fetcher, CancelToken())


def known_of(listing: Listing) -> Known:
    return Known(listing.token, lambda: {file.key: file for file in listing.files}, listing.kept or b"")


def test_the_page_is_listed_with_what_it_tells_of_each_file(site: Site) -> None:
    listing = ask(site)
    assert listing.complete
    assert [(file.date, file.kind, file.organization) for file in listing.files[:2]] == [
        ("2026-03-18", "handlingar", "Omsorgsnämnden"),
        ("2026-02-25", "kallelse", "Omsorgsnämnden"),
    ]
    assert all(file.address.startswith(site.address) for file in listing.files)


def test_the_second_time_costs_one_cheap_request(site: Site) -> None:
    first = ask(site)
    site.forget_requests()
    second = ask(site, known_of(first), now=DAY + 3600)
    assert second.unchanged
    assert site.asked == [("GET", WHERE, 304)]


def test_robots_are_asked_again_after_a_day(site: Site) -> None:
    first = ask(site)
    site.forget_requests()
    ask(site, known_of(first), now=DAY + 25 * 3600)
    assert site.paths == ["/robots.txt", WHERE]


def test_a_replaced_file_has_another_mark_and_the_same_key(site: Site) -> None:
    first = ask(site)
    site.put(WHERE, board_page(invitation_changed="2026-02-16"))
    second = ask(site, known_of(first))
    before, after = ({file.key: file.mark for file in listing.files} for listing in (first, second))
    assert not second.unchanged
    assert [key for key in before if before[key] != after.get(key)] == ["node:18.aa01"]


def test_a_better_reader_reads_what_was_kept(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ask(site)
    monkeypatch.setattr("ifn_desktop.sources.web_page.READER", "web-newer")
    site.forget_requests()
    second = ask(site, known_of(first))
    assert not second.unchanged
    assert second.files == first.files
    assert site.asked == [("GET", WHERE, 304)]


def test_robots_are_obeyed_with_wildcards_and_the_longest_rule(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /download/\nAllow: /download/18.aa*\n", "text/plain")
    listing = ask(site)
    assert {file.key for file in listing.files} == {f"node:18.aa0{number}" for number in range(1, 5)}
    assert [fault.code for fault in listing.faults] == ["web.robots_files"]
    site.put("/robots.txt", "User-agent: IFN-Desktop\nDisallow: /*.html$\n", "text/plain")
    with pytest.raises(KnownError, match=r"web\.robots"):
        ask(site)
    assert site.paths[-1] == "/robots.txt"


def test_a_site_that_keeps_programs_out_is_told_as_that(site: Site) -> None:
    site.pages[WHERE] = Page(b"<h1>Forbidden</h1>", status=403)
    with pytest.raises(KnownError, match=r"web\.refused"):
        ask(site)


def test_a_site_that_cannot_tell_its_rules_is_left_alone(site: Site) -> None:
    site.pages["/robots.txt"] = Page(b"", status=503)
    with pytest.raises(KnownError, match=r"remote\.server"):
        ask(site)
    assert WHERE not in site.paths


def test_a_page_without_papers_leads_to_its_own_pages(site: Site) -> None:
    links = "".join(f"<a href='omsorgsnamnden/{year}.html'>Möten {year}</a>" for year in (2024, 2025, 2026))
    site.put(WHERE, page(f"<p>Här finns nämndens möten.</p>{links}<a href='/annat/2026.html'>2026</a>"))
    for year in (2025, 2026):
        body = (
            f"<h3>18 februari</h3>{portlet_of_links([Paper('Kallelse.pdf', f'aa{year}', f'{year}-02-10')])}"
        )
        site.put(f"/kommun/namnder/omsorgsnamnden/{year}.html", page(body, first=f"Möten {year}"))
    listing = ask(site)
    assert [file.date for file in listing.files] == ["2026-02-18", "2025-02-18"]
    assert listing.complete, "2024 is a link that leads nowhere any more"
    assert "/annat/2026.html" not in site.paths
    site.forget_requests()
    again = ask(site, known_of(listing), now=DAY + 60)
    assert again.unchanged
    assert [status for _, _, status in site.asked] == [304, 304, 304, 404]
    site.forget_requests()
    ask(site, since="2026-01-01")
    assert not [path for path in site.paths if "2025" in path or "2024" in path]


def test_a_further_page_that_fails_makes_the_listing_incomplete(site: Site) -> None:
    site.put(WHERE, page("<a href='omsorgsnamnden/2026.html'>Möten 2026</a>"))
    site.pages["/kommun/namnder/omsorgsnamnden/2026.html"] = Page(b"", status=500)
    listing = ask(site)
    assert not listing.complete
    assert [fault.code for fault in listing.faults] == ["remote.server"]


def test_a_server_that_hangs_up_is_asked_again(site: Site) -> None:
    site.hang_ups[WHERE] = 2
    assert len(ask(site).files) == 6


def test_an_old_time_in_an_address_leads_to_the_new_one(site: Site) -> None:
    body = b"%PDF-1.7 new"
    listing = ask(site)
    file = next(file for file in listing.files if file.key == "node:18.aa01")
    old = file.address.removeprefix(site.address)
    site.pages[old] = Page(b"", status=301, location="/download/18.aa01/1999999999999/Kallelse.pdf")
    site.put("/download/18.aa01/1999999999999/Kallelse.pdf", body, "")
    source = WebPageSource(Source(SourceId("s"), SourceKind.WEB_PAGE, site.address + WHERE))
    with fetcher_of(site.address) as fetcher, source.open(file, fetcher, None, CancelToken()) as content:
        assert b"".join(content.chunks) == body


def test_nothing_but_get_is_ever_asked(site: Site) -> None:
    ask(site)
    assert {method for method, _, _ in site.asked} == {"GET"}


def test_an_address_of_a_file_is_told_as_that(site: Site) -> None:
    site.put("/k.pdf", b"%PDF-1.7", "")
    with pytest.raises(KnownError, match=r"web\.no_page"):
        ask(site, path="/k.pdf")


def test_a_page_without_anything_says_so(site: Site) -> None:
    site.put(WHERE, page("<p>Välkommen.</p>"))
    assert [fault.code for fault in ask(site).faults] == ["web.no_papers"]


def test_letters_of_an_older_page(site: Site) -> None:
    body = "<meta charset='iso-8859-1'><h1>Omsorgsnämnden</h1><h3>18 februari 2026</h3>"
    body += "<a href='k.pdf'>Kallelse – ny</a>"
    site.put(WHERE, body.encode("cp1252"), "text/html")
    assert [(file.organization, file.title) for file in ask(site).files] == [
        ("Omsorgsnämnden", "Kallelse – ny")
    ]


def test_a_file_replaced_under_its_old_address_is_noticed_for_meetings_that_are_near(site: Site) -> None:
    near, far = "/filer/kallelse.pdf", "/filer/gammal.pdf"
    body = f"<h3>18 februari 2026</h3><a href='{near}'>Kallelse</a>"
    site.put(WHERE, page(f"{body}<h3>2 april 2025</h3><a href='{far}'>Kallelse</a>"))
    for path in (near, far):
        site.put(path, b"%PDF-1.7 first", "application/pdf")
    at = 1_771_000_000.0  # 13 February 2026
    first = ask(site, now=at)
    marks = {file.address: file.mark for file in first.files}
    site.forget_requests()
    soon = ask(site, known_of(first), now=at + 600)
    assert soon.unchanged
    assert site.paths == [WHERE], "not looked at again so soon"
    later = ask(site, known_of(first), now=at + 7 * 3600)
    assert later.unchanged
    assert site.paths[-1] == near
    site.put(near, b"%PDF-1.7 second", "application/pdf")
    known = Known(later.token, dict, later.kept or b"")
    changed = ask(site, known, now=at + 14 * 3600)
    assert [file.address for file in changed.files if file.mark != marks[file.address]] == [
        site.address + near
    ]
    again = ask(site, Known(changed.token, dict, changed.kept or b""), now=at + 21 * 3600)
    assert again.unchanged
