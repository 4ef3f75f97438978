# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One packet as it is really sent: zip in zip, in an e-mail, as files renamed by hand."""

from __future__ import annotations

import io
import random
import shutil
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.app.output import agenda_json
from tests.support.libraries import only_agenda, open_library, take_in

PACKET = Path("packets", "umea-ifn-2026-02-18")
MERGED = "ifn-2026-02-18-stamps.pdf"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def packet(shared_data: Path) -> Path:
    return shared_data / PACKET


def papers(core: Core) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each ärende's title with the kind and title of its papers."""
    agenda = agenda_json(only_agenda(core))
    return [
        (item["title"], sorted((paper["kind"], paper["title"]) for paper in item["documents"]))
        for item in agenda["items"]
    ]


def mail(name: str, content: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "nämndsekreterare@exempel.se"
    message["To"] = "ledamot@exempel.se"
    message["Subject"] = "Handlingar till sammanträdet"
    message.set_content("Hej! Här kommer handlingarna. Välkomna!")
    message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def zipped(*files: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def test_zip_in_zip_and_mail_are_the_packet(profile: Path, tmp_path: Path, packet: Path) -> None:
    merged = (packet / MERGED).read_bytes()
    nested = tmp_path / "Till nämnden.zip"
    nested.write_bytes(zipped(("Handlingar/möte.zip", zipped(("Mötesbok (1).pdf.pdf", merged)))))
    letter = tmp_path / "Handlingar.eml"
    letter.write_bytes(mail("kallelse och handlingar_v2.pdf", merged))
    with open_library(profile) as core:
        report = take_in(core, nested)
        assert (report.items, report.documents, report.pages, report.failures) == (18, 40, 288, ())
        before = only_agenda(core)
        again = take_in(core, letter)
        assert (again.items, again.files_known) == (0, 1)
        assert again.failures == ()
        assert only_agenda(core).items == before.items
        assert len(core.queries.meetings()) == 1


def bad_name(name: str, number: int) -> str:
    """A file name after some time on somebody's desk."""
    stem = name.removesuffix(".pdf")
    return [
        f"{stem} (1).pdf",
        f"{stem}_v2.pdf",
        f"{stem}.pdf.pdf",
        f"{stem} - kopia.pdf",
        f"{stem.replace(' ', '_')}.PDF",
    ][number % 5]


@pytest.mark.parametrize("seed", [1, 2])
def test_separate_files_renamed_badly_are_the_same_meeting(
    profile: Path, tmp_path: Path, packet: Path, seed: int
) -> None:
    chance = random.Random(seed)
    sources = sorted((packet / "separate").rglob("*.pdf"))
    chance.shuffle(sources)
    folder = tmp_path / "Nedladdat"
    folder.mkdir()
    for number, source in enumerate(sources):
        shutil.copy(source, folder / bad_name(source.name, number))
    with open_library(profile) as core:
        take_in(core, packet / "separate")
        wanted = papers(core)
        before = only_agenda(core)
        report = take_in(core, folder)
        assert (report.files_new, report.items, report.documents) == (0, 0, 0)
        assert only_agenda(core).items == before.items
    with open_library(tmp_path / "fresh") as core:
        take_in(core, *(folder / bad_name(source.name, number) for number, source in enumerate(sources)))
        assert papers(core) == wanted


def test_the_sample_packet_is_the_same_merged_and_mailed(profile: Path, tmp_path: Path) -> None:
    sample = next((ROOT / "resources" / "sample").glob("*.pdf"))
    letter = tmp_path / "Kallelse.eml"
    letter.write_bytes(mail("Mötesbok_v3 (2).pdf", sample.read_bytes()))
    with open_library(profile) as core:
        report = take_in(core, letter)
        found: Any = only_agenda(core)
        assert report.items == len(found.items) == 12
        assert take_in(core, sample).files_known == 1
        assert only_agenda(core).items == found.items
