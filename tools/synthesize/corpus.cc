#include "synthesize/corpus.h"

#include <algorithm>

#include "synthesize/copies.h"
#include "synthesize/jaccard.h"
#include "synthesize/prose.h"

namespace newsprint::synthesis {
namespace {

// Quotations are shared among this many articles in a row, two quotations to a block.
constexpr std::uint64_t kQuotationBlock = 64;

std::string Capitalised(std::string text) {
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// Near enough for an edit rate.
std::uint64_t CountWords(std::string_view text) {
  std::uint64_t words = 1;
  for (char c : text) words += c == ' ' || c == '\n';
  return words;
}

std::string FourPlaces(std::uint64_t share) {
  const std::string digits = std::to_string(share * 10'000 / kWhole % 10'000);
  return std::to_string(share / kWhole) + "." + std::string(4 - digits.size(), '0') + digits;
}

}  // namespace

void Corpus::Append(std::uint64_t number, std::string* json, std::string* truth) const {
  const Plan plan = PlanOf(number);
  const SyntheticArticle article = plan.kind == Kind::kCopy ? Copy(number, plan.other, truth) : Original(number, plan);
  if (plan.kind == Kind::kQuoting) ListQuotations(number, plan, truth);
  article.AppendJson(vocabulary_, json);
}

Corpus::Plan Corpus::PlanOf(std::uint64_t number) const {
  // Multiples of kRootSpacing are originals, so that no copy has a copy for its original.
  if (number % kRootSpacing == 0) return {};
  Random random = Stream(Part::kPlan, number);
  const std::uint32_t draw = random.Below(1'000'000 / kRootSpacing * (kRootSpacing - 1));
  if (draw < settings_.copies) return {Kind::kCopy, ChooseRoot(number, random), false};
  if (draw - settings_.copies >= settings_.quotes) return {};
  const std::uint64_t quotation = number / kQuotationBlock * 2 + random.Below(2);
  return {Kind::kQuoting, quotation, random.Percent(15)};
}

PlantedQuotation Corpus::Quotation(std::uint64_t quotation) const {
  Random random = Stream(Part::kQuotation, quotation);
  const Topic topic(vocabulary_, random);
  PlantedQuotation planted;
  planted.speaker = topic.people[0];
  for (std::string* part : {&planted.first, &planted.second}) {
    TextBuilder clause(200);
    Prose(vocabulary_, topic, false, random, clause).Clause();
    clause.RemoveLast();
    *part = Capitalised(clause.Take());
    if (random.Percent(50)) break;
  }
  return planted;
}

SyntheticArticle Corpus::Original(std::uint64_t number, const Plan& plan) const {
  std::optional<PlantedQuotation> quotation;
  if (plan.kind == Kind::kQuoting) {
    quotation = Quotation(plan.other);
    if (plan.altered) {
      // The second word: far enough from the ends that what follows is still a run.
      Random words = Stream(Part::kCopy, number);
      const std::size_t begin = quotation->first.find(' ') + 1;
      const std::size_t end = std::min(quotation->first.size(), quotation->first.find(' ', begin));
      quotation->first.replace(begin, end - begin, vocabulary_.nouns.Draw(words).packed.word());
    }
  }
  Random random = Stream(Part::kArticle, number);
  return WriteArticle(vocabulary_, number, quotation, random);
}

SyntheticArticle Corpus::Copy(std::uint64_t number, std::uint64_t root, std::string* truth) const {
  const SyntheticArticle original = Original(root, Plan{});
  Random random = Stream(Part::kCopy, number);
  // Evenly from .3 to 1, and a few more that are equal.
  const std::uint64_t wanted = random.Percent(5) ? kWhole : random.Between(kWhole * 3 / 10, kWhole);

  SyntheticArticle copy = original;
  copy.id = ArticleName(number);
  copy.minutes = std::min(original.minutes + random.Below(3 * 24 * 60), 60 * 24 * 60 - 1u);
  // The closest ones are the same outlet's, since another's footers alone would take a tenth away.
  const bool same_outlet = wanted > kWhole * 9 / 10;
  if (!same_outlet) ChooseOutlet(vocabulary_, random, &copy);
  const std::uint64_t kept = kWhole - (kWhole - wanted) * random.Below(kWhole) / kWhole * 6 / 10;
  copy.body = CutEnd(original.body, wanted == kWhole ? kWhole : kept);

  const std::vector<std::uint64_t> original_words = HashWords(original.Text(vocabulary_));
  CopySizes sizes;
  sizes.original_body = CountWords(original.body);
  sizes.cut_body = CountWords(copy.body);
  const std::uint64_t original_chrome = CountWords(original.Text(vocabulary_)) - sizes.original_body;
  sizes.chrome = original_chrome + CountWords(copy.Text(vocabulary_)) - sizes.cut_body;
  sizes.shared_chrome = same_outlet ? original_chrome : 0;
  const std::uint64_t rate = EditRate(sizes, wanted);
  copy.body = Reword(vocabulary_, copy.body, rate, random);

  const Similarity similarity = Word5Jaccard(original_words, HashWords(copy.Text(vocabulary_)));
  *truth +=
      "copy\t" + original.id + "\t" + copy.id + "\t" + FourPlaces(rate) + "\t" + similarity.Decimal() + "\t-\t-\n";
  return copy;
}

void Corpus::ListQuotations(std::uint64_t number, const Plan& plan, std::string* truth) const {
  const PlantedQuotation quotation = Quotation(plan.other);
  const std::size_t words = HashWords(quotation.first).size() + HashWords(quotation.second).size();
  for (std::uint64_t earlier = number / kQuotationBlock * kQuotationBlock; earlier < number; ++earlier) {
    const Plan other = PlanOf(earlier);
    if (other.kind != Kind::kQuoting || other.other != plan.other) continue;
    *truth += "quote\t" + ArticleName(earlier) + "\t" + ArticleName(number) + "\t-\t-\t" + std::to_string(words) +
              "\t" + (plan.altered || other.altered ? "1" : "0") + "\n";
  }
}

}  // namespace newsprint::synthesis
