#!/usr/bin/env bash
# What a clean commit costs through each hook manager, alone and with HookGuard, against git's own hook that HookGuard installs: the time and
# the processor time (which other work on the machine hardly changes) of whole 'git commit' processes, in turns, and medians. Managers that are missing are left out and named; .ci/prerequisites installs them.
# Usage: manager-speed.sh [EXECUTABLE]   (without one, the native executable is published first)   ROUNDS=21
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${ROUNDS:-21}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
husky_net=$(ls "$packages"/husky/*/tools/*/any/Husky.dll 2>/dev/null | tail -n 1) || true
export HOME=$folder/home GIT_CONFIG_NOSYSTEM=1 PRE_COMMIT_HOME=$folder/pre-commit DOTNET_NOLOGO=1
mkdir "$HOME"
git config --global user.name Author
git config --global user.email author@example.com

if [ $# -gt 0 ]; then
    hookguard=$(realpath "$1")
else
    dotnet publish src/HookGuard -c Release -r linux-x64 -o "$folder/bin" -v quiet
    hookguard=$folder/bin/hookguard
fi
# Where the hooks find it, as after 'dotnet tool install --global'.
mkdir -p "$HOME/.dotnet/tools"
ln -s "$hookguard" "$HOME/.dotnet/tools/hookguard"
export PATH=$PWD/tests/HookManagers/node_modules/.bin:$PATH

# Each in a new repository. A check that does nothing stands for the team's own.
none() { :; }
husky_net() { dotnet exec "$husky_net" install && dotnet exec "$husky_net" set pre-commit -c true; }
npm_husky() { husky && echo true >.husky/pre-commit; }
lefthook_() { printf 'pre-commit:\n  jobs:\n    - run: "true"\n' >lefthook.yml && lefthook install; }
framework() {
    printf 'repos:\n  - repo: local\n    hooks:\n      - {id: own, name: own, entry: "true", language: system, always_run: true, pass_filenames: false}\n' \
        >.pre-commit-config.yaml
    git add .pre-commit-config.yaml
    "$1" install
}
simple_git_hooks() { echo '{"simple-git-hooks":{"pre-commit":"true"}}' >package.json && simple-git-hooks; }

names=()
# prepare NAME PROGRAM COMMAND…: a repository without HookGuard and one with it.
prepare() {
    local name=$1 program=$2 with
    shift 2
    command -v "$program" >/dev/null || [ -f "$program" ] || { echo "left out, since it is missing: $name" >&2 && return; }
    names+=("$name")
    for with in alone guarded; do
        git init -q "$folder/$name/$with"
        (
            cd "$folder/$name/$with"
            "$@"
            [ $with = alone ] || "$hookguard" install
            git add -A
            git commit -qm First --allow-empty
        ) >"$folder/log" 2>&1 || { cat "$folder/log" >&2 && exit 1; }
    done
}

# commit NAME WITH ROUND: milliseconds of one clean commit, elapsed and of the processor.
TIMEFORMAT='%R %U %S'
commit() {
    cd "$folder/$1/$2"
    echo "line $3" >>text.txt
    git add text.txt
    { time git commit -qm "Change $3" >"$folder/log" 2>&1 || { cat "$folder/log" >&2 && exit 1; }; } 2>&1 |
        awk '{ printf "%d %d", $1 * 1000, ($2 + $3) * 1000 }'
}

prepare 'git' git none
prepare 'Husky.Net' "${husky_net:-Husky.dll}" husky_net
prepare 'npm-husky' husky npm_husky
prepare 'lefthook' lefthook lefthook_
prepare 'pre-commit' pre-commit framework pre-commit
prepare 'prek' prek framework prek
prepare 'simple-git-hooks' simple-git-hooks simple_git_hooks

for ((round = 0; round < rounds; round++)); do
    for name in "${names[@]}"; do
        echo "$name $(commit "$name" alone $round) $(commit "$name" guarded $round)" >>"$folder/times"
    done
done

median() { awk -v name="$1" -v field="$2" '$1 == name { print $field }' "$folder/times" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
shim=$(median git 5)
printf '%s rounds, medians in ms\n%-18s %8s %8s   %s\n' "$rounds" manager alone guarded 'processor: alone, guarded, guarded against the native hook'
for name in "${names[@]}"; do
    echo "$name $(median "$name" 2) $(median "$name" 4) $(median "$name" 3) $(median "$name" 5) $shim"
done | awk '{ printf "%-18s %8d %8d   %6d %6d %.2f x\n", $1, $2, $3, $4, $5, $5 / $6 }'
