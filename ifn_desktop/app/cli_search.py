# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`search`: looks for words across every meeting."""

from __future__ import annotations

import argparse
import contextlib
import sys
from typing import Any

from ifn_desktop.app.cli import DONE, ProgressLine, is_new, opened, show
from ifn_desktop.app.core import Core
from ifn_desktop.app.foreground import run_in_foreground
from ifn_desktop.app.withheld import withheld, without_passages
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.search import HitOrigin, SearchAnswer, SearchHit
from ifn_desktop.viewmodels.messages import say

Json = dict[str, Any]

_ORIGINS = {
    HitOrigin.PAGE: "",
    HitOrigin.TITLE: "rubrik",
    HitOrigin.PROPOSAL: "förslag till beslut",
    HitOrigin.NOTE: "din anteckning",
    HitOrigin.MARK: "din markering",
    HitOrigin.PARAGRAPH: "protokoll",
}


def run_search(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """Answer a query; what was not understood of it is said on standard error."""
    if is_new(paths):
        show(arguments, [], _plain(()))
        return DONE
    with opened(paths) as core:
        _catch_up(core)
        answer = run_in_foreground(
            core.jobs,
            lambda token, _: core.search.search(arguments.query, limit=arguments.limit, token=token),
            None,
        )
        hits = without_passages(answer.hits, withheld(core))
    _say_notes(answer)
    show(arguments, [_hit_json(hit) for hit in hits], _plain(hits))
    return DONE


def _catch_up(core: Core) -> None:
    """Index what waits, unless another process has the library: that one is at it."""
    if core.search.progress().is_whole and not core.search_work.indexing.anything_waits():
        return
    with contextlib.suppress(KnownError):
        core.settle()
        run_in_foreground(
            core.jobs,
            lambda token, _: core.search_work.finish(cancel=token, progress=ProgressLine()),
            None,
        )


def _say_notes(answer: SearchAnswer) -> None:
    for note in answer.notes:
        print(say(note.code, note.params), file=sys.stderr)
    if not answer.progress.is_whole:
        figures = {"done": answer.progress.searchable, "total": answer.progress.pages}
        print(say("search.indexing", figures), file=sys.stderr)


def _hit_json(hit: SearchHit) -> Json:
    return {
        "meeting": hit.meeting,
        "date": hit.date,
        "organization": hit.organization,
        "item": hit.item,
        "number": hit.item_number,
        "document": hit.document,
        "title": hit.document_title or hit.item_title,
        "kind": hit.kind.value if hit.kind is not None else None,
        "origin": hit.origin.value,
        "page": hit.page,
        "document_page": hit.document_page,
        "snippet": hit.snippet.text,
        "marks": [list(mark) for mark in hit.snippet.marks],
        "score": round(hit.score, 4),
        "same": [
            {"meeting": same.meeting, "document": same.document, "document_page": same.page}
            for same in hit.same
        ],
    }


def _plain(hits: tuple[SearchHit, ...]) -> str:
    if not hits:
        return "Inga träffar."
    lines: list[str] = []
    for hit in hits:
        page = f"s. {hit.document_page}" if hit.document_page else ""
        more = f"och {len(hit.same)} till" if hit.same else ""
        head = (hit.date, hit.organization, hit.item_number, hit.document_title or hit.item_title)
        where = "  ".join(part for part in (*head, page, _ORIGINS[hit.origin], more) if part)
        lines += [where, f"    {hit.snippet.text}"] if hit.snippet.text else [where]
    return "\n".join(lines)
