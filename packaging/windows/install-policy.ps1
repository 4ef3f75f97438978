# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# Puts the municipality's settings where the program reads them. NOT YET RUN by anybody: see README.md.
param([Parameter(Mandatory)][string]$Policy)
$ErrorActionPreference = "Stop"
$settings = Get-Content -Raw -Encoding UTF8 $Policy | ConvertFrom-Json # stops here when it is no JSON
if (-not $settings.version -or -not $settings.set_by) { throw "version and set_by must be there (docs/managed-settings.md)" }

$folder = Join-Path $env:ProgramData "ifn-desktop"
New-Item -ItemType Directory -Force $folder | Out-Null
Copy-Item $Policy (Join-Path $folder "policy.json")
# Members read, administrators and the system write (by their numbers, whatever the language of Windows).
icacls $folder /inheritance:r /grant "*S-1-5-18:(OI)(CI)F" "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-32-545:(OI)(CI)RX"
if ($LASTEXITCODE -ne 0) { throw "icacls failed" }
