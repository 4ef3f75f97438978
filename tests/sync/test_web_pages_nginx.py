# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A municipality's page behind nginx, which has its own ways with ETags, redirects and types."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Generator
from pathlib import Path
from urllib.parse import unquote

import pytest

from ifn_desktop.model.sync import SourceKind
from tests.sources.municipal_pages import Paper, page, portlet_of_links
from tests.sync.board_papers import invitation, letter
from tests.sync.library import open_library
from tests.sync.servers import free_port, running, tool

CONF = """daemon off;
pid {root}/pid;
error_log {root}/error.log crit;
worker_processes 1;
{user}
events {{ worker_connections 64; }}
http {{
  access_log {root}/access.log;
  types {{ text/html html; text/plain txt; }}
  default_type application/octet-stream;
  client_body_temp_path {root}/body; proxy_temp_path {root}/proxy; fastcgi_temp_path {root}/fcgi;
  uwsgi_temp_path {root}/uwsgi; scgi_temp_path {root}/scgi;
  gzip on; gzip_types text/html; gzip_min_length 100;
  server {{
    listen 127.0.0.1:{port};
    root {folder};
    location ~ ^/download/18.aa01/1000000000000/ {{ return 301 {moved}; }}
  }}
}}
"""


@contextlib.contextmanager
def nginx(folder: Path, scratch: Path, moved: str) -> Generator[tuple[str, Path]]:
    program = tool("nginx")
    port = free_port()
    conf = scratch / "nginx.conf"
    user = "user root;" if os.getuid() == 0 else ""
    conf.write_text(
        CONF.format(root=scratch, port=port, folder=folder, user=user, moved=moved), encoding="utf-8"
    )
    with running([program, "-c", str(conf), "-p", str(scratch)], port):
        yield f"http://127.0.0.1:{port}", scratch / "access.log"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sajt"
    made.mkdir()
    (made / "robots.txt").write_text("User-agent: *\nDisallow: /intern/\n", encoding="utf-8")
    return made


def put(folder: Path, papers: dict[Paper, bytes]) -> None:
    body = "<h2>Möten 2026</h2><h3>18 februari</h3>" + portlet_of_links(list(papers))
    (folder / "omsorgsnamnden.html").write_text(page(body), encoding="utf-8")
    for paper, content in papers.items():
        path = folder / unquote(paper.path).lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_pages_behind_nginx(folder: Path, tmp_path: Path, profile: Path) -> None:
    scratch = tmp_path / "nginx"
    scratch.mkdir()
    old = Paper("Kallelse  å & ä.pdf", "aa01")
    papers = {old: invitation(), Paper("Handlingar.bin", "aa02", title="Handlingar"): letter()}
    put(folder, papers)
    with nginx(folder, scratch, old.path) as (address, log), open_library(profile) as library:
        library.add(f"{address}/omsorgsnamnden.html", SourceKind.WEB_PAGE)
        report = library.sync()
        assert (report.fetched, report.failed) == (2, ())
        again = library.sync()
        assert (again.unchanged, again.requests, again.failed) == (2, 1, ())
        assert [meeting.date for meeting in library.core.queries.meetings()] == ["2026-02-18"]
        lines = log.read_text(encoding="utf-8").splitlines()
        assert " 304 " in lines[-1]
        assert all('"GET ' in line for line in lines)


def test_a_server_that_is_down_is_not_taken_for_a_network_that_is_gone(profile: Path) -> None:
    with open_library(profile) as library:
        library.add(f"http://127.0.0.1:{free_port()}/omsorgsnamnden.html", SourceKind.WEB_PAGE)
        report = library.sync()
        (state,) = library.syncing.sources()
        assert (state.code, report.offline) == ("remote.down", False)
