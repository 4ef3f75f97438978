# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every command as a process of its own: answers, exit codes, errors (docs/command-line.md)."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.app.arguments import COMMANDS, parse_arguments
from ifn_desktop.viewmodels.messages import say
from tests.support.packets import stamped_packet
from tests.support.programs import ROOT, Program


def told(answer: Any, *words: str) -> None:
    """A known error: exit 1, nothing on standard output, the words on standard error and no traceback."""
    assert answer.code == 1, answer
    assert answer.out == b""
    assert "Traceback" not in answer.err
    for word in words:
        assert word in answer.err


# Answers --------------------------------------------------------------------------------------


def documented() -> dict[str, set[str]]:
    """For each kind of answer its keys, as docs/command-line.md names them."""
    found: dict[str, set[str]] = {}
    name = ""
    for line in (ROOT / "docs" / "command-line.md").read_text("utf-8").splitlines():
        head = re.match(r"\| ([a-z]+) \| what it is \|$", line)
        if head is not None:
            name = head[1]
            found[name] = set()
        elif not line.startswith("|"):
            name = ""
        elif name:
            found[name] |= set(re.findall(r"`(\w+)`", line.split("|")[1]))
    return found


def test_answers_have_the_documented_keys(filled: Program, tmp_path: Path) -> None:
    broken = tmp_path / "tom.pdf"
    broken.write_bytes(b"")
    again = filled.profile.parent / "packets" / "Socialnämnden 2026-03-18.pdf"
    report = filled.json("import", again, broken)
    listed = filled.json("meetings")
    agenda = filled.json("agenda", listed[0]["id"])
    item = agenda["items"][0]
    text = filled.json("text", item["documents"][0]["id"])
    (tmp_path / "fråga.md").write_text("Vad **kostar** det?\n", encoding="utf-8")
    written = filled.json("note", listed[0]["id"], item["number"], "--file", tmp_path / "fråga.md")
    notes = filled.json("notes")
    exported = filled.json("export", listed[0]["id"], "--to", "md", "--out", tmp_path / "ut.md")
    seen = {
        "written": written,
        "export": exported,
        "notes": notes,
        "note": notes["notes"][0],
        "import": report,
        "failure": report["failures"][0],
        "warning": agenda["warnings"][0],
        "meeting": listed[0],
        "agenda": agenda,
        "item": item,
        "document": item["documents"][0],
        "link": next(link for item in agenda["items"] for link in item["links"]),
        "text": text,
        "page": text["pages"][0],
        "handbook": filled.json("handbook", tmp_path / "guide.pdf", "--quick-guide"),
        "happening": filled.json("history")[0],
        "emptied": filled.json("history", "--erase"),
        "doctor": filled.json("doctor"),
    }
    assert [one["kind"] for one in filled.json("history")] == ["record_erased"]
    assert notes["notes"][0]["text"] == "Vad **kostar** det?"
    own = documented()
    for elsewhere in ("recusal", "event", "tie", "hint", "place"):
        own.pop(elsewhere)  # tests/e2e/test_cli_recusal.py
    for elsewhere in ("comparison", "change", "pair"):
        own.pop(elsewhere)  # tests/e2e/test_cli_changes.py
    for elsewhere in ("paragraph", "vote", "voter", "told", "case", "row"):
        own.pop(elsewhere)  # tests/e2e/test_cli_minutes.py
    for elsewhere in ("hit", "same"):
        own.pop(elsewhere)  # tests/e2e/test_cli_search.py
    for elsewhere in ("source", "offer", "fault", "sync"):
        own.pop(elsewhere)  # tests/e2e/test_cli_sync.py
    for elsewhere in ("backup", "restored", "verdict", "lost"):
        own.pop(elsewhere)  # tests/faults/test_backup_commands.py
    for elsewhere in ("purge", "part", "erase"):
        own.pop(elsewhere)  # tests/e2e/test_cli_purge.py
    own.pop("mark")  # no command makes marks: tests/e2e/test_cli_notes.py
    assert {kind: set(answer) for kind, answer in seen.items()} == own


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a command says of itself."""
    with pytest.raises(SystemExit) as left:
        parse_arguments([*words, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


def test_every_command_and_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    intro, *parts = re.split(r"^(?=## `ifn-desktop )", text, flags=re.MULTILINE)
    sections: dict[str, str] = {}
    for part in parts:
        name = part.split()[2].strip("`")
        sections[name] = sections.get(name, "") + part
    assert set(sections) == set(COMMANDS)
    for_all = {"--help", "--json", "--profile"}
    for name, section in sections.items():
        offered = set(re.findall(r"--[a-z][a-z-]+", help_of(capsys, name)))
        for action in re.findall(rf"`{name} ([a-z]+)", section):
            offered |= set(re.findall(r"--[a-z][a-z-]+", help_of(capsys, name, action)))
        assert offered - for_all == set(re.findall(r"--[a-z][a-z-]+", section)) - for_all, name
    assert set(re.findall(r"--[a-z][a-z-]+", help_of(capsys))) <= set(re.findall(r"--[a-z][a-z-]+", intro))


def test_profile_and_json_stand_before_or_after_the_command(filled: Program) -> None:
    base = filled.command()[:3]
    place = ["--profile", str(filled.profile)]
    forms = [
        [*base, *place, "--json", "meetings"],
        [*base, "meetings", *place, "--json"],
        [*base, "--json", "meetings", f"--profile={filled.profile}"],
    ]
    answers = [
        subprocess.run(form, env=filled.environment(), capture_output=True, check=True).stdout
        for form in forms
    ]
    assert answers[0] == answers[1] == answers[2]
    assert b"2026-03-18" in answers[0]


def test_plain_answers_are_for_people(filled: Program) -> None:
    assert "2026-03-18  Socialnämnden" in filled.run("meetings").out.decode()
    agenda = filled.run("agenda", "2026-03-18").out.decode()
    assert "1/26  Redovisning 1 av verksamheten" in agenda
    assert filled.run("doctor").out.decode().startswith("Allt är i ordning.")


def test_text_of_a_page_counts_from_the_papers_first(filled: Program) -> None:
    agenda = filled.json("agenda", "2026-03-18")
    paper = agenda["items"][1]["documents"][1]
    assert paper["first_page"] > 1
    whole = filled.json("text", paper["id"])
    assert [page["page"] for page in whole["pages"]] == [1, 2]
    second = filled.json("text", paper["id"], "--page", "2")
    assert second["pages"] == whole["pages"][1:]
    plain = filled.run("text", paper["id"], "--page", "2").out.decode()
    assert plain == f"{second['pages'][0]['text']}\n"
    assert "sida 2 av Bilaga" in plain
    for page in ("3", "0", "-1"):
        told(filled.run("text", paper["id"], "--page", page, "--json"), f"ingen sida {page}")


def test_ids_stay_through_reimport_and_reparsing(program: Program, tmp_path: Path) -> None:
    first = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", pages=1)
    program.json("import", first)
    before = program.json("agenda", "2026-03-18")
    report = program.json("import", first)
    assert (report["files_new"], report["items"], report["documents"]) == (0, 0, 0)
    renamed = tmp_path / "Socialnamnden 2026-03-18_v2 (1).pdf.pdf"
    shutil.copy(first, renamed)
    program.json("import", renamed)
    # Another rendering of the same texts is parsed anew, and is the same papers.
    folder = tmp_path / "igen"
    folder.mkdir()
    program.json("import", stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", pages=1, size=9))
    after = program.json("agenda", "2026-03-18")
    assert after == before


# Errors ---------------------------------------------------------------------------------------


def test_an_ambiguous_date_names_the_candidates(filled: Program) -> None:
    ids = [meeting["id"] for meeting in filled.json("meetings") if meeting["date"] == "2026-04-15"]
    assert len(ids) == 2
    answer = filled.run("agenda", "2026-04-15", "--json")
    told(answer, "2026-04-15", "Kulturnämnden", "Tekniska nämnden", *ids)
    assert filled.json("agenda", ids[1])["id"] == ids[1]


@pytest.mark.parametrize("command", ["agenda", "text"])
@pytest.mark.parametrize("name", ["2031-01-01", "finns-inte", "", "\udcff", "' OR 1=1 --"])
def test_an_unknown_name_is_said(filled: Program, program: Program, command: str, name: str) -> None:
    told(filled.run(command, "--json", "--", name))
    told(program.run(command, "--json", "--", name))
    assert not program.profile.exists()


def test_an_empty_profile_has_no_meetings_and_is_in_order(program: Program) -> None:
    assert program.json("meetings") == []
    assert "import" in program.run("meetings").out.decode()
    assert program.json("doctor")["ok"] is True
    assert not program.profile.exists()  # asking makes nothing


@pytest.mark.parametrize(
    "words",
    [
        ["import"],
        ["agenda"],
        ["agenda", "a", "b"],
        ["text", "x", "--page", "två"],
        ["meetings", "--bogus"],
        ["doctor", "--js"],
        ["medoctor"],
        ["--json"],
        ["--profile"],
        ["--nonsense", "x.pdf"],
    ],
)
def test_wrong_usage_is_2(program: Program, words: list[str]) -> None:
    answer = program.run(*words)
    assert answer.code == 2
    assert answer.out == b""
    assert "användning: ifn-desktop" in answer.err
    assert not re.search(r"usage|error|required|argument", answer.err)


def test_no_key_a_wrong_one_and_an_unreadable_one(filled: Program, tmp_path: Path) -> None:
    wrong = tmp_path / "fel"
    wrong.write_text("inte rätt\n", encoding="utf-8")
    empty = tmp_path / "tom"
    empty.write_text("\n", encoding="utf-8")
    cases: dict[str | None, str] = {
        None: "IFN_PASSPHRASE_FILE",
        str(wrong): say("key.wrong_passphrase"),
        str(empty): say("key.passphrase_file"),
        str(tmp_path / "saknas"): say("key.passphrase_file"),
        str(tmp_path): say("key.passphrase_file"),
    }
    before = listing(filled.profile)
    for name, words in cases.items():
        for command in (["meetings"], ["agenda", "2026-03-18"], ["text", "x"], ["import", str(wrong)]):
            told(filled.run(*command, "--json", IFN_PASSPHRASE_FILE=name), words)
            (filled.profile / "tries.json").unlink(missing_ok=True)  # many wrong ones make one wait
        doctor = filled.run("doctor", "--json", IFN_PASSPHRASE_FILE=name)
        assert doctor.code == 1
        assert doctor.json["ok"] is False
        assert doctor.json["store"]["code"].startswith("key.")
        assert doctor.json["versions"]["ifn-desktop"]
        (filled.profile / "tries.json").unlink(missing_ok=True)
    assert listing(filled.profile) == before


def listing(folder: Path) -> set[str]:
    """Names of the files that are the library's (SQLite's own helpers come and go)."""
    found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return {name for name in found if not name.endswith(("-wal", "-shm"))}
