#include "io/article_reader.h"

#include <limits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/format.h"
#include "io/input_files.h"
#include "io/json_article.h"
#include "io/jsonl_reader.h"
#include "io/line_reader.h"
#include "io/reopened_file.h"
#include "io/spool.h"
#include "io/system_error.h"
#include "io/text_reader.h"

namespace newsprint {
namespace {

// Spans are 32 bits wide, and so is the length of what simdjson reads.
constexpr std::uint64_t kMostBytes = std::numeric_limits<std::uint32_t>::max() - 4096;

Status CheckLimits(const InputOptions& options) {
  const auto check = [](const char* what, std::uint64_t value, std::uint64_t most) {
    if (value >= 1 && value <= most) return Status();
    return Status::Usage(std::string("the limit on ") + what + " must be between 1 and " + std::to_string(most));
  };
  Status status = check("bytes in a line", options.max_line_bytes, kMostBytes);
  if (status.ok()) status = check("bytes in an article", options.max_article_bytes, kMostBytes);
  if (status.ok()) status = check("nesting", options.max_depth, std::numeric_limits<std::uint32_t>::max());
  return status;
}

class Reader : public ArticleReader {
 public:
  Reader(const InputOptions& options, std::vector<InputFile> listed)
      : options_(options), lines_(options.max_line_bytes), parser_(options), jsonl_(options, &lines_, &parser_) {
    bool known = true;
    files_.reserve(listed.size());
    for (InputFile& file : listed) {
      known = known && !file.stream;
      bytes_total_ += file.size;
      files_.push_back({std::move(file), {}, false});
    }
    if (!known) bytes_total_ = 0;
  }

  Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override {
    while (status_.ok()) {
      Next next = Next::kEnd;
      if (in_jsonl_) {
        next = jsonl_.Read(article, place, quarantined);
        in_jsonl_ = next != Next::kEnd;
      } else if (next_file_ < files_.size()) {
        next = Begin(&files_[next_file_++], article, place, quarantined);
      } else {
        break;
      }
      if (spool_ != nullptr && !spool_->status().ok()) status_ = spool_->status();
      if (next == Next::kEnd || !status_.ok()) continue;
      place->file = next_file_ - 1;
      return next;
    }
    return Next::kEnd;
  }

  const Status& status() const override { return status_; }

  Status ReadAgain(const RecordPlace& place, std::string* out) override {
    const File& file = files_[place.file];
    const auto spool = spools_.find(place.file);
    if (spool != spools_.end()) {
      return AppendFrom(spool->second->fd(), file.listed.path, place.offset, place.length, out);
    }
    return reopened_.Read(file.listed.path, file.version, place.offset, place.length, out);
  }

  Status ReadArticleAgain(const RecordPlace& place, Article* article) override {
    const File& file = files_[place.file];
    std::string* const bytes = file.whole_file ? &article->text : &again_;
    bytes->clear();
    Status status = ReadAgain(place, bytes);
    if (!status.ok()) return status;
    if (file.whole_file) {
      SetTextArticle(file.listed.path, file.listed.name(), article);
      return {};
    }
    again_.append(LineReader::kPadding, '\0');
    const std::string_view line = std::string_view(again_).substr(0, place.length);
    std::string reason;
    if (jsonl_.Parse(line, place.line, file.listed.path, file.listed.name(), article, &reason)) return {};
    return Status::Failed(file.listed.path + ": the file has changed while it was in use");
  }

  bool IsWholeFile(std::uint32_t file) const override { return files_[file].whole_file; }
  const std::string& FilePath(std::uint32_t file) const override { return files_[file].listed.path; }
  std::uint64_t bytes_read() const override { return lines_.bytes_read(); }
  std::uint64_t bytes_total() const override { return bytes_total_; }

 private:
  struct File {
    InputFile listed;
    FileVersion version;      // when it was opened
    bool whole_file = false;  // read as one article
  };

  // Opens a file. Its first record where it is a text; kEnd where its records are yet to be read, or there are none.
  Next Begin(File* file, Article* article, RecordPlace* place, Quarantined* quarantined) {
    const InputFile& listed = file->listed;
    const auto set_aside = [&](std::string reason) {
      *quarantined = {listed.path, std::move(reason)};
      return Next::kQuarantined;
    };
    if (!listed.problem.empty()) return set_aside(listed.problem);
    if (const int error = Open(file)) return set_aside("cannot be opened: " + ErrorText(error));
    if (!status_.ok()) return Next::kEnd;
    switch (Format(listed.path)) {
      case FileFormat::kNotText:
        return set_aside("not text");
      case FileFormat::kEmpty:
        // Nothing in a pipe or on standard input is no record, while an empty file is an article without a word.
        if ((listed.stream || listed.is_standard_input()) && lines_.error() == 0) return Next::kEnd;
        break;
      case FileFormat::kJsonl:
        jsonl_.Start(listed.path, listed.name());
        in_jsonl_ = true;
        return Next::kEnd;
      case FileFormat::kText:
        break;
    }
    file->whole_file = true;
    const bool maybe_json = options_.format == InputFormat::kAuto;
    if (!ReadTextArticle(&lines_, listed.path, listed.name(), options_.max_article_bytes, maybe_json, article,
                         quarantined)) {
      return Next::kQuarantined;
    }
    place->line = 1;
    place->offset = 0;
    place->length = article->text.size();
    return Next::kArticle;
  }

  // Makes `file` the source of the lines. Returns 0 or an errno; where no spool can be made, status_ says so.
  int Open(File* file) {
    const int fd = OpenInputFile(file->listed.path);
    if (fd < 0) return -fd;
    source_ = std::make_unique<FileSource>(fd);
    spool_ = nullptr;
    if (file->listed.stream) {
      std::unique_ptr<Spool> spool;
      status_ = Spool::Create(&spool);
      if (!status_.ok()) return 0;
      spool_ = spool.get();
      spools_[next_file_ - 1] = std::move(spool);
      source_ = std::make_unique<SpooledSource>(std::move(source_), spool_);
    } else if (const int error = FileVersion::Of(fd, &file->version)) {
      return error;
    }
    lines_.Start(source_.get());
    return 0;
  }

  FileFormat Format(std::string_view name) {
    switch (options_.format) {
      case InputFormat::kText:
        return FileFormat::kText;
      case InputFormat::kJsonl:
        return FileFormat::kJsonl;
      case InputFormat::kAuto:
        break;
    }
    return RecogniseFormat(name, &lines_, options_.max_line_bytes, &parser_);
  }

  const InputOptions options_;
  std::vector<File> files_;
  std::uint64_t bytes_total_ = 0;
  Status status_;

  std::uint32_t next_file_ = 0;  // the file being read is the one before
  bool in_jsonl_ = false;        // and its lines are read one by one
  std::unique_ptr<ByteSource> source_;
  LineReader lines_;
  JsonArticleParser parser_;
  JsonlReader jsonl_;

  std::unordered_map<std::uint32_t, std::unique_ptr<Spool>> spools_;  // by file
  Spool* spool_ = nullptr;                                            // of the file being read, where it is a stream
  ReopenedFile reopened_;
  std::string again_;  // a line read again, and padding
};

}  // namespace

Status ArticleReader::Open(const InputOptions& options, std::unique_ptr<ArticleReader>* out) {
  std::vector<InputFile> files;
  if (Status status = CheckLimits(options); !status.ok()) return status;
  if (Status status = ListInputFiles(options.paths, &files); !status.ok()) return status;
  return OpenListed(options, std::move(files), out);
}

Status ArticleReader::OpenListed(const InputOptions& options, std::vector<InputFile> files,
                                 std::unique_ptr<ArticleReader>* out) {
  if (Status status = CheckLimits(options); !status.ok()) return status;
  *out = std::make_unique<Reader>(options, std::move(files));
  return {};
}

}  // namespace newsprint
