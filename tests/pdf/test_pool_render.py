# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page images, as workers draw them."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.errors import BugError, Cancelled, KnownError
from ifn_desktop.pdf.client import FileSource, PageImage, PdfPool, RenderRequest
from tests.pdf import handmade
from tests.pdf.conftest import MakePool
from tests.support.processor import children_seconds

RED_CORNER = handmade.document([b"1 0 0 rg 0 742 100 100 re f"])


def pixel(image: PageImage, x: int, y: int) -> tuple[int, ...]:
    start = y * image.stride + 4 * x
    return tuple(image.data[start : start + 4])


def test_pixels_are_blue_green_red(pool: PdfPool) -> None:
    with pool.render(handmade.source(RED_CORNER, "red"), RenderRequest(1, 595, 842)).result() as image:
        assert (image.width, image.height, image.stride, len(image.data)) == (595, 842, 2380, 595 * 842 * 4)
        assert pixel(image, 50, 50) == (0, 0, 255, 255)
        assert pixel(image, 300, 500) == (255, 255, 255, 255)


def test_a_page_is_drawn_as_pymupdf_draws_it(pool: PdfPool, bare: Any) -> None:
    data = handmade.pages(1)
    with bare.open(stream=data) as original:
        expected = original[0].get_pixmap(matrix=bare.Matrix(2, 2)).samples
    with pool.render(handmade.source(data, "same"), RenderRequest(1, 1190, 1684)).result() as image:
        pixels = bytes(image.data)
    rgb = bytearray(len(expected))
    rgb[0::3], rgb[1::3], rgb[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
    differing = sum(abs(one - other) > 16 for one, other in zip(rgb, expected, strict=True))
    assert differing < len(expected) / 1000
    assert set(pixels[3::4]) == {255}


def test_a_tile_is_that_part_of_the_page(pool: PdfPool) -> None:
    source = handmade.source(handmade.pages(1), "tile")
    whole = pool.render(source, RenderRequest(1, 1190, 1684)).result()
    tile = pool.render(source, RenderRequest(1, 1190, 1684, (140, 100, 300, 80))).result()
    rows = [
        bytes(whole.data[y * whole.stride + 140 * 4 : y * whole.stride + 440 * 4]) for y in range(100, 180)
    ]
    assert (tile.width, tile.height) == (300, 80)
    assert b"".join(rows) == bytes(tile.data)
    assert set(bytes(tile.data)) != {255}


def test_a_turned_and_cropped_page_fills_its_image(pool: PdfPool) -> None:
    data = handmade.document([b"0 0 1 rg 50 400 500 400 re f"], page=b"/Rotate 90/CropBox[50 400 550 800]")
    with pool.render(handmade.source(data, "fill"), RenderRequest(1, 400, 500)).result() as image:
        assert {pixel(image, x, y) for x in (1, 398) for y in (1, 498)} == {(255, 0, 0, 255)}


def test_a_tagged_page_with_many_items_is_quick(pool: PdfPool) -> None:
    source = handmade.source(handmade.marked(2_000), "marked")
    pool.probe(source).result()
    started = time.monotonic()
    with pool.render(source, RenderRequest(1, 595, 842)).result() as image:
        assert set(bytes(image.data)) != {255}
    words = " ".join(line.text for line in pool.read(source).result().pages[0].lines)
    assert time.monotonic() - started < 10  # PyMuPDF 1.28: 35 s; 2.0: 0.04 s
    assert "ord1999" in words


def test_memory_of_a_released_image_is_drawn_in_again(make_pool: MakePool) -> None:
    pool = make_pool(1)
    source = handmade.source(RED_CORNER)
    request = RenderRequest(1, 595, 842)
    kept = pool.render(source, request).result()
    before = bytes(kept.data)
    other = pool.render(handmade.source(handmade.pages(1), "b"), request).result()
    other.release()
    other.release()
    again = pool.render(handmade.source(handmade.pages(1), "b"), request).result()
    assert bytes(kept.data) == before
    assert bytes(again.data) != before
    with pytest.raises(ValueError, match="released"):
        bytes(other.data)


def test_an_image_outlives_its_pool(make_pool: MakePool) -> None:
    pool = make_pool(1)
    image = pool.render(handmade.source(RED_CORNER), RenderRequest(1, 595, 842)).result()
    pool.close()
    assert pixel(image, 50, 50) == (0, 0, 255, 255)
    image.release()


def test_the_newest_page_comes_first_and_a_cancelled_one_never(make_pool: MakePool) -> None:
    pool = make_pool(1)
    gate, waiting = threading.Event(), threading.Event()
    data = handmade.pages(5)

    def load() -> list[bytes]:
        waiting.set()
        gate.wait(20)
        return [data]

    order: list[int] = []
    source = FileSource("k", len(data), load)
    first = pool.render(source, RenderRequest(1, 60, 84))
    assert waiting.wait(20)
    futures = [pool.render(source, RenderRequest(number, 60, 84)) for number in (2, 3, 4, 5)]
    for number, future in enumerate(futures, 2):
        future.add_done_callback(lambda done, n=number: None if done.cancelled() else order.append(n))
    assert futures[1].cancel()
    gate.set()
    first.result(20)
    for future in (futures[0], futures[2], futures[3]):
        future.result(20)
    assert order == [5, 4, 2]


@pytest.mark.parametrize(
    "request_",
    [RenderRequest(0, 10, 10), RenderRequest(1, 10, 10, (5, 5, 6, 1)), RenderRequest(1, 10**6, 10**6)],
)
def test_impossible_sizes_are_the_callers_fault(make_pool: MakePool, request_: RenderRequest) -> None:
    with pytest.raises(BugError):
        make_pool(1).render(handmade.source(RED_CORNER), request_)


def test_a_page_that_is_not_there(pool: PdfPool) -> None:
    with pytest.raises(KnownError, match=r"pdf\.bad_page"):
        pool.render(handmade.source(RED_CORNER, "red"), RenderRequest(2, 10, 10)).result()


def test_closing_ends_what_waits(make_pool: MakePool) -> None:
    pool = make_pool(1)
    source = handmade.source(handmade.heavy(), "heavy")
    futures = [pool.render(source, RenderRequest(1, 1190, 1684)) for _ in range(3)]
    reading = pool.read(source)
    begun = children_seconds()
    pool.close()
    assert children_seconds() - begun < 3  # nothing was drawn to its end
    for future in (*futures, reading):
        assert future.done()
        assert future.cancelled() or isinstance(future.exception(), Cancelled)
    assert pool.render(source, RenderRequest(1, 10, 10)).cancelled()
    with pytest.raises(Cancelled):
        pool.read(source).result()


@pytest.mark.skipif(sys.platform != "linux", reason="counts descriptors in /proc")
def test_two_hundred_images_leave_nothing(make_pool: MakePool) -> None:
    pool = make_pool(1)
    source = handmade.source(handmade.pages(20))
    for page in (1, 2, 3):
        pool.render(source, RenderRequest(page, 595, 842)).result().release()

    def state() -> tuple[tuple[int, ...], int, int]:
        with Path("/proc/self/maps").open() as maps:
            mapped = sum("memfd" in line for line in maps)
        return pool.pids, sum(1 for _ in Path("/proc/self/fd").iterdir()), mapped

    before = state()
    for number in range(200):
        image = pool.render(source, RenderRequest(number % 20 + 1, 595, 842)).result()
        if number % 2:
            image.release()
        else:
            del image  # collected, not released: comes back too
    after = state()
    assert after[0] == before[0]
    assert after[1] <= before[1] + 1, "a descriptor may be on its way to the worker"
    assert after[2] <= before[2] + 2, "what is made white for the next, what is being let go"


def test_memory_made_white_beforehand_makes_no_difference(pool: PdfPool) -> None:
    source = handmade.source(handmade.pages(3), "white")
    sizes = [(595, 842), (600, 849), (595, 842), (300, 420), (595, 842)]
    seen: dict[tuple[int, int], set[bytes]] = {}
    for width, height in sizes:
        for page in (1, 2, 1):  # another page has been drawn in that memory
            with pool.render(source, RenderRequest(page, width, height)).result() as image:
                if page == 1:
                    seen.setdefault((width, height), set()).add(bytes(image.data))
    assert {size: len(looks) for size, looks in seen.items()} == dict.fromkeys(seen, 1)


# The left upper corner red, the left lower one blue.
CORNERS = handmade.document([b"1 0 0 rg 0 742 100 100 re f 0 0 1 rg 0 0 100 100 re f"])


@pytest.mark.parametrize(
    ("rotation", "red", "blue"),
    [
        (0, (0, 0), (0, 1)),
        (90, (1, 0), (0, 0)),
        (180, (1, 1), (1, 0)),
        (270, (0, 1), (1, 1)),
    ],
)
def test_a_page_is_turned_clockwise(
    pool: PdfPool, rotation: int, red: tuple[int, int], blue: tuple[int, int]
) -> None:
    width, height = (842, 595) if rotation % 180 else (595, 842)
    request = RenderRequest(1, width, height, rotation=rotation)
    with pool.render(handmade.source(CORNERS, "corners"), request).result() as image:
        corners = {
            (x, y): pixel(image, 20 + x * (width - 40), 20 + y * (height - 40))
            for x in (0, 1)
            for y in (0, 1)
        }
        assert corners[red] == (0, 0, 255, 255)
        assert corners[blue] == (255, 0, 0, 255)
        assert sum(colour == (255, 255, 255, 255) for colour in corners.values()) == 2


def test_a_turned_tile_is_that_part_of_the_turned_page(pool: PdfPool) -> None:
    source = handmade.source(handmade.pages(1), "turned tile")
    whole = pool.render(source, RenderRequest(1, 1684, 1190, rotation=90)).result()
    clip = (1400, 100, 200, 300)
    tile = pool.render(source, RenderRequest(1, 1684, 1190, clip, rotation=90)).result()
    rows = [
        bytes(whole.data[y * whole.stride + 1400 * 4 : y * whole.stride + 1600 * 4]) for y in range(100, 400)
    ]
    assert b"".join(rows) == bytes(tile.data)
    assert set(bytes(tile.data)) != {255}


def with_pictures() -> bytes:
    """A page with text, a photograph above and scanned text below."""
    photo = bytes((x * 7 + y * 3 + c * 80) % 256 for y in range(32) for x in range(32) for c in range(3))
    scan = bytes(0 if x % 8 == 0 and y % 3 else 255 for y in range(32) for x in range(32))
    header = b"<</Type/XObject/Subtype/Image/Width 32/Height 32/BitsPerComponent 8/ColorSpace/%b/Length %d>>"
    extra = [
        header % (b"DeviceRGB", len(photo)) + b"\nstream\n" + photo + b"\nendstream",
        header % (b"DeviceGray", len(scan)) + b"\nstream\n" + scan + b"\nendstream",
    ]
    content = (
        b"q 200 0 0 200 50 600 cm /I1 Do Q q 200 0 0 200 50 300 cm /I2 Do Q 0 g 400 400 100 100 re f "
        b"0 0 1 rg 400 600 100 100 re f"
    )
    data = handmade.document([content], extra=extra)
    return data.replace(b"/Resources<<", b"/Resources<</XObject<</I1 5 0 R/I2 6 0 R>>")


def test_dark_pages_keep_photographs_and_the_colours_of_words(pool: PdfPool) -> None:
    source = handmade.source(with_pictures(), "pictures")
    paper = pool.render(source, RenderRequest(1, 595, 842)).result()
    dark = pool.render(source, RenderRequest(1, 595, 842, look="dark")).result()
    assert max(pixel(dark, 300, 20)[:3]) < 60, "paper is dark"
    assert min(pixel(dark, 450, 390)[:3]) > 200, "what was black is light"
    blue, green, red, _ = pixel(dark, 450, 190)
    assert blue > red + 20, "what was blue is a light blue"
    assert blue > green
    for x, y in ((60, 60), (150, 140), (240, 230)):
        assert pixel(dark, x, y) == pixel(paper, x, y), "a photograph is as it was"
    scanned = [pixel(dark, x, 440)[0] for x in range(60, 240)]
    assert sum(shade < 60 for shade in scanned) > len(scanned) / 2, "a scan is dark like the rest"


def test_parts_of_a_dark_page_are_dark_in_the_same_places(pool: PdfPool) -> None:
    source = handmade.source(with_pictures(), "dark tile")
    whole = pool.render(source, RenderRequest(1, 595, 842, look="dark")).result()
    tile = pool.render(source, RenderRequest(1, 595, 842, (200, 100, 150, 300), look="dark")).result()
    rows = [bytes(whole.data[y * whole.stride + 800 : y * whole.stride + 1400]) for y in range(100, 400)]
    assert b"".join(rows) == bytes(tile.data)


def test_sepia_is_brown_on_cream(pool: PdfPool) -> None:
    with pool.render(
        handmade.source(with_pictures(), "sepia"), RenderRequest(1, 595, 842, look="sepia")
    ).result() as image:
        blue, green, red, _ = pixel(image, 300, 20)
        assert 200 < blue < green < red
        blue, green, red, _ = pixel(image, 450, 390)
        assert blue < green < red < 80


def test_no_page_is_turned_by_half_a_quarter(pool: PdfPool) -> None:
    with pytest.raises(BugError):
        pool.render(handmade.source(CORNERS, "corners"), RenderRequest(1, 100, 100, rotation=45))
