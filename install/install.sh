#!/bin/sh
# Builds HookGuard, installs it as a .NET tool, enables its hooks in a repository, and verifies that they block. Needs git and the .NET SDK.
set -eu

usage() {
  cat <<'TEXT'
Usage: install/install.sh [--local | --team] [--any] [--packages FOLDER] [REPOSITORY]

  REPOSITORY         the repository to guard; the one of the current folder if none is named
  --local            install as a local tool, by the repository's .config/dotnet-tools.json, not for your whole account
  --team             the same, and the first build in every clone installs the hooks there
  --any              without native code: needs no linker, starts slower
  --packages FOLDER  keep the packages there, for your team's feed: this platform's, one for all others, and the one that leads
                     to all in the folder, also those that other platforms have put there
TEXT
}

say() { printf '%s\n' "$*"; }
stop() {
  printf 'install.sh: %s\n' "$*" >&2
  exit 2
}

scope=global form=native packages='' repository=. team=
while [ $# -gt 0 ]; do
  case $1 in
    --local) scope=local ;;
    --team) scope=local team=yes ;;
    --any) form=any ;;
    --packages)
      [ $# -gt 1 ] || stop '--packages needs a folder.'
      shift
      packages=$1
      ;;
    -h | --help)
      usage
      exit
      ;;
    -*)
      usage >&2
      exit 2
      ;;
    *) repository=$1 ;;
  esac
  shift
done

command -v git >/dev/null || stop 'git is missing. Install it and run this again.'
command -v dotnet >/dev/null || stop 'the .NET SDK is missing. Install version 10 or later and run this again.'
repository=$(git -C "$repository" rev-parse --show-toplevel) || stop "$repository is not in a git repository."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
feed=${packages:-$scratch/packages}
mkdir -p "$feed"
feed=$(cd "$feed" && pwd)

# Here and not in the repository, whose global.json may pin another SDK.
cd "$(dirname "$0")/.."
project=src/HookGuard

# What the build says is shown only where it fails.
pack() { dotnet pack $project -c Release -o "$feed" "$@" >"$scratch/log" 2>&1; }
fail() {
  cat "$scratch/log" >&2
  stop 'the build failed.'
}

slower='so the package without native code is installed: it does the same but starts more slowly.'
if [ $form = native ] && ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
  say "There is no linker (clang or gcc) on this machine, $slower"
  form=any
fi
if [ $form = native ]; then
  platform=$(dotnet msbuild $project -getProperty:NETCoreSdkPortableRuntimeIdentifier)
  say "Building HookGuard for $platform. This takes a minute or two."
  pack -r "$platform" || {
    say "The native build failed, $slower It said:"
    tail -n 3 "$scratch/log"
    form=any
  }
fi
if [ $form = any ]; then
  platform=any
  say 'Building HookGuard.'
  pack -r any || fail
fi

if [ -n "$packages" ] && [ "$platform" != any ]; then
  say 'Packing for the other platforms, without native code.'
  pack -r any || fail
fi
version=$(dotnet msbuild $project -t:MinVer -getProperty:PackageVersion)

# The package that people name leads to the one for their platform: to each that is there, also from the machines of other platforms.
platforms='' others=''
for one in $(dotnet msbuild $project -getProperty:ToolPackageRuntimeIdentifiers | tr ';' ' '); do
  if [ -e "$feed/HookGuard.$one.$version.nupkg" ]; then
    platforms=${platforms:+$platforms;}$one
  else
    others="$others $one"
  fi
done
pack "-p:ToolPackageRuntimeIdentifiers=\"$platforms\"" || fail

# A package of the same version that was built before must not be taken for this one.
cache=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
rm -rf "${cache:?}/hookguard/$version" "$cache/hookguard.$platform/$version"

if [ $scope = global ]; then
  dotnet tool uninstall --global HookGuard >/dev/null 2>&1 || true
  dotnet tool install --global HookGuard --version "$version" --source "$feed" >"$scratch/log" || stop "$(cat "$scratch/log")"
  tools=${DOTNET_CLI_HOME:-$HOME}/.dotnet/tools
  case :$PATH: in
    *:"$tools":*) ;;
    *) say "To run 'hookguard' yourself, add $tools to your PATH. The hooks know where it is." ;;
  esac
  set -- "$tools/hookguard"
else
  manifest=$repository/.config/dotnet-tools.json
  [ -e "$manifest" ] || [ ! -e "$repository/dotnet-tools.json" ] || manifest=$repository/dotnet-tools.json
  # Newer SDKs would make the manifest beside the solution, where other tools do not look for it.
  if [ ! -e "$manifest" ]; then
    mkdir -p "$repository/.config"
    printf '{\n  "version": 1,\n  "isRoot": true,\n  "tools": {}\n}\n' >"$manifest"
  fi
  dotnet tool uninstall HookGuard --tool-manifest "$manifest" >/dev/null 2>&1 || true
  dotnet tool install HookGuard --tool-manifest "$manifest" --version "$version" --source "$feed" >"$scratch/log" ||
    stop "$(cat "$scratch/log")"
  # By its file: 'dotnet tool run' takes the SDK that the repository pins.
  set -- "$cache/hookguard.$platform/$version"/tools/*/"$platform"
  if [ -x "$1/hookguard" ]; then set -- "$1/hookguard"; else set -- dotnet "$1/hookguard.dll"; fi
fi

if [ -n "$team" ]; then
  cp install/msbuild/HookGuard.targets "$repository/.config/HookGuard.targets"
  if [ ! -e "$repository/Directory.Build.targets" ]; then
    cp install/msbuild/Directory.Build.targets "$repository/Directory.Build.targets"
  elif ! grep -q 'HookGuard\.targets' "$repository/Directory.Build.targets"; then
    say 'Add this line to Directory.Build.targets, before its last:'
    sed -n '/<Import/p' install/msbuild/Directory.Build.targets
  fi
fi

"$@" install "$repository"
"$@" selftest "$repository"
if [ -n "$team" ]; then
  say 'Commit these, and the first build in every clone installs the hooks: .config Directory.Build.targets'
fi
if [ -n "$packages" ]; then
  say '' "HookGuard $version for a feed is in $feed: push all of it. It leads to: $(printf %s "$platforms" | tr ';' ' ')."
  say 'HookGuard.any fits every platform that has the .NET runtime 10; it starts more slowly.'
  [ -z "$others" ] || say "The same command with this folder, on machines of other platforms, adds native code for those:$others"
fi
