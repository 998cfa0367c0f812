#include "lsh/signature_store.h"

#include <string_view>

namespace newsprint {

void SignatureStore::Add(const Signature& signature) {
  if (size_ % kBlock == 0) {
    blocks_.push_back(MapBlock<Block>());
    ++in_memory_;
  }
  blocks_.back()->signatures[size_ % kBlock] = signature;
  ++size_;
}

void SignatureStore::Note(const Status& status) const {
  const std::lock_guard lock(mutex_);
  if (status_.ok()) status_ = status;
}

Status SignatureStore::status() const {
  const std::lock_guard lock(mutex_);
  return status_;
}

void SignatureStore::Spill() {
  if (!spool_) Note(Spool::Create("the signatures", &spool_));
  for (; status().ok() && in_file_ < size_ / kBlock; ++in_file_) {  // whole blocks
    Mapped<Block>& block = blocks_[in_file_];
    Note(spool_->Append({reinterpret_cast<const char*>(block.get()), sizeof(Block)}));
    block = nullptr;
    --in_memory_;
  }
}

void SignatureStore::Clear() {
  blocks_.clear();
  spool_ = nullptr;
  size_ = 0;
  in_memory_ = in_file_ = 0;
}

Signature SignatureStore::Get(std::uint32_t number) const {
  Signature signature{};
  return Get(number, &signature);
}

const Signature& SignatureStore::Get(std::uint32_t number, Signature* buffer) const {
  const Mapped<Block>& block = blocks_[number / kBlock];
  if (block) return block->signatures[number % kBlock];
  const std::span<char> to{reinterpret_cast<char*>(buffer->data()), sizeof(*buffer)};
  if (Status s = spool_->ReadAt(std::uint64_t{number} * sizeof(*buffer), to); !s.ok()) Note(s);
  return *buffer;
}

const SignatureStore::Block& SignatureStore::BlockAt(std::size_t number, Mapped<Block>* buffer) const {
  if (blocks_[number]) return *blocks_[number];
  if (!*buffer) *buffer = MapBlock<Block>();
  const std::span<char> to{reinterpret_cast<char*>(buffer->get()), sizeof(Block)};
  if (Status s = spool_->ReadAt(number * sizeof(Block), to); !s.ok()) Note(s);
  return **buffer;
}

}  // namespace newsprint
