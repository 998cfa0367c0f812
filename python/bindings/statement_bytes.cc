#include "statement_bytes.h"

#include <cstddef>
#include <vector>

#include "archive/bytes.h"
#include "raise.h"

namespace newsprint {
namespace {

constexpr std::size_t kNumberBytes = 8;

void PutRanges(const std::vector<WordRange>& ranges, std::string* out) {
  PutFixed(ranges.size(), 4, out);
  for (const WordRange& range : ranges) {
    PutFixed(range.begin, 4, out);
    PutFixed(range.end, 4, out);
  }
}

std::uint32_t Number(ByteReader* reader) { return static_cast<std::uint32_t>(reader->Fixed(4)); }

std::vector<WordRange> Ranges(ByteReader* reader) {
  std::vector<WordRange> ranges;
  for (std::uint32_t left = Number(reader); left > 0 && reader->ok(); --left) {
    const std::uint32_t begin = Number(reader);
    ranges.push_back({begin, Number(reader)});
  }
  return ranges;
}

}  // namespace

std::string BytesOfStatement(std::int64_t number, const AnnotatedArticle& statement) {
  const Quotation& quotation = statement.quotations.front();
  std::string bytes;
  PutFixed(static_cast<std::uint64_t>(number), kNumberBytes, &bytes);
  PutText(quotation.speaker, &bytes);
  PutFixed(static_cast<std::uint64_t>(quotation.speaker_kind), 1, &bytes);
  PutFixed(quotation.title, 1, &bytes);
  PutRanges(quotation.pieces, &bytes);
  PutRanges(quotation.inner, &bytes);
  PutFixed(statement.quoted_words.front(), 4, &bytes);
  PutFixed(statement.telling.front(), 8, &bytes);
  PutFixed(statement.words.size(), 4, &bytes);
  for (std::uint32_t i = 0; i < statement.words.size(); ++i) {
    PutFixed(static_cast<std::uint64_t>(statement.words.hash[i]), sizeof(WordHash), &bytes);
    PutFixed(statement.bits[i], 1, &bytes);
    PutFixed(statement.marks[i], 1, &bytes);
    PutFixed(statement.quotation[i] != kNoQuotation, 1, &bytes);
  }
  PutFixed(statement.forms.size(), 4, &bytes);
  for (const WordForm& form : statement.forms) {
    PutFixed(form.stem, 4, &bytes);
    PutFixed(form.spelling, 4, &bytes);
  }
  return bytes;
}

std::int64_t ArticleOfStatement(std::string_view bytes) {
  ByteReader reader(bytes);
  const auto number = static_cast<std::int64_t>(reader.Fixed(kNumberBytes));
  if (!reader.ok()) RaiseUnlessOk(Status::Failed("a statement of another form"));
  return number;
}

AnnotatedArticle StatementFrom(std::string_view bytes) {
  AnnotatedArticle statement;
  ByteReader reader(bytes);
  reader.Fixed(kNumberBytes);
  Quotation& quotation = statement.quotations.emplace_back();
  quotation.speaker = reader.Text();
  quotation.speaker_kind = static_cast<NameKind>(reader.Fixed(1));
  quotation.title = reader.Fixed(1) != 0;
  quotation.pieces = Ranges(&reader);
  quotation.inner = Ranges(&reader);
  statement.quoted_words.push_back(Number(&reader));
  statement.telling.push_back(reader.Fixed(8));
  for (std::uint32_t left = Number(&reader); left > 0 && reader.ok(); --left) {
    statement.words.hash.push_back(static_cast<WordHash>(reader.Fixed(sizeof(WordHash))));
    statement.bits.push_back(static_cast<std::uint8_t>(reader.Fixed(1)));
    statement.marks.push_back(static_cast<std::uint8_t>(reader.Fixed(1)));
    statement.quotation.push_back(reader.Fixed(1) != 0 ? 0 : kNoQuotation);
  }
  statement.first_form.push_back(0);
  for (std::uint32_t left = Number(&reader); left > 0 && reader.ok(); --left) {
    const std::uint32_t stem = Number(&reader);
    statement.forms.push_back({stem, Number(&reader)});
  }
  if (!reader.AtEnd()) RaiseUnlessOk(Status::Failed("a statement of another form"));
  return statement;
}

}  // namespace newsprint
