#!/usr/bin/env bash
# Prints recall by kind and by context, and every miss and false alarm.
#
#   tests/recall.sh                      the repository's own corpus
#   tests/recall.sh FOLDER               another one: FOLDER/files, and FOLDER/truth.json
#   HOOKGUARD=PATH tests/recall.sh …     with that executable instead of the one built here
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build -c Release -v quiet tests/HookGuard.Corpus
corpus() { dotnet tests/HookGuard.Corpus/bin/Release/net10.0/HookGuard.Corpus.dll "$@"; }

if [ -n "${HOOKGUARD:-}" ]; then
    hookguard=("$HOOKGUARD")
else
    dotnet build -c Release -v quiet src/HookGuard
    hookguard=(dotnet "$PWD/src/HookGuard/bin/Release/net10.0/hookguard.dll")
fi

if [ $# -gt 0 ]; then
    corpus recall "$1" "${hookguard[@]}"
else
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    corpus fill tests/corpus "$folder" 1
    corpus recall "$folder" "${hookguard[@]}"
fi
