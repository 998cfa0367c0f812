#!/bin/sh
# with_kernels.sh INSTRUCTIONS NEWSPRINT PROGRAM...: runs a program with the kernels of one instruction set. Skipped
# where the processor does not have it.
export NEWSPRINT_CPU="$1"
if ! "$2" --version | grep -qx "kernels $1"; then
  echo "skipped: this processor does not have $1"
  exit 77
fi
shift 2
exec "$@"
