#include "archive/removal.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/bytes.h"
#include "archive/keys.h"

namespace newsprint {
namespace {

// Articles so close by their numbers share a file or neighbouring ones: they are wiped out together.
constexpr std::uint32_t kNear = 4096;

class RemovalFilter final : public rocksdb::CompactionFilter {
 public:
  RemovalFilter(ColumnFamily column, const NumberSet& numbers) : family_(column), numbers_(numbers) {}

  bool Filter(int /*level*/, const rocksdb::Slice& key, const rocksdb::Slice& value, std::string* /*new_value*/,
              bool* /*value_changed*/) const override {
    const std::string_view k(key.data(), key.size());
    switch (family_) {
      case ColumnFamily::kTexts:
      case ColumnFamily::kArticles:
        return Holds(k);
      case ColumnFamily::kIds:
        return Holds({value.data(), value.size()});
      case ColumnFamily::kPostings:
        return k.size() == kBucketBytes + kNumberBytes && Holds(k.substr(kBucketBytes));
      case ColumnFamily::kCopies:
        return k.size() == 2 * kNumberBytes && (Holds(k.substr(0, kNumberBytes)) || Holds(k.substr(kNumberBytes)));
      case ColumnFamily::kFiles:
      case ColumnFamily::kRuns:
        return false;
    }
    return false;
  }

  const char* Name() const override { return "newsprint.removal"; }

 private:
  bool Holds(std::string_view number) const {
    return number.size() == kNumberBytes && numbers_.contains(static_cast<std::uint32_t>(BigEndian(number)));
  }

  ColumnFamily family_;
  const NumberSet& numbers_;
};

// The ranges of `numbers`, those that lie near each other joined.
std::vector<NumberRange> Joined(const NumberSet& numbers) {
  std::vector<NumberRange> joined;
  for (const NumberRange& range : numbers.ranges()) {
    if (!joined.empty() && range.first - joined.back().last <= kNear) {
      joined.back().last = range.last;
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

}  // namespace

RemovalFilters::RemovalFilters(const NumberSet& numbers) {
  if (numbers.empty()) return;
  for (const ColumnFamily column : {ColumnFamily::kTexts, ColumnFamily::kArticles, ColumnFamily::kIds,
                                    ColumnFamily::kPostings, ColumnFamily::kCopies}) {
    owned_.push_back(std::make_unique<RemovalFilter>(column, numbers));
    filters_[static_cast<std::size_t>(column)] = owned_.back().get();
  }
}

RemovalFilters::~RemovalFilters() = default;

Status WipeOut(const NumberSet& numbers, Store* store) {
  Status status;
  for (const NumberRange& range : Joined(numbers)) {
    for (const ColumnFamily column : {ColumnFamily::kTexts, ColumnFamily::kArticles}) {
      if (status.ok()) status = store->Rewrite(column, NumberKey(range.first), NumberKey(range.last));
    }
  }
  // In these, an article's entries stand anywhere.
  const std::string last(2 * kIdBytes, '\xff');
  for (const ColumnFamily column : {ColumnFamily::kIds, ColumnFamily::kPostings, ColumnFamily::kCopies}) {
    if (status.ok()) status = store->Rewrite(column, "", last);
  }
  return status;
}

}  // namespace newsprint
