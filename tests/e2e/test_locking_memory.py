# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Nothing of the library in the memory of the locked program, nor in clear anywhere on the disk.

Words that are nowhere else are put into papers, file names, sources, notes, ties and the passphrase; the
program shows them, is locked, and its whole memory and every file that it may have written are looked
through, in UTF-8, in UTF-16 and in zlib streams. A soak run locks and unlocks it again and again, and looks
through a core dump of it as well, where the system has `gcore` (gdb).
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pymupdf
import pytest

from tests.support.evidence import Evidence
from tests.support.lockable import Lockable
from tests.support.programs import PASSPHRASE, Program

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
SOAK = os.environ.get("IFN_SOAK") == "1"
WORDS, LOCKS = (200, 20) if SOAK else (24, 1)
ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
LONGEST_STREAM = 1 << 20
KINDS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be")
STEM = "hägrvq"
"""A part of every word: where it is not, none of them is, nor most of a torn one."""


PATTERNS = tuple(re.compile(re.escape(STEM.encode(kind)) + rb"((?:\0?\d\0?)*)") for kind in KINDS)


def invented(count: int) -> list[str]:
    """Words that nothing else holds, with letters that take two bytes; each holds the `STEM`."""
    chance = random.Random(20260218)
    parts = ["gräv", "lomm", "skär", "vind", "tröst", "björk", "mån", "flod", "hägg", "sten", "kväll", "ryt"]
    return ["".join(chance.choices(parts, k=2)) + f"{STEM}{number}x" for number in range(count)]


def held(data: bytes) -> set[bytes]:
    """The words that stand in some bytes as they are, each by what follows its stem; and the passphrase."""
    found = {match.group(1).replace(b"\0", b"") for pattern in PATTERNS for match in pattern.finditer(data)}
    return found | ({b"passphrase"} if any(form in data for form in forms(PASSPHRASE)) else set())


def forms(word: str) -> tuple[bytes, ...]:
    """A word as it may stand in memory: UTF-8, Latin-1 and UTF-16, as Python and Qt keep text."""
    return (word.encode(), word.encode("latin-1"), word.encode("utf-16-le"), word.encode("utf-16-be"))


def unpacked(data: bytes) -> Iterator[bytes]:
    """What every zlib stream in some bytes holds."""
    whole = memoryview(data)
    for found in ZLIB.finditer(data):
        stream = zlib.decompressobj()
        try:
            yield stream.decompress(whole[found.start() : found.start() + LONGEST_STREAM], LONGEST_STREAM)
        except zlib.error:
            continue


def memory(process: int) -> Iterator[bytes]:
    """All that a process has written into its memory, a region at a time."""
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as file:
        for line in Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines():
            place, rights = line.split()[:2]
            if "w" not in rights:
                continue
            start, end = (int(part, 16) for part in place.split("-"))
            try:
                file.seek(start)
                yield file.read(end - start)
            except (OSError, ValueError):
                continue  # regions of the graphics driver cannot be read


def looked_through(blocks: Iterable[bytes]) -> tuple[set[bytes], int]:
    """(the words that are there, how many bytes were looked at), streams unpacked."""
    found, size = set[bytes](), 0
    for block in blocks:
        size += len(block)
        found |= held(block)
        for inner in unpacked(block):
            found |= held(inner)
    return found, size


def packet(path: Path, words: list[str]) -> Path:
    """A packet whose titles and texts hold the words."""
    document = pymupdf.open()
    for number, start in enumerate(range(0, len(words), 12), start=1):
        part = words[start : start + 12]
        sheet = document.new_page()
        sheet.insert_text((40, 20), f"{number}/26 {part[0]} - SN-2026/{number:05d}-1 Brev : Brev", fontsize=7)
        head = f"Tjänsteskrivelse\n2026-03-18\nSocialnämnden\nDiarienr: SN-2026/{number:05d}\n{part[0]}\n"
        sheet.insert_textbox((50, 60, 550, 800), head + "\n".join(f"Om {word} i dag." for word in part))
    document.save(path)
    return path


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Environment of a user who has nothing yet: every folder that a program may write to is below `home`."""
    folders = {
        "HOME": "own",
        "TMPDIR": "tmp",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "run",
    }
    for name in folders.values():
        (tmp_path / "home" / name).mkdir(parents=True, mode=0o700)
    return {variable: str(tmp_path / "home" / name) for variable, name in folders.items()}


def core_dump(process: int, folder: Path) -> Path | None:
    """A core dump of a running process; None where there is no gdb, or it may not look."""
    if shutil.which("gcore") is None:
        return None
    command = ["gcore", "-a", "-o", str(folder / "core"), str(process)]
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    made = folder / f"core.{process}"
    return made if made.exists() else None


def pieces(path: Path) -> Iterator[bytes]:
    """A large file in pieces that overlap by more than a word."""
    size, overlap = 16 << 20, 4096
    with path.open("rb") as file:
        while data := file.read(size):
            yield data
            if len(data) < size:
                return
            file.seek(-overlap, os.SEEK_CUR)


@pytest.mark.soak
def test_nothing_is_left_in_memory_and_nothing_is_in_clear_on_the_disk(
    tmp_path: Path, home: dict[str, str], evidence: Evidence
) -> None:
    words = invented(WORDS)
    in_papers, (named, noted, tied, source, folder) = words[:-5], words[-5:]
    program = Program(tmp_path, new=True)
    fetched = tmp_path / "shared" / folder
    fetched.mkdir(parents=True)
    assert program.run("sources", "add", fetched, "--name", source, **home).code == 0
    assert program.run("ties", "add", tied, **home).code == 0
    paper = packet(tmp_path / f"{named} 2026-03-18.pdf", in_papers)
    running = Lockable(tmp_path / "talk", program.profile, [paper], **home)
    left, open_words, dumped, size = set[bytes](), set[bytes](), None, 0
    try:
        running.ask("locked")
        running.ask(f"unlock:{PASSPHRASE}")
        running.ask("read")
        note = program.run("note", "2026-03-18", "1", "--file", "-", stdin=f"Om {noted}.", **home)
        assert note.code == 0, note.err
        process = running.process.pid
        for cycle in range(LOCKS):
            for _ in range(3):
                running.ask("where")
                running.ask("next_item")
            running.ask("where")
            if cycle == 0:
                open_words, _ = looked_through(memory(process))
                assert len(open_words) > 3  # else this test looks in the wrong place
            running.ask("key:F12")
            running.ask("locked")
            found, size = looked_through(memory(process))
            left |= found
            if cycle + 1 < LOCKS:
                running.ask(f"unlock:{PASSPHRASE}")
        if SOAK:
            dumped = core_dump(process, tmp_path)
        files = [
            path
            for root in (program.profile, tmp_path / "home")
            for path in root.rglob("*")
            if path.is_file()
        ]
        on_disk, bytes_on_disk = looked_through(path.read_bytes() for path in files)
        on_disk |= held("\n".join(map(str, files)).encode())
    finally:
        running.kill()
    in_dump, dump_size = (set[bytes](), 0) if dumped is None else looked_through(pieces(dumped))
    evidence("words", len(words))
    evidence("locks", LOCKS)
    evidence("in memory while open", len(open_words))
    evidence("in memory when locked", len(left))
    evidence("MiB of memory looked through", size >> 20)
    evidence("in a core dump by gcore when locked", "no gcore here" if dumped is None else len(in_dump))
    evidence("MiB of core dump", dump_size >> 20)
    evidence("on the disk", len(on_disk))
    evidence("files looked through", len(files))
    assert (left, in_dump, on_disk) == (set(), set(), set())
    assert bytes_on_disk > 100_000
