# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A small OParl 1.1 server with an invented council, which knows `modified_since` and pages."""

from __future__ import annotations

import datetime
import json
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.sources.site import Page, Site

SCHEMA = "https://schema.oparl.org/1.1/"
ROOT = "/oparl"


class Council:
    """The server's objects; put it on a site with `serve`."""

    def __init__(self, site: Site, per_page: int = 2) -> None:
        self.site = site
        self.per_page = per_page
        self.knows_since = True
        self.lists: dict[str, list[dict[str, Any]]] = {"organization": [], "meeting": [], "paper": []}
        site.made = self._answer
        self.add("organization", "omsorg", name="Omsorgsnämnden")
        self.add("organization", "teknik", name="Tekniska\nnämnden ")

    def url(self, path: str) -> str:
        """A whole address on the server."""
        return f"{self.site.address}{ROOT}/{path}"

    def add(
        self, kind: str, key: str, *, modified: str = "2026-01-01T08:00:00+01:00", **fields: object
    ) -> None:
        """Add an object, or replace the one of that key."""
        raw = {
            "id": self.url(f"{kind}/{key}"),
            "type": SCHEMA + kind.capitalize(),
            "created": "2026-01-01T08:00:00+01:00",
            "modified": modified,
            **fields,
        }
        objects = self.lists[kind]
        at = next((place for place, known in enumerate(objects) if known["id"] == raw["id"]), None)
        if at is None:
            objects.append(raw)
        else:
            objects[at] = raw

    def delete(self, kind: str, key: str, modified: str) -> None:
        """Delete an object: what is left says only that."""
        self.add(kind, key, modified=modified)
        raw = self.lists[kind][-1] if self.lists[kind][-1]["id"].endswith(key) else None
        raw = raw or next(each for each in self.lists[kind] if each["id"] == self.url(f"{kind}/{key}"))
        del raw["type"]
        raw["deleted"] = True

    def file(self, key: str, name: str, **fields: object) -> dict[str, object]:
        """A File."""
        return {
            "id": self.url(f"file/{key}"),
            "type": SCHEMA + "File",
            "name": name,
            "mimeType": "application/pdf",
            "accessUrl": self.url(f"files/{key}"),
            "modified": "2026-01-01T08:00:00+01:00",
            **fields,
        }

    @property
    def address(self) -> str:
        """Of the system."""
        return self.url("system")

    def _answer(self, path: str) -> Page | None:
        parts = urlsplit(path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        name = parts.path.removeprefix(ROOT + "/")
        if name == "system":
            return _json(
                {
                    "id": self.address,
                    "type": SCHEMA + "System",
                    "oparlVersion": SCHEMA,
                    "body": self.url("bodies"),
                }
            )
        if name == "bodies":
            body = {"id": self.url("body/1"), "type": SCHEMA + "Body", "name": "Björkå kommun"}
            return _json(
                {"data": [{**body, **{kind: self.url(f"list/{kind}") for kind in self.lists}}], "links": {}}
            )
        if name.startswith("list/"):
            return self._list(name.removeprefix("list/"), asked)
        return None

    def _list(self, kind: str, asked: dict[str, str]) -> Page:
        objects = self.lists[kind]
        if "modified_since" in asked and self.knows_since:
            since = datetime.datetime.fromisoformat(asked["modified_since"])
            objects = [raw for raw in objects if datetime.datetime.fromisoformat(raw["modified"]) >= since]
        page = int(asked.get("page", "1"))
        start = (page - 1) * self.per_page
        links: dict[str, str] = {}
        if start + self.per_page < len(objects):
            links["next"] = self.url(f"list/{kind}?{urlencode({**asked, 'page': page + 1})}")
        return _json({"data": objects[start : start + self.per_page], "links": links})


def _json(value: object) -> Page:
    return Page(json.dumps(value, ensure_ascii=False).encode(), "application/json; charset=utf-8")


def with_a_meeting(council: Council, modified: str = "2026-02-01T08:00:00+01:00", papers: int = 1) -> None:
    """A meeting with an invitation, two points, and papers under the second."""
    council.add(
        "meeting",
        "m1",
        modified=modified,
        name="Omsorgsnämnden\r\n sammanträde",
        start="2026-02-18T13:00:00+01:00",
        location={"type": SCHEMA + "Location", "room": "Sal B", "description": "Stadshuset"},
        organization=[council.url("organization/omsorg")],
        invitation=council.file("f1", "Kallelse\nomsorgsnämnden", size=0, fileName="kallelse.pdf"),
        agendaItem=[
            {
                "id": council.url("item/1"),
                "type": SCHEMA + "AgendaItem",
                "number": "1.",
                "name": "Upprop",
                "public": True,
            },
            {
                "id": council.url("item/2"),
                "type": SCHEMA + "AgendaItem",
                "number": "2.",
                "name": "Uppföljning av placeringar ",
                "public": False,
                "consultation": council.url("consultation/1"),
                "auxiliaryFile": [council.file("f5", "Bild: karta/plan")],
            },
        ],
    )
    council.add(
        "paper",
        "p1",
        modified=modified,
        name="Uppföljning av placeringar",
        reference="ON-2026/00017",
        mainFile=council.file("f2", "Tjänsteskrivelse"),
        auxiliaryFile=[council.file(f"f3{number}", f"Bilaga {number}") for number in range(papers)],
        consultation=[
            {
                "id": council.url("consultation/1"),
                "type": SCHEMA + "Consultation",
                "meeting": council.url("meeting/m1"),
                "agendaItem": council.url("item/2"),
            }
        ],
    )
