#include "io/article_reader.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "io/format_readers.h"
#include "io/input_files.h"
#include "io/line_reader.h"
#include "io/reopened_file.h"
#include "io/spool.h"
#include "io/system_error.h"
#include "io/unpacked_file.h"

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
  if (status.ok()) status = check("expansion", options.max_expansion, std::numeric_limits<std::uint32_t>::max());
  if (status.ok()) status = check("nesting", options.max_depth, std::numeric_limits<std::uint32_t>::max());
  return status;
}

class Reader : public ArticleReader {
 public:
  Reader(const InputOptions& options, std::vector<InputFile> listed)
      : options_(options),
        listed_(std::move(listed)),
        known_(listed_.size()),
        lines_(options.max_line_bytes),
        readers_(options, &lines_),
        reopened_(options.max_expansion),
        again_lines_(options.max_line_bytes),
        again_readers_(options, &again_lines_) {
    for (const InputFile& file : listed_) bytes_total_ += file.size;
    if (std::any_of(listed_.begin(), listed_.end(), [](const InputFile& file) { return file.stream; })) {
      bytes_total_ = 0;
    }
  }

  Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override {
    while (status_.ok()) {
      Next next = Next::kEnd;
      if (reader_ != nullptr) {
        next = reader_->Read(article, place, quarantined);
        if (next == Next::kArticle) files_.back().heading = reader_->heading();
        if (next == Next::kEnd) reader_ = nullptr;
      } else if (unpacked_ != nullptr) {
        next = BeginStream(quarantined);
      } else if (next_listed_ < listed_.size()) {
        next = OpenNext(quarantined);
      } else {
        break;
      }
      if (spool_ != nullptr && !spool_->status().ok()) status_ = spool_->status();
      if (next == Next::kEnd || !status_.ok()) continue;
      place->file = static_cast<std::uint32_t>(files_.size()) - 1;
      return next;
    }
    return Next::kEnd;
  }

  const Status& status() const override { return status_; }

  Status ReadAgain(const RecordPlace& place, std::string* out) override {
    const File& file = files_[place.file];
    return reopened_.Read(known_[file.listed], {file.stream, file.packed, place.offset, place.length}, out);
  }

  // Through a reader of the same format, as if the record stood alone in its file.
  Status ReadArticleAgain(const RecordPlace& place, Article* article) override {
    const File& file = files_[place.file];
    again_.assign(file.heading);
    if (!again_.empty()) again_.push_back('\n');
    if (Status status = ReadAgain(place, &again_); !status.ok()) return status;
    MemorySource source(again_);
    again_lines_.Start(&source);
    RecordReader* const reader = again_readers_.Of(file.format);
    reader->Start(file.path, file.name);
    RecordPlace found;
    Quarantined quarantined;
    do {
      if (reader->Read(article, &found, &quarantined) != Next::kArticle) {
        return Status::Failed(file.path + ": the file has changed while it was in use");
      }
      // Of a document of several items that is read again as a whole, it is the one on that line.
    } while (place.offset == 0 && found.line < place.line);
    std::string named;
    SetPlace(file.name, found.line, &named);
    if (article->id == named) SetPlace(file.name, place.line, &article->id);
    SetPlace(file.path, place.line, &article->input);
    return {};
  }

  RecordForm Form(std::uint32_t file) const override { return files_[file].form; }
  const std::string& FilePath(std::uint32_t file) const override { return files_[file].path; }
  std::string_view Heading(std::uint32_t file) const override { return files_[file].heading; }
  std::uint64_t bytes_read() const override { return bytes_read_; }
  std::uint64_t bytes_total() const override { return bytes_total_; }

 private:
  // A stream of records: a file, what it holds compressed, or a member of an archive.
  struct File {
    std::string path;
    std::string name;
    FileFormat format = FileFormat::kText;
    std::uint32_t listed = 0;  // index of the file that holds it
    std::uint32_t stream = 0;  // which of its streams
    bool packed = false;
    RecordForm form = RecordForm::kOther;
    std::string heading;
  };

  // Opens the next file, or says in `quarantined` why that cannot be. kEnd where it is open, or status_ says why no
  // spool can be made.
  Next OpenNext(Quarantined* quarantined) {
    const InputFile& listed = listed_[next_listed_];
    KnownFile* const known = &known_[next_listed_++];
    known->path = listed.path;
    unpacked_ = nullptr;
    spool_ = nullptr;
    std::string problem = listed.problem;
    if (problem.empty()) {
      if (const int error = Open(listed, known)) problem = "cannot be opened: " + ErrorText(error);
    }
    if (problem.empty()) return Next::kEnd;
    return SetAside(listed.path, std::move(problem), quarantined);
  }

  // Returns 0 or an errno.
  int Open(const InputFile& listed, KnownFile* known) {
    const int fd = OpenInputFile(listed.path);
    if (fd < 0) return -fd;
    const int stop = listed.stream ? options_.stop_descriptor : -1;
    std::unique_ptr<ByteSource> source = std::make_unique<FileSource>(fd, &bytes_read_, stop);
    if (listed.stream) {
      std::unique_ptr<Spool> spool;
      status_ = Spool::Create("the input", &spool);
      if (!status_.ok()) return 0;
      spool_ = spool.get();
      known->spool = spool->fd();
      spools_.push_back(std::move(spool));
      source = std::make_unique<SpooledSource>(std::move(source), spool_);
    } else if (const int error = FileVersion::Of(fd, &known->version)) {
      return error;
    }
    unpacked_ = std::make_unique<UnpackedFile>(std::move(source), options_.max_expansion);
    return 0;
  }

  // Goes to the next stream of the file that is open and chooses its reader, or says in `quarantined` why it has none;
  // kEnd where it has one, or where there is nothing to read.
  Next BeginStream(Quarantined* quarantined) {
    const InputFile& listed = listed_[next_listed_ - 1];
    const UnpackedFile::Next next = unpacked_->NextStream();
    if (next == UnpackedFile::Next::kEnd) {
      unpacked_ = nullptr;
      return Next::kEnd;
    }
    std::string name(listed.name());
    File file;
    file.path = listed.path;
    for (std::string* s : {&name, &file.path}) {
      if (!unpacked_->member().empty()) s->append(":").append(unpacked_->member());
    }
    if (next == UnpackedFile::Next::kSetAside) return SetAside(file.path, unpacked_->problem(), quarantined);
    lines_.Start(unpacked_->stream());
    const FileFormat format = readers_.Recognise(file.path);
    if (format == FileFormat::kNotText) {
      const std::string cut = lines_.failed() ? ", and cannot be read to its end: " + lines_.problem() : "";
      return SetAside(file.path, "not text" + cut, quarantined);
    }
    if (format == FileFormat::kOtherXml) return SetAside(file.path, "XML, but neither NewsML-G2 nor NITF", quarantined);
    // Nothing in a pipe or on standard input is no record, while an empty file is an article without a word.
    const bool pipe = listed.stream || listed.is_standard_input();
    if (format == FileFormat::kEmpty && pipe && !lines_.failed()) return Next::kEnd;
    reader_ = readers_.Of(format);
    reader_->Start(file.path, name);
    file.name = std::move(name);
    file.format = format;
    file.listed = next_listed_ - 1;
    file.stream = unpacked_->number();
    file.packed = unpacked_->packed();
    file.form = reader_->form();
    files_.push_back(std::move(file));
    return Next::kEnd;
  }

  static Next SetAside(const std::string& path, std::string reason, Quarantined* quarantined) {
    *quarantined = {path, std::move(reason)};
    return Next::kQuarantined;
  }

  const InputOptions options_;
  const std::vector<InputFile> listed_;
  std::vector<KnownFile> known_;  // of each listed file, once it was opened
  std::vector<File> files_;       // so far
  std::uint64_t bytes_total_ = 0;
  std::uint64_t bytes_read_ = 0;
  Status status_;

  std::uint32_t next_listed_ = 0;           // the file being read is the one before
  std::unique_ptr<UnpackedFile> unpacked_;  // that file
  LineReader lines_;
  FormatReaders readers_;
  RecordReader* reader_ = nullptr;  // of the stream being read

  std::vector<std::unique_ptr<Spool>> spools_;
  Spool* spool_ = nullptr;  // of the file being read, where it can be read only once
  ReopenedFile reopened_;

  std::string again_;  // a record read again
  LineReader again_lines_;
  FormatReaders again_readers_;
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
