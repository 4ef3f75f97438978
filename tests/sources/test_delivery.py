# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import os
import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources import delivery
from ifn_desktop.sources.delivery import CHUNK, QUIET, Entry, Limits, open_delivery
from ifn_desktop.viewmodels.error_words import ERRORS
from tests.sources.making import PDF, PNG, delivered, office, zipped


def test_files_and_folders_in_natural_order_with_their_folders_in_the_name(tmp_path: Path) -> None:
    folder = tmp_path / "Möte"
    (folder / "bilagor").mkdir(parents=True)
    for name in ("10 Avtal.pdf", "2 Kallelse.pdf", "bilagor/Å.pdf"):
        (folder / name).write_bytes(PDF + name.encode())
    loose = tmp_path / "Protokoll.pdf"
    loose.write_bytes(PDF)
    names = [f.name for f in open_delivery([folder, loose])]
    assert names == ["Möte/2 Kallelse.pdf", "Möte/10 Avtal.pdf", "Möte/bilagor/Å.pdf", "Protokoll.pdf"]


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.pdf", PDF, "application/pdf"),
        ("a.pdf.pdf", b"\n\n" + PDF, "application/pdf"),
        ("utan ändelse", PDF, "application/pdf"),
        ("a.bin", PDF, "application/pdf"),
        ("utan rubrik.pdf", b"%\xe2\xe3\n1 0 obj\n<< /Pages 2 0 R >>", "application/pdf"),
        ("a.pdf", b"<!DOCTYPE html>\n<html><body>Logga in</body></html>", "text/html"),
        ("a.pdf", office("word"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.zip", office("ppt"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("a.xlsx", office("xl"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (
            "a.odt",
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}, False),
            "application/vnd.oasis.opendocument.text",
        ),
        ("a.jpg", PNG, "image/png"),
        ("a", b"\xff\xd8\xff\xe0JFIF", "image/jpeg"),
        ("a.tif", b"II*\0\x08\0\0\0", "image/tiff"),
        ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        ("a.doc", b"{\\rtf1\\ansi hej}", "application/rtf"),
        ("a.txt", "Åtgärder enligt § 4".encode(), "text/plain"),
        ("a.txt", "Åtgärder enligt § 4".encode("cp1252"), "text/plain"),
        ("a.txt", "\ufeffÅtgärder".encode("utf-16"), "text/plain"),
        ("a.csv", b"a;b\n1;2\n", "text/csv"),
    ],
)
def test_type_by_content_first_then_by_name(
    tmp_path: Path, name: str, content: bytes, media_type: str
) -> None:
    (tmp_path / name).write_bytes(content)
    entries, refusals = delivered(tmp_path / name)
    assert refusals == {}
    assert entries == {name: (media_type, content)}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "file.empty"),
        ("a.pdf", bytes(range(256)), "file.unknown"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c\0\4", "archive.unsupported"),
        ("a.zip", b"PK\x03\x04 not much of a zip", "zip.damaged"),
        ("~$Tjänsteskrivelse.docx", office("word"), "source.temporary"),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0", "source.temporary"),
        ("Handlingar.pdf.crdownload", PDF, "source.temporary"),
    ],
)
def test_what_cannot_be_taken_is_named_with_its_reason(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert delivered(tmp_path / name) == ({}, {name: code})


def test_missing_too_big_and_special_files(tmp_path: Path) -> None:
    (tmp_path / "stor.pdf").write_bytes(PDF * 10)
    found = delivered(tmp_path / "borta.pdf", tmp_path / "stor.pdf", limits=Limits(file_bytes=100))
    assert found == ({}, {"borta.pdf": "file.missing", "stor.pdf": "file.too_big"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rör.pdf")
    assert delivered(tmp_path)[1] == {f"{tmp_path.name}/rör.pdf": "file.unknown"}


def test_links_are_not_followed_out_of_the_folder_nor_round_in_it(tmp_path: Path) -> None:
    secret = tmp_path / "annat" / "hemlig.pdf"
    secret.parent.mkdir()
    secret.write_bytes(PDF)
    folder = tmp_path / "mapp"
    (folder / "under").mkdir(parents=True)
    (folder / "a.pdf").write_bytes(PDF)
    try:
        (folder / "ut.pdf").symlink_to(secret)
        (folder / "ut").symlink_to(secret.parent, target_is_directory=True)
        (folder / "in.pdf").symlink_to(folder / "a.pdf")
        (folder / "under" / "upp").symlink_to(folder, target_is_directory=True)
        (folder / "trasig.pdf").symlink_to(folder / "finns inte")
    except OSError:
        pytest.skip("this system lets only an administrator make links")
    entries, refusals = delivered(folder)
    assert set(entries) == {"mapp/a.pdf"}
    assert refusals == {
        "mapp/ut.pdf": "source.link_outside",
        "mapp/ut": "source.link_outside",
        "mapp/in.pdf": "source.link",
        "mapp/under/upp": "source.link",
        "mapp/trasig.pdf": "file.missing",
    }
    assert "source.link" in QUIET
    assert "source.link_outside" not in QUIET


@contextmanager
def as_nobody() -> Iterator[None]:
    """Run as a user without special rights (root may read everything)."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights work in another way on this system")
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_folder_and_a_file_without_rights_are_named() -> None:
    with tempfile.TemporaryDirectory() as made:
        top = Path(made) / "mapp"
        top.mkdir()
        Path(made).chmod(0o755)
        (top / "låst").mkdir()
        (top / "låst" / "a.pdf").write_bytes(PDF)
        (top / "låst").chmod(0o000)
        (top / "b.pdf").write_bytes(PDF)
        (top / "b.pdf").chmod(0o000)
        (top / "c.pdf").write_bytes(PDF)
        with as_nobody():
            entries, refusals = delivered(top)
        (top / "låst").chmod(0o755)
    assert set(entries) == {"mapp/c.pdf"}
    assert refusals == {"mapp/låst": "file.no_access", "mapp/b.pdf": "file.no_access"}


def test_a_file_that_changes_while_it_is_read_is_not_taken_in_half(tmp_path: Path) -> None:
    path = tmp_path / "växer.pdf"
    path.write_bytes(PDF + b"x" * (2 * CHUNK))
    (entry,) = list(open_delivery([path]))
    assert isinstance(entry, Entry)
    chunks = entry.chunks()
    assert len(next(chunks)) == CHUNK
    with path.open("ab") as more:
        more.write(b"nytt")
    with pytest.raises(KnownError) as caught:
        list(chunks)
    assert caught.value.code == "file.changed"


def test_a_file_that_vanishes_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF)
    (entry,) = list(open_delivery([path]))
    assert isinstance(entry, Entry)
    path.unlink()
    with pytest.raises(KnownError) as caught:
        list(entry.chunks())
    assert caught.value.code == "file.missing"


def test_an_entry_can_be_read_twice_later_and_from_another_thread(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(zipped({"a.pdf": PDF, "b.pdf": PDF + b"b"}))
    entries = [e for e in open_delivery([path]) if isinstance(e, Entry)]
    read: list[bytes] = []
    thread = threading.Thread(target=lambda: read.append(b"".join(entries[1].chunks())))
    thread.start()
    thread.join()
    assert read == [PDF + b"b"]
    assert b"".join(entries[0].chunks()) == b"".join(entries[0].chunks()) == PDF


def test_duplicate_names_are_kept_apart(tmp_path: Path) -> None:
    paths = []
    for folder in ("ett", "två"):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "Avtal.pdf")
        paths[-1].write_bytes(PDF + folder.encode())
    archive = tmp_path / "p.zip"
    with pytest.warns(UserWarning, match="Duplicate name"):
        archive.write_bytes(zipped([("A.pdf", PDF), ("A.pdf", PDF + b"2"), ("a.pdf", PDF + b"3")]))
    entries, _ = delivered(*paths, archive)
    assert list(entries) == [
        "Avtal.pdf",
        "Avtal (2).pdf",
        "p.zip/A.pdf",
        "p.zip/A (2).pdf",
        "p.zip/a (3).pdf",
    ]
    assert len({content for _, content in entries.values()}) == 5


def test_cancel_stops_between_files_and_in_the_middle_of_one(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.pdf").write_bytes(PDF + b"x" * (3 * CHUNK))
    token = CancelToken()
    opened = open_delivery([tmp_path], cancel=token)
    entry = next(opened)
    assert isinstance(entry, Entry)
    chunks = entry.chunks()
    next(chunks)
    token.cancel()
    with pytest.raises(Cancelled):
        next(chunks)
    with pytest.raises(Cancelled):
        next(opened)


def test_nothing_is_written_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = tmp_path / "work"
    work.mkdir()
    source = tmp_path / "p.zip"
    source.write_bytes(zipped({"../../ut.pdf": PDF, "in/a.zip": zipped({"b.pdf": PDF})}))
    monkeypatch.chdir(work)
    monkeypatch.setattr(tempfile, "tempdir", str(work))
    before = sorted(tmp_path.rglob("*"))
    delivered(source)
    assert sorted(tmp_path.rglob("*")) == before


def test_every_code_has_words() -> None:
    folder = Path(delivery.__file__).parent
    code = re.compile(r'"((?:archive|file|mail|source|zip)\.[a-z_]+)"')
    used = {found for path in folder.glob("*.py") for found in code.findall(path.read_text("utf-8"))}
    assert len(used) > 20
    assert used - ERRORS.keys() == set()
    assert QUIET - used == set()


_names = st.text(st.sampled_from("abåäö ._-1(2)~$§"), min_size=1, max_size=12).filter(
    lambda name: not name.startswith(" ") and not name.endswith((" ", "."))
)
_trees = st.recursive(
    st.binary(max_size=40).map(lambda tail: PDF + tail) | st.just(b"") | st.just(b"\0\1\2binary"),
    lambda inner: st.dictionaries(_names, inner, max_size=4),
    max_leaves=12,
)


@given(
    tree=st.dictionaries(_names, _trees, max_size=5),
    as_zip=st.booleans(),
)
def test_every_file_comes_out_once_as_an_entry_or_a_refusal(tree: dict[str, object], as_zip: bool) -> None:
    leaves: list[tuple[str, bytes]] = []

    def collect(node: dict[str, object], prefix: str) -> None:
        seen: set[str] = set()
        for name, inner in node.items():
            if name.casefold() in seen:
                continue
            seen.add(name.casefold())
            if isinstance(inner, bytes):
                leaves.append((prefix + name, inner))
            elif isinstance(inner, dict):
                collect(inner, f"{prefix}{name}/")

    collect(tree, "")
    with tempfile.TemporaryDirectory() as made:
        root = Path(made) / "lev"
        root.mkdir()
        if as_zip:
            path = root / "p.zip"
            path.write_bytes(zipped(leaves))
        else:
            path = root
            for name, content in leaves:
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_bytes(content)
        found = list(open_delivery([path]))
        taken = sorted(b"".join(e.chunks()) for e in found if isinstance(e, Entry))
    assert len({f.name for f in found}) == len(found)
    # A hidden folder on the disk is refused as one; in a zip there are only files.
    expected = {name if as_zip else _visible(name) for name, _ in leaves}
    assert len(found) == (len(expected) if leaves or not as_zip else 1)
    assert taken == sorted(c for n, c in leaves if c.startswith(PDF) and _visible(n) == n and not _hidden(n))


def _hidden(part: str) -> bool:
    return part.rsplit("/", 1)[-1].startswith((".", "~$"))


def _visible(name: str) -> str:
    """A name down to its first hidden folder."""
    parts = name.split("/")
    for count in range(1, len(parts)):
        if _hidden(parts[count - 1]):
            return "/".join(parts[:count])
    return name
