# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The program's words in other languages: renews the files of Qt Linguist, and tells what is missing.

    ./dev words               take new texts in, and let go of those that nobody says any more
    ./dev words missing en    the texts without a translation, as JSON to fill in
    ./dev words fill en FILE  take translations from such a file: {"text": "translation"}

`lupdate` finds `tr(…)` and `translate(…)`. Texts of modules that are free of Qt stand in tables; they
are handed to it as texts of the context `messages`, which the window looks them up in.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"en": "en_GB", "fi": "fi_FI"}
TABLES = (
    *(
        f"viewmodels/{name}.py"
        for name in (
            "error_words",
            "messages",
            "mark_words",
            "change_words",
            "happening_words",
            "export_words",
        )
    ),
    "services/file_words.py",
)
"""Modules without Qt whose texts the window translates. What is handed to the nämnd (`services.declaring`)
stays Swedish on purpose."""


def catalogue(language: str) -> Path:
    """The file of a language."""
    return FOLDER / f"ifn_desktop_{language}.ts"


def table_texts() -> list[str]:
    """Every text of the tables, in their order."""
    found: dict[str, None] = {}
    for name in TABLES:
        tree = ast.parse((ROOT / "ifn_desktop" / name).read_text("utf-8"))
        found.update(dict.fromkeys(_values(tree)))
    return list(found)


def _values(tree: ast.Module) -> Iterator[str]:
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for node in [*tree.body, *(field for one in classes for field in one.body)]:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        yield from _texts(value.values if isinstance(value, ast.Dict) else [value])
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
            yield from _texts(node.args[:1])
        elif isinstance(node, ast.IfExp):  # one or many, looked up a line later
            yield from _texts([node.body, node.orelse])


def _texts(nodes: Iterable[ast.AST | None]) -> Iterator[str]:
    """The constants among some expressions that have letters."""
    for node in nodes:
        if isinstance(node, ast.Tuple):  # one and many
            yield from _texts(node.elts)
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and any(map(str.isalpha, node.value))
        ):
            yield node.value


def renew(language: str, target: Path) -> None:
    """Bring a file up to date with the source; translations that are there stay."""
    sources = sorted(
        str(path.relative_to(ROOT))
        for folder in ("ui", "viewmodels", "app")
        for path in (ROOT / "ifn_desktop" / folder).rglob("*.py")
    )
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder, "tables.py")
        lines = (
            f'QT_TRANSLATE_NOOP("messages", {json.dumps(text, ensure_ascii=False)})\n'
            for text in table_texts()
        )
        tables.write_text("".join(lines), encoding="utf-8")
        listed = Path(folder, "sources.lst")
        listed.write_text("\n".join([*sources, str(tables)]), encoding="utf-8")
        done = subprocess.run(
            [
                str(Path(sys.executable).with_name("pyside6-lupdate")),
                f"@{listed}",
                *("-locations", "none", "-no-obsolete", "-source-language", "sv_SE"),
                *("-target-language", LANGUAGES[language], "-ts", str(target)),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)


def messages(language: str) -> Iterator[tuple[str, ElementTree.Element]]:
    """Every message of a language's file with its context."""
    for context in ElementTree.parse(catalogue(language)).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def missing(language: str) -> list[str]:
    """The texts without a translation, each once."""
    return list(
        dict.fromkeys(
            message.findtext("source", "")
            for _, message in messages(language)
            if not message.findtext("translation")
        )
    )


def fill(language: str, words: dict[str, str]) -> int:
    """Put translations in wherever a text has none; says how many."""
    path = catalogue(language)
    tree = ElementTree.parse(path)
    count = 0
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        known = words.get(message.findtext("source", ""))
        if translation is not None and not translation.text and known:
            translation.text = known
            translation.attrib.pop("type", None)
            count += 1
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    renew(language, path)  # in the form that Linguist writes
    return count


def main() -> int:
    """Do what the command line says."""
    match sys.argv[1:]:
        case []:
            for language in LANGUAGES:
                renew(language, catalogue(language))
                print(f"{language}: {len(missing(language))} texts without a translation")
        case ["missing", language]:
            print(json.dumps(dict.fromkeys(missing(language), ""), ensure_ascii=False, indent=0))
        case ["fill", language, file]:
            count = fill(language, json.loads(Path(file).read_text("utf-8")))
            print(f"{language}: {count} filled in, {len(missing(language))} without a translation")
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
