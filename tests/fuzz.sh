#!/usr/bin/env bash
# Feeds whatever reads what others wrote with made-up inputs that follow the branches of the code.
# Usage: tests/fuzz.sh MINUTES [TARGET…]    all targets, or those named, in that time together; SEED chooses other inputs
set -euo pipefail
here=$(dirname "$(realpath "$0")")

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet build -c Release -v quiet -clp:NoSummary "$here/HookGuard.Fuzzing"
cp -r "$here/HookGuard.Fuzzing/bin/Release/net10.0/." "$folder"
dotnet "$here/HookGuard.Fuzzing/bin/Release/net10.0/HookGuard.Fuzzing.dll" --instrument "$folder"

minutes=$1
shift
targets=$#
[ "$targets" -gt 0 ] || targets=$(find "$here/HookGuard.Fuzzing/Targets" -name '*Target.cs' | wc -l)
seconds=$(awk "BEGIN { print $minutes * 60 / $targets }")
dotnet "$folder/HookGuard.Fuzzing.dll" "$seconds" "${SEED:-1}" "$@"
