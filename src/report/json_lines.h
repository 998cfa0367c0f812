// Results as JSON Lines: the records of DESIGN.md section 5. Keys are only ever added.
//
// Each function passes whole lines to its sink, one record at a time, from the calling thread. Those that take
// `threads` make records on so many.
#ifndef NEWSPRINT_REPORT_JSON_LINES_H_
#define NEWSPRINT_REPORT_JSON_LINES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/json_record.h"
#include "report/sink.h"

namespace newsprint {

// Articles, matches, clusters, families, outlets, withdrawn stories, quarantine and the summary, in that order.
Status WriteAuditRecords(const AuditResult& result, const Sink& sink, int threads = 1);

// One record. `record` only lends its storage.
Status WriteArticleRecord(const AuditResult& result, std::uint32_t position, JsonRecord* record, const Sink& sink);
Status WriteMatchRecord(const AuditResult& result, const Match& match, JsonRecord* record, const Sink& sink);
Status WriteClusterRecord(const AuditResult& result, const Cluster& cluster, JsonRecord* record, const Sink& sink);
Status WriteFamilyRecord(const AuditResult& result, const Family& family, JsonRecord* record, const Sink& sink);
Status WriteOutletsRecord(const OutletPair& pair, JsonRecord* record, const Sink& sink);
Status WriteWithdrawnRecord(const AuditResult& result, const Withdrawn& withdrawn, JsonRecord* record,
                            const Sink& sink);

// The records of one kind.
Status WriteMatchRecords(const AuditResult& result, const Sink& sink, int threads = 1);
Status WriteClusterRecords(const AuditResult& result, const Sink& sink);
Status WriteFamilyRecords(const AuditResult& result, const Sink& sink, int threads = 1);

// What dedup writes; the numbers in the records are positions in `ids`.
Status WritePairRecords(const std::vector<std::string>& ids, const std::vector<CopyPair>& pairs, const Sink& sink);
Status WriteRemovedRecords(const std::vector<std::string>& ids, const std::vector<Removed>& removed, const Sink& sink);
Status WriteClusterRecords(const std::vector<std::string>& ids, const std::vector<Cluster>& clusters, const Sink& sink);

Status WriteQuarantineRecords(const std::vector<Quarantined>& quarantine, const Sink& sink);
Status WriteSummaryRecord(const Summary& summary, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_JSON_LINES_H_
