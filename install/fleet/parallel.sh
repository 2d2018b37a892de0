#!/bin/sh
# Scans a history in as many parts as asked for, side by side by GNU parallel, and merges what they found.
#   parallel.sh PARTS REPORT [FORMAT]        in the repository; REPORT is the file to write
set -eu
parts=$1 report=$2 format=${3:-html}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# 1 means findings: the merged report tells. Anything else but 0 is an error of that part.
seq "$parts" | parallel --halt now,fail=1 \
    "hookguard scan --history --shard {}/$parts --format jsonl --output '$folder'/{}.jsonl || test \$? -eq 1 -o \$? -eq 3"
hookguard report merge "$folder"/*.jsonl --format "$format" --output "$report"
