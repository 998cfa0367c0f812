// The folder of a night's results, OUT/NNNNNN-YYYY-MM-DD, which appears whole or not at all.
#ifndef NEWSPRINT_ENGINE_RESULT_FOLDER_H_
#define NEWSPRINT_ENGINE_RESULT_FOLDER_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "archive/stored.h"
#include "newsprint/status.h"

namespace newsprint {

// "000042-2026-11-22"
std::string ResultName(std::uint32_t run, const std::string& date);

// Is written as OUT/.NAME.partial. The archive's commit decides what becomes of it: finished after it, removed without.
// Not thread-safe.
class ResultFolder {
 public:
  // Makes OUT where it is absent. kFailed where there are results of that name already: OUT is another archive's.
  static Status Create(const std::string& out, const std::string& name, std::unique_ptr<ResultFolder>* folder);
  ~ResultFolder();  // removes it, unless it was handed over or published
  ResultFolder(const ResultFolder&) = delete;
  ResultFolder& operator=(const ResultFolder&) = delete;

  const std::string& path() const { return partial_; }  // while it is written
  // Makes it last, and leaves it in place from now on: the next night's PutResultsRight() decides, if this one cannot.
  Status HandOver();
  // Gives it its name.
  Status Publish();

 private:
  ResultFolder(std::string out, std::string name);

  const std::string out_, name_;
  const std::string partial_;
  bool owned_ = false;
};

// Moves the link OUT/latest to the results of that name.
Status LinkLatest(const std::string& out, const std::string& name);

// Puts right what an interrupted night has left in OUT: the results of a run that the archive holds are published,
// others are removed, and `latest` leads to the last. `found` says what was done, in sentences for the log.
Status PutResultsRight(const std::string& out, std::span<const RunRecord> runs, std::vector<std::string>* found);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_RESULT_FOLDER_H_
