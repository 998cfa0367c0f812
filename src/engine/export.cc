#include "engine/export.h"

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/archive_reader.h"
#include "engine/audit.h"

namespace newsprint {

Status ExportArchive(const OpenedArchive& opened, const Progress& progress, AuditResult* out) {
  const auto start = std::chrono::steady_clock::now();
  *out = {};
  std::vector<std::uint32_t> numbers;
  if (Status s = ListNumbers(*opened.archive, &numbers); !s.ok()) return s;
  ArchiveReader reader(*opened.archive, std::move(numbers));
  Collection collection(opened.collect);
  if (Status s = collection.ReadStored(reader, kOwn, nullptr, progress); !s.ok()) return s;
  collection.Settle();
  AuditOptions options;
  options.match = opened.collect.match;
  Status status = AuditCollection(&collection, /*against=*/false, {}, options, progress, out);
  out->summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return status;
}

}  // namespace newsprint
