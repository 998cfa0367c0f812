// What the machines of a Spark cluster call of the engine to bring statements together without their articles
// (python/newsprint/spark/_statements.py).
#include <cstdint>
#include <optional>
#include <vector>

#include "arrow_columns.h"
#include "engine/nominate.h"
#include "lsh/pair_limits.h"
#include "module.h"
#include "raise.h"
#include "settings.h"
#include "shared_articles.h"
#include "statement_bytes.h"
#include "verify/statement_excerpt.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// Rows (number, position, key, article, chrome) by number and position, each article's own first, positions being those
// of quotations; gives (key, number, position, statement).
class StatementCutter {
 public:
  explicit StatementCutter(const nb::dict& given) : annotator_(AuditSettingsFrom(given).options) {}

  nb::tuple Push(nb::handle numbers, nb::handle positions, nb::handle keys, nb::handle articles, nb::handle chromes) {
    const LongColumn number(numbers), position(positions), key(keys);
    const BinaryColumn article(articles);
    const ListColumn chrome(chromes);
    LongRows<3> rows;
    TextBuilder statements;
    for (std::size_t row = 0; row < number.size(); ++row) {
      if (position[row] == kTheArticle) {
        number_ = number[row];
        article_ = annotator_.Read(article[row], chrome[row]);
        continue;
      }
      if (number_ != number[row]) RaiseUnlessOk(Status::Failed("an article of a statement is missing"));
      AnnotatedArticle statement;
      AppendStatement(article_, static_cast<std::uint16_t>(position[row]), &statement);
      rows.Add(key[row], number[row], position[row]);
      statements.Add(BytesOfStatement(number[row], statement));
    }
    nb::list columns = rows.Columns();
    columns.append(statements.Take());
    return nb::tuple(columns);
  }

 private:
  Annotator annotator_;
  std::optional<std::int64_t> number_;
  AnnotatedArticle article_;
};

// By which words a bucket of very many statements is parted: rows (place, word).
nb::tuple WordsOfStatements(nb::handle places, nb::handle statements) {
  const LongColumn place(places);
  const BinaryColumn statement(statements);
  LongRows<2> rows;
  std::vector<WordHash> words;
  for (std::size_t row = 0; row < place.size(); ++row) {
    TellingWords(StatementFrom(statement[row]), 0, &words);
    for (const WordHash word : words) rows.Add(place[row], word);
  }
  return rows.Take();
}

}  // namespace

void BindDistributedStatements(nb::module_& module) {
  module.attr("KEY_WORDS") = kKeyWords;
  module.attr("PAIR_ALL_STATEMENTS") = kPairAllStatements;
  module.def("words_of_statements", &WordsOfStatements, nb::arg("place"), nb::arg("statement"));
  nb::class_<StatementCutter>(module, "StatementCutter")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &StatementCutter::Push);
}

}  // namespace newsprint
