#include "archive/rebuild.h"

#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <utility>

#include "absl/strings/str_cat.h"
#include "archive/archive_state.h"
#include "archive/bytes.h"
#include "archive/keys.h"
#include "archive/run_files.h"
#include "archive/sorted_writer.h"
#include "archive/values.h"
#include "core/hash.h"
#include "core/parallel.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kPortion = 512;                      // articles read at once
constexpr std::size_t kWriteArticles = 8192;                 // articles, or
constexpr std::size_t kWriteBytes = std::size_t{128} << 20;  // bytes of text, written at once

std::uint32_t NumberOf(const std::string& database) {
  std::uint32_t number = 0;
  std::from_chars(database.data() + 3, database.data() + database.size(), number);
  return number;
}

// The newest database that lies in `folder`; empty where there is none.
Status NewestDatabase(const std::string& folder, std::string* out) {
  std::vector<std::string> names;
  if (Status status = ListFolder(folder, &names); !status.ok()) return status;
  for (std::string& name : names) {
    if (IsDatabaseName(name) && (out->empty() || NumberOf(name) > NumberOf(*out))) *out = std::move(name);
  }
  return {};
}

// As far as it can be read; 0 where it cannot.
std::uint32_t NumberBehindLast(const Store& store, ColumnFamily column) {
  std::string key;
  if (!store.LastKey(column, &key).ok() || key.size() != kNumberBytes) return 0;
  return static_cast<std::uint32_t>(BigEndian(key)) + 1;
}

}  // namespace

Status Archive::State::OpenForRebuild() {
  if (Status status = lock.Take(folder, /*alone=*/true); !status.ok()) return status;
  const Status of_head = ReadHead(folder, &head);
  if (!of_head.ok()) {
    if (of_head.code() != Status::Code::kDamaged) return of_head;
    head = Head();
    head.database.clear();
    if (Status status = NewestDatabase(folder, &head.database); !status.ok()) return status;
    if (head.database.empty() || FileExists(folder + "/" + kCreatingName)) {
      return Status::NoArchive(folder + ": holds no archive");
    }
    found.push_back(of_head.message());
  }
  Status status = RemoveAll(temporary());
  if (status.ok()) status = MakeFolder(temporary());
  if (!status.ok()) return status;
  status = Store::Open(database(), Store::Mode::kRead, {}, &store);
  if (!status.ok()) {
    found.push_back(status.message());
    status = Store::Open(database(), Store::Mode::kDamaged, {}, &store);
  }
  if (!status.ok()) {
    const std::string salvaged = temporary() + "/salvaged";
    status = Store::Salvage(database(), salvaged);
    if (status.ok()) status = Store::Open(salvaged, Store::Mode::kDamaged, {}, &store);
  }
  if (!status.ok()) return status;
  if (!of_head.ok()) {
    std::optional<std::string> note;
    status = store->Note(&note);
    Head first;
    std::string reason = "they are missing";
    if (!note || !ReadHeadLine(*note, &first, &reason)) {
      return Status::Damaged(absl::StrCat(database(), ": its settings are lost too: ", reason));
    }
    head.settings = first.settings;
  }
  head.last_run = std::max(head.last_run + 1, NumberBehindLast(*store, ColumnFamily::kRuns)) - 1;
  head.next_number = std::max({head.next_number, NumberBehindLast(*store, ColumnFamily::kArticles),
                               NumberBehindLast(*store, ColumnFamily::kTexts)});
  return {};
}

class Rebuilder {
 public:
  Rebuilder(Archive* archive, const ArchiveSettings& settings, const KeysOf& keys_of, Rebuilt* out)
      : old_(*archive->state_), keys_of_(keys_of), out_(out) {
    head_ = old_.head;
    head_.settings = settings;
    head_.removing = NumberSet();
    head_.articles = 0;
    head_.database = absl::StrCat("db-", NumberOf(old_.head.database) + 1);
  }

  Status Begin();
  Status CopyArticles(int threads, const Progress& progress);
  Status CopyRest();
  Status ChangeOver();

 private:
  struct Copied {
    StoredArticle stored;
    std::vector<BucketKey> keys;
    std::string lost;  // why it is; empty where it is not
    bool absent = false;
  };

  void CopyArticle(std::uint32_t number, Copied* copied) const;
  Status CopyRuns();
  Status Write(ArchiveRun* run);
  void Lost(std::optional<std::uint32_t> number, std::string id, std::string what) {
    out_->lost.push_back({number, std::move(id), std::move(what)});
  }

  Archive::State& old_;
  const KeysOf& keys_of_;
  Rebuilt* out_;
  Head head_;
  std::unique_ptr<Store> store_;
  std::vector<bool> kept_;  // by number

  std::string making() const { return old_.temporary() + "/" + head_.database; }
};

Status Rebuilder::Begin() {
  kept_.assign(head_.next_number, false);
  if (Status status = Store::Open(making(), Store::Mode::kCreate, {}, &store_); !status.ok()) return status;
  return store_->SetNote(HeadLine(head_));
}

void Rebuilder::CopyArticle(std::uint32_t number, Copied* copied) const {
  std::optional<std::string> record, text;
  const Status of_record = old_.store->Get(ColumnFamily::kArticles, NumberKey(number), &record);
  const Status of_text = old_.store->Get(ColumnFamily::kTexts, NumberKey(number), &text);
  copied->absent = old_.head.removing.contains(number) || (of_record.ok() && of_text.ok() && !record && !text);
  if (copied->absent) return;
  StoredArticle& stored = copied->stored;
  stored.number = number;
  if (!record || !ReadArticleValue(*record, &stored)) {
    copied->lost = "its record is lost";
  } else if (!text || HashBytes(*text) != stored.text_hash) {
    copied->lost = "its text is lost";
  } else if (Status status = keys_of_(*text, &copied->keys); !status.ok()) {
    copied->lost = "its text cannot be read: " + status.message();
  } else {
    stored.article.text = std::move(*text);
  }
}

Status Rebuilder::CopyArticles(int threads, const Progress& progress) {
  ArchiveRun run;
  std::size_t bytes = 0;
  std::vector<Copied> portion;
  for (std::uint32_t begin = 0; begin < head_.next_number; begin += kPortion) {
    portion.assign(std::min(kPortion, head_.next_number - begin), {});
    ParallelFor(portion.size(), threads,
                [&](std::size_t i, int) { CopyArticle(begin + static_cast<std::uint32_t>(i), &portion[i]); });
    for (std::size_t i = 0; i < portion.size(); ++i) {
      Copied& copied = portion[i];
      if (copied.absent) continue;
      if (!copied.lost.empty()) {
        Lost(begin + static_cast<std::uint32_t>(i), copied.stored.article.id, std::move(copied.lost));
        continue;
      }
      kept_[copied.stored.number] = true;
      ++head_.articles;
      for (const BucketKey key : copied.keys) run.postings.push_back({key, copied.stored.number});
      bytes += copied.stored.article.text.size();
      run.articles.push_back(std::move(copied.stored));
    }
    if (run.articles.size() >= kWriteArticles || bytes >= kWriteBytes) {
      if (Status status = Write(&run); !status.ok()) return status;
      bytes = 0;
    }
    if (progress && !progress("rebuilding", begin, head_.next_number)) return Status::Failed("stopped");
  }
  return Write(&run);
}

Status Rebuilder::CopyRest() {
  ArchiveRun run;
  for (std::uint32_t number = 0; number < kept_.size(); ++number) {
    if (!kept_[number]) continue;
    const Status status =
        old_.store->Scan(ColumnFamily::kCopies, NumberKey(number), [&](std::string_view key, std::string_view value) {
          ByteReader shares(value);
          const CopyLink link{number, static_cast<std::uint32_t>(BigEndian(key.substr(4))), shares.Double(),
                              shares.Double()};
          const bool whole = key.size() == 2 * kNumberBytes && shares.AtEnd() && link.a != link.b;
          if (whole && link.b < kept_.size() && kept_[link.b]) {
            run.copies.push_back(link.a < link.b ? link : CopyLink{link.b, link.a, link.share_b, link.share_a});
          }
          return true;
        });
    if (!status.ok()) Lost(number, "", "some of its links to copies may be lost");
  }
  const Status files = old_.store->Scan(ColumnFamily::kFiles, "", [&](std::string_view key, std::string_view value) {
    TakenFile file{std::string(key), {}};
    if (value.size() != file.content.size()) return true;
    std::copy(value.begin(), value.end(), file.content.begin());
    run.files.push_back(std::move(file));
    return true;
  });
  if (!files.ok()) Lost(std::nullopt, "", "the end of the list of files taken in; they will be read again");
  if (Status status = Write(&run); !status.ok()) return status;

  return CopyRuns();
}

Status Rebuilder::CopyRuns() {
  SortedWriter writer(*store_, ColumnFamily::kRuns, old_.temporary());
  for (std::uint32_t number = 1; number <= head_.last_run; ++number) {
    std::optional<std::string> value;
    RunRecord run;
    const Status status = old_.store->Get(ColumnFamily::kRuns, NumberKey(number), &value);
    if (!status.ok() || !value || !ReadRunValue(*value, &run)) {
      Lost(std::nullopt, "", absl::StrCat("the record of run ", number));
      run = RunRecord();
      run.number = number;
      run.command = "lost";
      value = RunValue(run);
    }
    if (Status put = writer.Put(NumberKey(number), *value); !put.ok()) return put;
  }
  FilesOfColumns files;
  Status status = writer.Finish(&files[static_cast<std::size_t>(ColumnFamily::kRuns)]);
  return status.ok() ? store_->TakeIn(files) : status;
}

Status Rebuilder::Write(ArchiveRun* run) {
  FilesOfColumns files;
  Status status = WriteRunFiles(*store_, old_.temporary(), run, &files);
  if (status.ok()) status = store_->TakeIn(files);
  *run = ArchiveRun();
  return status;
}

Status Rebuilder::ChangeOver() {
  if (Status status = store_->WaitForMerges(); !status.ok()) return status;
  store_.reset();
  const std::string database = old_.folder + "/" + head_.database;
  Status status = RemoveAll(database);
  if (status.ok() && ::rename(making().c_str(), database.c_str()) != 0) status = SystemError(database, errno);
  if (status.ok()) status = SyncFolder(old_.folder);
  if (status.ok()) status = WriteHead(old_.folder, head_);
  if (!status.ok()) return status;
  old_.store.reset();
  out_->articles = head_.articles;
  std::vector<std::string> ignored;  // the old database is no one's
  return Tidy(old_.folder, head_.database, &ignored);
}

Status RebuildArchive(std::unique_ptr<Archive> archive, const ArchiveSettings& settings, const KeysOf& keys_of,
                      int threads, const Progress& progress, Rebuilt* out) {
  *out = Rebuilt();
  Rebuilder rebuilder(archive.get(), settings, keys_of, out);
  Status status = rebuilder.Begin();
  if (status.ok()) status = rebuilder.CopyArticles(threads, progress);
  if (status.ok()) status = rebuilder.CopyRest();
  if (status.ok()) status = rebuilder.ChangeOver();
  return status;
}

}  // namespace newsprint
