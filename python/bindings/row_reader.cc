#include "row_reader.h"

#include <optional>
#include <vector>

#include "io/record_reader.h"
#include "io/utf8_check.h"

namespace newsprint {
namespace {

constexpr std::string_view kFieldNames[kFields] = {"id", "text", "title", "source", "published"};

// The first value under a name of `field` that is a text and not empty (or, of an id, a number).
class FieldOfRow {
 public:
  FieldOfRow(const FieldNames& names, const ValueOf& value_of, Field field)
      : names_(names[static_cast<std::size_t>(field)]), value_of_(value_of), field_(field) {}

  bool Read(std::string* out, bool* found, std::string* reason) const {
    *found = false;
    for (std::size_t name = 0; name < names_.size(); ++name) {
      const ValueKind kind = value_of_(field_, name, out);
      const bool taken = kind == ValueKind::kText || (kind == ValueKind::kNumber && field_ == Field::kId);
      *found = *found || taken;
      if (kind == ValueKind::kHalfText && field_ == Field::kText) {
        *reason = "the text has an escape that stands for no character, after " + std::to_string(out->size()) +
                  " bytes (a lone surrogate?)";
        return false;
      }
      if (!taken || out->empty()) continue;
      const std::optional<std::size_t> bad = FirstInvalidUtf8(*out);
      if (!bad) return true;
      *reason = "not UTF-8: byte " + std::to_string(*bad + 1) + " of the " +
                std::string(kFieldNames[static_cast<std::size_t>(field_)]);
      return false;
    }
    out->clear();
    return true;
  }

 private:
  const std::vector<std::string>& names_;
  const ValueOf& value_of_;
  Field field_;
};

// trafilatura has the name of the outlet under another key, and under "source" the address of the page: its id.
void ReadAddress(const FieldNames& names, const ValueOf& value_of, std::string* id) {
  const std::vector<std::string>& sources = names[static_cast<std::size_t>(Field::kSource)];
  for (std::size_t name = 0; name < sources.size(); ++name) {
    if (sources[name] != "source") continue;
    const bool address = value_of(Field::kSource, name, id) == ValueKind::kText && !HostOf(*id).empty();
    if (!address || FirstInvalidUtf8(*id)) id->clear();
  }
}

}  // namespace

bool ArticleFromRow(const FieldNames& names, const InputOptions& options, const ValueOf& value_of, Article* article,
                    std::string* reason) {
  bool found = false;
  for (const Field field : {Field::kId, Field::kTitle, Field::kSource, Field::kPublished, Field::kText}) {
    if (!FieldOfRow(names, value_of, field).Read(FieldOf(article, field), &found, reason)) return false;
  }
  if (article->id.empty()) ReadAddress(names, value_of, &article->id);
  SettleFields(article);
  article->wire = nullptr;
  *reason = found ? WhyTooLong(article->text, options) : "no text";
  return reason->empty();
}

void RowReader::Place(std::uint64_t row, Article* article) const {
  SetPlace(path_, row + 1, &article->input);
  if (article->id.empty()) article->id = article->input;
}

ArticleReader::Next RowReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  if (!status_.ok()) return Next::kEnd;
  Status why;
  switch (FetchRow(next_, article, &why)) {
    case Fetch::kEnd:
      return Next::kEnd;
    case Fetch::kFailed:
      status_ = why;
      return Next::kEnd;
    case Fetch::kBad:
      SetPlace(path_, ++next_, &quarantined->input);
      quarantined->reason = why.message();
      return Next::kQuarantined;
    case Fetch::kArticle:
      break;
  }
  Place(next_, article);
  *place = {.file = 0, .line = static_cast<std::uint32_t>(next_ + 1), .offset = next_, .length = 0};
  ++next_;
  return Next::kArticle;
}

Status RowReader::ReadAgain(const RecordPlace&, std::string*) {
  return Status::Failed("a row of a table is no record of bytes");
}

Status RowReader::ReadArticleAgain(const RecordPlace& place, Article* article) {
  Status why;
  if (FetchRow(place.offset, article, &why) != Fetch::kArticle) {
    return Status::Failed("the articles have changed while they were in use");
  }
  Place(place.offset, article);
  return {};
}

}  // namespace newsprint
