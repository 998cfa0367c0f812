#include "io/jsonl_reader.h"

#include "io/format.h"
#include "io/system_error.h"

namespace newsprint {

void SetPlace(std::string_view path, std::uint64_t line, std::string* out) {
  out->assign(path);
  out->push_back(':');
  out->append(std::to_string(line));
}

JsonlReader::JsonlReader(const InputOptions& options, LineReader* lines, JsonArticleParser* parser)
    : max_line_bytes_(options.max_line_bytes), lines_(lines), parser_(parser) {}

void JsonlReader::Start(std::string_view path, std::string_view name) {
  path_ = path;
  name_ = name;
}

ArticleReader::Next JsonlReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  for (;;) {
    LineReader::Line line;
    const LineReader::Next next = lines_->Read(&line);
    if (next == LineReader::Next::kEnd) return ArticleReader::Next::kEnd;
    if (next == LineReader::Next::kTooLong) {
      quarantined->reason = "a line over the limit of " + std::to_string(max_line_bytes_) + " bytes";
    } else if (next == LineReader::Next::kFailed) {
      quarantined->reason = "cannot be read on from here: " + ErrorText(lines_->error());
    } else {
      if (line.number == 1 && line.bytes.starts_with(kByteOrderMark)) {
        line.bytes.remove_prefix(kByteOrderMark.size());
        line.offset += kByteOrderMark.size();
      }
      if (line.bytes.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      place->line = static_cast<std::uint32_t>(line.number);
      place->offset = line.offset;
      place->length = line.bytes.size() + (line.carriage_return ? 1 : 0);
      if (Parse(line.bytes, line.number, path_, name_, article, &quarantined->reason)) {
        return ArticleReader::Next::kArticle;
      }
    }
    SetPlace(path_, line.number, &quarantined->input);
    return ArticleReader::Next::kQuarantined;
  }
}

bool JsonlReader::Parse(std::string_view line, std::uint64_t number, std::string_view path, std::string_view name,
                        Article* article, std::string* reason) {
  if (!parser_->Parse(line, article, reason)) return false;
  SetPlace(path, number, &article->input);
  if (article->id.empty()) SetPlace(name, number, &article->id);
  return true;
}

}  // namespace newsprint
