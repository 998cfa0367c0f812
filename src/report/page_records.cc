#include "report/page_records.h"

#include "io/published.h"
#include "report/article_heading.h"
#include "report/names.h"
#include "report/record_fields.h"
#include "report/utf8.h"

namespace newsprint {
namespace {

constexpr std::size_t kHeadingColumns = 200;
constexpr std::size_t kMostSnippet = 240;  // bytes

// The beginning of a text, in whole characters.
std::string Snippet(std::string_view text) {
  if (text.size() <= kMostSnippet) return std::string(text);
  std::size_t end = 0;
  while (end < kMostSnippet) end += CharacterAt(text, end).size;
  return std::string(text.substr(0, end)) + " …";
}

}  // namespace

std::uint32_t PageRecords::Name(std::uint32_t article) {
  if (!position_[article]) {
    position_[article] = static_cast<std::uint32_t>(named_.size());
    named_.push_back(article);
    text_of_.push_back(texts_.Add(result_.articles[article].text));
    if (text_of_.back()) ++with_text_;
  }
  return *position_[article];
}

void PageRecords::PutTextAt(std::string_view key, std::uint32_t article, const ByteSpan& span) {
  if (!HasText(article)) record_.Text(key, Snippet(TextAt(result_.articles[article], span)));
}

// What is so of most passages is not said.
void PageRecords::PutPassage(const Match& match, const Passage& passage) {
  record_.BeginObject();
  record_.Text("kind", newsprint::Name(passage.kind));
  PutSpan("a", passage.a, &record_);
  PutSpan("b", passage.b, &record_);
  record_.Count("words", passage.words);
  if (passage.similarity != 1) record_.Decimal("similarity", passage.similarity);
  if (passage.altered) record_.Bool("altered", true);
  if (!passage.speaker_a.empty()) record_.Text("speaker_a", passage.speaker_a);
  if (!passage.speaker_b.empty()) record_.Text("speaker_b", passage.speaker_b);
  if (passage.speakers_differ) record_.Bool("speakers_differ", true);
  PutPieces("pieces_a", passage.pieces_a, &record_);
  PutPieces("pieces_b", passage.pieces_b, &record_);
  if (passage.family != 0) record_.Text("family", FormatId('f', passage.family));
  PutTextAt("text_a", match.a, passage.a);
  PutTextAt("text_b", match.b, passage.b);
  record_.EndObject();
}

std::string_view PageRecords::OfMatch(std::size_t position) {
  const Match& match = result_.matches[position];
  record_.Begin("match");
  record_.Count("rank", position + 1);
  record_.Count("a", Name(match.a));
  record_.Count("b", Name(match.b));
  record_.Text("relation", newsprint::Name(match.relation));
  record_.Decimal("jaccard", match.jaccard);
  record_.Decimal("share_a", match.share_a);
  record_.Decimal("share_b", match.share_b);
  record_.Count("words", match.words);
  record_.Count("longest", match.longest);
  record_.Text("reuse", newsprint::Name(match.reuse));
  record_.Text("first", newsprint::Name(match.first));
  if (!match.why.empty()) record_.Text("why", match.why);
  record_.BeginArray("passages");
  for (const Passage& passage : match.passages) PutPassage(match, passage);
  record_.EndArray();
  return record_.End();
}

std::string_view PageRecords::OfFamily(const Family& family) {
  record_.Begin("family");
  record_.Text("family", FormatId('f', family.id));
  record_.Text("kind", newsprint::Name(family.kind));
  if (!family.speaker.empty()) record_.Text("speaker", family.speaker);
  record_.Count("words", family.words);
  record_.Bool("altered", family.altered);
  record_.Count("variants", family.variants);
  if (family.first >= 0) record_.Count("first", static_cast<std::uint64_t>(family.first));
  record_.BeginArray("members");
  for (const FamilyMember& member : family.members) {
    record_.BeginArray();
    record_.Count(Name(member.article));
    record_.Count(member.span.begin);
    record_.Count(member.span.end);
    record_.EndArray();
  }
  record_.EndArray();
  record_.BeginArray("variant_list");
  for (const Variant& variant : family.variant_list) {
    const FamilyMember& shown = family.members[variant.members.front()];
    record_.BeginObject();
    if (variant.altered) record_.Bool("altered", true);
    if (variant.first >= 0) record_.Count("first", static_cast<std::uint64_t>(variant.first));
    record_.BeginArray("members");
    for (const std::uint32_t member : variant.members) record_.Count(member);
    record_.EndArray();
    PutTextAt("text", shown.article, shown.span);
    record_.EndObject();
  }
  record_.EndArray();
  return record_.End();
}

std::string_view PageRecords::OfCluster(const Cluster& cluster) {
  record_.Begin("cluster");
  record_.Text("cluster", FormatId('c', cluster.id));
  record_.Count("lead", Name(cluster.lead));
  record_.Decimal("weakest", cluster.weakest);
  record_.BeginArray("members");
  for (const ClusterMember& member : cluster.members) {
    record_.BeginObject();
    record_.Count("at", Name(member.article));
    record_.Text("relation", newsprint::Name(member.relation));
    record_.Decimal("share", member.share);
    record_.EndObject();
  }
  record_.EndArray();
  return record_.End();
}

std::string_view PageRecords::OfArticle(std::uint32_t position, bool tonight) {
  const std::uint32_t at = named_[position];
  const Article& article = result_.articles[at];
  record_.Begin("shown");
  if (const std::string heading = TitleOf(article, kHeadingColumns); heading != article.title) {
    record_.Text("heading", heading);
  }
  if (const auto published = ParsePublished(article.published)) {
    record_.BeginArray("time");
    record_.Signed(published->begin);
    record_.Signed(published->end);
    record_.EndArray();
  }
  if (const auto& place = text_of_[position]) {
    record_.BeginArray("text");
    record_.Count(place->block);
    record_.Count(place->begin);
    record_.Count(place->end);
    record_.EndArray();
  }
  if (at < result_.set_aside.size() && !result_.set_aside[at].empty()) {
    record_.BeginArray("set_aside");
    for (const ByteSpan& span : result_.set_aside[at]) {
      record_.Count(span.begin);
      record_.Count(span.end);
    }
    record_.EndArray();
  }
  if (tonight) record_.Bool("tonight", true);
  return record_.End();
}

}  // namespace newsprint
