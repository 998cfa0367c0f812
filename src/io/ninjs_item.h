// News in JSON (ninjs 1, 2 and 3): https://iptc.org/standards/ninjs/
#ifndef NEWSPRINT_IO_NINJS_ITEM_H_
#define NEWSPRINT_IO_NINJS_ITEM_H_

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "newsprint/article.h"

namespace newsprint {

// The fields of one object that ninjs has and other JSON has not. The three generations name them alike but for
// capitals (versioncreated, versionCreated), and 1 has body_text and body_html where 2 and 3 have a list of bodies.
// Keeps its buffers from one object to the next. Not thread-safe.
class NinjsItem {
 public:
  NinjsItem();
  ~NinjsItem();
  NinjsItem(const NinjsItem&) = delete;
  NinjsItem& operator=(const NinjsItem&) = delete;

  void Clear();
  // A field of the object: a value as written, with readable bytes behind it (LineReader::kPadding), which must stay
  // until Fill(). The first of a name counts.
  void Take(std::string_view key, std::string_view token);

  bool IsOne() const;

  // Sets what the object says of its item, and what it has of id, source, date, title and text where `article` has none
  // yet. False, with a reason, where a text cannot be read.
  bool Fill(Article* article, std::string* reason);

 private:
  enum Key : std::size_t {
    kUri,
    kVersion,
    kVersionCreated,
    kContentCreated,
    kFirstCreated,
    kPubStatus,
    kUrgency,
    kEmbargoed,
    kEmbargoedUntil,
    kEdNote,
    kSlugline,
    kHeadlines,
    kBodies,
    kBodyText,
    kBodyXhtml,
    kBodyHtml,
    kInfoSource,
    kInfoSources,
    kCopyrightHolder,
    kKeys,
  };
  struct Impl;  // keeps simdjson.h out of here

  // A string or a number as text; empty for anything else.
  std::string TextOf(Key key) const;
  // Of a list of objects, `value` of the first one with that role, else of the first.
  std::string ValueIn(Key list, std::string_view role, const char* value);
  bool ReadBodies(std::string* text, std::string* reason);

  std::array<std::string_view, kKeys> tokens_;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_NINJS_ITEM_H_
