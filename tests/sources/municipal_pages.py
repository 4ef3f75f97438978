# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages as Swedish municipalities make them, with invented names: the forms are observed, no word is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import quote


class Paper(NamedTuple):
    """A file on a page: `changed` is its day, as the page's address has it in milliseconds."""

    name: str
    node: str
    changed: str = "2026-02-11"
    title: str = ""
    size: str = "4.5 MB"
    bytes: int = 0

    @property
    def stamp(self) -> int:
        moment = datetime.fromisoformat(self.changed).replace(hour=9, tzinfo=UTC)
        return int(moment.timestamp() * 1000)

    @property
    def path(self) -> str:
        return f"/download/18.{self.node}/{self.stamp}/{quote(self.name)}"


def portlet_of_links(papers: Sequence[Paper]) -> str:
    """SiteVision's portlet of files: links with type and size in their text."""
    rows = "\n".join(
        f'<li class="sv-file-item"><a href="{paper.path}" class="sv-file-link"><svg><title>fil</title></svg>'
        f"{paper.title or paper.name}<span> Pdf, {paper.size}.</span></a></li>"
        for paper in papers
    )
    return f'<div class="sv-file-portlet"><ul>{rows}</ul></div>'


def portlet_of_data(papers: Sequence[Paper], portlet: str = "12.5b0cafe1") -> str:
    """The newer portlet: the files stand only as data for the browser."""
    files = [
        {
            "id": f"18.{paper.node}",
            "name": paper.name,
            "uri": paper.path,
            "fileSize": paper.bytes or 4_500_000,
            "lastModifiedDateTime": f"{paper.changed}T09:00:00Z",
            "lastModifiedBy": "Någon Påhittad",
        }
        for paper in papers
    ]
    data = json.dumps({"files": files, "settings": {"showSize": True}}, ensure_ascii=False)
    return (
        f'<div id="svid{portlet.replace(".", "_")}"><div data-cid="{portlet}"></div></div>'
        f"<script>AppRegistry.registerBootstrapData('{portlet}','{portlet}',{{}});</script>"
        f"<script>AppRegistry.registerInitialState('{portlet}',{data});</script>"
    )


def page(body: str, *, title: str = "Omsorgsnämnden - Björkå kommun", first: str = "Omsorgsnämnden") -> str:
    """A whole page around a body."""
    return (
        f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{title}</title></head><body>'
        "<!--[if IE]><p>Gammal webbläsare</p><![endif]-->"
        '<nav><ul><li><a href="/">Start</a></li><li><a href="/kontakt.html">Kontakt</a></li></ul></nav>'
        f"<main><h1>{first}</h1>{body}</main>"
        '<footer><a href="/download/18.feed0001/1600000000000/Reglemente.pdf">Reglemente (Pdf, 200 kB)</a>'
        "</footer></body></html>"
    )


def board_page(extra: str = "", *, invitation_changed: str = "2026-02-11", papers: bool = True) -> str:
    """A board's page with two years, three meetings, files in both sorts of portlets."""
    february = [
        Paper("Kallelse.pdf", "aa01", invitation_changed),
        Paper("Handlingar  del 1 & 2 åäö.pdf", "aa02"),
        Paper("prot1.pdf", "aa03", "2026-02-27", "Protokoll §§ 1-11, 13-19", "300 kB"),
    ]
    immediate = [Paper("§ 12 omedelbar justering.pdf", "aa04", "2026-02-19", bytes=120_000)]
    return page(
        "<h2>Möten 2026</h2>"
        "<h3>18 mars</h3>"
        + portlet_of_data([Paper("Kallelse och handlingar 18 mars.pdf", "bb01", "2026-03-10")], "12.77")
        + "<h3>25 februari <em>(flyttat från 18 februari)</em></h3>"
        + (portlet_of_links(february) + portlet_of_data(immediate) if papers else "")
        + "<h2>Möten 2025</h2><h3>onsdag 17 december</h3>"
        + portlet_of_links([Paper("ON_251217_protokoll_signerat (1).pdf", "cc01", "2026-01-07")])
        + extra
    )
