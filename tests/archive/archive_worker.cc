// One step of an archive's life in a process of its own, so that it can be made to fail anywhere: for faults.py.
//
//   archive_worker make|commit|prune|check DIR
//
// `check` prints the last run and the number of articles, and fails where the archive is not sound.
#include <cstdio>
#include <string>

#include "archive/archive_support.h"
#include "archive/examine.h"

namespace newsprint {
namespace {

Status Work(const std::string& step, const std::string& folder, bool* sound) {
  std::mt19937_64 random(17);
  std::unique_ptr<Archive> archive;
  Status status = step == "make" ? Archive::Create(folder, DefaultSettings(), &archive)
                                 : Archive::Open(folder, Archive::Access::kWrite, &archive);
  if (!status.ok()) return status;
  if (step == "make" || step == "commit") {
    status = archive->Commit(MakeTrueRun(*archive, 20, random));
  } else if (step == "prune") {
    NumberSet numbers;
    numbers.Add(NumberRange{3, 7});
    status = archive->Remove(numbers);
  } else {
    Examination examination;
    status = ExamineArchive(*archive, KeysOfText, 1, nullptr, &examination);
    for (const Damage& damage : examination.damages) std::fprintf(stderr, "%s\n", DamageText(damage).c_str());
    *sound = examination.damages.empty();
    std::printf("run %u, %u articles\n", archive->last_run(), static_cast<unsigned>(archive->articles()));
  }
  return status.ok() ? archive->Close() : status;
}

}  // namespace
}  // namespace newsprint

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  bool sound = true;
  const newsprint::Status status = newsprint::Work(argv[1], argv[2], &sound);
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.message().c_str());
  return status.ok() && sound ? 0 : 1;
}
