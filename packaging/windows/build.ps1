# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# Builds the Windows installer. NOT YET RUN by anybody: see README.md beside it.
param(
  [string]$Thumbprint = "",
  [string]$Timestamp = "http://timestamp.digicert.com"
)
$ErrorActionPreference = "Stop"
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
Set-Location $root

# A plain function on purpose: with declared parameters PowerShell would take -d and -o for its own.
function Run {
  $program, $words = $args
  & $program @words
  if ($LASTEXITCODE -ne 0) { throw "$program failed ($LASTEXITCODE)" }
}

function Sign([string[]]$Files) {
  if ($Thumbprint -eq "") { Write-Warning "not signed: $Files"; return }
  Run signtool sign /sha1 $Thumbprint /fd SHA256 /tr $Timestamp /td SHA256 /d "IFN Desktop" @Files
}

if (git status --porcelain --untracked-files=no) { throw "commit first: a package is made of a commit" }
$version = (Select-String -Path pyproject.toml -Pattern '^version = "(.+)"').Matches[0].Groups[1].Value
$env:SOURCE_DATE_EPOCH = git log -1 --format=%ct
$env:PYTHONHASHSEED = "1"
$python = "$root\.venv-package\Scripts\python.exe"

# 1. The wheel, an environment (.venv-package) with it and what uv.lock says it stands on, and the licences
# of all of that (build\LICENSES), by the part of the packager that is the same on all systems.
Run py -3.12 packaging\package.py wheel licences

# 2. The folder.
Run $python packaging\draw_icons.py resources\icons\ifn-desktop.svg build\icons\ifn-desktop.ico
$env:IFN_ICONS = "$root\build\icons"
Run $python -m PyInstaller --noconfirm --clean --distpath build\bundle --workpath build\pyinstaller `
  packaging\bundle\ifn-desktop.spec
$folder = "$root\build\bundle\ifn-desktop"
Copy-Item -Recurse -Force build\LICENSES "$folder\LICENSES"

# 3. It works before it is packed.
Run "$folder\ifn-desktop-cli.exe" --version
$trial = Join-Path $env:TEMP "ifn-trial-$PID"
New-Item -ItemType Directory $trial | Out-Null
"att prova paketet" | Set-Content -Encoding ascii "$trial\password"
$env:IFN_PASSPHRASE_FILE = "$trial\password"
Run "$folder\ifn-desktop-cli.exe" import (Get-Item resources\sample\*.pdf).FullName --profile "$trial\profile"
Run "$folder\ifn-desktop-cli.exe" doctor --profile "$trial\profile"
Remove-Item -Recurse -Force $trial

# 4. Signed inside, packed, signed outside.
Sign @("$folder\ifn-desktop.exe", "$folder\ifn-desktop-cli.exe")
$msi = "dist\IFN-Desktop-$version-x64.msi"
Run wix build -arch x64 -culture sv-SE -d "Version=$version" -d "Folder=$folder" `
  -d "Icon=$root\build\icons\ifn-desktop.ico" -o $msi packaging\windows\ifn-desktop.wxs
Sign @($msi)
Get-FileHash $msi -Algorithm SHA256
