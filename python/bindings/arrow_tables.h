// Tables of a result as Arrow arrays, which any library takes through the Arrow C stream interface.
#ifndef NEWSPRINT_BINDINGS_ARROW_TABLES_H_
#define NEWSPRINT_BINDINGS_ARROW_TABLES_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "arrow_abi.h"
#include "report/tables.h"

namespace newsprint {

// The values of one column in one batch: what they are shows from the column's type.
struct ArrowColumn {
  std::vector<std::uint8_t> valid;  // a bit a value
  std::int64_t nulls = 0;
  std::vector<std::int32_t> offsets;  // of texts: one more than there are values
  std::string text;
  std::vector<std::int64_t> counts;
  std::vector<double> fractions;
  std::vector<std::uint8_t> flags;  // a bit a value
};

struct ArrowBatch {
  std::int64_t rows = 0;
  std::vector<ArrowColumn> columns;
};

// One table. Texts are utf8, counts int64, fractions float64, flags bool; what is not known is null.
struct ArrowTable {
  std::vector<Column> columns;
  std::vector<ArrowBatch> batches;

  std::int64_t rows() const;
};

// Collects the rows of one table after the other; Take() gives what was collected since the last Begin().
class ArrowTableWriter final : public TableWriter {
 public:
  Status Begin(const Table& table) override;
  Status Row(std::span<const Cell> cells) override;

  std::shared_ptr<const ArrowTable> Take() { return std::move(table_); }

 private:
  std::shared_ptr<ArrowTable> table_;
};

// Fills `out` with a stream over the batches, which keep the table as long as anything of it is in use.
void ExportTable(std::shared_ptr<const ArrowTable> table, ArrowArrayStream* out);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ARROW_TABLES_H_
