#!/usr/bin/env bash
# Makes a repository of at least 10,000 commits from what was really published: the versions of some npm packages, one branch for each
# line of versions. What changed from one version to the next is committed folder by folder. Lines of one package are merged into each
# other, with conflicts that are resolved by keeping both sides, and into main. Versions are tagged. Fonts, images, wasm and native
# libraries come with the packages. The same packages make the same repository, to the last commit id.
# Usage: real-history.sh REPOSITORY [DOWNLOADS]   DOWNLOADS keeps the packages for the next time; some 300 MB
set -euo pipefail
repository=$1
downloads=${2:-$(mktemp -d)}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A package, how many of the newest versions of each line, and the lines, of which the first is the oldest.
packages='
eslint 40 7 8 9
webpack 35 4 5
express 90 3 4
winston 37 2 3
@types/node 40 20 22
@cdktf/provider-pagerduty 8 13 14
@pagerduty/pdjs 4 2
bootstrap 7 3 4
leaflet 23 1
katex 8 0
date-fns 4 2
@fortawesome/fontawesome-free 3 5
swagger-ui-dist 8 4 5
sql.js 6 1
node-pty 3 1
'
# Of files that change together in one folder, no more than this go into one commit.
export FILES_A_COMMIT=6
# So often a line is merged onward.
merge_every=5

export GIT_DIR=$repository GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_INDEX_FILE=$scratch/index
export GIT_AUTHOR_NAME=import GIT_AUTHOR_EMAIL=import@example.com GIT_COMMITTER_NAME=import GIT_COMMITTER_EMAIL=import@example.com
clock=1500000000
tick() { clock=$((clock + 60)) && export GIT_AUTHOR_DATE="$clock +0000" GIT_COMMITTER_DATE="$clock +0000"; }

# versions PACKAGE MAJOR COUNT
versions() {
    npm view "$1" versions --json | tr -d ' ",[]' | grep -E "^$2\.[0-9]+\.[0-9]+$" | sort -V | tail -n "$3"
}

# The file that `npm pack` writes for a version.
archive() { echo "$downloads/$(tr -d @ <<<"$1" | tr / -)-$2.tgz"; }

# commit_version BRANCH PACKAGE VERSION: what differs from the branch's last version, folder by folder.
commit_version() {
    local branch=$1 place=$scratch/tree/packages/$2 old new
    rm -rf "$scratch/tree" && mkdir -p "$place"
    tar --warning=no-unknown-keyword -xzf "$(archive "$2" "$3")" --strip-components=1 --no-same-permissions -C "$place"
    git read-tree --empty
    git --work-tree="$scratch/tree" -c core.autocrlf=false -c core.safecrlf=false add -A -f .
    new=$(git write-tree)
    old=$(git rev-parse -q --verify "$branch^{tree}" || git hash-object -t tree /dev/null)
    git diff-tree -r --raw --no-renames --no-abbrev "$old" "$new" |
        awk -v branch="$branch" -v title="$2 $3" -v from="$(git rev-parse -q --verify "$branch")" -v clock="$clock" '
            {
                path = substr($0, index($0, "\t") + 1)
                split($0, field, /[ \t]/)
                folder = path
                sub(/[^\/]*$/, "", folder)
                if (folder != last || files == ENVIRON["FILES_A_COMMIT"]) {
                    clock += 60
                    print "commit " branch "\ncommitter import <import@example.com> " clock " +0000"
                    print "data <<end-of-message\n" title ": " folder "\nend-of-message"
                    if (from != "") print "from " from
                    from = ""
                    last = folder
                    files = 0
                }
                files++
                print (field[5] == "D" ? "D " path : "M " field[2] " " field[4] " " path)
            }' >"$scratch/stream"
    git fast-import --quiet <"$scratch/stream"
    clock=$((clock + 60 * $(grep -c '^committer ' "$scratch/stream" || true)))
    tick
    if [ $((clock / 60 % 2)) = 0 ]; then
        git tag "$2-$3" "$branch"
    else
        git tag -a -m "$2 $3" "$2-$3" "$branch"
    fi
}

# merge FROM INTO: as git merges; where it cannot, both sides stay, one after the other.
merge() {
    local from=$1 into=$2 tree mode blob stage path
    tick
    git rev-parse -q --verify "$into" >/dev/null || { git update-ref "$into" "$from" && return; }
    git merge-tree --write-tree --allow-unrelated-histories --no-messages "$into" "$from" >"$scratch/merged" || true
    tree=$(head -n 1 "$scratch/merged")
    git read-tree "$tree"
    sed 1d "$scratch/merged" | cut -f 2- | sort -u | while read -r path; do
        read -r mode blob stage _ <<<"$(git ls-files -s -- "$path")"
        [ "$stage" ] || continue
        blob=$(git cat-file blob "$blob" | sed -E '/^(<<<<<<<|>>>>>>>) |^=======$/d' | git hash-object -w --stdin)
        git update-index --cacheinfo "$mode,$blob,$path"
    done
    tree=$(git write-tree)
    git update-ref "$into" "$(git commit-tree -p "$into" -p "$from" -m "Merge ${from#refs/heads/}" "$tree")"
}

git init -q --bare -b main "$repository"
git config fastimport.unpackLimit 100000
git config gc.auto 0

mkdir -p "$downloads"
: >"$scratch/plan"
while read -r package count majors; do
    [ "$package" ] || continue
    before=
    for major in $majors; do
        # Its turn, so that all lines go forward side by side; a later line begins where an older one stands by then.
        versions "$package" "$major" "$count" |
            awk -v package="$package" -v major="$major" -v before="$before" '{ print NR, package, major, $0, before }' >>"$scratch/plan"
        before=$major
    done
done <<<"$packages"

sort -s -n -k1,1 "$scratch/plan" >"$scratch/turns"
while read -r _ package _ version _; do
    [ -f "$(archive "$package" "$version")" ] || echo "$package@$version"
done <"$scratch/turns" | xargs -r -n 12 -P 4 npm pack --silent --ignore-scripts --pack-destination "$downloads" >/dev/null

while read -r turn package major version before; do
    line=refs/heads/$package/$major
    if [ "$turn" = 1 ] && [ "$before" ]; then
        git update-ref "$line" "refs/heads/$package/$before"
    fi
    commit_version "$line" "$package" "$version"
    if [ $((turn % merge_every)) = 0 ]; then
        [ -z "$before" ] || merge "refs/heads/$package/$before" "$line"
        merge "$line" refs/heads/main
    fi
done <"$scratch/turns"
git gc -q
echo "$(git rev-list --count --all) commits, $(git rev-list --count --merges --all) merges, $(git tag | wc -l) tags"
