#include "io/csv_row.h"

#include <csv.h>

#include <algorithm>
#include <new>

namespace newsprint {
namespace {

constexpr std::size_t kGrowth = std::size_t{1} << 16;  // of libcsv's buffer for one field

}  // namespace

struct CsvRow::Impl {
  csv_parser parser{};
  std::vector<std::string> fields;
  bool whole = false;

  Impl() { Init(0); }
  ~Impl() { csv_free(&parser); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void Init(unsigned char options) {
    if (csv_init(&parser, options) != 0) throw std::bad_alloc();
    csv_set_blk_size(&parser, kGrowth);
  }
  bool Feed(std::string_view bytes) {
    return csv_parse(&parser, bytes.data(), bytes.size(), TakeField, TakeRow, this) == bytes.size();
  }
  bool End() { return csv_fini(&parser, TakeField, TakeRow, this) == 0; }

  static void TakeField(void* bytes, std::size_t size, void* self) {
    static_cast<Impl*>(self)->fields.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void TakeRow(int /*end*/, void* self) { static_cast<Impl*>(self)->whole = true; }
};

CsvRow::CsvRow() : impl_(std::make_unique<Impl>()) {}

CsvRow::~CsvRow() = default;

const std::vector<std::string>& CsvRow::fields() const { return impl_->fields; }

void CsvRow::Begin(char delimiter, bool quotes) {
  csv_free(&impl_->parser);
  impl_->Init(quotes ? CSV_STRICT | CSV_STRICT_FINI : 0);
  csv_set_delim(&impl_->parser, static_cast<unsigned char>(delimiter));
  if (!quotes) csv_set_quote(&impl_->parser, '\0');
  impl_->fields.clear();
  impl_->whole = false;
  taken_ = 0;
}

CsvRow::Result CsvRow::Parse(std::string_view bytes, bool last) {
  while (taken_ < bytes.size()) {
    const std::string_view rest = bytes.substr(taken_);
    const LineExtent line = FirstLine(rest);
    // Whether a carriage return at the end of what there is ends the line, only what follows can tell.
    const bool unsure = line.whole == rest.size() && rest.back() == '\r' && !last;
    const std::size_t size = unsure ? line.content : line.whole;
    if (!impl_->Feed(rest.substr(0, size))) return Result::kDamaged;
    taken_ += size;
    if (impl_->whole) return Result::kWhole;
    if (unsure) return Result::kMore;
  }
  if (!last) return Result::kMore;
  if (!impl_->End()) return Result::kDamaged;
  return impl_->whole ? Result::kWhole : Result::kDamaged;
}

LineExtent FirstLine(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
  std::size_t whole = std::min(end + 1, bytes.size());
  if (whole < bytes.size() && bytes[end] == '\r' && bytes[whole] == '\n') ++whole;
  return {end, whole};
}

}  // namespace newsprint
