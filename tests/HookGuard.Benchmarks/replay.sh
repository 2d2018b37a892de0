#!/usr/bin/env bash
# Holds `hookguard scan --history` against the commit guard: every commit of a repository is staged once more, on its parents, and looked at
# as the pre-commit and commit-msg hooks do. Both have to find the same: commit, path, line, column, rule and fingerprint.
# Usage: replay.sh REPOSITORY [SAMPLE]   TOOL=path of a published hookguard. The repository is only read, but for what a scan remembers.
# With SAMPLE, only so many commits, chosen at random, and all in which git itself sees a line that `plant` writes.
set -euo pipefail
repository=$(git -C "$1" rev-parse --absolute-git-dir)
tool=${TOOL:?a published hookguard}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

place='[.commit, .path, .startLine, .startColumn, .rule, .fingerprint]'
(cd "$repository" && "$tool" scan --history --format jsonl >"$scratch/history") && code=0 || code=$?
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
if [ "${2:-}" ]; then
    git -C "$repository" rev-list --all | git -C "$repository" diff-tree --stdin --root -r -m -p -U0 --text --pretty=raw |
        awk '/^commit / { id = $2 } /^(    |\+)(token = "|pagerduty_api_key = "|integration_key = )/ { print id }' >"$scratch/chosen"
    shuf -n "$2" --random-source=<(yes) "$scratch/commits" | cut -d ' ' -f 1 >>"$scratch/chosen"
    awk 'NR == FNR { chosen[$1]; next } $1 in chosen' "$scratch/chosen" "$scratch/commits" >"$scratch/some"
    mv "$scratch/some" "$scratch/commits"
    awk -F '"' 'NR == FNR { chosen[substr($0, 1, 40)]; next } $2 in chosen' "$scratch/commits" "$scratch/by-history" >"$scratch/some"
    mv "$scratch/some" "$scratch/by-history"
fi
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
