#include "report/json_lines.h"

#include <cassert>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_record.h"
#include "report/names.h"
#include "report/record_batches.h"
#include "report/record_fields.h"

namespace newsprint {
namespace {

// The id of an article, by its position.
using IdOf = std::function<const std::string&(std::uint32_t)>;

void PutSpeakers(const Passage& passage, JsonRecord* record) {
  record->TextOrNull("speaker_a", passage.speaker_a);
  record->TextOrNull("speaker_b", passage.speaker_b);
  if (passage.speakers_differ) record->Bool("speakers_differ", true);
}

void PutPassage(const Article& a, const Article& b, const Passage& passage, JsonRecord* record) {
  record->BeginObject();
  record->Text("kind", Name(passage.kind));
  PutSpan("a", passage.a, record);
  PutSpan("b", passage.b, record);
  record->Count("words", passage.words);
  record->Decimal("similarity", passage.similarity);
  record->Bool("altered", passage.altered);
  if (passage.kind == PassageKind::kQuote) PutSpeakers(passage, record);
  PutPieces("pieces_a", passage.pieces_a, record);
  PutPieces("pieces_b", passage.pieces_b, record);
  record->Text("text_a", TextAt(a, passage.a));
  record->Text("text_b", TextAt(b, passage.b));
  record->TextOrNull("family", passage.family == 0 ? "" : FormatId('f', passage.family));
  record->EndObject();
}

// `metadata` may be null.
void PutWire(const WireLabel& label, const WireMetadata* metadata, JsonRecord* record) {
  record->BeginObject("wire");
  record->BeginArray("kinds");
  for (std::size_t i = 0; i < kWireKinds; ++i) {
    const auto kind = static_cast<WireKind>(i);
    if (label.Is(kind)) record->Text(Name(kind));
  }
  record->EndArray();
  if (label.number > 0) record->Count("number", label.number);
  if (!label.embargo.empty()) record->Text("embargo", label.embargo);
  if (metadata != nullptr) {
    const auto put = [record](std::string_view key, const std::string& value) {
      if (!value.empty()) record->Text(key, value);
    };
    put("version", metadata->version);
    put("urgency", metadata->urgency);
    put("provider", metadata->provider);
    put("pubstatus", metadata->pub_status);
    put("slugline", metadata->slugline);
    put("ednote", metadata->ednote);
  }
  record->EndObject();
}

Status WriteCluster(const Cluster& cluster, const IdOf& id_of, JsonRecord* record, const Sink& sink) {
  record->Begin("cluster");
  record->Text("cluster", FormatId('c', cluster.id));
  record->Text("lead", id_of(cluster.lead));
  record->Count("size", cluster.members.size());
  record->Decimal("weakest", cluster.weakest);
  record->BeginArray("members");
  for (const ClusterMember& member : cluster.members) {
    record->BeginObject();
    record->Text("id", id_of(member.article));
    record->Text("relation", Name(member.relation));
    record->Decimal("share", member.share);
    record->EndObject();
  }
  record->EndArray();
  return sink(record->End());
}

// `first` is a position in the family's members, or -1.
void PutFirst(const AuditResult& result, const Family& family, std::int64_t first, JsonRecord* record) {
  if (first < 0) {
    record->Null("first");
    return;
  }
  const Article& article = result.articles[family.members[static_cast<std::size_t>(first)].article];
  record->BeginObject("first");
  record->Text("id", article.id);
  record->Text("published", article.published);
  record->EndObject();
}

void PutVariant(const AuditResult& result, const Family& family, const Variant& variant, JsonRecord* record) {
  const FamilyMember& shown = family.members[variant.members.front()];
  record->BeginObject();
  record->Text("text", TextAt(result.articles[shown.article], shown.span));
  record->Count("count", variant.count);
  record->Bool("altered", variant.altered);
  PutFirst(result, family, variant.first, record);
  record->BeginArray("members");
  for (const std::uint32_t m : variant.members) record->Text(result.articles[family.members[m].article].id);
  record->EndArray();
  record->EndObject();
}

void PutIds(std::string_view key, const AuditResult& result, const std::vector<std::uint32_t>& articles,
            JsonRecord* record) {
  record->BeginArray(key);
  for (const std::uint32_t i : articles) record->Text(result.articles[i].id);
  record->EndArray();
}

std::size_t TextBytes(const Match& match) {
  std::size_t bytes = 0;
  for (const Passage& p : match.passages) bytes += std::size_t{p.a.end - p.a.begin} + (p.b.end - p.b.begin);
  return bytes;
}

std::size_t TextBytes(const Family& family) {
  std::size_t bytes = 0;
  for (const FamilyMember& member : family.members) bytes += member.span.end - member.span.begin;
  return bytes;
}

// Passes each item of `items` to `write` until one fails.
template <typename Items, typename Write>
Status ForEach(const Items& items, const Write& write) {
  for (const auto& item : items) {
    if (Status status = write(item); !status.ok()) return status;
  }
  return {};
}

}  // namespace

Status WriteArticleRecord(const AuditResult& result, std::uint32_t position, JsonRecord* record, const Sink& sink) {
  const Article& article = result.articles[position];
  const WireLabel label = position < result.wire.size() ? result.wire[position] : WireLabel();
  record->Begin("article");
  PutOrigin(article, record);
  record->Count("words", result.article_words[position]);
  if (label.kinds != 0 || article.wire != nullptr) PutWire(label, article.wire.get(), record);
  record->Text("input", article.input);
  return sink(record->End());
}

Status WriteMatchRecord(const AuditResult& result, const Match& match, JsonRecord* record, const Sink& sink) {
  const Article& a = result.articles[match.a];
  const Article& b = result.articles[match.b];
  record->Begin("match");
  record->Text("a", a.id);
  record->Text("b", b.id);
  record->Text("relation", Name(match.relation));
  record->Decimal("jaccard", match.jaccard);
  record->Decimal("share_a", match.share_a);
  record->Decimal("share_b", match.share_b);
  record->Count("words", match.words);
  record->Count("longest", match.longest);
  record->Text("reuse", Name(match.reuse));
  record->Text("first", Name(match.first));
  if (!match.why.empty()) record->Text("why", match.why);
  record->BeginArray("passages");
  for (const Passage& passage : match.passages) PutPassage(a, b, passage, record);
  record->EndArray();
  return sink(record->End());
}

Status WriteClusterRecord(const AuditResult& result, const Cluster& cluster, JsonRecord* record, const Sink& sink) {
  const IdOf id_of = [&](std::uint32_t i) -> const std::string& { return result.articles[i].id; };
  return WriteCluster(cluster, id_of, record, sink);
}

Status WriteFamilyRecord(const AuditResult& result, const Family& family, JsonRecord* record, const Sink& sink) {
  record->Begin("family");
  record->Text("family", FormatId('f', family.id));
  record->Text("kind", Name(family.kind));
  if (family.kind == PassageKind::kQuote) record->TextOrNull("speaker", family.speaker);
  record->Count("words", family.words);
  record->Bool("altered", family.altered);
  record->Count("variants", family.variants);
  PutFirst(result, family, family.first, record);
  record->BeginArray("members");
  for (const FamilyMember& member : family.members) {
    const Article& article = result.articles[member.article];
    record->BeginObject();
    record->Text("id", article.id);
    record->Count("begin", member.span.begin);
    record->Count("end", member.span.end);
    record->Text("text", TextAt(article, member.span));
    record->EndObject();
  }
  record->EndArray();
  record->BeginArray("variant_list");
  for (const Variant& variant : family.variant_list) PutVariant(result, family, variant, record);
  record->EndArray();
  return sink(record->End());
}

Status WriteOutletsRecord(const OutletPair& pair, JsonRecord* record, const Sink& sink) {
  record->Begin("outlets");
  record->Text("a", pair.a);
  record->Text("b", pair.b);
  record->Count("copies", pair.copies);
  record->Count("excerpts", pair.excerpts);
  record->Count("background", pair.background);
  record->Count("quotes", pair.quotes);
  record->Count("near_exact", pair.near_exact);
  record->Count("excerpt", pair.excerpt);
  record->Count("headline", pair.headline);
  record->Count("words", pair.words);
  record->Count("a_first", pair.a_first);
  record->Count("b_first", pair.b_first);
  record->Count("unknown", pair.unknown);
  return sink(record->End());
}

Status WriteWithdrawnRecord(const AuditResult& result, const Withdrawn& withdrawn, JsonRecord* record,
                            const Sink& sink) {
  const Article& notice = result.articles[withdrawn.notice];
  const Article* story = withdrawn.story < 0 ? nullptr : &result.articles[static_cast<std::size_t>(withdrawn.story)];
  record->Begin("withdrawn");
  record->Text("notice", notice.id);
  record->TextOrNull("story", story == nullptr ? "" : story->id);
  record->TextOrNull("title", story == nullptr ? notice.title : story->title);
  record->TextOrNull("by", withdrawn.by);
  PutIds("carried_by", result, withdrawn.carried_by, record);
  PutIds("corrected", result, withdrawn.corrected, record);
  PutIds("candidates", result, withdrawn.candidates, record);
  return sink(record->End());
}

Status WriteAuditRecords(const AuditResult& result, const Sink& sink, int threads) {
  assert(result.articles.size() == result.article_words.size());
  JsonRecord record;
  for (std::uint32_t i = 0; i < result.articles.size(); ++i) {
    Status status = WriteArticleRecord(result, i, &record, sink);
    if (!status.ok()) return status;
  }
  Status status = WriteMatchRecords(result, sink, threads);
  if (status.ok()) status = WriteClusterRecords(result, sink);
  if (status.ok()) status = WriteFamilyRecords(result, sink, threads);
  if (!status.ok()) return status;
  status = ForEach(result.outlets, [&](const OutletPair& o) { return WriteOutletsRecord(o, &record, sink); });
  if (!status.ok()) return status;
  status =
      ForEach(result.withdrawn, [&](const Withdrawn& w) { return WriteWithdrawnRecord(result, w, &record, sink); });
  if (!status.ok()) return status;
  status = WriteQuarantineRecords(result.quarantine, sink);
  if (!status.ok()) return status;
  return WriteSummaryRecord(result.summary, sink);
}

Status WriteMatchRecords(const AuditResult& result, const Sink& sink, int threads) {
  return WriteInBatches(
      result.matches, threads, sink, [](const Match& match) { return TextBytes(match); },
      [&](const Match& match, JsonRecord* record, const Sink& lines) {
        return WriteMatchRecord(result, match, record, lines);
      });
}

Status WriteClusterRecords(const AuditResult& result, const Sink& sink) {
  JsonRecord record;
  return ForEach(result.clusters, [&](const Cluster& c) { return WriteClusterRecord(result, c, &record, sink); });
}

Status WriteFamilyRecords(const AuditResult& result, const Sink& sink, int threads) {
  return WriteInBatches(
      result.families, threads, sink, [](const Family& family) { return TextBytes(family); },
      [&](const Family& family, JsonRecord* record, const Sink& lines) {
        return WriteFamilyRecord(result, family, record, lines);
      });
}

Status WritePairRecords(const std::vector<std::string>& ids, const std::vector<CopyPair>& pairs, const Sink& sink) {
  JsonRecord record;
  return ForEach(pairs, [&](const CopyPair& pair) {
    record.Begin("pair");
    record.Text("a", ids[pair.a]);
    record.Text("b", ids[pair.b]);
    record.Decimal("jaccard", pair.jaccard);
    record.Decimal("share_a", pair.share_a);
    record.Decimal("share_b", pair.share_b);
    return sink(record.End());
  });
}

Status WriteRemovedRecords(const std::vector<std::string>& ids, const std::vector<Removed>& removed, const Sink& sink) {
  JsonRecord record;
  return ForEach(removed, [&](const Removed& one) {
    record.Begin("removed");
    record.Text("id", ids[one.article]);
    record.Text("kept", ids[one.kept]);
    record.Text("relation", Name(one.relation));
    record.Decimal("jaccard", one.jaccard);
    record.Decimal("share", one.share);
    return sink(record.End());
  });
}

Status WriteClusterRecords(const std::vector<std::string>& ids, const std::vector<Cluster>& clusters,
                           const Sink& sink) {
  JsonRecord record;
  const IdOf id_of = [&](std::uint32_t i) -> const std::string& { return ids[i]; };
  return ForEach(clusters, [&](const Cluster& cluster) { return WriteCluster(cluster, id_of, &record, sink); });
}

Status WriteQuarantineRecords(const std::vector<Quarantined>& quarantine, const Sink& sink) {
  JsonRecord record;
  return ForEach(quarantine, [&](const Quarantined& one) {
    record.Begin("quarantine");
    record.Text("input", one.input);
    record.Text("reason", one.reason);
    return sink(record.End());
  });
}

Status WriteSummaryRecord(const Summary& summary, const Sink& sink) {
  JsonRecord record;
  record.Begin("summary");
  record.Count("articles", summary.articles);
  record.Count("quarantined", summary.quarantined);
  record.Count("repeated", summary.repeated);
  record.Count("matches", summary.matches);
  record.Count("clusters", summary.clusters);
  record.Count("families", summary.families);
  record.Count("boilerplate_passages", summary.boilerplate_passages);
  record.Count("candidate_pairs", summary.candidate_pairs);
  record.Count("large_buckets", summary.large_buckets);
  PutRecipe(summary, &record);
  record.Decimal("seconds", summary.seconds);
  return sink(record.End());
}

}  // namespace newsprint
