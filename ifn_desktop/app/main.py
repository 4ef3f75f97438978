# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the program begins: a command, the window, or (in a bundle) a PDF worker."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ifn_desktop.config.memory import leave_no_core


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program.

    Args:
        argv: the command line without the program's name; sys.argv's when None.

    Returns:
        The exit code.
    """
    leave_no_core()
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["--voice"]:
        from ifn_desktop.app.voice import main as speak

        return speak(words[1:])
    if words[:1] == ["--pdf-worker"]:
        from ifn_desktop.pdf import worker

        return worker.main(words[1:])
    if words[:1] == ["--first-look"]:
        from ifn_desktop.app import first_look

        return first_look.main(words[1:])
    from ifn_desktop.config.paths import ProfilePaths, default_profile

    if not words:
        from ifn_desktop.app.window_start import run_window

        return run_window((), default_profile())
    from ifn_desktop.app.arguments import parse_arguments

    arguments = parse_arguments(words)
    paths = ProfilePaths(arguments.profile.absolute()) if arguments.profile else default_profile()
    if arguments.command is not None:
        from ifn_desktop.app.cli import run_command

        return run_command(arguments, paths)
    if arguments.version:
        from ifn_desktop import __version__

        print(f"ifn-desktop {__version__}")
        return 0
    from ifn_desktop.app.window_start import run_window

    return run_window(arguments.files, paths, sample=arguments.sample)


if __name__ == "__main__":
    sys.exit(main())
