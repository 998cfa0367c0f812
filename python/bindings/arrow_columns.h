// Columns of PyArrow, read where they lie and given back as bytes.
#ifndef NEWSPRINT_BINDINGS_ARROW_COLUMNS_H_
#define NEWSPRINT_BINDINGS_ARROW_COLUMNS_H_

#include <nanobind/nanobind.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "newsprint/newsprint.h"
#include "raise.h"

namespace newsprint {

// The buffers of a pyarrow.Array, which must outlive this.
class ArrowColumn {
 public:
  explicit ArrowColumn(nanobind::handle array)
      : size_(nanobind::len(array)), offset_(nanobind::cast<std::size_t>(array.attr("offset"))) {
    for (const nanobind::handle buffer : array.attr("buffers")()) {
      buffers_.push_back(buffer.is_none() ? 0 : nanobind::cast<std::uintptr_t>(buffer.attr("address")));
    }
  }

  std::size_t size() const { return size_; }
  bool IsNull(std::size_t row) const {
    const std::size_t bit = offset_ + row;
    return buffers_[0] != 0 && (Buffer<std::uint8_t>(0)[bit / 8] >> (bit % 8) & 1) == 0;
  }

 protected:
  template <typename T>
  const T* Buffer(std::size_t number) const {
    return reinterpret_cast<const T*>(buffers_[number]);
  }
  std::size_t offset() const { return offset_; }

 private:
  std::size_t size_;
  std::size_t offset_;
  std::vector<std::uintptr_t> buffers_;
};

// Of type int64 or float64. REQUIRES: no nulls.
template <typename T>
class NumberColumn : public ArrowColumn {
 public:
  explicit NumberColumn(nanobind::handle array) : ArrowColumn(array) {}
  T operator[](std::size_t row) const { return Buffer<T>(1)[offset() + row]; }
  std::span<const T> Range(std::size_t row, std::size_t count) const {
    return count == 0 ? std::span<const T>() : std::span(Buffer<T>(1) + offset() + row, count);
  }
};

using LongColumn = NumberColumn<std::int64_t>;
using DoubleColumn = NumberColumn<double>;

// Of type large_binary. A null is empty.
class BinaryColumn : public ArrowColumn {
 public:
  explicit BinaryColumn(nanobind::handle array) : ArrowColumn(array) {}
  std::string_view operator[](std::size_t row) const {
    if (IsNull(row)) return {};
    const std::int64_t* const begin = Buffer<std::int64_t>(1) + offset() + row;
    return {Buffer<char>(2) + begin[0], static_cast<std::size_t>(begin[1] - begin[0])};
  }
};

// Of type list<int64>. A null is empty.
class ListColumn {
 public:
  explicit ListColumn(nanobind::handle array)
      : offsets_array_(array.attr("offsets").attr("cast")("int64")),
        values_array_(array.attr("values")),
        offsets_(offsets_array_),
        values_(values_array_) {}
  std::span<const std::int64_t> operator[](std::size_t row) const {
    const std::int64_t begin = offsets_[row];
    return values_.Range(static_cast<std::size_t>(begin), static_cast<std::size_t>(offsets_[row + 1] - begin));
  }

 private:
  nanobind::object offsets_array_;
  nanobind::object values_array_;
  LongColumn offsets_;
  LongColumn values_;
};

// What becomes the buffer of a column.
template <typename T>
nanobind::bytes ToBytes(const std::vector<T>& values) {
  return nanobind::bytes(values.data(), values.size() * sizeof(T));
}

inline Signature SignatureFrom(std::string_view bytes) {
  Signature signature{};
  if (bytes.size() != sizeof(signature)) RaiseUnlessOk(Status::Failed("a signature of another size"));
  std::memcpy(signature.data(), bytes.data(), sizeof(signature));
  return signature;
}

// Rows of so many numbers, column by column.
template <std::size_t kColumns>
class LongRows {
 public:
  template <typename... Values>
  void Add(Values... values) {
    static_assert(sizeof...(values) <= kColumns);
    std::size_t column = 0;
    (columns_[column++].push_back(static_cast<std::int64_t>(values)), ...);
    while (column < kColumns) columns_[column++].push_back(0);
  }
  nanobind::list Columns() const {
    nanobind::list taken;
    for (const std::vector<std::int64_t>& column : columns_) taken.append(ToBytes(column));
    return taken;
  }
  nanobind::tuple Take() const { return nanobind::tuple(Columns()); }

 private:
  std::vector<std::int64_t> columns_[kColumns];
};

// A column of texts on its way to PyArrow.
class TextBuilder {
 public:
  void Add(std::string_view text) {
    data_.insert(data_.end(), text.begin(), text.end());
    ends_.push_back(static_cast<std::int64_t>(data_.size()));
  }
  // Offsets and data of a large_binary array.
  nanobind::tuple Take() const { return nanobind::make_tuple(ToBytes(ends_), ToBytes(data_)); }

 private:
  std::vector<std::int64_t> ends_{0};
  std::vector<char> data_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ARROW_COLUMNS_H_
