#!/bin/sh
# HookGuard keeps PagerDuty credentials out of git. This runs it: the version that the repository pins, or else that of the account.
text=
for file in .config/dotnet-tools.json dotnet-tools.json; do
  if [ -f "$file" ]; then while read -r line || [ "$line" ]; do text=$text$line; done <"$file"; fi
done
found=${text#*'"hookguard":'}
if [ "$found" != "$text" ]; then
  pinned=${found#*'"version"'}
  pinned=${pinned#*\"}
  pinned=${pinned%%\"*}
  case $pinned in *[!0-9A-Za-z.+-]*) pinned=none ;; esac
  packages=${NUGET_PACKAGES:-$HOME/.nuget/packages} # never what the repository brings
  for tool in "$packages"/hookguard.linux-*/"$pinned"/tools/any/*/hookguard \
    "$packages"/hookguard.osx-*/"$pinned"/tools/any/*/hookguard "$packages"/hookguard.win-*/"$pinned"/tools/any/*/hookguard; do
    if [ -x "$tool" ]; then exec "$tool" "$@"; fi
  done
  for tool in "$packages"/hookguard.*/"$pinned"/tools/*/*/hookguard.dll "$packages/hookguard/$pinned"/tools/*/any/hookguard.dll; do
    if [ -f "$tool" ]; then exec dotnet exec "$tool" "$@"; fi
  done
  if dotnet tool run hookguard --version >/dev/null 2>&1; then exec dotnet tool run hookguard "$@"; fi
  echo "hookguard: blocked at $1: version $pinned, which this repository pins, is not installed. Run: dotnet tool restore" >&2
  exit 3
fi
for tool in '' "${DOTNET_CLI_HOME:-$HOME}/.dotnet/tools/hookguard"; do
  if [ -x "$tool" ]; then exec "$tool" "$@"; fi
done
set -f
IFS=: # no folder of the repository counts
for folder in $PATH; do
  case $folder in "$PWD" | "$PWD"/*) ;; /*) if [ -x "$folder/hookguard" ]; then exec "$folder/hookguard" "$@"; fi ;; esac
done
echo "hookguard: blocked at $1: the tool is not installed. Install it, or remove the hook: $0" >&2
exit 3
