# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command `export`. It only reads the library."""

from __future__ import annotations

import argparse

from ifn_desktop.app.cli import DONE, ProgressLine, is_new, opened, show
from ifn_desktop.app.foreground import run_in_foreground
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.services.exporting import ExportForm
from ifn_desktop.viewmodels.export_words import export_words


def run_export(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`export MEETING --to FORM --out PATH`."""
    if is_new(paths):
        raise KnownError("meeting.not_found", name=arguments.meeting)
    target = arguments.out.absolute()
    with opened(paths) as core:
        meeting = core.queries.find_meeting(arguments.meeting)
        agenda = core.queries.agenda(meeting)
        papers = [*agenda.documents, *(paper for item in agenda.items for paper in item.documents)]
        if not arguments.confidential and any(paper.is_confidential for paper in papers):
            raise KnownError("export.confidential")
        words = export_words(core.marks.annotating.colour_names())
        made = run_in_foreground(
            core.jobs,
            lambda token, _: core.marks.exporting.export(
                meeting,
                ExportForm(arguments.to),
                target,
                words,
                cancel=token,
                progress=ProgressLine(),
                author=arguments.author,
            ),
            None,
        )
    answer = {
        "meeting": meeting,
        "to": arguments.to,
        "path": str(target),
        "bytes": len(made.content),
        "left_out": list(made.left_out),
    }
    lines = [f"Sparad: {target}. Filen är inte krypterad."]
    lines += [f"Inte med, går inte att visa: {title}" for title in made.left_out]
    show(arguments, answer, "\n".join(lines))
    return DONE
