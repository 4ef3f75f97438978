# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`backup`, `restore` and `verify` as processes of their own (docs/command-line.md)."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.viewmodels.messages import say
from tests.support.packets import WORDS, stamped_packet
from tests.support.programs import PASSPHRASE, ROOT, Program


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Program, Path, dict[str, Any]]:
    """A library with a packet and a note; a backup of it; what was said."""
    folder = tmp_path_factory.mktemp("kept")
    program = Program(folder)
    program.json("import", stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
    (folder / "fråga.md").write_text("Vad kostar det?\n", encoding="utf-8")
    meeting = program.json("meetings")[0]["id"]
    program.json("note", meeting, "1/26", "--file", folder / "fråga.md")
    target = folder / "kopia.ifnkopia"
    return program, target, program.json("backup", target)


def documented(kind: str) -> set[str]:
    """The keys of an answer, as docs/command-line.md names them."""
    text = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    rows = text.split(f"| {kind} | what it is |\n")[1].split("\n\n")[0].splitlines()
    return {key for row in rows for key in re.findall(r"`(\w+)`", row.split("|")[1])}


def test_a_backup_says_what_it_holds(kept: tuple[Program, Path, dict[str, Any]]) -> None:
    _, target, answer = kept
    assert set(answer) == documented("backup")
    assert answer["path"] == str(target)
    assert (answer["meetings"], answer["documents"], answer["notes"], answer["files"]) == (1, 4, 1, 1)
    assert answer["means"] == ["passphrase", "code"]
    assert (answer["missing"], answer["damaged"]) == (0, 0)
    assert target.stat().st_size == answer["bytes"]
    assert target.stat().st_mode & 0o077 == 0
    assert [path.name for path in target.parent.iterdir() if "part" in path.name] == []


def test_no_word_of_a_paper_is_in_it(kept: tuple[Program, Path, dict[str, Any]]) -> None:
    content = kept[1].read_bytes()
    for word in (*WORDS, "Vad kostar det", "Socialnämnden", PASSPHRASE, "%PDF", "SQLite format"):
        for encoding in ("utf-8", "utf-16-le"):
            assert word.encode(encoding) not in content


def test_it_is_restored_on_another_computer(
    kept: tuple[Program, Path, dict[str, Any]], tmp_path: Path
) -> None:
    program, target, _ = kept
    other = Program(tmp_path, new=True)
    answer = other.json("restore", target)
    assert set(answer) == documented("restored")
    assert (answer["holder"], answer["replaced"], answer["upgraded"]) == ("passphrase", False, 0)
    assert other.json("meetings") == program.json("meetings")
    assert other.json("notes") == program.json("notes")
    assert other.json("verify")["ok"] is True
    happened = [(one["kind"], one["figures"]) for one in other.json("history")]
    assert happened[:2] == [
        ("verified", {"files": 1, "faults": 0}),
        ("restored", {"files": 1, "meetings": 1}),
    ]
    assert [kind for kind, _ in happened[2:]] == ["imported"]  # the old library's own
    assert not (other.profile / "restoring").exists()


def test_a_library_is_never_replaced_without_asking(
    kept: tuple[Program, Path, dict[str, Any]], tmp_path: Path
) -> None:
    _, target, _ = kept
    other = Program(tmp_path)
    other.json("import", stamped_packet(tmp_path / "Kulturnämnden 2026-04-15.pdf", board="Kulturnämnden"))
    before = other.json("meetings")
    refused = other.run("restore", target)
    assert (refused.code, refused.out) == (1, b"")
    assert say("backup.library_there") in refused.err
    assert other.json("meetings") == before
    assert other.json("restore", target, "--replace")["replaced"] is True
    assert [meeting["organization"] for meeting in other.json("meetings")] == ["Socialnämnden"]
    other.json("import", tmp_path / "Kulturnämnden 2026-04-15.pdf")  # opens it to write
    assert not (other.profile / "replaced").exists()


def test_the_wrong_passphrase_changes_nothing(
    kept: tuple[Program, Path, dict[str, Any]], tmp_path: Path
) -> None:
    other = Program(tmp_path, new=True)
    other.passphrase.write_text("något annat\n", encoding="utf-8")
    answer = other.run("restore", kept[1])
    assert answer.code == 1
    assert say("key.wrong_passphrase") in answer.err
    assert not (other.profile / "library.db").exists()
    assert not (other.profile / "restoring").exists()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) * 2 // 3] ^= 4
    path.write_bytes(content)


def change_head(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"program": "', b'"program": "9', 1))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def other_file(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 " + bytes(1000))


def newer(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"IFNback1", b"IFNback2", 1))


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (cut, "backup.damaged"),
        (flip, "backup.damaged"),
        (change_head, "backup.damaged"),
        (empty, "backup.not_one"),
        (other_file, "backup.not_one"),
        (newer, "backup.too_new"),
    ],
)
def test_what_is_not_whole_is_refused(
    kept: tuple[Program, Path, dict[str, Any]], tmp_path: Path, harm: Callable[[Path], None], code: str
) -> None:
    harmed = tmp_path / "kopia.ifnkopia"
    shutil.copy(kept[1], harmed)
    harm(harmed)
    other = Program(tmp_path, new=True)
    answer = other.run("restore", harmed)
    assert (answer.code, answer.out) == (1, b"")
    assert say(code) in answer.err
    assert not (other.profile / "library.db").exists()
    if harm is flip:
        checked = other.run("verify", harmed, "--json")
        assert checked.code == 1
        assert say(code) in checked.err


def test_a_backup_is_verified_anywhere(kept: tuple[Program, Path, dict[str, Any]], tmp_path: Path) -> None:
    other = Program(tmp_path, new=True)
    assert other.json("verify", kept[1])["ok"] is True
    assert not other.profile.exists()


def test_an_existing_file_is_kept(kept: tuple[Program, Path, dict[str, Any]], tmp_path: Path) -> None:
    program, target, _ = kept
    before = target.read_bytes()
    answer = program.run("backup", target)
    assert answer.code == 1
    assert target.read_bytes() == before
    chosen = program.json("backup", tmp_path)["path"]
    assert Path(chosen).parent == tmp_path
    gone = program.run("backup", tmp_path / "finns" / "inte.ifnkopia")
    assert say("backup.folder") in gone.err


def test_verify_names_what_is_lost(kept: tuple[Program, Path, dict[str, Any]], tmp_path: Path) -> None:
    program = Program(tmp_path, new=True)
    shutil.copytree(kept[0].profile, program.profile)
    (blob,) = (program.profile / "blobs").iterdir()
    flip(blob)
    answer = program.run("verify", "--json")
    assert answer.code == 1
    assert set(answer.json) == documented("verdict")
    assert (answer.json["ok"], answer.json["parts"], answer.json["damaged"]) == (False, [], 1)
    assert {paper["lost"] for paper in answer.json["papers"]} == {"file"}
    assert set(answer.json["papers"][0]) == documented("lost")
    assert len(answer.json["papers"]) == 4
    kept_anyway = program.json("backup", tmp_path / "k.ifnkopia")
    assert (kept_anyway["missing"], kept_anyway["damaged"]) == (0, 1)
    blob.unlink()
    assert program.json("backup", tmp_path / "l.ifnkopia")["missing"] == 1
