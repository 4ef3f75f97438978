# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The handbook and what the program says, spelled as a Swedish dictionary has it.

Words that the dictionary lacks (`återställningskod`, `WebDAV`) stand in tests/core/swedish_words.txt.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ifn_desktop.config.paths import data_root
from ifn_desktop.services.handbook import Handbook
from ifn_desktop.viewmodels import error_words, messages

OWN = Path(__file__).with_name("swedish_words.txt")
_CODE = re.compile(
    r"(?ms:^```.*?^```)|(?m:^ {4}.*$)|`[^`]*`|\]\([^)]*\)|\{\w+\}|https?://\S+|\b[\w-]+\.(?:dat|ics|json|md|pdf|se|txt)\b"
    r"|\b[A-Z]+(?:_[A-Z]+)+\b|--[\w-]+"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def texts() -> list[str]:
    """All that members read in the handbook and as messages."""
    handbook = Handbook(data_root() / "docs" / "handbok")
    said = [*error_words.ERRORS.values(), *messages.WARNINGS.values(), *messages.STEPS.values()]
    return [page.markdown for page in handbook.pages] + said


def used() -> set[str]:
    """Every word of them."""
    return {word for text in texts() for word in _WORD.findall(_CODE.sub(" ", text))}


def unknown(words: set[str]) -> set[str]:
    """Those that the dictionary does not have."""
    program = shutil.which("hunspell")
    if program is None or not list(Path("/usr/share/hunspell").glob("sv_SE.dic")):
        pytest.skip("no hunspell with a Swedish dictionary")
    done = subprocess.run(
        [program, "-d", "sv_SE", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        encoding="utf-8",
        env={"LANG": "C.UTF-8"},
        check=True,
    )
    return set(done.stdout.split())


def own() -> set[str]:
    """The words of our own."""
    lines = OWN.read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def test_every_word_is_spelled_right() -> None:
    words = {word.casefold(): word for word in unknown(used())}
    known = {word.casefold() for word in own()}
    assert sorted(word for folded, word in words.items() if folded not in known) == []
