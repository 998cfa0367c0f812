// Results as Python holds them: tables for the Arrow C stream interface, and records as the command line prints them.
#ifndef NEWSPRINT_BINDINGS_RESULTS_H_
#define NEWSPRINT_BINDINGS_RESULTS_H_

#include <nanobind/nanobind.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/dedup.h"
#include "newsprint/records.h"
#include "report/sink.h"
#include "report/tables.h"

namespace newsprint {

// Makes its tables when they are asked for, each time anew. Immutable.
class PythonResult {
 public:
  virtual ~PythonResult() = default;

  virtual std::vector<std::string> TableNames() const = 0;
  // REQUIRES: `name` is one of TableNames().
  virtual Status WriteNamed(const std::string& name, TableWriter* writer) const = 0;
  virtual Status WriteRecords(const std::string& kind, const Sink& sink) const = 0;
};

class PythonAudit final : public PythonResult {
 public:
  std::vector<std::string> TableNames() const override;
  Status WriteNamed(const std::string& name, TableWriter* writer) const override;
  // Of kind "all": as `newsprint audit --format jsonl`; "summary": the last of these.
  Status WriteRecords(const std::string& kind, const Sink& sink) const override;

  AuditResult result;
};

class PythonDedup final : public PythonResult {
 public:
  std::vector<std::string> TableNames() const override;
  Status WriteNamed(const std::string& name, TableWriter* writer) const override;
  // Of kind "pairs", "removed", "clusters" or "quarantine": as the options of these names; "summary".
  Status WriteRecords(const std::string& kind, const Sink& sink) const override;

  DedupResult result;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_RESULTS_H_
