# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A purge that is killed at any step: the library is as before or after, and the next start clears up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.model.retention import Keep, PurgeWish
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store import integrity
from tests.support.evidence import Evidence
from tests.support.libraries import KEY, open_library, take_in
from tests.support.packets import stamped_packet
from tests.support.raw_library import found_in, raw_bytes

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
ROOT = Path(__file__).resolve().parents[2]
IS_SOAK = os.environ.get("IFN_SOAK") == "1"
BEFORE = ("file", "written anew", "removing")
AFTER = (
    *("removed", "keys gone", "copies gone", "files gone", "words gone", "merged"),
    *("pages given back", "log emptied", "done"),
)
STEPS = (*BEFORE, *AFTER) if IS_SOAK else ("removing", "removed", "files gone")
OFTEN = 20 if IS_SOAK else 1
GONE, STAYS = "Kråkvinkelsbacken", "Fågelskådaregatan"


def kill(profile: Path, step: str, times: int, what: str, named: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.purge_stepper", str(profile), step, str(times), what, named],
        cwd=ROOT,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode in {0, -9}, done.stderr.decode()
    return done.stdout.decode().splitlines()


def words_left(core: Core) -> set[str]:
    return found_in(raw_bytes(core.paths.database, KEY), [GONE, STAYS])


def check(profile: Path, wish: PurgeWish, *, is_done: bool, steps: list[str]) -> None:
    """The library is sound; what had begun to go is gone when the program has started once more."""
    with open_library(profile) as core:
        if is_done:
            assert core.purging.preview(wish).parts == (), steps
            assert words_left(core) == {STAYS}, steps
        else:
            assert core.purging.preview(wish).parts != (), steps
            assert words_left(core) == {GONE, STAYS}, steps
        assert not core.purging.is_pending()
        blobs = core.paths.blobs
    found = integrity.examine(core.paths.database, blobs, KEY)
    assert (found.sound, found.orphans, found.damaged) == (True, (), ()), steps
    with open_library(profile) as core:
        assert not [path for path in blobs.iterdir() if path.name.startswith("incoming")]
        assert core.search.search(STAYS).total > 0
        assert (core.search.search(GONE).total == 0) == is_done


@pytest.mark.soak
@pytest.mark.timeout(1800 if IS_SOAK else 120)
def test_a_kill_at_any_step_leaves_before_or_after(tmp_path: Path, evidence: Evidence) -> None:
    begun = tmp_path / "begun"
    with open_library(begun) as core:
        for number, (month, mark) in enumerate(((3, GONE), (4, STAYS))):
            path = tmp_path / f"Socialnämnden 2026-0{month}-18.pdf"
            date = f"2026-0{month}-18"
            take_in(core, stamped_packet(path, date=date, items=2, first=1 + 10 * number, pages=1, mark=mark))
        core.search_work.finish(cancel=CancelToken())
        going, _ = core.queries.meetings()
        papers = [paper for item in core.queries.agenda(going.id).items for paper in item.documents]
        (core.paths.backups).mkdir()
        (core.paths.backups / "library-before-m0001.db").write_bytes(b"an older copy")
    keep = Keep(False, False, False)
    whole = ("meeting", going.id, PurgeWish((going.id,), keep=keep))
    single = ("document", papers[1].id, PurgeWish((), (papers[1].id,), keep))
    killed = 0
    for what, named, wish in (whole, single) if IS_SOAK else (whole,):
        for step in STEPS:
            for times in range(1, OFTEN + 1):
                profile = tmp_path / f"killed {what} {step} {times}"
                shutil.copytree(begun, profile)
                steps = kill(profile, step, times, what, named)
                if steps[-1:] == ["done"] and step != "done":
                    break  # it comes by there no more often
                killed += 1
                if what == "meeting":
                    check(profile, wish, is_done=step in AFTER, steps=steps)
                else:
                    check_single(profile, wish, is_done=step in AFTER, steps=steps)
                shutil.rmtree(profile)
                if step == "done":
                    break
    evidence("kills", killed)
    evidence("libraries damaged", 0)


def check_single(profile: Path, wish: PurgeWish, *, is_done: bool, steps: list[str]) -> None:
    """One paper of a merged file: the others of the file are whole before and after."""
    with open_library(profile) as core:
        assert (core.purging.preview(wish).parts == ()) == is_done, steps
        assert not core.purging.is_pending()
        for meeting in core.queries.meetings():
            for item in core.queries.agenda(meeting.id).items:
                for paper in item.documents:
                    title, pages = core.queries.document_text(paper.id)
                    assert len(pages) == paper.pages, (title, steps)
                    layer = core.texts.layer(paper.file_id, paper.first_page).result()
                    assert layer.text.split()[-3:] == pages[0][1].split()[-3:]
    found = integrity.examine(core.paths.database, core.paths.blobs, KEY)
    assert (found.sound, found.orphans, found.damaged) == (True, (), ()), steps
