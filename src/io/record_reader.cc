#include "io/record_reader.h"

#include <utility>

namespace newsprint {

void RecordReader::SetPlaceOf(std::uint64_t line, Article* article) const {
  SetPlace(path_, line, &article->input);
  if (article->id.empty()) SetPlace(name_, line, &article->id);
}

ArticleReader::Next RecordReader::SetAside(std::uint64_t line, std::string reason, Quarantined* quarantined) const {
  SetPlace(path_, line, &quarantined->input);
  quarantined->reason = std::move(reason);
  return ArticleReader::Next::kQuarantined;
}

void SetPlace(std::string_view path, std::uint64_t line, std::string* out) {
  out->assign(path);
  out->push_back(':');
  out->append(std::to_string(line));
}

}  // namespace newsprint
