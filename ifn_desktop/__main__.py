# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`python -m ifn_desktop` is `ifn-desktop`."""

import sys

from ifn_desktop.app.main import main

sys.exit(main())
