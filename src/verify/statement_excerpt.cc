#include "verify/statement_excerpt.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace newsprint {
namespace {

template <typename T>
void Append(const std::vector<T>& from, WordRange range, std::vector<T>* to) {
  to->insert(to->end(), from.begin() + range.begin, from.begin() + range.end);
}

}  // namespace

void AppendStatement(const AnnotatedArticle& from, std::uint16_t quotation, AnnotatedArticle* to) {
  Quotation appended = from.quotations[quotation];
  WordRange words{appended.pieces.front().begin, appended.pieces.back().end};
  for (const WordRange& inner : appended.inner) {
    words = {std::min(words.begin, inner.begin), std::max(words.end, inner.end)};
  }
  const std::uint32_t first = to->words.size();
  Append(from.words.hash, words, &to->words.hash);
  Append(from.bits, words, &to->bits);
  Append(from.marks, words, &to->marks);
  for (std::uint32_t i = words.begin; i < words.end; ++i) {  // what stands between its pieces may be another's
    const bool own = from.quotation[i] == quotation;
    to->quotation.push_back(own ? static_cast<std::uint16_t>(to->quotations.size()) : kNoQuotation);
  }
  const std::uint32_t first_form = from.first_form[quotation];
  to->first_form.push_back(static_cast<std::uint32_t>(to->forms.size()));
  Append(from.forms, {first_form, first_form + appended.pieces.back().end - appended.pieces.front().begin}, &to->forms);
  for (std::vector<WordRange>* ranges : {&appended.pieces, &appended.inner}) {
    for (WordRange& range : *ranges) range = {first + range.begin - words.begin, first + range.end - words.begin};
  }
  to->quoted_words.push_back(from.quoted_words[quotation]);
  to->telling.push_back(from.telling[quotation]);
  to->quotations.push_back(std::move(appended));
}

}  // namespace newsprint
