# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The handbook's own pages: all there, linked, and found by the words a member would try."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ifn_desktop.config.paths import data_root
from ifn_desktop.errors import KnownError
from ifn_desktop.services.handbook import FRONT, QUICK_GUIDE, Handbook, anchor_of
from ifn_desktop.services.handbook_html import body_of

FOLDER = data_root() / "docs" / "handbok"
ADDRESS = re.compile(r'(?:href|src)="([^"]+)"')


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return Handbook(FOLDER)


def test_every_page_can_be_reached_from_the_front(handbook: Handbook) -> None:
    assert handbook.pages[0].name == FRONT
    assert {page.name for page in handbook.pages} == {path.stem for path in FOLDER.glob("*.md")}
    assert QUICK_GUIDE not in {page.name for page in handbook.whole}


def test_every_link_leads_to_a_page_and_a_heading(handbook: Handbook) -> None:
    html = {page.name: body_of(page, lambda _: 100) for page in handbook.pages}
    anchors = {name: set(re.findall(r' id="([^"]+)"', body)) for name, body in html.items()}
    followed = 0
    for name, body in html.items():
        for address in ADDRESS.findall(body):
            path, _, anchor = address.partition("#")
            assert "://" not in path, "the handbook leads to no other place"
            if path.endswith(".md"):
                page = path.removesuffix(".md")
                assert page in html, f"{name}: {address}"
                assert not anchor or f"{page}-{anchor}" in anchors[page], f"{name}: {address}"
            else:
                assert (FOLDER / path).is_file(), f"{name}: {address}"
            followed += 1
    assert followed > 30


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("glömt lösenord", "fel"),
        ("skriva ut", "skriva-ut"),
        ("större text", "kom-igang"),
        ("jävig", "jav"),
        ("reservation", "sammantradet"),
        ("webbsida", "automatiskt"),
        ("diarienummer", "soka"),
        ("disk", "fel"),
    ],
)
def test_a_page_is_found_by_what_a_member_would_write(handbook: Handbook, asked: str, page: str) -> None:
    hits = handbook.search(asked)
    assert page in [hit.page for hit in hits[:6]]
    for hit in hits:
        assert f'id="{hit.page}-{hit.anchor}"' in body_of(handbook.page(hit.page), lambda _: 0)


def test_what_is_nowhere_is_not_found(handbook: Handbook) -> None:
    assert handbook.search("kvantdator") == ()
    assert handbook.search("  ?! ") == ()


def test_a_picture_has_its_words(handbook: Handbook) -> None:
    body = body_of(handbook.page("jav"), lambda path: 300 if path.endswith("jav-fraga.png") else 0)
    assert '<img src="bilder/jav-fraga.png" width="300"' in body
    assert body.count("<img") == 1
    assert body.count('class="caption"') > 1


def test_html_in_a_page_stays_text(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text('# Ett & två\n\n<b>x</b> ![a "b" <c>](x.png)\n', encoding="utf-8")
    body = body_of(Handbook(tmp_path).pages[0], lambda _: 10)
    assert "<b>" not in body
    assert 'alt="a &quot;b&quot; &lt;c&gt;"' in body
    assert f'id="README-{anchor_of("Ett & två")}"' in body


def test_without_its_pages_the_program_says_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"help\.missing"):
        _ = Handbook(tmp_path).pages
