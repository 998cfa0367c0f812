#include "io/wire_item.h"

#include <memory>
#include <string>
#include <utility>

#include "io/paragraphs.h"

namespace newsprint {

void SetWireMetadata(const WireMetadata& metadata, Article* article) {
  article->wire = nullptr;
  if (metadata == WireMetadata()) return;
  article->wire = std::make_shared<const WireMetadata>(metadata);
  if (metadata.pub_status != "canceled") return;
  std::string notice = metadata.ednote.empty() ? article->title : metadata.ednote;
  AppendParagraph(article->text, &notice);
  article->text = std::move(notice);
}

std::string_view CodeIn(std::string_view concept_name) {
  return concept_name.substr(concept_name.find_last_of(":/#") + 1);  // npos + 1 is 0
}

}  // namespace newsprint
