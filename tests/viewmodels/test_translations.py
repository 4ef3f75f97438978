# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The program in other languages: every text is there, and says the same things at the same places."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.model.annotations import MarkKind
from ifn_desktop.ui.language import Catalogue
from ifn_desktop.viewmodels import dates, words
from ifn_desktop.viewmodels.error_words import ERRORS
from ifn_desktop.viewmodels.mark_names import kind_name
from ifn_desktop.viewmodels.messages import say

ROOT = Path(__file__).resolve().parents[2]
_PLACES = re.compile(r"\{\w*\}|%\d")


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = _tool()


@pytest.fixture
def english(qtbot: QtBot) -> Iterator[Catalogue]:
    catalogue = Catalogue(translations.catalogue("en"))
    QCoreApplication.installTranslator(catalogue)
    yield catalogue
    QCoreApplication.removeTranslator(catalogue)


def test_the_files_hold_the_texts_of_the_program_and_no_others(tmp_path: Path) -> None:
    """When this fails: ./dev words, and translate what it tells is missing."""
    for language in translations.LANGUAGES:
        kept = translations.catalogue(language)
        renewed = tmp_path / kept.name
        shutil.copy(kept, renewed)
        translations.renew(language, renewed)
        assert renewed.read_text("utf-8") == kept.read_text("utf-8"), language


def test_english_is_complete() -> None:
    assert translations.missing("en") == []


@pytest.mark.parametrize("language", ["en", "fi"])
def test_places_letters_to_press_and_spaces_are_as_in_the_source(language: str) -> None:
    seen = 0
    for context, message in translations.messages(language):
        source, text = message.findtext("source", ""), message.findtext("translation", "")
        if not text:
            continue
        seen += 1
        where = (context, source)
        assert sorted(_PLACES.findall(source)) == sorted(_PLACES.findall(text)), where
        assert source.replace("&&", "").count("&") == text.replace("&&", "").count("&"), where
        assert source.endswith("…") == text.endswith("…"), where
        assert [source[:1] == " ", source[-1:] == " "] == [text[:1] == " ", text[-1:] == " "], where
    assert seen > 100


@pytest.mark.usefixtures("english")
def test_the_window_speaks_it_wherever_its_words_come_from() -> None:
    assert words.count_papers(2) == "2\N{NO-BREAK SPACE}papers"
    assert words.tr("Stämmer") == "Correct"
    assert kind_name(MarkKind.HIGHLIGHT) == "Highlight"
    assert dates.when("2026-02-18", "09:00") == "Wednesday 18 February 2026 at\N{NO-BREAK SPACE}9.00"
    said = say("zip.empty", None, lambda text: words.translate("messages", text))
    assert said == "The zip file is empty."
    assert words.translate("NobodyKnowsThisContext", "Avbryt") == "Cancel"
    assert words.translate("Words", "Det här säger ingen") == "Det här säger ingen"


def test_without_a_catalogue_it_is_swedish(qtbot: QtBot) -> None:
    assert dates.when("2026-02-18", "09:00") == "onsdag 18 februari 2026 kl.\N{NO-BREAK SPACE}9.00"
    assert say("zip.empty") == ERRORS["zip.empty"]


def test_the_window_says_codes_in_its_language() -> None:
    """`say` without a translator is Swedish: for the command line. The window has `words.said`."""
    alone = [
        (path.name, call.lineno)
        for folder in ("ui", "viewmodels")
        for path in (ROOT / "ifn_desktop" / folder).rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "say" and len(call.args) < 3
    ]
    assert alone == []
