#!/usr/bin/env bash
# Simulates a company: scans many bare repositories into one report, three times: first, again, and as temporary mirrors by their addresses
# with a cache that a first run has filled. Prints elapsed and processor time, peak memory of the tool, bytes on disk, in the cache and in
# the report. Usage: fleet-figures.sh [REPOSITORIES [COMMITS]]   TOOL=path of a published hookguard, else it is published first
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
repositories=${1:-1000}
commits=${2:-150}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tool=${TOOL:-}
if [ -z "$tool" ]; then
    dotnet publish "$here/src/HookGuard" -c Release -r linux-x64 -v q --tl:off -o "$scratch/tool" >/dev/null
    tool=$scratch/tool/hookguard
fi

# A few different histories, to each of which every repository adds a commit of its own: as many ids as in a company, made in seconds.
export GIT_AUTHOR_NAME=Author GIT_AUTHOR_EMAIL=author@example.com GIT_COMMITTER_NAME=Author GIT_COMMITTER_EMAIL=author@example.com
export HOOKGUARD_CACHE_KEY=the-key-of-a-simulation-of-a-company
dotnet build "$here/tests/HookGuard.Benchmarks" -c Release -v q --nologo >/dev/null
templates=8
for ((number = 0; number < templates; number++)); do
    git init -q --bare -b main "$scratch/template-$number"
    dotnet run --no-build --project "$here/tests/HookGuard.Benchmarks" -c Release -v q -- history-repository $((commits + number)) "$here/src" |
        git -C "$scratch/template-$number" fast-import --quiet --done
done
mkdir "$scratch/all"
for ((number = 0; number < repositories; number++)); do
    cp -r "$scratch/template-$((number % templates))" "$scratch/all/$number.git"
    tree=$(git -C "$scratch/all/$number.git" rev-parse 'main^{tree}')
    commit=$(git -C "$scratch/all/$number.git" commit-tree -p main -m "Repository $number" "$tree")
    git -C "$scratch/all/$number.git" update-ref refs/heads/main "$commit"
    echo "file://$scratch/all/$number.git" >>"$scratch/list"
done

show() { # NAME ARGUMENTS…
    local name=$1 status=0
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$tool" scan "$@" --format jsonl --output "$scratch/report.jsonl" || status=$?
    [ $status -le 1 ] || { echo "the scan ended with $status" >&2 && exit 1; }
    tail -n 1 "$scratch/time" | awk -v name="$name" '{ printf "%-44s %8.1f s  processor %8.1f s  peak %5.0f MB", name, $1, $2 + $3, $4 / 1024 }'
    printf '  findings %s\n' "$(grep -c '"fingerprint"' "$scratch/report.jsonl" || true)"
}
size() { du -sb "$1" | cut -f1; }
echo "$repositories repositories, $(find "$scratch/all" -name '*.pack' -printf x | wc -c) packs, $(size "$scratch/all") bytes"
show 'from a folder, first' --repositories "$scratch/all"
show 'from a folder, again' --repositories "$scratch/all"
show 'fetched by address, filling a cache' --repositories "$scratch/list" --cache "$scratch/cache"
show 'fetched by address, with the cache' --repositories "$scratch/list" --cache "$scratch/cache"
echo "report $(size "$scratch/report.jsonl") bytes, cache $(size "$scratch/cache") bytes"
