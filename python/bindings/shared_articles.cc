#include "shared_articles.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

#include "archive/bytes.h"
#include "engine/fixed_wording.h"
#include "engine/record_facts.h"
#include "raise.h"
#include "text/wire_label.h"
#include "verify/recurrence.h"

namespace newsprint {

void PutArticle(const Article& article, std::string* out) {
  for (const std::string* field : {&article.id, &article.source, &article.published, &article.title, &article.text}) {
    PutText(*field, out);
  }
}

Article ArticleFrom(std::string_view bytes) {
  ByteReader reader(bytes);
  Article article;
  for (std::string* field : {&article.id, &article.source, &article.published, &article.title, &article.text}) {
    *field = reader.Text();
  }
  if (!reader.AtEnd()) RaiseUnlessOk(Status::Failed("an article of another form"));
  return article;
}

std::vector<WordHash> WordsFrom(std::string_view bytes) {
  std::vector<WordHash> words(bytes.size() / sizeof(WordHash));
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(words.data()));
  return words;
}

std::vector<WordRange> RangesFrom(std::span<const std::int64_t> packed) {
  std::vector<WordRange> ranges;
  for (const std::int64_t range : packed) ranges.push_back({FirstOfPair(range), SecondOfPair(range)});
  return ranges;
}

Annotator::Annotator(const AuditOptions& options) : options_(options) {
  RaiseUnlessOk(LoadWordLists(options_.match, &lists_));
}

const AnnotatedArticle& Annotator::Read(std::string_view article, std::span<const std::int64_t> chrome) {
  const Article read = ArticleFrom(article);
  RaiseUnlessOk(Annotate(read.text, read.title, lists_.languages, lists_.phrases, &annotated_));
  MarkChrome(RangesFrom(chrome), &annotated_);
  return annotated_;
}

ArticlePool::ArticlePool(const MatchOptions& options) { RaiseUnlessOk(LoadWordLists(options, &lists_)); }

void ArticlePool::Add(std::int64_t number, std::string_view article, std::span<const std::int64_t> chrome,
                      std::span<const std::int64_t> fixed) {
  const auto [at, fresh] = position_.try_emplace(number, static_cast<std::uint32_t>(articles_.size()));
  if (!fresh) return;
  numbers_.push_back(number);
  CollectedArticle& c = articles_.emplace_back();
  c.article = ArticleFrom(article);
  text_bytes_ += c.article.text.size();
  c.annotated = std::make_unique<AnnotatedArticle>();
  AnnotatedArticle& annotated = *c.annotated;
  RaiseUnlessOk(Annotate(c.article.text, c.article.title, lists_.languages, lists_.phrases, &annotated));
  MarkChrome(RangesFrom(chrome), &annotated);
  for (const std::int64_t span : fixed) MarkFixed({FirstOfPair(span), SecondOfPair(span)}, &annotated);
  FindFacts(c.article, annotated.words, &c);
  c.SetLabel(ReadWireLabel(c.article, annotated.words));
}

void ArticlePool::Order() {
  std::vector<std::uint32_t> order(articles_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) { return numbers_[x] < numbers_[y]; });
  std::vector<CollectedArticle> articles;
  std::vector<std::int64_t> numbers;
  for (const std::uint32_t i : order) {
    position_[numbers_[i]] = static_cast<std::uint32_t>(articles.size());
    numbers.push_back(numbers_[i]);
    articles.push_back(std::move(articles_[i]));
  }
  articles_ = std::move(articles);
  numbers_ = std::move(numbers);
}

void ArticlePool::Clear() {
  articles_.clear();
  numbers_.clear();
  position_.clear();
  text_bytes_ = 0;
}

}  // namespace newsprint
