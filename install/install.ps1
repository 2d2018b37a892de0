#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds HookGuard, installs it as a .NET tool, enables its hooks in a repository, and verifies that they block. Needs git and the .NET SDK.
.PARAMETER Repository
The repository to guard; the one of the current folder if none is named.
.PARAMETER Local
Install as a local tool, by the repository's .config/dotnet-tools.json, not for your whole account.
.PARAMETER Team
The same, and the first build in every clone installs the hooks there.
.PARAMETER Any
Without native code: needs no linker, starts slower.
.PARAMETER Packages
Keep the packages in this folder, for your team's feed: this platform's, one for all others, and the one that leads to all in the
folder, also those that other platforms have put there.
#>
param([string]$Repository = '.', [switch]$Local, [switch]$Team, [switch]$Any, [string]$Packages)

$ErrorActionPreference = 'Stop'
# Programs end with an exit code, which is looked at, and not with an exception.
$PSNativeCommandUseErrorActionPreference = $false

function Stop-Install([string]$Reason) {
    [Console]::Error.WriteLine("install.ps1: $Reason")
    exit 2
}

function Test-Program([string]$Name) { $null -ne (Get-Command $Name -CommandType Application -ErrorAction Ignore) }

# Native code needs the C++ tools of Visual Studio on Windows, and clang or gcc elsewhere.
function Test-Linker {
    if ($PSVersionTable.PSEdition -eq 'Core' -and -not $IsWindows) { return (Test-Program clang) -or (Test-Program gcc) }
    $finder = Join-Path ${env:ProgramFiles(x86)} 'Microsoft Visual Studio\Installer\vswhere.exe'
    (Test-Path $finder) -and [bool](& $finder -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath)
}

# Keeps what dotnet says for where it fails. Windows PowerShell makes an error of each line on standard error, and 'Stop' would end at the first.
function Invoke-Dotnet {
    $ErrorActionPreference = 'Continue'
    $script:log = & dotnet @args 2>&1 | ForEach-Object { "$_" }
    $LASTEXITCODE -eq 0
}

function Invoke-Pack { Invoke-Dotnet pack $project -c Release -o $feed @args }

function Stop-Build {
    $log
    Stop-Install 'the build failed.'
}

if (-not (Test-Program git)) { Stop-Install 'git is missing. Install it and run this again.' }
if (-not (Test-Program dotnet)) { Stop-Install 'the .NET SDK is missing. Install version 10 or later and run this again.' }
# Paths of git are UTF-8, whatever the console's code page is.
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
$top = & git -C $Repository rev-parse --show-toplevel
if ($LASTEXITCODE -ne 0) { Stop-Install "$Repository is not in a git repository." }

$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$scratch = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
$feed = if ($Packages) { $Packages } else { $scratch }
$feed = (New-Item -ItemType Directory -Force $feed).FullName
# Here and not in the repository, whose global.json may pin another SDK.
Push-Location (Split-Path $PSScriptRoot)
try {
    $project = 'src/HookGuard'
    $slower = 'so the package without native code is installed: it does the same but starts more slowly.'
    $native = -not $Any
    if ($native -and -not (Test-Linker)) {
        "There is no linker on this machine, $slower"
        $native = $false
    }
    if ($native) {
        $platform = & dotnet msbuild $project -getProperty:NETCoreSdkPortableRuntimeIdentifier
        "Building HookGuard for $platform. This takes a minute or two."
        if (-not (Invoke-Pack -r $platform)) {
            "The native build failed, $slower It said:"
            $log | Select-Object -Last 3
            $native = $false
        }
    }
    if (-not $native) {
        $platform = 'any'
        'Building HookGuard.'
        if (-not (Invoke-Pack -r any)) { Stop-Build }
    }

    if ($Packages -and $platform -ne 'any') {
        'Packing for the other platforms, without native code.'
        if (-not (Invoke-Pack -r any)) { Stop-Build }
    }
    $version = & dotnet msbuild $project -t:MinVer -getProperty:PackageVersion

    # The package that people name leads to the one for their platform: to each that is there, also from the machines of other platforms.
    $known = (& dotnet msbuild $project -getProperty:ToolPackageRuntimeIdentifiers) -split ';'
    $there = { Test-Path (Join-Path $feed "HookGuard.$_.$version.nupkg") }
    $platforms = @($known | Where-Object $there)
    $others = @($known | Where-Object { $platforms -notcontains $_ })
    if (-not (Invoke-Pack "-p:ToolPackageRuntimeIdentifiers=`"$($platforms -join ';')`"")) { Stop-Build }

    # A package of the same version that was built before must not be taken for this one.
    $cache = (& dotnet nuget locals global-packages --list) -replace '^global-packages: '
    $installed = Join-Path $cache "hookguard.$platform/$version"
    (Join-Path $cache "hookguard/$version"), $installed | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force

    if ($Local -or $Team) {
        $manifest = Join-Path $top '.config/dotnet-tools.json'
        $other = Join-Path $top 'dotnet-tools.json'
        if (-not (Test-Path $manifest) -and (Test-Path $other)) { $manifest = $other }
        if (-not (Test-Path $manifest)) {
            # Newer SDKs would make the manifest beside the solution, where other tools do not look for it.
            New-Item -ItemType Directory -Force (Split-Path $manifest) | Out-Null
            Set-Content $manifest '{ "version": 1, "isRoot": true, "tools": {} }'
        }
        $null = Invoke-Dotnet tool uninstall HookGuard --tool-manifest $manifest
        if (-not (Invoke-Dotnet tool install HookGuard --tool-manifest $manifest --version $version --source $feed)) {
            Stop-Install "$log"
        }
        # By its file: 'dotnet tool run' takes the SDK that the repository pins.
        $folder = (Get-Item (Join-Path $installed "tools/*/$platform")).FullName
        $hookguard = @('hookguard.exe', 'hookguard' | ForEach-Object { Join-Path $folder $_ } | Where-Object { Test-Path $_ })
        if (-not $hookguard) { $hookguard = 'dotnet', (Join-Path $folder 'hookguard.dll') }
    }
    else {
        $null = Invoke-Dotnet tool uninstall --global HookGuard
        if (-not (Invoke-Dotnet tool install --global HookGuard --version $version --source $feed)) { Stop-Install "$log" }
        $account = if ($env:DOTNET_CLI_HOME) { $env:DOTNET_CLI_HOME } else { [Environment]::GetFolderPath('UserProfile') }
        $tools = Join-Path $account '.dotnet/tools'
        if ($env:PATH.Split([IO.Path]::PathSeparator) -notcontains $tools) {
            "To run 'hookguard' yourself, add $tools to your PATH. The hooks know where it is."
        }
        $hookguard = @(Join-Path $tools 'hookguard')
    }

    if ($Team) {
        Copy-Item install/msbuild/HookGuard.targets (Join-Path $top '.config/HookGuard.targets')
        $targets = Join-Path $top 'Directory.Build.targets'
        if (-not (Test-Path $targets)) { Copy-Item install/msbuild/Directory.Build.targets $targets }
        elseif (-not (Select-String -Quiet -SimpleMatch 'HookGuard.targets' $targets)) {
            'Add this line to Directory.Build.targets, before its last:'
            Get-Content install/msbuild/Directory.Build.targets | Select-String -SimpleMatch '<Import' | ForEach-Object { $_.Line }
        }
    }

    $program, $first = $hookguard
    $before = @($first | Where-Object { $_ })
    & $program @before install $top
    if ($LASTEXITCODE -eq 0) { & $program @before selftest $top }
    $ended = $LASTEXITCODE
    if ($Team) { 'Commit these, and the first build in every clone installs the hooks: .config Directory.Build.targets' }
    if ($Packages) {
        ''
        "HookGuard $version for a feed is in ${feed}: push all of it. It leads to: $platforms."
        'HookGuard.any fits every platform that has the .NET runtime 10; it starts more slowly.'
        if ($others) { "The same command with this folder, on machines of other platforms, adds native code for those: $others" }
    }
    exit $ended
}
finally {
    Pop-Location
    Remove-Item -Recurse -Force -ErrorAction Ignore $scratch
}
