// The head of an archive: the small file by which it is known, DIR/head.json. It is replaced whole.
#ifndef NEWSPRINT_ARCHIVE_HEAD_H_
#define NEWSPRINT_ARCHIVE_HEAD_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/number_set.h"
#include "archive/stored.h"
#include "newsprint/status.h"

namespace newsprint {

inline constexpr std::uint32_t kArchiveFormat = 1;
inline constexpr char kHeadName[] = "head.json";

struct Head {
  std::uint32_t format = kArchiveFormat;
  ArchiveSettings settings;
  std::string database = "db-1";  // folder in the archive's folder
  std::uint32_t last_run = 0;
  std::uint64_t articles = 0;     // without those in `removing`
  std::uint32_t next_number = 0;  // of the next article
  NumberSet removing;             // articles that are gone for every reader, and whose bytes are being wiped out
};

// One line of JSON whose last field is a checksum of all before it.
std::string HeadLine(const Head& head);
// False where a byte is not as HeadLine() wrote it; `reason` says what is wrong.
bool ReadHeadLine(std::string_view line, Head* out, std::string* reason);

// kNoArchive where `folder` has no head, kDamaged where it is not whole, kOtherVersion where its format is a later one.
Status ReadHead(const std::string& folder, Head* out);
// Synced when it returns.
Status WriteHead(const std::string& folder, const Head& head);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_HEAD_H_
