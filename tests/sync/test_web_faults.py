# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The same faults on the way to pages and to OParl: pages, lists and files alike are asked by GET."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.model.sync import SourceKind
from ifn_desktop.sources.http import Patience
from tests.sources.council import Council, with_a_meeting
from tests.sources.municipal_pages import Paper, page, portlet_of_data, portlet_of_links
from tests.sources.site import Site, serving
from tests.sync.board_papers import invitation, letter, minutes, pdf
from tests.sync.fault_proxy import FAULTS, FaultProxy, fault_proxy
from tests.sync.library import open_library

IMPATIENT = Patience(connect=2.0, read=0.4, pause=0.01, grace=3.0)
OF_WEBDAV = {"half a listing", "an empty listing", "entities"}
NOT_TOLD = {"too long", "too short"}
"""A page's link tells no exact length, so a server that sends another content and says so is believed."""


def a_page(site: Site) -> str:
    papers = {
        Paper("Kallelse.pdf", "aa01"): invitation(),
        Paper("Handlingar.pdf", "aa02"): letter(),
        Paper("Protokoll §§ 1-2.pdf", "aa03"): minutes((1, 2)),
    }
    links, data = list(papers)[:2], [paper._replace(bytes=len(papers[paper])) for paper in list(papers)[2:]]
    body = "<h2>2026</h2><h3>18 februari</h3>" + portlet_of_links(links) + portlet_of_data(data)
    site.put("/on.html", page(body))
    for paper, content in papers.items():
        site.put(paper.path, content, "application/pdf")
    return "on.html"


def a_council(site: Site) -> str:
    with_a_meeting(Council(site))
    for key, body in {"f1": invitation(), "f2": letter(), "f30": pdf("Tabell."), "f5": pdf("Karta.")}.items():
        site.put(f"/oparl/files/{key}", body, "application/pdf")
    return "oparl/system"


FORMS: dict[str, tuple[SourceKind, Callable[[Site], str]]] = {
    "page": (SourceKind.WEB_PAGE, a_page),
    "oparl": (SourceKind.OPARL, a_council),
}


@contextlib.contextmanager
def on_the_way(form: str) -> Generator[tuple[FaultProxy, str]]:
    """A site behind a proxy of faults, and the address to ask."""
    with serving() as site, fault_proxy(site.address) as proxy:
        site.address = proxy.address.rstrip("/")
        yield proxy, proxy.address + FORMS[form][1](site)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    trees: dict[str, list[Any]] = {}
    for form, (kind, _) in FORMS.items():
        profile = tmp_path_factory.mktemp("undisturbed") / "profile"
        with on_the_way(form) as (_, address), open_library(profile) as library:
            library.add(address, kind)
            report = library.sync()
            assert (report.fetched, report.failed) == (4 if form == "oparl" else 3, ())
            trees[form] = library.tree()
    return trees


@pytest.mark.parametrize(
    ("name", "form"),
    [
        (name, form)
        for name in sorted(FAULTS.keys() - OF_WEBDAV)
        for form in FORMS
        if form == "oparl" or name not in NOT_TOLD
    ],
)
def test_after_a_fault_the_next_sync_reaches_the_same_library(
    name: str, form: str, undisturbed: dict[str, list[Any]], profile: Path
) -> None:
    with on_the_way(form) as (proxy, address), open_library(profile, patience=IMPATIENT) as library:
        library.add(address, FORMS[form][0])
        library_before = library.tree()
        proxy.fault = FAULTS[name][0]
        first = library.sync()
        if FAULTS[name][1] is not None:
            assert first.failed or first.fetched
            assert library.tree() in (library_before, undisturbed[form])
        proxy.fault = lambda *_: False
        library.clock.wait(minutes=30)
        second = library.sync()
        assert second.failed == ()
        assert library.tree() == undisturbed[form]
        assert library.leftovers() == []
