#include "arrow_rows.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace newsprint {

ArrowRows::ArrowRows(const InputOptions& options, OwnedArrow<ArrowArrayStream> stream, std::uint64_t total)
    : RowReader(options, total), stream_(std::move(stream)) {}

Status ArrowRows::StreamFailed(int code) {
  const char* error = stream_->get_last_error(stream_.get());
  return Status::Failed(std::string("the stream of articles failed: ") +
                        (error != nullptr ? error : std::strerror(code)));
}

bool ArrowRows::OpenColumns(Status* why) {
  OwnedArrow<ArrowSchema> schema;
  if (const int code = stream_->get_schema(stream_.get(), schema.get())) {
    *why = StreamFailed(code);
    return false;
  }
  if (std::strcmp(schema->format, "+s") != 0) {
    *why = Status::Usage("articles must be a table with a column for each field, not one array");
    return false;
  }
  children_ = schema->n_children;
  for (std::size_t field = 0; field < kFields; ++field) {
    for (std::size_t name = 0; name < names()[field].size(); ++name) {
      for (std::int64_t child = 0; child < children_; ++child) {
        const ArrowSchema& column = *schema->children[child];
        if (column.name == nullptr || !IsColumnNamed(column.name, names()[field][name])) continue;
        columns_[field].push_back({name, child, ArrowType(column)});
        break;
      }
    }
  }
  opened_ = true;
  return true;
}

bool ArrowRows::NextBatch(Status* why) {
  OwnedArrow<ArrowArray> batch;
  if (const int code = stream_->get_next(stream_.get(), batch.get())) {
    *why = StreamFailed(code);
    return false;
  }
  ended_ = batch->release == nullptr;
  if (ended_) return true;
  if (batch->n_children != children_) {
    *why = Status::BadInput("the stream of articles has a batch without some of its columns");
    return false;
  }
  ends_.push_back((ends_.empty() ? 0 : ends_.back()) + static_cast<std::uint64_t>(batch->length));
  batches_.push_back(std::move(batch));
  return true;
}

RowReader::Fetch ArrowRows::FetchRow(std::uint64_t row, Article* article, Status* why) {
  if (!opened_ && !OpenColumns(why)) return Fetch::kFailed;
  while (ends_.empty() || ends_.back() <= row) {
    if (ended_) return Fetch::kEnd;
    if (!NextBatch(why)) return Fetch::kFailed;
  }
  const auto at = static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), row) - ends_.begin());
  const ArrowArray& batch = *batches_[at];
  const std::uint64_t begin = at == 0 ? 0 : ends_[at - 1];
  const std::int64_t index = batch.offset + static_cast<std::int64_t>(row - begin);
  const ValueOf value_of = [&](Field field, std::size_t name, std::string* out) {
    for (const Column& column : columns_[static_cast<std::size_t>(field)]) {
      if (column.name == name) return column.type.Read(*batch.children[column.child], index, out);
    }
    return ValueKind::kNone;
  };
  std::string reason;
  if (ArticleFromRow(names(), options(), value_of, article, &reason)) return Fetch::kArticle;
  *why = Status::BadInput(reason);
  return Fetch::kBad;
}

}  // namespace newsprint
