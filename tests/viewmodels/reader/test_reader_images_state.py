# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whatever views want, in whatever order answers come: in the end all that is on show is there."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QObject

from ifn_desktop.model.ids import FileId
from ifn_desktop.viewmodels.reader.image_cache import ImageKey
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.viewmodels.reader.fake_pages import FakeRenderer, Posted

FILES = FileId("left"), FileId("right")
VIEWS = 2
LARGEST = 40 * 40 * 4
ON_SHOW = 2
BROKEN = 9
"""A page that cannot be drawn."""

keys = st.tuples(st.sampled_from(FILES), st.integers(1, BROKEN), st.sampled_from((40, 20)), st.just(40)).map(
    lambda parts: ImageKey(*parts)
)
some = st.lists(keys, max_size=ON_SHOW, unique=True)


class Images(RuleBasedStateMachine):
    """Views that come, go and change; workers that are busy, slow and late."""

    @initialize()
    def begin(self) -> None:
        self.renderer, self.posted = FakeRenderer(), Posted()
        self.renderer.broken[BROKEN] = "pdf.bad_page"
        self.images = PageImages(self.renderer, self.posted, limit=VIEWS * ON_SHOW * LARGEST)
        self.views = [QObject() for _ in range(VIEWS)]
        self.shown: dict[int, list[ImageKey]] = {}

    @rule(view=st.integers(0, VIEWS - 1), now=some, ahead=some)
    def want(self, view: int, now: list[ImageKey], ahead: list[ImageKey]) -> None:
        self.shown[view] = now
        self.images.want(self.views[view], now, ahead)

    @precondition(lambda self: self.shown)
    @rule(data=st.data())
    def hide(self, data: st.DataObject) -> None:
        view = data.draw(st.sampled_from(sorted(self.shown)))
        del self.shown[view]
        self.images.forget(self.views[view])

    @precondition(lambda self: self.renderer.waiting)
    @rule()
    def begin_to_draw(self) -> None:
        """From here on it can no longer be cancelled."""
        asked = self.renderer.waiting[-1]
        if not asked.future.running():
            asked.future.set_running_or_notify_cancel()

    @precondition(lambda self: self.renderer.waiting)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        self.renderer.answer(data.draw(st.sampled_from(self.renderer.waiting)))

    @precondition(lambda self: self.renderer.waiting)
    @rule()
    def answer_all(self) -> None:
        for asked in self.renderer.waiting:
            if not asked.future.running():  # those that are slow stay so
                self.renderer.answer(asked)
        self.posted.deliver()

    @precondition(lambda self: self.posted.closures)
    @rule()
    def deliver(self) -> None:
        self.posted.closures.pop(0)()

    @rule(file=st.sampled_from(FILES))
    def open_anew(self, file: FileId) -> None:
        """As a view does that opens a paper: what could not be drawn is tried again."""
        self.images.try_again(file)

    @invariant()
    def all_on_show_is_there_or_on_its_way(self) -> None:
        for key in {key for wanted in getattr(self, "shown", {}).values() for key in wanted}:
            is_asked = any(asked.key == key for asked in self.renderer.waiting) or self.posted.closures
            assert is_asked or key.page == BROKEN or self.images.image(key) is not None, key

    def teardown(self) -> None:
        while self.renderer.waiting or self.posted.closures:
            for asked in self.renderer.waiting:
                self.renderer.answer(asked)
            self.posted.deliver()
        self.all_on_show_is_there_or_on_its_way()


TestImages = Images.TestCase
TestImages.settings = settings(max_examples=80, stateful_step_count=30)
