#!/bin/sh
# Scans a history in 16 parts by a Slurm job array. The folder has to be one that all nodes see.
#   array=$(sbatch --parsable slurm.sh REPOSITORY SHARED-FOLDER)
#   sbatch --dependency=afterany:$array --wrap "hookguard report merge SHARED-FOLDER/*.jsonl --format html --output report.html"
#SBATCH --array=1-16
set -eu
cd "$1"
hookguard scan --history --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
    --format jsonl --output "$2/$SLURM_ARRAY_TASK_ID.jsonl" || test $? -eq 1
