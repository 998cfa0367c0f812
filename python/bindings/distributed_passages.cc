// What the machines of a Spark cluster call of the engine to take matches apart for an audit: their fields, their
// passages, and what stands where these do (python/newsprint/spark/_passages.py).
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "arrow_columns.h"
#include "cluster/families.h"
#include "cluster/places.h"
#include "engine/asked.h"
#include "engine/statements.h"
#include "match_bytes.h"
#include "module.h"
#include "raise.h"
#include "report/names.h"
#include "report/record_fields.h"
#include "settings.h"
#include "shared_articles.h"
#include "verify/variant.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// Matches, each with what was asked for: (passages of boilerplate, whether it may be asked for, match).
nb::tuple AskedOf(nb::handle matches, const nb::dict& given) {
  const AuditOptions options = AuditSettingsFrom(given).options;
  const BinaryColumn match(matches);
  LongRows<2> rows;
  TextBuilder changed;
  for (std::size_t row = 0; row < match.size(); ++row) {
    Match one = MatchFrom(match[row], 0, 1);
    const std::uint64_t boilerplate = SetAsideBoilerplate(options, &one);
    rows.Add(boilerplate, MayBeAsked(options, one.relation));
    changed.Add(BytesOf(one));
  }
  const nb::list columns = rows.Columns();
  return nb::make_tuple(columns[0], columns[1], changed.Take());
}

// Which relations were asked for, of all there are.
nb::list AskedRelations(const nb::dict& given) {
  const AuditOptions options = AuditSettingsFrom(given).options;
  nb::list asked;
  for (int i = 0; i < static_cast<int>(Relation::kNone); ++i) {
    if (IsRelationAsked(options, static_cast<Relation>(i))) asked.append(i);
  }
  return asked;
}

// Phrases, called quotations: each with the words of the statement that both articles have parts of.
nb::tuple QuotesOf(nb::handle matches, nb::handle words) {
  const BinaryColumn match(matches);
  const LongColumn count(words);
  TextBuilder changed;
  for (std::size_t row = 0; row < match.size(); ++row) {
    Match one = MatchFrom(match[row], 0, 1);
    CallQuote(static_cast<std::uint32_t>(count[row]), &one);
    changed.Add(BytesOf(one));
  }
  return changed.Take();
}

// (words, longest, reuse, first, information, why) of matches.
nb::tuple FieldsOf(nb::handle matches) {
  const BinaryColumn match(matches);
  LongRows<4> rows;
  std::vector<double> information;
  TextBuilder why;
  for (std::size_t row = 0; row < match.size(); ++row) {
    const Match one = MatchFrom(match[row], 0, 1);
    rows.Add(one.words, one.longest, one.reuse, one.first);
    information.push_back(one.information);
    why.Add(one.why);
  }
  const nb::list columns = rows.Columns();
  return nb::make_tuple(columns[0], columns[1], columns[2], columns[3], ToBytes(information), why.Take());
}

// The passages of matches (a, b, match): (a, b, passage, kind, phrase, words, altered, speakers_differ, span_a, span_b,
// similarity, speaker_a, speaker_b), counted from 1.
nb::tuple PassagesOf(nb::handle as, nb::handle bs, nb::handle matches) {
  const LongColumn a(as), b(bs);
  const BinaryColumn match(matches);
  LongRows<10> rows;
  std::vector<double> similarity;
  TextBuilder speakers[2];
  for (std::size_t row = 0; row < match.size(); ++row) {
    const Match one = MatchFrom(match[row], 0, 1);
    std::int64_t number = 0;
    for (const Passage& p : one.passages) {
      rows.Add(a[row], b[row], ++number, p.kind, p.phrase, p.words, p.altered, p.speakers_differ, PackSpan(p.a),
               PackSpan(p.b));
      similarity.push_back(p.similarity);
      speakers[0].Add(p.speaker_a);
      speakers[1].Add(p.speaker_b);
    }
  }
  nb::list columns = rows.Columns();
  columns.append(ToBytes(similarity));
  for (const TextBuilder& speaker : speakers) columns.append(speaker.Take());
  return nb::tuple(columns);
}

// Places of one article and kind that overlap. Rows (number, kind, span, place) by number, kind and span; gives pairs
// of places.
class OverlapFinder {
 public:
  nb::tuple Push(nb::handle numbers, nb::handle kinds, nb::handle spans, nb::handle places) {
    const LongColumn number(numbers), kind(kinds), span(spans), place(places);
    LongRows<2> rows;
    for (std::size_t row = 0; row < number.size(); ++row) {
      if (number_ != number[row]) Flush(&rows);
      number_ = number[row];
      places_.push_back({0, static_cast<PassageKind>(kind[row]), SpanFrom(span[row])});
      of_place_.push_back(place[row]);
    }
    return rows.Take();
  }
  nb::tuple Finish() {
    LongRows<2> rows;
    Flush(&rows);
    return rows.Take();
  }

 private:
  void Flush(LongRows<2>* rows) {
    ForEachOverlap(places_, [&](std::uint32_t x, std::uint32_t y) { rows->Add(of_place_[x], of_place_[y]); });
    places_.clear();
    of_place_.clear();
  }

  std::optional<std::int64_t> number_;
  std::vector<Place> places_;  // of one article
  std::vector<std::int64_t> of_place_;
};

constexpr std::int64_t kTheArticle = -1;  // in place of a span: the row is the article's own

// What stands at places. Rows (number, kind, span, article, chrome, fixed) by number and span, each article's own
// first; gives (number, kind, span, wording, words as bytes, text). Equal words have the same `wording`.
class PlaceReader {
 public:
  explicit PlaceReader(const nb::dict& given) : pool_(AuditSettingsFrom(given).options.match) {}

  nb::tuple Push(nb::handle numbers, nb::handle kinds, nb::handle spans, nb::handle articles, nb::handle chromes,
                 nb::handle fixeds) {
    const LongColumn number(numbers), kind(kinds), span(spans);
    const ArticleColumns columns(articles, chromes, fixeds);
    LongRows<4> rows;
    TextBuilder words, texts;
    for (std::size_t row = 0; row < number.size(); ++row) {
      if (span[row] == kTheArticle) {
        pool_.Clear();
        pool_.Add(number[row], columns, row);
        number_ = number[row];
        continue;
      }
      if (number_ != number[row]) RaiseUnlessOk(Status::Failed("an article of a place is missing"));
      const CollectedArticle& c = pool_.articles().front();
      ReadWords(*c.annotated, static_cast<PassageKind>(kind[row]), SpanFrom(span[row]));
      rows.Add(number[row], kind[row], span[row], HashWords(words_));
      words.Add(BytesOf(words_));
      texts.Add(TextAt(c.article, SpanFrom(span[row])));
    }
    nb::list taken = rows.Columns();
    taken.append(words.Take());
    taken.append(texts.Take());
    return nb::tuple(taken);
  }

 private:
  void ReadWords(const AnnotatedArticle& article, PassageKind kind, ByteSpan span) {
    words_.clear();
    for (const std::uint32_t word : WordingOf(article, kind, WordsIn(article, span))) {
      words_.push_back(article.words.hash[word]);
    }
  }

  ArticlePool pool_;
  std::optional<std::int64_t> number_;
  std::vector<WordHash> words_;
};

template <typename Value>
nb::list Names(int count) {
  nb::list names;
  for (int i = 0; i < count; ++i) {
    const std::string_view name = Name(static_cast<Value>(i));
    names.append(nb::str(name.data(), name.size()));
  }
  return names;
}

}  // namespace

void BindDistributedPassages(nb::module_& module) {
  module.attr("KINDS") = Names<PassageKind>(static_cast<int>(PassageKind::kBoilerplate) + 1);
  module.attr("REUSES") = Names<Reuse>(static_cast<int>(Reuse::kNearExact) + 1);
  module.attr("FIRSTS") = Names<First>(static_cast<int>(First::kUnknown) + 1);
  module.attr("STATEMENT_WORDS") = kStatementWords;
  module.def("asked_of", &AskedOf);
  module.def("asked_relations", &AskedRelations);
  module.def("are_runs_asked", [](const nb::dict& given) { return AreRunsAsked(AuditSettingsFrom(given).options); });
  module.def("quotes_of", &QuotesOf);
  module.def("fields_of", &FieldsOf);
  module.def("passages_of", &PassagesOf);
  nb::class_<OverlapFinder>(module, "OverlapFinder")
      .def(nb::init<>())
      .def("push", &OverlapFinder::Push)
      .def("finish", &OverlapFinder::Finish);
  nb::class_<PlaceReader>(module, "PlaceReader")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &PlaceReader::Push);
}

}  // namespace newsprint
