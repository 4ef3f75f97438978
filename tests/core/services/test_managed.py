# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What an IT department sets is kept to: what leaves the program, and where papers come from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ifn_desktop.anchoring.birth import text_target
from ifn_desktop.app.core import open_core
from ifn_desktop.app.withheld import refuse, withheld, without_passages, without_quotes
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import MarkKind, NewMark
from ifn_desktop.model.ids import AnnotationId, DocumentId, new_id
from ifn_desktop.model.sync import Source, SourceId, SourceKind
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.exporting import ExportForm
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.managed import FixedPolicy, Managed
from ifn_desktop.services.managed_sources import apply, source_id
from ifn_desktop.services.opening import Saving
from ifn_desktop.viewmodels.export_words import export_words
from tests.support.libraries import KEY, NOW, only_agenda, take_in
from tests.support.packets import stamped_packet

ADDRESS = "https://kommun.example/namnden"


def policy(**parts: object) -> Managed:
    managed = FixedPolicy({"version": 1, "set_by": "IT", **parts})
    assert not managed.faults
    return managed


def place(folder: Path, name: str = "Nämndens mapp") -> dict[str, object]:
    return {"kind": "folder", "address": str(folder), "name": name}


class Library:
    """A library on a computer that somebody else keeps."""

    def __init__(self, profile: Path, managed: Managed) -> None:
        self.jobs = JobRunner()
        paths = ProfilePaths(profile)
        self.core = open_core(paths, KEY, self.jobs, now=lambda: NOW, managed=managed)

    def close(self) -> None:
        self.jobs.close()
        self.core.close()


@pytest.mark.parametrize(("rule", "papers", "own"), [("papers", False, True), ("own", True, False)])
def test_what_may_not_leave_stays(tmp_path: Path, rule: str, papers: bool, own: bool) -> None:
    library = Library(tmp_path / "profile", policy(export={rule: False}))
    core, target = library.core, tmp_path / "out"
    try:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", items=2, pages=1))
        agenda = only_agenda(core)
        document = agenda.items[0].documents[0].id
        words = export_words({})

        def export(form: ExportForm) -> None:
            core.marks.exporting.export(
                agenda.id, form, target, words, cancel=CancelToken(), progress=no_progress
            )

        def leaves(act: Callable[[], None], *, allowed: bool) -> None:
            if allowed:
                act()
                target.unlink()
                return
            with pytest.raises(KnownError, match=r"export\.managed"):
                act()
            assert not target.exists()

        leaves(lambda: export(ExportForm.ANNOTATED_PDF), allowed=papers)
        leaves(lambda: export(ExportForm.MARKDOWN), allowed=own)
        leaves(lambda: core.saving.save_out(document, target), allowed=papers)
        leaves(lambda: Saving(core.database, core.blobs).save_out(document, target), allowed=True)
    finally:
        library.close()


def test_papers_with_sekretess_never_leave_and_others_do(tmp_path: Path) -> None:
    library = Library(tmp_path / "profile", policy(export={"confidential": "never"}))
    core, target = library.core, tmp_path / "out"
    try:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", items=2, pages=1))
        agenda = only_agenda(core)
        words, token = export_words({}), CancelToken()
        secret, other = (item.documents[0] for item in agenda.items[:2])
        tries: list[Callable[[], object]] = [
            lambda: core.saving.save_out(secret.id, target),
            lambda: core.saving.save_out(other.id, target),  # the same file
            lambda: core.marks.printing.summary(agenda.id, words, cancel=token).close(),
        ]
        tries += [
            partial(
                core.marks.exporting.export,
                agenda.id,
                form,
                target,
                words,
                cancel=token,
                progress=no_progress,
            )
            for form in (ExportForm.ANNOTATED_PDF, ExportForm.MARKDOWN, ExportForm.JSONLD)
        ]
        core.confidentiality.set(secret.id, is_confidential=True)
        for leave in tries:
            with pytest.raises(KnownError, match=r"export\.managed"):
                leave()
            assert not target.exists()
        secret = only_agenda(core).items[0].documents[0]
        with pytest.raises(KnownError, match=r"export\.managed"):
            core.marks.exporting.paper(secret, words, with_marks=False, cancel=token)
        assert core.marks.exporting.paper(other, words, with_marks=False, cancel=token).content
        core.confidentiality.set(secret.id, is_confidential=False)
        for leave in tries:
            leave()
    finally:
        library.close()


def test_words_of_papers_with_sekretess_are_not_printed(tmp_path: Path) -> None:
    library = Library(tmp_path / "profile", policy(export={"confidential": "never"}))
    core = library.core
    try:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", items=2, pages=1))
        core.search_work.finish(cancel=CancelToken(), progress=no_progress)
        secret, other = (item.documents[0] for item in only_agenda(core).items[:2])
        (layer,) = core.texts.stored(secret.file_id, secret.first_page, secret.first_page)
        mark = text_target(layer, 0, 9, page=1)
        core.marks.annotating.add(secret.id, [NewMark(AnnotationId("a"), MarkKind.HIGHLIGHT, mark)])

        def said() -> dict[DocumentId | None, bool]:
            answer = core.search.search("nämnden", token=CancelToken())
            hits = without_passages(answer.hits, withheld(core))
            return {hit.document: bool(hit.snippet.text) for hit in hits}

        def quotes() -> list[str]:
            marks = without_quotes(core.marks.annotating.all_marks(), withheld(core))
            return [place.mark.annotation.quote for place in marks]

        assert said()[secret.id]
        assert quotes() == [layer.text[:9]]
        refuse(core, [secret.id, other.id])
        core.confidentiality.set(secret.id, is_confidential=True)
        assert not said()[secret.id]
        assert said()[other.id]
        assert quotes() == [""]
        refuse(core, [other.id, None])
        with pytest.raises(KnownError, match=r"export\.managed"):
            refuse(core, [other.id, secret.id])
    finally:
        library.close()


def test_places_are_those_of_the_file(tmp_path: Path) -> None:
    folder, other = tmp_path / "a", tmp_path / "b"
    folder.mkdir()
    other.mkdir()
    managed = policy(sources=[place(folder)], own_sources=False)
    library = Library(tmp_path / "profile", managed)
    syncing = library.core.syncing
    try:
        own = Source(SourceId(new_id()), SourceKind.FOLDER, str(other))
        with pytest.raises(KnownError, match=r"sync\.managed"):
            syncing.add(own)
        assert apply(syncing, managed)
        (state,) = syncing.sources()
        assert state.source.id == source_id(managed.sources[0])
        assert (state.source.address, state.source.name) == (str(folder), "Nämndens mapp")
        assert not apply(syncing, managed), "nothing is new the second time"
        syncing.add(state.source._replace(user="berit", name="Mitt namn"))
        assert apply(syncing, policy(sources=[place(folder, "Nytt namn")]))
        (state,) = syncing.sources()
        assert (state.source.name, state.source.user) == ("Nytt namn", "berit")
        assert apply(syncing, policy())
        assert syncing.sources() == ()
    finally:
        library.close()


def test_a_file_with_faults_takes_no_place_away(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    managed = policy(sources=[place(folder)])
    library = Library(tmp_path / "profile", managed)
    try:
        assert apply(library.core.syncing, managed)
        broken = FixedPolicy({"version": 1, "set_by": "IT", "sources": [{"kind": "ftp"}]})
        assert not apply(library.core.syncing, broken)
        assert len(library.core.syncing.sources()) == 1
    finally:
        library.close()
