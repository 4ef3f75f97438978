# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Taking an import back: asked first, in words, and done."""

from __future__ import annotations

import datetime

from ifn_desktop.app.versions import NewVersions
from ifn_desktop.model.ids import AnnotationId, PacketId
from ifn_desktop.model.news import Delivery, Retraction
from ifn_desktop.ui.confirm_dialog import ConfirmDialog
from ifn_desktop.ui.versions.retracting_feature import DeliveryDialog
from ifn_desktop.viewmodels.retracting import delivery_words, retraction_words
from tests.ui.versions.conftest import Desk

TODAY = datetime.date(2026, 3, 20)


def test_the_question_says_what_happens() -> None:
    delivery = Delivery(PacketId("p"), "2026-03-18T12:05:00+00:00", (), 3, 2, 1, marks=4, notes=1)
    words = delivery_words(delivery, TODAY)
    assert words.question.startswith("Ska det som lästes in 18 mars kl. ")
    for part in (
        "3\xa0filer, 2\xa0handlingar, 1\xa0ärende",
        "4\xa0markeringar, 1\xa0anteckning",
        "finns kvar",
    ):
        assert part in words.follows
    nothing_own = delivery_words(delivery._replace(marks=0, notes=0), TODAY)
    assert "Kunde inte placeras" not in nothing_own.follows


def test_what_was_done_is_said() -> None:
    done = Retraction(files=1, papers=2, papers_back=1, unplaced=(AnnotationId("a"),))
    words = retraction_words(done)
    assert "2\xa0handlingar togs bort." in words
    assert "1\xa0handling har sin förra text igen." in words
    assert "1\xa0markering listas under Kunde inte placeras." in words


def test_the_latest_import_is_taken_back(twice: Desk) -> None:
    document = twice.open_item(0)
    assert len(twice.core.versions.news.versions(document.id)) == 2
    feature = twice.feature(NewVersions).retracting
    feature.choose()
    twice.until(lambda: feature.dialog is not None)
    dialog = feature.dialog
    assert isinstance(dialog, DeliveryDialog)
    assert dialog.list.count() == 2
    dialog.reject()
    twice.models.importing.take_back_wanted.emit()
    twice.until(lambda: bool(twice.window.findChildren(ConfirmDialog)))
    (question,) = twice.window.findChildren(ConfirmDialog)
    assert question.yes.text() == "Ta tillbaka importen"
    told: list[str] = []
    feature._model.done.connect(told.append)
    question.yes.click()
    twice.until(lambda: bool(told))
    assert told[0].startswith("Importen är tillbakatagen.")
    twice.rest()
    assert len(twice.core.versions.news.versions(document.id)) == 1
    assert twice.errors == []
