// Articles from files, folders and standard input, one record at a time.
#ifndef NEWSPRINT_IO_ARTICLE_READER_H_
#define NEWSPRINT_IO_ARTICLE_READER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/input_files.h"
#include "newsprint/article.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// Where a record's bytes stand, so that they can be read again.
struct RecordPlace {
  std::uint32_t file = 0;    // index into the files of this run
  std::uint32_t line = 0;    // from 1
  std::uint64_t offset = 0;  // bytes from the file's start
  std::uint64_t length = 0;  // bytes, without the line feed; a carriage return before it counts
};

// What the records of a file are, where they are handed on.
enum class RecordForm : std::uint8_t {
  kWholeFile,  // the file is one article, named by its path
  kJsonLine,   // one JSON object a line
  kOther,      // bytes that only a file of their format may hold
};

// Not thread-safe.
class ArticleReader {
 public:
  enum class Next { kArticle, kQuarantined, kEnd };

  // Lists the files (folders recursively, in the order of their paths). kFailed where a path cannot be opened, kUsage
  // where a limit makes no sense.
  static Status Open(const InputOptions& options, std::unique_ptr<ArticleReader>* out);

  // The same for files that were listed before (io/input_files.h); options.paths are not looked at.
  static Status OpenListed(const InputOptions& options, std::vector<InputFile> files,
                           std::unique_ptr<ArticleReader>* out);

  virtual ~ArticleReader() = default;

  // Reads one record into `article` (storage is reused) or says in `quarantined` why it is none.
  // A file that fails half-way is quarantined at that place, and the next one goes on. After kEnd, ask status().
  virtual Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) = 0;

  // Not ok where reading had to end before the input did: the disk is full (kLimit) or fails, and standard input can
  // be kept no further.
  virtual const Status& status() const = 0;

  // Appends to `out` the bytes of a record exactly as they were read, without the line feed.
  // Standard input is kept in a temporary file for this. kFailed where the file has changed since: it has another size
  // or time of modification than when it was opened.
  virtual Status ReadAgain(const RecordPlace& place, std::string* out) = 0;

  // Parses one record again into `article`, which becomes equal to what Read() gave.
  virtual Status ReadArticleAgain(const RecordPlace& place, Article* article) = 0;

  // Of a file that was read.
  virtual RecordForm Form(std::uint32_t file) const = 0;
  virtual const std::string& FilePath(std::uint32_t file) const = 0;
  // What has to stand before records of the file wherever they are copied to: a table's header, without its line feed.
  // Empty for other formats.
  virtual std::string_view Heading(std::uint32_t file) const = 0;

  // For a progress bar; bytes_total is 0 where it is not known.
  virtual std::uint64_t bytes_read() const = 0;
  virtual std::uint64_t bytes_total() const = 0;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_ARTICLE_READER_H_
