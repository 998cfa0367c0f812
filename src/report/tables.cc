#include "report/tables.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "report/json_record.h"
#include "report/names.h"

namespace newsprint {
namespace {

constexpr ColumnType kCount = ColumnType::kCount;
constexpr ColumnType kFraction = ColumnType::kFraction;
constexpr ColumnType kFlag = ColumnType::kFlag;

constexpr Column kArticles[] = {{"id"}, {"source"}, {"published"}, {"title"}, {"words", kCount}, {"input"}};
constexpr Column kMatches[] = {
    {"a"},
    {"b"},
    {"source_a"},
    {"source_b"},
    {"relation"},
    {"jaccard", kFraction},
    {"share_a", kFraction},
    {"share_b", kFraction},
    {"words", kCount},
    {"longest", kCount},
    {"reuse"},
    {"first"},
    {"why"},
};
constexpr Column kPassages[] = {
    {"a"},
    {"b"},
    {"passage", kCount},
    {"kind"},
    {"words", kCount},
    {"similarity", kFraction},
    {"altered", kFlag},
    {"speaker_a"},
    {"speaker_b"},
    {"speakers_differ", kFlag},
    {"text_a"},
    {"text_b"},
    {"begin_a", kCount},
    {"end_a", kCount},
    {"begin_b", kCount},
    {"end_b", kCount},
    {"family"},
};
constexpr Column kClusters[] = {
    {"cluster"},          {"size", kCount}, {"weakest", kFraction}, {"id"},    {"lead", kFlag}, {"relation"},
    {"share", kFraction}, {"source"},       {"published"},          {"title"},
};
constexpr Column kFamilies[] = {
    {"family"},          {"kind"},  {"speaker"},         {"words", kCount}, {"altered", kFlag}, {"variants", kCount},
    {"members", kCount}, {"first"}, {"first_published"}, {"text"},
};
constexpr Column kFamilyMembers[] = {
    {"family"}, {"id"}, {"source"}, {"published"}, {"variant", kCount}, {"begin", kCount}, {"end", kCount}, {"text"},
};
constexpr Column kOutlets[] = {
    {"a"},
    {"b"},
    {"copies", kCount},
    {"excerpts", kCount},
    {"background", kCount},
    {"quotes", kCount},
    {"near_exact", kCount},
    {"excerpt", kCount},
    {"headline", kCount},
    {"words", kCount},
    {"a_first", kCount},
    {"b_first", kCount},
    {"unknown", kCount},
};
constexpr Column kQuarantine[] = {{"input"}, {"reason"}};

constexpr Table kTables[] = {
    {"articles", kArticles}, {"matches", kMatches},       {"passages", kPassages},
    {"clusters", kClusters}, {"families", kFamilies},     {"family_members", kFamilyMembers},
    {"outlets", kOutlets},   {"quarantine", kQuarantine},
};

Cell TextOf(std::string_view text) { return std::string(text); }
Cell Known(std::string_view text) { return text.empty() ? Cell() : TextOf(text); }
Cell CountOf(std::uint64_t count) { return count; }

Cell Cut(const Article& article, const ByteSpan& span) {
  return TextOf(std::string_view(article.text).substr(span.begin, span.end - span.begin));
}

// Passes the rows of one result to a writer, and keeps its first failure.
class Rows {
 public:
  Rows(const AuditResult& result, TableWriter* writer) : result_(result), writer_(writer) {}

  void Articles() {
    for (std::size_t i = 0; i < result_.articles.size(); ++i) {
      const Article& article = result_.articles[i];
      Row({TextOf(article.id), Known(article.source), Known(article.published), Known(article.title),
           CountOf(result_.article_words[i]), TextOf(article.input)});
    }
  }

  void Matches() {
    for (const Match& m : result_.matches) {
      const Article& a = result_.articles[m.a];
      const Article& b = result_.articles[m.b];
      Row({TextOf(a.id), TextOf(b.id), Known(a.source), Known(b.source), TextOf(Name(m.relation)), m.jaccard, m.share_a,
           m.share_b, CountOf(m.words), CountOf(m.longest), TextOf(Name(m.reuse)), TextOf(Name(m.first)),
           Known(m.why)});
    }
  }

  void Passages() {
    for (const Match& m : result_.matches) {
      const Article& a = result_.articles[m.a];
      const Article& b = result_.articles[m.b];
      std::uint64_t number = 0;
      for (const Passage& p : m.passages) {
        Row({TextOf(a.id), TextOf(b.id), CountOf(++number), TextOf(Name(p.kind)), CountOf(p.words), p.similarity,
             CountOf(p.altered), Known(p.speaker_a), Known(p.speaker_b), CountOf(p.speakers_differ), Cut(a, p.a),
             Cut(b, p.b), CountOf(p.a.begin), CountOf(p.a.end), CountOf(p.b.begin), CountOf(p.b.end),
             p.family == 0 ? Cell() : TextOf(FormatId('f', p.family))});
      }
    }
  }

  void Clusters() {
    for (const Cluster& cluster : result_.clusters) {
      for (const ClusterMember& member : cluster.members) {
        const Article& article = result_.articles[member.article];
        Row({TextOf(FormatId('c', cluster.id)), CountOf(cluster.members.size()), cluster.weakest, TextOf(article.id),
             CountOf(member.article == cluster.lead), TextOf(Name(member.relation)), member.share,
             Known(article.source), Known(article.published), Known(article.title)});
      }
    }
  }

  void Families() {
    for (const Family& family : result_.families) {
      const FamilyMember& shown = family.members[family.variant_list.front().members.front()];
      const Article* first = family.first < 0
                                 ? nullptr
                                 : &result_.articles[family.members[static_cast<std::size_t>(family.first)].article];
      Row({TextOf(FormatId('f', family.id)), TextOf(Name(family.kind)), Known(family.speaker), CountOf(family.words),
           CountOf(family.altered), CountOf(family.variants), CountOf(family.members.size()),
           first == nullptr ? Cell() : TextOf(first->id), first == nullptr ? Cell() : Known(first->published),
           Cut(result_.articles[shown.article], shown.span)});
    }
  }

  void FamilyMembers() {
    std::vector<std::uint64_t> variant_of;  // by member, from 1
    for (const Family& family : result_.families) {
      variant_of.assign(family.members.size(), 0);
      for (std::size_t v = 0; v < family.variant_list.size(); ++v) {
        for (const std::uint32_t member : family.variant_list[v].members) variant_of[member] = v + 1;
      }
      for (std::size_t m = 0; m < family.members.size(); ++m) {
        const FamilyMember& member = family.members[m];
        const Article& article = result_.articles[member.article];
        Row({TextOf(FormatId('f', family.id)), TextOf(article.id), Known(article.source), Known(article.published),
             CountOf(variant_of[m]), CountOf(member.span.begin), CountOf(member.span.end), Cut(article, member.span)});
      }
    }
  }

  void Outlets() {
    for (const OutletPair& o : result_.outlets) {
      Row({TextOf(o.a), TextOf(o.b), o.copies, o.excerpts, o.background, o.quotes, o.near_exact, o.excerpt, o.headline,
           o.words, o.a_first, o.b_first, o.unknown});
    }
  }

  void Quarantine() {
    for (const Quarantined& one : result_.quarantine) Row({TextOf(one.input), TextOf(one.reason)});
  }

  const Status& status() const { return status_; }

 private:
  void Row(std::initializer_list<Cell> cells) {
    if (status_.ok()) status_ = writer_->Row({cells.begin(), cells.size()});
  }

  const AuditResult& result_;
  TableWriter* writer_;
  Status status_;
};

}  // namespace

std::span<const Table> Tables() { return kTables; }

Status WriteTable(const AuditResult& result, std::size_t table, TableWriter* writer) {
  using Writing = void (Rows::*)();
  constexpr Writing kWritings[] = {&Rows::Articles, &Rows::Matches,       &Rows::Passages, &Rows::Clusters,
                                   &Rows::Families, &Rows::FamilyMembers, &Rows::Outlets,  &Rows::Quarantine};
  static_assert(std::size(kWritings) == std::size(kTables));
  if (Status status = writer->Begin(kTables[table]); !status.ok()) return status;
  Rows rows(result, writer);
  (rows.*kWritings[table])();
  return rows.status();
}

Status WriteTables(const AuditResult& result, TableWriter* writer) {
  for (std::size_t i = 0; i < std::size(kTables); ++i) {
    if (Status status = WriteTable(result, i, writer); !status.ok()) return status;
  }
  return {};
}

}  // namespace newsprint
