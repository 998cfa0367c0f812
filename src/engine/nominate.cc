#include "engine/nominate.h"

#include <algorithm>

#include "core/hash.h"
#include "core/recipe.h"
#include "engine/signed_record.h"
#include "minhash/signature.h"
#include "quote/speaker_name.h"
#include "shingle/shingle.h"
#include "verify/quotation_match.h"

namespace newsprint {
namespace {

void AddSketches(const AnnotatedArticle& article, std::vector<QuotationSketch>* out) {
  for (std::size_t q = 0; q < article.quotations.size(); ++q) {
    const Quotation& quotation = article.quotations[q];
    QuotationSketch sketch{0, article.telling[q], SpeakerKey(quotation.speaker)};
    for (const WordRange& piece : quotation.pieces) {
      const auto words = static_cast<std::uint64_t>(HashShingle(&article.words.hash[piece.begin], piece.size()));
      sketch.content = Mix64(sketch.content) + words;
    }
    out->push_back(sketch);
  }
}

}  // namespace

Status Nominate(Collection* collection, const Information& information, const MatchOptions& match, const Asked& asked,
                bool boilerplate, int threads, Candidates* out) {
  const std::vector<CollectedArticle>& articles = collection->articles();
  if (!boilerplate) {
    collection->table().EraseIf([&](const Posting& posting) {
      if (ScaleOf(posting.key) != Scale::kPassage) return false;
      const auto first = articles[posting.article].annotated.part.begin() + posting.position;
      return std::all_of(first, first + recipe::kPassageShingle, [](Part part) { return part == Part::kChrome; });
    });
  }
  asked.KeepBuckets(&collection->table());
  const std::uint32_t fewest = FewestEqualValues(match.threshold);
  PairingInput input;
  input.words.reserve(articles.size());
  for (const CollectedArticle& c : articles) input.words.emplace_back(c.annotated.words.hash);
  input.run = recipe::kPassageShingle + recipe::PassageWindow(match.min_run) - 1;
  input.common_run = std::max(input.run, match.min_run);
  input.articles_may_match = [&](std::uint32_t a, std::uint32_t b) {
    return asked.Pair(a, b) && EqualValues(articles[a].signature, articles[b].signature) >= fewest;
  };
  input.article_content = [&](std::uint32_t a) { return ContentOf(articles[a].signature); };
  input.quotations_may_match = [&](const Posting& a, const Posting& b) {
    return asked.Pair(a.article, b.article) &&
           IsSameStatement(articles[a.article].annotated, static_cast<std::uint16_t>(a.position),
                           articles[b.article].annotated, static_cast<std::uint16_t>(b.position), information);
  };
  for (const CollectedArticle& c : articles) {
    input.first_quotation.push_back(static_cast<std::uint32_t>(input.quotations.size()));
    AddSketches(c.annotated, &input.quotations);
  }
  input.quotation_words = [&](const Posting& a, std::vector<WordHash>* words) {
    const AnnotatedArticle& article = articles[a.article].annotated;
    words->clear();
    for (const WordRange& piece : article.quotations[a.position].pieces) {
      for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
        if (article.bits[i] >= kTellingBits) words->push_back(article.words.hash[i]);
      }
    }
    std::sort(words->begin(), words->end());
    words->erase(std::unique(words->begin(), words->end()), words->end());
  };
  if (Status s = FindCandidates(&collection->table(), input, threads, out); !s.ok()) return s;
  asked.Keep(out);
  return {};
}

}  // namespace newsprint
