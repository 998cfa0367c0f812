// One value of an Arrow array, read where it lies.
#ifndef NEWSPRINT_BINDINGS_ARROW_VALUES_H_
#define NEWSPRINT_BINDINGS_ARROW_VALUES_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "arrow_abi.h"
#include "row_reader.h"

namespace newsprint {

// How the values of one column are laid out, after the format string of its schema
// (https://arrow.apache.org/docs/format/Columnar.html). Understood are strings and bytes in all their layouts, whole
// numbers and floats, dates and timestamps (given as ISO 8601), dictionaries of any of these, and lists of strings,
// which are the paragraphs of a text. Values of other types are ValueKind::kNone.
class ArrowType {
 public:
  // REQUIRES: the schema's release was not called; it need not stay.
  explicit ArrowType(const ArrowSchema& schema);

  // Value `index` of `array`, counted without the array's offset.
  ValueKind Read(const ArrowArray& array, std::int64_t index, std::string* out) const;

 private:
  enum class Layout : std::uint8_t {
    kOther,
    kText,
    kLargeText,
    kViewText,
    kNumber,
    kDays,
    kTimestamp,
    kDictionary,
    kList,
    kLargeList,
  };

  ValueKind ReadNumber(const void* values, std::int64_t at, std::string* out) const;
  ValueKind ReadList(const ArrowArray& array, std::int64_t begin, std::int64_t end, std::string* out) const;

  Layout layout_ = Layout::kOther;
  char number_ = 0;                         // kNumber, and the index of kDictionary: its letter in format strings
  std::int64_t per_second_ = 1;             // kTimestamp: units
  bool zoned_ = false;                      // kTimestamp: counted from the epoch in UTC
  std::shared_ptr<const ArrowType> child_;  // kDictionary: of its values; lists: of their elements
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ARROW_VALUES_H_
