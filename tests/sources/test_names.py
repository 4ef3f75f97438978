# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.sources.names import natural_key, plain_title, safe_path


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("23-26-1 Tjänsteskrivelse_v2 (1).pdf.pdf", "Tjänsteskrivelse"),
        ("24-26-3 Bilaga 1 - Uppföljning.pdf", "Bilaga 1 - Uppföljning"),
        ("00 Kallelse 2027-02-17.pdf", "Kallelse 2027-02-17"),
        ("2027-02-17 Kallelse.pdf", "2027-02-17 Kallelse"),
        ("240612 Protokoll.pdf", "240612 Protokoll"),
        ("mapp/03_Ekonomirapport_januari.docx", "Ekonomirapport januari"),
        ("3. Avtal.PDF", "Avtal"),
        ("3 Avtal.pdf", "Avtal"),
        ("5 frågor till nämnden.pdf", "5 frågor till nämnden"),
        ("1 januari - 31 december 2026.pdf", "1 januari - 31 december 2026"),
        ("Yttrande nr 3.2", "Yttrande nr 3.2"),
        ("Kopia av Budget 2027 - kopia.xlsx", "Budget 2027"),
        ("Internbudget%202027.pdf", "Internbudget 2027"),
        ("Plan version 3.pdf", "Plan"),
        ("Avtal.pdf.bin", "Avtal"),
        ("12.pdf", "12"),
        ("Protokollsutdrag § 16 utskottet 2027-02-03.pdf", "Protokollsutdrag § 16 utskottet 2027-02-03"),
        ("A\u030atga\u0308rd.pdf", "Åtgärd"),
    ],
)
def test_a_file_name_read_as_a_title(name: str, title: str) -> None:
    assert plain_title(name) == title


@given(st.text())
def test_any_name_gives_a_title_that_is_one_already(name: str) -> None:
    title = plain_title(name)
    assert title or not name.strip("/\\").strip()
    assert "\n" not in title


@given(st.text())
def test_a_safe_path_stays_inside(name: str) -> None:
    parts = safe_path(name).split("/")
    assert parts
    assert all(part and part not in (".", "..") for part in parts)
    assert safe_path("/".join(parts)) == "/".join(parts)


@given(st.lists(st.text(), unique=True))
def test_natural_order_is_total(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=natural_key) == sorted(backwards, key=natural_key)
