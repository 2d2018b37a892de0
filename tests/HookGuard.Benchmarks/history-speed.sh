#!/usr/bin/env bash
# Measures `hookguard scan --history` against `git log -p -U0 --all` on a made-up repository, one after the other in one run:
# wall time of the first and the second scan, the peak memory of the tool and of the tool with its git processes. Then what the pre-push hook
# takes for thousands of commits, one push that is blocked and one that passes, against their patches, and for one commit, against the
# question which commits those are; and all of that push, with hooks that do nothing beside it.
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

# make REPOSITORY COMMITS [RARITY]: the rarer its credentials are, down to none.
make() {
    [ -d "$1" ] && return
    git init -q --bare -b main "$1"
    dotnet run --project "$here/tests/HookGuard.Benchmarks" -c Release -v q -- history-repository "$2" "$here/src" ${3:-} |
        git -C "$1" fast-import --quiet --done
    git -C "$1" gc -q
}
make "$repository" "$commits"
make "$repository.clean" $((commits * 5 / 12)) 1000000

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
memory() { # FIELD PROCESS: kB; 0 of a process that has just ended
    local kilobytes
    kilobytes=$(awk -v field="$1:" '$1 == field { print $2 }' "/proc/$2/status" 2>/dev/null || true)
    echo "${kilobytes:-0}"
}
peak() { # kB of the tool alone, and of the tool with its children, sampled
    "$@" >/dev/null 2>&1 &
    local pid=$! own=0 all=0
    while [ -d "/proc/$pid" ]; do
        local now_own now_all=0 child
        now_own=$(memory VmHWM "$pid")
        for child in $pid $(pgrep -P "$pid" || true); do
            now_all=$((now_all + $(memory RssAnon "$child")))
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
leave() {
    git update-ref -d refs/remotes/origin/main
    git config --remove-section remote.origin
}
trap leave EXIT
pushed() { echo "refs/heads/main $(git rev-parse main) refs/heads/main $(git rev-parse refs/remotes/origin/main)"; }
push() { "$tool" pre-push origin ../remote.git <<<"$lines"; }

# many COMMIT: sets count, log and push for the commits that a remote lacks which has that one.
many() {
    git config remote.origin.url ../remote.git
    remote_has "$1"
    lines=$(pushed)
    many_count=$(git rev-list --count "$1..main")
    many_log=$(seconds git log -p -U0 "$1..main")
    many_push=$(before='rm -rf hookguard' seconds push)
    many_exit=0
    push >/dev/null 2>&1 || many_exit=$?
}
line=$(git rev-list --first-parent --count main)
many "$(git rev-list --first-parent main | sed -n "$((line * 42 / 100))p")"
here_pushed=("$many_count" "$many_log" "$many_push" "$many_exit")
leave
cd "$repository.clean"
many "$(git rev-list --first-parent main | tail -n 5 | head -n 1)"
clean_pushed=("$many_count" "$many_log" "$many_push" "$many_exit")
leave

# One commit, in a clone with a work tree that pushes to a repository on disk. Nothing arrives: each push is the same as the last.
clone=$(mktemp -d)/clone
git clone -q --shared "$repository.clean" "$clone"
git clone -q --bare --shared "$repository.clean" "$clone.git"
cd "$clone"
trap - EXIT
git config user.name Author
git config user.email author@example.com
git config remote.origin.url "$clone.git"
git commit -q --allow-empty -m 'Nothing yet'
date >dated
git add dated
git commit -q -m 'One commit'
git push -q origin main~1:main
git update-ref refs/remotes/origin/main main~1

hook() { # FILE TOOL: the hook as it is installed, around a tool
    cp "$here/hooks/pre-push" "$1/"
    sed "s|@HOOKGUARD@|$2|" "$here/hooks/hookguard.sh" >"$1/hookguard.sh"
    chmod +x "$1/pre-push"
}
mkdir ../none ../true ../around-true ../around-tool
printf '#!/bin/sh\nexec true\n' >../true/pre-push
chmod +x ../true/pre-push
hook ../around-true "$(type -P true)"
hook ../around-tool "$tool"
list() { git rev-list HEAD --not --remotes; }
push_with() { git -c core.hooksPath="../$1" push -q --dry-run origin main; }

# milliseconds COMMAND…: the shortest of many, all of them in turns, into the array of that name.
declare -A milliseconds
in_turns() {
    local round start took
    for ((round = 0; round < ${ROUNDS:-100}; round++)); do
        for command in "$@"; do
            start=${EPOCHREALTIME/./}
            $command >/dev/null 2>&1
            took=$((${EPOCHREALTIME/./} - start))
            milliseconds[$command]=$((took < ${milliseconds[$command]:-999999} ? took : ${milliseconds[$command]:-999999}))
        done
    done
}
lines=$(pushed)
in_turns list push 'push_with none' 'push_with true' 'push_with around-true' 'push_with around-tool'
show() { printf '%-46s %8.2f ms%s\n' "$1" "$(echo "$2" | awk '{ print $1 / 1000 }')" "${3:+  $3}"; }

cd "$repository"
echo "repository: $(git rev-list --count --all) commits, $(git rev-list --count --merges --all) merges, $(git tag | wc -l) tags, $(git count-objects -vH | awk '/size-pack/ { print $2, $3 }') packed"
printf '%-46s %8.2f s\n' 'git log -p -U0 --all' "$log"
printf '%-46s %8.2f s  ratio %s\n' 'hookguard scan --history, first' "$first" "$(ratio "$first" "$log")"
printf '%-46s %8.2f s  ratio %s of the first\n' 'hookguard scan --history, second' "$second" "$(ratio "$second" "$first")"
printf '%-46s %8.0f MB, with its git processes %.0f MB\n' 'peak memory' "$((own / 1024))" "$((all / 1024))"
large() { # COUNT LOG PUSH EXIT
    printf '%-46s %8.2f s\n' "git log -p -U0 of $1 commits" "$2"
    printf '%-46s %8.2f s  ratio %s\n' "hookguard pre-push of them, which ends with $4" "$3" "$(ratio "$3" "$2")"
}
large "${here_pushed[@]}"
large "${clean_pushed[@]}"
own=$((milliseconds['push_with around-tool'] - milliseconds['push_with around-true']))
show 'git rev-list HEAD --not --remotes, 1 commit' "${milliseconds[list]}"
show 'hookguard pre-push of it' "${milliseconds[push]}" "ratio $(ratio "${milliseconds[push]}" "${milliseconds[list]}")"
show 'git push, no hook' "${milliseconds['push_with none']}"
show 'git push, a hook that runs true' "${milliseconds['push_with true']}"
show 'git push, the installed hook around true' "${milliseconds['push_with around-true']}"
show 'git push, the installed hook' "${milliseconds['push_with around-tool']}"
show 'what hookguard adds to true' "$own" "ratio $(ratio "$own" "${milliseconds[list]}") of git rev-list"
