#include "lsh/posting_file.h"

#include <cassert>
#include <string_view>
#include <type_traits>

namespace newsprint {
namespace {

static_assert(std::is_trivially_copyable_v<Posting> && std::has_unique_object_representations_v<Posting>);

std::string_view AsBytes(std::span<const Posting> postings) {
  return {reinterpret_cast<const char*>(postings.data()), postings.size_bytes()};
}

}  // namespace

Status PostingFile::Create(std::size_t lists, std::unique_ptr<PostingFile>* out) {
  std::unique_ptr<Spool> spool;
  if (Status status = Spool::Create("the bucket table", &spool); !status.ok()) return status;
  out->reset(new PostingFile(lists, std::move(spool)));
  return {};
}

Status PostingFile::Append(std::size_t list, std::span<const Posting> postings) {
  if (postings.empty()) return {};
  if (Status status = spool_->Append(AsBytes(postings)); !status.ok()) return status;
  pieces_[list].push_back({end_, postings.size()});
  end_ += postings.size_bytes();
  return {};
}

Status PostingFile::ReadPiece(const Piece& piece, std::vector<Posting>* out) const {
  const std::size_t before = out->size();
  out->resize(before + piece.size);
  const std::span<Posting> to = std::span(*out).subspan(before);
  return spool_->ReadAt(piece.offset, {reinterpret_cast<char*>(to.data()), to.size_bytes()});
}

Status PostingFile::Read(std::size_t list, std::vector<Posting>* out) const {
  for (const Piece& piece : pieces_[list]) {
    if (Status status = ReadPiece(piece, out); !status.ok()) return status;
  }
  return {};
}

Status PostingFile::Rewrite(std::size_t list, const std::function<void(std::vector<Posting>*)>& change) {
  std::vector<Posting> postings;
  for (Piece& piece : pieces_[list]) {
    postings.clear();
    if (Status status = ReadPiece(piece, &postings); !status.ok()) return status;
    change(&postings);
    assert(postings.size() <= piece.size);
    if (Status status = spool_->WriteAt(piece.offset, AsBytes(postings)); !status.ok()) return status;
    piece.size = postings.size();
  }
  return {};
}

}  // namespace newsprint
