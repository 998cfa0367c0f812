// Articles out of an Arrow stream.
#ifndef NEWSPRINT_BINDINGS_ARROW_ROWS_H_
#define NEWSPRINT_BINDINGS_ARROW_ROWS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "arrow_abi.h"
#include "arrow_values.h"
#include "row_reader.h"

namespace newsprint {

// Reads the values of the batches where they lie, and keeps the batches as long as it lives. Columns are found by the
// names of an article's fields, whatever the case of their letters; of several of one name the first counts. The stream
// is pulled from as rows are asked for, without the GIL: a producer that needs it takes it.
class ArrowRows final : public RowReader {
 public:
  // Takes the stream. `total`: rows, where that is known; else 0.
  ArrowRows(const InputOptions& options, OwnedArrow<ArrowArrayStream> stream, std::uint64_t total);

 protected:
  Fetch FetchRow(std::uint64_t row, Article* article, Status* why) override;

 private:
  // A column that may hold a field, and the index of its name in FieldNames.
  struct Column {
    std::size_t name = 0;
    std::int64_t child = 0;
    ArrowType type;
  };

  bool OpenColumns(Status* why);
  bool NextBatch(Status* why);
  Status StreamFailed(int code);

  OwnedArrow<ArrowArrayStream> stream_;
  bool opened_ = false;
  bool ended_ = false;                                // the stream is not asked again
  std::array<std::vector<Column>, kFields> columns_;  // the most wanted name first
  std::int64_t children_ = 0;
  std::vector<OwnedArrow<ArrowArray>> batches_;
  std::vector<std::uint64_t> ends_;  // of each batch: the number of rows up to its end
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ARROW_ROWS_H_
