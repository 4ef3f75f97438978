# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers of a real library as flowing text."""

from __future__ import annotations

from pathlib import Path

import pytest

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.flow import FlowKind
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.reflow import Reflowing
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import WORDS, stamped_packet


def test_a_paper_flows_with_pages_of_its_own(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "packet.pdf", items=2))
        item = only_agenda(core).items[1]
        flow = Reflowing(core.database).flow(item.documents[0].id)
        assert flow.pages == 3
        assert {block.page for block in flow.blocks} == {1, 2, 3}
        text = "\n".join(block.text for block in flow.blocks)
        assert text.count(WORDS[0]) == 9
        assert "Förslag till beslut" in [b.text for b in flow.blocks if b.kind is FlowKind.HEADING]
        assert f"{item.number} {item.title} -" not in text  # the stamp


def test_a_paper_that_is_gone_and_a_call_that_is_not_wanted(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "packet.pdf", items=2))
        reflowing = Reflowing(core.database)
        with pytest.raises(KnownError, match=r"document\.not_found"):
            reflowing.flow(DocumentId("0" * 32))
        token = CancelToken()
        token.cancel()
        with pytest.raises(Cancelled):
            reflowing.flow(only_agenda(core).items[0].documents[0].id, token)
