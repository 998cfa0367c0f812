// The records of an audit as the report page holds them (doc/report-page.md): those of JSON Lines, with articles named
// by their position on the page, and without what the page can tell from the articles' texts.
#ifndef NEWSPRINT_REPORT_PAGE_RECORDS_H_
#define NEWSPRINT_REPORT_PAGE_RECORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/records.h"
#include "report/json_record.h"
#include "report/packed_bytes.h"

namespace newsprint {

// Not thread-safe.
class PageRecords {
 public:
  // REQUIRES: `result` outlives this.
  PageRecords(const AuditResult& result, std::uint64_t most_text_bytes)
      : result_(result), position_(result.articles.size()), texts_(most_text_bytes) {}

  // Lines of JSON. The articles that a record names come onto the page with it. Valid until the next call.
  std::string_view OfMatch(std::size_t match);
  std::string_view OfFamily(const Family& family);
  std::string_view OfCluster(const Cluster& cluster);
  // What the page needs of an article beside its record.
  std::string_view OfArticle(std::uint32_t position, bool tonight);

  // Brings an article onto the page, with its text where there is room. Returns its position there.
  std::uint32_t Name(std::uint32_t article);
  // The articles that are on it, in the order of their positions there.
  const std::vector<std::uint32_t>& named() const { return named_; }
  std::uint64_t texts() const { return with_text_; }  // how many of them have theirs
  const std::vector<std::string>& TextBlocks() { return texts_.Blocks(); }

 private:
  bool HasText(std::uint32_t article) const { return text_of_[*position_[article]].has_value(); }
  // What stands there, where the page cannot tell it from a text; shortened.
  void PutTextAt(std::string_view key, std::uint32_t article, const ByteSpan& span);
  void PutPassage(const Match& match, const Passage& passage);

  const AuditResult& result_;
  std::vector<std::optional<std::uint32_t>> position_;  // on the page, of each article of the result
  std::vector<std::uint32_t> named_;
  std::vector<std::optional<PackedTexts::Place>> text_of_;  // by position on the page
  std::uint64_t with_text_ = 0;
  PackedTexts texts_;
  JsonRecord record_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PAGE_RECORDS_H_
