// What the machines of a Spark cluster call of the engine to widen the runs that large buckets were joined through
// (python/newsprint/spark/_common_runs.py).
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "engine/common_wordings.h"
#include "engine/nominate.h"
#include "module.h"
#include "raise.h"
#include "settings.h"
#include "shared_articles.h"
#include "text/words.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

constexpr std::int64_t kTheArticle = -1;  // in place of a run: the row is the article's own

std::uint32_t RunLength(const nb::dict& given) { return PairingOf(AuditSettingsFrom(given).options.match).common_run; }

// What runs are in their members. Rows (number, run, word, article, chrome, fixed) by number and run, each article's
// own first; gives (run, number, word, chrome, caption, fixed, spoken).
class RunPlaceReader {
 public:
  explicit RunPlaceReader(const nb::dict& given)
      : length_(RunLength(given)), pool_(AuditSettingsFrom(given).options.match) {}

  nb::tuple Push(nb::handle numbers, nb::handle runs, nb::handle words, nb::handle articles, nb::handle chromes,
                 nb::handle fixeds) {
    const LongColumn number(numbers), run(runs), word(words);
    const ArticleColumns columns(articles, chromes, fixeds);
    LongRows<7> rows;
    for (std::size_t row = 0; row < number.size(); ++row) {
      if (run[row] == kTheArticle) {
        pool_.Clear();
        pool_.Add(number[row], columns, row);
        number_ = number[row];
        continue;
      }
      if (number_ != number[row]) RaiseUnlessOk(Status::Failed("an article of a run is missing"));
      const RunPlace place =
          PlaceOfRun(*pool_.articles().front().annotated, static_cast<std::uint32_t>(word[row]), length_);
      rows.Add(run[row], number[row], word[row], place.chrome, place.caption, place.fixed, place.spoken);
    }
    return rows.Take();
  }

 private:
  const std::uint32_t length_;
  ArticlePool pool_;
  std::optional<std::int64_t> number_;
};

// The members with which each run is a wording: outside of boilerplate and, where that was asked for, all of them as
// boilerplate. Rows (run, number, word, chrome, caption, fixed, spoken) by run and number; gives (run, boilerplate,
// kind, members, representative, its word, number, word).
class RunSifter {
 public:
  explicit RunSifter(const nb::dict& given) : boilerplate_(AuditSettingsFrom(given).options.boilerplate) {}

  nb::tuple Push(nb::handle runs, nb::handle numbers, nb::handle words, nb::handle chromes, nb::handle captions,
                 nb::handle fixeds, nb::handle spokens) {
    const LongColumn run(runs), number(numbers), word(words), chrome(chromes), caption(captions), fixed(fixeds),
        spoken(spokens);
    Rows rows;
    for (std::size_t row = 0; row < run.size(); ++row) {
      if (run_ != run[row]) Flush(&rows);
      run_ = run[row];
      members_.emplace_back(number[row], word[row]);
      places_.push_back({chrome[row] != 0, caption[row] != 0, fixed[row] != 0, spoken[row] != 0});
    }
    return rows.Take();
  }
  nb::tuple Finish() {
    Rows rows;
    Flush(&rows);
    return rows.Take();
  }

 private:
  using Rows = LongRows<8>;

  void Give(const std::vector<std::size_t>& chosen, bool boilerplate, Rows* rows) const {
    const auto& [representative, first_word] = members_[chosen.front()];
    const PassageKind kind = KindOfRun(places_[chosen.front()], boilerplate);
    for (const std::size_t i : chosen) {
      rows->Add(*run_, boilerplate, kind, chosen.size(), representative, first_word, members_[i].first,
                members_[i].second);
    }
  }

  void Flush(Rows* rows) {
    const std::vector<std::size_t> outside = OutsideBoilerplate(places_);
    if (!outside.empty()) Give(outside, false, rows);
    if (boilerplate_ && outside.size() < members_.size()) {
      std::vector<std::size_t> all;
      for (std::size_t i = 0; i < members_.size(); ++i) all.push_back(i);
      Give(all, true, rows);
    }
    members_.clear();
    places_.clear();
  }

  const bool boilerplate_;
  std::optional<std::int64_t> run_;
  std::vector<std::pair<std::int64_t, std::int64_t>> members_;  // number, word
  std::vector<RunPlace> places_;
};

constexpr std::int64_t kHub = -1;  // in place of the other's number: the row is the hub itself

// How far members agree with their representatives. Rows (hub, part, other, run, boilerplate, representative, its word,
// the other's word, article) by hub, part and other: each part of a hub begins with the hub's own article. Gives (run,
// boilerplate, before, from).
class AgreementFinder {
 public:
  explicit AgreementFinder(const nb::dict& given) : length_(RunLength(given)) {}

  nb::tuple Push(nb::handle hubs, nb::handle parts, nb::handle others, nb::handle runs, nb::handle boilerplates,
                 nb::handle representatives, nb::handle first_words, nb::handle words, nb::handle articles) {
    const LongColumn hub(hubs), part(parts), other(others), run(runs), boilerplate(boilerplates),
        representative(representatives), first_word(first_words), word(words);
    const BinaryColumn article(articles);
    LongRows<4> rows;
    for (std::size_t row = 0; row < hub.size(); ++row) {
      if (other[row] == kHub) {
        group_.emplace(hub[row], part[row]);
        other_.reset();
        RaiseUnlessOk(FindWords(ArticleFrom(article[row]).text, &of_hub_));
        continue;
      }
      if (group_ != std::pair(hub[row], part[row])) RaiseUnlessOk(Status::Failed("an article of a pair is missing"));
      if (other_ != other[row]) RaiseUnlessOk(FindWords(ArticleFrom(article[row]).text, &of_other_));
      other_ = other[row];
      const bool hub_first = representative[row] == hub[row];
      const Words& first = hub_first ? of_hub_ : of_other_;
      const Words& member = hub_first ? of_other_ : of_hub_;
      const auto at = static_cast<std::uint32_t>(first_word[row]);
      const RunReach reach = AgreementAround(first.hash, at, member.hash, static_cast<std::uint32_t>(word[row]),
                                             length_, {at, first.size() - at});
      rows.Add(run[row], boilerplate[row], reach.before, reach.from);
    }
    return rows.Take();
  }

 private:
  const std::uint32_t length_;
  std::optional<std::pair<std::int64_t, std::int64_t>> group_;
  std::optional<std::int64_t> other_;
  Words of_hub_;
  Words of_other_;
};

// The wordings that no earlier one covers. Rows (representative, members, run, boilerplate, word, before, from) by
// representative and in the order of runs; gives (run, boilerplate, before, from).
class CoverFinder {
 public:
  explicit CoverFinder(const nb::dict& given)
      : length_(RunLength(given)), min_run_(AuditSettingsFrom(given).options.match.min_run) {}

  nb::tuple Push(nb::handle representatives, nb::handle members, nb::handle runs, nb::handle boilerplates,
                 nb::handle words, nb::handle befores, nb::handle froms) {
    const LongColumn representative(representatives), member(members), run(runs), boilerplate(boilerplates),
        first_word(words), before(befores), from(froms);
    LongRows<4> rows;
    for (std::size_t row = 0; row < run.size(); ++row) {
      if (representative_ != representative[row]) covered_ = {};
      representative_ = representative[row];
      const auto word = static_cast<std::uint32_t>(first_word[row]);
      const RunReach reach{static_cast<std::uint32_t>(before[row]), static_cast<std::uint32_t>(from[row])};
      const auto count = static_cast<std::size_t>(member[row]);
      if (covered_.Has(0, count, {word, word + length_}) || reach.before + reach.from < min_run_) continue;
      covered_.Add(0, count, {word - reach.before, word + reach.from});
      rows.Add(run[row], boilerplate[row], reach.before, reach.from);
    }
    return rows.Take();
  }

 private:
  const std::uint32_t length_;
  const std::uint32_t min_run_;
  std::optional<std::int64_t> representative_;
  CoveredWords covered_;  // of this one
};

// The spans of wordings. Rows (number, wording, begin, end, article) by number and wording, each article's own first;
// words [begin, end). Gives (number, wording, span).
class RunSpanReader {
 public:
  nb::tuple Push(nb::handle numbers, nb::handle wordings, nb::handle begins, nb::handle ends, nb::handle articles) {
    const LongColumn number(numbers), wording(wordings), begin(begins), end(ends);
    const BinaryColumn article(articles);
    LongRows<3> rows;
    for (std::size_t row = 0; row < number.size(); ++row) {
      if (wording[row] == kTheArticle) {
        number_ = number[row];
        RaiseUnlessOk(FindWords(ArticleFrom(article[row]).text, &words_));
        continue;
      }
      if (number_ != number[row]) RaiseUnlessOk(Status::Failed("an article of a run is missing"));
      const ByteSpan first = words_.span[static_cast<std::size_t>(begin[row])];
      const ByteSpan last = words_.span[static_cast<std::size_t>(end[row] - 1)];
      rows.Add(number[row], wording[row], PackPair(first.begin, last.end));
    }
    return rows.Take();
  }

 private:
  std::optional<std::int64_t> number_;
  Words words_;
};

}  // namespace

void BindDistributedRuns(nb::module_& module) {
  nb::class_<RunPlaceReader>(module, "RunPlaceReader")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &RunPlaceReader::Push);
  nb::class_<RunSifter>(module, "RunSifter")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &RunSifter::Push)
      .def("finish", &RunSifter::Finish);
  nb::class_<AgreementFinder>(module, "AgreementFinder")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &AgreementFinder::Push);
  nb::class_<CoverFinder>(module, "CoverFinder")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &CoverFinder::Push);
  nb::class_<RunSpanReader>(module, "RunSpanReader").def(nb::init<>()).def("push", &RunSpanReader::Push);
}

}  // namespace newsprint
