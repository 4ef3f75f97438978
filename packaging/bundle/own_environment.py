# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Runs before anything else in the bundled program: what surrounds it has no say in what it loads.

Python itself takes no PYTHON… variables and no site-packages here; that is PyInstaller's doing. Qt's
plugins are looked for in the bundle alone. What PyInstaller's starter puts into the environment for this
process is taken out again, so that programs started from here (the browser, Tesseract) load the system's
own libraries, and our own processes start like this one.
"""

import os

for _name in (
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QML_IMPORT_PATH",
    "QML2_IMPORT_PATH",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME_PLUGIN_PATH",
):
    os.environ.pop(_name, None)
for _name in [name for name in os.environ if name.startswith(("PYTHON", "_PYI_"))]:
    if _name != "PYTHON_KEYRING_BACKEND":
        del os.environ[_name]
for _name in ("LD_LIBRARY_PATH", "LIBPATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)
del _name
