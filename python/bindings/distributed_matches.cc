// What the machines of a Spark cluster call of the engine to compare articles, and to judge matches by other matches
// (python/newsprint/spark/_matches.py).
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "cluster/digests.h"
#include "distributed_information.h"
#include "engine/fixed_wording.h"
#include "engine/verify_pairs.h"
#include "match_bytes.h"
#include "module.h"
#include "raise.h"
#include "report/names.h"
#include "settings.h"
#include "shared_articles.h"
#include "verify/quotation_match.h"
#include "verify/topic.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// Pairs and texts that are compared together.
constexpr std::size_t kPairsAtOnce = 16'384;
constexpr std::uint64_t kBytesAtOnce = std::uint64_t{8} << 20;

constexpr std::int64_t kHub = -1;  // in place of the other's number: the row is the hub itself

// Compares pairs. Rows (hub, part, other, certain, quotations, article, chrome, fixed) by hub, part and other: each
// part of a hub begins with the hub's own article, the others have that of `other`. A pair that is not `certain` is a
// candidate only where two of its `quotations` are one statement: (in the smaller, in the larger). Gives the
// candidates: (a, b, relation, templated, jaccard, share_a, share_b, match), the last empty where there is none.
class PairVerifier {
 public:
  PairVerifier(const nb::dict& given, const nb::tuple& information)
      : options_(AuditSettingsFrom(given).options.match), information_(InformationFrom(information)), pool_(options_) {}

  nb::tuple Push(nb::handle hubs, nb::handle parts, nb::handle others, nb::handle certains, nb::handle quotations,
                 nb::handle articles, nb::handle chromes, nb::handle fixeds) {
    const LongColumn hub(hubs), part(parts), other(others), certain(certains);
    const ListColumn to_compare(quotations);
    const ArticleColumns columns(articles, chromes, fixeds);
    Found found;
    for (std::size_t row = 0; row < hub.size(); ++row) {
      if (other[row] == kHub) {
        group_.emplace(hub[row], part[row]);
        hub_.assign(columns.article[row]);
        chrome_.assign(columns.chrome[row].begin(), columns.chrome[row].end());
        fixed_.assign(columns.fixed[row].begin(), columns.fixed[row].end());
        continue;
      }
      if (group_ != std::pair(hub[row], part[row])) RaiseUnlessOk(Status::Failed("an article of a pair is missing"));
      pool_.Add(hub[row], hub_, chrome_, fixed_);
      pool_.Add(other[row], columns, row);
      const std::int64_t a = std::min(hub[row], other[row]);
      const std::int64_t b = std::max(hub[row], other[row]);
      const std::span<const std::int64_t> pairs = to_compare[row];
      asked_.push_back({a, b, certain[row] != 0, {pairs.begin(), pairs.end()}});
      if (asked_.size() >= kPairsAtOnce || pool_.text_bytes() >= kBytesAtOnce) Flush(&found);
    }
    return found.Take();
  }
  nb::tuple Finish() {
    Found found;
    Flush(&found);
    return found.Take();
  }

 private:
  struct AskedPair {
    std::int64_t a = 0;
    std::int64_t b = 0;
    bool certain = false;
    std::vector<std::int64_t> quotations;
  };

  struct Found {
    std::vector<std::int64_t> longs[4];
    std::vector<double> doubles[3];
    TextBuilder matches;

    void Add(std::int64_t a, std::int64_t b, const Match* match) {
      const Match& m = match == nullptr ? kNoMatch : *match;
      const std::int64_t numbers[] = {a, b, static_cast<std::int64_t>(m.relation), m.templated};
      const double figures[] = {m.jaccard, m.share_a, m.share_b};
      for (std::size_t i = 0; i < std::size(numbers); ++i) longs[i].push_back(numbers[i]);
      for (std::size_t i = 0; i < std::size(figures); ++i) doubles[i].push_back(figures[i]);
      matches.Add(match == nullptr ? std::string() : BytesOf(m));
    }
    nb::tuple Take() const {
      return nb::make_tuple(ToBytes(longs[0]), ToBytes(longs[1]), ToBytes(longs[2]), ToBytes(longs[3]),
                            ToBytes(doubles[0]), ToBytes(doubles[1]), ToBytes(doubles[2]), matches.Take());
    }
  };
  static inline const Match kNoMatch;

  bool IsCandidate(const AskedPair& asked) const {
    if (asked.certain) return true;
    const AnnotatedArticle& a = *pool_.articles()[pool_.PositionOf(asked.a)].annotated;
    const AnnotatedArticle& b = *pool_.articles()[pool_.PositionOf(asked.b)].annotated;
    return std::any_of(asked.quotations.begin(), asked.quotations.end(), [&](std::int64_t places) {
      return IsSameStatement(a, static_cast<std::uint16_t>(FirstOfPair(places)), b,
                             static_cast<std::uint16_t>(SecondOfPair(places)), information_);
    });
  }

  void Flush(Found* found) {
    pool_.Order();
    std::vector<CandidatePair> pairs;
    for (const AskedPair& asked : asked_) {
      if (IsCandidate(asked)) pairs.push_back({pool_.PositionOf(asked.a), pool_.PositionOf(asked.b)});
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<Match> matches;
    VerifyPairs(pool_.articles(), pairs, information_, options_, 1, nullptr, &matches);
    auto match = matches.begin();
    for (const CandidatePair& pair : pairs) {
      const bool matched = match != matches.end() && match->a == pair.a && match->b == pair.b;
      found->Add(pool_.NumberOf(pair.a), pool_.NumberOf(pair.b), matched ? &*match : nullptr);
      if (matched) ++match;
    }
    asked_.clear();
    pool_.Clear();
  }

  const MatchOptions options_;
  const Information information_;
  ArticlePool pool_;
  std::optional<std::pair<std::int64_t, std::int64_t>> group_;
  std::string hub_;  // the article at hand, with what the collection shows of it
  std::vector<std::int64_t> chrome_;
  std::vector<std::int64_t> fixed_;
  std::vector<AskedPair> asked_;
};

// The fixed wording that matches (a, b, match) show: rows (article, span).
nb::tuple FixedOf(nb::handle as, nb::handle bs, nb::handle matches) {
  const LongColumn a(as), b(bs);
  const BinaryColumn match(matches);
  std::vector<std::int64_t> numbers;
  std::vector<std::int64_t> spans;
  for (std::size_t row = 0; row < a.size(); ++row) {
    ForEachFixed(MatchFrom(match[row], 0, 1), [&](std::uint32_t article, ByteSpan span) {
      numbers.push_back(article == 0 ? a[row] : b[row]);
      spans.push_back(PackPair(span.begin, span.end));
    });
  }
  return nb::make_tuple(ToBytes(numbers), ToBytes(spans));
}

// The stretches of longer pages that matches (a, b, relation, share_a, share_b) are: rows (page, story).
nb::tuple StretchesOf(nb::handle as, nb::handle bs, nb::handle relations, nb::handle shares_a, nb::handle shares_b) {
  const LongColumn a(as), b(bs), relation(relations);
  const DoubleColumn share_a(shares_a), share_b(shares_b);
  std::vector<std::int64_t> pages;
  std::vector<std::int64_t> stories;
  std::vector<Stretch> stretches;
  for (std::size_t row = 0; row < a.size(); ++row) {
    Match match;
    match.a = 0;
    match.b = 1;
    match.relation = static_cast<Relation>(relation[row]);
    match.share_a = share_a[row];
    match.share_b = share_b[row];
    stretches.clear();
    FindStretches(match, row, &stretches);
    for (const Stretch& stretch : stretches) {
      pages.push_back(stretch.page == 0 ? a[row] : b[row]);
      stories.push_back(stretch.story == 0 ? a[row] : b[row]);
    }
  }
  return nb::make_tuple(ToBytes(pages), ToBytes(stories));
}

// Which pages are digests. Rows (page, story, copy, match, article, chrome) of its stretches by page and story: `copy`
// says whether the story and the page's first one are copies, `article` is the story. Gives the pages.
class DigestFinder {
 public:
  explicit DigestFinder(const nb::dict& given) : pool_(AuditSettingsFrom(given).options.match) {}

  nb::tuple Push(nb::handle pages, nb::handle stories, nb::handle copies, nb::handle matches, nb::handle articles,
                 nb::handle chromes, nb::handle fixeds) {
    const LongColumn page(pages), story(stories), copy(copies);
    const BinaryColumn match(matches);
    const ArticleColumns columns(articles, chromes, fixeds);
    std::vector<std::int64_t> digests;
    for (std::size_t row = 0; row < page.size(); ++row) {
      const bool fresh = page_ != page[row];
      if (fresh) found_ = false;
      page_ = page[row];
      if (found_) continue;
      // Of the page, number 0, and its story, number 1.
      const bool page_first = page[row] < story[row];
      const Match stretch = MatchFrom(match[row], page_first ? 0 : 1, page_first ? 1 : 0);
      pool_.Clear();
      pool_.Add(story[row], columns, row);
      const AnnotatedArticle& annotated = *pool_.articles().front().annotated;
      if (fresh) {
        first_match_ = stretch;
        first_ = annotated;
        continue;
      }
      const Stretch both[] = {{0, 1, 0}, {0, 1, 1}};
      found_ = IsDigest(
          both, [&](std::size_t i) -> const Match& { return i == 0 ? first_match_ : stretch; },
          [&](std::uint32_t, std::uint32_t) { return copy[row] != 0; },
          [&](std::uint32_t, std::uint32_t) { return SameTopic(first_, annotated); });
      if (found_) digests.push_back(page[row]);
    }
    return nb::make_tuple(ToBytes(digests));
  }

 private:
  ArticlePool pool_;
  std::optional<std::int64_t> page_;
  bool found_ = false;
  Match first_match_;
  AnnotatedArticle first_;
};

// The matches (match), called excerpts.
nb::tuple Demoted(nb::handle matches) {
  const BinaryColumn match(matches);
  TextBuilder demoted;
  for (std::size_t row = 0; row < match.size(); ++row) {
    Match changed = MatchFrom(match[row], 0, 1);
    Demote(&changed);
    demoted.Add(BytesOf(changed));
  }
  return demoted.Take();
}

}  // namespace

void BindDistributedMatches(nb::module_& module) {
  nb::list relations;
  for (int i = 0; i <= static_cast<int>(Relation::kNone); ++i) {
    const std::string_view name = Name(static_cast<Relation>(i));
    relations.append(nb::str(name.data(), name.size()));
  }
  module.attr("RELATIONS") = relations;
  nb::class_<PairVerifier>(module, "PairVerifier")
      .def(nb::init<const nb::dict&, const nb::tuple&>(), nb::arg("settings"), nb::arg("information"))
      .def("push", &PairVerifier::Push)
      .def("finish", &PairVerifier::Finish);
  module.def("fixed_of", &FixedOf);
  module.def("stretches_of", &StretchesOf);
  nb::class_<DigestFinder>(module, "DigestFinder")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &DigestFinder::Push);
  module.def("demoted", &Demoted);
}

}  // namespace newsprint
