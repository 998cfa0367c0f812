#include "engine/signed_record.h"

#include "core/hash.h"
#include "engine/postings.h"
#include "text/wire_label.h"

namespace newsprint {

Status FindSomeWords(std::string_view text, Words* out) {
  Status status = FindWords(text, out);
  if (status.ok() && out->size() == 0) status = Status::BadInput("the text has no word");
  return status;
}

std::uint64_t ContentOf(const Signature& signature) {
  return HashBytes({reinterpret_cast<const char*>(signature.data()), sizeof(signature)});
}

Status RecordSigner::Sign(const Article& article, SignedRecord* out) {
  if (Status status = FindSomeWords(article.text, &words_); !status.ok()) return status;
  out->words = words_.size();
  out->text_hash = HashBytes(article.text);
  out->published = ParsePublished(article.published);
  out->wire = ReadWireLabel(article, words_);
  out->signature = SignWords(words_.hash, &shingles_);
  out->content = ContentOf(out->signature);
  return {};
}

}  // namespace newsprint
