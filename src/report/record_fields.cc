#include "report/record_fields.h"

#include <cassert>
#include <cstdint>

namespace newsprint {
namespace {

// How many pairs of a range there are and how many were found; no share of no pairs.
void PutRange(const RecallRange& range, JsonRecord* record) {
  record->Count("pairs", range.pairs);
  record->Count("found", range.found);
  if (range.pairs == 0) {
    record->Null("recall");
    record->Null("expected");
    return;
  }
  // Rounded down: not 1 where a pair is missing.
  const std::uint64_t steps = range.found * 10'000 / range.pairs;
  const auto recall = static_cast<double>(steps);
  record->Decimal("recall", recall / 10'000);
  record->Decimal("expected", range.expected / static_cast<double>(range.pairs));
}

void PutMeasuredRecall(const MeasuredRecall& measured, JsonRecord* record) {
  record->BeginObject("measured_recall");
  record->Count("articles", measured.articles);
  record->Decimal("from", measured.ranges.front().from);
  PutRange(measured.Whole(), record);
  record->BeginArray("ranges");
  for (const RecallRange& range : measured.ranges) {
    record->BeginObject();
    record->Decimal("from", range.from);
    PutRange(range, record);
    record->EndObject();
  }
  record->EndArray();
  record->EndObject();
}

}  // namespace

std::string_view TextAt(const Article& article, const ByteSpan& span) {
  assert(span.begin <= span.end && span.end <= article.text.size());
  return std::string_view(article.text).substr(span.begin, span.end - span.begin);
}

void PutSpan(std::string_view key, const ByteSpan& span, JsonRecord* record) {
  record->BeginArray(key);
  record->Count(span.begin);
  record->Count(span.end);
  record->EndArray();
}

void PutPieces(std::string_view key, const std::vector<ByteSpan>& pieces, JsonRecord* record) {
  if (pieces.size() < 2) return;
  record->BeginArray(key);
  for (const ByteSpan& piece : pieces) {
    record->BeginArray();
    record->Count(piece.begin);
    record->Count(piece.end);
    record->EndArray();
  }
  record->EndArray();
}

void PutOrigin(const Article& article, JsonRecord* record) {
  record->Text("id", article.id);
  record->TextOrNull("source", article.source);
  record->TextOrNull("published", article.published);
  record->TextOrNull("title", article.title);
}

void PutRecipe(const Summary& summary, JsonRecord* record) {
  record->Text("recipe", summary.recipe);
  record->BeginObject("recall");
  for (const auto& [jaccard, probability] : summary.recall) record->Decimal(FormatDecimal(jaccard), probability);
  record->EndObject();
  if (summary.measured_recall) PutMeasuredRecall(*summary.measured_recall, record);
}

}  // namespace newsprint
