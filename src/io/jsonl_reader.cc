#include "io/jsonl_reader.h"

#include <string>
#include <string_view>
#include <utility>

#include "io/format.h"

namespace newsprint {

ArticleReader::Next JsonlReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  for (;;) {
    LineReader::Line line;
    std::string reason;
    switch (lines_->Read(&line)) {
      case LineReader::Next::kEnd:
        return ArticleReader::Next::kEnd;
      case LineReader::Next::kTooLong:
        reason = "a line over the limit of " + std::to_string(max_line_bytes_) + " bytes";
        break;
      case LineReader::Next::kFailed:
        reason = "cannot be read on from here: " + lines_->problem();
        break;
      case LineReader::Next::kLine:
        if (line.number == 1 && line.bytes.starts_with(kByteOrderMark)) {
          line.bytes.remove_prefix(kByteOrderMark.size());
          line.offset += kByteOrderMark.size();
        }
        if (line.bytes.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        place->line = static_cast<std::uint32_t>(line.number);
        place->offset = line.offset;
        place->length = line.bytes.size() + (line.carriage_return ? 1 : 0);
        if (!parser_->Parse(line.bytes, article, &reason)) break;
        SetPlaceOf(line.number, article);
        return ArticleReader::Next::kArticle;
    }
    return SetAside(line.number, std::move(reason), quarantined);
  }
}

}  // namespace newsprint
