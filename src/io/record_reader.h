// Articles out of one stream of bytes. Each format has one reader.
#ifndef NEWSPRINT_IO_RECORD_READER_H_
#define NEWSPRINT_IO_RECORD_READER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "io/article_reader.h"

namespace newsprint {

// Reads one stream after another; needs no files. Not thread-safe.
class RecordReader {
 public:
  virtual ~RecordReader() = default;

  // Begins with the source that the reader's LineReader was started with, of which nothing has been taken. Records are
  // placed at "PATH:LINE"; those without an id get the id "NAME:LINE".
  void Start(std::string_view path, std::string_view name) {
    path_ = path;
    name_ = name;
    Begin();
  }

  // As ArticleReader::Read; place->file is left alone.
  virtual ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) = 0;

  virtual RecordForm form() const { return RecordForm::kOther; }
  // As ArticleReader::Heading; known once a record was read.
  virtual std::string_view heading() const { return {}; }

 protected:
  virtual void Begin() = 0;

  const std::string& path() const { return path_; }
  const std::string& name() const { return name_; }
  // Sets what follows from the place of a record: `input`, and the id where it has none.
  void SetPlaceOf(std::uint64_t line, Article* article) const;
  ArticleReader::Next SetAside(std::uint64_t line, std::string reason, Quarantined* quarantined) const;

 private:
  std::string path_;
  std::string name_;
};

// "PATH:LINE" into `out`.
void SetPlace(std::string_view path, std::uint64_t line, std::string* out);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_RECORD_READER_H_
