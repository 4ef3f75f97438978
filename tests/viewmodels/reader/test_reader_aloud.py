# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reading aloud: sentences, words for a voice, and the buttons, with a voice that obeys the test."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from ifn_desktop.model.flow import FlowBlock, FlowKind, FlowText
from ifn_desktop.viewmodels.reader.aloud import Aloud
from ifn_desktop.viewmodels.reader.aloud_text import LONGEST, Utterance, sentences, spoken, utterances
from ifn_desktop.viewmodels.reader.aloud_voice import ProcessVoice

K = FlowKind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("t.ex. barn och bl.a. unga m.m.", "till exempel barn och bland annat unga med mera"),
        ("Dnr: IFN-2025/00356", "diarienummer: IFN 2025 snedstreck 00356"),
        ("Diarienr SN-2027/00004", "diarienummer SN 2027 snedstreck 00004"),
        ("§ 16", "paragraf 16"),
        ("§§ 1–4", "paragraferna 1 till 4"),
        ("6 kap. 28–32 §§ kommunallagen", "6 kapitlet 28 till 32 paragraferna kommunallagen"),
        ("enligt 9 § 6 LSS", "enligt 9 § 6 LSS".replace("§", "paragraf")),
        ("4 kap. 27 § kommunallagen", "4 kapitlet 27 paragrafen kommunallagen"),
        ("ett underskott på −3,0 mnkr", "ett underskott på minus 3,0 miljoner kronor"),
        ("1 180 000 kronor", "1180000 kronor"),
        ("12\u00a0500 kr", "12500 kronor"),
        ("Sammanträdet den 2026-02-18", "Sammanträdet den 18 februari 2026"),
        ("kl. 09.00", "klockan 09 och 00"),
        ("i åldern 8–12 år, 40 %", "i åldern 8 till 12 år, 40 procent"),
        ("se s. 3 och bil. 2", "se sidan 3 och bilaga 2"),
        ("ärende 32/26", "ärende 32 snedstreck 26"),
        ("Individ- och familjenämnden", "Individ- och familjenämnden"),
        ("nämnden", "nämnden"),
        ("Krister bor i Umeå", "Krister bor i Umeå"),
    ],
)
def test_words_are_said_as_they_are_meant(text: str, said: str) -> None:
    assert spoken(text) == said


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nämnden beslutar. Den tackar.", ["Nämnden beslutar.", "Den tackar."]),
        ("Se t.ex. Bilaga 1. Den gäller.", ["Se t.ex. Bilaga 1.", "Den gäller."]),
        ("Enligt 6 kap. 28 § gäller det. Ja!", ["Enligt 6 kap. 28 § gäller det.", "Ja!"]),
        ("Stöd enl. LSS m.m. Och mer.", ["Stöd enl. LSS m.m. Och mer."]),
        ("Fråga? ”Svar.” Slut", ["Fråga?", "”Svar.”", "Slut"]),
        ("1. Nämnden och A. Berg var där. Hej", ["1. Nämnden och A. Berg var där.", "Hej"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


@given(st.text("abcåäöABC. ,;:!?-0123t.ex.§", max_size=900))
def test_sentences_are_all_of_the_words_in_order(text: str) -> None:
    found = sentences(text)
    assert all(start < end for start, end in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert "".join("".join(parts(text)).split()) == "".join(text.split())
    assert all(end - start <= LONGEST for start, end in found)
    for part in parts(text):
        spoken(part)


def block(kind: FlowKind, text: str, marker: str = "") -> FlowBlock:
    return FlowBlock(kind, 1, text, marker=marker)


TABLE = FlowBlock(
    K.TABLE,
    2,
    "Verksamhet\tBudget\tUtfall\nVuxna\t3,5\t−0,4",
    rows=(("Verksamhet", "Budget", "Utfall"), ("Vuxna", "3,5", "−0,4")),
    head=1,
)
TEXT = FlowText(
    (
        block(K.HEADING, "Förslag till beslut"),
        block(K.LIST_ITEM, "Nämnden godkänner avtalet. Det gäller nu.", "1."),
        TABLE,
        FlowBlock(K.PICTURE, 3),
        block(K.PARAGRAPH, "– – –"),
        block(K.PARAGRAPH, "Slut."),
    ),
    3,
)


def test_every_kind_of_block_is_said() -> None:
    said = utterances(TEXT)
    assert [one.spoken for one in said] == [
        "Förslag till beslut",
        "1. Nämnden godkänner avtalet.",
        "Det gäller nu.",
        "Verksamhet, Budget, Utfall.",
        "Vuxna, Budget: 3,5, Utfall: minus 0,4.",
        "Bild på sidan 3.",
        "Slut.",
    ]
    for one in said:
        if one.end:
            assert TEXT.blocks[one.block].text[one.start : one.end].strip()
    row = said[4]
    assert TEXT.blocks[row.block].text[row.start : row.end] == "Vuxna\t3,5\t−0,4"


class FakeVoice(QObject):
    finished = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.rates: list[float] = []
        self.is_quiet = True

    def say(self, text: str) -> None:
        self.said.append(text)
        self.is_quiet = False

    def stop(self) -> None:
        self.is_quiet = True

    def set_rate(self, rate: float) -> None:
        self.rates.append(rate)

    def close(self) -> None:
        self.said.append("(closed)")


class Desk:
    def __init__(self) -> None:
        self.voice = FakeVoice()
        self.aloud = Aloud(lambda: self.voice)
        self.marked: list[Utterance | None] = []
        self.aloud.sentence_changed.connect(self.marked.append)
        self.refused: list[str] = []
        self.aloud.refused.connect(self.refused.append)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_it_reads_on_to_the_end(desk: Desk) -> None:
    desk.aloud.start(TEXT)
    wanted = [one.spoken for one in utterances(TEXT)]
    for number in range(len(wanted)):
        assert desk.voice.said == wanted[: number + 1]
        assert desk.aloud.is_on
        desk.voice.finished.emit()
    assert not desk.aloud.is_on
    assert desk.voice.said == wanted
    assert desk.marked[-1] is None
    assert [one.spoken for one in desk.marked[:-1] if one] == wanted


def test_it_begins_where_the_member_reads(desk: Desk) -> None:
    desk.aloud.start(TEXT, 1, 30)
    assert desk.voice.said == ["Det gäller nu."]
    desk.aloud.stop()
    desk.aloud.start(TEXT, 5, 5)
    assert not desk.aloud.is_on


def test_pause_goes_on_with_the_same_sentence(desk: Desk) -> None:
    desk.aloud.start(TEXT)
    desk.voice.finished.emit()
    desk.aloud.toggle()
    assert desk.aloud.is_paused
    assert desk.voice.is_quiet
    desk.voice.finished.emit()  # a voice may tell late
    assert len(desk.voice.said) == 2
    desk.aloud.toggle()
    assert desk.voice.said[-1] == "1. Nämnden godkänner avtalet."
    assert not desk.aloud.is_paused


def test_steps_and_speed(desk: Desk) -> None:
    desk.aloud.start(TEXT)
    desk.aloud.step(1)
    desk.aloud.step(1)
    desk.aloud.step(-1)
    assert desk.voice.said[-1] == "1. Nämnden godkänner avtalet."
    desk.aloud.step(-9)
    assert desk.voice.said[-1] == "Förslag till beslut"
    desk.aloud.quicken(1)
    assert desk.aloud.rate == 1
    assert desk.voice.rates == [0.0, 0.2]
    for _ in range(20):
        desk.aloud.quicken(-1)
    assert desk.voice.rates[-1] == -0.6
    desk.aloud.toggle()
    count = len(desk.voice.said)
    desk.aloud.step(1)
    assert len(desk.voice.said) == count
    assert desk.aloud.sentence is not None
    assert desk.aloud.sentence.spoken == "1. Nämnden godkänner avtalet."


def test_a_voice_that_fails_is_told_and_sought_again(desk: Desk) -> None:
    desk.aloud.start(TEXT)
    desk.voice.failed.emit("aloud.no_voice")
    assert not desk.aloud.is_on
    assert desk.refused[0].startswith("Datorn har ingen svensk röst.")
    desk.aloud.start(TEXT)
    assert desk.aloud.is_on


COMMAND = [sys.executable, "-m", "ifn_desktop.app.voice"]


def read_by(qtbot: QtBot, command: list[str], patience: int = 20_000) -> tuple[list[str], list[str]]:
    """What is read, and what is refused, by a voice that is a real process."""
    aloud = Aloud(lambda: ProcessVoice(command, patience))
    said: list[str] = []
    refused: list[str] = []
    aloud.sentence_changed.connect(lambda one: said.append(one.spoken) if one else None)
    aloud.refused.connect(refused.append)
    aloud.start(FlowText((block(K.PARAGRAPH, "Ett. Två."),), 1))
    qtbot.waitUntil(lambda: not aloud.is_on, timeout=40_000)
    aloud.close()
    return said, refused


@pytest.mark.qt_log_ignore("pipewire")  # said when Qt looks for sound
def test_qts_engine_for_tests_reads_a_text(qtbot: QtBot) -> None:
    speech = pytest.importorskip(
        "PySide6.QtTextToSpeech", reason="the extra `speech` is not installed", exc_type=ImportError
    )
    if "mock" not in speech.QTextToSpeech.availableEngines():
        pytest.skip("Qt's engine for tests is not installed")
    said, refused = read_by(qtbot, [*COMMAND, "--engine", "mock", "--any-language"])
    assert (said, refused) == (["Ett.", "Två."], [])
    _, refused = read_by(qtbot, [*COMMAND, "--engine", "mock"])
    assert refused[0].startswith("Datorn har ingen svensk röst.")


def test_without_the_extra_it_says_so(qtbot: QtBot) -> None:
    hidden = "import sys; sys.modules['PySide6.QtTextToSpeech'] = None;"
    without = f"{hidden} import ifn_desktop.app.voice as voice; voice.main([])"
    _, refused = read_by(qtbot, [sys.executable, "-c", without])
    assert refused[0].startswith("Den del av programmet som läser upp text är inte installerad.")


@pytest.mark.parametrize("command", [["no-such-program"], [sys.executable, "-c", "pass"]])
def test_a_voice_that_cannot_start_or_dies_is_told(qtbot: QtBot, command: list[str]) -> None:
    _, refused = read_by(qtbot, command)
    assert refused[0].startswith("Datorn har ingen svensk röst.")


def test_a_voice_that_hangs_is_ended_and_nobody_waits(qtbot: QtBot) -> None:
    said, refused = read_by(qtbot, [sys.executable, "-c", "import sys; sys.stdin.read()"], patience=300)
    assert said == ["Ett."]
    assert len(refused) == 1
