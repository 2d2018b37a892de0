# What the situations of the tests are made of. Each check of a team's says 'team check'.
check='echo team check >&2'

# own LINES [FILE [INTERPRETER]]: a hook written by hand.
own() {
  hook=${2-.git/hooks/pre-commit}
  mkdir -p "${hook%/*}"
  printf '%s\n' "#!${3-/bin/sh}" "$1" >"$hook"
  chmod +x "$hook"
}

husky_net() { dotnet exec "$HUSKY_NET" "$@"; }

# It does nothing, and says that it did, while another one runs anywhere on the machine.
husky_net_install() {
  for attempt in 1 2 3 4 5 6 7 8 9; do
    husky_net install "$@"
    folder=$(git config core.hooksPath) && [ -f "$folder/_/husky.sh" ] && break
  done
}

husky_4() {
  ln -sfn "$NODE_MODULES" node_modules
  echo node_modules >.gitignore
  echo "{\"husky\":{\"hooks\":{\"pre-commit\":\"$check\"}}}" >package.json
  node -e 'require(process.env.NODE_MODULES + "/husky-4/lib/installer").install({ absoluteGitCommonDir: process.cwd() + "/.git",
    relativeUserPkgDir: ".", userPkgDir: process.cwd(), pmName: "npm", isCI: false })'
  # It writes when and where, which differs from run to run.
  find .git/hooks -maxdepth 1 -type f -exec sed -i '/^#   \(At\|From\): /d' {} +
}

simple_git_hooks() {
  echo "{\"simple-git-hooks\":{\"${1-pre-commit}\":\"$check\"}}" >package.json
  simple-git-hooks
}

lefthook_() {
  printf 'pre-commit:\n  jobs:\n    - run: %s\n' "$check" >lefthook.yml
  lefthook install
}

# framework pre-commit|prek [OPTION…]
framework() {
  printf 'repos:  # all\n  - repo: local\n    hooks:\n      - {id: own, name: own, entry: echo team check, language: system, always_run: true, verbose: true, stages: [commit]}\n' >.pre-commit-config.yaml
  program=$1
  shift
  "$program" install "$@"
}

# project: a bare repository with a worktree beside it.
project() {
  git commit -q --no-verify --allow-empty -m First
  git clone -q --bare . ../project/.bare
  echo 'gitdir: ./.bare' >../project/.git
  git -C ../project worktree add -q main
}

linked() {
  git add -A
  git commit -q --no-verify --allow-empty -m First
  git worktree add -q ../linked
}
