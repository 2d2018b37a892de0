#!/usr/bin/env bash
# What the hook costs: whole processes, run in turns with git's own diff, and the medians of their ratios. By each reader, and by the one that is
# chosen: libgit2 up to an index of 1 MB, git's plumbing beyond.
# Usage: hook-speed.sh [EXECUTABLE]   (without one, the native executable is published first)   ROUNDS=101 SIZES="5000 100000"
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${ROUNDS:-101}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder GIT_CONFIG_NOSYSTEM=1
git config --global user.name Author
git config --global user.email author@example.com

if [ $# -gt 0 ]; then
    hookguard=$(realpath "$1")
else
    dotnet publish src/HookGuard -c Release -r linux-x64 -o "$folder/bin" -v quiet
    hookguard=$folder/bin/hookguard
fi

# repository NAME FILES: a repository of that many files in folders of a hundred, with ten of them changed and staged.
repository() {
    git init -q "$folder/$1"
    {
        printf 'commit refs/heads/main\ncommitter Author <author@example.com> 0 +0000\ndata 4\nBase\n'
        for ((file = 0; file < $2; file++)); do
            printf 'M 100644 inline %d/%d.txt\ndata <<.\nfile %d\n%s.\n\n' $((file / 100)) "$file" "$file" "$lines"
        done
    } | git -C "$folder/$1" fast-import --quiet
    cd "$folder/$1"
    git symbolic-ref HEAD refs/heads/main
    git reset -q --hard
    for ((file = 0; file < 10; file++)); do
        printf 'added %d\n' {1..20} >>"$((file * $2 / 1000))/$((file * $2 / 10)).txt"
    done
    git add -u
}

# microseconds COMMAND…: how long it takes.
microseconds() {
    local start=${EPOCHREALTIME/./}
    "$@" >/dev/null || return # a hook that did not run is no fast one
    echo $((${EPOCHREALTIME/./} - start))
}

# compare READER COMMAND…: the median of the hook's time over the command's, each pair taken one after the other.
compare() {
    local reader=$1 round base hook
    shift
    for ((round = 0; round < rounds; round++)); do
        base=$(microseconds "$@")
        hook=$(HOOKGUARD_READER=$reader microseconds "$hookguard" pre-commit)
        echo "$((hook * 1000 / base)) $base $hook"
    done | sort -n | awk -v name="${reader:-chosen}" -v command="$*" '
        { ratio[NR] = $1; base[NR] = $2; hook[NR] = $3 }
        END { m = int((NR + 1) / 2); printf "  %-8s %.2f x %s (in that run %.1f ms against %.1f ms)\n", name, ratio[m] / 1000, command, hook[m] / 1000, base[m] / 1000 }'
}

memory() {
    /usr/bin/time -f '  peak memory %M KB' "$hookguard" pre-commit
}

lines=$(printf 'line %d of a file, with some text in it\n' {1..40})$'\n'
echo "200 files, ten staged"
repository small 200
for reader in "" git libgit2; do compare "$reader" git diff --cached -U0; done
memory

# Small files from here on. The index takes some 80 bytes a file: the reader changes at 1 MB.
lines=
for files in ${SIZES:-5000 10000 12000 14000 20000 100000}; do
    echo "$files files, ten staged"
    repository "of-$files" "$files"
    echo "  index $(($(stat -c %s .git/index) / 1000)) KB"
    for reader in "" git libgit2; do compare "$reader" git diff --cached --raw; done
    memory
done
