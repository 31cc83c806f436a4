#!/usr/bin/env bash
# GNU parallel on one machine, or with --sshlogin on several that share the folder of the list. Writes the same bytes as
# `gongo assess LIST --format jsonl`. A partition whose process dies is done again; the exit status is the number of those
# that failed three times.
#
#   ./parallel.sh list.jsonl [options of gongo assess ...] > results.jsonl
set -euo pipefail
list=$(realpath "$1")
shift
# Cut into files: with --pipepart, parallel 20221122 gives a partition that it does again no input.
parts=$(mktemp -d "$list.parts-XXXXXX")
trap 'rm -rf "$parts"' EXIT
split --line-bytes "${PARTITION_BYTES:-8000000}" --numeric-suffixes --suffix-length 6 "$list" "$parts/"
# Status 1 says that some records were refused, each named on standard error: the others are done.
export GONGO=${GONGO:-gongo} OPTIONS="$*"
assess() { $GONGO assess "$1" --format jsonl --workers 1 $OPTIONS || [ $? -eq 1 ]; }
export -f assess
parallel --will-cite --jobs "${JOBS:-100%}" --keep-order --retries 3 assess ::: "$parts"/*
