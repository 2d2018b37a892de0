#!/usr/bin/env bash
# Measures the detection with the hookguard command, as people run it.
#
#   tests/measure.sh recall [FOLDER]    recall by kind and by context, and every miss and false alarm: of the repository's own corpus,
#                                       or of FOLDER/files against FOLDER/truth.json
#   tests/measure.sh random COUNT [SEED]
#                                       recall by sampling: COUNT random keys of each kind in three places each, as the table in
#                                       docs/CORPUS.md, and why any is missed
#   tests/measure.sh alarms FOLDER…     what is found in folders that hold no credential, for a look by eye
#
# HOOKGUARD names another command than the one built here.
set -euo pipefail
here=$(dirname "$(realpath "$0")")

dotnet build -c Release -v quiet -clp:NoSummary "$here/HookGuard.Corpus"
measure() { dotnet "$here/HookGuard.Corpus/bin/Release/net10.0/HookGuard.Corpus.dll" "$@"; }

if [ "${1:-}" != random ] && [ -z "${HOOKGUARD:-}" ]; then
    dotnet build -c Release -v quiet -clp:NoSummary "$here/../src/HookGuard"
    export HOOKGUARD="dotnet $here/../src/HookGuard/bin/Release/net10.0/hookguard.dll"
fi

if [ "$*" = recall ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    measure fill "$here/corpus" "$folder" 1
    measure recall "$folder"
else
    measure "$@"
fi
