#include "match_bytes.h"

#include <vector>

#include "archive/bytes.h"
#include "raise.h"

namespace newsprint {
namespace {

void PutSpan(ByteSpan span, std::string* out) {
  PutFixed(span.begin, 4, out);
  PutFixed(span.end, 4, out);
}

void PutSpans(const std::vector<ByteSpan>& spans, std::string* out) {
  PutFixed(spans.size(), 4, out);
  for (const ByteSpan& span : spans) PutSpan(span, out);
}

void PutPassage(const Passage& passage, std::string* out) {
  PutFixed(static_cast<std::uint64_t>(passage.kind), 1, out);
  PutSpan(passage.a, out);
  PutSpan(passage.b, out);
  PutFixed(passage.words, 4, out);
  PutFixed(passage.longest, 4, out);
  PutDouble(passage.similarity, out);
  PutFixed(passage.phrase, 1, out);
  PutFixed(passage.altered, 1, out);
  PutText(passage.speaker_a, out);
  PutText(passage.speaker_b, out);
  PutFixed(passage.speakers_differ, 1, out);
  PutSpans(passage.pieces_a, out);
  PutSpans(passage.pieces_b, out);
  PutFixed(passage.family, 8, out);
}

std::uint32_t Count(ByteReader* reader) { return static_cast<std::uint32_t>(reader->Fixed(4)); }
bool Flag(ByteReader* reader) { return reader->Fixed(1) != 0; }

ByteSpan Span(ByteReader* reader) {
  const std::uint32_t begin = Count(reader);
  return {begin, Count(reader)};
}

std::vector<ByteSpan> Spans(ByteReader* reader) {
  std::vector<ByteSpan> spans;
  for (std::uint32_t left = Count(reader); left > 0 && reader->ok(); --left) spans.push_back(Span(reader));
  return spans;
}

Passage PassageFrom(ByteReader* reader) {
  Passage passage;
  passage.kind = static_cast<PassageKind>(reader->Fixed(1));
  passage.a = Span(reader);
  passage.b = Span(reader);
  passage.words = Count(reader);
  passage.longest = Count(reader);
  passage.similarity = reader->Double();
  passage.phrase = Flag(reader);
  passage.altered = Flag(reader);
  passage.speaker_a = reader->Text();
  passage.speaker_b = reader->Text();
  passage.speakers_differ = Flag(reader);
  passage.pieces_a = Spans(reader);
  passage.pieces_b = Spans(reader);
  passage.family = reader->Fixed(8);
  return passage;
}

}  // namespace

std::string BytesOf(const Match& match) {
  std::string out;
  PutFixed(static_cast<std::uint64_t>(match.relation), 1, &out);
  PutDouble(match.jaccard, &out);
  PutDouble(match.share_a, &out);
  PutDouble(match.share_b, &out);
  PutFixed(match.words, 4, &out);
  PutFixed(match.longest, 4, &out);
  PutFixed(static_cast<std::uint64_t>(match.reuse), 1, &out);
  PutFixed(static_cast<std::uint64_t>(match.first), 1, &out);
  PutFixed(match.templated, 1, &out);
  PutDouble(match.information, &out);
  PutText(match.why, &out);
  PutFixed(match.passages.size(), 4, &out);
  for (const Passage& passage : match.passages) PutPassage(passage, &out);
  return out;
}

Match MatchFrom(std::string_view bytes, std::uint32_t a, std::uint32_t b) {
  ByteReader reader(bytes);
  Match match;
  match.a = a;
  match.b = b;
  match.relation = static_cast<Relation>(reader.Fixed(1));
  match.jaccard = reader.Double();
  match.share_a = reader.Double();
  match.share_b = reader.Double();
  match.words = Count(&reader);
  match.longest = Count(&reader);
  match.reuse = static_cast<Reuse>(reader.Fixed(1));
  match.first = static_cast<First>(reader.Fixed(1));
  match.templated = Flag(&reader);
  match.information = reader.Double();
  match.why = reader.Text();
  for (std::uint32_t left = Count(&reader); left > 0 && reader.ok(); --left) {
    match.passages.push_back(PassageFrom(&reader));
  }
  if (!reader.AtEnd()) RaiseUnlessOk(Status::Failed("a match of another form"));
  return match;
}

}  // namespace newsprint
