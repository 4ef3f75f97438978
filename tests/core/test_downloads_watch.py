# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files in the folder of downloads that look like papers."""

from __future__ import annotations

import datetime
import os
import unicodedata
from pathlib import Path

import pytest

from ifn_desktop.services.downloads_watch import DownloadsWatch, is_invitation, looks_like_papers

SINCE = datetime.datetime(2026, 2, 10, 12, 0, tzinfo=datetime.UTC)
AFTER = SINCE.timestamp() + 60


def put(folder: Path, name: str, size: int = 20_000, when: float = AFTER) -> Path:
    path = folder / name
    path.write_bytes(b"%PDF-1.7\n" + b" " * (size - 9))
    os.utime(path, (when, when))
    return path


def told(watch: DownloadsWatch) -> list[str]:
    return [one.path.name for one in watch.look()]


@pytest.mark.parametrize(
    "name",
    [
        "Kallelse IFN 2026-02-18.pdf",
        "KALLELSE.PDF",
        "Handlingar till socialnämnden.pdf",
        "kommunstyrelsens_arbetsutskott_240507.zip",
        "Föredragningslista.pdf",
        unicodedata.normalize("NFD", "Omsorgsnämnden mars.pdf"),
        "motesbok_1_.pdf",
        "Protokoll BUN 2026-01-12 §§ 1-11.pdf",
        "Bilaga 3.pdf",
        "12-handlingar-2026.pdf",
    ],
)
def test_what_looks_like_papers(name: str) -> None:
    assert looks_like_papers(name)


@pytest.mark.parametrize(
    "name",
    [
        "faktura 4711.pdf",
        "Biljett SJ.pdf",
        "document(3).pdf",
        "Resehandlingar.pdf",
        "Kallelse till årsstämma brf Eken.pdf",
        "lönespecifikation.pdf",
    ],
)
def test_what_does_not(name: str) -> None:
    assert not looks_like_papers(name)


def test_what_calls_to_a_meeting_says_so() -> None:
    assert is_invitation("Kallelse SN 2026-03-04.pdf")
    assert not is_invitation("Protokoll SN 2026-03-04.pdf")


def test_a_file_is_told_once_and_only_when_it_is_whole(tmp_path: Path) -> None:
    watch = DownloadsWatch(tmp_path, SINCE)
    path = put(tmp_path, "Kallelse.pdf", 10_000)
    assert told(watch) == []
    assert watch.is_waiting
    put(tmp_path, "Kallelse.pdf", 30_000, AFTER + 1)
    assert told(watch) == []
    assert told(watch) == ["Kallelse.pdf"]
    assert not watch.is_waiting
    assert told(watch) == []
    put(tmp_path, path.name, 31_000, AFTER + 2)
    assert told(watch) == []
    assert told(watch) == ["Kallelse.pdf"], "another file of the same name is asked about again"


def test_what_was_there_before_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "Kallelse.pdf", when=SINCE.timestamp() - 1)
    watch = DownloadsWatch(tmp_path, SINCE)
    assert (told(watch), told(watch)) == ([], [])


def test_halves_folders_links_and_crumbs_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "Kallelse.pdf.crdownload")
    put(tmp_path, ".Kallelse.pdf")
    put(tmp_path, "Kallelse.txt")
    put(tmp_path, "Kallelse liten.pdf", 100)
    (tmp_path / "Kallelse mapp.pdf").mkdir()
    (tmp_path / "Kallelse länk.pdf").symlink_to(put(tmp_path, "annat.pdf"))
    watch = DownloadsWatch(tmp_path, SINCE)
    assert (told(watch), told(watch)) == ([], [])
    assert not watch.is_waiting


def test_a_folder_that_is_gone_has_nothing(tmp_path: Path) -> None:
    watch = DownloadsWatch(tmp_path / "borta", SINCE)
    assert told(watch) == []


def test_several_come_oldest_first(tmp_path: Path) -> None:
    watch = DownloadsWatch(tmp_path, SINCE)
    put(tmp_path, "Handlingar del 2.pdf", when=AFTER + 5)
    put(tmp_path, "Kallelse.pdf", when=AFTER)
    watch.look()
    assert told(watch) == ["Kallelse.pdf", "Handlingar del 2.pdf"]
