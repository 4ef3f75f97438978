# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Searches that are kept, what is new for them, and what was searched for last."""

from __future__ import annotations

import datetime
from pathlib import Path

import pymupdf

from ifn_desktop.app.core import Core
from ifn_desktop.model.ids import DocumentId, new_id
from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId, Watchable
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.saved_searches import RECENT, SavedSearches, found_by
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet

NEW = Changes(searches=True)


def kept(core: Core) -> SavedSearches:
    moments = iter(range(10_000))
    start = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    return SavedSearches(core.database, lambda: start + datetime.timedelta(seconds=next(moments)))


def papers_of(core: Core) -> list[DocumentId]:
    return [
        document.id
        for meeting in core.queries.meetings()
        for item in core.queries.agenda(meeting.id).items
        for document in item.documents
    ]


def test_a_search_is_kept_renamed_and_removed(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        searches = kept(core)
        first, other = SavedSearchId(new_id()), SavedSearchId(new_id())
        assert searches.save(first, "Avtalet", "hjälteförening nämnd:social") == NEW
        searches.save(other, "Ekonomi", "budget")
        assert searches.all() == (
            SavedSearch(first, "Avtalet", "hjälteförening nämnd:social"),
            SavedSearch(other, "Ekonomi", "budget"),
        )
        assert searches.rename(first, "Hjälteföreningen") == NEW
        assert searches.all()[0].name == "Hjälteföreningen"
        assert searches.rename(SavedSearchId("gone"), "x") == Changes()
        searches.remove(other)
        assert [search.id for search in searches.all()] == [first]


def test_what_comes_later_is_new_until_it_is_looked_at(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
        searches = kept(core)
        search = SavedSearchId(new_id())
        searches.save(search, "Fåglar", "fågelholk")

        def found(query: str, _: CancelToken) -> dict[Watchable, int]:
            assert query == "fågelholk"
            return dict.fromkeys(papers_of(core), 2)

        def watch() -> Changes:
            return searches.keep(searches.count(found, CancelToken()))

        assert watch() == Changes(), "nothing has come since it was kept"
        old = set(papers_of(core))
        later = tmp_path / "Socialnämnden 2026-04-18.pdf"
        take_in(core, stamped_packet(later, date="2026-04-18", items=2, first=5, pages=1, mark="i april"))
        fresh = set(papers_of(core)) - old
        assert fresh
        assert searches.news(search) == fresh
        assert watch() == NEW
        assert searches.all()[0].news == 2 * len(fresh)
        assert watch() == Changes(), "the same figure is no news"
        assert [one.id for one in core.queries.start().watches] == [search]
        assert searches.look(search) == NEW
        assert core.queries.start().watches == ()
        assert searches.news(search) == frozenset()
        assert searches.look(search) == Changes()


def test_an_arende_without_papers_is_watched_for_too(tmp_path: Path) -> None:
    def packet(date: str, numbers: range) -> Path:
        document = pymupdf.open()
        for number in numbers:
            page = document.new_page()
            title = f"{number}/26 Beslut om fågelholk {number}"
            page.insert_text((40, 20), f"{title} -   :", fontsize=7)
            page.insert_text((50, 90), f"Denna behandling '{title}' har inget tjänsteutlåtande.")
        path = tmp_path / f"Socialnämnden {date}.pdf"
        document.save(path)
        return path

    with open_library(tmp_path / "profile") as core:
        take_in(core, packet("2026-03-18", range(1, 4)))
        searches = kept(core)
        search = SavedSearchId(new_id())
        searches.save(search, "Fåglar", "fågelholk")
        assert searches.news(search) == frozenset()
        before = {item.id for one in core.queries.meetings() for item in core.queries.agenda(one.id).items}
        take_in(core, packet("2026-04-15", range(4, 7)))
        items = [item for one in core.queries.meetings() for item in core.queries.agenda(one.id).items]
        fresh = {item.id for item in items} - before
        assert len(fresh) == 3
        assert not any(item.documents for item in items)
        core.search_work.finish(cancel=CancelToken())
        counted = searches.count(found_by(core.search), CancelToken())
        assert [(one.search, one.news >= 3) for one in counted] == [(search, True)]
        assert searches.news(search) == fresh


def test_the_same_text_in_another_form_is_not_new_and_changed_text_is(tmp_path: Path) -> None:
    def packet(name: str, **kind: object) -> Path:
        (tmp_path / name).mkdir()
        path = tmp_path / name / "Socialnämnden 2026-03-18.pdf"
        return stamped_packet(path, items=2, pages=1, **kind)  # type: ignore[arg-type]

    with open_library(tmp_path / "profile") as core:
        take_in(core, packet("first"))
        searches = kept(core)
        search = SavedSearchId(new_id())
        searches.save(search, "Allt", "verksamhet")
        take_in(core, packet("same", size=11))
        assert searches.news(search) == frozenset()
        take_in(core, packet("changed", mark="ändrat"))
        assert searches.news(search) == frozenset(papers_of(core))


def test_recent_searches_are_few_newest_first_and_can_be_forgotten(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        searches = kept(core)
        for number in range(RECENT + 3):
            searches.use(f"ord {number}")
        searches.use("ord 5")
        recent = searches.recent()
        assert len(recent) == RECENT
        assert recent[:2] == ("ord 5", f"ord {RECENT + 2}")
        searches.forget("ord 5")
        assert "ord 5" not in searches.recent()
        searches.forget()
        assert searches.recent() == ()
