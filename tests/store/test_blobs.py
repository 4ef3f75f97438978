# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.store.blobs import Blobs, SealedBlob
from ifn_desktop.store.database import Database
from ifn_desktop.store.sealing import CHUNK_BYTES

KEY = bytes(range(32))
near_a_border = st.sampled_from([0, 1, 2]).flatmap(
    lambda chunks: st.integers(max(0, chunks * CHUNK_BYTES - 3), chunks * CHUNK_BYTES + 3)
)


def content_of(size: int) -> bytes:
    unit = bytes(range(251))
    return (unit * (size // len(unit) + 1))[:size]


def sealed_of(blobs: Blobs, content: bytes, piece: int = 300_000) -> SealedBlob:
    with blobs.stage() as staged:
        for start in range(0, len(content), piece):
            staged.write(content[start : start + piece])
        return staged.finish()


def kept(blobs: Blobs, db: Database, content: bytes) -> SealedBlob:
    sealed = sealed_of(blobs, content)
    with db.write() as tx:
        blobs.adopt(sealed, tx)
    return sealed


def wrapped_key(db: Database, blob_id: BlobId) -> bytes:
    with db.read() as view:
        return view.value("SELECT wrapped_key FROM blob WHERE id = ?", (blob_id,))


@settings(max_examples=30, deadline=None)
@given(size=near_a_border, piece=st.integers(1 << 16, 3 << 20), start=near_a_border, length=near_a_border)
def test_what_goes_in_comes_out(size: int, piece: int, start: int, length: int) -> None:
    content = content_of(size)
    with tempfile.TemporaryDirectory() as folder:
        blobs = Blobs(Path(folder), KEY)
        sealed = sealed_of(blobs, content, piece)
        sealed.staged.rename(Path(folder) / sealed.id)
        assert sealed.size == size
        assert b"".join(blobs.read(sealed.id, sealed.wrapped_key)) == content
        assert (
            blobs.read_range(sealed.id, sealed.wrapped_key, start, length) == content[start : start + length]
        )
        assert blobs.identify([content]) == sealed.id


@settings(max_examples=40, deadline=None)
@given(data=st.data(), size=near_a_border)
def test_no_change_on_the_disk_gives_wrong_bytes(data: st.DataObject, size: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        blobs = Blobs(Path(folder), KEY)
        sealed = sealed_of(blobs, content_of(size))
        place = Path(folder) / sealed.id
        sealed.staged.rename(place)
        raw = bytearray(place.read_bytes())
        match data.draw(st.sampled_from(["flip", "cut", "grow"])):
            case "flip":
                at = data.draw(st.integers(0, len(raw) - 1))
                raw[at] ^= 1 << data.draw(st.integers(0, 7))
            case "cut":
                del raw[data.draw(st.integers(0, len(raw) - 1)) :]
            case _:
                raw += bytes(data.draw(st.integers(1, 40)))
        place.write_bytes(raw)
        with pytest.raises(KnownError, match=r"^blob\.damaged$"):
            list(blobs.read(sealed.id, sealed.wrapped_key))


def test_chunks_cannot_change_places(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    sealed = kept(blobs, db, os.urandom(3 * CHUNK_BYTES))
    place = tmp_path / "blobs" / sealed.id
    raw = place.read_bytes()
    head, step = 24, CHUNK_BYTES + 16
    first, second, last = (raw[head + n * step : head + (n + 1) * step] for n in range(3))
    for wrong in ([second, first, last], [first, second], [first, last], [first, second, last, last], []):
        place.write_bytes(raw[:head] + b"".join(wrong))
        with pytest.raises(KnownError, match=r"^blob\.damaged$"):
            list(blobs.read(sealed.id, sealed.wrapped_key))


def test_a_blob_cannot_stand_in_for_another(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    one, two = kept(blobs, db, b"ett" * 100), kept(blobs, db, b"tre" * 100)
    with pytest.raises(KnownError, match=r"^blob\.damaged$"):
        list(blobs.read(one.id, two.wrapped_key))
    (tmp_path / "blobs" / one.id).write_bytes((tmp_path / "blobs" / two.id).read_bytes())
    with pytest.raises(KnownError, match=r"^blob\.damaged$"):
        list(blobs.read(one.id, one.wrapped_key))


def test_another_library_key_opens_nothing(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    sealed = kept(blobs, db, b"handling")
    stranger = Blobs(tmp_path / "blobs", os.urandom(32))
    with pytest.raises(KnownError, match=r"^blob\.damaged$"):
        list(stranger.read(sealed.id, sealed.wrapped_key))
    assert stranger.identify([b"handling"]) != sealed.id


def test_equal_content_is_kept_once(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    first, second = sealed_of(blobs, b"samma" * 1000), sealed_of(blobs, b"samma" * 1000, 7)
    assert first.id == second.id
    with db.write() as tx:
        assert blobs.adopt(first, tx)
        assert not blobs.adopt(second, tx)
    assert [path.name for path in (tmp_path / "blobs").iterdir()] == [first.id]
    assert b"".join(blobs.read(first.id, wrapped_key(db, first.id))) == b"samma" * 1000


def test_a_lost_file_comes_back_with_its_content(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    lost = kept(blobs, db, b"borta")
    (tmp_path / "blobs" / lost.id).unlink()
    with pytest.raises(KnownError, match=r"^blob\.missing$"):
        list(blobs.read(lost.id, lost.wrapped_key))
    kept(blobs, db, b"borta")
    assert b"".join(blobs.read(lost.id, wrapped_key(db, lost.id))) == b"borta"


def test_a_rolled_back_import_leaves_nothing_after_sweep(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    keep = kept(blobs, db, b"kvar")
    with pytest.raises(KeyError), db.write() as tx:  # noqa: PT012
        blobs.adopt(sealed_of(blobs, b"inte kvar"), tx)
        raise KeyError
    sealed_of(blobs, b"aldrig upptagen")
    assert blobs.sweep([keep.id]) == 2
    assert [path.name for path in (tmp_path / "blobs").iterdir()] == [keep.id]


def test_a_file_left_by_a_rolled_back_import_is_no_obstacle(blobs: Blobs, db: Database) -> None:
    left = sealed_of(blobs, b"igen")
    with pytest.raises(KeyError), db.write() as tx:  # noqa: PT012
        blobs.adopt(left, tx)
        raise KeyError
    assert blobs.stored() == {left.id}
    kept(blobs, db, b"igen")
    assert b"".join(blobs.read(left.id, wrapped_key(db, left.id))) == b"igen"


def test_sweep_spares_files_when_the_library_knows_none_of_them(blobs: Blobs, db: Database) -> None:
    sealed = kept(blobs, db, b"en annan tid")
    sealed_of(blobs, b"aldrig upptagen")
    assert blobs.sweep([]) == 1
    assert blobs.stored() == {sealed.id}


def test_destroy_and_abort_leave_no_file(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    sealed = kept(blobs, db, b"rensas")
    staged = blobs.stage()
    staged.write(b"x")
    staged.abort()
    with blobs.stage() as left_by_an_error:
        left_by_an_error.write(b"y")
    blobs.discard(sealed_of(blobs, b"z"))
    assert blobs.destroy(sealed.id)
    assert blobs.destroy(sealed.id)
    assert list((tmp_path / "blobs").iterdir()) == []


def test_misuse_is_a_bug(blobs: Blobs) -> None:
    with blobs.stage() as staged:
        staged.abort()
        with pytest.raises(BugError):
            staged.write(bytes(CHUNK_BYTES + 1))
    with pytest.raises(BugError):
        list(blobs.read(BlobId("../../library.db"), b""))
    with pytest.raises(BugError):
        blobs.read_range(BlobId("0" * 64), b"", -1, 1)


def test_no_plaintext_on_the_disk_at_any_time(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    words = ("Näckrosvägen " * 200_000).encode()

    def readable() -> list[Path]:
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert any(path.stat().st_size > CHUNK_BYTES for path in files)
        return [path for path in files if b"ckrosv" in path.read_bytes()]

    with blobs.stage() as staged:
        staged.write(words)
        assert readable() == []
        sealed = staged.finish()
    assert readable() == []
    with db.write() as tx:
        blobs.adopt(sealed, tx)
    assert readable() == []


def test_only_the_owner_may_look(blobs: Blobs, db: Database, tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("modes mean nothing on Windows")
    sealed = kept(blobs, db, b"hemligt")
    assert (tmp_path / "blobs").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "blobs" / sealed.id).stat().st_mode & 0o777 == 0o600
