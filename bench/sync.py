# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A sync where nothing changed, and one of a gigabyte, over loopback from a real WebDAV server.

Beside them the bare thing: one PROPFIND read to its end; a client that fetches, hashes, encrypts and
syncs to the disk; and curl. `IFN_BENCH_SYNC_MB` makes the gigabyte smaller.
"""

from __future__ import annotations

import hmac
import http.client
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote, urlsplit

import pymupdf
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bench.common import in_turn, row, timed
from ifn_desktop.sources.webdav import ASK
from tests.support.packets import stamped_packet
from tests.sync.library import open_library
from tests.sync.servers import apache, wsgidav

KNOWN = 10_000
FILES = 10
MEGABYTES = int(os.environ.get("IFN_BENCH_SYNC_MB", "1024"))


def serve(stack: ExitStack, folder: Path, scratch: Path) -> str:
    """Apache where it is installed, else wsgidav."""
    if shutil.which("apache2", path=f"{os.environ.get('PATH', '')}:/usr/sbin"):
        scratch.chmod(0o755)
        return stack.enter_context(apache(folder, scratch))
    return stack.enter_context(wsgidav(folder, scratch))


def propfind(address: str) -> int:
    """The bare listing: bytes of the answer."""
    parts = urlsplit(address)
    asking = http.client.HTTPConnection(parts.hostname or "", parts.port)
    asking.request("PROPFIND", "/", ASK, {"Depth": "1", "Content-Type": "application/xml"})
    size = len(asking.getresponse().read())
    asking.close()
    return size


def unchanged(root: Path) -> bool:
    """Nothing changed; whether the number is reached."""
    folder = root / "many"
    folder.mkdir()
    for number in range(KNOWN):
        (folder / f"Handling {number:05d} 2026-03-18.pdf").write_bytes(b"%PDF-")
    with ExitStack() as stack:
        address = serve(stack, folder, root)
        library = stack.enter_context(open_library(root / "profile-many"))
        library.add(address)
        assert library.sync(largest=0).waiting == KNOWN
        with library.core.database.write() as tx:  # as if they had been fetched
            tx.execute("UPDATE sync_file SET taken = mark")
        assert library.sync().unchanged == KNOWN
        report = library.sync()
        print(f"{KNOWN} known files: {report.requests} request, {report.bytes} bytes packed or not")
        ours, bare = in_turn(9, lambda: timed(library.sync), lambda: timed(lambda: propfind(address)))
    return row("sync, nothing changed, 10,000 files known", ours, bare, 2.0)


def gigabyte(root: Path) -> bool:
    """Everything is new and heavy; whether the number is reached."""
    folder = root / "heavy"
    folder.mkdir()
    for number in range(1, FILES + 1):
        place = folder / f"Socialnämnden 2026-{number:02d}-18.pdf"
        stamped_packet(place, date=f"2026-{number:02d}-18", items=2, first=number * 10, pages=1)
        with pymupdf.open(place) as document:
            xref = document.get_new_xref()
            document.update_object(xref, "<<>>")
            document.update_stream(xref, os.urandom((MEGABYTES << 20) // FILES), compress=False)
            document.saveIncr()
    with ExitStack() as stack:
        address = serve(stack, folder, root)
        names = sorted(path.name for path in folder.iterdir())
        turns = iter(range(100))

        def ours() -> float:
            profile = root / f"profile-{next(turns)}"
            with open_library(profile) as library:
                library.add(address)
                seconds = timed(lambda: check(library.sync()))
            shutil.rmtree(profile)
            return seconds

        def check(report: object) -> None:
            assert report.fetched == FILES, report  # type: ignore[attr-defined]

        rounds = in_turn(
            2,
            ours,
            lambda: timed(lambda: bare(address, names, root)),
            lambda: timed(lambda: curl(address, names)),
        )
    row(f"sync of {MEGABYTES} MB with import, against curl to nowhere", rounds[0], rounds[2], None)
    return row(f"sync of {MEGABYTES} MB with import, against a bare client", rounds[0], rounds[1], 1.5)


def bare(address: str, names: list[str], root: Path) -> None:
    """Fetch, hash, encrypt and sync to the disk, one file after another."""
    parts = urlsplit(address)
    asking = http.client.HTTPConnection(parts.hostname or "", parts.port)
    for name in names:
        asking.request("GET", f"/{quote(name)}")
        answer = asking.getresponse()
        digest, cipher, number = hmac.new(b"k" * 32, digestmod="sha256"), AESGCM(b"k" * 32), 0
        place = root / "bare.bin"
        with place.open("wb", buffering=0) as out:
            while chunk := answer.read(1 << 20):
                digest.update(chunk)
                out.write(cipher.encrypt(number.to_bytes(12, "big"), chunk, None))
                number += 1
            os.fsync(out.fileno())
        place.unlink()
    asking.close()


def curl(address: str, names: list[str]) -> None:
    """Fetch and throw away."""
    program = shutil.which("curl")
    if program is None:
        return
    words = [word for name in names for word in ("-o", "/dev/null", f"{address}{quote(name)}")]
    subprocess.run([program, "-s", *words], check=True)


def main() -> int:
    """Measure; 1 when a number is not reached."""
    root = Path(tempfile.mkdtemp(prefix="ifn-bench-sync-"))
    try:
        return 0 if all([unchanged(root), gigabyte(root)]) else 1
    finally:
        shutil.rmtree(root)


if __name__ == "__main__":
    sys.exit(main())
