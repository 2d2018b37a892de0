#!/bin/sh
# Builds HookGuard, installs it as a .NET tool, has git run it in a repository, and proves that it blocks. Needs git and the .NET SDK.
set -eu

usage() {
  cat <<'TEXT'
Usage: install/install.sh [--local] [--any] [--packages FOLDER] [REPOSITORY]

  REPOSITORY         the repository to guard; the one of the current folder if none is named
  --local            install as a local tool, by the repository's .config/dotnet-tools.json, not for your whole account
  --any              without native code: needs no linker, starts slower
  --packages FOLDER  keep the packages there, for a feed of your team's
TEXT
}

say() { printf '%s\n' "$*"; }
stop() {
  printf 'install.sh: %s\n' "$*" >&2
  exit 2
}

scope=global form=native packages='' repository=.
while [ $# -gt 0 ]; do
  case $1 in
    --local) scope=local ;;
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
project=$(cd "$(dirname "$0")/.." && pwd)/src/HookGuard
repository=$(git -C "$repository" rev-parse --show-toplevel) || stop "$repository is not in a git repository."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
packages=${packages:-$scratch/packages}
mkdir -p "$packages"
packages=$(cd "$packages" && pwd)

# The package that people name, and the one for a platform that it leads to. What the build says is shown only where it fails.
pack() {
  dotnet pack "$project" -c Release -o "$packages" -p:ToolPackageRuntimeIdentifiers="$1" >"$scratch/log" 2>&1 &&
    dotnet pack "$project" -c Release -o "$packages" -r "$1" >"$scratch/log" 2>&1
}

slower='so the package without native code is installed: it does the same but starts more slowly.'
if [ $form = native ] && ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
  say "There is no linker (clang or gcc) on this machine, $slower"
  form=any
fi
if [ $form = native ]; then
  platform=$(dotnet msbuild "$project" -getProperty:NETCoreSdkPortableRuntimeIdentifier)
  say "Building HookGuard for $platform. This takes a minute or two."
  pack "$platform" || {
    say "The native build failed, $slower It said:"
    tail -n 3 "$scratch/log"
    form=any
  }
fi
if [ $form = any ]; then
  platform=any
  say 'Building HookGuard.'
  pack any || {
    cat "$scratch/log" >&2
    stop 'the build failed.'
  }
fi

# A package of the same version that was built before must not be taken for this one.
version=$(dotnet msbuild "$project" -getProperty:Version)
cache=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
rm -rf "${cache:?}/hookguard/$version" "$cache/hookguard.$platform/$version"

# The repository may pin another SDK in its global.json, which is looked for where dotnet is started.
cd "$project"
if [ $scope = global ]; then
  dotnet tool uninstall --global HookGuard >/dev/null 2>&1 || true
  dotnet tool install --global HookGuard --version "$version" --source "$packages" >"$scratch/log" || stop "$(cat "$scratch/log")"
  tools=${DOTNET_CLI_HOME:-$HOME}/.dotnet/tools
  case :$PATH: in
    *:"$tools":*) ;;
    *) say "To run 'hookguard' yourself, add $tools to your PATH. The hooks know where it is." ;;
  esac
  hookguard() { "$tools/hookguard" "$@"; }
else
  # Newer SDKs would make the manifest beside the solution, where other tools do not look for it.
  manifest=$repository/.config/dotnet-tools.json
  [ -e "$manifest" ] || [ ! -e "$repository/dotnet-tools.json" ] || manifest=$repository/dotnet-tools.json
  if [ ! -e "$manifest" ]; then
    mkdir -p "$repository/.config"
    printf '{\n  "version": 1,\n  "isRoot": true,\n  "tools": {}\n}\n' >"$manifest"
  fi
  dotnet tool uninstall HookGuard --tool-manifest "$manifest" >/dev/null 2>&1 || true
  dotnet tool install HookGuard --version "$version" --source "$packages" --tool-manifest "$manifest" >"$scratch/log" ||
    stop "$(cat "$scratch/log")"
  hookguard() { (cd "$repository" && sh "$project/../../hooks/hookguard.sh" "$@"); }
fi

hookguard install "$repository"
hookguard selftest "$repository"
