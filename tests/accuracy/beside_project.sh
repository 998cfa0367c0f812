#!/bin/sh
# beside_project.sh SHARED COMMAND...: runs the command where the folder is there; else says so and exits 77 (skipped).
shared=$1
shift
if [ ! -d "$shared/corpora" ]; then
  echo "skipped: there is no $shared beside the project"
  exit 77
fi
NEWSPRINT_SHARED=$shared PYTHONDONTWRITEBYTECODE=1 exec "$@"
