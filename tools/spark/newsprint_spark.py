"""What spark-submit runs: see newsprint-spark beside this file."""

import sys

from newsprint.spark._command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
