#include "eval/evaluation.h"

#include <utility>

namespace newsprint {
namespace {

double Ratio(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Score::Recall() const { return Ratio(right, wanted); }
double Score::Precision() const { return Ratio(right, given); }
double Score::F1() const {
  const double sum = Precision() + Recall();
  return sum == 0 ? 0 : 2 * Precision() * Recall() / sum;
}

Agreement::Agreement(std::string name, std::vector<std::string> labels)
    : name_(std::move(name)), labels_(std::move(labels)), table_(labels_.size() * labels_.size(), 0) {}

void Agreement::Count(std::size_t truth, std::size_t result) {
  ++table_[truth * labels_.size() + result];
  ++count_;
}

double Agreement::Observed() const {
  std::uint64_t equal = 0;
  for (std::size_t i = 0; i < labels_.size(); ++i) equal += At(i, i);
  return Ratio(equal, count_);
}

double Agreement::Kappa() const {
  if (count_ == 0) return 1;
  double chance = 0;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const Score score = OneLabel(i);
    chance += Ratio(score.wanted, count_) * Ratio(score.given, count_);
  }
  return chance >= 1 ? 1 : (Observed() - chance) / (1 - chance);
}

Score Agreement::OneLabel(std::size_t label) const {
  Score score{labels_[label], At(label, label), 0, 0, true};
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    score.wanted += At(label, i);
    score.given += At(i, label);
  }
  return score;
}

}  // namespace newsprint
