#!/usr/bin/env bash
# Holds SARIF reports, without and with findings, against the rule sets of Microsoft's SARIF Multitool: its own, that of GitHub's code
# scanning, and that of Azure DevOps. Fails on an error of any. Fetches the tool (100 MB) from npm, so it is no part of .ci/run.
#   tests/sarif-validate.sh [EXECUTABLE]
set -euo pipefail
cd "$(dirname "$0")/.."
hookguard=$(realpath "${1:-src/HookGuard/bin/Release/net10.0/hookguard}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
npm install --prefix "$scratch" --no-audit --no-fund --silent @microsoft/sarif-multitool@5.7.0
tool=$scratch/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"

mkdir "$scratch/none" "$scratch/found"
# Values are made here: none is ever committed.
value=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf 'pagerduty_routing_key = "%s"\n' "$value" >"$scratch/found/a b#1.py"
printf 'pagerduty_routing_key = "%s"  # hookguard:allow integration-key -- made up\n' "$value" >"$scratch/found/allowed.py"
printf '\120\113\003\004 damaged' >"$scratch/found/damaged.zip"

failed=0
for content in none found; do
  for rules in Sarif Ghas Ado; do
    case $rules in
      Ado) set -- TF_BUILD=True SYSTEM_DEFINITIONID=7 BUILD_DEFINITIONNAME=build SYSTEM_PHASEID=12f1170f-54f2-53f3-20dd-22fc7dff55f9 SYSTEM_PHASENAME=Job ;;
      *) set -- TF_BUILD= ;;
    esac
    report=$scratch/$content.$rules.sarif
    (cd "$scratch/$content" && env "$@" "$hookguard" scan . --format sarif --output "$report" 2>/dev/null) || [ $content = found ]
    env -u TF_BUILD "$tool" validate "$report" --rule-kind "Sarif;$rules" --level 'Error;Warning;Note' >"$scratch/log" || true
    grep -q 'Analysis completed' "$scratch/log" || { cat "$scratch/log"; failed=1; }
    errors=$(grep -c ': error ' "$scratch/log" || true)
    echo "$content, $rules: $errors errors, $(grep -c ': warning ' "$scratch/log" || true) warnings"
    [ "$errors" = 0 ] || { grep ': error ' "$scratch/log"; failed=1; }
  done
done
exit $failed
