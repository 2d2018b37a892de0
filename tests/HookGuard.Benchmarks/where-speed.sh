#!/usr/bin/env bash
# Measures `hookguard where`, by fingerprint and by place, against a cold `hookguard scan --history` on a made-up repository:
# wall time, the shortest of some runs, in turns.
# Usage: where-speed.sh [COMMITS [REPOSITORY]]   TOOL=path of a published hookguard, else it is published first; ROUNDS=3
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
commits=${1:-10000}
repository=${2:-$(mktemp -d)/history}
tool=${TOOL:-}
if [ -z "$tool" ]; then
    dotnet publish "$here/src/HookGuard" -c Release -r linux-x64 -v q --tl:off -o "$here/artifacts/speed" >/dev/null
    tool=$here/artifacts/speed/hookguard
fi

if [ ! -d "$repository" ]; then
    git init -q -b main "$repository"
    dotnet run --project "$here/tests/HookGuard.Benchmarks" -c Release -v q -- history-repository "$commits" "$here/src" |
        git -C "$repository" fast-import --quiet --done
    git -C "$repository" gc -q
    git -C "$repository" reset -q --hard
fi

cd "$repository"
findings=$("$tool" scan --history --format jsonl || true)
fingerprint=$(grep -o 'hg1:[0-9a-f]*' <<<"$findings" | tail -n 1)
place=$("$tool" where "$fingerprint" --format json | grep -oE '"place": "[0-9a-f]{12} [^", ]+' | head -n 1 | sed 's/.*"//; s/ /:/')
line=$("$tool" scan --history --format text 2>&1 | grep -oE "${place#*:}:[0-9]+" | head -n 1 | sed 's/.*://' || true)

declare -A best
run() { # NAME COMMAND…
    local name=$1 start took
    shift
    rm -rf .git/hookguard
    start=${EPOCHREALTIME/./}
    "$@" >/dev/null 2>&1 || true
    took=$((${EPOCHREALTIME/./} - start))
    best[$name]=$((took < ${best[$name]:-999999999} ? took : ${best[$name]:-999999999}))
}
for ((round = 0; round < ${ROUNDS:-3}; round++)); do
    run scan "$tool" scan --history
    run fingerprint "$tool" where "$fingerprint"
    [ -n "$line" ] && run place "$tool" where "$place:$line"
done

show() { printf '%-46s %8.2f s  ratio %s\n' "$1" "$(awk "BEGIN { print $2 / 1e6 }")" "$(awk "BEGIN { printf \"%.2f\", $2 / ${best[scan]} }")"; }
echo "repository: $(git rev-list --count --all) commits, $(git count-objects -v | awk '/in-pack/ { print $2 }') objects"
show 'hookguard scan --history, cold' "${best[scan]}"
show 'hookguard where FINGERPRINT' "${best[fingerprint]}"
[ -n "$line" ] && show 'hookguard where COMMIT:PATH:LINE' "${best[place]}"
