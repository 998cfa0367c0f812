#include "core/recipe.h"

#include <utf8proc.h>

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace newsprint::recipe {

std::uint32_t PassageWindow(std::uint32_t min_run) {
  return std::clamp(min_run - kPassageShingle + 1, std::uint32_t{1}, kPassageWindow);
}

std::string Name(const MatchOptions& options, std::uint64_t added_lists) {
  std::string name = absl::StrCat("newsprint-", kVersion, " unicode-", utf8proc_unicode_version(), " xxh3 words-",
                                  kArticleShingle, "x", kSignatureValues, "x", kValueBits, " winnow-", kPassageShingle,
                                  "+", PassageWindow(options.min_run), " rare-words-1");
  if (added_lists != 0) absl::StrAppend(&name, " lists-", absl::Hex(added_lists, absl::kZeroPad16));
  return name;
}

PassageSampling ArchivePassages(std::uint32_t min_run) {
  constexpr std::uint32_t kShingle = 5;
  constexpr std::uint32_t kWindow = 4;
  const std::uint32_t shingle = std::clamp(min_run - (kWindow - 1), kPassageShingle, kShingle);
  return {shingle, std::min(min_run - shingle + 1, kWindow)};
}

std::string ArchiveName(const MatchOptions& options, std::uint64_t added_lists) {
  const PassageSampling passages = ArchivePassages(options.min_run);
  return absl::StrCat(Name(options, added_lists), " anchors-", passages.shingle, "+", passages.window, " bands-",
                      kArchiveBands, " quotation-keys-", kArchiveQuotationKeys);
}

}  // namespace newsprint::recipe
