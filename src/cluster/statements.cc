#include "cluster/statements.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "core/hash.h"

namespace newsprint {
namespace {

// Statements that one feature may lead to: a feature of more tells nothing.
constexpr std::size_t kMostHolders = 32;

using Feature = std::uint64_t;
using Features = std::vector<Feature>;

// The words, and the pairs of words in a row, each once.
Features FeaturesOf(const Wording& wording) {
  Features features;
  features.reserve(2 * wording.words.size());
  for (std::size_t i = 0; i < wording.words.size(); ++i) {
    const auto word = static_cast<std::uint64_t>(wording.words[i]);
    features.push_back(word);
    if (i > 0) features.push_back(Mix64(static_cast<std::uint64_t>(wording.words[i - 1])) + word);
  }
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

struct Holder {
  std::uint32_t statement = 0;
  std::size_t shared = 0;  // features
};

// Finds the statements that share features with a wording.
class FeatureIndex {
 public:
  void Add(std::uint32_t statement, const Features& features) {
    for (const Feature feature : features) {
      std::vector<std::uint32_t>& holders = holders_[feature];
      if (holders.size() >= kMostHolders) continue;
      if (std::find(holders.begin(), holders.end(), statement) == holders.end()) holders.push_back(statement);
    }
    if (shared_.size() <= statement) shared_.resize(statement + std::size_t{1}, 0);
  }

  // By statement.
  std::vector<Holder> Find(const Features& features) {
    std::vector<Holder> found;
    for (const Feature feature : features) {
      const auto at = holders_.find(feature);
      if (at == holders_.end()) continue;
      for (const std::uint32_t statement : at->second) {
        if (shared_[statement]++ == 0) found.push_back({statement, 0});
      }
    }
    for (Holder& holder : found) holder.shared = std::exchange(shared_[holder.statement], 0);
    std::sort(found.begin(), found.end(), [](const Holder& x, const Holder& y) { return x.statement < y.statement; });
    return found;
  }

 private:
  absl::flat_hash_map<Feature, std::vector<std::uint32_t>> holders_;
  std::vector<std::size_t> shared_;  // by statement; all 0 between calls
};

// A wording with the others that are versions of it.
struct Version {
  std::uint32_t centre = 0;    // position of its wording
  std::uint32_t carriers = 0;  // of all its wordings
};

// Step 1: joins each wording to the most carried one that it resembles or is linked to. `version_of` gets the position
// of each wording's version.
std::vector<Version> FindVersions(std::span<const Wording> wordings, std::span<const SameWording> same,
                                  std::span<const Features> features, std::vector<std::uint32_t>* version_of) {
  std::vector<std::vector<std::uint32_t>> linked(wordings.size());
  for (const SameWording& link : same) {
    linked[link.a].push_back(link.b);
    linked[link.b].push_back(link.a);
  }
  std::vector<std::uint32_t> order(wordings.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    const auto key = [&](std::uint32_t w) {
      return std::tuple(~wordings[w].carriers, ~wordings[w].words.size(), wordings[w].hash);
    };
    return key(x) < key(y);
  });
  constexpr auto kNone = ~std::uint32_t{0};
  std::vector<std::uint32_t> centred(wordings.size(), kNone);  // the version that a wording is the centre of
  version_of->assign(wordings.size(), kNone);
  std::vector<Version> versions;
  FeatureIndex index;
  for (const std::uint32_t w : order) {
    std::uint32_t best = kNone;
    std::size_t most = 0;
    for (const Holder& holder : index.Find(features[w])) {
      const std::size_t longer = std::max(features[w].size(), features[versions[holder.statement].centre].size());
      if (3 * holder.shared >= 2 * longer && holder.shared > most) {
        best = holder.statement;
        most = holder.shared;
      }
    }
    if (best == kNone) {
      for (const std::uint32_t other : linked[w]) best = std::min(best, centred[other]);
    }
    if (best == kNone) {
      best = centred[w] = static_cast<std::uint32_t>(versions.size());
      versions.push_back({w, 0});
      index.Add(best, features[w]);
    }
    (*version_of)[w] = best;
    versions[best].carriers += wordings[w].carriers;
  }
  return versions;
}

// Step 2: joins versions that are pieces of one statement. Returns the statement of each version.
std::vector<std::uint32_t> JoinPieces(std::span<const Wording> wordings, std::span<const Features> features,
                                      std::span<const Version> versions) {
  std::vector<std::uint32_t> order(versions.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    const auto key = [&](std::uint32_t v) {
      const Wording& wording = wordings[versions[v].centre];
      return std::tuple(~versions[v].carriers, wording.words.size(), wording.hash);
    };
    return key(x) < key(y);
  });
  std::vector<std::uint32_t> statement_of(versions.size());
  std::vector<std::size_t> size;  // features of each statement's fullest wording
  FeatureIndex index;
  for (const std::uint32_t v : order) {
    const Features& own = features[versions[v].centre];
    std::uint32_t best = 0;
    std::size_t most = 0;
    std::size_t related = 0;
    for (const Holder& holder : index.Find(own)) {
      if (2 * holder.shared < std::min(own.size(), size[holder.statement])) continue;
      ++related;
      if (holder.shared > most) {
        best = holder.statement;
        most = holder.shared;
      }
    }
    if (related == 0) {
      best = static_cast<std::uint32_t>(size.size());
      size.push_back(0);
    }
    statement_of[v] = best;
    // What holds one statement is its fuller wording; what holds several speaks for none of them.
    if (related <= 1 && own.size() > size[best]) {
      size[best] = own.size();
      index.Add(best, own);
    }
  }
  return statement_of;
}

}  // namespace

std::vector<std::uint32_t> PartIntoStatements(std::span<const Wording> wordings, std::span<const SameWording> same,
                                              bool cuts) {
  std::vector<Features> features;
  features.reserve(wordings.size());
  for (const Wording& wording : wordings) features.push_back(FeaturesOf(wording));
  std::vector<std::uint32_t> statements;
  const std::vector<Version> versions = FindVersions(wordings, same, features, &statements);
  if (!cuts) return statements;
  const std::vector<std::uint32_t> statement_of = JoinPieces(wordings, features, versions);
  for (std::uint32_t& statement : statements) statement = statement_of[statement];
  return statements;
}

}  // namespace newsprint
