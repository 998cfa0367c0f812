// Nights of invented news in a folder of their own.
#ifndef NEWSPRINT_TESTS_ENGINE_NIGHTS_H_
#define NEWSPRINT_TESTS_ENGINE_NIGHTS_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/add.h"
#include "engine/export.h"
#include "engine/nightly.h"
#include "engine/query.h"
#include "io/temporary_folder.h"
#include "newsprint/newsprint.h"
#include "report/json_lines.h"
#include "report/json_record.h"
#include "report/record_fields.h"

namespace newsprint {

inline std::string RecordOf(const Article& article) {
  JsonRecord record;
  record.Begin("article");
  PutOrigin(article, &record);
  record.Text("text", article.text);
  return std::string(record.End());
}

// The records of an audit but for what an export need not have: summary, quarantine and `input`.
inline std::string ComparableRecords(AuditResult result) {
  for (Article& article : result.articles) article.input.clear();
  std::string records;
  const Status status = WriteAuditRecords(result, [&](std::string_view line) {
    const bool left_out = line.starts_with("{\"type\":\"summary\"") || line.starts_with("{\"type\":\"quarantine\"");
    if (!left_out) records += line;
    return Status();
  });
  EXPECT_TRUE(status.ok()) << status.message();
  return records;
}

class Nights {
 public:
  Nights() { std::filesystem::create_directories(in()); }

  std::string in() const { return folder_ / "in"; }
  std::string out() const { return folder_ / "out"; }
  ArchiveOptions archive() const {
    ArchiveOptions options;
    options.folder = folder_ / "archive";
    options.match.threads = 2;
    return options;
  }

  // Puts a file of these articles into the folder that nights read.
  void Deliver(const std::string& name, const std::vector<Article>& articles) const {
    WriteRecords("in/" + name, articles);
  }

  Status TryRun(NightlyOutcome* outcome, const Progress& progress = nullptr) {
    OpenedArchive opened;
    Status status = OpenArchive(archive(), Archive::Access::kWrite, /*create=*/true, &opened);
    if (!status.ok()) return status;
    NightlyOptions options;
    options.in = in();
    options.out = out();
    options.date = "2024-03-01";
    options.night = night;
    said.clear();
    status = RunNight(
        &opened, options, progress, [this](const std::string& sentence) { said.push_back(sentence); }, outcome);
    return status.ok() ? opened.archive->Close() : status;
  }
  NightlyOutcome Run() {
    NightlyOutcome outcome;
    const Status status = TryRun(&outcome);
    EXPECT_TRUE(status.ok()) << status.message();
    return outcome;
  }
  // A night of these articles, in a file of their own.
  NightlyOutcome Night(const std::vector<Article>& articles) {
    Deliver("day" + std::to_string(++delivered_) + ".jsonl", articles);
    return Run();
  }

  // A file of the latest results.
  std::string Latest(const std::string& name) const { return Content(out() + "/latest/" + name); }

  AuditResult Export() const {
    OpenedArchive opened;
    AuditResult result;
    Status status = OpenArchive(archive(), Archive::Access::kRead, /*create=*/false, &opened);
    if (status.ok()) status = ExportArchive(opened, nullptr, &result);
    EXPECT_TRUE(status.ok()) << status.message();
    return result;
  }

  AuditResult Query(const std::vector<Article>& articles) const {
    InputOptions input;
    input.paths = {WriteRecords("query.jsonl", articles)};
    OpenedArchive opened;
    AuditResult result;
    std::unique_ptr<ArticleReader> reader;
    Status status = ArticleReader::Open(input, &reader);
    if (status.ok()) status = OpenArchive(archive(), Archive::Access::kRead, /*create=*/false, &opened);
    if (status.ok()) status = QueryArchive(opened, *reader, {}, nullptr, &result);
    EXPECT_TRUE(status.ok()) << status.message();
    return result;
  }

  AddResult Add(const std::vector<Article>& articles, std::size_t portion = 8192) const {
    InputOptions input;
    input.paths = {WriteRecords("add.jsonl", articles)};
    OpenedArchive opened;
    AddResult result;
    std::unique_ptr<ArticleReader> reader;
    Status status = ArticleReader::Open(input, &reader);
    if (status.ok()) status = OpenArchive(archive(), Archive::Access::kWrite, /*create=*/true, &opened);
    if (status.ok()) status = AddArticles(&opened, *reader, {"2024-03-01", portion}, nullptr, &result);
    if (status.ok()) status = opened.archive->Close();
    EXPECT_TRUE(status.ok()) << status.message();
    return result;
  }

  NightOptions night;
  std::vector<std::string> said;  // by the run before

 private:
  // The path of a file of these articles.
  std::string WriteRecords(const std::string& name, const std::vector<Article>& articles) const {
    std::string records;
    for (const Article& article : articles) records += RecordOf(article);
    return folder_.Write(name, records);
  }

  const TemporaryFolder folder_;
  int delivered_ = 0;
};

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_ENGINE_NIGHTS_H_
