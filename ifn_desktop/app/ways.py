# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The features that help to find one's way, and what they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ifn_desktop.app.features import Parts
    from ifn_desktop.services.paper_files import PaperFiles
    from ifn_desktop.ui.file_choice import FileChoice
    from ifn_desktop.ui.shell import FeatureMaker, Shell


def features(
    parts: Parts, *, files: FileChoice | None = None, open_url: Callable[[str], bool] | None = None
) -> Sequence[FeatureMaker]:
    """The makers, in the order in which menu entries stand.

    Args:
        parts: what they are made of.
        files: asks where to save; the computer's own dialog when None.
        open_url: opens an address outside; the computer's own way when None.
    """
    return (_pages(parts), _links(parts, files, open_url))


def _links(parts: Parts, files: FileChoice | None, open_url: Callable[[str], bool] | None) -> FeatureMaker:
    """Links of the PDFs themselves, and the files inside them."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.reader.embedded import EmbeddedFeature
        from ifn_desktop.ui.reader.pdf_links import PdfLinksFeature, open_outside
        from ifn_desktop.viewmodels.reader.page_links_embedded import Embedded
        from ifn_desktop.viewmodels.reader.page_links_follow import PdfLinks

        def inside_files() -> PaperFiles:
            return parts.core.get().paper_files

        inside = EmbeddedFeature(shell, Embedded(inside_files, parts.tasks), files)
        links = PdfLinks(inside_files, parts.tasks, parts.models.navigator)
        return PdfLinksFeature(shell, links, inside.show, open_url or open_outside)

    return make


def _pages(parts: Parts) -> FeatureMaker:
    """What pages are called, going to one, counting as read."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.later import LaterQueries
        from ifn_desktop.ui.reader.ways_feature import WaysFeature
        from ifn_desktop.ui.reader.ways_side import WaysSides
        from ifn_desktop.viewmodels.reader.labels import PageNames
        from ifn_desktop.viewmodels.reader.outline import Outlines

        queries = LaterQueries(parts.core)
        names = PageNames(queries, parts.tasks, parts.models.navigator)
        outlines = Outlines(queries, parts.tasks)
        sides = WaysSides(shell, queries, parts.tasks, outlines=outlines, names=names)
        return WaysFeature(shell, names), sides

    return make
