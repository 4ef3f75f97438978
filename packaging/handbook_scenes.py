# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is done on the stage for each page of the handbook, and when its pictures are taken.

A scene leaves the stage as it found it, but for what was written; the next ones go on from there.
"""

from __future__ import annotations

from pathlib import Path

from picture_stage import SIZE, Stage
from PySide6.QtCore import Qt

Key = Qt.Key


def getting_started(stage: Stage, folder: Path) -> None:
    """The first steps, the empty program, the start view, a meeting."""
    stage.wait(lambda: stage.is_on_show("Hoppa över alla steg"))
    stage.rest()
    stage.type("Berit Åkesson")
    stage.save(folder / "tre-steg.png")
    stage.press("Hoppa över alla steg")
    stage.wait(lambda: stage.is_on_show("Välj filer…"))
    stage.save(folder / "tomt.png")
    stage.take_in_sample()
    stage.save(folder / "startsida.png")
    stage.open_meeting()
    stage.open_item("16")
    stage.save(folder / "sammantrade.png")


def fetching(stage: Stage, folder: Path) -> None:
    """Where papers come from."""
    stage.models.navigator.show_start()
    stage.do("Hämta nu")
    stage.wait(lambda: stage.is_on_show("Välj en mapp på datorn…"))
    stage.save(folder / "hamta-automatiskt.png")
    stage.do("Stäng det som är öppet bredvid")
    stage.open_meeting()
    stage.open_item("16")


def planning(stage: Stage, folder: Path) -> None:
    """Meetings for a calendar, and the handbook itself."""
    stage.do("Kalender")
    stage.rest(400)
    stage.save(folder / "kalender.png")
    stage.press("‹ Tillbaka")


def reading(stage: Stage, folder: Path) -> None:
    """The paper that a link names beside, flowing text, the contents of a paper."""
    stage.do("Löpande text i stället för sidor")
    stage.rest(600)
    stage.save(folder / "lopande-text.png")
    stage.do("Löpande text i stället för sidor")
    stage.sharp()
    stage.do("Innehåll i handlingen")
    stage.sharp()
    stage.save(folder / "innehall.png")
    stage.do("Innehåll i handlingen")
    stage.sharp()
    side_by_side(stage, folder / "bredvid.png")


def side_by_side(stage: Stage, path: Path) -> None:
    """A tjänsteskrivelse and the bilaga that it names."""
    view = stage.views()[0]
    view.setFocus()
    while view.focused_link is None or view.focused_link.text != "Bilaga 1":
        if not view.step_link(1):
            raise SystemExit("the paper names no such bilaga")
    stage.key(Key.Key_Return)
    stage.sharp(2)
    stage.rest(500)
    stage.sharp(2)
    stage.save(path)
    stage.do("Stäng det som är öppet bredvid")
    stage.sharp()


def finding(stage: Stage, folder: Path) -> None:
    """A word in all papers of the ärende."""
    stage.do("Sök i ärendet")
    stage.type("samtal")
    stage.rest(800)
    stage.save(folder / "sok.png")
    stage.press("Stäng")


def searching(stage: Stage, folder: Path) -> None:
    """A word in everything, with a look into a hit."""
    core = stage.program.core_now
    stage.wait(lambda: core is not None and core.search.progress().is_whole)
    stage.do("Sök i allt")
    stage.type("samtal")
    stage.rest(1500)
    stage.save(folder / "sok-allt.png")
    stage.key(Key.Key_Escape)


def writing(stage: Stage, folder: Path) -> None:
    """Words selected, marked and commented; a note with a quote; all that was written."""
    stage.open_item("16")
    stage.draw_over("visar att samarbetet når personer som annars inte")
    stage.save(folder / "valt.png")
    stage.key(Key.Key_1)
    stage.rest(900)
    stage.draw_over("bemanna jouren under semestern")
    stage.key(Key.Key_N)
    stage.rest(400)
    stage.type("Hur ska det lösas till sommaren?")
    stage.rest(900)
    stage.save(folder / "kommentar.png")
    stage.do("Stäng det som är öppet bredvid")
    stage.draw_over("ansvarsfördelningen har varit oklar")
    stage.key(Key.Key_Q)
    stage.rest(900)
    stage.do("Anteckna i ärendet")
    stage.type("Fråga Ann-Sofi vem som ansvarar för barnen i avtalet.")
    stage.rest(1500)
    stage.save(folder / "anteckning.png")
    stage.do("Allt jag har skrivit")
    stage.rest(800)
    stage.save(folder / "allt.png")
    stage.do("Stäng det som är öppet bredvid")


def recusing(stage: Stage, folder: Path) -> None:
    """Jäv marked, the words to say, the ties."""
    stage.open_item("16")
    stage.do("Markera jäv i ärendet")
    stage.save(folder / "jav-fraga.png", over=stage.dialog())
    stage.key(Key.Key_Down)
    stage.key(Key.Key_Space)
    stage.press("Markera")
    stage.rest(800)
    stage.save(folder / "jav-markerat.png")
    stage.do("Det du ska säga, och översikt")
    stage.rest(800)
    stage.save(folder / "jav-saga.png")
    stage.do("Stäng det som är öppet bredvid")
    stage.do("Mina kopplingar")
    stage.type("Björkgården")
    stage.press("Lägg till")
    stage.rest(1500)
    stage.save(folder / "kopplingar.png")
    stage.do("Stäng det som är öppet bredvid")


def meeting(stage: Stage, folder: Path) -> None:
    """One ärende at a time."""
    stage.open_item("16")
    stage.do("Sammanträdesläge")
    stage.window.resize(SIZE)
    stage.rest(600)
    stage.save(folder / "sammantradeslage.png")
    stage.press("Avsluta sammanträdesläget")
    stage.window.resize(SIZE)


def saving(stage: Stage, folder: Path) -> None:
    """What can be saved."""
    stage.do("Spara ut anteckningar")
    dialog = stage.dialog()
    stage.save(folder / "spara-ut.png", over=dialog)
    dialog.close()


def trouble(stage: Stage, folder: Path, place: Path) -> None:
    """A delivery with a file that cannot be read."""
    broken = place / "Bilaga 3.pdf"
    broken.write_bytes(b"%PDF-1.7\nborta")
    stage.models.navigator.show_start()
    stage.models.importing.run([broken])
    stage.wait(lambda: not stage.models.importing.is_running)
    stage.rest(600)
    stage.save(folder / "fel.png")


def keys_page(stage: Stage) -> str:
    """The handbook's page of all keys, as the program has them before anything is open."""
    stage.window.reading.ensurePolished()  # with it come the features and their keys
    lines = [
        "# Kortkommandon",
        "",
        "Allt i programmet går att göra med tangentbordet. I programmet visar `Ctrl+F1` samma lista.",
        "Sidan är gjord av programmet självt med `packaging/make_pictures.py`.",
    ]
    for group in stage.window.actions_.sheet():
        lines += ["", f"## {group.title}", "", "| tangenter | vad de gör |", "|---|---|"]
        lines += [f"| {row.keys} | {row.words} |" for row in group.rows]
    return "\n".join([*lines, ""])
