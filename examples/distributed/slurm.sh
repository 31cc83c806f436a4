#!/usr/bin/env bash
# Slurm job array: one task a partition. Cut the list first, join the results last:
#
#   split --lines 10000 --numeric-suffixes --suffix-length 4 list.jsonl part-
#   sbatch --wait --array 0-$(($(ls part-???? | wc -l) - 1)) slurm.sh [options of gongo assess ...]
#   cat part-????.results > results.jsonl
#
#SBATCH --job-name gongo
#SBATCH --ntasks 1
#SBATCH --requeue
#SBATCH --output gongo-%A-%a.log
set -euo pipefail
part=$(printf 'part-%04d' "$SLURM_ARRAY_TASK_ID")
# With --out the results appear whole or not at all; a task that is queued again begins anew.
${GONGO:-gongo} assess "$part" --format jsonl --workers 1 --out "$part.results" "$@" || [ $? -eq 1 ]
