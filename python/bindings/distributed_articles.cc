// What the machines of a Spark cluster call of the engine to find out what the whole collection shows of its articles,
// and under which keys they stand (python/newsprint/spark/_shown.py, _buckets.py). Articles come as shared_articles.h
// has them.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arrow_columns.h"
#include "engine/nominate.h"
#include "engine/postings.h"
#include "engine/verify_pairs.h"
#include "module.h"
#include "quote/speaker_name.h"
#include "raise.h"
#include "row_articles.h"
#include "settings.h"
#include "shared_articles.h"
#include "text/words.h"
#include "verify/recurrence.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

enum Fact : std::int64_t { kLine, kSpeaker, kPiece, kCounted };

// The articles in the rows of a table, under these fields instead of their own: bytes of one after the other.
nb::tuple PackArticles(const nb::object& table, const nb::dict& given, nb::handle ids, nb::handle sources,
                       nb::handle dates, nb::handle titles) {
  const BinaryColumn id(ids), source(sources), date(dates), title(titles);
  RowArticles articles(table, AuditSettingsFrom(given).input);
  TextBuilder packed;
  Article article;
  std::string bytes;
  for (std::size_t row = 0; row < id.size(); ++row) {
    std::string reason;
    if (!articles.Next(&article, &reason)) RaiseUnlessOk(Status::Failed("the articles have changed: " + reason));
    article.id = id[row];
    article.source = source[row];
    article.published = date[row];
    article.title = title[row];
    bytes.clear();
    PutArticle(article, &bytes);
    packed.Add(bytes);
  }
  return packed.Take();
}

// What is counted over all articles: rows (fact, number, a, b, c, d). A line: its hash and words; a speaker: its key; a
// piece of a quotation: nothing; four words of one: the slots of what they count for, and their place.
nb::tuple FactsOf(nb::handle numbers, nb::handle articles, const nb::dict& given) {
  const LongColumn number(numbers);
  const BinaryColumn article(articles);
  Annotator annotator(AuditSettingsFrom(given).options);
  LongRows<6> rows;
  std::vector<RecurringLine> lines;
  std::vector<CountedWords> counted;
  for (std::size_t row = 0; row < number.size(); ++row) {
    const AnnotatedArticle& annotated = annotator.Read(article[row], {});
    FindLines(annotated, &lines);
    for (const RecurringLine& line : lines) {
      rows.Add(kLine, number[row], line.hash, PackPair(line.words.begin, line.words.end));
    }
    std::int64_t place = 0;
    ForEachCounted(
        annotated,
        [&](std::string_view name) {
          if (!name.empty()) rows.Add(kSpeaker, number[row], SpeakerKey(name));
        },
        [&](std::span<const WordHash> words) {
          rows.Add(kPiece, number[row]);
          FindCountedWords(words, &counted);
          for (const CountedWords& four : counted) {
            rows.Add(kCounted, number[row], four.seen, place++, four.follower, four.bigram);
          }
        });
  }
  return rows.Take();
}

// Of each article the rare words outside of these of its lines, as bytes.
nb::tuple RareWordsOf(nb::handle articles, nb::handle recurring, const nb::dict& given) {
  const BinaryColumn article(articles);
  const ListColumn lines(recurring);
  Annotator annotator(AuditSettingsFrom(given).options);
  TextBuilder rare;
  for (std::size_t row = 0; row < article.size(); ++row) {
    const AnnotatedArticle& annotated = annotator.Read(article[row], {});
    const std::vector<WordHash> words = RareWordsOutside(annotated, RangesFrom(lines[row]));
    rare.Add(BytesOf(words));
  }
  return rare.Take();
}

// Which lines stand in unrelated stories. Rows (line, article, rare words) by line and the order of places, of each
// line at most kMostTried; gives the lines.
class LineJudge {
 public:
  nb::tuple Push(nb::handle lines, nb::handle numbers, nb::handle rares) {
    const LongColumn line(lines), number(numbers);
    const BinaryColumn rare(rares);
    std::vector<std::int64_t> found;
    for (std::size_t row = 0; row < line.size(); ++row) {
      if (!numbers_.empty() && line[row] != line_) Flush(&found);
      line_ = line[row];
      numbers_.push_back(number[row]);
      rare_.push_back(WordsFrom(rare[row]));
    }
    return nb::make_tuple(ToBytes(found));
  }
  nb::tuple Finish() {
    std::vector<std::int64_t> found;
    Flush(&found);
    return nb::make_tuple(ToBytes(found));
  }

 private:
  void Flush(std::vector<std::int64_t>* found) {
    const auto words_of = [&](std::int64_t number) -> const std::vector<WordHash>& {
      const auto at = std::find(numbers_.begin(), numbers_.end(), number);
      return rare_[static_cast<std::size_t>(at - numbers_.begin())];
    };
    const bool unrelated = InUnrelatedStories(
        numbers_.size(), [&](std::size_t i) { return numbers_[i]; },
        [&](std::int64_t x, std::int64_t y) { return AreUnrelated(words_of(x), words_of(y)); });
    if (unrelated) found->push_back(line_);
    numbers_.clear();
    rare_.clear();
  }

  std::int64_t line_ = 0;
  std::vector<std::int64_t> numbers_;
  std::vector<std::vector<WordHash>> rare_;
};

// The passages and quotations of each article: rows (scale, number, key, position, content, telling, speaker), the last
// three of quotations alone.
nb::tuple PostingsOf(nb::handle numbers, nb::handle articles, nb::handle chromes, const nb::dict& given) {
  const LongColumn number(numbers);
  const BinaryColumn article(articles);
  const ListColumn chrome(chromes);
  Annotator annotator(AuditSettingsFrom(given).options);
  LongRows<7> rows;
  std::vector<Posting> postings;
  std::vector<QuotationSketch> sketches;
  for (std::size_t row = 0; row < number.size(); ++row) {
    const AnnotatedArticle& annotated = annotator.Read(article[row], chrome[row]);
    postings.clear();
    AddTextPostings(annotated, annotator.options().match.min_run, &postings);
    sketches.clear();
    AddSketches(annotated, &sketches);
    for (const Posting& p : postings) {
      const auto scale = static_cast<std::int64_t>(ScaleOf(p.key));
      if (ScaleOf(p.key) == Scale::kQuotation) {
        const QuotationSketch& sketch = sketches[p.position];
        rows.Add(scale, number[row], p.key, p.position, sketch.content, sketch.telling, sketch.speaker);
      } else if (annotator.options().boilerplate || !IsChrome(annotated.part.data(), p)) {
        rows.Add(scale, number[row], p.key, p.position);
      }
    }
  }
  return rows.Take();
}

// The words around passages. Rows (number, position, key, article) by number and position, each article's own first;
// gives (key, number, position, the first word of those given, the words as bytes).
class WindowCutter {
 public:
  explicit WindowCutter(const nb::dict& given) {
    const PairingInput input = PairingOf(AuditSettingsFrom(given).options.match);
    reach_ = std::max(input.run, input.common_run);
  }

  nb::tuple Push(nb::handle numbers, nb::handle positions, nb::handle keys, nb::handle articles) {
    const LongColumn number(numbers), position(positions), key(keys);
    const BinaryColumn article(articles);
    std::vector<std::int64_t> columns[4];
    TextBuilder windows;
    for (std::size_t row = 0; row < number.size(); ++row) {
      if (position[row] == kTheArticle) {
        number_ = number[row];
        RaiseUnlessOk(FindWords(ArticleFrom(article[row]).text, &words_));
        continue;
      }
      if (number_ != number[row]) RaiseUnlessOk(Status::Failed("an article of a passage is missing"));
      const auto at = static_cast<std::uint32_t>(position[row]);
      const std::uint32_t begin = at + 1 > reach_ ? at + 1 - reach_ : 0;
      const std::uint32_t end = std::min(at + reach_, words_.size());
      const std::int64_t values[] = {key[row], number[row], position[row], begin};
      for (std::size_t i = 0; i < std::size(values); ++i) columns[i].push_back(values[i]);
      windows.Add({reinterpret_cast<const char*>(&words_.hash[begin]), (end - begin) * sizeof(WordHash)});
    }
    return nb::make_tuple(ToBytes(columns[0]), ToBytes(columns[1]), ToBytes(columns[2]), ToBytes(columns[3]),
                          windows.Take());
  }

 private:
  std::uint32_t reach_ = 0;
  std::optional<std::int64_t> number_;
  Words words_;
};

}  // namespace

void BindDistributedArticles(nb::module_& module) {
  module.attr("MOST_TRIED") = kMostTried;
  module.attr("UNRELATED") = kUnrelated;
  module.def("pack_articles", &PackArticles);
  module.def("facts_of", &FactsOf, nb::arg("number"), nb::arg("article"), nb::arg("settings"));
  module.def("rare_words_of", &RareWordsOf, nb::arg("article"), nb::arg("recurring"), nb::arg("settings"));
  module.def("postings_of", &PostingsOf, nb::arg("number"), nb::arg("article"), nb::arg("chrome"), nb::arg("settings"));
  nb::class_<LineJudge>(module, "LineJudge")
      .def(nb::init<>())
      .def("push", &LineJudge::Push)
      .def("finish", &LineJudge::Finish);
  nb::class_<WindowCutter>(module, "WindowCutter")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &WindowCutter::Push);
}

}  // namespace newsprint
