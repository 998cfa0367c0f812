#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "archive/archive.h"
#include "archive/archive_state.h"
#include "archive/bytes.h"
#include "archive/keys.h"
#include "archive/values.h"
#include "core/hash.h"

namespace newsprint {
namespace {

// So many texts are read at once; the block of each stays in memory meanwhile.
constexpr std::size_t kPortion = 256;

Status DamagedArticle(const std::string& folder, std::uint32_t number, const char* what) {
  return Status::Damaged(absl::StrCat(folder, ": article ", number, ": ", what));
}

Status DamagedArticle(const std::string& folder, const StoredArticle& stored, const char* what) {
  return Status::Damaged(absl::StrCat(folder, ": article ", stored.number, " (", stored.article.id, "): ", what));
}

// The record of out->number from its bytes.
Status ReadRecord(const std::string& folder, const std::optional<std::string>& value, StoredArticle* out) {
  if (!value) return DamagedArticle(folder, out->number, "its record is missing");
  if (!ReadArticleValue(*value, out)) return DamagedArticle(folder, out->number, "its record is not whole");
  return {};
}

Status TakeText(const std::string& folder, std::optional<std::string>* value, StoredArticle* out) {
  if (!*value) return DamagedArticle(folder, *out, "its text is missing");
  if (HashBytes(**value) != out->text_hash) return DamagedArticle(folder, *out, "its text is not the one stored");
  out->article.text = std::move(**value);
  return {};
}

}  // namespace

Status Archive::Read(std::uint32_t number, bool with_text, StoredArticle* out) const {
  const State& state = *state_;
  out->number = number;
  if (state.head.removing.contains(number)) return DamagedArticle(state.folder, number, "it was removed");
  std::optional<std::string> value;
  if (Status status = state.store->Get(ColumnFamily::kArticles, NumberKey(number), &value); !status.ok()) return status;
  if (Status status = ReadRecord(state.folder, value, out); !status.ok() || !with_text) return status;
  if (Status status = state.store->Get(ColumnFamily::kTexts, NumberKey(number), &value); !status.ok()) {
    return Status(status.code(), DamagedArticle(state.folder, *out, status.message().c_str()).message());
  }
  return TakeText(state.folder, &value, out);
}

Status Archive::ReadMany(std::span<const std::uint32_t> numbers, std::vector<StoredArticle>* out) const {
  const State& state = *state_;
  out->assign(numbers.size(), StoredArticle());
  std::vector<std::size_t> order(numbers.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return numbers[x] < numbers[y]; });
  std::vector<std::string> keys;
  std::vector<std::optional<std::string>> records, texts;
  for (std::size_t begin = 0; begin < order.size(); begin += kPortion) {
    const std::size_t end = std::min(begin + kPortion, order.size());
    keys.clear();
    for (std::size_t i = begin; i < end; ++i) keys.push_back(NumberKey(numbers[order[i]]));
    if (Status status = state.store->GetMany(ColumnFamily::kArticles, keys, &records); !status.ok()) return status;
    if (Status status = state.store->GetMany(ColumnFamily::kTexts, keys, &texts); !status.ok()) return status;
    for (std::size_t i = begin; i < end; ++i) {
      StoredArticle& stored = (*out)[order[i]];
      stored.number = numbers[order[i]];
      if (Status status = ReadRecord(state.folder, records[i - begin], &stored); !status.ok()) return status;
      if (Status status = TakeText(state.folder, &texts[i - begin], &stored); !status.ok()) return status;
    }
  }
  return {};
}

Status Archive::Latest(std::uint32_t count, std::vector<StoredArticle>* out) const {
  const State& state = *state_;
  out->clear();
  const std::uint32_t end = next_number();
  std::vector<std::string> keys;
  for (std::uint32_t number = end - std::min(end, count); number < end; ++number) keys.push_back(NumberKey(number));
  std::vector<std::optional<std::string>> values;
  if (Status status = state.store->GetMany(ColumnFamily::kArticles, keys, &values); !status.ok()) return status;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    StoredArticle stored;
    stored.number = static_cast<std::uint32_t>(BigEndian(keys[i]));
    if (!values[i] || state.head.removing.contains(stored.number)) continue;
    if (!ReadArticleValue(*values[i], &stored)) {
      return DamagedArticle(state.folder, stored.number, "its record is not whole");
    }
    out->push_back(std::move(stored));
  }
  return {};
}

Status Archive::ForEach(bool with_text, const std::function<bool(StoredArticle&&)>& body) const {
  const State& state = *state_;
  Status failed;
  const Status status =
      state.store->Scan(ColumnFamily::kArticles, "", [&](std::string_view key, std::string_view value) {
        StoredArticle stored;
        stored.number = static_cast<std::uint32_t>(BigEndian(key));
        if (state.head.removing.contains(stored.number)) return true;
        if (key.size() != kNumberBytes || !ReadArticleValue(value, &stored)) {
          failed = DamagedArticle(state.folder, stored.number, "its record is not whole");
        } else if (with_text) {
          std::optional<std::string> text;
          failed = state.store->Get(ColumnFamily::kTexts, key, &text);
          if (failed.ok()) failed = TakeText(state.folder, &text, &stored);
        }
        return failed.ok() && body(std::move(stored));
      });
  return failed.ok() ? status : failed;
}

Status Archive::VersionsOf(std::string_view raw_id, std::vector<StoredArticle>* out) const {
  const State& state = *state_;
  out->clear();
  std::vector<std::uint32_t> numbers;
  Status status =
      state.store->Scan(ColumnFamily::kIds, IdPrefix(raw_id), [&](std::string_view, std::string_view value) {
        numbers.push_back(static_cast<std::uint32_t>(BigEndian(value.substr(0, 8))));
        return true;
      });
  if (!status.ok()) return status;
  std::sort(numbers.begin(), numbers.end());
  for (const std::uint32_t number : numbers) {
    if (state.head.removing.contains(number)) continue;
    StoredArticle stored;
    if (status = Read(number, /*with_text=*/false, &stored); !status.ok()) return status;
    if (stored.raw_id == raw_id) out->push_back(std::move(stored));
  }
  return {};
}

Status Archive::Buckets(std::span<const BucketKey> keys, std::size_t limit, const BucketBody& body) const {
  const State& state = *state_;
  const std::unique_ptr<rocksdb::Iterator> at = state.store->BucketIterator();
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string prefix = BucketPrefix(keys[i]);
    numbers.clear();
    bool more = false;
    for (at->Seek(prefix); at->Valid() && !more; at->Next()) {
      const rocksdb::Slice key = at->key();
      if (!key.starts_with(prefix)) break;
      const std::string_view number(key.data() + kBucketBytes, key.size() - kBucketBytes);
      if (number.size() != kNumberBytes) return Status::Damaged(state.database() + ": a posting is not whole");
      numbers.push_back(static_cast<std::uint32_t>(BigEndian(number)));
      if (state.head.removing.contains(numbers.back())) numbers.pop_back();
      if (numbers.size() > limit) {
        numbers.pop_back();
        more = true;
      }
    }
    if (!at->status().ok()) return StoreError(state.database(), at->status());
    if (!numbers.empty()) body(i, numbers, more);
  }
  return {};
}

Status Archive::CopiesOf(std::uint32_t number, std::vector<CopyLink>* out) const {
  const State& state = *state_;
  out->clear();
  bool whole = true;
  Status status =
      state.store->Scan(ColumnFamily::kCopies, NumberKey(number), [&](std::string_view key, std::string_view value) {
        ByteReader shares(value);
        const double own = shares.Double();
        const double others = shares.Double();
        whole = key.size() == 2 * kNumberBytes && shares.AtEnd();
        if (!whole) return false;
        const auto other = static_cast<std::uint32_t>(BigEndian(key.substr(kNumberBytes)));
        if (state.head.removing.contains(other)) return true;
        out->push_back(number < other ? CopyLink{number, other, own, others} : CopyLink{other, number, others, own});
        return true;
      });
  if (status.ok() && !whole) return DamagedArticle(state.folder, number, "a link to a copy is not whole");
  return status;
}

Status Archive::FileTaken(const TakenFile& file, bool* taken) const {
  std::optional<std::string> value;
  if (Status status = state_->store->Get(ColumnFamily::kFiles, file.path, &value); !status.ok()) return status;
  *taken = value && *value == std::string_view(reinterpret_cast<const char*>(file.content.data()), file.content.size());
  return {};
}

Status Archive::Runs(std::vector<RunRecord>* out) const {
  out->clear();
  bool whole = true;
  Status status = state_->store->Scan(ColumnFamily::kRuns, "", [&](std::string_view, std::string_view value) {
    whole = ReadRunValue(value, &out->emplace_back());
    return whole;
  });
  if (status.ok() && !whole) return Status::Damaged(state_->database() + ": the record of a run is not whole");
  return status;
}

}  // namespace newsprint
