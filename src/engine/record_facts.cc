#include "engine/record_facts.h"

#include "core/hash.h"

namespace newsprint {

Status FindSomeWords(std::string_view text, Words* out) {
  Status status = FindWords(text, out);
  if (status.ok() && out->size() == 0) status = Status::BadInput("the text has no word");
  return status;
}

std::uint64_t ContentOf(const Signature& signature) {
  return HashBytes({reinterpret_cast<const char*>(signature.data()), sizeof(signature)});
}

void FindFacts(const Article& article, const Words& words, RecordFacts* out) {
  out->words = words.size();
  out->text_hash = HashBytes(article.text);
  out->published = ParsePublished(article.published);
}

}  // namespace newsprint
