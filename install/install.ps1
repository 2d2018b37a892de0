#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds HookGuard, installs it as a .NET tool, has git run it in a repository, and proves that it blocks. Needs git and the .NET SDK.
.PARAMETER Repository
The repository to guard; the one of the current folder if none is named.
.PARAMETER Local
Install as a local tool, by the repository's .config/dotnet-tools.json, not for your whole account.
.PARAMETER Any
Without native code: needs no linker, starts slower.
.PARAMETER Packages
Keep the packages in this folder, for a feed of your team's.
#>
param([string]$Repository = '.', [switch]$Local, [switch]$Any, [string]$Packages)

$ErrorActionPreference = 'Stop'

function Stop-Install([string]$Reason) {
    [Console]::Error.WriteLine("install.ps1: $Reason")
    exit 2
}

function Test-Program([string]$Name) { $null -ne (Get-Command $Name -CommandType Application -ErrorAction Ignore) }

# Native code needs the C++ tools of Visual Studio on Windows, and clang or gcc elsewhere.
function Test-Linker {
    if (-not $IsWindows -and $PSVersionTable.PSEdition -eq 'Core') { return (Test-Program clang) -or (Test-Program gcc) }
    $finder = Join-Path ${env:ProgramFiles(x86)} 'Microsoft Visual Studio\Installer\vswhere.exe'
    (Test-Path $finder) -and [bool](& $finder -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath)
}

# The package that people name, and the one for a platform that it leads to. What the build says is shown only where it fails.
function Invoke-Pack([string]$Platform) {
    $script:log = & dotnet pack $project -c Release -o $Packages "-p:ToolPackageRuntimeIdentifiers=$Platform" 2>&1
    if ($LASTEXITCODE -eq 0) { $script:log = & dotnet pack $project -c Release -o $Packages -r $Platform 2>&1 }
    $LASTEXITCODE -eq 0
}

if (-not (Test-Program git)) { Stop-Install 'git is missing. Install it and run this again.' }
if (-not (Test-Program dotnet)) { Stop-Install 'the .NET SDK is missing. Install version 10 or later and run this again.' }
$project = Join-Path (Split-Path $PSScriptRoot) 'src/HookGuard'
$top = & git -C $Repository rev-parse --show-toplevel
if ($LASTEXITCODE -ne 0) { Stop-Install "$Repository is not in a git repository." }

$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$scratch = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
if (-not $Packages) { $Packages = $scratch }
$Packages = (New-Item -ItemType Directory -Force $Packages).FullName
# Not in the repository, which may pin another SDK in its global.json.
Push-Location $project
try {
    $slower = 'so the package without native code is installed: it does the same but starts more slowly.'
    $native = -not $Any
    if ($native -and -not (Test-Linker)) {
        "There is no linker on this machine, $slower"
        $native = $false
    }
    if ($native) {
        $platform = & dotnet msbuild $project -getProperty:NETCoreSdkPortableRuntimeIdentifier
        "Building HookGuard for $platform. This takes a minute or two."
        if (-not (Invoke-Pack $platform)) {
            "The native build failed, $slower It said:"
            $log | Select-Object -Last 3
            $native = $false
        }
    }
    if (-not $native) {
        $platform = 'any'
        'Building HookGuard.'
        if (-not (Invoke-Pack any)) {
            $log
            Stop-Install 'the build failed.'
        }
    }

    # A package of the same version that was built before must not be taken for this one.
    $version = & dotnet msbuild $project -getProperty:Version
    $cache = (& dotnet nuget locals global-packages --list) -replace '^global-packages: '
    "hookguard/$version", "hookguard.$platform/$version" | ForEach-Object { Join-Path $cache $_ } |
        Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force

    $scope = if ($Local) { '--local' } else { '--global' }
    $place = @()
    if ($Local) {
        $manifest = Join-Path $top '.config/dotnet-tools.json'
        $beside = Join-Path $top 'dotnet-tools.json'
        if (-not (Test-Path $manifest) -and (Test-Path $beside)) { $manifest = $beside }
        if (-not (Test-Path $manifest)) {
            # Newer SDKs would make the manifest beside the solution, where other tools do not look for it.
            New-Item -ItemType Directory -Force (Split-Path $manifest) | Out-Null
            Set-Content $manifest '{ "version": 1, "isRoot": true, "tools": {} }'
        }
        $place = @('--tool-manifest', $manifest)
    }
    & dotnet tool uninstall $scope HookGuard @place 2>&1 | Out-Null
    $log = & dotnet tool install $scope HookGuard --version $version --source $Packages @place 2>&1
    if ($LASTEXITCODE -ne 0) { Stop-Install "$log" }

    $built = Join-Path $cache "hookguard.$platform/$version/tools"
    $hookguard = if ($native) {
        , (Get-ChildItem $built -Recurse -Include hookguard, hookguard.exe | Select-Object -First 1).FullName
    }
    else {
        'dotnet', 'exec', (Get-ChildItem $built -Recurse -Include hookguard.dll | Select-Object -First 1).FullName
    }
    if (-not $Local) {
        $account = if ($env:DOTNET_CLI_HOME) { $env:DOTNET_CLI_HOME } else { [Environment]::GetFolderPath('UserProfile') }
        $tools = Join-Path $account '.dotnet/tools'
        if ($env:PATH.Split([IO.Path]::PathSeparator) -notcontains $tools) {
            "To run 'hookguard' yourself, add $tools to your PATH. The hooks know where it is."
        }
        $env:PATH += [IO.Path]::PathSeparator + $tools
        $hookguard = @('hookguard')
    }

    $program, $first = $hookguard
    & $program @first install $top
    if ($LASTEXITCODE -eq 0) { & $program @first selftest $top }
    exit $LASTEXITCODE
}
finally {
    Pop-Location
    Remove-Item -Recurse -Force -ErrorAction Ignore $scratch
}
