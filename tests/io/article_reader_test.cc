#include "io/article_reader.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "io/temporary_folder.h"

namespace newsprint {
namespace {

struct Records {
  std::vector<Article> articles;
  std::vector<RecordPlace> places;  // of the articles
  std::vector<Quarantined> quarantine;
};

class ArticleReaderTest : public ::testing::Test {
 protected:
  void Open(std::vector<std::string> paths) {
    options_.paths = std::move(paths);
    const Status status = ArticleReader::Open(options_, &reader_);
    ASSERT_TRUE(status.ok()) << status.message();
  }

  Records ReadAll() {
    Records records;
    Article article;
    RecordPlace place;
    Quarantined quarantined;
    for (;;) {
      switch (reader_->Read(&article, &place, &quarantined)) {
        case ArticleReader::Next::kArticle:
          records.articles.push_back(article);
          records.places.push_back(place);
          break;
        case ArticleReader::Next::kQuarantined:
          records.quarantine.push_back(quarantined);
          break;
        case ArticleReader::Next::kEnd:
          return records;
      }
    }
  }

  Records Read(std::vector<std::string> paths) {
    Open(std::move(paths));
    return ReadAll();
  }

  // A file whose content is taken as `content` by itself, on the command line.
  Records ReadContent(std::string_view name, std::string_view content) { return Read({folder_.Write(name, content)}); }

  // What was read once can be read again, and is the same.
  void ExpectReadAgain(const Records& records) {
    for (std::size_t i = records.articles.size(); i-- > 0;) {
      const Article& first = records.articles[i];
      Article again;
      again.title = "left over";
      const Status status = reader_->ReadArticleAgain(records.places[i], &again);
      ASSERT_TRUE(status.ok()) << status.message();
      EXPECT_EQ(again.id, first.id);
      EXPECT_EQ(again.source, first.source);
      EXPECT_EQ(again.published, first.published);
      EXPECT_EQ(again.title, first.title);
      EXPECT_EQ(again.text, first.text);
      EXPECT_EQ(again.input, first.input);
    }
  }

  TemporaryFolder folder_;
  InputOptions options_;
  std::unique_ptr<ArticleReader> reader_;
};

std::string Line(const std::string& id, const std::string& text) {
  return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
}

TEST_F(ArticleReaderTest, ReadsFoldersOfTextsAndJsonLines) {
  folder_.Write("in/b/two.txt", "Second.");
  folder_.Write("in/a.txt", "First.\n");
  folder_.Write("in/c.jsonl", Line("x", "Third.") + "\n{\"text\":\"Fourth.\",\"title\":\"T\"}");
  const Records records = Read({folder_ / "in"});
  ASSERT_EQ(records.articles.size(), 4U);
  EXPECT_TRUE(records.quarantine.empty());
  EXPECT_EQ(records.articles[0].id, "a.txt");
  EXPECT_EQ(records.articles[0].text, "First.\n");
  EXPECT_EQ(records.articles[0].input, folder_ / "in/a.txt:1");
  EXPECT_EQ(records.articles[1].id, "b/two.txt");
  EXPECT_EQ(records.articles[2].id, "x");
  EXPECT_EQ(records.articles[2].input, folder_ / "in/c.jsonl:1");
  EXPECT_EQ(records.articles[3].id, "c.jsonl:2");
  EXPECT_EQ(records.articles[3].title, "T");
  EXPECT_EQ(reader_->Form(records.places[0].file), RecordForm::kWholeFile);
  EXPECT_EQ(reader_->Form(records.places[3].file), RecordForm::kJsonLine);
  EXPECT_EQ(reader_->FilePath(records.places[1].file), folder_ / "in/b/two.txt");
  EXPECT_TRUE(reader_->status().ok());
  EXPECT_EQ(reader_->bytes_read(), reader_->bytes_total());
  EXPECT_GT(reader_->bytes_total(), 0U);
  ExpectReadAgain(records);
}

TEST_F(ArticleReaderTest, ANamedFileHasItsNameAsId) {
  const Records records =
      Read({folder_.Write("deep/down/report.txt", "Words."), folder_.Write("deep/r.jsonl", "{\"text\":\"t\"}")});
  ASSERT_EQ(records.articles.size(), 2U);
  EXPECT_EQ(records.articles[0].id, "report.txt");
  EXPECT_EQ(records.articles[0].input, folder_ / "deep/down/report.txt:1");
  EXPECT_EQ(records.articles[1].id, "r.jsonl:1");
}

TEST_F(ArticleReaderTest, AnEmptyFolderHasNoRecords) {
  const Records records = Read({folder_.path()});
  EXPECT_TRUE(records.articles.empty());
  EXPECT_TRUE(records.quarantine.empty());
  EXPECT_TRUE(reader_->status().ok());
}

TEST_F(ArticleReaderTest, OpenNamesThePathThatCannotBeOpened) {
  options_.paths = {folder_ / "missing"};
  const Status status = ArticleReader::Open(options_, &reader_);
  EXPECT_EQ(status.code(), Status::Code::kFailed);
  EXPECT_NE(status.message().find(folder_ / "missing"), std::string::npos);
}

TEST_F(ArticleReaderTest, OpenRefusesLimitsThatMakeNoSense) {
  for (std::uint64_t InputOptions::*limit : {&InputOptions::max_line_bytes, &InputOptions::max_article_bytes}) {
    for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{1} << 32}) {
      InputOptions options;
      options.*limit = value;
      EXPECT_EQ(ArticleReader::Open(options, &reader_).code(), Status::Code::kUsage);
    }
  }
  InputOptions options;
  options.max_depth = 0;
  EXPECT_EQ(ArticleReader::Open(options, &reader_).code(), Status::Code::kUsage);
}

TEST_F(ArticleReaderTest, KeepsRecordsExactlyAsTheyWere) {
  const std::string first = R"( {"id" : 1, "text":"caf\u00e9" }  )";
  const std::string second = R"({"id":2,"text":"two","more":[1,2]})";
  const Records records = ReadContent("in.jsonl", "\xEF\xBB\xBF" + first + "\r\n\n  \t\r\nno record\n" + second);
  ASSERT_EQ(records.articles.size(), 2U);
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_EQ(records.quarantine[0].input, folder_ / "in.jsonl:4");
  EXPECT_EQ(records.articles[0].text, "caf\xC3\xA9");
  EXPECT_EQ(records.articles[1].input, folder_ / "in.jsonl:5");
  std::string out = "before ";
  ASSERT_TRUE(reader_->ReadAgain(records.places[1], &out).ok());
  EXPECT_EQ(out, "before " + second);
  out.clear();
  ASSERT_TRUE(reader_->ReadAgain(records.places[0], &out).ok());
  EXPECT_EQ(out, first + "\r");
  ExpectReadAgain(records);
}

TEST_F(ArticleReaderTest, ATextKeepsItsByteOrderMarkLineEndsAndStrayNul) {
  const std::string text = std::string("\xEF\xBB\xBFThe first line.\r\nA second, with a stray \0 in it.\r\n", 53);
  const Records records = ReadContent("in.txt", text);
  ASSERT_EQ(records.articles.size(), 1U);
  EXPECT_EQ(records.articles[0].text, text);
  std::string out;
  ASSERT_TRUE(reader_->ReadAgain(records.places[0], &out).ok());
  EXPECT_EQ(out, text);
  ExpectReadAgain(records);
}

TEST_F(ArticleReaderTest, BinaryFilesAreSetAside) {
  folder_.Write("in/image.png", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20));
  folder_.Write("in/paper.pdf", "%PDF-1.4\n1 0 obj\n");
  folder_.Write("in/utf16.txt", std::string("\xFF\xFEW\0o\0r\0d\0s\0", 12));
  folder_.Write("in/words.txt", "Words.");
  const Records records = Read({folder_ / "in"});
  ASSERT_EQ(records.articles.size(), 1U);
  ASSERT_EQ(records.quarantine.size(), 3U);
  for (const Quarantined& quarantined : records.quarantine) EXPECT_EQ(quarantined.reason, "not text");
  EXPECT_EQ(records.quarantine[0].input, folder_ / "in/image.png");
}

TEST_F(ArticleReaderTest, InvalidUtf8IsNamedByLineAndByte) {
  const Records text = ReadContent("in.txt", "fine\nthen caf\xE9\n");
  ASSERT_EQ(text.quarantine.size(), 1U);
  EXPECT_EQ(text.quarantine[0].input, folder_ / "in.txt:2");
  EXPECT_EQ(text.quarantine[0].reason, "not UTF-8: byte 9 of the line");

  const Records lines = ReadContent("in.jsonl", "{\"text\":\"caf\xE9\"}\n" + Line("a", "fine") + "\n");
  ASSERT_EQ(lines.quarantine.size(), 1U);
  EXPECT_EQ(lines.quarantine[0].input, folder_ / "in.jsonl:1");
  EXPECT_EQ(lines.quarantine[0].reason, "not UTF-8: byte 13 of the line");
  EXPECT_EQ(lines.articles.size(), 1U);
}

TEST_F(ArticleReaderTest, RecognisesFormatsByTheirContent) {
  // JSON Lines, whatever its name, also where its first lines are damaged.
  EXPECT_EQ(ReadContent("in.txt", "\n \n" + Line("a", "t")).articles.at(0).id, "a");
  EXPECT_EQ(ReadContent("in", "{\"id\":1,\"tex\n" + Line("a", "t")).articles.at(0).id, "a");
  EXPECT_EQ(ReadContent("in", "{\"id\":1,\"text\":\"caf\xE9\"}").quarantine.at(0).input, folder_ / "in:1");
  // Texts, also where they begin like JSON.
  for (const char* text :
       {"{Correction: the mayor was away.}", "[Update] The mayor is back.", "\"Yes\", she said.", "{", "{}{"}) {
    EXPECT_EQ(ReadContent("in", text).articles.at(0).text, text);
  }
  // What is called JSON Lines is read so, whatever stands in it.
  EXPECT_EQ(ReadContent("in.jsonl", "ut off\"}\n" + Line("a", "t")).articles.at(0).id, "a");
  EXPECT_EQ(ReadContent("in.ndjson", "[[1]]\n\n[2]").quarantine.at(1).input, folder_ / "in.ndjson:3");
  // JSON over several lines.
  EXPECT_EQ(ReadContent("in", "[\n{\"id\":1,\"text\":\"t\"},\n{\"id\":2,\"text\":\"u\"}\n]\n").articles.size(), 2U);
  EXPECT_EQ(ReadContent("in", "{\n \"id\": 1,\n \"text\": \"t\"\n}\n").articles.at(0).text, "t");
  // Other JSON is no text.
  for (const char* json : {"[1,2]", "{\"id\":1,\"text\":\"cut o"}) {
    const Records records = ReadContent("in.json", json);
    EXPECT_TRUE(records.articles.empty()) << json;
    ASSERT_EQ(records.quarantine.size(), 1U) << json;
    EXPECT_EQ(records.quarantine[0].input, folder_ / "in.json:1");
    EXPECT_NE(records.quarantine[0].reason.find("JSON"), std::string::npos);
  }
}

TEST_F(ArticleReaderTest, TakesTheFormatThatIsNamed) {
  options_.format = InputFormat::kText;
  EXPECT_EQ(ReadContent("in", Line("a", "t")).articles.at(0).text, Line("a", "t"));
  EXPECT_EQ(ReadContent("in", "[1]").articles.at(0).text, "[1]");
  options_.format = InputFormat::kJsonl;
  const Records records = ReadContent("in", "A text\n" + Line("a", "t"));
  EXPECT_EQ(records.articles.at(0).id, "a");
  EXPECT_EQ(records.quarantine.at(0).input, folder_ / "in:1");
}

TEST_F(ArticleReaderTest, EmptyFiles) {
  EXPECT_EQ(ReadContent("in.txt", "").articles.at(0).text, "");
  const Records records = ReadContent("in.jsonl", "\n\n");
  EXPECT_TRUE(records.articles.empty());
  EXPECT_TRUE(records.quarantine.empty());
}

TEST_F(ArticleReaderTest, ThirtyMegabytesOnOneLine) {
  const std::string words(30'000'000, 'w');
  const std::string path = folder_.Write("in.jsonl", Line("big", words) + "\n" + Line("small", "t") + "\n");
  const Records within = Read({path});
  ASSERT_EQ(within.articles.size(), 2U);
  EXPECT_EQ(within.articles[0].text, words);
  ExpectReadAgain(within);

  options_.max_article_bytes = 29'999'999;
  EXPECT_EQ(Read({path}).quarantine.at(0).reason, "a text of 30000000 bytes, over the limit of 29999999");

  options_.max_line_bytes = 1'000'000;
  const Records over = Read({path});
  ASSERT_EQ(over.quarantine.size(), 1U);
  EXPECT_EQ(over.quarantine[0].input, path + ":1");
  EXPECT_EQ(over.quarantine[0].reason, "a line over the limit of 1000000 bytes");
  ASSERT_EQ(over.articles.size(), 1U);
  EXPECT_EQ(over.articles[0].id, "small");
  EXPECT_EQ(over.articles[0].input, path + ":2");

  const std::string text = folder_.Write("in.txt", words);
  EXPECT_EQ(Read({text}).quarantine.at(0).reason, "a text over the limit of 29999999 bytes");
  options_.max_article_bytes = 30'000'000;
  EXPECT_EQ(Read({text}).articles.at(0).text, words);
}

TEST_F(ArticleReaderTest, TenThousandNestedBrackets) {
  const std::string nested = std::string(10'000, '[') + std::string(10'000, ']');
  const Records records =
      ReadContent("in.jsonl", "{\"text\":\"t\",\"x\":" + nested + "}\n" + nested + "\n" + Line("a", "t") + "\n");
  ASSERT_EQ(records.quarantine.size(), 2U);
  EXPECT_EQ(records.quarantine[0].reason, "nested deeper than 256 levels");
  EXPECT_EQ(records.articles.size(), 1U);
  EXPECT_EQ(ReadContent("in.json", nested).quarantine.size(), 1U);
}

TEST_F(ArticleReaderTest, AFileThatCannotBeReadIsSetAside) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  folder_.Write("in/a.txt", "Words.");
  ASSERT_EQ(::chmod(folder_.Write("in/b.txt", "Words.").c_str(), 0), 0);
  folder_.Write("in/c.txt", "Words.");
  const Records records = Read({folder_ / "in"});
  EXPECT_EQ(records.articles.size(), 2U);
  ASSERT_EQ(records.quarantine.size(), 1U);
  EXPECT_EQ(records.quarantine[0].input, folder_ / "in/b.txt");
  EXPECT_EQ(records.quarantine[0].reason, "cannot be opened: Permission denied");
}

TEST_F(ArticleReaderTest, AFileThatVanishesIsSetAside) {
  const std::string gone = folder_.Write("in/a.txt", "Words.");
  folder_.Write("in/b.txt", "Words.");
  Open({folder_ / "in"});
  std::filesystem::remove(gone);
  const Records records = ReadAll();
  EXPECT_EQ(records.articles.size(), 1U);
  EXPECT_EQ(records.quarantine.at(0).input, gone);
}

TEST_F(ArticleReaderTest, AFileNamedTwiceIsReadTwice) {
  const std::string path = folder_.Write("in/a.txt", "Words.");
  EXPECT_EQ(Read({path, folder_ / "in", path}).articles.size(), 3U);
}

TEST_F(ArticleReaderTest, NoticesThatAFileHasChanged) {
  const std::string path = folder_.Write("in.jsonl", Line("a", "one") + "\n" + Line("b", "two") + "\n");
  const std::string text = folder_.Write("in.txt", "Words.");
  const Records records = Read({path, text});
  ASSERT_EQ(records.articles.size(), 3U);
  ExpectReadAgain(records);
  std::ofstream(path, std::ios::app) << Line("c", "three") << "\n";
  std::filesystem::last_write_time(text, std::filesystem::last_write_time(text) + std::chrono::seconds(5));
  for (const RecordPlace& place : records.places) {
    std::string out = "kept";
    Article article;
    const Status status = reader_->ReadAgain(place, &out);
    EXPECT_EQ(status.code(), Status::Code::kFailed);
    EXPECT_NE(status.message().find(reader_->FilePath(place.file)), std::string::npos) << status.message();
    EXPECT_EQ(out, "kept");
    EXPECT_FALSE(reader_->ReadArticleAgain(place, &article).ok());
  }
  std::filesystem::remove(path);
  std::string out;
  EXPECT_EQ(reader_->ReadAgain(records.places[2], &out).code(), Status::Code::kFailed);
  EXPECT_EQ(reader_->ReadAgain(records.places[0], &out).code(), Status::Code::kFailed);
}

TEST_F(ArticleReaderTest, ReadsAPipeByItsNameAndAgain) {
  const std::string pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string content = Line("a", "one") + "\n" + Line("b", "two");
  std::thread writer([&] { std::ofstream(pipe) << content; });
  const Records records = Read({pipe});
  writer.join();
  ASSERT_EQ(records.articles.size(), 2U);
  EXPECT_EQ(records.articles[1].input, pipe + ":2");
  EXPECT_EQ(reader_->bytes_total(), 0U);
  ExpectReadAgain(records);
}

// Makes another file standard input for as long as it lives.
class StandardInput {
 public:
  explicit StandardInput(int fd) : saved_(::dup(STDIN_FILENO)) {
    ::dup2(fd, STDIN_FILENO);
    ::close(fd);
  }
  ~StandardInput() {
    ::dup2(saved_, STDIN_FILENO);
    ::close(saved_);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

 private:
  const int saved_;
};

// Standard input is a pipe that carries `content`.
class PipedInput {
 public:
  explicit PipedInput(std::string content) : content_(std::move(content)) {
    int ends[2] = {-1, -1};
    EXPECT_EQ(::pipe(ends), 0);
    input_ = std::make_unique<StandardInput>(ends[0]);
    writer_ = std::thread([this, end = ends[1]] {
      std::string_view rest = content_;
      while (!rest.empty()) {
        const ssize_t n = ::write(end, rest.data(), rest.size());
        if (n < 0) break;
        rest.remove_prefix(static_cast<std::size_t>(n));
      }
      ::close(end);
    });
  }
  ~PipedInput() {
    std::string unread(1 << 16, '\0');
    while (::read(STDIN_FILENO, unread.data(), unread.size()) > 0) {
    }
    writer_.join();
  }
  PipedInput(const PipedInput&) = delete;
  PipedInput& operator=(const PipedInput&) = delete;

 private:
  const std::string content_;
  std::unique_ptr<StandardInput> input_;
  std::thread writer_;
};

std::string ManyLines(int n) {
  std::string content;
  for (int i = 0; i < n; ++i) content += Line(i % 2 == 0 ? std::to_string(i) : "", std::string(i % 300, 'w')) + "\n";
  return content;
}

TEST_F(ArticleReaderTest, ReadsStandardInputFromAPipeAndAgain) {
  PipedInput input(ManyLines(20'000));
  const Records records = Read({"-"});
  ASSERT_EQ(records.articles.size(), 20'000U);
  EXPECT_EQ(records.articles[0].id, "0");
  EXPECT_EQ(records.articles[1].id, "-:2");
  EXPECT_EQ(records.articles[1].input, "-:2");
  EXPECT_EQ(reader_->bytes_total(), 0U);
  ExpectReadAgain(records);
}

TEST_F(ArticleReaderTest, ReadsStandardInputFromAFileAndAgain) {
  StandardInput input(::open(folder_.Write("in", ManyLines(20'000)).c_str(), O_RDONLY));
  const Records records = Read({"-"});
  ASSERT_EQ(records.articles.size(), 20'000U);
  EXPECT_EQ(records.articles[1].id, "-:2");
  EXPECT_EQ(reader_->bytes_total(), reader_->bytes_read());
  ExpectReadAgain(records);
}

TEST_F(ArticleReaderTest, ReadsStandardInputFromWhereItStands) {
  const std::string before = "Already read.\n";
  StandardInput input(::open(folder_.Write("in", before + ManyLines(100)).c_str(), O_RDONLY));
  ASSERT_EQ(::lseek(STDIN_FILENO, static_cast<off_t>(before.size()), SEEK_SET), static_cast<off_t>(before.size()));
  const Records records = Read({"-"});
  ASSERT_EQ(records.articles.size(), 100U);
  ExpectReadAgain(records);
}

TEST_F(ArticleReaderTest, ReadsATextFromStandardInput) {
  StandardInput input(::open(folder_.Write("in", "Words.\n").c_str(), O_RDONLY));
  const Records records = Read({"-"});
  ASSERT_EQ(records.articles.size(), 1U);
  EXPECT_EQ(records.articles[0].id, "-");
  EXPECT_EQ(reader_->Form(0), RecordForm::kWholeFile);
  ExpectReadAgain(records);
}

TEST_F(ArticleReaderTest, NothingOnStandardInputIsNoRecord) {
  StandardInput input(::open("/dev/null", O_RDONLY));
  const Records records = Read({"-"});
  EXPECT_TRUE(records.articles.empty());
  EXPECT_TRUE(records.quarantine.empty());
}

TEST_F(ArticleReaderTest, EndsEarlyWhereStandardInputCannotBeKept) {
  const std::string after = folder_.Write("after.txt", "Words.");
  PipedInput input(ManyLines(20'000));
  rlimit limit{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &limit), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1'500'000, limit.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const Records records = Read({"-", after});
  ::setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, handler);
  EXPECT_LT(records.articles.size(), 20'000U);
  EXPECT_TRUE(records.quarantine.empty());
  EXPECT_EQ(reader_->status().code(), Status::Code::kLimit);
  EXPECT_NE(reader_->status().message().find("TMPDIR"), std::string::npos) << reader_->status().message();
}

TEST_F(ArticleReaderTest, AFolderForTemporaryFilesThatIsMissingIsNamed) {
  ASSERT_EQ(::setenv("TMPDIR", (folder_ / "missing").c_str(), 1), 0);
  PipedInput input("");
  const Records records = Read({"-"});
  ::unsetenv("TMPDIR");
  EXPECT_EQ(reader_->status().code(), Status::Code::kFailed);
  EXPECT_NE(reader_->status().message().find(folder_ / "missing"), std::string::npos);
}

}  // namespace
}  // namespace newsprint
