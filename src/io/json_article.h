// One JSON object into an article.
#ifndef NEWSPRINT_IO_JSON_ARTICLE_H_
#define NEWSPRINT_IO_JSON_ARTICLE_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/article_fields.h"
#include "io/ninjs_item.h"
#include "newsprint/article.h"
#include "newsprint/options.h"

namespace newsprint {

// What a line is, looked at as a record.
enum class JsonLine : std::uint8_t {
  kObject,   // a well-formed object
  kDamaged,  // begins as an object, but has bytes that no text may have, or nests too deep
  kOther,
};

// Keeps its buffers from one record to the next. Not thread-safe.
class JsonArticleParser {
 public:
  explicit JsonArticleParser(const InputOptions& options);
  ~JsonArticleParser();
  JsonArticleParser(const JsonArticleParser&) = delete;
  JsonArticleParser& operator=(const JsonArticleParser&) = delete;

  // Sets id, source, published, title and text of `article` from the object in `line`; fields that are absent, null,
  // of another type or that cannot be decoded become empty. False, with a reason in plain words, where the line is no
  // object or has no text that can be read.
  // REQUIRES: LineReader::kPadding readable bytes behind `line`.
  bool Parse(std::string_view line, Article* article, std::string* reason);

  // REQUIRES: as above.
  JsonLine Recognise(std::string_view line);

 private:
  // A key under which a field is looked for, and the value found there.
  struct Candidate {
    std::string name;
    std::string_view token;  // the first value under that key, as written; empty: none
  };
  struct Impl;  // keeps simdjson.h out of here

  // Fills the candidates' tokens. False where `line` is no well-formed object.
  bool FindFields(std::string_view line, std::string* reason, JsonLine* kind);
  bool ReadText(std::string* text, bool* found, std::string* reason) const;
  void ReadField(Field field, std::string* out) const;
  void ReadAddress(std::string* out) const;

  const InputOptions options_;
  std::array<std::vector<Candidate>, kFields> fields_;  // the most wanted name first
  NinjsItem ninjs_;
  std::string key_;  // a key written with escapes, decoded
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_JSON_ARTICLE_H_
