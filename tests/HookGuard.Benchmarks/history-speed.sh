#!/usr/bin/env bash
# Measures `hookguard scan --history` against `git log -p -U0 --all` on a made-up repository, one after the other in one run:
# wall time of the first and the second scan, the peak memory of the tool and of the tool with its git processes. Then what the pre-push hook
# takes for one commit, against the question which commits those are, and for a large part of the history, against its patches.
# Usage: history-speed.sh [COMMITS [REPOSITORY]]   TOOL=path of a published hookguard, else it is published first
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
commits=${1:-12000}
repository=${2:-$(mktemp -d)/history.git}
tool=${TOOL:-}
if [ -z "$tool" ]; then
    dotnet publish "$here/src/HookGuard" -c Release -r linux-x64 -v q --tl:off -o "$here/artifacts/speed" >/dev/null
    tool=$here/artifacts/speed/hookguard
fi

if [ ! -d "$repository" ]; then
    git init -q --bare -b main "$repository"
    dotnet run --project "$here/tests/HookGuard.Benchmarks" -c Release -v q -- history-repository "$commits" "$here/src" |
        git -C "$repository" fast-import --quiet --done
    git -C "$repository" gc -q
fi

cd "$repository"
rm -rf hookguard
seconds() { # the shortest of three runs
    local best='' start end
    for _ in 1 2 3; do
        [ "${before:-}" ] && eval "$before"
        start=$EPOCHREALTIME
        "$@" >/dev/null 2>&1 || true
        end=$EPOCHREALTIME
        best=$(echo "$start $end ${best:-999999}" | awk '{ d = $2 - $1; print (d < $3 ? d : $3) }')
    done
    echo "$best"
}
peak() { # kB of the tool alone, and of the tool with its children, sampled
    "$@" >/dev/null 2>&1 &
    local pid=$! own=0 all=0
    while [ -d "/proc/$pid" ]; do
        local now_own now_all=0 child
        now_own=$(awk '/VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || echo 0)
        for child in $pid $(pgrep -P "$pid" || true); do
            now_all=$((now_all + $(awk '/RssAnon/ { print $2 }' "/proc/$child/status" 2>/dev/null || echo 0)))
        done
        own=$((now_own > own ? now_own : own))
        all=$((now_all > all ? now_all : all))
        sleep 0.05
    done
    echo "$own $all"
}
ratio() { echo "$1 $2" | awk '{ printf "%.2f", $1 / $2 }'; }

git log -p -U0 --all >/dev/null
log=$(seconds git log -p -U0 --all)
first=$(before='rm -rf hookguard' seconds "$tool" scan --history)
second=$(seconds "$tool" scan --history)
rm -rf hookguard
read -r own all <<<"$(peak "$tool" scan --history)"

# remote_has COMMIT: as after a push or a fetch. Taken back at the end: it would be one more ref to scan the next time.
remote_has() { git update-ref refs/remotes/origin/main "$1"; }
trap 'git update-ref -d refs/remotes/origin/main; git config --remove-section remote.origin' EXIT
git config remote.origin.url ../remote.git
tip=$(git rev-parse main)
push() { "$tool" pre-push origin ../remote.git <<<"refs/heads/main $tip refs/heads/main $(git rev-parse refs/remotes/origin/main)"; }

base=$(git rev-list --first-parent main | sed -n "$((commits / 3))p")
part=$(git rev-list --count "$base..main")
remote_has "$base"
part_log=$(seconds git log -p -U0 "$base..main")
part_push=$(before='rm -rf hookguard' seconds push)
remote_has main~1
one_list=$(seconds git rev-list HEAD --not --remotes)
one_push=$(seconds push)
one=$(git rev-list --count HEAD --not --remotes)

echo "repository: $(git rev-list --count --all) commits, $(git rev-list --count --merges --all) merges, $(git tag | wc -l) tags, $(git count-objects -vH | awk '/size-pack/ { print $2, $3 }') packed"
printf '%-46s %8.2f s\n' 'git log -p -U0 --all' "$log"
printf '%-46s %8.2f s  ratio %s\n' 'hookguard scan --history, first' "$first" "$(ratio "$first" "$log")"
printf '%-46s %8.2f s  ratio %s of the first\n' 'hookguard scan --history, second' "$second" "$(ratio "$second" "$first")"
printf '%-46s %8.0f MB, with its git processes %.0f MB\n' 'peak memory' "$((own / 1024))" "$((all / 1024))"
printf '%-46s %8.2f s\n' "git log -p -U0 of $part commits" "$part_log"
printf '%-46s %8.2f s  ratio %s\n' "hookguard pre-push of $part commits" "$part_push" "$(ratio "$part_push" "$part_log")"
printf '%-46s %8.3f s\n' "git rev-list HEAD --not --remotes, $one commits" "$one_list"
printf '%-46s %8.3f s  ratio %s\n' "hookguard pre-push of $one commits" "$one_push" "$(ratio "$one_push" "$one_list")"
