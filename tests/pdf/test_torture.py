# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Awkward PDFs of other tools' test suites: as MuPDF reads them, or named with a reason."""

from __future__ import annotations

import csv
import os
import random
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.client import FileSource, PdfPool, RenderRequest
from tests.pdf.conftest import MakePool
from tests.support.evidence import Evidence

_SEED = 20260218
_SHARE = 5
_UNREADABLE = {"pdf.damaged", "pdf.not_pdf", "pdf.no_pages", "file.empty"}


class Case(NamedTuple):
    name: str
    result: str
    pages: str
    bad_pages: int
    password: str | None


def cases(folder: Path) -> list[Case]:
    """A fixed part of the files, or all in a soak; those with a known password always."""

    def rows(name: str) -> list[dict[str, str]]:
        with (folder / name).open(encoding="utf-8", newline="") as table:
            return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))

    notes = {row["file"]: row["notes"] for row in rows("MANIFEST.tsv")}
    found: list[Case] = []
    for row in rows("baseline.tsv"):
        if row["reader"] == "mupdf":
            told = re.search(r"password: (.*)$", notes[row["file"]])
            bad = int(row["bad_pages"]) if row["bad_pages"].isdigit() else 0
            found.append(
                Case(row["file"], row["result"].split()[0], row["pages"], bad, told[1] if told else None)
            )
    if os.environ.get("IFN_SOAK") == "1":
        return found
    chosen = set(random.Random(_SEED).sample(found, len(found) // _SHARE))
    return [case for case in found if case in chosen or case.password is not None]


@pytest.mark.soak
def test_each_is_read_or_named_as_mupdf_does(
    shared_data: Path, make_pool: MakePool, evidence: Evidence
) -> None:
    folder = shared_data / "torture"
    pool = make_pool(2)
    pool.start()
    chosen = cases(folder)
    assert len(chosen) >= 60
    lost: dict[str, int] = {}

    def source(case: Case, password: str | None = None) -> FileSource:
        path = folder / case.name
        return FileSource(case.name, path.stat().st_size, lambda: [path.read_bytes()], password=password)

    def lose(name: str) -> None:
        lost[name] = lost.get(name, 0) + 1

    reading = [
        pool.read(source(case), unreadable=lambda page, code, name=case.name: lose(name)) for case in chosen
    ]
    wrong: list[str] = []
    for case, future in zip(chosen, reading, strict=True):
        try:
            got = str(len(future.result(120).pages))
        except KnownError as error:
            got = error.code
        right = {
            "ok": got == case.pages if case.pages != "0" else got in _UNREADABLE,
            "error": got in _UNREADABLE,
            "password": got == "pdf.password",
        }[case.result]
        if not right or lost.get(case.name, 0) != case.bad_pages:
            wrong.append(f"{case.name}: {case.result} {case.pages} -> {got}, {lost.get(case.name, 0)} lost")
    evidence("files", len(chosen))
    evidence("in agreement with baseline.tsv", len(chosen) - len(wrong))
    assert not wrong
    for case in chosen:
        if case.password is not None:
            assert pool.read(source(case, case.password)).result(120).pages


@pytest.mark.soak
def test_each_first_page_is_drawn_or_named(
    shared_data: Path, make_pool: MakePool, evidence: Evidence
) -> None:
    pool: PdfPool = make_pool(2)
    chosen = cases(shared_data / "torture")
    evidence("files", len(chosen))
    for case in chosen:
        path = shared_data / "torture" / case.name
        kept = FileSource(case.name, path.stat().st_size, lambda path=path: [path.read_bytes()])
        error = pool.render(kept, RenderRequest(1, 300, 400)).exception(120)
        code = error.code if isinstance(error, KnownError) else error
        assert code in {None, *_UNREADABLE, "pdf.password", "pdf.bad_page"}, case.name
