// The archive: every article that was ever read, in one folder, and what finds its copies again.
//
//   std::unique_ptr<Archive> archive;
//   Status status = Archive::Open(folder, Archive::Access::kWrite, &archive);
//   if (status.code() == Status::Code::kNoArchive) status = Archive::Create(folder, settings, &archive);
//   ...
//   status = archive->Commit(std::move(run));   // all of it, or nothing
//   status = archive->Close();
//
// The folder and its formats: doc/archive-format.md. Damage is never silent: what does not fit ends with kDamaged.
#ifndef NEWSPRINT_ARCHIVE_ARCHIVE_H_
#define NEWSPRINT_ARCHIVE_ARCHIVE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/number_set.h"
#include "archive/stored.h"
#include "newsprint/status.h"

namespace newsprint {

// Reading is thread-safe. While one writes, no other may read or write.
class Archive {
 public:
  enum class Access : std::uint8_t {
    kRead,     // changes nothing in the folder; many at a time
    kWrite,    // alone
    kRebuild,  // alone; of any recipe, and what can be read of a damaged one: for RebuildArchive()
  };

  // kNoArchive where the folder is absent, empty or holds something else; kInUse; kOtherVersion where its format or its
  // recipe is another; kDamaged. A writer puts right what an interrupted run has left (found()).
  static Status Open(const std::string& folder, Access access, std::unique_ptr<Archive>* out);

  // Makes an archive, open for writing, in a folder that is absent or empty; kFailed where it holds something else.
  static Status Create(const std::string& folder, const ArchiveSettings& settings, std::unique_ptr<Archive>* out);

  ~Archive();  // as Close(), without waiting
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  const std::string& folder() const;
  const ArchiveSettings& settings() const;
  std::uint64_t articles() const;  // held now
  std::uint32_t last_run() const;  // 0: none yet
  std::uint32_t next_number() const;
  // What an interrupted run had left and Open() put right: sentences for the log.
  const std::vector<std::string>& found() const;

  // The articles that came under this id, by number, without texts.
  Status VersionsOf(std::string_view raw_id, std::vector<StoredArticle>* out) const;
  // kDamaged, naming the number, where there is no such article or its text is not the one that was stored.
  Status Read(std::uint32_t number, bool with_text, StoredArticle* out) const;
  // Many, with their texts, in the order of `numbers`.
  Status ReadMany(std::span<const std::uint32_t> numbers, std::vector<StoredArticle>* out) const;
  // Those held of the latest `count` numbers that were given, by number, without texts.
  Status Latest(std::uint32_t count, std::vector<StoredArticle>* out) const;
  // Calls body with each article, by number, until it returns false.
  Status ForEach(bool with_text, const std::function<bool(StoredArticle&&)>& body) const;

  // For each of `keys` that has articles: body(index of the key, the earliest `limit` of them by number, whether there
  // are more). Quick where the keys are sorted. A bucket may hold a few articles of other keys: only 40 bits are kept.
  using BucketBody = std::function<void(std::size_t index, std::span<const std::uint32_t> numbers, bool more)>;
  Status Buckets(std::span<const BucketKey> keys, std::size_t limit, const BucketBody& body) const;

  // The links of one article, by the other's number.
  Status CopiesOf(std::uint32_t number, std::vector<CopyLink>* out) const;
  Status FileTaken(const TakenFile& file, bool* taken) const;
  Status Runs(std::vector<RunRecord>* out) const;

  // All or nothing: after a failure or a crash at any moment the next Open() finds the archive with the whole run or
  // without it, and last_run() says which. After a failure this object is good for nothing but its destructor.
  // REQUIRES: opened for writing.
  Status Commit(ArchiveRun&& run);

  // Takes these articles out: no file of the folder holds anything of them afterwards. It is done when the head says
  // so, at the beginning; what a crash interrupts, the next writer finishes, and no reader sees any of them meanwhile.
  // Numbers that are not held are passed over. REQUIRES: opened for writing.
  Status Remove(const NumberSet& numbers);

  // How much of the disk each part takes, and how many entries it has.
  struct Part {
    std::string name;
    std::uint64_t bytes = 0, entries = 0, files = 0;
  };
  Status Parts(std::vector<Part>* out) const;

  // Waits for the merging of files that Commit() has set off, and closes. Nothing may be called afterwards.
  Status Close();

 private:
  friend class Examiner;
  friend class Rebuilder;
  struct State;
  explicit Archive(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_ARCHIVE_H_
