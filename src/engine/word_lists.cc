#include "engine/word_lists.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/hash.h"
#include "core/list_file.h"
#include "io/small_file.h"

namespace newsprint {
namespace {

// Adds each of `paths` to `list`, and the hashes of the files to `hashes`.
template <typename List>
Status AddFiles(const std::vector<std::string>& paths, std::uint64_t seed, List* list,
                std::vector<std::uint64_t>* hashes) {
  std::string text;
  for (const std::string& path : paths) {
    if (Status status = ReadSmallFile(path, kMaxListBytes, &text); !status.ok()) return status;
    if (Status status = list->Add(path, text); !status.ok()) return status;
    hashes->push_back(Mix64(HashBytes(text) + seed));
  }
  return {};
}

}  // namespace

Status LoadWordLists(const MatchOptions& options, WordLists* out) {
  constexpr std::uint64_t kLanguageSeed = 1;
  constexpr std::uint64_t kPhrasesSeed = 2;
  *out = {Languages::Shipped(), StockPhrases::Shipped(), 0};
  std::vector<std::uint64_t> hashes;
  if (Status s = AddFiles(options.language_files, kLanguageSeed, &out->languages, &hashes); !s.ok()) return s;
  if (Status s = AddFiles(options.boilerplate_lists, kPhrasesSeed, &out->phrases, &hashes); !s.ok()) return s;
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  for (const std::uint64_t hash : hashes) out->added = Mix64(out->added + hash);
  return {};
}

}  // namespace newsprint
