# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

from collections.abc import Generator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import SourceKind
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.guess import Guess, Guesser, Needs
from ifn_desktop.sources.guess_text import read_nextcloud, read_pasted
from ifn_desktop.sources.http import Fetcher, Patience
from ifn_desktop.sources.http_login import Login
from tests.sources.council import Council
from tests.sources.municipal_pages import board_page, page
from tests.sources.site import Page, Site, serving


@pytest.fixture
def site() -> Generator[Site]:
    with serving() as made:
        yield made


def guess(text: str, user: str = "", password: str | None = None) -> Guess:
    def open_fetcher(address: str, who: str, word: str | None) -> AbstractContextManager[Fetcher]:
        login = Login(who, word) if who and word is not None else None
        return Fetcher(address, login=login, loopback=True, proxies={}, patience=Patience(pause=0.0))

    return Guesser(open_fetcher, loopback=True).guess(text, CancelToken(), user=user, password=password)


def test_a_page_with_papers_is_told_with_what_it_has(site: Site) -> None:
    site.put("/on.html", board_page())
    found = guess(f"Handlingarna finns på {site.address}/on.html.")
    assert (found.kind, found.address, found.name) == (
        SourceKind.WEB_PAGE,
        site.address + "/on.html",
        "Omsorgsnämnden",
    )
    assert found.listing is not None
    assert len(found.listing.files) == 6
    assert found.needs is Needs.NOTHING
    assert site.paths == ["/on.html", "/robots.txt", "/on.html"]
    assert site.asked[-1][2] == 304


def test_a_link_to_a_paper_is_told_as_that(site: Site) -> None:
    site.put("/k.pdf", b"%PDF-1.7", "application/octet-stream")
    with pytest.raises(KnownError, match=r"web\.no_page"):
        guess(site.address + "/k.pdf")


def test_a_page_without_papers_is_told_as_that(site: Site) -> None:
    site.put("/", page("<p>Hej</p>"))
    with pytest.raises(KnownError, match=r"web\.no_papers"):
        guess(site.address)


def test_oparl_is_known_by_its_answer(site: Site) -> None:
    council = Council(site)
    found = guess(council.address)
    assert (found.kind, found.address) == (SourceKind.OPARL, council.address)
    assert len(site.asked) == 1


def test_webdav_is_known_by_its_address_or_its_answer(site: Site) -> None:
    site.dav["/remote.php/dav/files/anna/Nämnd/".replace("ä", "%C3%A4")] = ("anna", "hemligt")
    where = site.address + "/remote.php/dav/files/anna/Nämnd"
    asked = guess(where)
    assert (asked.kind, asked.needs) == (SourceKind.WEBDAV, Needs.LOGIN)
    found = guess(where, "anna", "hemligt")
    assert (found.kind, found.needs, found.user, found.name) == (
        SourceKind.WEBDAV,
        Needs.NOTHING,
        "anna",
        "Nämnd",
    )
    with pytest.raises(KnownError, match=r"remote\.password"):
        guess(where, "anna", "fel")
    site.dav["/filer"] = None
    assert guess(site.address + "/filer").kind is SourceKind.WEBDAV, (
        "a page that is not there, but a folder is"
    )


def test_a_place_that_asks_who_one_is(site: Site) -> None:
    site.pages["/slutet"] = Page(b"", status=401)
    assert guess(site.address + "/slutet").needs is Needs.LOGIN


def test_a_shared_link_of_nextcloud_needs_no_name(site: Site) -> None:
    site.dav["/public.php/dav/files/AbCdEf123456/"] = None
    found = guess(site.address + "/s/AbCdEf123456")
    assert (found.kind, found.user, found.needs) == (SourceKind.WEBDAV, "", Needs.NOTHING)
    assert found.address == site.address + "/public.php/dav/files/AbCdEf123456/"
    site.dav = {"/moln/public.php/dav/files/AbCdEf123456/": ("anonymous", "ord")}
    assert guess(site.address + "/moln/index.php/s/AbCdEf123456").needs is Needs.PASSWORD
    assert guess(site.address + "/moln/index.php/s/AbCdEf123456", password="ord").user == "anonymous"


def test_an_older_nextcloud_takes_the_links_word_as_user(site: Site) -> None:
    site.dav["/public.php/webdav/"] = ("AbCdEf123456", "")
    found = guess(site.address + "/s/AbCdEf123456")
    assert (found.address, found.user) == (site.address + "/public.php/webdav/", "AbCdEf123456")


def test_the_page_of_nextcloud_that_is_open_in_the_browser(site: Site) -> None:
    asked = guess(site.address + "/apps/files/?dir=/Handlingar/2026&fileid=7")
    assert (asked.kind, asked.needs) == (SourceKind.WEBDAV, Needs.LOGIN)
    site.dav["/remote.php/dav/files/anna/Handlingar/2026/"] = ("anna", "hemligt")
    found = guess(site.address + "/apps/files/?dir=/Handlingar/2026&fileid=7", "anna", "hemligt")
    assert (found.needs, found.name) == (Needs.NOTHING, "2026")
    site.put("/", '<html data-requesttoken="x"><title>Nextcloud</title></html>')
    assert guess(site.address).needs is Needs.LOGIN


def test_a_folder(tmp_path: Path) -> None:
    assert guess(str(tmp_path)).kind is SourceKind.FOLDER
    with pytest.raises(KnownError, match=r"folder\.missing"):
        guess(str(tmp_path / "borta"))


@pytest.mark.parametrize("text", ["", "handlingar", "anna@bjorka.example"])
def test_what_holds_no_address(text: str) -> None:
    with pytest.raises(KnownError, match=r"guess\.no_address"):
        guess(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("www.bjorka.example/kommun/on", "https://www.bjorka.example/kommun/on"),
        ("Hej! Se https://bjorka.example/on. Mvh Anna", "https://bjorka.example/on"),
        ("http://bjorka.example:80/a b/Min sida.html", "https://bjorka.example/a%20b/Min%20sida.html"),
        ("https://bjorka.example/\n  kommun/on.html", "https://bjorka.example/kommun/on.html"),
        ("davs://moln.example/dav", "https://moln.example/dav"),
        ("«https://bjorka.example/å»", "https://bjorka.example/%C3%A5"),
        ("https://bjorka.example/x?id=1, eller https://annan.example", "https://bjorka.example/x?id=1"),
    ],
)
def test_an_address_is_found_in_what_was_pasted(text: str, address: str) -> None:
    meant = read_pasted(text)
    assert meant is not None
    assert meant.address == address


def test_a_folder_of_nextcloud_never_leads_out() -> None:
    place = read_nextcloud("https://moln.example/apps/files/?dir=/../../x")
    assert place is not None
    assert place.user_address("anna") == "https://moln.example/remote.php/dav/files/anna/"


@given(st.text(max_size=300) | st.text(alphabet="htps:/. \n@åw\\x?=%[]", max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    meant = read_pasted(text)
    if meant is not None and meant.address:
        assert urlsplit(meant.address).scheme in ("http", "https")
        assert "@" not in urlsplit(meant.address).netloc
        place = read_nextcloud(meant.address.replace("[", "").replace("]", ""))
        assert place is None or not place.base.endswith("/")
