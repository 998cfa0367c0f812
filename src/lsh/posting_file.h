// Lists of postings that memory does not hold, in a temporary file.
#ifndef NEWSPRINT_LSH_POSTING_FILE_H_
#define NEWSPRINT_LSH_POSTING_FILE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "io/spool.h"
#include "lsh/posting.h"
#include "newsprint/status.h"

namespace newsprint {

// A list lies in pieces, one a call of Append. Not thread-safe but for Read.
class PostingFile {
 public:
  // kLimit where the disk is full, here and below.
  static Status Create(std::size_t lists, std::unique_ptr<PostingFile>* out);

  Status Append(std::size_t list, std::span<const Posting> postings);
  // Appends the list's postings to `out`. Thread-safe.
  Status Read(std::size_t list, std::vector<Posting>* out) const;
  // Shows `change` each piece of a list; what it leaves of it, no more than it was, is kept instead.
  Status Rewrite(std::size_t list, const std::function<void(std::vector<Posting>*)>& change);

 private:
  struct Piece {
    std::uint64_t offset = 0;  // bytes
    std::uint64_t size = 0;    // postings
  };

  PostingFile(std::size_t lists, std::unique_ptr<Spool> spool) : spool_(std::move(spool)), pieces_(lists) {}
  Status ReadPiece(const Piece& piece, std::vector<Posting>* out) const;

  std::unique_ptr<Spool> spool_;
  std::uint64_t end_ = 0;                   // of the file, bytes
  std::vector<std::vector<Piece>> pieces_;  // of each list
};

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_POSTING_FILE_H_
