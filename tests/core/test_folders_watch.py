# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is seen of folders that papers are fetched from."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.sync import SourceId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.folders_watch import FoldersWatch, Look, is_of_network

A, B = SourceId("a"), SourceId("b")


def put(path: Path, size: int, time: int = 1) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)
    os.utime(path, ns=(time, time))


def test_a_change_is_told_once_when_two_looks_have_seen_the_same(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    put(one / "a.pdf", 3)
    put(other / "b.pdf", 3)
    watch = FoldersWatch()

    def look() -> Look:
        return watch.look({A: one, B: other}, CancelToken())

    assert (look().changed, look().changed) == ((), ())
    put(one / "2026" / "c.pdf", 5)
    growing = look()
    assert (growing.changed, growing.is_restless) == ((), True)
    put(one / "2026" / "c.pdf", 9)
    assert look().is_restless
    still = look()
    assert (still.changed, still.is_restless) == ((A,), False)
    assert look().changed == ()
    put(other / "b.pdf", 3, time=2)  # another content of the same length
    look()
    assert look().changed == (B,)
    (other / "b.pdf").rename(other / "d.pdf")
    look()
    assert look().changed == (B,)


def test_what_sync_clients_leave_while_they_work_is_no_change(tmp_path: Path) -> None:
    put(tmp_path / "a.pdf", 3)
    watch = FoldersWatch()
    watch.look({A: tmp_path}, CancelToken())
    put(tmp_path / "~$b.docx", 3)
    put(tmp_path / "c.pdf.part", 3)
    look = watch.look({A: tmp_path}, CancelToken())
    assert (look.changed, look.is_restless) == ((), False)


def test_a_folder_that_comes_back_is_told(tmp_path: Path) -> None:
    put(tmp_path / "nät" / "a.pdf", 3)
    watch = FoldersWatch()
    folders = {A: tmp_path / "nät"}
    watch.look(folders, CancelToken())
    (tmp_path / "nät").rename(tmp_path / "borta")
    watch.look(folders, CancelToken())
    assert watch.look(folders, CancelToken()).changed == (A,)
    (tmp_path / "borta").rename(tmp_path / "nät")
    watch.look(folders, CancelToken())
    assert watch.look(folders, CancelToken()).changed == (A,)


def test_the_system_is_asked_to_watch_the_folders_of_this_computer(tmp_path: Path) -> None:
    put(tmp_path / "2026" / "mars" / "a.pdf", 3)
    put(tmp_path / ".git" / "x.pdf", 3)
    look = FoldersWatch().look({A: tmp_path}, CancelToken())
    if sys.platform == "linux" and not is_of_network(tmp_path):
        places = {Path(place).relative_to(tmp_path).as_posix() for place in look.local}
        assert {".", "2026", "2026/mars"} <= places
    assert FoldersWatch().look({A: tmp_path / "saknas"}, CancelToken()).local == ()


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of its file systems")
def test_which_folders_lie_on_other_computers() -> None:
    assert not is_of_network(Path("/proc/self"))


def test_it_can_be_stopped(tmp_path: Path) -> None:
    put(tmp_path / "a.pdf", 3)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        FoldersWatch().look({A: tmp_path}, token)
