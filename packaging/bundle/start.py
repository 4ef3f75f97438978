# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the bundled program begins: the window, a command, or one of its own processes."""

import sys

from ifn_desktop.app.main import main

sys.exit(main())
