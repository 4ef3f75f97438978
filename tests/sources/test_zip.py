# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.errors import KnownError
from ifn_desktop.sources.delivery import Entry, Limits, Refusal, open_delivery
from tests.sources.making import PDF, delivered, zipped


def write(tmp_path: Path, data: bytes, name: str = "p.zip") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def raw_names(data: bytes, swaps: dict[bytes, bytes], *, flags: int | None = None) -> bytes:
    """Change names (same length) in a finished zip, as other programs would have written them."""
    for old, new in swaps.items():
        assert len(old) == len(new)
        data = data.replace(old, new)
    if flags is not None:
        for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            start = data.find(mark)
            while start >= 0:
                data = data[: start + at] + struct.pack("<H", flags) + data[start + at + 2 :]
                start = data.find(mark, start + 4)
    return data


@pytest.mark.parametrize("codec", ["cp437", "cp850", "cp1252", "utf-8"])
def test_swedish_names_in_every_code_page(tmp_path: Path, codec: str) -> None:
    name = "Ärende å ö Åtgärd é.pdf"
    raw = name.encode(codec)
    data = raw_names(zipped({"x" * len(raw): PDF}), {b"x" * len(raw): raw}, flags=0)
    assert list(delivered(write(tmp_path, data))[0]) == [f"p.zip/{name}"]


def test_the_unicode_path_field_wins(tmp_path: Path) -> None:
    plain, real = b"Protokoll _ 4.pdf", "Protokoll § 4.pdf".encode()
    info = zipfile.ZipInfo(plain.decode())
    info.extra = struct.pack("<HHBI", 0x7075, 5 + len(real), 1, zlib.crc32(plain)) + real
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(info, PDF)
    assert list(delivered(write(tmp_path, made.getvalue()))[0]) == ["p.zip/Protokoll § 4.pdf"]


def test_names_never_lead_out_of_the_delivery(tmp_path: Path) -> None:
    names = ["../../etc/a.pdf", "/etc/b.pdf", "C:\\temp\\c.pdf", "x/../../d.pdf", "..", "e\u202efdp.pdf"]
    entries, refusals = delivered(write(tmp_path, zipped(dict.fromkeys(names, PDF))))
    assert refusals == {}
    assert sorted(entries) == [
        "p.zip/efdp.pdf",
        "p.zip/etc/a.pdf",
        "p.zip/etc/b.pdf",
        "p.zip/namnlös",
        "p.zip/temp/c.pdf",
        "p.zip/x/d.pdf",
    ]
    assert all(".." not in n and "\\" not in n and ":" not in n for n in entries)


def test_zips_in_zips_to_depth_three(tmp_path: Path) -> None:
    third = zipped({"c.pdf": PDF, "4.zip": zipped({"d.pdf": PDF})})
    path = write(tmp_path, zipped({"a.pdf": PDF, "2.zip": zipped({"b.pdf": PDF, "3.zip": third})}))
    entries, refusals = delivered(path)
    assert sorted(entries) == ["p.zip/2.zip/3.zip/c.pdf", "p.zip/2.zip/b.pdf", "p.zip/a.pdf"]
    assert refusals == {"p.zip/2.zip/3.zip/4.zip": "source.too_deep"}


def test_system_files_are_quiet(tmp_path: Path) -> None:
    path = write(tmp_path, zipped({"a.pdf": PDF, "__MACOSX/._a.pdf": b"\0\5\x16\7", ".DS_Store": b"Bud1"}))
    found = list(open_delivery([path]))
    assert {f.name: f.quiet for f in found if isinstance(f, Refusal)} == {
        "p.zip/.DS_Store": True,
        "p.zip/__MACOSX/._a.pdf": True,
    }


def test_locked_zip(tmp_path: Path) -> None:
    locked = raw_names(zipped({"a.pdf": PDF, "b.pdf": PDF}), {}, flags=1)
    assert delivered(write(tmp_path, locked)) == ({}, {"p.zip": "zip.password"})


def test_a_single_locked_member_is_named(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.pdf": PDF, "b.pdf": PDF}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    entries, refusals = delivered(write(tmp_path, bytes(data)))
    assert list(entries) == ["p.zip/a.pdf"]
    assert refusals == {"p.zip/b.pdf": "zip.password"}


def test_unusual_packing_is_named(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.pdf", PDF)
    assert delivered(write(tmp_path, made.getvalue())) == ({}, {"p.zip/a.pdf": "zip.method"})


def test_a_bomb_by_ratio_by_size_and_by_count(tmp_path: Path) -> None:
    nulls = b"%PDF-" + b"\0" * (20 << 20)
    assert delivered(write(tmp_path, zipped({"a.pdf": nulls}))) == ({}, {"p.zip/a.pdf": "zip.bomb"})
    small = Limits(delivery_bytes=1000, entries=20)
    two = zipped({"a.pdf": PDF * 9, "b.pdf": PDF * 9})
    assert delivered(write(tmp_path, two), limits=small) == ({}, {"p.zip": "zip.bomb"})
    many = zipped({f"{n}.pdf": PDF for n in range(30)})
    assert delivered(write(tmp_path, many), limits=small) == ({}, {"p.zip": "zip.bomb"})


def test_a_bomb_spread_over_zips_in_a_zip(tmp_path: Path) -> None:
    inner = {f"{n}.zip": zipped({"a.pdf": PDF * 40}) for n in range(10)}
    limits = Limits(delivery_bytes=12_000)
    entries, refusals = delivered(write(tmp_path, zipped(inner)), limits=limits)
    assert sum(len(content) for _, content in entries.values()) <= 12_000
    assert set(refusals.values()) == {"zip.bomb"}
    assert len(entries) + len(refusals) == 10


def test_a_forged_table_of_contents_does_not_fill_memory(tmp_path: Path) -> None:
    data = zipped({f"{n}.pdf": b"" for n in range(500)})
    assert delivered(write(tmp_path, data), limits=Limits(directory_bytes=4096)) == (
        {},
        {"p.zip": "zip.bomb"},
    )


def test_a_member_that_is_damaged_inside_is_told_while_reading(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.pdf": PDF * 30_000}, packed=False))
    data[2_000_000] ^= 0xFF
    (entry,) = list(open_delivery([write(tmp_path, bytes(data))]))
    assert isinstance(entry, Entry)
    with pytest.raises(KnownError) as caught:
        list(entry.chunks())
    assert caught.value.code == "zip.damaged"
    assert "a.pdf" not in str(caught.value)


def test_a_member_without_a_name_and_a_folder_written_with_backslashes(tmp_path: Path) -> None:
    data = raw_names(zipped({"x": PDF, "mapp_": b"", "mapp_a.pdf": PDF}), {b"mapp_": b"mapp\\"})
    at = data.rfind(b"PK\x01\x02", 0, data.find(b"PK\x01\x02") + 4)
    nameless = bytearray(data)
    nameless[at + 46] = nameless[data.find(b"PK\x03\x04") + 30] = 0
    entries, refusals = delivered(write(tmp_path, bytes(nameless)))
    assert set(entries) == {"p.zip/namnlös", "p.zip/mapp/a.pdf"}
    assert refusals == {}


def test_empty_zip(tmp_path: Path) -> None:
    assert delivered(write(tmp_path, zipped({}))) == ({}, {"p.zip": "zip.empty"})


_valid = zipped({"Kallelse.pdf": PDF * 20, "mapp/Avtal.pdf": PDF, "i.zip": zipped({"b.pdf": PDF})})


@given(st.lists(st.tuples(st.integers(0, len(_valid) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_zip_with_any_bytes_wrong_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    import tempfile

    data = bytearray(_valid)
    for at, value in changes:
        data[at] = value
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "p.zip"
        path.write_bytes(bytes(data))
        for found in open_delivery([path]):
            if isinstance(found, Entry):
                with contextlib.suppress(KnownError):
                    assert all(len(block) <= 1 << 20 for block in found.chunks())
