// The tables of a deduplication: what the records of --pairs, --removed and --clusters say.
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "report/json_record.h"
#include "report/names.h"
#include "results.h"

namespace newsprint {
namespace {

constexpr ColumnType kCount = ColumnType::kCount;
constexpr ColumnType kFraction = ColumnType::kFraction;
constexpr ColumnType kFlag = ColumnType::kFlag;

constexpr Column kKept[] = {{"row", kCount}, {"id"}};
constexpr Column kRemoved[] = {{"id"}, {"kept"}, {"relation"}, {"jaccard", kFraction}, {"share", kFraction}};
constexpr Column kClusters[] = {{"cluster"},     {"size", kCount}, {"weakest", kFraction}, {"id"},
                                {"lead", kFlag}, {"relation"},     {"share", kFraction}};
constexpr Column kPairs[] = {{"a"}, {"b"}, {"jaccard", kFraction}, {"share_a", kFraction}, {"share_b", kFraction}};
constexpr Column kQuarantine[] = {{"input"}, {"reason"}};

constexpr std::array kTables = std::to_array<Table>(
    {{"kept", kKept}, {"removed", kRemoved}, {"clusters", kClusters}, {"pairs", kPairs}, {"quarantine", kQuarantine}});

// Passes rows to a writer until it fails.
class Rows {
 public:
  Rows(const DedupResult& result, TableWriter* writer) : result_(result), writer_(writer) {}

  void Kept() {
    for (std::size_t i = 0; i < result_.kept.size(); ++i) {
      Row({std::uint64_t{result_.kept[i].offset}, result_.ids[result_.kept_articles[i]]});
    }
  }
  void RemovedOnes() {
    for (const Removed& one : result_.removed) {
      Row({result_.ids[one.article], result_.ids[one.kept], std::string(Name(one.relation)), one.jaccard, one.share});
    }
  }
  void Clusters() {
    for (const Cluster& cluster : result_.clusters) {
      for (const ClusterMember& member : cluster.members) {
        Row({FormatId('c', cluster.id), std::uint64_t{cluster.members.size()}, cluster.weakest,
             result_.ids[member.article], std::uint64_t{member.article == cluster.lead},
             std::string(Name(member.relation)), member.share});
      }
    }
  }
  void Pairs() {
    for (const CopyPair& pair : result_.pairs) {
      Row({result_.ids[pair.a], result_.ids[pair.b], pair.jaccard, pair.share_a, pair.share_b});
    }
  }
  void Quarantine() {
    for (const Quarantined& one : result_.quarantine) Row({one.input, one.reason});
  }

  const Status& status() const { return status_; }

 private:
  void Row(std::initializer_list<Cell> cells) {
    if (status_.ok()) status_ = writer_->Row({cells.begin(), cells.size()});
  }

  const DedupResult& result_;
  TableWriter* writer_;
  Status status_;
};

}  // namespace

std::vector<std::string> PythonDedup::TableNames() const {
  std::vector<std::string> names;
  for (const Table& table : kTables) names.emplace_back(table.name);
  return names;
}

Status PythonDedup::WriteNamed(const std::string& name, TableWriter* writer) const {
  using Writing = void (Rows::*)();
  constexpr std::array<Writing, kTables.size()> kWritings = {&Rows::Kept, &Rows::RemovedOnes, &Rows::Clusters,
                                                             &Rows::Pairs, &Rows::Quarantine};
  Rows rows(result, writer);
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    if (kTables[i].name != name) continue;
    if (Status status = writer->Begin(kTables[i]); !status.ok()) return status;
    (rows.*kWritings[i])();
  }
  return rows.status();
}

}  // namespace newsprint
