# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command `changes`. It only reads the library."""

from __future__ import annotations

import argparse
from typing import Any

from ifn_desktop.app.cli import DONE, is_new, opened, show
from ifn_desktop.app.foreground import run_in_foreground
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.paper_changes import PaperChange, PaperComparison
from ifn_desktop.services.comparing import Comparing
from ifn_desktop.viewmodels.change_words import change_words, summary


def run_changes(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`changes DOCUMENT [--from N] [--to N]`."""
    if is_new(paths):
        raise KnownError("document.not_found", name=arguments.document)
    document = DocumentId(arguments.document)
    with opened(paths) as core:
        comparing = Comparing(core.database, core.texts)
        found = run_in_foreground(
            core.jobs,
            lambda token, _: comparing.compare(document, token, arguments.older, arguments.newer),
            None,
        )
    show(arguments, comparison_json(document, found), comparison_plain(found))
    return DONE


def comparison_plain(found: PaperComparison) -> str:
    """The list, one change a line."""
    return "\n".join([found.after.title, summary(found), *map(change_words, found.changes)])


def comparison_json(document: DocumentId, found: PaperComparison) -> dict[str, Any]:
    """The same for programs."""
    return {
        "document": document,
        "title": found.after.title,
        "from": found.number_before,
        "to": found.number_after,
        "latest": found.latest,
        "changes": [_change_json(change) for change in found.changes],
        "pages": [
            {"from": pair.before, "to": pair.after, "same": pair.is_same, "picture": pair.is_picture}
            for pair in found.pages
        ],
    }


def _change_json(change: PaperChange) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "page_from": change.page_before,
        "page_to": change.page_after,
        "before": change.before,
        "after": change.after,
        "text": change_words(change),
    }
