# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A paper under `Utan sammanträde` is put under the ärende that is proposed, taken out again, and stays."""

from __future__ import annotations

from pathlib import Path

from ifn_desktop.app.versions import NewVersions
from ifn_desktop.model.views import Changes
from tests.store.test_loose_papers import supplement
from tests.support.libraries import take_in
from tests.support.packets import stamped_packet
from tests.ui.text.conftest import MakeDesk
from tests.ui.versions.conftest import packet


def test_one_click_puts_a_loose_paper_under_its_item(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk(packet(tmp_path, "kostar 4,2 mnkr"))
    take_in(desk.core, supplement(tmp_path / "2-26-3.pdf"))
    paper = desk.open_loose()
    home = desk.feature(NewVersions).home
    desk.until(home.strip.isVisible)
    assert home.words.full_text.startswith("Hör handlingen till ärende 2/26 Redovisning 2 av verksamheten · ")
    home.put_there.click()
    navigator = desk.models.navigator
    desk.until(lambda: navigator.entry is not None and navigator.entry.number == "2")
    desk.rest()
    assert navigator.document is not None
    assert navigator.document.id == paper.id
    assert not home.strip.isVisible()
    notice = desk.notices.message
    assert notice is not None
    assert notice.act is not None
    notice.act()
    desk.until(home.strip.isVisible)
    assert [document.id for document in desk.core.queries.loose()] == [paper.id]
    home.choose.click()
    desk.rest()
    dialog = home.dialog
    assert dialog is not None
    dialog.list.setCurrentRow(1)
    dialog.move_button.click()
    desk.until(lambda: navigator.entry is not None and navigator.entry.number == "1")
    desk.rest()
    take_in(
        desk.core, stamped_packet(tmp_path / "later.pdf", items=2, pages=2, mark="kostar 4,2 mnkr", shift=6)
    )
    desk.models.library.tell(Changes(everything=True))
    strip = desk.feature(NewVersions).news.strip
    desk.until(lambda: strip.words.text() == "Ändrat: ärendet hade nummer 1 förut.")
    assert navigator.document is not None
    assert navigator.document.id == paper.id
    desk.feature(NewVersions).news._model.look()
    desk.rest()
    assert strip.isVisible(), "it stays while the ärende is open"
