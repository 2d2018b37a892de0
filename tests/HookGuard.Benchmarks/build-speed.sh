#!/usr/bin/env bash
# What the MSBuild step of a team (install/msbuild) adds to a build: once, when it restores the pinned tool and installs the hooks in a fresh
# clone, and later, when it compares two dates. With the step and without, in turns, and medians of the elapsed milliseconds and of those
# of the processor, which other work on the machine changes less.
# Usage: build-speed.sh [FEED]   (a folder of packages, as build/pack makes it; without one, the native package is built)   ROUNDS=11
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${ROUNDS:-11}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# What all developers of a machine have already is not what the step costs.
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
feed=${1:-$folder/feed}
[ $# -gt 0 ] || build/pack "$feed" >"$folder/log" 2>&1 || { cat "$folder/log" >&2 && exit 1; }
feed=$(cd "$feed" && pwd)
package=$(ls "$feed"/HookGuard.[0-9]*.nupkg)
version=${package##*/HookGuard.}
unset CI
export HOME=$folder/home GIT_CONFIG_NOSYSTEM=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
export DOTNET_CLI_HOME=$HOME NUGET_PACKAGES=$folder/packages NUGET_FALLBACK_PACKAGES=$packages
mkdir "$HOME"
git config --global user.name Author
git config --global user.email author@example.com

team=$folder/team
git init -q "$team"
mkdir "$team/.config" "$team/One"
cp install/msbuild/HookGuard.targets "$team/.config/"
cp install/msbuild/Directory.Build.targets "$team/"
printf '{ "version": 1, "isRoot": true, "tools": { "hookguard": { "version": "%s", "commands": ["hookguard"] } } }\n' "${version%.nupkg}" \
  >"$team/.config/dotnet-tools.json"
printf '<configuration><packageSources><clear/><add key="team" value="%s"/></packageSources></configuration>\n' "$feed" >"$team/nuget.config"
printf '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup></Project>\n' \
  >"$team/One/One.csproj"
printf 'bin/\nobj/\n' >"$team/.gitignore"
git -C "$team" add .
git -C "$team" commit -qm First

# timed NAME COMMAND…: notes the milliseconds that it takes, elapsed and of the processor.
TIMEFORMAT='%R %U %S'
timed() {
  local name=$1
  shift
  { time "$@" >"$folder/log" 2>&1 || { cat "$folder/log" >&2 && exit 1; }; } 2>&1 | awk -v name="$name" '{ print name, $1 * 1000, ($2 + $3) * 1000 }' >>"$folder/times"
}
median() { awk -v name="$1" -v field="$2" '$1 == name { print $field }' "$folder/times" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
row() {
  local field text=''
  for field in 2 3; do
    text="$text $(median "$2-without" $field) $(median "$2-with" $field) $(($(median "$2-with" $field) - $(median "$2-without" $field)))"
  done
  # shellcheck disable=SC2086 # six words
  printf '%-32s %8d %8d %8d  %8d %8d %8d\n' "$1" $text
}

for ((round = 0; round < (rounds + 3) / 4; round++)); do
  # In CI the step does nothing.
  for with in without with; do
    rm -rf "$folder/clone" "$NUGET_PACKAGES" && git clone -q "$team" "$folder/clone"
    ci=$([ $with = with ] || echo true)
    timed "first-$with" env CI="$ci" dotnet restore "$folder/clone/One"
  done
done
[ -x "$folder/clone/.git/hooks/pre-commit" ] || { echo 'the step installed no hook' >&2 && exit 1; }
dotnet build "$folder/clone/One" >"$folder/log" || { cat "$folder/log" >&2 && exit 1; }
for ((round = 0; round < rounds; round++)); do
  for with in without with; do
    ci=$([ $with = with ] || echo true)
    timed "later-$with" env CI="$ci" dotnet build --no-restore "$folder/clone/One"
  done
done
printf '%-32s %8s %8s %8s  %8s %8s %8s\n' "medians in ms, $rounds rounds" without with added 'CPU: w/o' with added
row 'first restore in a clone' first
row 'later builds, nothing to compile' later
