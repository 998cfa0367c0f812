#include "engine/nominate.h"

#include <algorithm>

#include "core/hash.h"
#include "core/recipe.h"
#include "engine/record_facts.h"
#include "minhash/signature.h"
#include "quote/speaker_name.h"
#include "shingle/shingle.h"
#include "verify/quotation_match.h"

namespace newsprint {

PairingInput PairingOf(const MatchOptions& match) {
  PairingInput input;
  input.run = recipe::kPassageShingle + recipe::PassageWindow(match.min_run) - 1;
  input.common_run = std::max(input.run, match.min_run);
  return input;
}

bool IsChrome(const Part* parts, const Posting& passage) {
  const Part* const first = parts + passage.position;
  return std::all_of(first, first + recipe::kPassageShingle, [](Part part) { return part == Part::kChrome; });
}

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

void TellingWords(const AnnotatedArticle& article, std::uint32_t quotation, std::vector<WordHash>* out) {
  out->clear();
  for (const WordRange& piece : article.quotations[quotation].pieces) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      if (article.bits[i] >= kTellingBits) out->push_back(article.words.hash[i]);
    }
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
}

void AskOfQuotations(const std::vector<CollectedArticle>& articles, const Information& information, const Asked& asked,
                     int threads, StatementBounds* bounds, PairingInput* input) {
  input->words.reserve(articles.size());
  const auto quotation = [input](const Posting& p) { return input->first_quotation[p.article] + p.position; };
  input->quotations_may_match = [&articles, &information, &asked, bounds, quotation](const Posting& a,
                                                                                     const Posting& b) {
    return asked.Pair(a.article, b.article) && bounds->MayBeSame(quotation(a), quotation(b)) &&
           IsSameStatement(*articles[a.article].annotated, static_cast<std::uint16_t>(a.position),
                           *articles[b.article].annotated, static_cast<std::uint16_t>(b.position), information);
  };
  std::vector<const AnnotatedArticle*> annotated;
  for (const CollectedArticle& c : articles) {
    if (c.annotated == nullptr) continue;  // the article scale alone
    annotated.push_back(c.annotated.get());
    input->words.emplace_back(c.annotated->words.hash);
    input->first_quotation.push_back(static_cast<std::uint32_t>(input->quotations.size()));
    AddSketches(*c.annotated, &input->quotations);
  }
  bounds->Add(annotated, threads);
  input->quotation_words = [&articles](const Posting& a, std::vector<WordHash>* words) {
    TellingWords(*articles[a.article].annotated, a.position, words);
  };
}

Status Nominate(Collection* collection, const Information& information, const MatchOptions& match, const Asked& asked,
                bool boilerplate, int threads, Candidates* out) {
  const std::vector<CollectedArticle>& articles = collection->articles();
  const SignatureStore& signatures = collection->signatures();
  const std::uint32_t fewest = FewestEqualValues(match.threshold);
  StatementBounds bounds(information);
  std::vector<const Part*> parts;  // of the words of each article: looked up for very many postings
  for (const CollectedArticle& c : articles) {
    if (c.annotated != nullptr) parts.push_back(c.annotated->part.data());
  }
  PairingInput input = PairingOf(match);
  input.takes_part = [&, boilerplate](const Posting& posting) {
    if (!asked.Takes(posting.article)) return false;
    if (boilerplate || ScaleOf(posting.key) != Scale::kPassage) return true;
    return !IsChrome(parts[posting.article], posting);
  };
  input.is_asked = [&](std::span<const Posting> bucket) { return asked.Bucket(bucket); };
  input.signatures = &signatures;
  input.bands = collection->options().bands;
  input.articles.resize(articles.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) input.articles[articles[i].signature] = i;
  input.articles_may_match = [&](std::uint32_t a, std::uint32_t b) {
    Signature buffer_a;
    Signature buffer_b;
    return asked.Pair(a, b) && EqualValues(signatures.Get(articles[a].signature, &buffer_a),
                                           signatures.Get(articles[b].signature, &buffer_b)) >= fewest;
  };
  input.article_content = [&](std::uint32_t a) { return ContentOf(signatures.Get(articles[a].signature)); };
  AskOfQuotations(articles, information, asked, threads, &bounds, &input);
  if (Status s = FindCandidates(&collection->table(), input, threads, out); !s.ok()) return s;
  asked.Keep(out);
  return {};
}

}  // namespace newsprint
