#!/usr/bin/env bash
# Measures HookGuard against git alone, cat, ripgrep and every peer on PATH, and how its time grows with all that may grow; writes
# docs/COMPARISON.md and its pictures. Some 20 minutes on a machine with nothing else to do.
# Usage: compare.sh [--short]   (growth alone, in a minute: exit code 1 where an exponent is above 1.15)   TOOL=path of a published hookguard
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
tool=${TOOL:-}
if [ -z "$tool" ]; then
    dotnet publish "$here/src/HookGuard" -c Release -r linux-x64 -v q --tl:off -o "$here/artifacts/speed" >/dev/null
    tool=$here/artifacts/speed/hookguard
fi

exec dotnet run -c Release -v q --project "$here/tests/HookGuard.Benchmarks" -- --compare "$tool" "$@"
