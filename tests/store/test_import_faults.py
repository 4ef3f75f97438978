# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Bad input, passwords, cancelling, repair: a clear reason, and the library as it was."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import ImportReport
from ifn_desktop.model.work import CancelToken, Progress, no_progress
from ifn_desktop.pdf.client import RenderRequest
from ifn_desktop.store import repo_files
from tests.support.evidence import Evidence
from tests.support.libraries import open_library, take_in

AES_256 = 5  # PDF_ENCRYPT_AES_256 of MuPDF, which its Python face does not name for type checkers


def pdf(*pages: str, password: str = "") -> bytes:
    document = pymupdf.open()
    for text in pages:
        document.new_page().insert_textbox((50, 50, 550, 800), text)
    if password:
        return document.tobytes(encryption=AES_256, user_pw=password, owner_pw=password)
    return document.tobytes()


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def codes(report: ImportReport) -> dict[str, str]:
    return {failure.name: failure.code for failure in report.failures}


def test_each_bad_file_is_named_with_its_reason(profile: Path, tmp_path: Path) -> None:
    good = pdf("Ett yttrande")
    inside = tmp_path / "leverans"
    inside.mkdir()
    write(inside, "bra.pdf", good)
    write(inside, "tom.pdf", b"")
    write(inside, "inte.pdf", b"<!doctype html><p>Logga in")
    write(inside, "avhuggen.pdf", good[:60])
    write(inside, "program.exe", b"MZ\x00\x01\x02")
    with open_library(profile) as core:
        report = take_in(core, inside, tmp_path / "borta.pdf")
        titles = [paper.title for paper in core.queries.loose()]
    failed = {name.rsplit("/", 1)[-1]: code for name, code in codes(report).items()}
    assert failed["tom.pdf"] == "file.empty"
    assert failed["program.exe"] == "file.unknown"
    assert failed["borta.pdf"] == "file.missing"
    assert "avhuggen.pdf" in failed
    assert "bra.pdf" not in failed
    # A web page that calls itself a PDF is a paper that can be read, not a silent loss.
    assert len(titles) + len(failed) == 6


def test_a_locked_file_opens_with_the_password_that_is_typed(profile: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "låst.pdf", pdf("Hemlig promemoria", password="kärnhuset"))
    asked: list[tuple[str, int]] = []

    def ask(name: str, attempt: int) -> str:
        asked.append((name, attempt))
        return "fel" if attempt == 1 else "kärnhuset"

    with open_library(profile) as core:
        assert codes(take_in(core, path)) == {"låst.pdf": "pdf.password"}
        assert core.queries.loose() == ()
        report = take_in(core, path, password=ask)
        (paper,) = core.queries.loose()
        assert "Hemlig promemoria" in core.queries.document_text(paper.id)[1][0][1]
        image = core.images.render(paper.file_id, RenderRequest(1, 200, 280)).result(30)
        image.release()
    assert report.failures == ()
    assert asked == [("låst.pdf", 1), ("låst.pdf", 2)]


def test_a_locked_file_can_be_left(profile: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "låst.pdf", pdf("x", password="kärnhuset"))
    with open_library(profile) as core:
        report = take_in(core, path, password=lambda name, attempt: None)
        assert codes(report) == {"låst.pdf": "pdf.password"}
        with core.database.read() as view:
            assert repo_files.all_blobs(view) == []
    assert list((profile / "blobs").iterdir()) == []


@pytest.mark.parametrize("step", ["import.reading", "import.understanding", "import.storing"])
def test_cancelled_at_any_step_the_library_is_as_it_was(profile: Path, tmp_path: Path, step: str) -> None:
    paths = [write(tmp_path, f"{n}.pdf", pdf(f"Rapport {n}")) for n in range(6)]
    cancel = CancelToken()

    def progress(now: Progress) -> None:
        if now.step == step and (step != "import.reading" or now.done == 3):
            cancel.cancel()

    with open_library(profile) as core:
        with pytest.raises(Cancelled):
            core.importer.run(paths, cancel=cancel, progress=progress)
        assert core.queries.loose() == ()
        assert list((profile / "blobs").iterdir()) == []
        assert take_in(core, *paths).files_new == 6


def test_a_zip_and_its_files_are_the_same_papers(profile: Path, tmp_path: Path) -> None:
    content = pdf("Ett yttrande om skolvägen " * 20)
    plain = write(tmp_path, "yttrande.pdf", content)
    packed = tmp_path / "handlingar.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mapp/yttrande (1).pdf", content)
    with open_library(profile) as core:
        assert take_in(core, packed).files_new == 1
        assert take_in(core, plain).files_new == 0
        assert len(core.queries.loose()) == 1


def test_office_pictures_and_text_become_papers(profile: Path, tmp_path: Path) -> None:
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "bild")
    picture = write(tmp_path, "karta.png", document[0].get_pixmap().tobytes("png"))
    text = write(tmp_path, "anteckning.txt", "Åsikt från Örjan".encode())
    old = write(tmp_path, "gammal.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    with open_library(profile) as core:
        report = take_in(core, picture, text, old)
        papers = {paper.file: paper for paper in core.queries.loose()}
        assert papers["karta.png"].failure is None
        note = papers["anteckning.txt"]
        assert "Åsikt från Örjan" in core.queries.document_text(note.id)[1][0][1]
        image = core.images.render(note.file_id, RenderRequest(1, 100, 140)).result(30)
        image.release()
        target = tmp_path / "ut.txt"
        core.saving.save_out(note.id, target)
        assert target.read_bytes() == "Åsikt från Örjan".encode()
        kept = papers.get("gammal.doc")
    assert kept is not None or "gammal.doc" in codes(report)
    if kept is not None:
        assert kept.failure == "file.no_preview"


def test_importing_again_mends_a_damaged_blob(profile: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "rapport.pdf", pdf("Rapport om skolvägen"))
    with open_library(profile) as core:
        take_in(core, path)
        (blob,) = (profile / "blobs").iterdir()
        content = bytearray(blob.read_bytes())
        content[len(content) // 2] ^= 1
        blob.write_bytes(content)
        (paper,) = core.queries.loose()
        with pytest.raises(KnownError, match=r"blob\.damaged"):
            core.saving.save_out(paper.id, tmp_path / "ut.pdf")
        assert not (tmp_path / "ut.pdf").exists()
        report = take_in(core, path)
        assert (report.files_new, report.files_known) == (0, 1)
        core.saving.save_out(paper.id, tmp_path / "ut.pdf")
        assert (tmp_path / "ut.pdf").read_bytes() == path.read_bytes()


def test_nothing_readable_lies_on_the_disk(profile: Path, tmp_path: Path) -> None:
    words = ["Vintergatan", "Hjälteträningen", "socialsekreteraren", "Örnsköldsvik", "umgängesrätt"]
    path = write(tmp_path, "hemligtnamn.pdf", pdf(*(f"Promemoria om {word} och annat" for word in words)))
    with open_library(profile) as core:
        take_in(core, path)
        (paper,) = core.queries.loose()
        core.commands.remember_place(paper.id, Spot(2), frozenset({1, 2}))
        assert words_on_disk(profile, [*words, "hemligtnamn", "Promemoria"]) == set()
    assert words_on_disk(profile, [*words, "hemligtnamn", "Promemoria"]) == set()
    (profile / "Promemoria").write_text("om vintergatan", encoding="utf-16-le")
    assert words_on_disk(profile, words) == {"Vintergatan"}  # it would be seen
    assert words_on_disk(profile, ["Promemoria"]) == {"Promemoria"}


def words_on_disk(profile: Path, words: list[str]) -> set[str]:
    """Those words that a file under the profile holds, in content or name."""
    seen = 0
    found: set[str] = set()
    for folder, _, names in os.walk(profile):
        for name in names:
            content = Path(folder, name).read_bytes()
            seen += len(content)
            for word in words:
                forms = [
                    form.encode(code) for form in (word, word.lower()) for code in ("utf-8", "utf-16-le")
                ]
                if any(form in content for form in forms) or word.lower() in name.lower():
                    found.add(word)
    assert seen > 10_000  # the library is there to be searched
    return found


@pytest.mark.soak
def test_the_torture_files_are_read_or_named(profile: Path, shared_data: Path, evidence: Evidence) -> None:
    folder = shared_data / "torture"
    lines = (folder / "baseline.tsv").read_text("utf-8").splitlines()[1:]
    baseline = {row[0]: (row[2], row[3]) for row in (line.split("\t") for line in lines) if row[1] == "mupdf"}
    names = sorted(baseline)
    if os.environ.get("IFN_SOAK") != "1":
        names = names[::5]
    with open_library(profile) as core:
        report = take_in(core, *(folder / name for name in names))
        assert core.queries.meetings() == ()
        files = {paper.file: paper for paper in core.queries.loose()}
    failed = codes(report)
    evidence("files", len(names))
    evidence("read", len(files))
    evidence("named with a reason", len(failed))
    assert set(failed) | set(files) == set(names)
    assert not set(failed) & set(files)
    for name in names:
        result, pages = baseline[name]
        if result == "ok" and pages != "0":
            assert name in files, (name, failed.get(name))
        elif result == "password":
            assert failed.get(name) == "pdf.password"
        else:
            assert name in failed


def test_a_full_disk_leaves_the_library_as_it_was(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write(tmp_path, "första.pdf", pdf("Första"))
    second = write(tmp_path, "andra.pdf", pdf("Andra"))
    with open_library(profile) as core:
        take_in(core, first)

        def full(descriptor: int) -> None:
            raise OSError(28, os.strerror(28))

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(KnownError, match=r"disk\.full"):
            core.importer.run([second], cancel=CancelToken(), progress=no_progress)
        monkeypatch.undo()
        assert len(core.queries.loose()) == 1
        assert len(list((profile / "blobs").iterdir())) == 1
        assert take_in(core, second).files_new == 1


def test_the_report_holds_no_words_of_the_paper(profile: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "x.pdf", pdf("Vintergatan"))
    with open_library(profile) as core:
        report = take_in(core, path)
    assert "Vintergatan" not in json.dumps([notice.params for notice in report.warnings])
