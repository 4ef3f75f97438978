# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The images: kept within bounds, asked for once, cancelled when nobody wants them, safe to paint."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import FileId
from ifn_desktop.viewmodels.reader import page_images
from ifn_desktop.viewmodels.reader.image_cache import ImageCache, ImageKey
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.viewmodels.reader.fake_pages import FakeRenderer, Posted, at_once

FILE = FileId("file")


def key(page: int, width: int = 20, height: int = 30) -> ImageKey:
    return ImageKey(FILE, page, width, height)


def picture(width: int, height: int) -> QImage:
    return QImage(width, height, QImage.Format.Format_RGB32)


# The cache ----------------------------------------------------------------------------------


@given(
    st.integers(1, 40_000),
    st.lists(
        st.tuples(st.integers(1, 9), st.integers(1, 60), st.integers(1, 60), st.booleans()), max_size=60
    ),
)
def test_the_cache_never_holds_more_than_its_bytes_and_the_newest_image(
    limit: int, steps: list[tuple[int, int, int, bool]]
) -> None:
    cache = ImageCache(limit)
    for page, width, height, is_tile in steps:
        clip = (0, 0, width, height) if is_tile else None
        name = ImageKey(FILE, page, 100 if is_tile else width, 100 if is_tile else height, clip)
        image = picture(width, height)
        cache.put(name, image)
        assert name in cache
        assert cache.bytes <= max(limit, image.sizeInBytes())
        nearest = cache.nearest(ImageKey(FILE, page, width, 1))
        if not is_tile:
            assert nearest is not None


def test_what_was_used_last_stays() -> None:
    cache = ImageCache(3 * 400)
    for page in (1, 2, 3):
        cache.put(key(page, 10, 10), picture(10, 10))
    assert cache.get(key(1, 10, 10)) is not None
    cache.put(key(4, 10, 10), picture(10, 10))
    assert key(1, 10, 10) in cache
    assert key(2, 10, 10) not in cache


def test_the_nearest_size_is_given_until_the_sharp_one_comes() -> None:
    cache = ImageCache(1 << 20)
    for width in (10, 20, 60):
        cache.put(key(1, width, width), picture(width, width))
    for wanted, expected in ((5, 10), (24, 20), (1000, 60)):
        nearest = cache.nearest(ImageKey(FILE, 1, wanted, 1))
        assert nearest is not None
        assert nearest.width() == expected
    assert cache.nearest(ImageKey(FILE, 2, 10, 1)) is None


# Asking -------------------------------------------------------------------------------------


def test_the_most_wanted_is_drawn_first(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    images = PageImages(renderer, at_once)
    came: list[int] = []
    images.ready.connect(lambda _file, page: came.append(page))
    images.want(images, [key(7), key(8), key(9)])
    renderer.draw_all()
    assert came == [7, 8, 9]


def test_what_is_scrolled_away_is_cancelled_and_what_remains_is_not_asked_again(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    images = PageImages(renderer, at_once)
    images.want(images, [key(1), key(2), key(3)])
    images.want(images, [key(3), key(4)])
    assert sorted(asked.key.page for asked in renderer.waiting) == [3, 4]
    assert [asked.key.page for asked in renderer.asked].count(3) == 1
    renderer.draw_all()
    images.want(images, [key(3), key(4)])
    assert renderer.waiting == []
    assert len(renderer.asked) == 4


def test_two_views_share_images_and_do_not_cancel_each_others(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    images = PageImages(renderer, at_once)
    left, right = QObject(), QObject()
    images.want(left, [key(1), key(2)])
    images.want(right, [key(2), key(3)])
    assert sorted(asked.key.page for asked in renderer.waiting) == [1, 2, 3]
    images.forget(left)
    assert sorted(asked.key.page for asked in renderer.waiting) == [2, 3]
    images.forget(right)
    assert renderer.waiting == []


def test_an_image_holds_its_memory_and_gives_it_back_when_it_is_thrown_out(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    images = PageImages(renderer, at_once, limit=2 * 20 * 30 * 4)
    images.want(images, [key(1)])
    renderer.draw_all()
    page = renderer.asked[0].page
    assert page is not None
    renderer.asked.clear()
    gc.collect()
    image = images.image(key(1))
    assert image is not None
    assert page.released == 0
    assert {image.pixelColor(x, y).red() for x in range(20) for y in range(30)} == {201}
    del image
    images.want(images, [key(2), key(3)])
    assert page.released == 1, "before the next ones are drawn: it is memory for them"


def test_images_go_with_their_keeper(qtbot: QtBot) -> None:
    renderer = FakeRenderer(at_once=True)
    images = PageImages(renderer, at_once)
    images.want(images, [key(1), key(2)])
    pages = [asked.page for asked in renderer.asked]
    renderer.asked.clear()
    del images
    gc.collect()
    assert [page.released for page in pages if page is not None] == [1, 1]


def test_another_size_of_a_wanted_page_stays_until_the_sharp_one_has_come(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    images = PageImages(renderer, at_once, limit=3 * 100 * 100 * 4)
    images.want(images, [key(1, 100, 100), key(2, 100, 100), key(3, 100, 100)])
    renderer.draw_all()
    images.want(images, [key(1, 120, 120), key(2, 120, 120)])
    assert images.nearest(key(1, 120, 120)) is not None
    assert images.nearest(key(2, 120, 120)) is not None
    assert images.nearest(key(3, 120, 120)) is None, "nobody wants it"


def test_what_was_asked_for_is_sent_at_once_and_in_order(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    waiting: list[list[int]] = []
    images = PageImages(
        renderer, at_once, hurry=lambda: waiting.append([asked.key.page for asked in renderer.waiting])
    )
    images.want(images, [key(7), key(8), key(9)])
    images.want(images, [key(7), key(8), key(9)])
    assert waiting == [[9, 8, 7]], "the most wanted is the newest when it is sent"


def test_a_late_image_is_kept(qtbot: QtBot) -> None:
    renderer, posted = FakeRenderer(), Posted()
    images = PageImages(renderer, posted)
    images.want(images, [key(1)])
    asked = renderer.asked[0]
    assert asked.future.set_running_or_notify_cancel()
    images.want(images, [key(2)])
    asked.start_and_finish()
    posted.deliver()
    assert images.image(key(1)) is not None
    assert [waiting.key.page for waiting in renderer.waiting] == [2]


def test_a_page_that_cannot_be_drawn_is_told_and_not_asked_for_again(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    renderer.broken[1] = "pdf.bad_page"
    images = PageImages(renderer, at_once)
    with qtbot.waitSignal(images.ready):
        images.want(images, [key(1)])
        renderer.draw_all()
    failure = images.failure(FILE, 1)
    assert isinstance(failure, KnownError)
    assert failure.code == "pdf.bad_page"
    images.want(images, [key(1)])
    assert renderer.waiting == []
    images.try_again(FILE)
    images.want(images, [key(1)])
    assert len(renderer.waiting) == 1


def test_images_on_show_are_never_thrown_out_by_those_ahead(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    images = PageImages(renderer, at_once, limit=3 * 100 * 100 * 4)
    wanted = [key(page, 100, 100) for page in range(1, 8)]
    images.want(images, wanted)
    renderer.draw_all()
    assert images.image(wanted[0]) is not None
    assert images.image(wanted[1]) is not None
    images.want(images, wanted)
    assert renderer.waiting == [], "asking again and again for what there is no room for"


def test_every_view_has_what_it_shows_however_large_the_others_pages_are(qtbot: QtBot) -> None:
    renderer = FakeRenderer()
    images = PageImages(renderer, at_once)
    large, small = QObject(), QObject()
    wide = [key(page, 1400, 2000) for page in (1, 2, 3)]
    narrow = [key(page, 300, 400) for page in (11, 12)]
    ahead = [key(page, 1400, 2000) for page in (4, 5, 6, 7, 8, 9)]
    for _ in range(2):
        images.want(large, wide, ahead)
        renderer.draw_all()
        images.want(small, narrow)
        renderer.draw_all()
    assert all(images.image(name) is not None for name in (*wide, *narrow))
    assert sum(images.image(name) is not None for name in ahead) in {1, 2, 3}
    assert not renderer.waiting


def test_late_images_of_one_view_throw_out_nothing_that_another_shows(qtbot: QtBot) -> None:
    renderer, posted = FakeRenderer(), Posted()
    images = PageImages(renderer, posted, limit=4 * 100 * 100 * 4)
    left, right = QObject(), QObject()
    shown = [key(page, 100, 100) for page in (1, 2)]
    images.want(left, shown)
    renderer.draw_all()
    posted.deliver()
    for page in (11, 12, 13):  # a worker is at each when the view has gone on: it cannot be cancelled
        images.want(right, [key(page, 100, 100)])
        assert renderer.waiting[-1].future.set_running_or_notify_cancel()
    for asked in renderer.waiting:
        asked.start_and_finish()
    posted.deliver()
    assert all(images.image(name) is not None for name in (*shown, key(13, 100, 100)))


@given(st.data())
def test_what_is_on_show_has_come_in_the_end_whatever_came_late(data: st.DataObject) -> None:
    """Two views are scrolled and resized; images of sizes that nobody wants any more come in between."""
    renderer, posted = FakeRenderer(), Posted()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_images, "LEAST_BYTES", 1)  # as if the pages were large
        missing = scroll_and_resize(data, PageImages(renderer, posted), renderer, posted)
    assert missing == []


def scroll_and_resize(
    data: st.DataObject, images: PageImages, renderer: FakeRenderer, posted: Posted
) -> list[ImageKey]:
    """What is on show and not there when all that was asked for has been drawn."""
    views = (QObject(), QObject())
    shown: dict[int, list[ImageKey]] = {}
    for _ in range(data.draw(st.integers(1, 12))):
        step = data.draw(st.sampled_from(["want", "begin", "end", "deliver"]))
        if step == "want":
            view = data.draw(st.integers(0, 1))
            first, width = data.draw(st.integers(1, 4)), data.draw(st.sampled_from([5, 10, 11, 12, 30]))
            pages = [key(100 * view + first + place, width, width) for place in range(3)]
            shown[view] = pages[:2]
            images.want(views[view], pages[:2], pages[2:])
        elif step == "begin":
            begun = [asked for asked in renderer.waiting if not asked.future.running()]
            if begun:
                data.draw(st.sampled_from(begun)).future.set_running_or_notify_cancel()
        elif step == "end":
            running = [asked for asked in renderer.waiting if asked.future.running()]
            if running:
                data.draw(st.sampled_from(running)).start_and_finish()
        else:
            posted.deliver()
    while renderer.waiting or posted.closures:
        for asked in renderer.waiting:
            asked.start_and_finish() if asked.future.running() else asked.draw()
        posted.deliver()
    return [name for pages in shown.values() for name in pages if images.image(name) is None]
