#!/usr/bin/env bash
# Holds `hookguard scan --history` against the commit guard: every commit of a repository is staged once more, on its parents, and looked at
# as the pre-commit and commit-msg hooks do. Both have to find the same: commit, path, line, column, rule and fingerprint.
# Usage: replay.sh REPOSITORY   TOOL=path of a published hookguard. The repository is only read, but for what a scan remembers.
set -euo pipefail
repository=$(git -C "$1" rev-parse --absolute-git-dir)
tool=${TOOL:?a published hookguard}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

place='[.commit, .path, .startLine, .startColumn, .rule, .fingerprint]'
"$tool" scan --history --format jsonl --output "$scratch/history" >/dev/null && code=0 || code=$?
[ "$code" -le 1 ] || exit "$code"
jq -c "select(.rule) | $place" "$scratch/history" | sort >"$scratch/by-history"

# replay NUMBER COMMITS: a repository without files of its own, which only has another HEAD, MERGE_HEAD and index for each commit.
replay() {
    local clone=$scratch/replay-$1 commit parents
    git clone -q --shared --no-checkout "$repository" "$clone"
    cd "$clone"
    while read -r commit parents; do
        set -- $parents
        echo "${1:-ref: refs/heads/none}" >.git/HEAD
        shift || true
        rm -f .git/MERGE_HEAD
        [ $# = 0 ] || printf '%s\n' "$@" >.git/MERGE_HEAD
        git read-tree "$commit"
        "$tool" scan --staged --format jsonl >"$scratch/staged-${clone##*-}" || [ $? = 1 ] || exit 3
        git cat-file commit "$commit" | sed '1,/^$/d' >"$scratch/message-${clone##*-}"
        "$tool" scan --stdin --path 'commit message' --format jsonl <"$scratch/message-${clone##*-}" >>"$scratch/staged-${clone##*-}" || [ $? = 1 ] || exit 3
        jq -c --arg commit "$commit" "select(.rule) | .commit = \$commit | $place" "$scratch/staged-${clone##*-}"
    done <"$2" >"$scratch/found-${clone##*-}"
}

git -C "$repository" rev-list --all --topo-order --reverse --parents >"$scratch/commits"
split -n "l/$(nproc)" "$scratch/commits" "$scratch/part-"
number=0
for part in "$scratch"/part-*; do
    number=$((number + 1))
    (replay "$number" "$part") &
done
for job in $(jobs -p); do
    wait "$job"
done
sort "$scratch"/found-* >"$scratch/by-guard"

echo "$(wc -l <"$scratch/commits") commits replayed: $(wc -l <"$scratch/by-guard") found by the guard, $(wc -l <"$scratch/by-history") by the history"
diff "$scratch/by-guard" "$scratch/by-history" && echo 'the same'
