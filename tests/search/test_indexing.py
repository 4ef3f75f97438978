# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The index is built in the background, survives a kill, says what it could not do, and can be built anew."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.app.search_work import SearchWork
from ifn_desktop.errors import Cancelled
from ifn_desktop.model.search import IndexProgress
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.services import indexing as service
from ifn_desktop.services.indexing import Indexing
from ifn_desktop.services.search import Search
from ifn_desktop.store.checks import check_search_index
from ifn_desktop.store.database import Database
from tests.search.library import NOW, add_paper, empty_library
from tests.support.programs import ROOT

PAGES = 300


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Database]:
    with empty_library(tmp_path) as database:
        yield database


def put(database: Database, texts: list[str], name: str = "a.pdf") -> None:
    with database.write() as tx:
        add_paper(tx, name, texts)


def indexing_of(database: Database) -> Indexing:
    return Indexing(database, lambda: NOW)


def found(database: Database, typed: str) -> int:
    return Search(database, indexing_of(database)).search(typed).total


def run(indexing: Indexing) -> None:
    indexing.run(cancel=CancelToken())


def sound(database: Database) -> None:
    with database.maintenance() as connection:
        check_search_index(lambda sql: connection.execute(sql).fetchall())


def test_what_is_written_is_searchable_after_a_run_and_what_is_changed_too(library: Database) -> None:
    indexing = indexing_of(library)
    put(library, ["Om barnfattigdom.", "Om broar."])
    assert indexing.progress() == IndexProgress(2, 0)
    run(indexing)
    assert indexing.progress() == IndexProgress(2, 2)
    assert found(library, "fattigdom") == 1
    with library.write() as tx:
        tx.execute("UPDATE page SET text = 'Om vägar.' WHERE text LIKE 'Om barn%'")
        tx.execute("UPDATE page SET text = 'Om vägar.' WHERE text LIKE 'Om barn%'")
    assert not indexing.progress().is_whole
    run(indexing)
    assert (found(library, "fattigdom"), found(library, "vägen")) == (0, 1)
    with library.write() as tx:
        tx.execute("DELETE FROM page WHERE text = 'Om vägar.'")
    assert found(library, "vägen") == 0
    sound(library)


def test_words_that_are_nowhere_any_more_leave_the_list(library: Database) -> None:
    indexing = indexing_of(library)
    put(library, ["Om Vintergatan.", "Om broar."])
    run(indexing)
    with library.write() as tx:
        tx.execute("DELETE FROM page WHERE text LIKE '%Vinter%'")
    indexing.forget_lost_words()
    with library.read() as view:
        assert [row[0] for row in view.query("SELECT word FROM search_word ORDER BY word")] == ["broar", "om"]
    sound(library)


def test_it_can_be_stopped_and_goes_on(library: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "BATCH", 10)
    put(library, [f"Sida {number}" for number in range(50)])
    indexing = indexing_of(library)
    token = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.done >= 20:
            token.cancel()

    with pytest.raises(Cancelled):
        indexing.run(cancel=token, progress=stop)
    assert 0 < indexing.progress().searchable < 50
    run(indexing)
    assert indexing.progress() == IndexProgress(50, 50)


def test_it_can_be_paused(library: Database) -> None:
    put(library, ["Om broar."])
    indexing = indexing_of(library)
    indexing.pause()
    run(indexing)
    assert indexing.progress() == IndexProgress(1, 0, is_paused=True)
    indexing.resume()
    run(indexing)
    assert indexing.progress().is_whole


def test_it_can_be_built_anew(library: Database) -> None:
    put(library, ["Om broar."])
    indexing = indexing_of(library)
    run(indexing)
    indexing.rebuild()
    assert found(library, "broar") == 0
    run(indexing)
    assert found(library, "broar") == 1
    sound(library)


def test_what_cannot_be_indexed_is_told_and_stops_nothing(
    library: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(library, ["Om broar.", "Om vägar."])
    real = service.draft

    def draft(text: str) -> object:
        if "broar" in text:
            raise ValueError(text)
        return real(text)

    monkeypatch.setattr(service, "draft", draft)
    indexing = indexing_of(library)
    run(indexing)
    assert indexing.progress() == IndexProgress(2, 1, failed=1)
    assert indexing.progress().is_whole
    with library.read() as view:
        assert view.value("SELECT code FROM search_failure") == "ValueError"
    assert found(library, "vägar") == 1
    monkeypatch.undo()
    indexing.rebuild()
    run(indexing)
    assert found(library, "broar") == 1


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path) -> None:
    with empty_library(tmp_path) as database:
        put(database, [f"Sida {number} om barnfattigdom och broar" for number in range(PAGES)])
    code = (
        "import sys, os, signal; from pathlib import Path; from tests.search.library import *\n"
        "database = Database(Path(sys.argv[1]), KEY)\n"
        "def die(progress):\n"
        "    if progress.done > 100: os.kill(os.getpid(), signal.SIGKILL)\n"
        "Indexing(database, lambda: NOW).run(cancel=CancelToken(), progress=die)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "library.db")]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -9
    with empty_library(tmp_path) as database:
        indexing = indexing_of(database)
        assert 100 < indexing.progress().searchable < PAGES
        run(indexing)
        assert indexing.progress() == IndexProgress(PAGES, PAGES)
        assert found(database, "fattigdom") == PAGES
        sound(database)


def test_a_thread_keeps_up_with_what_is_written(library: Database) -> None:
    put(library, ["Om broar."])
    work = SearchWork(library, lambda: NOW)
    done = threading.Event()
    work.listen(lambda progress: done.set() if progress.step == "search.indexed" else None)
    work.start()
    try:
        assert done.wait(30)
        assert found(library, "broar") == 1
        done.clear()
        put(library, ["Om vägar."], "b.pdf")
        assert done.wait(30)
        assert found(library, "vägar") == 1
    finally:
        work.close()
