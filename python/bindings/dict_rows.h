// Articles out of a list of dicts.
#ifndef NEWSPRINT_BINDINGS_DICT_ROWS_H_
#define NEWSPRINT_BINDINGS_DICT_ROWS_H_

#include <nanobind/nanobind.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "row_reader.h"

namespace newsprint {

// The values mean what they would as JSON: a text is a str or a list of them, its paragraphs; a number may be an id.
// Bytes are taken as UTF-8, and dates as they print. Takes the GIL for each row.
class DictRows final : public RowReader {
 public:
  // The list must stay. REQUIRES: the GIL is held, here and when this is destroyed.
  DictRows(const InputOptions& options, nanobind::list rows);

 protected:
  Fetch FetchRow(std::uint64_t row, Article* article, Status* why) override;

 private:
  nanobind::list rows_;
  std::array<std::vector<nanobind::str>, kFields> keys_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_DICT_ROWS_H_
