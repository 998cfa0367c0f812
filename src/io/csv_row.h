// One record of a table with commas, semicolons or tabs, taken apart by libcsv.
#ifndef NEWSPRINT_IO_CSV_ROW_H_
#define NEWSPRINT_IO_CSV_ROW_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsprint {

// RFC 4180, with any of "\n", "\r\n" and "\r" at the end of a record. Not thread-safe.
class CsvRow {
 public:
  enum class Result : std::uint8_t {
    kWhole,    // fields() and size() are those of the record
    kMore,     // the record goes on behind what there is
    kDamaged,  // no record: something behind a closing quotation mark, or one that never closes
  };

  CsvRow();
  ~CsvRow();
  CsvRow(const CsvRow&) = delete;
  CsvRow& operator=(const CsvRow&) = delete;

  // `quotes`: whether a field may be in quotation marks.
  void Begin(char delimiter, bool quotes);

  // Reads on. `bytes` are those of the record from its beginning; after kMore, more of the same. `last`: nothing
  // follows them.
  Result Parse(std::string_view bytes, bool last);

  const std::vector<std::string>& fields() const;
  std::size_t size() const { return taken_; }  // bytes, with the end of its last line

 private:
  struct Impl;  // keeps csv.h out of here

  std::unique_ptr<Impl> impl_;
  std::size_t taken_ = 0;
};

// Bytes of the first line of `bytes`, without and with its end.
struct LineExtent {
  std::size_t content = 0;
  std::size_t whole = 0;
};
LineExtent FirstLine(std::string_view bytes);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_CSV_ROW_H_
