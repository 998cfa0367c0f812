#include "archive/examine.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "archive/archive_state.h"
#include "archive/bytes.h"
#include "archive/keys.h"
#include "archive/values.h"
#include "core/hash.h"
#include "core/parallel.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kPortion = 1024;  // articles

// Sets of entries are compared by the sums of their hashes, whatever their order.
std::uint64_t EntryHash(std::string_view key, std::string_view value) {
  return HashBytes(key) + Mix64(HashBytes(value));
}

}  // namespace

// Knows the inside of an archive, so that it can go on behind what is damaged.
class Examiner {
 public:
  Examiner(const Archive& archive, const KeysOf& keys_of, Examination* out)
      : state_(*archive.state_), archive_(archive), keys_of_(keys_of), out_(out), expected_(archive.next_number()) {}

  void ReadFiles();
  Status ReadArticles(int threads, const Progress& progress);
  Status ReadPostings(const Progress& progress);
  void ReadIds();
  void ReadCopies();
  void ReadRuns();
  void Compare();

 private:
  // What the record and the text of an article ask of the indexes, less what these hold.
  struct Expected {
    enum class State : std::uint8_t { kAbsent, kWhole, kDamaged };
    State state = State::kAbsent;
    std::uint64_t postings = 0;
    std::uint64_t others = 0;  // ids and links to copies
  };

  // What one article turned out to be.
  struct Found {
    Expected expected;
    Damage damage;  // where expected.state is kDamaged
  };

  void ReadArticle(std::uint32_t number, Found* found) const;
  bool Known(std::uint32_t number) const {
    return number < expected_.size() && expected_[number].state != Expected::State::kAbsent;
  }
  void Damaged(std::string what) { out_->damages.push_back({std::nullopt, "", std::move(what)}); }
  void Unreadable(const Status& status, const char* part) {
    if (!status.ok()) Damaged(absl::StrCat("the ", part, " cannot be read: ", status.message()));
  }

  const Archive::State& state_;
  const Archive& archive_;
  const KeysOf& keys_of_;
  Examination* out_;
  std::vector<Expected> expected_;  // by number
};

void Examiner::ReadFiles() {
  std::vector<std::string> paths;
  state_.store->DamagedFiles(&paths);
  for (const std::string& path : paths) Damaged(absl::StrCat(path, ": not as it was written"));
}

void Examiner::ReadArticle(std::uint32_t number, Found* found) const {
  Expected& expected = found->expected;
  if (state_.head.removing.contains(number)) return;
  std::optional<std::string> record, text;
  const Status of_record = state_.store->Get(ColumnFamily::kArticles, NumberKey(number), &record);
  const Status of_text = state_.store->Get(ColumnFamily::kTexts, NumberKey(number), &text);
  if (of_record.ok() && of_text.ok() && !record && !text) return;  // removed
  expected.state = Expected::State::kDamaged;
  found->damage.number = number;
  StoredArticle stored;
  stored.number = number;
  if (!record || !ReadArticleValue(*record, &stored)) {
    found->damage.what = record           ? "its record is not whole"
                         : of_record.ok() ? "its record is missing"
                                          : "its record cannot be read: " + of_record.message();
    return;
  }
  found->damage.id = stored.article.id;
  if (!text || HashBytes(*text) != stored.text_hash) {
    found->damage.what = text           ? "its text is not the one stored"
                         : of_text.ok() ? "its text is missing"
                                        : "its text cannot be read: " + of_text.message();
    return;
  }
  std::vector<BucketKey> keys;
  if (Status status = keys_of_(*text, &keys); !status.ok()) {
    found->damage.what = "its text cannot be read: " + status.message();
    return;
  }
  std::sort(keys.begin(), keys.end(), [](BucketKey x, BucketKey y) { return KeptBits(x) < KeptBits(y); });
  const auto same = [](BucketKey x, BucketKey y) { return KeptBits(x) == KeptBits(y); };
  keys.erase(std::unique(keys.begin(), keys.end(), same), keys.end());
  for (const BucketKey key : keys) expected.postings += EntryHash(PostingKey(key, number), "");
  expected.others += EntryHash(IdKey(stored.raw_id, stored.text_hash), NumberKey(number));
  expected.state = Expected::State::kWhole;
}

Status Examiner::ReadArticles(int threads, const Progress& progress) {
  std::vector<Found> portion;
  for (std::uint32_t begin = 0; begin < expected_.size(); begin += kPortion) {
    portion.assign(std::min<std::size_t>(kPortion, expected_.size() - begin), {});
    ParallelFor(portion.size(), threads,
                [&](std::size_t i, int) { ReadArticle(begin + static_cast<std::uint32_t>(i), &portion[i]); });
    for (std::size_t i = 0; i < portion.size(); ++i) {
      expected_[begin + i] = portion[i].expected;
      if (portion[i].expected.state != Expected::State::kAbsent) ++out_->articles;
      if (portion[i].expected.state == Expected::State::kDamaged) out_->damages.push_back(std::move(portion[i].damage));
    }
    if (progress && !progress("reading articles", begin, expected_.size())) return Status::Failed("stopped");
  }
  if (out_->articles != archive_.articles()) {
    Damaged(absl::StrCat("holds ", out_->articles, " articles; ", archive_.articles(), " were stored"));
  }
  Store::Size texts;
  if (Status status = state_.store->SizeOf(ColumnFamily::kTexts, &texts); !status.ok()) {
    Unreadable(status, "texts");
  } else if (texts.entries != out_->articles && state_.head.removing.empty()) {
    Damaged(absl::StrCat("holds ", texts.entries, " texts for ", out_->articles, " articles"));
  }
  return {};
}

Status Examiner::ReadPostings(const Progress& progress) {
  std::uint64_t strays = 0;
  bool stopped = false;
  const Status status =
      state_.store->Scan(ColumnFamily::kPostings, "", [&](std::string_view key, std::string_view value) {
        ++out_->postings;
        const auto number = static_cast<std::uint32_t>(BigEndian(key.substr(std::min(kBucketBytes, key.size()))));
        if (key.size() == kBucketBytes + kNumberBytes && Known(number)) {
          expected_[number].postings -= EntryHash(key, value);
        } else if (!state_.head.removing.contains(number)) {
          ++strays;
        }
        stopped = progress && out_->postings % 1000000 == 0 && !progress("reading postings", out_->postings, 0);
        return !stopped;
      });
  Unreadable(status, "postings");
  if (strays != 0) Damaged(absl::StrCat(strays, " postings lead to no article"));
  return stopped ? Status::Failed("stopped") : Status();
}

void Examiner::ReadIds() {
  std::uint64_t strays = 0;
  Unreadable(state_.store->Scan(ColumnFamily::kIds, "",
                                [&](std::string_view key, std::string_view value) {
                                  const auto number = static_cast<std::uint32_t>(BigEndian(value.substr(0, 8)));
                                  if (Known(number)) {
                                    expected_[number].others -= EntryHash(key, value);
                                  } else if (!state_.head.removing.contains(number)) {
                                    ++strays;
                                  }
                                  return true;
                                }),
             "ids");
  if (strays != 0) Damaged(absl::StrCat(strays, " ids lead to no article"));
}

void Examiner::ReadCopies() {
  std::uint64_t strays = 0;
  Unreadable(state_.store->Scan(ColumnFamily::kCopies, "",
                                [&](std::string_view key, std::string_view value) {
                                  ++out_->links;
                                  if (key.size() != 2 * kNumberBytes) {
                                    ++strays;
                                    return true;
                                  }
                                  const auto from = static_cast<std::uint32_t>(BigEndian(key.substr(0, kNumberBytes)));
                                  const auto to = static_cast<std::uint32_t>(BigEndian(key.substr(kNumberBytes)));
                                  const bool gone =
                                      state_.head.removing.contains(from) || state_.head.removing.contains(to);
                                  if (gone) return true;
                                  if (value.size() != 16 || from == to || !Known(from) || !Known(to)) {
                                    ++strays;
                                    return true;
                                  }
                                  // Both directions of a link hash alike, and cancel each other.
                                  const std::string turned = CopyKey(to, from);
                                  const std::string shares(value);
                                  const std::string turned_shares = shares.substr(8) + shares.substr(0, 8);
                                  const std::uint32_t lower = std::min(from, to);
                                  if (from < to) {
                                    expected_[lower].others += EntryHash(key, value);
                                  } else {
                                    expected_[lower].others -= EntryHash(turned, turned_shares);
                                  }
                                  return true;
                                }),
             "links to copies");
  out_->links /= 2;
  if (strays != 0) Damaged(absl::StrCat(strays, " links to copies lead to no article"));
}

void Examiner::ReadRuns() {
  for (std::uint32_t number = 1; number <= archive_.last_run(); ++number) {
    std::optional<std::string> value;
    RunRecord run;
    const Status status = state_.store->Get(ColumnFamily::kRuns, NumberKey(number), &value);
    if (!status.ok() || !value || !ReadRunValue(*value, &run) || run.number != number) {
      Damaged(absl::StrCat("the record of run ", number, " is not whole"));
    } else {
      ++out_->runs;
    }
  }
  Unreadable(state_.store->Scan(ColumnFamily::kFiles, "", [](std::string_view, std::string_view) { return true; }),
             "list of files taken in");
}

void Examiner::Compare() {
  for (std::uint32_t number = 0; number < expected_.size(); ++number) {
    const Expected& expected = expected_[number];
    if (expected.state != Expected::State::kWhole) continue;
    StoredArticle stored;
    if (expected.postings == 0 && expected.others == 0) continue;
    (void)archive_.Read(number, /*with_text=*/false, &stored);
    out_->damages.push_back({number, stored.article.id,
                             expected.postings != 0 ? "its postings are not those of its text"
                                                    : "its id or its links to copies do not fit"});
  }
  std::stable_sort(out_->damages.begin(), out_->damages.end(),
                   [](const Damage& x, const Damage& y) { return x.number < y.number; });
}

Status ExamineArchive(const Archive& archive, const KeysOf& keys_of, int threads, const Progress& progress,
                      Examination* out) {
  *out = Examination();
  Examiner examiner(archive, keys_of, out);
  examiner.ReadFiles();
  if (Status status = examiner.ReadArticles(threads, progress); !status.ok()) return status;
  if (Status status = examiner.ReadPostings(progress); !status.ok()) return status;
  examiner.ReadIds();
  examiner.ReadCopies();
  examiner.ReadRuns();
  examiner.Compare();
  return {};
}

std::string DamageText(const Damage& damage) {
  if (!damage.number) return damage.what;
  const std::string id = damage.id.empty() ? "" : absl::StrCat(" (", damage.id, ")");
  return absl::StrCat("article ", *damage.number, id, ": ", damage.what);
}

}  // namespace newsprint
