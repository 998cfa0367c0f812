#include "verify/statement_score.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace newsprint {
namespace {

constexpr double kShorterLeftOut = 20;  // all of the shorter quotation left out
constexpr double kLongerLeftOut = 5;    // all of the longer one
constexpr double kOneSpeaker = 10;
constexpr double kTwoSpeakers = -6;
constexpr double kLeast = 18;
constexpr double kLeastPerQuotation = 2;  // times log2 of their number
constexpr double kLeastOffset = 2.5;

constexpr std::size_t kUsualWords = 256;

// log2, from a table for as many words as most quotations have.
double Log2(std::size_t words) {
  static const auto* const table = [] {
    auto* logs = new std::array<double, kUsualWords>;
    for (std::size_t i = 0; i < kUsualWords; ++i) (*logs)[i] = std::log2(static_cast<double>(i));
    return logs;
  }();
  return words < kUsualWords ? (*table)[words] : std::log2(static_cast<double>(words));
}

}  // namespace

double StatementScore(double bits, double part, std::size_t words_a, std::size_t words_b, Speakers speakers) {
  const auto [fewer, more] = std::minmax(words_a, words_b);
  const auto shorter = static_cast<double>(fewer);
  const auto longer = static_cast<double>(more);
  part = std::min(shorter, part);
  double score = bits - Log2(fewer) - Log2(more);
  score -= kShorterLeftOut * (1 - part / shorter) + kLongerLeftOut * (1 - part / longer);
  if (speakers == Speakers::kOne) score += kOneSpeaker;
  if (speakers == Speakers::kTwo) score += kTwoSpeakers;
  return score;
}

double LeastStatementScore(std::uint64_t quotations) {
  return std::max(kLeast, kLeastPerQuotation * std::log2(static_cast<double>(quotations) + 1) + kLeastOffset);
}

}  // namespace newsprint
