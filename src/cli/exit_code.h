// What the command returns: DESIGN.md section 7.
#ifndef NEWSPRINT_CLI_EXIT_CODE_H_
#define NEWSPRINT_CLI_EXIT_CODE_H_

#include "newsprint/status.h"

namespace newsprint {

constexpr int kExitFine = 0;
constexpr int kExitFailed = 1;
constexpr int kExitUsage = 2;
constexpr int kExitQuarantine = 3;  // finished, some records are in quarantine
constexpr int kExitDamaged = 4;     // an archive is damaged
constexpr int kExitDuplicates = 5;  // only with --exit-code: duplicates were found; comes before kExitQuarantine
constexpr int kExitNoArchive = 10;
constexpr int kExitInUse = 11;         // another run works on the archive
constexpr int kExitOtherVersion = 12;  // an archive of another recipe, of other settings or of another format
constexpr int kExitLimit = 13;         // out of disk, or over a limit
constexpr int kExitSignalled = 128;    // plus the number of the signal

// The exit code of a run that ended with this status, without a look at what it found.
inline int ExitCodeOf(const Status& status) {
  switch (status.code()) {
    case Status::Code::kOk:
      return kExitFine;
    case Status::Code::kUsage:
      return kExitUsage;
    case Status::Code::kLimit:
      return kExitLimit;
    case Status::Code::kNoArchive:
      return kExitNoArchive;
    case Status::Code::kInUse:
      return kExitInUse;
    case Status::Code::kOtherVersion:
      return kExitOtherVersion;
    case Status::Code::kDamaged:
      return kExitDamaged;
    case Status::Code::kFailed:
    case Status::Code::kBadInput:
      return kExitFailed;
  }
  return kExitFailed;
}

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_EXIT_CODE_H_
